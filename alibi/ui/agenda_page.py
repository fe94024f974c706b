"""What every page of the agenda shares: the sheet it is written on, its heading, and what it may ask of the agenda.

Knows the sheet and its two tones. Does not know which pages there are nor what they hold.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Protocol

from alibi.core.world import World
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.page_order import Placed
from alibi.ui.painter import NOWHERE, Box, Painter
from alibi.ui.style import Look, paint
from alibi.ui.widgets import TARGET, Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_press import IconButton

SHEET = Box(112, 12, 1156, 696)
LEFT, RIGHT, TOP, BOTTOM = 168, 1244, 30, 692
NOW = "nu"
"""The key of what goes on now: a page that has it opens there."""
RING_EVERY = 92
CLOSE = "dicht"


class Book(Protocol):
    """The agenda as its pages see it."""

    focus: str
    hover: str
    ring: bool
    """Whether the child uses keys: then the focus is moved along for it."""

    def focus_on(self, key: str) -> None: ...

    def bring_into_view(self, key: str) -> None: ...

    def at(self, x: int, y: int) -> Placed | None: ...

    def widget(self, key: str) -> Widget | None: ...

    def turn_to(self, page: str) -> None: ...

    def show_place(self, place: str) -> None: ...

    def plan(self, task: str) -> None: ...

    def leave(self) -> None: ...

    def say(self, text: str) -> None: ...


class AgendaPage(ABC):
    """One page. It is made when the agenda opens and forgotten when the agenda closes."""

    name = ""
    label = ""
    icon = ""
    tone = "world"
    title = ""
    in_binder = True
    """Whether it is a sheet in the rings; a secret page is not."""

    def __init__(self, client: Client, book: Book) -> None:
        self.client, self.book = client, book

    @classmethod
    def belongs(cls, world: World) -> bool:
        """Whether this page is in the agenda of a case."""
        return True

    @property
    def look(self) -> Look:
        return self.client.look

    @property
    def world(self) -> World:
        return self.client.world

    @abstractmethod
    def layout(self, page: Page) -> None:
        """Put the widgets of the page."""

    def backdrop(self, painter: Painter) -> None:
        """Draw the sheet, and what lies behind the widgets."""
        draw_paper(painter, self.look)

    def over(self, painter: Painter) -> None:  # noqa: B027 — most pages have nothing there
        """Draw on top of the widgets."""

    def over_box(self) -> Box | None:
        """Where `over` draws now: NOWHERE when it draws nothing, None when that is not known."""
        return NOWHERE

    @property
    def drags_on(self) -> bool:
        """Whether a card hangs on the pointer already, so that dragging further moves nothing else."""
        return False

    def before(self, command: Command) -> bool:
        """Take a command before the widgets do; True when it is done with."""
        return False

    def back(self) -> bool:
        """Esc: one step back on this page. False when there is none; then the agenda closes."""
        return False

    def keeps_open(self) -> bool:
        """Whether the agenda must stay open for now, because the child is not ready; the page then says so."""
        return False

    def tick(self, dt: float) -> None:  # noqa: B027 — most pages stand still
        """One logic step."""

    @property
    def moment(self) -> object:
        """What moves on it by itself: another thing when that has moved on."""
        return None

    def tell(self) -> str:
        """What the session said about the child's last step, taken from the captions that wait."""
        return " ".join(caption.text for caption in self.client.take_captions("closed", "task", "board"))

    def put_head(self, page: Page, below: str = "", right: int = RIGHT) -> int:
        """The heading, a quiet line beside it (or below it when there is no room), and the button to close."""
        page.put(close_button(self.book), RIGHT - TARGET, TOP - 6)
        box = page.put(Heading("", self.title), LEFT, TOP - 4)
        if not below:
            return box.bottom + 14
        line = TextBlock("", below, step="body", colour="quiet")
        room = right - TARGET - 16 - box.right - 20
        if line.wide(self.look) <= room:
            under = box.bottom - line.tall(self.look, room) - 1
            page.put(line, box.right + 20, under, room)
            return box.bottom + 14
        return page.put(line, LEFT, box.bottom, right - TARGET - 16 - LEFT).bottom + 12


def close_button(book: Book) -> IconButton:
    """Closes the agenda: for who plays with the mouse alone."""
    return IconButton(CLOSE, "Agenda dicht", book.leave, icon="close")


class Rings(Widget):
    """The rings of the binder, over the edge of rail and sheet. Decoration."""

    def draw(self, pen: Pen) -> None:
        """One below the other."""
        for y in _ring_heights():
            pen.painter.panel(Box(SHEET.x - 6, y - 5, 34, 10), paint("ink300"), 5, paint("ink500"), 2)


def _ring_heights() -> range:
    return range(SHEET.y + 68, SHEET.bottom - 40, RING_EVERY)


def draw_paper(painter: Painter, look: Look) -> None:
    """A sheet of a ring binder, with the sheets below it just to be seen."""
    dark = look.tone("world") is look.tone("ink")
    edge, under, sheet, hole = (("ink600", "ink700", "ink800", "ink950") if dark
                                else ("paper400", "paper200", "paper100", "ink900"))
    for beyond in (8, 4):
        painter.panel(Box(SHEET.x, SHEET.y, SHEET.w + beyond, SHEET.h), paint(under), 22, paint(edge), 2)
    painter.panel(SHEET, paint(sheet), 22, paint(edge), 2)
    for y in _ring_heights():
        painter.panel(Box(SHEET.x + 18, y - 8, 16, 16), paint(hole), 8)


def draw_ink(painter: Painter) -> None:
    """The secret page: no paper, no rings."""
    painter.panel(SHEET, paint("ink800"), 24)
