"""What homework looks like: a task as a card, the lines of the agenda, and how far a task is.

Knows words, states and icons. Does not know the rules nor what is carried.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core.layout import DONE, HANDED_IN, HEARD, NOTED
from alibi.core.school_time import half_hours_in_words
from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, paint
from alibi.ui.widgets import Pen, Widget, icon_size
from alibi.ui.widgets_press import Pressable

PAD = 18
DISC = 44
LEAST_PX = 14
BLOCK = 28
PACKED = -1
"""The step between doing and handing in, for work that goes in the bag."""
STEPS = ((HEARD, "ear", "gehoord"), (NOTED, "pen", "opgeschreven"), (DONE, "book", "gemaakt"),
         (PACKED, "bag", "in je tas"), (HANDED_IN, "check", "ingeleverd"))


@dataclass
class TaskSteps(Widget):
    """Hear, note, do, pack, hand in: which were done. A step that was skipped stays open; only what goes in the bag
    (`packs`) has that step."""

    done: frozenset[int] = frozenset()
    packs: bool = field(default=False, kw_only=True)
    last: tuple[str, str] = field(default=("gemaakt", "ingeleverd"), kw_only=True)
    """What doing and handing in are called for this task."""
    role = "progress"

    def _steps(self) -> list[tuple[int, str, str]]:
        called = dict(zip((DONE, HANDED_IN), self.last, strict=True))
        return [(step, icon, called.get(step, words)) for step, icon, words in STEPS if self.packs or step != PACKED]

    def said(self) -> str:
        """In words."""
        return ", ".join(f"{words}: {'ja' if step in self.done else 'nog niet'}" for step, _, words in self._steps())

    def _style(self, look: Look, step: str, colour: str, w: int) -> Style:
        """Letters in which the longest word stands below its disc unbroken."""
        style = look.style(step, colour)
        words = [word for _, _, words in self._steps() for word in words.split()]
        while style.px > LEAST_PX and max(look.width(style, word) for word in words) > w:
            style = style._replace(px=style.px - 1)
        return style

    def tall(self, look: Look, w: int) -> int:
        """Discs with a word below."""
        steps = self._steps()
        room = w // len(steps) - 6
        style = self._style(look, "label", "ink900", room)
        return DISC + 6 + max(look.tall(style, words, room) for _, _, words in steps)

    def draw(self, pen: Pen) -> None:
        """Discs on a line."""
        steps = self._steps()
        each = self.box.w // len(steps)
        y = self.box.y + DISC // 2
        pen.painter.panel(Box(self.box.x + each // 2, y - 2, each * (len(steps) - 1), 4), paint(pen.tone(self).edge), 2)
        for number, (step, icon, words) in enumerate(steps):
            self._draw_step(pen, Box(self.box.x + each * number, self.box.y, each, self.box.h), step in self.done, icon,
                            words)

    def _draw_step(self, pen: Pen, room: Box, done: bool, icon: str, words: str) -> None:
        tone, look = pen.tone(self), pen.look
        on_ink = tone is look.tone("ink")
        disc = Box(room.centre[0] - DISC // 2, room.y, DISC, DISC)
        pen.painter.panel(disc, paint(("ink200" if on_ink else "ink700") if done else tone.card), DISC // 2,
                          paint(tone.text if done else tone.quiet), 2, dash=0 if done else 5)
        pen.icon(icon, "ink900" if done == on_ink else "paper50", *disc.centre)
        style = self._style(look, "label" if done else "small", tone.text if done else tone.quiet, room.w - 6)
        pen.lines(words, style, Box(room.x + 3, disc.bottom + 6, room.w - 6, 0), "centre")


@dataclass
class WorkDone(Widget):
    """Half hours of work: `done` of `total`, with what the child thought beside it (`thought` 0 when it did not)."""

    done: int = 0
    total: int = 0
    thought: int = field(default=0, kw_only=True)
    role = "progress"

    def said(self) -> str:
        """In words."""
        thought = f" Jouw schatting: {half_hours_in_words(self.thought)}." if self.thought else ""
        return f"{self.done} van {self.total} halve uren is klaar.{thought}"

    def tall(self, look: Look, w: int) -> int:
        """Blocks and words."""
        return BLOCK + 8 + look.tall(look.style("body", "ink900"), self.said(), w)

    def draw(self, pen: Pen) -> None:
        """A block for each half hour, and the words."""
        tone = pen.tone(self)
        for number in range(self.total):
            block = Box(self.box.x + number * (BLOCK * 2 + 6), self.box.y, BLOCK * 2, BLOCK)
            pen.painter.panel(block, paint(tone.quiet) if number < self.done else None, 6, paint(tone.quiet), 2)
            if number < self.done:
                pen.icon("check", "ink900" if tone is pen.look.tone("ink") else "paper50", *block.centre)
        pen.lines(self.said(), pen.look.style("body", tone.text), self.box._replace(y=self.box.y + BLOCK + 8))


@dataclass
class TaskCard(Pressable):
    """A task that was heard: subject, its words, when it is due. `lifted` while the child holds it."""

    subject: str = field(default="", kw_only=True)
    due: str = field(default="", kw_only=True)
    state: str = field(default="", kw_only=True)
    hue: str = field(default="sky", kw_only=True)
    lifted: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        """Everything on it."""
        return f"{self.subject}: {self.label} {self.due}. {self.state}."

    def value(self) -> str:
        """Whether it is held."""
        return "in je hand" if self.lifted else ""

    def _parts(self, look: Look, w: int) -> tuple[int, int, int]:
        room = w - 2 * PAD - 8
        return (look.tall(look.style("name", "ink900"), self.subject, room),
                look.tall(look.style("body", "ink900"), self.label, room),
                look.tall(look.style("label", "ink900"), self._below(), room - icon_size(look) - 8))

    def _below(self) -> str:
        return f"{self.due} · {self.state}"

    def tall(self, look: Look, w: int) -> int:
        """Its lines with air."""
        return sum(self._parts(look, w)) + 34

    def draw(self, pen: Pen) -> None:
        """A white card with the bar of its subject."""
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        _, dark, light = HUES[self.hue]
        subject = light if on_ink else dark
        edge = tone.ring if self.lifted or pen.hover == self.key else tone.text if self.selected else tone.edge
        pen.painter.panel(box, paint("ink900" if on_ink else "white"), self.corner, paint(edge),
                          4 if self.lifted else 2, shadow=12 if self.lifted else 4)
        pen.painter.panel(Box(box.x + 4, box.y + 14, 6, box.h - 28), paint(subject), 3)
        room = Box(box.x + PAD + 4, box.y + 13, box.w - 2 * PAD - 8, 0)
        y = pen.lines(self.subject, look.style("name", subject), room)
        y = pen.lines(self.label, look.style("body", tone.text), room._replace(y=y))
        size = icon_size(look)
        style = look.style("label", tone.quiet)
        pen.icon("flag", "paper50" if on_ink else "ink900", room.x + 10, y + 4 + look.leading(style) // 2, size)
        pen.lines(self._below(), style, Box(room.x + size + 8, y + 4, room.w - size - 8, 0))


@dataclass
class SlotLine(Pressable):
    """A line of the agenda: what it is called, and what is written on it. `pencil` while it can still be changed;
    `open` when the held task can be laid here."""

    written: str = field(default="", kw_only=True)
    pencil: bool = field(default=False, kw_only=True)
    open: bool = field(default=False, kw_only=True)
    corner = 14

    def value(self) -> str:
        """What is written here."""
        return f"hier staat: {self.written}" if self.written else "leeg"

    def _name_wide(self, w: int) -> int:
        return w * 2 // 5

    def _style(self, look: Look, colour: str) -> Style:
        return look.style("italic", colour)

    def tall(self, look: Look, w: int) -> int:
        """Two rows of words at least."""
        name = look.tall(look.style("button", "ink900"), self.label, self._name_wide(w) - PAD)
        text = look.tall(self._style(look, "ink900"), self.written, w - self._name_wide(w) - PAD - 40)
        return max(64, name + 24, text + 24)

    def draw(self, pen: Pen) -> None:
        """Name at the left, writing at the right, ruled."""
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        hover = pen.hover == self.key or pen.focus == self.key
        pen.painter.panel(box, paint("ink900" if on_ink else "paper50"), self.corner, paint(tone.edge), 2)
        name, style = look.style("button", tone.text), self._style(look, tone.text)
        wide = self._name_wide(box.w)
        high = look.tall(name, self.label, wide - PAD)
        pen.lines(self.label, name, Box(box.x + PAD, box.y + (box.h - high) // 2, wide - PAD, 0))
        field_box = Box(box.x + wide, box.y + 8, box.w - wide - 10, box.h - 16)
        if self.open and not self.written:
            fill = ("mint900" if on_ink else "mint100") if hover else None
            pen.painter.panel(field_box, paint(fill) if fill else None, 10, paint(tone.ring if hover else tone.quiet),
                              3 if hover else 2, dash=8)
            pen.icon("plus", "mint300" if on_ink else "mint700", *field_box.centre)
            return
        self._draw_rules(pen, field_box, on_ink)
        if self.written:
            text = look.tall(style, self.written, field_box.w - 44)
            y = field_box.y + (field_box.h - text) // 2
            pen.icon("pen", "paper50" if on_ink else "ink900", field_box.x + 14, box.centre[1])
            pen.lines(self.written, style, Box(field_box.x + 34, y, field_box.w - 44, 0))

    def _draw_rules(self, pen: Pen, room: Box, on_ink: bool) -> None:
        if self.pencil:
            pen.painter.panel(room, None, 10, paint("amber300" if on_ink else "amber700"), 2, dash=8)
        else:
            pen.painter.panel(Box(room.x, room.bottom - 1, room.w, 2), paint("ink600" if on_ink else "sky300"))
