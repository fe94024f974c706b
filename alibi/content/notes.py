"""What a reading of a case gathers besides the case itself: faults, ids that exist, ids that are named.

Knows places and kinds of names. Whether every named id exists is answered in `names.py`, when all is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from alibi.content.diagnostics import Findings, Mark, Near
from alibi.content.memory import Made, Memory
from alibi.content.nodes import TextNode
from alibi.core.case import Due

KINDS: dict[str, str] = {
    "person": "A201",
    "place": "A202",
    "scene": "A203",
    "choice": "A204",
    "lesson": "A205",
    "task": "A206",
    "change": "A207",
    "deed": "A208",
    "promise": "A209",
    "clue": "A210",
    "skill": "A211",
    "variant": "A212",
    "day": "A213",
    "ending": "A214",
    "moment": "A215",
    "strain": "A222",
    "work": "A223",
    "packed": "A223",
    "extra": "A223",
    "spot": "A515",
    "picture": "A604",
}
"""Every kind of id a case can name, with the code for one that does not exist."""


@dataclass(frozen=True, slots=True)
class Reference:
    """`name` of `kind` is used at `mark`; a spot also says in which `place` it must lie."""

    kind: str
    name: str
    mark: Mark
    place: str = ""


@dataclass(frozen=True, slots=True)
class WrittenCondition:
    """A condition as text, to be read when all names are known; `talk` completes bare scene names."""

    text: str
    node: TextNode
    talk: str = ""


@dataclass(frozen=True, slots=True)
class WrittenDue:
    """A moment before which something must be handed in, to be checked when all days are read: written at `mark` on
    day number `given`. With `before`, it must come after that one."""

    due: Due
    given: int
    mark: Mark
    before: Due | None = None


@dataclass(slots=True)
class Notes:
    findings: Findings = field(default_factory=Findings)
    declared: defaultdict[str, dict[str, Mark]] = field(default_factory=lambda: defaultdict(dict))
    references: list[Reference] = field(default_factory=list)
    conditions: list[WrittenCondition] = field(default_factory=list)
    dues: list[WrittenDue] = field(default_factory=list)
    homes: dict[str, Mark] = field(default_factory=dict)

    def report(self, code: str, mark: Mark, /, near: Near = None, advice: str = "", **facts: object) -> None:
        self.findings.report(code, mark, facts, near, advice)

    def declare(self, kind: str, name: str, mark: Mark) -> None:
        """This id exists; a second of the same kind is a fault."""
        first = self.declared[kind].setdefault(name, mark)
        if first is not mark:
            self.report("A216", mark, name=name, first=f"{first.source.shown}, regel {first.line}")

    def refer(self, kind: str, name: str, mark: Mark, place: str = "") -> None:
        """This id is used here and must exist."""
        if name:
            self.references.append(Reference(kind, name, mark, place))

    def of(self, memory: Memory | None, name: Hashable, given: object, read: Callable[[Notes], Made]) -> Made:
        """What `read` makes of `given` and notes here, from memory where that is the same. What has a fault is read
        again: how a fault is told depends on those told before it."""
        def alone() -> tuple[Made, Notes]:
            notes = Notes()
            return read(notes), notes

        if memory is None:
            return read(self)
        made, noted = memory.of(name, given, alone)
        if noted.findings.counts:
            return read(self)
        self._add(noted)
        return made

    def _add(self, noted: Notes) -> None:
        """What was noted elsewhere, without faults, in the order in which it was."""
        for kind, names in noted.declared.items():
            for name, mark in names.items():
                self.declare(kind, name, mark)
        self.references += noted.references
        self.conditions += noted.conditions
        self.dues += noted.dues
        for place, mark in noted.homes.items():
            self.homes.setdefault(place, mark)
