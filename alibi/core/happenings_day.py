"""What happens by itself and on the way: days, time, bells and places.

Times are beats. Knows no rule; `happenings.py` is the door to all of these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Started:
    case: str
    rules_hash: str
    rules_version: int
    seed: int
    help: str


@dataclass(frozen=True, slots=True)
class AgentChosen:
    look: str
    name: str


@dataclass(frozen=True, slots=True)
class DayBegan:
    day: str
    place: str
    beat: int


@dataclass(frozen=True, slots=True)
class WentHome:
    """School is out: the pupil is at home from `beat` on."""

    place: str
    beat: int


@dataclass(frozen=True, slots=True)
class AppointmentPassed:
    """Something at home took its time; it was over at `beat`."""

    appointment: str
    beat: int


@dataclass(frozen=True, slots=True)
class DayEnded:
    day: str


@dataclass(frozen=True, slots=True)
class CaseEnded:
    end: str


@dataclass(frozen=True, slots=True)
class TimePassed:
    beats: int
    now: int


@dataclass(frozen=True, slots=True)
class BellRang:
    """`starts` True for the beginning of the lesson's slot, False for its end."""

    lesson: str
    starts: bool


@dataclass(frozen=True, slots=True)
class Went:
    came_from: str
    place: str


@dataclass(frozen=True, slots=True)
class FoundClosed:
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class ArrivedInLesson:
    lesson: str
    late: bool


@dataclass(frozen=True, slots=True)
class Waited:
    place: str


@dataclass(frozen=True, slots=True)
class ChangeAnnounced:
    change: str
