"""Promises in the agenda: in the order in which they come, in the part of the day in which they end, and counted."""

from __future__ import annotations

from dataclasses import replace

from alibi.core import planner
from alibi.core.case import Case, Promise
from alibi.core.commands import Begin, Choose, GoOn, Talk, Wait
from alibi.core.rules import begin, step
from alibi.core.school_time import beat_of
from alibi.core.world import World
from alibi.play.promises import AT_SCHOOL, agreed, agreed_on, still_open, until_words

MONDAY, TUESDAY = 0, 1


def promised(case: Case, *promises: Promise) -> World:
    """The week in which these were promised to Noor."""
    world, _ = begin(replace(case, promises=promises), Begin(0))
    for command in (Talk("noor"), Choose("wait")):
        world, _ = step(world, command)
    return world


def call(case: Case, until: str, kept_by: str = "at(mediatheek)", day: int = MONDAY) -> Promise:
    return replace(case.promises[0], text="Noor bellen", kept_by=kept_by, until=beat_of(until), day=day)


def test_a_promise_stands_at_school_or_in_the_part_of_the_day_at_home(week_case: Case) -> None:
    for until, part in (("08:55", AT_SCHOOL), ("18:00", "middag"), ("18:05", "avond"), ("20:30", "avond")):
        world = promised(week_case, call(week_case, until))
        assert [(one.part, one.until) for one in agreed_on(world, MONDAY)] == [(part, until)]
        assert agreed_on(world, MONDAY, part) == agreed(world) and not agreed_on(world, TUESDAY)


def test_the_day_is_said_when_it_is_another(week_case: Case) -> None:
    world = promised(week_case, call(week_case, "09:00", day=TUESDAY))
    assert [until_words(world, one) for one in still_open(world)] == [f"{world.case.days[TUESDAY].name} 09:00"]


def test_a_promise_at_home_takes_half_an_hour_that_planning_sees_and_no_rule_refuses(week_case: Case) -> None:
    world, without = promised(week_case, call(week_case, "19:30")), promised(week_case, *week_case.promises)
    day = world.day
    assert planner.room_left(world, day, "avond") == planner.room_left(without, day, "avond") - 1
    assert planner.room_left(world, day, "middag") == planner.room_left(without, day, "middag")
    assert planner.week(world)[MONDAY].appointments == planner.week(without)[MONDAY].appointments + 1
    rest = ((day.id, "avond"),) * planner.room_left(world, day, "avond")
    filled = replace(world, diary=replace(world.diary, free=rest))
    assert not planner.room_left(filled, day, "avond") and not planner.why_not_there(filled, day.id, "avond")


def test_what_was_kept_stays_and_takes_no_more_time_and_what_was_broken_is_gone(week_case: Case) -> None:
    kept = promised(week_case, call(week_case, "19:30", kept_by="at(plein)"))
    assert [one.kept for one in agreed(kept)] == [True] and not still_open(kept)
    without = promised(week_case, *week_case.promises)
    assert planner.room_left(kept, kept.day, "avond") == planner.room_left(without, kept.day, "avond")
    broken = promised(week_case, call(week_case, "08:25"))
    while broken.open_promises:
        broken, _ = step(broken, GoOn() if broken.scene else Wait())
    assert not agreed(broken)
