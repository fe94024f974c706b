"""What a proof of a case leaves to the next one, after a save: cut cases, ways through them, and plays.

Each is kept with all that it was made from, and is found again only when that is the same:

- what to look for in which slices, as long as nothing differs in what depends on what in its variant;
- a cut, as long as nothing differs in the case of its variant where its slice looks;
- the ways that a search found, under the whole cut case, what it may count on and what it was asked;
- the plays that these ways became, as long as nothing differs in the whole case where they passed;
- the plays that somebody wrote down, and the silent one, as long as nothing differs where those passed.

Only what the last proof used is kept, so it does not grow from save to save. Knows shapes; does not search.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

from alibi.core.case import Case
from alibi.review.dependence import Names
from alibi.review.differences import ALL_NEW, Differences, differences
from alibi.review.drawn import is_redrawn
from alibi.review.restricted import RestrictedCase
from alibi.review.sampling import Meeting
from alibi.review.search import Happened, Ways
from alibi.review.slices import Slice
from alibi.review.touched_plays import as_plays_see

Key = tuple[object, ...]


class Passing(Protocol):
    """A play, or what became of one: `passed` are the scenes, talks and deeds that were looked at for it, the places
    where it was, and the promises, tasks and strains it had."""

    @property
    def passed(self) -> Names: ...


Play = TypeVar("Play", bound=Passing)


@dataclass(frozen=True, slots=True)
class Plays:
    """The plays of the whole case that ways through a slice became, by what they reach, and where those passed;
    `stands_for` is how the slice had merged its places."""

    reached: dict[Happened, Meeting]
    passed: Names
    stands_for: dict[str, str]


Looks = tuple[tuple[Slice, tuple[Happened, ...]], ...]
"""Slices, each with what is looked for in it."""


@dataclass(slots=True)
class Kept:
    """What one proof, or one errand of it, used."""

    looks: dict[str, Looks] = field(default_factory=dict)
    cuts: dict[tuple[str, Slice], RestrictedCase] = field(default_factory=dict)
    ways: dict[Key, Ways] = field(default_factory=dict)
    plays: dict[Key, Plays] = field(default_factory=dict)

    def add(self, other: Kept) -> None:
        """Keep what another errand used too."""
        self.cuts.update(other.cuts)
        self.ways.update(other.ways)
        self.plays.update(other.plays)


class RememberedPlays:
    """The plays of a whole case from its beginning, `case` without words. It knows those that the proof `before` used,
    when there was one, before anything else of a proof is worked out; what this one uses is kept for the next when it
    `keeps` anything. `changed` is what differs for a play; `is_other` whether the rules do anything else."""

    def __init__(self, case: Case, before: RememberedPlays | None = None, keeps: bool = False) -> None:
        self.case, self.keeps = case, keeps
        self.now: dict[str, tuple[object, Any]] = {}
        self._old = before.now if before else {}
        found = differences(before.case, case) if before else ALL_NEW
        self.is_other = found != Differences()
        self.changed = as_plays_see(found, before.case, case) if before else found

    def play(self, name: str, given: object, make: Callable[[], Play]) -> Play:
        """A play, of what is `given` besides the rules. Whoever asks again after a change of words only, asks the same
        proof."""
        known = self._known(name, given) or (given, make())
        if self.keeps:
            self.now[name] = known
        play: Play = known[1]
        return play

    def knows(self, name: str, given: object) -> bool:
        """Whether such a play need not be played."""
        return self._known(name, given) is not None

    def _known(self, name: str, given: object) -> tuple[object, Any] | None:
        known = self.now.get(name)
        if known is None:
            known = self._old.get(name)
            if known and self.changed.touch(known[1].passed.__contains__):
                known = None
        return known if known and known[0] == given else None


class Remembered:
    """The memory of one proof: its case is that of its `whole_plays`, `variants` that case in each variant. It knows
    what the proof `before` used, when there was one; what this one uses it keeps for the next when it `keeps`
    anything."""

    def __init__(self, whole_plays: RememberedPlays, variants: dict[str, Case], before: Remembered | None) -> None:
        self.whole_plays, self.variants, self.now = whole_plays, variants, Kept()
        self._old = before.now if before else Kept()
        was = before.variants if before else {}
        self._here = {variant: differences(was[variant], case) if variant in was else ALL_NEW
                      for variant, case in variants.items()}
        self._redrawn = {variant: found.everywhere or is_redrawn(found, was[variant], variants[variant])
                         for variant, found in self._here.items()}

    @property
    def keeps(self) -> bool:
        """Whether it keeps anything for the next proof."""
        return self.whole_plays.keeps

    def knows(self, key: Key) -> bool:
        """Whether this search was made before."""
        return key in self._old.ways

    def looks(self, variant: str, make: Callable[[], Looks]) -> Looks:
        """What is to be looked for in a variant, and in which slices."""
        known = self._old.looks.get(variant)
        if known is None or self._redrawn[variant]:
            known = make()
        if self.keeps:
            self.now.looks[variant] = known
        return known

    def cut(self, variant: str, slice: Slice, make: Callable[[], RestrictedCase]) -> RestrictedCase:
        """The case of a slice."""
        known = self._old.cuts.get((variant, slice))
        if known is None or self._here[variant].touch(partial(_looks_at, slice)):
            known = make()
        if self.keeps:
            self.now.cuts[variant, slice] = known
        return known

    def ways(self, key: Key, make: Callable[[], Ways]) -> Ways:
        """What a search finds."""
        known = self._old.ways.get(key) or make()
        if self.keeps:
            self.now.ways[key] = known
        return known

    def plays(self, key: Key, stands_for: dict[str, str], make: Callable[[], Plays]) -> Plays:
        """What the ways of a search become in the whole case."""
        known = self._plays(key, stands_for) or make()
        if self.keeps:
            self.now.plays[key] = known
        return known

    def knows_plays(self, key: Key, stands_for: dict[str, str]) -> bool:
        """Whether such ways need not be played."""
        return self._plays(key, stands_for) is not None

    def _plays(self, key: Key, stands_for: dict[str, str]) -> Plays | None:
        known = self._old.plays.get(key)
        if known is None or known.stands_for != stands_for or self.whole_plays.changed.touch(known.passed.__contains__):
            return None
        return known


def _looks_at(slice: Slice, part: str) -> bool:
    """Whether cutting a slice out looks at this part of the case, which most have by a name of the slice. Asked of
    hundreds of slices and few parts."""
    kind, _, name = part.partition(".")
    if kind == "scene":
        return name in slice.scenes
    return any(name == talk for talk, _ in slice.starts) if kind == "talk" else part in slice.names
