"""Buttons of the map's cards: the same as everywhere, but each way it looks is kept as one picture.

The cards lie over a school that moves sixty times a second. Knows that a button looks the same until it is pointed at.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.ui.hud import draw_kept
from alibi.ui.widgets import Pen
from alibi.ui.widgets_press import Button, IconButton


class KeptButton(Button):
    """A button on a card of the map."""

    def draw(self, pen: Pen) -> None:
        """As a button; the picture is made once."""
        looks = (self.label, self._below(), self.icon, self._right_icon(), self.key_cap, self.kind, *_state(self, pen))
        draw_kept(pen, f"button.{looks}", self.box, lambda inside: Button.draw(replace(self, box=inside), pen))


class KeptIconButton(IconButton):
    """A square button on a card of the map."""

    def draw(self, pen: Pen) -> None:
        """As an icon button; the picture is made once."""
        looks = (self.icon, *_state(self, pen))
        draw_kept(pen, f"square.{looks}", self.box, lambda inside: IconButton.draw(replace(self, box=inside), pen))


def _state(button: Button | IconButton, pen: Pen) -> tuple[object, ...]:
    """What else it looks different by."""
    return (button.selected, button.disabled, button.key == pen.hover, button.key == pen.down,
            pen.tone(button) is pen.look.tone("ink"), pen.look.settings.dark)
