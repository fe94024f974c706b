"""What is told is what stands, less what was struck out; and nothing tells of what is gone."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from alibi.core import commands as do
from alibi.core import happenings as h
from alibi.core.happenings import HAPPENINGS, Happening
from alibi.core.records import Entry
from alibi.store.journal import Journal
from alibi.store.telling import SHARED_KINDS, ToldEntry, as_shared, closing_days, is_shared, struck_out, telling_of
from alibi.store.told import Told, struck_out_of_journal, told_of_journal
from alibi.store.words import Wording

Making = Callable[..., Entry]
Begun = Callable[..., str]
NO_WORDS = Wording(())


@pytest.fixture
def told(played: Journal, play: str) -> Told:
    return told_of_journal(played, play)


def moment(number: int, choice: str = "a") -> Entry:
    made = h.ChoiceMade("noor/hello", choice, "", "", number, "gang")
    return Entry(number, uuid.uuid4().hex, do.Choose(choice), (made,))


# --- a model --------------------------------------------------------------------------------------------

CHOICE = ("choice", 0, True)
STEPS = some.lists(some.one_of(
    some.just(CHOICE),
    some.tuples(some.just("take_back"), some.integers(1, 9), some.booleans()),
    some.tuples(some.just("strike"), some.integers(1, 3), some.booleans())), max_size=12)


@pytest.fixture(scope="module")
def one_journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    with Journal.create(tmp_path_factory.mktemp("model") / "journal.db", "B7K2XQ") as journal:
        yield journal


class Model:
    """The same in a few lines of Python: what stands, and the last standing word on each moment."""

    def __init__(self) -> None:
        self.choices: list[int] = []
        self.strikes: dict[int, tuple[int, bool]] = {}
        self.gone: set[int] = set()

    def told(self) -> list[int]:
        words = {of: out for number, (of, out) in sorted(self.strikes.items()) if number not in self.gone}
        return [number for number in self.choices if number not in self.gone and not words.get(number)]


@settings(max_examples=120, deadline=None)
@given(steps=STEPS)
def test_any_row_of_steps_tells_what_a_simple_model_says(one_journal: Journal,
                                                         steps: list[tuple[str, int, bool]]) -> None:
    play = one_journal.begin_play("gast", "De gast", 1, "r", "t", 1, {"choice/noor/hello/a": "Ja."}, b"zaak")
    first, model = one_journal.next_number(), Model()
    for kind, which, out in (CHOICE, CHOICE, *steps):
        number, of = one_journal.next_number(), first + which - 1
        if kind == "choice":
            one_journal.append(moment(number))
            model.choices.append(number)
        elif kind == "take_back" and of < number:
            one_journal.take_back(of)
            model.gone.add(of)
        elif kind == "strike":
            one_journal.append(Entry(number, uuid.uuid4().hex, do.StrikeOut(of, out), (h.MomentStruckOut(of, out),)))
            model.strikes[number] = (of, out)
    assert [one.number for one in told_of_journal(one_journal, play).moments] == model.told()
    assert _numbers_in_view(one_journal.path, play) == model.told()


def _numbers_in_view(path: Path, play: str) -> list[int]:
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT number FROM told WHERE play = ? AND kind = 'ChoiceMade' ORDER BY number", (play,))
        return [row[0] for row in rows]


# --- what stays at home ---------------------------------------------------------------------------------

SAMPLES = {"str": "geheim", "int": 3, "bool": True, "tuple[str, ...]": ("geheim",), "tuple[int, ...]": (3,)}


@pytest.mark.parametrize("kind", [kind for kind in HAPPENINGS if kind not in SHARED_KINDS],
                         ids=lambda kind: kind.__name__)
def test_what_was_not_let_out_stays_at_home(kind: type[Happening]) -> None:
    happening = kind(**{field.name: SAMPLES[str(field.type)] for field in fields(kind)})
    assert telling_of([Entry(1, "x", do.Wait(), (happening,))], frozenset(), NO_WORDS) == ()


def test_the_typed_name_stays_at_home(told: Told) -> None:
    assert told.look == "look_3" and "Geheime Naam" not in repr(told)


def test_nothing_that_was_hidden_is_heard_of_in_the_preview(told: Told, secrets: tuple[str, ...]) -> None:
    assert [secret for secret in secrets if secret in repr(told)] == []


def test_a_promise_made_in_a_struck_moment_is_not_heard_of_again(told: Told) -> None:
    assert [(promise.id, promise.state, promise.person) for promise in told.promises] == [("noor_wait", "made", "Noor")]


def test_a_sentence_that_was_only_said_in_a_struck_moment_is_not_kept_for_others(told: Told) -> None:
    assert told.kept_sentences == ("Noor knikt.",)


def test_an_answer_about_a_struck_moment_goes_with_it_and_others_stay(told: Told) -> None:
    assert [(answer.question, answer.picked, answer.about) for answer in told.answers] == [
        ("change", ("Ik keek op het scherm",), ("lokaal",))]


@pytest.mark.parametrize(("about", "told"), [("wei/cry/home", False), ("wei/cry", False), ("wei/cry lokaal", True),
                                             ("wei/cry/home wei/next/sit", True), ("iets_anders", True)])
def test_an_answer_stays_when_it_is_about_something_else_that_is_told(played: Journal, play: str, about: str,
                                                                      told: bool) -> None:
    played.change_wording({"question_about/ander": about})
    played.append(Entry(23, "x", do.Answer("ander"), (h.Answered("ander", ("Ja",), ""),)))
    assert ("ander" in [answer.question for answer in told_of_journal(played, play).answers]) is told


def test_a_question_about_what_was_taken_back_is_not_told(played: Journal, play: str) -> None:
    played.append(Entry(23, "x", do.StrikeOut(6, False), (h.MomentStruckOut(6, False),)))
    assert "wei" in [answer.question for answer in told_of_journal(played, play).answers]
    played.take_back(6)
    assert "wei" not in [answer.question for answer in told_of_journal(played, play).answers]


def test_a_moment_after_a_struck_one_keeps_what_it_could_choose_from(told: Told) -> None:
    after = told.moments[1]
    assert (after.words, after.offered) == ("Ik blijf nog even.", ("Ik moet nu gaan.", "Ik zeg even niets."))


def test_a_struck_moment_can_be_seen_by_the_child_and_put_back(played: Journal, play: str) -> None:
    assert [struck.words for struck in struck_out_of_journal(played, play)] == ["Ga maar naar huis."]
    played.append(Entry(23, "x", do.StrikeOut(6, False), (h.MomentStruckOut(6, False),)))
    assert struck_out_of_journal(played, play) == ()
    assert [one.number for one in told_of_journal(played, play).moments] == [4, 6, 7, 8]


# --- reading --------------------------------------------------------------------------------------------


def test_a_moment_is_told_in_the_words_that_were_on_screen(told: Told) -> None:
    first = told.moments[0]
    assert (first.number, first.kind, first.day, first.beat, first.place) == (4, "choice", "maandag", 101, "de gang")
    assert (first.situation, first.words, first.happened) == (
        "Noor vroeg of je meeliep.", "Ja. Ik wacht op je.", "Noor knikt. Afspraak: Wachten op Noor.")
    assert first.offered == ("Ik loop liever alleen.", "Ik zeg even niets.")
    assert (first.skill, first.skill_words, first.sign) == ("make_contact", "Ik begin een praatje.", "+")
    assert first.about == ("noor/hello/i_wait", "noor/hello", "noor_wait")
    assert told.moment(4) == first and told.moment(6) is None


def test_a_deed_is_a_moment_too(told: Told) -> None:
    deed = told.moments[2]
    assert (deed.kind, deed.words, deed.situation, deed.happened) == (
        "deed", "Lees het scherm.", "Er hing een scherm met wijzigingen.", "Je weet nu waar je moet zijn.")


def test_the_day_and_what_the_child_made_of_it_are_told(told: Told) -> None:
    assert (told.case, told.title, told.help) == ("gast", "De gast in klas 1B", "none")
    assert told.ends == ("De gast is gevonden",)
    assert [(day.words, day.ended) for day in told.days] == [("maandag", True)]
    assert told.line is not None and (told.line.day, told.line.levels) == ("maandag", (1, 2))
    assert told.aim is not None and (told.aim.id, told.aim.skill) == ("balie", "make_contact")
    assert told.discuss == (4,) and told.changes == ("Wiskunde is in B1.02.",) and told.shared
    assert [(task.words, task.steps, task.noted_under) for task in told.tasks] == [
        ("Som 4 en 5", ("heard", "noted"), "vrijdag")]


def test_later_words_do_not_change_what_was_said_before(played: Journal, play: str) -> None:
    played.change_wording({"choice/noor/hello/i_wait": "Ja hoor, ik wacht."})
    played.append(Entry(23, "x", do.Choose("i_wait"), (h.ChoiceMade("noor/hello", "i_wait", "", "", 110, "gang"),)))
    moments = told_of_journal(played, play).moments
    assert (moments[0].words, moments[-1].words) == ("Ja. Ik wacht op je.", "Ja hoor, ik wacht.")


def test_a_reason_that_was_kept_with_two_full_stops_is_told_with_one(played: Journal, play: str) -> None:
    reason = "Het spel koos voor een tip, omdat jij dit koos: “Ik keek eerst.”."
    played.append(Entry(23, "x", do.Wait(), (h.SupportSet("hints", "none", "game", reason),)))
    assert [one.words for one in told_of_journal(played, play).support] == [reason[:-1]]


def test_only_the_last_word_of_the_child_is_told() -> None:
    entries = [Entry(1, "a", do.Wait(), (h.DayBegan("ma", "gang", 1),)),
               Entry(2, "b", do.Wait(), (h.AimChosen("balie"), h.LineDrawn((1,), (4,)))),
               Entry(3, "c", do.Wait(), (h.AimChosen(""), h.LineDrawn((1,), (2,)))),
               Entry(4, "d", do.Wait(), (h.Answered("x", (), "weg"),)),
               Entry(5, "e", do.Wait(), (h.Answered("x", (), ""),))]
    left = [happening for one in telling_of(entries, frozenset(), NO_WORDS) for happening in one.happenings]
    assert left == [h.DayBegan("ma", "gang", 1), h.LineDrawn((1,), (2,))]


def test_a_debrief_looks_back_on_the_day_that_ended_also_when_the_next_has_begun() -> None:
    days = [(h.DayBegan("ma", "gang", 1),), (h.DayEnded("ma"), h.DayBegan("di", "gang", 1)),
            (h.LineDrawn((1,), (1,)),), (h.CaseEnded("found"),)]
    told = [ToldEntry(number, "x", happened) for number, happened in enumerate(days)]
    assert closing_days(told) == {0: "ma", 1: "ma", 2: "ma", 3: "di"}


def test_a_day_that_turned_in_a_struck_moment_still_turns() -> None:
    turned = Entry(2, "b", do.Choose("a"), (*moment(2).happenings, h.DayEnded("ma"), h.DayBegan("di", "gang", 1)))
    told = telling_of([moment(1), turned, moment(3)], frozenset({2}), NO_WORDS)
    assert [type(happening).__name__ for happening in told[1].happenings] == ["DayEnded", "DayBegan", "ChoiceMade"]
    assert [one.number for one in told] == [1, 3]


# --- sharing --------------------------------------------------------------------------------------------


def test_sharing_holds_for_what_was_seen_then_less_what_was_struck_since(an_entry: Making) -> None:
    entries = [moment(1), moment(2), an_entry(3, do.Share(True), h.Shared(True)), moment(4),
               an_entry(5, do.StrikeOut(2), h.MomentStruckOut(2, True))]
    seen, struck = as_shared(entries)
    assert [one.number for one in seen] == [1, 2, 3] and struck == {2} == struck_out(entries)


def test_what_is_put_back_after_sharing_was_not_in_the_preview(an_entry: Making) -> None:
    entries = [moment(1), an_entry(2, do.StrikeOut(1), h.MomentStruckOut(1, True)),
               an_entry(3, do.Share(True), h.Shared(True)),
               an_entry(4, do.StrikeOut(1, False), h.MomentStruckOut(1, False))]
    assert as_shared(entries)[1] == {1}


@pytest.mark.parametrize(("decisions", "shared"), [((), False), ((True,), True), ((True, False), False),
                                                   ((False, True), True)])
def test_the_last_word_about_sharing_counts(decisions: tuple[bool, ...], shared: bool, an_entry: Making) -> None:
    entries = [an_entry(number, do.Share(yes), h.Shared(yes)) for number, yes in enumerate(decisions, start=1)]
    assert is_shared(entries) is shared
