"""Widgets that hold others: speech bubble, notice card, scroll area.

Knows where their parts stand. Does not know which text or which screens: those are given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from alibi.ui.items import Item
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import TARGET, Pen, Widget, icon_size
from alibi.ui.widgets_press import Action, Button, IconButton, nothing

UNDER_TAG = 22
"""From the top of a bubble to its button: clear of the name, which hangs over the edge."""
BAR_WIDE = 14
BAR_GUTTER = 22


@dataclass(eq=False, repr=False)
class SpeechBubble(Widget):
    """What someone says: name tag, text, and a button to hear it. Its tag stands 18 pixels above its box.

    `tail` "left" or "down" points at who speaks. `on_read` adds the button (key: "<key>.lees").
    """

    name: str = ""
    text: str = ""
    on_read: Action | None = field(default=None, kw_only=True)
    tail: Literal["", "left", "down"] = field(default="", kw_only=True)
    step: str = field(default="speech", kw_only=True)
    shadow: int = field(default=12, kw_only=True)
    corner = 20

    def _room(self, w: int) -> int:
        return w - 56 - (TARGET + 8 if self.on_read else 0)

    def tall(self, look: Look, w: int) -> int:
        """Its lines with air above for the tag."""
        return max(TARGET + 32, look.tall(look.style(self.step, "ink900"), self.text, self._room(w)) + 32 + 22)

    def said(self) -> str:
        """Who says what."""
        return f"{self.name} zegt: {self.text}" if self.name else self.text

    def parts(self) -> list[Widget]:
        """The button to hear it."""
        if self.on_read is None:
            return []
        place = Box(self.box.right - TARGET - 16, self.box.y + UNDER_TAG, TARGET, TARGET)
        return [IconButton(f"{self.key}.lees", "Lees voor", self.on_read, icon="sound", box=place, tone=self.tone)]

    def draw(self, pen: Pen) -> None:
        """Card, tail, tag, text."""
        tone, box, look = pen.tone(self), self.box, pen.look
        pen.painter.panel(box, paint(tone.card), self.corner, paint(tone.edge), 2, shadow=self.shadow)
        if self.tail == "left":
            y = box.y + min(112, box.h // 2)
            pen.painter.shape([(box.x + 2, y - 16), (box.x - 24, y + 2), (box.x + 2, y + 12)], paint(tone.card))
        elif self.tail == "down":
            x = box.centre[0]
            pen.painter.shape([(x - 16, box.bottom - 2), (x, box.bottom + 20), (x + 16, box.bottom - 2)],
                              paint(tone.card))
        if self.name:
            style = look.style("name", tone.on_accent)
            high = look.leading(style) + 8
            tag = Box(box.x + 24, box.y + 20 - high, look.width(style, self.name) + 46, high)
            pen.painter.panel(tag, paint(tone.accent), high // 2)
            pen.lines(self.name, style, Box(tag.x, tag.y + 4, tag.w, 0), "centre")
        pen.lines(self.text, look.style(self.step, tone.text), Box(box.x + 28, box.y + 32, self._room(box.w), 0))


@dataclass(eq=False, repr=False)
class Notice(Widget):
    """An amber card for a change: what, why, what now. `action` and `on` add a button (key: "<key>.doe")."""

    title: str = "Wijziging"
    text: str = ""
    icon: str = field(default="swap", kw_only=True)
    action: str = field(default="", kw_only=True)
    on: Action = field(default=nothing, kw_only=True)
    shadow: int = field(default=0, kw_only=True)
    button_tall: int = field(default=0, init=False)
    role = "note"

    def _button(self) -> Button:
        return Button(f"{self.key}.doe", self.action, self.on, icon="bulb", tone="paper")

    def _left(self, look: Look) -> int:
        return 18 + icon_size(look) + 12

    def _title_tall(self, look: Look, w: int) -> int:
        return look.tall(look.style("subhead", "ink900"), self.title, w - self._left(look) - 18)

    def tall(self, look: Look, w: int) -> int:
        """Title, text, button."""
        self.button_tall = self._button().tall(look, w - 32) if self.action else 0
        words = look.tall(look.style("body", "ink900"), self.text, w - 36)
        return 16 + self._title_tall(look, w) + 4 + words + 14 + (self.button_tall + 12 if self.action else 0)

    def said(self) -> str:
        """Title and text."""
        return f"{self.title}. {self.text}"

    def parts(self) -> list[Widget]:
        """The button."""
        if not self.action:
            return []
        button, high = self._button(), self.button_tall
        button.box = Box(self.box.x + 16, self.box.bottom - 12 - high, self.box.w - 32, high)
        return [button]

    def draw(self, pen: Pen) -> None:
        """Card, icon, words."""
        tone, box, look = pen.tone(self), self.box, pen.look
        pen.painter.panel(box, paint(tone.notice), 18, paint(tone.notice_edge), 2, shadow=self.shadow)
        high, size, left = self._title_tall(look, box.w), icon_size(look), self._left(look)
        title = look.style("subhead", tone.notice_text)
        pen.icon(self.icon, tone.notice_icon, box.x + 18 + size // 2, box.y + 16 + look.leading(title) // 2, size)
        pen.lines(self.title, title, Box(box.x + left, box.y + 16, box.w - left - 18, 0))
        pen.lines(self.text, look.style("body", tone.notice_text),
                  Box(box.x + 18, box.y + 20 + high, box.w - 36, 0))


@dataclass(eq=False, repr=False)
class ScrollArea(Widget):
    """A window on content that may be taller than it. Made by `Page.scroll`; its parts stand where they show now.

    `content` is the height of all it holds, `offset` how far it is scrolled, `to` sets another offset.
    """

    inside: list[Widget] = field(default_factory=list)
    content: int = field(default=0, kw_only=True)
    offset: int = field(default=0, kw_only=True)
    to: Callable[[int], None] | None = field(default=None, kw_only=True)
    role = "list"
    corner = 8

    @property
    def most(self) -> int:
        """The largest offset."""
        return max(0, self.content - self.box.h)

    def parts(self) -> list[Widget]:
        """What it holds."""
        return self.inside

    def item(self, focus: str) -> Item | None:
        """It is nothing by itself."""
        return None

    def bar(self) -> Box | None:
        """The track of the scroll bar, when there is something to scroll."""
        return Box(self.box.right - BAR_WIDE, self.box.y, BAR_WIDE, self.box.h) if self.most else None

    def thumb(self) -> Box | None:
        """The piece that shows where one is."""
        if not self.most:
            return None
        high = max(TARGET, self.box.h * self.box.h // self.content)
        y = self.box.y + (self.box.h - high) * self.offset // self.most
        return Box(self.box.right - BAR_WIDE, y, BAR_WIDE, high)

    def offset_at(self, y: int) -> int:
        """The offset that brings the middle of the thumb to a height on the screen."""
        thumb = self.thumb()
        if thumb is None:
            return 0
        room = max(1, self.box.h - thumb.h)
        return max(0, min(self.most, (y - self.box.y - thumb.h // 2) * self.most // room))

    def draw_bar(self, pen: Pen) -> None:
        """The scroll bar; drawn after the content."""
        bar, thumb = self.bar(), self.thumb()
        if bar is None or thumb is None:
            return
        tone = pen.tone(self)
        pen.painter.panel(bar, paint(tone.off), BAR_WIDE // 2)
        pen.painter.panel(thumb, paint(tone.quiet), BAR_WIDE // 2)
