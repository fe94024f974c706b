"""Proof by slice says of every scene, choice, deed, trace and place what a search of the whole case says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from alibi.core import case as shape
from alibi.core.case import Case, Choice, Effect, Line, Scene, Start, Stay, Talk
from alibi.core.commands import Begin, Choose, Do, Unmask
from alibi.core.rules import begin, step
from alibi.core.school_time import beat_of
from alibi.review.dependence import Dependence
from alibi.review.errands import Team
from alibi.review.proof import Prover
from alibi.review.restricted import restricted
from alibi.review.search import Happened
from alibi.review.slices import rough_slice
from alibi.review.targets import names_of, targets_of

PEOPLE = ("noor", "wei")
PLACES = ("plein", "hal", "aula")
SCENES = tuple(f"{person}/{name}" for person in PEOPLE for name in ("a", "b", "c"))
CONDITIONS = (
    "",
    "",
    "",
    "trust.noor >= 1",
    "trust.wei < 0",
    "promise.p == made",
    "promise.p == broken",
    "promise.p != broken",
    "known.k",
    "not known.k",
    "seen(noor/b)",
    "seen(wei/a)",
    "not seen(noor/a)",
    "did(d1)",
    "not did(d2)",
    "clue.c",
    'before("13:40")',
    'after("13:45")',
    "at(hal)",
    "not at(hal)",
    "lesson.l == on_time",
    "lesson.l == late",
    "chose(noor/a/x)",
    "busy >= 2",
    "my_head >= 3",
    "task.t == heard",
    "visitor(wei)",
    "clue.c or trust.noor >= 1",
)
EFFECTS = (
    Effect("trust.noor", 1, True),
    Effect("trust.wei", -1, True),
    Effect("promise.p", 1),
    Effect("promise.p", 4),
    Effect("known.k", 1),
    Effect("clue.c", 1),
    Effect("task.t", 1),
    Effect("end.found", 1),
)
conditions, places = some.sampled_from(CONDITIONS), some.sampled_from(PLACES)
effects = some.lists(some.sampled_from(EFFECTS), max_size=2, unique=True).map(tuple)
costs = some.sampled_from((0, 0, 0, 1, 2, 3))
thens = some.sampled_from(("end", "end", "end", *SCENES))
QUIET = Choice("silence", "Ik zeg even niets.")


@some.composite
def scenes(draw: some.DrawFn, key: str) -> Scene:
    choices = tuple(
        Choice(name, name, draw(thens), draw(conditions), costs=draw(costs), effects=draw(effects))
        for name in draw(some.sampled_from((("x",), ("x", "y"))))
    )
    quiet = replace(QUIET, costs=draw(some.sampled_from((0, 0, 1))))
    return Scene(key, key.partition("/")[0], (Line("noor", "neutral", "Hoi."),), (*choices, quiet))


@some.composite
def talks(draw: some.DrawFn, person: str) -> Talk:
    names = draw(some.permutations(("a", "b", "c")))[: draw(some.integers(1, 3))]
    return Talk(
        person, person, tuple(Start(f"{person}/{name}", draw(some.booleans()), draw(conditions)) for name in names)
    )


@some.composite
def days(draw: some.DrawFn) -> shape.Day:
    begins = beat_of("13:30")
    deeds = tuple(
        shape.Deed(
            f"d{number}",
            draw(places),
            "read",
            "Doe iets.",
            needs=draw(conditions),
            costs=draw(costs),
            effects=draw(effects),
            again=draw(some.booleans()),
            then=draw(thens),
        )
        for number in range(3)
    )
    stays = tuple(Stay(person, draw(places), begins + draw(some.integers(0, 2)), draw(conditions)) for person in PEOPLE)
    moved = tuple(Stay(person, draw(places), begins + draw(some.integers(1, 4)), draw(conditions)) for person in PEOPLE)
    return shape.Day(
        "dag",
        "maandag",
        "plein",
        begins,
        begins + draw(some.integers(3, 6)),
        deeds=deeds,
        stays=tuple(sorted((*stays, *moved), key=lambda stay: stay.begins)),
        lessons=(shape.Lesson("l", "Les", begins + 2, begins + 4, "aula", "noor"),),
        changes=(shape.Change("k", "room_change", "Anders."),),
        tasks=(shape.Task("t", "l", "Lees.", begins + 5, "l", (("l", "Vandaag"),)),),
        closed=(shape.Closed("aula", begins, begins + draw(some.integers(0, 2)), "Dicht."),),
    )


@some.composite
def cases(draw: some.DrawFn) -> Case:
    events = Talk("les", "", (Start("les/a", True, draw(conditions)), Start("les/b", True, draw(conditions))))
    return Case(
        id="toeval",
        title="",
        summary="",
        school="",
        question="",
        skills=(),
        declared=(),
        people=tuple(shape.Person(person, person.title(), "leerling") for person in PEOPLE),
        board=PEOPLE,
        places=tuple(shape.Place(place, place, place, busy) for busy, place in enumerate(PLACES)),
        doors=(
            shape.Door("plein", "hal", draw(some.integers(0, 1))),
            shape.Door("hal", "aula", draw(some.integers(0, 1))),
        ),
        days=(draw(days()),),
        talks=(*(draw(talks(person)) for person in PEOPLE), events),
        scenes=tuple(draw(scenes(key)) for key in (*SCENES, "les/a", "les/b", "test/found")),
        promises=(
            shape.Promise(
                "p",
                "noor",
                "Wachten",
                draw(some.sampled_from(("did(d1)", "at(aula)", "seen(wei/b)"))),
                beat_of("13:40"),
            ),
        ),
        signals=(shape.Signal("c", "hal", beat_of("13:20"), "free", "Klik."),),
        alibis=(),
        rumours=(),
        traces=(shape.Trace("s", draw(places), "Spoor.", "x", when=draw(conditions), effects=draw(effects)),),
        variants=(shape.Variant("wei", "wei"),),
        endings=(shape.Ending("found", "Gevonden", "Dag.", True), shape.Ending("not_yet", "Nog niet", "Dag.", False)),
        unmasking=shape.Unmasking("test/found", "?", "Nee."),
        debrief=shape.Debrief(),
    )


def reached_by_slices(case: Case) -> tuple[Prover, set[Happened], set[Happened]]:
    prover = Prover(case, most=1_500, plays=20)
    prover.first_net()
    asked = set(targets_of(prover.dependence["wei"]))
    prover.settle("wei", sorted(asked))
    return prover, asked, set(prover.variants["wei"].reached) & asked


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case=cases())
def test_slices_reach_exactly_what_the_whole_case_reaches(case: Case, every_play: Callable[..., Any]) -> None:
    plays = every_play(case, "wei", 2_000)
    whole = set(plays.first)
    prover, asked, reached = reached_by_slices(case)
    proof = prover.variants["wei"]
    assert proof.impossible.isdisjoint(whole)
    if plays.whole:
        assert reached <= whole
        assert whole & asked <= reached | proof.unproven


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_every_way_shown_can_be_played_step_by_step(case: Case) -> None:
    prover, _, reached = reached_by_slices(case)
    for happened in sorted(reached):
        commands = prover.variants["wei"].reached[happened].commands
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
