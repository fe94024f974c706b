"""A preview: a play that begins where an author wants to look, and of which nothing is kept.

Knows how such a play goes on, is taken back and is put under another version of the case. Does not know files, nor how
an author says where to begin: a port gives worlds, and says what there is to know of a scene.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from alibi.core.records import Entry
from alibi.core.rules import step
from alibi.core.school_map import SchoolMap
from alibi.core.world import World
from alibi.play.agency import Play
from alibi.play.session import Session

NOTHING_IS_KEPT = "Dit is een proef. Er wordt niets bewaard."


@dataclass(frozen=True, slots=True)
class Opened:
    """A moment to show, with the map and the folder of its school."""

    world: World
    school_map: SchoolMap
    school: Path


@dataclass(frozen=True, slots=True)
class News:
    """What came of a change in the files: the same moment in the new version, or `problem`: why it cannot be shown,
    in full, and `faults`: the same in short, one line each. `anew` says that the moment was not there any more, so
    that the preview began again."""

    opened: Opened | None = None
    problem: str = ""
    faults: tuple[str, ...] = ()
    anew: bool = False


class PreviewPort(Protocol):
    """What a screen asks about the case under preview."""

    def begin(self) -> Opened:
        """The moment the author asked for, in the last good version of the case."""

    def look(self, now: World) -> News | None:
        """Look a little further whether files changed; news once they did. Quick enough for every frame."""

    def look_now(self, now: World) -> News | None:
        """The same, all at once: for who waits anyhow."""

    def place_of(self, kind: str, name: str) -> str:
        """File and line of a scene, choice or deed: "talk/noor.yaml:16"."""

    def missing(self, world: World) -> str:
        """In one sentence what the scene that is open asks and is not so; "" when all is so."""

    def facts_in_words(self, world: World) -> tuple[str, ...]:
        """The same facts for who does not know their names."""

    def facts(self, world: World) -> tuple[str, ...]:
        """What is so now, in the words of the files."""


class NothingKept:
    """A log that keeps nothing and says so."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        """Nothing."""

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        """Nothing."""

    def change_wording(self, wording: Mapping[str, str]) -> None:
        """Nothing."""

    def flush(self) -> bool:
        """There is never anything to wait for."""
        return True

    def problem(self) -> str | None:
        """Always: whoever looks for whether it is saved reads that it is not."""
        return NOTHING_IS_KEPT

    def close(self) -> bool:
        """Nothing."""
        return True


class PreviewSession(Session):
    """A session that begins in a given world instead of at the beginning of the case."""

    def __init__(self, first: World) -> None:
        super().__init__(first.case, NothingKept())
        self.put(first)

    def put(self, first: World) -> None:
        """Begin again in another world, perhaps of another version of the case."""
        self.case, self.first, self.world = first.case, first, first
        self.entries.clear()

    def _again(self) -> World:
        world = self.first
        for entry in self.entries:
            world, _ = step(world, entry.command)
        return world


def preview_play(opened: Opened) -> Play:
    """A play of a preview, for the screens of the game."""
    return Play("", "", PreviewSession(opened.world), opened.school_map, opened.school, Path(), NothingKept())
