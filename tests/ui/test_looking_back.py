"""Looking back in the real screens: moment by moment, what if beside what was; nothing is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.files import find_case, find_folder
from alibi.core.commands import ChooseAgent, Go, NoteTask
from alibi.core.ways import way_to
from alibi.play.agency import Agency
from alibi.play.steps import step_from
from alibi.review.recorded import steps_of
from alibi.store.home import journal_path
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.app import Desk, open_client
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN
from alibi.ui.replay_screen import ReplayScreen
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.what_if_screen import WhatIfScreen
from alibi.ui.widgets import TARGET
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one whole play."""
    home = tmp_path_factory.mktemp("played")
    play = Agency(home).begin(CASE, 0)
    for written in steps_of(find_case(CASE), "zorgvuldig_tijn"):
        command = step_from(written)
        through = way_to(play.session.world, command.place) if isinstance(command, Go) else ()
        for one in [Go(place) for place in through] or [command]:
            play.session.do(one)
        if play.session.world.place == "hal" and not play.session.world.diary.look:
            play.session.do(ChooseAgent("agent_2"))
    play.close()
    return home


@pytest.fixture
def desk(played: Path) -> Iterator[Desk]:
    opened = open_client(Agency(played), find_folder("assets"), lambda code: played, lambda path: False)
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def begin(desk: Desk, driver: Driver) -> ReplayScreen:
    """From the title, by mouse."""
    driver.click_on("terugkijken")
    driver.frames()
    driver.click_on(next(item.key for item in desk.client.stage.reading() if item.key.startswith("spel:")))
    driver.frames()
    top = desk.client.stage.top
    assert isinstance(top, ReplayScreen)
    return top


def words(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def moment_of(screen: ReplayScreen, kind: type) -> int:
    return next(number for number, moment in enumerate(screen.moments) if isinstance(moment.entry.command, kind))


def test_each_moment_stands_in_the_scene_it_was(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    for number, moment in enumerate(screen.moments):
        screen.go_to(number)
        driver.frames()
        under = screen.scenery.stage.top
        in_talk = moment.before.scene is not None and moment.before.scene.key != "test/tijn"
        assert isinstance(under, TalkScreen) == in_talk, moment.words
        assert screen.scenery.client.world == moment.before
        assert f"Jij koos: “{moment.words}”" in words(desk) and moment.time in words(desk)


def test_in_a_talk_the_own_choice_has_a_tick(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    under = screen.scenery.stage.top
    assert isinstance(under, TalkScreen)
    ticked = [item.label for item in under.reading() if item.selected and item.role == "choice"]
    assert ticked == [screen.moments[0].words]


def test_writing_down_homework_is_shown_in_the_agenda(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    screen.go_to(moment_of(screen, NoteTask))
    under = screen.scenery.stage.top
    assert isinstance(under, AgendaScreen) and under.page.name == "huiswerk"


def test_keys_alone_walk_through_and_back_to_the_title(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    for key, number in (("right", 1), ("right", 2), ("left", 1), ("return", 2)):
        driver.key(key)
        assert screen.number == number
    driver.key("escape")
    driver.key("escape")
    assert type(desk.client.stage.top).__name__ == "TitleScreen" and desk.client.looked_back is None


def test_a_moment_can_be_picked_from_the_list(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    driver.click_on("lijst")
    driver.click_on("moment.3")
    driver.frames(2)
    assert screen.number == 3 and desk.client.stage.top is screen


def test_nothing_in_the_scene_can_be_used(desk: Desk, driver: Driver) -> None:
    """A click where a choice stands does nothing: the scene gets no commands."""
    screen = begin(desk, driver)
    under = screen.scenery.stage.top
    assert isinstance(under, TalkScreen)
    choice = next(item for item in under.reading() if item.role == "choice")
    before = screen.scenery.client.world
    driver.click(*choice.box.centre)
    assert screen.scenery.client.world is before and desk.client.stage.top is screen


def test_what_if_shows_both_outcomes_and_any_number_of_tries(desk: Desk, driver: Driver) -> None:
    begin(desk, driver).go_to(2)
    driver.click_on("wat_als")
    screen = desk.client.stage.top
    assert isinstance(screen, WhatIfScreen)
    came_of_it = ["De band met Daan is sterker. (alleen aan deze kant)", "Hier kwam hetzelfde van. Dat kan ook."]
    keys = [item.key for item in screen.reading() if item.key.startswith("probeer.")]
    for key, fact in zip(keys, came_of_it, strict=False):
        driver.click_on(key)
        driver.frames()
        assert f"Jij koos: “{screen.moment.words}”" in words(desk) and fact in words(desk)
        driver.click_on("opnieuw")
    driver.key("escape")
    driver.frames()
    assert isinstance(desk.client.stage.top, ReplayScreen)


def test_the_journal_stays_byte_for_byte(desk: Desk, driver: Driver, played: Path) -> None:
    code = Agency(played).agents()[0].code
    before = hashlib.sha256(journal_path(played, code).read_bytes()).hexdigest()
    screen = begin(desk, driver)
    for number in (0, 2, 5):
        screen.go_to(number)
        driver.click_on("wat_als")
        driver.key("return")
        driver.key("escape")
        driver.frames()
    assert hashlib.sha256(journal_path(played, code).read_bytes()).hexdigest() == before


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
def test_everything_fits_at_every_text_size(desk: Desk, driver: Driver, scale: int, font: str) -> None:
    desk.client.look.change(replace(desk.client.look.settings, text_scale=scale, font=font))
    screen = begin(desk, driver)
    screen.go_to(4)
    for opening in ("", "wat_als", "probeer.1"):
        if opening:
            driver.click_on(opening)
        driver.frames()
        for item in desk.client.stage.reading():
            assert item.box.x >= 0 and item.box.right <= SCREEN.right, item.label
            assert not item.usable or min(item.box.w, item.box.h) >= TARGET, item.label


def test_with_nothing_played_the_title_says_so(tmp_path: Path) -> None:
    opened = open_client(Agency(tmp_path), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    try:
        opened.client.open("look_back")
        assert "Er is nog niets om naar terug te kijken." in words(opened)
    finally:
        opened.close()


def test_the_school_is_where_a_deed_was_done(desk: Desk, driver: Driver) -> None:
    screen = begin(desk, driver)
    screen.go_to(1)
    driver.frames()
    under = screen.scenery.stage.top
    assert isinstance(under, MapScreen)
    here = under.ground.map.place_at(under.me.x, under.me.y)
    assert here == screen.moments[1].before.place
