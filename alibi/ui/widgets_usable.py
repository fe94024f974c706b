"""What all widgets that can be pressed share: a label, what they do, and how they look in each state.

Knows rest, under the mouse, chosen and shut. Does not know who has the focus nor what pressing means: that is the
function given.

A shut widget (`disabled`) keeps its place in the focus order, so that its `reason` can be read; pressing does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from alibi.ui.items import Item
from alibi.ui.style import Tone
from alibi.ui.widgets import Widget

Action = Callable[[], None]
PAD = 20
ICON_GAP = 14


def nothing() -> None:
    """What a widget does that only shows."""


@dataclass(eq=False, repr=False)
class Pressable(Widget):
    """A widget with a label that calls `on` when it is used."""

    label: str = ""
    on: Action = nothing
    selected: bool = field(default=False, kw_only=True)
    disabled: bool = field(default=False, kw_only=True)
    reason: str = field(default="", kw_only=True)
    """Why it cannot be used now: shown and read."""

    role = "button"
    sound = "tik"

    @property
    def usable(self) -> bool:
        """It can have the focus, also when shut."""
        return True

    def said(self) -> str:
        """Its label."""
        return self.label

    def value(self) -> str:
        """What it holds, in words."""
        return ""

    def item(self, focus: str) -> Item | None:
        """Its line in the reading."""
        reason = f" {self.reason}" if self.disabled and self.reason else ""
        return Item(self.key, self.role, f"{self.said()}{reason}", self.box, focused=self.key == focus,
                    selected=self.selected, disabled=self.disabled, value=self.value(), usable=True)

    def press(self, at: tuple[int, int] | None) -> None:
        """Do what it is for, unless it is shut."""
        if not self.disabled:
            self.on()


class Face(NamedTuple):
    """How a pressable looks now, in palette names; icon colours are those that icons are baked in."""

    fill: str
    edge: str
    text: str
    quiet: str
    icon: str


def face_of(tone: Tone, *, primary: bool, selected: bool, disabled: bool, hover: bool) -> Face:
    """The colours of a button or card in a state."""
    if disabled:
        return Face(tone.off, tone.edge, tone.off_text, tone.off_text, tone.icon_off)
    if primary or selected:
        fill = tone.primary_hover if hover else tone.primary
        return Face(fill, fill, tone.on_primary, tone.on_primary, tone.icon_on_primary)
    return Face(tone.card_hover if hover else tone.card, tone.link if hover else tone.edge, tone.text, tone.quiet,
                tone.icon_accent)
