"""The plan as it stands: a half hour that was taken off it again is not told of, as if it had never been planned.

Knows happenings of the planner. How often a child changed its mind is nobody's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.core import happenings as h
from alibi.core.happenings import Happening
from alibi.store.told_entry import ToldEntry

_Place = tuple[str, str, str]
_At = tuple[int, int]


def without_unplanned(told: Sequence[ToldEntry]) -> list[ToldEntry]:
    """The same telling without what was unplanned. Where the beginning of a moved half hour is not told, it counts as
    planned where it came to lie."""
    steps = _Steps()
    for number, entry in enumerate(told):
        for ordinal, happening in enumerate(entry.happenings):
            steps.take((number, ordinal), happening)
    return [ToldEntry(entry.number, entry.id, tuple(
        steps.instead.get((number, ordinal), happening) for ordinal, happening in enumerate(entry.happenings)
        if (number, ordinal) not in steps.gone)) for number, entry in enumerate(told)]


class _Steps:
    """Half hours on the plan, each with the happenings that brought it where it lies."""

    def __init__(self) -> None:
        self._lie: dict[_Place, list[list[_At]]] = {}
        self.gone: set[_At] = set()
        self.instead: dict[_At, Happening] = {}

    def take(self, at: _At, happening: Happening) -> None:
        if isinstance(happening, h.TaskPlanned):
            self._lay((happening.task, happening.day, happening.part), [at])
        elif isinstance(happening, h.TaskMoved):
            before = self._lift((happening.task, happening.from_day, happening.from_part))
            if not before:
                self.instead[at] = h.TaskPlanned(happening.task, happening.day, happening.part)
            self._lay((happening.task, happening.day, happening.part), [*before, at])
        elif isinstance(happening, h.TaskUnplanned):
            self.gone.update((*self._lift((happening.task, happening.day, happening.part)), at))

    def _lay(self, place: _Place, steps: list[_At]) -> None:
        self._lie.setdefault(place, []).append(steps)

    def _lift(self, place: _Place) -> list[_At]:
        lying = self._lie.get(place)
        return lying.pop() if lying else []
