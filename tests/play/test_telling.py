"""What happened is told in the order in which it can be understood, with names as they stand in a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alibi.core import happenings as told
from alibi.core.case import Case, Line
from alibi.core.commands import Begin, Choose, Go, GoOn, Talk, Unmask, Wait
from alibi.core.rules import begin, step
from alibi.play.names import amid, at_place
from alibi.play.telling import asked_kindly, looked_up, mood_shown, tell, why_it_fits
from alibi.play.unmasking import unmasked
from alibi.ui import board_words


def test_what_words_bring_to_light_is_told_after_those_words(small_case: Case) -> None:
    world, _ = begin(small_case, Begin(0))
    world, _ = step(world, Talk("noor"))
    world, happened = step(world, Choose("i_wait"))
    assert [caption.text for caption in tell(world, happened)] == ["Noor knikt.", "Fijn.", "Afspraak: Wachten op Noor."]


def test_what_leads_to_no_words_is_told_at_once(small_case: Case) -> None:
    world, _ = begin(small_case, Begin(0))
    for command in (Wait(), Wait(), Go("aula"), Talk("jayden")):
        world, _ = step(world, command)
    world, happened = step(world, Choose("ask"))
    assert [caption.kind for caption in tell(world, happened)] == ["clue"]


@pytest.mark.parametrize(("place", "said"), [
    ("de gang boven", "in de gang boven"), ("het plein", "op het plein"), ("de trap", "op de trap"),
    ("de trap en lift", "bij de trap en lift"),
    ("de balie", "bij de balie"), ("lokaal B1.04", "in lokaal B1.04"), ("thuis", "thuis")])
def test_being_in_a_place_is_said_with_its_word(place: str, said: str) -> None:
    assert at_place(place) == said


def test_a_teacher_in_the_middle_of_a_sentence_has_a_small_letter(small_case: Case) -> None:
    case = replace(small_case, people=tuple(
        replace(one, name="Meneer De Vries") if one.id == "tijn" else one for one in small_case.people))
    alibi, signal = case.index.alibi["tijn_aula"], case.index.signal["balie"]
    world, _ = begin(case, Begin(0))
    assert amid("Mevrouw Bos") == "mevrouw Bos" and amid("Noor") == "Noor"
    assert "Dan kan meneer De Vries niet ook in de hal zijn." in why_it_fits(case, alibi, signal)
    assert "Dan kan meneer De Vries niet ook in de hal zijn." in board_words.what_follows(world, [alibi], signal)
    assert unmasked(world).alone == "Alleen meneer De Vries kon op alle plekken zijn."


@pytest.mark.parametrize(("person", "said"), [
    ("jayden", "jayden schudt het hoofd."), ("roos", "Je zoekt Roos even op. Roos schudt het hoofd.")])
def test_who_is_not_here_is_looked_up_before_the_question_is_answered(
        small_case: Case, person: str, said: str) -> None:
    world, _ = begin(small_case, Begin(0))
    for command in (Wait(), Wait(), Go("aula")):
        world, _ = step(world, command)
    world, happened = step(world, Unmask(person))
    assert [caption.text.casefold() for caption in tell(world, happened)] == [said.casefold()]


def test_what_is_brought_is_not_handed_in(week_case: Case) -> None:
    """Gym shoes are put on, and a drawing is given to somebody."""
    task = week_case.index.task["sommen"]
    shoes = replace(task, packs=True, half_hours=0, steps=())
    world, _ = begin(week_case, Begin(0))
    handed_in = told.TaskHandedIn(task.id)
    assert [caption.text for caption in tell(world, (handed_in,))] == ["Ingeleverd."]
    monday = week_case.days[0]
    tasks = tuple(shoes if one is task else one for one in monday.tasks)
    brought = replace(week_case, days=(replace(monday, tasks=tasks), *week_case.days[1:]))
    world, _ = begin(brought, Begin(0))
    assert [caption.text for caption in tell(world, (handed_in,))] == ["Je had het bij je."]


def test_nobody_walks_to_somebody_from_home(week_case: Case) -> None:
    world, _ = begin(week_case, Begin(0))
    assert looked_up(world, "noor") in ("", "Je zoekt Noor even op.")
    while not world.at_home:
        world, _ = step(world, GoOn() if world.scene else Wait())
    assert "noor" not in world.people_here and looked_up(world, "noor") == "Je spreekt even af met Noor."


def test_two_guesses_get_two_replies_and_the_guest_says_what_it_would_say_if_it_were_not(small_case: Case) -> None:
    own = replace(small_case.unmasking, replies=(("tijn", "Tijn zwaait."), ("roos", "Roos telt.")),
                  second="{naam} zwaait nog eens.")
    said = []
    for seed in range(len(small_case.variants)):
        world, _ = begin(replace(small_case, unmasking=own), Begin(seed))
        for person in ("tijn", "roos", "tijn"):
            world, _ = step(world, Unmask(person))
            said.append(asked_kindly(world, person).partition("even op. ")[2] or asked_kindly(world, person))
    assert said == ["Tijn zwaait.", "Roos telt.", "Tijn zwaait nog eens."] * len(small_case.variants)


@pytest.mark.parametrize(("written", "strained"), [
    ("happy", "angry"), ("neutral", "angry"), ("sad", "sad"), ("nervous", "nervous"), ("angry", "angry")])
def test_who_is_angry_is_not_seen_laughing_or_at_ease(small_case: Case, written: str, strained: str) -> None:
    line = Line("noor", written, "Hallo.")
    world, _ = begin(small_case, Begin(0))
    assert mood_shown(world, line) == written, "nothing is the matter yet"
    for command in (Talk("noor"), Choose("i_wait"), *(GoOn() for _ in range(1)), *(Wait() for _ in range(4))):
        world, _ = step(world, command)
    assert world.mood("noor") == "angry" and mood_shown(world, line) == strained
