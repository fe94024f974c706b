"""The rules of a case as records: what `rulebook.py` makes of each part, with everything by place in the state.

Knows shapes only. Does not know how they are made or what they do.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import Appointment, Choice, Closed, Day, Deed, Due, Lesson, Scene, Start, Stay, Task, Trace
from alibi.core.commands import Choose, Do, DoTask, NoteTask
from alibi.core.conditions import Answer
from alibi.core.layout import Variable


@dataclass(frozen=True, slots=True)
class Change:
    """One effect, numbered: `at` is the place in the state."""

    variable: Variable
    value: int
    add: bool


@dataclass(frozen=True, slots=True)
class ChoiceRule:
    choice: Choice
    command: Choose
    fits: Answer
    changes: tuple[Change, ...]
    ending: int
    memory: int


@dataclass(frozen=True, slots=True)
class SceneRule:
    scene: Scene
    number: int
    choices: tuple[ChoiceRule, ...]
    memory: int


@dataclass(frozen=True, slots=True)
class StartRule:
    start: Start
    fits: Answer
    scene: int
    memory: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """From beat `begins` of day `day` on, a task is due at `due`: what a change does to it."""

    day: int
    begins: int
    due: Due


@dataclass(frozen=True, slots=True)
class TaskRule:
    """A task with the places of its numbers in the state (0: it has no such number) and the commands about it.
    `finish` are the commands of the last half hour, with the answers to choose from; `work` is any other one."""

    task: Task
    stand: Variable
    work: Variable | None
    packed: Variable | None
    extra: Variable | None
    notes: tuple[NoteTask, ...]
    finish: tuple[DoTask, ...]
    half_hour: tuple[DoTask, ...]
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class DeedRule:
    """`hands_in` and `packs` are the task that this deed does that to."""

    deed: Deed
    command: Do
    fits: Answer
    changes: tuple[Change, ...]
    ending: int
    memory: int
    hands_in: TaskRule | None
    packs: TaskRule | None


@dataclass(frozen=True, slots=True)
class StayRule:
    stay: Stay
    place: int
    fits: Answer


@dataclass(frozen=True, slots=True)
class TraceRule:
    trace: Trace
    variable: Variable
    fits: Answer
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class PromiseRule:
    variable: Variable
    id: str
    to: str
    kept: Answer
    day: int
    until: int


@dataclass(frozen=True, slots=True)
class RoomRule:
    """From beat `begins` up to `ends` (not included) the lesson is really in room `place`; a lesson that moves while
    it goes on has two."""

    lesson: Lesson
    place: int
    variable: Variable
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class AppointmentRule:
    appointment: Appointment
    fits: Answer


@dataclass(frozen=True, slots=True)
class HomeRule:
    """Home of one day: its place, its hours in beats, and what takes time there, in order of time."""

    place: int
    begins: int
    ends: int
    appointments: tuple[AppointmentRule, ...]


@dataclass(frozen=True, slots=True)
class DayRule:
    """All that can happen on one day, by number of the place where it happens. `last` is the beat in which it is
    over; `early` are the changes that full help tells of as the morning begins."""

    day: Day
    place: int
    last: int
    home: HomeRule | None
    deeds: dict[int, tuple[DeedRule, ...]]
    stays: dict[str, tuple[StayRule, ...]]
    closed: dict[int, tuple[Closed, ...]]
    rooms: tuple[RoomRule, ...]
    early: tuple[Variable, ...]
