"""Planning backward: by which day each step of a longer task can best be done, so that it need not all be done at once.

Knows the days of a case and when a task is due. A suggestion, never a rule.
"""

from __future__ import annotations

from alibi.core import planner
from alibi.core.case import Task
from alibi.core.world import World
from alibi.play.changes import day_words
from alibi.play.help_now import level_now

TODAY = "vandaag"


def is_too_late(world: World, task: str, day: str, part: str) -> bool:
    """Whether a part of a day lies after the moment to hand in, for a child who has help with planning; free time and
    who wants no help may lie anywhere."""
    found = world.case.index.task.get(task)
    if found is None or level_now(world, "planner") == "none":
        return False
    number, due = world.case.index.day_number[day], world.known_due(found)
    return (number, planner.hours_of(world.case.days[number], part)[0]) >= (due.day, due.beat)


def last_days(world: World, task: Task) -> tuple[str, ...]:
    """For each step the last day it can best be done: the last step on the last day before it is due, the step before
    it a day earlier, and so on; where there are fewer days than half hours, more on the first ones. "" where it is
    done or there is no time left."""
    to_come = range(world.day_number, world.known_due(task).day + 1)
    to_come = range(world.day_number, world.known_due(task).day + 1)
    days = [number for number in to_come if _has_time(world, task, number)]
    total = sum(step.half_hours for step in task.steps)
    done, found, end = world.work(task.id), [], 0
    for step in task.steps:
        end += step.half_hours
        found.append(_day(world, days, total - end) if end > done and days else "")
    return tuple(found)


def _day(world: World, days: list[int], from_the_end: int) -> str:
    return day_words(world, days[max(0, len(days) - 1 - from_the_end)]) or TODAY


def _has_time(world: World, task: Task, number: int) -> bool:
    """Whether there is any time at home on that day before the task is due."""
    day, due = world.case.days[number], world.known_due(task)
    if day.home is None or (number == due.day and due.beat <= day.home.begins):
        return False
    return any(planner.capacity(world, day, part) for part in planner.PARTS)
