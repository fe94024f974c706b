"""What happens to work: tasks heard, noted, planned, done and handed in, and how much help there is with it.

Knows no rule; `happenings.py` is the door to all of these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaskHeard:
    task: str


@dataclass(frozen=True, slots=True)
class TaskNoted:
    """`fits` False: the words stand under another line than where the teacher would look."""

    task: str
    slot: str
    fits: bool


@dataclass(frozen=True, slots=True)
class TaskEstimated:
    task: str
    half_hours: int


@dataclass(frozen=True, slots=True)
class TaskPlanned:
    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class TaskUnplanned:
    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class TaskMoved:
    task: str
    from_day: str
    from_part: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class FreeTimeKept:
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class FreeTimeGivenBack:
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class TaskWorkedOn:
    """One more half hour of work: `half_hours` are done now, of the `of` that it takes."""

    task: str
    half_hours: int
    of: int


@dataclass(frozen=True, slots=True)
class TaskDone:
    task: str
    answer: str


@dataclass(frozen=True, slots=True)
class TaskPacked:
    task: str


@dataclass(frozen=True, slots=True)
class MoreTimeGiven:
    """More time was asked for, and given."""

    task: str


@dataclass(frozen=True, slots=True)
class TaskHandedIn:
    task: str


@dataclass(frozen=True, slots=True)
class SupportSet:
    """From the next morning on there is this much help in an area; `by` is game, child or mentor."""

    area: str
    level: str
    by: str
    because: str
