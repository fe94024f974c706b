"""Thin dependence: of the ways to make a fact true, those that need the fewest people.

What a thin slice reaches is replayed in the whole case and is then a fact; what it does not reach is looked for
again in wider slices. So thinness costs nothing but, at worst, a second look: how ways are grouped here decides how
soon something is found and by which play, never whether it can happen.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.review.dependence import Dependence, Names


class ThinDependence(Dependence):
    """Like Dependence, but with only the nearest ways to write a variable or open a scene."""

    def __init__(self, whole: Dependence) -> None:
        vars(self).update(vars(whole))  # who writes and who opens is the same, and takes a while to find out
        self._known: dict[str, Names] = {}
        self._behind: dict[str, Names] = {}
        self._whole = whole
        self._people: dict[str, int] = {}
        self._names: dict[int, Names] = {}
        self._number = {f"whereabouts.{person.id}": 1 << at for at, person in enumerate(whole.case.people)}

    def alternatives(self, name: str) -> Names:
        ways = super().alternatives(name)
        if len(ways) < 2:
            return ways
        kept: set[str] = set()
        for same in self._by_outcome(name, ways):
            nearest = min((self.people_of(way) for way in same), key=lambda people: (len(people), sorted(people)))
            kept |= {way for way in same if self.people_of(way) <= nearest}
        return frozenset(kept)

    def _of_thing(self, family: str, rest: str) -> Iterable[str]:
        """What is no variable or scene has no alternatives, and was found out already."""
        return self._whole.of(f"{family}.{rest}")

    def people_of(self, name: str) -> Names:
        """Everybody who can matter to a name in the whole case."""
        if name not in self._people:
            self._find_people(name)
        people = self._people[name]
        if people not in self._names:
            self._names[people] = frozenset(one for one, number in self._number.items() if people & number)
        return self._names[people]

    def _find_people(self, name: str) -> None:
        """Find who matters to a name, and to all it depends on. People are passed on from name to name until nothing is
        new, a group as the bits of one number: all that lies behind each name would be many times as much."""
        order = {name: None}
        waiting = [name]
        while waiting:
            for one in self._whole.of(waiting.pop()):
                if one not in order and one not in self._people:
                    order[one] = None
                    waiting.append(one)
        self._people |= {one: self._number.get(one, 0) for one in order}
        settled = False
        while not settled:
            settled = True
            for one in reversed(order):
                people = self._people[one]
                for other in self._whole.of(one):
                    people |= self._people[other]
                settled = settled and people == self._people[one]
                self._people[one] = people

    def _by_outcome(self, name: str, ways: Names) -> list[set[str]]:
        """Ways in groups that do the same: promises by what they become, trust by its direction."""
        groups: dict[object, set[str]] = {}
        for way in ways:
            groups.setdefault(self._outcome(name, way), set()).add(way)
        return list(groups.values())

    def _outcome(self, name: str, way: str) -> object:
        if not name.startswith(("promise.", "trust.")):
            return None
        value = next(effect.value for effect in self.effects_of(way) if effect.name == name)
        return value > 0 if name.startswith("trust.") else value
