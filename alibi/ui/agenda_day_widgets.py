"""What the day looks like in the agenda: times, lessons, free time in blocks, and small cards beside it.

Knows words, rooms and beats that are given. Does not know the world.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, Tone, paint
from alibi.ui.widgets import Pen, Widget, icon_size

PAD = 18
BEAT = 16
BEATS_TALL = BEAT + 14


def draw_beats(pen: Pen, tone: Tone, x: int, y: int, beats: Beats) -> None:
    """A row of blocks, one for each beat: past ones full, the present one marked, the rest open."""
    for number in range(beats.total):
        block = Box(x + number * (BEAT + 5), y, BEAT, BEAT)
        past = number < beats.past
        pen.painter.panel(block, paint(tone.quiet) if past else paint(tone.card), 4, paint(tone.quiet), 2)
        if number == beats.past and beats.now:
            pen.painter.panel(block.grown(-4), paint(tone.text), 2)


class Beats(NamedTuple):
    """How many beats a stretch has, how many are over, and whether the school clock is in it."""

    total: int
    past: int
    now: bool


@dataclass
class TimeColumn(Widget):
    """When a stretch of the day begins and ends, with "nu" where the school clock is."""

    begins: str = ""
    ends: str = ""
    now: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        """In words."""
        return f"{'Nu. ' if self.now else ''}Van {self.begins} tot {self.ends}."

    def wide(self, look: Look) -> int:
        """A time and air."""
        return look.width(look.style("clock", "ink900"), "00:00") + 22

    def draw(self, pen: Pen) -> None:
        """Begin at the top, end at the bottom, a dark pill around "nu"."""
        tone, look, box = pen.tone(self), pen.look, self.box
        strong, quiet = look.style("clock", tone.text), look.style_of("head", 16, tone.quiet)
        y = pen.lines(self.begins, strong, box._replace(y=box.y + 6))
        pen.lines(self.ends, quiet, box._replace(y=y))
        if self.now:
            style = look.style("label", tone.on_badge)
            pill = Box(box.x, box.bottom - look.leading(style) - 10, look.width(style, "nu") + 26,
                       look.leading(style) + 4)
            pen.painter.panel(pill, paint(tone.badge), pill.h // 2)
            pen.lines("nu", style, pill._replace(y=pill.y + 2), "centre")


@dataclass
class LessonCard(Widget):
    """One lesson: name, who gives it, room. `was` is the room and `was_teacher` the name that are struck out, `change`
    the words of a change; `gone` when the lesson is dropped."""

    title: str = ""
    teacher: str = field(default="", kw_only=True)
    room: str = field(default="", kw_only=True)
    was: str = field(default="", kw_only=True)
    was_teacher: str = field(default="", kw_only=True)
    gone: bool = field(default=False, kw_only=True)
    change: str = field(default="", kw_only=True)
    hue: str = field(default="sky", kw_only=True)
    beats: Beats = field(default=Beats(0, 0, False), kw_only=True)

    def said(self) -> str:
        """Everything on it; what is struck out is said as no longer so."""
        change = f" Wijziging: {self.change}" if self.change else ""
        if self.gone:
            return f"{self.title} valt uit.{change}"
        was = "".join(f" Niet meer {old}." for old in (self.was_teacher, self.was) if old)
        who = f", {self.teacher}" if self.teacher else ""
        return f"{self.title}{who}. Lokaal: {self.room}.{was}{change}"

    def _strip_text(self) -> str:
        return f"Wijziging: {self.change}"

    def _strip_tall(self, look: Look, w: int) -> int:
        if not self.change:
            return 0
        return look.tall(look.style("body_strong", "ink900"), self._strip_text(), w - 2 * PAD - 48) + 20

    def _rooms_wide(self, look: Look) -> int:
        style = look.style("subhead", "ink900")
        return look.width(style, self.room) + (look.width(style, self.was) + 24 if self.was else 0) + 40 \
            if self.room else 0

    def _names(self) -> tuple[str, ...]:
        """Who gives it: who does not any more, and who does."""
        return tuple(name for name in (self.was_teacher, self.teacher) if name)

    def _top_tall(self, look: Look, w: int) -> int:
        room = w - 2 * PAD - self._rooms_wide(look) - 10
        names = sum(look.tall(look.style("body", "ink900"), name, room) for name in self._names())
        return max(72, look.tall(look.style("subhead", "ink900"), self.title, room) + names + 24 + BEATS_TALL)

    def tall(self, look: Look, w: int) -> int:
        """Name and teacher, and the strip below."""
        return self._top_tall(look, w) + (self._strip_tall(look, w) + 10 if self.change else 0)

    def draw(self, pen: Pen) -> None:
        """Card in the colour of its subject."""
        look, box = pen.look, self.box
        on_ink = pen.tone(self) is look.tone("ink")
        fill, dark, light = HUES[self.hue]
        ink = light if on_ink else dark
        pen.painter.panel(box, paint("ink900" if on_ink else fill), self.corner, paint(ink), 2)
        pen.painter.panel(Box(box.x + 2, box.y + 12, 7, box.h - 24), paint(ink), 3)
        room = Box(box.x + PAD + 6, box.y + 12, box.w - 2 * PAD - self._rooms_wide(look) - 10, 0)
        title = look.style("subhead", ink)
        y = pen.lines(self.title, title, room)
        if self.gone:
            self._strike(pen, room.x, room.y + look.leading(title) // 2, look.width(title, self.title))
        y = self._draw_names(pen, room._replace(y=y))
        draw_beats(pen, pen.tone(self), room.x, y + 8, self.beats)
        if self.room:
            self._draw_rooms(pen, ink)
        if self.change:
            self._draw_strip(pen)

    def _draw_names(self, pen: Pen, room: Box) -> int:
        tone, look = pen.tone(self), pen.look
        for name in self._names():
            old = self.gone or name == self.was_teacher
            style = look.style("body", tone.quiet if old else tone.text)
            if old:
                self._strike(pen, room.x, room.y + look.leading(style) // 2, look.width(style, name))
            room = room._replace(y=pen.lines(name, style, room))
        return room.y

    def _strike(self, pen: Pen, x: int, y: int, wide: int) -> None:
        """A line through what no longer holds."""
        pen.painter.panel(Box(x - 4, y, wide + 8, 3), paint(pen.tone(self).text), 1)

    def _draw_rooms(self, pen: Pen, ink: str) -> None:
        look, box = pen.look, self.box
        style, old = look.style("subhead", pen.tone(self).text), look.style("subhead", pen.tone(self).quiet)
        middle = box.y + self._top_tall(look, box.w) // 2
        x = box.right - PAD - look.width(style, self.room)
        pen.painter.text(self.room, x, middle - look.letters.height(style) // 2, style)
        if self.gone:
            self._strike(pen, x, middle, look.width(style, self.room))
        if self.was:
            wide = look.width(old, self.was)
            x -= wide + 24
            pen.painter.text(self.was, x, middle - look.letters.height(old) // 2, old)
            self._strike(pen, x, middle, wide)
        pen.icon("door", "paper50" if pen.tone(self) is look.tone("ink") else "ink900", x - 24, middle)

    def _draw_strip(self, pen: Pen) -> None:
        look = pen.look
        high = self._strip_tall(look, self.box.w)
        strip = Box(self.box.x + PAD, self.box.bottom - high - 12, self.box.w - 2 * PAD, high)
        pen.painter.panel(strip, paint("amber100"), 10, paint("amber400"), 2)
        pen.icon("swap", "amber700", strip.x + 24, strip.centre[1])
        pen.lines(self._strip_text(), look.style("body_strong", "amber900"),
                  Box(strip.x + 46, strip.y + 10, strip.w - 48, 0))


@dataclass
class FreeCard(Widget):
    """Time without a lesson."""

    text: str = ""
    beats: Beats = field(default=Beats(0, 0, False), kw_only=True)

    def tall(self, look: Look, w: int) -> int:
        """Words and blocks with air."""
        return look.tall(self._style(look, "ink900"), self.text, w - 80) + 24 + BEATS_TALL

    def _style(self, look: Look, colour: str) -> Style:
        return look.style("body", colour)

    def said(self) -> str:
        """The words."""
        return self.text

    def draw(self, pen: Pen) -> None:
        """A sunken stretch."""
        tone, look, box = pen.tone(self), pen.look, self.box
        pen.painter.panel(box, paint(tone.sunken), self.corner)
        on_ink = tone is look.tone("ink")
        style = self._style(look, tone.text)
        pen.icon("leaf", "paper50" if on_ink else "ink900", box.x + PAD + 14,
                 box.y + 12 + look.leading(style) // 2, icon_size(look))
        y = pen.lines(self.text, style, Box(box.x + PAD + 42, box.y + 12, box.w - 80, 0))
        draw_beats(pen, tone, box.x + PAD + 42, y + 6, self.beats)


@dataclass
class SideCard(Widget):
    """A small paper card at the side: a title with an icon, and a text."""

    title: str = ""
    text: str = ""
    icon: str = field(default="flag", kw_only=True)
    below: str = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        """All its words."""
        return f"{self.title}: {self.text}" + (f" {self.below}" if self.below else "")

    def _left(self, look: Look) -> int:
        return PAD + icon_size(look) + 14

    def tall(self, look: Look, w: int) -> int:
        """Its lines."""
        room = w - self._left(look) - PAD
        high = look.tall(look.style("label", "ink900"), self.title, room)
        high += look.tall(look.style("body", "ink900"), self.text, room)
        return high + (look.tall(look.style("small", "ink900"), self.below, room) if self.below else 0) + 28

    def draw(self, pen: Pen) -> None:
        """Card, icon, words."""
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        pen.painter.panel(box, paint("ink900" if on_ink else tone.card), self.corner, paint(tone.edge), 2)
        size = icon_size(look)
        pen.icon(self.icon, tone.icon_accent, box.x + PAD + size // 2, box.y + 14 + size // 2, size)
        room = Box(box.x + self._left(look), box.y + 14, box.w - self._left(look) - PAD, 0)
        y = pen.lines(self.title, look.style("label", tone.quiet), room)
        y = pen.lines(self.text, look.style("body", tone.text), room._replace(y=y))
        if self.below:
            pen.lines(self.below, look.style("small", tone.quiet), room._replace(y=y))
