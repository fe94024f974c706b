"""The teller: does what the child asks, and says in plain lines what came of it and how things stand now.

Knows a session and a console, and what was said last, so that it can be read once more and nothing is said twice for
no reason. Every sentence of an event comes from the case or from `play.telling`.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.core import happenings as told
from alibi.core.commands import Choose, Command, Do, GoOn
from alibi.core.happenings import Happening
from alibi.core.planner import known_appointments
from alibi.core.rules import NotPossible
from alibi.core.school_time import beats_in_words, time_of
from alibi.core.world import World
from alibi.play.names import amid
from alibi.play.places import BUSY_WORDS
from alibi.play.session import Session
from alibi.play.telling import MOOD_WORDS, Caption, as_it_is_told, scene_captions, tell_first, words_of
from alibi.play.whereabouts import recap
from alibi.terminal.console import Console

NOTHING_TO_SEE = {Choose: "Het gesprek is klaar.", Do: "Gedaan."}
"""What is said when the case has no sentence for it, so that every choice is answered."""
CROWDED = 2
"""From here on there are people in a place, also when none of them has a name."""
Happened = tuple[Happening, ...]


class Teller:
    """Between the session and the child's ears."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session, self.console = session, console
        self.recent: list[str] = []
        self._headed = ""
        self._stood: dict[str, str] = {}

    @property
    def world(self) -> World:
        return self.session.world

    # --- doing ------------------------------------------------------------------------------------------

    def do(self, command: Command, passing: bool = False) -> Happened | None:
        """Carry out a command and tell what happened; None, with the reason said, when it cannot be done. `passing`:
        on the way to somewhere else, so that places without an event are not announced."""
        try:
            return self.try_to(command, passing)
        except NotPossible as sorry:
            self.console.say(sorry.sentence)
            return None

    def try_to(self, command: Command, passing: bool = False) -> Happened:
        """As `do`; NotPossible when it cannot be done."""
        happened = self.session.do(command)
        if not isinstance(command, GoOn):
            self.recent.clear()
        self._tell(happened, passing and not self.world.scene)
        if type(command) in NOTHING_TO_SEE and not self.recent and not self.world.scene:
            self.say(NOTHING_TO_SEE[type(command)])
        return happened

    def say(self, words: str) -> None:
        """Something that can be read once more."""
        self.recent.append(words)
        self.console.say(words)

    def show(self, captions: Iterable[Caption]) -> None:
        for caption in captions:
            self.say(words_of(self.session.case, caption))

    def _tell(self, happened: Happened, passing: bool) -> None:
        happened = as_it_is_told(self.world.case, happened)
        for number, happening in enumerate(happened):
            if isinstance(happening, told.Went):
                if not passing:
                    self._head()
            elif isinstance(happening, told.DayBegan):
                self.console.head(self._day_words())
            elif isinstance(happening, told.TimePassed):
                if any(isinstance(after, told.SceneOpened) for after in happened[number:]) and not _walked(happened):
                    self.say(f"Het is nu {time_of(happening.now)}.")
            else:
                self.show(tell_first(self.world, happened[number:]))

    # --- how things stand -------------------------------------------------------------------------------

    def greet(self, resumed: bool) -> None:
        """Where this play stands, for who begins or comes back."""
        world = self.world
        self.console.head(self._day_words())
        if resumed:
            self.console.say(f"Je bent terug. {recap(world)}")
            if world.day.aim and not world.over:
                self.console.say(f"Doel van vandaag: {world.day.aim}")
        if world.scene:
            self.show(scene_captions(world, world.scene.key))

    def status(self) -> None:
        """Time, place, what comes next and who is here: only what is new since it was said last."""
        self._head()
        for name, words in (("soon", self._soon()), ("here", self._here())):
            if self._stood.get(name) != words:
                self._stood[name] = words
                self.console.say(words)

    def once_more(self) -> None:
        """Read the last lines again, and how things stand."""
        world = self.world
        self.forget()
        if world.over or world.day_over:
            self._say_again()
            return
        self._head()
        if world.scene and not self.recent:
            self.show(scene_captions(world, world.scene.key))
        else:
            self._say_again()
        if not world.scene:
            self.status()

    def _say_again(self) -> None:
        for words in self.recent:
            self.console.say(words)

    def said_last(self) -> tuple[str, ...]:
        """What was read last, for who looks for a word in it."""
        return (*self.recent, self._headed, *self._stood.values())

    def went_back(self) -> None:
        """After the time machine: the moment of before, with the lines of its talk."""
        self.recent.clear()
        self.forget()
        if self.world.scene:
            self._head()
            self.show(scene_captions(self.world, self.world.scene.key))

    def forget(self) -> None:
        """How things stand will be said in full."""
        self._headed = ""
        self._stood.clear()

    def _head(self) -> None:
        words = f"{self.world.time} · {self._place()}"
        if words != self._headed:
            self._headed = words
            self.console.head(words)

    def _day_words(self) -> str:
        world = self.world
        return f"{world.case.title}: {world.day.name}, {world.time}"

    def _place(self) -> str:
        return self.world.case.index.place[self.world.place].name

    def _soon(self) -> str:
        world = self.world
        if world.at_home:
            return self._soon_at_home()
        lesson = world.next_lesson
        if lesson is None:
            return f"{day_words(world)} Nog {beats_in_words(world.day.ends - world.beat)}."
        place = world.case.index.place.get(world.known_room(lesson))
        room = f" in {place.name}" if place else ""
        if world.beat >= lesson.begins:
            return f"{lesson.name} is nu bezig{room}, tot {time_of(lesson.ends)}."
        return f"Nog {beats_in_words(lesson.begins - world.beat)} tot {lesson.name}{room}."

    def _soon_at_home(self) -> str:
        world = self.world
        coming = [one for one in known_appointments(world, world.day) if one.begins > world.beat]
        first = min(coming, key=lambda one: one.begins, default=None)
        next_ = f"Om {time_of(first.begins)}: {first.text}. " if first else ""
        return f"{next_}De dag duurt tot {time_of(world.day.last)}."

    def _here(self) -> str:
        world = self.world
        changes = any(day.busy for day in world.case.days)
        busy = f"Het is hier nu {BUSY_WORDS[world.busyness]}." if changes else (
            f"Meestal is het hier {BUSY_WORDS[world.busyness]}.")
        here = [person for person in world.people_here if not world.on_phone(person)]
        return " ".join(part for part in (self._who_is(here, busy), self._on_phone()) if part)

    def _who_is(self, here: list[str], busy: str) -> str:
        """Who is in this place, who only nods, and how busy it is."""
        world = self.world
        if not here:
            crowd = any(day.busy for day in world.case.days) and world.busyness >= CROWDED
            return f"{'Je ziet niemand die je kent.' if crowd else 'Er is hier nu niemand.'} {busy}"
        names = [self._with_mood(person) for person in here]
        verb = "is" if len(names) == 1 else "zijn"
        first, *others = [*(world.case.index.person[person].name for person in here
                            if not world.can_talk(person))] or [""]
        quiet = in_a_row([first, *map(amid, others)])
        nod = f" {quiet} {'knikken' if ' en ' in quiet else 'knikt'} naar je." if quiet else ""
        return f"Hier {verb}: {in_a_row(names)}.{nod} {busy}"

    def _on_phone(self) -> str:
        """Who can be reached by telephone from here and has something to say."""
        names = [self._with_mood(person) for person in self.world.people_here
                 if self.world.on_phone(person) and self.world.can_talk(person)]
        return f"Aan de telefoon: {in_a_row(names)}." if names else ""

    def _with_mood(self, person: str) -> str:
        name, mood = amid(self.world.case.index.person[person].name), self.world.mood(person)
        return name if mood == "neutral" else f"{name} ({MOOD_WORDS[mood]})"


def day_words(world: World) -> str:
    """Until when this day goes on; where it goes on at home, lessons that are not played lie in between."""
    ends = time_of(world.day.ends)
    if world.day.home is None:
        return f"De dag duurt tot {ends}."
    return f"Op school speel je tot {ends}. Om {time_of(world.day.home.begins)} ben je thuis."


def _walked(happened: Happened) -> bool:
    return any(isinstance(happening, told.Went | told.Waited) for happening in happened)


def in_a_row(names: Iterable[str]) -> str:
    """“a”, “a en b”, “a, b en c”."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} en {last}" if first else last
