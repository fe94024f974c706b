"""Names in a sentence: “meneer Bakker” with a small letter, a place with the word that stands before it.

Knows names only. Does not know worlds or screens.
"""

from __future__ import annotations

TITLES = ("Meneer ", "Mevrouw ")
HOME = "thuis"
_BEFORE = {"plein": "op", "schoolplein": "op", "trap": "op", "lift": "bij", "balie": "bij"}
"""What stands before a place in which one is not "in", by its noun; of two the last: “bij de trap en lift”."""


def amid(name: str) -> str:
    """A name in the middle of a sentence: “meneer Bakker”, but “Noor”."""
    return f"{name[0].lower()}{name[1:]}" if name.startswith(TITLES) else name


def at_place(name: str) -> str:
    """Being in a place: “in de gang boven”, “op het plein”, “thuis”."""
    before = next((_BEFORE[noun] for noun in reversed(name.split()) if noun in _BEFORE), "in")
    return name if name == HOME else f"{before} {name}"
