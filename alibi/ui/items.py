"""What a screen says about itself: items in reading order.

Focus, speech, a screen reader and tests use only this; the drawing may say nothing that is not here.
"""

from __future__ import annotations

from typing import NamedTuple

from alibi.ui.painter import Box

ROLES = ("heading", "text", "button", "choice", "checkbox", "switch", "slider", "field", "image", "list",
         "tab", "progress", "note")


class Item(NamedTuple):
    """One thing on the screen.

    `label` is what a voice says, without role or state. `box` is where it stands now, also when a scroll area hides it.
    `value` is what a field, slider or switch holds, in words.
    """

    key: str
    role: str
    label: str
    box: Box
    focused: bool = False
    selected: bool = False
    disabled: bool = False
    value: str = ""
    usable: bool = False
    """Whether focus may land on it."""
