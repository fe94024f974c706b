"""The widgets of a page in reading order, with the scroll areas that show them, and which of them lies where an arrow
points.

Knows boxes. Does not know focus, input or drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import is_
from typing import NamedTuple

from alibi.ui.painter import Box
from alibi.ui.widgets import Widget
from alibi.ui.widgets_frame import ScrollArea


class Placed(NamedTuple):
    """A widget of the page, and the scroll area that shows it."""

    widget: Widget
    area: ScrollArea | None
    drawn: bool = False
    """Whether the widget around it draws it."""

    def shown(self) -> Box:
        """The part of its box that can be seen."""
        return self.widget.box.cut(self.area.box) if self.area else self.widget.box


class PageOrder:
    """Puts pages in order. Cards over a school that moves are put on every page as they were; a page of the very same
    widgets as the one before is not taken apart again."""

    def __init__(self) -> None:
        self._widgets: Sequence[Widget] = ()
        self._order: list[Placed] = []
        self.areas: list[ScrollArea] = []
        """The scroll areas of the last page."""

    def of(self, widgets: Sequence[Widget]) -> list[Placed]:
        """All widgets and their parts, in reading order."""
        if len(widgets) != len(self._widgets) or not all(map(is_, widgets, self._widgets)):
            self._widgets, self._order = widgets, list(_flat(widgets, None))
            self.areas = [at.widget for at in self._order if isinstance(at.widget, ScrollArea)]
        return self._order.copy()


def _flat(widgets: Iterable[Widget], area: ScrollArea | None, drawn: bool = False) -> Iterator[Placed]:
    for widget in widgets:
        yield Placed(widget, area, drawn)
        parts = widget.parts()
        if parts:
            yield from _flat(parts, widget if isinstance(widget, ScrollArea) else area, widget.draws_parts)


def next_to(here: Placed, stops: Iterable[Placed], way: str) -> str:
    """The key of the widget that lies nearest in the direction of an arrow key; "" when there is none."""
    best = min(((far, at.widget.key) for at in stops if at is not here
                and (far := distance(here.widget.box, at.widget.box, way)) is not None), default=(0, ""))
    return best[1]


def distance(here: Box, there: Box, way: str) -> int | None:
    """How far `there` lies from `here` for an arrow key; None when it does not lie that way.

    Sideways distance counts double, and nothing where the boxes overlap sideways.
    """
    ahead = {"right": there.x - here.right, "left": here.x - there.right,
             "down": there.y - here.bottom, "up": here.y - there.bottom}[way]
    (hx, hy), (tx, ty) = here.centre, there.centre
    centre_ahead = {"right": tx - hx, "left": hx - tx, "down": ty - hy, "up": hy - ty}[way]
    if centre_ahead <= 0 or ahead < -min(here.w, here.h, there.w, there.h) // 2:
        return None
    if way in ("left", "right"):
        aside = max(0, there.y - here.bottom, here.y - there.bottom)
        off_centre = abs(ty - hy)
    else:
        aside = max(0, there.x - here.right, here.x - there.right)
        off_centre = abs(tx - hx)
    if aside > max(0, ahead) * 2 + 400:
        return None
    return max(0, ahead) * 4 + aside * 8 + min(off_centre, 200) // 4
