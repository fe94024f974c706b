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

_TO_A_MENTOR = {
    "missing": "Dit bestand is er niet.",
    "read_only": "Dit bestand mag niet gelezen worden.",
    "locked": "Dit bestand is nog open in een ander programma: sluit dat eerst.",
    "not_ours": "Dit bestand is geen dossier van A.L.I.B.I.",
    "not_shared": "Hier is nog niets gedeeld: alleen de leerling kan dat doen, in het spel.",
}
"""Words of our own where the store speaks to somebody who is playing, by its kinds of problem."""


class SourceProblem(JournalProblem):
    """Why there is no page, in one Dutch sentence for a mentor. A JournalProblem, so that whoever can show those
    can show this."""

    def __init__(self, kind: str, sentence: str = "") -> None:
        super().__init__(kind)
        self._words = sentence or _TO_A_MENTOR.get(kind, super().sentence)

    @property
    def sentence(self) -> str:
        return self._words


def found_at(place: Path) -> tuple[Path, ...]:
    """The file itself, or the dossiers in a folder and the folders in it; without any, the journals there.
    SourceProblem when there is nothing to read."""
    if not place.is_dir():
        return (place,)
    for pattern in (f"*{ENDING}", JOURNAL):
        found = tuple(sorted({*place.glob(pattern), *place.glob(f"*/{pattern}")}))
        if found:
            return found
    raise SourceProblem("missing", "In deze map staan geen dossiers.")


def read(path: Path) -> Dossier:
    """What was shared in this dossier, or in the latest shared play of this journal. SourceProblem when it
    cannot be read."""
    try:
        if not path.is_file():
            raise JournalProblem("missing")
        return _dossier_or_journal(path)
    except JournalProblem as problem:
        raise SourceProblem(problem.kind) from problem
    except OSError as error:
        raise SourceProblem("read_only") from error


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
