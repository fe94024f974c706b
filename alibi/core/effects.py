"""What an effect does to one number of the compact state, and the happening it tells of.

Knows bounds and which way a number can go. Does not know moves, time or scenes (`clock.py`, `turn.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core import happenings as told
from alibi.core.happenings import Happening
from alibi.core.layout import (
    ANGRY,
    BEAT,
    BROKEN,
    CALM,
    COOLED,
    EXPLAINED,
    HANDED_IN,
    HEARD,
    KEPT,
    MADE,
    MENDED,
    PLACE,
    State,
    Variable,
)
from alibi.core.rule_shapes import Change
from alibi.core.rulebook import Rulebook

_PROMISE_TOLD: dict[int, Callable[[str, str], Happening]] = {
    MADE: told.PromiseMade, KEPT: told.PromiseKept, BROKEN: told.PromiseBroken, EXPLAINED: told.PromiseExplained,
}
_STRAIN_TOLD: dict[int, Callable[[str, str], Happening]] = {
    ANGRY: told.StrainBegan, COOLED: told.Cooled, MENDED: told.StrainMended,
}
_TASK_TOLD: dict[int, Callable[[str], Happening]] = {HEARD: told.TaskHeard, HANDED_IN: told.TaskHandedIn}
_PROMISE_BEFORE = {MADE: (0,), KEPT: (MADE,), BROKEN: (MADE,), EXPLAINED: (MADE, BROKEN)}
"""A promise is made once; only a made one is kept or broken; only a made or broken one is explained."""
_STRAIN_BEFORE = {ANGRY: (CALM,), COOLED: (ANGRY,), MENDED: (ANGRY, COOLED)}
"""Somebody gets angry about a thing once; anger cools; what is mended stays mended."""
_ONLY_UP = frozenset({"task", "known", "clue", "packed", "extra", "work"})


class Effects:
    """A state on its way to the next; `tell` collects happenings, or is None when nobody listens (proof)."""

    def __init__(self, book: Rulebook, state: State, tell: list[Happening] | None = None) -> None:
        self.book, self.now, self.tell = book, list(state), tell

    def state(self) -> State:
        return tuple(self.now)

    def change(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            old = self.now[change.variable.at]
            self._set(change.variable, old + change.value if change.add else change.value)

    def _set(self, variable: Variable, value: int) -> None:
        old = self.now[variable.at]
        new = max(variable.lowest, min(variable.highest, value))
        if new == old or not _follows(variable.family, old, new):
            return
        self.now[variable.at] = new
        if self.tell is not None:
            self._tell_change(variable.family, variable.rest, old, new)

    def _tell_change(self, family: str, name: str, old: int, new: int) -> None:
        index = self.book.case.index
        if family == "trust":
            self._say(lambda: told.TrustChanged(name, new - old, new))
        elif family == "promise":
            self._say(lambda: _PROMISE_TOLD[new](name, index.promise[name].to))
        elif family == "strain":
            self._say(lambda: _STRAIN_TOLD[new](name, index.strain[name].person))
        elif family == "clue":
            self._say(lambda: told.ClueFound(name, self._sort_of_clue(name)))
        elif family == "known":
            self._say(lambda: told.ChangeAnnounced(name))
        else:
            self._tell_task(family, name, new)

    def _tell_task(self, family: str, name: str, new: int) -> None:
        if family == "task" and new in _TASK_TOLD:
            self._say(lambda: _TASK_TOLD[new](name))
        elif family == "packed":
            self._say(lambda: told.TaskPacked(name))
        elif family == "extra":
            self._say(lambda: told.MoreTimeGiven(name))

    def _sort_of_clue(self, clue: str) -> str:
        index = self.book.case.index
        return "signal" if clue in index.signal else "alibi" if clue in index.alibi else "rumour"

    def _say(self, happening: Callable[[], Happening]) -> None:
        if self.tell is not None:
            self.tell.append(happening())

    def _when(self) -> int:
        """The beat, to be told."""
        return self.now[BEAT]

    def _where(self) -> str:
        """The place, to be told."""
        return self._place(self.now[PLACE])

    def _place(self, number: int) -> str:
        return self.book.case.places[number].id


def _follows(family: str, old: int, new: int) -> bool:
    """Whether a number of this family can go from `old` to `new`."""
    if family == "promise":
        return old in _PROMISE_BEFORE.get(new, ())
    if family == "strain":
        return old in _STRAIN_BEFORE.get(new, ())
    return new > old or family not in _ONLY_UP
