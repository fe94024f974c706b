"""The parts of a case that the case board is about: signals, alibis, rumours, traces, and who the visitor is.

Knows which facts these have; times are beats, days their number in the case. Does not know YAML or files.
`case.py` is the door to all shapes of a case.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case_talk import Effect

CHANNELS = ("classmate", "teacher", "on_time", "task", "free")


@dataclass(frozen=True, slots=True)
class Signal:
    """The visitor was at `place` at `beat` of day `day`: a trace shows it."""

    id: str
    place: str
    beat: int
    channel: str
    text: str
    day: int = 0
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alibi:
    """`who` was at `place` at `beat`, says `witness` (a person, or "" for a list, a drawing, a photo)."""

    id: str
    who: str
    place: str
    beat: int
    channel: str
    text: str
    witness: str = ""
    day: int = 0
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rumour:
    """A wrong claim about place or time; it proves nothing and can be checked with `refuted_by`."""

    id: str
    about: str
    place: str
    beat: int
    told_by: str
    refuted_by: str
    text: str
    day: int = 0
    variants: tuple[str, ...] = ()


Clue = Signal | Alibi | Rumour


@dataclass(frozen=True, slots=True)
class Trace:
    """Something absurd at `place` that the scanner shows; wonder first, sometimes a clue (`effects`)."""

    id: str
    place: str
    text: str
    picture: str
    spot: str = ""
    when: str = ""
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    id: str
    visitor: str
