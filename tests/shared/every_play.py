"""Every play of a case by brute force, to hold a proof against: slow, and with nothing left out.

`EveryPlay` plays as a proof counts on, with a friendly test that succeeds at any time. `can_be_won` lays the cards and
asks people itself, by the commands a child gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.case import Case
from alibi.core.commands import Begin, Choose, Command, Do, LayAlibi, LiftAlibi, SetHead, Unmask
from alibi.core.layout import BEAT, DAY, ENDING, HEAD_FULLEST, SCENE, State
from alibi.core.moves import day_over, moves, perform
from alibi.core.rulebook import Rulebook
from alibi.core.rules import begin, step
from alibi.core.turn import Turn
from alibi.core.world import World
from alibi.review.search import Happened, Notes


class EveryPlay:
    """All plays of a case in one variant as it is, move by move and beat by beat, with what a child may always do and
    a friendly test that succeeds. `first` gives of each thing that happens the first day and beat; `whole` is False
    when there were more than `most` states."""

    def __init__(self, case: Case, variant: str, most: int) -> None:
        self.book = Rulebook(case, variant)
        self.notes = Notes(self.book)
        self.reads_head = "my_head" in repr(case)
        self.first: dict[Happened, tuple[int, int]] = {}
        self.states: set[State] = set()
        self._waiting: list[State] = []
        turn = Turn(self.book, self.book.first_state())
        turn.begin_day()
        self._arrive(turn.state())
        while self._waiting and len(self.states) <= most:
            self._leave(self._waiting.pop())
        self.whole = not self._waiting

    def _arrive(self, state: State) -> None:
        if state not in self.states:
            self.states.add(state)
            self._waiting.append(state)
            for happened in self.notes.of_state(state):
                self._note(happened, state)

    def _leave(self, state: State) -> None:
        for command, after in self._outcomes(state):
            if isinstance(command, Choose | Do):
                self._note(self.notes.of_command(state, command), state)
            for person in self.notes.mended(self.notes.strained(state), after):
                self._note(("mended", person), after)
            self._arrive(after)

    def _note(self, happened: Happened, when: State) -> None:
        time = (when[DAY], when[BEAT])
        self.first[happened] = min(time, self.first.get(happened, time))

    def _outcomes(self, state: State) -> Iterator[tuple[Command, State]]:
        book = self.book
        yield from ((command, perform(book, state, command)) for command in moves(book, state))
        if not state[SCENE] and not state[ENDING] and not day_over(book, state):
            turn = Turn(book, state)
            turn.unmask(book.variant.visitor, book.case.unmasking.found)
            yield Unmask(book.variant.visitor), turn.state()
        for level in range(HEAD_FULLEST + 1) if self.reads_head else ():
            turn = Turn(book, state)
            turn.set_head(level)
            yield SetHead(level), turn.state()


def can_be_won(case: Case, variant: str, most: int) -> bool | None:
    """Whether some play by commands alone, with every card laid on every cell and everybody asked, comes to a good
    end; None when there were more than `most` states."""
    seed = next(number for number, one in enumerate(case.variants) if one.id == variant)
    first, _ = begin(case, Begin(seed))
    known, waiting = {first.state}, [first]
    while waiting:
        world = waiting.pop()
        if world.ending and world.ending.good:
            return True
        for command in _commands(world):
            after, _ = step(world, command)
            if after.state not in known:
                known.add(after.state)
                waiting.append(after)
        if len(known) > most:
            return None
    return False


def _commands(world: World) -> Iterator[Command]:
    """What a child can do that a rule reads: every move and, outside a talk, the board. How full the head is no case at
    random asks when it is to be won."""
    yield from moves(world.book, world.state)
    if world.state[SCENE] or world.state[ENDING] or world.day_over:
        return
    for card in (*world.alibis, *world.rumours):
        yield from (LayAlibi(card.id, person, signal.id) for person in world.case.board for signal in world.signals)
        if world.laid(card.id):
            yield LiftAlibi(card.id)
    yield from map(Unmask, world.case.board)
