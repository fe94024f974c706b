"""A proof that remembers the one before it is the proof that knows nothing: after any change of a case, it finds the
same, by the same plays, at the same cost. And it does not remember more from save to save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from cases_at_random import BEGINS, afternoons, so_many, talk_of, weeks
from cases_by_hand import CLUE, at, choice, day, small, tell
from hypothesis import given
from hypothesis import strategies as some
from proof_against_plays import proved

from alibi.content.diagnostics import Mark, Source
from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core import case as shape
from alibi.core.case import Case, Choice, Effect, Start
from alibi.core.layout import BEAT, DAY
from alibi.core.rulebook import rulebook_of
from alibi.review import recorded
from alibi.review.bare import bare
from alibi.review.claims_people import silent_play
from alibi.review.dependence import Dependence
from alibi.review.differences import Differences, differences
from alibi.review.in_variant import in_variant
from alibi.review.marks import Marks
from alibi.review.possible import Possible
from alibi.review.proof import Prover
from alibi.review.recorded import Plays, RecordedPlay, check_plays, read_plays
from alibi.review.remembered import Remembered, RememberedPlays
from alibi.review.report import Findings, steps_of
from alibi.review.restricted import restricted
from alibi.review.slices import whole_slice
from alibi.review.targets import looked_for
from alibi.review.thin import ThinDependence

# --- cases at random ------------------------------------------------------------------------------------------


def either(draw: some.DrawFn, mine: Any, theirs: Any) -> Any:
    return draw(some.sampled_from((mine, mine, mine, theirs)))


def each(draw: some.DrawFn, mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Each part of one case or of the other: what differs is written in one of both."""
    if len(mine) != len(theirs):
        return either(draw, mine, theirs)
    return tuple(either(draw, *both) for both in zip(mine, theirs, strict=True))


@some.composite
def edited(draw: some.DrawFn, case: Case, other: Case) -> Case:
    """The case with some of its parts as they are in another of its kind, and now and then with something new."""
    days = tuple(replace(day, **{part: each(draw, getattr(day, part), getattr(there, part)) for part in PARTS_OF_A_DAY})
                 for day, there in zip(case.days, other.days, strict=False))
    changed = replace(case, days=days if len(days) == len(case.days) else case.days,
                      **{part: each(draw, getattr(case, part), getattr(other, part)) for part in PARTS})
    for more in draw(some.lists(some.sampled_from(MORE), max_size=2, unique=True)):
        changed = more(draw, changed)
    return changed


PARTS_OF_A_DAY = ("deeds", "stays", "tasks", "lessons", "changes", "closed")
PARTS = ("doors", "scenes", "talks", "promises", "traces", "alibis")


def put(draw: some.DrawFn, into: tuple[Any, ...], new: Any) -> tuple[Any, ...]:
    """Something new, put anywhere between what there is."""
    at = draw(some.integers(0, len(into)))
    return (*into[:at], new, *into[at:])


def with_scene(draw: some.DrawFn, case: Case) -> Case:
    """A new scene with a start line of its own, in somebody's talk or as an event; another choice may read it."""
    talk = draw(some.sampled_from(case.talks))
    key = f"{talk.id}/nieuw"
    when = draw(some.sampled_from(("", "at(hal)", "trust.noor >= 1", "promise.p == made")))
    start = Start(key, draw(some.booleans()), when)
    talks = tuple(replace(one, starts=put(draw, one.starts, start)) if one is talk else one for one in case.talks)
    scene = talk_of(key, choice("x", "", "end", 1, Effect("trust.noor", 1, True)), choice("silence"))
    reader = draw(some.sampled_from(case.scenes))
    read = replace(reader, choices=(replace(reader.choices[0], needs=f"seen({key})"), *reader.choices[1:]))
    scenes = tuple(read if one is reader and draw(some.booleans()) else one for one in case.scenes)
    return replace(case, talks=talks, scenes=put(draw, scenes, scene))


def in_a_day(draw: some.DrawFn, case: Case, part: str, new: Any) -> Case:
    at = draw(some.integers(0, len(case.days) - 1))
    days = tuple(replace(day, **{part: put(draw, getattr(day, part), new)}) if number == at else day
                 for number, day in enumerate(case.days))
    return replace(case, days=days)


def with_deed(draw: some.DrawFn, case: Case) -> Case:
    effect = draw(some.sampled_from((Effect("trust.noor", 1, True), Effect("promise.p", 1), Effect("task.t", 1))))
    return in_a_day(draw, case, "deeds", shape.Deed("nieuw", "hal", "read", "Kijk.", effects=(effect,)))


def with_lesson(draw: some.DrawFn, case: Case) -> Case:
    begins, room = case.days[0].begins + draw(some.integers(0, 3)), draw(some.sampled_from(case.places)).id
    return in_a_day(draw, case, "lessons", shape.Lesson("nieuw", "Les", begins, begins + 2, room, "noor"))


def with_task(draw: some.DrawFn, case: Case) -> Case:
    due, long = case.days[0].begins + 3, draw(some.integers(0, 1))
    task = shape.Task("nieuw", case.days[0].lessons[0].id, "Lees.", due, "l", (("l", "Straks"),), half_hours=long)
    given = in_a_day(draw, case, "tasks", task)
    told = shape.Deed("hoor", "hal", "read", "Kijk.", effects=(Effect("task.nieuw", 1),))
    return in_a_day(draw, given, "deeds", told)


def with_promise(draw: some.DrawFn, case: Case) -> Case:
    promise = shape.Promise("nieuw", "wei", "Komen", "at(hal)", case.days[0].begins + draw(some.integers(0, 4)))
    made = shape.Deed("beloof", "hal", "ask", "Beloof.", effects=(Effect("promise.nieuw", 1),))
    return in_a_day(draw, replace(case, promises=put(draw, case.promises, promise)), "deeds", made)


def with_strain(draw: some.DrawFn, case: Case) -> Case:
    strain = shape.Strain("nieuw", "noor", "Je zei iets.")
    angry = shape.Deed("plaag", "hal", "ask", "Plaag.", effects=(Effect("strain.nieuw", 1),))
    return in_a_day(draw, replace(case, strains=put(draw, case.strains, strain)), "deeds", angry)


def with_person(draw: some.DrawFn, case: Case) -> Case:
    new = shape.Person("els", "Els", "leerling", trust=draw(some.integers(-1, 1)))
    there = in_a_day(draw, case, "stays", shape.Stay("els", "hal", case.days[0].begins))
    return replace(there, people=put(draw, case.people, new))


def with_clue(draw: some.DrawFn, case: Case) -> Case:
    clue = shape.Signal("nieuw", "hal", case.days[0].begins - 2, "free", "Klik.")
    trace = shape.Trace("nieuw", "hal", "Spoor.", "x", effects=(Effect("clue.nieuw", 1),))
    return replace(case, signals=put(draw, case.signals, clue), traces=put(draw, case.traces, trace))


def with_other_first_trust(draw: some.DrawFn, case: Case) -> Case:
    return replace(case, people=tuple(replace(one, trust=1) for one in case.people))


MORE = (with_scene, with_deed, with_lesson, with_task, with_promise, with_strain, with_person, with_clue,
        with_other_first_trust)


def all_found(prover: Prover) -> list[object]:
    """All that a proof came to, and whether the first deed can be done a beat before it was."""
    early = [prover.happens_by(variant, (kind, what), (meeting.before[DAY], meeting.before[BEAT] - 1))
             for variant, proof in prover.variants.items()
             for (kind, what), meeting in sorted(proof.reached.items())[:1]]
    return [prover.slices, early, *(list(proof.reached.items()) for proof in prover.variants.values()),
            *((proof.impossible, proof.unproven) for proof in prover.variants.values())]


def written_down(prover: Prover) -> tuple[RecordedPlay, ...]:
    """For each variant the play to what was reached last of all, as somebody may have recorded it."""
    here = Mark(Source("spel"))
    longest = {variant: max((steps_of(meeting.commands) for meeting in proof.reached.values()), key=len, default=())
               for variant, proof in prover.variants.items()}
    return tuple(RecordedPlay(variant, here, variant, tuple((step, here) for step in steps
                              if not step.startswith("head")), "") for variant, steps in longest.items())


def all_played(case: Case, plays: Iterable[RecordedPlay], remembered: RememberedPlays) -> list[object]:
    """What there is to say of recorded plays, with where each ends and its words, and the silent play of each
    variant."""
    findings = Findings(Marks(shown=case.id))
    with patch.object(recorded, "MOST_WORDS_A_DAY", -1):
        expected = [replace(play, expect=case.endings[0].id) for play in plays]
        check_plays(Plays(case, expected, remembered), findings)
    return [findings.found, *(remembered.play(f"silent.{variant.id}", (), partial(
        silent_play, rulebook_of(case, variant.id))) for variant in case.variants)]


@pytest.mark.parametrize("cases", [afternoons(), weeks()], ids=["afternoons", "weeks"])
def test_a_remembered_proof_is_a_fresh_one_after_any_change(cases: some.SearchStrategy[Case]) -> None:
    @so_many(2)
    @given(case=cases, other=cases, data=some.data())
    def holds(case: Case, other: Case, data: some.DataObject) -> None:
        first = proved(case, keeps=True)
        at_first, changed, plays = all_found(first), data.draw(edited(case, other)), written_down(first)
        played_at_first = all_played(case, plays, first.remembered.whole_plays)
        then, fresh = proved(changed, first, keeps=True), proved(changed)
        assert all_found(then) == all_found(fresh)
        played = [all_played(changed, plays, one.remembered.whole_plays) for one in (then, fresh)]
        assert played[0] == played[1]
        again = proved(case, then, keeps=True)
        assert all_found(again) == at_first
        assert all_played(case, plays, again.remembered.whole_plays) == played_at_first

    holds()


# --- what a play passes ----------------------------------------------------------------------------------------

UP = Effect("trust.wei", 1, True)


def passing(costs: int = 0, effects: tuple[Effect, ...] = (), when: str = "", elsewhere: str = "") -> Case:
    """Who waits for the hour of the deed comes through an event that has nothing to do with it; the deed has an effect
    that nobody asks about."""
    event = talk_of("les/a", choice("x", "", "end", costs))
    deed = replace(tell(f'after("{at(2)}")'), effects=(*CLUE, *effects))
    return small([day(deed)], (), [Start("les/a", True, when or f'after("{at(1)}")')],
                 [event, talk_of("noor/a", choice("x", elsewhere))])


@pytest.mark.parametrize("changed", [passing(costs=1), passing(when=f'after("{at(2)}")')],
                         ids=["a scene on the way", "when an event comes"])
def test_a_play_is_played_again_when_something_differs_where_it_passed(changed: Case) -> None:
    first = passing()
    then = proved(changed, proved(first, keeps=True), keeps=True)
    assert all_found(then) == all_found(proved(changed)) != all_found(proved(first))


@pytest.mark.parametrize("changed", [passing(effects=(UP,)), passing(elsewhere="chose(les/a/x)")],
                         ids=["what a deed does besides", "a fact that is remembered now"])
def test_a_play_is_the_same_when_only_what_it_never_asks_differs(changed: Case) -> None:
    then = proved(changed, proved(passing(), keeps=True), keeps=True)
    assert all_found(then) == all_found(proved(changed))


BEFORE_SCHOOL = BEGINS - 4


def met_on_the_way(when: str, until: int = 1, room: str = "hal", trust: int = 0, only: tuple[str, ...] = ()) -> Case:
    """Who waits for the hour of the deed comes through one event in which a promise is made and a clue found, sits in
    a lesson, and comes through another event `when` something of that is so: none of it is asked for."""
    found = Effect("clue.a", 1)
    events = [talk_of("les/a", choice("x", "", "end", 0, Effect("promise.p", 1), found)),
              talk_of("les/b", choice("x", "", "end", 1))]
    lesson = shape.Lesson("l", "Les", BEGINS + 1, BEGINS + 5, room, "wei")
    case = small([day(tell(f'after("{at(6)}")'), lessons=(lesson,))], (),
                 [Start("les/a", True, f'before("{at(1)}")'), Start("les/b", True, when)], events,
                 promises=(shape.Promise("p", "wei", "Komen", "at(lokaal)", BEGINS + until),),
                 alibis=(shape.Alibi("a", "wei", "hal", BEFORE_SCHOOL, "free", "Daar.", variants=only),))
    return replace(case, people=(replace(case.people[0], trust=trust), *case.people[1:]))


@pytest.mark.parametrize(("when", "other"), [
    ("promise.p == broken", {"until": 3}), ("lesson.l == on_time", {"room": "lokaal"}),
    ("trust.noor >= 1", {"trust": 1}), ("clue.a", {"only": ("roos",)})],
    ids=["a promise", "the room of a lesson", "trust at first", "whose clue it is"])
def test_what_plays_meet_on_their_way_counts_though_nobody_asks_for_it(when: str, other: dict[str, Any]) -> None:
    first, changed = met_on_the_way(when), met_on_the_way(when, **other)
    before = proved(first, keeps=True)
    then, fresh = proved(changed, before, keeps=True), proved(changed)
    assert all_found(then) == all_found(fresh) != all_found(before)


@pytest.mark.parametrize(("where", "again"), [
    ("at(lokaal)", False), ("at(hal)", True), ("(at(lokaal) or at(hal))", True), ("not at(lokaal)", True)])
def test_another_start_of_an_event_counts_for_plays_that_were_where_it_may_begin(where: str, again: bool) -> None:
    """Who waits all day stays in the hall; other plays come in the classroom."""
    first, changed = (passing(when=f'{where} and after("{at(beats)}")') for beats in (1, 2))
    before = proved(first, keeps=True)
    waited = all_played(first, (), before.remembered.whole_plays)
    then, fresh = proved(changed, before, keeps=True), proved(changed)
    assert all_found(then) == all_found(fresh) != all_found(before)
    played = [all_played(changed, (), one.remembered.whole_plays) for one in (then, fresh)]
    assert played[0] == played[1]
    assert all((then.remembered.whole_plays.now[name] is not play) is again
               for name, play in before.remembered.whole_plays.now.items()) and waited


def test_who_walked_to_where_an_event_begins_now_is_played_again() -> None:
    """The deed is done in the classroom; nothing else is asked of the talk that may begin there."""
    def case(beats: int) -> Case:
        start = Start("les/a", True, f'at(lokaal) and after("{at(beats)}")')
        return small([day(tell(f'after("{at(4)}")', "lokaal"))], (), [start], [talk_of("les/a", choice("x"))])

    first, changed = case(9), case(1)
    then = proved(changed, proved(first, keeps=True), keeps=True)
    assert all_found(then) == all_found(proved(changed)) != all_found(proved(first))


# --- a case that is shipped -----------------------------------------------------------------------------------


def change_choice(case: Case, number: int, what: str) -> Case:
    """The shipped case with one choice of a scene changed."""
    def changed(choice: Choice) -> Choice:
        return {"costs": replace(choice, costs=choice.costs + 1),
                "needs": replace(choice, needs='after("14:00")'),
                "effects": replace(choice, effects=(*choice.effects[1:], Effect("trust.noor", 1, True)))}[what]

    scenes = [scene for scene in case.scenes if scene.choices]
    chosen = scenes[number % len(scenes)]
    return replace(case, scenes=tuple(replace(scene, choices=(changed(scene.choices[0]), *scene.choices[1:]))
                                      if scene is chosen else scene for scene in case.scenes))


def looked(case: Case, before: Prover | None = None) -> tuple[Prover, list[str]]:
    """A prover after its first net, and whom it searched for anew."""
    told: list[str] = []
    plays = RememberedPlays(bare(case), before.remembered.whole_plays if before else None, keeps=True)
    prover = Prover(case, progress=told.append, before=before, whole_plays=plays)
    prover.first_net()
    return prover, told


@pytest.fixture(scope="module")
def shipped() -> tuple[Case, Prover]:
    case = load_case(find_case("00_kennismaking")).case
    assert case
    return case, looked(case)[0]


@pytest.mark.parametrize(("number", "what"), [(0, "costs"), (9, "needs"), (17, "effects")])
def test_after_a_changed_choice_only_slices_that_read_it_are_searched(
        shipped: tuple[Case, Prover], number: int, what: str) -> None:
    case, before = shipped
    changed = change_choice(case, number, what)
    prover, told = looked(changed, before)
    fresh, every = looked(changed)
    assert (prover.slices, prover.variants) == (fresh.slices, fresh.variants)
    assert len(told) < len(every) / 3


@pytest.mark.parametrize("who", [2, 3])
def test_what_copies_of_this_process_find_is_what_it_finds_alone(
        shipped: tuple[Case, Prover], who: int, monkeypatch: pytest.MonkeyPatch) -> None:
    case, before = shipped
    changed = change_choice(case, 3, "effects")
    alone, told = looked(changed, before)
    monkeypatch.setattr("alibi.review.errands.WORTH_A_TEAM", 0)
    monkeypatch.setattr("alibi.review.cores.cores", lambda: who)
    together, heard = looked(changed, before)
    assert len(told) > 1 and set(heard) <= set(told)
    assert (together.slices, together.variants) == (alone.slices, alone.variants)
    assert together.remembered.now.ways.keys() == alone.remembered.now.ways.keys()
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    played = [all_played(changed, plays, one.remembered.whole_plays) for one in (together, alone)]
    assert played[0] == played[1]


@pytest.mark.parametrize(("number", "other"), [(0, {"begins": 1}), (5, {"place": "plein"}), (9, {"place": ""})],
                         ids=["later", "in another place", "nowhere"])
def test_where_somebody_is_counts_for_who_asks_to_speak_to_them(
        shipped: tuple[Case, Prover], number: int, other: dict[str, Any]) -> None:
    """Of a shipped case, one row of one person; whom it does not touch is not searched for anew."""
    case, before = shipped
    today, *later = case.days
    row = [stay for stay in today.stays if stay.place != other.get("place")][number]
    moved = replace(row, **{**other, "begins": row.begins + other.get("begins", 0)})
    stays = tuple(moved if stay is row else stay for stay in today.stays)
    changed = replace(case, days=(replace(today, stays=stays), *later))
    (then, told), (fresh, every) = looked(changed, before), looked(changed)
    assert (then.slices, then.variants) == (fresh.slices, fresh.variants)
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    played = [all_played(changed, plays, one.remembered.whole_plays) for one in (then, fresh)]
    assert played[0] == played[1] and len(told) < len(every) / 2


def one_later(case: Case, what: str, number: int) -> Case:
    """The shipped case in which a promise, a task or a lesson is over later, or the lesson is in another room."""
    today, *later = case.days
    if what == "promise":
        return replace(case, promises=tuple(replace(one, until=one.until + 2) if at == number else one
                                            for at, one in enumerate(case.promises)))
    change: dict[str, Any] = {"task": {"due": 1}, "lesson": {"ends": 1}, "room": {"room": "aula"}}[what]
    part = "tasks" if what == "task" else "lessons"
    parts = tuple(replace(one, **{fact: getattr(one, fact) + value if isinstance(value, int) else value
                                  for fact, value in change.items()}) if at == number else one
                  for at, one in enumerate(getattr(today, part)))
    return replace(case, days=(replace(today, **{part: parts}), *later))


@pytest.mark.parametrize(("what", "number"), [("promise", 0), ("promise", 1), ("task", 0), ("lesson", 1), ("room", 1)])
def test_what_was_promised_given_or_taught_counts_for_who_has_to_do_with_it(
        shipped: tuple[Case, Prover], what: str, number: int) -> None:
    """Of a shipped case, one of each; whom it does not touch is not searched for anew."""
    case, before = shipped
    changed = one_later(case, what, number)
    (then, told), (fresh, every) = looked(changed, before), looked(changed)
    assert (then.slices, then.variants) == (fresh.slices, fresh.variants)
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    played = [all_played(changed, plays, one.remembered.whole_plays) for one in (then, fresh)]
    assert played[0] == played[1] and len(told) < len(every) / 2


def test_other_words_are_nothing_new_for_a_proof(shipped: tuple[Case, Prover]) -> None:
    case, before = shipped
    said = tuple(replace(scene, lines=(), choices=tuple(replace(one, text="Dag.", feedback="Dag.") for one in
                                                        scene.choices)) for scene in case.scenes)
    assert looked(replace(case, scenes=said), before)[1] == []


def test_no_more_is_kept_from_save_to_save(shipped: tuple[Case, Prover]) -> None:
    """After two changes as much is kept as of the last proof alone."""
    case, before = shipped
    for number in (3, 9):
        changed = change_choice(case, number, "costs")
        before, _ = looked(changed, before)
    kept, alone = before.remembered.now, looked(changed)[0].remembered.now
    assert (kept.cuts.keys(), kept.ways.keys(), kept.plays.keys()) == \
        (alone.cuts.keys(), alone.ways.keys(), alone.plays.keys())


def test_a_recorded_play_is_played_again_only_where_it_passed_what_changed(shipped: tuple[Case, Prover]) -> None:
    """Of a shipped case, a choice of every second scene in turn."""
    case, _ = shipped
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    before, again = RememberedPlays(bare(case), keeps=True), list[bool]()
    assert len(plays) > 1 and all_played(case, plays, before)[0]
    for number, scene in enumerate([one for one in case.scenes if one.choices][::2]):
        changed = change_choice(case, number * 2, ("costs", "needs", "effects")[number % 3])
        then = RememberedPlays(bare(changed), before, keeps=True)
        told = all_played(changed, plays, then)
        assert told == all_played(changed, plays, RememberedPlays(bare(changed))), scene.key
        again += [then.now.get(name) is not known for name, known in before.now.items()]
    assert 0 < sum(again) < len(again) / 2


def test_a_recorded_play_is_played_again_when_whom_it_spoke_to_is_elsewhere(shipped: tuple[Case, Prover]) -> None:
    """Of a shipped case, each person in turn is nowhere to be met."""
    case, _ = shipped
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    before, other = RememberedPlays(bare(case), keeps=True), list[str]()
    at_first = all_played(case, plays, before)
    today, *later = case.days
    for person in sorted({stay.person for stay in today.stays}):
        stays = tuple(replace(stay, place="") if stay.person == person else stay for stay in today.stays)
        changed = replace(case, days=(replace(today, stays=stays), *later))
        told = all_played(changed, plays, RememberedPlays(bare(changed), before, keeps=True))
        assert told == all_played(changed, plays, RememberedPlays(bare(changed))), person
        other += [person] if told != at_first else []
    assert len(other) > 3


def test_other_words_of_a_play_are_counted_anew(shipped: tuple[Case, Prover]) -> None:
    case, _ = shipped
    plays = tuple(read_plays(case, find_case(case.id), Findings(Marks(shown=case.id))))
    remembered = RememberedPlays(bare(case), keeps=True)
    told = all_played(case, plays, remembered)[0]
    long = replace(case, scenes=tuple(replace(scene, lines=tuple(replace(line, text=line.text * 9) for line in
                                                                 scene.lines)) for scene in case.scenes))
    longer = all_played(long, plays, remembered)[0]
    assert longer == all_played(long, plays, RememberedPlays(bare(long)))[0] != told


# --- what a search is remembered by ---------------------------------------------------------------------------


def with_one_other_fact(record: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The record with each of its facts changed, one at a time, and which fact that was."""
    for one in fields(record):
        if one.init:
            name = f"{path}{type(record).__name__}.{one.name}"
            yield from ((where, replace(record, **{one.name: value}))
                        for where, value in other_values(getattr(record, one.name), name))


def other_values(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    if is_dataclass(value):
        yield from with_one_other_fact(value)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from ((where, (*value[:number], other, *value[number + 1:])) for where, other in
                        other_values(part, name))
        if value and is_dataclass(value[-1]):
            yield name, value[:-1]
    elif isinstance(value, bool):
        yield name, not value
    elif isinstance(value, int):
        yield name, value + 1
    elif name.endswith(".then"):
        yield name, "noor/angry" if value == "end" else "end"
    elif isinstance(value, str):
        yield name, f"{value}_"


BOARD = {"Case.id", "Case.school", "Case.board", "Alibi.witness", "Alibi.who", "Variant.id", "Variant.visitor",
         *(f"{shape}.{fact}" for shape in ("Signal", "Alibi") for fact in ("place", "beat", "channel", "day"))}
"""Facts for the case board and the shelf, which no search reads: there a clue is found or not. A variant counts by what
it leaves of the case, and by its visitor only when a condition asks for that."""


def keys_of(case: Case) -> list[object] | None:
    """What a search of the whole case is remembered by, in each variant; None for a case that cannot be."""
    try:
        found: list[object] = []
        for variant in case.variants:
            dependence = Dependence(bare(case), variant.id)
            found.append(restricted(dependence, whole_slice(dependence)).key)
        return found
    except (KeyError, ValueError, StopIteration):
        return None


def test_every_fact_that_a_rule_reads_counts_and_no_change_of_it_goes_unseen(week_case: Case) -> None:
    """What lies outside a cut is in no key: of each fact, one that lies inside."""
    today, *later = week_case.days
    deeds = tuple(replace(deed, needs="busy >= 1") for deed in today.deeds)
    case = replace(week_case, days=(replace(today, deeds=deeds), *later))
    before, plain, read, seen = keys_of(case), bare(case), set[str](), set[str]()
    for fact, other in with_one_other_fact(case):
        after, less = keys_of(other), bare(other)
        if after is not None and not same(plain, less):
            seen.add(fact)
            read |= {fact} if after != before else set()
            assert differences(plain, less) != Differences(), fact
    assert seen - read == BOARD and len(read) > 60


def test_what_is_looked_for_is_known_again_only_where_it_is_the_same(week_case: Case) -> None:
    """Of each fact. What an effect adds, a talk costs or an hour is changes nothing in what depends on what."""
    def memory(case: Case, before: Remembered | None = None) -> tuple[Remembered, ThinDependence]:
        variant = case.variants[0].id
        cut = in_variant(Possible(bare(case), variant))
        plays = RememberedPlays(bare(case), before.whole_plays if before else None, keeps=True)
        return Remembered(plays, {variant: cut}, before), ThinDependence(Dependence(cut, variant))

    once = replace(week_case, scenes=tuple(replace(scene, choices=(replace(scene.choices[0], effects=(UP,)),
                                                                   *scene.choices[1:])) if scene.choices else scene
                                           for scene in week_case.scenes))
    before, thin = memory(once)
    (variant,) = before.variants
    looks = before.looks(variant, lambda: looked_for(thin))
    again = dict[str, set[bool]]()
    for fact, other in with_one_other_fact(once):
        if not same(bare(other), before.whole_plays.case):
            with suppress(KeyError, IndexError, ValueError, StopIteration):
                then, other_thin = memory(other, before)
                fresh, found = looked_for(other_thin), then.looks(variant, partial(looked_for, other_thin))
                assert found == fresh and [one.targets for one, _ in found] == [one.targets for one, _ in fresh], fact
                again.setdefault(fact, set()).add(found is looks)
    never = {fact for fact, how in again.items() if how == {True}}
    assert {"Choice.costs", "Promise.until", "Task.due", "Lesson.begins", "Signal.beat"} <= never
    assert True in again["Effect.value"] and sum(False in how for how in again.values()) > 25


def same(one: Case, other: Case) -> bool:
    return all(getattr(one, part.name) == getattr(other, part.name) for part in fields(one) if part.init)
