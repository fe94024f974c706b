"""Looking back shows every moment as it was; what is tried there changes nothing, and is set beside what happened."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from alibi.content.files import find_case
from alibi.core.case import Case
from alibi.core.commands import Choose, Command, Do, DoTask, Go, GoOn, NoteTask, Scan, Talk, Wait, WriteNote
from alibi.core.moves import moves
from alibi.core.ways import way_to
from alibi.play.agency import Agency
from alibi.play.replay import Replay, carried_on
from alibi.play.session import BrokenPlay, Session
from alibi.play.steps import step_from
from alibi.review.recorded import steps_of
from alibi.store.home import journal_path
from alibi.store.journal import Journal

CASE = "00_kennismaking"


class NoLog:
    """A log that forgets."""

    def append(self, entry: object, on_saved: object) -> None: ...

    def take_back(self, number: int, on_saved: object) -> None: ...


def played(case: Case, *commands: Command) -> Replay:
    session = Session.start(case, 0, NoLog())
    for command in commands:
        session.do(command)
    return Replay(case, session.entries)


PROMISED = (Talk("noor"), Choose("i_wait"), GoOn(), *(Wait() for _ in range(6)))
"""Noor was promised to be waited for, and nobody came to fetch her."""


def test_moments_are_what_was_chosen_and_done_in_its_own_words(small_case: Case) -> None:
    replay = played(small_case, *PROMISED, Scan(), Do("scherm"), WriteNote("Noor tekent."))
    assert [(moment.words, moment.time) for moment in replay.moments] == [
        ("Ja. Ik wacht op je.", "13:30"), ("Lees het scherm.", "14:05")]
    assert replay.moments[0].situation == "Noor sprak je aan."
    assert replay.moments[1].situation == "Je was hier: de hal."
    assert replay.days == ("middag",) and replay.of_day("middag") == replay.moments


def test_a_moment_shows_the_world_before_and_after_it(small_case: Case) -> None:
    first = played(small_case, *PROMISED).moments[0]
    assert first.before.scene is not None and first.before.scene.key == "noor/hello"
    assert first.after.promise("noor_wait") and not first.before.promise("noor_wait")


def test_everything_that_could_be_chosen_can_be_tried_and_the_own_choice_is_marked(small_case: Case) -> None:
    replay = played(small_case, *PROMISED)
    options = replay.what_if(replay.moments[0]).options
    assert [(option.words, option.was) for option in options] == [
        ("Ja. Ik wacht op je.", True), ("Ik loop liever alleen.", False), ("Ik zeg even niets.", False)]


def test_in_place_of_a_deed_another_deed_a_talk_or_waiting_can_be_tried(small_case: Case) -> None:
    replay = played(small_case, Do("scherm"))
    assert {option.words for option in replay.what_if(replay.moments[0]).options} == {
        "Lees het scherm.", "Ik praat met Noor.", "Ik wacht even."}


def test_in_place_of_a_line_of_the_agenda_another_line_can_be_tried(small_case: Case) -> None:
    late = (Go("b1_02"), *(Wait() for _ in range(5)), Choose("listen"))
    replay = played(small_case, *late, NoteTask("kaartje", "goed"), DoTask("kaartje", "rust"))
    noted, done = replay.moments[-2:]
    assert [option.words for option in replay.what_if(noted).options] == [
        "Kaartje Opgeschreven bij “Vandaag”.", "Kaartje Opgeschreven bij “Morgen”."]
    assert [option.was for option in replay.what_if(done).options] == [True, False]


def test_both_ways_stand_side_by_side_with_how_the_day_went_on(small_case: Case) -> None:
    replay = played(small_case, *PROMISED)
    trial = replay.what_if(replay.moments[0])
    beside = replay.compare(trial.take(trial.options[1]))
    assert [fact.text for fact in beside.was.facts] == [
        "De band met Noor is sterker.", "Je sprak af: Wachten op Noor."]
    assert [fact.text for fact in beside.was.later] == ["Deze afspraak ging voorbij: Wachten op Noor."]
    assert (beside.instead.facts, beside.instead.later, beside.alike) == ((), (), False)
    assert [caption.text for caption in beside.was.captions if caption.kind == "line"] == ["Fijn."]


def test_who_said_less_waits_until_the_others_are_there(small_case: Case) -> None:
    """A choice that costs no time does not make the rest of the day come too early."""
    replay = played(small_case, Talk("noor"), Choose("i_wait"), GoOn(), *(Wait() for _ in range(4)), Go("b1_02"))
    trial = replay.what_if(replay.moments[0])
    beside = replay.compare(trial.take(trial.options[1]))
    assert all("op tijd" not in fact.text for fact in beside.was.later + beside.instead.later)


def test_a_talk_can_be_followed_further_than_one_choice(small_case: Case) -> None:
    replay = played(small_case, Do("scherm"))
    trial = replay.what_if(replay.moments[0])
    talking = trial.take(next(option for option in trial.options if option.command == Talk("noor")))
    assert [option.words for option in talking.options][:1] == ["Ja. Ik wacht op je."]
    ended = talking.take(talking.options[0])
    assert ended.options == () and ended.taken == ("Ik praat met Noor.", "Ja. Ik wacht op je.")
    assert ended.world.promise("noor_wait") and not replay.worlds[-1].promise("noor_wait")


def test_trying_the_own_choice_again_gives_what_happened(small_case: Case) -> None:
    replay = played(small_case, *PROMISED)
    trial = replay.what_if(replay.moments[0])
    again = trial.take(trial.options[0])
    assert again.as_it_was and replay.compare(again).alike


def test_the_rest_of_the_day_goes_on_as_far_as_it_can(small_case: Case) -> None:
    """A talk that did not come up ends in silence; what cannot be done is left out."""
    replay = played(small_case, Talk("noor"), Choose("alone"), Go("b1_04"), *(Wait() for _ in range(3)))
    opened = replay.worlds[1]
    rest = zip(replay.worlds[2:-1], replay.entries[3:], strict=True)
    there = carried_on(opened, [(world.beat, entry) for world, entry in rest])
    assert there.place == "b1_04" and there.scene is None and there.beat == replay.worlds[-1].beat


def test_a_play_that_does_not_fit_is_said_plainly(small_case: Case) -> None:
    replay = played(small_case, *PROMISED)
    with pytest.raises(BrokenPlay, match="begint niet bij het begin"):
        Replay(small_case, replay.entries[1:])
    with pytest.raises(BrokenPlay, match="leeg"):
        Replay(small_case, ())


@settings(max_examples=20, deadline=None)
@given(some.lists(some.integers(0, 99), max_size=25), some.integers(0, 99))
def test_any_try_at_any_moment_leaves_the_play_as_it_was(small_case: Case, picks: list[int], other: int) -> None:
    session = Session.start(small_case, 1, NoLog())
    for pick in picks:
        possible = list(moves(session.world.book, session.world.state))
        if possible:
            session.do(possible[pick % len(possible)])
    replay = Replay(small_case, session.entries)
    for moment in replay.moments:
        options = replay.what_if(moment).options
        assert sum(option.was for option in options) == 1
        replay.compare(replay.what_if(moment).take(options[other % len(options)]))
        assert replay.compare(replay.as_it_was(moment)).alike
    assert replay.worlds[-1] == session.world


def test_trying_everything_leaves_the_journal_byte_for_byte(tmp_path: Path) -> None:
    play = Agency(tmp_path).begin(CASE, 0)
    for written in steps_of(find_case(CASE), "zorgvuldig_tijn"):
        command = step_from(written)
        through = way_to(play.session.world, command.place) if isinstance(command, Go) else ()
        for one in [Go(place) for place in through] or [command]:
            play.session.do(one)
    play.close()
    path = journal_path(tmp_path, play.code)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with Journal.open(path, only_reading=True) as journal:
        replay = Replay(play.session.case, journal.entries(play.id))
    for moment in replay.moments:
        trial = replay.what_if(moment)
        for option in trial.options:
            replay.compare(trial.take(option))
    assert len(replay.moments) > 20 and hashlib.sha256(path.read_bytes()).hexdigest() == before
