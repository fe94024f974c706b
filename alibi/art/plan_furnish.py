"""Furnishes the places of a plan: what hangs and stands along the back wall, and desks in rows.

Knows which stretch of wall is free. A piece that would close off any ground is taken away again, so that furniture
never stands between two places.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.art.plan_kinds import KINDS
from alibi.art.plan_spots import cells_in, free_cells, hangs_together
from alibi.art.plan_text import SIDES, PlannedPlace, Sketch
from alibi.art.plan_tiles import Ground, is_fence, merged_faces
from alibi.art.props import prop
from alibi.art.school_layers import Box, BuiltMap, PlacedProp, Sign
from alibi.art.school_shapes import HIGH_ROWS, TILE

BESIDE = 20
"""Between two things along a wall, px."""
DESKS_FROM = 158
"""The foot of the first row of desks from the back wall, px."""
CLEAR_EDGE = 56
"""Floor that desks leave free along the other walls, px."""
FENCE_WIDE = 128
CHAIR = (32, 27)
LEAST_FLOOR = 3
"""Rows of tiles a place needs before anything stands on its floor."""


def place_prop(built: BuiltMap, name: str, left: int, foot: int, text: str = "") -> None:
    """Places a prop with its foot at a point of the map, blocks its ground and hangs its text."""
    thing = prop(name)
    bottom = foot + thing.sink
    built.props.append(PlacedProp(name, left, bottom))
    built.blocked += [(left + fx, foot + fy, width, height) for fx, fy, width, height in thing.feet]
    if text and thing.field:
        fx, fy, width, height = thing.field
        built.signs.append(Sign(text, thing.sign, (left + fx, bottom - thing.height + fy, width, height)))


def furnish(built: BuiltMap, ground: Ground, sketch: Sketch) -> None:
    """Every place by its kind."""
    for place in sketch.places:
        for name, left, foot in (*_along_walls(built, ground, place), *_desks(ground, place)):
            _try(built, place, name, left, foot)
    for x, y, columns in merged_faces(ground, is_fence):
        foot = y * TILE + (HIGH_ROWS * TILE - 8 if ground.faces[x, y].south else 40)
        for number in range(columns // 2):
            place_prop(built, "hek", x * TILE + number * FENCE_WIDE, foot)


def _try(built: BuiltMap, place: PlannedPlace, name: str, left: int, foot: int) -> None:
    """Places a thing, unless it would cut the place in two, touch what stands there, or take its last free ground."""
    before = len(built.props), len(built.blocked), len(built.signs)
    feet = [(left + fx, foot + fy, width, height) for fx, fy, width, height in prop(name).feet]
    if feet and any(_meet(one, other) for one in feet for other in built.blocked if not _is_wall(other)):
        return
    place_prop(built, name, left, foot)
    if feet and not _whole(built, place):
        del built.props[before[0]:], built.blocked[before[1]:], built.signs[before[2]:]


def _is_wall(box: Box) -> bool:
    """Walls may be touched by what stands against them; they are as high or as wide as tiles."""
    return box[3] > TILE * 2


def _whole(built: BuiltMap, place: PlannedPlace) -> bool:
    """Whether the place is in one piece and every one of its doorways can still be walked through."""
    free = free_cells(_part(built, place))
    own = {cell for cell, owner in free.items() if owner == place.id}
    beside = {free.get((x + dx, y + dy)) for x, y in own for dx, dy in SIDES}
    doorways = [door for door in built.doorways if place.id in (door.a, door.b)]
    for door in doorways:
        if not door.to and (door.b if door.a == place.id else door.a) not in beside:
            return False
        if door.to and door.a == place.id and not own & set(cells_in(door.box)):
            return False
    return hangs_together(free, place.id)


def _part(built: BuiltMap, place: PlannedPlace) -> BuiltMap:
    """Only what lies in and around one place, so that looking at it stays quick."""
    zones = [zone for zone in built.zones if zone[0] == place.id]
    left, top = min(box[0] for _, box in zones), min(box[1] for _, box in zones)
    right, bottom = max(box[0] + box[2] for _, box in zones), max(box[1] + box[3] for _, box in zones)
    around = (left - TILE, top - TILE, right - left + 2 * TILE, bottom - top + 2 * TILE)
    near = [(owner, _within(box, around)) for owner, box in built.zones if _meet(box, around)]
    return BuiltMap([], [], zones=near, blocked=[box for box in built.blocked if _meet(box, around)])


def _within(box: Box, around: Box) -> Box:
    left, top = max(box[0], around[0]), max(box[1], around[1])
    right, bottom = min(box[0] + box[2], around[0] + around[2]), min(box[1] + box[3], around[1] + around[3])
    return left, top, right - left, bottom - top


def _meet(one: Box, other: Box) -> bool:
    return (one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
            and one[1] < other[1] + other[3] and other[1] < one[1] + one[3])


# ------------------------------------------------------------------ along the walls
def _along_walls(built: BuiltMap, ground: Ground, place: PlannedPlace) -> Iterator[tuple[str, int, int]]:
    """What its kind has along the wall, dealt out over the stretches of wall between doors and signs."""
    things = list(KINDS[place.kind].hung)
    shallow = _depth(ground, place) < LEAST_FLOOR
    turn = 0
    for x, y, columns in merged_faces(ground, lambda face: face.south == place and not face.gap and not is_fence(face)):
        bottom = (y + HIGH_ROWS) * TILE
        for left, right in _free_stretches(built, x * TILE + 18, (x + columns) * TILE - 18, bottom):
            for _ in range(2 * len(things)):
                name, down = things[turn % len(things)]
                turn += 1
                thing = prop(name)
                if left + thing.width > right or (shallow and thing.feet):
                    continue
                yield name, left, bottom + down
                left += thing.width + BESIDE


def _free_stretches(built: BuiltMap, left: int, right: int, bottom: int) -> Iterator[tuple[int, int]]:
    """Parts of a wall where nothing hangs yet."""
    hung = [(one.x, one.x + prop(one.prop).width) for one in built.props
            if bottom - HIGH_ROWS * TILE < one.y <= bottom + TILE]
    for start, end in sorted(hung):
        if start >= right or end <= left:
            continue
        if start - left > 0:
            yield left, start - 8
        left = end + 8
    if left < right:
        yield left, right


def _depth(ground: Ground, place: PlannedPlace) -> int:
    return len({y for (_, y), owner in ground.of.items() if owner == place})


# ------------------------------------------------------------------ desks
def _desks(ground: Ground, place: PlannedPlace) -> Iterator[tuple[str, int, int]]:
    """Rows of desks over the middle of the floor."""
    kind = KINDS[place.kind]
    if not kind.desks:
        return
    tiles = [tile for tile, owner in ground.of.items() if owner == place]
    left, top = min(x for x, _ in tiles) * TILE + CLEAR_EDGE, min(y for _, y in tiles) * TILE
    right, bottom = (max(x for x, _ in tiles) + 1) * TILE - CLEAR_EDGE, (max(y for _, y in tiles) + 1) * TILE
    own = set(tiles)
    for row, foot in enumerate(range(top + DESKS_FROM, bottom - CLEAR_EDGE, kind.step[1])):
        for column, x in enumerate(range(left, right, kind.step[0])):
            name = kind.desks[(column + 2 * row) % len(kind.desks)]
            width = prop(name).width
            corners = [(x, foot - 44), (x + width, foot - 44), (x, foot + 44), (x + width, foot + 44)]
            if x + width <= right and all((cx // TILE, cy // TILE) in own for cx, cy in corners):
                yield name, x, foot
                if kind.chairs:
                    yield "stoel", x + CHAIR[0], foot + CHAIR[1]
