"""Where a play stands, in one sentence for who comes back.

Knows happenings and words. The title asks this before the first frame, so what only a play needs is imported late.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from alibi.core.school_time import time_of

if TYPE_CHECKING:
    from alibi.core.records import Entry
    from alibi.core.world import World


def stands(entries: Iterable[Entry], words: Mapping[str, str]) -> str:
    """Where a kept play stands, told from what happened: no case needs to be opened for it."""
    from alibi.core.happenings import AppointmentPassed, DayBegan, TimePassed, Went, WentHome

    beat, place, day = 0, "", ""
    for entry in entries:
        for happening in entry.happenings:
            if isinstance(happening, DayBegan | WentHome | AppointmentPassed):
                beat = happening.beat
            elif isinstance(happening, TimePassed):
                beat = happening.now
            if isinstance(happening, DayBegan | Went | WentHome):
                place = happening.place
            if isinstance(happening, DayBegan):
                day = happening.day
    several = sum(key.startswith("day/") for key in words) > 1
    name = words.get(f"day/{day}", "") if several else ""
    return _when_and_where(time_of(beat), words.get(f"place/{place}", place), name)


def _when_and_where(time: str, place: str, day: str) -> str:
    return f"Het is {day} {time}. Je bent hier: {place}." if day else f"Het is {time}. Je bent hier: {place}."


def recap(world: World) -> str:
    """One sentence for who comes back: when and where."""
    day = world.day.name if len(world.case.days) > 1 else ""
    return _when_and_where(world.time, world.case.index.place[world.place].name, day)
