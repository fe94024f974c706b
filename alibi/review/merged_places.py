"""Places that do not matter to a slice, merged: what lies on one side of free doors is one place.

A place matters when something kept happens there, a condition names it, or it is ever closed. The others only
cost the beats of their doors; a corner in which nothing matters is left out, since going there is waiting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from alibi.core.case import Case, Closed, Day, Door, Place
from alibi.core.conditions import Tree
from alibi.review.dependence import Names
from alibi.review.readings import mentions


@dataclass(frozen=True, slots=True)
class PlaceMerge:
    """`stands_for` gives, for a place of the whole case, the kept place it became part of ("" when left out), and
    `nearest` the kept place in front of it; `busy` says that how busy a place is matters."""

    places: tuple[Place, ...]
    doors: tuple[Door, ...]
    stands_for: dict[str, str]
    nearest: dict[str, str]
    busy: bool = False

    def in_day(self, day: Day) -> Day:
        """The day with its start and closings in kept places."""
        kept = {place.id for place in self.places}
        closed = tuple(Closed(one.place, one.begins, one.ends, "") for one in day.closed if one.place in kept)
        busy = tuple(row for row in day.busy if row.place in kept) if self.busy else ()
        changes = tuple(one if one.place in kept else replace(one, place="") for one in day.changes)
        return replace(day, place=self.stands_for[day.place], closed=closed, busy=busy, changes=changes)


def merge_places(case: Case, names: Names, days: Iterable[Day], conditions: Iterable[Tree],
                 forcing: Iterable[Tree]) -> PlaceMerge:
    """Merge the places of `case` that do not matter to `names`, whose kept conditions are given, and apart from them
    those that can force something on the pupil."""
    conditions, days = tuple(conditions), tuple(days)
    if any(mentions(tree, "busy") for tree in conditions):
        same = {place.id: place.id for place in case.places}
        return PlaceMerge(case.places, case.doors, same, same, busy=True)
    matter = {name.partition(".")[2] for name in names if name.startswith("place.")}
    matter |= {day.home.place for day in days if day.home}
    stands_for = _joined_free(case, matter | set(_shut_sometimes(days)))
    doors = _doors_between(case.doors, stands_for)
    forced = (any(name.startswith("lesson.") for name in names) or any(mentions(tree, "at") for tree in forcing)
              or any(_denies_a_place(tree) for tree in conditions))
    needed = matter | {stands_for[day.place] for day in days}
    before = _corners(set(stands_for.values()), doors, needed, matter if forced else set())
    kept = set(stands_for.values()) - set(before)
    return PlaceMerge(tuple(place for place in case.places if place.id in kept),
                      tuple(door for door in doors if door.a in kept and door.b in kept),
                      {name: there if there in kept else "" for name, there in stands_for.items()},
                      {name: _in_front(there, before) for name, there in stands_for.items()})


def _shut_sometimes(days: Iterable[Day]) -> Iterator[str]:
    for day in days:
        yield from (one.place for one in day.closed)
        yield from (change.place for change in day.changes if change.kind == "route_blocked")


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


def _corners(places: set[str], doors: list[Door], needed: set[str], feared: set[str]) -> dict[str, str]:
    """The places that can be left out, since going there is waiting in front of them; each with the place in front
    ("" for one that nobody can reach). In front of a corner nothing may happen that a pupil could escape there."""
    found: dict[str, str] = {}
    while True:
        for place in sorted(places - needed - set(found)):
            near = {door.b if door.a == place else door.a for door in doors if place in (door.a, door.b)} - set(found)
            if not near or (len(near) == 1 and not near & feared):
                found[place] = next(iter(near), "")
                break
        else:
            return found


def _in_front(place: str, before: dict[str, str]) -> str:
    while place in before:
        place = before[place]
    return place
