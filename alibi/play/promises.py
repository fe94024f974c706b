"""Promises as they stand in the agenda: what was promised, to whom, by when, and in which part of which day.

Knows the promises of a case and how they stand. The one place where terminal and window get them from. Does not know
screens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core import planner
from alibi.core.case import Promise
from alibi.core.layout import KEPT, MADE
from alibi.core.school_time import time_of
from alibi.core.world import World

AT_SCHOOL = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A promise that is open, or was kept. `day` is the number of its day, `part` the afternoon or evening at home in
    which it ends (AT_SCHOOL before that), `until` the time by which it is to be kept, `who` the name of the other."""

    id: str
    day: int
    part: str
    beat: int
    who: str
    text: str
    kept: bool

    @property
    def until(self) -> str:
        return time_of(self.beat)


def agreed(world: World) -> tuple[Agreed, ...]:
    """Every promise that is open or was kept, the first to come first. One that was broken is not here: whoever was
    let down speaks of it."""
    found = (_agreed(world, promise) for promise in world.case.promises if world.promise(promise.id) in (MADE, KEPT))
    return tuple(sorted(found, key=lambda one: (one.day, one.beat)))


def agreed_on(world: World, day: int, part: str | None = None) -> tuple[Agreed, ...]:
    """The promises of one day, or of one part of it."""
    return tuple(one for one in agreed(world) if one.day == day and part in (None, one.part))


def still_open(world: World) -> tuple[Agreed, ...]:
    """What is promised and not done yet, in order of time."""
    return tuple(one for one in agreed(world) if not one.kept)


def until_words(world: World, one: Agreed) -> str:
    """By when: "10:25", with its day when that is another."""
    return one.until if one.day == world.day_number else f"{world.case.days[one.day].name} {one.until}"


def _agreed(world: World, promise: Promise) -> Agreed:
    day = world.case.days[promise.day]
    part = next(_parts_of(world, promise), AT_SCHOOL) if day.home else AT_SCHOOL
    name = world.case.index.person[promise.to].name
    return Agreed(promise.id, promise.day, part, promise.until, name, promise.text, world.promise(promise.id) == KEPT)


def _parts_of(world: World, promise: Promise) -> Iterator[str]:
    day = world.case.days[promise.day]
    return (part for part in planner.PARTS if planner.ends_in(promise, day, part))
