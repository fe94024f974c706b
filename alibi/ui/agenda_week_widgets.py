"""What the week planner is made of: heads of days, small lessons, parts of a day to plan in, and what stands in them.

Knows words, icons and colours that are given. Does not know days, tasks or rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core.school_time import half_hours_in_words
from alibi.ui.items import Item
from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, paint
from alibi.ui.widgets import TARGET, Pen, Widget, icon_size
from alibi.ui.widgets_press import Pressable

PAD = 12
CELL_PAD = 5
"""From the edge of a part to what stands in it: room for a focus ring inside."""
PART_GAP = 6
LESSON_TALL = 34
BAR = 5
HALF = 14
"""The side of the little square that stands for half an hour."""


@dataclass
class DayHead(Widget):
    """The name of a day above its column; dark when it is today, quiet when it is over."""

    text: str = ""
    today: bool = field(default=False, kw_only=True)
    over: bool = field(default=False, kw_only=True)
    role = "heading"

    def said(self) -> str:
        return f"{self.text}, vandaag" if self.today else f"{self.text}, voorbij" if self.over else self.text

    def shown(self) -> str:
        """What stands there."""
        return f"{self.text} · nu" if self.today else self.text

    def tall(self, look: Look, w: int) -> int:
        return look.leading(look.style_of("head", 16, "ink900")) + 10

    def wide(self, look: Look) -> int:
        return look.width(look.style_of("head", 16, "ink900"), self.shown()) + 20

    def draw(self, pen: Pen) -> None:
        tone = pen.tone(self)
        if self.today:
            pen.painter.panel(self.box, paint(tone.badge), self.box.h // 2)
        style = pen.look.style_of("head", 16, tone.on_badge if self.today else tone.quiet if self.over else tone.text)
        pen.lines(self.shown(), style, self.box._replace(y=self.box.y + 5), "centre")


@dataclass
class RowLabel(Widget):
    """What a row of the week is called: an icon with a word below, or a time."""

    text: str = ""
    icon: str = field(default="", kw_only=True)

    def said(self) -> str:
        return self.text

    def _step(self) -> str:
        return "label" if self.icon else "clock"

    def wide(self, look: Look) -> int:
        style = look.style("label", "ink900") if self.icon else look.style_of("head", 16, "ink900")
        return look.width(style, self.text) + 8

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        if not self.icon:
            style = look.style_of("head", 16, tone.quiet)
            pen.lines(self.text, style, box._replace(y=box.y + (box.h - look.leading(style)) // 2))
            return
        style, size = look.style("label", tone.text), icon_size(look)
        y = box.y + 12
        pen.icon(self.icon, tone.icon, box.x + (box.w - 8) // 2, y + size // 2, size)
        pen.lines(self.text, style, Box(box.x, y + size + 4, box.w - 8, 0), "centre")


@dataclass
class WeekLesson(Widget):
    """One lesson, small. `change` are the words of a known change, `mark` what is shown of it ("uitval", "B1.02")."""

    title: str = ""
    hue: str = field(default="sky", kw_only=True)
    change: str = field(default="", kw_only=True)
    mark: str = field(default="", kw_only=True)
    gone: bool = field(default=False, kw_only=True)
    """Whether the lesson is dropped."""
    corner = 10

    def said(self) -> str:
        change = f" Wijziging: {self.change}" if self.change else ""
        return f"{self.title}.{change}"

    def tall(self, look: Look, w: int) -> int:
        return max(LESSON_TALL, look.leading(look.style("label", "ink900")) + 12)

    def draw(self, pen: Pen) -> None:
        look, box = pen.look, self.box
        on_ink = pen.tone(self) is look.tone("ink")
        fill, dark, light = HUES["amber" if self.change else self.hue]
        ink = light if on_ink else dark
        pen.painter.panel(box, paint("ink900" if on_ink else fill), self.corner, paint(ink) if self.change else None, 2,
                          dash=6 if self.change else 0)
        style = look.style("label", ink if not self.change else "amber200" if on_ink else "amber900")
        y = box.y + (box.h - look.leading(style)) // 2
        left = box.x + PAD
        if self.change:
            pen.icon("swap", "amber300" if on_ink else "amber700", box.x + 17, box.centre[1])
            left = box.x + 34
        else:
            pen.painter.panel(Box(box.x, box.y + 5, BAR, box.h - 10), paint(ink), 2)
        words = self.mark if self.gone or (self.mark and look.width(style, f"{self.title} {self.mark}")
                                           > box.right - left - 6) else f"{self.title} {self.mark}".strip()
        pen.painter.text(look.letters.shorten(style, words, box.right - left - 4), left, y + lift(look, style), style)


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

    def _shown(self, look: Look, w: int) -> list[str]:
        style = look.style("small", "ink900")
        room = w - PAD - BAR - 8
        if self.state:
            return [self.state]
        wrapped = list(look.wrap(style, self.below, room)) if self.below else []
        if len(wrapped) > self.lines:
            wrapped = [*wrapped[:self.lines - 1],
                       look.letters.shorten(style, " ".join(wrapped[self.lines - 1:]), room)]
        return wrapped

    def tall(self, look: Look, w: int) -> int:
        small = look.leading(look.style("small", "ink900"))
        return max(TARGET, look.leading(look.style("label", "ink900")) + len(self._shown(look, w)) * small + 10)

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        _, dark, light = HUES[self.hue]
        ink = light if on_ink else dark
        missed = bool(self.state) and not self.done
        pen.painter.panel(box, paint(tone.sunken if missed else "ink900" if on_ink else "white"), self.corner,
                          paint(tone.ring if self.lifted else ink), 4 if self.lifted else 2,
                          shadow=6 if self.lifted else 0, dash=6 if missed else 0)
        pen.painter.panel(Box(box.x + 3, box.y + 6, BAR, box.h - 12), paint(ink), 2)
        self._draw_words(pen, ink)
        if self.done:
            pen.icon("check", "mint300" if on_ink else "mint700", box.right - 16, box.y + 16)

    def _draw_words(self, pen: Pen, ink: str) -> None:
        look, box = pen.look, self.box
        style, small = look.style("label", ink), look.style("small", pen.tone(self).text)
        room = Box(box.x + PAD + 2, box.y + 5, box.w - PAD - 8 - (22 if self.done else 0), 0)
        pen.painter.text(look.letters.shorten(style, self.label, room.w), room.x, room.y + lift(look, style), style)
        y = room.y + look.leading(style)
        for line in self._shown(look, box.w):
            pen.painter.text(line, room.x, y + lift(look, small), small)
            y += look.leading(small)


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

    def _hours_left(self, look: Look, w: int) -> int:
        """From its left to the hours: beside the icon, or below it where they do not fit there."""
        return 34 if look.width(look.style("small", "ink900"), self.hours) <= w - 38 else 10

    def _name_tall(self, look: Look, w: int) -> int:
        return max(icon_size(look), look.tall(look.style("label", "ink900"), self.text, w - 38))

    def tall(self, look: Look, w: int) -> int:
        left = self._hours_left(look, w)
        return self._name_tall(look, w) + look.tall(look.style("small", "ink900"), self.hours, w - left - 4) + 6

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        pen.painter.panel(box, paint(tone.sunken), self.corner)
        name, left = self._name_tall(look, box.w), self._hours_left(look, box.w)
        pen.icon(self.icon, tone.icon, box.x + 17, box.centre[1] if left > 10 else box.y + 3 + name // 2)
        pen.lines(self.text, look.style("label", tone.text), Box(box.x + 34, box.y + 3, box.w - 38, 0))
        pen.lines(self.hours, look.style("small", tone.quiet), Box(box.x + left, box.y + 3 + name, box.w - left - 4, 0))


@dataclass
class Legend(Widget):
    """What the looks of the week mean; an entry is a word and "change", "homework", "free", "busy" or
    "room"."""

    entries: tuple[tuple[str, str], ...] = ()

    def said(self) -> str:
        return "Uitleg: " + ", ".join(words for words, _ in self.entries)

    def _places(self, look: Look, w: int) -> list[tuple[int, int]]:
        """Where each entry stands: beside each other, in more rows when the width is full."""
        style, places, x, y = look.style("small", "ink900"), [], 0, 0
        for words, _ in self.entries:
            wide = look.width(style, words) + 56
            if x and x + wide > w + 24:
                x, y = 0, y + look.leading(style) + 6
            places.append((x, y))
            x += wide
        return places

    def tall(self, look: Look, w: int) -> int:
        places = self._places(look, w)
        return (places[-1][1] if places else 0) + look.leading(look.style("small", "ink900")) + 4

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        style = look.style("small", tone.text)
        for (words, kind), (x, y) in zip(self.entries, self._places(look, box.w), strict=True):
            swatch = Box(box.x + x, box.y + y + (look.leading(style) - 18) // 2, 24, 18)
            fill, edge, dash = {
                "change": ("ink900" if on_ink else "amber100", "amber300" if on_ink else "amber700", 4),
                "homework": ("ink900" if on_ink else "white", "coral300" if on_ink else "coral700", 0),
                "free": ("ink900" if on_ink else "white", "ink200" if on_ink else "ink700", 0),
                "busy": (tone.sunken, tone.sunken, 0), "room": ("ink900" if on_ink else "paper50", tone.quiet, 4)}[kind]
            pen.painter.panel(swatch, paint(fill), 5, paint(edge), 2, dash=dash)
            pen.lines(words, style, Box(swatch.right + 8, box.y + y, look.width(style, words), 0))
