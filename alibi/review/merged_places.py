"""Places that do not matter to a slice, merged: what lies on one side of free doors is one place.

A place matters when something kept happens there, a condition names it, or it is ever closed. The others only
cost the beats of their doors; a corner in which nothing matters is left out, since going there is waiting.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from alibi.core.case import Case, Closed, Day, Door, Place
from alibi.core.conditions import Tree
from alibi.review.dependence import Names


@dataclass(frozen=True, slots=True)
class PlaceMerge:
    """`stands_for` gives, for a place of the whole case, the kept place it became part of ("" when left out)."""

    places: tuple[Place, ...]
    doors: tuple[Door, ...]
    stands_for: dict[str, str]

    def in_day(self, day: Day) -> Day:
        """The day with its start and closings in kept places."""
        kept = {place.id for place in self.places}
        closed = tuple(Closed(one.place, one.begins, one.ends, "") for one in day.closed if one.place in kept)
        return replace(day, place=self.stands_for[day.place], closed=closed)


def merge_places(case: Case, names: Names, days: Iterable[Day], conditions: Iterable[Tree]) -> PlaceMerge:
    """Merge the places of `case` that do not matter to `names`, whose kept conditions are given."""
    conditions = tuple(conditions)
    if any(mentions(tree, "busy") for tree in conditions):
        return PlaceMerge(case.places, case.doors, {place.id: place.id for place in case.places})
    matter = {name.partition(".")[2] for name in names if name.startswith("place.")}
    stands_for = _joined_free(case, matter | {one.place for day in days for one in day.closed})
    doors = _doors_between(case.doors, stands_for)
    kept = set(stands_for.values())
    late = any(name.startswith("lesson.") for name in names)
    if not late and not any(_denies_a_place(tree) for tree in conditions):
        kept = _without_corners(kept, doors, matter | {stands_for[day.place] for day in days})
    return PlaceMerge(tuple(place for place in case.places if place.id in kept),
                      tuple(door for door in doors if door.a in kept and door.b in kept),
                      {name: there if there in kept else "" for name, there in stands_for.items()})


def mentions(tree: Tree, word: str) -> bool:
    """A condition uses this word of the language somewhere."""
    return tree[0] == word or any(mentions(part, word) for part in tree[1:] if isinstance(part, tuple))


def _denies_a_place(tree: Tree) -> bool:
    """A condition can hold because the pupil is not at some place: then every corner is an elsewhere."""
    if tree[0] in ("not", "is"):
        return mentions(tree, "at")
    return any(_denies_a_place(part) for part in tree[1:] if isinstance(part, tuple))


def _joined_free(case: Case, matter: set[str]) -> dict[str, str]:
    """Places that do not matter and are joined by free doors get one name, unless doors would then differ."""
    apart = {place.id: place.id for place in case.places}
    stands_for = dict(apart)
    for door in case.doors:
        if not door.beats and door.a not in matter and door.b not in matter:
            a, b = stands_for[door.a], stands_for[door.b]
            stands_for = {place: a if there == b else there for place, there in stands_for.items()}
    costs: dict[frozenset[str], set[int]] = {}
    for door in case.doors:
        costs.setdefault(frozenset((stands_for[door.a], stands_for[door.b])), set()).add(door.beats)
    clear = all(len(beats) == 1 and (len(pair) == 2 or not max(beats)) for pair, beats in costs.items())
    return stands_for if clear else apart


def _doors_between(doors: Iterable[Door], stands_for: dict[str, str]) -> list[Door]:
    """One door between each pair of kept places that had any."""
    pairs: dict[tuple[str, str], Door] = {}
    for door in doors:
        a, b = sorted((stands_for[door.a], stands_for[door.b]))
        if a != b:
            pairs.setdefault((a, b), Door(a, b, door.beats))
    return list(pairs.values())


def _without_corners(places: set[str], doors: list[Door], needed: set[str]) -> set[str]:
    """Leave out, again and again, places that are not needed and have at most one door."""
    kept = set(places)
    while True:
        corners = {place for place in kept - needed
                   if sum(place in (door.a, door.b) and {door.a, door.b} <= kept for door in doors) <= 1}
        if not corners:
            return kept
        kept -= corners
