"""How often bots come somewhere: scenes opened, choices made, deeds done, over plays of every persona.

How a persona plays is `review`. A bot is a measure of a case, never a model of a child.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from alibi.core.case import Case
from alibi.review.bots import Bots

SEED = 1
Tell = Callable[[int], object]


@dataclass(slots=True)
class Hits:
    """Counts over `plays` plays: by scene key, by choice (talk/scene/choice), by deed and by trace."""

    plays: int = 0
    personas: tuple[str, ...] = ()
    scenes: Counter[str] = field(default_factory=Counter)
    choices: Counter[str] = field(default_factory=Counter)
    deeds: Counter[str] = field(default_factory=Counter)
    traces: Counter[str] = field(default_factory=Counter)


_FAMILIES = {"scene": "scenes", "choice": "choices", "deed": "deeds", "trace": "traces"}


def count_hits(case: Case, plays: int, tell: Tell = lambda number: None) -> Hits:
    """Let each persona play its part of `plays` and count. The same case gives the same counts."""
    bots = Bots(case, SEED)
    names = bots.personas()
    hits = Hits(plays, names)
    done = count(1)
    for turn, name in enumerate(names):
        share = range(len(range(turn, plays, len(names))))
        tally = bots.tally(name, share, lambda played: tell(next(done)))
        for mark, times in tally.times.items():
            family, _, thing = mark.partition("/")
            if family in _FAMILIES:
                getattr(hits, _FAMILIES[family])[thing] += times
    return hits
