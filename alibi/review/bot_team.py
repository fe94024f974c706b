"""Many plays on all cores: the work is cut into parts, each process plays parts, and the counts are added up.

A process keeps to the plays of one variant as long as there are any: what it found out about the rules it can use
again. Which parts there are does not depend on how many cores there are, so the same seed gives the same plays and the
same report everywhere. Where no process can be started, one does all the work.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from alibi.content.compiled import decode_case, encode_case
from alibi.review.bot_tally import Tally
from alibi.review.bots import Bots, Script, Tell
from alibi.review.cores import cores, other_processes
from alibi.review.personas import PERSONAS

PLAYS_A_PART = 200
LEAST_A_PART = 40
"""Towards the end of a lane parts become smaller, down to this: then all members of the team are ready at one time."""
WORTH_A_TEAM = 3_000
"""With fewer day-plays than this one process is done before a second has started."""
_TURN = {"random": -1, "avoidant": 1}
"""Who strays far finds out most for those who come later. Who keeps to few ways comes last: with these another process
takes over at the end, and has little to find out before it is as fast."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some plays of one persona in one variant (its lane)."""

    persona: str
    lane: int
    numbers: range


def play_all(bots: Bots, personas: Sequence[str], plays: int, processes: int = 0,
             tell: Tell = lambda plays: None) -> dict[str, Tally]:
    """The tally of each persona over `plays` plays; `processes` 0 takes as many as there are cores."""
    lanes = [deque(_parts(bots, personas, plays, lane)) for lane in range(len(bots.case.variants))]
    parts = [part for lane in lanes for part in lane]
    wanted = min(processes or cores(), len(parts))
    days = len(bots.case.days) * sum(len(part.numbers) for part in parts)
    with _without_collecting():
        if wanted > 1 and (processes or days >= WORTH_A_TEAM):
            try:
                return _added(_by_a_team(bots, lanes, wanted, tell), personas)
            except (OSError, BrokenProcessPool):
                pass  # no second process on this computer: alone it takes longer, and comes to the same
        return _added(((part, bots.tally(part.persona, part.numbers, tell)) for part in parts), personas)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python does not look for things that only know each other: a play leaves none behind, and to look among all that
    is kept takes a twentieth of the time. A ground that lets go of all looks itself (`Ground.refresh`)."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()


def _parts(bots: Bots, personas: Sequence[str], plays: int, lane: int) -> Iterator[Part]:
    """The parts of one lane. Personas that play in order are one part, and come first: they take longest."""
    order = sorted(personas, key=lambda name: (not PERSONAS[name].in_order, _TURN.get(name, 0)))
    for persona in order:
        left = bots.lane(persona, lane, plays)
        while left:
            size = PLAYS_A_PART if persona != order[-1] else min(PLAYS_A_PART, max(LEAST_A_PART, len(left) // 3))
            if PERSONAS[persona].in_order:
                size = len(left)
            yield Part(persona, lane, left[:size])
            left = left[size:]


def _added(done: Iterator[tuple[Part, Tally]], personas: Sequence[str]) -> dict[str, Tally]:
    """The parts together, in one fixed order whoever was ready first."""
    tallies = {persona: Tally() for persona in personas}
    for part, tally in sorted(done, key=lambda one: (one[0].persona, one[0].lane, one[0].numbers.start)):
        tallies[part.persona].add(tally)
    return tallies


# --- a team ---------------------------------------------------------------------------------------------------


def _by_a_team(bots: Bots, lanes: Sequence[deque[Part]], processes: int,
               tell: Tell) -> Iterator[tuple[Part, Tally]]:
    """This process is the first member of the team, and gives the others their work."""
    given = (encode_case(bots.case), bots.seed, bots.scripts)
    with ExitStack() as stack:
        others = [stack.enter_context(other_processes(1, _arrive, given)) for _ in range(processes - 1)]
        try:
            yield from _worked_through(bots, others, [deque(lane) for lane in lanes], tell)
        except BaseException:
            for other in others:
                other.shutdown(wait=False, cancel_futures=True)
            raise


def _worked_through(bots: Bots, others: Sequence[ProcessPoolExecutor], left: Sequence[deque[Part]],
                    tell: Tell) -> Iterator[tuple[Part, Tally]]:
    """Every other member always has one part in hand and one waiting; meanwhile this one plays too."""
    busy: dict[Future[Tally], tuple[int, Part]] = {}

    def give(member: int) -> None:
        part = _next_part(left, member, len(others) + 1)
        if part:
            busy[others[member - 1].submit(_count, part)] = member, part

    for member in (*range(1, len(others) + 1), *range(1, len(others) + 1)):
        give(member)
    while busy or any(left):
        own = _next_part(left, 0, len(others) + 1)
        if own:
            yield own, bots.tally(own.persona, own.numbers, tell)
        for ready in wait(busy, timeout=0 if own else None, return_when=FIRST_COMPLETED).done:
            member, part = busy.pop(ready)
            give(member)
            tell(len(part.numbers))
            yield part, ready.result()


def _next_part(left: Sequence[deque[Part]], member: int, members: int) -> Part | None:
    """The next part of a lane that is this member's own; when those are empty, of the lane with most work left."""
    own = [lane for number, lane in enumerate(left) if number % members == member and lane]
    lane = own[0] if own else max(left, key=lambda lane: sum(len(part.numbers) for part in lane))
    return lane.popleft() if lane else None


class _Member:
    """What a process of the team has: set once, as it arrives."""

    bots: Bots


def _arrive(case: bytes, seed: int, scripts: tuple[Script, ...]) -> None:
    gc.disable()  # as in the first member, for good: this process does nothing else
    _Member.bots = Bots(decode_case(case), seed, scripts)


def _count(part: Part) -> Tally:
    return _Member.bots.tally(part.persona, part.numbers)
