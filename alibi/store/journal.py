"""The journal: the one file in which everything an agent did is kept, and which is also the save.

Knows its tables and promises: a row once acknowledged stays, nothing is ever changed or overwritten, each entry
is kept whole or not at all. Does not know rules, or what is fit to be shared (`telling.py`).
"""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from alibi.core.records import Entry
from alibi.store import connection, merge
from alibi.store.problems import JournalProblem, said_plainly
from alibi.store.rows import read_entries, write_entry
from alibi.store.words import Wording


@dataclass(frozen=True, slots=True)
class Play:
    """One play of one case. `compiled` is the hash under which its compiled case is kept; `day` is the day it
    began (YYYY-MM-DD): the journal holds no times of day."""

    id: str
    case_id: str
    title: str
    seed: int
    rules_hash: str
    text_hash: str
    rules_version: int
    compiled: str
    day: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was made of this journal or of a part of it, so that it can be found again."""

    kind: str
    path: str
    day: str


class Journal:
    """One agent's journal. Made by `create`, opened by `open`; new entries go to the play that was begun or
    resumed last. Belongs to the thread that opened it."""

    def __init__(self, path: Path, db: sqlite3.Connection, lock: connection.Lock | None) -> None:
        self.path, self._db, self._lock = path, db, lock
        self._opening, self._sequence = uuid.uuid4().hex, 0
        latest = self.last_play()
        self._play = latest.id if latest else ""

    # --- opening and closing ----------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, code: str) -> Journal:
        """Make a journal for agent `code` and open it for writing. JournalProblem when something is there."""
        connection.make(path, code)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, only_reading: bool = False) -> Journal:
        """Open an existing journal. JournalProblem when it is missing, damaged, newer, not ours, not writable,
        or (for writing) open elsewhere; the file is then left as it is."""
        if only_reading:
            return cls(path, connection.open_for_reading(path), None)
        if not path.exists():
            raise JournalProblem("missing")
        lock = connection.Lock(path)
        try:
            return cls(path, connection.open_for_writing(path), lock)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        self._db.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    # --- writing ----------------------------------------------------------------------------------------

    def begin_play(self, case_id: str, title: str, seed: int, rules_hash: str, text_hash: str, rules_version: int,
                   wording: Mapping[str, str], compiled: bytes, play_id: str = "", day: date | None = None) -> str:
        """Start keeping a play; its id. The words go in once, so that a later reader needs no case; the
        compiled case goes in once per contents, so that an old play replays under its own text."""
        hash_ = hashlib.sha256(compiled).hexdigest()
        play = Play(play_id or uuid.uuid4().hex, case_id, title, seed, rules_hash, text_hash, rules_version,
                    hash_, (day or date.today()).isoformat())
        with self._transaction():
            if self.compiled_case(hash_) is None:
                self._db.execute("INSERT INTO compiled_case VALUES (?, ?)", (hash_, compiled))
            if self._facts_of(play.id) is None:
                self._db.execute("INSERT INTO play VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", astuple(play))
                self._write_words(play.id, 0, wording)
        self._play = play.id
        return play.id

    def resume(self, play: str) -> None:
        """New entries go to `play` from now on. JournalProblem when it is not in this journal."""
        if self._facts_of(play) is None:
            raise JournalProblem("no_play")
        self._play = play

    def append(self, entry: Entry) -> None:
        """Keep an entry, on disk when this returns. Giving the same entry again does nothing; another entry
        with a number that is not higher than all before raises ValueError."""
        if not self._play:
            raise ValueError("no play was begun or resumed")
        if self._knows("entry", entry.number, entry.id):
            return
        if entry.number < self.next_number(self._play):
            raise ValueError(f"entry {entry.number} does not come after the last one")
        with self._next_step() as sequence:
            write_entry(self._db, self._play, self._opening, sequence, entry)

    def take_back(self, number: int) -> None:
        """Note that an entry was taken back; the entry itself stays. ValueError when there is none."""
        if self._knows("taken_back", number):
            return
        if not self._knows("entry", number):
            raise ValueError(f"there is no entry {number} to take back")
        with self._next_step() as sequence:
            self._db.execute("INSERT INTO taken_back VALUES (?, ?, ?, ?, ?)",
                             (self._play, number, uuid.uuid4().hex, self._opening, sequence))

    def change_wording(self, wording: Mapping[str, str]) -> None:
        """From the next entry on these words hold (the case got new texts, its rules stayed the same)."""
        known = self.wording(self._play)
        new = {key: words for key, words in wording.items() if known.get(key) != words}
        with self._transaction():
            self._write_words(self._play, self.next_number(self._play), new)

    def save_morning(self, day: str, snapshot: bytes) -> None:
        """Keep the world as it was when `day` began; saved twice without an entry between, the first stays."""
        number = self.next_number(self._play)
        if not self._one("SELECT 1 FROM morning WHERE play = ? AND day = ? AND number = ?", self._play, day, number):
            with self._transaction():
                self._db.execute("INSERT INTO morning VALUES (?, ?, ?, ?)", (self._play, day, number, snapshot))

    def note_copy(self, kind: str, path: Path, day: date | None = None) -> None:
        """Remember that a copy was made, so that erasing can say where to look."""
        with said_plainly():
            connection.note_copy(self._db, kind, path, day or date.today())

    def merge(self, other: Path) -> merge.Merged:
        """Take over what another copy of this journal holds and this one does not. Twice is the same as once."""
        with said_plainly():
            theirs = connection.open_for_reading(other)
            try:
                with self._transaction():
                    return merge.merge_rows(self._db, theirs)
            finally:
                theirs.close()

    def back_up(self, to: Path) -> None:
        """A whole copy in one file, for the child alone: it also holds what was struck out."""
        with said_plainly():
            connection.copied_whole(self._db, to)
        self.note_copy("backup", to)

    # --- reading ----------------------------------------------------------------------------------------

    @property
    def code(self) -> str:
        return str(self._one("SELECT code FROM agent")[0])

    def plays(self) -> tuple[Play, ...]:
        """All plays, in the order in which they were begun."""
        return tuple(Play(*row) for row in self._rows("SELECT * FROM play ORDER BY rowid"))

    def play(self, play: str) -> Play:
        """JournalProblem when it is not in this journal."""
        facts = self._facts_of(play)
        if facts is None:
            raise JournalProblem("no_play")
        return facts

    def last_play(self) -> Play | None:
        """The play that was played last."""
        last = self._one("SELECT coalesce((SELECT play FROM entry ORDER BY rowid DESC LIMIT 1),"
                         " (SELECT id FROM play ORDER BY rowid DESC LIMIT 1))")
        return self._facts_of(last[0]) if last[0] else None

    def entries(self, play: str) -> tuple[Entry, ...]:
        """What stands: everything that was not taken back, struck out or not."""
        with said_plainly():
            return tuple(read_entries(self._db, play, "standing"))

    def all_entries(self, play: str) -> tuple[Entry, ...]:
        """Also what was taken back."""
        with said_plainly():
            return tuple(read_entries(self._db, play, "entry"))

    def next_number(self, play: str = "") -> int:
        """The first number never used in this journal, or in one play of it."""
        highest = "SELECT coalesce(max(number), 0) + 1 FROM entry"
        found = self._one(f"{highest} WHERE play = ?", play) if play else self._one(highest)
        return int(found[0])

    def wording(self, play: str) -> dict[str, str]:
        """The words that hold now, by key."""
        return self.words(play).latest()

    def words(self, play: str) -> Wording:
        """The words of every time of the play."""
        return Wording(self._rows("SELECT since, key, words FROM wording WHERE play = ? ORDER BY since", play))

    def compiled_case(self, hash_: str) -> bytes | None:
        found = self._one("SELECT bytes FROM compiled_case WHERE hash = ?", hash_)
        return bytes(found[0]) if found else None

    def load_morning(self, play: str, day: str) -> bytes | None:
        """The world at the latest beginning of `day`, or None."""
        found = self._one("SELECT snapshot FROM morning WHERE play = ? AND day = ? ORDER BY number DESC", play, day)
        return bytes(found[0]) if found else None

    def latest_morning(self, play: str) -> tuple[int, bytes] | None:
        """The world at the last morning of a play, and the number from which entries came after it."""
        found = self._one("SELECT number, snapshot FROM morning WHERE play = ? ORDER BY number DESC", play)
        return (int(found[0]), bytes(found[1])) if found else None

    def copies(self) -> tuple[Copy, ...]:
        return tuple(Copy(*row) for row in self._rows("SELECT kind, path, day FROM copy_made ORDER BY rowid"))

    def is_complete(self, play: str) -> bool:
        """False when steps are missing in what was written between two openings of the file: the play is then
        shown as perhaps incomplete. Other plays of the same opening count along."""
        steps = self._rows("SELECT opening, opening_sequence FROM entry UNION ALL"
                           " SELECT opening, opening_sequence FROM taken_back")
        written: dict[str, set[int]] = {}
        for opening, sequence in steps:
            written.setdefault(opening, set()).add(sequence)
        of_play = {row[0] for row in self._rows("SELECT DISTINCT opening FROM entry WHERE play = ?", play)}
        return all(len(written[opening]) == max(written[opening]) for opening in of_play)

    # --- small ------------------------------------------------------------------------------------------

    def _facts_of(self, play: str) -> Play | None:
        row = self._one("SELECT * FROM play WHERE id = ?", play)
        return Play(*row) if row else None

    def _knows(self, table: str, number: int, id_: str = "") -> bool:
        found = self._one(f"SELECT id FROM {table} WHERE play = ? AND number = ?", self._play, number)
        return bool(found) and id_ in ("", found[0])

    def _write_words(self, play: str, since: int, wording: Mapping[str, str]) -> None:
        self._db.executemany("INSERT INTO wording VALUES (?, ?, ?, ?)",
                             ((play, key, since, words) for key, words in wording.items()))

    @contextmanager
    def _next_step(self) -> Iterator[int]:
        """A transaction for the next step of this opening; the number counts only when it was kept."""
        with self._transaction():
            if not self._sequence:
                self._db.execute("INSERT INTO opening VALUES (?)", (self._opening,))
            yield self._sequence + 1
        self._sequence += 1

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with said_plainly():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _rows(self, question: str, *values: Any) -> list[tuple[Any, ...]]:
        with said_plainly():
            return self._db.execute(question, values).fetchall()

    def _one(self, question: str, *values: Any) -> Any:
        with said_plainly():
            return self._db.execute(question, values).fetchone()
