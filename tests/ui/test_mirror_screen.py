"""The mirror in the hall, with real events: an agent, a name that stays here, and how clearly anger may show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, GoOn
from alibi.play.agency import Agency
from alibi.play.looks import AGENTS
from alibi.play.settings import load_settings
from alibi.ui.app import Desk, open_client
from alibi.ui.items import Item
from alibi.ui.mirror_screen import INSIDE, LONGEST_NAME, MirrorScreen
from alibi.ui.painter import SCREEN
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin(CASE, 0))
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def items(desk: Desk) -> dict[str, Item]:
    return {item.key: item for item in desk.client.stage.reading() if item.key}


def at_the_mirror(desk: Desk, driver: Driver) -> MirrorScreen:
    desk.client.open("mirror")
    driver.frames(2)
    screen = desk.client.stage.top
    assert isinstance(screen, MirrorScreen)
    return screen


def test_the_mirror_opens_once_when_the_child_stands_in_the_hall(desk: Desk, driver: Driver) -> None:
    driver.click_on("door:hal")
    for _ in range(900):
        driver.frames()
        if isinstance(desk.client.stage.top, MirrorScreen):
            break
    driver.click_on("agent_5")
    driver.click_on("klaar")
    driver.frames(60)
    assert desk.client.world.diary.look == "agent_5" and not isinstance(desk.client.stage.top, MirrorScreen)


def test_with_keys_alone_an_agent_is_chosen_and_named(desk: Desk, driver: Driver) -> None:
    at_the_mirror(desk, driver)
    driver.key("right")
    driver.key("return")
    for _ in range(20):
        if items(desk)["naam"].focused:
            break
        driver.key("tab")
    driver.type("Kraai")
    for _ in range(20):
        if items(desk)["klaar"].focused:
            break
        driver.key("tab")
    driver.key("return")
    diary = desk.client.world.diary
    assert (diary.look, diary.name) == (AGENTS[1].look, "Kraai")


def test_a_name_may_stay_empty_and_is_never_too_long(desk: Desk, driver: Driver) -> None:
    at_the_mirror(desk, driver)
    driver.click_on("naam")
    driver.type("x" * 50)
    assert len(items(desk)["naam"].value) <= LONGEST_NAME
    driver.key("escape")
    at_the_mirror(desk, driver)
    driver.click_on("klaar")
    assert desk.client.world.diary.name == ""


def test_every_agent_is_told_in_words_and_the_chosen_one_is_marked(desk: Desk, driver: Driver) -> None:
    at_the_mirror(desk, driver)
    driver.click_on("agent_4")
    assert [items(desk)[agent.look].label for agent in AGENTS] == [agent.words for agent in AGENTS]
    assert [key for key, item in items(desk).items() if item.selected and key.startswith("agent_")] == ["agent_4"]


def test_anger_shows_softly_until_the_child_wants_it_clearly(desk: Desk, driver: Driver) -> None:
    at_the_mirror(desk, driver)
    assert items(desk)["boos"].value == "zacht"
    driver.click_on("boos")
    assert items(desk)["boos"].value == "duidelijk"
    assert load_settings(desk.client.agency.home)[0].anger == "duidelijk", "it is kept"


def test_the_real_name_is_warned_against_where_it_is_typed(desk: Desk, driver: Driver) -> None:
    at_the_mirror(desk, driver)
    spoken = [item.label for item in desk.client.stage.reading()]
    field = next(number for number, label in enumerate(spoken) if label.startswith("Naam van je agent"))
    assert "Gebruik niet je echte naam" in spoken[field + 1]


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_it_fits_at_every_text_size_and_can_be_reached(desk: Desk, driver: Driver, scale: int, font: str) -> None:
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=scale, font=font))
    screen = at_the_mirror(desk, driver)
    seen = [at.shown() for at in screen.placed() if at.widget.said() and at.shown().w and at.shown().h]
    assert all(box.cut(SCREEN) == box and box.right <= INSIDE.right for box in seen)
    assert not any(one.meets(other) for one, other in combinations(seen, 2))
    for _ in range(len(AGENTS) + 4):
        driver.key("tab")
        at = next(at for at in screen.placed() if at.widget.key == screen.focus)
        assert at.shown() == at.widget.box, at.widget.key
