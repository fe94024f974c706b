"""The line of the day: an empty grid that the child draws on, one column for each moment.

Knows points, levels and where they lie on the screen. Does not know what is kept. One neutral colour: no level is
better than another. A column is one widget: a click sets its level, and with keys left and right go to the column
beside it, up and down change the level.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, pi

from alibi.play.debrief import LEVEL_WORDS, LinePoint
from alibi.ui.page import Page
from alibi.ui.painter import Box, Style
from alibi.ui.style import Look, Tone, fitting, paint
from alibi.ui.widgets import TARGET, Align, Pen, Widget
from alibi.ui.widgets_press import Pressable

LEVELS = len(LEVEL_WORDS)
ROW_LEAST, ROW_MOST = TARGET, 60
"""Pixels from one level to the next: as many as leave the whole grid in sight, never below a target."""
AXIS_LEAST, AXIS_MOST = 120, 220
DOT, SPECK = 15, 3
CURVE_STEPS = 14
NOT_YET = "nog niets"
Level = int | None


def level_at(box: Box, y: int) -> int:
    """The level at a height in a grid; above and below it the nearest."""
    return max(0, min(LEVELS - 1, LEVELS - 1 - (y - box.y) * LEVELS // box.h))


def height_of(box: Box, level: int) -> int:
    """The middle of a level in a grid."""
    return box.y + (2 * (LEVELS - 1 - level) + 1) * box.h // (2 * LEVELS)


@dataclass
class LineGrid(Widget):
    """The paper to draw on: names of the levels at the left, times and places below, and the line so far."""

    points: tuple[LinePoint, ...] = ()
    levels: tuple[Level, ...] = field(default=(), kw_only=True)
    sight: int = field(default=0, kw_only=True)
    """How high the part of the page is that can be seen at once; 0 when that does not matter."""
    role = "image"

    def axis(self, look: Look) -> int:
        """The width of the names of the levels."""
        style = look.style("small", "ink900")
        widest = max(look.width(style, words) for words in LEVEL_WORDS)
        return max(AXIS_LEAST, min(AXIS_MOST, widest + 20))

    def _labels(self, look: Look) -> int:
        return look.leading(look.style("clock", "ink900")) + look.leading(look.style("small", "ink900")) + 8

    def least(self, look: Look) -> int:
        """How low it can be."""
        return LEVELS * ROW_LEAST + self._labels(look)

    def tall(self, look: Look, w: int) -> int:
        row = (self.sight - self._labels(look)) // LEVELS if self.sight else ROW_MOST
        return LEVELS * max(ROW_LEAST, min(ROW_MOST, row)) + self._labels(look)

    def field(self, look: Look) -> Box:
        """Where can be drawn."""
        left = self.axis(look)
        return Box(self.box.x + left, self.box.y, self.box.w - left, self.box.h - self._labels(look))

    def columns(self, look: Look) -> list[Box]:
        """The part of each moment."""
        room = self.field(look)
        each = room.w // max(1, len(self.points))
        return [Box(room.x + number * each, room.y, each, room.h) for number in range(len(self.points))]

    def said(self) -> str:
        drawn = sum(level is not None for level in self.levels)
        return f"De lijn van je dag: bij {drawn} van de {len(self.points)} momenten staat iets."

    def draw(self, pen: Pen) -> None:
        tone, look = pen.tone(self), pen.look
        room = self.field(look)
        pen.painter.panel(room, paint(tone.ground), 12, paint(tone.edge), 2)
        small = look.style("small", tone.quiet)
        for level, words in enumerate(LEVEL_WORDS):
            y = height_of(room, level)
            pen.painter.line(room.x + 10, y, room.right - 10, y, paint(tone.edge), 2)
            axis = Box(self.box.x, y - look.leading(small) // 2, self.axis(look) - 14, 0)
            _one_line(pen, small, words, axis, "right")
        for point, column in zip(self.points, self.columns(look), strict=True):
            self._draw_moment(pen, tone, point, column)
        self._draw_line(pen, tone)

    def _draw_moment(self, pen: Pen, tone: Tone, point: LinePoint, column: Box) -> None:
        look = pen.look
        below = Box(column.x + 2, column.bottom + 6, column.w - 4, 0)
        clock = look.style("clock", tone.text)
        _one_line(pen, clock, point.time, below)
        _one_line(pen, look.style("small", tone.quiet), point.words, below._replace(y=below.y + look.leading(clock)))

    def _draw_line(self, pen: Pen, tone: Tone) -> None:
        """From one moment to the next, where the child set both."""
        columns = self.columns(pen.look)
        for (box, level), (next_box, next_level) in pairwise(zip(columns, self.levels, strict=True)):
            if level is None or next_level is None:
                continue
            start = (box.centre[0], height_of(box, level))
            stop = (next_box.centre[0], height_of(next_box, next_level))
            pen.painter.lines(curve(start, stop), paint(ink_of(tone)), 5)


@dataclass
class LineColumn(Pressable):
    """One moment of the line: up and down, or a click, say how full the head was."""

    level: Level = field(default=None, kw_only=True)
    change: Callable[[Level], None] = field(default=lambda level: None, kw_only=True)
    role = "slider"
    corner = 12

    def value(self) -> str:
        return NOT_YET if self.level is None else LEVEL_WORDS[self.level]

    def tall(self, look: Look, w: int) -> int:
        return TARGET

    def press(self, at: tuple[int, int] | None) -> None:
        """A click sets the level at that height; Enter goes one up, and after the highest it is empty again."""
        if at is not None:
            self.change(level_at(self.box, at[1]))
        else:
            self.change(0 if self.level is None else self.level + 1 if self.level + 1 < LEVELS else None)

    def raised(self, by: int) -> Level:
        """The level one up or down; from empty it begins in the middle."""
        return LEVELS // 2 if self.level is None else max(0, min(LEVELS - 1, self.level + by))

    def draw(self, pen: Pen) -> None:
        tone, x = pen.tone(self), self.box.centre[0]
        for level in range(LEVELS):
            y = height_of(self.box, level)
            speck = SPECK if self.key not in (pen.hover, pen.focus) else SPECK + 2
            pen.painter.panel(Box(x - speck, y - speck, 2 * speck, 2 * speck), paint(tone.quiet), speck)
        if self.level is None:
            return
        y = height_of(self.box, self.level)
        pen.painter.panel(Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT), paint(ink_of(tone)), DOT, paint(tone.card), 3)


def ink_of(tone: Tone) -> str:
    """The one colour of the line: ink on paper, light on ink."""
    return tone.quiet if tone.ground.startswith("ink") else tone.badge


def curve(start: tuple[int, int], stop: tuple[int, int]) -> list[tuple[int, int]]:
    """Points of a line that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, stop
    parts = [step / CURVE_STEPS for step in range(CURVE_STEPS + 1)]
    return [(round(x1 + (x2 - x1) * part), round(y1 + (y2 - y1) * (1 - cos(pi * part)) / 2)) for part in parts]


def put_line(page: Page, points: Sequence[LinePoint], levels: Sequence[Level], x: int, y: int, w: int,
             change: Callable[[int, Level], None]) -> Box:
    """Put the grid with its columns; `change` gets the number of a moment and its level."""
    grid = LineGrid("lijn", tuple(points), levels=tuple(levels), sight=page.area.bottom - y)
    box = page.put(grid, x, y, w)
    for number, (point, column) in enumerate(zip(points, grid.columns(page.look), strict=True)):
        page.put(LineColumn(f"punt:{number}", f"{point.time}, {point.words}", level=levels[number],
                            change=_changer(change, number)), *column)
    return box


def _changer(change: Callable[[int, Level], None], number: int) -> Callable[[Level], None]:
    return lambda level: change(number, level)


def _one_line(pen: Pen, style: Style, words: str, room: Box, align: Align = "centre") -> None:
    """Words on one line, smaller when there is little room."""
    pen.lines(words, fitting(pen.look, style, words, room.w), room, align)
