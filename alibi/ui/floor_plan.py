"""A floor plan made from the zones of a school map: rooms as boxes, thin walls, doors as gaps, floor above floor.

Knows the geometry of one map and squeezes it: thick walls become thin, distances are only roughly true, neighbours
and doors are exact. Does not know the world, the child or how anything is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from alibi.core.case import Case
from alibi.core.school_map import Area, Doorway, SchoolMap
from alibi.ui.painter import Box

WALL = 24
"""What is left of a wall, however thick it is on the map (map pixels)."""
PASSAGE = 0.6
"""A zone that lies for more than this share in a doorway is the passage of that door, not a room."""
MOST_STRETCH = 2
"""The plan may be this much wider, for its height, than the school."""
DOOR_DEEP = 1
OPEN_SIDE, OPEN_DEEP = 170, 64
"""A doorway that is longer and not deep (map pixels) is an open side and not a door in a wall."""

Axis = Callable[[float], float]
Point = tuple[int, int]


class Room(NamedTuple):
    """A place on the plan: the boxes it consists of, the largest first."""

    place: str
    boxes: tuple[Box, ...]

    def around(self) -> Box:
        """The box around all its boxes."""
        left, top = min(box.x for box in self.boxes), min(box.y for box in self.boxes)
        return Box(left, top, max(box.right for box in self.boxes) - left,
                   max(box.bottom for box in self.boxes) - top)


class Gap(NamedTuple):
    """A door between two places; `stairs` when it leads to another floor, `open_side` when one just walks on."""

    a: str
    b: str
    box: Box
    stairs: bool
    open_side: bool


class Floor(NamedTuple):
    """One floor: its number, the box it fills, what is on it, and how a map point becomes a plan point."""

    number: int
    box: Box
    rooms: tuple[Room, ...]
    gaps: tuple[Gap, ...]
    top: int
    bottom: int
    """The rows of the map it was made from."""
    point: Callable[[float, float], Point]


class FloorPlan:
    """All floors within a box, the highest on top, all to one scale. `titles` is the height kept above each floor. A
    place without doors (home) lies elsewhere: it is not on the plan."""

    def __init__(self, school_map: SchoolMap, case: Case, box: Box, titles: int = 0) -> None:
        self.map, self.case = school_map, case
        joined = {place for door in school_map.doorways for place in (door.a, door.b)}
        self._zones = [zone for zone in school_map.zones if zone.place in joined]
        numbers = sorted({case.index.place[zone.place].floor for zone in self._zones}, reverse=True)
        drafts = [_Draft(number, self._zones_of(number)) for number in numbers]
        left = min(draft.left for draft in drafts)
        wide = max(draft.right for draft in drafts) - left
        room = box.h - titles * len(drafts)
        down = room / sum(draft.high for draft in drafts)
        across = min(box.w / wide, down * MOST_STRETCH)
        margin = (box.w - wide * across) / 2
        floors, y = [], float(box.y)
        for draft in drafts:
            y += titles
            floors.append(self._floor(draft, box.x + margin - left * across, y, across, down))
            y += draft.high * down
        self.floors = tuple(floors)

    def _zones_of(self, number: int) -> list[tuple[str, Area]]:
        doors = [doorway.area for doorway in self.map.doorways]
        return [(zone.place, zone.area) for zone in self._zones
                if self.case.index.place[zone.place].floor == number and not _is_passage(zone.area, doors)]

    def _floor(self, draft: _Draft, left: float, top: float, across: float, down: float) -> Floor:
        def point(x: float, y: float) -> Point:
            return round(left + x * across), round(top + draft.row(y) * down)

        def boxed(area: Area) -> Box:
            (x, y), (right, bottom) = point(area.x, area.y), point(area.x + area.width, area.y + area.height)
            return Box(x, y, right - x, bottom - y)

        rooms: dict[str, list[Box]] = {}
        for place, area in draft.zones:
            rooms.setdefault(place, []).append(boxed(area))
        found = tuple(Room(place, tuple(sorted(boxes, key=lambda box: -box.w * box.h)))
                      for place, boxes in rooms.items())
        gaps = tuple(Gap(door.a, door.b, _gap(boxed(door.area)), bool(door.to),
                         _is_open_side(door.area)) for door in self.map.doorways
                     if draft.top <= door.area.y + door.area.height / 2 <= draft.bottom)
        around = boxed(Area(draft.left, draft.top, draft.right - draft.left, draft.bottom - draft.top))
        return Floor(draft.number, around, found, gaps, draft.top, draft.bottom, point)

    # --- asking -----------------------------------------------------------------------------------------

    def rooms(self) -> tuple[Room, ...]:
        """Every place, floor by floor."""
        return tuple(room for floor in self.floors for room in floor.rooms)

    def floor_of(self, y: float) -> Floor:
        """The floor on which a row of the map lies (the nearest, for rows between floors)."""
        return min(self.floors, key=lambda floor: max(floor.top - y, y - floor.bottom, 0))

    def point(self, x: float, y: float) -> Point:
        """A point of the map on the plan."""
        return self.floor_of(y).point(x, y)

    def lines(self, points: Sequence[tuple[float, float]]) -> list[list[Point]]:
        """A way over the map as lines on the plan: one for each floor it crosses, in order."""
        found: list[list[Point]] = []
        before: Floor | None = None
        for x, y in points:
            floor = self.floor_of(y)
            if floor is not before:
                found.append([])
                before = floor
            found[-1].append(floor.point(x, y))
        return found


class _Draft:
    """The zones of one floor, and its rows squeezed."""

    def __init__(self, number: int, zones: list[tuple[str, Area]]) -> None:
        self.number, self.zones = number, zones
        self.left = min(area.x for _, area in zones)
        self.right = max(area.x + area.width for _, area in zones)
        self.top = min(area.y for _, area in zones)
        self.bottom = max(area.y + area.height for _, area in zones)
        self.row, self.high = squeezed((area.y, area.y + area.height) for _, area in zones)


def squeezed(stretches: Iterable[tuple[int, int]]) -> tuple[Axis, float]:
    """A line on which what lies between the stretches is only WALL long: where a point of the old line comes to lie,
    counted from the first stretch, and how long the new line is."""
    joined: list[list[int]] = []
    for start, stop in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], stop)
        else:
            joined.append([start, stop])
    pairs: list[tuple[float, float]] = []
    new = 0.0
    for start, stop in joined:
        pairs += [(start, new), (stop, new + stop - start)]
        new += stop - start + WALL
    return lambda at: _between(pairs, at), new - WALL


def _between(pairs: list[tuple[float, float]], at: float) -> float:
    if at <= pairs[0][0]:
        return pairs[0][1]
    for (old, new), (next_old, next_new) in pairwise(pairs):
        if at <= next_old:
            return new + (at - old) * (next_new - new) / (next_old - old)
    return pairs[-1][1]


def _is_passage(area: Area, doors: Iterable[Area]) -> bool:
    whole = area.width * area.height
    return any(_shared(area, door) > PASSAGE * whole for door in doors)


def _is_open_side(area: Area) -> bool:
    return max(area.width, area.height) > OPEN_SIDE and min(area.width, area.height) <= OPEN_DEEP


def _shared(one: Area, other: Area) -> int:
    wide = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    high = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0, wide) * max(0, high)


def _gap(box: Box) -> Box:
    """A doorway as a gap: as long as it is, and at least through the wall."""
    if box.w >= box.h:
        return Box(box.x, box.y - DOOR_DEEP, box.w, box.h + 2 * DOOR_DEEP)
    return Box(box.x - DOOR_DEEP, box.y, box.w + 2 * DOOR_DEEP, box.h)


def way_points(school_map: SchoolMap, way: Sequence[str], start: str) -> list[tuple[float, float]]:
    """A way of places as points of the map: the spot of the first, each doorway, the spot of the last. A place that
    is crossed is crossed through its middle, not along its wall."""
    first, here = school_map.spot(start), start
    points: list[tuple[float, float]] = [(float(first.x), float(first.y))] if first else []
    for there in way:
        through = _through(school_map, here, there)
        if here != start and points and through:
            middle = _middle_row(school_map, here)
            points += [(points[-1][0], middle), (through[0][0], middle)]
        points += through
        here = there
    last = school_map.spot(here)
    return [*points, (float(last.x), float(last.y))] if last else points


def _middle_row(school_map: SchoolMap, place: str) -> float:
    largest = max((zone.area for zone in school_map.zones if zone.place == place),
                  key=lambda area: area.width * area.height)
    return largest.y + largest.height / 2


def _through(school_map: SchoolMap, here: str, there: str) -> list[tuple[float, float]]:
    """The middle of the doorway; for stairs both ends."""
    doors = [door for door in school_map.doorways if {door.a, door.b} == {here, there}]
    stairs = [door for door in doors if door.to]
    if not stairs:
        return [_middle(doors[0])] if doors else []
    mine = [door for door in stairs if door.a == here] or stairs
    landing = school_map.spot(mine[0].to)
    return [_middle(mine[0]), *([(float(landing.x), float(landing.y))] if landing else [])]


def _middle(door: Doorway) -> tuple[float, float]:
    return door.area.x + door.area.width / 2, door.area.y + door.area.height / 2
