"""What stands and hangs in the gym: wall bars, a hoop, ropes, mats, a vaulting box, balls.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, ellipse, joined, line, path, rect
from alibi.palette import colour

_MAT = "#3F78A8"


def gym_props() -> tuple[Prop, ...]:
    """Everything for the gym."""
    return (
        _wall_bars(),
        _hoop(),
        _ropes(),
        _low_bench(),
        _mat_pile(),
        _vaulting_box(),
        _ball_cart(),
        _cones(),
        _goal(),
    )


def _wall_bars() -> Prop:
    """Bars to climb, two bays wide."""
    wood, lit, deep = colour("wood400"), colour("wood300"), colour("wood700")
    bars = joined(
        rect(4, y, 120, 6, wood, 3) + rect(4, y, 120, 2, lit, 1) + rect(4, y + 7, 120, 2, SHADE, opacity=0.18)
        for y in range(-122, -8, 14)
    )
    posts = joined(
        rect(x, -132, 9, 132, colour("wood500"), 2) + rect(x, -132, 3, 132, lit, 1) for x in (0, 60, 119)
    )
    back = rect(4, -130, 120, 126, deep, opacity=0.12)
    return standing("wandrek", (128, 134), back + bars + posts, (0, -16, 128, 20))


def _hoop() -> Prop:
    """A basket on the wall, its board on two arms."""
    arms = line("M34 4 L40 20 M86 4 L80 20", "#6B7888", 5)
    board = rect(10, 10, 100, 66, SHADE, 4, opacity=0.25)
    board += rect(8, 7, 104, 66, "#FDFBF6", 5, stroke="#46607F", stroke_width=4)
    square = rect(44, 32, 32, 26, "none", 1, stroke=colour("coral400"), stroke_width=3.5)
    net = path("M44 66 L52 98 H68 L76 66 Z", "#FFFFFF", opacity=0.3)
    net += line(
        "M44 67 L58 98 M54 67 L68 98 M66 67 L52 98 M76 67 L62 98 M48 78 H72 M51 88 H69", "#FFFFFF", 1.8
    )
    ring = ellipse(60, 65, 17, 6, "none", stroke=colour("coral600"), stroke_width=5)
    return hanging("gymbasket", (120, 102), arms + board + square + net + ring)


def _ropes() -> Prop:
    """Climbing ropes and a pair of rings on a rail."""
    rail = rect(0, 0, 118, 8, "#6B7888", 3) + rect(0, 0, 118, 2.5, "#A9B6C6", 1)
    ropes = joined(
        line(f"M{x} 8 V126", "#C9A36C", 6)
        + line(f"M{x - 1.5} 8 V126", "#E3C596", 2)
        + circle(x, 128, 5, "#A67F49")
        for x in (14, 38)
    )
    straps = line("M74 8 V74 M104 8 V74", "#4A5E7A", 3)
    rings = joined(circle(x, 84, 9, "none", stroke=colour("wood400"), stroke_width=4.5) for x in (74, 104))
    return hanging("touwen", (120, 136), rail + ropes + straps + rings)


def _low_bench() -> Prop:
    """A long low bench of the gym."""
    wood = colour("wood400")
    legs = joined(path(f"M{x} -16 h26 l4 16 h-34 Z", colour("wood600")) for x in (24, 164))
    top = rect(0, -30, 214, 17, wood, 4) + rect(0, -30, 214, 4, colour("wood300"), 2)
    seam = rect(4, -21, 206, 1.6, colour("wood600"), opacity=0.45)
    hook = rect(96, -13, 22, 5, "#6B7888", 2)
    return standing(
        "gymbank", (214, 32), contact_shadow(107, 0, 102, 6) + legs + hook + top + seam, (4, -22, 206, 22)
    )


def _mat_pile() -> Prop:
    """Four mats on top of each other, the topmost a little askew."""
    layers = joined(
        slab(4 + (k % 2) * 3, -18 - k * 15, 148, 15, tint, 4)
        for k, tint in enumerate((_MAT, darker(_MAT, 0.12), _MAT))
    )
    top = path("M2 -62 L146 -66 L158 -50 L14 -46 Z", lighter(_MAT, 0.2)) + path(
        "M14 -46 L158 -50 V-40 L14 -36 Z", darker(_MAT, 0.18)
    )
    seams = line("M40 -63.4 L52 -47.2 M104 -65 L116 -48.8", "#FFFFFF", 1.6, opacity=0.5)
    return standing(
        "matten", (160, 68), contact_shadow(80, 0, 78, 7) + layers + top + seams, (4, -36, 152, 36)
    )


def _vaulting_box() -> Prop:
    wood = colour("wood500")
    parts = joined(
        path(f"M{10 - k * 2} {-4 - k * 15} h{92 + k * 4 - 8 * 0} l-2 -13 h-{88 + k * 4} Z", tint)
        for k, tint in enumerate((colour("wood600"), wood, colour("wood600")))
    )
    holes = joined(ellipse(56, -10 - k * 15, 12, 3.4, colour("wood700")) for k in range(3))
    cushion = (
        rect(2, -66, 108, 20, "#B4704E", 9)
        + rect(6, -66, 100, 5, "#D2936F", 3)
        + rect(4, -51, 104, 5, "#7E4A32", 3)
    )
    return standing(
        "springkast", (112, 68), contact_shadow(56, 0, 54, 6) + parts + holes + cushion, (4, -30, 104, 30)
    )


def _ball_cart() -> Prop:
    """A cart of balls: for basketball, football and volleyball."""
    paints = (colour("coral400"), "#F3EFE2", colour("amber400"), colour("sky400"), "#E0885A")
    places = ((18, -52), (40, -56), (62, -52), (30, -42), (52, -42))
    balls = joined(
        circle(x, y, 12, paint)
        + circle(x - 3, y - 4, 4, "#FFFFFF", opacity=0.4)
        + line(f"M{x - 11} {y + 2} q11 -5 22 0", darker(paint, 0.35), 1.6)
        for (x, y), paint in zip(places, paints, strict=True)
    )
    cage = rect(4, -40, 72, 30, "#8FA0B2", 4, opacity=0.4) + joined(
        rect(x, -44, 3, 36, "#56687C", 1) for x in range(4, 80, 12)
    )
    rails = rect(2, -46, 78, 5, "#6B7888", 2) + rect(2, -14, 78, 5, "#56687C", 2)
    wheels = circle(14, -5, 5, "#2A2A33") + circle(66, -5, 5, "#2A2A33")
    return standing(
        "ballenkar", (82, 70), contact_shadow(41, 0, 38, 6) + balls + cage + rails + wheels, (2, -24, 78, 24)
    )


def _cones() -> Prop:
    cones = joined(
        ellipse(x, -3, 13, 4, darker(paint, 0.2))
        + path(f"M{x - 9} -4 L{x - 2.5} -32 h5 L{x + 9} -4 Z", paint)
        + path(f"M{x - 6.4} -15 h12.8 l-1.8 -8 h-9.2 Z", "#FDFBF6")
        for x, paint in ((16, colour("coral400")), (44, colour("amber400")))
    )
    return standing("pionnen", (60, 34), contact_shadow(30, 0, 28, 5) + cones, (4, -10, 52, 10))


def _goal() -> Prop:
    """A small goal with a net."""
    net = path("M8 -66 H136 L128 -14 H16 Z", "#DCE4EC", opacity=0.5)
    mesh = joined(line(f"M{x} -66 L{x * 0.875 + 9:.0f} -14", "#9FB0C2", 1.2) for x in range(16, 136, 12))
    mesh += joined(line(f"M{9 + k} {-66 + k * 7} H{135 - k}", "#9FB0C2", 1.2) for k in range(1, 8))
    posts = line("M8 0 V-68 H136 V0", "#FDFBF6", 7) + line("M8 -68 H136", colour("coral400"), 2.4)
    return standing(
        "doeltje", (144, 74), contact_shadow(72, 0, 68, 5, 0.16) + net + mesh + posts, (4, -14, 136, 16)
    )
