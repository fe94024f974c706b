"""What happens between people: talk, deeds, trust, promises, anger and its mending.

Times are beats. Knows no rule; `happenings.py` is the door to all of these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SceneOpened:
    """The lines of the scene are seen and spoken."""

    scene: str


@dataclass(frozen=True, slots=True)
class ChoiceOffered:
    scene: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """`skill` and `sign` are "" when the choice carries no chance."""

    scene: str
    choice: str
    skill: str
    sign: str
    beat: int
    place: str


@dataclass(frozen=True, slots=True)
class SceneClosed:
    scene: str


@dataclass(frozen=True, slots=True)
class DeedDone:
    deed: str
    skill: str
    sign: str
    beat: int
    place: str


@dataclass(frozen=True, slots=True)
class TrustChanged:
    person: str
    by: int
    now: int


@dataclass(frozen=True, slots=True)
class PromiseMade:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseKept:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseExplained:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class StrainBegan:
    """`person` is angry with the pupil."""

    strain: str
    person: str


@dataclass(frozen=True, slots=True)
class Cooled:
    """`person` is no longer angry; it is not mended yet."""

    strain: str
    person: str


@dataclass(frozen=True, slots=True)
class StrainMended:
    strain: str
    person: str
