"""Entries as rows of a journal and back.

Knows the tables `entry` and `happening` and how a record is written as JSON. Does not know connections' care.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from alibi.core.happenings import Happening
from alibi.core.records import Entry, command_from, happening_from, kind_of, record_of

_COMMANDS = "SELECT number, id, kind, record FROM {entries} WHERE play = ? ORDER BY number"
_HAPPENINGS = "SELECT number, kind, record FROM happening WHERE play = ? ORDER BY number, ordinal"


def as_json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def write_entry(db: sqlite3.Connection, play: str, opening: str, sequence: int, entry: Entry) -> None:
    db.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
               (play, entry.number, entry.id, opening, sequence, kind_of(entry.command),
                as_json(record_of(entry.command))))
    db.executemany("INSERT INTO happening (play, number, ordinal, kind, record) VALUES (?, ?, ?, ?, ?)",
                   ((play, entry.number, ordinal, kind_of(happening), as_json(record_of(happening)))
                    for ordinal, happening in enumerate(entry.happenings)))


def read_entries(db: sqlite3.Connection, play: str, entries: str) -> Iterator[Entry]:
    """The entries of a play, in order; `entries` is the table or view that says which. UnknownRecord when one
    was written by a version that knew other kinds."""
    happened = read_happenings(db.execute(_HAPPENINGS, (play,)))
    for number, id_, kind, record in db.execute(_COMMANDS.format(entries=entries), (play,)):
        yield Entry(number, id_, command_from(kind, json.loads(record)), happened.get(number, ()))


def read_happenings(rows: Iterable[tuple[int, str, str]]) -> dict[int, tuple[Happening, ...]]:
    """Happenings by the number of their entry; rows are (number, kind, record), in order."""
    return {number: tuple(happening_from(kind, json.loads(record)) for _, kind, record in some)
            for number, some in groupby(rows, key=itemgetter(0))}
