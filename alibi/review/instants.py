"""The instants of a slice: the beats at which something in it can change, so that a wait may jump to the next of them.

Between two instants waiting in a place changes nothing but the clock, so what can be done later can be done as well by
waiting and doing it then: of two states that differ only in the beat, within one stretch, the earlier allows all that
the later allows. docs/check.md gives the whole argument. An instant is loud when passing it can be felt: it forces
something, or may be met in the middle of a talk. Before a loud instant the stretch ends as many beats early as
anything begun there may last, and those beats stand each for itself: what is begun there may pass the instant halfway.

An hour from which on something can no longer be done, such as the last at which half an hour of work fits in before an
appointment, need be no instant of its own: the first beat of its stretch comes before it, and allows more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from alibi.core.case import Case, Day
from alibi.core.school_time import HALF_HOUR
from alibi.review.askings import Asking, Askings, Moment
from alibi.review.readings import holds_never, mentions, place_asked, turning_beats
from alibi.review.talk_lengths import TalkLengths

MIDNIGHT = 24 * 12
"""The last beat in a table. A talk may go on past it, but no rule tells the beats from there on apart."""
Pauses = Mapping[Moment, int]
"""The most beats that what was left out of a slice can take at a moment; 1 where nothing is named."""


@dataclass(frozen=True, slots=True)
class Instants:
    """The instants of one day at one place. `stretch` gives of each beat the first beat of the stretch it lies in;
    `next` the beat to which a wait may jump, at home as if time went by the beat there too."""

    stretch: tuple[int, ...]
    next: tuple[int, ...]

    def after(self, beat: int) -> int:
        return self.next[min(beat, MIDNIGHT)]


class DayInstants:
    """The instants of one day of a restricted case, made when they are asked for."""

    def __init__(self, askings: Askings, number: int, pauses: Pauses) -> None:
        self.askings, self.number, self.pauses = askings, number, pauses
        self.case: Case = askings.case
        self.day: Day = self.case.days[number]
        self.home = self.day.home.place if self.day.home else ""
        self.asked: list[Asking] = [one for one in askings.all if one.day == number]
        self.events = [(start, askings.left(start.when, number, talk.id), places) for talk, start, day, places
                       in askings.starts if day == number and talk.starts_by_itself]
        self.to_meet = {talk.person for talk, _, day, _ in askings.starts if day == number}
        self._known: dict[str, Instants] = {}

    def at(self, place: str) -> Instants:
        """The instants at a place."""
        if place not in self._known:
            self._known[place] = self._made(place)
        return self._known[place]

    def _made(self, place: str) -> Instants:
        stretch, after = list(range(MIDNIGHT + 1)), list(range(1, MIDNIGHT + 2))
        hours = self.day.home if place == self.home and self.day.home else self.day
        first, last = hours.begins, hours.ends
        stops = {first, last, *(beat for beat in self._stops(place) if first < beat < last)}
        in_order = sorted(stops)
        for begins, ends in pairwise(in_order):
            stretch[begins:ends] = [begins] * (ends - begins)
            after[begins:ends] = [ends] * (ends - begins)
        return Instants(tuple(stretch), tuple(after))

    def _stops(self, place: str) -> Iterator[int]:
        yield from self._silent(place)
        reach = self._reach(place)
        for beat in self._loud(place):
            yield from range(beat - reach, beat + 1)
        for there, beats in self._doors(place):
            behind = self._events_behind(there)
            for beat in self._loud(there):
                yield from range(beat - beats - behind, beat - beats + 1)

    def _doors(self, place: str) -> Iterator[tuple[str, int]]:
        for door in self.case.doors:
            if place in (door.a, door.b):
                yield (door.b if place == door.a else door.a), door.beats

    # --- what turns -------------------------------------------------------------------------------------

    def _loud(self, place: str) -> Iterator[int]:
        yield self.day.begins + 1
        if not self.quiet_evening:
            yield from (self.day.ends, self.day.last)
        for lesson in self.day.lessons:
            moved = [change for change in self.day.changes if change.lesson == lesson.id and change.room]
            if place in (lesson.room, *(change.room for change in moved)):
                yield from (lesson.begins, lesson.begins + 1, lesson.ends, *(change.begins for change in moved))
        yield from (promise.until + 1 for promise in self.case.promises if promise.day == self.number)
        yield from self._turning(place, loud=True)

    def _silent(self, place: str) -> Iterator[int]:
        for person in self.to_meet:
            if place in self.askings.stays[self.number].get(person, ()):
                yield from (stay.begins for stay in self.day.stays if stay.person == person)
        near = {there for there, _ in self._doors(place)}
        for closing in self.day.closed:
            yield from (closing.begins, closing.ends) if closing.place in near else ()
        for change in self.day.changes:
            yield from (change.begins, change.ends) if change.kind == "route_blocked" and change.place in near else ()
        if any(deed.place == place and deed.task for deed in self.day.deeds):
            yield from self._deadlines()
        yield from (self.day.ends - HALF_HOUR + 1, self.day.last - HALF_HOUR + 1)
        if place == self.home:
            for one in self.day.appointments:
                yield from (one.begins, one.ends)
        yield from self._turning(place, loud=False)

    def _deadlines(self) -> Iterator[int]:
        yield from (change.begins for change in self.day.changes if change.due)
        for day in self.case.days:
            yield from (task.due for task in day.tasks if task.due_day == self.number)
            others = (*(task.later for task in day.tasks), *(change.due for change in day.changes))
            yield from (due.beat for due in others if due and due.day == self.number)

    def _turning(self, place: str, loud: bool) -> Iterator[int]:
        for asking in self.asked:
            if asking.loud == loud and place in asking.places:
                yield from turning_beats(asking.tree)
                if mentions(asking.tree, "busy"):
                    yield from (beat for row in self.day.busy for beat in (row.begins, row.ends))

    # --- how long anything can take without a pause -----------------------------------------------------

    @cached_property
    def _lengths(self) -> TalkLengths:
        return TalkLengths(self.case, self.day.last - self.day.begins)

    def _reach(self, place: str) -> int:
        """The most beats that can pass before somebody at this place is free to wait again: the longest talk, deed,
        door, half hour of work or pause, and the events that can open one after the other behind it."""
        here = (self.number, place)
        deeds = (deed.costs + self._lengths.of(deed.then) for deed in self.day.deeds if deed.place == place)
        talks = (self._lengths.of(key) for key, moments in self.askings.scenes.items() if here in moments)
        works = any(task.half_hours for day in self.case.days for task in day.tasks)
        work = HALF_HOUR if works and self.case.index.place[place].work else 0
        longest = max((self.pauses.get(here, 1), work, *deeds, *talks, *(beats for _, beats in self._doors(place))))
        return longest + self._events_behind(place)

    def _events_behind(self, place: str) -> int:
        """How long the events last that can open here one after the other; one that is not `once` may come again."""
        lengths = ((start, self._lengths.of(start.scene)) for start, _, places in self.events if place in places)
        return sum(length if start.once else self._lengths.most for start, length in lengths if length)

    # --- nothing happens --------------------------------------------------------------------------------

    @cached_property
    def quiet(self) -> bool:
        """Nothing to do, nobody to meet, no lesson and no event at school: where the pupil stands does not matter."""
        elsewhere = any(not place or place != self.home for place in self._happens_at())
        return not (self.day.lessons or elsewhere or self._anywhere("at", "busy"))

    @cached_property
    def quiet_evening(self) -> bool:
        """Nothing of the slice can happen at home: the night is at hand."""
        home = self.day.home
        return home is None or not (
            any(place in ("", self.home) for place in self._happens_at())
            or self._anywhere("at", "busy", "before", "after")
            or any(promise.day == self.number and promise.until >= home.begins for promise in self.case.promises))

    def _happens_at(self) -> Iterator[str]:
        yield from (deed.place for deed in self.day.deeds)
        yield from (stay.place for stay in self.day.stays if stay.person in self.to_meet and stay.place)
        yield from (place_asked(left) for _, left, _ in self.events)
        yield from (trace.place for trace in self.case.traces
                    if not holds_never(self.askings.left(trace.when, self.number)))

    def _anywhere(self, *words: str) -> bool:
        """What can come about at whatever place: homework, the friendly test, a promise kept by where or when."""
        kept_by = [self.askings.left(promise.kept_by, self.number) for promise in self.case.promises]
        return self.askings.unmasks or any(day.tasks for day in self.case.days) or any(
            mentions(tree, word) for tree in kept_by for word in words)
