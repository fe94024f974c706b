"""Released ids: what a case that children played may never lose.

A log of a year ago names choices, clues and promises by id. `released.txt` lists them; an id that goes must be named
under `was:` of what came in its place, so that the log can still be read. Knows that file and compares; which ids
there are is `known.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alibi.content.diagnostics import Diagnostic, Mark, Source, closest, kept
from alibi.workshop.codes import CODES
from alibi.workshop.known import CaseIds, ids_of

RELEASED = "released.txt"
KINDS: dict[str, str] = {
    "day": "Dag", "lesson": "Les", "change": "Wijziging", "task": "Taak", "deed": "Daad", "promise": "Afspraak",
    "variant": "Variant", "ending": "Einde", "scene": "Scène", "choice": "Keuze", "clue": "Bewijs", "trace": "Spoor",
    "question": "Vraag", "mission": "Opdracht",
}
"""The kinds of id that a log can name, with their Dutch names."""
_HEAD = """# Ids die in oude logboeken kunnen staan. Geschreven door: alibi upgrade --release
# Haal hier niets weg. Een nieuwe naam? Zet de oude bij de nieuwe onder “was:”.
"""


@dataclass(frozen=True, slots=True)
class Released:
    """One line of released.txt."""

    kind: str
    name: str
    line: int


def read_released(folder: Path) -> tuple[Released, ...]:
    """The released ids of a case; none when it was never released. Lines of another sort are passed over."""
    try:
        rows = (folder / RELEASED).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    parts = [(number, row.split()) for number, row in enumerate(rows, 1) if row and not row.startswith("#")]
    return tuple(Released(words[0], words[1], number) for number, words in parts
                 if len(words) == 2 and words[0] in KINDS)


def check_released(folder: Path) -> tuple[Diagnostic, ...]:
    """What was released and is gone without `was:` (A240), and old names that are in use again (A241). Nothing when a
    file cannot be read: its ids are then not gone, and the fault is told elsewhere."""
    ids = ids_of(folder)
    return () if ids.unread else (*_gone(ids, folder), *_reused(ids))


def _gone(ids: CaseIds, folder: Path) -> Iterator[Diagnostic]:
    for one in read_released(folder):
        if one.name not in ids.marks[one.kind] and one.name not in ids.before[one.kind]:
            rows = ("",) * (one.line - 1) + (f"{one.kind} {one.name}",)
            mark = Mark(Source(f"{folder.name}/{RELEASED}", rows), one.line, len(one.kind) + 2, len(one.name))
            yield _diagnostic("A240", mark, one.kind, one.name, closest(one.name, ids.marks[one.kind]))


def _reused(ids: CaseIds) -> Iterator[Diagnostic]:
    for kind, before in ids.before.items():
        for old, new in before.items():
            if kind in KINDS and old in ids.marks[kind]:
                yield _diagnostic("A241", ids.marks[kind][new], kind, old, "")


def _diagnostic(code: str, mark: Mark, kind: str, name: str, near: str) -> Diagnostic:
    words = CODES[code]
    named = KINDS[kind] if code == "A240" else KINDS[kind].lower()
    facts = {"kind": named, "name": name, "bare": name.rpartition("/")[2]}
    lines = mark.source.lines
    return Diagnostic(code, mark.source.shown, mark.line, mark.column, words.sentence.format(**facts),
                      words.advice.format(**facts), near, words.severity,
                      lines[mark.line - 1] if mark.line <= len(lines) else "", mark.width, kept(facts))


def released_text(folder: Path) -> str:
    """The content for released.txt: everything released before and everything there is now, in order."""
    ids = ids_of(folder)
    rows = {(one.kind, one.name) for one in read_released(folder)}
    rows |= {(kind, name) for kind in KINDS for name in ids.of(kind)}
    order = {kind: number for number, kind in enumerate(KINDS)}
    lines = [f"{kind} {name}" for kind, name in sorted(rows, key=lambda row: (order[row[0]], row[1]))]
    return _HEAD + "\n".join(lines) + "\n"
