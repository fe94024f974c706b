"""The hand that plans: what the child holds, where it pointed, and every move of it.

Knows what is held and what came of the last move; each move is one command, so closing the agenda halfway loses
nothing. Does not know how the page looks. No move costs time, and every one can be undone.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core.commands import Command as Move
from alibi.core.commands import EstimateTask, GiveBackFree, KeepFree, MovePlan, PlanTask, UnplanTask
from alibi.play.planning import is_too_late
from alibi.ui.agenda_carry import Carry
from alibi.ui.agenda_page import Book
from alibi.ui.agenda_week_side import ToPlanCard
from alibi.ui.agenda_week_view import FREE, NOTHING, BlockView, Held, PartView, TodoView, WeekView, held_of
from alibi.ui.agenda_week_widgets import PlanBlock
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.painter import Box


class WeekHand:
    """Picks up, lays, moves and takes out. `view` gives the week as it is now; what is let go to the right of `beside`
    is taken out of it."""

    def __init__(self, client: Client, book: Book, view: Callable[[], WeekView], beside: int) -> None:
        self.client, self.book, self.view, self.beside = client, book, view, beside
        self.carry = Carry()
        self.held = NOTHING
        self.aimed = ("", "")
        self.told, self.told_sorry = "", False

    # --- what is in it ----------------------------------------------------------------------------------

    @property
    def task(self) -> TodoView | None:
        """The task that is held and not planned yet."""
        return next((one for one in self.view().todo if self.held == Held(one.task)), None)

    @property
    def block(self) -> BlockView | None:
        """The block that is held."""
        parts = (part for day in self.view().days for part in day.parts)
        return next((block for part in parts for block in part.blocks
                     if self.held == Held(block.task, part.day, part.part)), None)

    def is_held(self, held: Held) -> bool:
        """Whether this is in the child's hand."""
        return self.held == held and not self.carry.dragged

    def is_open(self, part: PartView) -> bool:
        """Whether what is held can be put in a part."""
        elsewhere = (self.held.day, self.held.part) != (part.day, part.part)
        fits = elsewhere and part.room > 0 and not part.over
        return bool(self.held.task) and fits and not is_too_late(self.client.world, self.held.task, part.day, part.part)

    def is_aimed(self, part: PartView) -> bool:
        """Whether the child pointed at a part first."""
        return self.aimed == (part.day, part.part)

    def cell_presser(self, part: PartView) -> Callable[[], None]:
        """What pressing a part does."""
        return lambda: self.point_at(part.day, part.part)

    def block_presser(self, block: BlockView, part: PartView) -> Callable[[], None]:
        """What pressing a block does."""
        return self.taker(Held(block.task, part.day, part.part))

    def taker(self, held: Held) -> Callable[[], None]:
        """What pressing a card does."""
        return lambda: self.take(held)

    # --- moves ------------------------------------------------------------------------------------------

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
        parts = [f"deel.{part.day}.{part.part}" for day in self.view().days for part in day.parts if self.is_open(part)]
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
        told = self.client.take_captions("closed", "task", "board")
        self.told, self.told_sorry = " ".join(caption.text for caption in told), not done
        self.book.say(self.told)
        return done

    def _after(self, at: Held) -> None:
        self.held, self.aimed = NOTHING, ("", "")
        self.carry.let_go()
        if self.book.ring:
            self.book.focus_on(at.key)

    # --- by mouse, finger and keys ----------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        """Take a command before the widgets do; True when it is done with."""
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
        part = next((part for day in self.view().days for part in day.parts
                     if key == f"deel.{part.day}.{part.part}" or key.endswith(f".{part.day}.{part.part}")), None)
        if part is not None:
            self.lay(part.day, part.part)
        elif self.held.day and x > self.beside:
            self.take_out()
        else:
            self.put_down()

    def back(self) -> bool:
        """Esc: put down what is held, forget where was pointed; False when there is neither."""
        if not self.held.task and self.aimed == ("", ""):
            return False
        self.put_down()
        return True
