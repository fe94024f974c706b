"""What stands beside the week: tasks still to plan, with their steps and how long they
will take.

Knows words and numbers that are given. Does not know tasks, days or rules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.core.school_time import half_hours_in_words
from alibi.play.halves import halves_short
from alibi.ui.agenda_week_widgets import BAR, draw_halves
from alibi.ui.painter import Box
from alibi.ui.style import HUES, Look, paint
from alibi.ui.widgets import TARGET, Chip, Pen, Widget, icon_size
from alibi.ui.widgets_press import IconButton, Pressable

PAD = 16


@dataclass
class ToPlanCard(Pressable):
    """A task that still has half hours to plan: subject, words, when it is due and how long the child thinks it takes.
    `left` half hours are still to plan; `lifted` while it is held."""

    subject: str = field(default="", kw_only=True)
    due: str = field(default="", kw_only=True)
    estimate: int = field(default=0, kw_only=True)
    """Half hours; 0 when the child has not said."""
    left: int = field(default=0, kw_only=True)
    planned: int = field(default=0, kw_only=True)
    counted: bool = field(default=True, kw_only=True)
    """Whether it is known how many half hours there are: the child has estimated, or there are steps."""
    hue: str = field(default="sky", kw_only=True)
    lifted: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        thinks = f"Jouw schatting: {half_hours_in_words(self.estimate)}." if self.estimate else "Nog niet geschat."
        left = f" Nog te plannen: {half_hours_in_words(self.left)}." if self.counted else ""
        return f"{self.subject}: {self.label} {self.due}. {thinks}{left}"

    def value(self) -> str:
        return "in je hand" if self.lifted else ""

    def _chip(self) -> Chip:
        words = halves_short(self.estimate) if self.estimate else "hoe lang?"
        return Chip(text=words, hue="ink", icon="clock", tone=self.tone)

    def _beside(self, look: Look, w: int) -> bool:
        """Whether the chip fits beside the subject."""
        name = look.width(look.style("name", "ink900"), self.subject)
        return name + self._chip().wide(look) + 12 <= w - 2 * PAD

    def _head_tall(self, look: Look, w: int) -> int:
        """The subject with its chip: the words begin below both."""
        name = look.tall(look.style("name", "ink900"), self.subject, w - 2 * PAD - 4)
        chip = self._chip().tall(look, 0)
        return max(name, chip) if self._beside(look, w) else name + chip + 4

    def tall(self, look: Look, w: int) -> int:
        room = w - 2 * PAD - 4
        high = self._head_tall(look, w)
        high += look.tall(look.style("body", "ink900"), self.label, room)
        high += look.tall(look.style("small", "ink900"), self.due, room - icon_size(look) - 6)
        return high + (HALVES if self.counted else 0) + 22

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        _, dark, light = HUES[self.hue]
        subject = light if on_ink else dark
        edge = tone.ring if self.lifted or pen.hover == self.key else tone.edge
        pen.painter.panel(box, paint("ink900" if on_ink else "white"), self.corner, paint(edge),
                          4 if self.lifted else 2, shadow=10 if self.lifted else 4)
        pen.painter.panel(Box(box.x + 4, box.y + 12, BAR, box.h - 24), paint(subject), 2)
        room = Box(box.x + PAD + 2, box.y + 10, box.w - 2 * PAD - 4, 0)
        self._draw_chip(pen, room, pen.lines(self.subject, look.style("name", subject), room))
        y = room.y + self._head_tall(look, box.w)
        y = pen.lines(self.label, look.style("body", tone.text), room._replace(y=y))
        self._draw_below(pen, room._replace(y=y))

    def _draw_chip(self, pen: Pen, room: Box, y: int) -> None:
        """Beside the subject, or from `y` below it."""
        chip = self._chip()
        wide, high = chip.wide(pen.look), chip.tall(pen.look, 0)
        beside = self._beside(pen.look, self.box.w)
        chip.box = Box(self.box.right - 10 - wide, room.y - 2, wide, high) if beside else Box(room.x, y, wide, high)
        chip.draw(pen)

    def _draw_below(self, pen: Pen, room: Box) -> None:
        tone, look, size = pen.tone(self), pen.look, icon_size(pen.look)
        small = look.style("small", tone.quiet)
        pen.icon("flag", tone.icon, room.x + size // 2, room.y + look.leading(small) // 2, size)
        y = pen.lines(self.due, small, Box(room.x + size + 6, room.y, room.w - size - 6, 0))
        total = self.left + self.planned
        if self.counted:
            draw_halves(pen, Box(room.x, y + 4, total * 18, 14), total, tone.quiet, self.planned)


@dataclass
class FreeCard(ToPlanCard):
    """Free time, to lay in the week like homework: as often as the child wants."""

    hue: str = field(default="ink", kw_only=True)

    def said(self) -> str:
        return f"{self.subject}: {self.label}"

    def tall(self, look: Look, w: int) -> int:
        room = w - PAD - 52
        return (look.tall(look.style("name", "ink900"), self.subject, room)
                + look.tall(look.style("small", "ink900"), self.label, room) + 20)

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        _, dark, light = HUES[self.hue]
        edge = tone.ring if self.lifted or pen.hover == self.key else tone.edge
        pen.painter.panel(box, paint(tone.sunken), self.corner, paint(edge), 4 if self.lifted else 2,
                          shadow=10 if self.lifted else 0)
        pen.icon("leaf", tone.icon, box.x + 26, box.centre[1])
        room = Box(box.x + 48, box.y + 8, box.w - PAD - 52, 0)
        ink = light if tone is look.tone("ink") else dark
        y = pen.lines(self.subject, look.style("name", ink), room)
        pen.lines(self.label, look.style("small", tone.text), room._replace(y=y))


HALVES = 24
"""Room for the row of half hours on a card."""


@dataclass
class Estimate(Widget):
    """How many half hours the child thinks it takes: less, the amount, more. `change` gets the new amount."""

    amount: int = 0
    most: int = field(default=8, kw_only=True)
    change: Callable[[int], None] = field(default=lambda amount: None, kw_only=True)
    role = "text"

    def said(self) -> str:
        return f"Jouw schatting: {self.words()}"

    def words(self) -> str:
        """The amount as it stands there."""
        return half_hours_in_words(self.amount) if self.amount else "nog niet geschat"

    def tall(self, look: Look, w: int) -> int:
        return max(TARGET, look.tall(look.style("button", "ink900"), self.words(), w - 2 * TARGET - 16))

    def parts(self) -> list[Widget]:
        """Less and more."""
        less = IconButton(f"{self.key}.minder", "Een half uur minder", lambda: self.change(self.amount - 1),
                          icon="minus", disabled=self.amount <= 1, tone=self.tone)
        more = IconButton(f"{self.key}.meer", "Een half uur meer", lambda: self.change(self.amount + 1),
                          icon="plus", disabled=self.amount >= self.most, tone=self.tone)
        y = self.box.centre[1] - TARGET // 2
        less.box = Box(self.box.x, y, TARGET, TARGET)
        more.box = Box(self.box.right - TARGET, y, TARGET, TARGET)
        return [less, more]

    def draw(self, pen: Pen) -> None:
        style = pen.look.style("button", pen.tone(self).text)
        room = Box(self.box.x + TARGET + 8, 0, self.box.w - 2 * TARGET - 16, 0)
        high = pen.look.tall(style, self.words(), room.w)
        pen.lines(self.words(), style, room._replace(y=self.box.y + (self.box.h - high) // 2), "centre")


@dataclass
class PlanStep(Widget):
    """A step of a longer task: its number, its words, and the last day on which it can best be done."""

    number: int = 0
    text: str = ""
    last: str = field(default="", kw_only=True)
    planned: str = field(default="", kw_only=True)
    """Where it stands in the week now; "" when nowhere."""

    def said(self) -> str:
        planned = f" Gepland: {self.planned}." if self.planned else ""
        return f"Stap {self.number}: {self.text} {self.last}.{planned}"

    def _room(self, w: int) -> int:
        return w - 44

    def _below(self) -> str:
        return f"gepland: {self.planned}" if self.planned else self.last

    def tall(self, look: Look, w: int) -> int:
        high = look.tall(look.style("small", "ink900"), self.text, self._room(w))
        return high + look.tall(look.style("label", "ink900"), self._below(), self._room(w)) + 8

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        disc = Box(box.x + 2, box.y + 4, 30, 30)
        pen.painter.panel(disc, paint(tone.badge if self.planned else tone.card), 15, paint(tone.quiet), 2)
        style = look.style_of("head_bold", 16, tone.on_badge if self.planned else tone.text)
        style = style._replace(px=min(style.px, 18))
        x = disc.centre[0] - look.width(style, str(self.number)) // 2
        pen.painter.text(str(self.number), x, disc.centre[1] - look.letters.height(style) // 2, style)
        room = Box(box.x + 42, box.y + 2, self._room(box.w), 0)
        y = pen.lines(self.text, look.style("small", tone.text), room)
        pen.lines(self._below(), look.style("label", tone.quiet), room._replace(y=y))

