"""The planner: half hours of work, parts of a day, what is planned, what is left, and how full the week is.

A note for the child. No rule reads it, planning again costs nothing, and nothing on it is ever lost: a half hour is
done, planned, or still to plan. Knows worlds and the plan in their diary; changes nothing but a plan that it is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core.case import Appointment, Day, Promise, Task
from alibi.core.diary import Block
from alibi.core.layout import DONE, NOTED
from alibi.core.school_time import HALF_HOUR, beat_of
from alibi.core.world import World

PARTS = ("middag", "avond")
EVENING = beat_of("18:00")
MOST_ESTIMATED = 12


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How full one day at home is, in half hours: work planned, work done, appointments with open promises, and all
    the time there is."""

    day: str
    planned: int
    done: int
    appointments: int
    room: int


# --- the time there is ------------------------------------------------------------------------------------


def hours_of(day: Day, part: str) -> tuple[int, int]:
    """From which beat to which beat a part of a day at home lasts; equal when there is none."""
    if day.home is None:
        return 0, 0
    middle = min(max(EVENING, day.home.begins), day.home.ends)
    return (day.home.begins, middle) if part == PARTS[0] else (middle, day.home.ends)


def known_appointments(world: World, day: Day) -> tuple[Appointment, ...]:
    """What takes time at home that day, as far as the child knows now."""
    return tuple(one for one in day.appointments if world.book.answer(one.when)(world.state))


def ends_in(promise: Promise, day: Day, part: str) -> bool:
    """Whether a promise of that day runs out in a part of it."""
    begins, ends = hours_of(day, part)
    return begins < promise.until <= ends


def promised_in(world: World, day: Day, part: str) -> int:
    """How many promises the child still has to keep in a part of a day at home. Each takes about half an hour of it."""
    number = world.case.index.day_number[day.id]
    return sum(one.day == number and ends_in(one, day, part) and one.id in world.open_promises
               for one in world.case.promises)


def capacity(world: World, day: Day, part: str) -> int:
    """Whole half hours that a part still has beside known appointments; of today only what is not yet over."""
    begins, ends = hours_of(day, part)
    if is_past(world, day.id, part):
        return 0
    if day.id == world.day.id:
        begins = max(begins, world.beat)
    return sum(length // HALF_HOUR for length in _gaps(begins, ends, known_appointments(world, day)))


def _gaps(begins: int, ends: int, taken: tuple[Appointment, ...]) -> Iterator[int]:
    """The lengths of what is free between appointments, in beats."""
    for one in sorted(taken, key=lambda appointment: appointment.begins):
        if one.ends > begins and one.begins < ends:
            yield max(0, one.begins - begins)
            begins = max(begins, one.ends)
    yield max(0, ends - begins)


def is_past(world: World, day: str, part: str) -> bool:
    """Whether nothing can be done in that part any more."""
    number = world.case.index.day_number[day]
    if number != world.day_number:
        return number < world.day_number
    return world.beat >= hours_of(world.day, part)[1]


# --- the plan ---------------------------------------------------------------------------------------------


def left_to_do(world: World, task: Task) -> int:
    """Half hours of work that are not done yet."""
    return 0 if world.task(task.id) >= DONE else task.half_hours - world.work(task.id)


def blocks(world: World, task: str = "") -> tuple[Block, ...]:
    """The planned half hours (of one task), in order of time; those of a part that is over were not done."""
    number = world.case.index.day_number
    found = (block for block in world.diary.plan if task in ("", block[0]))
    return tuple(sorted(found, key=lambda block: (number[block[1]], PARTS.index(block[2]))))


def coming(world: World, task: str = "") -> tuple[Block, ...]:
    """The planned half hours (of one task) that can still be done."""
    return tuple(block for block in blocks(world, task) if not is_past(world, block[1], block[2]))


def missed(world: World, task: str = "") -> tuple[Block, ...]:
    """The planned half hours (of one task) that went by without being done: to plan again, freely."""
    return tuple(block for block in blocks(world, task) if is_past(world, block[1], block[2]))


def still_to_plan(world: World, task: Task) -> int:
    """Half hours of a task that are neither done nor planned in time to come."""
    return max(0, left_to_do(world, task) - len(coming(world, task.id)))


def planned_in(world: World, day: str, part: str) -> int:
    """Half hours planned in a part of a day."""
    return sum(block[1:] == (day, part) for block in world.diary.plan)


def free_in(world: World, day: str, part: str) -> int:
    """Half hours of a part of a day that the child keeps for itself."""
    return world.diary.free.count((day, part))


def room_left(world: World, day: Day, part: str) -> int:
    """Half hours that a part still has beside plans and promises; below zero when something came in between."""
    return _unplanned(world, day, part) - (0 if is_past(world, day.id, part) else promised_in(world, day, part))


def _unplanned(world: World, day: Day, part: str) -> int:
    """As `room_left`, but for promises: those the child sees, and may plan over."""
    return capacity(world, day, part) - planned_in(world, day.id, part) - free_in(world, day.id, part)


def step_of(world: World, block: Block, number: int = 0) -> int:
    """Which step of its task the `number`th block at this moment of the plan is: an index in `Task.steps`, -1 when the
    task has none. Blocks in time to come are the half hours after those that are done, in order of time."""
    task = world.case.index.task[block[0]]
    ahead = coming(world, task.id)
    half_hour = world.work(task.id) + (ahead.index(block) if block in ahead else 0) + number
    for step, one in enumerate(task.steps):
        half_hour -= one.half_hours
        if half_hour < 0:
            return step
    return len(task.steps) - 1


def week(world: World) -> tuple[DayLoad, ...]:
    """The busy-week gauge: how full each day at home is, past and to come."""
    return tuple(_load(world, day) for day in world.case.days if day.home)


def _load(world: World, day: Day) -> DayLoad:
    assert day.home is not None
    planned = sum(planned_in(world, day.id, part) for part in PARTS)
    taken = sum(one.ends - one.begins for one in known_appointments(world, day))
    done = sum(block[1] == day.id for block in world.diary.worked)
    fixed = -(-taken // HALF_HOUR) + sum(promised_in(world, day, part) for part in PARTS)
    return DayLoad(day.id, planned, done, fixed, (day.home.ends - day.home.begins) // HALF_HOUR)


# --- why something cannot be planned ----------------------------------------------------------------------


def why_no_estimate(world: World, task: str, half_hours: int) -> str:
    """Why this estimate cannot be written down, as a sentence; "" when it can."""
    if not 1 <= half_hours <= MOST_ESTIMATED:
        return f"Kies een aantal halve uren van 1 tot en met {MOST_ESTIMATED}."
    return _why_not_this_task(world, task)


def why_no_block(world: World, task: str, day: str, part: str) -> str:
    """Why one more half hour of a task cannot be planned there, as a sentence; "" when it can."""
    reason = _why_not_this_task(world, task) or why_not_there(world, day, part)
    if reason:
        return reason
    if not still_to_plan(world, world.case.index.task[task]):
        return "Alle halve uren van dit huiswerk staan al in je planning."
    return ""


def why_not_there(world: World, day: str, part: str) -> str:
    """Why nothing more can be planned in a part of a day, as a sentence; "" when it can."""
    index = world.case.index
    if day not in index.day_number or part not in PARTS:
        return "Kies een dag uit je planner, en middag of avond."
    begins, ends = hours_of(world.case.days[index.day_number[day]], part)
    if begins == ends:
        return f"Op {_name_of(world, day)} {part} is er geen tijd thuis. Kies een ander moment."
    if is_past(world, day, part):
        return f"Dat is al voorbij. Kies een later moment dan {_name_of(world, day)} {part}."
    if _unplanned(world, world.case.days[index.day_number[day]], part) <= 0:
        return f"Op {_name_of(world, day)} {part} is geen half uur meer vrij. Kies een ander moment."
    return ""


def _why_not_this_task(world: World, task: str) -> str:
    known = world.case.index.task.get(task)
    if known is None or world.task(task) < NOTED:
        return "Schrijf dit huiswerk eerst in je agenda. Daarna kun je het plannen."
    if not known.half_hours:
        return "Dit huiswerk kan meteen. Je hoeft het niet te plannen."
    return "Dit huiswerk is al af." if world.task(task) >= DONE else ""


def _name_of(world: World, day: str) -> str:
    return world.case.days[world.case.index.day_number[day]].name


# --- the plan, changed ------------------------------------------------------------------------------------


def with_block(world: World, task: str, day: str, part: str) -> tuple[Block, ...]:
    """The plan with one half hour more; one that was missed is that half hour, planned again."""
    again = missed(world, task)
    plan = without(world.diary.plan, again[0]) if again else world.diary.plan
    return (*plan, (task, day, part))


def without(plan: tuple[Block, ...], block: Block) -> tuple[Block, ...]:
    """The plan without one such half hour."""
    at = plan.index(block)
    return (*plan[:at], *plan[at + 1 :])


def after_work(before: World, after: World, task: str) -> tuple[Block, ...]:
    """The plan after half an hour of work, which began in the world `before`: the half hour that was planned for then
    is no longer on it, and no more stay than there is left to do."""
    here = (task, before.day.id, part_now(before))
    plan = without(before.diary.plan, here) if here in before.diary.plan else before.diary.plan
    left = left_to_do(after, before.case.index.task[task])
    for block in blocks(before, task):
        if sum(one[0] == task for one in plan) > left and block in plan:
            plan = without(plan, block)
    return plan


def part_now(world: World) -> str:
    """The part of the day it is now; at school it is the afternoon that is still to come."""
    return PARTS[world.beat >= EVENING]
