"""Pupils without a name in busy places: how busy it is, can be seen.

Knows how busy a place is now, its floor and its doors. Nobody here can be spoken to and no rule knows them: the school
is the same without them. They stand clear of people, doors and things to do, and come and go by doors; in lesson rooms
and at home there are none. The calm stand has few of them, and they stand still.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from math import hypot
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from alibi.core.ground import CELL, Cell, Ground, Point, cell_of, centre, middle
from alibi.core.school_map import Area
from alibi.core.world import World
from alibi.play.places import busy_now
from alibi.ui.map_view import Figure
from alibi.ui.walking import Walker

LOOKS = 12
"""So many looks are drawn: `sprite.passer_1` and on."""
ROOM, CALM_ROOM = MappingProxyType({2: 90, 3: 28, 4: 14}), MappingProxyType({3: 140, 4: 70})
"""By busyness: the cells of floor to one pupil; and in the calm stand. Quieter places have none."""
MOST = 16
TRIES = 8
"""Of so many spots the one furthest from others is taken."""
STROLL = 2.0
"""Pixels a step of 1/60 s."""
REST, LONGEST_REST = 90, 240
"""Steps that somebody stands still before strolling on: at least, and how many more at most."""
CLEAR, BETWEEN = 64, 54
"""Pixels kept from spots and doors by who stands still; and between two who stand together."""

Planning = Generator[None, None, tuple[Point, ...]]
Sees = Callable[[float, float], bool]


@dataclass
class Passer:
    """One pupil: where, of which place, and what comes next."""

    number: int
    place: str
    walker: Walker
    rest: int = 0
    turns: int = 0
    leaving: bool = False
    goal: Point = field(default=(0.0, 0.0))
    look: int = field(init=False)
    who: str = field(init=False)

    def __post_init__(self) -> None:
        self.look = (crc32(self.place.encode()) + self.number * 5) % LOOKS + 1
        self.who = f"passer_{self.look}"

    @property
    def strolls(self) -> bool:
        """Half of them walk about; the others stand together in pairs."""
        return self.number % 4 < 2

    @property
    def picture(self) -> str:
        return self.walker.picture(self.who)


class Floor(NamedTuple):
    """How many cells a place has, those to stand in clear of everything, and its doors."""

    size: int
    cells: tuple[Cell, ...]
    doors: tuple[Point, ...]


class Floors(dict[str, Floor]):
    """The floor of each place of a map; looked at when first asked for."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.ground = ground

    def __missing__(self, place: str) -> Floor:
        floor = self[place] = self._look_at(place)
        return floor

    def _look_at(self, place: str) -> Floor:
        """Every cell to stand in, those clear of spots and doors when there are any."""
        ways = [door.area for door in self.ground.map.doorways if place in (door.a, door.b)]
        doors = tuple(map(middle, ways))
        spots = [(float(spot.x), float(spot.y)) for spot in self.ground.map.spots if spot.name.split(".")[0] == place]
        cells = [cell for zone in self.ground.map.zones if zone.place == place
                 for cell in _cells(zone.area.x, zone.area.y, zone.area.width, zone.area.height)
                 if self.ground.place_of[cell] == place]
        taken = {cell for point in (*doors, *spots) for cell in _around(point)}
        clear = [cell for cell in cells if cell not in taken and not any(_beside(centre(cell), way) for way in ways)]
        return Floor(len(cells), tuple(clear or cells), doors)


class PassersBy:
    """Everybody without a name on a map. `sees` tells whether a point is in sight."""

    def __init__(self, floors: Floors, sees: Sees, calm: bool = False) -> None:
        self.floors, self.ground, self.sees, self.calm = floors, floors.ground, sees, calm
        self.people: list[Passer] = []
        self._settled: tuple[World | None, bool] = (None, calm)
        self._planning: tuple[Passer, Planning] | None = None

    # --- how many ---------------------------------------------------------------------------------------

    def settle(self, world: World, at_once: bool = False) -> None:
        """As many in each place as it is busy now. Nobody comes or goes in sight but by a door; `at_once` nobody was
        there to see it."""
        if (world, self.calm) == self._settled and not at_once:
            return
        at_once = at_once or self.calm != self._settled[1]
        self._settled = (world, self.calm)
        if at_once:
            self._arrive()
        rooms = {lesson.room for lesson in world.day.lessons}
        for place in world.case.places:
            empty = world.at_home or place.id in rooms or world.closed(place.id)
            busy = 0 if empty else busy_now(world, place.id)
            self._fill(place.id, self._wanted(place.id, busy), at_once)

    def _wanted(self, place: str, busy: int) -> int:
        room = (CALM_ROOM if self.calm else ROOM).get(busy)
        return min(MOST, self.floors[place].size // room) if room else 0

    def _arrive(self) -> None:
        """Who was leaving is gone, and who was on the way stands still."""
        self.people = [passer for passer in self.people if not passer.leaving]
        for passer in self.people:
            self._put(passer, (passer.walker.x, passer.walker.y))

    def _fill(self, place: str, wanted: int, at_once: bool) -> None:
        here = {passer.number: passer for passer in self.people if passer.place == place and not passer.leaving}
        for number in sorted(here.keys() - range(wanted)):
            self._send_away(here[number], at_once)
        for number in sorted(set(range(wanted)) - here.keys()):
            self._bring_in(place, number, at_once)

    def _bring_in(self, place: str, number: int, at_once: bool) -> None:
        floor = self.floors[place]
        if not floor.cells:
            return
        passer = Passer(number, place, Walker(0, 0))
        passer.goal = self._stand(passer)
        door = self._door(floor, passer.goal)
        if at_once or not door or not (self.sees(*passer.goal) or self.sees(*door)):
            self._put(passer, passer.goal)
        else:
            passer.walker.x, passer.walker.y = door
            passer.rest = -1
        self.people.append(passer)

    def _send_away(self, passer: Passer, at_once: bool) -> None:
        at = (passer.walker.x, passer.walker.y)
        door = self._door(self.floors[passer.place], at)
        if at_once or not door or not self.sees(*at):
            self.people.remove(passer)
        else:
            passer.leaving, passer.goal, passer.rest = True, door, -1
            passer.walker.stand()

    # --- each step --------------------------------------------------------------------------------------

    def step(self) -> None:
        """One logic step: one way is sought a little further, and who is on the way walks on."""
        self._plan()
        for passer in list(self.people):
            if passer.walker.way or passer.walker.walked:
                self._walk(passer)
            elif passer.rest > 0:
                passer.rest -= 1
            elif passer.rest == 0 and passer.strolls and not self.calm:
                self._stroll(passer)

    def _stroll(self, passer: Passer) -> None:
        """On to another spot; who is out of sight stays where they are."""
        if not self.sees(passer.walker.x, passer.walker.y):
            passer.rest = REST
            return
        passer.turns += 1
        passer.goal, passer.rest = self._stand(passer), -1

    def _plan(self) -> None:
        if self._planning is None:
            waiting = next((one for one in self.people if one.rest < 0 and not one.walker.way), None)
            if waiting is None:
                return
            at = (waiting.walker.x, waiting.walker.y)
            self._planning = (waiting, self.ground.plan(at, waiting.goal))
        passer, seeking = self._planning
        try:
            next(seeking)
        except StopIteration as found:
            self._planning = None
            self._set_out(passer, list(found.value))

    def _set_out(self, passer: Passer, way: list[Point]) -> None:
        passer.walker.way, passer.rest = way, REST
        if not way and passer.leaving and passer in self.people:
            self.people.remove(passer)

    def _walk(self, passer: Passer) -> None:
        walker = passer.walker
        point = walker.follow(STROLL)
        if point is not None:
            walker.move_to(*point)
        elif passer.leaving:
            self.people.remove(passer)
        else:
            self._put(passer, (walker.x, walker.y))

    def _put(self, passer: Passer, at: Point) -> None:
        """Standing still, turned to who stands beside them."""
        walker = passer.walker
        walker.stand()
        walker.x, walker.y = at
        walker.facing = "south" if passer.strolls else ("east", "west")[passer.number % 2]
        passer.rest = REST + _chance(passer, "rest") % LONGEST_REST

    # --- where ------------------------------------------------------------------------------------------

    def _stand(self, passer: Passer) -> Point:
        """A spot of their own, away from others; for the second of a pair beside the first."""
        cells = self.floors[passer.place].cells
        others = [other for other in self.people if other.place == passer.place and other is not passer]
        first = next((one.goal for one in others if one.number == passer.number - 1), None)
        if first and not passer.strolls and passer.number % 2:
            beside = (first[0] + BETWEEN, first[1])
            if cell_of(*beside) in cells:
                return beside
        tries = (centre(cells[_chance(passer, f"spot {number}") % len(cells)]) for number in range(TRIES))
        return max(tries, key=lambda spot: min((_far(spot, other.goal) for other in others), default=0))

    @staticmethod
    def _door(floor: Floor, near: Point) -> Point | None:
        return min(floor.doors, key=lambda door: _far(door, near), default=None)

    # --- seen -------------------------------------------------------------------------------------------

    def figures(self, here: str, within: tuple[int, int, int, int]) -> list[Figure]:
        """Whoever stands `within` these left, right, top and bottom; in the calm stand only who is `here`, in the place
        of the child."""
        left, right, top, bottom = within
        return [Figure(walker.picture(one.who), walker.x, walker.y) for one in self.people
                if left < (walker := one.walker).x < right and top < walker.y < bottom
                and (one.place == here or not self.calm)]


def _cells(x: int, y: int, width: int, height: int) -> Iterator[Cell]:
    return ((column, row) for row in range(y // CELL, (y + height) // CELL + 1)
            for column in range(x // CELL, (x + width) // CELL + 1))


def _around(point: Point) -> Iterator[Cell]:
    """The cells too near to a point."""
    x, y = int(point[0]), int(point[1])
    return (cell for cell in _cells(x - CLEAR, y - CLEAR, 2 * CLEAR, 2 * CLEAR) if _far(centre(cell), point) < CLEAR)


def _beside(point: Point, way: Area) -> bool:
    """Whether a point lies in a doorway or right beside it."""
    x, y = point
    return way.x - CELL <= x <= way.x + way.width + CELL and way.y - CELL <= y <= way.y + way.height + CELL


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _chance(passer: Passer, what: str) -> int:
    """A number that looks like chance and is the same every time."""
    return crc32(f"{what} {passer.place} {passer.number} {passer.turns}".encode())
