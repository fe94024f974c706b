"""The colours of people: skin tones, hair colours and how a colour gets darker or lighter.

Knows which tones belong together (skin with its shade, blush, lip and line). Knows no shapes. The skins, with
the visitor's mint, follow the palette; the darkest skin was lightened and its lines thickened until its
expressions could be read as well as those of the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from alibi.palette import COLOURS, mix


class Skin(NamedTuple):
    """The five tones of one skin, as `#RRGGBB`."""

    base: str
    shade: str
    blush: str
    lip: str
    line: str


SKINS: tuple[Skin, ...] = (
    Skin(COLOURS["skin0"], COLOURS["skin0_shade"], "#F2A38E", "#C96F62", "#9C5C47"),
    Skin(COLOURS["skin1"], COLOURS["skin1_shade"], "#EA967B", "#B9604F", "#8A4F36"),
    Skin(COLOURS["skin2"], COLOURS["skin2_shade"], "#D27C5C", "#A5533F", "#6F3F27"),
    Skin(COLOURS["skin3"], COLOURS["skin3_shade"], "#B0603F", "#8C4434", "#55301C"),
    Skin(COLOURS["skin4"], COLOURS["skin4_shade"], "#8E4B34", "#6E3229", "#3B2013"),
    Skin(COLOURS["skin5"], COLOURS["skin5_shade"], "#8A4634", "#5A2820", "#24120B"),
)

VISITOR_SKIN = Skin(COLOURS["visitor"], COLOURS["visitor_shade"], "#6CCBB4", "#2F8C77", "#1D6656")

FIRST_DARK_SKIN = 4
"""From this skin on, brows and mouth lines are drawn heavier so that they stay readable."""

HAIR_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "black": "#25222B",
        "dark": "#3A2A26",
        "brown": "#5F3F2C",
        "auburn": "#8A4A2B",
        "ginger": "#C4682F",
        "blond": "#D9AE62",
        "sand": "#B58A55",
        "grey": "#9A9AA3",
        "white": "#DADADF",
        "blue": "#3C6FA8",
        "plum": "#6B4A8C",
    }
)

_NIGHT = "#0B1422"
_WARM_LIGHT = "#FFE8C8"


class HairTones(NamedTuple):
    """One hair colour with its shadow, its sheen and a lock that is only a little lighter."""

    base: str
    dark: str
    light: str
    lock: str


def hair_tones(name: str) -> HairTones:
    """The tones of a hair colour from `HAIR_COLOURS`. Black gets a bluish sheen: a warm one looks dusty."""
    base = HAIR_COLOURS[name]
    if name == "black":
        return HairTones(base, mix(base, "#0B0B18", 0.42), "#47496B", "#343344")
    return HairTones(
        base, mix(base, "#0B0B18", 0.32), mix(base, _WARM_LIGHT, 0.26), mix(base, _WARM_LIGHT, 0.13)
    )


def darker(tone: str, share: float = 0.28) -> str:
    """A tone in shadow."""
    return mix(tone, _NIGHT, share)


def lighter(tone: str, share: float = 0.2) -> str:
    """A tone in the light."""
    return mix(tone, "#FFFFFF", share)
