"""Checks what can only be said when all days and the school are read: moments to hand in, home, places to work.

Knows days and beats. Does not know whether the work can be done in time: that is proof.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.content.notes import Notes, WrittenDue
from alibi.core.case import Day, Door, Due, Place
from alibi.core.school_time import time_of


def check_dues(days: dict[int, Day], notes: Notes) -> None:
    """Every moment to hand in lies inside its day, not before the day on which it was given, and more time is more.
    `days` are those that could be read, by their number in the case."""
    for written in notes.dues:
        day, given = days.get(written.due.day), days.get(written.given)
        if day is None or given is None:
            continue
        if written.due.day < written.given:
            notes.report("A310", written.mark, due=_in_words(written.due, days), given=given.name)
        elif day.begins and day.ends > day.begins and not day.begins <= written.due.beat <= day.ends:
            notes.report("A304", written.mark, time=time_of(written.due.beat), begins=time_of(day.begins),
                         ends=time_of(day.ends))
        else:
            _check_later(written, days, notes)


def _check_later(written: WrittenDue, days: dict[int, Day], notes: Notes) -> None:
    before = written.before
    if before and (written.due.day, written.due.beat) <= (before.day, before.beat) and before.day in days:
        notes.report("A311", written.mark, later=_in_words(written.due, days), due=_in_words(before, days))


def _in_words(due: Due, days: dict[int, Day]) -> str:
    return f"{days[due.day].name} {time_of(due.beat)}"


def check_homes(doors: Iterable[Door], notes: Notes) -> None:
    """Nobody walks out of home into the school: the place has no doors."""
    with_door = {place for door in doors for place in (door.a, door.b)}
    for place, mark in notes.homes.items():
        if place in with_door:
            notes.report("A224", mark, name=place)


def check_work(places: Iterable[Place], notes: Notes) -> None:
    """A task that takes half hours needs a place to do it."""
    if not any(place.work for place in places):
        for mark in list(notes.declared["work"].values())[:1]:
            notes.report("A225", mark)
