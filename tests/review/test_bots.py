"""Personas play like what they stand for, by what a child sees, and the same way every time."""

from __future__ import annotations

import gc
import os
import shutil
import weakref
from dataclasses import fields, replace
from pathlib import Path

import pytest

from alibi.cli_makers import PERSONA_NAMES
from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core.case import Case, Chance, Choice, Effect, Scene
from alibi.core.commands import Choose, Go, LayAlibi, NoteTask, Scan, SetHead, Talk, Unmask, Wait
from alibi.review.bot_commands import scripts_of
from alibi.review.bot_desk import Agenda, Board
from alibi.review.bot_ground import Here, Move
from alibi.review.bot_report import BotReport, PersonaReport, report_of
from alibi.review.bot_sight import Face, Mood, Option, Sight, Thing
from alibi.review.bot_tally import Tally
from alibi.review.bot_team import PLAYS_A_PART, Pile, _parts, play_all
from alibi.review.bot_walker import NOBODY, Walker
from alibi.review.bots import Bots
from alibi.review.floor_plan import FAR, FloorPlan
from alibi.review.personas import PERSONAS, RECORDED

PLAYERS = [name for name in PERSONAS if name != RECORDED]
BY_CHANCE = [name for name in PLAYERS if name != "explorer"]


def report(case: Case, plays: int = 30, seed: int = 1) -> BotReport:
    bots = Bots(case, seed)
    return report_of(case, seed, play_all(bots, PLAYERS, plays, 1))


def of(found: BotReport, persona: str) -> PersonaReport:
    who = found.of(persona)
    assert who is not None
    return who


@pytest.fixture(scope="module")
def shipped() -> Case:
    case = load_case(case_folders()[0]).case
    assert case is not None
    return case


@pytest.fixture(scope="module")
def found(shipped: Case) -> BotReport:
    return report(shipped, 60)


# --- the same every time --------------------------------------------------------------------------------------


@pytest.mark.parametrize("persona", PLAYERS)
def test_the_same_seed_plays_the_same_play(persona: str, sound_case: Case) -> None:
    first, second, other = Bots(sound_case), Bots(sound_case), Bots(sound_case, 2)
    plays = [[bots.commands(persona, number) for number in range(8)] for bots in (first, second, other)]
    assert plays[0] == plays[1]
    assert len(set(plays[0])) > 1
    if persona in BY_CHANCE:
        assert plays[0] != plays[2]


@pytest.mark.parametrize("persona", BY_CHANCE)
def test_a_play_does_not_depend_on_the_plays_before_it(persona: str, sound_case: Case) -> None:
    alone = [Bots(sound_case).commands(persona, number) for number in (5, 3)]
    many = Bots(sound_case)
    together = [many.commands(persona, number) for number in range(6)]
    assert alone == [together[5], together[3]]


def test_two_processes_come_to_the_same_report_as_one(sound_case: Case) -> None:
    plays = 2 * PLAYS_A_PART + 10
    heard: list[int] = []
    alone = play_all(Bots(sound_case), ("careful", "explorer"), plays, 1)
    team = play_all(Bots(sound_case), ("careful", "explorer"), plays, 2, heard.append)
    assert report_of(sound_case, 1, alone).as_json() == report_of(sound_case, 1, team).as_json()
    assert sum(heard) == 2 * plays


@pytest.mark.parametrize("personas", [("careful",), ("explorer",), ("explorer", "careful", "avoidant")])
def test_every_play_is_in_one_part_and_who_plays_in_order_has_one_part(personas: tuple[str, ...],
                                                                       sound_case: Case) -> None:
    bots = Bots(sound_case)
    for lane in range(len(sound_case.variants)):
        parts = list(_parts(bots, personas, 3 * PLAYS_A_PART, lane))
        for persona in personas:
            own = [part.numbers for part in parts if part.persona == persona]
            assert [number for numbers in own for number in numbers] == list(bots.lane(persona, lane, 3 * PLAYS_A_PART))
            assert len(own) == 1 or not PERSONAS[persona].in_order


def test_each_member_takes_from_its_own_lane_first_and_nobody_takes_what_another_has(sound_case: Case,
                                                                                     tmp_path: Path) -> None:
    bots = Bots(sound_case)
    lanes = [list(_parts(bots, ("careful", "explorer"), 3 * PLAYS_A_PART, lane))
             for lane in range(len(sound_case.variants))]
    piles = [Pile(lanes, str(tmp_path)) for _ in range(2)]
    first, second = (pile.parts(number, 2) for number, pile in enumerate(piles))
    assert next(first).lane == 0 and next(second).lane == 1 and not piles[0].played_elsewhere()
    by_second = list(second)  # all but what the first has in hand
    assert list(first) == [] and {part.lane for part in by_second} == {0, 1}
    every = sum(len(part.numbers) for lane in lanes for part in lane)
    assert piles[0].played_elsewhere() == every - len(lanes[0][0].numbers)
    assert piles[1].played_elsewhere() == len(lanes[0][0].numbers)


def test_work_of_a_team_is_called_off_when_its_folder_is_gone(sound_case: Case, tmp_path: Path) -> None:
    pile = Pile([list(_parts(Bots(sound_case), ("careful",), 3 * PLAYS_A_PART, 0))], str(tmp_path / "work"))
    (tmp_path / "work").mkdir()
    parts = pile.parts(0, 1)
    next(parts)
    shutil.rmtree(tmp_path / "work")
    with pytest.raises(FileNotFoundError):
        next(parts)


def test_a_member_that_is_lost_leaves_the_others_to_begin_again(sound_case: Case,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first played before it saw that does not count in what who plays in order did before."""
    alone = play_all(Bots(sound_case), ("explorer", "random"), 60, 1)
    monkeypatch.setattr("alibi.review.bot_team._work_along", _stops)
    assert play_all(Bots(sound_case), ("explorer", "random"), 60, 2) == alone


def _stops(*_: object) -> None:
    os._exit(1)


def test_without_a_second_process_one_does_all_the_work(sound_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError("no more processes")

    alone = play_all(Bots(sound_case), ("random",), 20, 1)
    monkeypatch.setattr("alibi.review.bot_team.other_processes", refused)
    monkeypatch.setattr("alibi.review.bot_team.PLAYS_A_PART", 5)
    assert play_all(Bots(sound_case), ("random",), 20, 2) == alone


@pytest.mark.parametrize("persona", PLAYERS)
def test_a_play_leaves_nothing_behind_that_must_be_looked_for(persona: str, sound_case: Case) -> None:
    """So Python need not look while they play, and looks again afterwards; what a ground lets go of is found too."""
    bots, looked = Bots(sound_case), []
    bots.tally(persona, range(4))
    gc.collect()
    play_all(bots, (persona,), 8, 1, lambda plays: looked.append(gc.isenabled()))
    assert gc.isenabled() and not any(looked) and looked
    assert gc.collect() == 0


def test_what_a_ground_lets_go_of_is_gone(sound_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    bots = Bots(sound_case)
    bots.tally("random", range(1))
    of_a_place = weakref.ref(bots.play("random", 0).outcomes[-1].after.desk.ask)
    monkeypatch.setattr("alibi.review.bot_ground.MOST_KEPT", 1)
    play_all(bots, ("random",), 1, 1)
    assert of_a_place() is None


def test_tallies_add_up_to_the_tally_of_all(sound_case: Case) -> None:
    bots = Bots(sound_case)
    together = bots.tally("careful", range(30))
    added = Tally()
    for numbers in (range(10), range(10, 30)):
        added.add(bots.tally("careful", numbers))
    assert added == together


@pytest.mark.parametrize("persona", PLAYERS)
def test_every_play_comes_to_an_end(persona: str, sound_case: Case) -> None:
    bots = Bots(sound_case)
    for number in range(12):
        play = bots.play(persona, number)
        assert play.ending is not None and play.outcomes[-1].after.over


# --- what a persona sees --------------------------------------------------------------------------------------


def test_nothing_a_persona_is_given_names_the_guest_the_variant_or_what_a_choice_does() -> None:
    given = {one.name for shape in (Sight, Option, Thing, Mood, Agenda, Board) for one in fields(shape)}
    assert not given & {"variant", "visitor", "effects", "effect", "changes", "then", "needs", "where", "stays"}
    assert set(Face.__slots__) == {"mood", "move", "person"}


def test_without_alibis_no_persona_finds_the_guest(sound_case: Case) -> None:
    """It has nothing but what it found: who the visitor is, it does not know."""
    scenes = tuple(replace(scene, choices=tuple(map(without_clues, scene.choices))) for scene in sound_case.scenes)
    days = tuple(replace(day, deeds=tuple(replace(deed, effects=kept(deed.effects)) for deed in day.deeds))
                 for day in sound_case.days)
    for who in report(replace(sound_case, alibis=(), scenes=scenes, days=days), 30).personas:
        assert who.solved_share == 0


def without_clues(choice: Choice) -> Choice:
    return replace(choice, effects=kept(choice.effects))


def kept(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    return tuple(effect for effect in effects if not effect.name.startswith("clue."))


def test_a_persona_goes_where_it_believes_the_lesson_to_be(sound_case: Case) -> None:
    """Who does not know of the change stands in the wrong room; who read the screen stands in the right one."""
    silent = replace(sound_case.days[0], deeds=tuple(deed for deed in sound_case.days[0].deeds if deed.id != "scherm"))
    told = of(report(sound_case), "careful")
    untold = of(report(replace(sound_case, days=(silent,))), "careful")
    assert told.lessons["les"]["on_time"] > 0.9 and told.changes_known["ander"] == 1
    assert untold.changes_known["ander"] == 0 and untold.lessons["les"]["on_time"] < told.lessons["les"]["on_time"]


def test_who_wanders_stands_still_only_when_there_is_nowhere_left_to_go(shipped: Case,
                                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """A floor that is shut all afternoon is found shut at its door: that costs no time."""
    explore, left = Walker._explore, []

    def watched(walker: Walker, here: Here, sight: Sight, spare: int) -> Move | None:
        step = explore(walker, here, sight, spare)
        if step is None:
            left.append(walker._choose(here.place, here.beat, spare))
        return step

    monkeypatch.setattr(Walker, "_explore", watched)
    bots = Bots(shipped)
    for number in range(40):
        bots.commands("careful", number)
    assert left and set(left) == {NOBODY}


# --- the personas ---------------------------------------------------------------------------------------------


def test_careful_finds_the_guest_in_time_reads_most_and_keeps_its_word(found: BotReport) -> None:
    careful = of(found, "careful")
    assert careful.solved_share >= 0.9 and all(share >= 0.85 for share in careful.solved_share_by_variant.values())
    assert careful.promises["noor_wait"]["made"] > 0.2 and careful.promises["noor_wait"]["broken"] == 0
    assert careful.lessons["kennismaken"]["on_time"] == 1 and careful.tasks["kaartje"]["handed_in"] > 0.9
    people = ("hurried", "avoidant", "angry")
    assert all(careful.words.mean > of(found, other).words.mean for other in people)


def test_hurried_reads_little_is_late_and_passes_by_what_brings_nothing(found: BotReport) -> None:
    careful, hurried = of(found, "careful"), of(found, "hurried")
    assert hurried.words.mean < 0.75 * careful.words.mean and hurried.steps.mean < careful.steps.mean
    assert hurried.lessons["kennismaken"]["late"] > 0.2
    assert hurried.share("deed/read_plan") < 0.5 < careful.share("deed/read_plan")


def test_avoidant_says_little_and_does_what_can_be_done_alone(found: BotReport, shipped: Case) -> None:
    avoidant, careful = of(found, "avoidant"), of(found, "careful")
    assert talks(shipped, "avoidant") < 0.35 * talks(shipped, "careful")
    assert silences(avoidant) > 3 * silences(careful)
    assert avoidant.tasks["kaartje"]["handed_in"] > 0.9 and avoidant.promises["noor_wait"]["broken"] == 0


def test_angry_says_yes_and_does_not_come(found: BotReport) -> None:
    angry, hurried = of(found, "angry"), of(found, "hurried")
    assert angry.promises["noor_wait"]["made"] > 0.2
    assert angry.promises["noor_wait"]["broken"] > 2 * hurried.promises["noor_wait"]["broken"]
    assert angry.skills["make_contact"].other > angry.skills["make_contact"].helpful


def test_angry_picks_what_helps_least_and_mends_only_what_costs_nothing(sound_case: Case) -> None:
    harsh = Choice("harsh", "Ga weg.", chance=Chance("make_contact", "-"), feedback="Stil.")
    sorry = Choice("sorry", "Sorry.", chance=Chance("mend", "+"), feedback="Knik.")
    kind = Choice("kind", "Hoi.", chance=Chance("make_contact", "+"), feedback="Lach.")
    quiet = Choice("silence", "Ik zeg niets.", feedback="Stil.")

    def shares(*options: Choice) -> dict[str, int]:
        hello = Scene("noor/hello", "noor", sound_case.scenes[0].lines, options)
        saw = Bots(with_scene(sound_case, hello)).tally("angry", range(60)).saw
        return {option.id: saw[f"choice/noor/hello/{option.id}"] for option in options}

    harshly = shares(harsh, kind, quiet)
    assert harshly["harsh"] > 5 * (harshly["kind"] + 1)
    assert shares(kind, sorry, quiet)["sorry"] > 5 < 3 * shares(kind, replace(sorry, costs=1), quiet)["silence"]
    assert shares(kind, replace(sorry, costs=1), quiet)["sorry"] < shares(kind, sorry, quiet)["sorry"]


def with_scene(case: Case, scene: Scene) -> Case:
    return replace(case, scenes=tuple(scene if one.key == scene.key else one for one in case.scenes))


def test_random_does_a_little_of_everything(sound_case: Case) -> None:
    bots = Bots(sound_case)
    kinds = {type(command) for number in range(60) for command in bots.commands("random", number)}
    assert {Choose, Go, LayAlibi, NoteTask, Scan, Talk, Unmask, Wait} <= kinds


def test_explorer_meets_what_chance_misses_in_as_many_plays(shipped: Case) -> None:
    bots = Bots(shipped)
    seen = {name: {mark for mark in bots.tally(name, range(60)).saw if mark.startswith(("offer/", "choice/"))}
            for name in ("explorer", "random")}
    assert len(seen["explorer"]) > len(seen["random"])
    assert any(isinstance(command, SetHead) for command in bots.commands("explorer", 60))


def test_recorded_plays_are_played_as_they_are_written(shipped: Case) -> None:
    folder = case_folders()[0]
    scripts = scripts_of(shipped, folder)
    bots = Bots(shipped, 1, scripts)
    assert {script.name for script in scripts} == {path.name.partition(".")[0]
                                                   for path in (folder / "plays").glob("*.play.yaml")}
    for number, script in enumerate(scripts):
        play = bots.play(RECORDED, number)
        assert tuple(play.commands) == script.commands and play.ending is not None
        assert f"expect: {play.ending.id}" in (folder / "plays" / f"{script.name}.play.yaml").read_text("utf-8")
    assert RECORDED in bots.personas() and RECORDED not in Bots(shipped).personas()


def test_the_command_line_names_every_persona() -> None:
    assert tuple(PERSONAS) == PERSONA_NAMES


def talks(case: Case, persona: str) -> float:
    bots = Bots(case)
    plays = [bots.commands(persona, number) for number in range(40)]
    return sum(isinstance(command, Talk) for play in plays for command in play) / len(plays)


def silences(who: PersonaReport) -> int:
    return sum(times for mark, times in who.times.items() if mark.startswith("choice/") and mark.endswith("/silence"))


# --- the floor plan -------------------------------------------------------------------------------------------


def test_the_floor_plan_knows_the_cheapest_way_and_the_places_in_a_text(sound_case: Case) -> None:
    plan = FloorPlan(sound_case)
    plein, hal, lokaal, aula = (plan.number[place] for place in ("plein", "hal", "lokaal", "aula"))
    assert plan.cost[plein][lokaal] == 2 and plan.towards[plein][lokaal] == hal
    assert plan.named_in("Wachten op Noor bij het lokaal") == lokaal
    assert plan.named_in("Kaartje naar de aula.") == aula and plan.named_in("Ergens.") == -1


def test_a_place_without_doors_is_far_from_everywhere(sound_case: Case) -> None:
    plan = FloorPlan(replace(sound_case, doors=sound_case.doors[:1]))
    assert plan.cost[0][3] == FAR and plan.towards[0][3] == -1
