"""Quiet time: where it answers, it answers what a turn comes to; and it answers often, or it would be of no use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from alibi.content.files import case_folders, find_case
from alibi.content.load import load_case
from alibi.core.commands import Go, Wait
from alibi.core.layout import BEAT, DAY, ENDING, MADE, PLACE, SCENE, State
from alibi.core.moves import closed_now, moves, perform
from alibi.core.quiet import QuietTime
from alibi.core.rule_shapes import PromiseRule
from alibi.core.rulebook import Rulebook, rulebook_of
from alibi.core.turn import Turn

MOVES = 1_200


@pytest.fixture(scope="module", params=[*((folder, "") for folder in case_folders()),
                                        *((find_case("00_kennismaking"), asked) for asked in ("at(hal)", "busy >= 2"))],
                ids=lambda given: f"{given[0].name} {given[1]}")
def book(request: pytest.FixtureRequest) -> Rulebook:
    """The cases that ship, and one in which promises are kept by being somewhere."""
    folder, kept_by = request.param
    case = load_case(folder).case
    assert case is not None
    promises = tuple(replace(promise, kept_by=kept_by or promise.kept_by) for promise in case.promises)
    return rulebook_of(replace(case, promises=promises), case.variants[0].id)


@pytest.fixture(scope="module")
def between_talks(book: Rulebook) -> list[State]:
    """States of plays by chance in which no talk is open: long stays, short walks, everything that can be said. Every
    second one as if a promise was made meanwhile."""
    found = [state for state in _states(book, Random(book.case.id)) if not state[SCENE] and not state[ENDING]]
    return [state if number % 2 else awaiting(state, book.promises[number // 2 % len(book.promises)])
            for number, state in enumerate(found)]


def awaiting(state: State, promise: PromiseRule) -> State:
    at = promise.variable.at
    return (*state[:at], MADE, *state[at + 1:])


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


def test_an_awaited_promise_makes_no_time_quiet_in_which_it_is_kept_or_runs_out(
        book: Rulebook, between_talks: list[State]) -> None:
    seen = set[bool]()
    for promise in book.promises:
        kept_by = book.case.index.promise[promise.id].kept_by
        by_doing = kept_by.startswith("did(")
        for state in between_talks:
            until = QuietTime(book).until(awaiting(state, promise), state[BEAT] + 12)
            seen.add(until > state[BEAT])
            if not by_doing or promise.day < state[DAY]:
                assert until == state[BEAT]
            elif promise.day == state[DAY]:
                assert until <= max(promise.until, state[BEAT])
    assert seen == {True, False} if by_doing else {False}
