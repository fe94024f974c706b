"""What stands and hangs in the biology room: a fish tank, a beamer on a cart, seedlings, sunflowers.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_classroom import desk_body
from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, clip, ellipse, joined, line, linear_gradient, path, rect, rotate
from alibi.palette import colour


def biology_props() -> tuple[Prop, ...]:
    """Everything for the biology room."""
    return (
        _fish_tank(),
        _beamer_cart(),
        _seedling_table(),
        _sunflowers("zonnebloemen", ((20, 0), (44, 6), (66, -6))),
        _microscope_desk(),
        _plant_shelf(),
        _butterflies(),
        _projection(),
    )


def _fish_tank() -> Prop:
    """Fish, weed and a little castle, on a cabinet."""
    cabinet = slab(0, -42, 148, 42, colour("wood600"), 3) + rect(74, -38, 2, 34, colour("wood700"))
    water, gradient = linear_gradient([(0, "#C8E9F2", 1), (1, "#7DB9D2", 1)])
    weed = line(
        "M22 -46 q-6 -12 0 -24 q6 -10 0 -18 M30 -46 q6 -10 1 -20 M128 -46 q-5 -14 1 -30", "#5E9C60", 4
    )
    gravel = rect(6, -52, 136, 8, "#D9C39A") + joined(
        circle(10 + k * 11, -50, 2.4, "#B99B6A") for k in range(12)
    )
    castle = path("M92 -50 v-20 h5 v5 h5 v-5 h6 v5 h5 v-5 h5 v20 Z", "#A89A8C") + rect(
        101, -58, 7, 8, "#6F6250", 3
    )
    fishes = (
        _fish(58, -82, colour("coral400"), 1)
        + _fish(84, -66, colour("amber400"), -1)
        + _fish(48, -64, colour("plum400"), -1)
    )
    bubbles = joined(
        circle(118 + k % 2 * 4, -62 - k * 10, 2.2 + k % 2, "#FFFFFF", opacity=0.8) for k in range(4)
    )
    glass = rect(4, -106, 140, 62, water, 3)
    shine = path("M18 -44 L50 -106 H66 L34 -44 Z", "#FFFFFF", opacity=0.28)
    frame = rect(2, -110, 144, 68, "none", 4, stroke="#3B4A5F", stroke_width=5) + rect(
        0, -114, 148, 8, "#33475F", 3
    )
    tank = (
        gradient
        + glass
        + clip(rect(4, -106, 140, 64, "#FFFFFF", 3), weed, gravel, castle, fishes, bubbles, shine)
    )
    return standing(
        "aquarium", (148, 116), contact_shadow(74, 0, 74, 6) + cabinet + tank + frame, (0, -34, 148, 36)
    )


def _fish(x: float, y: float, paint: str, way: int) -> str:
    tail = path(f"M{x - 8 * way} {y} l{-9 * way} -6 v12 Z", darker(paint, 0.12))
    body = ellipse(x, y, 11, 6.5, paint) + ellipse(x, y - 2.5, 8, 2.4, lighter(paint, 0.4))
    return tail + body + circle(x + 6 * way, y - 1, 1.8, "#1B2636")


def _beamer_cart() -> Prop:
    """A beamer on a cart, with its cable on the floor."""
    cart = (
        rect(6, -46, 74, 7, "#8FA0B2", 2)
        + rect(6, -46, 74, 2, "#E6EEF5", 1)
        + rect(6, -18, 74, 6, "#6B7888", 2)
        + rect(9, -46, 5, 42, "#56687C", 2)
        + rect(72, -46, 5, 42, "#56687C", 2)
        + circle(12, -4, 4.5, "#2A2A33")
        + circle(75, -4, 4.5, "#2A2A33")
    )
    box = (
        slab(16, -68, 56, 22, "#E6E8EA", 5) + circle(56, -57, 8, "#33475F") + circle(56, -57, 5.4, "#9CC6DA")
    )
    box += circle(54, -59, 2, "#FFFFFF") + joined(
        rect(22, -62 + k * 4, 18, 2, "#B9C2CC", 1) for k in range(3)
    )
    cable = line("M16 -52 C2 -48 0 -20 4 -4 q3 6 16 3", "#3B4A5F", 2.6)
    books = rect(22, -28, 34, 5, colour("coral400"), 1) + rect(25, -33, 30, 5, colour("sky400"), 1)
    return standing(
        "beamerkar", (86, 70), contact_shadow(44, 0, 40, 6) + books + cable + cart + box, (6, -24, 74, 24)
    )


def _seedling_table() -> Prop:
    """Rows of pots, from a seed to a small plant: each is a little taller than the one before."""
    pots = joined(_pot_with_plant(20 + k * 24, -44, 6 + k * 7) for k in range(6))
    can = slab(166, -68, 20, 20, colour("sky400"), 3) + line(
        "M186 -60 l9 -8 M166 -64 q-8 4 -2 14", colour("sky600"), 3
    )
    body = desk_body(200, "#C9A574") + pots + can
    return standing("kweektafel", (200, 104), body, (0, -44, 200, 44))


def _pot_with_plant(x: float, y: float, high: float) -> str:
    pot = path(f"M{x - 9} {y - 14} h18 l-3 14 h-12 Z", "#D98B66") + rect(x - 10, y - 17, 20, 5, "#E5A07D", 2)
    stalk = line(f"M{x} {y - 16} v{-high}", "#5E9C60", 2.4)
    leaves = joined(
        rotate(turn, x, y - 16 - high * share, ellipse(x + 6 * side, y - 16 - high * share, 7, 3, tint))
        for share, side, turn, tint in (
            (0.95, -1, 24, "#86BF79"),
            (0.95, 1, -24, "#74B06C"),
            (0.5, 1, -16, "#5E9C60"),
        )
        if high > 10 or share > 0.9
    )
    return stalk + leaves + pot


def _sunflowers(name: str, heads: tuple[tuple[int, int], ...]) -> Prop:
    """Sunflowers in one pot. `heads` are the places of the flowers: x, and px above the ordinary height."""
    pot = path("M16 -34 h56 l-6 34 h-44 Z", colour("coral600")) + rect(13, -40, 62, 9, colour("coral400"), 3)
    pot += path("M50 -34 h22 l-6 34 h-18 Z", colour("coral700"), opacity=0.5)
    stalks = joined(line(f"M44 -36 Q{(x + 44) / 2} {-60} {x} {-104 - up}", "#5E9C60", 4) for x, up in heads)
    leaves = joined(
        rotate(turn, x, y, ellipse(x, y, 13, 6, tint))
        for x, y, turn, tint in (
            (28, -62, 24, "#74B06C"),
            (60, -66, -24, "#5E9C60"),
            (42, -80, 14, "#86BF79"),
        )
    )
    flowers = joined(flower(x, -108 - up) for x, up in heads)
    return standing(
        name, (88, 132), contact_shadow(44, 0, 30, 6) + stalks + leaves + pot + flowers, (16, -16, 56, 16)
    )


def flower(x: float, y: float, scale: float = 1.0) -> str:
    """The head of a sunflower around x, y."""
    petals = joined(
        rotate(
            turn,
            x,
            y,
            ellipse(
                x, y - 13 * scale, 4.4 * scale, 9 * scale, colour("amber400" if turn % 60 else "amber300")
            ),
        )
        for turn in range(0, 360, 30)
    )
    seeds = circle(x, y, 8.6 * scale, "#6A4828") + circle(x - 2 * scale, y - 2 * scale, 5 * scale, "#8C6239")
    return petals + seeds


def _microscope_desk() -> Prop:
    steel, dark = "#E6EEF5", "#33475F"
    stand = rect(34, -50, 30, 6, dark, 2) + line("M58 -50 q10 -16 -2 -28", dark, 5)
    tube = rotate(
        -24,
        46,
        -68,
        rect(41, -84, 11, 26, steel, 4),
        rect(43, -90, 7, 8, dark, 2),
        rect(44, -58, 5, 7, dark, 1),
    )
    plate = rect(36, -58, 22, 3, "#8FA0B2", 1)
    glass = ellipse(84, -40, 10, 4, "#CFE6EE") + circle(82, -41, 2, colour("leaf400"))
    return standing(
        "tafel_microscoop", (112, 92), desk_body(112) + stand + plate + tube + glass, (0, -44, 112, 44)
    )


def _plant_shelf() -> Prop:
    """A shelf of plants that hang over its edge."""
    shelf = rect(0, 40, 140, 7, colour("wood500"), 2) + rect(0, 40, 140, 2, colour("wood300"), 1)
    pots = joined(
        rect(x, 26, 20, 15, paint, 3) + rect(x, 26, 20, 4, lighter(paint, 0.3), 2)
        for x, paint in ((12, "#D98B66"), (60, colour("sky300")), (106, "#C7A57A"))
    )
    tufts = joined(
        rotate(turn, x, 26, ellipse(x, 15, 5, 13, tint))
        for x in (22, 116)
        for turn, tint in ((-42, "#4F8A55"), (42, "#5E9C60"), (-16, "#74B06C"), (16, "#86BF79"))
    )
    ivy = line("M64 30 q-8 12 -3 24 M76 30 q9 14 3 32 M70 28 q2 16 -2 26", "#5E9C60", 3)
    leaves = joined(
        ellipse(x, y, 5, 3.6, tint)
        for x, y, tint in (
            (62, 44, "#74B06C"),
            (60, 54, "#5E9C60"),
            (80, 44, "#86BF79"),
            (80, 58, "#5E9C60"),
            (69, 50, "#86BF79"),
            (66, 22, "#74B06C"),
            (74, 20, "#86BF79"),
        )
    )
    return hanging(
        "plank_planten",
        (140, 64),
        rect(2, 47, 136, 4, SHADE, 2, opacity=0.2) + tufts + pots + shelf + ivy + leaves,
    )


def _butterflies() -> Prop:
    """A case of drawn butterflies."""
    frame = rect(2, 3, 84, 60, SHADE, 3, opacity=0.25) + rect(0, 0, 84, 60, colour("wood600"), 3)
    paper = rect(5, 5, 74, 50, "#FDF6E4", 1)
    wings = joined(
        ellipse(x - 6, y - 3, 6, 5, paint)
        + ellipse(x + 6, y - 3, 6, 5, paint)
        + ellipse(x - 4, y + 4, 4, 4, lighter(paint, 0.3))
        + ellipse(x + 4, y + 4, 4, 4, lighter(paint, 0.3))
        + line(f"M{x} {y - 6} V{y + 8}", "#3A3440", 2)
        for x, y, paint in (
            (22, 18, colour("coral400")),
            (60, 18, colour("sky400")),
            (22, 42, colour("amber400")),
            (60, 42, colour("plum400")),
        )
    )
    return hanging("vlinderkast", (86, 63), frame + paper + wings)


def _projection() -> Prop:
    """A pull-down screen with the picture of a leaf cell from the beamer."""
    roll = rect(0, 0, 188, 9, "#8FA0B2", 4) + rect(0, 0, 188, 3, "#DCE4EC", 2)
    sheet = rect(6, 8, 176, 78, "#FDFBF6") + rect(6, 84, 176, 5, "#46607F", 2)
    cell = rect(34, 20, 120, 54, colour("leaf200"), 12) + rect(40, 26, 108, 42, "#DFF0CF", 9)
    dots = joined(ellipse(52 + k * 19, 34 + (k * 13) % 26, 7, 4.4, colour("leaf400")) for k in range(5))
    heart = circle(118, 48, 9, colour("plum300")) + circle(118, 48, 4, colour("plum400"))
    cord = line("M94 88 v10", "#6B7888", 2) + circle(94, 99, 3, "#6B7888")
    return hanging("projectiescherm", (188, 104), roll + sheet + cell + dots + heart + cord)
