"""The dossier: a new file with only what the child decided to share, and reading it back.

Knows the format of the file and its seal. What may be told is decided in `telling.py`; commands, notes, what was
struck out or taken back and the gaps they leave never come near this file, so it need not be cleaned.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from alibi.core import happenings as h
from alibi.core.happenings import Happening
from alibi.core.records import kind_of, record_of
from alibi.store.connection import look_at, note_copy, open_for_writing, put_in_place
from alibi.store.expiry import KeepUntil, keep_until
from alibi.store.journal import Journal
from alibi.store.problems import JournalProblem, said_plainly
from alibi.store.rows import as_json, read_happenings
from alibi.store.telling import ToldEntry, as_shared, is_shared, telling_of
from alibi.store.told_reader import told_from
from alibi.store.words import Heard, Said, Wording

ENDING = ".alibi-dossier"
APPLICATION_ID = 0x414C4944
""""ALID" in the header: a dossier of ours, never to be taken for a journal."""

VERSION = 1
_LARGEST = 32 * 1024 * 1024
_TABLES = {
    "about": """CREATE TABLE about (
        code TEXT NOT NULL, play TEXT NOT NULL, case_id TEXT NOT NULL, title TEXT NOT NULL, rules_hash TEXT NOT NULL,
        text_hash TEXT NOT NULL, rules_version INTEGER NOT NULL, day TEXT NOT NULL, shared TEXT NOT NULL) STRICT""",
    "entry": "CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT",
    "happening": """CREATE TABLE happening (
        entry INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (entry, ordinal)) STRICT""",
    "wording": """CREATE TABLE wording (
        since INTEGER NOT NULL, key TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (since, key)) STRICT""",
    "seal": "CREATE TABLE seal (algorithm TEXT NOT NULL, checksum TEXT NOT NULL) STRICT",
}
_SEALED = ("SELECT * FROM about", "SELECT * FROM entry ORDER BY number",
           "SELECT * FROM happening ORDER BY entry, ordinal", "SELECT * FROM wording ORDER BY since, key")
_ABOUT_WORDS = "question_about/"


@dataclass(frozen=True, slots=True)
class About:
    """Whose dossier this is and of which play; `day` the play began, `shared` the day it was shared."""

    code: str
    play: str
    case_id: str
    title: str
    rules_hash: str
    text_hash: str
    rules_version: int
    day: str
    shared: str

    @property
    def keep_until(self) -> KeepUntil:
        return keep_until(date.fromisoformat(self.shared))


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier that was read and whose seal was whole."""

    about: About
    entries: tuple[ToldEntry, ...]
    words: tuple[Said, ...]


# --- writing --------------------------------------------------------------------------------------------


def write_dossier(journal_path: Path, play: str, out: Path, shared: date | None = None) -> Path:
    """Write what the child shared of a play into a new file; `out` is its path, or a folder to put it in under
    the agent's code. JournalProblem when the child did not share, or when the file is there already."""
    with closing(Journal.open(journal_path, only_reading=True)) as journal:
        dossier = dossier_of(journal, play, shared or date.today())
    path = out / f"{dossier.about.code}{ENDING}" if out.is_dir() else out
    if path.exists():
        raise JournalProblem("exists")
    _note_copy(journal_path, path, shared or date.today())
    growing = path.with_name(f"{path.name}.new")
    with said_plainly():
        growing.unlink(missing_ok=True)
        _write(growing, dossier)
        put_in_place(growing, path)
    return path


def _note_copy(journal_path: Path, path: Path, day: date) -> None:
    """First the note, then the copy: a copy nobody knows of cannot be erased. A journal on a stick that is
    write-protected cannot take the note; that is no reason to keep a child from sharing."""
    try:
        with closing(open_for_writing(journal_path)) as db, said_plainly():
            note_copy(db, "dossier", path, day)
    except JournalProblem as problem:
        if problem.kind != "read_only":
            raise


def dossier_of(journal: Journal, play: str, shared: date) -> Dossier:
    """What the child had seen when it shared, less what it struck out since. JournalProblem when its last word
    was not yes."""
    facts = journal.play(play)
    standing = journal.entries(play)
    if not is_shared(standing):
        raise JournalProblem("not_shared")
    seen, struck = as_shared(standing)
    entries = telling_of(seen, struck, journal.words(play), journal.all_entries(play))
    number_of = {entry.number: number for number, entry in enumerate(entries, start=1)}
    about = About(journal.code, facts.id, facts.case_id, facts.title, facts.rules_hash, facts.text_hash,
                  facts.rules_version, facts.day, shared.isoformat())
    return Dossier(about, tuple(_renumbered(entry, number_of) for entry in entries),
                   _needed_words(entries, journal.words(play), number_of))


def _renumbered(entry: ToldEntry, number_of: dict[int, int]) -> ToldEntry:
    return ToldEntry(number_of[entry.number], entry.id,
                     tuple(_refer_anew(happening, number_of) for happening in entry.happenings))


def _refer_anew(happening: Happening, number_of: dict[int, int]) -> Happening:
    """Numbers of a journal would show by their gaps what is not told."""
    if isinstance(happening, h.PickedToDiscuss):
        known = (moment for moment in happening.moments if moment in number_of)
        return replace(happening, moments=tuple(number_of[moment] for moment in known))
    return happening


def _needed_words(entries: Sequence[ToldEntry], words: Wording, number_of: dict[int, int]) -> tuple[Said, ...]:
    """Just the words a reader of these entries looks up, each from the first entry on for which it holds."""
    heard = Heard(words)
    told = told_from(entries, heard)
    about = {answer.question: " ".join(answer.about) for answer in told.answers}
    latest: dict[str, str] = {}
    needed: list[Said] = []
    for (number, key), found in sorted(heard.used.items()):
        said = about[key.removeprefix(_ABOUT_WORDS)] if key.startswith(_ABOUT_WORDS) else found
        if said and latest.get(key) != said:
            latest[key] = said
            needed.append((number_of[number], key, said))
    return tuple(needed)


def _write(path: Path, dossier: Dossier) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
        for table in _TABLES.values():
            db.execute(table)
        db.execute("INSERT INTO about VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", astuple(dossier.about))
        db.executemany("INSERT INTO entry VALUES (?, ?)", ((entry.number, entry.id) for entry in dossier.entries))
        db.executemany("INSERT INTO happening VALUES (?, ?, ?, ?)", (
            (entry.number, ordinal, kind_of(happening), as_json(record_of(happening)))
            for entry in dossier.entries for ordinal, happening in enumerate(entry.happenings)))
        db.executemany("INSERT INTO wording VALUES (?, ?, ?)", dossier.words)
        db.execute("INSERT INTO seal VALUES ('sha256', ?)", (_checksum(db),))


# --- reading --------------------------------------------------------------------------------------------


def read_dossier(path: Path) -> Dossier:
    """Read a dossier from anywhere, also from a folder or stick where nothing may be written. JournalProblem
    when it is not one, or not whole: the seal finds damage and careless changes, not a skilled forger."""
    try:
        look_at(path, APPLICATION_ID, VERSION)
    except JournalProblem as problem:
        raise JournalProblem(_OF_A_DOSSIER.get(problem.kind, problem.kind)) from problem
    if path.stat().st_size > _LARGEST:
        raise JournalProblem("not_a_dossier")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            return _read(db)
    except (sqlite3.DatabaseError, ValueError, TypeError, RecursionError) as error:
        raise JournalProblem("broken_seal") from error


_OF_A_DOSSIER = {"missing": "not_a_dossier", "not_ours": "not_a_dossier", "newer": "newer_dossier",
                 "damaged": "broken_seal"}


def _read(db: sqlite3.Connection) -> Dossier:
    db.execute("PRAGMA trusted_schema = OFF")
    made = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex%'"))
    if made != _TABLES:
        raise JournalProblem("not_a_dossier")
    if db.execute("SELECT * FROM seal").fetchall() != [("sha256", _checksum(db))]:
        raise JournalProblem("broken_seal")
    happened = read_happenings(db.execute("SELECT entry, kind, record FROM happening ORDER BY entry, ordinal"))
    entries = tuple(ToldEntry(number, id_, happened.get(number, ()))
                    for number, id_ in db.execute("SELECT number, id FROM entry ORDER BY number"))
    about = About(*db.execute("SELECT * FROM about").fetchone())
    date.fromisoformat(about.shared)
    if not all(_fits(happening) for entry in entries for happening in entry.happenings):
        raise ValueError("a field of a happening holds something else than it should")
    return Dossier(about, entries, tuple(db.execute("SELECT since, key, words FROM wording ORDER BY since, key")))


def _fits(happening: Happening) -> bool:
    """A dossier comes from outside: a number where words should be must not reach a page."""
    return all(_is_a(getattr(happening, field.name), str(field.type)) for field in fields(happening))


def _is_a(value: object, kind: str) -> bool:
    if kind.startswith("tuple["):
        inner = kind.removeprefix("tuple[").partition(",")[0]
        return isinstance(value, tuple) and all(_is_a(one, inner) for one in value)
    return type(value).__name__ == kind


def _checksum(db: sqlite3.Connection) -> str:
    contents = hashlib.sha256()
    for question in _SEALED:
        for row in db.execute(question):
            contents.update(_line(row))
        contents.update(b"\n")
    return contents.hexdigest()


def _line(row: Iterable[Any]) -> bytes:
    return json.dumps(list(row), ensure_ascii=False).encode() + b"\n"
