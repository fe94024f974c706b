"""What processes do that are killed: write steps in a journal without end, or play a case at random again and again.
Each tells what was called saved."""

from __future__ import annotations

import random
import uuid
from multiprocessing.connection import Connection
from pathlib import Path

from alibi.core.commands import Wait
from alibi.core.happenings import TimePassed, Waited
from alibi.core.moves import moves
from alibi.core.records import Entry
from alibi.play.agency import Agency
from alibi.store.journal import Journal
from alibi.store.writer import LogWriter

CASE = "00_kennismaking"


def write_on(path: Path, told: Connection) -> None:
    """Step after step in the journal there; tells their numbers."""
    with Journal.open(path, only_reading=True) as journal:
        number = journal.next_number()
    writer = LogWriter(path)
    while True:
        entry = Entry(number, uuid.uuid4().hex, Wait(), (Waited("gang"), TimePassed(1, number)))
        writer.append(entry, lambda number=number: told.send(number))  # type: ignore[misc]
        if number % 7 == 0:
            writer.flush()
        number += 1


def play_on(home: Path, seed: int, told: Connection) -> None:
    """Play after play at random, each by a new agent; tells code and number of each step."""
    agency, dice = Agency(home), random.Random(seed)
    while True:
        play = agency.begin(CASE, dice.randrange(1000))
        session = play.session
        kept = session.log.append

        def append(entry, on_saved, code=play.code, kept=kept):  # type: ignore[no-untyped-def]
            def saved() -> None:
                on_saved()
                told.send((code, entry.number))
            kept(entry, saved)
        session.log.append = append  # type: ignore[method-assign]
        while possible := tuple(moves(session.world.book, session.world.state)):
            session.do(dice.choice(possible))
        play.close()
