"""Many plays on all cores: the work is cut into parts, each core plays parts, and the counts are added up.

Which parts there are does not depend on how many cores there are, so the same seed gives the same plays and the same
report everywhere. Processes are spawned, as on Windows; where none can be started, one process does all the work.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from alibi.content.compiled import decode_case, encode_case
from alibi.review.bot_tally import Tally
from alibi.review.bots import Bots, Script, Tell
from alibi.review.personas import PERSONAS

PLAYS_A_PART = 250
WORTH_A_TEAM = 3_000
"""With fewer day-plays than this one process is done before a second has started."""


@dataclass(frozen=True, slots=True)
class Part:
    """Plays `first` up to `ends` of one persona."""

    persona: str
    first: int
    ends: int

    @property
    def plays(self) -> int:
        return self.ends - self.first


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def play_all(bots: Bots, personas: Sequence[str], plays: int, processes: int = 0,
             tell: Tell = lambda plays: None) -> dict[str, Tally]:
    """The tally of each persona over `plays` plays; `processes` 0 takes as many as there are cores."""
    parts = list(_parts(bots, personas, plays))
    wanted = min(processes or cores(), len(parts))
    days = len(bots.case.days) * sum(part.plays for part in parts)
    if wanted > 1 and (processes or days >= WORTH_A_TEAM):
        try:
            return _added(_by_a_team(bots, parts, wanted, tell), personas)
        except (OSError, BrokenProcessPool, PermissionError):
            pass  # no second process on this computer: alone it takes longer, and comes to the same
    return _added(((part, bots.tally(part.persona, range(part.first, part.ends), tell)) for part in parts), personas)


def _parts(bots: Bots, personas: Sequence[str], plays: int) -> Iterator[Part]:
    """Personas that play in order are one part, and come first: they take longest."""
    for persona in sorted(personas, key=lambda name: not PERSONAS[name].in_order):
        every = bots.plays_of(persona, plays)
        step = max(1, every) if PERSONAS[persona].in_order else PLAYS_A_PART
        yield from (Part(persona, first, min(first + step, every)) for first in range(0, every, step))


def _added(done: Iterator[tuple[Part, Tally]], personas: Sequence[str]) -> dict[str, Tally]:
    """The parts together, in one fixed order whoever was ready first."""
    tallies = {persona: Tally() for persona in personas}
    for part, tally in sorted(done, key=lambda one: (one[0].persona, one[0].first)):
        tallies[part.persona].add(tally)
    return tallies


# --- a team ---------------------------------------------------------------------------------------------------


def _by_a_team(bots: Bots, parts: Sequence[Part], processes: int, tell: Tell) -> Iterator[tuple[Part, Tally]]:
    given = (encode_case(bots.case), bots.seed, bots.scripts)
    with ProcessPoolExecutor(processes, get_context("spawn"), _arrive, given) as team:
        work: dict[Future[Tally], Part] = {team.submit(_count, part): part for part in parts}
        try:
            for ready in as_completed(work):
                tell(work[ready].plays)
                yield work[ready], ready.result()
        except BaseException:
            team.shutdown(wait=False, cancel_futures=True)
            raise


class _Member:
    """What a process of the team has: set once, as it arrives."""

    bots: Bots


def _arrive(case: bytes, seed: int, scripts: tuple[Script, ...]) -> None:
    _Member.bots = Bots(decode_case(case), seed, scripts)


def _count(part: Part) -> Tally:
    return _Member.bots.tally(part.persona, range(part.first, part.ends))
