"""The fast ground and the session are one: the same commands, the same states, the same counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from cases_at_random import afternoons
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core import happenings as told
from alibi.core.case import Case, Chance, Deed
from alibi.core.happenings import Happening
from alibi.play.session import Session
from alibi.review.bot_play import Play
from alibi.review.bot_tally import NO_END, Tally
from alibi.review.bot_watch import Kept, Packing, Question, Watched
from alibi.review.bots import Bots
from alibi.review.personas import PERSONAS, RECORDED
from alibi.review.words_read import WordsRead, words_in

PLAYERS = [name for name in PERSONAS if name != RECORDED]
SHIPPED = [load_case(folder).case for folder in case_folders()]


class NoLog:
    """A log for plays nobody needs again."""

    def append(self, entry: object, on_saved: object) -> None:
        return None

    def take_back(self, number: int, on_saved: object) -> None:
        return None


def states_of(play: Play) -> list[tuple[int, ...]]:
    """The state at the beginning and after each move, as the ground has them."""
    packed, states = play.ground.first_state, []
    for outcome in play.outcomes:
        packed = packed & outcome.keep | outcome.put
        states.append(play.ground.plain(packed))
        facts = play.ground.packing.unpack(packed)[play.ground.facts.first:]
        assert facts == tuple(play.ground.facts.of(states[-1]))
    return states


def hold_equal(case: Case, persona: str, number: int, bots: Bots) -> None:
    """Play on the ground, do the same in a session, and compare every state and every count."""
    play = bots.play(persona, number)
    session = Session.start(case, bots.seed_of(persona, number), NoLog())
    states, happened = [session.world.state], [session.entries[0].happenings]
    for command in play.commands:
        happened.append(session.do(command))
        states.append(session.world.state)
    assert states_of(play) == states and play.state == states[-1]
    assert counted(play, bots, number) == naively_counted(case, play, session, happened)


def counted(play: Play, bots: Bots, number: int) -> dict[str, object]:
    """What the bots count of one play."""
    from alibi.review.bot_tally import Counting

    counting = Counting(bots._digester)
    counting.count(number, play)
    return figures(counting.done())


def figures(tally: Tally) -> dict[str, object]:
    seen = {mark for mark in tally.saw if mark.partition("/")[0] not in ("open", "low", "repair", "up", "wrong")}
    return {"seen": seen, "trust": {key: by for key, by in tally.trust.items() if by}, "chances": dict(tally.chances),
            "ends": sorted(tally.ends), "words": list(tally.words), "read": list(tally.read),
            "steps": list(tally.steps), "clues": list(tally.clues)}


def naively_counted(case: Case, play: Play, session: Session,
                    happened: Sequence[Sequence[Happening]]) -> dict[str, object]:
    """The same, from the happenings of the session, one by one."""
    reading, every = WordsRead(case), [one for some in happened for one in some]
    options = {(scene.key, choice.id): choice.text for scene in case.scenes for choice in scene.choices}
    words = sum(map(reading.of, every))
    offered = [(one.scene, choice) for one in every if isinstance(one, told.ChoiceOffered) for choice in one.choices]
    chosen = [(one.scene, one.choice) for one in every if isinstance(one, told.ChoiceMade)]
    read = words + sum(words_in(options[key]) for key in offered) - sum(words_in(options[key]) for key in chosen)
    world = session.world
    end = world.ending.id if world.over and world.ending else NO_END
    clues = {one.clue for one in every if isinstance(one, told.ClueFound)}
    return {"seen": naive_marks(every), "trust": trust_by_slot(case, session, play, happened),
            "chances": dict(Counter((one.skill, one.sign) for one in every
                                    if isinstance(one, told.ChoiceMade | told.DeedDone) and one.skill)),
            "ends": [(world.variant, end)], "words": [words], "read": [read],
            "steps": [len(play.moves)], "clues": [len(clues)]}


def naive_marks(every: Sequence[Happening]) -> set[str]:
    """Every mark, said anew."""
    return {mark for one in every for mark in (*marks_of_talk(one), *marks_of_things(one), *marks_of_states(one))}


def marks_of_talk(one: Happening) -> set[str]:
    match one:
        case told.SceneOpened(scene):
            return {f"scene/{scene}"}
        case told.ChoiceOffered(scene, choices):
            return {f"offer/{scene}/{choice}" for choice in choices}
        case told.ChoiceMade(scene, choice):
            return {f"choice/{scene}/{choice}"}
    return set()


def marks_of_things(one: Happening) -> set[str]:
    match one:
        case told.DeedDone(deed):
            return {f"deed/{deed}"}
        case told.ClueFound(clue):
            return {f"clue/{clue}"}
        case told.TraceSeen(trace):
            return {f"trace/{trace}"}
        case told.ChangeAnnounced(change):
            return {f"known/{change}"}
    return set()


def marks_of_states(one: Happening) -> set[str]:
    match one:
        case told.ArrivedInLesson(lesson, late):
            return {f"lesson/{lesson}={'late' if late else 'on_time'}"}
        case told.TaskHandedIn(task):
            return {f"task/{task}=handed_in"}
        case told.TaskPacked(task):
            return {f"task/{task}=packed"}
        case told.MoreTimeGiven(task):
            return {f"task/{task}=more_time"}
        case told.StrainBegan(strain):
            return {f"strain/{strain}=angry"}
        case told.Cooled(strain):
            return {f"strain/{strain}=cooled"}
        case told.StrainMended(strain):
            return {f"strain/{strain}=mended"}
        case told.TaskHeard(task) | told.TaskNoted(task) | told.TaskDone(task):
            return {f"task/{task}={type(one).__name__.removeprefix('Task').lower()}"}
        case told.PromiseMade(promise) | told.PromiseKept(promise) | told.PromiseBroken(promise) \
                | told.PromiseExplained(promise):
            return {f"promise/{promise}={type(one).__name__.removeprefix('Promise').lower()}"}
    return set()


def trust_by_slot(case: Case, session: Session, play: Play,
                  happened: Sequence[Sequence[Happening]]) -> dict[object, int]:
    """Every change of trust at the half hour in which its command ended."""
    trust: Counter[object] = Counter()
    replay = Session.start(case, session.world.seed, NoLog())
    for command, some_ in zip([None, *play.commands], happened, strict=True):
        if command:
            replay.do(command)
        for one in some_:
            if isinstance(one, told.TrustChanged):
                trust[one.person, replay.world.state[0], replay.world.beat // 6] += one.by
    return {key: by for key, by in trust.items() if by}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(afternoons(), some.sampled_from(PLAYERS), some.integers(0, 1))
def test_on_generated_cases_the_ground_does_what_a_session_does(case: Case, persona: str, number: int) -> None:
    bots = Bots(case)
    for known in range(number + 1):  # the second play walks where the first has been
        hold_equal(case, persona, known, bots)


@pytest.mark.parametrize("case", SHIPPED, ids=lambda case: case.id)
@pytest.mark.parametrize("persona", PLAYERS)
def test_on_cases_that_ship_the_ground_does_what_a_session_does(persona: str, case: Case) -> None:
    bots = Bots(case)
    for number in range(4):
        hold_equal(case, persona, number, bots)


@pytest.mark.parametrize("persona", PLAYERS)
def test_in_a_case_of_several_days_the_ground_does_what_a_session_does(persona: str, week_case: Case) -> None:
    bots = Bots(week_case)
    for number in range(8):
        hold_equal(week_case, persona, number, bots)


def test_help_that_adapts_overnight_is_the_same_on_the_ground(week_case: Case) -> None:
    """Who chose three times what did not help with changes, is told of them earlier the next day."""
    monday = week_case.days[0]
    worse = tuple(Deed(f"laat_{number}", monday.place, "leave", "Loop door.", chance=Chance("handle_change", "-"))
                  for number in range(3))
    case = replace(week_case, days=(replace(monday, deeds=(*monday.deeds, *worse)), *week_case.days[1:]))
    bots = Bots(case)
    for number in range(3):
        hold_equal(case, "angry", number, bots)
        assert [move.help for move in bots.play("angry", number).moves if move.help >= 0] == [1, 2]


def test_what_was_kept_and_let_go_changes_no_play(sound_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    with_memory = [Bots(sound_case).commands("careful", number) for number in range(6)]
    monkeypatch.setattr("alibi.review.bot_ground.MOST_KEPT", 20)
    monkeypatch.setattr("alibi.review.bot_thoughts.MOST_REMEMBERED", 1)
    forgetful = Bots(sound_case)
    assert [forgetful.commands("careful", number) for number in range(6)] == with_memory


# --- packing and watching -------------------------------------------------------------------------------------

bounds = some.lists(some.tuples(some.integers(-4, 4), some.integers(0, 40)).map(lambda one: (one[0], one[0] + one[1])),
                    min_size=1, max_size=12)


@given(bounds, some.data())
def test_a_packed_state_is_that_state(limits: list[tuple[int, int]], data: some.DataObject) -> None:
    packing = Packing(limits)
    state = tuple(data.draw(some.integers(lowest, highest)) for lowest, highest in limits)
    packed = packing.pack(state)
    assert packing.unpack(packed) == state == tuple(Watched(packing, packed))
    at = data.draw(some.integers(0, len(limits) - 1))
    other = data.draw(some.integers(*limits[at]))
    changed = packed & ~packing.mask([at]) | packing.part(at, other)
    assert packing.unpack(changed) == (*state[:at], other, *state[at + 1:])


def test_a_number_outside_its_bounds_is_refused() -> None:
    packing = Packing([(0, 3), (-3, 5)])
    for at, value in ((0, 4), (0, -1), (1, -4)):
        with pytest.raises(OverflowError):
            packing.part(at, value)


def test_an_answer_is_kept_for_all_states_that_agree_in_what_was_read() -> None:
    packing, asked = Packing([(0, 9)] * 3), []

    def first_or_third(state: Watched) -> str:
        asked.append(tuple(map(state.was, range(3))))
        return f"first {state[0]}" if state[0] else f"third {state[2]}"

    question = Question(packing, first_or_third)
    said = [question.of(packing.pack(state)) for state in ((1, 0, 0), (1, 5, 7), (0, 0, 2), (0, 9, 2), (0, 0, 3))]
    assert said == ["first 1", "first 1", "third 2", "third 2", "third 3"]
    assert asked == [(1, 0, 0), (0, 0, 2), (0, 0, 3)]


def test_what_is_written_before_it_is_read_is_not_read() -> None:
    packing = Packing([(0, 9)] * 3)
    state = Watched(packing, packing.pack((4, 5, 6)))
    state[1] = 7
    assert (state[1], state[2], state.was(1)) == (7, 6, 5)
    assert state.read == packing.mask([2]) and state.written == {1: 7}
    with pytest.raises(IndexError):
        state[-1]


def test_when_more_is_read_what_was_kept_under_less_is_let_go() -> None:
    packing, kept = Packing([(0, 9)] * 2), Kept[str]()
    kept.keep(packing.pack((1, 2)), packing.mask([0]), "one")
    kept.keep(packing.pack((3, 4)), packing.mask([0, 1]), "two")
    assert list(kept.known.values()) == ["two"]


def test_what_was_kept_under_less_is_still_good_for_every_state_that_agrees_in_that() -> None:
    packing, asked = Packing([(0, 9)] * 3), []

    def reads_more_and_more(state: Watched) -> str:
        asked.append(tuple(map(state.was, range(3))))
        return f"one {state[0]}" if state[0] else f"two {state[1]}" if state[1] else f"three {state[2]}"

    question = Question(packing, reads_more_and_more)
    said = [question.of(packing.pack(state)) for state in (
        (1, 0, 0), (0, 2, 0), (1, 3, 0), (0, 0, 4), (1, 5, 6), (0, 2, 7), (8, 0, 0), (8, 0, 9))]
    assert said == ["one 1", "two 2", "one 1", "three 4", "one 1", "two 2", "one 8", "one 8"]
    assert asked == [(1, 0, 0), (0, 2, 0), (0, 0, 4), (8, 0, 0)]


@pytest.mark.parametrize("persona", ["random", "explorer"])
def test_what_is_found_once_for_everywhere_is_what_the_rules_bring_there(persona: str, sound_case: Case) -> None:
    """What changes neither time nor place is found once for many of both: each time as if it were worked out there."""
    bots, shared = Bots(sound_case), 0
    for number in range(20):
        play = bots.play(persona, number)
        packed = play.ground.first_state
        for outcome in play.outcomes:
            move = outcome.move
            if move and move.command in move.here.anywhere:
                anew, _ = move._by_the_rules(packed)
                assert (anew.keep, anew.put, anew.after, anew.digest, anew.news) == (
                    outcome.keep, outcome.put, outcome.after, outcome.digest, outcome.news)
                shared += 1
            packed = packed & outcome.keep | outcome.put
    assert shared
