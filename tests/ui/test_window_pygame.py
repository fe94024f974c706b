"""Claims about the window: real events in, commands and pictures out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from alibi.ui.display_pygame import NoDisplay, icon_of
from alibi.ui.items import Item
from alibi.ui.keys import DEFAULT_KEYS, REMAPPABLE, Command, Keys
from alibi.ui.letters import Letters
from alibi.ui.page import Page
from alibi.ui.painter import Painter
from alibi.ui.pictures import Pictures
from alibi.ui.screen import Screen
from alibi.ui.shelf import FolderShelf
from alibi.ui.stage import Scene, Stage
from alibi.ui.style import Look
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button
from alibi.ui.window_pygame import Driver, Window, pump, run

Play = Callable[[Scene], Driver]


class Ear:
    """A scene that remembers every command."""

    covers, fills, typing = True, False, False

    def __init__(self) -> None:
        self.heard: list[Command] = []

    def step(self, dt: float) -> None:
        """Nothing moves."""

    def draw(self, painter: Painter) -> None:
        """Nothing shows."""

    def handle(self, command: Command) -> None:
        self.heard.append(command)

    def reading(self) -> list[Item]:
        return []

    def names(self) -> list[str]:
        return [command.name for command in self.heard]


@pytest.mark.parametrize(("key", "name"), [
    ("up", "up"), ("w", "up"), ("tab", "next"), ("shift+tab", "previous"), ("return", "enter"), ("space", "enter"),
    ("escape", "back"), ("3", "choose:3"), ("[4]", "choose:4"), ("q", "scan"), ("t", "agenda"), ("m", "map"),
    ("z", "undo"), ("ctrl+z", "undo"), ("p", "pause"), ("l", "read_aloud"), ("f1", "help"), ("e", "talk"),
])
def test_a_key_gives_its_command(play: Play, key: str, name: str) -> None:
    ear = Ear()
    play(ear).key(key)
    assert ear.names()[0] == name


def test_a_key_that_means_nothing_gives_nothing(play: Play) -> None:
    ear = Ear()
    play(ear).key("f9")
    assert ear.heard == []


def test_a_direction_is_told_when_it_is_let_go(play: Play) -> None:
    ear = Ear()
    play(ear).hold("left", 3)
    assert ear.names() == ["left", "release:left"]


def test_two_keys_for_one_way_are_let_go_together(play: Play) -> None:
    ear = Ear()
    driver = play(ear)
    for kind, key in ((pygame.KEYDOWN, pygame.K_a), (pygame.KEYDOWN, pygame.K_LEFT), (pygame.KEYUP, pygame.K_a)):
        pygame.event.post(pygame.event.Event(kind, key=key, mod=0))
    driver.frames(1)
    assert "release:left" not in ear.names()
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_LEFT, mod=0))
    driver.frames(1)
    assert ear.names()[-1] == "release:left"


def test_everything_is_let_go_when_the_window_loses_the_keyboard(play: Play) -> None:
    ear = Ear()
    driver = play(ear)
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    driver.frames(1)
    assert ear.names() == ["release_all"]


def test_a_click_is_press_drop_and_point_in_logical_pixels(play: Play) -> None:
    ear = Ear()
    play(ear).click(700, 300)
    assert ear.heard == [Command(name, 700, 300) for name in ("hover", "press", "drop", "point")]


def test_a_drag_is_no_click(play: Play) -> None:
    ear = Ear()
    play(ear).drag((100, 100), (300, 100))
    assert ear.names() == ["hover", "press", "drag", "drag", "drop"]


def test_points_are_right_in_a_window_of_another_size(window: Window) -> None:
    ear = Ear()
    driver = Driver(Stage(ear), window)
    window.painter.resize(pygame.display.set_mode((1600, 1000), pygame.RESIZABLE))
    pygame.event.clear()
    driver.click(1279, 0)
    driver.click(0, 719)
    points = [(command.x, command.y) for command in ear.heard if command.name == "point"]
    assert points == [(1279, 0), (0, 719)]


def test_the_wheel_scrolls(play: Play) -> None:
    ear = Ear()
    driver = play(ear)
    pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-2, pos=(10, 10)))
    driver.frames(1)
    assert ear.heard == [Command("scroll", 10, 10, amount=-2)]


def test_a_pad_walks_and_presses(play: Play) -> None:
    ear = Ear()
    driver = play(ear)
    for event in (pygame.event.Event(pygame.JOYAXISMOTION, axis=0, value=0.9),
                  pygame.event.Event(pygame.JOYAXISMOTION, axis=0, value=0.95),
                  pygame.event.Event(pygame.JOYAXISMOTION, axis=0, value=0.0),
                  pygame.event.Event(pygame.JOYHATMOTION, hat=0, value=(0, -1)),
                  pygame.event.Event(pygame.JOYHATMOTION, hat=0, value=(0, 0)),
                  pygame.event.Event(pygame.JOYBUTTONDOWN, button=0)):
        pygame.event.post(event)
    driver.frames(1)
    assert ear.names() == ["right", "release:right", "down", "release:down", "enter"]


def test_closing_the_window_stops_the_stage(window: Window) -> None:
    stage = Stage(Ear())
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    pump(stage, window)
    assert not stage.running


def test_the_loop_ends_when_the_stage_stops_and_slow_things_come_after_a_frame(window: Window) -> None:
    order: list[str] = []

    class Short(Ear):
        def draw(self, painter: Painter) -> None:
            order.append("beeld")

    stage = Stage(Short())

    def later() -> None:
        order.append("later")
        stage.stop()

    run(stage, window, later)
    assert order == ["beeld", "later"]


class Form(Screen):
    """A field and a button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.name, self.done = "", 0

    def layout(self, page: Page) -> None:
        page.put(TextField("naam", "Agentnaam", text=self.name, change=self.set_name), 100, 100, 300)
        page.put(Button("klaar", "Zo heet ik", self.finish, kind="primary"), 100, 220, 300)

    def set_name(self, name: str) -> None:
        self.name = name

    def finish(self) -> None:
        self.done += 1


def test_a_child_can_type_letters_that_are_commands_elsewhere(play: Play, look: Look) -> None:
    form = Form(look)
    driver = play(form)
    driver.click_on("naam")
    for key in "zwaa":
        driver.key(key)
    driver.type("Zwaan")
    driver.key("backspace")
    assert form.name == "Zwaa"
    driver.key("tab")
    driver.key("space")
    assert form.done == 1


def test_a_picture_of_the_window_can_be_kept(play: Play, look: Look, tmp_path: Path) -> None:
    driver = play(Form(look))
    driver.snapshot(tmp_path / "form.png")
    assert pygame.image.load(tmp_path / "form.png").get_size() == (1280, 720)


def test_without_a_screen_there_is_one_sentence(letters: Letters, pictures: Pictures, shelf: FolderShelf,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()
    monkeypatch.setenv("SDL_VIDEODRIVER", "er_is_niets")
    with pytest.raises(NoDisplay, match="--plain") as told:
        Window(letters, pictures, shelf)
    assert "\n" not in str(told.value)
    pygame.display.quit()


def test_the_window_has_the_picture_of_the_game_and_opens_without_it(shelf: FolderShelf, tmp_path: Path) -> None:
    pictures = Pictures.load(shelf, ["pictures/atlas.json"])
    icon = icon_of(pictures, shelf)
    assert icon is not None and icon.get_size() == (48, 48)
    assert icon_of(pictures, FolderShelf(tmp_path)) is None and icon_of(Pictures(), shelf) is None
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "logo_alien.png").write_bytes(b"no picture")
    assert icon_of(pictures, FolderShelf(tmp_path)) is None


def test_a_moved_key_is_in_force_and_only_the_difference_is_kept() -> None:
    moved = Keys().moved_to("x", "scan")
    assert moved == {"x": "scan"}
    keys = Keys(moved)
    assert keys.command("x") == "scan" and keys.command("q") == "scan"
    assert keys.label_of("scan") == "Q" and keys.label_of("back") == "Esc"


def test_a_key_can_take_the_place_of_another() -> None:
    keys = Keys(Keys().moved_to("q", "agenda"))
    assert keys.command("q") == "agenda" and keys.keys_of("scan") == []
    assert keys.label_of("scan") == ""


def test_tab_and_numbers_cannot_be_moved() -> None:
    with pytest.raises(ValueError, match="kan niet anders"):
        Keys().moved_to("x", "next")
    assert Keys({"x": "next"}).command("x") == ""


def test_every_command_that_may_move_has_a_key() -> None:
    assert set(REMAPPABLE) <= set(DEFAULT_KEYS.values())


def test_a_screen_needs_no_pygame() -> None:
    code = ("import sys, alibi.ui.screen, alibi.ui.stage, alibi.ui.keys, alibi.ui.recording, alibi.ui.speech\n"
            "print('pygame' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
                          cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "False", done.stderr
