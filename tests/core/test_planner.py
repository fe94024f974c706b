"""The planner: half hours are planned, moved and done; nothing is lost, nothing counts twice, and it never costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.core import happenings as told
from alibi.core import planner
from alibi.core.case import Case
from alibi.core.commands import (
    Begin,
    Command,
    Do,
    DoTask,
    EstimateTask,
    GiveBackFree,
    Go,
    GoOn,
    KeepFree,
    MovePlan,
    NextDay,
    NoteTask,
    PlanTask,
    UnplanTask,
    Wait,
)
from alibi.core.moves import moves
from alibi.core.rules import NotPossible, begin, step
from alibi.core.world import World

NOTED = (Go("hal"), Go("lokaal"), Do("bord"), NoteTask("sommen", "wo"), NoteTask("poster", "wo"))


def after(case: Case, *commands: Command) -> World:
    world, _ = begin(case, Begin(0))
    for command in (*NOTED, *commands):
        world, _ = step(world, command)
    return world


def home(world: World) -> World:
    while not world.at_home:
        world, _ = step(world, GoOn() if world.scene else Wait())
    return world


def evening(world: World) -> World:
    while not world.day_over:
        world, _ = step(world, GoOn() if world.scene else Wait())
    return world


def test_an_afternoon_has_its_hours_less_what_is_known_to_take_them(week_case: Case) -> None:
    world, monday = after(week_case), week_case.days[0]
    assert [planner.capacity(world, monday, part) for part in planner.PARTS] == [4, 3]
    world, _ = step(home(world), Do("bel_oma"))
    assert [planner.capacity(world, monday, part) for part in planner.PARTS] == [3, 1], "a visitor, and five past four"


def test_a_half_hour_is_planned_moved_and_taken_off(week_case: Case) -> None:
    world, happened = step(after(week_case), PlanTask("sommen", "2_di", "middag"))
    assert happened == (told.TaskPlanned("sommen", "2_di", "middag"),)
    assert planner.still_to_plan(world, week_case.index.task["sommen"]) == 1
    world, happened = step(world, MovePlan("sommen", "2_di", "middag", "1_ma", "avond"))
    assert happened == (told.TaskMoved("sommen", "2_di", "middag", "1_ma", "avond"),)
    assert planner.coming(world) == (("sommen", "1_ma", "avond"),)
    world, happened = step(world, UnplanTask("sommen", "1_ma", "avond"))
    assert happened == (told.TaskUnplanned("sommen", "1_ma", "avond"),) and world.diary.plan == ()


def test_an_estimate_stands_beside_what_it_came_to(week_case: Case) -> None:
    world, happened = step(after(week_case), EstimateTask("sommen", 3))
    assert happened == (told.TaskEstimated("sommen", 3),)
    assert (world.diary.estimate("sommen"), week_case.index.task["sommen"].half_hours) == (3, 2)


def refused(world: World, command: Command) -> str:
    with pytest.raises(NotPossible) as no:
        step(world, command)
    return no.value.sentence


def test_what_cannot_be_planned_is_said_with_what_to_do(week_case: Case) -> None:
    fresh, _ = begin(week_case, Begin(0))
    assert "agenda" in refused(fresh, PlanTask("sommen", "2_di", "middag"))
    world = after(week_case, PlanTask("sommen", "2_di", "middag"), PlanTask("sommen", "2_di", "middag"))
    assert "staan al in je planning" in refused(world, PlanTask("sommen", "1_ma", "avond"))
    assert "staat niet in je planning" in refused(world, UnplanTask("sommen", "1_ma", "avond"))
    assert "geen tijd thuis" in refused(world, PlanTask("poster", "3_wo", "middag"))
    assert "Kies een dag" in refused(world, PlanTask("poster", "4_do", "middag"))
    assert "van 1 tot en met" in refused(world, EstimateTask("sommen", 0))
    full = after(week_case, *[PlanTask("poster", "1_ma", "avond")] * 3)
    assert "geen half uur meer vrij" in refused(full, PlanTask("sommen", "1_ma", "avond"))
    assert "al voorbij" in refused(evening(full), PlanTask("sommen", "1_ma", "middag"))


def test_a_half_hour_that_was_missed_is_planned_again_freely(week_case: Case) -> None:
    world, _ = step(evening(after(week_case, PlanTask("sommen", "1_ma", "middag"))), NextDay())
    assert planner.missed(world) == (("sommen", "1_ma", "middag"),)
    assert planner.still_to_plan(world, week_case.index.task["sommen"]) == 2
    moved, _ = step(world, MovePlan("sommen", "1_ma", "middag", "2_di", "middag"))
    again, _ = step(world, PlanTask("sommen", "2_di", "middag"))
    assert moved.diary.plan == again.diary.plan == (("sommen", "2_di", "middag"),)
    assert moved.state == again.state == world.state


def test_work_takes_the_half_hour_planned_for_now_off_the_plan(week_case: Case) -> None:
    planned = [PlanTask("poster", "2_di", "middag"), PlanTask("poster", "1_ma", "middag")]
    world, _ = step(home(after(week_case, *planned)), DoTask("poster"))
    assert world.diary.plan == (("poster", "2_di", "middag"),)
    world, _ = step(world, DoTask("poster"))
    assert world.diary.plan == (("poster", "2_di", "middag"),), "one half hour is left, and it is planned"
    world, _ = step(step(world, GoOn())[0], DoTask("poster"))
    assert world.diary.plan == () and world.diary.worked == (("poster", "1_ma", "middag"),) * 3


def test_planning_backward_says_which_step_a_half_hour_is(week_case: Case) -> None:
    world = after(week_case, *[PlanTask("poster", day, "middag") for day in ("1_ma", "2_di", "2_di")])
    first, second = ("poster", "1_ma", "middag"), ("poster", "2_di", "middag")
    assert planner.step_of(world, first) == 0
    assert [planner.step_of(world, second, number) for number in (0, 1)] == [1, 1]
    world, _ = step(home(world), DoTask("poster"))
    assert planner.step_of(world, second) == 1
    assert planner.step_of(world, ("sommen", "1_ma", "middag")) == -1


def test_something_that_comes_in_between_shows_where_it_no_longer_fits(week_case: Case) -> None:
    world = home(after(week_case, *[PlanTask("poster", "1_ma", "avond")] * 3))
    assert planner.room_left(world, week_case.days[0], "avond") == 0
    world, _ = step(world, Do("bel_oma"))
    assert planner.room_left(world, week_case.days[0], "avond") == -2
    loads = [(load.day, load.planned, load.appointments) for load in planner.week(world)]
    assert loads == [("1_ma", 3, 4), ("2_di", 0, 2)]


def test_a_half_hour_that_is_kept_free_takes_room_and_can_be_given_back(week_case: Case) -> None:
    world = after(week_case)
    room = planner.room_left(world, week_case.days[0], "avond")
    kept, happened = step(world, KeepFree("1_ma", "avond"))
    assert happened == (told.FreeTimeKept("1_ma", "avond"),)
    assert planner.room_left(kept, week_case.days[0], "avond") == room - 1
    for _ in range(room - 1):
        kept, _ = step(kept, KeepFree("1_ma", "avond"))
    assert "geen half uur meer vrij" in refused(kept, KeepFree("1_ma", "avond"))
    assert "geen half uur meer vrij" in refused(kept, PlanTask("sommen", "1_ma", "avond"))
    given_back, _ = step(kept, GiveBackFree("1_ma", "avond"))
    assert planner.room_left(given_back, week_case.days[0], "avond") == 1
    assert "geen vrije tijd" in refused(world, GiveBackFree("1_ma", "avond"))


# --- always -------------------------------------------------------------------------------------------------

TASKS, DAYS = ("sommen", "poster"), ("1_ma", "2_di", "3_wo")
notes = st.one_of(
    st.builds(PlanTask, st.sampled_from(TASKS), st.sampled_from(DAYS), st.sampled_from(planner.PARTS)),
    st.builds(UnplanTask, st.sampled_from(TASKS), st.sampled_from(DAYS), st.sampled_from(planner.PARTS)),
    st.builds(MovePlan, st.sampled_from(TASKS), st.sampled_from(DAYS), st.sampled_from(planner.PARTS),
              st.sampled_from(DAYS), st.sampled_from(planner.PARTS)),
    st.builds(EstimateTask, st.sampled_from(TASKS), st.integers(0, 13)),
    st.builds(KeepFree, st.sampled_from(DAYS), st.sampled_from(planner.PARTS)),
    st.builds(GiveBackFree, st.sampled_from(DAYS), st.sampled_from(planner.PARTS)),
)
doings = st.one_of(notes, notes, st.sampled_from([DoTask("sommen"), DoTask("poster"), Wait(), NextDay(), GoOn()]))


def tried(world: World, command: Command) -> World:
    try:
        return step(world, command)[0]
    except NotPossible:
        return world


@given(st.lists(notes, max_size=12))
def test_planning_never_costs_anything_or_changes_what_can_be_done(week_case: Case, written: list[Command]) -> None:
    before = world = after(week_case)
    for command in written:
        world = tried(world, command)
        assert all(planner.room_left(world, day, part) >= 0 for day in week_case.days for part in planner.PARTS)
    assert world.state == before.state
    assert tuple(moves(world.book, world.state)) == tuple(moves(before.book, before.state))


@given(st.lists(notes, max_size=12))
def test_free_time_is_neither_lost_nor_doubled(week_case: Case, written: list[Command]) -> None:
    world = after(week_case)
    for command in written:
        before, world = world, tried(world, command)
        more = isinstance(command, KeepFree) - isinstance(command, GiveBackFree)
        changed = len(world.diary.free) - len(before.diary.free)
        assert changed == (more if world is not before else 0)


@given(st.lists(doings, max_size=40))
def test_every_half_hour_is_done_planned_or_still_to_plan(week_case: Case, done: list[Command]) -> None:
    world = home(after(week_case))
    for command in done:
        world = tried(world, command)
        for name in TASKS:
            task = week_case.index.task[name]
            planned, open_ = len(planner.coming(world, name)), planner.still_to_plan(world, task)
            assert planner.left_to_do(world, task) == planned + open_
            assert sum(block[0] == name for block in world.diary.worked) == world.work(name)
            assert len(planner.blocks(world, name)) <= planner.left_to_do(world, task)
        assert sorted(planner.coming(world) + planner.missed(world)) == sorted(world.diary.plan)
