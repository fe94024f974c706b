"""The agentenagenda in the terminal: timetable, homework, case board, my head and notes as lists.

Knows a teller; the rules decide what fits. Nothing in the agenda costs time.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core.case import Day, Due, Lesson, Task
from alibi.core.commands import DoTask, NoteTask, SetHead, WriteNote
from alibi.core.layout import DONE, HANDED_IN, HEARD
from alibi.core.rules import LONGEST_WORDS
from alibi.core.school_time import HALF_HOUR, beats_in_words, time_of
from alibi.core.world import World
from alibi.play.debrief import LEVEL_WORDS
from alibi.play.homework import begins_meanwhile, due_sentence, is_past_due
from alibi.play.names import amid
from alibi.play.places import ask_for_rest, calm_places
from alibi.play.promises import still_open, until_words
from alibi.terminal.board import Board
from alibi.terminal.console import Act, Option
from alibi.terminal.planner import PlannerInTerminal
from alibi.terminal.teller import Teller, day_words, in_a_row

TASK_WORDS = tuple(f"Dit is {words}." for words in ("nog niet gehoord", "gehoord", "opgeschreven", "af", "ingeleverd"))
BROUGHT_WORDS = (*TASK_WORDS[:3], "Dit ligt klaar.", "Dit had je bij je.")
"""How far a task is, and the same of a thing that must be brought."""
CLOSE = "d"
"""The letter that closes a page or goes back, everywhere."""


class Agenda:
    """All pages of the agenda. It closes by itself when something happens in the school."""

    def __init__(self, teller: Teller) -> None:
        self.teller, self.console = teller, teller.console
        self.board = Board(teller)

    @property
    def world(self) -> World:
        return self.teller.world

    def open(self) -> None:
        """Page after page until the child closes it."""
        self.console.head("Agentenagenda")
        pages: list[Option[Act | None]] = [
            Option("Rooster en afspraken", self._timetable), Option("Huiswerk", self._homework), *self._planner(),
            Option("Zaakbord", self.board.open), Option("Mijn hoofd", self._head), Option("Notities", self._notes),
            Option("Agenda dicht", None, CLOSE)]
        while not self.world.scene:
            page = self.console.ask("Welke bladzijde?", pages)
            if page is None:
                return
            page()

    def _planner(self) -> list[Option[Act | None]]:
        """The planner is there in a case with time at home."""
        there = any(day.home for day in self.world.case.days)
        return [Option("Planner", PlannerInTerminal(self.teller).open)] if there else []

    # --- the timetable ----------------------------------------------------------------------------------

    def _timetable(self) -> None:
        world = self.world
        self.console.head("Rooster en afspraken")
        self.console.say(f"Het is {world.time}. {day_words(world)}")
        self._say_day(world.day)
        if world.day.aim:
            self.console.say(f"Doel van vandaag: {world.day.aim}")
        self.console.say(f"De vraag van deze zaak: {world.case.question}")
        self._promises()
        for day in world.case.days[world.day_number + 1 :]:
            self.console.head(day.name)
            self._say_day(day)

    def _say_day(self, day: Day) -> None:
        """Lessons and what is known to be different, of today or a day to come."""
        for lesson in day.lessons:
            self.console.say(self._lesson(lesson))
        for change in day.changes:
            if self.world.knows(change.id):
                self.console.say(f"Wijziging: {change.text}")

    def _lesson(self, lesson: Lesson) -> str:
        index = self.world.case.index
        place, teacher = (index.place.get(self.world.known_room(lesson)),
                          index.person.get(self.world.known_teacher(lesson)))
        room = f" in {place.name}" if place else ""
        who = f", van {amid(teacher.name)}" if teacher else ""
        gone = "" if self.world.known_held(lesson) else " Gaat niet door."
        return f"{time_of(lesson.begins)} tot {time_of(lesson.ends)}: {lesson.name}{room}{who}.{gone}"

    def _promises(self) -> None:
        promised = still_open(self.world)
        for one in promised:
            self.console.say(f"Afspraak met {amid(one.who)}: {one.text}, tot {until_words(self.world, one)}.")
        if not promised:
            self.console.say("Er staan geen afspraken open.")

    def _moment(self, day: int, beat: int) -> str:
        """A time, with its day when that is another."""
        today = day == self.world.day_number
        return time_of(beat) if today else f"{self.world.case.days[day].name} {time_of(beat)}"

    # --- homework ---------------------------------------------------------------------------------------

    def _homework(self) -> None:
        self.console.head("Huiswerk")
        heard = [task for task in self.world.tasks if self.world.task(task.id) >= HEARD]
        if not heard:
            self.console.say("Er is nog geen huiswerk. Huiswerk hoor je in de les. Soms staat het ook op het bord.")
        for task in heard:
            self.console.say(self._task(task))
            self._work_on(task)

    def _task(self, task: Task) -> str:
        stand = self.world.task(task.id)
        due_at = self.world.known_due(task)
        due = self._moment(due_at.day, due_at.beat)
        told = due in task.text and not is_past_due(self.world, task)
        until = "" if told or stand == HANDED_IN else f" {due_sentence(self.world, task)}"
        slot = dict(self.world.diary.slots).get(task.id, "")
        under = f" Het staat bij “{dict(task.slots)[slot]}”." if slot else ""
        return f"{task.text}{until} {_stands(task, stand)}{under}{self._work_done(task)}"

    def _work_done(self, task: Task) -> str:
        """Half hours done, and whether it is in the bag, for a task that has those. How long it really takes is not
        told before the first half hour: the child estimates first."""
        packed, done = self.world.packed(task.id), self.world.work(task.id)
        bag = " Het zit in je tas." if packed else " Het moet nog in je tas." if task.packs else ""
        if self.world.task(task.id) >= HANDED_IN:
            return ""
        if not task.half_hours or done == task.half_hours:
            return bag
        work = f"Gedaan: {done} van de {task.half_hours} halve uren." if done else "Je bent nog niet begonnen."
        return f" {work}{bag}"

    def _work_on(self, task: Task) -> None:
        while HEARD <= self.world.task(task.id) < DONE and not self.world.scene:
            make = [] if task.half_hours and task not in self.world.workable else [
                Option[Callable[[Task], None] | None](_make_words(self.world, task), self.make)]
            options = [*make, Option[Callable[[Task], None] | None]("Nu niet", None, CLOSE)]
            heard = self.world.task(task.id) == HEARD
            if heard or self._was_moved(task):
                words = "Schrijf het op" if heard else "Schrijf het bij een andere regel"
                options.insert(0, Option(words, self._write_down))
            act = self.console.ask("Wat doe je ermee?", options) if len(options) > 1 else None
            if act is None:
                return
            act(task)

    def _was_moved(self, task: Task) -> bool:
        """It is known that the task is due at another moment than was said first."""
        return self.world.known_due(task) != Due(task.due_day, task.due)

    def _write_down(self, task: Task) -> None:
        """In pencil first: the child looks once more before it counts."""
        slot = self.console.ask("Bij welke regel schrijf je het?", [
            *(Option(words, slot) for slot, words in task.slots), Option("Toch niet", "", CLOSE)])
        if slot and self.console.ask_yes(f"Er staat nu bij “{dict(task.slots)[slot]}”: {task.text} Staat het goed?",
                                         "Ja, laat het zo staan", "Nee, haal het weg"):
            self.teller.do(NoteTask(task.id, slot))

    def make(self, task: Task) -> None:
        """Do a task, or half an hour of it; the answer is asked for when that finishes it."""
        more_to_do = task.half_hours and self.world.work(task.id) + 1 < task.half_hours
        if not task.answers or more_to_do:
            self.teller.do(DoTask(task.id))
            return
        answer = self.console.ask(task.ask or task.text, [
            *(Option(words, answer) for answer, words in task.answers), Option("Toch niet", "", CLOSE)])
        if answer:
            self.teller.do(DoTask(task.id, answer))

    # --- my own pages -----------------------------------------------------------------------------------

    def _head(self) -> None:
        self.console.head("Mijn hoofd")
        self.console.say("Alleen jij kiest dit. Het spel verandert het nooit. Niemand geeft er punten voor.")
        level = self.console.ask("Hoe vol is je hoofd nu?", [
            *(Option(words, level) for level, words in enumerate(LEVEL_WORDS)), Option("Dat zeg ik niet", -1, CLOSE)])
        if level >= 0:
            self.teller.do(SetHead(level))
            self.console.say(f"Je hoofd is nu: {LEVEL_WORDS[level]}.")
        self._say_what_helps()

    def _say_what_helps(self) -> None:
        self.console.say("Is je hoofd vol? Pauze mag altijd: de tijd staat stil zolang jij wilt.")
        calm = [place.name for place in calm_places(self.world)]
        if calm:
            self.console.say(f"Hier is het nu rustig: {in_a_row(calm)}.")
        self.console.say(f"Vragen mag ook: {ask_for_rest(self.world)}")

    def _notes(self) -> None:
        diary = self.world.diary
        self.console.head("Notities")
        for note in diary.notes:
            self.console.say(f"- {note}")
        for sentence in diary.sentences:
            self.console.say(f"Zinnenkaart: “{sentence}”")
        self.console.say("Schrijf een regel. Hij blijft op deze computer. Een lege regel slaat dit over.")
        text = self.console.line()[:LONGEST_WORDS]
        if text:
            self.teller.do(WriteNote(text))
            self.console.say("Je notitie staat in je agenda.")


def _stands(task: Task, stand: int) -> str:
    return (BROUGHT_WORDS if task.is_brought else TASK_WORDS)[stand]


def _make_words(world: World, task: Task) -> str:
    if task.half_hours:
        return f"Werk er een half uur aan (duurt {beats_in_words(HALF_HOUR)}){begins_meanwhile(world)}"
    if not task.packs:
        return "Maak het nu"
    return "Kies wat je meeneemt" if task.answers else "Leg het klaar"
