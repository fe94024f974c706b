"""What is drawn over a picture that stays, on pygame-ce: it is taken off again before the next frame.

Knows surfaces. Does not know what is drawn, nor what lies under it (alibi.ui.landscape_pygame).
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from alibi.ui.notes_pygame import Piece
from alibi.ui.painter import Box, Colour


class Above:
    """Draws on a canvas, and keeps what it covers to put that back."""

    def __init__(self, canvas: pygame.Surface) -> None:
        self.canvas = canvas
        self._boxes: list[pygame.Rect] = []
        """What is covered, and (`_rooms`) what was seen there."""
        self._rooms: list[pygame.Surface] = []
        """Also those of the frame before: mostly the same is drawn in the same order."""

    def blit(self, source: pygame.Surface, dest: tuple[int, int], area: Box | None = None, /) -> None:
        """Draw a picture, or an area of it."""
        self._keep(pygame.Rect(dest, area[2:] if area else source.get_size()))
        self.canvas.blit(source, dest, area)

    def fblits(self, blit_sequence: Sequence[Piece], /) -> None:
        """Draw many pictures."""
        if blit_sequence:
            first, *others = (pygame.Rect(at, piece.get_size()) for piece, at in blit_sequence)
            self._keep(first.unionall(others))
            self.canvas.fblits(blit_sequence)

    def fill(self, color: Colour, rect: tuple[int, int, int, int], /) -> None:
        """Fill a box."""
        self._keep(pygame.Rect(rect))
        self.canvas.fill(color, rect)

    def set_clip(self, rect: Box | None, /) -> None:
        """Draw only inside a box."""
        self.canvas.set_clip(rect)

    def anywhere(self) -> pygame.Surface:
        """The canvas, for what may be drawn all over it."""
        self._keep(self.canvas.get_rect())
        return self.canvas

    def take_off(self) -> None:
        """Put back everything that was covered."""
        self.canvas.set_clip(None)
        del self._rooms[len(self._boxes):]
        for box, room in zip(reversed(self._boxes), reversed(self._rooms), strict=True):
            self.canvas.blit(room, box)
        self._boxes = []

    def _keep(self, box: pygame.Rect) -> None:
        box = box.clip(self.canvas.get_clip())
        if not box or any(self._boxes[at].contains(box) for at in box.collidelistall(self._boxes)):
            return
        number = len(self._boxes)
        if number == len(self._rooms):
            self._rooms.append(self._room(*box.size))
        elif self._rooms[number].get_size() != box.size:
            self._rooms[number] = self._room(*box.size)
        self._rooms[number].blit(self.canvas, (0, 0), box)
        self._boxes.append(box)

    def _room(self, w: int, h: int) -> pygame.Surface:
        """Rows of an odd length: those that lie as the canvas's do are copied past the processor's cache, which takes
        twice as long when they are read again in the next frame."""
        return pygame.Surface((w | 1, h)).convert(self.canvas).subsurface((0, 0, w, h))
