"""The language check of a case: every hint and warning about its words, and the table of reading levels.

Knows which checks there are and in which order. Nothing it says is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from alibi.content.diagnostics import MOST_FINDINGS, Diagnostic
from alibi.content.memory import Memory
from alibi.language.allowances import Allowances
from alibi.language.codes import CODES
from alibi.language.hits import Check, Hit, Read, diagnosed, diagnostic
from alibi.language.lengths import check_lengths
from alibi.language.passages import Kind, Part, Passage, parts_of
from alibi.language.plainness import check_form, check_words
from alibi.language.readability import EASY_FLESCH_DOUMA, EASY_LIX, Counts, count, flesch_douma, lix
from alibi.language.safety import Safety
from alibi.language.tone import Tone
from alibi.language.vocabulary import Vocabulary, vocabulary_of

SPELLING = "A831"
JUDGED = frozenset(CODES) - {SPELLING}
"""The codes that `check_language` looks for."""


@dataclass(frozen=True, slots=True)
class Row:
    """The reading level of one file ("talk/noor"). A sentence that stands there twice counts once, and what only
    the mentor's page says (`about`) does not count."""

    part: str
    counts: Counts

    @property
    def words(self) -> int:
        return self.counts.words

    @property
    def sentences(self) -> int:
        return self.counts.sentences

    @property
    def flesch_douma(self) -> float:
        return flesch_douma(self.counts)

    @property
    def lix(self) -> float:
        return lix(self.counts)

    @property
    def longest(self) -> int:
        """The longest sentence, in words."""
        return self.counts.longest

    @property
    def enough(self) -> bool:
        """Whether there are words enough for the two numbers to mean something."""
        return self.counts.enough


def check_language(folder: Path, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """Everything there is to say about the language of the case in `folder`, without what is allowed there. Of files
    that a `memory` knows nothing is looked for again."""
    return Allowances.read(folder).kept(found_in(folder, memory), JUDGED)


def found_in(folder: Path, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """The same before allowances, for a caller that applies those to other codes as well."""
    memory = memory or Memory()
    known, parts = vocabulary_of(folder), parts_of(folder, memory)
    found = [*_levels(parts, memory), *_hits(parts, known, memory)]
    return tuple(_at_most(sorted(set(found), key=lambda one: (one.path, one.line, one.column, one.code))))


def table(folder: Path) -> tuple[Row, ...]:
    """The reading level of every file of the case with texts for a child."""
    return tuple(map(_row, parts_of(folder)))


def table_text(rows: Iterable[Row]) -> str:
    """The table for a terminal."""
    lines = [f"{'tekst':<24}{'woorden':>8}{'zinnen':>8}{'langste':>9}{'Flesch-Douma':>14}{'LIX':>7}"]
    for row in rows:
        level = f"{row.flesch_douma:>14.1f}{row.lix:>7.1f}" if row.enough else "  te kort om te meten"
        lines.append(f"{row.part:<24}{row.words:>8}{row.sentences:>8}{row.longest:>9}{level}")
    return "\n".join(lines)


def _row(part: Part) -> Row:
    read = dict.fromkeys(passage.text for passage in part.passages if passage.kind != Kind.ABOUT)
    return Row(part.name, count(read))


def _levels(parts: Iterable[Part], memory: Memory) -> Iterator[Diagnostic]:
    for part in parts:
        row = memory.of(("level", part.mark.source.shown), part, partial(_row, part))
        if row.enough and row.flesch_douma < EASY_FLESCH_DOUMA:
            yield diagnostic("A806", part.mark, _measured(row.flesch_douma, EASY_FLESCH_DOUMA))
        if row.enough and row.lix > EASY_LIX:
            yield diagnostic("A807", part.mark, _measured(row.lix, EASY_LIX))


def _measured(value: float, wanted: float) -> dict[str, object]:
    return {"value": f"{value:.1f}".replace(".", ","), "wanted": round(wanted)}


def _hits(parts: Iterable[Part], known: Vocabulary, memory: Memory) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for part in parts:
        hits = memory.of(("hits", part.mark.source.shown), (part, known), partial(_hits_in, part, known))
        for hit, passage in hits:
            if not hit.once or hit.once not in told:
                yield diagnosed(hit, passage)
            told.add(hit.once)


def _hits_in(part: Part, known: Vocabulary) -> tuple[tuple[Hit, Passage], ...]:
    reads = map(Read.of, part.passages)
    return tuple((hit, read.passage) for read in reads for check in _checks() for hit in check(read, known))


@cache
def _checks() -> tuple[Check, ...]:
    """All checks of one passage; it takes a while to make their lists ready."""
    return check_lengths, check_words, check_form, Tone().check, Safety().check


def _at_most(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """At most MOST_FINDINGS of each severity: nobody reads more at once."""
    told: Counter[str] = Counter()
    for one in found:
        told[one.severity] += 1
        if told[one.severity] <= MOST_FINDINGS:
            yield one
