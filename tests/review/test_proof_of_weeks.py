"""On cases of several days, made at random, proof by slice says what every play of the case says: what can happen, how
early each clue can be had, and who is left. Home, homework, changes and quarrels that cool are among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as some

from alibi.core import case as shape
from alibi.core import deduction
from alibi.core.case import Case, Choice, Effect, Line, Scene, Start, Stay, Talk
from alibi.core.layout import State
from alibi.core.rulebook import Rulebook
from alibi.core.school_time import HALF_HOUR, beat_of
from alibi.review.claims_clues import check_one_guest
from alibi.review.marks import Marks
from alibi.review.proof import Prover
from alibi.review.report import Findings
from alibi.review.targets import targets_of

DAYS = ("ma", "di", "wo")
SCENES = ("noor/a", "noor/b")
PLACES = ("hal", "lokaal")
BEGINS = beat_of("13:00")
CONDITIONS = (
    "",
    "",
    "",
    "trust.noor >= 1",
    "trust.noor < 0",
    "promise.p == made",
    "promise.p == broken",
    "promise.p == kept",
    "strain.s == angry",
    "strain.s == cooled",
    "strain.s == mended",
    "known.k",
    "not known.k",
    "seen(noor/b)",
    "not seen(noor/a)",
    "did(d0)",
    "not did(d1)",
    "clue.c",
    "day(ma)",
    "day(di)",
    'before("13:15")',
    'after("13:10")',
    'after("14:00")',
    "at(lokaal)",
    "not at(hal)",
    "at(thuis)",
    "lesson.les_ma == on_time",
    "lesson.les_di != 0",
    "chose(noor/a/x)",
    "my_head >= 3",
    "task.t == done",
    "task.t == handed_in",
    "visitor(roos)",
    "clue.c and day(di)",
)
EFFECTS = (
    Effect("trust.noor", 1, True),
    Effect("trust.noor", -1, True),
    Effect("promise.p", 1),
    Effect("promise.p", 4),
    Effect("strain.s", 1),
    Effect("strain.s", 3),
    Effect("known.k", 1),
    Effect("clue.c", 1),
    Effect("clue.a", 1),
    Effect("task.t", 1),
    Effect("extra.t", 1),
    Effect("end.found", 1),
)
conditions, places = some.sampled_from(CONDITIONS), some.sampled_from(PLACES)
effects = some.lists(some.sampled_from(EFFECTS), max_size=2, unique=True).map(tuple)
costs = some.sampled_from((0, 0, 0, 1, 3))
thens = some.sampled_from(("end", "end", *SCENES))
variants = some.sampled_from(((), (), ("wei",), ("roos",)))
kept_by = some.sampled_from(("did(d1)", "at(thuis)", "seen(les/a)"))
CHANGES = (
    ("room_change", {"lesson": "les_di", "room": "hal"}),
    ("cancelled", {"lesson": "les_di"}),
    ("deadline", {"task": "t", "due": shape.Due(1, BEGINS + 1)}),
    ("route_blocked", {"place": "lokaal", "begins": BEGINS + 1, "ends": BEGINS + 3}),
)


@some.composite
def scenes(draw: some.DrawFn, key: str) -> Scene:
    choice = Choice("x", "x", draw(thens), draw(conditions), costs=draw(costs), effects=draw(effects))
    quiet = Choice("silence", "Ik zeg even niets.", costs=draw(some.sampled_from((0, 0, 1))))
    return Scene(key, key.partition("/")[0], (Line("noor", "neutral", "Hoi."),), (choice, quiet))


@some.composite
def days(draw: some.DrawFn, number: int) -> shape.Day:
    name, begins, ends = DAYS[number], BEGINS, BEGINS + draw(some.integers(2, 4))
    at_home = draw(some.integers(0, 2))
    home = shape.Home("thuis", beat_of("13:30"), beat_of("13:30") + at_home * HALF_HOUR) if at_home else None
    deed = shape.Deed(
        f"d{number}",
        draw(some.sampled_from((*PLACES, *(["thuis"] if home else [])))),
        "read",
        "Doe iets.",
        needs=draw(conditions),
        costs=draw(costs),
        effects=draw(effects),
        again=draw(some.booleans()),
        then=draw(thens),
    )
    deeds = [deed, shape.Deed(f"geef_{name}", "lokaal", "hand_in", "Geef het.", task="t")]
    deeds += [shape.Deed(f"pak_{name}", "thuis", "pack", "Pak het in.", task="t")] if home else []
    kind, facts = draw(some.sampled_from(CHANGES))
    return shape.Day(
        name,
        name,
        "hal",
        begins,
        ends,
        deeds=tuple(deeds),
        stays=(Stay("noor", draw(places), begins, draw(conditions), draw(variants)),
               Stay("noor", draw(some.sampled_from((*PLACES, ""))), begins + 1, draw(conditions))),
        lessons=(shape.Lesson(f"les_{name}", "Les", begins + 1, begins + 3, "lokaal", "noor"),),
        changes=(shape.Change("k", kind, "Anders.", **facts),) if number == 1 else (),
        tasks=(draw(tasks()),) if number == 0 else (),
        home=home,
        appointments=(shape.Appointment("oma", "Oma komt.", home.begins, home.begins + 3, draw(conditions)),)
        if home and draw(some.booleans()) else (),
    )


@some.composite
def tasks(draw: some.DrawFn) -> shape.Task:
    later = shape.Due(1, BEGINS + draw(some.integers(2, 4)))
    return shape.Task(
        "t", "les_ma", "Lees.", BEGINS + draw(some.integers(0, 2)), "l", (("l", "Dinsdag"),), due_day=1,
        half_hours=draw(some.integers(0, 2)), packs=draw(some.booleans()), later=later,
    )


@some.composite
def weeks(draw: some.DrawFn) -> Case:
    events = Talk("les", "", (Start("les/a", True, draw(conditions)),))
    start_lines = tuple(Start(key, draw(some.booleans()), draw(conditions), draw(variants))
                        for key in draw(some.permutations(SCENES))[: draw(some.integers(1, 2))])
    return Case(
        id="week",
        title="",
        summary="",
        school="",
        question="",
        skills=(),
        declared=(),
        people=tuple(shape.Person(person, person.title(), "leerling") for person in ("noor", "wei", "roos")),
        board=("noor", "wei", "roos"),
        places=(shape.Place("hal", "hal", "hal"), shape.Place("lokaal", "lokaal", "lokaal", work=draw(some.booleans())),
                shape.Place("thuis", "thuis", "thuis", work=True)),
        doors=(shape.Door("hal", "lokaal", draw(some.integers(0, 1))),),
        days=tuple(draw(days(number)) for number in range(draw(some.sampled_from((2, 2, 3))))),
        talks=(Talk("noor", "noor", start_lines), events),
        scenes=tuple(draw(scenes(key)) for key in (*SCENES, "les/a", "test/found")),
        promises=(shape.Promise("p", "noor", "Wachten", draw(kept_by), BEGINS + 2, draw(some.integers(0, 1))),),
        strains=(shape.Strain("s", "noor", "Je zei iets."),),
        signals=(shape.Signal("c", "hal", BEGINS - 4, "free", "Klik."),),
        alibis=tuple(shape.Alibi(name, who, draw(some.sampled_from(("lokaal", "hal"))), BEGINS - 4, "teacher", "Daar.",
                                 variants=draw(variants))
                     for name, who in (("a", "noor"), ("b", "wei"), ("e", "roos"))),
        rumours=(),
        traces=(shape.Trace("sp", draw(places), "Spoor.", "x", when=draw(conditions),
                            effects=(Effect("clue.b", 1), Effect("clue.e", 1))),),
        variants=(shape.Variant("wei", "wei"), shape.Variant("roos", "roos")),
        endings=(shape.Ending("found", "Gevonden", "Dag.", True), shape.Ending("not_yet", "Nog niet", "Dag.", False)),
        unmasking=shape.Unmasking("test/found", "?", "Nee."),
        debrief=shape.Debrief(),
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case=weeks())
def test_a_week_by_slices_is_the_week_by_every_play(case: Case, every_play: Callable[..., Any]) -> None:
    agrees_with_every_play(case, every_play)


def agrees_with_every_play(case: Case, every_play: Callable[..., Any]) -> None:
    prover = Prover(case, most=2_500, plays=20)
    prover.first_net()
    for variant, proof in prover.variants.items():
        plays = every_play(case, variant, 2_500)
        asked = set(targets_of(prover.dependence[variant]))
        prover.settle(variant, sorted(asked))
        assert proof.impossible.isdisjoint(plays.first)
        if plays.whole:
            assert set(proof.reached) <= set(plays.first)
            assert set(plays.first) & asked <= set(proof.reached) | proof.unproven
            agree_on_the_first_time_of_clues(prover, variant, plays.first)


def the_plainest_week(begins: str, ends: str) -> Case:
    """Two days with an evening at home between those times, and hardly anything in them."""
    case = find(weeks(), lambda one: True, settings=settings(max_examples=1, phases=(Phase.generate,), database=None))
    at_home = shape.Home("thuis", beat_of(begins), beat_of(ends))
    return replace(case, promises=(), days=tuple(
        replace(day, home=at_home, appointments=(), tasks=(), changes=(), deeds=day.deeds[:1]) for day in case.days))


def test_an_event_that_may_come_anywhere_comes_in_the_evening_too(every_play: Callable[..., Any]) -> None:
    """It has no place: the evening is not over before it, however little there is to do at home."""
    case = the_plainest_week("13:30", "15:00")
    tell = Choice("x", "x", effects=(Effect("clue.c", 1),))
    found = Scene("les/a", "les", (Line("noor", "neutral", "Hoi."),), (tell,))
    case = replace(case, talks=(*case.talks[:1], Talk("les", "", (Start("les/a", True, 'after("14:20")'),))),
                   scenes=(*(one for one in case.scenes if one.key != "les/a"), found))
    prover = Prover(case, most=2_500, plays=20)
    prover.first_net()
    assert all(("scene", "les/a") in proof.reached for proof in prover.variants.values())
    agrees_with_every_play(case, every_play)


def test_a_talk_that_lasts_past_midnight_is_followed_to_its_end(every_play: Callable[..., Any]) -> None:
    case = the_plainest_week("22:30", "23:30")
    long = Scene("les/a", "les", (Line("noor", "neutral", "Hoi."),), (Choice("x", "x", costs=12),))
    case = replace(case, talks=(*case.talks[:1], Talk("les", "", (Start("les/a", True, 'after("23:00")'),))),
                   scenes=(*(one for one in case.scenes if one.key != "les/a"), long))
    agrees_with_every_play(case, every_play)


def agree_on_the_first_time_of_clues(prover: Prover, variant: str, first: dict[Any, tuple[int, int]]) -> None:
    """No way to a clue is said to be open earlier than it is, or not to be open when it is."""
    for clue in prover.case.clues:
        for way in sorted(prover.dependence[variant].alternatives(f"clue.{clue.id}")):
            kind, _, what = way.partition(".")
            if (kind, what) in first:
                day, beat = first[kind, what]
                assert prover.happens_by(variant, (kind, what), (day, beat)), (way, day, beat)
                assert not prover.happens_by(variant, (kind, what), (day, beat - 1)), (way, day, beat)


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
