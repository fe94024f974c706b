"""The child's own feet on the map: held keys, the way that was clicked, and what to do at the end of it.

Knows the ground and the client. Walking inside a place is free; crossing a border asks the rules (Go), and a door that
is closed stops the child in front of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import hypot

from alibi.core.commands import Go
from alibi.core.ground import Ground, Point
from alibi.core.school_map import Doorway
from alibi.ui.client import Client
from alibi.ui.hud import Thing
from alibi.ui.map_doors import Doors
from alibi.ui.walking import Walker

SPEED = 4.6
"""Pixels a step of 1/60 s."""
STEPS_INSIDE = 3
NEAR = 96
"""Within so many pixels something can be used."""
APART = 44
"""Whoever comes in by a door stands at least so far from everybody else, px."""
SIDES = ((-52, 2), (52, 2), (0, 40), (0, -40))


@dataclass(frozen=True)
class Errand:
    """Where the child is walking to, and what happens there."""

    goal: Point
    then: Callable[[], None]


class Feet:
    """Walks the child; `leapt` is called after stairs."""

    def __init__(self, client: Client, ground: Ground, doors: Doors, start: Point, leapt: Callable[[], None]) -> None:
        self.client, self.ground, self.doors, self.leapt = client, ground, doors, leapt
        self.me = Walker(*start)
        self.held: list[str] = []
        self.errand: Errand | None = None

    # --- what the child asks ----------------------------------------------------------------------------

    def press(self, direction: str) -> None:
        """Walk this way until it is let go; a way that was clicked is forgotten."""
        self.held = [*(held for held in self.held if held != direction), direction]
        self.me.way.clear()
        self.errand = None

    def let_go(self, direction: str = "") -> None:
        """One direction, or all of them."""
        self.held = [held for held in self.held if direction and held != direction]

    def stand_clear(self, place: str) -> None:
        """Out of the doorway and into the room, so that nobody is hidden in a wall while they talk."""
        spot = self.ground.map.spot(place)
        if spot is None or not any(_around(doorway, self.me.x, self.me.y) for doorway in self.ground.map.doorways):
            return
        way = self.ground.way((self.me.x, self.me.y), (spot.x, spot.y))
        if way:
            self.me.move_to(*way[min(STEPS_INSIDE, len(way) - 1)])
            self.me.walked = 0.0

    def stop(self) -> None:
        """Stand still; what was on the way to happen does not."""
        self.me.stand()
        self.held.clear()
        self.errand = None

    def walk_to(self, goal: Point, then: Callable[[], None] | None = None, beside: bool = False) -> None:
        """Walk round obstacles to a point (or next to it), and do something there."""
        target = self._beside(goal) if beside else goal
        self.me.way = list(self.ground.way((self.me.x, self.me.y), target))
        self.errand = Errand(goal, then) if then else None

    def walk_through(self, place: str, people: Iterable[Walker]) -> None:
        """Walk to another place and stand still just inside it, at the door or the stairs one came by, clear of the
        people there."""
        spot = self.ground.map.spot(place)
        assert spot is not None, "the check makes sure that every place has a spot"
        way = self.ground.way((self.me.x, self.me.y), (spot.x, spot.y))
        there = [(one.x, one.y) for one in people]
        inside = [number for number, point in enumerate(way) if self.ground.place_at(*point) == place
                  and not any(door.area.holds(*point) for door in self.ground.map.doorways)]
        clear = (number for number in inside[1:] if all(hypot(way[number][0] - x, way[number][1] - y) > APART
                                                        for x, y in there))
        self.me.way = list(way[:next(clear, len(way)) + 1])
        self.errand = None

    def walk_on_to(self, goal: Point, people: Iterable[Walker]) -> None:
        """Walk to a point of the floor; one that lies in a doorway with a door is on the way through it, because who
        stands still there is hidden by the wall."""
        self.walk_to(goal)
        way = self.doors.way_at(self.me.way[-1]) if self.me.way else None
        place = self.client.world.place
        if way is not None and place in (way.a, way.b):
            self.walk_through(way.b if place == way.a else way.a, people)

    def _beside(self, goal: Point) -> Point:
        sides = [(goal[0] + dx, goal[1] + dy) for dx, dy in SIDES]
        free = [side for side in sides if self.ground.free(*side)
                and self.ground.place_at(*side) == self.client.world.place]
        return min(free or [goal], key=self.far)

    def far(self, point: Point) -> float:
        """How far away a point is, in pixels."""
        return hypot(point[0] - self.me.x, point[1] - self.me.y)

    def within_reach(self, things: Iterable[tuple[Thing, Point]]) -> Thing | None:
        """The person or deed within reach, the nearest first."""
        near = [(far, number, thing) for number, (thing, point) in enumerate(things)
                if (far := self.far(point)) <= NEAR and not thing.key.startswith("door:")]
        return min(near)[2] if near else None

    @property
    def on_the_way(self) -> bool:
        """Walking, by keys or along a way."""
        return bool(self.me.way or self.held)

    # --- each step --------------------------------------------------------------------------------------

    def step(self) -> None:
        """Walk one step on; at the end of a way its errand is done."""
        point = self._slide(self._held_step()) if self.held else self.me.follow(SPEED)
        if point is None:
            self._arrive()
        elif point != (self.me.x, self.me.y) and self._cross(point):
            self._leap()

    def _held_step(self) -> Point:
        dx, dy = ("right" in self.held) - ("left" in self.held), ("down" in self.held) - ("up" in self.held)
        far = hypot(dx, dy) or 1.0
        self.me.face(dx, dy)
        return self.me.x + dx / far * SPEED, self.me.y + dy / far * SPEED

    def _slide(self, point: Point) -> Point:
        """Along a wall rather than stuck at it."""
        x, y = point
        for there in (point, (x, self.me.y), (self.me.x, y)):
            if self.ground.free(*there):
                return there
        self.me.walked = 0.0
        return self.me.x, self.me.y

    def _cross(self, point: Point) -> bool:
        """Move there; crossing into another place asks the rules. False when the door stays shut."""
        there = self._shut_before(point) or self.ground.place_at(*point)
        if there and there != self.client.world.place and not self._go(there):
            self.stop()
            return False
        self.me.move_to(*point)
        return True

    def _shut_before(self, point: Point) -> str:
        """The closed place behind the door that this point steps into, or "": nobody stands behind a shut door."""
        way = self.doors.way_at(point)
        if way is None or way is self.doors.way_at((self.me.x, self.me.y)):
            return ""
        place = self.client.world.place
        there = way.b if place == way.a else way.a
        return there if place in (way.a, way.b) and self.client.world.closed(there) else ""

    def _go(self, place: str) -> bool:
        book = self.client.world.book
        if place in {go.place for _, _, go in book.neighbours[book.place_number[self.client.world.place]]}:
            self.client.do(Go(place))
            self.me.walked = 0.0
        return self.client.world.place == place

    def _leap(self) -> None:
        landing = self.ground.leap(self.me.x, self.me.y)
        if landing is None:
            return
        there = self.ground.place_at(*landing)
        if there == self.client.world.place or self._go(there):
            self.me.x, self.me.y = landing
            self.leapt()
        else:
            self.stop()

    def _arrive(self) -> None:
        self.me.walked = 0.0
        errand, self.errand = self.errand, None
        if errand and self.far(errand.goal) < NEAR * 1.5:
            self.me.face(errand.goal[0] - self.me.x, errand.goal[1] - self.me.y)
            errand.then()


def _around(doorway: Doorway, x: float, y: float) -> bool:
    """Whether a point lies in a doorway or so near that its frame hides who stands there."""
    area = doorway.area
    return area.x - NEAR < x < area.x + area.width + NEAR and area.y - NEAR < y < area.y + area.height + NEAR
