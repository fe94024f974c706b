"""Guests from elsewhere: their colours, and what stands on or around their heads.

Knows one kind of guest per planet: from a moon (mint, with antennae) and from a planet where the light never goes
out (pale gold, with a wreath of petals that shine). Knows no mouths, brows or clothes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType

from alibi.art.svg import circle, ellipse, joined, line, radial_gradient, rotate
from alibi.art.tones import VISITOR_SKIN, Skin
from alibi.palette import COLOURS, mix


@dataclass(frozen=True)
class Guest:
    """The colours of one kind of guest: skin, eyes (base, light from below, glint), lines of the lids, mouth."""

    skin: Skin
    eye: str
    eye_light: str
    glint: str
    lash: str
    mouth_inside: str
    tongue: str


GUESTS: Mapping[str, Guest] = MappingProxyType(
    {
        "moon": Guest(VISITOR_SKIN, "#12262E", "#2E6B66", "#BFF3E2", "#0F3F3A", "#0F4F49", "#7FD9C0"),
        "light": Guest(
            Skin("#FBE7AE", "#EBC878", "#F3A583", "#B06A3C", "#7E4F26"),
            "#25284F",
            "#5A5FA8",
            "#FFE9A8",
            "#43305A",
            "#6B2F3C",
            "#F2A08D",
        ),
    }
)
"""Word for a planet -> its guests."""
PLANETS = tuple(GUESTS)

_PETALS = 14
_PORTRAIT_HEAD = (200, 186)
_SPRITE_HEAD = (40, 33)


def around_portrait(planet: str) -> str:
    """What lies behind the head of a bare-headed guest in a portrait, 400x460 px."""
    if planet == "light":
        return _wreath(_PORTRAIT_HEAD, 116, 1.0)
    skin, drawn = GUESTS[planet].skin, ""
    for side in (-1, 1):
        tip = 200 + side * 64
        stem = f"M{200 + side * 26},94 C{200 + side * 34},60 {200 + side * 52},46 {200 + side * 62},40"
        drawn += line(stem, skin.shade, 7) + circle(tip, 36, 12, skin.base)
        drawn += circle(tip - 3, 33, 4, "#E9FFF7")
    return drawn


def around_sprite(planet: str) -> str:
    """What lies behind the head of a bare-headed guest who walks, 80x112 px."""
    if planet == "light":
        return _wreath(_SPRITE_HEAD, 27, 0.235)
    skin, drawn = GUESTS[planet].skin, ""
    for side in (-1, 1):
        stem = f"M{40 + side * 7},12 C{40 + side * 9},4 {40 + side * 13},1 {40 + side * 16},-1"
        drawn += line(stem, skin.shade, 2.4) + circle(40 + side * 17, -2, 3.6, skin.base)
    return drawn


def _wreath(middle: tuple[float, float], reach: float, scale: float) -> str:
    """Two rows of petals around a head, in a soft glow. `reach` is how far the outer row stands off, px."""
    x, y = middle
    glow, gradient = radial_gradient([(0.35, COLOURS["amber200"], 0.85), (1, COLOURS["amber200"], 0)])
    halo = gradient + circle(x, y, reach * 1.5, glow)
    outer = joined(_petal(x, y, reach, k * 360 / _PETALS, scale, COLOURS["amber300"]) for k in range(_PETALS))
    between = 180 / _PETALS
    inner = joined(
        _petal(x, y, reach * 0.93, k * 360 / _PETALS + between, scale * 0.9, "#FFEFC2")
        for k in range(_PETALS)
    )
    return halo + outer + inner + _sparks(x, y, reach * 1.27, scale)


def _petal(x: float, y: float, reach: float, turn: float, scale: float, tone: str) -> str:
    wide, long = 19 * scale, 34 * scale
    blade = ellipse(x, y - reach, wide, long, tone)
    vein = ellipse(x, y - reach - 6 * scale, wide * 0.45, long * 0.6, mix(tone, "#FFFFFF", 0.55))
    return rotate(turn, x, y, blade, vein)


def _sparks(x: float, y: float, reach: float, scale: float) -> str:
    """Crumbs of light that have come loose."""
    places = ((20, 1.04), (76, 0.98), (128, 1.1), (214, 1.06), (268, 0.97), (322, 1.08))
    return joined(
        circle(
            x + sin(turn * pi / 180) * reach * far,
            y - cos(turn * pi / 180) * reach * far,
            4.4 * scale,
            COLOURS["paper50"],
        )
        for turn, far in places
    )
