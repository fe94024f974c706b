"""Where tellings come from: the dossiers and journals a mentor points at.

Knows how to find and read them; of a journal it reads only what the child shared. Everything that can be wrong
becomes one Dutch sentence. Does not know pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from alibi.store.dossier import ENDING, Dossier, dossier_of, read_dossier
from alibi.store.home import JOURNAL
from alibi.store.journal import Journal
from alibi.store.problems import JournalProblem

_READING = {
    "missing": "Dit bestand is er niet.",
    "read_only": "Dit bestand mag niet gelezen worden.",
    "locked": "Dit bestand is nog open in een ander programma: sluit dat eerst.",
    "not_ours": "Dit bestand is geen dossier van A.L.I.B.I.",
    "not_a_dossier": "Dit bestand is geen dossier van A.L.I.B.I.",
    "not_shared": "Hier is nog niets gedeeld: alleen de leerling kan dat doen, in het spel.",
}
"""Words of our own where the store speaks to somebody who is playing."""
NO_DOSSIERS = "In deze map staan geen dossiers."


class SourceProblem(Exception):
    """Why a file or folder gives no page; `sentence` says it to a mentor."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def found_at(place: Path) -> tuple[Path, ...]:
    """The file itself, or the dossiers in a folder and the folders in it; without any, the journals there.
    SourceProblem when there is nothing to read."""
    if not place.is_dir():
        return (place,)
    for pattern in (f"*{ENDING}", JOURNAL):
        found = tuple(sorted({*place.glob(pattern), *place.glob(f"*/{pattern}")}))
        if found:
            return found
    raise SourceProblem(NO_DOSSIERS)


def read(path: Path) -> Dossier:
    """What was shared in this dossier, or in the latest shared play of this journal. SourceProblem when it
    cannot be read."""
    try:
        if not path.is_file():
            raise JournalProblem("missing")
        return _dossier_or_journal(path)
    except JournalProblem as problem:
        raise SourceProblem(_READING.get(problem.kind, problem.sentence)) from problem
    except OSError as error:
        raise SourceProblem(_READING["read_only"]) from error


def _dossier_or_journal(path: Path) -> Dossier:
    try:
        return read_dossier(path)
    except JournalProblem as problem:
        if problem.kind != "not_a_dossier":
            raise
    return read_journal(path)


def read_journal(path: Path) -> Dossier:
    """What the child shared last in this journal. JournalProblem when it shared nothing."""
    with closing(Journal.open(path, only_reading=True)) as journal:
        for play in reversed(journal.plays()):
            try:
                return dossier_of(journal, play.id, date.today())
            except JournalProblem as problem:
                if problem.kind != "not_shared":
                    raise
    raise JournalProblem("not_shared")


def by_code(dossiers: Iterable[Dossier]) -> dict[str, list[Dossier]]:
    """Dossiers per agent, each play once and as it was shared last, in the order of sharing."""
    latest: dict[tuple[str, str], Dossier] = {}
    for dossier in sorted(dossiers, key=lambda one: one.about.shared):
        about = dossier.about
        latest.pop((about.code, about.play), None)
        latest[about.code, about.play] = dossier
    found: dict[str, list[Dossier]] = {}
    for (code, _), dossier in latest.items():
        found.setdefault(code, []).append(dossier)
    return found
