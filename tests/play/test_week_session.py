"""A session of several days: each morning is kept, nothing before it is taken back, and taken up anywhere it is the
same world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as some
from week_plays import BOARDS, NOTED, doing, to_evening, with_boards

from alibi.content.mornings import decode_morning, encode_morning
from alibi.core import planner
from alibi.core.case import Case
from alibi.core.commands import (
    Answer,
    ChooseAim,
    Do,
    DrawLine,
    EstimateTask,
    Go,
    GoOn,
    MovePlan,
    NextDay,
    PlanTask,
    SetSupport,
    StrikeOut,
    UnplanTask,
    Wait,
    WriteNote,
)
from alibi.core.happenings import SupportSet
from alibi.core.moves import moves
from alibi.core.records import Entry
from alibi.core.rules import NotPossible
from alibi.play.debrief import line_points, questions_for
from alibi.play.session import Morning, Session, world_after


class Shelf:
    """A log in memory with its mornings."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.mornings: list[tuple[int, bytes]] = []

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        self.entries[entry.number] = entry
        on_saved()

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        del self.entries[number]
        on_saved()

    def save_morning(self, day: str, snapshot: bytes) -> None:
        self.mornings.append((max(self.entries) + 1, snapshot))


def started(case: Case, seed: int = 0) -> tuple[Session, Shelf]:
    shelf = Shelf()
    return Session.start(case, seed, shelf, "hints", keep_morning=shelf.save_morning), shelf


def resumed(case: Case, shelf: Shelf, with_morning: bool = True) -> Session:
    number, data = shelf.mornings[-1] if shelf.mornings and with_morning else (0, b"")
    world = decode_morning(case, data) if data else None
    return Session.resume(case, shelf.entries.values(), Shelf(), morning=Morning(number, world) if world else None)


def test_a_day_break_stops_taking_back(week_case: Case) -> None:
    session, _ = started(week_case)
    doing(to_evening(doing(session, Do("bank"))), NextDay(), Go("hal"))
    assert session.can_take_back is None
    session.do(Wait())
    assert session.take_back() is None and session.world.day.id == "2_di"


def test_in_the_evening_the_last_deed_of_the_day_can_still_be_taken_back(week_case: Case) -> None:
    session, shelf = started(week_case)
    to_evening(doing(session, Do("bank")))
    undone = session.take_back()
    assert undone is not None and undone.command == Do("bank") and not session.world.day_over
    assert world_after(week_case, shelf.entries.values()) == session.world


def test_the_planner_stays_when_something_before_it_is_taken_back_as_far_as_it_fits(week_case: Case) -> None:
    session, shelf = started(week_case)
    doing(session, *NOTED, WriteNote("Druk."), PlanTask("sommen", "2_di", "middag"),
          EstimateTask("poster", 3))
    session.take_back()
    assert session.world.diary.plan == (("sommen", "2_di", "middag"),), "the poster was un-noted, the sums were not"
    assert session.world.diary.estimates == () and session.world.diary.notes == ("Druk.",)
    assert world_after(week_case, shelf.entries.values()) == session.world


# --- help ---------------------------------------------------------------------------------------------------


def after_four_boards(case: Case) -> tuple[Session, Shelf]:
    session, shelf = started(case)
    doing(session, *BOARDS)
    return to_evening(session), shelf


def test_as_evening_falls_the_game_sets_the_help_of_tomorrow_once(week_case: Case) -> None:
    session, shelf = after_four_boards(with_boards(week_case))
    kept = [entry.command for entry in shelf.entries.values() if isinstance(entry.command, SetSupport)]
    assert [(command.area, command.level, command.by) for command in kept] == [("route", "hints", "game")]
    doing(session, Answer("proud", ("Ik vroeg iets.",)), StrikeOut(2))
    assert (session.world.diary.help_with("route").today, session.world.diary.help_with("route").tomorrow) == (
        "full", "hints")
    session.do(NextDay())
    assert session.world.diary.help_with("route").today == "hints"


def test_what_happened_at_nightfall_includes_the_help(week_case: Case) -> None:
    session, _ = started(with_boards(week_case))
    doing(session, *BOARDS)
    while not session.world.day_over:
        happened = session.do(GoOn() if session.world.scene else Wait())
    assert isinstance(happened[-1], SupportSet)


def test_a_play_cut_off_at_nightfall_decides_when_it_is_taken_up(week_case: Case) -> None:
    case = with_boards(week_case)
    session, shelf = after_four_boards(case)
    last = max(shelf.entries)
    assert isinstance(shelf.entries.pop(last).command, SetSupport)
    assert resumed(case, shelf).world == session.world


def test_an_evening_taken_back_is_decided_again(week_case: Case) -> None:
    session, shelf = after_four_boards(with_boards(week_case))
    session.take_back()
    assert session.world.diary.help_with("route").tomorrow == "full"
    to_evening(session)
    assert [type(entry.command) for entry in shelf.entries.values()].count(SetSupport) == 0, "three chances, no step"


def test_how_early_changes_are_told_follows_the_help_of_that_morning(week_case: Case) -> None:
    session, _ = started(week_case)
    to_evening(doing(session, SetSupport("notice", "full", "child"))).do(NextDay())
    assert {change.id for change in session.world.known_changes} == {"invaller", "uitval"}


# --- the debrief of each day --------------------------------------------------------------------------------


def test_each_day_has_its_own_debrief(week_case: Case) -> None:
    session, _ = started(week_case)
    to_evening(doing(session, Do("bank")))
    assert [asked.id for asked in questions_for(session)] == ["proud", "ruzie"]
    assert [point.words for point in line_points(session)] == ["Plein", "Thuis", "Thuis"]
    doing(session, Answer("ruzie", ("Ik wachtte.",)), DrawLine((102,), (2,)), ChooseAim(""), NextDay())
    diary = session.world.diary
    assert diary.answers == () and diary.line_at == ()
    assert diary.page("1_ma").answers == (("ruzie", ("Ik wachtte.",), ""),) and diary.page("1_ma").line_levels == (2,)
    to_evening(session)
    assert [asked.id for asked in questions_for(session)] == ["proud", "surprised"], "one answer is enough"


def test_a_question_about_yesterday_is_not_asked_today(week_case: Case) -> None:
    session, _ = started(week_case)
    to_evening(doing(session, Go("hal"), Go("lokaal"), Do("bord"))).do(NextDay())
    to_evening(session)
    assert [asked.id for asked in questions_for(session)] == ["proud", "surprised"]
    again, _ = started(week_case)
    to_evening(again).do(NextDay())
    doing(again, Go("hal"), Go("lokaal"), Wait(), Wait())
    assert [asked.id for asked in questions_for(again)] == ["proud", "invaller"], "the lesson of the substitute"


# --- always -------------------------------------------------------------------------------------------------

TASKS, DAYS = ("sommen", "poster"), ("1_ma", "2_di")
written = some.one_of(
    some.builds(PlanTask, some.sampled_from(TASKS), some.sampled_from(DAYS), some.sampled_from(planner.PARTS)),
    some.builds(MovePlan, some.sampled_from(TASKS), some.sampled_from(DAYS), some.sampled_from(planner.PARTS),
                some.sampled_from(DAYS), some.sampled_from(planner.PARTS)),
    some.builds(UnplanTask, some.sampled_from(TASKS), some.sampled_from(DAYS), some.sampled_from(planner.PARTS)),
    some.builds(EstimateTask, some.sampled_from(TASKS), some.integers(1, 6)),
    some.builds(Answer, some.sampled_from(("proud", "ruzie"))),
    some.builds(SetSupport, some.sampled_from(("route", "notice")), some.sampled_from(("full", "none", "auto")),
                some.just("child")),
    some.builds(StrikeOut, some.integers(1, 30)))
picks = some.lists(some.one_of(some.integers(0, 40), some.integers(0, 40), some.just("on"), written), max_size=60)


def lived(session: Session, happenings: list[object]) -> None:
    """Any moves and notes, as far as they are possible."""
    for pick in happenings:
        possible = tuple(moves(session.world.book, session.world.state))
        if isinstance(pick, int) and possible:
            session.do(possible[pick % len(possible)])
        elif pick == "on" and possible:
            session.do(possible[-1])
        elif not isinstance(pick, int | str):
            try:
                session.do(pick)  # type: ignore[arg-type]
            except NotPossible:
                continue


@settings(max_examples=40, deadline=None)
@given(picks)
def test_a_week_stopped_anywhere_is_the_same_world_when_taken_up(week_case: Case, happenings: list[object]) -> None:
    session, shelf = started(week_case)
    lived(session, happenings)
    assert resumed(week_case, shelf).world == session.world
    assert resumed(week_case, shelf, with_morning=False).world == session.world


@settings(max_examples=20, deadline=None)
@given(picks)
def test_a_week_can_be_taken_back_to_its_morning_and_no_further(week_case: Case, happenings: list[object]) -> None:
    session, shelf = started(week_case)
    lived(session, happenings)
    day = session.world.day.id
    while session.take_back():
        assert world_after(week_case, shelf.entries.values()) == session.world
    assert session.world.day.id == day


def test_a_morning_of_other_rules_or_half_a_morning_is_not_used(week_case: Case) -> None:
    session, _ = started(week_case)
    data = encode_morning(session.world)
    assert decode_morning(week_case, data) == session.world
    assert decode_morning(replace(week_case, rules_hash="other"), data) is None
    assert decode_morning(week_case, data[:-3]) is None
