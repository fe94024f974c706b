"""The language is chosen in the settings, in force at once, also for a play that goes on, and kept."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.cli import _language
from alibi.content.files import find_folder
from alibi.content.interface_words import interface
from alibi.core.commands import Choose, ChooseAgent, GoOn
from alibi.play.agency import Agency
from alibi.play.settings import FILE, kept_language
from alibi.store.journal import Journal
from alibi.ui.app import Desk, open_client
from alibi.ui.map_screen import MapScreen
from alibi.ui.settings_screen import SettingsScreen
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.title_screen import TitleScreen
from alibi.ui.window_pygame import Driver

CASE, TIJN = "00_kennismaking", 0


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_client(Agency(tmp_path), find_folder("assets"), lambda code: tmp_path, lambda path: False,
                         words_in=interface)
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    found = Driver(desk.client.stage, desk.window)
    found.frames(1)
    return found


def chosen(desk: Desk) -> dict[str, bool]:
    return {item.key: item.selected for item in desk.client.stage.reading() if item.key.startswith("language.")}


def drawn(desk: Desk, dutch: str) -> str:
    """What a Dutch text of the game is drawn as."""
    return desk.client.look.letters.said(dutch)


def test_on_the_title_by_mouse_at_once_and_kept(desk: Desk, driver: Driver, tmp_path: Path) -> None:
    driver.click_on("instellingen")
    driver.frames(1)
    assert chosen(desk) == {"language.nl": True, "language.en": False}
    before = driver.stage.top
    driver.click_on("language.en")
    driver.frames(1)
    assert chosen(desk) == {"language.nl": False, "language.en": True}
    assert isinstance(driver.stage.top, SettingsScreen) and driver.stage.top is not before
    assert drawn(desk, "Instellingen") == "Settings" and kept_language(tmp_path) == "en"
    driver.click_on("klaar")
    driver.frames(1)
    assert isinstance(driver.stage.top, TitleScreen) and desk.client.agency.load(CASE).case.title != "Kennismaking"


def test_by_keys_the_focus_stays_on_what_was_chosen(desk: Desk, driver: Driver) -> None:
    desk.client.open("settings")
    screen = driver.stage.top
    assert isinstance(screen, SettingsScreen)
    screen.focus_on("language.en")
    driver.key("return")
    driver.frames(1)
    assert [item.key for item in desk.client.stage.reading() if item.focused] == ["language.en"]
    driver.key("left")
    driver.key("return")
    assert desk.client.agency.language == "nl" and drawn(desk, "Instellingen") == "Instellingen"


def test_a_play_goes_on_where_it_was_in_the_other_language(desk: Desk, driver: Driver) -> None:
    client = desk.client
    client.enter(client.agency.begin(CASE, TIJN))
    driver.frames(2)
    assert isinstance(driver.stage.top, TalkScreen)
    before, dutch = client.world, client.world.scene
    client.open("pause")
    driver.frames(1)
    driver.click_on("instellingen")
    driver.click_on("language.en")
    driver.click_on("klaar")
    driver.frames(2)
    after = client.world
    assert isinstance(driver.stage.top, TalkScreen) and (after.state, after.diary) == (before.state, before.diary)
    assert dutch and after.scene and after.scene.key == dutch.key and after.scene.lines[0].text != dutch.lines[0].text


def test_what_is_done_after_that_can_be_taken_back_and_is_kept_in_dutch(desk: Desk) -> None:
    client = desk.client
    client.enter(client.agency.begin(CASE, TIJN))
    dutch, map_in_dutch = client.playing.session.case, client.playing.school_map
    client.change_language("en")
    assert client.playing.session.case != dutch and client.playing.school_map != map_in_dutch
    while client.world.scene:
        client.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.do(ChooseAgent("agent_1"))
    assert isinstance(client.stage.scenes[0], MapScreen)
    client.playing.session.take_back()
    assert client.world.case.title == client.playing.session.case.title != dutch.title
    client.playing.log.flush()
    with Journal.open(client.playing.journal, only_reading=True) as journal:
        assert journal.wording(client.playing.id)["case/title"] == dutch.title
    client.change_language("nl")
    assert client.playing.session.case == dutch and client.playing.school_map == map_in_dutch


def test_the_option_wins_then_the_setting_then_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALIBI_LANG", "en_GB.UTF-8")
    assert _language(Namespace(lang="", home=tmp_path)) == "en"
    (tmp_path / FILE).write_text(json.dumps({"language": "nl"}), "utf-8")
    assert _language(Namespace(lang="", home=tmp_path)) == "nl"
    assert _language(Namespace(lang="en", home=tmp_path)) == "en"
    monkeypatch.delenv("ALIBI_LANG")
    for broken in ("{", "[]", '{"language": "xx"}', '{"language": 3}'):
        (tmp_path / FILE).write_text(broken, "utf-8")
        assert _language(Namespace(lang="", home=tmp_path)) == "nl" and (tmp_path / FILE).exists()
