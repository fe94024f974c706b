"""Opening the file of a journal: looking before touching, one writer at a time, and making a new one.

Knows SQLite files and locks. Does not know what the tables mean. A file that is damaged, newer or not ours is
left byte for byte as it is.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

from alibi.store import schema
from alibi.store.home import check_place
from alibi.store.problems import JournalProblem, said_plainly

PATIENCE = 0.25
"""Seconds to wait for another program that is just busy with the file, before saying that it is locked."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_SMALLEST_PAGE = 512


class Lock:
    """One writer of a journal at a time, over processes. Held on an empty SQLite file beside it, because the
    operating system frees such a lock when a process dies, on every platform, and readers are not hindered."""

    def __init__(self, journal: Path) -> None:
        with said_plainly():
            beside = lock_path(journal)
            self._held = sqlite3.connect(beside, isolation_level=None, timeout=PATIENCE)
            try:
                self._held.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error:
                self._held.close()
                raise

    def release(self) -> None:
        self._held.close()


def lock_path(journal: Path) -> Path:
    return journal.with_name(f"{journal.stem}.lock")


def files_of(journal: Path) -> tuple[Path, ...]:
    """The journal and what SQLite and we keep beside it."""
    return (journal, *(journal.with_name(f"{journal.name}{end}") for end in ("-wal", "-shm", "-journal")),
            lock_path(journal))


def make(journal: Path, code: str) -> None:
    """Make an empty journal. It appears under its name only when it is whole."""
    check_place(journal)
    growing = journal.with_name(f"{journal.name}.new")
    with said_plainly():
        journal.parent.mkdir(parents=True, exist_ok=True)
        if journal.exists():
            raise JournalProblem("exists")
        growing.unlink(missing_ok=True)
        connection = sqlite3.connect(growing, isolation_level=None)
        try:
            schema.make_all(connection)
            connection.execute("INSERT INTO agent VALUES (?)", (code,))
        finally:
            connection.close()
        put_in_place(growing, journal)


def put_in_place(growing: Path, path: Path) -> None:
    """Give a finished file its name. JournalProblem when that name is taken: nothing is overwritten."""
    with growing.open("rb+") as written:
        os.fsync(written.fileno())
    if path.exists():
        growing.unlink()
        raise JournalProblem("exists")
    growing.rename(path)


def open_for_writing(journal: Path) -> sqlite3.Connection:
    """A connection that may write; the caller holds the Lock."""
    check_place(journal)
    look_at(journal, schema.APPLICATION_ID, schema.VERSION)
    return _opened(journal, _check_and_set_up)


def open_for_reading(journal: Path) -> sqlite3.Connection:
    """A connection that cannot write; also from a folder or stick where nothing may be written."""
    if look_at(journal, schema.APPLICATION_ID, schema.VERSION) < schema.VERSION:
        _upgrade_for_reading(journal)
    address = f"{journal.resolve().as_uri()}?mode=ro"
    try:
        return _opened(address, _check)
    except JournalProblem as problem:
        log = journal.with_name(f"{journal.name}-wal")
        if problem.kind != "read_only" or (log.exists() and log.stat().st_size):
            raise
    return _opened(f"{address}&immutable=1", _check)


def look_at(path: Path, application_id: int, version: int) -> int:
    """Read the header as bytes and say what is wrong with a file before SQLite comes near it; its version."""
    with said_plainly():
        if not path.is_file():
            raise JournalProblem("missing")
    with said_plainly(), path.open("rb") as file:
        header = file.read(_HEADER)
        size = path.stat().st_size
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise JournalProblem("damaged" if header and _MAGIC.startswith(header[:len(_MAGIC)]) else "not_ours")
    if int.from_bytes(header[68:72], "big") != application_id:
        raise JournalProblem("not_ours")
    found = int.from_bytes(header[60:64], "big")
    if found > version:
        raise JournalProblem("newer")
    if size < _promised_size(header) and not _has_log(path):
        raise JournalProblem("damaged")
    return found


def _promised_size(header: bytes) -> int:
    page = int.from_bytes(header[16:18], "big")
    return (page if page >= _SMALLEST_PAGE else 65536) * int.from_bytes(header[28:32], "big")


def _has_log(path: Path) -> bool:
    """While pages wait in the write-ahead log the main file may rightly be shorter than it says."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _opened(where: Path | str, prepare: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    with said_plainly():
        connection = sqlite3.connect(where, isolation_level=None, timeout=PATIENCE, uri=isinstance(where, str))
        try:
            prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _check(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] > schema.VERSION:
        raise JournalProblem("newer")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise JournalProblem("damaged")


def _check_and_set_up(connection: sqlite3.Connection) -> None:
    """FULL, because a choice that was called saved must outlive a power cut."""
    _check(connection)
    _try_to_write(connection)
    _upgrade(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Find out whether the file can be written without changing a byte of it. Beginning a transaction is not
    enough: on a read-only file SQLite quietly makes it one for reading."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("UPDATE _sqlite_migrations SET id = id WHERE 0")
    finally:
        connection.execute("ROLLBACK")


def _upgrade(connection: sqlite3.Connection) -> None:
    """Bring an older journal up to date, after a whole copy of it was put beside it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == schema.VERSION:
        return
    path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    copy = path.with_name(f"{path.stem}.version-{version}.db")
    if not copy.exists():
        copied_whole(connection, copy)
    schema.bring_up_to_date(connection)
    _check(connection)


def _upgrade_for_reading(journal: Path) -> None:
    lock = Lock(journal)
    try:
        open_for_writing(journal).close()
    finally:
        lock.release()


def note_copy(db: sqlite3.Connection, kind: str, path: Path, day: date) -> None:
    """One row, so SQLite's own lock is enough: also while another thread is the writer."""
    db.execute("INSERT INTO copy_made VALUES (?, ?, ?)", (kind, str(path.absolute()), day.isoformat()))


def copied_whole(connection: sqlite3.Connection, to: Path) -> None:
    """A copy in one file that can be opened anywhere; JournalProblem when its name is taken."""
    growing = to.with_name(f"{to.name}.new")
    with said_plainly():
        growing.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(growing),))
        put_in_place(growing, to)
