"""How long a talk, deed or half hour of work can take that a slice left out, by day and place.

Such a pause passes without an event in between, which waiting does not. Knows the whole case and how its places were
merged; does not know a slice otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping

from alibi.core.case import Case
from alibi.core.school_time import HALF_HOUR
from alibi.review.askings import Askings, Moment
from alibi.review.talk_lengths import TalkLengths


class Pauses:
    """The longest pause at each moment of a whole case in one variant; only pauses of two beats or more."""

    def __init__(self, case: Case, variant: str) -> None:
        askings = Askings(case, variant, unmasks=True)
        lengths = TalkLengths(case, max(day.last - day.begins for day in case.days))
        self._longest: dict[Moment, int] = {}
        for key, moments in askings.scenes.items():
            for moment in moments:
                self._add(moment, lengths.of(key))
        for number, day in enumerate(case.days):
            for deed in day.deeds:
                self._add((number, deed.place), deed.costs + lengths.of(deed.then))
            if any(task.half_hours for other in case.days for task in other.tasks):
                for place in case.places:
                    if place.work:
                        self._add((number, place.id), HALF_HOUR)

    def _add(self, moment: Moment, beats: int) -> None:
        if beats > max(1, self._longest.get(moment, 1)):
            self._longest[moment] = beats

    def at_kept(self, nearest: Mapping[str, str]) -> tuple[tuple[Moment, int], ...]:
        """The same by the places that a slice kept; in a corner that was left out a pause is time in front of it."""
        kept: dict[Moment, int] = {}
        for (day, place), beats in self._longest.items():
            if nearest[place]:
                kept[day, nearest[place]] = max(beats, kept.get((day, nearest[place]), 1))
        return tuple(sorted(kept.items()))
