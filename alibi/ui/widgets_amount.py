"""Widgets that show how far or how much: dots for steps, blocks for an amount.

Knows how they look and how they are said. Does not know what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.painter import Box
from alibi.ui.style import HUES, Look, Tone, paint
from alibi.ui.widgets import Pen, Widget


@dataclass(eq=False, repr=False)
class ProgressDots(Widget):
    """Where one is in a row of steps: done ones have a tick, the present one is dark. `at` counts from 0."""

    total: int = 1
    at: int = 0
    what: str = field(default="stap", kw_only=True)
    role = "progress"
    size = 38

    def tall(self, look: Look, w: int) -> int:
        """The height of a dot."""
        return self.size

    def wide(self, look: Look) -> int:
        """Dots with a dash between them."""
        return self.total * self.size + (self.total - 1) * 34

    def said(self) -> str:
        """In words."""
        return f"{self.what} {self.at + 1} van {self.total}"

    def draw(self, pen: Pen) -> None:
        """Dots and dashes."""
        for number in range(self.total):
            x = self.box.x + number * (self.size + 34)
            if number:
                pen.painter.panel(Box(x - 30, self.box.y + self.size // 2 - 2, 26, 4), paint("paper400"), 2)
            self._dot(pen, number, Box(x, self.box.y, self.size, self.size))

    def _dot(self, pen: Pen, number: int, box: Box) -> None:
        fill = "mint600" if number < self.at else "ink700" if number == self.at else "paper300"
        pen.painter.panel(box, paint(fill), self.size // 2)
        if number < self.at:
            pen.icon("check", "paper50", *box.centre)
            return
        style = pen.look.style("key", "white" if number == self.at else "ink900")
        pen.lines(str(number + 1), style, Box(box.x, box.y + (box.h - pen.look.leading(style)) // 2, box.w, 0),
                  "centre")


@dataclass(eq=False, repr=False)
class Segments(Widget):
    """An amount as blocks, with its name and the amount in words: never by colour alone."""

    label: str = ""
    value: int = 0
    total: int = 4
    words: str = field(default="", kw_only=True)
    hue: str = field(default="mint", kw_only=True)
    role = "progress"

    def tall(self, look: Look, w: int) -> int:
        """Label and blocks."""
        return look.leading(look.style("label", "ink900")) + 18

    def said(self) -> str:
        """Name and amount."""
        return f"{self.label}: {self.words or f'{self.value} van {self.total}'}"

    def draw(self, pen: Pen) -> None:
        """Name left, words right, blocks below."""
        tone, look = pen.tone(self), pen.look
        pen.lines(self.label, look.style("label", tone.text), self.box)
        if self.words:
            pen.lines(self.words, look.style("small", tone.quiet), self.box, "right")
        draw_segments(pen, Box(self.box.x, self.box.bottom - 14, self.box.w, 12), self.value, self.total,
                      segment_colours(tone, self.hue))


def segment_colours(tone: Tone, hue: str) -> tuple[str, str]:
    """Palette names of a full and an empty block."""
    if tone.ground.startswith("ink"):
        return HUES[hue][2] if hue != "mint" else "mint400", "ink600"
    return HUES[hue][1] if hue != "mint" else "mint600", "paper300"


def draw_segments(pen: Pen, box: Box, value: int, total: int, colours: tuple[str, str]) -> None:
    """A row of rounded blocks, the first `value` full."""
    gap = 4
    each = (box.w - gap * (total - 1)) // total
    for number in range(total):
        pen.painter.panel(Box(box.x + number * (each + gap), box.y, each, box.h),
                          paint(colours[0] if number < value else colours[1]), box.h // 2)
