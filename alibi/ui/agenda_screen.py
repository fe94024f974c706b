"""The agentenagenda: a paper school agenda with secret pages.

Knows which pages there are and turns between them; what stands on a page is in `agenda_*.py` and `board_*.py`.
School time stands still while it is open.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.ui.agenda_head import HeadPage
from alibi.ui.agenda_homework import HomeworkPage
from alibi.ui.agenda_notes import NotesPage
from alibi.ui.agenda_page import NOW, SHEET, AgendaPage, Rings
from alibi.ui.agenda_plan import PlanPage
from alibi.ui.agenda_timetable import TimetablePage
from alibi.ui.agenda_week import WeekPage
from alibi.ui.agenda_week_view import Held
from alibi.ui.board_page import BoardPage
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN, SCREEN_H, Box, Painter
from alibi.ui.still_page import StillPage
from alibi.ui.style import paint
from alibi.ui.widgets_press import ChoiceCard
from alibi.ui.widgets_rail import RAIL_WIDE, NavRail, RailEntry

PAGES: tuple[type[AgendaPage], ...] = (TimetablePage, HomeworkPage, WeekPage, PlanPage, BoardPage, NotesPage, HeadPage)
LOGO = "logo.alien"
OPENS = {"pause": "pause", "help": "help", "undo": "time_machine"}


class AgendaScreen(StillPage):
    """Opens at `client.agenda_page`, and remembers there which page was open last."""

    fills = True

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.pages = {kind.name: kind(client, self) for kind in PAGES if kind.belongs(client.world)}
        wanted = client.agenda_page if client.agenda_page in self.pages else PAGES[0].name
        self.page = self.pages[wanted]
        self._show(wanted)

    # --- what a page may ask (see agenda_page.Book) -----------------------------------------------------

    def bring_into_view(self, key: str) -> None:
        """Scroll to a widget, without giving it the focus."""
        self.changed()
        self._into_view(key)

    def turn_to(self, page: str) -> None:
        """Open another page."""
        self._show(page)

    def _show(self, page: str) -> None:
        self.page = self.pages[page]
        self.tone = self.page.tone
        self.client.agenda_page = page
        self.focus = f"tab.{page}"
        self.bring_into_view(NOW)

    def show_place(self, place: str) -> None:
        """Open the floor plan at a place."""
        plan = self.pages[PlanPage.name]
        assert isinstance(plan, PlanPage)
        plan.choose(place)
        self._show(PlanPage.name)

    def plan(self, task: str) -> None:
        """Open the week planner with a task in hand."""
        week = self.pages[WeekPage.name]
        assert isinstance(week, WeekPage)
        self._show(WeekPage.name)
        week.hand.take(Held(task))

    def leave(self) -> None:
        """Close the agenda, unless a page still holds something that the child has to look at."""
        holding = next((page for page in self.pages.values() if page.keeps_open()), None)
        if holding is not None:
            self._show(holding.name)
            holding.keeps_open()
        else:
            self.client.close()

    def say(self, text: str) -> None:
        """Read a sentence aloud when the child wants that."""
        if text and self.look.settings.read_aloud:
            self.voice.say(text)

    # --- input ------------------------------------------------------------------------------------------

    def handle(self, command: Command) -> None:
        """A card that is dragged on moves over a page that stays as it is."""
        if command.name == "drag" and self._page is not None and self.page.drags_on:
            self.before(command)
        else:
            super().handle(command)

    def before(self, command: Command) -> bool:
        name = command.name
        if name == "drag":
            self.point_at(command.x, command.y)
        if self.page.before(command):
            return True
        if name == "agenda":
            self.leave()
        elif name == "map":
            self.turn_to("kaart")
        elif name in OPENS:
            self.client.open(OPENS[name])
        elif name.startswith("choose:"):
            return self._turn_by_number(int(name.removeprefix("choose:")))
        else:
            return False
        return True

    def _turn_by_number(self, number: int) -> bool:
        """Number keys turn the pages, unless there are numbered answers on this one."""
        numbered = any(isinstance(at.widget, ChoiceCard) and at.widget.number for at in self.placed())
        names = list(self.pages)
        if numbered or number > len(names):
            return False
        self.turn_to(names[number - 1])
        return True

    def back(self) -> None:
        if not self.page.back():
            self.leave()

    def tick(self, dt: float) -> None:
        """A talk that opened takes over: the map shows it."""
        if self.client.stage.top is self and (self.client.world.scene or self.client.world.over):
            self.client.close()
            return
        self.page.tick(dt)

    def made_of(self) -> tuple[object, ...]:
        return self.client.world, self.look.settings, self.look.letters.said, self.page, self.page.moment

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        world = self.client.world
        entries = tuple(RailEntry(f"tab.{name}", found.icon, found.label, self._turner(name))
                        for name, found in self.pages.items())
        rail = NavRail("rail", entries=entries, chosen=f"tab.{self.page.name}", clock=world.time, day=world.day.name,
                       logo=LOGO, tone="ink")
        page.put(rail, 0, 0, RAIL_WIDE, SCREEN_H)
        if self.page.in_binder:
            page.put(Rings(), SHEET.x, SHEET.y, 1, SHEET.h)
        self.page.layout(page)

    def _turner(self, name: str) -> Callable[[], None]:
        return lambda: self.turn_to(name)

    def backdrop(self, painter: Painter) -> None:
        painter.panel(SCREEN, paint("ink900"))
        self.page.backdrop(painter)

    def over(self, painter: Painter) -> None:
        self.page.over(painter)

    def over_box(self) -> Box | None:
        return self.page.over_box()
