"""What stands and hangs in the art room: easels, paint, a sink, a drying rack, and a clock that stands still.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_classroom import desk_body
from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, contact_shadow, darker, lighter, slab
from alibi.art.svg import circle, clip, ellipse, joined, line, path, rect, rotate
from alibi.palette import colour

_PAINTS = ("coral400", "amber400", "leaf400", "sky400", "plum400", "coral200")


def art_room_props() -> tuple[Prop, ...]:
    """Everything for the art room."""
    return (
        _easel("ezel_zee", _sea()),
        _easel("ezel_peer", _pear()),
        _easel("ezel_leeg", ""),
        _painting("schilderij_huis", _house()),
        _painting("schilderij_vlek", _blots()),
        _paint_table(),
        _sink(),
        _drying_rack(),
        _still_clock(),
        _jars(),
    )


def _easel(name: str, picture: str) -> Prop:
    """An easel with a canvas of 56 x 50 px; the picture is drawn from 0, 0."""
    wood, deep = colour("wood500"), colour("wood700")
    legs = line("M38 -122 L14 0 M38 -122 L62 0", wood, 5) + line("M38 -118 V-10", deep, 4)
    shelf = rect(8, -46, 60, 7, colour("wood600"), 2) + rect(8, -46, 60, 2, colour("wood300"), 1)
    canvas = rect(11, -98, 56, 52, SHADE, 2, opacity=0.25) + rect(9, -100, 56, 52, "#FDFBF6", 2)
    art = f'<g transform="translate(9 -99)">{clip(rect(2, 2, 52, 47, "#FFFFFF", 1), picture)}</g>'
    knob = rect(33, -108, 10, 9, colour("wood600"), 2)
    return standing(
        name, (76, 124), contact_shadow(38, 0, 32, 6) + legs + canvas + art + shelf + knob, (12, -14, 52, 14)
    )


def _sea() -> str:
    return (
        rect(0, 0, 56, 52, "#CFE6F2")
        + circle(40, 14, 7, colour("amber300"))
        + path("M0 28 q7 -6 14 0 t14 0 t14 0 t14 0 V52 H0 Z", colour("sky400"))
        + path("M0 38 q7 -5 14 0 t14 0 t14 0 t14 0 V52 H0 Z", colour("sky600"))
        + path("M16 28 h16 l-4 6 h-8 Z", colour("coral600"))
        + path("M24 26 V12 l9 12 Z", "#FDFBF6")
    )


def _pear() -> str:
    fruit = path(
        "M28 12 C36 12 34 24 40 31 C45 42 36 47 28 47 C20 47 11 42 16 31 C22 24 20 12 28 12 Z", "#C7C04F"
    )
    shade = path("M30 13 C36 16 34 24 40 31 C45 42 36 47 30 47 C36 38 34 26 30 13 Z", "#A69A34", opacity=0.7)
    stalk = line("M28 12 q0 -6 4 -8", colour("wood700"), 2.4)
    return rect(0, 0, 56, 52, "#F4DCC9") + rect(0, 40, 56, 12, "#D9A98A") + fruit + shade + stalk


def _painting(name: str, picture: str) -> Prop:
    """A framed picture by a pupil."""
    frame = rect(3, 4, 66, 56, SHADE, 3, opacity=0.25) + rect(0, 0, 66, 56, colour("wood500"), 3)
    frame += rect(0, 0, 66, 2.5, colour("wood300"), 1) + rect(5, 5, 56, 46, "#FDFBF6", 1)
    art = f'<g transform="translate(5 5)">{clip(rect(0, 0, 56, 46, "#FFFFFF", 1), picture)}</g>'
    return hanging(name, (70, 62), frame + art)


def _house() -> str:
    return (
        rect(0, 0, 56, 46, "#FBE7C0")
        + rect(0, 34, 56, 12, colour("leaf300"))
        + rect(17, 20, 22, 18, colour("coral300"))
        + path("M13 21 L28 8 L43 21 Z", colour("sky700"))
        + rect(25, 27, 7, 11, colour("wood600"))
        + circle(47, 9, 5, colour("amber400"))
    )


def _blots() -> str:
    blots = ((14, 14, 9), (36, 10, 7), (27, 28, 11), (46, 30, 7), (9, 36, 6), (42, 42, 6))
    return rect(0, 0, 56, 46, "#ECE6F6") + joined(
        circle(x, y, r, colour(_PAINTS[k])) + circle(x - r / 3, y - r / 3, r / 4, "#FFFFFF", opacity=0.5)
        for k, (x, y, r) in enumerate(blots)
    )


def _paint_table() -> Prop:
    """A stained table with jars of paint, brushes in a pot and a palette."""
    stains = joined(
        ellipse(x, y, 6, 3, colour(name), opacity=0.6)
        for x, y, name in ((30, -38, "coral300"), (118, -34, "sky300"), (74, -31, "amber300"))
    )
    jars = joined(
        rect(14 + k * 19, -70, 15, 17, colour(name), 3)
        + rect(14 + k * 19, -70, 15, 5, lighter(colour(name), 0.4), 2)
        + rect(15 + k * 19, -73, 13, 4, "#FDFBF6", 2)
        for k, name in enumerate(_PAINTS[:4])
    )
    brushes = line("M104 -62 l-5 -22 M108 -62 V-86 M112 -62 l6 -20", colour("wood600"), 2.6)
    tips = (
        circle(99, -85, 3, colour("coral600"))
        + circle(108, -88, 3, colour("sky600"))
        + circle(118, -83, 3, colour("plum600"))
    )
    pot = rect(99, -64, 18, 16, "#8FA0B2", 3) + rect(99, -64, 18, 4, "#C4D0DC", 2)
    plate = ellipse(134, -45, 15, 8, "#F0E3CC") + joined(
        circle(125 + k * 6, -47 + (k % 2) * 4, 2.6, colour(name)) for k, name in enumerate(_PAINTS[:4])
    )
    body = desk_body(158, "#CFA877") + stains + jars + brushes + tips + pot + plate
    return standing("verftafel", (158, 92), body, (0, -44, 158, 44))


def _sink() -> Prop:
    """A long counter with a tap, a basin and rinsed jars."""
    steel = "#C4CFDA"
    cupboard = slab(0, -46, 196, 46, "#D8C6A5", 4) + joined(
        rect(x, -38, 56, 32, "#CBB78F", 3) + circle(x + 48, -22, 2.6, "#8C6239") for x in (8, 70, 132)
    )
    top = (
        rect(-2, -62, 200, 20, steel, 4)
        + rect(-2, -62, 200, 3, "#FFFFFF", 2)
        + rect(-2, -45, 200, 4, "#8E9BA8", 2)
    )
    basin = (
        ellipse(86, -53, 36, 7, "#8E9BA8")
        + ellipse(86, -52, 30, 5, "#6E7C8A")
        + ellipse(84, -51, 14, 2.4, colour("plum300"))
    )
    tap = line("M86 -62 v-18 q0 -9 11 -9 v8", "#7C8CA0", 5) + line("M85 -62 v-18", "#C9D6E2", 1.6)
    drops = line("M97 -76 v9", "#BFE3F7", 2.6)
    jars = joined(
        rect(140 + k * 17, -76, 13, 17, tint, 2, opacity=0.85)
        + rect(140 + k * 17, -76, 4, 17, "#FFFFFF", opacity=0.5)
        for k, tint in enumerate(("#D9E7EE", "#E5D6E9", "#D6E6CE"))
    )
    brush = line("M164 -76 l4 -14", colour("wood600"), 2.4)
    splash = rect(20, -66, 24, 5, colour("amber300"), 2) + rect(22, -71, 20, 6, colour("sky200"), 2)
    body = contact_shadow(98, 0, 98, 6) + cupboard + top + basin + tap + drops + brush + jars + splash
    return standing("spoelbak", (200, 94), f'<g transform="translate(2 0)">{body}</g>', (0, -34, 200, 36))


def _drying_rack() -> Prop:
    """Sheets of wet paint on shelves of wire."""
    sides = rect(0, -104, 6, 104, "#6B7888", 2) + rect(92, -104, 6, 104, "#56687C", 2)
    shelves = joined(
        rect(3, y, 92, 3, "#8FA0B2", 1)
        + path(f"M{14 + k * 3} {y - 1} l8 -9 h52 l8 9 Z", "#FDFBF6")
        + ellipse(44 + k * 4, y - 5, 16, 3, colour(_PAINTS[k]), opacity=0.8)
        for k, y in enumerate(range(-90, -8, 17))
    )
    feet = circle(6, -3, 4, "#2A2A33") + circle(92, -3, 4, "#2A2A33")
    return standing(
        "droogrek", (98, 106), contact_shadow(49, 0, 46, 6) + shelves + sides + feet, (0, -26, 98, 28)
    )


def _still_clock() -> Prop:
    """A clock that stands still: a spider has hung its thread on the hands."""
    face = circle(24, 26, 20, "#9FB3AE") + circle(
        24, 24, 20, "#FFFFFF", stroke=colour("wood600"), stroke_width=4
    )
    marks = joined(rotate(a, 24, 24, rect(23, 8, 2, 4, "#7C8CA0")) for a in range(0, 360, 30))
    hands = line("M24 24 L14 18", colour("wallcap700"), 3) + line("M24 24 L33 12", colour("wallcap700"), 2.4)
    web = line("M33 12 Q30 20 34 30 M14 18 Q24 15 33 12 M34 30 V56", "#A9B3BD", 1.2)
    spider = circle(34, 58, 3.4, "#3A3440") + line(
        "M30 55 l-4 -2 M38 55 l4 -2 M30 60 l-4 3 M38 60 l4 3", "#3A3440", 1.3
    )
    return hanging(
        "klok_stil", (48, 66), face + marks + hands + circle(24, 24, 2.4, colour("coral400")) + web + spider
    )


def _jars() -> Prop:
    """A shelf on the wall with pots, pencils and a wooden figure for drawing."""
    shelf = rect(0, 46, 132, 7, colour("wood500"), 2) + rect(0, 46, 132, 2, colour("wood300"), 1)
    shadow = rect(2, 53, 128, 4, SHADE, 2, opacity=0.22)
    pots = joined(
        rect(x, 46 - high, wide, high, paint, 3) + rect(x, 46 - high, wide, 4, lighter(paint, 0.35), 2)
        for x, wide, high, paint in (
            (8, 16, 22, colour("coral300")),
            (28, 14, 28, colour("sky300")),
            (92, 16, 20, colour("plum300")),
            (112, 13, 26, colour("amber300")),
        )
    )
    pencils = joined(line(f"M{96 + k * 5} 28 l{k - 1} -16", colour(_PAINTS[k]), 3) for k in range(3))
    wood = "#E0B984"
    figure = (
        circle(63, 12, 5, wood)
        + rect(59, 18, 8, 13, wood, 3)
        + line("M60 21 l-9 6 M66 21 l9 -8 M61 31 l-4 14 M65 31 l5 14", darker(wood, 0.15), 3.4)
    )
    return hanging("plank_verf", (132, 58), shadow + pots + pencils + figure + shelf)
