"""A sketch as floor and wall tiles, zones and blocked ground.

Knows how cells become tiles: a cell is one tile wide; a row is two tiles high, three where a wall lies from left to
right. A wall from top to bottom is thin and lies in the room west of it. Does not know doors' looks or furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from alibi.art.plan_doors import PlannedDoor, PlannedStairs, lies_flat
from alibi.art.plan_kinds import KINDS, Kind
from alibi.art.plan_text import PlannedPlace, Sketch
from alibi.art.school_layers import Box, BuiltMap
from alibi.art.school_shapes import CLEAR, HIGH_ROWS, TILE, WALLS
from alibi.art.school_walls import SIDE_DEPTH, WALL_MARGIN, floor_stack
from alibi.art.tiles import Stack

Tile = tuple[int, int]
MARGIN = 1
FLOOR_ROWS = 2
DARK: Stack = ("buiten",)


@dataclass(frozen=True)
class Face:
    """A wall cell seen from the south: its column, its first tile row and the places north and south of it."""

    x: int
    y: int
    north: PlannedPlace | None
    south: PlannedPlace | None
    gap: bool
    """Whether a door or stairs stand here, so that there is no wall."""


@dataclass
class Ground:
    """Who owns each floor tile, and where walls lie."""

    columns: int
    rows: int
    top: dict[int, int]
    """Row of the sketch -> its first tile row."""
    height: dict[int, int]
    of: dict[Tile, PlannedPlace]
    faces: dict[Tile, Face]
    """By column and first tile row."""
    open_edges: set[Tile]
    """Tiles through whose east side one can walk."""
    walls: dict[str, str]
    """Id of a place -> the paint of its walls."""


def kind_at(place: PlannedPlace | None) -> Kind | None:
    """The kind of a place, None for the dark outside."""
    return KINDS[place.kind] if place else None


def lay_out(sketch: Sketch, doors: Iterable[PlannedDoor], flights: Iterable[PlannedStairs]) -> Ground:
    """Every cell of the sketch as tiles."""
    flat = {cell for cell in sketch.signs if sketch.is_wall(cell) and lies_flat(sketch, cell)}
    tall = {row for _, row in flat}
    top, height, y = {}, {}, MARGIN
    for row in range(sketch.rows):
        top[row], height[row] = y, HIGH_ROWS if row in tall else FLOOR_ROWS
        y += height[row]
    ground = Ground(sketch.columns + 2 * MARGIN, y + MARGIN, top, height, {}, {}, set(), _paint(sketch))
    owners = _owners(sketch, flat)
    for (x, row), place in owners.items():
        for ty in range(top[row], top[row] + height[row]):
            ground.of[x + MARGIN, ty] = place
    gaps = {(door.at[0] + k, door.at[1]) for door in doors if not door.upright for k in range(door.cells)}
    gaps |= {(flight.at[0] + k, flight.at[1]) for flight in flights for k in range(HIGH_ROWS)}
    for x, row in flat:
        face = Face(x + MARGIN, top[row], owners.get((x, row - 1)), owners.get((x, row + 1)), (x, row) in gaps)
        ground.faces[face.x, face.y] = face
    for door in (door for door in doors if door.upright):
        for row in range(door.at[1], door.at[1] + door.cells):
            ground.open_edges |= {(door.at[0] + MARGIN, top[row] + k) for k in range(height[row])}
    return ground


def _owners(sketch: Sketch, flat: set[tuple[int, int]]) -> dict[tuple[int, int], PlannedPlace]:
    """The place of every cell with floor; a thin wall belongs to the place west of it."""
    owners = dict(sketch.of)
    for x, y in sketch.signs:
        if (x, y) not in flat and sketch.is_wall((x, y)) and (x - 1, y) in sketch.of:
            owners[x, y] = sketch.of[x - 1, y]
    return owners


def _paint(sketch: Sketch) -> dict[str, str]:
    paint, turn = {}, dict.fromkeys(KINDS, 0)
    for place in sketch.places:
        walls = KINDS[place.kind].walls
        paint[place.id] = walls[turn[place.kind] % len(walls)]
        turn[place.kind] += 1
    return paint


# ------------------------------------------------------------------ tiles
def lay_tiles(ground: Ground) -> BuiltMap:
    """Floors and walls."""
    built = BuiltMap([[DARK] * ground.columns for _ in range(ground.rows)],
                     [[()] * ground.columns for _ in range(ground.rows)])
    for (x, y), place in ground.of.items():
        built.floor[y][x] = floor_stack(KINDS[place.kind].floor, x, y)
    for face in ground.faces.values():
        _lay_face(built, ground, face)
    for x, y in (*ground.of, *_wall_tiles(ground)):
        built.walls[y][x] = (*built.walls[y][x], *_edges(ground, x, y))
    return built


def _lay_face(built: BuiltMap, ground: Ground, face: Face) -> None:
    """Floor of the north place under the top of a wall, of the south place in a gap, and the wall itself."""
    for row, place in enumerate((face.north, face.south, face.south)):
        if place and face.south:
            built.floor[face.y + row][face.x] = floor_stack(KINDS[place.kind].floor, face.x, face.y + row)
    if is_fence(face):
        for row in range(HIGH_ROWS if face.south else 1):
            built.floor[face.y + row][face.x] = floor_stack("gras", face.x, face.y + row)
    elif face.south and not face.gap:
        for row in range(HIGH_ROWS):
            built.walls[face.y + row][face.x] = (f"hoog_{ground.walls[face.south.id]}.{row}",)
        built.walls[face.y + HIGH_ROWS][face.x] = ("schaduw",)
    elif face.north and not face.gap:
        built.walls[face.y][face.x] = ("rand",)


def is_fence(face: Face) -> bool:
    """Whether this wall stands between a yard and nothing, or between two yards: no wall of a building."""
    kinds = [kind for kind in (kind_at(face.north), kind_at(face.south)) if kind]
    return not face.gap and bool(kinds) and all(kind.outdoors for kind in kinds)


def _wall_tiles(ground: Ground) -> Iterator[Tile]:
    return ((face.x, face.y + row) for face in ground.faces.values() for row in range(HIGH_ROWS))


def _edges(ground: Ground, x: int, y: int) -> Iterator[str]:
    """The thin walls along the west and east side of a tile."""
    for edge, step in (("w", -1), ("e", 1)):
        part = _edge_part(ground, x, y, step)
        if part:
            yield f"zijde_{edge}" + {"whole": "", "above": "_boven", "below": "_onder_hoog", "end": "_kort"}[part]


def _edge_part(ground: Ground, x: int, y: int, step: int) -> str:
    if (x, y) in ground.of:
        return "whole" if walled(ground, x, y, step) else ""
    face = next(found for row in range(HIGH_ROWS) if (found := ground.faces.get((x, y - row))))
    above, below = (walled(ground, x, row, step) for row in (face.y - 1, face.y + HIGH_ROWS))
    if y > face.y:
        return "whole" if below else ""
    if above and not face.south:
        return "end"
    return {(True, True): "whole", (True, False): "above", (False, True): "below"}.get((above, below), "")


def walled(ground: Ground, x: int, y: int, step: int) -> bool:
    """Whether a thin wall stands between a floor tile and the one beside it."""
    here, there = ground.of.get((x, y)), ground.of.get((x + step, y))
    if here is None or here == there or in_a_face(ground, x + step, y):
        return False
    if (x if step > 0 else x - 1, y) in ground.open_edges:
        return False
    return not all(kind is None or kind.outdoors for kind in (kind_at(here), kind_at(there)))


def in_a_face(ground: Ground, x: int, y: int) -> bool:
    """Whether this tile is a part of a wall from left to right."""
    return any((x, y - row) in ground.faces for row in range(HIGH_ROWS))


def plan_stacks() -> list[Stack]:
    """Every pile of tiles that a plan can need, so that all plans share one sheet."""
    firsts = [(f"hoog_{name}.{row}",) for name in WALLS for row in range(HIGH_ROWS)]
    beneath: list[Stack] = [*firsts, ("schaduw",), ("rand",), ()]
    parts = ("", "_boven", "_onder_hoog", "_kort")
    west, east = ([(), *((f"zijde_{edge}{part}",) for part in parts)] for edge in ("w", "e"))
    stacks: list[Stack] = [(*base, *left, *right) for base, left, right in product(beneath, west, east)]
    return [stack for stack in stacks if len(stack) > 1]


# ------------------------------------------------------------------ zones and blocked ground
def mark_ground(built: BuiltMap, ground: Ground) -> None:
    """Zones of every floor, and where feet cannot go."""
    for place in sorted({place.id for place in ground.of.values()}):
        tiles = {tile for tile, owner in ground.of.items() if owner.id == place}
        built.zones += [(place, box) for box in boxes_of(tiles)]
    for face in merged_faces(ground, lambda one: one.north is not None and not one.gap):
        north = ground.faces[face[0], face[1]].north
        assert north is not None
        built.zones.append((north.id, (face[0] * TILE, face[1] * TILE, face[2] * TILE, CLEAR)))
    for x, y, columns in merged_faces(ground, lambda one: not one.gap):
        clear = CLEAR - WALL_MARGIN if ground.faces[x, y].south else -WALL_MARGIN
        built.blocked.append((x * TILE, y * TILE + clear, columns * TILE, HIGH_ROWS * TILE - clear))
    for step in (-1, 1):
        built.blocked += _side_boxes(ground, step)


def _side_boxes(ground: Ground, step: int) -> Iterator[Box]:
    tiles = {(x, y) for x, y in ground.of if _shut(ground, x, y, step)}
    for left, top, width, height in boxes_of(tiles, upright=True):
        x = left if step < 0 else left + width - SIDE_DEPTH
        yield x, top, SIDE_DEPTH, height


def _shut(ground: Ground, x: int, y: int, step: int) -> bool:
    other = ground.of.get((x + step, y))
    edge = (x if step > 0 else x - 1, y)
    return other != ground.of[x, y] and edge not in ground.open_edges and not in_a_face(ground, x + step, y)


def boxes_of(tiles: set[Tile], upright: bool = False) -> list[Box]:
    """Few rectangles that together cover these tiles and do not overlap, px; `upright` ones are one tile wide."""
    left, boxes = set(tiles), []
    for x, y in sorted(tiles, key=lambda one: (one[1], one[0])):
        if (x, y) not in left:
            continue
        width = 1
        while not upright and (x + width, y) in left:
            width += 1
        height = 1
        while all((x + k, y + height) in left for k in range(width)):
            height += 1
        left -= {(x + k, y + row) for k in range(width) for row in range(height)}
        boxes.append((x * TILE, y * TILE, width * TILE, height * TILE))
    return boxes


def merged_faces(ground: Ground, wanted: Callable[[Face], bool]) -> list[tuple[int, int, int]]:
    """Stretches of wall cells that are alike and wanted: column, tile row, how many."""
    runs: list[tuple[int, int, int]] = []
    for x, y in sorted(ground.faces, key=lambda one: (one[1], one[0])):
        face = ground.faces[x, y]
        if not wanted(face):
            continue
        if runs and runs[-1][1] == y and sum(runs[-1][::2]) == x:
            before = ground.faces[x - 1, y]
            if (before.north, before.south) == (face.north, face.south):
                runs[-1] = (runs[-1][0], y, runs[-1][2] + 1)
                continue
        runs.append((x, y, 1))
    return runs
