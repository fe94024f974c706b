"""The week planner: five days with lessons, afternoon and evening, and the homework that is still to plan.

Knows where the week stands and what is beside it. What the child holds and does is in `agenda_week_hand`; how much room
a part has and what a task takes says `agenda_week_view`.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.world import World
from alibi.play.help_now import help_now
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, TOP, AgendaPage, Book
from alibi.ui.agenda_strip import Strip
from alibi.ui.agenda_week_grid import WeekGrid
from alibi.ui.agenda_week_hand import WeekHand
from alibi.ui.agenda_week_made import is_planned_here, week_view
from alibi.ui.agenda_week_side import Estimate, FreeCard, PlanStep, ToPlanCard
from alibi.ui.agenda_week_view import FREE, FREE_TITLE, BlockView, Held, TodoView, WeekView
from alibi.ui.agenda_week_widgets import PlanBlock
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import NOWHERE, Box, Painter
from alibi.ui.style import paint
from alibi.ui.support_rows import help_rows
from alibi.ui.widgets import TARGET, Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_frame import Notice
from alibi.ui.widgets_press import Button

SIDE_WIDE = 308
BETWEEN = 26
"""Between the week and what stands beside it: room for a scroll bar."""
ABREAST = 3
"""With larger text so many cards stand beside each other, above the week."""
AREA = "planner"
READY, OUT, BACK, HELP = "klaar", "uit", "leg_terug", f"hulp.{AREA}"


class WeekPage(AgendaPage):
    """Weekplanner."""

    name, label, icon, title = "planner", "Planner", "calendar", "Weekplanner"

    def __init__(self, client: Client, book: Book) -> None:
        super().__init__(client, book)
        self.hand = WeekHand(client, book, lambda: self.view, RIGHT - SIDE_WIDE)
        self.helping = False
        self._view: tuple[object, WeekView] | None = None

    @classmethod
    def belongs(cls, world: World) -> bool:
        return is_planned_here(world)

    @property
    def view(self) -> WeekView:
        """The week of the world as it is; made once for each world."""
        if self._view is None or self._view[0] is not self.world:
            self._view = (self.world, week_view(self.world))
        return self._view[1]

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        grid = WeekGrid(self.look, self.view, self.hand)
        ready = Button(READY, "Klaar met plannen", self.book.leave, kind="primary", icon="check")
        now = f"{self.world.day.name} · {self.world.time}"
        if grid.fits(RIGHT - SIDE_WIDE - BETWEEN - LEFT):
            self._side_by_side(page, grid, ready, self.put_head(page, now))
        else:
            right = RIGHT - ready.wide(self.look) - 16
            self._below_each_other(page, grid, max(self.put_head(page, now, right), TOP + TARGET + 12))
            page.put_before(ready, RIGHT - TARGET - 16, TOP - 10)

    def _side_by_side(self, page: Page, grid: WeekGrid, ready: Button, y: int) -> None:
        wide = RIGHT - LEFT - SIDE_WIDE - BETWEEN
        with page.scroll("week", Box(LEFT - 8, y - 8, wide + 30, BOTTOM - y + 16)) as inner:
            grid.put(inner, wide, room=inner.area.h)
        x = RIGHT - SIDE_WIDE
        foot = page.put_above(ready, x, BOTTOM, SIDE_WIDE).y
        with page.scroll("naast", Box(x - 8, y - 8, SIDE_WIDE + 30, foot - y)) as inner:
            inner.column(self._side(), inner.x, inner.y, SIDE_WIDE, gap=10)

    def _below_each_other(self, page: Page, grid: WeekGrid, y: int) -> None:
        """Larger text: one sheet, with what is to plan above the week and all else below it."""
        with page.scroll("week", Box(LEFT - 8, y - 8, RIGHT - LEFT + 30, BOTTOM - y + 16)) as inner:
            y = self._put_tasks(inner)
            week = Page(self.look, inner.area._replace(y=y), tone=inner.tone)
            y = grid.put(week, inner.w, parts_first=True) + 12
            inner.widgets += week.widgets
            wide = (inner.w - 16) // 2
            inner.column([self._free_card()], inner.x, y, wide)
            inner.column(self._around(), inner.x + wide + 16, y, wide, gap=10)

    def _put_tasks(self, inner: Page) -> int:
        """What is held with what can be done with it, else the cards beside each other; gives the y below them."""
        block = self.hand.block
        if block is not None:
            in_hand, *buttons = self._about_block(block)
            below = inner.put(in_hand, inner.x, inner.y, inner.w).bottom + 10
            return inner.grid(buttons, inner.x, below, inner.w, 2)
        held = self.hand.task
        if held is not None:
            each = (inner.w - 16) // 2
            asked, steps = [*self._asked(held)], [*self._steps(held)]
            left = [self._card(held), *(asked if steps else [])]
            return max(inner.column(left, inner.x, inner.y, each, gap=8),
                       inner.column(steps or asked, inner.x + each + 16, inner.y, each, gap=8))
        head = self._told() or Heading("", self._to_plan(), step="subhead")
        y = inner.put(head, inner.x, inner.y, inner.w).bottom + 8
        cards = [*map(self._card, self.view.todo), *self._changes()]
        return inner.grid(cards, inner.x, y, inner.w, ABREAST, gap=10) if cards else y

    # --- beside the week --------------------------------------------------------------------------------

    def _side(self) -> Iterator[Widget]:
        yield from self._changes()
        yield from self._tasks()
        told = self._told()
        if told:
            yield told
        yield from self._around()

    def _changes(self) -> Iterator[Widget]:
        """What is known to be different, in one card; while something is held there is no room for it."""
        if self.view.change and not self.hand.held.task:
            yield Notice("", *self.view.change)

    def _tasks(self) -> Iterator[Widget]:
        """What is held and what can be done with it, then the cards that are still to plan. While a card hangs on the
        pointer they stay where they are."""
        held = self.hand.block
        if held is not None:
            yield from self._about_block(held)
        todo = self.view.todo
        yield Heading("", self._to_plan(), step="subhead")
        asked = None if self.hand.carry.dragged else self.hand.task
        if asked is not None:
            yield self._card(asked)
            yield from self._about_task(asked)
        yield from (self._card(one) for one in todo if one is not asked)
        if not todo and held is None:
            yield TextBlock("", "Huiswerk dat je opschrijft, komt hier vanzelf te staan.", colour="quiet")
        yield self._free_card()

    def _to_plan(self) -> str:
        count = len(self.view.todo)
        return f"Nog te plannen ({count})" if count else "Alles is gepland"

    def _free_card(self) -> FreeCard:
        free = Held(FREE)
        return FreeCard(free.key, "Een half uur voor jezelf.", self.hand.taker(free), subject=FREE_TITLE,
                        lifted=self.hand.held == free and not self.hand.carry.dragged)

    def _told(self) -> Strip | None:
        """What came of the last move."""
        return Strip("verteld", self.hand.told, icon="swap" if self.hand.told_sorry else "pen",
                     hue="amber" if self.hand.told_sorry else "mint") if self.hand.told else None

    def _around(self) -> Iterator[Widget]:
        yield Button(HELP, help_now(self.world, AREA).on_a_button, self._show_help, icon="help")
        if self.helping:
            yield from help_rows(self.client, AREA)

    def _card(self, todo: TodoView) -> ToPlanCard:
        held = self.hand.held == Held(todo.task)
        return ToPlanCard(f"plan.{todo.task}", todo.words, self.hand.taker(Held(todo.task)), subject=todo.subject,
                          due=todo.due, estimate=todo.estimate, left=todo.left, planned=todo.planned, hue=todo.hue,
                          counted=bool(todo.estimate or todo.steps),
                          lifted=held and not self.hand.carry.dragged)

    def _about_task(self, todo: TodoView) -> Iterator[Widget]:
        yield from self._asked(todo)
        yield from self._steps(todo)

    def _asked(self, todo: TodoView) -> Iterator[Widget]:
        """Where it goes, and how long the child thinks it takes."""
        yield TextBlock("", "Kies een plek in de week.", step="body_strong")
        yield TextBlock("", "Hoe lang denk je?", colour="quiet")
        yield Estimate("schatting", todo.estimate, change=lambda amount: self.hand.estimate(todo.task, amount))
        if todo.tip:
            yield Strip("", todo.tip, icon="bulb")

    def _steps(self, todo: TodoView) -> Iterator[Widget]:
        if todo.steps:
            yield TextBlock("", "Plan achteruit. Begin bij de laatste stap.", step="body_strong")
            yield from (PlanStep("", number, step.text, last=step.last, planned=step.planned)
                        for number, step in enumerate(todo.steps, 1))

    def _about_block(self, block: BlockView) -> Iterator[Widget]:
        yield Strip("", block.about, icon="hand", title="In je hand")
        yield Button(OUT, "Haal dit uit de planning", self.hand.take_out, icon="close")
        yield Button(BACK, "Laat het staan", self.hand.put_down, icon="undo")

    def _show_help(self) -> None:
        self.helping = not self.helping
        if self.helping:
            self.book.bring_into_view(f"hulp.{AREA}.none")

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        return self.hand.before(command)

    def back(self) -> bool:
        return self.hand.back()

    # --- drawing ----------------------------------------------------------------------------------------

    def over_box(self) -> Box | None:
        return None if self.hand.carry.dragged else NOWHERE

    def over(self, painter: Painter) -> None:
        """The card that hangs on the pointer, and the hole it leaves."""
        if not self.hand.carry.dragged:
            return
        home = self.book.widget(self.hand.carry.thing)
        if isinstance(home, ToPlanCard | PlanBlock):
            painter.panel(home.box, paint(self.look.tone(self.tone).sunken), home.corner, paint("ink400"), 2, dash=8)
            card = self._dragged(home)
            card.box = self.hand.carry.box
            card.draw(Pen(painter, self.look, self.tone))

    def _dragged(self, home: ToPlanCard | PlanBlock) -> Widget:
        home.lifted = True
        return home
