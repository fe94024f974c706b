"""Claims about the settings screen and the small window over a screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alibi.play.settings import CHANNELS, Settings
from alibi.ui.dialog import Answer, Dialog
from alibi.ui.keys import REMAPPABLE, Keys
from alibi.ui.letters import Letters
from alibi.ui.painter import SCREEN
from alibi.ui.pictures import Pictures
from alibi.ui.recording import RecordingPainter
from alibi.ui.settings_screen import CHANNEL_NAMES, KEY_NAMES, TABS, SettingsScreen
from alibi.ui.shelf import FolderShelf
from alibi.ui.stage import Scene
from alibi.ui.style import Look
from alibi.ui.window_pygame import Driver

Play = Callable[[Scene], Driver]


@pytest.fixture
def screen(look: Look) -> SettingsScreen:
    """The settings of a look; every change is in force at once."""
    return SettingsScreen(look, look.change, lambda: None, troubles={"voice": "Voorlezen kan hier niet."})


def test_every_setting_that_can_be_moved_has_a_name() -> None:
    assert set(KEY_NAMES) == set(REMAPPABLE)
    assert set(CHANNEL_NAMES) == set(CHANNELS)


@pytest.mark.parametrize(("tab", "key", "name", "value"), [
    ("lezen", "text_scale.150", "text_scale", 150), ("lezen", "font.opendyslexic", "font", "opendyslexic"),
    ("lezen", "spacing", "spacing", True), ("rust", "calm", "calm", True), ("rust", "dark", "dark", True),
    ("rust", "anger.duidelijk", "anger", "duidelijk"), ("rust", "face_scan", "face_scan", False),
    ("rust", "full_screen", "full_screen", True), ("geluid", "sound_level.0", "sound_level", 0),
    ("geluid", "captions", "captions", False),
])
def test_a_child_can_change_each_setting(screen: SettingsScreen, tab: str, key: str, name: str, value: object) -> None:
    screen.press_key(f"tab.{tab}")
    screen.press_key(key)
    assert getattr(screen.look.settings, name) == value


def test_a_volume_goes_by_the_keys(screen: SettingsScreen, play: Play) -> None:
    screen.press_key("tab.geluid")
    screen.focus_on("volume.bell")
    play(screen).key("left")
    assert screen.look.settings.volumes["bell"] == 2
    assert screen.look.settings.volumes["ui"] == 3


def test_what_this_computer_cannot_do_is_shut_and_says_why(screen: SettingsScreen) -> None:
    item = next(item for item in screen.reading() if item.key == "read_aloud")
    assert item.disabled and "Voorlezen kan hier niet." in item.label
    screen.press_key("read_aloud")
    assert not screen.look.settings.read_aloud


def test_a_child_can_move_a_key_by_pressing_another(screen: SettingsScreen, play: Play) -> None:
    driver = play(screen)
    screen.press_key("tab.toetsen")
    screen.press_key("toets.scan")
    assert driver.stage.wants_key
    driver.key("x")
    assert Keys(screen.look.settings.keys).command("x") == "scan"
    assert not driver.stage.wants_key
    screen.press_key("toets.terug")
    assert dict(screen.look.settings.keys) == {}


def test_escape_leaves_a_key_as_it_was(screen: SettingsScreen, play: Play) -> None:
    driver = play(screen)
    screen.press_key("tab.toetsen")
    screen.press_key("toets.scan")
    driver.key("escape")
    assert not screen.waiting and dict(screen.look.settings.keys) == {}


@pytest.mark.parametrize("tab", [key for key, _, _ in TABS])
@pytest.mark.parametrize("settings", [Settings(), Settings(text_scale=150, font="opendyslexic", spacing=True)])
def test_everything_can_be_reached_with_keys_at_any_size(letters: Letters, settings: Settings, tab: str) -> None:
    look = Look(letters, settings)
    screen = SettingsScreen(look, look.change, lambda: None)
    screen.press_key(f"tab.{tab}")
    for item in screen.reading():
        if item.usable:
            screen.focus_on(item.key)
            here = next(found.box for found in screen.reading() if found.key == item.key)
            assert SCREEN.cut(here) == here, item.key


@pytest.mark.parametrize("settings", [Settings(), Settings(dark=True, text_scale=125)])
def test_every_icon_of_the_settings_is_shipped(letters: Letters, shelf: FolderShelf, settings: Settings) -> None:
    shipped = Pictures.load(shelf, ["pictures/atlas.json"])
    look, painter = Look(letters, settings), RecordingPainter()
    screen = SettingsScreen(look, look.change, lambda: None, troubles={"sound": "Stil.", "voice": "Stil."})
    for tab, _, _ in TABS:
        screen.press_key(f"tab.{tab}")
        painter.begin((0, 0, 0, 255))
        screen.draw(painter)
        assert painter.images() and all(name in shipped for name in painter.images())


def test_a_dialog_hides_what_is_below_and_escape_changes_nothing(look: Look, play: Play) -> None:
    heard: list[str] = []
    driver = play(SettingsScreen(look, look.change, lambda: None))
    driver.stage.push(Dialog(look, "Stoppen voor nu?", "Alles is bewaard.", [
        Answer("verder", "Verder spelen", lambda: heard.append("verder"), kind="primary"),
        Answer("stop", "Stoppen voor nu", lambda: heard.append("stop"))], lambda: heard.append("verder")))
    driver.frames(1)
    assert [item.key for item in driver.stage.reading()] == ["titel", "tekst", "verder", "stop"]
    driver.key("escape")
    driver.click_on("stop")
    assert heard == ["verder", "stop"]


def test_a_dialog_fits_the_screen_at_the_largest_text(letters: Letters) -> None:
    look = Look(letters, Settings(text_scale=150, font="opendyslexic", spacing=True))
    long = "Alles is bewaard. Je kunt later verder waar je was. " * 6
    answers = [Answer(f"a{n}", "Stoppen voor nu", lambda: None) for n in range(4)]
    dialog = Dialog(look, "Stoppen voor nu?", long, answers, lambda: None)
    for key in ("a0", "a3"):
        dialog.focus_on(key)
        box = next(item.box for item in dialog.reading() if item.key == key)
        assert SCREEN.cut(box) == box
