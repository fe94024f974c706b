"""What one hair style is made of in a portrait, and the strokes that all styles share.

Knows layers: hair behind the head, hair in front of it, and the shadow it casts on the forehead. Knows no
single style.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.person import Look
from alibi.art.svg import clip, line, move, path
from alibi.art.tones import HairTones


@dataclass(frozen=True)
class PortraitHair:
    """SVG pieces of one hair style on a 400x460 portrait.

    `back` lies behind the head, `front` over the face; `cast` is the shadow on the skin, already in the
    skin's shade, to be clipped to the face.
    """

    back: str
    front: str
    cast: str = ""


def cast_below(look: Look, outline: str) -> str:
    """The shadow on the forehead of hair with this outline (path data)."""
    return move(2, 9, path(outline, look.skin_tones.shade))


def mass(tones: HairTones, outline: str, *strokes: str) -> str:
    """Hair with this outline (path data), with strokes drawn only inside it."""
    return path(outline, tones.base) + clip(path(outline), *strokes)


def sheen(tones: HairTones, shape: str, opacity: float = 0.7) -> str:
    """A light patch on hair; `shape` is path data."""
    return path(shape, tones.light, opacity=opacity)


def shade(tones: HairTones, shape: str, opacity: float = 0.5) -> str:
    """A dark patch on hair; `shape` is path data."""
    return path(shape, tones.dark, opacity=opacity)


def strand(tones: HairTones, data: str, width: float = 3.0, opacity: float = 0.5) -> str:
    """A dark line between locks; `data` is path data."""
    return line(data, tones.dark, width, opacity=opacity)
