"""How often bots come somewhere: scenes opened, choices made, deeds done, over plays of every persona.

Knows sessions and happenings; how a persona plays is `review`. A bot is a measure of a case, never a model of a child.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.core.case import Case
from alibi.core.happenings import ChoiceMade, DeedDone, Happening, SceneOpened, TraceSeen
from alibi.play.session import Session
from alibi.review.bots import Bots, NoLog
from alibi.review.personas import PERSONAS

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

    def add(self, happened: Happening) -> None:
        if isinstance(happened, SceneOpened):
            self.scenes[happened.scene] += 1
        elif isinstance(happened, ChoiceMade):
            self.choices[f"{happened.scene}/{happened.choice}"] += 1
        elif isinstance(happened, DeedDone):
            self.deeds[happened.deed] += 1
        elif isinstance(happened, TraceSeen):
            self.traces[happened.trace] += 1


def count_hits(case: Case, plays: int, tell: Tell = lambda number: None) -> Hits:
    """Let each persona play its part of `plays` and count. The same case gives the same counts."""
    names = tuple(sorted(PERSONAS))
    hits = Hits(plays, names)
    bots = {name: Bots(case, name, SEED) for name in names}
    for number in range(plays):
        bot = bots[names[number % len(names)]]
        turn = number // len(names)
        session = Session.start(case, bot.seed_of(turn), NoLog())
        bot.play(turn, session)
        for entry in session.entries:
            for happened in entry.happenings:
                hits.add(happened)
        tell(number + 1)
    return hits
