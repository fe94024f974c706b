"""The planner in the terminal: what is planned at home, what is left, and estimate, plan, move and take off in words.

Knows a teller and the planner of the core. Planning costs no time and planning again is free; no rule reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core import planner
from alibi.core.case import Day, Task
from alibi.core.commands import EstimateTask, GiveBackFree, KeepFree, MovePlan, PlanTask, UnplanTask
from alibi.core.diary import Block
from alibi.core.layout import DONE, NOTED
from alibi.core.planner import DayLoad
from alibi.core.school_time import half_hours_in_words, time_of
from alibi.core.world import World
from alibi.play.names import amid
from alibi.play.promises import agreed_on
from alibi.play.telling_week import when_in_words
from alibi.terminal.console import Act, Option
from alibi.terminal.teller import Teller

CLOSE = "d"
NOTHING_NOTED = ("Er staat nu geen huiswerk in je agenda dat tijd kost. Schrijf huiswerk eerst op. "
                 "Dan kun je het plannen.")
FULLNESS = ("leeg", "rustig", "halfvol", "vol")
"""How full a day at home is, in words, by quarters; it is empty only when nothing stands there."""
MOST_OFFERED = 6
"""Half hours that can be picked as an estimate."""
Place = tuple[str, str]


class PlannerInTerminal:
    """The plan of the week, until the child closes it."""

    def __init__(self, teller: Teller) -> None:
        self.teller, self.console = teller, teller.console

    @property
    def world(self) -> World:
        return self.teller.world

    def open(self) -> None:
        self.console.head("Planner")
        self._say_all()
        while True:
            act = self.console.ask("Wat doe je in je planner? Plannen kost geen tijd. Opnieuw plannen ook niet.",
                                   self._acts())
            if act is None:
                return
            act()

    def _acts(self) -> list[Option[Act | None]]:
        return [
            Option("Schat hoe lang iets duurt", self._estimate), Option("Plan een half uur", self._plan),
            Option("Verzet een half uur", self._move), Option("Haal een half uur van de planning", self._unplan),
            Option("Lees de planning nog eens", self._say_all),
            Option("Houd een half uur vrij voor jezelf", self._keep_free), *self._giving_back(),
            Option("Planner dicht", None, CLOSE)]

    # --- reading ----------------------------------------------------------------------------------------

    def _say_all(self) -> None:
        loads = {load.day: load for load in planner.week(self.world)}
        for number, day in enumerate(self.world.case.days):
            if day.id in loads:
                self._say_day(day, loads[day.id])
            elif agreed_on(self.world, number):
                self.console.say(f"{day.name}:")
                self._say_promises(day)
        for task in self._open_tasks():
            self.console.say(self._task(task))
        if not self._open_tasks():
            self.console.say(NOTHING_NOTED)
        for block in planner.missed(self.world):
            self.console.say(f"Nog niet gedaan: een half uur op {self._when(block)}, {self._short(block)}. "
                             "Je mag het opnieuw plannen.")

    def _say_day(self, day: Day, load: DayLoad) -> None:
        self.console.say(f"{day.name}: {fullness_in_words(load)}.")
        for one in planner.known_appointments(self.world, day):
            self.console.say(f"  {time_of(one.begins)} tot {time_of(one.ends)}: {one.text}")
        self._say_promises(day)
        for part in planner.PARTS:
            words = [self._block(block, number) for block, number in self._numbered(day.id, part)]
            kept = planner.free_in(self.world, day.id, part)
            words += [f"vrije tijd: {half_hours_in_words(kept)}"] if kept else []
            room = planner.room_left(self.world, day, part)
            if words or room > 0:
                self.console.say(f"  {part}: {', '.join(words) or 'nog niets gepland'}. {_room(room)}")

    def _say_promises(self, day: Day) -> None:
        """What is promised for that day, and what of it was kept."""
        for one in agreed_on(self.world, self.world.case.index.day_number[day.id]):
            done = " Dit is gelukt." if one.kept else ""
            self.console.say(f"  tot {one.until}, afgesproken met {amid(one.who)}: {one.text}.{done}")

    def _numbered(self, day: str, part: str) -> Iterator[tuple[Block, int]]:
        """The blocks of a part with how many of the same came before them."""
        met: dict[Block, int] = {}
        for block in planner.coming(self.world):
            if block[1:] == (day, part):
                met[block] = met.get(block, -1) + 1
                yield block, met[block]

    def _block(self, block: Block, number: int) -> str:
        task = self.world.case.index.task[block[0]]
        step = planner.step_of(self.world, block, number)
        short = self._short(block).removesuffix(".")  # it stands in a row, and the row ends with a full stop
        return f"{short} ({task.steps[step].text.removesuffix('.')})" if step >= 0 else short

    def _short(self, block: Block) -> str:
        return self._name(self.world.case.index.task[block[0]])

    def _name(self, task: Task) -> str:
        return f"{self.world.case.index.lesson[task.lesson].name}: {task.text}"

    def _task(self, task: Task) -> str:
        world, due = self.world, self.world.known_due(task)
        when = f"{world.case.days[due.day].name} {time_of(due.beat)}"
        guessed = world.diary.estimate(task.id)
        estimate = f" Je schat {half_hours_in_words(guessed)}." if guessed else " Je hebt nog niet geschat."
        done = world.work(task.id)
        work = f" Gedaan: {half_hours_in_words(done)}." if done else ""
        left = planner.still_to_plan(world, task)
        if not (guessed or task.steps):
            return f"{self._name(task)} Af vóór {when}.{estimate}{work}"  # how long it is, is not given away
        plan = f" Nog te plannen: {half_hours_in_words(left)}." if left else " Alles staat in je planning."
        return f"{self._name(task)} Af vóór {when}.{estimate}{work}{plan}"

    def _open_tasks(self) -> list[Task]:
        """What can be planned: noted, takes time, not done yet."""
        return [task for task in self.world.tasks if task.half_hours and NOTED <= self.world.task(task.id) < DONE]

    def _when(self, block: Block) -> str:
        return when_in_words(self.world, block[1], block[2])

    # --- planning ---------------------------------------------------------------------------------------

    def _estimate(self) -> None:
        task = self._pick_task("Van welk huiswerk schat je de tijd?")
        if task:
            amounts = [Option(half_hours_in_words(number), number) for number in range(1, MOST_OFFERED + 1)]
            half_hours = self.console.ask("Hoe lang denk je dat het duurt? Schatten hoeft niet precies.", [
                *amounts, Option("Toch niet", 0, CLOSE)])
            if half_hours:
                self.teller.do(EstimateTask(task.id, half_hours))

    def _plan(self) -> None:
        task = self._pick_task("Waarvoor plan je een half uur?")
        place = task and self._pick_place("Wanneer doe je het?")
        if task and place:
            self.teller.do(PlanTask(task.id, *place))

    def _move(self) -> None:
        block = self._pick_block("Welk half uur verzet je?")
        place = block and self._pick_place("Naar wanneer?")
        if block and place:
            self.teller.do(MovePlan(*block, *place))

    def _unplan(self) -> None:
        block = self._pick_block("Welk half uur haal je weg?")
        if block:
            self.teller.do(UnplanTask(*block))

    def _keep_free(self) -> None:
        place = self._pick_place("Wanneer houd je een half uur vrij?")
        if place:
            self.teller.do(KeepFree(*place))

    def _giving_back(self) -> list[Option[Act | None]]:
        return [Option("Haal vrije tijd van de planning", self._give_back)] if self.world.diary.free else []

    def _give_back(self) -> None:
        options: list[Option[Place | None]] = [
            Option(when_in_words(self.world, *place), place) for place in dict.fromkeys(self.world.diary.free)]
        options.append(Option("Toch niet", None, CLOSE))
        place = self.console.ask("Welke vrije tijd haal je weg?", options)
        if place:
            self.teller.do(GiveBackFree(*place))

    def _pick_task(self, question: str) -> Task | None:
        tasks = self._open_tasks()
        if not tasks:
            self.console.say(NOTHING_NOTED)
            return None
        options: list[Option[Task | None]] = [Option(self._name(task), task) for task in tasks]
        options.append(Option("Toch niet", None, CLOSE))
        return self.console.ask(question, options)

    def _pick_block(self, question: str) -> Block | None:
        blocks = planner.blocks(self.world)
        if not blocks:
            self.console.say("Er staat nog niets in je planning.")
            return None
        options: list[Option[Block | None]] = [
            Option(f"{self._when(block)}, {self._short(block)}", block) for block in dict.fromkeys(blocks)]
        options.append(Option("Toch niet", None, CLOSE))
        return self.console.ask(question, options)

    def _pick_place(self, question: str) -> Place | None:
        """A part of a day in which there is room."""
        world = self.world
        free = [(day.id, part) for day in world.case.days for part in planner.PARTS
                if not planner.why_not_there(world, day.id, part) and planner.room_left(world, day, part) > 0]
        if not free:
            self.console.say("Er is geen half uur meer vrij. Haal eerst iets anders van je planning.")
            return None
        options: list[Option[Place | None]] = [
            Option(f"{when_in_words(world, day, part)}. {self._room_at(day, part)}", (day, part)) for day, part in free]
        options.append(Option("Toch niet", None, CLOSE))
        return self.console.ask(question, options)

    def _room_at(self, day: str, part: str) -> str:
        world = self.world
        return _room(planner.room_left(world, world.case.days[world.case.index.day_number[day]], part))


def fullness_in_words(load: DayLoad) -> str:
    """How full a day at home is, in a word and as a count."""
    taken = load.planned + load.done + load.appointments
    quarter = min(len(FULLNESS) - 1, max(taken > 0, taken * len(FULLNESS) // max(1, load.room)))
    return f"{FULLNESS[quarter]}, {taken} van de {load.room} halve uren bezet"


def _room(half_hours: int) -> str:
    if half_hours < 0:
        return f"Er staat {half_hours_in_words(-half_hours)} te veel. Je mag het verzetten."
    return f"Nog vrij: {half_hours_in_words(half_hours)}." if half_hours else "Meer past er niet."
