"""Furniture of the aula: round tables, the serving counter, and the saucer of the first case.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import STEEL, contact_shadow, lighter, slab, warm_dark
from alibi.art.svg import circle, ellipse, joined, line, path, rect, rotate
from alibi.palette import colour, mix


def aula_props() -> tuple[Prop, ...]:
    """Everything for the room where one eats."""
    return tuple(_canteen())


def _canteen() -> list[Prop]:
    return [
        _round_table("kantinetafel_koraal", "#E8A07F", _lunch()),
        _round_table("kantinetafel_zee", "#8FBFC7", _lunch()),
        _round_table("kantinetafel_geel", "#E9C46F", _drink()),
        _round_table("kantinetafel_paars", colour("plum300"), ""),
        _round_table("kantinetafel_schoteltje", "#E8A07F", _saucer_and_napkin()),
        _serving_counter(),
        _saucer(),
        _vending(),
    ]


def _round_table(name: str, paint: str, on_top: str) -> Prop:
    """A round table with two fixed stools."""
    stools = joined(
        contact_shadow(x, -8, 14, 5, 0.18)
        + rect(x - 3, -26, 6, 17, STEEL)
        + ellipse(x, -24, 15, 9, "#4D86AA")
        + ellipse(x, -26, 15, 8.5, "#6BA0C2")
        for x in (16, 140)
    )
    top = (
        contact_shadow(78, -6, 56, 13, 0.2)
        + rect(73, -26, 10, 20, STEEL, 2)
        + ellipse(78, -19, 52, 26, mix(paint, "#5A2A1C", 0.4))
        + ellipse(78, -26, 52, 26, paint)
        + ellipse(74, -29, 43, 19, lighter(paint, 0.16))
    )
    return standing(name, (156, 54), stools + top + on_top, (32, -40, 92, 38))


def _lunch() -> str:
    tray = (
        rect(50, -40, 30, 18, "#F2E6D0", 4)
        + circle(60, -31, 6, "#FFFFFF")
        + circle(60, -31, 4, colour("leaf400"))
    )
    return tray + rect(69, -36, 8, 10, colour("amber300"), 2) + path("M96 -40 h12 l-2 14 h-8 Z", "#BFE3F7")


def _drink() -> str:
    pack = rect(88, -46, 13, 20, colour("sky300"), 2) + line("M96 -46 l4 -7", "#FFFFFF", 2)
    return pack + ellipse(64, -32, 12, 6, "#FFFFFF") + ellipse(64, -33, 8, 3.6, colour("coral200"))


def _dish(x: float, y: float) -> str:
    """A saucer with paperclips."""
    clips = joined(
        rotate(
            turn,
            x + dx,
            y + dy,
            rect(x + dx - 5, y + dy - 2, 10, 4, "none", 2, stroke="#6F88A8", stroke_width=1.4),
        )
        for dx, dy, turn in ((-5, -2, 20), (4, 0, -35), (0, -5, 70))
    )
    return (
        ellipse(x, y + 2, 17, 8, "#CFC8B8")
        + ellipse(x, y, 17, 8, "#FFFFFF")
        + ellipse(x, y, 11, 5, "#E6EEF5")
        + clips
    )


def _saucer_and_napkin() -> str:
    fold = path("M76 -46 l34 -4 l12 20 l-34 8 Z", "#FDFBF6") + path("M88 -26 l34 -4 l-4 -6 Z", "#E2D9C6")
    lumps = ellipse(96, -37, 9, 5, "#F1EADC") + ellipse(108, -34, 7, 4, "#F1EADC")
    return _dish(54, -30) + fold + lumps + line("M84 -40 l30 -4", colour("coral300"), 2)


def _saucer() -> Prop:
    return standing("schoteltje", (40, 16), contact_shadow(20, 0, 18, 6, 0.18) + _dish(20, -5), sink=6)


def _serving_counter() -> Prop:
    """The hatch where one buys lunch: a counter with a glass case."""
    width, wood = 236, colour("wood500")
    case = (
        rect(12, -86, 120, 44, "#D4E9F0", 4)
        + rect(12, -86, 120, 3, "#FFFFFF", 2)
        + rect(12, -66, 120, 3, "#9FB3AE")
    )
    rolls = joined(
        ellipse(28 + i * 22, -72, 9, 5, colour("amber300"))
        + ellipse(28 + i * 22, -50, 9, 5, ("#C98B5A", colour("leaf300"))[i % 2])
        for i in range(5)
    )
    till = (
        rect(160, -76, 38, 28, "#33475F", 4)
        + rect(164, -72, 30, 13, "#BDE3EA", 2)
        + rect(156, -50, 46, 7, "#56687C", 2)
    )
    front = slab(0, -42, width, 42, wood, 4) + joined(
        rect(x, -34, 2, 30, warm_dark(wood)) for x in range(30, width - 10, 34)
    )
    top = rect(-0, -50, width, 12, "#F2E6D0", 4) + rect(0, -50, width, 3, "#FFFFFF", 2)
    body = contact_shadow(width / 2, 0, width / 2, 7) + front + top + case + rolls + till
    return standing("uitgifte", (width, 88), body, (0, -44, width, 44))


def _vending() -> Prop:
    rows = joined(
        rect(
            14 + i % 3 * 14,
            -92 + i // 3 * 20,
            9,
            13,
            (colour("coral400"), colour("amber400"), colour("sky400"), colour("leaf400"))[
                (i * 3 + i // 3) % 4
            ],
            2,
        )
        for i in range(9)
    )
    body = (
        contact_shadow(36, 0, 36, 7)
        + slab(0, -112, 72, 112, colour("plum600"), 6)
        + rect(9, -100, 44, 64, "#22324A", 3)
    )
    panel = rect(57, -92, 9, 26, "#CFDDEA", 2) + rect(12, -26, 40, 12, "#22324A", 3)
    shine = path("M12 -40 L36 -100 H48 L24 -40 Z", "#FFFFFF", opacity=0.12)
    return standing("automaat", (72, 114), body + rows + panel + shine, (0, -36, 72, 36))
