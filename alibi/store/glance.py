"""A glance at a journal, for the title: whose it is, which play was played last, and where that stands.

Knows the tables, and by name the few kinds of happening that tell this. Does not know the classes of commands and
happenings: the title shows a class of forty agents before the rules are needed (these take 0.1 s to import).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from alibi.store import connection
from alibi.store.problems import said_plainly

_TIMES = {"DayBegan": "beat", "WentHome": "beat", "AppointmentPassed": "beat", "TimePassed": "now"}
"""Kind of happening -> the field that says how late it was then."""
_PLACES = ("DayBegan", "Went", "WentHome")

_LAST = """SELECT happening.kind, happening.record FROM happening JOIN standing USING (play, number)
    WHERE play = ? AND happening.kind IN ({kinds}) ORDER BY number DESC, ordinal DESC LIMIT 1"""
_WORDS = """SELECT key, words FROM wording WHERE play = ? AND (key IN ('case/title', ?) OR key LIKE 'day/%')
    ORDER BY since"""


class Glance(NamedTuple):
    """The last play of a journal: of which case, by whom, whether it is done, and where it stands. `beat` is school
    time, `words` are those of the case, of its days and of the place, by their keys in the wording."""

    case: str
    title: str
    look: str
    name: str
    ended: bool
    beat: int
    place: str
    day: str
    words: Mapping[str, str]


def glance_at(journal: Path) -> Glance | None:
    """Where the last play of a journal stands; None when nothing was done in it yet. JournalProblem as for
    `Journal.open`."""
    with said_plainly(), closing(connection.open_for_reading(journal)) as db:
        last = db.execute("SELECT id, case_id, title FROM play"
                          " WHERE id = (SELECT play FROM entry ORDER BY rowid DESC LIMIT 1)").fetchone()
        return _glance(db, *last) if last and _has_entries(db, last[0]) else None


def _has_entries(db: Connection, play: str) -> bool:
    return db.execute("SELECT 1 FROM standing WHERE play = ? LIMIT 1", (play,)).fetchone() is not None


def _glance(db: Connection, play: str, case: str, title: str) -> Glance:
    def last(*kinds: str) -> tuple[str, Mapping[str, Any]]:
        """The last happening of these kinds that stands: its kind and fields; "" when there is none."""
        found = db.execute(_LAST.format(kinds=", ".join("?" * len(kinds))), (play, *kinds)).fetchone()
        return (found[0], json.loads(found[1])) if found else ("", {})

    (time, timed), (_, went), (_, began), (_, chosen) = last(*_TIMES), last(*_PLACES), last("DayBegan"), \
        last("AgentChosen")
    place = went.get("place", "")
    words = dict(db.execute(_WORDS, (play, f"place/{place}")))
    return Glance(case, title, chosen.get("look", ""), chosen.get("name", ""), bool(last("CaseEnded")[0]),
                  timed[_TIMES[time]] if time else 0, place, began.get("day", ""), words)
