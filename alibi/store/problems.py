"""What can go wrong with a journal or dossier, each as one Dutch sentence a child or mentor can read.

Knows SQLite's error codes. Does not know who shows the sentence.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

SENTENCES = {
    "locked": "Dit logboek is nog open in een ander venster: sluit dat eerst.",
    "read_only": "In deze map mag het spel niets opslaan.",
    "damaged": "Dit logboek is beschadigd; het spel laat het precies zoals het is.",
    "not_ours": "Dit bestand is geen logboek van A.L.I.B.I.",
    "newer": "Dit logboek is gemaakt met een nieuwere versie van het spel.",
    "full": "De schijf is vol, dus opslaan lukt nu niet.",
    "missing": "Hier is nog geen logboek.",
    "exists": "Hier ligt al een bestand met deze naam, en dat blijft zo.",
    "place": "Kies een map op deze computer zelf, niet op een netwerk of in de cloud.",
    "trouble": "Opslaan lukt nu niet: lezen of schrijven op de schijf mislukt.",
    "other_agent": "Dit logboek hoort bij een andere agent.",
    "code": "Dit is geen codenaam van zes tekens.",
    "not_shared": "Dit mag nog niet gedeeld worden: kies eerst zelf voor delen.",
    "no_play": "Deze zaak staat niet in dit logboek.",
    "not_a_dossier": "Dit bestand is geen dossier van A.L.I.B.I.",
    "newer_dossier": "Dit dossier is gemaakt met een nieuwere versie van het spel.",
    "broken_seal": "Dit dossier is niet meer heel: vraag om een nieuw bestand.",
}
"""By kind. A reader tells kinds apart by key, never by words."""

_BY_CODE = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "not_ours",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "trouble",
}
_PRIMARY = 0xFF


class JournalProblem(Exception):
    """Something a person has to know about; `kind` is a key of SENTENCES, `sentence` its words."""

    def __init__(self, kind: str) -> None:
        super().__init__(SENTENCES[kind])
        self.kind = kind

    @property
    def sentence(self) -> str:
        return SENTENCES[self.kind]


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what SQLite or the disk complains of into a JournalProblem. A broken constraint or a misuse is a
    mistake of ours and passes as it is."""
    try:
        yield
    except sqlite3.Error as error:
        kind = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if kind is None:
            raise
        raise JournalProblem(kind) from error
    except PermissionError as error:
        raise JournalProblem("read_only") from error
    except OSError as error:
        raise JournalProblem(kind_of_disk_trouble(error)) from error


def kind_of_disk_trouble(error: OSError) -> str:
    """The kind of SENTENCES that fits an error of the operating system."""
    import errno

    full, closed = {errno.ENOSPC, errno.EDQUOT}, {errno.EROFS, errno.EACCES, errno.EPERM}
    return "full" if error.errno in full else "read_only" if error.errno in closed else "trouble"
