"""The week planner: five days with lessons, afternoon and evening, and the homework that is still to plan.

Knows what is held and where the child pointed; every move is one command, so closing the agenda halfway loses nothing.
Does not know how much room a part has nor what a task takes: `agenda_week_view` says that. Planning is for the child
alone: no move here costs time, and every one can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alibi.core.commands import Command as Move
from alibi.core.commands import EstimateTask, GiveBackFree, KeepFree, MovePlan, PlanTask, UnplanTask
from alibi.core.world import World
from alibi.play.help_now import help_now
from alibi.play.planning import is_too_late
from alibi.ui.agenda_carry import Carry
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, TOP, AgendaPage, Book
from alibi.ui.agenda_strip import Strip
from alibi.ui.agenda_week_grid import WeekGrid
from alibi.ui.agenda_week_made import is_planned_here, week_view
from alibi.ui.agenda_week_side import Estimate, FreeCard, PlanStep, ToPlanCard, WeekGauge
from alibi.ui.agenda_week_view import (
    FREE,
    FREE_TITLE,
    NOTHING,
    BlockView,
    Held,
    PartView,
    TodoView,
    WeekView,
    held_of,
)
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
        self.carry = Carry()
        self.held = NOTHING
        self.aimed = ("", "")
        self.told, self.told_sorry, self.helping = "", False, False
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
        grid = WeekGrid(self.look, self.view, self)
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
        foot = page.put_above(ready, x, BOTTOM, SIDE_WIDE).y - 8
        foot = page.put_above(self._gauge(), x, foot, SIDE_WIDE).y
        with page.scroll("naast", Box(x - 8, y - 8, SIDE_WIDE + 30, foot - y + 8)) as inner:
            inner.column(self._side(), inner.x, inner.y, SIDE_WIDE, gap=10)

    def _below_each_other(self, page: Page, grid: WeekGrid, y: int) -> None:
        """Larger text: one sheet, with what is to plan above the week and all else below it."""
        with page.scroll("week", Box(LEFT - 8, y - 8, RIGHT - LEFT + 30, BOTTOM - y + 16)) as inner:
            y = self._put_tasks(inner)
            week = Page(self.look, inner.area._replace(y=y), tone=inner.tone)
            y = grid.put(week, inner.w, parts_first=True, busy=True) + 12
            inner.widgets += week.widgets
            wide = (inner.w - 16) // 2
            inner.column([self._free_card()], inner.x, y, wide)
            inner.column(self._around(), inner.x + wide + 16, y, wide, gap=10)

    def _put_tasks(self, inner: Page) -> int:
        """What is held with what can be done with it, else the cards beside each other; gives the y below them."""
        block = self._held_block()
        if block is not None:
            in_hand, *buttons = self._about_block(block)
            below = inner.put(in_hand, inner.x, inner.y, inner.w).bottom + 10
            return inner.grid(buttons, inner.x, below, inner.w, 2)
        held = next((one for one in self.view.todo if self.held == Held(one.task)), None)
        if held is not None:
            each = (inner.w - 16) * 2 // 5
            left = inner.column([self._card(held), *self._steps(held)], inner.x, inner.y, each)
            right = inner.column(self._asked(held), inner.x + each + 16, inner.y, inner.w - each - 16, gap=8)
            return max(left, right)
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
        if self.view.change and not self.held.task:
            yield Notice("", *self.view.change)

    def _tasks(self) -> Iterator[Widget]:
        """What is held and what can be done with it, and the cards that are still to plan."""
        held = self._held_block()
        if held is not None:
            yield from self._about_block(held)
        todo = self.view.todo
        yield Heading("", self._to_plan(), step="subhead")
        for one in todo:
            yield self._card(one)
            if self.held == Held(one.task):
                yield from self._about_task(one)
        if not todo and held is None:
            yield TextBlock("", "Huiswerk dat je opschrijft, komt hier vanzelf te staan.", colour="quiet")
        yield self._free_card()

    def _to_plan(self) -> str:
        count = len(self.view.todo)
        return f"Nog te plannen ({count})" if count else "Alles is gepland"

    def _free_card(self) -> FreeCard:
        free = Held(FREE)
        return FreeCard(free.key, "Een half uur voor jezelf.", self._taker(free), subject=FREE_TITLE,
                        lifted=self.held == free and not self.carry.dragged)

    def _told(self) -> Strip | None:
        """What came of the last move."""
        return Strip("verteld", self.told, icon="swap" if self.told_sorry else "pen",
                     hue="amber" if self.told_sorry else "mint") if self.told else None

    def _around(self) -> Iterator[Widget]:
        yield Button(HELP, help_now(self.world, AREA).on_a_button, self._show_help, icon="help")
        if self.helping:
            yield from help_rows(self.client, AREA)

    def _gauge(self) -> WeekGauge:
        return WeekGauge("", tuple((day.short, day.busy) for day in self.view.days))

    def _card(self, todo: TodoView) -> ToPlanCard:
        held = self.held == Held(todo.task)
        return ToPlanCard(f"plan.{todo.task}", todo.words, self._taker(Held(todo.task)), subject=todo.subject,
                          due=todo.due, estimate=todo.estimate, left=todo.left, planned=todo.planned, hue=todo.hue,
                          counted=bool(todo.estimate or todo.steps),
                          lifted=held and not self.carry.dragged)

    def _about_task(self, todo: TodoView) -> Iterator[Widget]:
        yield from self._asked(todo)
        yield from self._steps(todo)

    def _asked(self, todo: TodoView) -> Iterator[Widget]:
        """Where it goes, and how long the child thinks it takes."""
        yield TextBlock("", "Kies een plek in de week.", step="body_strong")
        yield TextBlock("", "Hoe lang denk je?", colour="quiet")
        yield Estimate("schatting", todo.estimate, change=lambda amount: self.estimate(todo.task, amount))
        if todo.tip:
            yield Strip("", todo.tip, icon="bulb")

    def _steps(self, todo: TodoView) -> Iterator[Widget]:
        if todo.steps:
            yield TextBlock("", "Plan achteruit. Begin bij de laatste stap.", step="body_strong")
            yield from (PlanStep("", number, step.text, last=step.last, planned=step.planned)
                        for number, step in enumerate(todo.steps, 1))

    def _about_block(self, block: BlockView) -> Iterator[Widget]:
        yield Strip("", block.about, icon="hand", title="In je hand")
        yield Button(OUT, "Haal dit uit de planning", self.take_out, icon="close")
        yield Button(BACK, "Laat het staan", self.put_down, icon="undo")

    def _held_block(self) -> BlockView | None:
        parts = (part for day in self.view.days for part in day.parts)
        return next((block for part in parts for block in part.blocks
                     if self.held == Held(block.task, part.day, part.part)), None)

    def _show_help(self) -> None:
        self.helping = not self.helping
        if self.helping:
            self.book.bring_into_view(f"hulp.{AREA}.none")

    # --- what the grid asks -----------------------------------------------------------------------------

    def is_held(self, held: Held) -> bool:
        """Whether this is in the child's hand."""
        return self.held == held and not self.carry.dragged

    def is_open(self, part: PartView) -> bool:
        """Whether what is held can be put in a part."""
        elsewhere = (self.held.day, self.held.part) != (part.day, part.part)
        fits = elsewhere and part.room > 0 and not part.over
        return bool(self.held.task) and fits and not is_too_late(self.world, self.held.task, part.day, part.part)

    def is_aimed(self, part: PartView) -> bool:
        return self.aimed == (part.day, part.part)

    def cell_presser(self, part: PartView) -> Callable[[], None]:
        """What pressing a part does."""
        return lambda: self.point_at(part.day, part.part)

    def block_presser(self, block: BlockView, part: PartView) -> Callable[[], None]:
        """What pressing a block does."""
        return self._taker(Held(block.task, part.day, part.part))

    # --- moves ------------------------------------------------------------------------------------------

    def _taker(self, held: Held) -> Callable[[], None]:
        return lambda: self.take(held)

    def take(self, held: Held) -> None:
        """Pick up, or put down again what is held already. Where the child pointed at a part first, it goes there."""
        if self.held == held:
            self.put_down()
        elif self.aimed != ("", ""):
            day, part = self.aimed
            self.held = held
            self.lay(day, part)
        else:
            self.held, self.told = held, ""
            self._to_first_open()

    def _to_first_open(self) -> None:
        """On to the first part that has room; it can be seen, also where the week lies below the cards."""
        parts = [f"deel.{part.day}.{part.part}" for day in self.view.days for part in day.parts if self.is_open(part)]
        if self.book.ring and parts:
            self.book.focus_on(parts[0])
        elif parts:
            self.book.bring_into_view(parts[0])

    def put_down(self) -> None:
        """Hold nothing; what was held stays where it was."""
        key, self.held, self.aimed = self.held.key, NOTHING, ("", "")
        self.carry.let_go()
        if self.book.ring and key != NOTHING.key:
            self.book.focus_on(key)

    def point_at(self, day: str, part: str) -> None:
        """Lay what is held here; or, with an empty hand, choose the place first and the task next."""
        if self.held.task:
            self.lay(day, part)
        elif self.aimed == (day, part):
            self.aimed = ("", "")
        else:
            self.aimed = (day, part)
            self.told, self.told_sorry = "Kies nu een opdracht voor deze plek.", False

    def lay(self, day: str, part: str) -> None:
        """Plan what is held in a part, or move it there."""
        held = self.held
        if held.day and (held.day, held.part) == (day, part):
            self.put_down()
        elif all(map(self._do, self._laying(held, day, part))):
            self._after(Held(held.task, day, part))

    def _laying(self, held: Held, day: str, part: str) -> tuple[Move, ...]:
        """What lays a task, a block or free time in a part."""
        if held.task == FREE:
            kept = KeepFree(day, part)
            return (kept, GiveBackFree(held.day, held.part)) if held.day else (kept,)
        return (MovePlan(held.task, held.day, held.part, day, part) if held.day else PlanTask(held.task, day, part),)

    def take_out(self) -> None:
        """Out of the week, back to what is still to plan."""
        held = self.held
        out: Move = (GiveBackFree(held.day, held.part) if held.task == FREE
                     else UnplanTask(held.task, held.day, held.part))
        if held.day and self._do(out):
            self._after(Held(held.task))

    def estimate(self, task: str, amount: int) -> None:
        """How long the child thinks it takes."""
        self._do(EstimateTask(task, amount))

    def _do(self, move: Move) -> bool:
        done = bool(self.client.do(move))
        self.told, self.told_sorry = self.tell(), not done
        self.book.say(self.told)
        return done

    def _after(self, at: Held) -> None:
        self.held, self.aimed = NOTHING, ("", "")
        self.carry.let_go()
        if self.book.ring:
            self.book.focus_on(at.key)

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        if command.name == "erase" and self._focused():
            self.held = self._focused() or NOTHING
            self.take_out()
            return True
        done = self.carry.by_hand(command, self._grab, self._drop)
        if self.carry.dragged:
            self.held = held_of(self.carry.thing)
        return done

    def _focused(self) -> Held | None:
        """The block that has the focus."""
        return held_of(self.book.focus) if self.book.focus.startswith("blok.") else None

    def _grab(self, x: int, y: int) -> tuple[str, Box] | None:
        at = self.book.at(x, y)
        if at is None or not isinstance(at.widget, ToPlanCard | PlanBlock) or at.widget.disabled:
            return None
        return at.widget.key, at.widget.box

    def _drop(self, thing: str, x: int, y: int) -> None:
        """On a part: it goes there. Beside the week: out of it. Anywhere else it goes back."""
        self.held = held_of(thing)
        at = self.book.at(x, y)
        key = at.widget.key if at else ""
        part = next((part for day in self.view.days for part in day.parts
                     if key == f"deel.{part.day}.{part.part}" or key.endswith(f".{part.day}.{part.part}")), None)
        if part is not None:
            self.lay(part.day, part.part)
        elif self.held.day and x > RIGHT - SIDE_WIDE:
            self.take_out()
        else:
            self.put_down()

    def back(self) -> bool:
        if not self.held.task and self.aimed == ("", ""):
            return False
        self.put_down()
        return True

    # --- drawing ----------------------------------------------------------------------------------------

    def over_box(self) -> Box | None:
        return None if self.carry.dragged else NOWHERE

    def over(self, painter: Painter) -> None:
        """The card that hangs on the pointer, and the hole it leaves."""
        if not self.carry.dragged:
            return
        home = self.book.widget(self.carry.thing)
        if isinstance(home, ToPlanCard | PlanBlock):
            painter.panel(home.box, paint(self.look.tone(self.tone).sunken), home.corner, paint("ink400"), 2, dash=8)
            card = self._dragged(home)
            card.box = self.carry.box
            card.draw(Pen(painter, self.look, self.tone))

    def _dragged(self, home: ToPlanCard | PlanBlock) -> Widget:
        home.lifted = True
        return home
