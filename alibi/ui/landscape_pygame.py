"""A landscape larger than the screen on pygame-ce: most of it looks as it did in the frame before.

Knows surfaces and what lay and stood where in the frame before. Does not know what that is. What was drawn over the
landscape is taken off again (`alibi.ui.above_pygame`), the picture is moved along with the camera, and only what came
into view or changed is drawn: to the pixel as if all of it were. So a frame goes over one picture, that is still in the
processor's cache, and not over a whole floor and everybody on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter

import pygame

from alibi.ui.above_pygame import Above
from alibi.ui.kept_pygame import KeptPictures
from alibi.ui.notes_pygame import Piece
from alibi.ui.painter import FLAT, SCREEN, SCREEN_H, SCREEN_W, Box, Ground, OnGround, Painter, Placed

FURTHEST = 256
"""A camera that went more pixels than this shows another picture."""
FEW = 4000
"""So many pixels are drawn in the time that a part takes to begin with."""

HOW_FAR, NAMED = itemgetter(0), itemgetter(1)
"""Of what is placed."""

Boxes = dict[Placed, pygame.Rect]
"""What stands there, and where in the landscape it can be seen."""


class Landscape:
    """The part of a landscape that a canvas shows."""

    def __init__(self, kept: KeptPictures, canvas: pygame.Surface) -> None:
        self.kept, self.canvas, self.above = kept, canvas, Above(canvas)
        self.shown = False
        """Whether this frame has drawn it."""
        self._ground: Ground | None = None
        self._seen = pygame.Rect(SCREEN)
        self._listed: Sequence[Placed] = ()
        self._scenery: Boxes = {}
        self._figures: Boxes = {}
        self._on_ground: list[pygame.Rect] = []

    def begin(self) -> bool:
        """A new frame; whether the one before showed the landscape."""
        shown, self.shown = self.shown, False
        if not shown:
            self._ground, self.above = None, Above(self.canvas)
        return shown

    def draw(self, painter: Painter, ground: Ground, scenery: Sequence[Placed], figures: Iterable[Placed],
             x: int, y: int, on_ground: OnGround | None) -> None:
        """Show it with its point x, y at the top left; see Painter.landscape."""
        self.above.take_off()
        before, seen = self._seen, pygame.Rect(x, y, SCREEN_W, SCREEN_H)
        still = ground is self._ground and abs(x - before.x) <= FURTHEST and abs(y - before.y) <= FURTHEST
        self._ground, self._seen, self.shown = ground, seen, True
        changed = [*self._changed_on_ground(on_ground), *self._changed(scenery, figures)]
        if still:
            self.canvas.scroll(before.x - x, before.y - y)
            parts = joined(part.clip(seen) for part in (*_come_into_view(before, seen), *changed))
        else:
            parts = [seen]
        self._draw_parts(painter, ground, parts, on_ground)
        for boxes in (self._scenery, self._figures):
            self.kept.drawn.extend(map(NAMED, boxes))

    def _changed_on_ground(self, on_ground: OnGround | None) -> list[pygame.Rect]:
        before, self._on_ground = self._on_ground, []
        if on_ground:
            self._on_ground = [pygame.Rect(on_ground[0]).move(self._seen.topleft)]
        return before + self._on_ground

    def _changed(self, scenery: Sequence[Placed], figures: Iterable[Placed]) -> Iterator[pygame.Rect]:
        """Where something stands otherwise than it did."""
        before, self._figures = self._figures, self._boxes_of(figures, self._figures)
        yield from _differences(before, self._figures)
        if scenery is not self._listed:
            self._listed, known = scenery, self._scenery
            self._scenery = self._boxes_of(scenery, known)
            yield from _differences(known, self._scenery)

    def _boxes_of(self, placed: Iterable[Placed], known: Boxes) -> Boxes:
        return {one: known.get(one) or self._box(one) for one in placed}

    def _box(self, placed: Placed) -> pygame.Rect:
        _, name, x, y = placed
        seen, in_x, in_y = self.kept.ready[name]
        return pygame.Rect((x + in_x, y + in_y), seen.get_size())

    def _draw_parts(self, painter: Painter, ground: Ground, parts: Iterable[pygame.Rect],
                    on_ground: OnGround | None) -> None:
        """Everything that lies or stands in parts of the landscape."""
        standing = [*self._scenery, *self._figures]
        boxes = [*self._scenery.values(), *self._figures.values()]
        for part in parts:
            self.canvas.set_clip(part.move(-self._seen.x, -self._seen.y))
            self._draw_ground(painter, ground, Box(*part))
            met = sorted([standing[at] for at in part.collidelistall(boxes)], key=HOW_FAR)
            flat = bisect_right(met, FLAT, key=HOW_FAR)
            self.canvas.fblits(self._pieces(met[:flat]))
            if on_ground:
                on_ground[1]()
            self.canvas.fblits(self._pieces(met[flat:]))
        self.canvas.set_clip(None)

    def _draw_ground(self, painter: Painter, ground: Ground, part: Box) -> None:
        pieces = self._pieces(ground.laid(painter, part))
        if not ground.covers(part) or any(piece.get_flags() & pygame.SRCALPHA for piece, _ in pieces):
            self.canvas.fill(ground.colour)
        self.canvas.fblits(pieces)

    def _pieces(self, placed: Iterable[Placed]) -> list[Piece]:
        ready, (x, y, _, _) = self.kept.ready, self._seen
        return [(seen, (from_x + in_x - x, from_y + in_y - y)) for _, name, from_x, from_y in placed
                for seen, in_x, in_y in (ready[name],)]


def _differences(before: Boxes, now: Boxes) -> Iterator[pygame.Rect]:
    return (now[one] if one in now else before[one] for one in before.keys() ^ now.keys())


def _come_into_view(before: pygame.Rect, now: pygame.Rect) -> Iterator[pygame.Rect]:
    """What a camera shows that it did not show before, at the sides and above or below."""
    dx, dy = now.x - before.x, now.y - before.y
    if dx:
        yield pygame.Rect(now.right - dx if dx > 0 else now.x, now.y, abs(dx), now.h)
    if dy:
        yield pygame.Rect(now.x, now.bottom - dy if dy > 0 else now.y, now.w, abs(dy))


def joined(parts: Iterable[pygame.Rect]) -> Collection[pygame.Rect]:
    """The same parts, those that overlap as one where that is not much larger than both: drawing twice what they share
    is no matter but time."""
    apart: list[pygame.Rect] = []
    for part in parts:
        while part and (near := part.collidelist(apart)) >= 0:
            both = part.union(apart[near])
            if both.w * both.h > part.w * part.h + apart[near].w * apart[near].h + FEW:
                break
            part = both
            del apart[near]
        if part:
            apart.append(part)
    return apart
