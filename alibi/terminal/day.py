"""A school day in the terminal: where you are, whom you can speak, what you can do, and the talk itself.

Knows a session and a console. Every sentence comes from the case or from `play.telling`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from alibi.core.case import Choice, Deed
from alibi.core.commands import Choose, ChooseAgent, Command, Do, Go, GoOn, Scan, Talk, Wait
from alibi.core.happenings import Happening
from alibi.core.rules import NotPossible
from alibi.core.school_time import beats_in_words
from alibi.core.ways import cost_of, way_to
from alibi.play.looks import AGENTS, MIRROR_PLACE
from alibi.play.session import Session
from alibi.play.telling import Caption, scene_captions, tell, words_of
from alibi.terminal.agenda import Agenda
from alibi.terminal.console import Console, Option

Act = Callable[[], None]


class Leave(Exception):
    """The child wants to stop for now; everything is kept."""


class DayInTerminal:
    """One play in plain text, until the day is over or the child leaves."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session, self.console = session, console
        self.agenda = Agenda(session, console)

    def run(self, resumed: bool) -> None:
        """Play until the case is over. Leave when the child stops."""
        self._greet(resumed)
        while not self.session.world.over:
            if self.session.world.scene:
                self._talk()
            elif not self.session.world.diary.look and self.session.world.place == MIRROR_PLACE:
                self._mirror()
            else:
                self._look_round()

    def _greet(self, resumed: bool) -> None:
        world = self.session.world
        self.console.head(f"{world.case.title}: {world.day.name}, {world.time}")
        if resumed:
            self.console.say(f"Je bent terug. Je bent bij {world.case.index.place[world.place].name}.")
        if world.scene:
            self._show(scene_captions(world.case, world.scene.key))

    # --- doing ------------------------------------------------------------------------------------------

    def _do(self, command: Command) -> None:
        try:
            happened = self.session.do(command)
        except NotPossible as sorry:
            self.console.say(sorry.sentence)
        else:
            self._tell(happened)

    def _tell(self, happened: Iterable[Happening]) -> None:
        self._show(tell(self.session.world, happened))

    def _show(self, captions: Iterable[Caption]) -> None:
        for caption in captions:
            self.console.say(words_of(self.session.case, caption))

    # --- a talk -----------------------------------------------------------------------------------------

    def _talk(self) -> None:
        choices = self.session.world.choices
        if not choices:
            self._do(GoOn())
            return
        options: list[Option[Act]] = [Option(_with_cost(choice), self._doing(Choose(choice.id))) for choice in choices]
        self.console.say()
        self.console.ask("Wat zeg jij?", [*options, *self._always()])()

    # --- walking round ----------------------------------------------------------------------------------

    def _look_round(self) -> None:
        world = self.session.world
        place = world.case.index.place[world.place]
        self.console.head(f"{world.time} · {place.short}{self._next_lesson()}")
        self._say_people()
        options = [*self._people(), *self._deeds(), *self._ways(),
                   Option("Kijk met de scanner", self._doing(Scan())),
                   Option("Wacht even (1 blokje)", self._doing(Wait()))]
        options.append(Option("Agenda en zaakbord", self.agenda.open, "a"))
        self.console.ask("Wat doe je?", [*options, *self._always()])()

    def _next_lesson(self) -> str:
        world = self.session.world
        lesson = world.next_lesson
        if lesson is None:
            return ""
        room = world.case.index.place[world.known_room(lesson)].short
        if world.beat >= lesson.begins:
            return f" · {lesson.name} is bezig in {room}"
        beats = lesson.begins - world.beat
        return f" · nog {beats} {'blokje' if beats == 1 else 'blokjes'} tot {lesson.name} in {room}"

    def _say_people(self) -> None:
        index = self.session.case.index
        quiet = [index.person[person].name for person in self.session.world.people_here
                 if not self.session.world.can_talk(person)]
        if quiet:
            self.console.say(f"{', '.join(quiet)} knikt naar je." if len(quiet) == 1
                             else f"{' en '.join(quiet)} knikken naar je.")

    def _people(self) -> list[Option[Act]]:
        world = self.session.world
        return [Option(f"Praat met {world.case.index.person[person].name}", self._doing(Talk(person)))
                for person in world.people_here if world.can_talk(person)]

    def _deeds(self) -> list[Option[Act]]:
        return [Option(_with_cost(deed), self._doing(Do(deed.id))) for deed in self.session.world.deeds]

    def _ways(self) -> list[Option[Act]]:
        world = self.session.world
        places = [place for place in world.case.places if place.id != world.place]
        ways = [(place, way_to(world, place.id)) for place in places]
        return [Option(f"Ga naar {place.name} ({beats_in_words(cost_of(world, way))})", self._walking(way))
                for place, way in ways if way and len(way) <= 2]

    def _walking(self, way: tuple[str, ...]) -> Act:
        def walk() -> None:
            for place in way:
                self._do(Go(place))
                if self.session.world.place != place or self.session.world.scene:
                    return
        return walk

    def _doing(self, command: Command) -> Act:
        return lambda: self._do(command)

    # --- always there -----------------------------------------------------------------------------------

    def _always(self) -> list[Option[Act]]:
        back: list[Option[Act]] = [Option("Tijdmachine: neem de laatste keuze terug", self._take_back, "t")]
        return [*(back if self.session.can_take_back else []), Option("Stoppen en bewaren", _leave, "s")]

    def _take_back(self) -> None:
        self.session.take_back()
        world = self.session.world
        self.console.say(f"Je bent terug bij {world.time}.")
        if world.scene:
            self._show(scene_captions(world.case, world.scene.key))

    def _mirror(self) -> None:
        self.console.head("De spiegel in de hal")
        look = self.console.ask("Welke agent ben jij?", [Option(agent.words, agent.look) for agent in AGENTS])
        self.console.say("Hoe heet je agent? Gebruik niet je echte naam. Een lege regel mag ook.")
        self._do(ChooseAgent(look, self.console.line()))


def _with_cost(thing: Choice | Deed) -> str:
    return f"{thing.text} ({beats_in_words(thing.costs)})" if thing.costs else thing.text


def _leave() -> None:
    raise Leave
