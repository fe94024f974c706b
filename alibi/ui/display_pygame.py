"""Opens the display on pygame-ce: a window or the whole screen, with the name and the picture of the game.

Knows what a computer without a screen says. Does not know what is drawn or pressed (alibi.ui.window_pygame).
"""

from __future__ import annotations

import io
import os

import pygame

from alibi.ui.painter import SCREEN_H, SCREEN_W
from alibi.ui.pictures import Pictures
from alibi.ui.shelf import Shelf

TITLE, ICON = "A.L.I.B.I.", "logo.alien"
UNSEEN = frozenset({"offscreen", "dummy"})
"""What SDL falls back to where there is no screen: a window nobody sees. Tests ask for it by name."""


class NoDisplay(Exception):
    """There is no screen to open a window on; the message is one Dutch sentence."""

    def __init__(self) -> None:
        super().__init__("Er is geen scherm om het spel op te laten zien; met --plain speel je in de terminal.")


def icon_of(pictures: Pictures, shelf: Shelf) -> pygame.Surface | None:
    """The picture of the window in the bar of the computer; without one the library brings its own, which takes a
    while to find."""
    try:
        return pygame.image.load(io.BytesIO(shelf.read(pictures.region(ICON).sheet)), ICON)
    except (LookupError, OSError, pygame.error):
        return None


def open_display(full_screen: bool, icon: pygame.Surface | None = None) -> pygame.Surface:
    """The surface to draw on. NoDisplay when there is no screen."""
    try:
        pygame.display.init()
        if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            pygame.display.quit()
            raise NoDisplay
        if icon is not None:
            pygame.display.set_icon(icon)
        pygame.font.init()
        pygame.display.set_caption(TITLE)
        if full_screen:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        return pygame.display.set_mode((SCREEN_W, SCREEN_H), pygame.RESIZABLE)
    except pygame.error as error:
        raise NoDisplay from error
