"""Who stands where on the map: the people of the day at their spots, walking when their place changes.

Knows the world's whereabouts and the map's spots. Does not know the rules of meeting or how anybody is drawn.
"""

from __future__ import annotations

from collections import deque
from math import hypot

from alibi.core.world import World
from alibi.ui.walking import Ground, Point, Walker

ROOM_FOR_TRACE = 84
SPEED = 2.6
"""Pixels a step of 1/60 s: a stroll, slower than the child walks."""


class Crowd:
    """The people of the case as walkers on the map; whoever is not to be met is not there."""

    def __init__(self, ground: Ground, calm: bool = False) -> None:
        self.ground, self.calm = ground, calm
        self.walkers: dict[str, Walker] = {}
        self._standing: dict[str, tuple[str, str]] = {}
        self._to_plan: deque[tuple[str, Point]] = deque()

    def settle(self, world: World, at_once: bool = False) -> None:
        """Send everybody to where the day says they are now."""
        for person in world.case.people:
            place, spot = world.where(person.id)
            if self._standing.get(person.id) == (place, spot):
                continue
            self._standing[person.id] = (place, spot)
            goal = self._spot(world, person.id, place, spot)
            if goal is None:
                self.walkers.pop(person.id, None)
            elif at_once or self.calm or person.id not in self.walkers:
                self.walkers[person.id] = Walker(*goal)
            else:
                self._to_plan.append((person.id, goal))

    def step(self) -> None:
        """One logic step: plan at most one way, and let everybody who is on the way walk on."""
        if self._to_plan:
            person, goal = self._to_plan.popleft()
            walker = self.walkers.get(person)
            if walker:
                walker.way = list(self.ground.way((walker.x, walker.y), goal))
        for walker in self.walkers.values():
            self._walk(walker)

    def _walk(self, walker: Walker) -> None:
        point = walker.follow(SPEED)
        if point is None:
            if walker.walked:
                walker.stand()
                walker.facing = "south"
            return
        walker.move_to(*point)
        landing = self.ground.leap(*point)
        if landing and walker.way:
            walker.x, walker.y = landing

    def _spot(self, world: World, person: str, place: str, spot: str) -> Point | None:
        if not place:
            return None
        named = self.ground.map.spot(spot) if spot else None
        if named is None:
            number = 1 + self._number(world, person, place)
            named = self.ground.map.spot(f"{place}.{number}") or self.ground.map.spot(place)
        return (named.x, named.y) if named else None

    def _number(self, world: World, person: str, place: str) -> int:
        """Fixed by the order of the cast, so that nobody's spot depends on who came first."""
        taken = self._taken(world, place) | self._near_traces(world, place)
        here = [other.id for other in world.case.people if world.where(other.id) == (place, "")]
        free = [number for number in range(40) if f"{place}.{number + 1}" not in taken]
        return free[here.index(person)]

    @staticmethod
    def _taken(world: World, place: str) -> set[str]:
        spots = {world.where(other.id)[1] for other in world.case.people}
        return {spot for spot in spots if spot.startswith(f"{place}.")}

    def _near_traces(self, world: World, place: str) -> set[str]:
        """Numbered spots so close to a trace that whoever stands there would hide it."""
        named = (self.ground.map.spot(trace.spot or trace.place) for trace in world.case.traces if trace.place == place)
        traces = [spot for spot in named if spot]
        return {spot.name for spot in self.ground.map.spots if spot.name.startswith(f"{place}.")
                and any(hypot(spot.x - trace.x, spot.y - trace.y) < ROOM_FOR_TRACE for trace in traces)}
