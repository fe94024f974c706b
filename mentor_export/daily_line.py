"""The child's own line of the day as numbers for a drawing, and the same in words.

Knows beats and the size of the drawing. Does not know SVG marks or colours: the template draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mentor_export.shapes import OwnLine

WIDTH, HEIGHT = 680, 124
_LEFT, _RIGHT, _TOP, _BOTTOM = 136, 20, 12, 30
_ROOM_FOR_A_TIME = 46

LEVEL_WORDS = ("leeg", "een beetje vol", "halfvol", "vol", "heel vol")
_MINUTES_A_BEAT = 5
"""A journal counts school time in beats of five school minutes, from midnight."""


def on_the_school_clock(beat: int) -> str:
    """The time on the school's clock in the game when `beat` begins ("13:30"); "" for what has no hour."""
    if beat < 0:
        return ""
    hours, minutes = divmod(beat * _MINUTES_A_BEAT, 60)
    return f"{hours:02d}:{minutes:02d}"


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    time: str
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line: `name` says whose day it was, `said` tells the whole line in a sentence."""

    name: str
    points: tuple[Point, ...]
    path: str
    said: str

    @property
    def times(self) -> tuple[str, ...]:
        return tuple(point.time for point in self.points)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `width` by `height`; `levels` are (y, words) from full to empty, `times` (x, school
    time) as far as there is room to write them."""

    width: int
    height: int
    left: int
    right: int
    levels: tuple[tuple[float, str], ...]
    times: tuple[tuple[float, str], ...]
    drawn: tuple[Drawn, ...]

    @property
    def said(self) -> str:
        return " ".join(line.said for line in self.drawn)


def chart_of(lines: Sequence[OwnLine]) -> Chart | None:
    """The drawing of one or two lines over the same clock; None when the child drew nothing."""
    if not lines:
        return None
    beats = [beat for line in lines for beat in line.at]
    first, last = min(beats), max(beats)
    names = _names(lines)
    levels = tuple((_y(level), f"{LEVEL_WORDS[level]} ({level})") for level in reversed(range(len(LEVEL_WORDS))))
    drawn = tuple(_drawn(name, line, first, last) for name, line in zip(names, lines, strict=True))
    return Chart(WIDTH, HEIGHT, _LEFT, WIDTH - _RIGHT, levels, _times(beats), drawn)


def _names(lines: Sequence[OwnLine]) -> tuple[str, ...]:
    if len(lines) == 1:
        return (lines[0].day or "mijn dag",)
    return tuple(f"{name}: {line.day}" if line.day else name
                 for name, line in zip(("start", "nu"), lines, strict=True))


def _drawn(name: str, line: OwnLine, first: int, last: int) -> Drawn:
    points = tuple(Point(_x(beat, first, last), _y(level), on_the_school_clock(beat), level, LEVEL_WORDS[level])
                   for beat, level in sorted(zip(line.at, line.levels, strict=True)))
    path = " ".join(f"{point.x:g},{point.y:g}" for point in points)
    heard = ", ".join(f"{point.time} {point.words}" for point in points)
    return Drawn(name, points, path, f"{name[:1].upper()}{name[1:]}: {heard}.")


def _times(beats: Sequence[int]) -> tuple[tuple[float, str], ...]:
    times: list[tuple[float, str]] = []
    for beat in sorted(set(beats)):
        x = _x(beat, min(beats), max(beats))
        if not times or x >= times[-1][0] + _ROOM_FOR_A_TIME:
            times.append((x, on_the_school_clock(beat)))
    return tuple(times)


def _x(beat: int, first: int, last: int) -> float:
    span = max(last - first, 1)
    return round(_LEFT + 16 + (WIDTH - _RIGHT - _LEFT - 40) * (beat - first) / span, 1)


def _y(level: int) -> float:
    steps = len(LEVEL_WORDS) - 1
    return round(HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * level / steps, 1)
