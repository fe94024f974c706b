"""Seeded plays of the whole case by chance: what is left when a search is too large to finish.

What such a play meets is a fact. What none of them meets may still be possible: that is said, never hidden.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from random import Random

from alibi.core.commands import Choose, Command, Do
from alibi.core.layout import BEAT, DAY, State
from alibi.core.moves import moves, perform
from alibi.core.rulebook import Rulebook
from alibi.core.turn import Turn
from alibi.review.search import Happened, Notes

DayAndBeat = tuple[int, int]
"""A day by its number, and a beat."""
PLAYS = 10_000
LONGEST_PLAY = 1_000


def day_and_beat(state: State) -> DayAndBeat:
    """When a state is."""
    return state[DAY], state[BEAT]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A play up to the first time of something: its moves, and day and beat before and after the last of them."""

    commands: tuple[Command, ...]
    before: DayAndBeat
    after: DayAndBeat


def met_by_chance(book: Rulebook, wanted: Collection[Happened], plays: int = PLAYS,
                  seed: int = 1) -> dict[Happened, Meeting]:
    """Those of `wanted` that plays at random met, with how. Deterministic in `seed`."""
    missing, met = set(wanted), dict[Happened, Meeting]()
    notes = Notes(book)
    for number in range(plays):
        if not missing:
            break
        _play(book, notes, Random(f"{seed}/{number}"), missing, met)
    return met


def _play(book: Rulebook, notes: Notes, chance: Random, missing: set[Happened], met: dict[Happened, Meeting]) -> None:
    turn = Turn(book, book.first_state())
    turn.begin_day()
    before = state = turn.state()
    way: list[Command] = []
    happened: list[Happened] = list(notes.of_state(state))
    for _ in range(LONGEST_PLAY):
        for one in missing.intersection(happened):
            missing.discard(one)
            met[one] = Meeting(tuple(way), day_and_beat(before), day_and_beat(state))
        possible = tuple(moves(book, state))
        if not possible:
            return
        command = chance.choice(possible)
        before, state = state, perform(book, state, command)
        way.append(command)
        happened = [notes.of_command(before, command)] if isinstance(command, Choose | Do) else []
        happened += notes.of_state(state)
        happened += [("mended", person) for person in notes.mended(notes.strained(before), state)]
