"""Small windows over the play, with real events: pause, time machine, help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, Do, GoOn
from alibi.play.agency import Agency
from alibi.ui.app import Desk, open_client
from alibi.ui.items import Item
from alibi.ui.map_screen import MapScreen
from alibi.ui.modal_screens import HelpScreen, ModalScreen, PauseScreen, TimeMachineScreen
from alibi.ui.painter import SCREEN
from alibi.ui.title_screen import TitleScreen
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
OPEN_WITH = {"p": PauseScreen, "z": TimeMachineScreen, "h": HelpScreen, "escape": PauseScreen}


class HeardWords:
    """A voice that remembers."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.speaking = False

    def say(self, text: str) -> None:
        self.said.append(text)
        self.speaking = True

    def stop(self) -> None:
        self.speaking = False


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin(CASE, 0))
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


def items(desk: Desk) -> dict[str, Item]:
    return {item.key: item for item in desk.client.stage.reading() if item.key}


def words(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def opened(desk: Desk, driver: Driver, name: str) -> ModalScreen:
    desk.client.open(name)
    driver.frames()
    screen = desk.client.stage.top
    assert isinstance(screen, ModalScreen)
    return screen


@pytest.mark.parametrize("key", OPEN_WITH)
def test_a_key_opens_it_and_escape_closes_it(desk: Desk, driver: Driver, key: str) -> None:
    driver.key(key)
    assert isinstance(desk.client.stage.top, OPEN_WITH[key])
    driver.key("escape")
    assert isinstance(desk.client.stage.top, MapScreen)


@pytest.mark.parametrize("key", ["pause", "undo", "help"])
def test_a_click_opens_it_and_what_lies_under_it_cannot_be_reached(desk: Desk, driver: Driver, key: str) -> None:
    driver.click_on(key)
    assert isinstance(desk.client.stage.top, ModalScreen)
    assert not {"agenda", "scan", "person:daan"} & set(items(desk))


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("name", ["pause", "time_machine", "help"])
def test_it_fits_at_every_text_size_and_every_button_can_be_reached(desk: Desk, driver: Driver, name: str, scale: int,
                                                                    font: str) -> None:
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=scale, font=font))
    screen = opened(desk, driver, name)
    seen = [at.shown() for at in screen.placed() if at.widget.said() and at.shown().w and at.shown().h]
    assert screen.card().cut(SCREEN) == screen.card()
    assert all(box.cut(screen.card()) == box for box in seen)
    assert not any(one.meets(other) for one, other in combinations(seen, 2))
    for _ in range(6):
        driver.key("tab")
        at = next(at for at in screen.placed() if at.widget.key == screen.focus)
        assert at.shown() == at.widget.box


def test_pause_says_when_and_where_and_that_all_is_kept(desk: Desk, driver: Driver) -> None:
    desk.client.playing.log.flush()
    opened(desk, driver, "pause")
    assert "Het is 13:30. Je bent hier: het plein." in words(desk) and "Alles is bewaard." in words(desk)


def test_stopping_keeps_the_play_and_goes_to_the_title(desk: Desk, driver: Driver) -> None:
    opened(desk, driver, "pause")
    driver.click_on("stoppen")
    driver.frames()
    assert isinstance(desk.client.stage.top, TitleScreen) and "verder" in items(desk)


def test_the_time_machine_takes_back_deeds_and_choices_one_by_one(desk: Desk, driver: Driver) -> None:
    before = desk.client.world
    desk.client.do(Do("read_invitation"))
    desk.client.captions.clear()
    opened(desk, driver, "time_machine")
    assert "“Lees je uitnodiging.”" in words(desk)
    driver.key("return")
    driver.frames()
    assert desk.client.world == before and isinstance(desk.client.stage.top, MapScreen)
    driver.key("z")
    first = desk.client.playing.session.can_take_back
    assert first is not None and isinstance(first.command, Choose), "the choice before it comes next"


def test_with_nothing_to_take_back_it_says_so(desk: Desk, driver: Driver) -> None:
    session = desk.client.playing.session
    while session.can_take_back:
        session.take_back()
    opened(desk, driver, "time_machine")
    assert "Er is nu niets om terug te nemen." in words(desk) and "terug" not in items(desk)


def test_staying_here_changes_nothing(desk: Desk, driver: Driver) -> None:
    before = desk.client.world
    opened(desk, driver, "time_machine")
    driver.click_on("blijven")
    assert desk.client.world is before


def test_help_names_the_keys_that_the_child_has(desk: Desk, driver: Driver) -> None:
    moved = MappingProxyType({"x": "scan", "q": "enter"})
    desk.client.change_settings(replace(desk.client.look.settings, keys=moved))
    opened(desk, driver, "help")
    assert "Scannen: X." in words(desk) and "Kindertelefoon" in words(desk)


def test_a_window_is_read_aloud_from_top_to_bottom_and_falls_silent(desk: Desk, driver: Driver) -> None:
    voice = HeardWords()
    desk.client.voice = voice
    opened(desk, driver, "pause")
    driver.key("l")
    said = voice.said[-1]
    assert said.index("Even pauze") < said.index("Het is 13:30") < said.index("Verder spelen") < said.index("Stoppen")
    driver.key("l")
    assert not voice.speaking
