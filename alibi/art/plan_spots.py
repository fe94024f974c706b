"""Where feet can go on a built map, and the spots where people stand.

Knows blocked ground and zones, in cells of 32 px as a walker takes them. Does not know furniture or the sketch's
signs.
"""

from __future__ import annotations

from collections import Counter, deque

from alibi.art.plan_text import Sketch
from alibi.art.plan_tiles import MARGIN, Ground
from alibi.art.school_layers import Box, BuiltMap
from alibi.art.school_shapes import TILE

STEP = 32
FEET_WIDE, FEET_HIGH = 28, 14
SPOTS = 12
"""Spots of a place, when there is room for so many."""
APART = (160, 128, 96, 64, 32)
"""How far spots lie from each other, px: first choice first."""

Cell = tuple[int, int]
Point = tuple[int, int]


def middle(cell: Cell) -> Point:
    """The middle of a cell, px."""
    return cell[0] * STEP + STEP // 2, cell[1] * STEP + STEP // 2


def free_cells(built: BuiltMap) -> dict[Cell, str]:
    """Every cell where feet can stand -> the place it is in."""
    free: dict[Cell, str] = {}
    for place, box in built.zones:
        for cell in cells_in(box):
            free.setdefault(cell, place)
    for x, y, width, height in built.blocked:
        wide, high = FEET_WIDE // 2, FEET_HIGH // 2
        for cell in cells_in((x - wide + 1, y - high + 1, width + 2 * wide - 1, height + 2 * high - 1)):
            free.pop(cell, None)
    return free


def cells_in(box: Box) -> list[Cell]:
    """The cells whose middle lies in a box."""
    x, y, width, height = box
    half = STEP // 2
    first, last = ((x - half + STEP - 1) // STEP, (y - half + STEP - 1) // STEP), (x + width - half, y + height - half)
    return [(cx, cy) for cx in range(first[0], -(-last[0] // STEP)) for cy in range(first[1], -(-last[1] // STEP))]


def reached(free: dict[Cell, str], starts: list[Cell], place: str = "") -> set[Cell]:
    """The free cells one can walk to, when `place` is given without leaving it."""
    seen = {start for start in starts if start in free}
    queue = deque(seen)
    while queue:
        x, y = queue.popleft()
        for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if near not in seen and near in free and (not place or free[near] == place):
                seen.add(near)
                queue.append(near)
    return seen


def hangs_together(free: dict[Cell, str], place: str) -> bool:
    """Whether the free ground of a place is in one piece."""
    return len(pieces(free, place)) == 1


def pieces(free: dict[Cell, str], place: str) -> list[set[Cell]]:
    """The free ground of a place in pieces that hang together, the largest first."""
    left = {cell for cell, owner in free.items() if owner == place}
    found = []
    while left:
        found.append(reached(free, [min(left)], place))
        left -= found[-1]
    return sorted(found, key=len, reverse=True)


def mark_spots(built: BuiltMap, ground: Ground, sketch: Sketch) -> None:
    """The spot of each place near its word, and as many more as fit, well apart, each called by where it lies."""
    free = free_cells(built)
    passages = [door.box for door in built.doorways]
    for place in sketch.places:
        x, row = place.at
        word = ((x + MARGIN) * TILE + TILE // 2, ground.top[row] * TILE + TILE)
        own = [middle(cell) for piece in pieces(free, place.id)[:1] for cell in piece]
        standing = [point for point in own if not any(_in(box, point) for box in passages)] or own
        standing.sort(key=lambda point: ((point[0] - word[0]) ** 2 + (point[1] - word[1]) ** 2, point))
        first, *others = _apart(standing) or [word]
        built.spots += [(place.id, first)] if standing else []
        built.spots += [(f"{place.id}.{name}", point) for name, point in zip(_names(others, own), others, strict=True)]


def _apart(points: list[Point]) -> list[Point]:
    """Up to `SPOTS` points, nearest to the word first, as far apart as there is room for."""
    chosen: list[Point] = []
    for distance in APART:
        for point in points:
            if len(chosen) < SPOTS and all(abs(point[0] - x) + abs(point[1] - y) >= distance for x, y in chosen):
                chosen.append(point)
    return chosen


def _names(points: list[Point], ground: list[Point]) -> list[str]:
    """Where each point lies on the ground of its place, as one sees it on the map: `links_achter`, `midden`, `voor`. A
    second one there is called so too, with a number."""
    names, so_far = list[str](), Counter[str]()
    across, along = ([point[axis] for point in ground] for axis in (0, 1))
    for x, y in points:
        parts = (_third(x, across, "links", "rechts"), _third(y, along, "achter", "voor"))
        name = "_".join(filter(None, parts)) or "midden"
        so_far[name] += 1
        names.append(f"{name}_{so_far[name]}" if so_far[name] > 1 else name)
    return names


def _third(value: int, all_: list[int], low: str, high: str) -> str:
    """In which third of a stretch a value lies: the low one, the high one, or "" in between."""
    share = (value - min(all_)) / (max(all_) - min(all_) or 1)
    return low if share < 1 / 3 else high if share > 2 / 3 else ""


def _in(box: Box, point: Point) -> bool:
    return box[0] <= point[0] < box[0] + box[2] and box[1] <= point[1] < box[1] + box[3]
