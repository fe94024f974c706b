"""Drawings that are noted to be made again elsewhere, on pygame-ce.

Knows what may be drawn on. Does not know what is drawn. A surface that remembers instead of showing: what was drawn on
it can be drawn again in one go, piece by piece as the first time. Unlike a picture of it all, what is see-through then
mixes with whatever lies under it, to the pixel as if drawn anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import pygame

from alibi.ui.painter import Box, Colour

Piece = tuple[pygame.Surface, tuple[int, int]]
"""A picture and its top left."""


class Target(Protocol):
    """What a painter draws on: a surface of pygame, or notes."""

    def blit(self, source: pygame.Surface, dest: tuple[int, int], area: Box | None = None, /) -> object:
        """Draw a picture, or an area of it."""

    def fblits(self, blit_sequence: Sequence[Piece], /) -> object:
        """Draw many pictures."""

    def fill(self, color: Colour, rect: tuple[int, int, int, int], /) -> object:
        """Fill a box."""

    def set_clip(self, rect: Box | None, /) -> object:
        """Draw only inside a box."""


class Notes:
    """Remembers pictures, panels and texts; nothing else is drawn on it."""

    def __init__(self) -> None:
        self.pieces: list[tuple[pygame.Surface, int, int]] = []

    def blit(self, source: pygame.Surface, dest: tuple[int, int], area: Box | None = None, /) -> None:
        """Note a picture, or an area of it."""
        self.pieces.append((source.subsurface(area) if area else source, *dest))

    def fblits(self, blit_sequence: Sequence[Piece], /) -> None:
        """Note many pictures."""
        self.pieces += [(piece, x, y) for piece, (x, y) in blit_sequence]

    def fill(self, color: Colour, rect: tuple[int, int, int, int], /) -> None:
        """Note a box of one colour as a picture of it."""
        x, y, w, h = rect
        filled = pygame.Surface((w, h)).convert()
        filled.fill(color)
        self.pieces.append((filled, x, y))

    def set_clip(self, rect: Box | None, /) -> None:
        """Raises ValueError for a box: what is cut off here cannot be drawn again elsewhere."""
        if rect is not None:
            raise ValueError(f"A drawing that is noted is not cut off (asked for {rect}).")
