"""Proof by slice says of every scene, choice, deed, trace and place what a search of the whole case says."""

from __future__ import annotations

from cases_at_random import afternoons, so_many
from hypothesis import given
from proof_against_plays import agree_with_every_play

from alibi.core.case import Case
from alibi.core.commands import Begin, Choose, Do, Unmask
from alibi.core.rules import begin, step
from alibi.review.dependence import Dependence
from alibi.review.errands import Team
from alibi.review.proof import Prover
from alibi.review.restricted import restricted
from alibi.review.slices import rough_slice
from alibi.review.targets import names_of


@so_many(8)
@given(case=afternoons())
def test_an_afternoon_by_slices_is_the_afternoon_by_every_play_and_each_way_can_be_played(case: Case) -> None:
    prover = agree_with_every_play(case)
    every_way_shown_can_be_played_step_by_step(case, prover)


def every_way_shown_can_be_played_step_by_step(case: Case, prover: Prover) -> None:
    for happened, meeting in sorted(prover.variants["wei"].reached.items()):
        commands = meeting.commands
        if any(isinstance(command, Unmask) for command in commands):
            continue
        world, _ = begin(case, Begin(0))
        for command in commands:
            before = world
            world, _ = step(world, command)
        if happened[0] in ("choice", "deed"):
            last = commands[-1]
            assert isinstance(last, Choose | Do)
            assert happened[1].endswith(last.choice if isinstance(last, Choose) else last.deed)
        if happened[0] == "scene":
            assert world.scene is not None and world.scene.key == happened[1]
        if happened[0] == "place":
            assert world.place == happened[1]
        if happened[0] == "mended":
            assert before.strained(happened[1]) and not world.strained(happened[1])


def test_a_slice_leaves_out_what_does_not_matter(sound_case: Case) -> None:
    dependence = Dependence(sound_case, "tijn")
    cut = restricted(dependence, rough_slice(dependence, names_of(dependence, ("choice", "yil/hi/help"))))
    assert {talk.id for talk in cut.case.talks} == {"yil"} and {scene.key for scene in cut.case.scenes} == {"yil/hi"}
    assert [choice.id for choice in cut.case.scenes[0].choices] == ["help", ""]
    assert not cut.case.promises and not cut.case.traces and not cut.case.days[0].deeds
    assert cut.slice.people == ("yil",)


def test_places_that_do_not_matter_are_one_place_or_none(sound_case: Case) -> None:
    dependence = Dependence(sound_case, "tijn")
    cut = restricted(dependence, rough_slice(dependence, names_of(dependence, ("deed", "zwaai"))))
    assert {place.id for place in cut.case.places} == {"plein", "hal"}


def test_variants_in_which_nothing_differs_share_one_search(sound_case: Case) -> None:
    prover = Prover(sound_case)
    prover.first_net()
    assert any(set(slice.variants) == {"tijn", "roos"} for slice in prover.slices)


def test_a_proof_is_the_same_every_time_and_on_any_number_of_cores(sound_case: Case) -> None:
    def ways(processes: int) -> list[object]:
        prover = Prover(sound_case)
        with Team(Prover, sound_case, prover.most, processes) as team:
            prover.first_net(team)
        return [prover.slices, *(list(proof.reached.items()) for proof in prover.variants.values())]

    assert ways(1) == ways(1) == ways(2)
