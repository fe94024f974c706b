"""One move on a watched state: every command, moves and case board alike, as `core.rules` carries it out.

Knows the rules. Does not know what is kept of a move, nor who makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from alibi.core import deduction, moves
from alibi.core import happenings as told
from alibi.core.commands import Command, Do, Go, LayAlibi, LiftAlibi, SetHead, Unmask
from alibi.core.happenings import Happening
from alibi.core.layout import BEAT, DAY, MADE, PLACE, State
from alibi.core.rule_shapes import PromiseRule, StartRule
from alibi.core.rulebook import Rulebook
from alibi.core.turn import Turn
from alibi.review.bot_watch import Watched

_WHEN_AND_WHERE = (DAY, BEAT, PLACE)


class WatchedTurn(Turn):
    """A turn on a watched state, that reads as little as it can: then far more states have the same outcome. Whether
    an event opens asks first whether it fits this place and time, only open promises are looked at, and which events
    may open where it began is given."""

    def __init__(self, book: Rulebook, promised: Mapping[str, int], state: Watched, tell: list[Happening],
                 events: tuple[StartRule, ...] | None) -> None:
        """`promised` is where the bit of each open promise stands; `events` are those that the time and place of the
        state do not rule out, None when the hour leads on there."""
        super().__init__(book, (), tell)
        self._watched, self._promised, self._events = state, promised, events
        self.now = cast(list[int], state)

    def _events_now(self) -> tuple[StartRule, ...]:
        known = self._events_here()
        return super()._events_now() if known is None else known

    def _day_goes_on(self) -> bool:
        return self._events_here() is None and super()._day_goes_on()

    def _events_here(self) -> tuple[StartRule, ...] | None:
        """What may open where this turn began, as long as it is still there and then: known without reading."""
        return self._events if self._watched.written.keys().isdisjoint(_WHEN_AND_WHERE) else None

    def _when(self) -> int:
        """Only told, and nothing that is counted depends on it: this is no reading."""
        return self._watched.written.get(BEAT, self._watched.was(BEAT))

    def _where(self) -> str:
        return self._place(self._watched.written.get(PLACE, self._watched.was(PLACE)))

    def _opens(self, start: StartRule) -> bool:
        return bool(start.fits(self.now)) and not (start.memory and self.now[start.memory])

    def _check_promises(self) -> None:
        if any(map(self._is_open, self.book.promises)):
            super()._check_promises()

    def _is_open(self, promise: PromiseRule) -> bool:
        """By its bit, or by what was written in this very turn."""
        written = self._watched.written.get(promise.variable.at)
        return bool(self._watched[self._promised[promise.id]]) if written is None else written == MADE


def act(turn: Turn, state: State, command: Command) -> None:
    """Carry out a command that is possible now, moves and case board alike."""
    book = turn.book
    if isinstance(command, Go) and moves.closed_now(book, state, book.place_number[command.place]):
        _find_closed(turn, state, command)
    elif isinstance(command, Do):
        turn.do(next(rule for rule in book.days[state[DAY]].deeds[state[PLACE]] if rule.deed.id == command.deed))
    elif isinstance(command, LayAlibi):
        _lay(turn, state, command)
    elif isinstance(command, LiftAlibi):
        turn.lift(command.card)
    elif isinstance(command, Unmask):
        _ask(turn, state, command.person)
    elif isinstance(command, SetHead):
        turn.set_head(command.level)
    else:
        moves.carry_out(turn, state, command)


def _find_closed(turn: Turn, state: State, command: Go) -> None:
    closing = moves.closed_now(turn.book, state, turn.book.place_number[command.place])
    assert closing is not None and turn.tell is not None
    turn.tell.append(told.FoundClosed(command.place, closing.text))


def _lay(turn: Turn, state: State, command: LayAlibi) -> None:
    reason = deduction.slides_back(turn.book, state, command.card, command.person, command.signal)
    if not reason:
        turn.lay(command.card, command.person, command.signal)
    elif turn.tell is not None:
        turn.tell.append(told.CardSlidBack(command.card, command.person, command.signal, reason))


def _ask(turn: Turn, state: State, person: str) -> None:
    book: Rulebook = turn.book
    if deduction.test_succeeds(book, state, person):
        turn.unmask(person, dict(book.case.unmasking.scenes).get(book.variant.id, book.case.unmasking.found))
    elif turn.tell is not None:
        turn.tell.append(told.GuestAsked(person))
