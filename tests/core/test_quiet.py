"""Quiet time: where it answers, it answers what a turn comes to; and it answers often, or it would be of no use."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core.commands import Go, Wait
from alibi.core.layout import BEAT, DAY, ENDING, MADE, PLACE, SCENE, State
from alibi.core.moves import closed_now, moves, perform
from alibi.core.quiet import QuietTime
from alibi.core.rulebook import Rulebook, rulebook_of
from alibi.core.turn import Turn

MOVES = 1_200


@pytest.fixture(scope="module", params=case_folders(), ids=lambda folder: folder.name)
def book(request: pytest.FixtureRequest) -> Rulebook:
    case = load_case(request.param).case
    assert case is not None
    return rulebook_of(case, case.variants[0].id)


@pytest.fixture(scope="module")
def between_talks(book: Rulebook) -> list[State]:
    """States of plays by chance in which no talk is open: long stays, short walks, everything that can be said."""
    return [state for state in _states(book, Random(book.case.id)) if not state[SCENE] and not state[ENDING]]


def _states(book: Rulebook, chance: Random) -> Iterator[State]:
    state: State = ()
    for _ in range(MOVES):
        possible = tuple(moves(book, state)) if state else ()
        if possible:
            calm = [move for move in possible if isinstance(move, Go | Wait)]
            state = perform(book, state, chance.choice(calm if calm and chance.random() < 0.5 else possible))
        else:
            turn = Turn(book, book.first_state())
            turn.begin_day()
            state = turn.state()
        yield state


def test_walking_in_quiet_time_is_walking(book: Rulebook, between_talks: list[State]) -> None:
    quiet, seen = QuietTime(book), 0
    for state in between_talks:
        for place, beats, go in book.neighbours[state[PLACE]]:
            if not closed_now(book, state, place):
                moved = quiet.moved(state, place, beats)
                assert moved in (None, perform(book, state, go))
                seen += moved is not None
    assert seen > len(between_talks)


def test_waiting_in_quiet_time_is_waiting(book: Rulebook, between_talks: list[State]) -> None:
    quiet, longest = QuietTime(book), 0
    for state in between_talks:
        home = book.days[state[DAY]].home
        if home is None or state[PLACE] != home.place:
            until = quiet.until(state, state[BEAT] + 12)
            waited = state
            for _ in range(until - state[BEAT]):
                waited = perform(book, waited, Wait())
            assert waited == (state[DAY], until, *state[PLACE:])
            longest = max(longest, until - state[BEAT])
    assert longest > 3


def test_an_awaited_promise_makes_no_time_quiet(book: Rulebook, between_talks: list[State]) -> None:
    quiet, promised = QuietTime(book), book.promises[0].variable.at
    for state in between_talks:
        awaiting = (*state[:promised], MADE, *state[promised + 1:])
        assert quiet.until(awaiting, state[BEAT] + 1) == state[BEAT]
        assert quiet.moved(awaiting, state[PLACE], 1) is None
