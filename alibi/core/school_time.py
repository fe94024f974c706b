"""School time: one beat is five school minutes, counted from midnight.

Knows how a time of day becomes a beat and back. Does not know what day it is or that a wall clock exists.
"""

from __future__ import annotations

import re

MINUTES_PER_BEAT = 5
HALF_HOUR = 30 // MINUTES_PER_BEAT
"""Beats in half an hour, the unit of home and planner."""
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def beat_of(time: str) -> int:
    """The beat in which `time` ("13:30") falls; ValueError when it is no time on a five-minute line."""
    match = _TIME.fullmatch(time)
    if not match:
        raise ValueError(f'"{time}" is geen tijd zoals "13:30".')
    minutes = int(match[1]) * 60 + int(match[2])
    if minutes % MINUTES_PER_BEAT:
        raise ValueError(f'"{time}" valt niet op een blokje van vijf minuten.')
    return minutes // MINUTES_PER_BEAT


def time_of(beat: int) -> str:
    """The time of day ("13:30") at which `beat` begins."""
    hours, minutes = divmod(beat * MINUTES_PER_BEAT, 60)
    return f"{hours:02d}:{minutes:02d}"


def beats_in_words(beats: int) -> str:
    """How a cost is said on screen: "gratis", "1 blokje", "2 blokjes"."""
    if beats == 0:
        return "kost geen tijd"
    return "1 blokje" if beats == 1 else f"{beats} blokjes"


def half_hours_in_words(half_hours: int) -> str:
    """How an amount of work is said: "een half uur", "een uur", "2,5 uur"."""
    whole, half = divmod(half_hours, 2)
    if whole == 0:
        return "een half uur" if half else "geen tijd"
    if half:
        return "anderhalf uur" if whole == 1 else f"{whole},5 uur"
    return "een uur" if whole == 1 else f"{whole} uur"
