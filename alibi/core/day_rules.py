"""Makes the rules of one day, and of the tasks of the whole week: what is really so, once changes are counted in.

Knows changes: which lesson is really where, which is not held, which place is shut, when a task is due. Does not
know the state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import TypeVar

from alibi.core.case import Case, Change, Closed, Day, Lesson, Task
from alibi.core.commands import DoTask, NoteTask
from alibi.core.conditions import Answer
from alibi.core.layout import Variable, is_told_early
from alibi.core.rule_shapes import AppointmentRule, Deadline, HomeRule, RoomRule, TaskRule

Rule = TypeVar("Rule")


# --- what is really so ------------------------------------------------------------------------------------


def real_room(day: Day, lesson: Lesson, beat: int | None = None) -> str:
    """Where the lesson really is at `beat`, or in the end: what a change says, else the timetable."""
    return next((change.room for change in day.changes if change.lesson == lesson.id and change.room
                 and _is_real(change, beat)), lesson.room)


def real_teacher(day: Day, lesson: Lesson, beat: int | None = None) -> str:
    """Who really gives the lesson at `beat`, or in the end."""
    return next((change.teacher for change in day.changes if change.lesson == lesson.id and change.teacher
                 and _is_real(change, beat)), lesson.teacher)


def held(day: Day, lesson: Lesson) -> bool:
    """Whether the lesson is really given; a change that becomes real after it began comes too late for it."""
    return not any(cancels(change, lesson) for change in day.changes)


def cancels(change: Change, lesson: Lesson) -> bool:
    return change.kind == "cancelled" and change.lesson == lesson.id and change.begins <= lesson.begins


def _is_real(change: Change, beat: int | None) -> bool:
    return beat is None or beat >= change.begins


# --- lessons and closed places ----------------------------------------------------------------------------


def rooms_of(day: Day, places: Mapping[str, int], variables: Mapping[str, Variable]) -> tuple[RoomRule, ...]:
    """Where each lesson of the day really is, and from when to when."""
    return tuple(rule for lesson in day.lessons if held(day, lesson)
                 for rule in _rooms(day, lesson, places, variables[f"lesson.{lesson.id}"]))


def _rooms(day: Day, lesson: Lesson, places: Mapping[str, int], variable: Variable) -> tuple[RoomRule, ...]:
    moves = sorted({change.begins for change in day.changes if change.lesson == lesson.id and change.room
                    and lesson.begins < change.begins < lesson.ends})
    times = (lesson.begins, *moves, lesson.ends)
    return tuple(RoomRule(lesson, places.get(real_room(day, lesson, begins), -1), variable, begins, ends)
                 for begins, ends in pairwise(times))


def closed_of(day: Day, places: Mapping[str, int]) -> dict[int, tuple[Closed, ...]]:
    """The places that are shut for some time, by their own hours or by a blocked route."""
    blocked = (Closed(change.place, change.begins or day.begins, change.ends or day.last + 1, change.text)
               for change in day.changes if change.kind == "route_blocked" and change.place in places)
    return by_place((places[one.place], one) for one in (*day.closed, *blocked))


def early_of(day: Day, variables: Mapping[str, Variable]) -> tuple[Variable, ...]:
    return tuple(variables[f"known.{change.id}"] for change in day.changes if is_told_early(change))


def home_of(day: Day, places: Mapping[str, int], answer: Callable[[str], Answer]) -> HomeRule | None:
    if day.home is None:
        return None
    in_order = sorted(day.appointments, key=lambda one: one.begins)
    return HomeRule(places[day.home.place], day.home.begins, day.home.ends,
                    tuple(AppointmentRule(one, answer(one.when)) for one in in_order))


# --- tasks ------------------------------------------------------------------------------------------------


def tasks_of(case: Case, variables: Mapping[str, Variable]) -> dict[str, TaskRule]:
    """The rule of every task of the case, in the order in which they are given."""
    return {task.id: _task(case, task, variables) for day in case.days for task in day.tasks}


def _task(case: Case, task: Task, variables: Mapping[str, Variable]) -> TaskRule:
    return TaskRule(
        task, variables[f"task.{task.id}"], variables.get(f"work.{task.id}"), variables.get(f"packed.{task.id}"),
        variables.get(f"extra.{task.id}"), tuple(NoteTask(task.id, slot) for slot, _ in task.slots),
        tuple(DoTask(task.id, answer) for answer, _ in task.answers) or (DoTask(task.id),), (DoTask(task.id),),
        tuple(Deadline(number, change.begins, change.due) for number, day in enumerate(case.days)
              for change in day.changes if change.task == task.id and change.due))


def by_place(rules: Iterable[tuple[int, Rule]]) -> dict[int, tuple[Rule, ...]]:
    """Rules gathered by the number of their place, in order."""
    found: dict[int, list[Rule]] = {}
    for place, rule in rules:
        found.setdefault(place, []).append(rule)
    return {place: tuple(some) for place, some in found.items()}
