"""The school on screen, played with real events: walking, doors, people, deeds, the scanner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, GoOn
from alibi.play.agency import Agency
from alibi.ui.app import Desk, open_client
from alibi.ui.map_screen import MapScreen
from alibi.ui.recording import RecordingPainter
from alibi.ui.window_pygame import Driver

TIJN = 0


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_client(Agency(tmp_path), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin("00_kennismaking", TIJN))
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.playing.session.do(ChooseAgent("agent_2"))
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def the_map(desk: Desk) -> MapScreen:
    screen = next(scene for scene in desk.client.stage.scenes if isinstance(scene, MapScreen))
    return screen


def walk_until_still(desk: Desk, driver: Driver, most: int = 900) -> None:
    for _ in range(most):
        driver.frames()
        if desk.client.stage.top is not the_map(desk) or not the_map(desk).me.way:
            return


def test_a_click_on_a_door_walks_there_and_costs_what_it_said(desk: Desk, driver: Driver) -> None:
    label = next(item.label for item in desk.client.stage.reading() if item.key == "door:hal")
    assert "1 blokje" in label
    driver.click_on("door:hal")
    walk_until_still(desk, driver)
    assert (desk.client.world.place, desk.client.world.time) == ("hal", "13:35")


def test_keys_walk_and_walls_stop_them(desk: Desk, driver: Driver) -> None:
    me = the_map(desk).me
    start = me.x
    driver.hold("right", 20)
    assert me.x > start + 40
    driver.hold("down", 600)
    assert the_map(desk).ground.free(me.x, me.y) and desk.client.world.place == "plein"


def test_standing_still_changes_nothing(desk: Desk, driver: Driver) -> None:
    before = desk.client.world
    driver.frames(600)
    assert desk.client.world == before


def test_a_person_is_walked_to_and_spoken_to(desk: Desk, driver: Driver) -> None:
    driver.click_on("person:daan")
    walk_until_still(desk, driver)
    driver.frames(2)
    assert desk.client.world.scene is not None and desk.client.world.scene.talk == "daan"


def test_everything_can_be_reached_with_keys_alone(desk: Desk, driver: Driver) -> None:
    usable = {item.key for item in desk.client.stage.reading() if item.usable}
    reached = set()
    for _ in range(len(usable) + 2):
        driver.key("tab")
        reached |= {item.key for item in desk.client.stage.reading() if item.focused}
    assert usable <= reached and {"person:daan", "door:hal", "scan", "agenda", "pause"} <= reached


def test_the_scanner_tells_of_the_trace_until_it_is_put_away(desk: Desk, driver: Driver) -> None:
    driver.key("q")
    driver.frames(120)
    said = next(item.label for item in desk.client.stage.reading() if item.key == "caption")
    assert said.startswith("Scanner.")
    driver.key("e")
    driver.frames(2)
    assert all(item.key != "caption" for item in desk.client.stage.reading())


def test_a_closed_door_stays_shut_and_says_why(desk: Desk, driver: Driver) -> None:
    driver.click_on("door:hal")
    walk_until_still(desk, driver)
    driver.click_on("door:aula")
    walk_until_still(desk, driver)
    driver.frames(3)
    assert desk.client.world.place == "hal"
    assert any(item.key == "caption" and "aula" in item.label.lower() for item in desk.client.stage.reading())


def test_people_lower_on_the_screen_are_drawn_in_front(desk: Desk) -> None:
    figures = the_map(desk)._figures()
    painter = RecordingPainter()
    the_map(desk).view.draw(painter, figures)
    feet = [one.values[2] for one in painter.drawn if one.what == "image" and one.values[0].startswith("sprite.")]
    assert feet == sorted(feet) and len(feet) == len([one for one in figures if one.picture.startswith("sprite.")])


def test_waiting_is_a_verb_that_says_what_time_it_is(desk: Desk, driver: Driver) -> None:
    driver.click_on("wacht")
    driver.frames(3)
    assert desk.client.world.time == "13:35"
    assert any(item.key == "caption" and "13:35" in item.label for item in desk.client.stage.reading())
