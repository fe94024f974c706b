"""Who stands where on the map: the people of the day at their spots, walking when their place changes.

Knows the world's whereabouts and the map's spots and doorways. Does not know the rules of meeting or how anybody is
drawn. Nobody appears or disappears in sight: who comes into school enters by the nearest doorway, who leaves goes out
by it. In the calm stand nobody walks: people stand where they are now.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from math import hypot, pi, sin

from alibi.core.case import PUPIL
from alibi.core.ground import Ground, Point, middle
from alibi.core.world import World
from alibi.ui.walking import Walker

ROOM_FOR_TRACE = 84
SPEED = 2.6
"""Pixels a step of 1/60 s: a stroll, slower than the child walks."""
MOST_SPOTS = 40
FAR_AWAY = 1e6
BOB = 1.5
"""Pixels that somebody who stands still breathes up."""
BOB_STEPS = 70
"""Steps of one breath; then it is the next one's turn, so that never two things move."""

Planning = Generator[None, None, tuple[Point, ...]]


class Crowd:
    """The people of the case as walkers on the map; whoever is not to be met is not there."""

    def __init__(self, ground: Ground, sees: Callable[[float, float], bool], calm: bool = False) -> None:
        """`sees` says whether a point of the map is on the screen."""
        self.ground, self.sees, self.calm = ground, sees, calm
        self.walkers: dict[str, Walker] = {}
        self.steps = self.sent = 0
        """How many steps were taken, and how often somebody was sent elsewhere or left: goals are the same between."""
        self._standing: dict[str, tuple[str, str]] = {}
        self._numbers: dict[str, tuple[str, int]] = {}
        self._settled: World | None = None
        self._leaving: set[str] = set()
        self._goals: dict[str, Point] = {}
        self._looks: dict[Point, str] = {(spot.x, spot.y): spot.facing for spot in ground.map.spots if spot.facing}
        self._seats = {spot.name for spot in ground.map.spots if spot.facing}
        self._to_plan: deque[tuple[str, Point]] = deque()
        self._planning: tuple[str, Planning] | None = None

    def settle(self, world: World, at_once: bool = False) -> None:
        """Send everybody to where the day says they are now; `at_once` also whoever is still on the way."""
        if at_once:
            self._arrive()
        if world is self._settled:
            return
        self._settled = world
        for person in world.case.people:
            place, spot = world.where(person.id)
            if self._standing.get(person.id) != (place, spot):
                before = self._standing.get(person.id, ("", ""))[0]
                self._standing[person.id] = (place, spot)
                goal = self._spot(world, person.id, place, spot)
                if not at_once and goal:
                    self._bring_near(person.id, goal, place)
                self._send(person.id, goal, before or place, at_once or self.calm or self._unseen(person.id, goal))

    def _bring_near(self, person: str, goal: Point, place: str) -> None:
        """Whoever is out of sight when they set out to where they can be seen comes in by the door: a class does not
        walk through the whole school while its lesson has begun."""
        if person in self.walkers and self.sees(*goal) and not self.sees(*self._at(person)):
            self.walkers[person] = Walker(*self._door(place, goal))

    def _unseen(self, person: str, goal: Point | None) -> bool:
        """Whether nobody can see somebody go, nor where to."""
        return person in self.walkers and not self.sees(*self._at(person)) and not (goal and self.sees(*goal))

    def _at(self, person: str) -> Point:
        return self.walkers[person].x, self.walkers[person].y

    def _send(self, person: str, goal: Point | None, door_of: str, at_once: bool) -> None:
        """To a spot, or out of sight by a door of the place `door_of`."""
        self.sent += 1
        walker = self.walkers.get(person)
        if goal is None and (walker is None or at_once):
            self.walkers.pop(person, None)
        elif goal is None and walker is not None:
            self._leaving.add(person)
            self._go_to(person, self._door(door_of, (walker.x, walker.y)))
        elif goal is not None and at_once:
            self._leaving.discard(person)
            self._goals[person] = goal
            self.walkers[person] = Walker(*goal, self._facing(person))
        elif goal is not None:
            self._leaving.discard(person)
            if walker is None:
                self.walkers[person] = Walker(*self._door(door_of, goal))
            self._go_to(person, goal)

    def _go_to(self, person: str, goal: Point) -> None:
        self._goals[person] = goal
        self._to_plan.append((person, goal))

    def _arrive(self) -> None:
        """Everybody is where they were going: nobody was there to see them on the way."""
        self._to_plan.clear()
        self._planning = None
        for person in list(self.walkers):
            if person in self._leaving:
                self._out(person)
            else:
                self.walkers[person] = Walker(*self.goal(person), self._facing(person))

    def step(self) -> None:
        """One logic step: seek a way a little further, and let everybody who is on the way walk on."""
        self.steps += 1
        self._plan()
        for person, walker in list(self.walkers.items()):
            if walker.way or walker.walked:
                self._walk(person, walker)

    def _plan(self) -> None:
        if self._planning is None and self._to_plan:
            person, goal = self._to_plan.popleft()
            walker = self.walkers.get(person)
            self._planning = (person, self.ground.plan((walker.x, walker.y), goal)) if walker else None
        if self._planning is None:
            return
        person, seeking = self._planning
        try:
            next(seeking)
        except StopIteration as found:
            self._planning = None
            self._set_out(person, found.value)

    def _set_out(self, person: str, way: tuple[Point, ...]) -> None:
        walker = self.walkers.get(person)
        if walker:
            walker.way = list(way)
            if not way and person in self._leaving:
                self._out(person)

    def _walk(self, person: str, walker: Walker) -> None:
        point = walker.follow(SPEED)
        if point is None:
            walker.stand()
            walker.facing = self._facing(person)
            if person in self._leaving:
                self._out(person)
            return
        walker.move_to(*point)
        landing = self.ground.leap(*point)
        if landing and walker.way:
            walker.x, walker.y = landing

    def _out(self, person: str) -> None:
        self.sent += 1
        self._leaving.discard(person)
        self.walkers.pop(person, None)

    # --- small life -------------------------------------------------------------------------------------

    def breath(self) -> tuple[str, int]:
        """Who breathes now, and how many pixels up: at most one person at a time, nobody in the calm stand or on the
        way."""
        if self.calm or not self.walkers:
            return "", 0
        person = list(self.walkers)[self.steps // BOB_STEPS % len(self.walkers)]
        up = 0.0 if self.walkers[person].walked else BOB * sin(self.steps % BOB_STEPS / BOB_STEPS * pi)
        return person, round(up)

    def turn_to(self, person: str, x: float, y: float) -> None:
        """Look at who speaks to you."""
        walker = self.walkers.get(person)
        if walker:
            walker.face(x - walker.x, y - walker.y)

    def goal(self, person: str) -> Point:
        """Where somebody stands, or is on the way to."""
        walker = self.walkers[person]
        return self._goals.get(person, (walker.x, walker.y))

    def _facing(self, person: str) -> str:
        """Which way somebody looks where they stand or sit: at whoever comes in, where the map says nothing."""
        return self._looks.get(self._goals[person], "south") if person in self._goals else "south"

    # --- spots ------------------------------------------------------------------------------------------

    def _door(self, place: str, near: Point) -> Point:
        """The middle of the doorway of a place that is nearest to a point; the point itself when it has none."""
        doors = [middle(door.area) for door in self.ground.map.doorways if place in (door.a, door.b)]
        return min(doors, key=lambda door: hypot(door[0] - near[0], door[1] - near[1]), default=near)

    def _spot(self, world: World, person: str, place: str, spot: str) -> Point | None:
        if not place:
            return None
        named = self.ground.map.spot(spot) if spot else None
        if named is None:
            number = 1 + self._number(world, person, place)
            named = self.ground.map.spot(f"{place}.{number}") or self.ground.map.spot(place)
        return (named.x, named.y) if named else None

    def _number(self, world: World, person: str, place: str) -> int:
        """The first free number: whoever stands here already keeps theirs, so two never stand on one spot. A pupil
        takes a seat before anything else, nobody else takes one. Where every free spot is near a trace, the one that
        is furthest from it."""
        taken = self._taken(world, place)
        kept = {self._numbers[other.id] for other in world.case.people if other.id != person
                and self._numbers.get(other.id, ("", 0))[0] == place and world.where(other.id) == (place, "")}
        far = self._far_from_traces(world, place)
        free = [number for number in range(MOST_SPOTS) if f"{place}.{number + 1}" in far.keys() - taken
                and (place, number) not in kept]
        free = self._seats_first(place, free, world.case.index.person[person].role == PUPIL)
        clear = (number for number in free if far[f"{place}.{number + 1}"] >= ROOM_FOR_TRACE)
        number = next(clear, max(free, key=lambda number: far[f"{place}.{number + 1}"], default=MOST_SPOTS))
        self._numbers[person] = (place, number)
        return number

    def _seats_first(self, place: str, numbers: list[int], pupil: bool) -> list[int]:
        seats = [number for number in numbers if f"{place}.{number + 1}" in self._seats]
        return (seats if pupil else []) + [number for number in numbers if number not in seats]

    @staticmethod
    def _taken(world: World, place: str) -> set[str]:
        spots = {world.where(other.id)[1] for other in world.case.people}
        return {spot for spot in spots if spot.startswith(f"{place}.")}

    def _far_from_traces(self, world: World, place: str) -> dict[str, float]:
        """How far each numbered spot is from the nearest trace: whoever stands close to one would hide it."""
        named = (self.ground.map.spot(trace.spot or trace.place) for trace in world.case.traces if trace.place == place)
        traces = [spot for spot in named if spot]
        return {spot.name: min((hypot(spot.x - trace.x, spot.y - trace.y) for trace in traces), default=FAR_AWAY)
                for spot in self.ground.map.spots if spot.name.startswith(f"{place}.")}
