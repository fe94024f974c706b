"""Bots: a persona plays a case many times, by the same session as a child, and what came of it is counted.

Seeded: play `number` of `seed` is always the same. The seed of a play also picks the variant, in turn. Knows
sessions and happenings; how a persona thinks is its own affair.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from alibi.core.case import Case
from alibi.core.commands import Command
from alibi.core.happenings import (
    CaseEnded,
    ChoiceMade,
    ChoiceOffered,
    ClueFound,
    DeedDone,
    Happening,
    PromiseBroken,
    PromiseKept,
)
from alibi.core.records import Entry
from alibi.play.session import Session
from alibi.review.bot_report import BotReport, PlayCount, Tally
from alibi.review.floor_plan import FloorPlan
from alibi.review.personas import PERSONAS, Persona
from alibi.review.recorded import WordsRead

LONGEST_PLAY = 2_000
Open = Callable[[int], Session]


class NoLog:
    """A log for plays nobody needs again."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        on_saved()

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        on_saved()


class Bots:
    """Plays of one case by one persona."""

    def __init__(self, case: Case, persona: str, seed: int) -> None:
        self.case, self.persona, self.seed = case, persona, seed
        self.plan, self.words = FloorPlan(case), WordsRead(case)
        self.tally = Tally(case)

    def play(self, number: int, session: Session | None = None) -> PlayCount:
        """Play once and count it; `session` is one just begun with `seed_of(number)`, or one is made in memory."""
        going = session or Session.start(self.case, self.seed_of(number), NoLog())
        player = PERSONAS[self.persona](self.plan, Random(f"{self.persona}/{self.seed}/{number}"))
        count = PlayCount()
        self._note(count, going.entries[0].happenings)
        for _ in range(LONGEST_PLAY):
            command = self._next(player, going)
            if command is None:
                break
            self._note(count, going.do(command))
            count.steps += 1
        count.beats_left = self._beats_left(going)
        self.tally.add(going.world.variant, count)
        return count

    def seed_of(self, number: int) -> int:
        return self.seed + number

    def report(self, plays: int) -> BotReport:
        """What came of the plays so far."""
        return self.tally.report(self.persona, plays, self.seed)

    @staticmethod
    def _next(player: Persona, session: Session) -> Command | None:
        return None if session.world.over else player.next(session.world)

    def _note(self, count: PlayCount, happened: tuple[Happening, ...]) -> None:
        for one in happened:
            count.words += self.words.of(one)
            if isinstance(one, ChoiceOffered):
                count.offered.update(f"{one.scene}/{choice}" for choice in one.choices)
            elif isinstance(one, ChoiceMade):
                count.chosen.add(f"{one.scene}/{one.choice}")
            elif isinstance(one, DeedDone):
                count.deeds.add(one.deed)
            elif isinstance(one, ClueFound):
                count.clues.add(one.clue)
            else:
                self._note_rarer(count, one)

    @staticmethod
    def _note_rarer(count: PlayCount, one: Happening) -> None:
        if isinstance(one, CaseEnded):
            count.end = one.end
        elif isinstance(one, PromiseKept):
            count.kept.add(one.promise)
        elif isinstance(one, PromiseBroken):
            count.broken.add(one.promise)

    @staticmethod
    def _beats_left(session: Session) -> int:
        """School time left on the day on which the case ended."""
        world = session.world
        return max(0, world.day.ends - world.beat)


def run_bots(case: Case, persona: str, plays: int, seed: int) -> BotReport:
    """`plays` plays in memory, counted."""
    bots = Bots(case, persona, seed)
    for number in range(plays):
        bots.play(number)
    return bots.report(plays)
