"""Where a preview begins: every wish holds, what was not wished fits the scene, and a slip of the pen is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.commands import Begin
from alibi.core.moves import moves
from alibi.core.rules import begin, step
from alibi.workshop.preview import Preview
from alibi.workshop.wishes import NEAREST, CannotBegin, Wishes, carried_over, facts_now, not_so, world_of

FOLDER = Path(__file__).parents[2] / "levels" / "00_kennismaking"

REFUSED = {
    Wishes("noor/helo"): "Er is geen scène “noor/helo”. Bedoel je “noor/hello”?",
    Wishes("wei/toren"):
        "Er is geen scène “wei/toren”. Dit zijn de scènes van wei: wei/quiet, wei/sky, wei/small_talk.",
    Wishes(facts="trust.nor=3"): "Ik ken geen feit “trust.nor”. Bedoel je “trust.noor”?",
    Wishes(facts="clue.lijst_muzik"): "Ik ken geen feit “clue.lijst_muzik”. Bedoel je “clue.lijst_muziek”?",
    Wishes(facts="trust.noor=9"): "Bij “trust.noor” past “9” niet. Kies uit: een getal van -3 tot en met 5.",
    Wishes(facts="trust.noor"): "Bij “trust.noor” past “” niet. Kies uit: een getal van -3 tot en met 5.",
    Wishes(facts="promise.noor_wait=brokn"):
        "Bij “promise.noor_wait” past “brokn” niet. Kies uit: none, made, kept, broken, explained.",
    Wishes(time="23:00"): "Om 23:00 is er niets te doen: vrijdagmiddag duurt van 13:30 tot 14:50.",
    Wishes(time="13:42"): "\"13:42\" valt niet op een blokje van vijf minuten.",
    Wishes(place="mediateek"): "Er is geen plek “mediateek”. Bedoel je “mediatheek”?",
    Wishes(day="1_mddag"): "Er is geen dag “1_mddag”. Bedoel je “1_middag”?",
    Wishes(variant="noor"): "Er is geen variant “noor”. Dit zijn de varianten: tijn, roos.",
}


@pytest.fixture(scope="module")
def case() -> Case:
    found = load_case(FOLDER).case
    assert found
    return found


def test_a_scene_opens_with_the_facts_that_were_wished(case: Case) -> None:
    world = world_of(case, Wishes("noor/strained", "promise.noor_wait=broken, trust.noor=-2,clue.aula,my_head=3"))
    assert world.scene and world.scene.key == "noor/strained"
    assert (world.trust("noor"), world.head, world.found("aula"), world.strained("noor")) == (-2, 3, True, True)
    assert {"trust.noor -2", "promise.noor_wait broken", "clue.aula found", "my_head 3"} <= set(facts_now(world))


@pytest.mark.parametrize("scene, time, place", [
    ("noor/hello", "13:30", "hal"), ("noor/drawing", "14:15", "b1_02"), ("aula/sleepers", "13:30", "aula"),
    ("les/late", "13:30", "b1_02"), ("noor/both_read", "13:30", "hal")])
def test_time_and_place_are_the_first_that_fit_the_scene(case: Case, scene: str, time: str, place: str) -> None:
    world = world_of(case, Wishes(scene))
    assert (world.time, world.place) == (time, place)


def test_what_a_start_line_asks_is_made_so_but_not_what_was_wished_otherwise(case: Case) -> None:
    asked = {scene.key: not_so(world_of(case, Wishes(scene.key))) for scene in case.scenes}
    assert {key: when for key, when in asked.items() if when} == {"slot/closing": 'after("14:50")'}
    world = world_of(case, Wishes("noor/at_door"))
    assert {"promise.noor_wait made"} <= set(facts_now(world))
    assert "promise.noor_wait kept" in facts_now(world_of(case, Wishes("noor/at_door", "promise.noor_wait=kept")))


def test_what_cannot_be_made_so_is_told_in_words(case: Case) -> None:
    preview = Preview(FOLDER, Wishes("slot/closing"))
    assert preview.missing(preview.begin().world) == "In het spel kom je hier pas als dit zo is: vanaf 14:50."
    assert preview.missing(world_of(case, Wishes("noor/hello"))) == ""


def test_what_is_wished_goes_before_what_fits(case: Case) -> None:
    world = world_of(case, Wishes("noor/hello", day="1_middag", time="14:20", place="aula", variant="roos"))
    assert (world.time, world.place, world.variant, world.day.id) == ("14:20", "aula", "roos", "1_middag")


def test_without_a_scene_it_is_a_place_and_a_time(case: Case) -> None:
    world = world_of(case, Wishes(place="aula", time="14:20"))
    assert world.scene is None and world.place == "aula" and "bakker" in world.people_here


def test_the_guest_is_the_one_the_scene_is_about(case: Case) -> None:
    assert world_of(case, Wishes("test/roos")).variant == "roos"
    assert world_of(case, Wishes("test/tijn")).variant == "tijn"


def test_a_scene_may_be_named_alone_when_there_is_one(case: Case) -> None:
    world = world_of(case, Wishes("strained"))
    assert world.scene and world.scene.key == "noor/strained"
    with pytest.raises(CannotBegin, match=r"scènes “small_talk”\. Noem het gesprek erbij: .*noor/small_talk"):
        world_of(case, Wishes("small_talk"))


def test_what_opens_by_itself_in_the_morning_has_been(case: Case) -> None:
    world = world_of(case, Wishes("noor/small_talk"))
    while world.scene:
        world, _ = step(world, next(iter(moves(world.book, world.state))))
    assert world.place == "hal" and world.scene is None


@pytest.mark.parametrize("wishes", REFUSED)
def test_a_wish_that_cannot_be_is_told_with_what_was_perhaps_meant(case: Case, wishes: Wishes) -> None:
    with pytest.raises(CannotBegin) as refused:
        world_of(case, wishes)
    assert str(refused.value) == REFUSED[wishes]


def test_a_scene_that_no_condition_looks_at_may_be_wished_as_seen(case: Case) -> None:
    assert world_of(case, Wishes(facts="seen.wei/quiet,chose.noor/hello/feeling"))


@pytest.mark.parametrize("seed", range(12))
def test_a_moment_carried_over_to_the_same_case_is_the_same(case: Case, seed: int) -> None:
    chance, (world, _) = Random(seed), begin(case, Begin(seed))
    for _ in range(25):
        possible = list(moves(world.book, world.state))
        world = step(world, chance.choice(possible))[0] if possible else world
    again = carried_over(world, replace(case, title="Anders"))
    assert again == world


def test_a_fact_keeps_its_name_where_facts_moved(case: Case) -> None:
    world = world_of(case, Wishes("noor/hello", "trust.noor=3,clue.aula"))
    again = carried_over(world, replace(case, people=case.people[::-1], signals=case.signals[::-1]))
    assert again and again.trust("noor") == 3 and again.found("aula") and again.state != world.state


def test_a_moment_whose_scene_is_gone_is_not_carried_over(case: Case) -> None:
    world = world_of(case, Wishes("noor/soon"))
    scenes = tuple(one for one in case.scenes if one.key != "noor/soon")
    talks = tuple(replace(one, starts=tuple(start for start in one.starts if start.scene != "noor/soon"))
                  for one in case.talks)
    without = replace(case, scenes=scenes, talks=talks)
    assert carried_over(world, without) is None


def test_after_school_it_is_home_and_work_can_be_under_way(week: Path) -> None:
    case = load_case(week / "zaak").case
    assert case
    world = world_of(case, Wishes(facts="task.sommen=noted,work.sommen=1,strain.mila_bank=angry", day="1_maandag",
                                  time="18:30"))
    assert (world.place, world.time, world.day.id) == ("thuis", "18:30", "1_maandag")
    assert {"task.sommen noted", "work.sommen 1", "strain.mila_bank angry"} <= set(facts_now(world))
    with pytest.raises(CannotBegin, match="maandag duurt van 08:30 tot 10:00 en thuis van 16:00 tot 20:00"):
        world_of(case, Wishes(day="1_maandag", time="12:00"))


def test_of_many_scenes_only_the_few_that_come_nearest_are_named(case: Case) -> None:
    with pytest.raises(CannotBegin, match="Dit lijkt er het meest op: ") as said:
        world_of(case, Wishes("nope/x"))
    assert str(said.value).count("/") == 1 + NEAREST
