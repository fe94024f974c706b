"""Boxes with round corners on pygame-ce: made once at four times the size, smoothed, cut in nine, and kept.

Knows surfaces. Does not know what a box is for, nor which surface is drawn on now (alibi.ui.painter_pygame). What is
kept is bounded by number.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import pygame

from alibi.ui.notes_pygame import Target
from alibi.ui.painter import Box, Colour

FINE = 4
SHADOW_ALPHA = 56
SHADE = (11, 20, 34)
"""The colour of a shadow."""

Part = tuple[pygame.Surface, int, int]
"""A piece of a panel and where it lies from the panel's top left."""


class Slices:
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

    def _parts(self, w: int, h: int, hidden: int) -> tuple[Part, ...]:
        """Everything but a filled middle without see-through."""
        if hidden:
            return tuple(self._outside(w, h, hidden))
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

    def _outside(self, w: int, h: int, soft: int) -> Iterator[Part]:
        """The corners of a shadow, and of its sides what lies outside the panel over it."""
        c, above, below = self.corner, soft - soft // 2, soft + soft // 2
        inner, high = w - 2 * c, h - 2 * c
        yield from self._corners(w, h)
        if inner > 0:
            yield self.strip("n", inner).subsurface((0, 0, inner, above)), c, 0
            yield self.strip("s", inner).subsurface((0, c - below, inner, below)), c, h - below
        if high > 0:
            yield self.strip("w", high).subsurface((0, 0, soft, high)), 0, c
            yield self.strip("e", high).subsurface((c - soft, 0, soft, high)), w - soft, c

    def draw(self, target: Target, box: Box, hidden: int = 0) -> None:
        """Draw it; `hidden` is the softness of a shadow that lies under an opaque panel, 0 for anything else."""
        x, y, w, h = box
        target.fblits([(part, (x + dx, y + dy)) for part, dx, dy in self.parts(w, h, hidden)])
        inner, high = w - 2 * self.corner, h - 2 * self.corner
        if self.centre and self.centre[3] == 255 and inner > 0 and high > 0:
            target.fill(self.centre, (x + self.corner, y + self.corner, inner, high))


class Panels:
    """Draws boxes; what they are made of is kept."""

    def __init__(self) -> None:
        self.slices_of = lru_cache(maxsize=256)(self._slices_of)
        self.shadow_of = lru_cache(maxsize=32)(self._shadow_of)
        self.dashed_of = lru_cache(maxsize=64)(self._dashed_of)
        self.shape_of = lru_cache(maxsize=64)(self._shape_of)

    def draw(self, target: Target, box: Box, fill: Colour | None, radius: int, edge: Colour | None,
             edge_width: int, shadow: int, dash: int) -> None:
        """Draw a box on a surface; see Painter.panel."""
        if box.w <= 0 or box.h <= 0:
            return
        half = min(box.w, box.h) // 2
        radius = min(radius, half)
        if shadow and half > shadow:
            round_shadow = self.shadow_of(min(radius, half - shadow), shadow)
            hides = fill is not None and fill[3] == 255 and (edge is None or (edge[3] == 255 and not dash))
            round_shadow.draw(target, box.grown(shadow).moved(0, shadow // 2), shadow if hides else 0)
        if edge and dash:
            target.blit(self.dashed_of(box.w, box.h, fill, radius, edge, edge_width, dash), box[:2])
            return
        corner = min(half, max(radius, edge_width if edge else 0))
        self.slices_of(corner, radius, fill, edge, edge_width).draw(target, box)

    def draw_shape(self, target: pygame.Surface, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        """Fill a polygon; see Painter.shape."""
        left, top = min(x for x, _ in points), min(y for _, y in points)
        target.blit(self.shape_of(tuple((x - left, y - top) for x, y in points), colour), (left, top))

    def _shape_of(self, points: tuple[tuple[int, int], ...], colour: Colour) -> pygame.Surface:
        """Its slanted sides are smooth: drawn larger and made smaller once."""
        w, h = max(x for x, _ in points), max(y for _, y in points)
        big = pygame.Surface((w * FINE, h * FINE), pygame.SRCALPHA)
        big.fill((*colour[:3], 0))
        pygame.draw.polygon(big, (*colour[:3], 255), [(x * FINE, y * FINE) for x, y in points])
        return pygame.transform.smoothscale(big, (w, h)).convert_alpha()

    def _slices_of(self, corner: int, radius: int, fill: Colour | None, edge: Colour | None,
                   edge_width: int) -> Slices:
        size = 2 * corner + 1
        return Slices(self._rounded(size, size, radius, fill, edge, edge_width), corner, fill)

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

    def _shadow_of(self, radius: int, soft: int) -> Slices:
        corner = radius + 2 * soft
        size = 2 * corner + 1
        tile = pygame.Surface((size, size), pygame.SRCALPHA)
        pygame.draw.rect(tile, (*SHADE, SHADOW_ALPHA), (soft, soft, size - 2 * soft, size - 2 * soft),
                         border_radius=radius)
        return Slices(pygame.transform.gaussian_blur(tile, max(1, soft // 2)), corner, None)

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
