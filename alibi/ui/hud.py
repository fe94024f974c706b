"""What lies over the map: time, lesson, the curious question, and things in the school that can be used.

Knows widgets only: what they say and how they are drawn. The map screen decides which there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.painter import Box, Style
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen, Widget
from alibi.ui.widgets_press import Pressable

PAD = 16


@dataclass
class HudCard(Widget):
    """An ink card with an icon and two lines; `right` is a code in mint at its right (a room)."""

    icon: str = field(default="", kw_only=True)
    title: str = field(default="", kw_only=True)
    below: str = field(default="", kw_only=True)
    right: str = field(default="", kw_only=True)
    big: bool = field(default=False, kw_only=True)
    note: bool = field(default=False, kw_only=True)
    role = "text"

    def said(self) -> str:
        return ". ".join(part for part in (self.title, self.right, self.below) if part)

    def wide(self, look: Look) -> int:
        lines = max(look.width(self._title(look), self.title), look.width(look.style("small", "ink200"), self.below))
        code = look.width(look.style("subhead", "mint300"), self.right) + 52 if self.right else 0
        return lines + code + 2 * PAD + (46 if self.icon else 0)

    def tall(self, look: Look, w: int) -> int:
        small = look.style("small", "ink200")
        rows = len(look.wrap(small, self.below, self._room(look, w))) if self.below else 0
        return max(60, look.leading(self._title(look)) + rows * look.leading(small) + 10)

    def draw(self, pen: Pen) -> None:
        look, box = pen.look, self.box
        pen.painter.panel(box, paint("ink900"), 14, paint("ink600"), 2, shadow=8)
        left = box.x + PAD
        if self.icon:
            pen.icon(self.icon, "mint300", left + 14, box.centre[1])
            left += 42
        title, small = self._title(look), look.style("small", "ink200")
        rows = look.wrap(small, self.below, self._room(look, box.w)) if self.below else ()
        tall = look.leading(title) + len(rows) * look.leading(small)
        top = box.y + (box.h - tall) // 2
        pen.painter.text(self.title, left, top + (look.leading(title) - look.letters.height(title)) // 2, title)
        for number, row in enumerate(rows):
            pen.painter.text(row, left, top + look.leading(title) + number * look.leading(small), small)
        if self.right:
            self._draw_code(pen)

    def _draw_code(self, pen: Pen) -> None:
        style = pen.look.style("subhead", "mint300")
        x = self.box.right - PAD - pen.look.width(style, self.right)
        y = self.box.centre[1] - pen.look.letters.height(style) // 2
        pen.icon("pin", "mint300", x - 18, self.box.centre[1])
        pen.painter.text(self.right, x, y, style)

    def _title(self, look: Look) -> Style:
        return look.style("clock" if self.big else "button", "paper50")

    def _room(self, look: Look, w: int) -> int:
        return w - 2 * PAD - (42 if self.icon else 0)


@dataclass
class Thing(Pressable):
    """Something in the school that can be used: a person, a door, a deed. Invisible until it has the focus; a deed
    shows a small round mark. `box` is where it stands on the screen."""

    mark: str = field(default="", kw_only=True)
    news: str = field(default="", kw_only=True)
    """What a bubble over a person says in words."""
    corner = 22

    def value(self) -> str:
        return self.news

    def draw(self, pen: Pen) -> None:
        if not self.mark:
            return
        x, y = self.box.centre
        near = pen.hover == self.key or pen.focus == self.key
        disc = Box(x - 19, y - 19, 38, 38)
        pen.painter.panel(disc, paint("white" if near else "paper50"), 19, paint("ink700"), 2, shadow=5)
        pen.icon(self.mark, "ink900", x, y)


@dataclass
class Prompt(Widget):
    """The white tag over what stands near: a key and what it does."""

    cap: str = field(default="", kw_only=True)
    text: str = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        return f"{self.text}: toets {self.cap}." if self.cap else self.text

    def wide(self, look: Look) -> int:
        return look.width(look.style("button", "ink900"), self.text) + 2 * 14 + (44 if self.cap else 0)

    def tall(self, look: Look, w: int) -> int:
        return max(46, look.leading(look.style("button", "ink900")) + 14)

    def draw(self, pen: Pen) -> None:
        box, look = self.box, pen.look
        pen.painter.panel(box, paint("white"), 14, shadow=8)
        left = box.x + 14
        if self.cap:
            cap = Box(left - 4, box.centre[1] - 15, 32, 30)
            pen.painter.panel(cap, paint("ink900"), 8)
            style = look.style("key", "paper50")
            pen.painter.text(self.cap, cap.centre[0] - look.width(style, self.cap) // 2,
                             cap.centre[1] - look.letters.height(style) // 2, style)
            left += 42
        style = look.style("button", "ink900")
        pen.painter.text(self.text, left, box.centre[1] - look.letters.height(style) // 2, style)


@dataclass
class CaptionCard(Pressable):
    """One thing that happened, as a card that stays until it is put away. `kind` gives its colour and icon."""

    text: str = field(default="", kw_only=True)
    icon: str = field(default="", kw_only=True)
    hue: str = field(default="ink", kw_only=True)
    title: str = field(default="", kw_only=True)
    more: int = field(default=0, kw_only=True)
    role = "note"
    corner = 18

    def said(self) -> str:
        return f"{self.title}. {self.text}" if self.title else self.text

    def _room(self, w: int) -> int:
        return w - 2 * PAD - 52 - 60

    def tall(self, look: Look, w: int) -> int:
        words = look.tall(look.style("choice", "ink900"), self.text, self._room(w))
        title = look.leading(look.style("label", "ink900")) if self.title else 0
        return max(68, words + title + 28)

    def draw(self, pen: Pen) -> None:
        box, look = self.box, pen.look
        fill, edge, ink, icon = CAPTION_COLOURS[self.hue]
        pen.painter.panel(box, paint(fill), self.corner, paint(edge), 2, shadow=12)
        pen.icon(self.icon, icon, box.x + PAD + 16, box.centre[1], 32)
        left = Box(box.x + PAD + 52, box.y + 14, self._room(box.w), 0)
        words = look.style("choice", ink)
        if self.title:
            label = look.style("label", ink)
            left = Box(left.x, pen.lines(self.title, label, left), left.w, 0)
        else:
            left = Box(left.x, box.y + (box.h - look.tall(words, self.text, left.w)) // 2, left.w, 0)
        pen.lines(self.text, words, left)
        pen.icon("check" if not self.more else "arrow_right", icon, box.right - PAD - 20, box.centre[1])


CAPTION_COLOURS = {
    "ink": ("ink900", "ink500", "paper50", "mint300"),
    "mint": ("mint100", "mint600", "mint900", "mint700"),
    "amber": ("amber100", "amber400", "amber900", "amber700"),
    "paper": ("paper50", "paper300", "ink900", "ink900"),
}
