"""Widgets to press: button, icon button, choice card. Tick card and switch can be imported from here too.

Knows how each looks at rest, under the mouse, chosen and shut (alibi.ui.widgets_usable). Does not know who has the
focus nor what pressing means: that is the function given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from alibi.ui.painter import Box, Style
from alibi.ui.style import Look, paint
from alibi.ui.widgets import TARGET, Align, Chip, Pen, draw_key, icon_size
from alibi.ui.widgets_switch import Checkbox, Toggle
from alibi.ui.widgets_usable import ICON_GAP, PAD, Action, Face, Pressable, face_of, nothing

__all__ = [
    "Action", "Button", "Checkbox", "ChoiceCard", "Face", "IconButton", "Pressable", "Toggle", "face_of", "nothing",
]

BUTTON_TALL = 52
CHOICE_TALL = 72
FACE = 50
"""The side of a face on a button, px."""


@dataclass(eq=False, repr=False)
class Button(Pressable):
    """A button that says what it does.

    `kind` "primary" (mint, at most one on a screen), "card" (paper or ink by tone), or "quiet" (no card until pointed
    at). `icon` left, `icon_right` right, `subtitle` below, `key_cap` a keyboard hint at the right.
    """

    kind: Literal["primary", "card", "quiet"] = field(default="card", kw_only=True)
    icon: str = field(default="", kw_only=True)
    icon_right: str = field(default="", kw_only=True)
    subtitle: str = field(default="", kw_only=True)
    key_cap: str = field(default="", kw_only=True)
    align: Align = field(default="left", kw_only=True)
    face: str = field(default="", kw_only=True)
    """The name of a picture of a face, in the place of the icon."""

    def said(self) -> str:
        """Label and subtitle."""
        return f"{self.label}. {self.subtitle}" if self.subtitle else self.label

    def _below(self) -> str:
        return self.reason if self.disabled and self.reason else self.subtitle

    def _left(self, look: Look) -> int:
        return PAD + (FACE + ICON_GAP if self.face else icon_size(look) + ICON_GAP if self.icon else 0)

    def _right_icon(self) -> str:
        return "lock" if self.disabled else "check" if self.selected else self.icon_right

    def _right(self, look: Look) -> int:
        cap = self._cap_wide(look) + 10 if self.key_cap else 0
        return PAD + (icon_size(look) + 10 if self._right_icon() else 0) + cap

    def _cap_wide(self, look: Look) -> int:
        return max(30, look.width(look.style("key", "ink900"), self.key_cap) + 16)

    def tall(self, look: Look, w: int) -> int:
        """Label and subtitle with air; never below a target."""
        room = w - self._left(look) - self._right(look)
        high = look.tall(self._style(look, "ink900"), self.label, room)
        if self._below():
            high += look.tall(look.style("small", "ink900"), self._below(), room)
        return max(BUTTON_TALL, high + 20, FACE + 16 if self.face else 0)

    def wide(self, look: Look) -> int:
        """Everything on one line."""
        widest = look.width(self._style(look, "ink900"), self.label)
        if self._below():
            widest = max(widest, look.width(look.style("small", "ink900"), self._below()))
        return max(TARGET, self._left(look) + widest + self._right(look))

    def _style(self, look: Look, colour: str) -> Style:
        return look.style("button", colour)

    def draw(self, pen: Pen) -> None:
        """Card, icon, words, and what stands at the right."""
        face = face_of(pen.tone(self), primary=self.kind == "primary", selected=self.selected,
                       disabled=self.disabled, hover=self.key == pen.hover)
        if self.kind != "quiet" or self.selected or self.key in (pen.hover, pen.down):
            pen.painter.panel(self.box, paint(face.fill), self.corner, paint(face.edge), 2)
        if self.face:
            disc = Box(self.box.x + PAD - 4, self.box.centre[1] - FACE // 2, FACE, FACE)
            pen.painter.panel(disc, paint(pen.tone(self).sunken), FACE // 2, paint(face.edge), 2)
            pen.painter.image(self.face, disc.x + 1, disc.y + 1, size=(FACE - 2, FACE - 2))
        elif self.icon:
            pen.icon(self.icon, face.icon, self.box.x + PAD + icon_size(pen.look) // 2, self.box.centre[1],
                     icon_size(pen.look))
        self._draw_words(pen, face)
        self._draw_right(pen, face)

    def _draw_words(self, pen: Pen, face: Face) -> None:
        look = pen.look
        left, right = self._left(look), self._right(look)
        if self.align == "centre" and not self.icon:
            left = right = max(left, right) if self._right_icon() or self.key_cap else PAD
        room = Box(self.box.x + left, 0, self.box.w - left - right, 0)
        style, small = self._style(look, face.text), look.style("small", face.quiet)
        high = look.tall(style, self.label, room.w)
        high += look.tall(small, self._below(), room.w) if self._below() else 0
        y = pen.lines(self.label, style, room._replace(y=self.box.y + (self.box.h - high) // 2), self.align)
        if self._below():
            pen.lines(self._below(), small, room._replace(y=y), self.align)

    def _draw_right(self, pen: Pen, face: Face) -> None:
        x = self.box.right - PAD
        if self.key_cap:
            wide = self._cap_wide(pen.look)
            high = pen.look.px(16) + 14
            draw_key(pen, Box(x - wide + 4, self.box.centre[1] - high // 2, wide, high), self.key_cap)
            x -= wide + 10
        if self._right_icon():
            size = icon_size(pen.look)
            colour = face.icon if self.disabled or self.selected or self.kind == "primary" else pen.tone(self).icon
            pen.icon(self._right_icon(), colour, x - size // 2, self.box.centre[1], size)


@dataclass(eq=False, repr=False)
class IconButton(Pressable):
    """A square button with only an icon; its label is read and shown nowhere else."""

    icon: str = field(default="", kw_only=True)
    corner = 12

    def tall(self, look: Look, w: int) -> int:
        """A target."""
        return TARGET

    def wide(self, look: Look) -> int:
        """A target."""
        return TARGET

    def draw(self, pen: Pen) -> None:
        """A soft square with the icon."""
        on_ink = pen.tone(self) is pen.look.tone("ink")
        hover = self.key == pen.hover
        fill = ("ink600" if hover else "ink700") if on_ink else ("ink200" if hover else "ink100")
        pen.painter.panel(self.box, paint(fill), self.corner)
        pen.icon(self.icon, "mint300" if on_ink else "ink900", *self.box.centre)


@dataclass(eq=False, repr=False)
class ChoiceCard(Pressable):
    """One thing to say or do, with its number and what it costs ("1 blokje"). Grows with its text."""

    number: int = field(default=0, kw_only=True)
    cost: str = field(default="", kw_only=True)
    icon: str = field(default="", kw_only=True)
    role = "choice"
    sound = "kies"

    def value(self) -> str:
        """What it costs."""
        return self.cost

    def _left(self, look: Look) -> int:
        return 18 + (self._badge(look) + 18 if self.number else 4) + (icon_size(look) + 14 if self.icon else 0)

    def _badge(self, look: Look) -> int:
        return look.px(16) + 16

    def _cost(self) -> Chip:
        return Chip(text=self.cost, hue="ink", icon="clock", tone=self.tone)

    def _right(self, look: Look) -> int:
        mark = icon_size(look) + 12 if self.disabled or self.selected else 0
        return 18 + (self._cost().wide(look) + 14 if self.cost else 0) + mark

    def tall(self, look: Look, w: int) -> int:
        """Its lines with air; never below 72."""
        room = w - self._left(look) - self._right(look)
        high = look.tall(look.style("choice", "ink900"), self.label, room)
        if self.disabled and self.reason:
            high += look.tall(look.style("small", "ink900"), self.reason, room)
        return max(CHOICE_TALL, high + 24)

    def draw(self, pen: Pen) -> None:
        """Card, number, words, cost."""
        look, box, tone = pen.look, self.box, pen.tone(self)
        face = face_of(tone, primary=False, selected=self.selected, disabled=self.disabled,
                       hover=self.key == pen.hover)
        pen.painter.panel(box, paint(face.fill), self.corner, paint(face.edge), 2)
        x = box.x + 18
        if self.number:
            size = self._badge(look)
            draw_key(pen, Box(x, box.centre[1] - size // 2, size, size), str(self.number), fill=tone.badge)
            x += size + 18
        if self.icon:
            pen.icon(self.icon, face.icon, x + icon_size(look) // 2, box.centre[1], icon_size(look))
        self._draw_words(pen, face)
        self._draw_right(pen, face)

    def _draw_words(self, pen: Pen, face: Face) -> None:
        look, box = pen.look, self.box
        room = Box(box.x + self._left(look), 0, box.w - self._left(look) - self._right(look), 0)
        style, small = look.style("choice", face.text), look.style("small", face.quiet)
        reason = self.reason if self.disabled else ""
        high = look.tall(style, self.label, room.w) + (look.tall(small, reason, room.w) if reason else 0)
        y = pen.lines(self.label, style, room._replace(y=box.y + (box.h - high) // 2))
        if reason:
            pen.lines(reason, small, room._replace(y=y))

    def _draw_right(self, pen: Pen, face: Face) -> None:
        look, box = pen.look, self.box
        x = box.right - 18
        if self.cost:
            chip = self._cost()
            wide, high = chip.wide(look), chip.tall(look, 0)
            chip.box = Box(x - wide, box.centre[1] - high // 2, wide, high)
            chip.draw(pen)
            x -= wide + 14
        if self.disabled or self.selected:
            size = icon_size(look)
            pen.icon("lock" if self.disabled else "check", face.icon, x - size // 2, box.centre[1], size)
