"""How far the scroll areas of a screen are scrolled: by wheel, keys, a finger, or to show what has the focus.

Knows scroll areas and boxes. Does not know the page nor who has the focus: whoever scrolls lays the page out afresh.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.ui.keys import CLICK_SLACK
from alibi.ui.page_order import Placed
from alibi.ui.widgets import RING, RING_GAP
from alibi.ui.widgets_frame import ScrollArea

SCROLL_ROW = 48


class Scrolling:
    """The offsets of one screen, by the key of the area, and where a mouse or finger holds one."""

    def __init__(self) -> None:
        self.offsets: dict[str, int] = {}
        self._grip: tuple[str, int, int] | None = None

    def to_the_top(self) -> None:
        """Everything from its beginning: the screen shows something else now."""
        self.offsets.clear()

    def by(self, area: ScrollArea, pixels: int) -> None:
        """Further down, or up when less than 0, as far as there is anything."""
        self.offsets[area.key] = max(0, min(area.most, area.offset + pixels))

    def by_key(self, area: ScrollArea, name: str) -> None:
        """As the keys page_up, page_down, home and end do."""
        step = area.box.h - SCROLL_ROW
        self.by(area, {"page_up": -step, "page_down": step, "home": -area.content, "end": area.content}[name])

    def to(self, at: Placed) -> None:
        """So that a widget can be seen, its ring included; of one that is too tall its top."""
        if at.area is None:
            return
        box, area = at.widget.box.grown(RING + RING_GAP + 2), at.area.box
        if box.y < area.y or box.h > area.h:
            self.by(at.area, box.y - area.y)
        elif box.bottom > area.bottom:
            self.by(at.area, box.bottom - area.bottom)

    # by hand

    def by_wheel(self, areas: Sequence[ScrollArea], x: int, y: int, notches: int) -> None:
        """The wheel turns over a point; up is more than 0."""
        area = next((area for area in areas if area.box.holds(x, y)), None)
        if area is not None:
            self.by(area, -notches * SCROLL_ROW)

    def take_hold(self, areas: Sequence[ScrollArea], x: int, y: int) -> None:
        """A mouse button or finger comes down at a point: on the bar, on what is scrolled, or on neither."""
        area = next((area for area in areas if area.most and area.box.holds(x, y)), None)
        if area is None:
            self._grip = None
            return
        bar = area.bar()
        on_bar = bar is not None and bar.grown(4).holds(x, y)
        self._grip = (area.key, -1 if on_bar else y, area.offset)
        if on_bar:
            self.by(area, area.offset_at(y) - area.offset)

    def drag(self, areas: Sequence[ScrollArea], y: int) -> None:
        """It moves to another height: the bar follows it, and what is held moves along."""
        if self._grip is None:
            return
        key, start, offset = self._grip
        area = next((area for area in areas if area.key == key), None)
        if area is None:
            return
        if start < 0:
            self.by(area, area.offset_at(y) - area.offset)
        elif abs(y - start) > CLICK_SLACK:
            self.by(area, offset + start - y - area.offset)

    def let_go(self) -> None:
        """It comes up."""
        self._grip = None
