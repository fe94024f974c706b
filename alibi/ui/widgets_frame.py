"""Widgets that hold others: speech bubble, notice card, navigation rail, scroll area.

Knows where their parts stand. Does not know which text or which screens: those are given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from alibi.ui.items import Item
from alibi.ui.painter import Box, Style
from alibi.ui.style import LEAST_PX, Look, paint
from alibi.ui.widgets import TARGET, Pen, Widget, icon_size
from alibi.ui.widgets_press import Action, Button, IconButton, Pressable, nothing

RAIL_WIDE = 112
TAB_TALL = 76
TAB_STEP = 86
CLOCK_ROOM = 88
"""What the time and the day take at the foot of the rail, at every text size."""
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
        place = Box(self.box.right - TARGET - 16, self.box.y + 16, TARGET, TARGET)
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
class RailTab(Pressable):
    """One tab of a navigation rail."""

    icon: str = field(default="", kw_only=True)
    role = "tab"

    def tall(self, look: Look, w: int) -> int:
        """Icon and label."""
        return TAB_TALL

    def draw(self, pen: Pen) -> None:
        """A lit card with a mint mark when chosen."""
        box, look = self.box, pen.look
        if self.selected or self.key == pen.hover:
            pen.painter.panel(box, paint("ink700" if self.selected else "ink800"), 16)
        if self.selected:
            pen.painter.panel(Box(box.x, box.y + 14, 5, box.h - 28), paint("mint400"), 2)
        style = fitting(look, look.style("label", "white" if self.selected else "ink200"), self.label, box.w - 4)
        y = box.y + max(2, (box.h - 28 - look.leading(style)) // 2)
        pen.icon(self.icon, "mint300" if self.selected else "paper50", box.centre[0], y + 14)
        pen.lines(self.label, style, Box(box.x + 2, y + 28, box.w - 4, 0), "centre")


def fitting(look: Look, style: Style, label: str, room: int) -> Style:
    """The style, as much smaller as a label needs to stand on one line of a rail; never below LEAST_PX. A word that
    is still too wide there is set in the narrower letters: whole words read better than broken ones."""
    while style.px > LEAST_PX and look.width(style, label) > room:
        style = style._replace(px=style.px - 1)
    return style if look.width(style, label) <= room else style._replace(font="label")


class RailEntry(NamedTuple):
    """A tab: key, icon, label, what it does."""

    key: str
    icon: str
    label: str
    on: Action


@dataclass(eq=False, repr=False)
class NavRail(Widget):
    """The ink column at the left: a picture on top, tabs, and the school time below.

    `chosen` is the key of the tab shown now; `clock` and `day` stand at the foot; `logo` is a picture name.
    """

    entries: tuple[RailEntry, ...] = ()
    chosen: str = field(default="", kw_only=True)
    clock: str = field(default="", kw_only=True)
    day: str = field(default="", kw_only=True)
    logo: str = field(default="", kw_only=True)

    def tall(self, look: Look, w: int) -> int:
        """From top to bottom of the screen."""
        return 720

    def said(self) -> str:
        """Time and day."""
        return f"{self.day} {self.clock}".strip()

    def parts(self) -> list[Widget]:
        """The tabs; many of them stand closer together, so that the clock keeps its place."""
        top = self.box.y + (92 if self.logo else 22)
        room = self.box.bottom - CLOCK_ROOM - top
        step = min(TAB_STEP, room // max(1, len(self.entries)))
        return [RailTab(entry.key, entry.label, entry.on, icon=entry.icon, selected=entry.key == self.chosen,
                        tone="ink", box=Box(self.box.x + 8, top + number * step, self.box.w - 16,
                                            min(TAB_TALL, step - 4)))
                for number, entry in enumerate(self.entries)]

    def draw(self, pen: Pen) -> None:
        """Column, picture, clock."""
        box, look = self.box, pen.look
        pen.painter.panel(box, paint("ink900"))
        if self.logo:
            pen.painter.image(self.logo, box.centre[0] - 24, box.y + 20, size=(48, 48))
        words = self._day(look, box.w - 8)
        day = fitting(look, look.style("small", "ink200"), max(words.split("\n"), key=len), box.w - 8)
        clock = fitting(look, look.style("clock", "white"), self.clock, box.w - 8)
        y = box.bottom - 16 - (look.tall(day, words, box.w - 8) if words else 0) - look.leading(clock)
        y = pen.lines(self.clock, clock, Box(box.x, y, box.w, 0), "centre")
        pen.lines(words, day, Box(box.x + 4, y, box.w - 8, 0), "centre")

    def _day(self, look: Look, room: int) -> str:
        """The day; one that is too long for a line, such as maandagochtend, is broken where one says it in two."""
        if look.width(look.style("small", "ink200")._replace(px=LEAST_PX), self.day) <= room:
            return self.day
        return re.sub(r"dag(?=\w)", "dag-\n", self.day, count=1)


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
