"""Slices: for a claim, the names that can matter to it, transitively; what is part of a larger slice is joined.

A rough slice leaves everything else out: a talk or event that is left out becomes a wait, and any talk can be
left at once. So it allows at least what the whole case allows: what it cannot reach, nobody can. What it does
reach is replayed in the whole case (`lifting.py`). A strict slice is for what that replay could not do: it also
keeps every talk and event that takes time or ends something, and is exact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from alibi.core.case import END, Choice, Scene
from alibi.review.dependence import Dependence, Names

Starts = tuple[tuple[str, frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """`names` is closed under dependence; `scenes` are the scenes that are kept, `starts` the numbers of the
    start lines that are kept of each talk; `targets` are the names it was asked for."""

    names: Names
    scenes: Names
    starts: Starts
    strict: bool
    targets: Names = field(compare=False)

    @property
    def people(self) -> tuple[str, ...]:
        """The people whose talk or whereabouts this slice follows."""
        return tuple(sorted(name.partition(".")[2] for name in self.names if name.startswith("whereabouts.")))


def rough_slice(dependence: Dependence, targets: Iterable[str]) -> Slice:
    """The smallest slice that allows all that the whole case allows to happen to `targets`."""
    asked = frozenset(targets)
    names = closed(dependence, asked)
    starts = _starts(dependence, names)
    scenes = {name[6:] for name in names if name.startswith("scene.") and name[6:] in dependence.case.index.scene}
    scenes |= {dependence.starts[talk][number].scene for talk, numbers in starts for number in numbers}
    return Slice(names, frozenset(scenes), starts, False, asked)


def strict_slice(dependence: Dependence, targets: Iterable[str]) -> Slice:
    """The smallest slice in which `targets` happen exactly when they do in the whole case."""
    asked = frozenset(targets)
    names = closed(dependence, asked)
    while True:
        kept = _Kept(dependence, names)
        more = kept.more - names
        if not more:
            return Slice(names, frozenset(kept.scenes), _starts(dependence, names), True, asked)
        names = closed(dependence, names | more)


def whole_slice(dependence: Dependence) -> Slice:
    """The slice that leaves nothing out that a rule could read."""
    case = dependence.case
    everything = {f"scene.{scene.key}" for scene in case.scenes} | {f"choice.{key}" for key in dependence.choices}
    everything |= {f"deed.{deed.id}" for day in case.days for deed in day.deeds}
    everything |= {name for name in dependence.variables if not name.startswith("laid.")}
    everything |= {f"place.{place.id}" for place in case.places}
    everything |= {f"start.{talk}/{number}" for talk, starts in dependence.starts.items()
                   for number in range(len(starts))}
    return strict_slice(dependence, everything)


def joined(slices: Iterable[Slice]) -> list[Slice]:
    """The slices that are no part of another, each with the targets of its parts; a part goes with the smallest. A
    slice has in it all that its targets depend on, so what has the targets has the slice."""
    kept: list[Slice] = []
    for one in sorted(slices, key=lambda found: (-len(found.names), sorted(found.targets))):
        larger = [number for number, other in enumerate(kept) if one.targets <= other.names]
        if larger:
            number = min(larger, key=lambda found: len(kept[found].names))
            kept[number] = replace(kept[number], targets=kept[number].targets | one.targets)
        else:
            kept.append(one)
    return kept


def closed(dependence: Dependence, names: Collection[str]) -> Names:
    """The names with everything they depend on, transitively."""
    first, *others = map(dependence.behind, names) if names else (frozenset[str](),)
    return first.union(*others) if others else first


def _starts(dependence: Dependence, names: Names) -> Starts:
    """The start lines that are kept: of a person's talk also those above, since the first that fits is used."""
    kept: dict[str, set[int]] = {}
    for name in names:
        if name.startswith("start."):
            talk, number = name[6:].rsplit("/", 1)
            by_itself = dependence.case.index.talk[talk].starts_by_itself
            kept.setdefault(talk, set()).update(range(int(number) if by_itself else 0, int(number) + 1))
    return tuple((talk, frozenset(numbers)) for talk, numbers in sorted(kept.items()))


class _Kept:
    """Which scenes a strict slice keeps when `names` matter, and what these bring along in `more`."""

    def __init__(self, dependence: Dependence, names: Names) -> None:
        self.dependence, self.names = dependence, names
        self.scene = dependence.case.index.scene
        self.scenes: set[str] = set()
        self.more: set[str] = set()
        self._inert: dict[str, bool] = {}
        for name in names:
            family, _, rest = name.partition(".")
            if family == "scene" and rest in self.scene:
                self._keep(rest)
            elif family == "deed":
                self._follow(dependence.case.index.deed[rest].then)
        for talk, numbers in _starts(dependence, names):
            for number in numbers:
                self._keep(dependence.starts[talk][number].scene)
        self._keep_events()

    def _keep(self, key: str) -> None:
        """Keep a scene, what its choices read, and where they lead when that is not inert."""
        if key in self.scenes:
            return
        self.scenes.add(key)
        scene = self.scene[key]
        for choice in scene.choices:
            self.more |= self.dependence.reads(choice.needs, scene.talk)
        for then in leads_to(scene):
            self._follow(then)

    def _follow(self, then: str) -> None:
        if then in self.scene and not self.inert(then):
            self._keep(then)

    def _keep_events(self) -> None:
        """Events force themselves on the pupil: those that are not inert belong to every strict slice."""
        for talk in self.dependence.case.talks:
            if talk.starts_by_itself:
                for number, start in enumerate(self.dependence.starts[talk.id]):
                    if start.scene not in self.scenes and not self.inert(start.scene):
                        self.more.add(f"start.{talk.id}/{number}")

    def inert(self, key: str) -> bool:
        """This scene and all that follows cost no time, end nothing, write nothing kept and can be left."""
        if key not in self._inert:
            reached = _reachable(self.scene, key)
            self._inert[key] = all(map(self._harmless, reached)) and all(_can_be_left(self.scene, one, set())
                                                                         for one in reached)
        return self._inert[key]

    def _harmless(self, key: str) -> bool:
        remembered = f"seen.{key}" in self.names or f"scene.{key}" in self.names
        return not remembered and not any(self._matters(key, choice) for choice in self.scene[key].choices)

    def _matters(self, key: str, choice: Choice) -> bool:
        return bool(choice.costs) or f"chose.{key}/{choice.id}" in self.names or any(
            effect.name in self.names or effect.name.startswith("end.") for effect in choice.effects)


def leads_to(scene: Scene) -> Iterator[str]:
    """Where a scene can go on to: scene keys, or END."""
    yield from (choice.then for choice in scene.choices) if scene.choices else (scene.then,)


def _reachable(scenes: dict[str, Scene], key: str) -> set[str]:
    found, waiting = {key}, [key]
    while waiting:
        for then in leads_to(scenes[waiting.pop()]):
            if then in scenes and then not in found:
                found.add(then)
                waiting.append(then)
    return found


def _can_be_left(scenes: dict[str, Scene], key: str, behind: set[str]) -> bool:
    """There is a way out of this talk by choices that ask nothing."""
    if key not in scenes:
        return True
    if key in behind:
        return False
    scene, seen = scenes[key], behind | {key}
    ways = (choice.then for choice in scene.choices if not choice.needs) if scene.choices else (scene.then,)
    return any(then in ("", END) or _can_be_left(scenes, then, seen) for then in ways)
