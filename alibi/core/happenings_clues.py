"""What happens to the case itself: traces, clues, cards laid on the board, and who was asked.

Knows no rule; `happenings.py` is the door to all of these.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scanned:
    place: str


@dataclass(frozen=True, slots=True)
class TraceSeen:
    trace: str


@dataclass(frozen=True, slots=True)
class ClueFound:
    """`what` is signal, alibi or rumour."""

    clue: str
    what: str


@dataclass(frozen=True, slots=True)
class AlibiLaid:
    card: str
    person: str
    signal: str


@dataclass(frozen=True, slots=True)
class AlibiLifted:
    card: str


@dataclass(frozen=True, slots=True)
class CardSlidBack:
    """`reason`: other_person, other_time, same_place, rumour, lies_already."""

    card: str
    person: str
    signal: str
    reason: str


@dataclass(frozen=True, slots=True)
class GuestAsked:
    """The friendly test, answered kindly: not (yet) shown."""

    person: str


@dataclass(frozen=True, slots=True)
class GuestFound:
    person: str
