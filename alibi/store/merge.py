"""Two copies of one journal become one: sticks get cloned, laptops swapped.

Knows that entries carry random ids and that a log only grows, so of two copies of a play one may hold all the
other holds, or both went on by themselves. Nothing is ever chosen between: a play that went on in both
becomes two plays. Does not know what entries mean.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from alibi.store.problems import JournalProblem

_PER_PLAY = (("entry", "number"), ("happening", "number, ordinal"), ("taken_back", "number"),
             ("wording", "key, since"), ("morning", "day, number"))
_COLUMNS = {
    "entry": "number, id, opening, opening_sequence, kind, record",
    "happening": "number, ordinal, kind, record",
    "taken_back": "number, id, opening, opening_sequence",
    "wording": "key, since, words",
    "morning": "day, number, snapshot",
}
_BRANCH = "branch"


@dataclass(frozen=True, slots=True)
class Merged:
    """What came in: new plays, plays that went on in both copies and are now two, and entries."""

    plays: int = 0
    branches: int = 0
    entries: int = 0


def merge_rows(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> Merged:
    """Take over what `theirs` holds and `ours` does not; the caller holds a transaction on `ours`.
    JournalProblem when it is the journal of another agent."""
    if _all(ours, "SELECT code FROM agent") != _all(theirs, "SELECT code FROM agent"):
        raise JournalProblem("other_agent")
    for table, key in (("opening", "id"), ("compiled_case", "hash")):
        _copy_missing(ours, table, key, _all(theirs, f"SELECT * FROM {table}"))
    plays = branches = entries = 0
    for (play,) in _all(theirs, "SELECT id FROM play ORDER BY rowid"):
        target, is_new = _target(ours, theirs, play)
        if is_new:
            facts = _all(theirs, "SELECT * FROM play WHERE id = ?", play)[0]
            _insert(ours, "play", (target, *facts[1:]))
        entries += _copy_play(ours, theirs, play, target)
        plays, branches = plays + is_new, branches + (is_new and target != play)
    return Merged(plays, branches, entries)


def _target(ours: sqlite3.Connection, theirs: sqlite3.Connection, play: str) -> tuple[str, bool]:
    """Into which of our plays theirs goes, and whether that is a new one. Two copies of a play share the id of
    their first entry; one that has all the other's steps is the same play, further on."""
    steps = _steps(theirs, play)
    copies = [(copy, _steps(ours, copy)) for copy in _copies_of(ours, _first(theirs, play), play)]
    for copy, known in copies:
        if steps <= known or known <= steps:
            return copy, False
    if not copies:
        return play, True
    apart = min(steps - max((known for _, known in copies), key=lambda known: len(known & steps)))
    return uuid.uuid5(uuid.UUID(play), f"{_BRANCH} {apart}").hex, True


def _copies_of(db: sqlite3.Connection, first: str, play: str) -> list[str]:
    found = _all(db, "SELECT id FROM play WHERE id = ? OR id IN (SELECT play FROM entry WHERE entry.id = ?)"
                     " ORDER BY rowid", play, first)
    return [row[0] for row in found]


def _first(db: sqlite3.Connection, play: str) -> str:
    found = _all(db, "SELECT id FROM entry WHERE play = ? ORDER BY number LIMIT 1", play)
    return str(found[0][0]) if found else ""


def _steps(db: sqlite3.Connection, play: str) -> set[str]:
    both = "SELECT id FROM entry WHERE play = ?1 UNION ALL SELECT id FROM taken_back WHERE play = ?1"
    return {row[0] for row in _all(db, both, play)}


def _copy_play(ours: sqlite3.Connection, theirs: sqlite3.Connection, play: str, target: str) -> int:
    came = 0
    for table, key in _PER_PLAY:
        columns = _COLUMNS[table]
        known = set(_all(ours, f"SELECT {key} FROM {table} WHERE play = ?", target))
        rows = _all(theirs, f"SELECT {key}, {columns} FROM {table} WHERE play = ? ORDER BY {key}", play)
        width = key.count(",") + 1
        missing = [row[width:] for row in rows if row[:width] not in known]
        places = ", ".join("?" * (columns.count(",") + 2))
        ours.executemany(f"INSERT INTO {table} (play, {columns}) VALUES ({places})",
                         ((target, *row) for row in missing))
        came += len(missing) if table == "entry" else 0
    return came


def _copy_missing(ours: sqlite3.Connection, table: str, key: str, rows: Iterable[tuple[Any, ...]]) -> None:
    known = {row[0] for row in _all(ours, f"SELECT {key} FROM {table}")}
    for row in rows:
        if row[0] not in known:
            _insert(ours, table, row)


def _insert(db: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> None:
    db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _all(db: sqlite3.Connection, question: str, *values: Any) -> list[tuple[Any, ...]]:
    return db.execute(question, values).fetchall()
