"""What stands in corridors and halls: benches, plants, bins, a tap, a glass case.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, ellipse, joined, line, move, path, rect
from alibi.palette import colour


def corridor_props() -> tuple[Prop, ...]:
    """Everything for corridors and the hall."""
    return tuple(_corridor())


def _corridor() -> list[Prop]:
    return [
        _bench(),
        _plant("plant", 1.0),
        _plant("plant_klein", 0.66),
        _bin(),
        _recycling(),
        _fountain(),
        _trophies(),
        _rail(),
    ]


def _bench() -> Prop:
    oak, low = colour("wood400"), colour("wood600")
    body = (
        contact_shadow(64, 0, 64, 7)
        + rect(10, -18, 8, 18, "#3B4A5F", 2)
        + rect(110, -18, 8, 18, "#3B4A5F", 2)
        + rect(0, -36, 128, 24, oak, 6)
        + rect(0, -36, 128, 5, colour("wood300"), 3)
        + rect(3, -25, 122, 1.6, low, opacity=0.5)
        + rect(0, -16, 128, 6, low, 3)
    )
    return standing("bank", (128, 36), body, (0, -26, 128, 26))


_LEAVES = (
    (-62, -2, "#4F8A55"),
    (-35, -2, "#5E9C60"),
    (38, 0, "#4F8A55"),
    (62, -2, "#447A4C"),
    (-15, -6, "#74B06C"),
    (16, -6, "#69A664"),
    (0, -10, "#86BF79"),
)


def _plant(name: str, scale: float) -> Prop:
    pot = (
        contact_shadow(0, 0, 22, 7, 0.25)
        + path("M-16 -30 L16 -30 L12 0 L-12 0 Z", "#D98B66")
        + path("M4 -30 L16 -30 L12 0 L2 0 Z", "#B86F4E")
        + rect(-18, -35, 36, 8, "#E5A07D", 3)
    )
    leaves = joined(
        f'<g transform="translate(0 {-34 + drop * 0.3:.1f}) rotate({turn})">'
        + path("M0 4 C-15 -12 -13 -40 0 -54 C13 -40 15 -12 0 4 Z", tint)
        + line("M0 0 V-44", lighter(tint, 0.25), 1.6)
        + "</g>"
        for turn, drop, tint in _LEAVES
    )
    width, height = round(100 * scale), round(96 * scale)
    drawn = move(50 * scale, 0, pot, leaves, scale=scale)
    half = round(18 * scale)
    return standing(name, (width, height), drawn, (width // 2 - half, -14, 2 * half, 14))


def _bin() -> Prop:
    body = (
        contact_shadow(17, 0, 17, 5, 0.25)
        + path("M2 -36 H32 L29 0 H5 Z", "#6F8195")
        + path("M21 -36 H32 L29 0 H20 Z", "#56687C")
        + ellipse(17, -36, 16, 5.5, "#8FA0B2")
        + ellipse(17, -36, 11.5, 3.6, "#2B3A4D")
    )
    return standing("prullenbak", (34, 43), body, (3, -16, 28, 16))


def _recycling() -> Prop:
    paints = (colour("sky400"), colour("amber400"), colour("leaf400"))
    boxes = joined(
        move(
            i * 34,
            0,
            slab(0, -56, 32, 56, paint, 4)
            + rect(6, -46, 20, 7, darker(paint, 0.6), 3)
            + circle(16, -22, 7, "#FFFFFF", opacity=0.7),
        )
        for i, paint in enumerate(paints)
    )
    return standing("afvalscheiding", (100, 58), contact_shadow(50, 0, 50, 6) + boxes, (0, -30, 100, 30))


def _fountain() -> Prop:
    """A tap for drinking water with a bottle beside it."""
    body = (
        contact_shadow(27, 0, 26, 6)
        + slab(10, -46, 34, 46, "#B9C6D2", 4)
        + rect(2, -60, 50, 18, "#E6EEF5", 6)
        + ellipse(27, -55, 18, 5, "#8FB9CC")
        + line("M27 -60 v-10 q0 -6 8 -6 v7", "#7C8CA0", 4)
        + line("M35 -68 v10", "#BFE3F7", 3)
        + rect(2, -60, 50, 3, "#FFFFFF", 2)
    )
    return standing("drinkkraan", (54, 80), body, (4, -30, 46, 30))


def _trophies() -> Prop:
    """A glass case with a cup, a globe and a compass."""
    wood = colour("wood500")
    cup = path("M26 -66 h22 q-2 18 -11 20 q-9 -2 -11 -20 Z", colour("amber400")) + rect(
        32, -47, 10, 7, colour("amber700"), 1
    )
    globe = circle(74, -54, 11, colour("sky400")) + path(
        "M66 -60 q8 -4 12 2 q-4 8 -10 6 Z", colour("leaf300")
    )
    compass = circle(108, -52, 10, "#F4EEE0", stroke=colour("wood600"), stroke_width=3) + path(
        "M108 -60 l4 8 l-4 8 l-4 -8 Z", colour("coral400")
    )
    glass = rect(8, -96, 124, 62, "#D4E9F0", 3) + rect(8, -40, 124, 4, "#B9986A")
    shine = path("M20 -40 L62 -96 H82 L40 -40 Z", "#FFFFFF", opacity=0.35)
    body = (
        contact_shadow(70, 0, 70, 7)
        + slab(0, -104, 140, 104, wood, 5)
        + glass
        + cup
        + globe
        + compass
        + shine
    )
    return standing(
        "vitrine", (140, 106), body + slab(8, -30, 124, 26, lighter(wood, 0.1), 3), (0, -34, 140, 34)
    )


def _rail() -> Prop:
    """A railing that runs away from the viewer, so it is seen end-on."""
    steel = "#3B4F6C"
    posts = joined(rect(5, y - 36, 5, 36, steel, 2) for y in (-112, -74, -37, 0))
    top = rect(4, -150, 7, 116, "#6F88A8", 3) + rect(4, -150, 2.5, 116, "#A9C1D8", 1)
    return standing(
        "leuning", (15, 152), contact_shadow(9, -54, 5, 58, 0.16) + posts + top, (2, -118, 11, 118), sink=4
    )
