"""What tests of the client share: the shipped letters, a small sheet of icons, a real window without a screen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame
import pytest

from alibi.play.settings import Settings
from alibi.ui.letters import Letters
from alibi.ui.pictures import Pictures
from alibi.ui.shelf import FolderShelf
from alibi.ui.stage import Scene, Stage
from alibi.ui.style import Look
from alibi.ui.window_pygame import Driver, Window

ROOT = Path(__file__).parents[2]
ICON_NAMES = [
    "agenda", "arrow_down", "arrow_left", "arrow_right", "arrow_up", "bell", "bike", "book", "bulb",
    "calendar", "case", "chat", "check", "clock", "close", "cross", "door", "ear", "eye", "flag", "hand",
    "heart", "help", "home", "key", "leaf", "lock", "map", "minus", "moon", "note", "pause", "pen",
    "people", "person", "pin", "play", "plus", "question", "saved", "scan", "search", "settings", "share",
    "shield", "sound", "sound_off", "stapler", "star", "strike_out", "swap", "talk", "text_size", "undo",
    "wait",
]
ICON_COLOURS = [
    "paper50", "ink900", "mint300", "mint600", "mint700", "amber300", "amber700", "coral700", "sky700",
    "ink400",
]


@pytest.fixture(scope="session")
def shelf() -> FolderShelf:
    """The files that are shipped."""
    return FolderShelf(ROOT / "assets")


@pytest.fixture(scope="session")
def letters(shelf: FolderShelf) -> Letters:
    """The table that is shipped."""
    return Letters.load(shelf)


@pytest.fixture
def look(letters: Letters) -> Look:
    """Default settings."""
    return Look(letters, Settings())


@pytest.fixture(scope="session")
def icons_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of icons on one small sheet: a mint square stands for each."""
    folder = tmp_path_factory.mktemp("pictures")
    sheet = pygame.Surface((64, 32), pygame.SRCALPHA)
    sheet.fill((79, 203, 166, 255), (2, 2, 20, 20))
    sheet.fill((79, 203, 166, 255), (34, 2, 28, 28))
    pygame.image.save(sheet, str(folder / "icons.png"))
    entries = {
        f"icon{size}.{name}.{colour}": ["icons.png", 0 if size == 24 else 32, 0, size, size]
        for size in (24, 32)
        for name in ICON_NAMES
        for colour in ICON_COLOURS
    }
    index = folder / "atlas.json"
    index.write_text(json.dumps(entries), encoding="utf-8")
    return index


@pytest.fixture
def pictures(shelf: FolderShelf, icons_index: Path) -> Pictures:
    """The small sheet of icons."""
    return Pictures.load(shelf, [str(icons_index)])


@pytest.fixture
def window(letters: Letters, pictures: Pictures, shelf: FolderShelf) -> Iterator[Window]:
    """A real window of the dummy driver."""
    opened = Window(letters, pictures, shelf)
    pygame.event.clear()
    yield opened
    opened.close()


@pytest.fixture
def play(window: Window) -> Callable[[Scene], Driver]:
    """Puts a scene in the window and gives the driver, one frame in."""

    def start(scene: Scene) -> Driver:
        driver = Driver(Stage(scene), window)
        driver.frames(1)
        return driver

    return start
