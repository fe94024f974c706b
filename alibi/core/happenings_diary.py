"""What a child says of the day: how full the head is, what was kept or struck out, what is shared.

Knows no rule; `happenings.py` is the door to all of these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeadSet:
    level: int


@dataclass(frozen=True, slots=True)
class SentenceKept:
    text: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    text: str


@dataclass(frozen=True, slots=True)
class LineDrawn:
    at: tuple[int, ...]
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    question: str
    picked: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class AimChosen:
    mission: str


@dataclass(frozen=True, slots=True)
class MomentStruckOut:
    moment: int
    out: bool


@dataclass(frozen=True, slots=True)
class PickedToDiscuss:
    moments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    yes: bool
