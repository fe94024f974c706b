"""The cards of the case board: notes on paper, a little askew, with a pin.

Knows words and how a note looks. Does not know what may be laid where.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen
from alibi.ui.widgets_press import Pressable

TILTS = (-3, 2, 3, -2)
"""How far, in pixels, the right side of a note hangs lower than its left; the words stay straight."""
PAD = 14
PIN = 7


def tilted(box: Box, tilt: int) -> list[tuple[int, int]]:
    """The corners of a sheet that hangs a little askew in a box."""
    lean = round(tilt * box.h / max(1, box.w))
    return [(box.x + max(0, lean), box.y + max(0, -tilt)), (box.right + min(0, lean), box.y + max(0, tilt)),
            (box.right - max(0, lean), box.bottom - max(0, -tilt)), (box.x - min(0, lean), box.bottom - max(0, tilt))]


def draw_pin(pen: Pen, x: int, y: int, colour: str) -> None:
    """The head of a pin, with its light."""
    pen.painter.panel(Box(x - PIN, y - PIN + 2, 2 * PIN, 2 * PIN), paint("ink950", 120), PIN)
    pen.painter.panel(Box(x - PIN, y - PIN, 2 * PIN, 2 * PIN), paint(colour), PIN)
    pen.painter.panel(Box(x - PIN + 3, y - PIN + 3, 4, 4), paint("white"), 2)


@dataclass
class NoteCard(Pressable):
    """An alibi (amber paper) or a rumour (white paper, dashed): title, words, who says so. `held` while the child has
    it in its hand, `gone` while it is being dragged or glides back: then only its place is shown."""

    text: str = field(default="", kw_only=True)
    source: str = field(default="", kw_only=True)
    sure: bool = field(default=True, kw_only=True)
    tilt: int = field(default=0, kw_only=True)
    held: bool = field(default=False, kw_only=True)
    gone: bool = field(default=False, kw_only=True)
    corner = 6
    sound = "kies"

    def said(self) -> str:
        """Title, words, source."""
        return f"{self.label}. {self.text} {self.source}."

    def value(self) -> str:
        """Whether it is held."""
        return "in je hand" if self.held else ""

    def _heights(self, look: Look, w: int) -> tuple[int, int, int]:
        room = w - 2 * PAD
        return (look.tall(look.style("body_strong", "ink900"), self.label, room),
                look.tall(look.style("small", "ink900"), self.text, room),
                look.tall(look.style("label", "ink900"), self.source, room))

    def tall(self, look: Look, w: int) -> int:
        """Its words, with room for the pin."""
        return sum(self._heights(look, w)) + 42

    def draw(self, pen: Pen) -> None:
        """Paper, pin, words."""
        box, look = self.box, pen.look
        if self.gone:
            pen.painter.panel(box, None, self.corner, paint("ink500"), 2, dash=8)
            return
        if self.held:
            pen.painter.panel(box.grown(5), None, 10, paint("mint400"), 4)
        pen.painter.panel(box.grown(-4), paint("ink950"), 4, shadow=14 if self.held else 8)
        hover = pen.hover == self.key
        paper = ("amber100" if hover else "amber200") if self.sure else ("white" if hover else "paper50")
        pen.painter.shape(tilted(box, self.tilt), paint(paper))
        if not self.sure:
            pen.painter.panel(box.grown(-7), None, 4, paint("paper400"), 2, dash=7)
        draw_pin(pen, box.centre[0], box.y + 4, "coral400" if self.sure else "amber400")
        self._draw_words(pen, look)

    def _draw_words(self, pen: Pen, look: Look) -> None:
        room = Box(self.box.x + PAD, self.box.y + 18, self.box.w - 2 * PAD, 0)
        y = pen.lines(self.label, look.style("body_strong", "ink900"), room)
        y = pen.lines(self.text, look.style("small", "ink900"), room._replace(y=y + 2))
        pen.lines(self.source, look.style("label", "amber900" if self.sure else "ink600"), room._replace(y=y + 6))
