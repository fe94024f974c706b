"""What comes after writing homework down: how long it will take, half hours of work, the bag, handing in.

Knows one task and the world, and which widgets belong to how far it is. What is chosen is a command; the page around
it says what came of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from alibi.core.case import Deed, Task
from alibi.core.commands import Command as Move
from alibi.core.commands import Do, DoTask, EstimateTask
from alibi.core.layout import DONE, HANDED_IN, NOTED
from alibi.core.school_time import half_hours_in_words, time_of
from alibi.core.world import World
from alibi.play.homework import bag_sentence, begins_meanwhile, due_sentence, places_to_work, who_can_help
from alibi.ui.agenda_homework_widgets import WorkDone
from alibi.ui.agenda_strip import Strip
from alibi.ui.agenda_week_side import Estimate
from alibi.ui.widgets import Heading, Widget
from alibi.ui.widgets_press import Button, ChoiceCard

MAKE, PLAN, PACK, HAND_IN = "maken", "plannen", "inpakken", "inleveren"
THERE = {"pack": "Doe het in je tas", "hand_in": "Lever het in"}


class Page(Protocol):
    """The page of homework, as these widgets use it."""

    making: bool

    @property
    def world(self) -> World:
        """The world now."""

    def can(self, move: Move) -> bool:
        """Whether the rules let this be done now."""

    def do(self, move: Move) -> None:
        """Do it, and say what came of it."""

    def to_planner(self, task: str) -> None:
        """Open the week, with this task in hand."""


def work_rows(page: Page, task: Task) -> Iterator[Widget]:
    """Everything for how far this task is."""
    if page.world.task(task.id) >= DONE:
        yield from _made(page.world, task)
        yield from _bag_and_box(page, task)
    else:
        yield from _estimating(page, task)
        yield from _working(page, task)
        yield Strip("", who_can_help(page.world, task), icon="question", title="Snap je het niet?")


# --- estimating and working -------------------------------------------------------------------------------


def _estimating(page: Page, task: Task) -> Iterator[Widget]:
    if not task.half_hours or page.world.task(task.id) < NOTED:
        return
    if not page.world.work(task.id):
        yield Heading("", "Hoe lang denk je dat het duurt?", step="subhead")
        yield Estimate("schatting", page.world.diary.estimate(task.id),
                       change=lambda amount: page.do(EstimateTask(task.id, amount)))
    yield Button(PLAN, "Plan het in je week", lambda: page.to_planner(task.id), icon="calendar")


def _working(page: Page, task: Task) -> Iterator[Widget]:
    if page.world.work(task.id):
        yield WorkDone("", page.world.work(task.id), task.half_hours, thought=page.world.diary.estimate(task.id))
    answers = [answer for answer, _ in task.answers if page.can(DoTask(task.id, answer))]
    if not answers and not page.can(DoTask(task.id)):
        if task.half_hours and page.world.task(task.id) == NOTED and not page.world.can_work_here:
            yield Strip("", f"Dit kun je maken: {places_to_work(page.world)}.", icon="home")
    elif page.world.task(task.id) < NOTED and not page.making:
        yield Button(MAKE, "Ik maak het meteen", lambda: _start(page), icon="book")
    elif not answers:
        yield Heading("", "Maken", step="subhead")
        meanwhile = begins_meanwhile(page.world) if task.half_hours else ""
        if meanwhile:
            yield Strip("", meanwhile.removeprefix(". "), icon="clock", title="In dat half uur")
        long = "Werk een half uur" if task.half_hours else "Maak de opdracht"
        yield Button("antwoord.", long, lambda: page.do(DoTask(task.id)), kind="primary", icon="book")
    else:
        yield Heading("", task.ask, step="subhead")
        yield from (ChoiceCard(f"antwoord.{answer}", words, _doer(page, DoTask(task.id, answer)), number=number)
                    for number, (answer, words) in enumerate(task.answers, 1))


def _start(page: Page) -> None:
    page.making = True


def _doer(page: Page, move: Move) -> Callable[[], None]:
    return lambda: page.do(move)


# --- afterwards -------------------------------------------------------------------------------------------


def _made(world: World, task: Task) -> Iterator[Widget]:
    """The answer that was given, and the estimate beside how long it was."""
    words = dict(task.answers).get(dict(world.diary.task_answers).get(task.id, ""), "")
    if words:
        yield Strip("", words, icon="book", title=task.ask)
    thought = world.diary.estimate(task.id)
    if thought and task.half_hours:
        yield Strip("", f"Jij dacht: {half_hours_in_words(thought)}. Het was: {half_hours_in_words(task.half_hours)}.",
                    icon="clock", title="Schatting en echt")


def _bag_and_box(page: Page, task: Task) -> Iterator[Widget]:
    world = page.world
    if world.task(task.id) == HANDED_IN:
        return
    words = due_sentence(world, task)
    if task.packs and not world.packed(task.id):
        words = f"{bag_sentence(world, task)} {words}"
    yield Strip("", words, icon="bag" if task.packs and not world.packed(task.id) else "flag",
                title="Meenemen" if task.is_brought else "Inleveren")
    for deed in world.deeds:
        if deed.task == task.id and deed.does in THERE:
            yield _deed_button(page, deed)


def _deed_button(page: Page, deed: Deed) -> Button:
    key, icon = (PACK, "bag") if deed.does == "pack" else (HAND_IN, "check")
    brought = deed.does == "hand_in" and page.world.case.index.task[deed.task].is_brought
    words = "Gebruik het hier" if brought else THERE[deed.does]
    return Button(key, words, lambda: page.do(Do(deed.id)), kind="primary", icon=icon, subtitle=deed.text)


def moved_due(world: World, task: Task) -> Iterator[Widget]:
    """More time, or a known change of the due moment: the old one and the new one."""
    due = world.known_due(task)
    if (due.day, due.beat) != (task.due_day, task.due):
        old = f"{world.case.days[task.due_day].name} {time_of(task.due)}"
        yield Strip("", f"Eerst was het {old}. Nu is het {world.case.days[due.day].name} {time_of(due.beat)}.",
                    icon="swap", hue="amber", title="Een ander moment")

