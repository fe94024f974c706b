"""A school day in the terminal: where you are, whom you can speak, what you can do, and the talk itself.

Knows a session and a console. What is always the same has the same letter everywhere; people and things to do have
numbers, in the order of the case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import itemgetter

from alibi.core.case import Choice, Deed, Task
from alibi.core.commands import Choose, ChooseAgent, Command, Do, GoOn, Scan, Talk, Wait
from alibi.core.happenings import TraceSeen
from alibi.core.rules import LONGEST_NAME
from alibi.core.school_time import HALF_HOUR, beats_in_words, time_of
from alibi.core.world import World
from alibi.play.homework import begins_meanwhile
from alibi.play.looks import AGENTS, MIRROR_PLACE
from alibi.play.names import amid
from alibi.play.session import Session
from alibi.play.tips import tips
from alibi.play.unmasking import is_unmasking, unmasked
from alibi.terminal.agenda import Agenda
from alibi.terminal.console import Act, Console, Option
from alibi.terminal.help import SchoolWords, say_help
from alibi.terminal.support import set_support
from alibi.terminal.teller import Teller
from alibi.terminal.time_machine import use_time_machine
from alibi.terminal.walking import Walking

NOTHING_STRANGE = "Hier is nu niets vreemds te zien."


class Leave(Exception):
    """The child wants to stop for now; everything is kept."""


class DayInTerminal:
    """One play in plain text, until a day or the case is over or the child leaves. `problem` says why saving does not
    work now, or ""."""

    def __init__(self, session: Session, console: Console, problem: Callable[[], str]) -> None:
        self.session, self.console, self.problem = session, console, problem
        self.teller = Teller(session, console)
        self.agenda = Agenda(self.teller)
        self.walking = Walking(self.teller, self._look_in_mirror)
        self._warned = self._numbered_place = ""
        self._numbers: dict[str, int] = {}
        words = SchoolWords(session.case, console, self.teller.said_last)
        console.always = (
            Option("Lees nog eens", self.teller.once_more, "l", "lees nog eens"),
            Option("Woorden", words.open, "o", "woorden"),
            *always_there(console, lambda: [f"Tip: {tip.text}" for tip in tips(self.world)]))

    @property
    def world(self) -> World:
        return self.session.world

    def greet(self, resumed: bool) -> None:
        """Where the play stands."""
        self.teller.greet(resumed)

    def run(self) -> None:
        """Play until the day or the case is over. Leave when the child stops."""
        while not self.world.over and not self.world.day_over:
            self._warn()
            if self.world.scene:
                self._talk()
            else:
                self._look_in_mirror()
                self._look_round()

    def _warn(self) -> None:
        """Say once that saving does not work, and once that it does again."""
        problem = self.problem()
        if problem != self._warned:
            self._warned = problem
            self.console.say(f"Let op: {problem}" if problem else "Bewaren lukt weer.")

    # --- a talk -----------------------------------------------------------------------------------------

    def _talk(self) -> None:
        choices = self.world.choices
        if not choices:
            if is_unmasking(self.world):
                self._say_reveal()
            self.teller.do(GoOn())
            return
        options: list[Option[Act]] = [Option(_with_cost(choice), self._chooser(choice)) for choice in choices]
        self.console.ask("Wat zeg of doe jij?", [*options, *self._back()], foot=True)()

    def _chooser(self, choice: Choice) -> Act:
        def choose() -> None:
            self.console.say(f"Jij: {choice.text}")
            self.teller.do(Choose(choice.id))
        return choose

    def _say_reveal(self) -> None:
        """The fact with which the guest was found, and the cards behind it."""
        shown = unmasked(self.world)
        self.console.head("De gast laat zich zien")
        self.teller.say(shown.alone)
        for proof in shown.proofs:
            self.teller.say(proof.words)
        self.console.say()

    # --- walking round ----------------------------------------------------------------------------------

    def _look_round(self) -> None:
        self.teller.status()
        away = [] if self.world.at_home else [Option("Ga naar een andere plek", self.walking.choose, "g")]
        options = [*self._numbered([*self._people(), *self._deeds(), *self._work(), *self.walking.near()]), *away,
                   Option("Kijk met de scanner", self._scan, "k"), Option(self._wait_words(), self._doing(Wait()), "w"),
                   Option("Agenda en zaakbord", self.agenda.open, "a"), *self._help_setting()]
        self.console.ask("Wat doe je?", [*options, *self._back()], self.walking.others(), foot=True)()

    def _numbered(self, options: list[Option[Act]]) -> list[Option[Act]]:
        """Who and what is here keeps its number as long as the child stays in this place."""
        if self.world.place != self._numbered_place:
            self._numbered_place = self.world.place
            self._numbers.clear()
        names = [option.text.partition(" (")[0] for option in options]
        told = [(self._numbers.setdefault(name, len(self._numbers) + 1), option)
                for name, option in zip(names, options, strict=True)]
        return [replace(option, letter=str(number)) for number, option in sorted(told, key=itemgetter(0))]

    def _people(self) -> list[Option[Act]]:
        return [Option(self._talk_words(person), self._doing(Talk(person)))
                for person in self.world.people_here if self.world.can_talk(person)]

    def _talk_words(self, person: str) -> str:
        name = amid(self.world.case.index.person[person].name)
        return f"Pak je telefoon: {name}" if self.world.on_phone(person) else f"Praat met {name}"

    def _deeds(self) -> list[Option[Act]]:
        return [Option(_with_cost(deed), self._doing(Do(deed.id))) for deed in self.world.deeds]

    def _work(self) -> list[Option[Act]]:
        """Half an hour of homework, where that can be done."""
        lessons = self.world.case.index.lesson
        cost = beats_in_words(HALF_HOUR)
        meanwhile = begins_meanwhile(self.world)
        return [Option(f"Werk een half uur aan {lessons[task.lesson].name}: {task.text} (duurt {cost}){meanwhile}",
                       self._worker(task))
                for task in self.world.workable]

    def _worker(self, task: Task) -> Act:
        return lambda: self.agenda.make(task)

    def _wait_words(self) -> str:
        if self.world.at_home:
            return f"Doe rustig iets voor jezelf, tot {time_of(self.world.beat + self.world.pause)}"
        return "Wacht even (1 blokje)"

    def _help_setting(self) -> list[Option[Act]]:
        """Help can be set where it can change: in a case of several days."""
        several = len(self.session.case.days) > 1
        return [Option("Hulp instellen", self.set_support, "i", "hulp instellen")] if several else []

    def set_support(self) -> None:
        set_support(self.teller)

    def _scan(self) -> None:
        seen = self.teller.do(Scan()) or ()
        if not any(isinstance(happening, TraceSeen) for happening in seen):
            self.teller.say(NOTHING_STRANGE)

    def _doing(self, command: Command) -> Act:
        return lambda: _done(self.teller.do(command))

    def _back(self) -> list[Option[Act]]:
        use: Act = lambda: _done(use_time_machine(self.teller))  # noqa: E731 — one name for one act
        return [Option("Tijdmachine", use, "t", "tijdmachine")] if self.session.can_take_back else []

    # --- the mirror -------------------------------------------------------------------------------------

    def _look_in_mirror(self) -> None:
        """Who do you want to be? Asked once, where the mirror hangs."""
        if self.world.diary.look or self.world.place != MIRROR_PLACE:
            return
        self.console.head("De spiegel in de hal")
        look = self.console.ask("Welke agent ben jij?", [Option(agent.words, agent) for agent in AGENTS])
        self.console.say("Hoe heet je agent? Gebruik niet je echte naam. De naam blijft op deze computer. "
                         "Een lege regel mag ook.")
        name = self.console.line()[:LONGEST_NAME]
        self.teller.do(ChooseAgent(look.look, name))
        self.console.say(f"{f'Dag {name}' if name else 'Dag agent'}. Zo zie je eruit: {look.words}.")
        self.teller.forget()


def always_there(console: Console, now: Callable[[], Iterable[str]] = tuple) -> tuple[Option[Act], ...]:
    """What can be asked for at every question, also before and after a day; `now` gives the tips of this moment."""
    return (Option("Hulp", lambda: say_help(console, now()), "h", "hulp", "help"),
            Option("Stoppen", leave, "s", "stoppen"))


def leave() -> None:
    """Stop for now."""
    raise Leave


def _with_cost(thing: Choice | Deed) -> str:
    return f"{thing.text} (duurt {beats_in_words(thing.costs)})" if thing.costs else thing.text


def _done(_: object) -> None:
    """What came of it has been said already."""
