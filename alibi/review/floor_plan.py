"""What a child can read from the floor plan in the agenda: the way and its price between all places, doors open.

Also which places a text names, such as "bij B1.04". Places are numbers, in the order of the case. Knows a case's
places and doors; knows nothing of a play.
"""

from __future__ import annotations

from alibi.core.case import Case, Place

FAR = 10_000


class FloorPlan:
    """Ways between places, cheapest in beats and then in doors. Made once for a case."""

    def __init__(self, case: Case) -> None:
        self.number = {place.id: number for number, place in enumerate(case.places)}
        every = self.places = range(len(case.places))
        self.near: list[tuple[int, ...]] = [() for _ in every]
        self.cost = [[0 if a == b else FAR for b in every] for a in every]
        self._doors = [[0 if a == b else FAR for b in every] for a in every]
        self.towards = [[-1 for _ in every] for _ in every]
        """By number of here and there: the neighbouring place through which the way leads, -1 when there is none."""
        for door in case.doors:
            a, b = self.number[door.a], self.number[door.b]
            self._add(a, b, door.beats)
            self._add(b, a, door.beats)
        self._join()
        self._called = [(self.number[place.id], words) for place in case.places for words in _called(place)]

    def _add(self, a: int, b: int, beats: int) -> None:
        self.near[a] = (*self.near[a], b)
        if beats < self.cost[a][b]:
            self.cost[a][b], self._doors[a][b], self.towards[a][b] = beats, 1, b

    def _join(self) -> None:
        for middle in self.places:
            for a in self.places:
                for b in self.places:
                    price = (self.cost[a][middle] + self.cost[middle][b],
                             self._doors[a][middle] + self._doors[middle][b])
                    if price < (self.cost[a][b], self._doors[a][b]):
                        self.cost[a][b], self._doors[a][b] = price
                        self.towards[a][b] = self.towards[a][middle]

    def named_in(self, text: str) -> int:
        """The place a text names, -1 when it names none."""
        lowered = text.lower()
        return next((place for place, words in self._called if words in lowered), -1)


def _called(place: Place) -> tuple[str, ...]:
    bare = place.name.removeprefix("de ").removeprefix("het ").removeprefix("lokaal ")
    return tuple(words.lower() for words in dict.fromkeys((place.short, bare)) if words)
