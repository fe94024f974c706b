"""Homework in the agenda: writing a task that was heard on a line, looking whether it is right, and doing the work.

Knows which task is open and what is still in pencil: a line is only given to the rules after the child has looked.
Does not know which line a teacher means, nor where to hand in; the words of the task say that, or nobody does.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core import moves
from alibi.core.case import Task
from alibi.core.commands import Command as Move
from alibi.core.commands import NoteTask
from alibi.core.layout import DONE, HANDED_IN, HEARD, NOTED
from alibi.play.glossary import meaning_of, words_explained
from alibi.play.homework import due_words, heard_tasks, stand_words, step_words
from alibi.ui.agenda_carry import Carry
from alibi.ui.agenda_homework_widgets import PACKED, SlotLine, TaskCard, TaskSteps
from alibi.ui.agenda_homework_work import moved_due, work_rows
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, AgendaPage, Book
from alibi.ui.agenda_strip import Strip
from alibi.ui.agenda_timetable import hue_of
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import NOWHERE, Box, Painter
from alibi.ui.style import paint
from alibi.ui.widgets import Heading, Panel, Pen, TextBlock, Widget
from alibi.ui.widgets_press import Button, Checkbox

SIDE_WIDE = 340
SURE, OTHER, MOVE = "klopt", "anders", "verplaats"
LINE_PARTS = " · "
"""Between lesson and day in the words of a line."""
LOOK_AGAIN = "Kijk nog eens. Vink af wat je hebt bekeken. Dat hoeft niet."


class HomeworkPage(AgendaPage):
    """Huiswerk."""

    name, label, icon, title = "huiswerk", "Huiswerk", "book", "Huiswerk"
    chosen = ""
    pencil: tuple[str, str] = ("", "")
    """A task and the line it stands on, not yet given to the rules."""
    making = moving = False
    told = word = ""
    looked: frozenset[str] = frozenset()

    def __init__(self, client: Client, book: Book) -> None:
        super().__init__(client, book)
        self.carry = Carry()

    # --- what there is ----------------------------------------------------------------------------------

    def tasks(self) -> list[Task]:
        """The tasks that were heard, today and on days before; what was handed in comes last."""
        return sorted(heard_tasks(self.world), key=lambda task: self.world.task(task.id) == HANDED_IN)

    def task(self) -> Task | None:
        """The open one: the one that was chosen, or the first that is not handed in yet."""
        tasks = self.tasks()
        chosen = [task for task in tasks if task.id == self.chosen]
        waiting = [task for task in tasks if self.world.task(task.id) < HANDED_IN]
        return next(iter([*chosen, *waiting, *tasks]), None)

    def can(self, move: Move) -> bool:
        """Whether the rules let this be done now."""
        return move in tuple(moves.task_moves(self.world.book, self.world.state))

    def can_note(self, task: Task) -> bool:
        """Whether the rules let this task be written down (again)."""
        return any(self.can(NoteTask(task.id, slot)) for slot, _ in task.slots)

    def _slot_of(self, task: Task) -> str:
        """The line a task stands on, in pencil or for good; "" for none."""
        if self.pencil[0] == task.id:
            return self.pencil[1]
        return dict(self.world.diary.slots).get(task.id, "") if not self.moving or task is not self.task() else ""

    def _steps(self, task: Task) -> frozenset[int]:
        """Which steps were really done: a task can be made without being written down."""
        stand = self.world.task(task.id)
        noted = {NOTED} if task.id in dict(self.world.diary.slots) else set()
        packed = {PACKED} if task.packs and self.world.packed(task.id) else set()
        return frozenset({HEARD, *noted, *packed, *(step for step in (DONE, HANDED_IN) if stand >= step)})

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        task = self.task()
        y = self.put_head(page, self.world.day.name)
        if task is None:
            self._put_nothing(page, y)
            return
        wide = RIGHT - LEFT - SIDE_WIDE - 10
        with page.scroll("opdrachten", Box(RIGHT - SIDE_WIDE - 8, y - 8, SIDE_WIDE + 30, BOTTOM - y + 8)) as inner:
            below = inner.put(Heading("", "Opdrachten", step="subhead"), inner.x, inner.y).bottom + 10
            inner.column([self._card(found) for found in self.tasks()], inner.x, below, SIDE_WIDE, gap=12)
        with page.scroll("blad", Box(LEFT - 8, y - 8, wide, BOTTOM - y + 16)) as inner:
            inner.column(self._sheet(task), inner.x, inner.y, inner.w, gap=10)

    def _put_nothing(self, page: Page, y: int) -> None:
        words = "Er is nog geen huiswerk. Huiswerk hoor je in de les. Soms staat het ook op het bord."
        box = page.put(Strip("", words, icon="ear", title="Hier is nog plek"), LEFT, y + 6, RIGHT - LEFT)
        for number in range(4):
            page.put(Panel(dash=8, least=64), LEFT, box.bottom + 14 + number * 76, RIGHT - LEFT)

    def _card(self, task: Task) -> TaskCard:
        lesson = self.world.case.index.lesson[task.lesson]
        return TaskCard(f"taak.{task.id}", task.text, self._taker(task), subject=lesson.name,
                        due=f"vóór {due_words(self.world, task)}", state=stand_words(self.world, task),
                        hue=hue_of(self.world.case, lesson),
                        lifted=self.carry.thing == task.id and not self.carry.dragged,
                        selected=task is self.task() and len(self.tasks()) > 1)

    def _sheet(self, task: Task) -> list[Widget]:
        found: list[Widget] = []
        if self.pencil[0] != task.id:  # while the child looks again only that is here
            found.append(TaskSteps("", self._steps(task), packs=task.packs, last=step_words(task)))
        if self.told:
            found.append(Strip("verteld", self.told, icon="pen", hue="mint"))
        found += [*moved_due(self.world, task), *self._noting(task), *self._explained(task)]
        return found if self.pencil[0] == task.id else [*found, *work_rows(self, task)]

    def _explained(self, task: Task) -> list[Widget]:
        """School words and abbreviations in the task, to open."""
        found: list[Widget] = []
        for word in words_explained(self.world.case, [task.text]):
            found.append(Button(f"woord.{word}", f"Wat is “{word}”?", self._opener(word), icon="help", kind="quiet"))
            if self.word == word:
                found.append(Strip(f"uitleg.{word}", meaning_of(self.world.case, word), icon="book", title=word))
        return found

    def _opener(self, word: str) -> Callable[[], None]:
        def turn() -> None:
            self.word = "" if self.word == word else word
        return turn

    # --- writing down -----------------------------------------------------------------------------------

    def _noting(self, task: Task) -> list[Widget]:
        written = self._slot_of(task)
        if self.can_note(task) and (not written or self.pencil[0] == task.id):
            return [*self._open_lines(task), *self._check(task)]
        if not written:
            return []
        found: list[Widget] = [self._line(task, written)]
        if self.can_note(task):
            found.append(Button(MOVE, "Zet het op een andere regel", self._move, icon="undo"))
        return found

    def _open_lines(self, task: Task) -> list[Widget]:
        if self.pencil[0] == task.id:
            return [self._line(task, self.pencil[1])]
        hint = "Kies een regel." if self.carry.thing else "Pak de opdracht. Kies daarna een regel."
        return [Heading("", "Waar schrijf je dit op?", step="subhead"), TextBlock("", hint, colour="quiet"),
                *(self._line(task, slot) for slot, _ in task.slots)]

    def _line(self, task: Task, slot: str) -> SlotLine:
        words = dict(task.slots)[slot]
        here = self._slot_of(task) == slot
        return SlotLine(f"regel.{slot}", words, self._writer(task, slot), written=task.text if here else "",
                        pencil=self.pencil == (task.id, slot), open=self.can_note(task) and not here,
                        disabled=not self.can_note(task))

    def _check(self, task: Task) -> list[Widget]:
        """The child's own look before it counts: lesson, day, words. Ticks are for the child alone."""
        if self.pencil[0] != task.id:
            return []
        line = dict(task.slots)[self.pencil[1]]
        lesson, _, day = line.partition(LINE_PARTS)
        asked = (("vak", f"Vak: {lesson}"), ("dag", f"Dag: {day or lesson}"), ("wat", f"Wat: {task.text}"))
        ticks = [Checkbox(f"kijk.{key}", words, selected=key in self.looked, hue="ink", on_change=self._looker(key))
                 for key, words in asked]
        return [Strip("", LOOK_AGAIN, icon="eye"), *ticks,
                Button(SURE, "Ja, zo schrijf ik het op", self._note, kind="primary", icon="pen"),
                Button(OTHER, "Ik kies een andere regel", self._erase, icon="undo")]

    def _looker(self, key: str) -> Callable[[bool], None]:
        def look(on: bool) -> None:
            self.looked = self.looked | {key} if on else self.looked - {key}
        return look

    def _taker(self, task: Task) -> Callable[[], None]:
        return lambda: self.take(task)

    def take(self, task: Task) -> None:
        """Pick a task up to write it down, or put it back; a task that was written down is only shown."""
        held = self.carry.thing == task.id
        if self.chosen != task.id:
            self.making = self.moving = False
        self.chosen, self.told, self.word = task.id, "", ""
        self.carry.let_go()
        if not held and self.can_note(task) and not self._slot_of(task):
            self.carry.pick_up(task.id)
            if self.book.ring:
                self.book.focus_on(f"regel.{task.slots[0][0]}")

    def _writer(self, task: Task, slot: str) -> Callable[[], None]:
        return lambda: self.write(task, slot)

    def write(self, task: Task, slot: str) -> None:
        """In pencil on a line: it can still be changed."""
        self.carry.let_go()
        self.pencil, self.told, self.looked = (task.id, slot), "", frozenset()
        self.book.say(f"{task.text} {dict(task.slots)[slot]}. {LOOK_AGAIN}")
        self.book.bring_into_view(OTHER)
        if self.book.ring:
            self.book.focus_on(SURE)

    def _erase(self) -> None:
        task, self.pencil = self.pencil[0], ("", "")
        if self.book.ring:
            self.book.focus_on(f"taak.{task}")

    def _note(self) -> None:
        """The child has looked: now it counts."""
        task, slot = self.pencil
        self.pencil, self.moving, self.making = ("", ""), False, False
        self.client.do(NoteTask(task, slot))
        self.book.say(self.tell())
        if self.book.ring:
            self.book.focus_on(f"taak.{task}")

    def _move(self) -> None:
        self.moving, self.told = True, ""

    # --- doing and handing in ---------------------------------------------------------------------------

    def do(self, move: Move) -> None:
        """A step with the open task, and what came of it; the card keeps the focus."""
        task = self.task()
        self.making = False
        self.client.do(move)
        self.told = self.tell()
        self.book.say(self.told)
        if self.book.ring and task and self.book.widget(self.book.focus) is None:
            self.book.focus_on(f"taak.{task.id}")

    def to_planner(self, task: str) -> None:
        """The week, with this task in hand."""
        self.book.plan(task)

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        return self.carry.by_hand(command, self._grab, self._drop)

    def _grab(self, x: int, y: int) -> tuple[str, Box] | None:
        """A task at a point that can be written down."""
        at = self.book.at(x, y)
        if at is None or not isinstance(at.widget, TaskCard):
            return None
        task = self.world.case.index.task[at.widget.key.removeprefix("taak.")]
        return (task.id, at.widget.box) if self.can_note(task) else None

    def _drop(self, thing: str, x: int, y: int) -> None:
        task, at = self.world.case.index.task[thing], self.book.at(x, y)
        self.chosen = thing
        slot = at.widget.key.removeprefix("regel.") if at and isinstance(at.widget, SlotLine) else ""
        if slot in dict(task.slots):
            self.write(task, slot)

    def back(self) -> bool:
        if self.carry.thing:
            self.carry.let_go()
        elif self.pencil[0]:
            self._erase()
        elif self.moving or self.making:
            self.moving = self.making = False
        else:
            return False
        return True

    def keeps_open(self) -> bool:
        """What stands in pencil is looked at before the agenda closes."""
        self.carry.let_go()
        if not self.pencil[0]:
            return False
        self.chosen = self.pencil[0]
        self.book.focus_on(SURE)
        return True

    # --- drawing ----------------------------------------------------------------------------------------

    def over_box(self) -> Box | None:
        return None if self.carry.dragged else NOWHERE

    def over(self, painter: Painter) -> None:
        """The card that hangs on the pointer."""
        if not self.carry.dragged:
            return
        home = self.book.widget(f"taak.{self.carry.thing}")
        if home is not None:
            painter.panel(home.box, paint(self.look.tone(self.tone).sunken), 16, paint("ink400"), 2, dash=8)
            card = self._card(self.world.case.index.task[self.carry.thing])
            card.box, card.lifted = self.carry.box, True
            card.draw(Pen(painter, self.look, self.tone))
