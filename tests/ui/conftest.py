"""What tests of the client share: the shipped letters, a small sheet of icons, a real window without a screen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from shutil import copytree

import pygame
import pytest

from alibi.core.commands import ChooseAgent, Do, NoteTask
from alibi.play.agency import Agency
from alibi.play.settings import Settings
from alibi.ui.app import Desk, open_client
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


@pytest.fixture(scope="session")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the first case was read once: reading it again is then quick."""
    home = tmp_path_factory.mktemp("read")
    Agency(home).load("00_kennismaking")
    return home


@pytest.fixture
def home(tmp_path: Path, read_before: Path) -> Path:
    """A home of its own for each test."""
    return Path(copytree(read_before, tmp_path / "home"))


@pytest.fixture(scope="session")
def week_levels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of levels with the small week of the tests and the real school."""
    folder = tmp_path_factory.mktemp("levels")
    (folder / "_school").symlink_to(ROOT / "levels" / "_school", target_is_directory=True)
    (folder / "week_case").symlink_to(ROOT / "tests" / "week_case", target_is_directory=True)
    return folder


@pytest.fixture(scope="session")
def week_read(tmp_path_factory: pytest.TempPathFactory, week_levels: Path) -> Path:
    """A home in which the week was read once: reading it again is then quick."""
    home = tmp_path_factory.mktemp("read")
    Agency(home, week_levels).load("week_case")
    return home


@pytest.fixture
def week_desk(tmp_path: Path, week_read: Path, week_levels: Path) -> Iterator[Desk]:
    """The real client on Monday morning of the small week, in the hall; homework was heard and written down. The map
    is not opened: what needs it calls `client.enter`."""
    copytree(week_read, tmp_path / "home")
    agency = Agency(tmp_path / "home", week_levels)
    opened = open_client(agency, ROOT / "assets", lambda code: tmp_path, lambda path: False)
    play = agency.begin("week_case", 0)
    for command in (ChooseAgent("agent_2"), Do("hear_sums"), NoteTask("sommen", "wiskunde_wo"),
                    NoteTask("verhaal", "mentor_wo")):
        play.session.do(command)
    opened.client.play = play
    yield opened
    opened.close()


@pytest.fixture
def week_driver(week_desk: Desk) -> Driver:
    """Mouse and keys for the small week."""
    driver = Driver(week_desk.client.stage, week_desk.window)
    driver.frames(2)
    return driver
