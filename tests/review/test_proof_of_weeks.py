"""On cases of several days, made at random, proof by slice says what every play of the case says: what can happen, how
early each clue can be had, and who is left. Home, homework, changes and quarrels that cool are among them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cases_at_random import BEGINS, so_many, weeks
from hypothesis import given, settings
from hypothesis import strategies as some
from proof_against_plays import agree_with_every_play

from alibi.core import case as shape
from alibi.core import deduction
from alibi.core.case import Case, Scene
from alibi.core.layout import State
from alibi.core.rulebook import Rulebook
from alibi.review.claims_clues import check_one_guest
from alibi.review.marks import Marks
from alibi.review.report import Findings


@so_many(8)
@given(case=weeks())
def test_a_week_by_slices_is_the_week_by_every_play(case: Case) -> None:
    agree_with_every_play(case)


TIMES = (BEGINS - 4, BEGINS - 2)


@some.composite
def boards(draw: some.DrawFn) -> dict[str, Any]:
    """Signals and alibis at two times and three places, with which variants have them."""
    where = some.sampled_from(("hal", "lokaal", "aula"))
    only = some.sampled_from(((), (), ("tijn",), ("roos",)))
    suspects = some.sampled_from(("tijn", "roos", "wei"))
    signals = tuple(shape.Signal(f"s{number}", draw(where), draw(some.sampled_from(TIMES)), "free", "Klik.",
                                 variants=draw(only)) for number in range(2))
    alibis = tuple(shape.Alibi(f"a{number}", who, draw(where), draw(some.sampled_from(TIMES)),
                               draw(some.sampled_from(shape.CHANNELS[:4])), "Daar.", variants=draw(only))
                   for number, who in enumerate(draw(some.lists(suspects, max_size=5))))
    return {"signals": signals, "alibis": alibis, "rumours": ()}


@settings(max_examples=25, deadline=None)
@given(clues=boards())
def test_one_guest_is_left_by_the_check_exactly_when_all_cards_on_the_board_leave_one(
        clues: dict[str, Any], sound_case: Case) -> None:
    """Every card is tried on every cell by the rules of the board, and everybody is asked."""
    case = replace(sound_case, scenes=tuple(map(without_clues, sound_case.scenes)), **clues)
    case = replace(case, traces=(), days=tuple(replace(day, deeds=()) for day in case.days))
    told = Findings(Marks(shown="week"))
    check_one_guest(case, told)
    for variant in case.variants:
        book = Rulebook(case, variant.id)
        state = all_laid(book)
        found = [person for person in case.board if deduction.test_succeeds(book, state, person)]
        codes = {one.code for one in told.found if one.variant == variant.id}
        assert found == ([] if "A710" in codes else [variant.visitor])


def without_clues(scene: Scene) -> Scene:
    return replace(scene, choices=tuple(replace(one, effects=()) for one in scene.choices))


def all_laid(book: Rulebook) -> State:
    """Everything of this variant found, and every card laid that does not slide back."""
    state = list(book.first_state())
    mine = [clue.id for clue in (*book.signals, *book.alibis) if not clue.variants or book.variant.id in clue.variants]
    for clue in mine:
        state[book.variables[f"clue.{clue}"].at] = 1
    for alibi in book.alibis:
        cells = [signal.id for signal in deduction.found_signals(book, tuple(state))]
        if alibi.id in mine and any(not deduction.slides_back(book, tuple(state), alibi.id, alibi.who, cell)
                                    for cell in cells):
            state[book.variables[f"laid.{alibi.id}"].at] = 1
    return tuple(state)
