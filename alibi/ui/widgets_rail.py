"""The navigation rail: a column of tabs at the left of the agenda, with the school time below.

Knows where its tabs stand and which letter they have in common. Does not know which pages there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from alibi.ui.painter import Box, Style
from alibi.ui.style import LEAST_PX, Look, fitting, paint
from alibi.ui.widgets import Pen, Widget
from alibi.ui.widgets_press import Action, Pressable

RAIL_WIDE = 112
TAB_TALL = 76
TAB_STEP = 86
TAB_ICON = 28
"""From the top of what a tab holds to its label."""
CLOCK_ROOM = 88
"""What the time and the day take at the foot of the rail, at every text size."""
LIGHTER = {"dyslexic_bold": "dyslexic"}


@dataclass(eq=False, repr=False)
class RailTab(Pressable):
    """One tab of a navigation rail. `beside` are the labels of all tabs of its rail."""

    icon: str = field(default="", kw_only=True)
    beside: tuple[str, ...] = field(default=(), kw_only=True)
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
        letter = rail_letter(look, self.beside or (self.label,), box.w - 2, box.h - TAB_ICON)
        style = letter._replace(colour=paint("white" if self.selected else "ink200"))
        words = look.tall(style, self.label, box.w - 2)
        y = box.y + max(0, (box.h - TAB_ICON - words) // 2)
        pen.icon(self.icon, "mint300" if self.selected else "paper50", box.centre[0], y + 14)
        pen.lines(self.label, style, Box(box.x + 1, y + TAB_ICON, box.w - 2, 0), "centre")


def rail_letter(look: Look, labels: Sequence[str], room: int, high: int) -> Style:
    """One letter for all tabs of a rail, so that none stands out: as large as every label allows that must stand in
    `room` x `high`, broken between words only. Lighter, and last in the narrower letters, before it is below
    LEAST_PX."""
    words = [word for label in labels for word in look.letters.said(label).split()]

    def fits(style: Style) -> bool:
        return (all(look.width(style, word) <= room for word in words)
                and all(look.tall(style, label, room) <= high for label in labels))

    style = look.style("label", "white")
    while style.px > LEAST_PX and not fits(style):
        style = style._replace(px=style.px - 1)
    return next((found for found in (style, style._replace(font=LIGHTER.get(style.font, style.font))) if fits(found)),
                style._replace(font="label"))


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
        high = min(TAB_TALL, step - 4)
        return [RailTab(entry.key, entry.label, entry.on, icon=entry.icon, selected=entry.key == self.chosen,
                        beside=tuple(one.label for one in self.entries), tone="ink",
                        box=Box(self.box.x + 4, top + number * step, self.box.w - 8, high))
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
