"""Furniture of the reception desk and of the copying room.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import SHADE, contact_shadow, lighter, lines_of_text, slab, warm_dark
from alibi.art.svg import circle, ellipse, group, joined, line, path, rect
from alibi.palette import colour


def office_props() -> tuple[Prop, ...]:
    """The desk of the concierge, the copier and the paper."""
    return (*_reception(), *_copying())


def _reception() -> list[Prop]:
    width, wood = 236, "#C79A66"
    front = slab(0, -58, width, 58, wood, 6) + rect(10, -46, width - 20, 38, lighter(wood, 0.14), 4)
    slats = joined(rect(x, -46, 3, 38, warm_dark(wood, 0.18)) for x in range(24, width - 14, 16))
    top = (
        rect(-0, -78, width, 26, "#F2E6D0", 6)
        + rect(0, -78, width, 4, "#FFFFFF", 3)
        + rect(0, -56, width, 5, "#CBB68E", 2)
    )
    screen = (
        rect(24, -112, 56, 38, "#56687C", 4)
        + rect(24, -112, 56, 4, "#8FA0B2", 2)
        + rect(48, -76, 8, 8, "#46515E")
    )
    bell = (
        ellipse(122, -64, 12, 4, "#46515E")
        + path("M112 -66 q10 -14 20 0 Z", colour("amber400"))
        + circle(122, -76, 2.4, colour("amber700"))
    )
    papers = rect(150, -72, 30, 14, "#FFFFFF", 1.5) + lines_of_text(154, -69, 22, 2, step=5)
    pens = rect(196, -84, 14, 20, colour("sky400"), 3) + line(
        "M200 -84 v-9 M206 -84 v-7", colour("coral400"), 3
    )
    body = contact_shadow(width / 2, 0, width / 2, 8) + front + slats + top + screen + bell + papers + pens
    return [standing("balie", (width, 114), body, (0, -58, width, 58))]


def _copying() -> list[Prop]:
    return [_copier(), _paper_rack()]


def _copier() -> Prop:
    pale = "#E3E6EA"
    body = (
        contact_shadow(62, 0, 62, 7)
        + slab(10, -66, 94, 66, "#C3CBD4", 5)
        + rect(18, -44, 78, 16, "#A4AFBB", 3)
        + rect(18, -24, 78, 16, "#A4AFBB", 3)
        + rect(48, -38, 18, 4, "#6F8195", 2)
        + rect(48, -18, 18, 4, "#6F8195", 2)
        + rect(4, -92, 106, 30, pale, 6)
        + rect(4, -92, 106, 4, "#FFFFFF", 3)
        + rect(10, -100, 66, 12, "#8FA0B2", 4)
        + rect(82, -86, 22, 12, "#33475F", 3)
        + rect(85, -84, 16, 7, "#BDE3EA", 1)
        + group(rect(98, -56, 24, 5, "#FDFBF6", 1), rect(98, -52, 26, 4, "#D8D2C4", 1))
        + circle(86, -68, 2.6, colour("leaf400"))
    )
    return standing("kopieerapparaat", (126, 102), body, (8, -42, 100, 42))


def _paper_rack() -> Prop:
    body = contact_shadow(44, 0, 44, 6) + slab(0, -96, 88, 96, "#9AA7B5", 3)
    for row in range(3):
        y = -88 + row * 29
        body += rect(6, y, 76, 24, "#5B6675", 2)
        for i in range(3):
            paper = ("#FDFBF6", colour("amber200"), colour("sky200"), colour("coral200"))[(row + i) % 4]
            body += rect(9 + i * 25, y + 10 - i % 2 * 3, 21, 14 + i % 2 * 3, paper, 1) + rect(
                9 + i * 25, y + 16, 21, 1.4, SHADE, opacity=0.3
            )
    return standing("papierkast", (88, 98), body, (0, -36, 88, 36))
