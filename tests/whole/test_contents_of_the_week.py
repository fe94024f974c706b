"""What the school week holds: skills in several contexts, homework in six steps, hard moments that can be skipped, a
guest who may be found before Friday."""

from __future__ import annotations

from functools import cache

import pytest

from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.layout import EXPLAINED
from alibi.play.homework import bag_sentence
from alibi.play.telling import tell
from alibi.review.claims_craft import offers_of
from alibi.review.recorded import Replay, steps_of

FOLDER = find_case("01_de_gast_in_1b")
HOMEWORK = ("note", "estimate", "plan", "work", "do pack_", "do hand_in_")
"""After hearing: written down, estimated, planned, done, packed, handed in."""


@cache
def week() -> Case:
    case = load_case(FOLDER).case
    assert case is not None
    return case


@pytest.mark.parametrize("skill", week().declared)
def test_a_declared_skill_returns_in_three_contexts_with_two_people(skill: str) -> None:
    where = {offer.where for offer in offers_of(week()) if offer.skill == skill}
    names = {person.name for person in week().people}
    assert len(where) >= 3 and len(where & names) >= 2


def test_the_week_is_as_large_as_it_was_meant_to_be() -> None:
    talks = [scene for scene in week().scenes if scene.choices]
    said = sum(choice.id != "silence" for scene in talks for choice in scene.choices)
    done = sum(len(day.deeds) for day in week().days)
    assert len(week().days) == 5 and len(talks) >= 70 and said + done >= 200


@pytest.mark.parametrize("variant", [variant.id for variant in week().variants])
def test_the_careful_play_of_each_guest_takes_all_six_steps_of_homework(variant: str) -> None:
    steps = steps_of(FOLDER, f"zorgvuldig_{variant}")
    assert all(any(one.startswith(kind) for one in steps) for kind in HOMEWORK)


def test_work_for_the_presentation_is_planned_over_several_days() -> None:
    days = {one.split()[2] for one in steps_of(FOLDER, "zorgvuldig_sofie") if one.startswith("plan presentatie")}
    assert len(days) > 1


def test_teasing_is_told_beforehand_and_who_skips_it_sees_none_of_it_and_loses_no_clue() -> None:
    told = [scene for scene in week().scenes if scene.key.endswith("/told_first")]
    assert len(told) == 2
    for scene in told:
        later = {choice.id: choice.then for choice in scene.choices}
        assert later["skip"] == later["silence"] == "end" and later["be_there"] != "end"
        shown = week().index.scene[later["be_there"]]
        assert not any(effect.name.startswith("clue.") for choice in shown.choices for effect in choice.effects)


def test_the_guest_may_be_found_before_friday_and_the_week_goes_on() -> None:
    replay = Replay(week(), "sofie")
    for one in steps_of(FOLDER, "zorgvuldig_sofie"):
        replay.take(one)
        if one == "unmask sofie":
            assert replay.world.day_number < 4 and replay.world.scene and not replay.world.over
    assert replay.world.ending is not None and replay.world.ending.good


def test_what_lies_ready_says_on_which_day_it_can_go_into_the_bag() -> None:
    replay = Replay(week(), "pim")
    for one in steps_of(FOLDER, "zorgvuldig_pim"):
        replay.take(one)
        if one == "note glim tekenen_do":
            break
    said = {task.id: bag_sentence(replay.world, task) for task in week().days[0].tasks}
    assert said == {"sommen": "Doe het thuis in je tas.", "glim": "Doe het woensdag thuis in je tas."}


def test_who_quarrels_can_mend_it_all() -> None:
    replay, angry = Replay(week(), "terpstra"), set()
    for one in steps_of(FOLDER, "goedgemaakt_terpstra"):
        replay.take(one)
        angry |= {person.id for person in week().people if replay.world.strained(person.id)}
    assert len(angry) >= 4 and not any(replay.world.strained(person) for person in angry)


def test_whoever_was_hurt_comes_by_themselves_to_a_pupil_who_looks_nobody_up() -> None:
    """Three promises broken and two people laughed at or passed over; from then on the pupil waits and keeps silent."""
    replay, hurt = Replay(week(), "sofie"), set()
    to_do = list(HURTING_WAYS)
    while not replay.world.over:
        world = replay.world
        hurt |= {person.id for person in week().people if world.strained(person.id)}
        if world.scene:
            replay.take(f"choose {HURTING.get(world.scene.key, 'silence')}" if world.scene.choices else "go_on")
        elif world.day_over:
            replay.take("next_day")
        elif to_do and (world.day_number, world.time) >= to_do[0][:2]:
            for step in to_do.pop(0)[2:]:
                replay.take(step)
        else:
            replay.take("wait")
    assert hurt == {"noor", "sofie", "kes", "fenna", "daan"}
    assert not any(replay.world.strained(person) for person in hurt)


HURTING = {"noor/hello": "i_come", "sofie/poster": "i_hang_it", "nederlands_di/group": "fenna_reads",
           "kes/message": "i_call", "gym_wo/odd_bird": "laugh"}
HURTING_WAYS = ((0, "08:10", "go hal", "talk noor"), (0, "11:15", "go gang_a", "talk sofie"), (1, "08:20", "go b1_04"),
                (1, "16:00", "talk kes"), (2, "10:25", "go gymzaal"))


@pytest.mark.parametrize(("play", "packed"), [("gehaast_sofie", False), ("zorgvuldig_sofie", True)])
def test_only_who_has_the_cards_with_them_can_read_one_aloud(play: str, packed: bool) -> None:
    replay = Replay(week(), "sofie")
    for one in steps_of(FOLDER, play):
        scene = replay.world.scene
        if scene and scene.key == "presentatie_vr/five_minutes":
            break
        replay.take(one)
    choices = {choice.id for choice in replay.world.choices}
    assert ("read_card" in choices) == packed and ("no_card" in choices) != packed


def test_a_shiny_thing_that_was_forgotten_may_still_come_on_friday() -> None:
    replay = Replay(week(), "terpstra")
    for one in steps_of(FOLDER, "goedgemaakt_terpstra"):
        if one == "do hand_in_glim_vr":
            assert replay.world.day_number == 4 and replay.world.has_more_time("glim")
            assert one.split()[1] in offered(replay)
            return
        replay.take(one)
    raise AssertionError("the play never brings it")


def test_asking_the_guest_again_gets_a_short_kind_reply() -> None:
    replay = Replay(week(), "sofie")
    steps = steps_of(FOLDER, "zorgvuldig_sofie")
    for one in steps[:steps.index("wait", steps.index("unmask sofie"))]:
        replay.take(one)
    (again,) = replay.take("unmask sofie")
    assert [caption.text for caption in tell(again.world, again.happened)] == [
        "Je zoekt Sofie even op. Sofie knipoogt. Jullie weten het al."]
    (other,) = replay.take("unmask pim")
    assert "Pim houdt er een hand boven." in tell(other.world, other.happened)[0].text


def test_work_is_due_when_the_lesson_ends_in_which_it_is_handed_in() -> None:
    days = week().days
    where = {(deed.task, number): deed.place for number, day in enumerate(days) for deed in day.deeds
             if deed.does == "hand_in"}
    due = {task.id: (task.due_day, task.due) for day in days for task in day.tasks}
    due |= {change.task: (change.due.day, change.due.beat) for day in days for change in day.changes if change.due}
    shoes = due.pop("gymtas")  # they are put on, not handed in
    assert len(due) >= 5
    for task, (number, beat) in due.items():
        assert beat in {lesson.ends for lesson in days[number].lessons if lesson.room == where[task, number]}, task
    begins = next(lesson.begins for lesson in days[shoes[0]].lessons if lesson.id == "gym_wo")
    assert begins < shoes[1] <= begins + 3


def test_who_handed_in_the_plant_on_time_reads_the_log_once_and_is_not_called_late() -> None:
    replay = Replay(week(), "pim")
    steps = steps_of(FOLDER, "zorgvuldig_pim")
    for one in steps[:steps.index("do hand_in_plant") + 1]:
        replay.take(one)
    assert "read_log" in offered(replay) and "log_again" not in offered(replay)
    replay.take("do read_log")
    while replay.world.time < "09:30":
        replay.take("wait")
    assert not {"read_log", "log_again"} & offered(replay)


def test_who_drew_the_plant_and_comes_late_with_it_may_still_ask_for_the_log() -> None:
    replay = Replay(week(), "pim")
    steps = steps_of(FOLDER, "zorgvuldig_pim")
    for one in steps[:steps.index("do hand_in_plant")]:
        replay.take(one)
    assert "log_again" not in offered(replay)
    while replay.world.time < "09:20":
        replay.take("wait")
    assert "log_again" in offered(replay) and "hand_in_plant" not in offered(replay)


def offered(replay: Replay) -> set[str]:
    return {deed.id for deed in replay.world.deeds}


def test_who_does_not_come_back_to_the_art_room_hears_of_the_shiny_thing_at_home() -> None:
    replay = Replay(week(), "pim")
    for one in steps_of(FOLDER, "zorgvuldig_pim"):
        if one == "do hand_in_glim":
            break
        replay.take(one)
    replay.take("go gang_b")
    while not replay.world.at_home:
        assert not replay.world.has_more_time("glim")
        replay.take(f"choose {replay.world.choices[0].id}" if replay.world.choices else
                    "go_on" if replay.world.scene else "wait")
    replay.take("go_on")
    assert replay.world.scene and replay.world.scene.key == "tekenen_do/still_room"
    replay.take("choose note_it")
    assert replay.world.has_more_time("glim")


def test_lunch_with_noor_is_a_promise_that_she_cannot_keep_and_nobody_breaks() -> None:
    """It is kept by helping her instead; whoever goes elsewhere meets her note or sees her run by."""
    promise = week().index.promise["noor_eten"]
    explained = {scene.key: {choice.id for choice in scene.choices for effect in choice.effects
                             if effect.name == "promise.noor_eten" and effect.value == EXPLAINED}
                 for scene in week().scenes}
    assert explained["aula_do/runs_by"] == {choice.id for choice in week().index.scene["aula_do/runs_by"].choices}
    assert explained["aula_do/alone"] == {choice.id for choice in week().index.scene["aula_do/alone"].choices}
    assert {choice.id for choice in week().index.scene["noor/plan_change"].choices} - explained["noor/plan_change"] == {
        "come_along"}
    replay = Replay(week(), "pim")
    steps = steps_of(FOLDER, "zorgvuldig_pim")
    for one in steps[:steps.index("do carry_cello")]:
        replay.take(one)
    assert promise.id in replay.world.open_promises
    while replay.world.scene is None and replay.world.day_number == promise.day:
        replay.take("wait")
    assert replay.world.scene and replay.world.scene.key == "aula_do/runs_by"
