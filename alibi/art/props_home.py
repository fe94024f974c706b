"""What stands and hangs at home: a child's room with bed, desk and bag, and a kitchen with a table for four.

Knows drawings only. The window has weather of its own: sun, a cloud and a little rain.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import (
    LOW_FACE,
    SHADE,
    WALLS,
    contact_shadow,
    darker,
    lighter,
    lines_of_text,
    slab,
    wall_face,
)
from alibi.art.svg import circle, clip, ellipse, joined, line, linear_gradient, path, rect, rotate
from alibi.palette import colour

_OAK = "#D8B487"


def home_props() -> tuple[Prop, ...]:
    """Everything for home."""
    return (
        _bed(),
        _desk(),
        _desk_chair(),
        _weather_window(),
        _app_screen(),
        _school_bag(),
        _bedside_table(),
        _string_of_flags(),
        _toy_shelf(),
        _dining_table(),
        _dining_chair(),
        _kitchen(),
        _fridge(),
        _partition(),
    )


def _bed() -> Prop:
    """A bed along the wall, with a soft fox on the pillow."""
    wood = colour("wood500")
    head = rect(0, -96, 14, 92, wood, 5) + rect(0, -96, 5, 92, colour("wood300"), 3)
    foot = rect(182, -70, 12, 66, wood, 5) + rect(190, -70, 4, 66, colour("wood700"), 2)
    frame = rect(8, -26, 180, 22, colour("wood600"), 4) + rect(8, -26, 180, 4, colour("wood400"), 2)
    sheet = rect(12, -76, 172, 52, "#F7F2E7", 8)
    pillow = rect(18, -82, 46, 40, "#FFFFFF", 12) + rect(22, -50, 40, 7, "#DCE4EC", 4)
    cloth = colour("sky400")
    blanket = path("M70 -78 H178 q8 0 8 8 V-22 q0 6 -6 6 H76 q-10 -28 -6 -62 Z", cloth)
    fold = path("M70 -78 h20 q-8 32 2 62 h-16 q-10 -28 -6 -62 Z", lighter(cloth, 0.45))
    hem = path("M84 -20 H186 v2 q0 6 -6 6 H88 Z", darker(cloth, 0.25), opacity=0.6)
    stars = joined(_star(x, y) for x, y in ((110, -62), (140, -46), (166, -64), (118, -34), (164, -32)))
    return standing(
        "bed",
        (194, 98),
        contact_shadow(97, 0, 94, 7)
        + head
        + sheet
        + pillow
        + frame
        + blanket
        + fold
        + hem
        + stars
        + foot
        + _fox(40, -66),
        (0, -58, 194, 58),
    )


def _star(x: float, y: float) -> str:
    return path(
        f"M{x} {y - 6} l1.8 4 4.3 .4 -3.2 2.9 1 4.2 -3.9 -2.2 -3.9 2.2 1 -4.2 -3.2 -2.9 4.3 -.4 Z", "#FFF3C4"
    )


def _fox(x: float, y: float) -> str:
    ears = path(f"M{x - 12} {y - 8} l1 -14 l9 8 Z M{x + 12} {y - 8} l-1 -14 l-9 8 Z", colour("coral600"))
    head = ellipse(x, y, 14, 11, colour("coral400")) + path(
        f"M{x - 12} {y + 2} Q{x} {y + 18} {x + 12} {y + 2} Z", "#FDFBF6"
    )
    face = (
        circle(x - 5, y - 1, 1.8, "#1B2636")
        + circle(x + 5, y - 1, 1.8, "#1B2636")
        + ellipse(x, y + 6, 2.6, 2, "#1B2636")
    )
    return ears + head + face


def _desk() -> Prop:
    """A desk with a lamp, an open exercise book and a pot of pencils."""
    width = 176
    drawers = slab(120, -46, 50, 46, "#C79A66", 3) + joined(
        rect(126, -40 + k * 20, 38, 15, "#B98A54", 2) + rect(140, -34 + k * 20, 10, 3, "#8C6239", 1)
        for k in range(2)
    )
    leg = rect(8, -46, 8, 46, "#8C6239", 2)
    top = (
        rect(0, -66, width, 26, _OAK, 5)
        + rect(0, -66, width, 4, lighter(_OAK, 0.35), 3)
        + rect(0, -44, width, 6, "#A97D4B", 3)
    )
    lamp = ellipse(24, -58, 12, 4, "#3B4A5F") + line("M24 -60 L14 -92 L36 -108", "#56687C", 4)
    shade = path("M30 -118 l20 8 l2 14 l-30 -8 Z", colour("amber400")) + ellipse(38, -98, 14, 4, "#FFF3C4")
    glow = path("M24 -96 L56 -92 L84 -62 H20 Z", "#FFF3C4", opacity=0.35)
    book = path("M62 -62 q14 -6 24 0 q10 -6 24 0 v14 q-14 -6 -24 0 q-10 -6 -24 0 Z", "#FDFBF6")
    book += (
        line("M86 -62 v14", "#CFC8B8", 1.6)
        + lines_of_text(66, -60, 16, 2, step=4)
        + line("M92 -58 h14 M92 -54 h11", "#9AA5B4", 2)
    )
    pot = rect(136, -78, 16, 18, colour("plum400"), 3) + line(
        "M140 -78 l-3 -12 M144 -78 v-15 M148 -78 l4 -11", colour("coral600"), 2.8
    )
    body = contact_shadow(88, 0, 86, 6) + leg + drawers + top + glow + lamp + shade + book + pot
    return standing("bureau", (width, 120), body, (0, -46, width, 46))


def _desk_chair() -> Prop:
    seat = colour("sky600")
    legs = line("M24 -10 V-22 M10 -3 L24 -10 L38 -3 M24 -10 v7", STEEL_DARK, 4)
    body = (
        contact_shadow(24, -1, 22, 5)
        + legs
        + ellipse(24, -24, 22, 8, darker(seat, 0.2))
        + ellipse(24, -28, 22, 8, seat)
    )
    back = rect(6, -62, 36, 30, seat, 10) + rect(9, -62, 30, 5, lighter(seat, 0.3), 3)
    return standing("bureaustoel", (48, 64), body + back, (8, -14, 32, 14))


STEEL_DARK = "#3B4A5F"


def _weather_window() -> Prop:
    """A window with the weather of the day: sun and a cloud, over the houses of the street."""
    w, h = 168, 74
    sky, gradient = linear_gradient([(0, "#8FC3E4", 1), (0.7, "#DCEAF2", 1), (1, "#F6E3C4", 1)])
    sun = circle(126, 22, 15, colour("amber300")) + circle(126, 22, 11, "#FFF3C4")
    cloud = joined(
        ellipse(x, y, rx, ry, "#F3F6F9")
        for x, y, rx, ry in ((52, 26, 26, 12), (34, 32, 20, 10), (76, 32, 22, 11))
    )
    cloud += ellipse(54, 38, 40, 6, "#CFDDEA")
    houses = joined(
        rect(x, h - high, 26, high, paint)
        + path(f"M{x - 3} {h - high} l16 -12 l16 12 Z", roof)
        + rect(x + 9, h - high + 6, 7, 7, "#FFE9A8")
        for x, high, paint, roof in (
            (6, 14, "#C98D6F", "#8D5B45"),
            (112, 18, "#B98A7C", "#6F4A40"),
            (142, 13, "#D2A27E", "#8D5B45"),
        )
    )
    view = clip(rect(0, 0, w, h, "#FFFFFF"), rect(0, 0, w, h, sky), sun, cloud, houses)
    frame = rect(-6, -6, w + 12, h + 12, "#F8F5EC", 4)
    bars = rect(w / 2 - 2.5, 0, 5, h, "#F8F5EC")
    sill = rect(-10, h + 2, w + 20, 9, "#D9D2C0", 2) + rect(-10, h + 2, w + 20, 2.5, "#F1ECDF", 1)
    cloth = colour("amber300")
    curtains = joined(
        path(f"M{x} -8 h{26 * way} q{-8 * way} 44 {2 * way} {h + 16} h{-28 * way} Z", cloth)
        + line(f"M{x + 8 * way} -6 v{h + 12} M{x + 16 * way} -6 v{h + 12}", darker(cloth, 0.16), 2)
        for x, way in ((-14, 1), (w + 14, -1))
    )
    rod = rect(-18, -14, w + 36, 6, colour("wood600"), 3)
    body = frame + gradient + view + bars + sill + curtains + rod
    return hanging("raam_weer", (204, 102), f'<g transform="translate(18 14)">{body}</g>')


def _app_screen() -> Prop:
    """A tablet on the wall with the timetable of tomorrow: bars in the colours of subjects, no words."""
    frame = rect(2, 4, 86, 68, SHADE, 8, opacity=0.28) + rect(0, 0, 86, 68, "#22324A", 8)
    rows = joined(
        rect(8, 18 + k * 9, 70, 7, tint, 2) + rect(8, 18 + k * 9, 4, 7, bar, 1)
        for k, (tint, bar) in enumerate(
            (
                (colour("sky100"), colour("sky400")),
                (colour("plum100"), colour("plum400")),
                (colour("amber100"), colour("amber400")),
                (colour("coral100"), colour("coral400")),
                (colour("leaf200"), colour("leaf400")),
            )
        )
    )
    head = rect(6, 6, 74, 9, colour("ink600"), 2) + rect(10, 9, 26, 3, "#CFDDEA", 1)
    shine = path("M52 64 L74 4 H82 V24 L66 64 Z", "#FFFFFF", opacity=0.12)
    return hanging("appscherm", (90, 74), frame + rect(5, 5, 76, 58, "#FDFBF6", 3) + head + rows + shine)


def _school_bag() -> Prop:
    cloth = colour("coral600")
    body = rect(4, -46, 46, 46, cloth, 14) + rect(4, -46, 20, 46, lighter(cloth, 0.16), 14)
    pocket = rect(11, -24, 32, 20, darker(cloth, 0.18), 6) + rect(11, -24, 32, 4, colour("amber300"), 2)
    loop = path("M18 -46 q9 -14 18 0", "none", stroke=darker(cloth, 0.35), stroke_width=4)
    tag = circle(40, -14, 4, colour("amber400")) + line("M12 -36 H42", darker(cloth, 0.3), 2)
    return standing(
        "schooltas", (54, 58), contact_shadow(27, 0, 25, 5) + loop + body + pocket + tag, (6, -14, 42, 14)
    )


def _bedside_table() -> Prop:
    """A small table with a lamp like a moon."""
    table = (
        slab(4, -38, 46, 38, colour("wood500"), 4)
        + rect(10, -28, 34, 14, colour("wood600"), 2)
        + circle(27, -21, 2.6, "#EDD9B4")
    )
    top = rect(0, -44, 54, 9, _OAK, 3) + rect(0, -44, 54, 3, lighter(_OAK, 0.35), 2)
    moon = (
        circle(27, -62, 17, "#FFF3C4", opacity=0.5)
        + circle(27, -62, 13, "#FFF0CF")
        + circle(31, -66, 2.6, "#EBD9A8")
        + circle(23, -58, 3.4, "#EBD9A8")
    )
    foot = rect(20, -50, 14, 7, "#8C6239", 3)
    return standing(
        "nachtkastje", (54, 82), contact_shadow(27, 0, 26, 5) + table + top + moon + foot, (0, -28, 54, 28)
    )


def _string_of_flags() -> Prop:
    paints = ("coral300", "amber300", "sky300", "plum300", "leaf300", "coral200", "amber200")
    cord = path("M0 6 Q92 34 184 6", "none", stroke="#B9AA8C", stroke_width=2)
    flags = joined(
        path(f"M{x - 9} {y} h18 l-9 19 Z", colour(name))
        for (x, y), name in zip(
            ((14, 10), (40, 15), (66, 18), (92, 19), (118, 18), (144, 15), (170, 10)), paints, strict=True
        )
    )
    return hanging("vlaggetjes", (184, 42), cord + flags)


def _toy_shelf() -> Prop:
    """A low cupboard with books, a globe, a rocket and a box of blocks."""
    wood = colour("wood400")
    body = (
        contact_shadow(66, 0, 66, 6)
        + rect(0, -54, 132, 54, wood, 4)
        + rect(0, -54, 132, 5, colour("wood300"), 2)
    )
    holes = rect(5, -46, 58, 40, "#7A5B3A", 2) + rect(69, -46, 58, 40, "#7A5B3A", 2)
    books = joined(
        rect(9 + k * 9, -6 - high, 8, high, colour(name), 1)
        for k, (high, name) in enumerate(
            ((30, "coral400"), (26, "sky400"), (33, "amber400"), (28, "plum400"), (24, "leaf400"))
        )
    )
    blocks = slab(74, -24, 48, 18, colour("sky300"), 3) + joined(
        rect(78 + k * 14, -34 + k % 2 * 4, 12, 12, colour(name), 2)
        for k, name in enumerate(("coral300", "amber300", "leaf300"))
    )
    rocket = path("M28 -88 q10 12 8 34 h-16 q-2 -22 8 -34 Z", "#FDFBF6") + path(
        "M20 -64 l-6 10 h6 Z M36 -64 l6 10 h-6 Z", colour("coral600")
    )
    rocket += circle(28, -72, 4, colour("sky400")) + path(
        "M28 -88 q6 6 7 13 h-14 q1 -7 7 -13 Z", colour("coral400")
    )
    globe = circle(100, -72, 15, colour("sky400")) + path(
        "M90 -78 q8 -8 14 0 q-2 10 -8 10 Z M104 -66 q6 -2 8 2 q-4 6 -8 2 Z", colour("leaf300")
    )
    stand = line("M86 -76 a16 16 0 0 0 28 12 M100 -56 v3 M92 -54 h16", colour("wood700"), 2.6)
    return standing(
        "speelkast", (132, 92), body + holes + books + blocks + rocket + globe + stand, (0, -32, 132, 34)
    )


def _dining_table() -> Prop:
    """A table for four with plates, a pan and a jug."""
    width, wood = 208, "#C79A66"
    legs = rect(14, -28, 9, 28, "#8C6239", 2) + rect(width - 23, -28, 9, 28, "#7A5230", 2)
    top = (
        rect(0, -76, width, 54, wood, 8)
        + rect(0, -76, width, 4, lighter(wood, 0.35), 3)
        + rect(0, -28, width, 9, "#8F6437", 4)
    )
    cloth = rect(62, -76, 84, 48, "#FBF1DE", 2) + joined(
        rect(62 + k * 14, -76, 7, 48, colour("coral200"), opacity=0.7) for k in range(6)
    )
    plates = joined(
        ellipse(x, y, 15, 7.5, "#FFFFFF") + ellipse(x, y, 9, 4.4, "#E6EEF5")
        for x, y in ((34, -64), (34, -38), (174, -64), (174, -38))
    )
    pan = (
        ellipse(104, -52, 22, 11, "#46607F")
        + ellipse(104, -55, 18, 8, colour("amber300"))
        + line("M124 -54 h20", "#33475F", 5)
    )
    pan += (
        circle(98, -57, 3, colour("coral400"))
        + circle(108, -54, 3, colour("leaf400"))
        + circle(103, -59, 2.4, "#FDFBF6")
    )
    steam = line("M96 -68 q-4 -6 0 -11 M106 -68 q4 -6 0 -12", "#FFFFFF", 2.6, opacity=0.8)
    jug = rect(70, -62, 12, 18, "#CFE6EE", 3) + rect(70, -54, 12, 10, "#9CC6DA", 2)
    return standing(
        "eettafel",
        (width, 82),
        contact_shadow(104, 0, 102, 8) + legs + top + cloth + plates + jug + pan + steam,
        (0, -58, width, 58),
    )


def _dining_chair() -> Prop:
    wood = colour("wood600")
    body = (
        contact_shadow(22, -1, 20, 5)
        + rect(6, -16, 5, 16, wood, 2)
        + rect(33, -16, 5, 16, wood, 2)
        + rect(2, -30, 40, 16, colour("wood400"), 5)
        + rect(6, -31, 32, 8, colour("coral300"), 4)
    )
    return standing("eetstoel", (44, 34), body, (4, -14, 36, 14))


def _kitchen() -> Prop:
    """A counter with a sink, a kettle and a plant; cupboards under it."""
    width, front = 236, "#EBE3D1"
    doors = slab(0, -46, width, 46, front, 4) + joined(
        rect(6 + k * 58, -40, 52, 34, "#DFD4BC", 3) + rect(46 + k * 58, -26, 4, 10, "#8C7A60", 1)
        for k in range(4)
    )
    top = rect(-2, -62, width + 4, 20, colour("wood400"), 4) + rect(
        -2, -62, width + 4, 3, colour("wood300"), 2
    )
    sink = rect(30, -60, 62, 13, "#B9C6D2", 4) + rect(35, -57, 52, 8, "#8E9BA8", 3)
    tap = line("M60 -62 v-14 q0 -8 10 -8 v8", "#7C8CA0", 4.6)
    kettle = path("M126 -54 q-4 -26 16 -26 q20 0 16 26 Z", colour("coral400")) + line(
        "M132 -78 q10 -12 20 0", "#33475F", 4
    )
    kettle += path("M158 -66 l12 -8 v6 l-10 12 Z", colour("coral600")) + rect(137, -84, 10, 5, "#33475F", 2)
    herbs = rect(190, -70, 22, 17, "#D98B66", 3) + joined(
        ellipse(201 + x, -76 + y, 6, 8, tint)
        for x, y, tint in ((-8, 0, "#5E9C60"), (8, 0, "#4F8A55"), (0, -5, "#86BF79"))
    )
    body = contact_shadow(width / 2, 0, width / 2, 6) + doors + top + sink + tap + kettle + herbs
    return standing(
        "keukenblok", (width + 4, 92), f'<g transform="translate(2 0)">{body}</g>', (0, -34, width + 4, 36)
    )


def _fridge() -> Prop:
    """A fridge with drawings and a list under magnets."""
    body = (
        slab(0, -134, 78, 134, "#E6EEF5", 8)
        + rect(2, -92, 74, 3, "#B9C6D2")
        + rect(64, -122, 5, 22, "#8FA0B2", 2)
        + rect(64, -82, 5, 34, "#8FA0B2", 2)
    )
    sheet = rotate(-4, 28, -64, rect(12, -82, 34, 40, "#FFFFFF", 1), lines_of_text(16, -76, 24, 5))
    drawing = rotate(
        5,
        40,
        -112,
        rect(22, -126, 34, 28, "#FBE7C0", 1),
        circle(34, -114, 5, colour("amber400")),
        path("M24 -99 l10 -10 l8 6 l6 -6 l7 10 Z", colour("leaf400")),
    )
    magnets = circle(29, -81, 3, colour("coral400")) + circle(40, -125, 3, colour("sky600"))
    return standing(
        "koelkast",
        (78, 136),
        contact_shadow(39, 0, 39, 6) + body + sheet + drawing + magnets,
        (0, -36, 78, 38),
    )


def _partition() -> Prop:
    """The wall between the child's room and the kitchen, seen from its end; the rest of it is an open arch."""
    width, reach = 24, 212
    top = rect(0, -reach, width, reach - LOW_FACE, colour("wallcap700")) + rect(
        0, -reach, 2.5, reach - LOW_FACE, colour("wallcap600")
    )
    end = f'<g transform="translate(0 {-LOW_FACE})">{wall_face(width, LOW_FACE, WALLS["geel"])}</g>'
    edge = rect(0, -LOW_FACE - 4, width, 4, colour("wallcap900")) + rect(
        width - 4, -LOW_FACE, 4, LOW_FACE, SHADE, opacity=0.16
    )
    shadow = rect(2, -2, width, 8, SHADE, 3, opacity=0.18)
    return standing("tussenmuur", (width, reach), shadow + top + end + edge, (0, -108, width, 108))
