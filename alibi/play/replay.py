"""Looking back: the moments of a play, the world at each of them, and what would have come of another choice.

Knows a case and the steps that stand in a journal. There is no log here: whatever is tried leaves the journal as it
was. Does not know screens; every sentence comes from the case, `telling` and `facts`.

    replay = Replay(case, entries)
    moment = replay.moments[3]
    trial = replay.what_if(moment)
    trial = trial.take(trial.options[1])
    side_by_side = replay.compare(trial)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from alibi.core.case import SILENCE, Case
from alibi.core.commands import Choose, Command, Do, DoTask, GoOn, NoteTask, Talk, Unmask, Wait
from alibi.core.happenings import ChoiceMade, DayEnded
from alibi.core.moves import moves
from alibi.core.records import Entry
from alibi.core.rules import NotPossible, step
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.facts import Fact, facts_between
from alibi.play.session import BrokenPlay, worlds_along
from alibi.play.step_words import move_in_words, step_in_words
from alibi.play.telling import Caption, tell

MOMENTS = (Choose, Do, NoteTask, DoTask, Unmask)
"""The steps that are looked back on; walking and waiting lie in between."""
INSTEAD_OF: dict[type[Command], tuple[type[Command], ...]] = {
    Choose: (Choose,), Do: (Do, Talk, Wait), NoteTask: (NoteTask,), DoTask: (DoTask,)}
"""What could be tried in place of a step."""
LONGEST_TALK = 40
"""So many scenes after each other are followed at most, so that a talk that leads back to itself has an end."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A step that was taken: `before` and `after` are the world around it, `at` its place among the steps."""

    at: int
    entry: Entry
    before: World
    after: World
    words: str

    @property
    def day(self) -> str:
        return self.before.day.id

    @property
    def time(self) -> str:
        return time_of(self.before.beat)

    @property
    def situation(self) -> str:
        """What it was about, in one neutral sentence; the place when the case has none."""
        about = self.before.scene.about if self.before.scene else ""
        if isinstance(self.entry.command, Do):
            about = self.before.case.index.deed[self.entry.command.deed].about
        return about or f"Je was hier: {self.before.case.index.place[self.before.place].name}."


@dataclass(frozen=True, slots=True)
class Option:
    """A move that was possible; `was` when it is the one that was taken."""

    command: Command
    words: str
    was: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """A path from a moment on: the moves that were taken, what was said, and the world that came of it."""

    moment: Moment
    world: World
    taken: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    as_it_was: bool = False

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen now: at the moment itself, or further on in the talk that opened; () when it is over."""
        if not self.taken:
            return _options(self.moment)
        if self.world.scene is None:
            return ()
        return tuple(Option(Choose(choice.id), choice.text) for choice in self.world.choices)

    def take(self, option: Option) -> Trial:
        """The path with one move more, as far as it goes by itself."""
        world, captions = _followed(self.world, option.command)
        was = option.was and not self.taken
        return replace(self, world=world, taken=(*self.taken, option.words), captions=(*self.captions, *captions),
                       as_it_was=was)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One side of a comparison. `facts` became so at the moment itself; `later` is what stood so at the end of that
    day on this side alone, when the rest of the day goes as it went."""

    words: tuple[str, ...]
    captions: tuple[Caption, ...]
    facts: tuple[Fact, ...]
    later: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """How it went and how it would have gone. `alike` when both led to the same."""

    moment: Moment
    was: Outcome
    instead: Outcome

    @property
    def alike(self) -> bool:
        return (self.was.facts, self.was.later) == (self.instead.facts, self.instead.later)


class Replay:
    """A kept play, to walk through. BrokenPlay when its steps do not fit the case."""

    def __init__(self, case: Case, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.worlds = tuple(worlds_along(case, self.entries))
        if not self.worlds:
            raise BrokenPlay("Het logboek is leeg.")
        self.case = case
        self.moments = tuple(self._moments())

    def _moments(self) -> Iterator[Moment]:
        for at, entry in enumerate(self.entries):
            if at and isinstance(entry.command, MOMENTS):
                words = step_in_words(self.case, entry)
                yield Moment(at, entry, self.worlds[at - 1], self.worlds[at], words)

    @property
    def days(self) -> tuple[str, ...]:
        """The ids of the days that were played, in order."""
        return tuple(dict.fromkeys(world.day.id for world in self.worlds))

    def of_day(self, day: str) -> tuple[Moment, ...]:
        """The moments of one day."""
        return tuple(moment for moment in self.moments if moment.day == day)

    # --- what if ----------------------------------------------------------------------------------------

    def what_if(self, moment: Moment) -> Trial:
        """Stand at a moment again, with everything that could be chosen there."""
        return Trial(moment, moment.before)

    def as_it_was(self, moment: Moment) -> Trial:
        """The path that was taken at a moment, as far as it went by itself."""
        trial = self.what_if(moment)
        return trial.take(Option(moment.entry.command, moment.words, was=True))

    def compare(self, trial: Trial) -> SideBySide:
        """The path that was taken beside another one."""
        moment, was = trial.moment, self.as_it_was(trial.moment)
        was_later, later = self._by_evening(was), self._by_evening(trial)
        return SideBySide(moment, self._outcome(was, was_later, later), self._outcome(trial, later, was_later))

    @staticmethod
    def _outcome(trial: Trial, evening: tuple[Fact, ...], other: tuple[Fact, ...]) -> Outcome:
        facts = facts_between(trial.moment.before, trial.world)
        later = tuple(fact for fact in evening if fact not in facts and fact not in other)
        return Outcome(trial.taken, trial.captions, facts, later)

    def _by_evening(self, trial: Trial) -> tuple[Fact, ...]:
        """What is different from the moment itself when the day is over."""
        over = carried_on(trial.world, self._rest_of_day(trial.moment))
        return facts_between(trial.moment.before, over)

    def _rest_of_day(self, moment: Moment) -> Iterator[tuple[int, Entry]]:
        """The steps that came after a moment until that day was over, each with the beat in which it was taken."""
        for at in range(moment.at + 1, len(self.entries)):
            entry = self.entries[at]
            yield self.worlds[at - 1].beat, entry
            if any(isinstance(happening, DayEnded) for happening in entry.happenings):
                return


# --- going through steps --------------------------------------------------------------------------------


def _options(moment: Moment) -> tuple[Option, ...]:
    world, was = moment.before, moment.entry.command
    instead = INSTEAD_OF.get(type(was), ())
    possible = [command for command in moves(world.book, world.state) if isinstance(command, instead)]
    if isinstance(was, NoteTask | DoTask):
        possible = [command for command in possible if command.task == was.task]  # type: ignore[union-attr]
    return tuple(Option(command, move_in_words(world, command), command == was) for command in possible)


def _followed(world: World, command: Command) -> tuple[World, tuple[Caption, ...]]:
    """The world after a move and after all that follows on it without a choice, with what was said."""
    world, happened = step(world, command)
    captions = list(tell(world, happened))
    for _ in range(LONGEST_TALK):
        if world.scene is None or world.choices:
            break
        world, happened = step(world, GoOn())
        captions += tell(world, happened)
    return world, tuple(captions)


def carried_on(world: World, rest: Iterable[tuple[int, Entry]]) -> World:
    """The world when the rest goes as it went, each step in its own beat, as far as that is possible: a step that
    cannot be taken is left out, a talk that did not come up is ended in silence."""
    for beat, entry in rest:
        if isinstance(entry.command, Choose) and not _is_open(world, entry):
            continue
        if world.scene is not None and not isinstance(entry.command, Choose | GoOn):
            world = _out_of_talk(world)
        try:
            world, _ = step(_waited(world, beat), entry.command)
        except NotPossible:
            continue
    return _out_of_talk(world)


def _waited(world: World, beat: int) -> World:
    """The world once it is `beat`: who said less has time left."""
    while world.scene is None and not world.over and not world.day_over and world.beat < beat:
        world, _ = step(world, Wait())
    return world


def _is_open(world: World, entry: Entry) -> bool:
    """Whether the scene of a kept choice is the one that is open now."""
    made = next((happening for happening in entry.happenings if isinstance(happening, ChoiceMade)), None)
    return made is not None and world.scene is not None and world.scene.key == made.scene


def _out_of_talk(world: World) -> World:
    """The world after the open talk, in which the child said nothing more."""
    for _ in range(LONGEST_TALK):
        if world.scene is None:
            break
        quiet = next((choice.id for choice in world.choices if choice.id == SILENCE), "")
        said = quiet or (world.choices[0].id if world.choices else "")
        world, _ = step(world, Choose(said) if said else GoOn())
    return world
