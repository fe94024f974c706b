"""The writer's thread: nothing handed over is lost, nobody waits, and trouble is one sentence."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from killed import told_until_killed
from killed_work import write_on

from alibi.core.happenings import Went
from alibi.core.records import Entry
from alibi.store.journal import Journal
from alibi.store.log import Log, MemoryLog
from alibi.store.problems import SENTENCES
from alibi.store.writer import LogWriter

Making = Callable[..., Entry]
KILLS = 50


@pytest.fixture
def writer(journal_file: Path) -> Iterator[LogWriter]:
    writer = LogWriter(journal_file)
    yield writer
    writer.close()


def kept(path: Path) -> list[int]:
    with Journal.open(path, only_reading=True) as journal:
        return [one.number for one in journal.entries(journal.plays()[-1].id)]


def test_saved_is_said_only_when_it_is_on_disk(journal_file: Path, writer: LogWriter, an_entry: Making) -> None:
    on_disk: list[list[int]] = []
    writer.append(an_entry(1), lambda: on_disk.append(kept(journal_file)))
    assert writer.flush() and on_disk == [[1]]


def test_what_was_taken_back_and_a_morning_are_kept_too(journal_file: Path, writer: LogWriter,
                                                        an_entry: Making) -> None:
    for number in (1, 2, 3):
        writer.append(an_entry(number))
    writer.take_back(2)
    writer.save_morning("maandag", b"ochtend")
    assert writer.flush() and kept(journal_file) == [1, 3]
    with Journal.open(journal_file, only_reading=True) as journal:
        assert journal.load_morning(journal.plays()[0].id, "maandag") == b"ochtend"


def test_a_new_agent_needs_no_journal_beforehand(tmp_path: Path, begun: Callable[..., str], an_entry: Making) -> None:
    path = tmp_path / "agents" / "B7K2XQ" / "journal.db"
    writer = LogWriter(path, "B7K2XQ")
    play = begun(writer)
    writer.append(an_entry(1))
    writer.change_wording({"person/noor": "Noor B."})
    assert writer.close() and kept(path) == [1]
    with Journal.open(path, only_reading=True) as journal:
        assert journal.plays()[0].id == play and journal.wording(play)["person/noor"] == "Noor B."


def test_a_play_can_be_taken_up_again(journal_file: Path, an_entry: Making) -> None:
    with Journal.open(journal_file) as journal:
        journal.append(an_entry(1))
        play = journal.plays()[0].id
    writer = LogWriter(journal_file)
    writer.resume(play)
    writer.append(an_entry(2))
    assert writer.close() and kept(journal_file) == [1, 2]


def test_while_the_file_is_held_nothing_is_lost_and_later_all_is_saved(journal_file: Path, an_entry: Making) -> None:
    writer = LogWriter(journal_file)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        entries = tuple(an_entry(number) for number in (1, 2, 3))
        for one in entries:
            writer.append(one)
        assert not writer.flush(timeout=0.6)
        assert writer.problem() == SENTENCES["locked"] and writer.unsaved() == entries
        other.execute("ROLLBACK")
    assert writer.flush() and writer.problem() is None and writer.unsaved() == ()
    assert writer.close() and kept(journal_file) == [1, 2, 3]


def test_a_damaged_journal_is_told_and_what_is_unsaved_is_still_there(journal_file: Path, an_entry: Making) -> None:
    spoiled = journal_file.read_bytes()[:5000]
    journal_file.write_bytes(spoiled)
    writer = LogWriter(journal_file)
    one = an_entry(1)
    writer.append(one)
    assert not writer.close(timeout=0.3)
    assert writer.problem() == SENTENCES["damaged"] and writer.unsaved() == (one,)
    assert journal_file.read_bytes() == spoiled


def test_entries_come_in_order(writer: LogWriter, an_entry: Making) -> None:
    writer.append(an_entry(2))
    with pytest.raises(ValueError, match="does not come after"):
        writer.append(an_entry(2))


def test_handing_over_does_not_wait_for_the_disk(journal_file: Path, an_entry: Making) -> None:
    writer = LogWriter(journal_file)
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.perf_counter()
        for number in range(1, 101):
            writer.append(an_entry(number))
        assert time.perf_counter() - started < 0.2
        assert len(writer.unsaved()) == 100
        other.execute("ROLLBACK")
    assert writer.close()


def test_closing_ends_the_thread(journal_file: Path) -> None:
    before = threading.active_count()
    assert LogWriter(journal_file).close() and threading.active_count() == before


def test_the_log_in_memory_behaves_like_the_one_that_lasts(begun: Callable[..., str], an_entry: Making) -> None:
    log: Log = MemoryLog()
    said: list[str] = []
    begun(log)
    entries = tuple(an_entry(number) for number in (1, 2))
    for one in entries:
        log.append(one, lambda: said.append("saved"))
    with pytest.raises(ValueError, match="does not come after"):
        log.append(an_entry(2))
    log.take_back(2, lambda: said.append("back"))
    log.save_morning("maandag", b"ochtend")
    assert isinstance(log, MemoryLog) and log.load_morning("maandag") == b"ochtend"
    assert log.entries() == entries[:1] and log.all_entries() == entries and said == ["saved", "saved", "back"]
    assert log.flush() and log.problem() is None and log.close()


# --- power gone -----------------------------------------------------------------------------------------

def test_what_was_called_saved_outlives_fifty_kills(journal_file: Path) -> None:
    moment = random.Random(11)
    for _ in range(KILLS):
        last = told_until_killed(write_on, journal_file, after=moment.uniform(0, 0.03))[-1]
        with Journal.open(journal_file) as journal:
            play = journal.plays()[0].id
            numbers = [one.number for one in journal.entries(play)]
            assert numbers == list(range(1, len(numbers) + 1)) and numbers[-1] >= last
            assert all(len(one.happenings) == 2 for one in journal.entries(play))
        with closing(sqlite3.connect(journal_file)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_step_that_cannot_be_written_at_all_is_told_and_kept(journal_file: Path, an_entry: Making,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: seen.append(args.exc_type))
    writer = LogWriter(journal_file)
    broken = an_entry(1, None, Went("gang", object()))  # a mistake of ours, which no rule makes
    writer.append(broken)
    assert not writer.flush(timeout=0.5)
    assert writer.problem() == SENTENCES["trouble"] and writer.unsaved() == (broken,) and seen == [TypeError]
