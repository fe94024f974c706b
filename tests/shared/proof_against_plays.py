"""Holds a proof against every play of a case."""

from __future__ import annotations

from every_play import EveryPlay

from alibi.core.case import Case
from alibi.review.bare import bare
from alibi.review.proof import Prover, VariantProof
from alibi.review.remembered import RememberedPlays
from alibi.review.search import Happened
from alibi.review.targets import targets_of

MOST_STATES = 2_500
"""The budget of one search of the proof."""
MOST_PLAYED = 6_000
"""Of a case with more states than this only what is impossible is held against its plays: all of them take too long."""


def proved(case: Case, before: Prover | None = None, keeps: bool = False) -> Prover:
    """A prover that was asked for everything there is to ask; plays by chance may not hide what it misses."""
    known = RememberedPlays(bare(case), before.remembered.whole_plays if before else None, keeps)
    prover = Prover(case, most=MOST_STATES, plays=0, before=before, whole_plays=known)
    prover.first_net()
    for variant in prover.variants:
        prover.settle(variant, sorted(targets_of(prover.dependence[variant])))
    return prover


def agree_with_every_play(case: Case) -> Prover:
    """What a proof says can happen, cannot, and how early each clue can be had, is so in all plays of the case."""
    prover = proved(case)
    for variant, proof in prover.variants.items():
        plays = EveryPlay(case, variant, MOST_PLAYED)
        assert proof.impossible.isdisjoint(plays.first)
        if plays.whole:
            _agree_on_what_happens(proof, set(targets_of(prover.dependence[variant])), set(plays.first))
            _agree_on_the_first_time_of_clues(prover, variant, plays.first)
    return prover


def _agree_on_what_happens(proof: VariantProof, asked: set[Happened], first: set[Happened]) -> None:
    assert set(proof.reached) <= first
    assert first & asked <= set(proof.reached) | proof.unproven


def _agree_on_the_first_time_of_clues(prover: Prover, variant: str, first: dict[Happened, tuple[int, int]]) -> None:
    """No way to a clue is said to be open earlier than it is, or not to be open when it is; of what was too large for
    the budget nothing is said."""
    unproven = prover.variants[variant].unproven
    for clue in prover.case.clues:
        for way in sorted(prover.dependence[variant].alternatives(f"clue.{clue.id}")):
            kind, _, what = way.partition(".")
            if (kind, what) in first and (kind, what) not in unproven:
                day, beat = first[kind, what]
                assert prover.happens_by(variant, (kind, what), (day, beat)), (way, day, beat)
                assert not prover.happens_by(variant, (kind, what), (day, beat - 1)), (way, day, beat)
