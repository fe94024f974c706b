"""The case board: which card lies where, who was elsewhere, and when the friendly test succeeds.

An alibi card fits the cell of its own person and of a signal of the same time at another place. Nothing is
struck out by itself. Knows the compact state; changes nothing (`turn.py` does).
"""

from __future__ import annotations

from alibi.core.case import Alibi, Case, Signal
from alibi.core.layout import State
from alibi.core.rulebook import Rulebook


def found_signals(book: Rulebook, state: State) -> tuple[Signal, ...]:
    """The signals found so far, in order of time: the columns of the board."""
    found = [signal for signal in book.signals if book.value(state, f"clue.{signal.id}")]
    return tuple(sorted(found, key=lambda signal: (signal.day, signal.beat)))


def slides_back(book: Rulebook, state: State, card: str, person: str, signal: str) -> str:
    """Why this card does not stay on this cell, or "" when it does."""
    index = book.case.index
    if card in index.rumour:
        return "rumour"
    alibi, sign = index.alibi[card], index.signal[signal]
    if book.value(state, f"laid.{card}"):
        return "lies_already"
    if alibi.who != person:
        return "other_person"
    if not same_time(alibi, sign):
        return "other_time"
    return "same_place" if alibi.place == sign.place else ""


def same_time(alibi: Alibi, signal: Signal) -> bool:
    return (alibi.day, alibi.beat) == (signal.day, signal.beat)


def cell_of(book: Rulebook, state: State, alibi: Alibi) -> str:
    """The id of the found signal on which this alibi's card fits, or ""."""
    return next((signal.id for signal in found_signals(book, state)
                 if same_time(alibi, signal) and alibi.place != signal.place), "")


def elsewhere(book: Rulebook, state: State) -> frozenset[str]:
    """The people that laid cards place elsewhere."""
    return frozenset(alibi.who for alibi in book.alibis
                     if book.value(state, f"laid.{alibi.id}") and cell_of(book, state, alibi))


def test_succeeds(book: Rulebook, state: State, person: str) -> bool:
    """Only for the visitor, only when everybody else on the board was elsewhere, and only once."""
    others = set(book.case.board) - {person}
    return (person == book.variant.visitor and others <= elsewhere(book, state)
            and not guest_is_found(book, state))


def guest_is_found(book: Rulebook, state: State) -> bool:
    """Whether the friendly test has succeeded before."""
    unmasking = book.case.unmasking
    return bool(book.value(state, f"seen.{dict(unmasking.scenes).get(book.variant.id, unmasking.found)}"))


def excluded_by(case: Case, variant: str, without_channel: str = "") -> frozenset[str]:
    """Whom all clues of a variant together place elsewhere, with one channel missing if named."""
    def usable(clue: Signal | Alibi) -> bool:
        return clue.channel != without_channel and (not clue.variants or variant in clue.variants)
    signals = [signal for signal in case.signals if usable(signal)]
    return frozenset(alibi.who for alibi in case.alibis if usable(alibi)
                     and any(same_time(alibi, signal) and alibi.place != signal.place for signal in signals))
