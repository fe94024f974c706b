"""The painter on pygame-ce: lines of text are made once at four times the size, smoothed, and kept.

Knows surfaces and fonts. Does not know scenes, events or the clock (alibi.ui.window_pygame).
It draws on a canvas of 1280x720. When the window has another size, `end` scales the whole canvas into it and leaves
bars at the sides (`Fit`). Pictures and layers are kept by alibi.ui.kept_pygame, panels by alibi.ui.panels_pygame,
lines of text here, bounded by number.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import pygame

from alibi.ui.kept_pygame import KeptPictures, run_length
from alibi.ui.landscape_pygame import Landscape
from alibi.ui.letters import Letters
from alibi.ui.notes_pygame import Notes, Target
from alibi.ui.painter import (
    SCREEN,
    SCREEN_H,
    SCREEN_W,
    Box,
    Colour,
    Ground,
    OnGround,
    Placed,
    Repeat,
    Style,
)
from alibi.ui.panels_pygame import FINE, Panels
from alibi.ui.pictures import Pictures
from alibi.ui.shelf import Shelf

FONT_FOLDER = "fonts"
BARS: Colour = (11, 20, 34, 255)


class Fit(NamedTuple):
    """How the logical screen stands in a window: size and place of its picture in window pixels."""

    x: int
    y: int
    w: int
    h: int

    @classmethod
    def into(cls, window: tuple[int, int]) -> Fit:
        """As large as fits, in the middle, nothing stretched."""
        scale = min(window[0] / SCREEN_W, window[1] / SCREEN_H)
        w, h = max(1, round(SCREEN_W * scale)), max(1, round(SCREEN_H * scale))
        return cls((window[0] - w) // 2, (window[1] - h) // 2, w, h)

    def logical(self, x: float, y: float) -> tuple[int, int]:
        """A point of the window as a point of the logical screen; outside it when it lies on a bar."""
        return math.floor((x - self.x) * SCREEN_W / self.w), math.floor((y - self.y) * SCREEN_H / self.h)


class PygamePainter:
    """Draws a frame on a pygame window. `window` may be any surface; `resize` gives another one."""

    def __init__(self, window: pygame.Surface, letters: Letters, pictures: Pictures, shelf: Shelf) -> None:
        self.letters, self.shelf = letters, shelf
        self.kept = KeptPictures(pictures, shelf)
        self.font_bytes = lru_cache(maxsize=16)(self._font_bytes)
        self.font_at = lru_cache(maxsize=64)(self._font_at)
        self.trouble = ""
        self.line_of = lru_cache(maxsize=1024)(self._line_of)
        self.panels = Panels()
        self.resize(window)

    def resize(self, window: pygame.Surface) -> None:
        """Draw on another window from now on."""
        self.window = window
        self.fit = Fit.into(window.get_size())
        same = window.get_size() == (SCREEN_W, SCREEN_H)
        self.canvas = window if same else pygame.Surface((SCREEN_W, SCREEN_H)).convert()
        self.target: Target = self.canvas
        self.seen_land = Landscape(self.kept, self.canvas)
        self.holds_frame = False

    def begin(self, colour: Colour | None) -> None:
        """Start a frame; see Painter.begin."""
        self.kept.begin()
        self.target = self.seen_land.above if self.seen_land.begin() else self.canvas
        self.target.set_clip(None)
        if colour:
            self.target.fill(colour, SCREEN)

    # pictures

    def image(self, name: str, x: int, y: int, *, size: tuple[int, int] | None = None,
              part: Box | None = None, alpha: int = 255) -> None:
        """Draw a picture or layer by name; see Painter.image."""
        cut = self.kept.picture(name)
        self.kept.drawn.append(name)
        surface = cut.seen if size is None else self.kept.scaled(name, size)
        if size is None and part is None:
            x, y = x + cut.x, y + cut.y
        elif size is None and part is not None:
            shown = part.cut(Box(cut.x, cut.y, *surface.get_size()))
            x, y, part = x + shown.x - part.x, y + shown.y - part.y, shown.moved(-cut.x, -cut.y)
        if alpha == 255:
            self.target.blit(surface, (x, y), part)
        else:
            self._blit_faded(surface, (x, y), part, alpha)

    def _blit_faded(self, surface: pygame.Surface, place: tuple[int, int], part: Box | None, alpha: int) -> None:
        runs = surface.get_flags() & pygame.RLEACCEL
        surface.set_alpha(alpha)
        self.target.blit(surface, place, part)
        if surface.get_flags() & pygame.SRCALPHA:
            surface.set_alpha(255, pygame.RLEACCEL if runs else 0)
        else:
            surface.set_alpha(None)

    def landscape(self, ground: Ground, scenery: Sequence[Placed], figures: Iterable[Placed], x: int, y: int,
                  on_ground: OnGround | None = None) -> None:
        """Draw a landscape; see Painter.landscape. What is drawn after it is taken off again by the next."""
        self.target = self.canvas
        self.seen_land.draw(self, ground, scenery, figures, x, y, on_ground)
        self.target = self.seen_land.above

    def keeps(self, layer: str) -> bool:
        """Whether a layer is there now; see Painter.keeps."""
        return self.kept.keeps_layer(layer)

    def drop(self, layer: str) -> None:
        """Let go of a layer; see Painter.drop."""
        self.kept.drop_layer(layer)

    def layer(self, name: str, w: int, h: int, draw: Callable[[], None], *, clear: bool = False) -> None:
        """Make sure that a picture of that name exists; see Painter.layer."""
        if self.kept.has_layer(name, (w, h)):
            return
        surface = pygame.Surface((w, h), pygame.SRCALPHA) if clear else pygame.Surface((w, h)).convert()
        before, self.target = self.target, surface
        try:
            draw()
        finally:
            self.target = before
        surface.set_clip(None)
        self.kept.put_layer(name, run_length(surface) if clear else surface)

    def washed(self, name: str, picture: str, colour: Colour) -> None:
        """Make sure that a picture with a colour over it exists; see Painter.washed."""
        if not self.keeps(name):
            self.kept.put_washed(name, picture, colour)

    def noted(self, draw: Callable[[], None]) -> Repeat:
        """Note drawings to make them again; see Painter.noted."""
        notes, names = Notes(), len(self.kept.drawn)
        before, self.target = self.target, notes
        try:
            draw()
        finally:
            self.target = before
        pieces, shown = tuple(notes.pieces), tuple(self.kept.drawn[names:])

        def repeat(x: int, y: int) -> None:
            self.target.fblits([(piece, (x + dx, y + dy)) for piece, dx, dy in pieces])
            self.kept.drawn.extend(shown)
        return repeat

    # text

    def _font_bytes(self, font: str) -> bytes:
        return self.shelf.read(f"{FONT_FOLDER}/{self.letters.tables[font].file}")

    def _font_at(self, font: str, px: int) -> pygame.font.Font:
        """The font; where its file is gone or broken, the library's own, so that the game can still be read."""
        try:
            return pygame.font.Font(io.BytesIO(self.font_bytes(font)), px)
        except (OSError, pygame.error):
            self.trouble = f"Het lettertype {self.letters.tables[font].file} ontbreekt; het spel gebruikt een ander."
            return pygame.font.Font(None, px)

    def _line_of(self, line: str, style: Style) -> pygame.Surface:
        """Words stand where the table says; only inside a word may the library's own rounding show.

        Both ends have room for letters that reach outside their advance (a "j", a slanted "f").
        """
        font = self.font_at(style.font, style.px * FINE)
        pad = _overhang(style)
        w, h = self.letters.width(style, line) + 2 * pad, self.letters.height(style)
        big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
        big.fill((*style.colour[:3], 0))
        upem = self.letters.tables[style.font].upem
        top = self.letters.ascent(style) * FINE - font.get_ascent()
        for start, word in self.letters.words(style.font, line):
            metrics = font.metrics(word[0])[0]
            before = min(0, metrics[0]) if metrics else 0  # the library starts a picture at the first ink
            left = pad * FINE + round(start * style.px * FINE / upem) + before
            big.blit(font.render(word, True, style.colour), (left, top))
        return pygame.transform.smoothscale(big, (w, h)).convert_alpha()

    def text(self, line: str, x: int, y: int, style: Style) -> None:
        """Draw one line with its top left at x, y."""
        self.target.blit(self.line_of(line, style), (x - _overhang(style), y))

    def write_anew(self) -> None:
        """Let go of every picture with words in it: they are said in another language now."""
        self.line_of.cache_clear()
        self.kept.forget_layers()
        self.seen_land = Landscape(self.kept, self.canvas)

    # panels

    def panel(self, box: Box, fill: Colour | None, radius: int = 0, edge: Colour | None = None,
              edge_width: int = 2, *, shadow: int = 0, dash: int = 0) -> None:
        """Draw a box with round corners; see Painter.panel."""
        self.panels.draw(self.target, box, fill, radius, edge, edge_width, shadow, dash)

    # lines

    def line(self, x1: int, y1: int, x2: int, y2: int, colour: Colour, width: int = 2) -> None:
        """Draw a straight smooth line."""
        surface = self._surface()
        if x1 == x2 or y1 == y2:
            pygame.draw.line(surface, colour, (x1, y1), (x2, y2), width)
        else:
            pygame.draw.aaline(surface, colour, (x1, y1), (x2, y2), width)

    def lines(self, points: Sequence[tuple[int, int]], colour: Colour, width: int = 2) -> None:
        """Draw a smooth line through points, with round joints."""
        surface = self._surface()
        for (x1, y1), (x2, y2) in pairwise(points):
            pygame.draw.aaline(surface, colour, (x1, y1), (x2, y2), width)
        if width > 2:
            for point in points[1:-1]:
                pygame.draw.aacircle(surface, colour, point, width // 2)

    def shape(self, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        """Fill a polygon; its slanted sides are smooth."""
        self.panels.draw_shape(self._surface(), points, colour)

    def _surface(self) -> pygame.Surface:
        """What is drawn on now, for lines: these cannot be noted."""
        if self.target is self.seen_land.above:
            return self.seen_land.above.anywhere()
        assert isinstance(self.target, pygame.Surface), "only pictures, texts and panels are noted"
        return self.target

    def clip(self, box: Box | None) -> None:
        """Draw only inside a box from now on."""
        self.target.set_clip(box)

    def end(self) -> None:
        """Show the frame."""
        if self.canvas is not self.window:
            self.window.fill(BARS)
            area = self.window.subsurface(self.fit)
            pygame.transform.smoothscale(self.canvas, (self.fit.w, self.fit.h), area)
        if self.window is pygame.display.get_surface():
            pygame.display.flip()
        self.holds_frame = True


def _overhang(style: Style) -> int:
    return -(-style.px // 6)
