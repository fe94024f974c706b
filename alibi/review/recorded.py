"""Recorded plays: plays/*.play.yaml of a case, which must stay true.

A play names a variant, its steps in order, and the end it must come to. Steps are the words of `play/steps.py`;
"go" may name a place further away and takes the cheapest way there, "wait 3" waits three beats. Knows how to
replay one; finds what does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from alibi.content.diagnostics import Findings as Faults
from alibi.content.diagnostics import Mark, Source
from alibi.content.nodes import ListNode, MapNode, TextNode
from alibi.content.strict_yaml import read_yaml
from alibi.core.case import Case
from alibi.core.commands import Begin, Command, Do, Go, Talk, Wait
from alibi.core.happenings import DayBegan, FoundClosed, Happening, SceneOpened
from alibi.core.layout import DAY
from alibi.core.rules import NotPossible, begin, step
from alibi.core.ways import way_to
from alibi.core.world import World
from alibi.play.steps import UnknownStep, step_from
from alibi.review.cores import aside
from alibi.review.dependence import Names
from alibi.review.errands import Team, is_worth_a_team
from alibi.review.remembered import RememberedPlays
from alibi.review.report import Findings
from alibi.review.touched_plays import had, lasting, place_passed
from alibi.review.words_read import READ, WordsRead

MOST_WORDS_A_DAY = 900
_KEYS = {"variant", "steps", "expect", "about"}


@dataclass(frozen=True, slots=True)
class RecordedPlay:
    """One file: `steps` with the mark of each."""

    name: str
    mark: Mark
    variant: str
    steps: tuple[tuple[str, Mark], ...]
    expect: str
    about: str = ""


class Plays:
    """The recorded plays of a case. What is `remembered` of one that would go the same way is not played again; the
    others are begun at once, by a team when there is one, else beside this process where that is possible."""

    def __init__(self, case: Case, plays: Iterable[RecordedPlay], remembered: RememberedPlays | None = None,
                 team: Team | None = None) -> None:
        self.case, self.all, self.remembered = case, tuple(plays), remembered
        anew = [play for play in self.all if not (remembered and remembered.knows(*_known_by(play)))]
        ask = team.ask if team else aside
        self._anew = ask(partial(_all_played, case, anew)) if anew and is_worth_a_team(case) else dict[str, Played]

    def played(self, play: RecordedPlay) -> Played:
        """One of them, with where it ended; `Stopped` when a step did not fit."""
        name, given = _known_by(play)
        return self.remembered.play(name, given, partial(self._made, play)) if self.remembered else \
            self._made(play)

    def _made(self, play: RecordedPlay) -> Played:
        return self._beside.get(play.name) or _played(self.case, *_known_by(play)[1])

    @cached_property
    def _beside(self) -> dict[str, Played]:
        return self._anew()


def check_plays(plays: Plays, findings: Findings) -> None:
    """Every play fits and ends as it says; every variant has one that finds the guest. Of a play that found the guest
    before and no longer fits only that is said."""
    case = plays.case
    had, reading = set[str](), WordsRead(case)
    for play in plays.all:
        ended = _ended(plays, play, findings, reading) or play.expect
        if case.index.ending[ended].good:
            had.add(play.variant)
    for variant in case.index.variant:
        if variant not in had:
            findings.report("A722", "variant", variant, variant=variant)


def read_plays(case: Case, folder: Path, findings: Findings) -> Iterator[RecordedPlay]:
    """The plays of a case folder; what cannot be read is a finding."""
    for path in sorted((folder / "plays").glob("*.play.yaml")):
        shown = f"{folder.name}/plays/{path.name}"
        faults = Faults()
        root = read_yaml(path.read_bytes(), shown, faults)
        for fault in faults.sorted():
            findings.report("A725", "play", mark=Mark(Source(shown), fault.line, fault.column), what=fault.sentence)
        play = _play(root, path.name.removesuffix(".play.yaml"), case, findings) if isinstance(root, MapNode) else None
        if play:
            yield play


def steps_of(folder: Path, name: str) -> tuple[str, ...]:
    """The steps of one recorded play of a case folder, as written; empty when it cannot be read."""
    path = folder / "plays" / f"{name}.play.yaml"
    root = read_yaml(path.read_bytes(), path.name, Faults())
    steps = root.entries["steps"].node if isinstance(root, MapNode) and "steps" in root.entries else None
    items = steps.items if isinstance(steps, ListNode) else ()
    return tuple(item.raw for item in items if isinstance(item, TextNode))


def _play(root: MapNode, name: str, case: Case, findings: Findings) -> RecordedPlay | None:
    texts = {key: entry.node for key, entry in root.entries.items() if isinstance(entry.node, TextNode)}
    steps = root.entries["steps"].node if "steps" in root.entries else None
    wrong = [f"“{key}” ken ik niet in een spel." for key in root.entries if key not in _KEYS]
    if "variant" not in texts or texts["variant"].raw not in case.index.variant:
        wrong.append(f"Bij “variant” hoort een van: {', '.join(case.index.variant)}.")
    if "expect" not in texts or texts["expect"].raw not in case.index.ending:
        wrong.append(f"Bij “expect” hoort een van: {', '.join(case.index.ending)}.")
    if not isinstance(steps, ListNode) or not all(isinstance(item, TextNode) for item in steps.items):
        wrong.append("Bij “steps” hoort een lijst met op elke regel een stap.")
    for what in wrong:
        findings.report("A725", "play", mark=root.mark, what=what)
    if wrong or not isinstance(steps, ListNode):
        return None
    written = tuple((item.raw, item.mark) for item in steps.items if isinstance(item, TextNode))
    about = texts["about"].raw if "about" in texts else ""
    return RecordedPlay(name, root.mark, texts["variant"].raw, written, texts["expect"].raw, about)


# --- replaying ------------------------------------------------------------------------------------------------


class Misstep(ValueError):
    """A step that is not possible now; the message says why."""


@dataclass(frozen=True, slots=True)
class Played:
    """A play of which every step was taken: the id of its end ("" when it did not end), and what was read on each day;
    `passed` are the scenes, talks and deeds that were looked at for it, the places on it, and the promises, tasks and
    strains it had, by their names."""

    ended: str
    way: tuple[Command, ...]
    read: tuple[tuple[Happening, ...], ...]
    passed: Names


class _Stopped(Exception):
    """A step that did not fit: its number from 0, why, and the way to it."""

    def __init__(self, number: int, why: Misstep, way: Iterable[Command]) -> None:
        super().__init__(str(why))
        self.number, self.way = number, tuple(way)


def _known_by(play: RecordedPlay) -> tuple[str, tuple[str, tuple[str, ...]]]:
    """The name under which a play is remembered, and its variant and steps."""
    return f"recorded.{play.name}", (play.variant, tuple(text for text, _ in play.steps))


def _ended(plays: Plays, play: RecordedPlay, findings: Findings, reading: WordsRead) -> str:
    """The id of the end the play came to, "" when it did not end or a step did not fit."""
    try:
        found = plays.played(play)
    except _Stopped as stopped:
        text, mark = play.steps[stopped.number]
        findings.report("A723", "play", mark=mark, way=stopped.way, variant=play.variant, number=stopped.number + 1,
                        step=f"“{text}”", why=str(stopped))
        return ""
    if found.ended != play.expect:
        said = f"“{found.ended}”" if found.ended else "nog geen einde"
        findings.report("A724", "play", mark=play.mark, way=found.way, variant=play.variant, found=said,
                        expected=f"“{play.expect}”")
    words = max((reading.of_all(day) for day in found.read), default=0)
    if words > MOST_WORDS_A_DAY:
        findings.report("A804", "play", mark=play.mark, variant=play.variant, count=words)
    return found.ended


def _all_played(case: Case, plays: Iterable[RecordedPlay]) -> dict[str, Played]:
    """What came of plays, by their names, without those of which a step does not fit."""
    found: dict[str, Played] = {}
    for play in plays:
        with suppress(_Stopped):
            found[play.name] = _played(case, *_known_by(play)[1])
    return found


def _played(case: Case, variant: str, steps: Iterable[str]) -> Played:
    replay = Replay(case, variant)
    for number, text in enumerate(steps):
        try:
            replay.take(text)
        except Misstep as why:
            raise _Stopped(number, why, replay.commands) from None
    ending = replay.world.ending
    had_by_then = had(lasting(replay.world.book), replay.world.state)
    return Played(ending.id if ending else "", tuple(replay.commands), tuple(map(tuple, replay.read)),
                  frozenset((*replay.passed, *had_by_then)))


class Taken(NamedTuple):
    """One command that was taken: the world after it and what happened."""

    command: Command
    world: World
    happened: tuple[Happening, ...]


class Replay:
    """A play that is repeated step by step; knows what was `read` on each day, and the scenes, talks, deeds and places
    that it `passed`: what else the case has of those could be otherwise without any step being so."""

    def __init__(self, case: Case, variant: str) -> None:
        self.case = case
        self.commands: list[Command] = []
        self.read: list[list[Happening]] = []
        self.passed: set[str] = set()
        seed = next(number for number, one in enumerate(case.variants) if one.id == variant)
        command = Begin(seed)
        self.world, happened = begin(case, command)
        self.first = Taken(command, self.world, happened)
        self._come_to(self.world.place)
        self._keep(happened)

    @property
    def most_words(self) -> int:
        """The words of the day on which most was read."""
        return max(map(WordsRead(self.case).of_all, self.read), default=0)

    def take(self, text: str) -> tuple[Taken, ...]:
        """Take one written step, which may be several commands; Misstep when it cannot be done now."""
        taken: list[Taken] = []
        for command in self._meant(text):
            try:
                self.world, happened = step(self.world, command)
            except NotPossible as why:
                raise Misstep(why.sentence) from None
            shut = next((one for one in happened if isinstance(one, FoundClosed)), None)
            if shut:
                raise Misstep(shut.text)
            self.commands.append(command)
            self._pass(command)
            self._keep(happened)
            taken.append(Taken(command, self.world, happened))
        return tuple(taken)

    def _meant(self, text: str) -> list[Command]:
        word, _, rest = text.partition(" ")
        if word == "wait" and rest.isdigit():
            return [Wait()] * int(rest)
        try:
            command = step_from(text)
        except UnknownStep as why:
            raise Misstep(str(why)) from None
        if isinstance(command, Go) and command.place in self.case.index.place:
            return [Go(place) for place in way_to(self.world, command.place)] or [command]
        return [command]

    def _pass(self, command: Command) -> None:
        self._come_to(self.world.place)
        if isinstance(command, Go):  # who arrives as school ends is at home at once, and was there first
            self._come_to(command.place)
        elif isinstance(command, Do):
            self.passed.add(f"deed.{command.deed}")
        elif isinstance(command, Talk):
            self.passed.add(f"talk.{self.case.index.talk_with[command.person].id}")

    def _come_to(self, place: str) -> None:
        self.passed.update(place_passed(place, self.world.state[DAY]))

    def _keep(self, happened: tuple[Happening, ...]) -> None:
        for one in happened:
            if isinstance(one, DayBegan):
                self.read.append([])
            if isinstance(one, SceneOpened):
                self.passed.add(f"scene.{one.scene}")
            if self.read and isinstance(one, READ):
                self.read[-1].append(one)
