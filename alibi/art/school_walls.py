"""Lays the tiles of the plan: floors, back walls, side walls and what lies in the floors.

Knows how walls and floors are put together from pieces of 64 px. Does not know doors, furniture or zones.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.art.school_layers import BuiltMap
from alibi.art.school_plan import COLUMNS, DOORS, GRASS, INLAYS, ROOMS, STAIR_TILES, STAIRS, STREET_ROW, Room
from alibi.art.school_shapes import CAP, CLEAR, HIGH_ROWS, LOW_ROWS, TILE
from alibi.art.tiles import Stack

WALL_MARGIN = 6
"""Feet stay this far from the upper side of a wall, so that shoes are not drawn on it, px."""
SIDE_DEPTH = 18
"""How far a side wall keeps feet out of a room, px."""


def _back_rows(here: Room) -> int:
    return HIGH_ROWS if here.back == "hoog" else LOW_ROWS


_PATTERNED = frozenset({"hout", "parket"})


def floor_stack(style: str, x: int, y: int) -> Stack:
    """The piece of a floor at a tile: planks repeat per 2 x 2 tiles, other floors alternate."""
    if style in _PATTERNED:
        return (f"{style}.{x % 2}.{y % 2}",)
    return (f"{style}.{(x + y) % 2}",)


def lay_floor(built: BuiltMap, here: Room) -> None:
    """The floor, also in doorways: up into the wall above and under the edge of the one below."""
    first = here.y - (HIGH_ROWS - 1 if here.back == "hoog" else 0)
    last = here.y + here.rows + (1 if here.below == "hoog" else 0)
    for y in range(first, last):
        for x in range(here.x, here.x + here.columns):
            built.floor[y][x] = floor_stack(here.floor, x, y)


def lay_outdoors(built: BuiltMap) -> None:
    """Lawns beside the yard and the street before it."""
    for x0, y0, columns, rows in GRASS:
        for y in range(y0, y0 + rows):
            for x in range(x0, x0 + columns):
                built.floor[y][x] = floor_stack("gras", x, y)
    built.floor[STREET_ROW] = [("straat",)] * COLUMNS


def lay_inlays(built: BuiltMap) -> None:
    """Pictures in the floor, over what lies there."""
    for inlay in INLAYS:
        for row in range(inlay.rows):
            for column in range(inlay.columns):
                x, y = inlay.x + column, inlay.y + row
                built.floor[y][x] = (*built.floor[y][x], f"{inlay.name}.{column}.{row}")


def raise_back_wall(built: BuiltMap, here: Room) -> None:
    """The wall above a room, its shadow on the floor, and the ground it takes between its doors."""
    rows = _back_rows(here)
    top = here.y - rows
    for x in range(here.x, here.x + here.columns):
        for row in range(rows):
            built.walls[top + row][x] = (f"{here.back}_{here.wall}.{row}",)
        built.walls[here.y][x] = ("schaduw",)
    for left, width in _solid_runs(here):
        clear = CLEAR - WALL_MARGIN if here.back == "hoog" else 0
        box = (left * TILE, top * TILE + clear, width * TILE, rows * TILE - clear)
        built.blocked.append(box)


def _solid_runs(here: Room) -> Iterator[tuple[int, int]]:
    """Stretches of a room's back wall, in tiles, between its doors and stairs."""
    wall_y = here.y - _back_rows(here)
    gaps = [(door.x, door.tiles) for door in DOORS if door.wall_y == wall_y]
    gaps += [(stairs.x, STAIR_TILES) for stairs in STAIRS if stairs.wall_y == wall_y]
    left, end = here.x, here.x + here.columns
    for x, tiles in sorted(gaps):
        if here.x <= x < end:
            if x > left:
                yield left, x - left
            left = x + tiles
    if left < end:
        yield left, end - left


def raise_sides(built: BuiltMap, here: Room) -> None:
    """The side walls of a room, as far as it has them."""
    for edge in here.sides:
        x = here.x if edge == "w" else here.x + here.columns - 1
        for y, piece in _side_pieces(here, edge):
            built.walls[y][x] = (*built.walls[y][x], piece)
        top = (here.y - _back_rows(here)) * TILE
        left = here.x * TILE if edge == "w" else (here.x + here.columns) * TILE - SIDE_DEPTH
        built.blocked.append((left, top + CAP, SIDE_DEPTH, (here.y + here.rows) * TILE + CLEAR - top - CAP))


def _side_pieces(here: Room, edge: str) -> Iterator[tuple[int, str]]:
    """Rows and pieces of one side wall, from under the upper side of the back wall to the next wall."""
    name = f"zijde_{edge}"
    top = here.y - _back_rows(here)
    yield top, f"{name}_onder_hoog" if here.back == "hoog" else f"{name}_onder_cap"
    for y in range(top + 1, here.y + here.rows):
        yield y, name


def close_south(built: BuiltMap) -> None:
    """Ends of side walls in the row below a room, and the top of a wall where no other room follows."""
    for here in ROOMS:
        y = here.y + here.rows
        for x in range(here.x, here.x + here.columns):
            if here.below == "rand":
                built.walls[y][x] = ("rand",)
        for edge in here.sides:
            x = here.x if edge == "w" else here.x + here.columns - 1
            piece = f"zijde_{edge}_boven" if here.below == "hoog" else f"zijde_{edge}_kort"
            built.walls[y][x] = (*built.walls[y][x], piece)
        if here.below == "rand":
            built.blocked.append((here.x * TILE, y * TILE - WALL_MARGIN, here.columns * TILE, TILE))
