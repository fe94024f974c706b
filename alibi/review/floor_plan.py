"""What a child can read from the floor plan in the agenda: the way and its price between all places, doors open.

Also which places a text names, such as "bij B1.04". Knows a case's places and doors; knows nothing of a play.
"""

from __future__ import annotations

from alibi.core.case import Case, Place

FAR = 10_000


class FloorPlan:
    """Ways between places, cheapest in beats and then in doors. Made once for a case."""

    def __init__(self, case: Case) -> None:
        self.places = tuple(place.id for place in case.places)
        self.near: dict[str, tuple[str, ...]] = {place: () for place in self.places}
        self.cost = {(a, b): 0 if a == b else FAR for a in self.places for b in self.places}
        self._doors = {pair: 0 if pair[0] == pair[1] else FAR for pair in self.cost}
        self._next: dict[tuple[str, str], str] = {}
        for door in case.doors:
            for a, b in ((door.a, door.b), (door.b, door.a)):
                self.near[a] = (*self.near[a], b)
                if door.beats < self.cost[a, b]:
                    self.cost[a, b], self._doors[a, b], self._next[a, b] = door.beats, 1, b
        self._join()
        self._called = [(place.id, words) for place in case.places for words in _called(place)]

    def _join(self) -> None:
        for middle in self.places:
            for a in self.places:
                for b in self.places:
                    price = (self.cost[a, middle] + self.cost[middle, b],
                             self._doors[a, middle] + self._doors[middle, b])
                    if price < (self.cost[a, b], self._doors[a, b]):
                        self.cost[a, b], self._doors[a, b] = price
                        self._next[a, b] = self._next[a, middle]

    def towards(self, here: str, there: str) -> str:
        """The neighbouring place through which the way leads, "" when there is none."""
        return self._next.get((here, there), "")

    def named_in(self, text: str) -> str:
        """The place a text names, "" when it names none."""
        lowered = text.lower()
        return next((place for place, words in self._called if words in lowered), "")


def _called(place: Place) -> tuple[str, ...]:
    bare = place.name.removeprefix("de ").removeprefix("het ").removeprefix("lokaal ")
    return tuple(words.lower() for words in dict.fromkeys((place.short, bare)) if words)
