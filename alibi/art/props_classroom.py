"""Furniture of classrooms: desks with what lies on them, and everything one sits on.

Knows drawings only. Every piece has a base, a lit edge, a shaded edge and a contact shadow.
"""

from __future__ import annotations

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import STEEL, contact_shadow, darker, lighter, lines_of_text, warm_dark
from alibi.art.svg import circle, ellipse, joined, line, path, rect, rotate
from alibi.palette import colour

_BEECH = "#D8B487"


def classroom_props() -> tuple[Prop, ...]:
    """Desks, chairs and soft seats."""
    return (*_desks(), *_seats())


def _desks() -> list[Prop]:
    return [
        _desk("tafel", ""),
        _desk("tafel_schrift", _open_notebook()),
        _desk("tafel_tablet", _tablet()),
        _desk("tafel_boeken", _books()),
        _teacher_desk(),
        _side_table(),
    ]


def desk_body(width: int, wood: str = _BEECH) -> str:
    """A table top with its front edge and two steel legs, seen from the south; 0, 0 is its left foot."""
    return (
        contact_shadow(width / 2, 0, width / 2 - 2, 7, 0.2)
        + rect(7, -28, 6, 28, "#6B7888", 2)
        + rect(width - 13, -28, 6, 28, STEEL, 2)
        + rect(0, -60, width, 40, wood, 5)
        + rect(0, -60, width, 4, lighter(wood, 0.35), 3)
        + rect(0, -24, width, 9, warm_dark(wood), 3)
        + rect(0, -24, width, 2, warm_dark(wood, 0.2), 1)
    )


def _desk(name: str, on_top: str) -> Prop:
    return standing(name, (112, 60), desk_body(112) + on_top, (0, -44, 112, 44))


def _open_notebook() -> str:
    page = rect(18, -55, 34, 24, "#FFFFFF", 2) + rect(
        18, -55, 34, 24, "none", 2, stroke="#C9C2B2", stroke_width=1
    )
    pencil = rect(62, -44, 24, 4, colour("coral400"), 2) + rect(84, -44, 4, 4, "#F6E0B0", 1)
    return rotate(-7, 34, -44, page, lines_of_text(22, -50, 24, 3)) + rotate(24, 72, -42, pencil)


def _tablet() -> str:
    shine = path("M35 -36 L60 -53 H68 L42 -31 H35 Z", "#FFFFFF", opacity=0.4)
    return rect(32, -56, 44, 28, "#33475F", 3) + rect(35, -53, 38, 22, "#BDE3EA", 2) + shine


def _books() -> str:
    low = rect(24, -54, 28, 20, colour("sky600"), 2) + rect(24, -54, 5, 20, colour("sky700"), 1)
    return low + rect(28, -57, 28, 20, colour("amber400"), 2) + rect(34, -51, 14, 3, "#FFFFFF", 1)


def _teacher_desk() -> Prop:
    width, wood = 148, "#C79A66"
    laptop = (
        rect(22, -74, 40, 24, "#33475F", 3)
        + rect(25, -71, 34, 18, "#CFE6EE", 2)
        + rect(18, -50, 48, 5, "#8FA0B2", 2)
    )
    apple = circle(92, -50, 7, colour("coral400")) + line("M92 -57 q1 -4 4 -5", colour("wood700"), 2)
    papers = rect(108, -56, 26, 18, "#FFFFFF", 1.5) + lines_of_text(111, -52, 20, 3, step=5)
    front = rect(6, -22, width - 12, 20, warm_dark(wood, 0.5), 2) + rect(
        6, -22, width - 12, 3, warm_dark(wood, 0.65)
    )
    body = (
        contact_shadow(width / 2, 0, width / 2, 7) + front + _desk_top(width, wood) + laptop + apple + papers
    )
    return standing("leraarsbureau", (width, 76), body, (0, -48, width, 48))


def _desk_top(width: int, wood: str) -> str:
    return (
        rect(0, -62, width, 42, wood, 5)
        + rect(0, -62, width, 4, lighter(wood, 0.35), 3)
        + rect(0, -25, width, 8, warm_dark(wood), 3)
    )


def _side_table() -> Prop:
    """A narrow table with a stack of copies."""
    stack = joined(
        rect(22 + i % 2, -58 - i * 3, 34, 18, "#FDFBF6", 1, stroke="#CFC8B8", stroke_width=1)
        for i in range(4)
    )
    return standing(
        "tafel_kopieen",
        (92, 72),
        desk_body(92, "#CFA877") + stack + lines_of_text(27, -63, 24, 2),
        (0, -44, 92, 44),
    )


def _seats() -> list[Prop]:
    seat, dark = "#4D86AA", "#3F6F8F"
    chair = (
        contact_shadow(24, -1, 20, 5)
        + rect(7, -12, 4, 12, STEEL, 2)
        + rect(37, -12, 4, 12, STEEL, 2)
        + rect(4, -20, 40, 9, dark, 4)
        + rect(2, -32, 44, 15, seat, 6)
        + rect(2, -32, 44, 4, "#7DB0CF", 3)
    )
    return [
        standing("stoel", (48, 34), chair),
        _armchair("leesstoel_geel", colour("amber400")),
        _armchair("leesstoel_koraal", colour("coral400")),
        _stool("kruk", "#6BA0C2"),
    ]


def _armchair(name: str, cloth: str) -> Prop:
    """A soft chair for reading, facing the viewer."""
    deep = darker(cloth, 0.18)
    body = (
        contact_shadow(42, 0, 42, 8)
        + rect(4, -66, 76, 52, deep, 18)
        + rect(4, -66, 76, 44, cloth, 18)
        + rect(14, -64, 56, 5, lighter(cloth, 0.35), 3)
        + rect(16, -34, 52, 24, lighter(cloth, 0.16), 9)
        + rect(16, -14, 52, 8, deep, 4)
        + rect(0, -42, 18, 38, cloth, 9)
        + rect(66, -42, 18, 38, cloth, 9)
        + rect(2, -42, 14, 4, lighter(cloth, 0.35), 2)
        + rect(68, -42, 14, 4, lighter(cloth, 0.35), 2)
        + rect(0, -10, 84, 6, deep, 3, opacity=0.6)
    )
    return standing(name, (84, 68), body, (2, -34, 80, 34))


def _stool(name: str, cloth: str) -> Prop:
    body = (
        contact_shadow(20, 0, 17, 5)
        + rect(17, -16, 6, 16, STEEL)
        + ellipse(20, -17, 18, 10, darker(cloth))
        + ellipse(20, -20, 18, 10, cloth)
        + ellipse(18, -22, 12, 5, lighter(cloth))
    )
    return standing(name, (40, 32), body)
