"""A strip that says one thing on a page of the agenda: what came of a step, or what can be done next.

Knows its words, its icon or face, and its colours. Does not know what happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen, Widget, icon_size

FACE = 52
PAD = 16
ON_PAPER = {"mint": ("mint100", "mint600", "mint900", "mint700"),
            "amber": ("amber100", "amber400", "amber900", "amber700"),
            "plain": ("paper50", "paper300", "ink900", "ink900")}
ON_INK = {"mint": ("mint900", "mint400", "paper50", "mint300"),
          "amber": ("ink700", "amber300", "paper50", "amber300"),
          "plain": ("ink700", "ink500", "paper50", "mint300")}
BARE = "bare"
"""No card around the words."""


@dataclass
class Strip(Widget):
    """`hue` "mint" for a fact that was placed, "amber" for a change or what does not fit, "plain" for the rest, BARE.
    `face` is a picture in place of the icon; `notes` are words in bold above the text."""

    text: str = ""
    icon: str = field(default="bulb", kw_only=True)
    face: str = field(default="", kw_only=True)
    hue: str = field(default="plain", kw_only=True)
    title: str = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        """Title and text."""
        return f"{self.title}. {self.text}" if self.title else self.text

    def _left(self, look: Look) -> int:
        return PAD + (FACE if self.face else icon_size(look)) + 14

    def _room(self, look: Look, w: int) -> int:
        return w - self._left(look) - PAD

    def _words(self, look: Look, w: int) -> int:
        title = look.tall(look.style("label", "ink900"), self.title, self._room(look, w)) if self.title else 0
        return title + look.tall(look.style("body", "ink900"), self.text, self._room(look, w))

    def tall(self, look: Look, w: int) -> int:
        """Its words with air."""
        return max(FACE + 16 if self.face else 52, self._words(look, w) + 24)

    def draw(self, pen: Pen) -> None:
        """Card, picture, words."""
        look, box = pen.look, self.box
        on_ink = pen.tone(self) is look.tone("ink")
        fill, edge, ink, icon = (ON_INK if on_ink else ON_PAPER)["plain" if self.hue == BARE else self.hue]
        if self.hue != BARE:
            pen.painter.panel(box, paint(fill), self.corner, paint(edge), 2)
        if self.face:
            pen.painter.panel(Box(box.x + PAD - 2, box.centre[1] - FACE // 2 - 2, FACE + 4, FACE + 4),
                              paint("paper100"), 14)
            pen.painter.image(self.face, box.x + PAD, box.centre[1] - FACE // 2, size=(FACE, FACE))
        else:
            pen.icon(self.icon, icon, box.x + PAD + icon_size(look) // 2, box.centre[1], icon_size(look))
        room = Box(box.x + self._left(look), box.y + (box.h - self._words(look, box.w)) // 2,
                   self._room(look, box.w), 0)
        if self.title:
            room = room._replace(y=pen.lines(self.title, look.style("label", ink), room))
        pen.lines(self.text, look.style("body", ink), room)
