"""Instruments of the music room.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import STEEL, contact_shadow, darker, lighter, lines_of_text, slab
from alibi.art.svg import circle, ellipse, joined, line, path, rect
from alibi.palette import colour


def music_props() -> tuple[Prop, ...]:
    """Piano, cello, drum and a stand."""
    return tuple(_music())


def _music() -> list[Prop]:
    return [_piano(), _cello(), _music_stand(), _drum()]


def _piano() -> Prop:
    dark = "#3A3440"
    keys = rect(10, -52, 136, 14, "#FDFBF6", 2) + joined(
        rect(16 + i * 9, -52, 4.5, 8, "#22222A", 1) for i in range(14) if i % 7 not in (2, 6)
    )
    sheet = rect(54, -84, 22, 24, "#FFFFFF", 1) + rect(78, -84, 22, 24, "#FFFFFF", 1)
    notes = lines_of_text(57, -79, 16, 3) + lines_of_text(81, -79, 16, 3)
    body = (
        contact_shadow(78, 0, 78, 8)
        + slab(0, -98, 156, 98, dark, 5)
        + rect(0, -98, 156, 10, lighter(dark, 0.16), 4)
        + rect(8, -86, 140, 30, lighter(dark, 0.07), 3)
        + sheet
        + notes
        + rect(4, -40, 148, 8, lighter(dark, 0.2), 3)
        + keys
        + rect(14, -30, 128, 26, darker(dark, 0.35), 3)
        + rect(70, -10, 6, 6, colour("amber400"))
        + rect(82, -10, 6, 6, colour("amber400"))
    )
    return standing("piano", (156, 100), body, (0, -46, 156, 46))


def _cello() -> Prop:
    wood, deep = "#B5642F", "#8A4820"
    belly = path(
        "M30 -16 C6 -16 4 -44 16 -52 C10 -62 14 -80 30 -80 C46 -80 50 -62 44 -52 C56 -44 54 -16 30 -16 Z",
        wood,
    )
    shade = path("M30 -16 C54 -16 56 -44 44 -52 C50 -62 46 -80 30 -80 Z", deep, opacity=0.4)
    holes = line("M20 -40 q-3 -8 2 -14 M40 -40 q3 -8 -2 -14", "#4A2410", 2)
    neck = (
        rect(27, -118, 6, 70, "#3A2414", 2)
        + circle(30, -120, 5, deep)
        + line("M29 -112 V-28 M31 -112 V-28", "#E9DCC0", 0.9)
    )
    stand = line("M18 -4 L30 -18 L42 -4", STEEL, 3.5)
    return standing(
        "cello",
        (60, 126),
        contact_shadow(30, 0, 22, 5) + stand + belly + shade + holes + neck,
        (14, -14, 32, 14),
    )


def _music_stand() -> Prop:
    legs = line("M10 0 L23 -12 L36 0 M23 -12 V-46", "#3B4A5F", 3.5)
    desk = path("M2 -50 L44 -50 L40 -76 L6 -76 Z", "#46515E") + rect(2, -52, 42, 4, "#6F8195", 2)
    sheet = rect(10, -73, 26, 20, "#FFFFFF", 1) + lines_of_text(13, -69, 20, 3, step=5)
    return standing(
        "muziekstandaard", (46, 78), contact_shadow(23, 0, 16, 4) + legs + desk + sheet, (12, -10, 22, 10)
    )


def _drum() -> Prop:
    paint = colour("coral600")
    shell = path("M4 -34 V-10 C4 2 60 2 60 -10 V-34 Z", paint) + path(
        "M40 -34 V-3 C52 -5 60 -8 60 -10 V-34 Z", darker(paint), opacity=0.6
    )
    skin = ellipse(32, -34, 28, 11, "#E6DDCB") + ellipse(32, -35, 25, 9, "#FDFBF6")
    sticks = line("M20 -40 L46 -32 M44 -42 L22 -30", colour("wood500"), 3)
    return standing(
        "trommel", (64, 48), contact_shadow(32, 0, 28, 7) + shell + skin + sticks, (6, -24, 52, 24)
    )
