"""What stands in the bicycle shed: its roof on posts, a pump, a cargo bike, a box for lost helmets.

Knows drawings only. Racks with bicycles stand on the yard too: they are in `props_yard`.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, ellipse, joined, line, path, rect
from alibi.palette import colour


def bike_props() -> tuple[Prop, ...]:
    """Everything for the bicycle shed, except racks."""
    return (_roof(), _pump(), _cargo_bike(), _helmet_box(), _bike_sign())


def _roof() -> Prop:
    """Four tiles of a roof of corrugated sheet on two posts; one can walk under it."""
    width, high = 256, 176
    posts = joined(
        rect(x, -high + 34, 9, high - 34, "#56687C", 2) + rect(x, -high + 34, 3, high - 34, "#9FB0C2", 1)
        for x in (10, width - 19)
    )
    braces = line(
        f"M19 {-high + 62} L46 {-high + 38} M{width - 19} {-high + 62} L{width - 46} {-high + 38}",
        "#56687C",
        5,
    )
    sheet = path(f"M0 {-high + 36} L8 {-high} H{width - 8} L{width} {-high + 36} Z", "#7E93A8")
    ribs = joined(
        path(
            f"M{x} {-high + 36} L{8 + x * 0.9375:.0f} {-high} h7 L{x + 8} {-high + 36} Z",
            "#A3B4C5",
            opacity=0.75,
        )
        for x in range(4, width - 8, 18)
    )
    edge = rect(0, -high + 33, width, 9, colour("sky700"), 3) + rect(
        0, -high + 33, width, 2.5, colour("sky400"), 1
    )
    feet = ((8, -10, 13, 12), (width - 21, -10, 13, 12))
    shadow = contact_shadow(15, 0, 14, 4) + contact_shadow(width - 15, 0, 14, 4)
    return standing("fietsafdak", (width, high), shadow + posts + braces + sheet + ribs + edge, *feet)


def _pump() -> Prop:
    """A pump on a foot, for everybody."""
    steel = colour("coral600")
    body = (
        contact_shadow(20, 0, 16, 5)
        + rect(8, -6, 24, 7, "#46515E", 3)
        + rect(15, -58, 11, 54, steel, 4)
        + rect(15, -58, 4, 54, lighter(steel), 2)
        + rect(19, -72, 4, 16, "#8FA0B2", 1)
        + rect(8, -76, 26, 6, "#2A2A33", 3)
        + line("M26 -16 q16 0 12 -22 q-2 -10 4 -12", "#2A2A33", 3)
    )
    return standing("fietspomp", (46, 78), body, (8, -10, 24, 12))


def _cargo_bike() -> Prop:
    """A bicycle with a wooden box for small brothers and sisters."""
    wheels = joined(
        circle(x, -16, r, "none", stroke="#1B2636", stroke_width=3.4) + circle(x, -16, 2.4, "#9FB0C2")
        for x, r in ((22, 14), (132, 15))
    )
    box = path("M4 -58 H74 L66 -22 H14 Z", colour("wood400")) + path(
        "M4 -58 H74 L73 -52 H5.5 Z", colour("wood300")
    )
    box += line("M10 -44 H71 M12 -32 H69", colour("wood600"), 2)
    cushion = rect(12, -64, 30, 10, colour("coral300"), 4)
    paint = colour("leaf600")
    frame = line("M66 -26 H104 L132 -16 M104 -26 L114 -52 M104 -26 L96 -46 H72", paint, 4.4)
    saddle = line("M108 -55 h14", "#2A2A33", 5) + line("M72 -46 L70 -74 l-9 -2", "#2A2A33", 3.4)
    return standing(
        "bakfiets",
        (150, 80),
        contact_shadow(74, 0, 72, 6, 0.2) + frame + wheels + cushion + box + saddle,
        (4, -24, 142, 24),
    )


def _helmet_box() -> Prop:
    """A crate with found helmets and lights."""
    crate = slab(0, -34, 78, 34, colour("wood500"), 3) + joined(
        rect(4, -28 + k * 12, 70, 4, colour("wood600"), 1) for k in range(2)
    )
    helmets = joined(
        path(f"M{x - 15} -34 q0 -22 15 -22 q15 0 15 22 Z", paint)
        + line(f"M{x - 5} -52 q-4 8 -4 18 M{x + 5} -52 q4 8 4 18", darker(paint, 0.3), 2)
        for x, paint in ((22, colour("amber400")), (54, colour("plum400")))
    )
    light = ellipse(40, -40, 5, 4, "#FFF3C4") + rect(37, -42, 3, 6, "#2A2A33", 1)
    return standing(
        "helmenkist", (78, 60), contact_shadow(39, 0, 38, 5) + helmets + light + crate, (0, -24, 78, 26)
    )


def _bike_sign() -> Prop:
    """A blue plate with a white bicycle, for on the wall."""
    plate = rect(2, 3, 60, 60, SHADE, 8, opacity=0.25) + rect(0, 0, 60, 60, colour("sky600"), 8)
    edge = rect(3, 3, 54, 54, "none", 6, stroke="#FFFFFF", stroke_width=2)
    wheels = circle(18, 38, 9, "none", stroke="#FFFFFF", stroke_width=2.6) + circle(
        42, 38, 9, "none", stroke="#FFFFFF", stroke_width=2.6
    )
    frame = line(
        "M18 38 L25 24 H37 L42 38 M25 24 L30 38 H18 M30 38 L37 24 M22 20 h7 M37 24 l-2 -6 h6", "#FFFFFF", 2.4
    )
    return hanging("fietsbord", (63, 63), plate + edge + wheels + frame)
