"""The parts of a case that make a day: timetable, changes, homework, home, where people are and what can be done.

Knows which facts these have; times are beats (`school_time.py`), a day is its number in the case. Conditions are
kept as text in the small condition language. Does not know YAML or files. `case.py` is the door to all shapes.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case_talk import END, Chance, Effect

CHANGE_KINDS = (
    "room_change", "substitute", "cancelled", "deadline", "fire_drill", "partner_ill", "broken", "seat_taken",
    "route_blocked", "friend_plan", "time_change", "other",
)
WARNINGS = ("evening", "morning", "spot")
SOURCES = ("app", "board", "sign", "person", "door", "speaker")
TOLD = ("at_bell", "board", "app", "said")


@dataclass(frozen=True, slots=True)
class Due:
    """Before beat `beat` of day `day` (its number in the case)."""

    day: int
    beat: int


@dataclass(frozen=True, slots=True)
class Closed:
    """`place` cannot be entered from beat `begins` up to `ends` (not included); `text` hangs on the door."""

    place: str
    begins: int
    ends: int
    text: str


@dataclass(frozen=True, slots=True)
class Stay:
    """Where `person` is from beat `begins` on, until the next row that fits. Place "" is: not to be met."""

    person: str
    place: str
    begins: int
    when: str = ""
    variants: tuple[str, ...] = ()
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A slot of the timetable. `room` is what the timetable says; a change may make it another."""

    id: str
    name: str
    begins: int
    ends: int
    room: str
    teacher: str


@dataclass(frozen=True, slots=True)
class Change:
    """Something that turns out different: real from the start of its day, or from beat `begins` when that is not 0;
    known once announced. `room`, `teacher`, `task` with `due`, and `place` say what is really so, for the kinds
    that the rules know (CHANGE_KINDS); "" for others. `warning` is how early it can be known, `source` by what."""

    id: str
    kind: str
    text: str
    lesson: str = ""
    room: str = ""
    skill: str = ""
    teacher: str = ""
    task: str = ""
    due: Due | None = None
    place: str = ""
    begins: int = 0
    ends: int = 0
    warning: str = "spot"
    source: str = ""


@dataclass(frozen=True, slots=True)
class TaskStep:
    """One part of a large task: what to do, and how many half hours that takes."""

    text: str
    half_hours: int


@dataclass(frozen=True, slots=True)
class Task:
    """Homework: `slot` is the agenda line under which it belongs; `slots` the lines to choose from.
    It can be handed in before beat `due` of day `due_day`, or before `later` when more time was asked for. It takes
    `half_hours` of work (0: done at once), in `steps` when it is large. One that `packs` must be in the bag.
    `told` says how it was given (TOLD), for the words only."""

    id: str
    lesson: str
    text: str
    due: int
    slot: str
    slots: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...] = ()
    skill: str = "note_down"
    ask: str = ""
    due_day: int = 0
    half_hours: int = 0
    steps: tuple[TaskStep, ...] = ()
    packs: bool = False
    later: Due | None = None
    told: str = ""

    @property
    def is_brought(self) -> bool:
        """Whether it is a thing to have with you, not work to give to somebody."""
        return self.packs and not self.half_hours


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do at `place` (a spot of it): read, ask, knock, take, leave, hand in, pack, rest, wait …"""

    id: str
    place: str
    does: str
    text: str
    spot: str = ""
    needs: str = ""
    chance: Chance | None = None
    costs: int = 0
    effects: tuple[Effect, ...] = ()
    feedback: str = ""
    again: bool = False
    about: str = ""
    then: str = END
    task: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """After school the pupil is at `place` from beat `begins` to beat `ends`; time there goes in half hours."""

    place: str
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something at home that takes the time from `begins` to `ends` and passes by itself, if `when` then holds."""

    id: str
    text: str
    begins: int
    ends: int
    when: str = ""


@dataclass(frozen=True, slots=True)
class Busy:
    """How busy `place` is from beat `begins` up to `ends` (not included): 0-4, in place of its own figure."""

    place: str
    begins: int
    ends: int
    level: int


@dataclass(frozen=True, slots=True)
class Day:
    """One school day from beat `begins` at `place` to beat `ends`, and what follows at `home`, if anything does."""

    id: str
    name: str
    place: str
    begins: int
    ends: int
    lessons: tuple[Lesson, ...] = ()
    changes: tuple[Change, ...] = ()
    tasks: tuple[Task, ...] = ()
    stays: tuple[Stay, ...] = ()
    deeds: tuple[Deed, ...] = ()
    closed: tuple[Closed, ...] = ()
    aim: str = ""
    home: Home | None = None
    appointments: tuple[Appointment, ...] = ()
    busy: tuple[Busy, ...] = ()

    @property
    def last(self) -> int:
        """The beat in which the day is over, home included."""
        return self.home.ends if self.home else self.ends
