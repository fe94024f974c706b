"""A session: one play going on, with its case, its world and the log that keeps each accepted command.

Knows how a play starts, moves, is taken back and is taken up again. Does not know screens, files or threads:
the log is a port, and what is kept is the whole truth about the play.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from alibi.core.case import Case
from alibi.core.commands import (
    Begin,
    Choose,
    Command,
    Do,
    DoTask,
    Go,
    GoOn,
    LayAlibi,
    LiftAlibi,
    NoteTask,
    Scan,
    Talk,
    Unmask,
    Wait,
)
from alibi.core.happenings import DayBegan, Happening
from alibi.core.records import Entry
from alibi.core.rules import NotPossible, begin, step
from alibi.core.world import World

UNDOABLE = (Choose, Do, NoteTask, DoTask, LayAlibi, LiftAlibi, Unmask)
UNDONE_ALONG = (*UNDOABLE, Go, GoOn, Talk, Wait, Scan)


class LogPort(Protocol):
    """Where entries are kept. `on_saved` is called, from any thread, once the entry is safe."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None: ...

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None: ...


class BrokenPlay(ValueError):
    """A kept play that does not fit the rules of its case any more."""


class Session:
    """One play. Everything that changes it goes through `do` and `take_back`."""

    def __init__(self, case: Case, log: LogPort, entries: Iterable[Entry] = (), first_free: int = 1) -> None:
        self.case, self.log = case, log
        self.entries: list[Entry] = list(entries)
        self._next = max([first_free, *(entry.number + 1 for entry in self.entries)])
        self._kept, self._sent = 0, 0
        if self.entries:
            self.world = world_after(case, self.entries)

    @classmethod
    def start(cls, case: Case, seed: int, log: LogPort, help: str = "none", first_free: int = 1) -> Session:
        """Begin a new play; the first entry is Begin with what the first morning brings."""
        session = cls(case, log, first_free=first_free)
        command = Begin(seed, help)
        session.world, happened = begin(case, command)
        session._keep(command, happened)
        return session

    @classmethod
    def resume(cls, case: Case, entries: Iterable[Entry], log: LogPort, first_free: int = 1) -> Session:
        """Take up a kept play. BrokenPlay when its commands do not fit the case any more."""
        return cls(case, log, entries, first_free)

    # --- moving -----------------------------------------------------------------------------------------

    def do(self, command: Command) -> tuple[Happening, ...]:
        """Carry out a command and keep it; NotPossible (nothing changed) when it cannot be done."""
        self.world, happened = step(self.world, command)
        self._keep(command, happened)
        return happened

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
        """The last choice or deed of this morning, or None when there is nothing to take back."""
        for entry in reversed(self.entries):
            if isinstance(entry.command, UNDOABLE):
                return entry
            if isinstance(entry.command, Begin) or _began_a_day(entry):
                return None
        return None

    def take_back(self) -> Entry | None:
        """Undo the last choice or deed and what was done after it; notes and debrief answers stay."""
        undone = self.can_take_back
        if undone is None:
            return None
        gone = [entry for entry in self.entries[self.entries.index(undone):] if isinstance(entry.command, UNDONE_ALONG)]
        self.entries = [entry for entry in self.entries if entry not in gone]
        for entry in reversed(gone):
            self._sent += 1
            self.log.take_back(entry.number, self._saved)
        self.world = self._again()
        return undone

    def _again(self) -> World:
        """The world that the kept entries lead to."""
        return world_after(self.case, self.entries)


def _began_a_day(entry: Entry) -> bool:
    return any(isinstance(happening, DayBegan) for happening in entry.happenings)


def world_after(case: Case, entries: Iterable[Entry]) -> World:
    """The world that kept entries lead to. BrokenPlay when they do not fit the case."""
    world: World | None = None
    for world in worlds_along(case, entries):  # noqa: B007 — the last one is the answer
        pass
    if world is None:
        raise BrokenPlay("Het logboek is leeg.")
    return world


def worlds_along(case: Case, entries: Iterable[Entry]) -> Iterator[World]:
    """The world after each kept entry in turn. BrokenPlay at the first that does not fit the case."""
    world: World | None = None
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
