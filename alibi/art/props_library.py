"""Furniture of the mediatheek: bookcases, a reading lamp, computers, the box to hand work in.

Knows drawings only.
"""

from __future__ import annotations

from alibi.art.props_classroom import desk_body
from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import contact_shadow, darker, lighter, lines_of_text, slab, warm_dark
from alibi.art.svg import ellipse, joined, line, path, rect, rotate
from alibi.palette import colour

_SPINES = ("coral400", "sky400", "leaf400", "amber400", "plum400", "sky600", "paper200")


def library_props() -> tuple[Prop, ...]:
    """Everything for the quiet room."""
    return tuple(_library())


def _library() -> list[Prop]:
    return [
        _shelf("boekenkast", 168, 2, 98, 0),
        _shelf("boekenkast_smal", 104, 2, 98, 5),
        _shelf("boekenkast_laag", 136, 1, 54, 3),
        _lamp(),
        _hand_in_box(),
        _computer_table(),
        _reading_table(),
    ]


def _shelf(name: str, width: int, boards: int, height: int, start: int) -> Prop:
    """A bookcase; widths and colours of the books follow a fixed pattern that begins at `start`."""
    body = contact_shadow(width / 2, 0, width / 2, 6) + rect(0, -height, width, height, colour("wood600"), 3)
    body += rect(0, -height, width, 6, colour("wood400"), 2)
    step = (height - 8) / boards
    for row in range(boards):
        top = -height + 7 + row * step
        body += rect(4, top, width - 8, step - 6, "#4E3722")
        body += _row_of_books(6, top + step - 6, width - 8, step - 12, start + row * 4)
        body += rect(0, top + step - 6, width, 6, colour("wood500")) + rect(
            0, top + step - 6, width, 2, colour("wood300")
        )
    return standing(name, (width, height), body, (0, -34, width, 36))


def _row_of_books(x: float, bottom: float, end: float, room: float, start: int) -> str:
    books, i = "", start
    while x < end - 8:
        wide, high = (6, 9, 7, 11, 8)[i * 3 % 5], room - (2, 8, 4, 10, 6, 3)[i * 5 % 6]
        paint = colour(_SPINES[(i * 4 + i // 5) % len(_SPINES)])
        books += rect(x, bottom - high, wide, high, paint, 1) + rect(
            x + 1.5, bottom - high + 6, wide - 3, 2, "#FFFFFF", opacity=0.6
        )
        x, i = x + wide + 1, i + 1
    return books


def _lamp() -> Prop:
    body = (
        contact_shadow(26, 0, 17, 5)
        + ellipse(26, -3, 14, 5, "#3B4A5F")
        + rect(24, -96, 4, 94, "#56626F", 2)
        + path("M12 -118 H40 L50 -86 H2 Z", colour("amber200"))
        + path("M12 -118 H24 L16 -86 H2 Z", "#FFFFFF", opacity=0.5)
        + ellipse(26, -86, 24, 5, colour("amber300"))
    )
    return standing("leeslamp", (52, 120), body, (14, -10, 24, 10))


def _hand_in_box() -> Prop:
    """The box in which homework is handed in."""
    paint = colour("sky600")
    slot = rect(15, -50, 38, 6, "#0F2A40", 3)
    paper = rotate(-6, 34, -54, rect(22, -66, 24, 20, "#FDFBF6", 1.5) + lines_of_text(26, -62, 16, 2))
    arrow = path(
        "M34 -34 v14 m-7 -6 l7 7 l7 -7", "none", stroke="#FFFFFF", stroke_width=3.4, stroke_linecap="round"
    )
    body = (
        contact_shadow(34, 0, 32, 6)
        + slab(4, -44, 60, 44, paint, 5)
        + rect(2, -54, 64, 14, lighter(paint, 0.12), 4)
    )
    return standing(
        "inleverbak",
        (68, 70),
        body + paper + slot + rect(2, -46, 64, 4, darker(paint), 1) + arrow,
        (4, -28, 60, 28),
    )


def _computer_table() -> Prop:
    screens = joined(
        rect(x, -94, 48, 34, "#33475F", 4)
        + rect(x + 4, -90, 40, 25, tint, 2)
        + rect(x + 20, -60, 8, 8, "#56687C")
        + rect(x + 6, -46, 36, 7, "#E6EEF5", 2)
        for x, tint in ((16, "#BDE3EA"), (92, "#D9E7C9"))
    )
    return standing("computertafel", (156, 96), desk_body(156, "#CFA877") + screens, (0, -44, 156, 44))


def _reading_table() -> Prop:
    wood = "#C79A66"
    book = path("M50 -34 q12 -7 22 0 q10 -7 22 0 v16 q-12 -7 -22 0 q-10 -7 -22 0 Z", "#FDFBF6") + line(
        "M72 -34 v16", "#CFC8B8", 1.6
    )
    body = (
        contact_shadow(72, -2, 64, 12, 0.2)
        + rect(30, -16, 8, 16, warm_dark(wood, 0.6), 2)
        + rect(106, -16, 8, 16, warm_dark(wood, 0.6), 2)
        + ellipse(72, -20, 68, 24, warm_dark(wood))
        + ellipse(72, -27, 68, 24, wood)
        + ellipse(66, -30, 56, 17, lighter(wood, 0.12))
    )
    return standing("leestafel", (144, 54), body + book, (8, -40, 128, 38))
