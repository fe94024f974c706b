"""Widgets that are on or off: a card to tick, and a switch.

Knows how they look and what their states are called. The state belongs to the scene: `on_change` gets the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, Tone, paint
from alibi.ui.widgets import TARGET, Pen, icon_size
from alibi.ui.widgets_usable import ICON_GAP, Pressable


@dataclass(eq=False, repr=False)
class Checkbox(Pressable):
    """A card to tick. `on_change` gets the new state; `hue` colours the ticked card."""

    on_change: Callable[[bool], None] | None = field(default=None, kw_only=True)
    hue: str = field(default="mint", kw_only=True)
    role = "checkbox"
    corner = 12

    def press(self, at: tuple[int, int] | None) -> None:
        """Turn the tick round."""
        if self.disabled:
            return
        if self.on_change:
            self.on_change(not self.selected)
        self.on()

    def value(self) -> str:
        """In words."""
        return "aangevinkt" if self.selected else "niet aangevinkt"

    def tall(self, look: Look, w: int) -> int:
        """Its lines with air; never below a target."""
        return max(TARGET, look.tall(self._style(look, "ink900"), self.label, w - 58) + 16)

    def wide(self, look: Look) -> int:
        """On one line."""
        return look.width(self._style(look, "ink900"), self.label) + 62

    def _style(self, look: Look, colour: str) -> Style:
        return look.style("body_strong" if self.selected else "body", colour)

    def draw(self, pen: Pen) -> None:
        """Card, box, tick, words."""
        tone, box = pen.tone(self), self.box
        on_ink = tone is pen.look.tone("ink")
        fill, dark, light = HUES[self.hue]
        edge = (light if on_ink else dark) if self.selected else tone.link if self.key == pen.hover else tone.edge
        ground = (tone.card_hover if on_ink else fill) if self.selected else tone.card
        pen.painter.panel(box, paint(ground), self.corner, paint(edge), 2)
        tick = Box(box.x + 12, box.centre[1] - 12, 24, 24)
        if self.selected:
            pen.painter.panel(tick, paint(light if on_ink else dark), 6)
            pen.icon("check", "ink900" if on_ink else "paper50", *tick.centre)
        else:
            pen.painter.panel(tick, paint(tone.card), 6, paint(tone.quiet), 2)
        style = self._style(pen.look, tone.text)
        high = pen.look.tall(style, self.label, box.w - 58)
        pen.lines(self.label, style, Box(box.x + 48, box.y + (box.h - high) // 2, box.w - 58, 0))


@dataclass(eq=False, repr=False)
class Toggle(Pressable):
    """A switch. `shape` "row": words at the left, a switch with a word at the right; "pill": one pill with an icon.

    `on_change` gets the new state. `words` are what "off" and "on" are called.
    """

    on_change: Callable[[bool], None] | None = field(default=None, kw_only=True)
    words: tuple[str, str] = field(default=("uit", "aan"), kw_only=True)
    subtitle: str = field(default="", kw_only=True)
    icon: str = field(default="", kw_only=True)
    shape: Literal["row", "pill"] = field(default="row", kw_only=True)
    role = "switch"

    def press(self, at: tuple[int, int] | None) -> None:
        """Turn it round."""
        if self.disabled:
            return
        if self.on_change:
            self.on_change(not self.selected)
        self.on()

    def said(self) -> str:
        """Label and subtitle."""
        return f"{self.label}. {self.subtitle}" if self.subtitle else self.label

    def value(self) -> str:
        """In words."""
        return self.words[int(self.selected)]

    def _pill_text(self) -> str:
        return f"{self.label}: {self.value()}"

    def _switch_wide(self, look: Look) -> int:
        style = look.style("label", "ink900")
        return max(look.width(style, word) for word in self.words) + 58

    def _left(self, look: Look) -> int:
        return 18 + (icon_size(look) + ICON_GAP if self.icon else 0)

    def tall(self, look: Look, w: int) -> int:
        """Never below a target."""
        if self.shape == "pill":
            return max(TARGET, look.leading(look.style("label", "ink900")) + 18)
        room = w - self._left(look) - self._switch_wide(look) - 36
        high = look.tall(look.style("body_strong", "ink900"), self.label, room)
        if self._below():
            high += look.tall(look.style("small", "ink900"), self._below(), room)
        return max(60, high + 16)

    def _below(self) -> str:
        return self.reason if self.disabled and self.reason else self.subtitle

    def wide(self, look: Look) -> int:
        """A pill on one line."""
        return look.width(look.style("label", "ink900"), self._pill_text()) + 32 + (32 if self.icon else 0)

    @property
    def radius(self) -> int:
        """Half its height for a pill."""
        return self.box.h // 2 if self.shape == "pill" else 16

    def draw(self, pen: Pen) -> None:
        """As its shape says."""
        tone, box = pen.tone(self), self.box
        edge = tone.ring if self.selected or self.key == pen.hover else tone.edge
        fill = tone.off if self.disabled else tone.card_hover if self.selected and self.shape == "pill" else tone.card
        pen.painter.panel(box, paint(fill), self.radius, paint(edge if self.shape == "pill" else tone.edge), 2)
        if self.shape == "pill":
            self._draw_pill(pen, tone)
        else:
            self._draw_row(pen, tone)

    def _draw_pill(self, pen: Pen, tone: Tone) -> None:
        x, style = self.box.x + 16, pen.look.style("label", tone.text)
        if self.icon:
            pen.icon(self.icon, tone.icon_accent if self.selected else tone.icon, x + 10, self.box.centre[1])
            x += 30
        top = self.box.y + (self.box.h - pen.look.leading(style)) // 2
        pen.lines(self._pill_text(), style, Box(x, top, self.box.w, 0))

    def _draw_row(self, pen: Pen, tone: Tone) -> None:
        look, box = pen.look, self.box
        if self.icon:
            pen.icon(self.icon, tone.icon, box.x + 18 + icon_size(look) // 2, box.centre[1], icon_size(look))
        wide = self._switch_wide(look)
        room = Box(box.x + self._left(look), 0, box.w - self._left(look) - wide - 36, 0)
        strong = look.style("body_strong", tone.off_text if self.disabled else tone.text)
        small = look.style("small", tone.off_text if self.disabled else tone.quiet)
        high = look.tall(strong, self.label, room.w) + (look.tall(small, self._below(), room.w) if self._below() else 0)
        y = pen.lines(self.label, strong, room._replace(y=box.y + (box.h - high) // 2))
        if self._below():
            pen.lines(self._below(), small, room._replace(y=y))
        self._draw_switch(pen, tone, Box(box.right - wide - 18, box.centre[1] - 18, wide, 36))

    def _draw_switch(self, pen: Pen, tone: Tone, box: Box) -> None:
        style = pen.look.style("label", tone.on_primary if self.selected else tone.text)
        pen.painter.panel(box, paint(tone.primary if self.selected else tone.card), 18,
                          paint(tone.primary if self.selected else tone.quiet), 2)
        knob = Box(box.right - 31 if self.selected else box.x + 6, box.y + 6, 24, 24)
        pen.painter.panel(knob, paint(tone.on_primary if self.selected else tone.quiet), 12)
        room = Box(box.x + (12 if self.selected else 34), 0, box.w - 46, 0)
        pen.lines(self.value(), style, room._replace(y=box.y + (36 - pen.look.leading(style)) // 2), "centre")
