"""Quiet time: when walking or waiting changes nothing but the clock and the place.

Most moves that a proof tries are of this kind, and then the next state is known without taking a turn (`turn.py`),
which does the same step by step. Knows lessons that count who comes, events that may open, hours that lead elsewhere,
and promises that are kept, or run out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from alibi.core.conditions import parse, reads
from alibi.core.layout import BEAT, DAY, MADE, NOT_THERE, PLACE, SCENE, State
from alibi.core.rule_shapes import PromiseRule, StartRule
from alibi.core.rulebook import Rulebook

_ALL_DAY = 10 ** 6
"""A beat that never comes."""


class _Asked(NamedTuple):
    """What must still be asked of a state before a move is known to be quiet: `lessons` (their places in the state)
    that must have counted the pupil, `events` that must not open. A move that is never quiet has `loud`."""

    loud: bool
    lessons: tuple[int, ...] = ()
    events: tuple[StartRule, ...] = ()


class QuietTime:
    """The quiet moves of one rulebook. It answers for states in which no talk is open and the case goes on."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self._promises = tuple((promise, _kept_by_doing(book, promise)) for promise in book.promises)
        self._asked_last: State = ()
        self._calm_until = 0
        self._known: dict[tuple[int, int, int, int, int], _Asked] = {}

    def moved(self, state: State, place: int, beats: int) -> State | None:
        """The state after `beats` have passed here and the pupil then is in `place` (by its number), as a turn without
        happenings would leave it; None when something comes in between or on arrival, and a turn must be taken."""
        return self.later(state, state[BEAT], place, beats)

    def later(self, state: State, beat: int, place: int, beats: int) -> State | None:
        """The same, as if it were `beat` now: whoever knows that nothing changes until then need not pass through."""
        loud, lessons, events = self._asked(state[DAY], beat, state[PLACE], beats, place)
        if loud or (lessons and _uncounted(lessons, state)) or (self._promises and beat + beats > self._calm(state)):
            return None
        after = (state[DAY], beat + beats, place, *state[SCENE:])
        return None if events and _opens(events, after) else after

    def until(self, state: State, goal: int) -> int:
        """Up to which beat, `goal` at most, one can stay here by single beats while nothing comes in between; the beat
        of the state when the very next is not quiet."""
        now, place = list(state), state[PLACE]
        goal = min(goal, self._calm(state))
        for beat in range(state[BEAT], goal):
            loud, lessons, events = self._asked(state[DAY], beat, place, 1, place)
            now[BEAT] = beat + 1
            if loud or _uncounted(lessons, state) or _opens(events, now):
                return beat
        return max(goal, state[BEAT])

    def _calm(self, state: State) -> int:
        """The last beat of this day at which every promise stands as it does now, if only time and place change."""
        if state is not self._asked_last:  # who tries all moves of a state asks for each
            self._asked_last = state
            self._calm_until = min([_stands_until(promise, by_doing, state) for promise, by_doing in self._promises
                                    if state[promise.variable.at] == MADE], default=_ALL_DAY)
        return self._calm_until

    def _asked(self, day: int, beat: int, here: int, beats: int, there: int) -> _Asked:
        move = (day, beat, here, beats, there)
        found = self._known.get(move)
        if found is None:
            found = self._known[move] = self._made(*move)
        return found

    def _made(self, day: int, beat: int, here: int, beats: int, there: int) -> _Asked:
        arrival = beat + beats
        if leads_on(self.book, day, arrival, there):
            return _Asked(True)
        stays = [(passed, here) for passed in range(beat + 1, arrival + 1)] + [(arrival, there)]
        lessons = {room.variable.at for room in self.book.days[day].rooms for passed, place in stays
                   if room.place == place and room.begins <= passed < room.ends}
        return _Asked(False, tuple(lessons), self.book.events_at(day, arrival, there))


def leads_on(book: Rulebook, day: int, beat: int, place: int) -> bool:
    """Whether the hour may bring the pupil home, to the end of an appointment, or to the end of the day."""
    rule = book.days[day]
    if beat >= rule.last:
        return True
    if rule.home is None:
        return False
    if place != rule.home.place:
        return beat >= rule.day.ends
    return any(one.appointment.begins <= beat < one.appointment.ends for one in rule.home.appointments)


def _kept_by_doing(book: Rulebook, promise: PromiseRule) -> bool:
    """Whether neither time nor place can keep a promise."""
    text = book.case.index.promise[promise.id].kept_by
    return not any(name in ("time", "busy") or name.startswith("at.") for name in reads(parse(text)))


def _stands_until(promise: PromiseRule, by_doing: bool, state: State) -> int:
    """The last beat of this day at which a promise that was made is still awaited; one before now when that is over."""
    if not by_doing or promise.kept(state) or promise.day < state[DAY]:
        return -1
    return promise.until if promise.day == state[DAY] else _ALL_DAY


def _uncounted(lessons: tuple[int, ...], state: State) -> bool:
    return any([state[at] == NOT_THERE for at in lessons])


def _opens(events: tuple[StartRule, ...], now: Sequence[int]) -> bool:
    """Whether one of these events opens, as a turn asks it."""
    return any([not (event.memory and now[event.memory]) and event.fits(now) for event in events])
