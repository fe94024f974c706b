"""A preview in the real game: any moment, shown anew on every save, with a fault beside the last good version."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.play.agency import Agency
from alibi.play.preview import NOTHING_IS_KEPT
from alibi.ui.app import Desk, open_client
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN
from alibi.ui.preview_overlay import PREVIOUS, PreviewEndScreen, show_preview
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.window_pygame import Driver
from alibi.workshop.preview import Preview
from alibi.workshop.wishes import Wishes

ROUND = 60
"""Frames in which every file is looked at, with room to spare."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the case, to write in."""
    shutil.copytree(find_folder("levels") / "00_kennismaking", tmp_path / "levels" / "00_kennismaking")
    return tmp_path / "levels" / "00_kennismaking"


def line_of(folder: Path, row: str) -> int:
    """The first line of Noor's talk that holds just this, counted from 1; no matter what is written above it."""
    rows = (folder / "talk" / "noor.yaml").read_text("utf-8").split("\n")
    return next(number for number, text in enumerate(rows, 1) if text.strip() == row)


class Author:
    """Somebody with the game and a text editor beside each other."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        self.driver = Driver(desk.client.stage, desk.window)

    def save(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text, before = path.read_text("utf-8"), path.stat().st_mtime_ns
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        os.utime(path, ns=(before + 10**9, before + 10**9))
        self.driver.frames(ROUND)

    def card(self) -> str:
        return next((item.label for item in self.desk.client.stage.reading() if item.key == "proef"), "")

    def screen(self) -> str:
        return " ".join(item.label for item in self.desk.client.stage.reading() if item.key != "proef")

    def to_the_choices(self) -> None:
        while any(item.key == "verder" for item in self.desk.client.stage.reading()):
            self.driver.click_on("verder")


@pytest.fixture
def preview(tmp_path: Path, folder: Path) -> Iterator[Author]:
    desk = open_client(Agency(tmp_path / "home"), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    show_preview(desk.client, Preview(folder, Wishes("noor/hello", "trust.noor=3,known.ander_lokaal")),
                 desk.client.stage.stop)
    author = Author(desk, folder)
    author.driver.frames(2)
    yield author
    desk.close()


def test_it_opens_at_the_scene_with_the_facts(preview: Author) -> None:
    assert isinstance(preview.desk.client.stage.top, TalkScreen)
    assert "Hoi. Jij bent toch ook van 1B?" in preview.screen()
    assert f"noor/hello · talk/noor.yaml:{line_of(preview.folder, 'hello:')}" in preview.card()
    assert "vertrouwen van Noor 3" in preview.card()


def test_the_choice_under_focus_says_where_it_is_written(preview: Author) -> None:
    preview.to_the_choices()
    for _ in range(6):
        preview.driver.key("tab")
        focused = next(item.key for item in preview.desk.client.stage.reading() if item.focused)
        if focused.startswith("keuze:"):
            break
    name = focused.removeprefix("keuze:")
    assert f"{name} · talk/noor.yaml:{line_of(preview.folder, f'{name}:')}" in preview.card()


def test_a_save_is_shown_at_the_same_scene_and_the_same_choices(preview: Author) -> None:
    preview.to_the_choices()
    preview.save("talk/noor.yaml", "Ja. Ik wacht bij B1.04.", "Ja hoor, ik wacht.")
    assert "Ja hoor, ik wacht." in preview.screen() and "Wat zeg of doe jij?" in preview.screen()
    assert "vertrouwen van Noor 3" in preview.card()


def test_a_fault_is_told_beside_the_last_good_version(preview: Author) -> None:
    preview.to_the_choices()
    preview.save("talk/noor.yaml", "then: both_read", "then: both_reed")
    assert PREVIOUS in preview.card() and "Bedoel je “noor/both_read”?" in preview.card()
    assert f"talk/noor.yaml:{line_of(preview.folder, 'then: both_reed')}" in preview.card()
    assert "Ja. Ik wacht bij B1.04." in preview.screen()
    preview.driver.key("2")
    preview.driver.frames(2)
    assert "Op mijn brief staat B1.04." in preview.screen(), "the last good version can be played on"
    preview.save("talk/noor.yaml", "then: both_reed", "then: both_read")
    assert PREVIOUS not in preview.card() and "Op mijn brief staat B1.04." in preview.screen()


def test_a_scene_that_is_gone_begins_the_preview_again(preview: Author) -> None:
    preview.to_the_choices()
    preview.driver.key("2")
    preview.driver.frames(2)
    text = (preview.folder / "talk/noor.yaml").read_text("utf-8")
    (preview.folder / "talk/noor.yaml").write_text(text.replace("both_read", "read_both"), "utf-8")
    preview.driver.frames(ROUND)
    assert "De proef begon opnieuw." in preview.card() and "noor/hello" in preview.card()


def test_one_key_hides_the_card_and_one_begins_again(preview: Author) -> None:
    preview.driver.key("f2")
    assert preview.card() == ""
    preview.driver.key("f2")
    assert "vertrouwen van Noor 3" in preview.card()
    preview.to_the_choices()
    preview.driver.key("1")
    preview.driver.frames(3)
    assert "vertrouwen van Noor 4" in preview.card()
    preview.driver.key("f5")
    preview.driver.frames(2)
    assert "vertrouwen van Noor 3" in preview.card() and "Hoi. Jij bent toch ook van 1B?" in preview.screen()


def test_a_fault_shows_also_while_the_card_is_hidden(preview: Author) -> None:
    preview.driver.key("f2")
    preview.save("talk/noor.yaml", "then: both_read", "then: both_reed")
    assert PREVIOUS in preview.card() and "vertrouwen van Noor" not in preview.card()


def test_the_time_machine_goes_back_to_where_it_began(preview: Author) -> None:
    preview.to_the_choices()
    preview.driver.key("1")
    session = preview.desk.client.playing.session
    assert session.world.trust("noor") == 4 and session.take_back()
    assert session.world.trust("noor") == 3 and session.world.scene and session.world.scene.key == "noor/hello"


def test_nothing_is_kept_and_the_pause_says_so(preview: Author, tmp_path: Path) -> None:
    preview.to_the_choices()
    preview.driver.key("1")
    preview.driver.frames(3)
    preview.driver.key("p")
    preview.driver.frames(2)
    assert NOTHING_IS_KEPT in preview.screen()
    assert not (tmp_path / "home" / "agents").exists()


def test_leaving_the_play_ends_the_preview(preview: Author) -> None:
    preview.driver.key("p")
    preview.driver.click_on("stoppen")
    preview.driver.frames(2)
    client = preview.desk.client
    assert not client.stage.running and client.stage.over is None
    assert client.screens["debrief"] is not PreviewEndScreen


def test_the_end_offers_to_begin_again_and_asks_nothing(tmp_path: Path, folder: Path) -> None:
    desk = open_client(Agency(tmp_path / "home"), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    show_preview(desk.client, Preview(folder, Wishes(place="aula", time="14:45")), desk.client.stage.stop)
    author = Author(desk, folder)
    author.driver.frames(3)
    assert isinstance(desk.client.stage.top, MapScreen) and "Proef: er wordt niets bewaard." in author.card()
    author.driver.click_on("wacht")
    for _ in range(6):
        author.driver.frames(3)
        author.to_the_choices()
        author.driver.key("1")
    assert isinstance(desk.client.stage.top, PreviewEndScreen)
    assert "De gast is er nog" in author.screen()
    author.driver.click_on("opnieuw")
    author.driver.frames(2)
    assert isinstance(desk.client.stage.top, MapScreen) and desk.client.world.time == "14:45"
    desk.close()


@pytest.mark.parametrize("scale", [100, 150])
def test_the_card_stays_on_the_screen_and_says_all_it_shows(preview: Author, scale: int) -> None:
    from dataclasses import replace

    client = preview.desk.client
    client.change_settings(replace(client.look.settings, text_scale=scale, font="opendyslexic"))
    preview.save("talk/noor.yaml", "then: both_read", "then: both_reed")
    item = next(item for item in client.stage.reading() if item.key == "proef")
    assert item.box.cut(SCREEN) == item.box and item.role == "note"
