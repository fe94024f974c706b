"""Widgets to set something: a stepper of a few levels, and a text field.

Knows how they look and what a click in them means. The value belongs to the scene: a widget shows it and reports a new
one through `change`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import TARGET, Pen
from alibi.ui.widgets_amount import draw_segments, segment_colours
from alibi.ui.widgets_press import Pressable


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
    its text. Typing goes on at the end of the text. `accept` says which characters may be typed.
    """

    text: str = field(default="", kw_only=True)
    change: Callable[[str], None] = field(default=unread, kw_only=True)
    limit: int = field(default=200, kw_only=True)
    hint: str = field(default="", kw_only=True)
    rows: int = field(default=1, kw_only=True)
    accept: Callable[[str], bool] | None = field(default=None, kw_only=True)
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

    def typed(self, text: str) -> None:
        """Take typed text; what does not fit or may not be typed is left out."""
        kept = "".join(sign for sign in text if sign.isprintable() and (self.accept is None or self.accept(sign)))
        new = (self.text + kept)[:self.limit]
        if new != self.text and not self.disabled:
            self.text = new
            self.change(new)

    def erased(self) -> None:
        """Take the last character away."""
        if self.text and not self.disabled:
            self.text = self.text[:-1]
            self.change(self.text)

    def draw(self, pen: Pen) -> None:
        """Label, field, text with a caret when it has the focus."""
        tone, look = pen.tone(self), pen.look
        if self.label:
            pen.lines(self.label, look.style("label", tone.text), self.box)
        top = self._label_tall(look)
        field_box = Box(self.box.x, self.box.y + top, self.box.w, self.box.h - top)
        pen.painter.panel(field_box, paint("white" if tone.ground.startswith("paper") else tone.sunken), self.corner,
                          paint(tone.quiet), 2)
        style = look.style("body", tone.text)
        room = Box(field_box.x + 16, field_box.y + 10, field_box.w - 32, field_box.h - 20)
        if not self.text and self.hint and self.key != pen.focus:
            pen.lines(self.hint, look.style("body", tone.quiet), room)
            return
        pen.lines(self.text, style, room)
        if self.key == pen.focus:
            last = look.wrap(style, self.text + "|", room.w)
            x = room.x + look.width(style, last[-1][:-1])
            x += look.width(style, " ") if self.text.endswith(" ") else 0
            y = room.y + (len(last) - 1) * look.leading(style)
            pen.painter.panel(Box(x + 1, y + 2, 2, look.leading(style) - 4), paint(tone.ring))
