"""Homework and planner in words: what is moved can be written elsewhere, and what is said of time is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from alibi.core import planner
from alibi.core.case import Case, Effect, Stay, Task
from alibi.core.commands import Choose, Do, DoTask, Go, GoOn, NoteTask, Talk, Wait
from alibi.core.records import Entry
from alibi.core.school_time import beat_of
from alibi.play.session import Session
from alibi.play.telling import tell
from alibi.terminal.agenda import Agenda
from alibi.terminal.console import Console
from alibi.terminal.day import DayInTerminal, Leave
from alibi.terminal.planner import PlannerInTerminal, fullness_in_words
from alibi.terminal.teller import Teller

NOTED = (Go("hal"), Go("lokaal"), Do("bord"), NoteTask("sommen", "wo"), NoteTask("poster", "wo"))


class Kept:
    """A log that keeps nothing."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        on_saved()

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        on_saved()


def hearing(case: Case, *typed: str) -> tuple[Session, Console, list[str]]:
    lines: list[str] = []
    left = iter(typed)

    def read() -> str:
        answer = next(left, None)
        if answer is None:
            raise EOFError
        return answer
    return Session.start(case, 0, Kept()), Console(read, lines.append), lines


def with_poster(case: Case, change: Callable[[Task], Task], *effects: Effect) -> Case:
    """The week with another poster; reading the board does more."""
    monday = case.days[0]
    monday = replace(
        monday, tasks=tuple(change(task) if task.id == "poster" else task for task in monday.tasks),
        deeds=tuple(replace(deed, effects=(*deed.effects, *effects)) if deed.id == "bord" else deed
                    for deed in monday.deeds))
    return replace(case, days=(monday, *case.days[1:]))


def test_what_is_due_at_another_moment_can_be_written_under_another_line(week_case: Case) -> None:
    lines_to_choose = (("wo", "Woensdag"), ("do", "Donderdag"))
    moved = with_poster(week_case, lambda task: replace(task, slots=lines_to_choose), Effect("known.later", 1))
    session, console, lines = hearing(
        moved, "huiswerk", "schrijf het bij een andere", "donderdag", "ja", "nu niet", "d")
    for command in NOTED:
        session.do(command)
    Agenda(Teller(session, console)).open()
    assert dict(session.world.diary.slots)["poster"] == "do"
    assert "Je schrijft het op bij “Donderdag”." in lines


def test_what_is_due_as_was_said_is_not_offered_another_line(week_case: Case) -> None:
    session, console, lines = hearing(week_case, "huiswerk", "d")
    for command in NOTED:
        session.do(command)
    Agenda(Teller(session, console)).open()
    assert not any("andere regel" in line for line in lines)


def test_a_thing_to_take_along_is_chosen_not_laid_ready_in_the_lesson(week_case: Case) -> None:
    bring = with_poster(week_case, lambda task: replace(
        task, half_hours=0, steps=(), packs=True, ask="Wat neem je mee?", answers=(("bel", "Een fietsbel"),)))
    session, console, lines = hearing(bring, "huiswerk", "kies wat je meeneemt", "een fietsbel", "d")
    for command in NOTED:
        session.do(command)
    happened = Session.start(bring, 0, Kept())
    for command in NOTED:
        happened.do(command)
    told = [caption.text for caption in tell(happened.world, happened.do(DoTask("poster", "bel")))]
    Agenda(Teller(session, console)).open()
    assert told == ["Je koos wat je meeneemt. Nu nog in je tas."] and told[0] in " ".join(lines)


def test_a_lesson_that_begins_during_the_work_is_named_before_it_is_chosen(week_case: Case) -> None:
    session, console, lines = hearing(week_case, "s")
    for command in (*NOTED, Go("hal"), Go("mediatheek")):
        session.do(command)
    with pytest.raises(Leave):
        DayInTerminal(session, console, lambda: "").run()
    assert session.world.beat < beat_of("08:45")
    assert " ".join(" ".join(lines).split()).count("(duurt 6 blokjes). Om 08:45 begint Rekenen.") == 2


def test_a_day_with_something_on_it_is_not_called_empty() -> None:
    load = planner.DayLoad("1_ma", planned=1, done=0, appointments=1, room=9)
    assert fullness_in_words(load) == "rustig, 2 van de 9 halve uren bezet"
    assert fullness_in_words(replace(load, planned=0, appointments=0)).startswith("leeg, 0 van")
    assert fullness_in_words(replace(load, planned=9)).startswith("vol")


def test_a_promise_for_at_home_stands_in_the_planner(week_case: Case) -> None:
    call = replace(week_case.promises[0], text="Noor bellen", kept_by="at(mediatheek)", until=beat_of("19:30"), day=0)
    session, console, lines = hearing(replace(week_case, promises=(call,)), "d")
    for command in (Talk("noor"), Choose("wait"), Wait()):
        session.do(command)
    PlannerInTerminal(Teller(session, console)).open()
    assert "tot 19:30, afgesproken met Noor: Noor bellen." in " ".join(" ".join(lines).split())


def test_who_is_on_the_telephone_is_not_said_to_be_here(week_case: Case) -> None:
    stays = (*week_case.days[0].stays, Stay("noor", "thuis", beat_of("16:00"), spot="thuis.app"),
             Stay("juf", "thuis", beat_of("16:00"), spot="thuis.app"))
    places = tuple(replace(place, phone="thuis.app") if place.id == "thuis" else place for place in week_case.places)
    case = replace(week_case, places=places, days=(replace(week_case.days[0], stays=stays), *week_case.days[1:]))
    session, console, lines = hearing(case, "s")
    while not session.world.at_home:
        session.do(GoOn() if session.world.scene else Wait())
    with pytest.raises(Leave):
        DayInTerminal(session, console, lambda: "").run()
    said = " ".join(" ".join(lines).split())
    assert "Aan de telefoon: Noor." in said and "Pak je telefoon: Noor" in said
    assert "Hier zijn" not in said and "Juf" not in said, "who has nothing to say does not ring"
