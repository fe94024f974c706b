"""What the screens for makers of cases ask of the workshop, and the plain data they show.

Knows shapes only. The workshop answers; the client shows. Long work goes on elsewhere and is asked about frame by frame
(`Work.look`), so no frame ever waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Protocol

from alibi.play.looking_back import LookedBack
from alibi.play.preview import PreviewPort

SCHOOL = "school"
"""The key of the question on which the others depend."""
Kind = Literal["check", "record", "fix", "bots", "show", "book", "graph", "pack", "new", "look_in", "take_in"]
"""What work can be asked for."""
Step = Literal["check", "record", "fix", "play", "bots", "book", "graph", "pack"]
"""What there is to do next, as a button."""

Weight = Literal["error", "warning", "hint"]
"""How heavy a finding is: the case cannot be played with it; it can, but look at it; it may be nicer otherwise."""


class MakerProblem(Exception):
    """Something cannot be done; the message is a sentence for the maker."""


@dataclass(frozen=True, slots=True)
class MakerCase:
    """A case that can be worked on, also one with faults; `name` finds it again."""

    name: str
    title: str
    folder: Path


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A file that holds a case of somebody else, by its name alone: nothing in it was read yet."""

    path: Path
    day: date


@dataclass(frozen=True, slots=True)
class Question:
    """One of the questions for a new case: `ready` is an answer that is good already. With `options` (id and words) so
    many are picked as `picks`; without, words are written, at most `longest` letters."""

    key: str
    ask: str
    hint: str
    ready: tuple[str, ...]
    options: tuple[tuple[str, str], ...] = ()
    picks: int = 1
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding of the check: `place` is file and line, `file` the file itself, `quote` the words that are meant when
    the sentence does not quote them, "" when it does, `play` the play of a bot that shows it ("hurried/93") or ""."""

    code: str
    place: str
    sentence: str
    advice: str
    weight: Weight
    file: Path
    quote: str = ""
    play: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of work: one sentence, and perhaps `more` words; then what to do next (`steps`, the first before all),
    remarks, a table (its first row is the head), a file, or a new case. `kept` is where the files lie that were there
    before, `played` what a bot did: the number of the variant, then its steps; `seal` is what a file was when it was
    looked into."""

    sentence: str
    more: str = ""
    remarks: tuple[Remark, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    file: Path | None = None
    case: str = ""
    well: bool = True
    steps: tuple[Step, ...] = ()
    kept: Path | None = None
    played: tuple[str, ...] = ()
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who made a case, for who gets it: `id` is the short name in front of it, `reviewed_by` who read it through."""

    author: str = ""
    id: str = ""
    reviewed_by: str = ""


class Work(Protocol):
    """Work that goes on outside the client."""

    @property
    def doing(self) -> str:
        """What is being done now, in a few words."""

    def look(self) -> Done | None:
        """What came of it, once it is done. Never waits."""

    def stop(self) -> None:
        """Stop at once; nothing half is left."""


class Watch(Protocol):
    """An eye on the files of a case and its school."""

    def changed(self) -> bool:
        """Look a little further; True once something was saved since it was last told. Quick enough for every frame."""


@dataclass(frozen=True, slots=True)
class SceneCard:
    """A scene to try: its key (talk/scene), its name, and its first words."""

    key: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class TalkCard:
    """A talk with its scenes: with whom, or the file of one that begins by itself."""

    id: str
    title: str
    scenes: tuple[SceneCard, ...]
    by_itself: bool = False


class Maker(Protocol):
    """The workshop, as a screen sees it. What cannot be done is a MakerProblem."""

    def cases(self) -> tuple[MakerCase, ...]:
        """The cases that can be worked on."""

    def questions(self, school: str = "") -> tuple[Question, ...]:
        """What is asked for a new case, on a school when that was chosen; the first is then which school."""

    def refusal(self, key: str, answers: Mapping[str, tuple[str, ...]]) -> str:
        """Why an answer is not good, given those before it; "" when it is."""

    def follow(self, key: str, answers: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        """The answers after this one was given: those that depend on it are made to fit."""

    def new(self, answers: Mapping[str, tuple[str, ...]]) -> Work:
        """Begin to make a new case."""

    def start(self, kind: Kind, case: str, more: Mapping[str, str] = MappingProxyType({})) -> Work:
        """Begin other work on a case. Packing wants `author`, `id` and `reviewed_by`; showing a play `play`."""

    def inbox(self) -> tuple[Path, ...]:
        """The folders in which files with cases of others are looked for."""

    def handed_on(self) -> tuple[HandedOn, ...]:
        """The files with cases that lie there, the newest first."""

    def look_in(self, package: Path) -> Work:
        """Begin to read what is in such a file; nothing of it stays."""

    def take_in(self, package: Path, seal: str) -> Work:
        """Begin to put the case in such a file beside the others, if the file is still what it was."""

    def sharing(self, case: str) -> Sharing:
        """Who made a case, as far as its files say."""

    def short_name(self, author: str) -> str:
        """A short name that fits an author; "" when there is none."""

    def looked_back(self, case: str, played: tuple[str, ...]) -> LookedBack:
        """What a bot did, to walk through."""

    def watch(self, case: str) -> Watch:
        """An eye on the files of a case, from now on."""

    def explain(self, code: str) -> str:
        """What a finding means, with examples."""

    def talks(self, case: str) -> tuple[TalkCard, ...]:
        """The talks of a case with their scenes."""

    def preview(self, case: str, scene: str) -> PreviewPort:
        """The case from a scene on; from its beginning without one."""

    def put_back(self, case: str, kept: Path) -> None:
        """Put the files back that were kept before something changed them; what they replace is kept as well."""

    def open(self, path: Path) -> bool:
        """Show a file or folder with the computer's own program; False when it has none."""

    def close(self) -> None:
        """Stop all work that goes on."""
