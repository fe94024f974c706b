"""Many plays on all cores: the work is cut into parts, each process plays parts, and the counts are added up.

A process keeps to the plays of one variant as long as there are any: what it found out about the rules it can use
again. Which parts there are does not depend on how many cores there are, so the same seed gives the same plays and the
same report everywhere. Where no process can be started, one does all the work.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from alibi.content.compiled import decode_case, encode_case
from alibi.review.bot_tally import Counting, Tally
from alibi.review.bots import Bots, Script, Tell
from alibi.review.collecting import without_collecting
from alibi.review.cores import cores, other_processes
from alibi.review.personas import PERSONAS

PLAYS_A_PART = 200
LEAST_A_PART = 40
"""Towards the end of a lane parts become smaller, down to this: then all members of the team are ready at one time."""
PLAYED = "played"
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

    @property
    def name(self) -> str:
        """A name that no other part has."""
        return f"{self.persona} {self.lane} {self.numbers.start}"


def play_all(bots: Bots, personas: Sequence[str], plays: int, processes: int = 0,
             tell: Tell = lambda plays: None) -> dict[str, Tally]:
    """The tally of each persona over `plays` plays; `processes` 0 takes as many as there are cores."""
    lanes = [list(_parts(bots, personas, plays, lane)) for lane in range(len(bots.case.variants))]
    parts = [part for lane in lanes for part in lane]
    wanted = min(processes or cores(), len(parts))
    days = len(bots.case.days) * sum(len(part.numbers) for part in parts)
    with without_collecting():  # a ground that lets go of all looks itself (`Ground.refresh`)
        if wanted > 1 and (processes or days >= WORTH_A_TEAM):
            try:
                return _added(_by_a_team(bots, lanes, wanted, tell), personas)
            except (OSError, BrokenProcessPool):
                # no second process on this computer: alone it takes longer, and comes to the same
                bots = Bots(bots.case, bots.seed, bots.scripts)
        member = Member(bots)
        for part in parts:
            member.play(part, tell)
        return _added([member.done()], personas)


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


def _added(members: Iterable[Mapping[str, Tally]], personas: Sequence[str]) -> dict[str, Tally]:
    """What all members counted, together."""
    tallies = {persona: Tally() for persona in personas}
    for member in members:
        for persona, tally in member.items():
            tallies[persona].add(tally)
    return tallies


class Member:
    """A process of the team: it plays, and counts by persona until all is done."""

    def __init__(self, bots: Bots) -> None:
        self._bots = bots
        self._countings: dict[str, Counting] = {}

    def play(self, part: Part, tell: Tell = lambda plays: None) -> None:
        """Play one part."""
        counting = self._countings.get(part.persona)
        if counting is None:
            counting = self._countings[part.persona] = self._bots.counting()
        self._bots.count(counting, part.persona, part.numbers, tell)

    def done(self) -> dict[str, Tally]:
        """Everything it counted."""
        return {persona: counting.done() for persona, counting in self._countings.items()}


# --- a team ---------------------------------------------------------------------------------------------------


class Pile:
    """The parts of all lanes, from which every member takes its own work: if the first, which plays too, gave it to
    them, they would wait for it. Who first makes a file with the name of a part has it; a second file says that it was
    played. When the folder of these files is gone, the work is called off (OSError)."""

    def __init__(self, lanes: Sequence[Sequence[Part]], folder: str) -> None:
        self._lanes, self._folder = lanes, Path(folder)
        self._mine: set[str] = set()

    def parts(self, member: int, members: int) -> Iterator[Part]:
        """What this member takes; each is played when the next is asked for."""
        while left := self._left(member, members):
            part = left[0]
            with suppress(FileExistsError):
                (self._folder / part.name).touch(exist_ok=False)
                self._mine.add(part.name)
                yield part
                (self._folder / f"{part.name} {PLAYED}").touch()

    def _left(self, member: int, members: int) -> Sequence[Part]:
        """What nobody took of a lane that is this member's own; when those are empty, of the lane with most work
        left."""
        taken = frozenset(os.listdir(self._folder))
        left = [[part for part in lane if part.name not in taken] for lane in self._lanes]
        own = [lane for number, lane in enumerate(left) if number % members == member and lane]
        return own[0] if own else max(left, key=_plays)

    def played_elsewhere(self) -> int:
        """How many plays were played by other members up to now."""
        names = frozenset(os.listdir(self._folder))
        return sum(_plays(part for part in lane if f"{part.name} {PLAYED}" in names and part.name not in self._mine)
                   for lane in self._lanes)


def _plays(parts: Iterable[Part]) -> int:
    return sum(len(part.numbers) for part in parts)


def _by_a_team(bots: Bots, lanes: Sequence[Sequence[Part]], members: int, tell: Tell) -> list[dict[str, Tally]]:
    """What each member counted. This process is the first of them."""
    with ExitStack() as stack:
        pile = Pile(lanes, stack.enter_context(TemporaryDirectory(prefix="alibi-", ignore_cleanup_errors=True)))
        given = (encode_case(bots.case), bots.seed, bots.scripts, pile)
        others = [stack.enter_context(other_processes(1, _arrive, given)) for _ in range(1, members)]
        try:
            working = [other.submit(_work_along, number, members) for number, other in enumerate(others, 1)]
            return _worked(Member(bots), pile, working, tell)
        except BaseException:
            for other in others:
                other.shutdown(wait=False, cancel_futures=True)
            raise


def _worked(me: Member, pile: Pile, others: Sequence[Future[dict[str, Tally]]], tell: Tell) -> list[dict[str, Tally]]:
    """What all members counted, with the first in front, which also tells what the others play. BrokenProcessPool when
    another was lost."""
    told = 0

    def tell_of_others() -> None:
        nonlocal told
        played = pile.played_elsewhere()
        tell(played - told)
        told = played

    for part in pile.parts(0, len(others) + 1):
        me.play(part, tell)
        tell_of_others()
        for other in others:
            if other.done():
                other.result()
    counted = [me.done(), *(other.result() for other in others)]
    tell_of_others()
    return counted


class _Here:
    """What another process of the team has: set once, as it arrives."""

    member: Member
    pile: Pile


def _arrive(case: bytes, seed: int, scripts: tuple[Script, ...], pile: Pile) -> None:
    gc.disable()  # as in the first member, for good: this process does nothing else
    _Here.member, _Here.pile = Member(Bots(decode_case(case), seed, scripts)), pile


def _work_along(number: int, members: int) -> dict[str, Tally]:
    for part in _Here.pile.parts(number, members):
        _Here.member.play(part)
    return _Here.member.done()
