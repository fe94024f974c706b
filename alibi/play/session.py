"""A session: one play going on, with its case, its world and the log that keeps each accepted command.

Knows how a play starts, moves, is taken back and is taken up again. Does not know screens, files or threads:
the log is a port, and what is kept is the whole truth about the play.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Protocol

from alibi.content.mornings import encode_morning
from alibi.core.case import Case
from alibi.core.commands import (
    Begin,
    Choose,
    Command,
    Do,
    DoTask,
    EstimateTask,
    GiveBackFree,
    Go,
    GoOn,
    KeepFree,
    LayAlibi,
    LiftAlibi,
    MovePlan,
    NextDay,
    NoteTask,
    PlanTask,
    Scan,
    SetSupport,
    Talk,
    Unmask,
    UnplanTask,
    Wait,
)
from alibi.core.happenings import DayBegan, DayEnded, Happening
from alibi.core.records import Entry
from alibi.core.rules import NotPossible, begin, step
from alibi.core.world import World
from alibi.play.support import next_steps, told_happenings

UNDOABLE = (Choose, Do, NoteTask, DoTask, LayAlibi, LiftAlibi, Unmask)
UNDONE_ALONG = (*UNDOABLE, Go, GoOn, Talk, Wait, Scan)
PLANNED = (EstimateTask, PlanTask, UnplanTask, MovePlan, KeepFree, GiveBackFree)
"""The planner stays when something before it is taken back, as far as it still fits."""
KeepMorning = Callable[[str, bytes], object]


class LogPort(Protocol):
    """Where entries are kept. `on_saved` is called, from any thread, once the entry is safe."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None: ...

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None: ...


class BrokenPlay(ValueError):
    """A kept play that does not fit the rules of its case any more."""


@dataclass(frozen=True, slots=True)
class Morning:
    """The world as a day began, before the entries from `number` on."""

    number: int
    world: World


class Session:
    """One play. Everything that changes it goes through `do` and `take_back`. `keep_morning` is told of each new
    morning: its day, and the world as bytes."""

    def __init__(self, case: Case, log: LogPort, entries: Iterable[Entry] = (), first_free: int = 1,
                 morning: Morning | None = None, keep_morning: KeepMorning | None = None) -> None:
        self.case, self.log, self.keep_morning = case, log, keep_morning
        self.entries: list[Entry] = list(entries)
        self._next = max([first_free, *(entry.number + 1 for entry in self.entries)])
        self._kept, self._sent = 0, 0
        self._morning = morning
        if self.entries:
            self.world = world_after(case, self.entries, morning)
            if self._was_cut_off():
                self._adapt()

    @classmethod
    def start(cls, case: Case, seed: int, log: LogPort, help: str = "none", first_free: int = 1,
              keep_morning: KeepMorning | None = None) -> Session:
        """Begin a new play; the first entry is Begin with what the first morning brings."""
        session = cls(case, log, first_free=first_free, keep_morning=keep_morning)
        command = Begin(seed, help)
        session.world, happened = begin(case, command)
        session._keep(command, happened)
        return session

    @classmethod
    def resume(cls, case: Case, entries: Iterable[Entry], log: LogPort, first_free: int = 1,
               morning: Morning | None = None, keep_morning: KeepMorning | None = None) -> Session:
        """Take up a kept play, from a kept morning if there is one. BrokenPlay when its commands do not fit the case
        any more."""
        return cls(case, log, entries, first_free, morning, keep_morning)

    def say_in(self, case: Case) -> None:
        """Go on in other words: the same case, with the same rules, in another language."""
        self.case, self.world = case, replace(self.world, case=case)
        if self._morning:
            self._morning = replace(self._morning, world=replace(self._morning.world, case=case))

    # --- moving -----------------------------------------------------------------------------------------

    def do(self, command: Command) -> tuple[Happening, ...]:
        """Carry out a command and keep it; NotPossible (nothing changed) when it cannot be done. What happened
        includes what the game then changes about its help."""
        before = self.world
        self.world, happened = step(before, command)
        self._keep(command, happened)
        if isinstance(command, NextDay):
            self._begin_morning()
        if self.world.day_over and not before.day_over:
            happened = (*happened, *self._adapt())
        return happened

    def _begin_morning(self) -> None:
        """A day began: nothing before it can be taken back any more, and a play taken up again starts here."""
        self._morning = Morning(self._next, self.world)
        if self.keep_morning:
            self.keep_morning(self.world.day.id, encode_morning(self.world))

    def _adapt(self) -> tuple[Happening, ...]:
        """As evening falls, once: the help of tomorrow, as commands that are kept like any other."""
        told = told_happenings(self.entries, self.world.diary.struck)
        changed: list[Happening] = []
        for command in next_steps(self.case, self.world.diary.support, told):
            self.world, happened = step(self.world, command)
            self._keep(command, happened)
            changed += happened
        return tuple(changed)

    def _was_cut_off(self) -> bool:
        """The play stopped as evening fell, before the help of tomorrow was decided or kept whole."""
        if not self.world.day_over:
            return False
        since = takewhile(lambda entry: not any(isinstance(one, DayEnded) for one in entry.happenings),
                          reversed(self.entries))
        return all(_is_of_the_game(entry.command) for entry in since)

    def _keep(self, command: Command, happened: tuple[Happening, ...]) -> None:
        entry = Entry(self._next, uuid.uuid4().hex, command, happened)
        self._next += 1
        self.entries.append(entry)
        self._sent += 1
        self.log.append(entry, self._saved)

    def _saved(self) -> None:
        self._kept += 1

    @property
    def saved(self) -> bool:
        """Everything that was done is safe on disk."""
        return self._kept >= self._sent

    @property
    def last(self) -> Entry:
        return self.entries[-1]

    # --- the time machine -------------------------------------------------------------------------------

    @property
    def can_take_back(self) -> Entry | None:
        """The last choice or deed since this morning, or None when there is nothing to take back."""
        for entry in reversed(self.entries):
            if isinstance(entry.command, UNDOABLE):
                return entry
            if isinstance(entry.command, Begin) or _began_a_day(entry):
                return None
        return None

    def take_back(self) -> Entry | None:
        """Undo the last choice or deed and what was done after it; notes and debrief answers stay, and the planner
        as far as it still fits."""
        undone = self.can_take_back
        if undone is None:
            return None
        at = self.entries.index(undone)
        after, self.entries = self.entries[at:], self.entries[:at]
        self.world = self._again()
        gone = [entry for entry in after if not self._stays(entry)]
        for entry in reversed(gone):
            self._sent += 1
            self.log.take_back(entry.number, self._saved)
        return undone

    def _stays(self, entry: Entry) -> bool:
        """Whether an entry after the one that is undone stays; then the world is the one after it."""
        if isinstance(entry.command, UNDONE_ALONG) or _is_of_the_game(entry.command):
            return False
        try:
            self.world, _ = step(self.world, entry.command)
        except NotPossible:
            if not isinstance(entry.command, PLANNED):
                raise
            return False
        self.entries.append(entry)
        return True

    def _again(self) -> World:
        """The world that the kept entries lead to."""
        return world_after(self.case, self.entries, self._morning)


def _began_a_day(entry: Entry) -> bool:
    return any(isinstance(happening, DayBegan) for happening in entry.happenings)


def _is_of_the_game(command: Command) -> bool:
    """Help that the game set for tomorrow: when the evening is undone, it is decided again."""
    return isinstance(command, SetSupport) and command.by == "game"


def world_after(case: Case, entries: Iterable[Entry], morning: Morning | None = None) -> World:
    """The world that kept entries lead to, from a kept morning on if there is one. BrokenPlay when they do not fit the
    case."""
    world = first = morning.world if morning else None
    rest = (entry for entry in entries if not morning or entry.number >= morning.number)
    for world in worlds_along(case, rest, first):  # noqa: B007 — the last one is the answer
        pass
    if world is None:
        raise BrokenPlay("Het logboek is leeg.")
    return world


def worlds_along(case: Case, entries: Iterable[Entry], world: World | None = None) -> Iterator[World]:
    """The world after each kept entry in turn, from `world` on. BrokenPlay at the first that does not fit the case."""
    for entry in entries:
        try:
            if isinstance(entry.command, Begin):
                world, _ = begin(case, entry.command)
            elif world is None:
                raise BrokenPlay("Het logboek begint niet bij het begin.")
            else:
                world, _ = step(world, entry.command)
        except (NotPossible, KeyError, StopIteration) as wrong:
            raise BrokenPlay(f"Stap {entry.number} past niet meer bij deze zaak.") from wrong
        yield world
