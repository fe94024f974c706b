"""The painter on pygame-ce: everything is made once at four times the size, smoothed, and kept.

Knows surfaces, fonts and PNG sheets. Does not know scenes, events or the clock (alibi.ui.window_pygame).
It draws on a canvas of 1280x720. When the window has another size, `end` scales the whole canvas into it and leaves
bars at the sides (`Fit`). Sheets are read when one of their pictures is first drawn, so a start reads little; what
is kept of a sheet are its pictures without their see-through margins, about half of its bytes. Every store is
bounded: sheets and layers by bytes, lines and panels by number.
"""

from __future__ import annotations

import io
import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

import pygame

from alibi.ui.letters import Letters
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Colour, Style
from alibi.ui.pictures import Pictures, Region, SheetMissing
from alibi.ui.shelf import Shelf

FINE = 4
FONT_FOLDER = "fonts"
SHEET_BYTES = 22 * 2**20
LAYER_BYTES = 8 * 2**20
SCALED_BYTES = 12 * 2**20
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


class Cut(NamedTuple):
    """A picture as it is kept: what can be seen of it, where that lies in the picture, and the picture's own size."""

    seen: pygame.Surface
    x: int
    y: int
    w: int
    h: int
    sheet: str

    def whole(self) -> pygame.Surface:
        """The picture with its margins."""
        if self.seen.get_size() == (self.w, self.h):
            return self.seen
        whole = pygame.Surface((self.w, self.h), pygame.SRCALPHA, self.seen)
        whole.blit(self.seen, (self.x, self.y), special_flags=pygame.BLEND_RGBA_MAX)
        return whole


Cuts = dict[str, Cut]
Thing = TypeVar("Thing", pygame.Surface, Cuts)


class _Kept(Generic[Thing]):
    """Things by name with their bytes, the oldest let go once together they are over a number of bytes."""

    def __init__(self, limit: int) -> None:
        self.limit, self.bytes = limit, 0
        self.things: OrderedDict[str, Thing] = OrderedDict()
        self._sizes: dict[str, int] = {}

    def get(self, name: str) -> Thing | None:
        thing = self.things.get(name)
        if thing is not None:
            self.things.move_to_end(name)
        return thing

    def put(self, name: str, thing: Thing, size: int) -> list[Thing]:
        """Keep a thing; gives those let go for it."""
        gone = []
        if name in self.things:
            gone.append(self._let_go(name))
        self.things[name], self._sizes[name] = thing, size
        self.bytes += size
        while self.bytes > self.limit and len(self.things) > 1:
            gone.append(self._let_go(next(iter(self.things))))
        return gone

    def _let_go(self, name: str) -> Thing:
        self.bytes -= self._sizes.pop(name)
        return self.things.pop(name)


def _size(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()


def _cut(sheet: pygame.Surface, region: Region) -> Cut:
    """A picture out of its sheet, in memory of its own unless it is the whole sheet."""
    _, x, y, w, h = region
    picture = sheet.subsurface((x, y, w, h))
    if (w, h) == sheet.get_size():
        return Cut(sheet, 0, 0, w, h, region.sheet)
    edges = picture.get_bounding_rect() or pygame.Rect(0, 0, 1, 1)
    seen = picture.convert() if edges.size == (w, h) and _opaque(picture) else picture.subsurface(edges).copy()
    return Cut(seen, edges.x, edges.y, w, h, region.sheet)


def _opaque(picture: pygame.Surface) -> bool:
    """Whether nothing shines through (a floor tile): such a picture is drawn much faster."""
    if picture.get_at((0, 0)).a < 255:
        return False
    w, h = picture.get_size()
    return pygame.mask.from_surface(picture, 254).count() == w * h


class _Slices:
    """A small panel cut in nine, to draw it at any size: corners as they are, sides stretched."""

    def __init__(self, tile: pygame.Surface, corner: int, centre: Colour | None) -> None:
        self.tile, self.corner, self.centre = tile, corner, centre
        self.strip = lru_cache(maxsize=24)(self._strip)
        self.filled = lru_cache(maxsize=4)(self._filled)

    def _strip(self, side: str, length: int) -> pygame.Surface:
        corner, size = self.corner, self.tile.get_width()
        place = {"n": (corner, 0, 1, corner), "s": (corner, size - corner, 1, corner),
                 "w": (0, corner, corner, 1), "e": (size - corner, corner, corner, 1)}[side]
        long = (length, corner) if side in "ns" else (corner, length)
        return pygame.transform.scale(self.tile.subsurface(place), long)

    def _filled(self, w: int, h: int) -> pygame.Surface:
        surface = pygame.Surface((w, h), pygame.SRCALPHA)
        surface.fill(self.centre or (0, 0, 0, 0))
        return surface

    def draw(self, target: pygame.Surface, box: Box) -> None:
        c, size = self.corner, self.tile.get_width()
        w, h = box.w - 2 * c, box.h - 2 * c
        far = size - c
        if c:
            for tx, ty, x, y in ((0, 0, box.x, box.y), (far, 0, box.right - c, box.y),
                                 (0, far, box.x, box.bottom - c), (far, far, box.right - c, box.bottom - c)):
                target.blit(self.tile, (x, y), (tx, ty, c, c))
            if w > 0:
                target.blit(self.strip("n", w), (box.x + c, box.y))
                target.blit(self.strip("s", w), (box.x + c, box.bottom - c))
            if h > 0:
                target.blit(self.strip("w", h), (box.x, box.y + c))
                target.blit(self.strip("e", h), (box.right - c, box.y + c))
        if self.centre and w > 0 and h > 0:
            if self.centre[3] == 255:
                target.fill(self.centre, (box.x + c, box.y + c, w, h))
            elif self.centre[3]:
                target.blit(self.filled(w, h), (box.x + c, box.y + c))


class PygamePainter:
    """Draws a frame on a pygame window. `window` may be any surface; `resize` gives another one."""

    def __init__(self, window: pygame.Surface, letters: Letters, pictures: Pictures, shelf: Shelf) -> None:
        self.letters, self.pictures, self.shelf = letters, pictures, shelf
        self.sheets = _Kept[Cuts](SHEET_BYTES)
        self.layers, self.scaled = _Kept[pygame.Surface](LAYER_BYTES), _Kept[pygame.Surface](SCALED_BYTES)
        self.cuts: Cuts = {}
        self._used: set[str] = set()
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

    def begin(self, colour: Colour) -> None:
        """Start a frame filled with one colour."""
        self._note_used()
        self.target = self.canvas
        self.canvas.set_clip(None)
        self.canvas.fill(colour)

    # pictures

    def image(self, name: str, x: int, y: int, *, size: tuple[int, int] | None = None,
              part: Box | None = None, alpha: int = 255) -> None:
        """Draw a picture or layer by name; see Painter.image."""
        surface = self.layers.get(name)
        if surface is not None:
            surface = surface if size is None else pygame.transform.smoothscale(surface, size)
        elif size is not None:
            surface = self._scaled(name, size)
        else:
            cut = self._picture(name)
            surface = cut.seen
            if part is None:
                x, y = x + cut.x, y + cut.y
            else:
                shown = part.cut(Box(cut.x, cut.y, *surface.get_size()))
                x, y, part = x + shown.x - part.x, y + shown.y - part.y, shown.moved(-cut.x, -cut.y)
        if alpha == 255:
            self.target.blit(surface, (x, y), part)
            return
        surface.set_alpha(alpha)
        self.target.blit(surface, (x, y), part)
        surface.set_alpha(255 if surface.get_flags() & pygame.SRCALPHA else None)

    def _picture(self, name: str) -> Cut:
        cut = self.cuts.get(name)
        if cut is None:
            self._read_sheet(self.pictures.region(name).sheet)
            cut = self.cuts[name]
        self._used.add(cut.sheet)
        return cut

    def _note_used(self) -> None:
        """What this frame drew is what is let go last."""
        for sheet in self._used:
            self.sheets.get(sheet)
        self._used.clear()

    def _read_sheet(self, name: str) -> None:
        """Keep the pictures of a sheet; the oldest sheets go when there are too many."""
        sheet, cut = self._sheet(name), lru_cache(maxsize=None)(_cut)
        cuts = {picture: cut(sheet, region) for picture, region in self.pictures.on_sheet(name)}
        self._note_used()
        size = sum(_size(surface) for surface in {id(one.seen): one.seen for one in cuts.values()}.values())
        for gone in self.sheets.put(name, cuts, size):
            for picture in gone:
                self.cuts.pop(picture, None)
        self.cuts.update(cuts)

    def _sheet(self, name: str) -> pygame.Surface:
        try:
            picture = pygame.image.load(io.BytesIO(self.shelf.read(name)), name)
        except (OSError, pygame.error) as error:
            raise SheetMissing(name) from error
        return picture.convert_alpha() if picture.get_masks()[3] else picture.convert()

    def _scaled(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        key = f"{name} {size[0]}x{size[1]}"
        found = self.scaled.get(key)
        if found is None:
            found = pygame.transform.smoothscale(self._picture(name).whole(), size)
            self.scaled.put(key, found, _size(found))
        return found

    def layer(self, name: str, w: int, h: int, draw: Callable[[], None], *, clear: bool = False) -> None:
        """Make sure that a picture of that name exists; see Painter.layer."""
        kept = self.layers.get(name)
        if kept is not None and kept.get_size() == (w, h):
            return
        surface = pygame.Surface((w, h), pygame.SRCALPHA) if clear else pygame.Surface((w, h)).convert()
        before, self.target = self.target, surface
        try:
            draw()
        finally:
            self.target = before
        surface.set_clip(None)
        self.layers.put(name, surface, _size(surface))

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
