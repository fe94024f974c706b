"""The veil of the calm stand: the school behind a veil of paper, everybody in it before it.

Knows pictures by name. Each is veiled by itself, in its own outline: what is drawn over each other then looks as if one
veil lay over all of it, and whoever stands in between is not veiled.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.ui.painter import Painter
from alibi.ui.style import paint

VEIL = 107
"""Of 255: the calm stand veils the scenery 42 % with paper."""


def veiled(picture: str) -> str:
    """The name of a picture behind the veil."""
    return f"veiled.{picture}"


def keep_veiled(painter: Painter, pictures: Iterable[str]) -> None:
    """Make sure that pictures are there as they are behind the veil."""
    for picture in pictures:
        painter.washed(veiled(picture), picture, paint("paper100", VEIL))
