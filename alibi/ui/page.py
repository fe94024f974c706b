"""A page: where a screen puts its widgets, from top to bottom.

Knows boxes and heights. Does not know input or drawing. A screen fills a fresh page for every layout:

    def layout(self, page: Page) -> None:
        page.put(Heading(text="Zaakbord"), 140, 30, 600)
        with page.scroll("mensen", Box(132, 76, 700, 560)) as inner:
            inner.column([Button(p, p, self.open) for p in self.people], inner.x, inner.y, inner.w, gap=10)

`put` gives a widget its box: the height asked for, or what its text needs when that is more. The order of putting is
the drawing order and the reading order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from alibi.ui.painter import SCREEN, Box
from alibi.ui.style import Look
from alibi.ui.widgets import Widget
from alibi.ui.widgets_frame import BAR_GUTTER, ScrollArea

RING_ROOM = 8
"""Room inside a scroll area, so that a focus ring is never cut off."""


class Page:
    """Widgets in the order they were put, with their boxes. `area` is what it may fill."""

    def __init__(self, look: Look, area: Box = SCREEN, *, tone: str = "",
                 offsets: dict[str, int] | None = None) -> None:
        self.look, self.area, self.tone = look, area, tone
        self.offsets = offsets if offsets is not None else {}
        self.widgets: list[Widget] = []

    @property
    def x(self) -> int:
        """The left of its area."""
        return self.area.x

    @property
    def y(self) -> int:
        """The top of its area."""
        return self.area.y

    @property
    def w(self) -> int:
        """The width of its area."""
        return self.area.w

    def put(self, widget: Widget, x: int, y: int, w: int = 0, h: int = 0) -> Box:
        """Place a widget; `w` 0 takes its natural width, `h` is its least height. Gives its box."""
        w = w or widget.wide(self.look)
        if self.tone and not widget.tone:
            widget.tone = self.tone
        widget.box = Box(x, y, w, max(h, widget.tall(self.look, w)))
        self.widgets.append(widget)
        return widget.box

    def find(self, key: str) -> Widget | None:
        """A widget that was put, or one of its parts, by its key."""
        return next((part for widget in self.widgets for part in (widget, *widget.parts()) if part.key == key), None)

    def put_above(self, widget: Widget, x: int, bottom: int, w: int = 0, h: int = 0) -> Box:
        """As `put`, but it grows upward from a bottom: for what stands at the foot of the screen."""
        w = w or widget.wide(self.look)
        return self.put(widget, x, bottom - max(h, widget.tall(self.look, w)), w, h)

    def put_before(self, widget: Widget, right: int, y: int, w: int = 0, h: int = 0) -> Box:
        """As `put`, but it ends at a right side."""
        w = w or widget.wide(self.look)
        return self.put(widget, right - w, y, w, h)

    def column(self, widgets: Iterable[Widget], x: int, y: int, w: int, *, gap: int = 10, least: int = 0) -> int:
        """Place widgets below each other; gives the y below the last one, gap included."""
        for widget in widgets:
            y = self.put(widget, x, y, w, least).bottom + gap
        return y

    def row(self, widgets: Sequence[Widget], x: int, y: int, *, gap: int = 10, h: int = 0, room: int = 0) -> int:
        """Place widgets beside each other at their natural width, in more rows when `room` is full.

        Gives the y below the last row, gap included.
        """
        left, below = x, y
        for widget in widgets:
            if room and left > x and left + widget.wide(self.look) > x + room:
                left, y = x, below + gap
            box = self.put(widget, left, y, 0, h)
            left, below = box.right + gap, max(below, box.bottom)
        return below + gap

    def grid(self, widgets: Sequence[Widget], x: int, y: int, w: int, columns: int, *, gap: int = 12) -> int:
        """Place widgets in equal columns, each row as high as its tallest; gives the y below, gap included."""
        each = (w - gap * (columns - 1)) // columns
        for start in range(0, len(widgets), columns):
            row = widgets[start:start + columns]
            high = max(widget.tall(self.look, each) for widget in row)
            for number, widget in enumerate(row):
                self.put(widget, x + number * (each + gap), y, each, high)
            y += high + gap
        return y

    @contextmanager
    def scroll(self, key: str, box: Box, to: Callable[[int], None] | None = None) -> Iterator[Page]:
        """A part of the page that scrolls when its content is taller than its box.

        Put things at `inner.x`, `inner.y`, `inner.w` as if nothing were scrolled; room for ring and bar is kept.
        """
        inside = Box(box.x + RING_ROOM, box.y + RING_ROOM, box.w - RING_ROOM - BAR_GUTTER, box.h - 2 * RING_ROOM)
        inner = Page(self.look, inside, tone=self.tone, offsets=self.offsets)
        yield inner
        lowest = max((widget.box.bottom for widget in inner.widgets), default=box.y)
        area = ScrollArea(key, inner.widgets, box=box, tone=self.tone, content=lowest + RING_ROOM - box.y, to=to)
        area.offset = self.offsets[key] = max(0, min(self.offsets.get(key, 0), area.most))
        for widget in inner.widgets:
            widget.box = widget.box.moved(0, -area.offset)
        self.widgets.append(area)
