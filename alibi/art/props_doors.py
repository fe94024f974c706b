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
LANDING = 46
"""The floor in the gap before the stairs and the lift, px: feet and wheels both come this far."""
STAIR_LEFT, STAIR_WIDE = 20, 86
LIFT_LEFT, LIFT_WIDE, LIFT_HIGH = 122, 52, 96
_FLIGHT = 3 * TILE
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
    """Stairs that climb away from the viewer and a lift beside them, behind one landing, in a gap of three tiles."""
    steps, rise = 7, (_TALL - LANDING - 22) / 7
    pieces = [_stair_well(_FLIGHT)]
    for i in range(steps):
        share = i / (steps - 1)
        inset, y = STAIR_LEFT + share * 9, -LANDING - (i + 1) * rise
        tread = mix("#CFC6B4", "#8D97A2", share * 0.85)
        pieces.append(_step(inset, y, STAIR_WIDE - share * 18, rise, tread))
    pieces.append(_rail(STAIR_LEFT - 4, STAIR_LEFT + 9, -1) + _rail(STAIR_LEFT + STAIR_WIDE + 3, 97, 1))
    return _flight("trap_op", pieces)


def _flight(name: str, pieces: list[str]) -> Prop:
    """A finished flight: stairs at the left, the lift at the right, the floor before both."""
    sides = tuple((x, -_TALL, 20, _TALL) for x in (0, _FLIGHT - 20))
    body = joined([*pieces, _landing(), _lift()])
    return standing(name, (_FLIGHT, _TALL + 22), body, *sides, (0, -_TALL, _FLIGHT, 128), sink=2)


def _landing() -> str:
    """The floor of the corridor, which lies in the shade here and goes on without a sill."""
    shade, gradient = linear_gradient([(0, SHADE, 0.42), (1, SHADE, 0.2)])
    left, width = JAMB - 4, _FLIGHT - 2 * JAMB + 8
    return gradient + rect(left, -LANDING, width, LANDING, colour("floor200")) + rect(
        left, -LANDING, width, LANDING, shade)


def _lift() -> str:
    """Two steel leaves in a frame, lamps over them that say up and down, a button, and a plate with a wheelchair."""
    x, top = LIFT_LEFT, -LANDING - LIFT_HIGH
    half = LIFT_WIDE / 2 - 5
    leaves = joined(
        rect(at, top + 18, half, LIFT_HIGH - 18, paint) + rect(at, top + 18, 2.5, LIFT_HIGH - 18, "#E6EEF5")
        for at, paint in ((x + 5, "#B9C6D2"), (x + 5 + half, "#A9B8C6"))
    )
    lamps = rect(x + 12, top + 3, LIFT_WIDE - 24, 12, "#22324A", 3) + path(
        f"M{x + 20} {top + 12} l3.6 -6 l3.6 6 Z M{x + 26} {top + 6} h7.2 l-3.6 6 Z", colour("amber300")
    )
    frame = rect(x, top, LIFT_WIDE, LIFT_HIGH, "#6F8195", 3) + rect(x, top, LIFT_WIDE, 2.5, "#A9C1D8", 1)
    seam = rect(x + LIFT_WIDE / 2 - 1, top + 18, 2, LIFT_HIGH - 18, "#56677A")
    button = rect(x - 8, top + 50, 7, 14, "#D4D9DF", 2) + circle(x - 4.5, top + 57, 2, colour("amber400"))
    return frame + leaves + seam + lamps + button + _wheelchair_plate(x + 9, top + 30)


def _wheelchair_plate(x: float, y: float) -> str:
    """The white sign on blue that everybody knows."""
    return (
        rect(x, y, 22, 22, colour("sky600"), 4)
        + circle(x + 9, y + 4.6, 2, "#FFFFFF")
        + line(f"M{x + 9} {y + 7.5} V{y + 12.5} h5.5 l2.6 5", "#FFFFFF", 2)
        + line(f"M{x + 6.6} {y + 10} a5 5 0 1 0 7 6.6", "#FFFFFF", 1.8)
    )


def _stair_well(width: int) -> str:
    """The dark opening behind a stair, between two posts of wall."""
    dark, deep = "#22324A", colour("ink950")
    paint, gradient = linear_gradient([(0, deep, 1), (1, dark, 1)])
    post = wall_face(JAMB - 4, HIGH_FACE, WALLS["school"])
    wall = wall_face(LIFT_WIDE + 26, HIGH_FACE, WALLS["school"])
    return (
        gradient
        + rect(0, -HIGH_FACE, width, HIGH_FACE, paint)
        + move(0, -HIGH_FACE, post)
        + move(width - LIFT_WIDE - 26, -HIGH_FACE, wall)
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
    """A handrail from the landing at `x_low` up to `x_high`, with balusters; `side` -1 is the left one."""
    steel, lit = "#3B4F6C", "#6F88A8"
    span, climb, foot = x_high - x_low, 100, -LANDING
    bars = joined(
        line(f"M{x_low + span * k / 4:.1f} {foot - 32 - climb * k / 4:.1f} v{28 - k * 2}", steel, 3)
        for k in (1, 2, 3)
    )
    return (
        line(f"M{x_low} {foot - 32} V{foot}", steel, 5)
        + bars
        + line(f"M{x_low} {foot - 32} L{x_high} {foot - 32 - climb}", steel, 6)
        + line(f"M{x_low + side} {foot - 34} L{x_high + side} {foot - 34 - climb}", lit, 2)
    )


def _stairs_down() -> Prop:
    """The same stairs seen from the floor above: the steps sink away and grow dark."""
    steps = 7
    pieces = [_stair_well(_FLIGHT)]
    y = float(-LANDING)
    for i in range(steps):
        share = i / (steps - 1)
        depth, left, wide = 15 - share * 6, STAIR_LEFT + share * 8, STAIR_WIDE - share * 16
        y -= depth
        tread = mix("#CFC6B4", "#22324A", 0.06 + share * 0.86)
        pieces.append(rect(left, y, wide, depth, tread))
        pieces.append(rect(left, y, wide, 3, colour("amber400"), opacity=0.8 - share * 0.6))
        pieces.append(rect(left, y + 3, wide, 2.6, darker(tread, 0.3)))
    pieces.append(_level_rail(STAIR_LEFT - 2, 12) + _level_rail(STAIR_LEFT + STAIR_WIDE + 2, -12))
    return _flight("trap_neer", pieces)


def _level_rail(x: float, lean: float) -> str:
    """The newel of stairs that go down, with the start of its rail."""
    steel, foot = "#3B4F6C", -LANDING
    return (
        line(f"M{x} {foot - 38} V{foot}", steel, 6)
        + line(f"M{x} {foot - 38} L{x + lean} {foot - 66}", steel, 5)
        + circle(x, foot - 40, 5, "#6F88A8")
    )
