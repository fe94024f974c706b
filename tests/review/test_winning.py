"""A case can be won, says the proof, exactly when somebody wins it: by laying cards on the board and asking people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from cases_at_random import cases_to_win, so_many
from every_play import can_be_won
from hypothesis import given

from alibi.core.case import Alibi, Case, Deed, Signal
from alibi.review.claims_clues import check_one_guest
from alibi.review.marks import Marks
from alibi.review.proof import Prover
from alibi.review.report import Findings

MOST_STATES = 3_000


def ways_to_know(case: Case, variant: str) -> Iterator[frozenset[str]]:
    """The sets of clues that place everybody else on the board elsewhere."""
    def holds(clue: Signal | Alibi) -> bool:
        return not clue.variants or variant in clue.variants

    visitor = case.index.variant[variant].visitor
    pairs = {person: [(alibi.id, signal.id) for alibi in case.alibis for signal in case.signals
                      if alibi.who == person and holds(alibi) and holds(signal)
                      and (alibi.day, alibi.beat) == (signal.day, signal.beat) and alibi.place != signal.place]
             for person in case.board if person != visitor}
    yield from {frozenset(name for pair in way for name in pair) for way in product(*pairs.values())}


def proof_says_it_can_be_won(case: Case, variant: str) -> bool:
    """Enough clues can be in hand at once, and the friendly test then leads to a good end."""
    ways = sorted(" and ".join(f"has({name})" for name in sorted(way)) for way in ways_to_know(case, variant))
    if not ways:
        return False
    needs = " or ".join(f"({way})" for way in ways)
    deeds = tuple(Deed(f"ready_{place.id}", place.id, "look", "Kijk.", needs=needs) for place in case.places)
    today = replace(case.days[0], deeds=(*case.days[0].deeds, *deeds))
    prover = Prover(replace(case, days=(today,)), plays=0)
    prover.first_net()
    asked = [("deed", deed.id) for deed in deeds]
    prover.settle(variant, [*asked, ("ending", "found")])
    proof = prover.variants[variant]
    assert not proof.unproven
    return ("ending", "found") in proof.reached and any(one in proof.reached for one in asked)


def with_one_guest(case: Case) -> set[str]:
    """The variants in which a check says that all clues together leave one person."""
    told = Findings(Marks(shown="toeval"))
    check_one_guest(case, told)
    return set(case.index.variant) - {one.variant for one in told.found if one.code == "A710"}


@so_many(20)
@given(case=cases_to_win())
def test_a_case_can_be_won_when_the_proof_says_so_and_only_then(case: Case) -> None:
    for variant in case.index.variant:
        won = can_be_won(case, variant, MOST_STATES)
        if won is not None:
            assert proof_says_it_can_be_won(case, variant) == won
            assert not won or variant in with_one_guest(case)
