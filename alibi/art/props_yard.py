"""What stands outside: bicycles, trees, hedges, fences and the school yard's furniture.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import SHADE, contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, ellipse, joined, line, move, path, rect
from alibi.palette import colour

_BIKES = ("coral400", "sky400", "leaf600", "amber400", "plum400")


def yard_props() -> tuple[Prop, ...]:
    """Everything for the yard and the roof garden."""
    return (
        _bike_rack("fietsenrek", (0, 1, 2, 3)),
        _bike_rack("fietsenrek_half", (2, None, None, 4)),
        _tree("boom", "#7FB267", 1.0),
        _tree("boom_klein", "#93C07A", 0.78),
        _bush("struik", "#6FA65A"),
        _bush("struik_bloei", "#7FB267", flowers=True),
        _hedge(),
        _fence(),
        _gate(),
        _yard_bench(),
        _basketball(),
        _lantern(),
        _planter(),
        _swift_box(),
        _table_tennis(),
        _skylight(),
    )


def _bike_rack(name: str, bikes: tuple[int | None, ...]) -> Prop:
    """A rack for four bicycles; None leaves a place free."""
    width, step = 218, 48
    hoops = joined(line(f"M{22 + i * step} 0 v-24 q0 -8 8 -8 q8 0 8 8 v24", "#7C8CA0", 4) for i in range(4))
    bar = rect(8, -7, width - 16, 5, "#6B7888", 2)
    drawn = joined(_bike(12 + i * step, colour(_BIKES[k])) for i, k in enumerate(bikes) if k is not None)
    body = contact_shadow(width / 2, 0, width / 2 - 4, 6, 0.2) + hoops + bar + drawn
    return standing(name, (width, 56), body, (4, -22, width - 8, 22))


def _bike(x: float, paint: str) -> str:
    wheels = joined(
        circle(x + at, -14, 13, "none", stroke="#1B2636", stroke_width=3) + circle(x + at, -14, 2, "#9FB0C2")
        for at in (4, 46)
    )
    top = f"M{x + 4} -14 L{x + 18} -34 H{x + 38} L{x + 46} -14 M{x + 18} -34 L{x + 26} -14 H{x + 4}"
    frame = line(f"{top} M{x + 26} -14 L{x + 38} -34", paint, 3.2)
    saddle = line(f"M{x + 14} -40 h9", "#2A2A33", 4) + line(f"M{x + 18} -34 l-1 -5", "#2A2A33", 2.4)
    return wheels + frame + saddle + line(f"M{x + 38} -34 l-2 -9 l8 -2", "#2A2A33", 3)


def _tree(name: str, green: str, scale: float) -> Prop:
    """A tree with a round crown, lit from the top left, in a square of earth."""
    deep, lit = darker(green, 0.2), lighter(green, 0.2)
    trunk = path("M-9 0 C-6 -20 -7 -50 -6 -70 H7 C7 -50 7 -20 10 0 Z", "#8C6239") + path(
        "M3 0 C4 -30 3 -50 3 -70 H7 C7 -50 7 -20 10 0 Z", "#6A4828"
    )
    crown = (
        circle(0, -110, 46, deep)
        + circle(-32, -90, 30, deep)
        + circle(32, -88, 32, deep)
        + circle(-6, -116, 42, green)
        + circle(-34, -96, 27, green)
        + circle(26, -96, 28, green)
        + circle(-16, -130, 22, lit)
        + circle(-38, -104, 12, lit)
    )
    leaves = joined(
        ellipse(-40 + (i * 29) % 78, -136 + (i * 17) % 62, 4, 2.6, deep, opacity=0.6) for i in range(11)
    )
    base = contact_shadow(4, 0, 46, 12, 0.24) + ellipse(0, 0, 26, 8, "#9C8463")
    width, height = round(136 * scale), round(160 * scale)
    drawn = move(68 * scale, 0, base, trunk, crown, leaves, scale=scale)
    return standing(name, (width, height), drawn, (width // 2 - 16, -12, 32, 16), sink=14)


def _bush(name: str, green: str, *, flowers: bool = False) -> Prop:
    deep, lit = darker(green, 0.2), lighter(green, 0.2)
    body = (
        contact_shadow(38, 0, 38, 8)
        + circle(20, -18, 18, deep)
        + circle(56, -18, 18, deep)
        + circle(38, -26, 22, deep)
        + circle(18, -22, 15, green)
        + circle(52, -22, 16, green)
        + circle(35, -31, 18, green)
        + circle(28, -38, 9, lit)
        + circle(12, -27, 6, lit)
    )
    petals = joined(
        circle(x, y, 4, colour("coral200")) + circle(x, y, 1.6, colour("amber300"))
        for x, y in ((18, -16), (40, -30), (58, -22), (34, -12))
    )
    return standing(name, (76, 50), body + (petals if flowers else ""), (6, -16, 64, 18))


def _hedge() -> Prop:
    """A clipped hedge of two tiles; pieces join without a seam."""
    green = "#6FA65A"
    deep = darker(green, 0.22)
    front = rect(0, -34, 128, 34, deep) + rect(0, -52, 128, 30, green, 6) + rect(0, -36, 128, 12, green)
    top = rect(0, -52, 128, 6, lighter(green, 0.25), 3)
    leaves = joined(
        ellipse(
            6 + (i * 37) % 118,
            -46 + (i * 23) % 42,
            4.4,
            2.6,
            lighter(green, 0.14) if i % 3 else deep,
            opacity=0.8,
        )
        for i in range(26)
    )
    return standing(
        "haag", (128, 54), rect(0, -2, 128, 7, SHADE, opacity=0.22) + front + top + leaves, (0, -30, 128, 34)
    )


def _fence() -> Prop:
    """A low steel fence of two tiles."""
    steel = "#4A5E7A"
    posts = joined(rect(x, -58, 7, 58, steel, 2) + rect(x, -58, 2.5, 58, "#7C92B0", 1) for x in (0, 121))
    bars = joined(rect(x, -50, 3.4, 48, "#5D7290", 1.5) for x in range(13, 118, 12))
    rails = (
        rect(0, -52, 128, 5, steel, 2) + rect(0, -52, 128, 1.8, "#8DA3C0", 1) + rect(0, -14, 128, 4, steel, 2)
    )
    return standing(
        "hek", (128, 60), rect(0, -2, 128, 6, SHADE, 3, opacity=0.2) + bars + rails + posts, (0, -12, 128, 14)
    )


def _gate() -> Prop:
    """The gate of the yard, three tiles wide, closed, with stone posts."""
    posts = joined(
        slab(x, -82, 26, 82, "#C9B79A", 3) + rect(x - 3, -88, 32, 10, "#E0D2B8", 3) for x in (3, 163)
    )
    bars = joined(
        rect(x, -60 + abs(96 - x) // 8, 4, 56 - abs(96 - x) // 8, "#3B4F6C", 2) for x in range(36, 160, 12)
    )
    rails = (
        rect(29, -48, 134, 5, "#3B4F6C", 2)
        + rect(29, -16, 134, 5, "#3B4F6C", 2)
        + rect(94, -62, 4, 60, "#22324A")
    )
    return standing(
        "poort", (192, 90), contact_shadow(96, 0, 94, 6, 0.2) + bars + rails + posts, (0, -14, 192, 16)
    )


def _yard_bench() -> Prop:
    back = joined(
        rect(0, -50 + i * 11, 132, 8, colour("wood400"), 3)
        + rect(0, -50 + i * 11, 132, 2.5, colour("wood300"), 1)
        for i in range(2)
    )
    seat = rect(0, -26, 132, 14, colour("wood500"), 4) + rect(0, -26, 132, 3, colour("wood300"), 2)
    legs = joined(rect(x, -14, 7, 14, "#3B4A5F", 2) + rect(x, -52, 5, 30, "#3B4A5F", 2) for x in (12, 113))
    return standing(
        "tuinbank", (132, 54), contact_shadow(66, 0, 64, 7) + legs + back + seat, (0, -24, 132, 24)
    )


def _basketball() -> Prop:
    pole = (
        contact_shadow(48, 0, 22, 6) + rect(44, -96, 8, 96, "#6B7888", 3) + rect(44, -96, 3, 96, "#9FB0C2", 1)
    )
    board = rect(6, -158, 84, 58, "#FDFBF6", 4, stroke="#46607F", stroke_width=4) + rect(
        34, -136, 28, 22, "none", 1, stroke=colour("coral400"), stroke_width=3
    )
    net = path("M36 -106 L42 -80 H54 L60 -106 Z", "none", stroke="#FFFFFF", stroke_width=2) + line(
        "M41 -104 L51 -82 M55 -104 L45 -82", "#FFFFFF", 1.6
    )
    ring = ellipse(48, -107, 14, 5, "none", stroke=colour("coral600"), stroke_width=4)
    return standing("basket", (96, 162), pole + board + net + ring, (40, -10, 16, 12))


def _lantern() -> Prop:
    pole = (
        contact_shadow(18, 0, 14, 5)
        + rect(15, -122, 6, 122, "#46515E", 3)
        + rect(10, -8, 16, 8, "#3B4A5F", 3)
    )
    head = (
        path("M6 -148 H30 L26 -122 H10 Z", "#FFF3C4")
        + rect(4, -154, 28, 8, "#46515E", 3)
        + rect(9, -124, 18, 5, "#46515E", 2)
    )
    return standing("lantaarn", (36, 156), pole + head, (10, -8, 16, 10))


def _planter() -> Prop:
    box = slab(0, -30, 112, 30, "#C9B79A", 4) + rect(5, -32, 102, 8, "#7A5B3A", 3)
    greens = joined(
        circle(14 + i * 17, -38 - i % 2 * 6, 12, ("#6FA65A", "#7FB267", "#93C07A")[i % 3]) for i in range(6)
    )
    blooms = joined(
        circle(
            16 + i * 20,
            -46 + i % 2 * 8,
            4.2,
            (colour("coral300"), colour("amber300"), colour("plum300"))[i % 3],
        )
        for i in range(5)
    )
    return standing(
        "plantenbak", (112, 58), contact_shadow(56, 0, 56, 7) + greens + box + blooms, (0, -26, 112, 28)
    )


def _swift_box() -> Prop:
    """A nest box for swifts, and two swifts."""
    box = (
        rect(30, 24, 76, 30, colour("wood500"), 3)
        + rect(30, 24, 76, 4, colour("wood300"), 2)
        + rect(30, 50, 76, 4, colour("wood700"), 2)
    )
    holes = joined(ellipse(x, 41, 7, 4, "#3A2414") for x in (48, 68, 88))
    swifts = line("M4 14 q8 -8 12 0 q6 -7 12 0", "#3A3440", 3) + line(
        "M112 10 q7 -7 11 0 q5 -6 11 0", "#3A3440", 3
    )
    return Prop("zwaluwkast", 138, 56, box + holes + swifts)


def _table_tennis() -> Prop:
    blue = "#4E86A8"
    top = (
        rect(0, -62, 164, 48, blue, 5)
        + rect(0, -62, 164, 4, lighter(blue), 3)
        + rect(0, -18, 164, 8, darker(blue), 3)
    )
    marks = rect(4, -58, 156, 40, "none", 2, stroke="#FFFFFF", stroke_width=2) + rect(
        4, -39, 156, 2, "#FFFFFF", opacity=0.8
    )
    net = rect(79, -68, 6, 56, "#E6EEF5", 2) + rect(79, -68, 6, 3, "#FFFFFF", 1)
    legs = joined(rect(x, -14, 14, 14, "#8E9BA8", 2) for x in (20, 130))
    return standing(
        "tafeltennistafel",
        (164, 70),
        contact_shadow(82, 0, 80, 8) + legs + top + marks + net,
        (0, -48, 164, 48),
    )


def _skylight() -> Prop:
    glass = path("M10 -44 H118 L128 -6 H0 Z", "#BFDDE8") + path(
        "M34 -44 H64 L52 -6 H16 Z", "#FFFFFF", opacity=0.4
    )
    frame = path("M10 -44 H118 L128 -6 H0 Z", "none", stroke="#E6E1D4", stroke_width=5) + line(
        "M64 -44 V-6", "#E6E1D4", 4
    )
    return standing(
        "daklicht",
        (132, 48),
        contact_shadow(66, 0, 66, 6) + move(2, 0, rect(0, -8, 128, 9, "#A8A296", 2), glass, frame),
        (0, -40, 132, 42),
    )
