"""Bots: a persona plays a case many times, by the rules of the game, and what came of it is counted.

Seeded: play `number` of `seed` is always the same, whoever counts it and in how many processes. The seed of a play
also picks the variant, in turn. Knows grounds and tallies; how a persona thinks is its own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from zlib import crc32

from alibi.core.case import Case
from alibi.core.commands import Command
from alibi.review.bot_digest import Digester
from alibi.review.bot_ground import Ground
from alibi.review.bot_play import Play, play
from alibi.review.bot_tally import Counting, Tally
from alibi.review.personas import PERSONAS, RECORDED, Cast, Lines

Tell = Callable[[int], object]
"""Hears how many plays were played since it was told last."""


@dataclass(frozen=True, slots=True)
class Script:
    """A recorded play: the seed that picks its variant, and its commands."""

    name: str
    seed: int
    commands: Lines


class Bots:
    """Plays of one case by all personas. What was found out about the case is kept from play to play."""

    def __init__(self, case: Case, seed: int = 1, scripts: Sequence[Script] = ()) -> None:
        self.case, self.seed, self.scripts = case, seed, tuple(scripts)
        self._digester, self._chance = Digester(case), Random()
        self._seeds = {persona: crc32(f"{persona}/{seed}".encode()) for persona in PERSONAS}
        self._grounds: dict[int, Ground] = {}
        self._casts: dict[tuple[str, int], Cast] = {}

    def personas(self) -> tuple[str, ...]:
        """Who can play this case: `recorded` only when there are recorded plays."""
        return tuple(name for name in PERSONAS if name != RECORDED or self.scripts)

    def plays_of(self, persona: str, plays: int) -> int:
        """How many plays a persona makes of `plays` that are asked for: a recorded play is played once."""
        return len(self.scripts) if persona == RECORDED else plays

    def seed_of(self, persona: str, number: int) -> int:
        """The seed with which play `number` begins."""
        return self.scripts[number].seed if persona == RECORDED else self.seed + number

    def play(self, persona: str, number: int) -> Play:
        """Play once. The plays of a persona that plays in order depend on which of them were played before."""
        variant = self.seed_of(persona, number) % len(self.case.variants)
        ground = self._ground(variant)
        if not PERSONAS[persona].in_order:
            self._chance.seed(self._seeds[persona] << 32 | number)
        return play(ground, self._cast(persona, variant).player(number, self._chance), persona != RECORDED)

    def again(self, persona: str, number: int) -> Play:
        """One play as it went among all others: for who plays in order, the plays before it are played first."""
        if PERSONAS[persona].in_order:
            variants = len(self.case.variants)
            self.tally(persona, range(number % variants, number, variants))
        return self.play(persona, number)

    def lane(self, persona: str, lane: int, plays: int) -> range:
        """The plays of one variant, by the number of that variant; recorded plays are one lane."""
        if persona == RECORDED:
            return range(len(self.scripts) if lane == 0 else 0)
        return range(lane, plays, len(self.case.variants))

    def tally(self, persona: str, numbers: Iterable[int], tell: Tell = lambda plays: None) -> Tally:
        """Play and count."""
        counting = self.counting()
        self.count(counting, persona, numbers, tell)
        return counting.done()

    def counting(self) -> Counting:
        """What counts plays of this case."""
        return Counting(self._digester)

    def count(self, counting: Counting, persona: str, numbers: Iterable[int], tell: Tell) -> None:
        """Play, and count these too."""
        for number in numbers:
            counting.count(number, self.play(persona, number))
            tell(1)

    def commands(self, persona: str, number: int) -> tuple[Command, ...]:
        """What a persona does in one play, from the first morning on."""
        return tuple(self.play(persona, number).commands)

    def _cast(self, persona: str, variant: int) -> Cast:
        """Who plays; one who plays in order remembers the plays of each variant apart."""
        key = persona, variant if PERSONAS[persona].in_order else 0
        if key not in self._casts:
            scripts = [script.commands for script in self.scripts]
            self._casts[key] = PERSONAS[persona].cast(self.case, scripts)
        return self._casts[key]

    def _ground(self, variant: int) -> Ground:
        if variant not in self._grounds:
            self._grounds[variant] = Ground(self.case, self.case.variants[variant].id, self._digester)
        ground = self._grounds[variant]
        ground.refresh()
        return ground
