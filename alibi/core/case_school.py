"""The parts of a case that its school brings: people, places, doors and skills.

Knows which facts these have. Does not know a day, YAML or files. `case.py` is the door to all shapes of a case.
"""

from __future__ import annotations

from dataclasses import dataclass

PUPIL = "leerling"
"""The role of whoever is in a class."""


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    role: str
    pronoun: str = "die"
    likes: str = ""
    voice: str = ""
    trust: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A zone of the school: `name` with its article ("de mediatheek"), `short` for labels, `busy` 0-4 when the day
    says nothing else. In a place to `work` homework can be done. Whoever stands at the spot `phone` is not there but
    on the telephone."""

    id: str
    name: str
    short: str
    busy: int = 1
    floor: int = 0
    work: bool = False
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """A way between two places that costs `beats` (0 or 1), both ways."""

    a: str
    b: str
    beats: int


@dataclass(frozen=True, slots=True)
class Skill:
    id: str
    text: str
    theme: str
