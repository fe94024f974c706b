"""What a voice says of a screen: one thing on it, or all that can be read.

Knows items. Does not know widgets, voices or settings.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.ui.items import Item


def spoken(items: Iterable[Item], key: str) -> str:
    """Of one thing its label, value, whether it is chosen or shut; "" when there is none with this key."""
    item = next((item for item in items if item.key == key), None)
    if item is None:
        return ""
    state = ", kan nu niet" if item.disabled else ", gekozen" if item.selected and not item.value else ""
    return f"{item.label}{', ' + item.value if item.value else ''}{state}"


def read_aloud(items: Iterable[Item]) -> str:
    """Of a whole screen every label, as sentences; not the tabs, which are the same on each page."""
    return " ".join(_sentence(item.label) for item in items if item.role != "tab")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…", ":")) else f"{text}."
