"""The tables of a journal: the steps in which they came, for a new journal and for one of an older version.

Knows every table, view and trigger, and what number a finished schema has. A new journal gets all steps at once, as
plain SQL; an older one is brought up to date by the migrations of sqlite-utils. Only that imports it: it takes 80 ms
and 4 MiB, which a child who plays should not have to pay.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x414C4942
""""ALIB" in the header of the file: a journal of ours."""

TABLES = (
    "CREATE TABLE agent (code TEXT PRIMARY KEY) STRICT",
    """CREATE TABLE play (
        id TEXT PRIMARY KEY, case_id TEXT NOT NULL, title TEXT NOT NULL, seed INTEGER NOT NULL,
        rules_hash TEXT NOT NULL, text_hash TEXT NOT NULL, rules_version INTEGER NOT NULL,
        compiled TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10)) STRICT""",
    "CREATE TABLE opening (id TEXT PRIMARY KEY) STRICT",
    """CREATE TABLE entry (
        play TEXT NOT NULL REFERENCES play, number INTEGER NOT NULL, id TEXT NOT NULL,
        opening TEXT NOT NULL REFERENCES opening, opening_sequence INTEGER NOT NULL,
        kind TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record)),
        PRIMARY KEY (play, number), UNIQUE (play, id)) STRICT""",
    """CREATE TABLE happening (
        play TEXT NOT NULL, number INTEGER NOT NULL, ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record)),
        scene TEXT AS (json_extract(record, '$.scene')), choice TEXT AS (json_extract(record, '$.choice')),
        skill TEXT AS (json_extract(record, '$.skill')), sign TEXT AS (json_extract(record, '$.sign')),
        PRIMARY KEY (play, number, ordinal), FOREIGN KEY (play, number) REFERENCES entry) STRICT""",
    """CREATE TABLE taken_back (
        play TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL,
        opening TEXT NOT NULL REFERENCES opening, opening_sequence INTEGER NOT NULL,
        PRIMARY KEY (play, number), FOREIGN KEY (play, number) REFERENCES entry) STRICT""",
    """CREATE TABLE wording (
        play TEXT NOT NULL REFERENCES play, key TEXT NOT NULL, since INTEGER NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (play, key, since)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE compiled_case (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    """CREATE TABLE morning (
        play TEXT NOT NULL REFERENCES play, day TEXT NOT NULL, number INTEGER NOT NULL,
        snapshot BLOB NOT NULL, PRIMARY KEY (play, day, number)) STRICT""",
    """CREATE TABLE copy_made (
        kind TEXT NOT NULL, path TEXT NOT NULL, day TEXT NOT NULL CHECK (length(day) = 10)) STRICT""",
)
KEYED_BY = {
    "agent": "code = NEW.code",
    "play": "id = NEW.id",
    "opening": "id = NEW.id",
    "entry": "play = NEW.play AND (number = NEW.number OR id = NEW.id)",
    "happening": "play = NEW.play AND number = NEW.number AND ordinal = NEW.ordinal",
    "taken_back": "play = NEW.play AND number = NEW.number",
    "wording": "play = NEW.play AND key = NEW.key AND since = NEW.since",
    "compiled_case": "hash = NEW.hash",
    "morning": "play = NEW.play AND day = NEW.day AND number = NEW.number",
    "copy_made": "",
}
"""What makes a row of a table the same row; "" for a plain list."""

VIEWS = (
    """CREATE VIEW standing AS SELECT * FROM entry WHERE NOT EXISTS (
        SELECT 1 FROM taken_back WHERE taken_back.play = entry.play AND taken_back.number = entry.number)""",
    """CREATE VIEW struck_out AS SELECT play, moment AS number FROM (
        SELECT happening.play, json_extract(happening.record, '$.moment') AS moment,
            json_extract(happening.record, '$.out') AS out, row_number() OVER (
                PARTITION BY happening.play, json_extract(happening.record, '$.moment')
                ORDER BY happening.number DESC, happening.ordinal DESC) AS latest
        FROM happening JOIN standing USING (play, number) WHERE happening.kind = 'MomentStruckOut')
        WHERE latest = 1 AND out""",
    """CREATE VIEW told AS SELECT standing.id AS entry_id, happening.* FROM happening
        JOIN standing USING (play, number) WHERE NOT EXISTS (SELECT 1 FROM struck_out
            WHERE struck_out.play = happening.play AND struck_out.number = happening.number)""",
)


def append_only(table: str) -> tuple[str, ...]:
    """Triggers that refuse to change or remove a row. INSERT OR REPLACE removes without asking a DELETE
    trigger, so a second row with the same key is refused before it gets that far."""
    stop, same = "SELECT RAISE(ABORT, 'append-only')", KEYED_BY[table]
    stays = f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} BEGIN {stop}; END"
    is_kept = f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} BEGIN {stop}; END"
    if not same:
        return stays, is_kept
    again = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
    return stays, is_kept, f"CREATE TRIGGER {table}_comes_once BEFORE INSERT ON {table} {again} BEGIN {stop}; END"


STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tables", (f"PRAGMA application_id = {APPLICATION_ID}", *TABLES, "PRAGMA user_version = 1")),
    ("guards", (*(guard for table in KEYED_BY for guard in append_only(table)), "PRAGMA user_version = 2")),
    ("views", (*VIEWS, "PRAGMA user_version = 3")),
)
"""What each step says to SQLite, in order. A step once released never changes: add another."""
VERSION = len(STEPS)
"""What PRAGMA user_version says once all steps are done."""

_SET = "journal"
_DONE = (
    """CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)""",
    """CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")""",
)
"""Where sqlite-utils looks up which steps a file has had, as it makes that itself (tested)."""


def make_all(connection: sqlite3.Connection) -> None:
    """All tables of a new journal, in an empty file: the same as all migrations would make, noted as done."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN")
    _execute(_DONE, connection)
    for name, statements in STEPS:
        _execute(statements, connection)
        connection.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
                           " VALUES (?, ?, date('now'))", (_SET, name))
    connection.execute("COMMIT")


def migrations() -> Migrations:
    """The steps, in order, as sqlite-utils wants them."""
    from sqlite_utils import Migrations

    steps = Migrations(_SET)
    for name, statements in STEPS:
        steps(name=name)(_step(statements))
    return steps


def _step(statements: tuple[str, ...]) -> Callable[[Database], None]:
    def step(db: Database) -> None:
        _execute(statements, db)
    return step


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Run the steps an older file has not had. sqlite-utils notes the time of day of each; only the day is kept,
    because the journal holds no clock times at all."""
    from sqlite_utils import Database

    connection.execute("PRAGMA secure_delete = ON")
    migrations().apply(Database(connection))
    connection.execute("UPDATE _sqlite_migrations SET applied_at = substr(applied_at, 1, 10)")


def _execute(statements: tuple[str, ...], db: Database | sqlite3.Connection) -> None:
    for statement in statements:
        db.execute(statement)
