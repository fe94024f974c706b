"""Doors and stairs: the props that fill a gap in a high wall, with the piece of wall around them.

Knows how a doorway looks closed and open. Does not know where it leads. The opening of an open door is
transparent: the floor of the map shows through it, and whoever walks in passes behind the lintel.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.art.props_shape import Prop, standing
from alibi.art.school_shapes import (
    CAP,
    HIGH_FACE,
    SHADE,
    TILE,
    WALLS,
    WallStyle,
    cap,
    darker,
    lighter,
    wall_face,
)
from alibi.art.svg import circle, clip, joined, line, linear_gradient, move, path, rect
from alibi.palette import colour, mix

JAMB = 18
"""Wall and frame on either side of a doorway, px."""
DOOR_HEIGHT = 134
_TALL = CAP + HIGH_FACE
_FRAME = 7
WING_COLOURS = {"a": "coral600", "b": "sky600", "c": "leaf600"}


def door_props() -> tuple[Prop, ...]:
    """Every door (closed and open) and both stairs."""
    single = [(f"deur_{wing}", WALLS["school"], colour(name)) for wing, name in WING_COLOURS.items()]
    single.append(("deur_a_sport", WALLS["sport"], colour(WING_COLOURS["a"])))
    single.append(("deur_b_geel", WALLS["geel"], colour(WING_COLOURS["b"])))
    doors = [prop for name, style, paint in single for prop in _pair(name, 2, style, paint)]
    for wing, name in WING_COLOURS.items():
        plain = _pair(f"deur_{wing}_nummer", 2, WALLS["school"], colour(name))
        doors += [_numbered(door, colour(name)) for door in plain]
    doors += _pair("dubbele_deur_a", 3, WALLS["school"], colour(WING_COLOURS["a"]))
    doors += _pair("schooldeur", 3, WALLS["steen"], colour("sky700"))
    return (*doors, _stairs_up(), _stairs_down())


def _pair(name: str, tiles: int, style: WallStyle, paint: str) -> list[Prop]:
    return [
        _door(f"{name}_dicht", tiles, style, paint, is_open=False),
        _door(f"{name}_open", tiles, style, paint, is_open=True),
    ]


def _door(name: str, tiles: int, style: WallStyle, paint: str, *, is_open: bool) -> Prop:
    width = tiles * TILE
    gap = width - 2 * JAMB
    leaves = _open_leaves(gap, tiles, paint) if is_open else _closed_leaves(gap, tiles, paint)
    body = _wall_around(width, style) + move(JAMB, 0, leaves) + _frame(width)
    feet = ((0, -_TALL, JAMB, _TALL), (width - JAMB, -_TALL, JAMB, _TALL))
    return standing(name, (width, _TALL), body, *feet, sink=0)


def _numbered(door: Prop, paint: str) -> Prop:
    """The same door with an empty plate over it for the number of its room, with a band in the colour of the wing."""
    left, top, width, height = 16, CAP - 4, 96, 33
    plate = (
        rect(left + 1, top + 3, width, height, SHADE, 7, opacity=0.35)
        + rect(left, top, width, height, colour("paper50"), 7)
        + rect(left, top, 14, height, paint, 6)
        + rect(left + 8, top, 6, height, paint)
        + rect(left + 6, top, width - 12, 2, "#FFFFFF", 1)
        + rect(left, top, width, height, "none", 7, stroke="#CFC8B4", stroke_width=1.5)
    )
    field = (left + 14, top + 5, width - 16, 23)
    return replace(door, drawing=door.drawing + plate, field=field, sign="room")


def _wall_around(width: int, style: WallStyle) -> str:
    """Cap and wall face with the doorway left out: two posts and a lintel."""
    lintel = HIGH_FACE - DOOR_HEIGHT
    solid = rect(0, 0, width, lintel, "#FFFFFF")
    for x in (0, width - JAMB):
        solid += rect(x, 0, JAMB, HIGH_FACE, "#FFFFFF")
    return move(0, -_TALL, cap(width)) + move(0, -HIGH_FACE, clip(solid, wall_face(width, HIGH_FACE, style)))


def _frame(width: int) -> str:
    """The pale casing round a doorway; its right side lies in the shade."""
    left, top, pale = JAMB - _FRAME, -DOOR_HEIGHT - _FRAME, "#F4F0E4"
    span = width - 2 * left
    return (
        rect(left, top, span, _FRAME, pale, 3)
        + rect(left, top, _FRAME, -top, pale, 2)
        + rect(left + span - _FRAME, top, _FRAME, -top, "#E4DECC", 2)
        + rect(left, top, span, 2.5, "#FFFFFF", 1)
        + rect(left + span - 3, top + 3, 3, -top - 3, "#CFC8B4")
        + rect(JAMB, -DOOR_HEIGHT, span - 2 * _FRAME, 3, SHADE, opacity=0.25)
    )


def _closed_leaves(gap: int, tiles: int, paint: str) -> str:
    if tiles == 2:
        return _leaf(gap, paint, handle_right=True)
    half = gap // 2
    return (
        _leaf(half, paint, handle_right=True)
        + move(half, 0, _leaf(half, paint, handle_right=False))
        + rect(half - 1, -DOOR_HEIGHT, 2, DOOR_HEIGHT, darker(paint, 0.45))
    )


def _leaf(width: int, paint: str, *, handle_right: bool) -> str:
    """A closed door: lit above and left, shaded right, a glass panel, a handle and a kick plate."""
    lit, deep, top = lighter(paint, 0.18), darker(paint), -DOOR_HEIGHT
    glass_x = 14 if handle_right else width - 42
    handle_x = width - 24 if handle_right else 10
    knob_x = handle_x + 12 if handle_right else handle_x + 2
    return (
        rect(0, top, width, DOOR_HEIGHT, paint)
        + rect(0, top, width, 4, lit)
        + rect(0, top, 4, DOOR_HEIGHT, lit)
        + rect(width - 6, top, 6, DOOR_HEIGHT, deep, opacity=0.6)
        + _glass(glass_x, top + 20, 28, 70, deep)
        + rect(handle_x, top + 76, 14, 5, "#EDEFF2", 2.5)
        + circle(knob_x, top + 78.5, 4.5, "#D4D9DF")
        + rect(10, -22, width - 20, 14, deep, 3, opacity=0.45)
    )


def _glass(x: float, y: float, width: float, height: float, edge: str) -> str:
    shine = f"M{x} {y + height * 0.62} L{x + width} {y + 10} V{y + 26} L{x} {y + height * 0.86} Z"
    return (
        rect(x, y, width, height, "#BFE0E8", 4)
        + path(shine, "#E9F7FA", opacity=0.85)
        + rect(x, y, width, height, "none", 4, stroke=edge, stroke_width=2.5)
    )


def _open_leaves(gap: int, tiles: int, paint: str) -> str:
    """Leaves swung inward, seen almost from the side, and the shade under the lintel."""
    paint_shade, gradient = linear_gradient([(0, SHADE, 0.42), (1, SHADE, 0)])
    shade = gradient + rect(0, -DOOR_HEIGHT, gap, 56, paint_shade)
    left = _swung_leaf(0, 1, paint)
    return shade + left + (_swung_leaf(gap, -1, paint) if tiles == 3 else "")


def _swung_leaf(hinge: int, side: int, paint: str) -> str:
    """A leaf hinged at x = `hinge` that opens away from the viewer; `side` 1 opens to the right of it."""
    top, depth, rise = -DOOR_HEIGHT, 17 * side, 14
    tint = darker(paint, 0.18) if side == 1 else lighter(paint, 0.08)
    outline = f"M{hinge} {top} L{hinge + depth} {top + 2} V{-rise} L{hinge} 0 Z"
    near, far = hinge + depth * 0.3, hinge + depth * 0.72
    glass = f"M{near} {top + 24} L{far} {top + 25} V{top + 84} L{near} {top + 88} Z"
    edge_x = min(hinge + depth, hinge + depth - 3 * side)
    edge = rect(edge_x, top + 2, 3, DOOR_HEIGHT - rise - 2, lighter(paint, 0.3))
    return path(outline, tint) + path(glass, "#BFE0E8", opacity=0.8) + edge


def _stairs_up() -> Prop:
    """Wide stairs that climb away from the viewer, with a rail on both sides, in a gap of three tiles."""
    width, steps = 3 * TILE, 9
    rise = 150 / steps
    pieces = [_stair_well(width)]
    for i in range(steps):
        share = i / (steps - 1)
        inset, y = 20 + share * 14, -(i + 1) * rise
        tread = mix("#CFC6B4", "#8D97A2", share * 0.85)
        pieces.append(_step(inset, y, width - 2 * inset, rise, tread))
    pieces.append(_rail(15, 32, -1) + _rail(width - 15, width - 32, 1))
    sides = tuple((x, -_TALL, 20, _TALL) for x in (0, width - 20))
    return standing("trap_op", (width, _TALL + 22), joined(pieces), *sides, (0, -_TALL, width, 128), sink=2)


def _stair_well(width: int) -> str:
    """The dark opening behind a stair, between two posts of wall."""
    dark, deep = "#22324A", colour("ink950")
    paint, gradient = linear_gradient([(0, deep, 1), (1, dark, 1)])
    post = wall_face(JAMB - 4, HIGH_FACE, WALLS["school"])
    return (
        gradient
        + rect(0, -HIGH_FACE, width, HIGH_FACE, paint)
        + move(0, -HIGH_FACE, post)
        + move(width - JAMB + 4, -HIGH_FACE, post)
        + move(0, -_TALL, cap(width))
        + rect(JAMB - 4, -HIGH_FACE, width - 2 * JAMB + 8, 6, "#F4F0E4")
    )


def _step(x: float, y: float, width: float, rise: float, tread: str) -> str:
    """One step: tread, riser in the shade, lit nosing, and a yellow strip for who sees badly."""
    return (
        rect(x, y, width, rise * 0.58, tread)
        + rect(x, y + rise * 0.58, width, rise * 0.42 + 0.5, mix(tread, "#1B2B43", 0.38))
        + rect(x, y, width, 2.2, lighter(tread, 0.5))
        + rect(x, y + rise * 0.38, width, 3.4, colour("amber400"), opacity=0.75)
    )


def _rail(x_low: float, x_high: float, side: int) -> str:
    """A handrail from the floor at `x_low` up to `x_high`, with balusters; `side` -1 is the left one."""
    steel, lit = "#3B4F6C", "#6F88A8"
    span, climb = x_high - x_low, 134
    bars = joined(
        line(f"M{x_low + span * k / 4:.1f} {-34 - climb * k / 4:.1f} v{30 - k * 2}", steel, 3.5)
        for k in (1, 2, 3)
    )
    return (
        line(f"M{x_low} -34 V0", steel, 6)
        + bars
        + line(f"M{x_low} -34 L{x_high} {-34 - climb}", steel, 7)
        + line(f"M{x_low + side} -36 L{x_high + side} {-36 - climb}", lit, 2)
    )


def _stairs_down() -> Prop:
    """The same stairs seen from the floor above: the steps sink away and grow dark."""
    width, steps = 3 * TILE, 8
    pieces = [_stair_well(width)]
    y = 0.0
    for i in range(steps):
        share = i / (steps - 1)
        depth, inset = 21 - share * 9, 20 + share * 12
        y -= depth
        tread = mix("#CFC6B4", "#22324A", 0.06 + share * 0.86)
        pieces.append(rect(inset, y, width - 2 * inset, depth, tread))
        pieces.append(rect(inset, y, width - 2 * inset, 3.2, colour("amber400"), opacity=0.8 - share * 0.6))
        pieces.append(rect(inset, y + 3.2, width - 2 * inset, 3, darker(tread, 0.3)))
    pieces.append(_level_rail(15) + _level_rail(width - 15))
    sides = tuple((x, -_TALL, 20, _TALL) for x in (0, width - 20))
    return standing("trap_neer", (width, _TALL + 22), joined(pieces), *sides, (0, -_TALL, width, 128), sink=2)


def _level_rail(x: float) -> str:
    """The newel of stairs that go down, with the start of its rail."""
    steel = "#3B4F6C"
    lean = 14 if x < 96 else -14
    return (
        line(f"M{x} -42 V0", steel, 7)
        + line(f"M{x} -42 L{x + lean} -74", steel, 6)
        + circle(x, -44, 6, "#6F88A8")
    )
