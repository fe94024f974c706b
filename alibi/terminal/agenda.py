"""The agentenagenda in the terminal: timetable, homework, case board and notes as lists.

Knows a session and a console; the rules decide what fits.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core.case import Alibi, Rumour, Task
from alibi.core.commands import Command, DoTask, LayAlibi, LiftAlibi, NoteTask, SetHead, Unmask, WriteNote
from alibi.core.conditions import STATES
from alibi.core.happenings import AlibiLaid
from alibi.core.layout import DONE, HEARD
from alibi.core.rules import NotPossible
from alibi.core.school_time import time_of
from alibi.play.session import Session
from alibi.play.telling import tell, why_it_fits, words_of
from alibi.terminal.console import Console, Option

Act = Callable[[], None]
TASK_WORDS = dict(zip(STATES["task"], ("nog niet gehoord", "gehoord", "opgeschreven", "af", "ingeleverd"), strict=True))
HEAD_WORDS = ("leeg", "een beetje vol", "halfvol", "vol", "heel vol")


class Agenda:
    """All pages of the agenda, one after the other."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session, self.console = session, console

    def open(self) -> None:
        self.console.head("Agentenagenda")
        self.console.ask("Welke bladzijde?", [
            Option("Rooster", self._timetable), Option("Huiswerk", self._homework), Option("Zaakbord", self._board),
            Option("Mijn hoofd", self._head), Option("Notitie schrijven", self._note), Option("Dicht", _nothing)])()

    def _do(self, command: Command) -> None:
        try:
            happened = self.session.do(command)
        except NotPossible as sorry:
            self.console.say(sorry.sentence)
            return
        for caption in tell(self.session.world, happened):
            self.console.say(words_of(self.session.case, caption))
        for laid in happened:
            if isinstance(laid, AlibiLaid):
                index = self.session.case.index
                self.console.say(why_it_fits(self.session.case, index.alibi[laid.card], index.signal[laid.signal]))

    # --- timetable and homework -------------------------------------------------------------------------

    def _timetable(self) -> None:
        world = self.session.world
        for lesson in world.day.lessons:
            room = world.case.index.place[world.known_room(lesson)].short
            self.console.say(f"{time_of(lesson.begins)} tot {time_of(lesson.ends)}: {lesson.name} in {room}.")
        for change in world.known_changes:
            self.console.say(f"Wijziging: {change.text}")
        for promise in world.open_promises:
            self.console.say(f"Afspraak: {world.case.index.promise[promise].text}.")

    def _homework(self) -> None:
        world = self.session.world
        heard = [task for task in world.day.tasks if world.task(task.id) >= HEARD]
        if not heard:
            self.console.say("Er is nog geen huiswerk.")
        for task in heard:
            stand = STATES["task"][world.task(task.id)]
            self.console.say(f"{task.text} Vóór {time_of(task.due)}. Dit is {TASK_WORDS[stand]}.")
            self._work_on(task)

    def _work_on(self, task: Task) -> None:
        options: list[Option[Act]] = []
        if self.session.world.task(task.id) == HEARD:
            options.append(Option("Schrijf het op", lambda: self._write_down(task)))
        if HEARD <= self.session.world.task(task.id) < DONE:
            options.append(Option("Maak het nu", lambda: self._make(task)))
        if options:
            self.console.ask("Wat doe je ermee?", [*options, Option("Nu niet", _nothing)])()

    def _write_down(self, task: Task) -> None:
        slot = self.console.ask("Waar schrijf je het?", [Option(words, slot) for slot, words in task.slots])
        self._do(NoteTask(task.id, slot))

    def _make(self, task: Task) -> None:
        answer = self.console.ask(task.ask or task.text, [Option(words, answer) for answer, words in task.answers]) \
            if task.answers else ""
        self._do(DoTask(task.id, answer))

    # --- the case board ---------------------------------------------------------------------------------

    def _board(self) -> None:
        self._say_board()
        world = self.session.world
        options: list[Option[Act]] = [Option("Leg een kaartje", self._lay)] if world.alibis or world.rumours else []
        if any(world.laid(alibi.id) for alibi in world.alibis):
            options.append(Option("Pak een kaartje terug", self._lift))
        ask = world.case.unmasking.ask
        self.console.ask("Wat doe je?", [*options, Option(f"Vraag iemand: “{ask}”", self._unmask),
                                         Option("Dicht", _nothing)])()

    def _say_board(self) -> None:
        world = self.session.world
        index = world.case.index
        self.console.say("Anders zijn is geen bewijs. Zoek feiten: waar was iemand, en wanneer?")
        for signal in world.signals:
            self.console.say(f"Spoor: {time_of(signal.beat)}, {index.place[signal.place].name}. {signal.text}")
        for person in world.case.board:
            stand = "was ergens anders" if person in world.elsewhere else "kan nog"
            self.console.say(f"{index.person[person].name}: {stand}.")
        cards: list[Alibi | Rumour] = [*world.alibis, *world.rumours]
        for card in cards:
            self.console.say(f"Kaartje: {card.text}")

    def _lay(self) -> None:
        world = self.session.world
        index = world.case.index
        free = (alibi for alibi in world.alibis if not world.laid(alibi.id))
        cards: list[Alibi | Rumour] = [*free, *world.rumours]
        if not cards or not world.signals:
            self.console.say("Er is nu geen kaartje om te leggen, of nog geen spoor om het bij te leggen.")
            return
        card = self.console.ask("Welk kaartje?", [Option(card.text, card.id) for card in cards])
        person = self.console.ask("Bij wie?", [Option(index.person[who].name, who) for who in world.case.board])
        signal = self.console.ask("Bij welk spoor?", [
            Option(f"{time_of(signal.beat)}, {index.place[signal.place].name}", signal.id) for signal in world.signals])
        self._do(LayAlibi(card, person, signal))

    def _lift(self) -> None:
        world = self.session.world
        laid = [Option(alibi.text, alibi.id) for alibi in world.alibis if world.laid(alibi.id)]
        self._do(LiftAlibi(self.console.ask("Welk kaartje pak je terug?", laid)))

    def _unmask(self) -> None:
        index = self.session.case.index
        person = self.console.ask(f"Aan wie vraag je: “{self.session.case.unmasking.ask}”?", [
            Option(index.person[who].name, who) for who in self.session.case.board])
        self._do(Unmask(person))

    # --- my own pages -----------------------------------------------------------------------------------

    def _head(self) -> None:
        levels = [Option(words, level) for level, words in enumerate(HEAD_WORDS)]
        level = self.console.ask("Hoe vol is je hoofd?", levels)
        self._do(SetHead(level))

    def _note(self) -> None:
        for note in self.session.world.diary.notes:
            self.console.say(f"- {note}")
        self.console.say("Schrijf een regel. Deze blijft op deze computer.")
        text = self.console.line()
        if text:
            self._do(WriteNote(text))


def _nothing() -> None:
    """Close the page."""
