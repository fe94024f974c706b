"""Removing an agent from this computer, for real.

Knows every file an agent has here and where copies went. A drive that spreads its writes (flash) may keep old
blocks out of everybody's reach; encryption of the drive is the answer to that, not this module.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from alibi.store.codes import read_code
from alibi.store.connection import Lock, lock_path
from alibi.store.home import journal_path
from alibi.store.journal import Copy, Journal
from alibi.store.problems import JournalProblem, said_plainly

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Erased:
    """What was removed here, and which copies were made that lie elsewhere: a person has to remove those."""

    removed: tuple[Path, ...]
    elsewhere: tuple[Copy, ...]


def erase_agent(home: Path, code: str) -> Erased:
    """Remove everything an agent has on this computer, damaged or not. JournalProblem when the journal is open
    somewhere or cannot be removed. The code itself stays on the list of given codes: it is never given again."""
    journal = journal_path(home, read_code(code))
    if not journal.parent.is_dir():
        raise JournalProblem("missing")
    lock = Lock(journal)
    try:
        elsewhere = _copies_made(journal)
        _empty(journal)
        with said_plainly():
            removed = [_remove(file) for file in sorted(journal.parent.rglob("*"), reverse=True)
                       if file != lock_path(journal)]
    finally:
        lock.release()
    with said_plainly():
        removed += [_remove(lock_path(journal)), _remove(journal.parent)]
    return Erased(tuple(removed), elsewhere)


def _copies_made(journal: Path) -> tuple[Copy, ...]:
    try:
        with closing(Journal.open(journal, only_reading=True)) as opened:
            return opened.copies()
    except JournalProblem:
        return ()


def _empty(journal: Path) -> None:
    """Let SQLite wipe its own pages, also those that wait in the write-ahead log. A file it cannot read is
    wiped as bytes all the same."""
    if not journal.exists():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(journal, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA foreign_keys = OFF")
        for kind, name in db.execute("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table')"
                                     " AND name NOT LIKE 'sqlite_%' ORDER BY type DESC").fetchall():
            db.execute(f'DROP {kind} "{name}"')
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _remove(path: Path) -> Path:
    """Remove one file or empty folder. Bytes are overwritten first: after a VACUUM the end of the old file is
    free space on the disk with everything still in it. A link is only unlinked."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
        return path
    if path.is_file() and not path.is_symlink():
        _overwrite(path)
    path.unlink(missing_ok=True)
    return path


def _overwrite(path: Path) -> None:
    left = path.stat().st_size
    with path.open("rb+") as file:
        while left > 0:
            left -= file.write(bytes(min(_CHUNK, left)))
        file.flush()
        os.fsync(file.fileno())
