"""Cards over a school that moves sixty times a second, not worked out for each frame: several drawn as one picture, or
one as its drawing was noted.

Knows that cards look the same until what they show changes or one of them is pointed at; only then they are made anew.
Does not know what the cards are about.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from operator import is_

from alibi.ui.painter import Box, Painter, Repeat
from alibi.ui.widgets import Pen, Widget

SHADOW = 16
"""Room around the cards for their shadows, px."""


@dataclass
class Steady(Widget, ABC):
    """A card that looks the same as long as it is there, wherever it stands: how it is drawn is noted the first time.
    Whoever shows something else makes another card."""

    _noted: tuple[Painter, Repeat] | None = field(default=None, init=False, repr=False, compare=False)

    def draw(self, pen: Pen) -> None:
        if self._noted is None or self._noted[0] is not pen.painter:
            card = replace(self, box=self.box._replace(x=0, y=0))
            self._noted = pen.painter, pen.painter.noted(lambda: card.draw_card(pen))
        self._noted[1](self.box.x, self.box.y)

    @abstractmethod
    def draw_card(self, pen: Pen) -> None:
        """Draw it afresh."""


@dataclass
class Strip(Widget):
    """Cards that lie still beside each other. They are used and read as ever; only drawn by the strip."""

    cards: list[Widget] = field(default_factory=list)
    _pen: tuple[object, ...] = field(default=(), init=False, repr=False)
    _name: str = field(default="", init=False, repr=False)
    draws_parts = True

    def parts(self) -> list[Widget]:
        """The cards."""
        return self.cards

    def draw(self, pen: Pen) -> None:
        """One picture of all cards."""
        box = self.box
        name = self._named(pen)
        if not pen.painter.keeps(name):
            pen.painter.layer(name, box.w, box.h, lambda: self._draw_cards(pen), clear=True)
        pen.painter.image(name, box.x, box.y)

    def _draw_cards(self, pen: Pen) -> None:
        for card in self.cards:
            replace(card, box=card.box.moved(-self.box.x, -self.box.y)).draw(pen)

    def _named(self, pen: Pen) -> str:
        """A name that says all that the picture shows; the same as long as settings and mouse are."""
        settings = pen.look.settings
        before, self._pen = self._pen, (settings, pen.ground, pen.hover, pen.down)
        if len(before) == len(self._pen) and all(map(is_, before, self._pen)):
            return self._name
        pointed = tuple(key if any(card.key == key for card in self.cards) else ""
                        for key in (pen.hover, pen.down) if key)
        seen = (settings.text_scale, settings.font, settings.spacing, settings.dark, pen.ground, pointed)
        self._name = f"strip.{hash((seen, self.box[2:], *(_looks(card, self.box) for card in self.cards)))}"
        return self._name


def strip_of(cards: Sequence[Widget]) -> Strip:
    """A strip around cards that were placed."""
    boxes = [card.box for card in cards]
    left, top = min(box.x for box in boxes) - SHADOW, min(box.y for box in boxes) - SHADOW
    right, bottom = max(box.right for box in boxes) + SHADOW, max(box.bottom for box in boxes) + SHADOW
    return Strip(cards=list(cards), box=Box(left, top, right - left, bottom - top))


def _looks(card: Widget, around: Box) -> tuple[object, ...]:
    """What a card shows, and where in its strip."""
    shown = (getattr(card, one.name) for one in fields(card) if one.name != "box")
    return (type(card).__name__, card.box.moved(-around.x, -around.y),
            *(value for value in shown if not callable(value)))
