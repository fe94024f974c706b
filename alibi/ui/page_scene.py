"""A scene that is a page of widgets: laid out when something changed, and drawn.

Knows the widgets of the page it shows, what has the focus and what is pointed at. Does not know commands: what uses
the widgets is alibi.ui.screen.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from alibi.ui.items import Item
from alibi.ui.page import Page
from alibi.ui.page_order import PageOrder, Placed
from alibi.ui.painter import SCREEN, Painter
from alibi.ui.scrolling import Scrolling
from alibi.ui.style import Look, paint
from alibi.ui.widgets import RING, RING_GAP, Pen, Widget
from alibi.ui.widgets_frame import ScrollArea
from alibi.ui.widgets_press import Toggle


class PageScene(ABC):
    """What alibi.ui.screen builds on: layout, drawing, reading."""

    covers, fills = True, False
    tone = "world"
    start_focus = ""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.focus = self.start_focus
        self.ring = bool(self.start_focus)
        self.hover = self.down = ""
        self.scrolling = Scrolling()
        self._order = PageOrder()
        self._page: list[Placed] | None = None
        self._laid_out_with = look.settings
        self._made_of: tuple[object, ...] | None = None
        self._drawn: tuple[list[Placed] | None, tuple[object, ...]] = (None, ())

    # what a screen writes

    @abstractmethod
    def layout(self, page: Page) -> None:
        """Put the widgets."""

    def backdrop(self, painter: Painter) -> None:
        """Draw behind the widgets."""
        painter.panel(SCREEN, paint(self.look.tone(self.tone).ground))

    def over(self, painter: Painter) -> None:  # noqa: B027 (most screens have nothing there)
        """Draw on top of the widgets."""

    def tick(self, dt: float) -> None:  # noqa: B027 (most screens stand still)
        """One logic step."""

    def made_of(self) -> tuple[object, ...] | None:
        """Everything that its page and drawing are made of and that may change without a command: as long as these are
        the very same things, nothing is laid out or drawn again. None when that is not known."""
        return None

    # the scene

    def step(self, dt: float) -> None:
        """One logic step."""
        self.tick(dt)
        now, before = self.made_of(), self._made_of
        if now is None or before is None or any(one is not other for one, other in zip(now, before, strict=True)):
            self._page, self._made_of = None, now

    @property
    def still(self) -> bool:
        """Whether drawing it now would make the same picture as last time."""
        page, looks = self._drawn
        return self._made_of is not None and self._page is not None and page is self._page and looks == self._looks()

    def _looks(self) -> tuple[object, ...]:
        """What else the drawing depends on, of the page as it was laid out."""
        return self.focus, self.ring, self.hover, self.down

    def placed(self) -> list[Placed]:
        """All widgets of the page as it is now, in reading order. Under a card over it settings may have changed
        without a step of this scene: then it is laid out anew as well."""
        if self._page is None or self._laid_out_with is not self.look.settings:
            self._laid_out_with = self.look.settings
            page = Page(self.look, offsets=self.scrolling.offsets)
            self.layout(page)
            self._page = self._order.of(page.widgets)
        return self._page

    def widget(self, key: str) -> Widget | None:
        """A widget by its key."""
        return next((at.widget for at in self.placed() if key and at.widget.key == key), None)

    def changed(self) -> None:
        """Lay the page out afresh before it is used again."""
        self._page = None

    def reading(self) -> list[Item]:
        """Everything on the page in reading order."""
        items = (at.widget.item(self.focus) for at in self.placed())
        return [item for item in items if item is not None]

    def draw(self, painter: Painter) -> None:
        """Backdrop, widgets, focus ring, and what lies over them."""
        self.backdrop(painter)
        pen = Pen(painter, self.look, self.tone, self.focus if self.ring else "", self.hover, self.down)
        clip: ScrollArea | None = None
        for at in self.placed():
            widget, area, _ = at
            if area is not clip:
                painter.clip(area.box if area else None)
                clip = area
            if not area or widget.box.meets(area.box):
                self._draw_placed(pen, at)
        painter.clip(None)
        for area in self.areas():
            area.draw_bar(pen)
        self.over(painter)
        self._drawn = self._page, self._looks()

    def _draw_placed(self, pen: Pen, at: Placed) -> None:
        """A widget with its ring; one that the widget around it draws gets only that."""
        if not at.drawn:
            at.widget.draw(pen)
        if pen.focus and at.widget.key == pen.focus:
            self._draw_ring(pen, at)

    def _draw_ring(self, pen: Pen, at: Placed) -> None:
        if not at.widget.usable:
            return
        out = RING + RING_GAP
        radius = at.widget.radius if isinstance(at.widget, Toggle) else at.widget.corner
        pen.painter.panel(at.widget.box.grown(out), None, radius + out, paint(pen.tone(at.widget).ring), RING)

    def areas(self) -> list[ScrollArea]:
        """The scroll areas of the page."""
        self.placed()
        return self._order.areas
