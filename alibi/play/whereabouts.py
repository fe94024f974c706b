"""Where a play stands, in one sentence for who comes back.

Knows school time and words. The title asks this before the first frame: no rules are imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from alibi.core.school_time import time_of

if TYPE_CHECKING:
    from alibi.core.world import World


def stands(beat: int, place: str, day: str, words: Mapping[str, str]) -> str:
    """Where a kept play stands, by what its journal tells: no case needs to be opened for it."""
    several = sum(key.startswith("day/") for key in words) > 1
    name = words.get(f"day/{day}", "") if several else ""
    return _when_and_where(time_of(beat), words.get(f"place/{place}", place), name)


def _when_and_where(time: str, place: str, day: str) -> str:
    return f"Het is {day} {time}. Je bent hier: {place}." if day else f"Het is {time}. Je bent hier: {place}."


def recap(world: World) -> str:
    """One sentence for who comes back: when and where."""
    day = world.day.name if len(world.case.days) > 1 else ""
    return _when_and_where(world.time, world.case.index.place[world.place].name, day)
