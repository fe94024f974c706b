"""What lies over the map: time, lesson, the curious question, and things in the school that can be used.

Knows widgets only: what they say and how they are drawn. The map screen decides which there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from alibi.ui.hud_strip import Steady
from alibi.ui.painter import Box, Painter, Style
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen, Widget
from alibi.ui.widgets_press import Pressable

ROUND = 8
"""Room for the shadow of what is kept as a picture."""
Direction = Literal["", "left", "right", "up", "down"]
PAD = 16
ICON_ROOM = 42
CODE_ROOM = 52
"""A pin, and the air before it."""


@dataclass
class HudCard(Widget):
    """An ink card with an icon and two texts; `right` is a code in mint at its right (a room). Both texts wrap when
    the card is narrower than they are."""

    icon: str = field(default="", kw_only=True)
    title: str = field(default="", kw_only=True)
    below: str = field(default="", kw_only=True)
    right: str = field(default="", kw_only=True)
    big: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        return ". ".join(part for part in (self.title, self.right, self.below) if part)

    def wide(self, look: Look) -> int:
        lines = max(look.width(self._title(look), self.title), look.width(look.style("small", "ink200"), self.below))
        return lines + self._beside(look)

    def tall(self, look: Look, w: int) -> int:
        return max(60, self._words_tall(look, w) + 10)

    def draw(self, pen: Pen) -> None:
        box, look = self.box, pen.look
        pen.painter.panel(box, paint("ink900"), 14, paint("ink600"), 2, shadow=8)
        if self.icon:
            pen.icon(self.icon, "mint300", box.x + PAD + 14, box.centre[1])
        room = Box(self._left(box), box.y + (box.h - self._words_tall(look, box.w)) // 2, self._room(look, box.w), 0)
        y = self._draw_title(pen, room)
        if self.below:
            pen.lines(self.below, look.style("small", "ink200"), room._replace(y=y))
        if self.right:
            self._draw_code(pen, box)

    def _draw_title(self, pen: Pen, room: Box) -> int:
        return pen.lines(self.title, self._title(pen.look), room)

    def _draw_code(self, pen: Pen, box: Box) -> None:
        style = pen.look.style("subhead", "mint300")
        x = box.right - PAD - pen.look.width(style, self.right)
        y = box.centre[1] - pen.look.letters.height(style) // 2
        pen.icon("pin", "mint300", x - 18, box.centre[1])
        pen.painter.text(self.right, x, y, style)

    def _words_tall(self, look: Look, w: int) -> int:
        room = self._room(look, w)
        below = look.tall(look.style("small", "ink200"), self.below, room) if self.below else 0
        return look.tall(self._title(look), self.title, room) + below

    def _title(self, look: Look) -> Style:
        return look.style("clock" if self.big else "button", "paper50")

    def _left(self, box: Box) -> int:
        return box.x + PAD + (ICON_ROOM if self.icon else 0)

    def _beside(self, look: Look) -> int:
        """The width that is not for words."""
        code = look.width(look.style("subhead", "mint300"), self.right) + CODE_ROOM if self.right else 0
        return 2 * PAD + (ICON_ROOM if self.icon else 0) + code

    def _room(self, look: Look, w: int) -> int:
        return max(1, w - self._beside(look))


@dataclass
class PlaceCard(HudCard):
    """Where the child is, and how busy it is there."""

    def said(self) -> str:
        return f"Je bent hier: {self.title[:1].lower()}{self.title[1:]}. Drukte hier: {self.below}"


@dataclass
class ClockCard(HudCard):
    """The time. While `turned` (0 to 1) is under 1 the time before slides up and away as the new one comes."""

    before: str = field(default="", kw_only=True)
    turned: float = field(default=1.0, kw_only=True)

    @property
    def turns(self) -> bool:
        """Whether it looks different every step now."""
        return self.turned < 1 and bool(self.before)

    def _draw_title(self, pen: Pen, room: Box) -> int:
        style = self._title(pen.look)
        line = pen.look.leading(style)
        if not self.turns:
            return pen.lines(self.title, style, room)
        pen.painter.clip(Box(room.x, room.y, self.box.right - room.x - 4, line))
        shift = round(line * self.turned)
        pen.lines(self.before, style, room._replace(y=room.y - shift))
        pen.lines(self.title, style, room._replace(y=room.y + line - shift))
        pen.painter.clip(None)
        return room.y + line


@dataclass
class Thing(Pressable):
    """Something in the school that can be used: a person, a door, a deed. Invisible until it has the focus; a deed
    shows a small round mark, a closed door a lock. `box` is where it stands on the screen."""

    mark: str = field(default="", kw_only=True)
    locked: bool = field(default=False, kw_only=True)
    news: str = field(default="", kw_only=True)
    """What a bubble over a person says in words."""
    corner = 22

    def value(self) -> str:
        return self.news

    def draw(self, pen: Pen) -> None:
        if not self.locked and not self.mark:
            return
        x, y = self.box.centre
        if self.locked:
            _draw_kept(pen, "lock", Box(x - 15, y - 2, 30, 30), lambda disc: self._draw_lock(pen, disc))
            return
        near = self.key in (pen.hover, pen.focus)
        _draw_kept(pen, f"mark.{self.mark}.{near}", Box(x - 19, y - 19, 38, 38),
                   lambda disc: self._draw_mark(pen, disc, "white" if near else "paper50"))

    @staticmethod
    def _draw_lock(pen: Pen, disc: Box) -> None:
        pen.painter.panel(disc, paint("paper50"), 15, paint("ink700"), 2)
        pen.icon("lock", "ink900", *disc.centre)

    def _draw_mark(self, pen: Pen, disc: Box, fill: str) -> None:
        pen.painter.panel(disc, paint(fill), 19, paint("ink700"), 2, shadow=5)
        pen.icon(self.mark, "ink900", *disc.centre)


@dataclass
class Prompt(Steady):
    """The white tag at what stands near or is pointed at: what it does, and the key that does it. `towards` shows an
    arrow to what lies outside the screen."""

    cap: str = field(default="", kw_only=True)
    text: str = field(default="", kw_only=True)
    towards: Direction = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        """Without a key it only shows what the thing itself says already."""
        return f"{self.text}: toets {self.cap}." if self.cap else ""

    def _cap_wide(self, look: Look) -> int:
        return max(32, look.width(look.style("key", "paper50"), self.cap) + 16) if self.cap else 0

    def _beside(self, look: Look) -> int:
        return 2 * 14 + (self._cap_wide(look) + 10 if self.cap else 0) + (34 if self.towards else 0)

    def wide(self, look: Look) -> int:
        return look.width(look.style("button", "ink900"), self.text) + self._beside(look)

    def tall(self, look: Look, w: int) -> int:
        return max(46, look.tall(look.style("button", "ink900"), self.text, w - self._beside(look)) + 14)

    def draw_card(self, pen: Pen) -> None:
        box, look = self.box, pen.look
        pen.painter.panel(box, paint("white"), 14, shadow=8)
        left = box.x + 14
        if self.towards:
            pen.icon(f"arrow_{self.towards}", "ink900", left + 10, box.centre[1])
            left += 34
        if self.cap:
            high = look.px(16) + 14
            cap = Box(left - 4, box.centre[1] - high // 2, self._cap_wide(look), high)
            pen.painter.panel(cap, paint("ink900"), 8)
            style = look.style("key", "paper50")
            pen.painter.text(self.cap, cap.centre[0] - look.width(style, self.cap) // 2,
                             cap.centre[1] - look.letters.height(style) // 2, style)
            left += cap.w + 6
        style = look.style("button", "ink900")
        room = Box(left, 0, box.right - 14 - left, 0)
        pen.lines(self.text, style, room._replace(y=box.y + (box.h - look.tall(style, self.text, room.w)) // 2))


@dataclass
class CaptionCard(Steady, Pressable):
    """One thing that happened, as a card that stays until it is put away. `kind` gives its colour and icon."""

    text: str = field(default="", kw_only=True)
    icon: str = field(default="", kw_only=True)
    hue: str = field(default="ink", kw_only=True)
    title: str = field(default="", kw_only=True)
    more: int = field(default=0, kw_only=True)
    cap: str = field(default="", kw_only=True)
    role = "note"
    corner = 18

    def said(self) -> str:
        return f"{self.title}. {self.text}" if self.title else self.text

    def _room(self, w: int) -> int:
        return w - 2 * PAD - 52 - 96

    def tall(self, look: Look, w: int) -> int:
        words = look.tall(look.style("choice", "ink900"), self.text, self._room(w))
        title = look.leading(look.style("label", "ink900")) if self.title else 0
        return max(68, words + title + 28)

    def draw_card(self, pen: Pen) -> None:
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
        self._draw_away(pen, ink, icon)

    def _draw_away(self, pen: Pen, ink: str, icon: str) -> None:
        """The tick or arrow that puts it away, with its key."""
        x, y = self.box.right - PAD - 14, self.box.centre[1]
        pen.icon("check" if not self.more else "arrow_right", icon, x, y)
        if self.cap:
            style = pen.look.style("key", ink)
            wide = max(28, pen.look.width(style, self.cap) + 14)
            high = pen.look.px(16) + 12
            cap = Box(x - 22 - wide, y - high // 2, wide, high)
            pen.painter.panel(cap, None, 8, paint(ink), 2)
            pen.painter.text(self.cap, cap.centre[0] - pen.look.width(style, self.cap) // 2,
                             cap.centre[1] - pen.look.letters.height(style) // 2, style)


CAPTION_COLOURS = {
    "ink": ("ink900", "ink500", "paper50", "mint300"),
    "mint": ("mint100", "mint600", "mint900", "mint700"),
    "amber": ("amber100", "amber400", "amber900", "amber700"),
    "paper": ("paper50", "paper300", "ink900", "ink900"),
    "coral": ("coral100", "coral400", "ink900", "coral700"),
}


def _draw_kept(pen: Pen, name: str, box: Box, draw: Callable[[Box], None]) -> None:
    """Draw something that always looks the same as one picture, made once. `name` says all that it shows."""
    if not pen.painter.keeps(name):
        inside = Box(ROUND, ROUND, box.w, box.h)
        pen.painter.layer(name, box.w + 2 * ROUND, box.h + 2 * ROUND, lambda: draw(inside), clear=True)
    pen.painter.image(name, box.x - ROUND, box.y - ROUND)


def draw_ring(painter: Painter, box: Box, ring: str, radius: int) -> None:
    """The focus ring, drawn again on top of everything: also round what lies under a card."""
    painter.panel(box.grown(6), None, radius + 6, paint(ring), 4)
