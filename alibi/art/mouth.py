"""The mouths of a portrait, one for each word that a mood may use.

Knows lips, teeth and tongue. Knows no moods: which mouth goes with which mood is decided by `moods`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from alibi.art.person import Look
from alibi.art.svg import clip, ellipse, joined, line, path, rect
from alibi.palette import mix

_X = 200
_TEETH = "#FFFDF8"
_HEAVIER = 1.19
"""Mouth lines on dark skin are this much thicker (4.2 px becomes 5)."""


@dataclass(frozen=True)
class _Ink:
    """Colours and line weight of one person's mouth."""

    line: str
    under: str
    inside: str
    tongue: str
    weight: float

    def lip(self, data: str, width: float = 4.2) -> str:
        return line(data, self.line, width * self.weight)

    def chin(self, data: str) -> str:
        return line(data, self.under, 3)


def mouth(look: Look, kind: str, y: float) -> str:
    """The mouth `kind` (a key of `MOUTHS`) with its middle at height y."""
    tones = look.skin_tones
    ink = _Ink(
        line=mix(tones.line, "#3A1712", 0.25),
        under=tones.shade,
        inside=look.guest.mouth_inside if look.guest else "#6B2327",
        tongue=look.guest.tongue if look.guest else "#DE7B72",
        weight=_HEAVIER if look.dark_skinned else 1.0,
    )
    return MOUTHS[kind](ink, y)


def _soft(ink: _Ink, y: float) -> str:
    lips = ink.lip(f"M{_X - 20},{y} Q{_X},{y + 9} {_X + 20},{y - 1}", 4)
    return lips + ink.chin(f"M{_X - 8},{y + 14} Q{_X},{y + 17} {_X + 8},{y + 14}")


def _grin(ink: _Ink, y: float) -> str:
    shape = (
        f"M{_X - 31},{y - 7} Q{_X},{y + 1} {_X + 31},{y - 7} C{_X + 29},{y + 23} {_X + 12},{y + 29} "
        f"{_X},{y + 29} "
        f"C{_X - 12},{y + 29} {_X - 29},{y + 23} {_X - 31},{y - 7} Z"
    )
    inside = rect(_X - 32, y - 12, 64, 17.5, _TEETH, 4) + ellipse(_X, y + 27, 17, 11, ink.tongue)
    corners = ink.lip(f"M{_X - 36},{y - 9} q3,-2 5,-4 M{_X + 36},{y - 9} q-3,-2 -5,-4", 3)
    return path(shape, ink.inside) + clip(path(shape), inside) + ink.lip(shape, 3.2) + corners


def _grit(ink: _Ink, y: float) -> str:
    shape = (
        f"M{_X - 26},{y + 8} C{_X - 20},{y - 8} {_X + 20},{y - 8} {_X + 26},{y + 8} "
        f"C{_X + 16},{y + 14} {_X - 16},{y + 14} {_X - 26},{y + 8} Z"
    )
    between = mix(ink.line, "#FFFFFF", 0.58)
    seams = joined(line(f"M{_X + at},{y - 8} v24", between, 1.7) for at in (-20, -10, 0, 10, 20))
    bite = line(f"M{_X - 30},{y + 4} Q{_X},{y} {_X + 30},{y + 4}", between, 1.9)
    teeth = path(shape, _TEETH) + clip(path(shape), bite, seams)
    return teeth + ink.lip(shape, 3.6) + ink.chin(f"M{_X - 9},{y + 21} Q{_X},{y + 18} {_X + 9},{y + 21}")


def _sad(ink: _Ink, y: float) -> str:
    lips = ink.lip(f"M{_X - 20},{y + 9} Q{_X},{y - 8} {_X + 20},{y + 9}")
    return lips + ink.chin(f"M{_X - 9},{y + 16} Q{_X},{y + 11} {_X + 9},{y + 16}")


def _wobble(ink: _Ink, y: float) -> str:
    wave = (
        f"M{_X - 24},{y + 4} Q{_X - 17},{y - 5} {_X - 10},{y + 3} T{_X + 4},{y + 3} "
        f"T{_X + 14},{y + 2} T{_X + 23},{y + 5}"
    )
    return ink.lip(wave) + ink.chin(f"M{_X - 9},{y + 16} Q{_X},{y + 13} {_X + 9},{y + 16}")


def _round(ink: _Ink, y: float) -> str:
    opening = ellipse(_X, y + 7, 14, 18, ink.inside)
    inside = ellipse(_X, y + 22, 11, 8, ink.tongue) + rect(_X - 14, y - 12, 28, 7, _TEETH, 2)
    edge = ellipse(_X, y + 7, 14, 18, "none", stroke=ink.line, stroke_width=3.2 * ink.weight)
    return opening + clip(opening, inside) + edge


def _slant(ink: _Ink, y: float) -> str:
    lips = ink.lip(f"M{_X - 21},{y + 1} Q{_X - 4},{y + 3} {_X + 19},{y + 7}")
    return lips + ink.chin(f"M{_X - 9},{y + 16} Q{_X},{y + 18} {_X + 9},{y + 17}")


def _pursed(ink: _Ink, y: float) -> str:
    """A small closed mouth a little to one side, with a dimple: someone working something out."""
    lips = ink.lip(f"M{_X - 11},{y + 3} Q{_X + 3},{y + 8} {_X + 17},{y - 1}")
    dimple = ink.lip(f"M{_X + 20},{y - 5} q3,3 1,7", 3)
    return lips + dimple + ink.chin(f"M{_X - 6},{y + 15} Q{_X + 2},{y + 18} {_X + 10},{y + 14}")


MOUTHS: Mapping[str, Callable[[_Ink, float], str]] = MappingProxyType(
    {
        "soft": _soft,
        "grin": _grin,
        "grit": _grit,
        "sad": _sad,
        "wobble": _wobble,
        "round": _round,
        "slant": _slant,
        "pursed": _pursed,
    }
)
