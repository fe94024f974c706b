"""The ground of a school: where feet can stand on a map, and the way round obstacles.

Knows walls, doorways that lead elsewhere (stairs) and pixels of the map. Does not know the world or the screen.

A way is sought a little at a time (`plan`), so that a frame never waits for it; `way` seeks it at once.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from math import hypot

from alibi.core.school_map import Area, Doorway, SchoolMap, Zone

CELL = 32
FEET_WIDE, FEET_HIGH = 28, 14
NEAR_CELLS = 6
DETOUR = 6.0
"""A cell of a place that is neither the beginning nor the goal counts as so many: through one's own room first."""
CELLS_AT_ONCE = 60
"""How many cells `plan` looks at before it lets the frame go on: about a quarter of a millisecond."""
Point = tuple[float, float]
Cell = tuple[int, int]
_STRAIGHT = ((1, 0), (-1, 0), (0, 1), (0, -1))
_SLANTED = ((1, 1), (1, -1), (-1, 1), (-1, -1))


class _Places(dict[Cell, str]):
    """By cell the place where one stands there, "" where nobody can; looked up when first asked for."""

    def __init__(self, look: Callable[[Cell], str]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, cell: Cell) -> str:
        place = self[cell] = self._look(cell)
        return place


class Ground:
    """Where one can walk on a map; made once per map."""

    def __init__(self, school_map: SchoolMap) -> None:
        self.map = school_map
        self.columns = school_map.columns * school_map.tile // CELL
        self.rows = school_map.rows * school_map.tile // CELL
        self._walls = self._walls_by_cell()
        self._zones = self._zones_by_cell()
        self.place_of = _Places(self._place_to_stand)
        self._from: dict[Cell, tuple[tuple[Cell, float], ...]] = {}
        self.stairs = tuple(door for door in school_map.doorways if door.to)
        self._leaps = {cell: self._landing(door) for door in self.stairs for cell in self._cells_in(door.area)}
        self._stair_cells = tuple(cell_of(*middle(door.area)) for door in self.stairs)

    def open_cells(self) -> Iterator[Cell]:
        """Every cell where one can stand."""
        return ((x, y) for y in range(self.rows) for x in range(self.columns) if self.place_of[x, y])

    def free(self, x: float, y: float) -> bool:
        """Whether feet can stand at this point."""
        return not self._walled(x, y) and bool(self.place_at(x, y))

    def place_at(self, x: float, y: float) -> str:
        """The same as the map says; only the zones near the point are looked at."""
        for zone in self._zones.get((int(x // CELL), int(y // CELL)), ()):
            if zone.area.holds(x, y):
                return zone.place
        return ""

    def _walled(self, x: float, y: float) -> bool:
        feet = (x - FEET_WIDE / 2, y - FEET_HIGH / 2, x + FEET_WIDE / 2, y + FEET_HIGH / 2)
        return any(_meet(feet, wall) for wall in self._walls.get(cell_of(x, y), ()))

    def stands_in(self, area: Area) -> bool:
        """Whether there is a cell to stand in whose middle lies in an area of the map."""
        return any(self.place_of[cell] for cell in self._cells_in(area))

    def leap(self, x: float, y: float) -> Point | None:
        """Where the stairs at this point come out, or None where there are none."""
        door = next((door for door in self.stairs if door.area.holds(x, y)), None)
        spot = self.map.spot(door.to) if door else None
        return (spot.x, spot.y) if spot else None

    def way(self, start: Point, goal: Point) -> tuple[Point, ...]:
        """Points to walk along, stairs included; empty when there is no way. A goal inside furniture leads to the
        nearest free cell."""
        seeking = self.plan(start, goal)
        while True:
            try:
                next(seeking)
            except StopIteration as found:
                return tuple(found.value)

    def plan(self, start: Point, goal: Point) -> Generator[None, None, tuple[Point, ...]]:
        """The same way, sought a few cells at a time; it is what the generator returns."""
        first, last = self.nearest(start), self.nearest(goal)
        if first is None or last is None:
            return ()
        cells = yield from self._search(first, last)
        exact = [goal] if cells and self.free(*goal) and cell_of(*goal) == last else []
        return tuple([*(centre(cell) for cell in cells[1:]), *exact])

    def nearest(self, point: Point) -> Cell | None:
        """The free cell nearest to a point, within a few cells."""
        here = cell_of(*point)
        queue, seen = deque([(here, 0)]), {here}
        while queue:
            cell, far = queue.popleft()
            if self.place_of[cell]:
                return cell
            for x, y in _STRAIGHT:
                near = (cell[0] + x, cell[1] + y)
                if near not in seen and far < NEAR_CELLS:
                    seen.add(near)
                    queue.append((near, far + 1))
        return None

    def piece_of(self, first: Cell) -> frozenset[Cell]:
        """The piece of floor around a cell: every cell that feet can come to from there without stairs."""
        seen, waiting = {first}, [first]
        while waiting:
            x, y = waiting.pop()
            for dx, dy in _STRAIGHT:
                near = (x + dx, y + dy)
                if near not in seen and self.place_of[near]:
                    seen.add(near)
                    waiting.append(near)
        return frozenset(seen)

    # --- how --------------------------------------------------------------------------------------------

    def _search(self, first: Cell, last: Cell) -> Generator[None, None, list[Cell]]:
        """A*: the remaining distance counts as nothing once stairs may shorten it."""
        queue: list[tuple[float, Cell]] = [(0.0, first)]
        cost, came, done = {first: 0.0}, {first: first}, set[Cell]()
        own = {self.place_of[first], self.place_of[last]}
        while queue:
            _, cell = heapq.heappop(queue)
            if cell == last:
                return _walked(came, last)
            if cell in done:
                continue
            done.add(cell)
            if len(done) % CELLS_AT_ONCE == 0:
                yield
            for near, step in self._steps_from(cell):
                total = cost[cell] + (step if self.place_of[near] in own else step * DETOUR)
                if total < cost.get(near, 1e9):
                    cost[near], came[near] = total, cell
                    heapq.heappush(queue, (total + self._at_least(near, last), near))
        return []

    def _at_least(self, cell: Cell, last: Cell) -> float:
        straight = hypot(cell[0] - last[0], cell[1] - last[1])
        return min([straight, *(hypot(cell[0] - x, cell[1] - y) for x, y in self._stair_cells)])

    def _steps_from(self, cell: Cell) -> tuple[tuple[Cell, float], ...]:
        steps = self._from.get(cell)
        if steps is None:
            steps = self._from[cell] = tuple(self._steps(cell))
        return steps

    def _steps(self, cell: Cell) -> Iterator[tuple[Cell, float]]:
        landing = self._leaps.get(cell)
        if landing:
            yield landing, 1.0
        x, y = cell
        for dx, dy in _STRAIGHT:
            if self.place_of[x + dx, y + dy]:
                yield (x + dx, y + dy), 1.0
        for dx, dy in _SLANTED:
            if self.place_of[x + dx, y + dy] and self.place_of[x + dx, y] and self.place_of[x, y + dy]:
                yield (x + dx, y + dy), 1.42

    def _landing(self, door: Doorway) -> Cell | None:
        spot = self.map.spot(door.to)
        return self.nearest((spot.x, spot.y)) if spot else None

    def _place_to_stand(self, cell: Cell) -> str:
        """The place of a cell where one can stand, else ""."""
        x, y = centre(cell)
        return "" if cell in self._walls and self._walled(x, y) else self.place_at(x, y)

    def _cells_in(self, area: Area) -> Iterator[Cell]:
        left, top = cell_of(area.x, area.y)
        right, bottom = cell_of(area.x + area.width - 1, area.y + area.height - 1)
        return ((x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)
                if area.holds(*centre((x, y))))

    def _zones_by_cell(self) -> Mapping[Cell, Sequence[Zone]]:
        found: dict[Cell, list[Zone]] = {}
        for zone in self.map.zones:
            left, top = cell_of(zone.area.x, zone.area.y)
            right, bottom = cell_of(zone.area.x + zone.area.width, zone.area.y + zone.area.height)
            for cell in ((x, y) for y in range(top, bottom + 1) for x in range(left, right + 1)):
                found.setdefault(cell, []).append(zone)
        return found

    def _walls_by_cell(self) -> Mapping[Cell, Sequence[Area]]:
        found: dict[Cell, list[Area]] = {}
        for wall in self.map.walls:
            left, top = cell_of(wall.x - FEET_WIDE, wall.y - FEET_HIGH)
            right, bottom = cell_of(wall.x + wall.width + FEET_WIDE, wall.y + wall.height + FEET_HIGH)
            for y in range(top, bottom + 1):
                for x in range(left, right + 1):
                    found.setdefault((x, y), []).append(wall)
        return found


def cell_of(x: float, y: float) -> Cell:
    return int(x // CELL), int(y // CELL)


def centre(cell: Cell) -> Point:
    return cell[0] * CELL + CELL / 2, cell[1] * CELL + CELL / 2


def middle(area: Area) -> Point:
    return area.x + area.width / 2, area.y + area.height / 2


def _meet(feet: tuple[float, float, float, float], wall: Area) -> bool:
    left, top, right, bottom = feet
    return left < wall.x + wall.width and right > wall.x and top < wall.y + wall.height and bottom > wall.y


def _walked(came: dict[Cell, Cell], last: Cell) -> list[Cell]:
    path = [last]
    while came[path[-1]] != path[-1]:
        path.append(came[path[-1]])
    return path[::-1]
