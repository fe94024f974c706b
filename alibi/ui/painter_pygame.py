"""The painter on pygame-ce: everything is made once at four times the size, smoothed, and kept.

Knows surfaces and fonts. Does not know scenes, events or the clock (alibi.ui.window_pygame).
It draws on a canvas of 1280x720. When the window has another size, `end` scales the whole canvas into it and leaves
bars at the sides (`Fit`). Pictures and layers are kept elsewhere (alibi.ui.kept_pygame); lines and panels are kept
here, bounded by number.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

import pygame

from alibi.ui.kept_pygame import KeptPictures, run_length
from alibi.ui.letters import Letters
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Colour, Placed, Style
from alibi.ui.pictures import Pictures
from alibi.ui.shelf import Shelf

FINE = 4
FONT_FOLDER = "fonts"
SHADOW_ALPHA = 56
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


Part = tuple[pygame.Surface, int, int]
"""A piece of a panel and where it lies from the panel's top left."""


class _Slices:
    """A small panel cut in nine, to draw it at any size: corners as they are, sides stretched. How the pieces of a
    size lie is kept."""

    def __init__(self, tile: pygame.Surface, corner: int, centre: Colour | None) -> None:
        self.tile, self.corner, self.centre = tile, corner, centre
        self.strip = lru_cache(maxsize=24)(self._strip)
        self.parts = lru_cache(maxsize=24)(self._parts)

    def _strip(self, side: str, length: int) -> pygame.Surface:
        corner, size = self.corner, self.tile.get_width()
        place = {"n": (corner, 0, 1, corner), "s": (corner, size - corner, 1, corner),
                 "w": (0, corner, corner, 1), "e": (size - corner, corner, corner, 1)}[side]
        long = (length, corner) if side in "ns" else (corner, length)
        return pygame.transform.scale(self.tile.subsurface(place), long)

    def _corners(self, w: int, h: int) -> Iterator[Part]:
        c = self.corner
        far = self.tile.get_width() - c
        for tx, ty, x, y in ((0, 0, 0, 0), (far, 0, w - c, 0), (0, far, 0, h - c), (far, far, w - c, h - c)):
            yield self.tile.subsurface((tx, ty, c, c)), x, y

    def _parts(self, w: int, h: int) -> tuple[Part, ...]:
        """Everything but a filled middle without see-through."""
        c = self.corner
        inner, high = w - 2 * c, h - 2 * c
        found = list(self._corners(w, h)) if c else []
        if c and inner > 0:
            found += [(self.strip("n", inner), c, 0), (self.strip("s", inner), c, h - c)]
        if c and high > 0:
            found += [(self.strip("w", high), 0, c), (self.strip("e", high), w - c, c)]
        if self.centre and 0 < self.centre[3] < 255 and inner > 0 and high > 0:
            middle = pygame.Surface((inner, high), pygame.SRCALPHA)
            middle.fill(self.centre)
            found.append((middle, c, c))
        return tuple(found)

    def draw(self, target: pygame.Surface, box: Box) -> None:
        x, y, w, h = box
        target.fblits([(part, (x + dx, y + dy)) for part, dx, dy in self.parts(w, h)])
        inner, high = w - 2 * self.corner, h - 2 * self.corner
        if self.centre and self.centre[3] == 255 and inner > 0 and high > 0:
            target.fill(self.centre, (x + self.corner, y + self.corner, inner, high))


class PygamePainter:
    """Draws a frame on a pygame window. `window` may be any surface; `resize` gives another one."""

    def __init__(self, window: pygame.Surface, letters: Letters, pictures: Pictures, shelf: Shelf) -> None:
        self.letters, self.shelf = letters, shelf
        self.kept = KeptPictures(pictures, shelf)
        self.font_bytes = lru_cache(maxsize=16)(self._font_bytes)
        self.font_at = lru_cache(maxsize=64)(self._font_at)
        self.trouble = ""
        self.line_of = lru_cache(maxsize=1024)(self._line_of)
        self.slices_of = lru_cache(maxsize=256)(self._slices_of)
        self.shadow_of = lru_cache(maxsize=32)(self._shadow_of)
        self.dashed_of = lru_cache(maxsize=64)(self._dashed_of)
        self.resize(window)

    def resize(self, window: pygame.Surface) -> None:
        """Draw on another window from now on."""
        self.window = window
        self.fit = Fit.into(window.get_size())
        same = window.get_size() == (SCREEN_W, SCREEN_H)
        self.canvas = window if same else pygame.Surface((SCREEN_W, SCREEN_H)).convert()
        self.target = self.canvas
        self.holds_frame = False

    def begin(self, colour: Colour | None) -> None:
        """Start a frame; see Painter.begin."""
        self.kept.begin()
        self.target = self.canvas
        self.canvas.set_clip(None)
        if colour:
            self.canvas.fill(colour)

    # pictures

    def image(self, name: str, x: int, y: int, *, size: tuple[int, int] | None = None,
              part: Box | None = None, alpha: int = 255) -> None:
        """Draw a picture or layer by name; see Painter.image."""
        cut = self.kept.cuts.get(name) or self.kept.picture(name)
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

    def images_at(self, placed: Sequence[Placed], x: int = 0, y: int = 0) -> None:
        """Draw many pictures at once; see Painter.images_at."""
        known, fetch = self.kept.cuts.get, self.kept.picture
        self.target.fblits([(cut[0], (x + from_x + cut[1], y + from_y + cut[2]))
                            for _, name, from_x, from_y in sorted(placed, key=itemgetter(0))
                            for cut in (known(name) or fetch(name),)])
        self.kept.drawn.extend(map(itemgetter(1), placed))

    def keeps(self, layer: str) -> bool:
        """Whether a layer is there now; see Painter.keeps."""
        return layer in self.kept.layers.things

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

    # panels

    def _slices_of(self, corner: int, radius: int, fill: Colour | None, edge: Colour | None,
                   edge_width: int) -> _Slices:
        size = 2 * corner + 1
        return _Slices(self._rounded(size, size, radius, fill, edge, edge_width), corner, fill)

    def _rounded(self, w: int, h: int, radius: int, fill: Colour | None, edge: Colour | None,
                 edge_width: int) -> pygame.Surface:
        outer = edge or fill or (0, 0, 0, 0)
        big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
        big.fill((*outer[:3], 0))
        pygame.draw.rect(big, outer, (0, 0, w * FINE, h * FINE), border_radius=radius * FINE)
        if edge:
            inset = edge_width * FINE
            inner = fill or (*edge[:3], 0)
            pygame.draw.rect(big, inner, (inset, inset, w * FINE - 2 * inset, h * FINE - 2 * inset),
                             border_radius=max(0, radius * FINE - inset))
        return pygame.transform.smoothscale(big, (w, h)).convert_alpha()

    def _shadow_of(self, radius: int, soft: int) -> _Slices:
        corner = radius + 2 * soft
        size = 2 * corner + 1
        tile = pygame.Surface((size, size), pygame.SRCALPHA)
        pygame.draw.rect(tile, (*BARS[:3], SHADOW_ALPHA), (soft, soft, size - 2 * soft, size - 2 * soft),
                         border_radius=radius)
        return _Slices(pygame.transform.gaussian_blur(tile, max(1, soft // 2)), corner, None)

    def panel(self, box: Box, fill: Colour | None, radius: int = 0, edge: Colour | None = None,
              edge_width: int = 2, *, shadow: int = 0, dash: int = 0) -> None:
        """Draw a box with round corners; see Painter.panel."""
        if box.w <= 0 or box.h <= 0:
            return
        half = min(box.w, box.h) // 2
        radius = min(radius, half)
        if shadow and half > shadow:
            round_shadow = self.shadow_of(min(radius, half - shadow), shadow)
            round_shadow.draw(self.target, box.grown(shadow).moved(0, shadow // 2))
        if edge and dash:
            self.target.blit(self.dashed_of(box.w, box.h, fill, radius, edge, edge_width, dash), box[:2])
            return
        corner = min(half, max(radius, edge_width if edge else 0))
        self.slices_of(corner, radius, fill, edge, edge_width).draw(self.target, box)

    def _dashed_of(self, w: int, h: int, fill: Colour | None, radius: int, edge: Colour, edge_width: int,
                   dash: int) -> pygame.Surface:
        big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
        big.fill((*(fill or edge)[:3], 0))
        if fill:
            pygame.draw.rect(big, fill, big.get_rect(), border_radius=radius * FINE)
        thick = edge_width * FINE
        around = _around(w * FINE, h * FINE, radius * FINE, thick / 2)
        for at, (x, y) in enumerate(around):
            if at // (dash * FINE) % 2 == 0:
                pygame.draw.circle(big, edge, (x, y), thick / 2)
        return pygame.transform.smoothscale(big, (w, h)).convert_alpha()

    # lines

    def line(self, x1: int, y1: int, x2: int, y2: int, colour: Colour, width: int = 2) -> None:
        """Draw a straight smooth line."""
        if x1 == x2 or y1 == y2:
            pygame.draw.line(self.target, colour, (x1, y1), (x2, y2), width)
        else:
            pygame.draw.aaline(self.target, colour, (x1, y1), (x2, y2), width)

    def lines(self, points: Sequence[tuple[int, int]], colour: Colour, width: int = 2) -> None:
        """Draw a smooth line through points, with round joints."""
        for (x1, y1), (x2, y2) in pairwise(points):
            pygame.draw.aaline(self.target, colour, (x1, y1), (x2, y2), width)
        if width > 2:
            for point in points[1:-1]:
                pygame.draw.aacircle(self.target, colour, point, width // 2)

    def shape(self, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        """Fill a polygon; its slanted sides are smoothed."""
        pygame.draw.polygon(self.target, colour, points)
        for start, stop in zip(points, [*points[1:], points[0]], strict=True):
            if start[0] != stop[0] and start[1] != stop[1]:
                pygame.draw.aaline(self.target, colour, start, stop)

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


def _around(w: int, h: int, radius: int, inset: float) -> list[tuple[float, float]]:
    """Points one pixel apart along a box with round corners, `inset` inside it, clockwise."""
    r = max(0.0, radius - inset)
    left, top, right, bottom = inset, inset, w - inset, h - inset
    points: list[tuple[float, float]] = []

    def straight(x1: float, y1: float, x2: float, y2: float) -> None:
        steps = max(1, round(math.hypot(x2 - x1, y2 - y1)))
        points.extend((x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps) for i in range(steps))

    def corner(x: float, y: float, start: float) -> None:
        steps = max(1, round(r * math.pi / 2))
        turns = [start + i / steps * math.pi / 2 for i in range(steps)]
        points.extend((x + r * math.cos(turn), y + r * math.sin(turn)) for turn in turns)

    straight(left + r, top, right - r, top)
    corner(right - r, top + r, -math.pi / 2)
    straight(right, top + r, right, bottom - r)
    corner(right - r, bottom - r, 0.0)
    straight(right - r, bottom, left + r, bottom)
    corner(left + r, bottom - r, math.pi / 2)
    straight(left, bottom - r, left, top + r)
    corner(left + r, top + r, math.pi)
    return points
