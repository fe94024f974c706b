"""The window on pygame-ce: turns its events into commands, and turns the stage sixty times a second.

Knows pygame events and the clock. Does not know scenes, nor which key means what (alibi.ui.keys). The window can be any
size; the logical screen of 1280x720 is fitted into it, and points are turned back into logical pixels.

`run(stage, window)` is the only loop of the client. Tests use `Driver`: it posts real pygame events and steps frames
without sleeping.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from alibi.play.settings import Settings
from alibi.ui.clipboard_pygame import after_keeping, copied
from alibi.ui.display_pygame import icon_of, open_display
from alibi.ui.keys import CLICK_SLACK, DIRECTIONS, TYPING_KEYS, Command, Keys
from alibi.ui.letters import Letters
from alibi.ui.painter import SCREEN_H, SCREEN_W
from alibi.ui.painter_pygame import PygamePainter
from alibi.ui.pictures import Pictures
from alibi.ui.shelf import Shelf
from alibi.ui.stage import STEP, Stage

FRAMES = 60
REPEAT = (400, 60)
"""While typing: milliseconds before a held key repeats, and between repeats."""
STICK = 0.5
"""How far a stick must lean to count as a direction."""
HATS = {(0, 1): "up", (0, -1): "down", (-1, 0): "left", (1, 0): "right"}


class Window:
    """A window with its painter. Close it with `close`."""

    def __init__(self, letters: Letters, pictures: Pictures, shelf: Shelf, *, keys: Keys | None = None,
                 full_screen: bool = False) -> None:
        self.surface = open_display(full_screen, icon_of(pictures, shelf))
        self.painter = PygamePainter(self.surface, letters, pictures, shelf)
        self.events = Events(keys or Keys(), self.painter)
        self.full_screen = full_screen

    def change(self, settings: Settings) -> None:
        """Put other settings in force: the child's own keys, and the whole screen or a window."""
        self.events.keys = Keys(settings.keys)
        if settings.full_screen != self.full_screen:
            self.fill_screen(settings.full_screen)

    def fill_screen(self, full: bool) -> None:
        """Fill the whole screen, or be a window again."""
        self.full_screen = full
        self.surface = open_display(full)
        self.painter.resize(self.surface)

    def snapshot(self, path: Path) -> None:
        """Keep what the window shows as a PNG file."""
        pygame.image.save(self.painter.canvas, str(path))

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


class Events:
    """Turns pygame events into commands."""

    def __init__(self, keys: Keys, painter: PygamePainter) -> None:
        self.keys, self.painter = keys, painter
        self.closed = False
        self._held: dict[str, str] = {}
        self._pressed_at: tuple[int, int] | None = None
        self._leaning: dict[int, str] = {}
        self._hat = ""

    def commands(self, event: pygame.event.Event, *, typing: bool, wants_key: bool = False) -> list[Command]:
        """What one event means; nothing for most."""
        kind = event.type
        if kind == pygame.KEYDOWN and wants_key:
            return [Command("key", text=_key_name(event))]
        if kind == pygame.KEYDOWN:
            return self._key_down(_key_name(event, typing), typing)
        if kind == pygame.KEYUP:
            return self._let_go(pygame.key.name(event.key))
        if kind == pygame.TEXTINPUT:
            return [Command("text", text=event.text)] if typing else []
        if kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION, pygame.MOUSEWHEEL):
            return self._mouse(event)
        if kind in (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION, pygame.JOYAXISMOTION):
            return self._pad(event)
        return self._window(event)

    def _window(self, event: pygame.event.Event) -> list[Command]:
        if event.type == pygame.QUIT:
            self.closed = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held = {}
            return [Command("release_all")]
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            surface = pygame.display.get_surface()
            if surface is not None:
                self.painter.resize(surface)
        elif event.type == pygame.JOYDEVICEADDED:
            pygame.joystick.Joystick(event.device_index).init()
        return []

    def _key_down(self, key: str, typing: bool) -> list[Command]:
        name = self.keys.command(key, typing=typing)
        if name == "paste":
            return [Command("text", text=copied())] if typing else []
        if name in DIRECTIONS:
            self._held[key] = name
        return [Command(name)] if name else []

    def _let_go(self, key: str) -> list[Command]:
        name = self._held.pop(key, "")
        return [Command(f"release:{name}")] if name and name not in self._held.values() else []

    def _mouse(self, event: pygame.event.Event) -> list[Command]:
        x, y = self.painter.fit.logical(*(event.pos if hasattr(event, "pos") else pygame.mouse.get_pos()))
        if event.type == pygame.MOUSEWHEEL:
            return [Command("scroll", x, y, amount=event.y)] if event.y else []
        if event.type == pygame.MOUSEMOTION:
            return [Command("drag" if self._pressed_at else "hover", x, y)]
        if event.button != pygame.BUTTON_LEFT:
            return []
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed_at = (x, y)
            return [Command("hover", x, y), Command("press", x, y)]
        start, self._pressed_at = self._pressed_at, None
        near = start is not None and max(abs(x - start[0]), abs(y - start[1])) <= CLICK_SLACK
        return [Command("drop", x, y), *([Command("point", x, y)] if near else [])]

    def _pad(self, event: pygame.event.Event) -> list[Command]:
        if event.type == pygame.JOYBUTTONDOWN:
            return self._key_down(f"pad:{event.button}", typing=False)
        if event.type == pygame.JOYHATMOTION:
            return self._lean(-1, HATS.get(event.value, ""))
        if event.axis not in (0, 1):
            return []
        ways = ("left", "right") if event.axis == 0 else ("up", "down")
        way = ways[0] if event.value < -STICK else ways[1] if event.value > STICK else ""
        return self._lean(event.axis, way)

    def _lean(self, axis: int, way: str) -> list[Command]:
        before = self._leaning.get(axis, "")
        if way == before:
            return []
        self._leaning[axis] = way
        found = self._let_go(f"pad:{before}") if before else []
        return found + (self._key_down(f"pad:{way}", typing=False) if way else [])


def _key_name(event: pygame.event.Event, typing: bool = False) -> str:
    name = pygame.key.name(event.key)
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return f"ctrl+{name}"
    shifted = name == "tab" or (typing and f"shift+{name}" in TYPING_KEYS)
    return f"shift+{name}" if event.mod & pygame.KMOD_SHIFT and shifted else name


def pump(stage: Stage, window: Window) -> None:
    """Give the stage all events that wait."""
    _typing(stage)
    for event in pygame.event.get():
        for command in window.events.commands(event, typing=stage.typing, wants_key=stage.wants_key):
            stage.handle(after_keeping(stage, command))
    if window.events.closed:
        stage.stop()


def _typing(stage: Stage) -> None:
    """Held keys repeat only while the child types."""
    wanted = REPEAT if stage.typing else (0, 0)
    if pygame.key.get_repeat() != wanted:
        pygame.key.set_repeat(*wanted)


def run(stage: Stage, window: Window, after_first: Callable[[], None] | None = None) -> None:
    """Play until the stage stops. `after_first` runs once, after the first frame is shown: slow things go there."""
    clock = pygame.time.Clock()
    dt = STEP
    while stage.running:
        pump(stage, window)
        stage.frame(dt, window.painter)
        if after_first is not None:
            after_first()
            after_first = None
        dt = clock.tick(FRAMES) / 1000


class Driver:
    """Plays a stage with real pygame events and no clock: for tests and for pictures of the manual."""

    def __init__(self, stage: Stage, window: Window) -> None:
        self.stage, self.window = stage, window

    def frames(self, number: int = 1, steps: int = 1) -> None:
        """Handle what waits and draw so many frames. Only the last of the `steps` in each is drawn, as on a computer
        that is very slow."""
        for _ in range(number):
            pump(self.stage, self.window)
            for _ in range(steps - 1):
                self.stage.step()
            self.stage.frame(STEP, self.window.painter)

    def key(self, name: str, times: int = 1) -> None:
        """Press and let go a key by its pygame name ("return", "shift+tab", "ctrl+z"), so many times; then a frame."""
        *mods, plain = name.split("+") if len(name) > 1 else [name]
        mod = {"shift": pygame.KMOD_LSHIFT, "ctrl": pygame.KMOD_LCTRL}.get(mods[0], 0) if mods else 0
        code = pygame.key.key_code(plain)
        for _ in range(times):
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0))
            pygame.event.post(pygame.event.Event(pygame.KEYUP, key=code, mod=mod, unicode="", scancode=0))
        self.frames()

    def hold(self, name: str, frames: int) -> None:
        """Hold a key for so many frames."""
        code = pygame.key.key_code(name)
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0))
        self.frames(frames)
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0))
        self.frames()

    def type(self, text: str) -> None:
        """Type a text."""
        for sign in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=sign))
        self.frames()

    def _real(self, x: int, y: int) -> tuple[int, int]:
        fit = self.window.painter.fit
        return fit.x + (2 * x + 1) * fit.w // (2 * SCREEN_W), fit.y + (2 * y + 1) * fit.h // (2 * SCREEN_H)

    def _post(self, kind: int, x: int, y: int, **more: Any) -> None:
        pygame.event.post(pygame.event.Event(kind, pos=self._real(x, y), **more))

    def hover(self, x: int, y: int) -> None:
        """Move the mouse to a logical point."""
        self._post(pygame.MOUSEMOTION, x, y, rel=(0, 0), buttons=(0, 0, 0))
        self.frames()

    def click(self, x: int, y: int) -> None:
        """Click at a logical point."""
        self._post(pygame.MOUSEBUTTONDOWN, x, y, button=pygame.BUTTON_LEFT)
        self._post(pygame.MOUSEBUTTONUP, x, y, button=pygame.BUTTON_LEFT)
        self.frames()

    def wheel(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel over a logical point; up is more than 0."""
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, pos=self._real(x, y), x=0, y=notches, flipped=False))
        self.frames()

    def click_on(self, key: str) -> None:
        """Click the middle of the item with a key. Raises KeyError when the screen has none."""
        item = next((item for item in self.stage.reading() if item.key == key), None)
        if item is None:
            raise KeyError(key)
        self.click(*item.box.centre)

    def drag(self, start: tuple[int, int], stop: tuple[int, int]) -> None:
        """Drag from one logical point to another."""
        self._post(pygame.MOUSEBUTTONDOWN, *start, button=pygame.BUTTON_LEFT)
        self.frames()
        half = ((start[0] + stop[0]) // 2, (start[1] + stop[1]) // 2)
        for point in (half, stop):
            self._post(pygame.MOUSEMOTION, *point, rel=(0, 0), buttons=(1, 0, 0))
            self.frames()
        self._post(pygame.MOUSEBUTTONUP, *stop, button=pygame.BUTTON_LEFT)
        self.frames()

    def snapshot(self, path: Path) -> None:
        """Keep what the window shows as a PNG file."""
        self.window.snapshot(path)
