"""A page that mostly stands still: where only a few of its widgets look otherwise, only these are drawn again.

Knows what was pointed at, held down or focused in the last frame, and what hung over the page then. A page is drawn as
a whole when it was laid out anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.ui.keys import Command
from alibi.ui.painter import NOWHERE, SCREEN, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.widgets import Pen

AROUND = 24
"""Pixels that a widget may draw outside its box: its shadow, its ring, a pin."""


class StillPage(Screen):
    """A screen of which parts can be drawn again. Its widgets draw what they are and what the pen says, and set no clip
    of their own; pointing at one does not change the layout."""

    _over: Box | None = NOWHERE

    def over_box(self) -> Box | None:
        """Where `over` draws now: NOWHERE when it draws nothing, None when that is not known."""
        return NOWHERE

    @property
    def still(self) -> bool:
        return super().still and self.over_box() == self._over

    def handle(self, command: Command) -> None:
        """Take one command; whoever only points does not lay the page out anew."""
        if command.name == "hover" and self._page is not None:
            self.point_at(command.x, command.y)
        else:
            super().handle(command)

    def point_at(self, x: int, y: int) -> None:
        """Remember what lies under the pointer."""
        under = self.at(x, y)
        self.hover = under.widget.key if under else ""

    def draw(self, painter: Painter) -> None:
        """All of it."""
        super().draw(painter)
        self._over = self.over_box()

    def draw_again(self, painter: Painter) -> bool:
        """Draw, over the frame before, what looks otherwise now. False, and nothing is drawn, when it is not known what
        that is."""
        page, looks = self._drawn
        over, before = self.over_box(), self._over
        if self._made_of is None or page is None or page is not self._page or over is None or before is None:
            return False
        parts = (*self._changed(looks), *((before, over) if before != over else ()))
        painter.begin(None)
        for part in joined(part.grown(AROUND).cut(SCREEN) for part in parts if part != NOWHERE):
            self._draw_part(painter, part)
        self._drawn, self._over = (page, self._looks()), over
        return True

    def _changed(self, looks: tuple[object, ...]) -> list[Box]:
        """The widgets that look otherwise than they did."""
        focus, ring, hover, down = looks
        told = ((focus, self.focus, (focus, ring) != (self.focus, self.ring)), (hover, self.hover, hover != self.hover),
                (down, self.down, down != self.down))
        keys = {key for was, now, changed in told if changed for key in (was, now) if key}
        return [at.shown() for at in self.placed() if at.widget.key in keys]

    def _draw_part(self, painter: Painter, part: Box) -> None:
        """Everything that shows within a part of the screen, as `draw` does it."""
        painter.clip(part)
        self.backdrop(painter)
        pen = Pen(painter, self.look, self.tone, self.focus if self.ring else "", self.hover, self.down)
        for at in self.placed():
            widget, area, _ = at
            shown = part.cut(area.box) if area else part
            if not widget.box.grown(AROUND).meets(shown) or (area and not widget.box.meets(area.box)):
                continue
            painter.clip(shown)
            self._draw_placed(pen, at)
        painter.clip(part)
        for area in self.areas():
            area.draw_bar(pen)
        self.over(painter)
        painter.clip(None)


def joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes around these of which no two meet."""
    apart: list[Box] = []
    for box in boxes:
        while (near := next(filter(box.meets, apart), None)) is not None:
            apart.remove(near)
            x, y = min(box.x, near.x), min(box.y, near.y)
            box = Box(x, y, max(box.right, near.right) - x, max(box.bottom, near.bottom) - y)
        apart.append(box)
    return apart
