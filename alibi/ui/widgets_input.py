"""Widgets to set something: a stepper of a few levels, and a text field.

Knows how they look and what a click in them means. The value belongs to the scene: a widget shows it and reports a new
one through `change`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.text_cursor import Cursor, put_in, taken_out
from alibi.ui.widgets import TARGET, Pen
from alibi.ui.widgets_amount import draw_segments, segment_colours
from alibi.ui.widgets_press import Pressable

SELECTED = 120
"""How thick the colour lies over what is selected, of 255."""


def ignored(value: int) -> None:
    """What a slider does that only shows."""


def unread(text: str) -> None:
    """What a field does that only shows."""


@dataclass(eq=False, repr=False)
class Slider(Pressable):
    """An amount in a few steps, 0 to `levels`: minus, blocks, plus. Left and right change it; so does a click.

    `words` names the steps ("stil", "zacht", ...); without words the number is said.
    """

    amount: int = field(default=0, kw_only=True)
    levels: int = field(default=5, kw_only=True)
    least: int = field(default=0, kw_only=True)
    words: tuple[str, ...] = field(default=(), kw_only=True)
    change: Callable[[int], None] = field(default=ignored, kw_only=True)
    hue: str = field(default="mint", kw_only=True)
    role = "slider"
    corner = 12

    def value(self) -> str:
        """The step in words."""
        return self.words[self.amount - self.least] if self.words else f"{self.amount} van {self.levels}"

    def tall(self, look: Look, w: int) -> int:
        """A line of words and a row of targets."""
        return look.leading(look.style("body_strong", "ink900")) + 6 + TARGET

    def _minus(self) -> Box:
        return Box(self.box.x, self.box.bottom - TARGET, TARGET, TARGET)

    def _plus(self) -> Box:
        return Box(self.box.right - TARGET, self.box.bottom - TARGET, TARGET, TARGET)

    def _track(self) -> Box:
        return Box(self.box.x + TARGET + 12, self.box.bottom - TARGET, self.box.w - 2 * TARGET - 24, TARGET)

    def turn(self, by: int) -> bool:
        """One step down or up."""
        self._set(self.amount + by)
        return True

    def press(self, at: tuple[int, int] | None) -> None:
        """A click on minus, plus or a block; Enter goes one step up and round."""
        if at is None:
            self._set(self.amount + 1 if self.amount < self.levels else self.least)
        elif at[0] < self._track().x:
            self._set(self.amount - 1)
        elif at[0] >= self._track().right:
            self._set(self.amount + 1)
        else:
            steps = self.levels - self.least
            self._set(self.least + -(-(at[0] - self._track().x + 1) * steps // self._track().w))

    def _set(self, amount: int) -> None:
        amount = max(self.least, min(self.levels, amount))
        if not self.disabled and amount != self.amount:
            self.amount = amount
            self.change(amount)

    def draw(self, pen: Pen) -> None:
        """Name left, step right, and the row below."""
        tone, look = pen.tone(self), pen.look
        pen.lines(self.label, look.style("body_strong", tone.text), self.box)
        pen.lines(self.value(), look.style("body", tone.quiet), self.box, "right")
        for box, icon, shut in ((self._minus(), "minus", self.amount <= self.least),
                                (self._plus(), "plus", self.amount >= self.levels)):
            pen.painter.panel(box, paint(tone.off if shut else tone.card), 12, paint(tone.edge), 2)
            colour = paint(tone.off_text if shut else tone.text)
            x, y = box.centre
            pen.painter.panel(Box(x - 9, y - 1, 18, 3), colour, 1)
            if icon == "plus":
                pen.painter.panel(Box(x - 1, y - 9, 3, 18), colour, 1)
        track = self._track()
        draw_segments(pen, Box(track.x, track.centre[1] - 7, track.w, 14), self.amount - self.least,
                      self.levels - self.least, segment_colours(tone, self.hue))


@dataclass(eq=False, repr=False)
class TextField(Pressable):
    """A field to type in. `text` is what it holds; `change` gets what it will hold.

    `limit` is the most characters, `hint` shows while it is empty, `rows` its least number of lines; it grows with
    its text. `accept` says which characters may be typed. A text that is `proposed` is selected when one comes there,
    so that the first key replaces it; in other texts typing goes on at the end. `cursor` is given by the screen.
    """

    text: str = field(default="", kw_only=True)
    change: Callable[[str], None] = field(default=unread, kw_only=True)
    limit: int = field(default=200, kw_only=True)
    hint: str = field(default="", kw_only=True)
    rows: int = field(default=1, kw_only=True)
    accept: Callable[[str], bool] | None = field(default=None, kw_only=True)
    proposed: bool = field(default=False, kw_only=True)
    cursor: Cursor | None = field(default=None, kw_only=True)
    role = "field"
    corner = 12

    def value(self) -> str:
        """What it holds."""
        return self.text

    def _label_tall(self, look: Look) -> int:
        return look.leading(look.style("label", "ink900")) + 4 if self.label else 0

    def tall(self, look: Look, w: int) -> int:
        """Label, and as many lines as the text needs."""
        style = look.style("body", "ink900")
        lines = max(self.rows, len(look.wrap(style, self.text + "|", w - 32)))
        return self._label_tall(look) + max(TARGET, lines * look.leading(style) + 20)

    def first_cursor(self) -> Cursor:
        """Where typing begins when one comes here."""
        return Cursor(self.key, len(self.text), 0 if self.proposed else len(self.text))

    def typed(self, text: str, cursor: Cursor) -> Cursor:
        """Take typed text; what does not fit or may not be typed is left out. Where one types then."""
        kept = "".join(sign for sign in text if sign.isprintable() and (self.accept is None or self.accept(sign)))
        return self._become(*put_in(self.text, cursor, kept, self.limit)) if not self.disabled else cursor

    def erased(self, cursor: Cursor, forward: bool = False) -> Cursor:
        """Take away what is selected, or one character."""
        return self._become(*taken_out(self.text, cursor, forward)) if not self.disabled else cursor

    def _become(self, text: str, cursor: Cursor) -> Cursor:
        if text != self.text:
            self.text = text
            self.change(text)
        return cursor

    def cursor_at(self, look: Look, point: tuple[int, int]) -> Cursor:
        """Where typing goes on after a click."""
        style, room = look.style("body", "ink900"), self._room(look)
        lines = self._lines(look, room.w)
        row = max(0, min(len(lines) - 1, (point[1] - room.y) // look.leading(style)))
        start, line = lines[row]
        at = min(range(len(line) + 1), key=lambda number: abs(room.x + look.width(style, line[:number]) - point[0]))
        return Cursor(self.key, start + at, start + at)

    def _field_box(self, look: Look) -> Box:
        top = self._label_tall(look)
        return Box(self.box.x, self.box.y + top, self.box.w, self.box.h - top)

    def _room(self, look: Look) -> Box:
        box = self._field_box(look)
        return Box(box.x + 16, box.y + 10, box.w - 32, box.h - 20)

    def _lines(self, look: Look, w: int) -> list[tuple[int, str]]:
        """The lines as they are shown: at which character each begins, and its text."""
        *lines, last = look.wrap(look.style("body", "ink900"), self.text + "|", w)
        found: list[tuple[int, str]] = []
        end = 0
        for line in (*lines, last.removesuffix("|")):
            start = max(end, self.text.find(line, end))
            end = start + len(line)
            found.append((start, self.text[start:end]))
        start, _ = found[-1]
        return [*found[:-1], (start, self.text[start:])]

    def draw(self, pen: Pen) -> None:
        """Label, field, text with a caret when it has the focus."""
        tone, look = pen.tone(self), pen.look
        if self.label:
            pen.lines(self.label, look.style("label", tone.text), self.box)
        field_box = self._field_box(look)
        pen.painter.panel(field_box, paint("white" if tone.ground.startswith("paper") else tone.sunken), self.corner,
                          paint(tone.quiet), 2)
        style = look.style("body", tone.text)
        room = self._room(look)
        if not self.text and self.hint and self.key != pen.focus:
            pen.lines(self.hint, look.style("body", tone.quiet), room)
            return
        cursor = self.cursor if self.key == pen.focus else None
        if cursor is not None:
            self._draw_selected(pen, room, cursor)
        pen.lines(self.text, style, room)
        if cursor is not None:
            x, y = self._spot(look, room, cursor.at)
            pen.painter.panel(Box(x + 1, y + 2, 2, look.leading(style) - 4), paint(tone.ring))

    def _spot(self, look: Look, room: Box, at: int) -> tuple[int, int]:
        """Where a character begins, in pixels."""
        style = look.style("body", "ink900")
        row, (start, line) = next(
            ((row, one) for row, one in reversed(list(enumerate(self._lines(look, room.w)))) if one[0] <= at),
            (0, (0, self.text)))
        said = line[:at - start]
        wide = look.width(style, said) + (look.width(style, " ") * (len(said) - len(said.rstrip(" "))))
        return room.x + wide, room.y + row * look.leading(style)

    def _draw_selected(self, pen: Pen, room: Box, cursor: Cursor) -> None:
        look = pen.look
        style = look.style("body", "ink900")
        for row, (start, line) in enumerate(self._lines(look, room.w)):
            low, high = max(start, cursor.low), min(start + len(line), cursor.high)
            if low < high:
                x = room.x + look.width(style, line[:low - start])
                wide = look.width(style, line[low - start:high - start])
                y = room.y + row * look.leading(style)
                pen.painter.panel(Box(x, y, wide, look.leading(style)), paint("mint300", SELECTED), 4)
