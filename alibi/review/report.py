"""What a check says: findings, each with the steps to see it for yourself, and what was searched to know it.

Knows how findings are collected, sorted and shown as text or JSON. Does not know any claim.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace

from alibi.content.diagnostics import DUTCH, Diagnostic, Language, Mark, as_text, block, kept, total
from alibi.core.commands import Command, SetHead
from alibi.play.steps import step_of
from alibi.review.codes import CODES
from alibi.review.marks import Marks

_OWN_TURN = 2
_TURN = {
    **dict.fromkeys(("A705", "A707", "A708", "A709", "A715"), 0),
    **dict.fromkeys(("A701", "A702", "A703", "A704"), 1),
    "A706": 3,
    **dict.fromkeys(("A722", "A723", "A724"), 4),
}
"""Which findings cause which. A place, lesson, homework, change or promise that nobody can get to takes scenes,
choices, deeds and traces along; those take evidence along; and with any of them recorded plays no longer fit."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful; `steps` lead to it from the start of the case, in `variant`."""

    diagnostic: Diagnostic
    steps: tuple[str, ...] = ()
    variant: str = ""

    @property
    def code(self) -> str:
        return self.diagnostic.code

    @property
    def is_error(self) -> bool:
        return self.diagnostic.is_error


@dataclass(slots=True)
class Findings:
    """Collects what claims find, each at its mark."""

    marks: Marks
    found: list[Finding] = field(default_factory=list)

    def report(self, code: str, kind: str, name: str = "", /, way: Iterable[Command] = (), variant: str = "",
               mark: Mark | None = None, advice: str = "", **facts: object) -> None:
        """Note a finding at the mark of a thing, with the way to it; `advice` replaces that of the table."""
        words = CODES[code]
        at = mark or self.marks.of(kind, name)
        lines = at.source.lines
        facts = {"name": name, "variant": variant, **facts}
        self.found.append(Finding(Diagnostic(
            code, at.source.shown, at.line, at.column, words.sentence.format(**facts),
            advice or words.advice.format(**facts), severity=words.severity,
            source=lines[at.line - 1] if 0 < at.line <= len(lines) else "", width=at.width, facts=kept(facts)),
            steps_of(way), variant))

    def sorted(self) -> tuple[Finding, ...]:
        """Errors and warnings together, each once: what causes others first, then in the order of the files, and last
        what comes of others."""
        unique = dict.fromkeys(self.found)
        return tuple(sorted(unique, key=lambda one: (
            _TURN.get(one.code, _OWN_TURN), one.diagnostic.path, one.diagnostic.line, one.diagnostic.column, one.code,
            one.diagnostic.sentence, one.variant)))


def steps_of(way: Iterable[Command]) -> tuple[str, ...]:
    """Commands as steps that an author can repeat."""
    return tuple(f"head {command.level}" if isinstance(command, SetHead) else step_of(command) for command in way)


@dataclass(frozen=True, slots=True)
class SliceCost:
    """One search: in which net, whom it followed, what it was asked, how large it was, whether it was finished."""

    net: str
    people: tuple[str, ...]
    targets: int
    states: int
    whole: bool
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of the check of one case."""

    case: str
    findings: tuple[Finding, ...]
    slices: tuple[SliceCost, ...] = ()
    shown: int = 0
    seconds: float = 0.0

    @property
    def has_errors(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(finding.code for finding in self.findings)

    @property
    def states(self) -> int:
        return sum(slice.states for slice in self.slices)

    def as_text(self, language: Language = DUTCH) -> str:
        """The report for a terminal."""
        blocks = [language.say(f"Zaak {self.case}"), *(_with_steps(finding, language) for finding in self.findings)]
        return "\n\n".join([*blocks, "\n".join(self._totals(language))])

    def _totals(self, language: Language) -> Iterator[str]:
        found = [finding.diagnostic for finding in self.findings]
        yield total(found, language) if found else as_text([], language)
        if self.slices:
            largest = max(slice.states for slice in self.slices)
            yield language.say(
                f"{self.shown} dingen echt bereikt, in {len(self.slices)} slices met samen {self.states} standen "
                f"(de grootste {largest}), {self.seconds:.1f} seconde.")

    def as_record(self, language: Language = DUTCH) -> dict[str, object]:
        """The report as JSON-ready values."""
        findings = [{**language.of(finding.diagnostic).as_record(),
                     "variant": finding.variant, "steps": list(finding.steps)} for finding in self.findings]
        return {"case": self.case, "ok": not self.has_errors, "findings": findings,
                "slices": [asdict(slice) for slice in self.slices], "states": self.states, "shown": self.shown,
                "seconds": round(self.seconds, 3)}


_IN_THE_FILE = ("A723", "A724")
"""Findings in a recorded play: the steps to them stand in that file, above the line that is named."""


def _with_steps(finding: Finding, language: Language) -> str:
    text = block(language.of(finding.diagnostic), language)
    if not finding.steps or finding.diagnostic.code in _IN_THE_FILE:
        return text
    where = f" (variant {finding.variant})" if finding.variant else ""
    return f"{text}\n       {language.say(f'Zo kom je er{where}: ' + ' · '.join(finding.steps))}"


def as_json(reports: Iterable[Report], language: Language = DUTCH) -> str:
    return json.dumps([report.as_record(language) for report in reports], ensure_ascii=False, indent=2)


def with_diagnostics(report: Report, diagnostics: Iterable[Diagnostic]) -> Report:
    """The report with what reading the files already said."""
    return replace(report, findings=(*map(Finding, diagnostics), *report.findings))
