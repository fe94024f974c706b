"""What is planned in the week planner: parts of a day, and what stands in them.

Knows words, icons and colours that are given. Does not know days, tasks or rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core.school_time import half_hours_in_words
from alibi.ui.items import Item
from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, fitting, paint
from alibi.ui.widgets import TARGET, Pen, Widget, icon_size
from alibi.ui.widgets_press import Pressable

PAD = 12
CELL_PAD = 5
"""From the edge of a part to what stands in it: room for a focus ring inside."""
PART_GAP = 6
BAR = 5
ICON_ROOM, BESIDE = 32, 6
"""Before the words of an appointment, and between what it is and when."""
HALF = 14
"""The side of the little square that stands for half an hour."""


def lift(look: Look, style: Style) -> int:
    """From the top of a line with its leading to the top of its letters."""
    return (look.leading(style) - look.letters.height(style)) // 2


@dataclass
class PartCell(Pressable):
    """An afternoon or evening of one day. `room` of `total` half hours are free; `aimed` when the child pointed here
    first; `open` while something is held that fits; `words` say what stands in an empty one."""

    room: int = field(default=0, kw_only=True)
    total: int = field(default=0, kw_only=True)
    open: bool = field(default=False, kw_only=True)
    aimed: bool = field(default=False, kw_only=True)
    over: bool = field(default=False, kw_only=True)
    words: str = field(default="", kw_only=True)
    free_top: int = field(default=0, kw_only=True)
    """Where its free room begins, from its top."""
    corner = 12

    @property
    def usable(self) -> bool:
        """A day without a part only shows that it is free."""
        return bool(self.key)

    def item(self, focus: str) -> Item | None:
        return super().item(focus) if self.key else None

    def value(self) -> str:
        if self.words:
            return self.words
        return f"nog plek voor {half_hours_in_words(self.room)}" if self.room else "vol"

    def draw(self, pen: Pen) -> None:
        tone, box = pen.tone(self), self.box
        on_ink = tone is pen.look.tone("ink")
        hot = (self.open and pen.hover == self.key) or self.aimed
        if self.disabled and not self.room:
            pen.painter.panel(box, paint(tone.sunken), self.corner)
        elif self.open or self.aimed:
            fill = ("mint900" if on_ink else "mint100") if hot else None
            pen.painter.panel(box, paint(fill) if fill else None, self.corner, paint(tone.ring), 3, dash=8)
        else:
            pen.painter.panel(box, paint("ink900" if on_ink else "paper50"), self.corner, paint(tone.edge), 2, dash=8)
        self._draw_free(pen, box, on_ink)

    def _draw_free(self, pen: Pen, box: Box, on_ink: bool) -> None:
        """What the free room says: a word, or a plus and a square for each half hour."""
        look, tone = pen.look, pen.tone(self)
        free = Box(box.x + 6, box.y + self.free_top, box.w - 12, box.h - self.free_top)
        if self.words:
            style = look.style("label", tone.quiet)
            high = look.tall(style, self.words, free.w) + icon_size(look) + 4
            y = free.y + (free.h - high) // 2
            pen.icon("leaf", tone.icon, free.centre[0], y + icon_size(look) // 2, icon_size(look))
            pen.lines(self.words, style, Box(free.x, y + icon_size(look) + 4, free.w, 0), "centre")
            return
        if not self.room or free.h < 20:
            return
        x, y = free.centre
        if self.open:
            pen.icon("plus", "mint300" if on_ink else "mint700", x, y - (10 if free.h >= 64 else 0))
        if not self.open or free.h >= 64:
            draw_halves(pen, Box(free.x, y + 10 if self.open else y - HALF // 2, free.w, HALF), self.room, tone.quiet)


def draw_halves(pen: Pen, box: Box, count: int, colour: str, full: int = 0) -> None:
    """A row of squares in the middle of a box, one for each half hour; the first `full` are filled."""
    wide = count * (HALF + 4) - 4
    for number in range(count):
        square = Box(box.centre[0] - wide // 2 + number * (HALF + 4), box.y, HALF, HALF)
        pen.painter.panel(square, paint(colour) if number < full else None, 4, paint(colour), 2)


@dataclass
class PlanBlock(Pressable):
    """A piece of homework in a part of a day. `below` says which piece it is; `lifted` while it is held; `state` says
    what came of it when that is known, and then it only shows."""

    below: str = field(default="", kw_only=True)
    hue: str = field(default="sky", kw_only=True)
    lifted: bool = field(default=False, kw_only=True)
    state: str = field(default="", kw_only=True)
    about: str = field(default="", kw_only=True)
    """Everything in words, for who cannot see the cut text."""
    lines: int = field(default=2, kw_only=True)
    """So many lines there is room for below the subject."""
    done: bool = field(default=False, kw_only=True)
    corner = 10

    @property
    def usable(self) -> bool:
        """What is over stays where it is."""
        return bool(self.key)

    def said(self) -> str:
        return self.about or f"{self.label}. {self.below}"

    def value(self) -> str:
        return "in je hand" if self.lifted else self.state

    def item(self, focus: str) -> Item | None:
        found = super().item(focus)
        return found if self.key or found is None else found._replace(role="text", usable=False)

    def _room(self, w: int) -> int:
        """The width of its words."""
        return w - PAD - 10

    def _shown(self, look: Look, w: int) -> list[str]:
        """What stands below the subject: which piece it is, or what came of it. The lines, cut where there are more
        than fit; all of it is read, and shown while it is held."""
        style, room = look.style("small", "ink900"), self._room(w)
        wrapped = list(look.wrap(style, self.state or self.below, room)) if self.state or self.below else []
        if len(wrapped) > self.lines and not self.state:
            wrapped = [*wrapped[:self.lines - 1],
                       look.letters.shorten(style, " ".join(wrapped[self.lines - 1:]), room)]
        return wrapped

    def tall(self, look: Look, w: int) -> int:
        small = look.leading(look.style("small", "ink900"))
        return max(TARGET, look.leading(look.style("label", "ink900")) + len(self._shown(look, w)) * small + 10)

    def draw(self, pen: Pen) -> None:
        box = self.box
        on_ink = pen.tone(self) is pen.look.tone("ink")
        draw_block(pen, box, self.hue, on_ink, lifted=self.lifted, missed=bool(self.state) and not self.done)
        _, dark, light = HUES[self.hue]
        self._draw_words(pen, light if on_ink else dark)

    def _draw_words(self, pen: Pen, ink: str) -> None:
        look, box = pen.look, self.box
        room = Box(box.x + PAD + 2, box.y + 5, self._room(box.w), 0)
        style, small = look.style("label", ink), look.style("small", pen.tone(self).text)
        leading = look.leading(style)
        style = fitting(look, style, self.label, room.w)
        pen.painter.text(self.label, room.x, room.y + (leading - look.letters.height(style)) // 2, style)
        y = room.y + leading
        for line in self._shown(look, box.w):
            pen.painter.text(line, room.x, y + lift(look, small), small)
            if self.done:
                on_ink = pen.tone(self) is look.tone("ink")
                pen.icon("check", "mint300" if on_ink else "mint700", room.x + look.width(small, line) + 16,
                         y + look.leading(small) // 2)
            y += look.leading(small)


def draw_block(pen: Pen, box: Box, hue: str, on_ink: bool, *, lifted: bool = False, missed: bool = False,
               corner: int = PlanBlock.corner) -> None:
    """A card in the colour of its subject, with a bar at its left; also small, in the legend."""
    tone = pen.look.tone("ink" if on_ink else "paper")
    _, dark, light = HUES[hue]
    ink, least = light if on_ink else dark, min(6, box.h // 4)
    pen.painter.panel(box, paint(tone.sunken if missed else "ink900" if on_ink else "white"), corner,
                      paint(tone.ring if lifted else ink), 4 if lifted else 2, shadow=6 if lifted else 0,
                      dash=6 if missed else 0)
    pen.painter.panel(Box(box.x + 3, box.y + least, BAR, box.h - 2 * least), paint(ink), 2)


@dataclass
class AppointmentBlock(Widget):
    """Something that takes time and is fixed: what it is, and when. `hours` is when in short."""

    text: str = ""
    times: str = field(default="", kw_only=True)
    hours: str = field(default="", kw_only=True)
    icon: str = field(default="clock", kw_only=True)
    corner = 10

    def said(self) -> str:
        return f"{self.text}, {self.times}"

    def _in_one(self, look: Look, w: int) -> bool:
        """Whether what it is and when stand on one line."""
        name, hours = look.style("label", "ink900"), look.style("small", "ink900")
        return look.width(name, self.text) + BESIDE + look.width(hours, self.hours) <= w - ICON_ROOM - 2

    def _hours_left(self, look: Look, w: int) -> int:
        """From its left to the hours on their own line: beside the icon, or below it where they do not fit there."""
        return ICON_ROOM if look.width(look.style("small", "ink900"), self.hours) <= w - ICON_ROOM - 4 else 10

    def _name_tall(self, look: Look, w: int) -> int:
        return max(icon_size(look), look.tall(look.style("label", "ink900"), self.text, w - ICON_ROOM - 4))

    def tall(self, look: Look, w: int) -> int:
        name = self._name_tall(look, w) + 6
        if self._in_one(look, w):
            return name
        return name + look.tall(look.style("small", "ink900"), self.hours, w - self._hours_left(look, w) - 4)

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        pen.painter.panel(box, paint(tone.sunken), self.corner)
        name, left, in_one = self._name_tall(look, box.w), self._hours_left(look, box.w), self._in_one(look, box.w)
        label, small = look.style("label", tone.text), look.style("small", tone.quiet)
        pen.icon(self.icon, tone.icon, box.x + 17, box.y + 3 + name // 2 if left < ICON_ROOM else box.centre[1])
        top = box.y + 3 + (name - look.tall(label, self.text, box.w - ICON_ROOM - 4)) // 2
        pen.lines(self.text, label, Box(box.x + ICON_ROOM, top, box.w - ICON_ROOM - 4, 0))
        if in_one:
            x = box.x + ICON_ROOM + look.width(label, self.text) + BESIDE
            pen.lines(self.hours, small, Box(x, top, box.right - x, 0))
        else:
            pen.lines(self.hours, small, Box(box.x + left, box.y + 3 + name, box.w - left - 4, 0))
