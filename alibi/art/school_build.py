"""Turns the plan of the school into the layers of a map.

Knows how doors, stairs, furniture, zones and spots become objects. Laying tiles is the work of
`school_walls`, writing files that of `school_tmx`.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.art.props import prop
from alibi.art.props_doors import JAMB
from alibi.art.school_furnishing import FURNISHING, Put
from alibi.art.school_layers import Box, BuiltMap, Doorway, PlacedProp, Sign
from alibi.art.school_plan import (
    BORDERS,
    COLUMNS,
    DOORS,
    ROOMS,
    ROWS,
    SCENERY,
    STAIR_FOOT,
    STAIR_TILES,
    STAIRS,
    YARD,
    Door,
    Room,
    Stairs,
)
from alibi.art.school_shapes import CLEAR, HIGH_ROWS, TILE
from alibi.art.school_spots import SEATS, STANDING, THINGS, Point
from alibi.art.school_walls import (
    close_south,
    lay_floor,
    lay_inlays,
    lay_outdoors,
    raise_back_wall,
    raise_sides,
)
from alibi.art.tiles import Stack

STAIR_DEPTH = 48
"""How far one climbs a stair before coming out on the other floor, px."""
STAIR_RAIL = 20


def build_school() -> BuiltMap:
    """The whole map of Het Kompas."""
    built = BuiltMap(_grid(("buiten",)), _grid(()))
    for room in ROOMS:
        lay_floor(built, room)
    lay_outdoors(built)
    for room in ROOMS:
        raise_back_wall(built, room)
        raise_sides(built, room)
    close_south(built)
    for door in DOORS:
        _hang_door(built, door)
    for stairs in STAIRS:
        _build_stairs(built, stairs)
    lay_inlays(built)
    _furnish(built)
    _mark_zones(built)
    _mark_borders(built)
    _mark_spots(built)
    return built


def room(name: str) -> Room:
    """The room of the plan with this name. Raises KeyError when there is none."""
    return {known.name: known for known in ROOMS}[name]


def _grid(stack: Stack) -> list[list[Stack]]:
    return [[stack] * COLUMNS for _ in range(ROWS)]


# ------------------------------------------------------------------ doors and stairs
def _hang_door(built: BuiltMap, door: Door) -> None:
    """Opens the wall, hangs the door in it, and lets the two places meet half-way through the wall."""
    _open_wall(built, door.x, door.wall_y, door.tiles)
    top, bottom = door.wall_y * TILE + CLEAR, (door.wall_y + HIGH_ROWS) * TILE
    left, width = door.x * TILE + JAMB, door.tiles * TILE - 2 * JAMB
    middle = door.wall_y * TILE + (HIGH_ROWS * TILE) // 2
    number = door.label if prop(door.prop).field else ""
    _place(built, Put(door.prop, 0, 0, number), door.x * TILE, bottom)
    built.zones.append((door.north, (left, top, width, middle - top)))
    built.zones.append((door.south, (left, middle, width, bottom - middle)))
    built.doorways.append(Doorway(door.north, door.south, (left, top, width, bottom - top), door.label))


def _open_wall(built: BuiltMap, x: int, wall_y: int, tiles: int) -> None:
    for y in range(wall_y, wall_y + HIGH_ROWS):
        for column in range(x, x + tiles):
            built.walls[y][column] = ()


def _build_stairs(built: BuiltMap, stairs: Stairs) -> None:
    _open_wall(built, stairs.x, stairs.wall_y, STAIR_TILES)
    bottom = (stairs.wall_y + HIGH_ROWS) * TILE
    left, width = stairs.x * TILE + STAIR_RAIL, STAIR_TILES * TILE - 2 * STAIR_RAIL
    _place(built, Put(stairs.prop, 0, 0), stairs.x * TILE, bottom)
    steps = (left, bottom - STAIR_DEPTH, width, STAIR_DEPTH)
    built.zones.append((stairs.place, steps))
    box = (left, bottom - STAIR_DEPTH, width, STAIR_DEPTH - 8)
    built.doorways.append(Doorway(stairs.place, stairs.other, box, stairs.label, stairs.to))


# ------------------------------------------------------------------ things
def _furnish(built: BuiltMap) -> None:
    for name, puts in FURNISHING.items():
        here = room(name)
        for put in puts:
            _place(built, put, here.x * TILE, here.y * TILE)


def _place(built: BuiltMap, put: Put, x: int, y: int) -> None:
    """Places a prop with its foot at put.x, put.y from x, y; blocks its ground; hangs its text."""
    thing = prop(put.prop)
    left, foot = x + put.x, y + put.y
    bottom = foot + thing.sink
    built.props.append(PlacedProp(thing.name, left, bottom))
    built.blocked += [(left + fx, foot + fy, width, height) for fx, fy, width, height in thing.feet]
    if put.text:
        if thing.field is None:
            raise ValueError(f"{put.prop!r} heeft geen leeg vlak voor de tekst {put.text!r}.")
        fx, fy, width, height = thing.field
        box = (left + fx, bottom - thing.height + fy, width, height)
        built.signs.append(Sign(put.text, thing.sign, box))


# ------------------------------------------------------------------ zones, borders, spots
def _mark_zones(built: BuiltMap) -> None:
    for here in ROOMS:
        if here.name not in SCENERY:
            built.zones += [(here.place, box) for box in _floor_boxes(here)]
    x, y, columns, rows = STAIR_FOOT
    built.zones.append(("trap", (x * TILE, y * TILE, columns * TILE, rows * TILE)))


def _floor_boxes(here: Room) -> Iterator[Box]:
    """The walkable floor of a room; the hall lies round the foot of the stairs."""
    edge = CLEAR if here.below == "hoog" else 0
    if here.name == "plein":
        x, y, columns, rows = YARD
        yield x * TILE, y * TILE, columns * TILE, rows * TILE
        return
    left, top = here.x * TILE, here.y * TILE
    right, bottom = left + here.columns * TILE, top + here.rows * TILE + edge
    if here.name != "hal":
        yield left, top, right - left, bottom - top
        return
    foot_x, foot_y, columns, rows = (part * TILE for part in STAIR_FOOT)
    yield left, top, foot_x - left, bottom - top
    yield foot_x, foot_y + rows, columns, bottom - foot_y - rows
    yield foot_x + columns, top, right - foot_x - columns, bottom - top


def _mark_borders(built: BuiltMap) -> None:
    for border in BORDERS:
        x, y, width, height = (round(part * TILE) for part in border.area)
        built.doorways.append(Doorway(border.a, border.b, (x, y, width, height), border.label))
    _fence_yard(built)


def _fence_yard(built: BuiltMap) -> None:
    """Nobody walks off the yard: the lawn and the street are closed."""
    x, y, columns, rows = (part * TILE for part in YARD)
    built.blocked.append((x + columns, y, COLUMNS * TILE - x - columns, rows))
    shed = room("fietsenstalling").x * TILE
    built.blocked.append((shed, y + rows - 12, COLUMNS * TILE - shed, TILE + 12))


def _mark_spots(built: BuiltMap) -> None:
    for place, points in STANDING.items():
        x, y = _origin(place)
        for number, (dx, dy) in enumerate(points):
            name = place if number == 0 else f"{place}.{number}"
            built.spots.append((name, (x + dx, y + dy)))
            built.seats.update((name, way) for way, numbers in SEATS.get(place, {}).items() if number in numbers)
        for word, (dx, dy) in THINGS[place].items():
            built.spots.append((f"{place}.{word}", (x + dx, y + dy)))


def _origin(place: str) -> Point:
    if place == "trap":
        return STAIR_FOOT[0] * TILE, STAIR_FOOT[1] * TILE
    here = room(place)
    return here.x * TILE, here.y * TILE
