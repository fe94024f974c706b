"""What cannot be opened says why in one Dutch sentence, and is left byte for byte as it was."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest

from alibi.core.records import Entry
from alibi.store import connection
from alibi.store.journal import Journal
from alibi.store.problems import SENTENCES, JournalProblem

NOBODY = 65534
KILLS = 4
needs_rights = pytest.mark.skipif(sys.platform == "win32", reason="rights of files are set in another way there")


def said(act: Callable[[], object]) -> str:
    with pytest.raises(JournalProblem) as problem:
        act()
    return problem.value.sentence


def test_every_problem_is_one_sentence() -> None:
    assert all(sentence.endswith(".") and ". " not in sentence for sentence in SENTENCES.values())


def test_a_journal_that_is_open_elsewhere_is_locked(journal_file: Path) -> None:
    program = ("from pathlib import Path; from alibi.store.journal import Journal\n"
               f"journal = Journal.open(Path({str(journal_file)!r})); print('open', flush=True); input()")
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "open\n"
        before = journal_file.read_bytes()
        assert said(lambda: Journal.open(journal_file)) == SENTENCES["locked"]
        with Journal.open(journal_file, only_reading=True) as reading:
            assert reading.code == "B7K2XQ"
        assert journal_file.read_bytes() == before
        other.communicate("\n")
    Journal.open(journal_file).close()


def test_a_journal_that_another_program_holds_is_locked(journal_file: Path) -> None:
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert said(lambda: Journal.open(journal_file)) == SENTENCES["locked"]


def _as_nobody(path: Path, act: str) -> str:
    """What a user without rights is told. Root may write anywhere, so the rights are given up first; what Python
    imports late is imported before, for it may lie where only root can read."""
    program = ("import os, urllib.parse\nfrom pathlib import Path\nfrom alibi.store.journal import Journal\n"
               "from alibi.store.problems import JournalProblem\n"
               f"if os.getuid() == 0: os.setgid({NOBODY}); os.setuid({NOBODY})\n"
               f"path = Path({str(path)!r})\n"
               f"try:\n    {act}\n    print('no problem')\n"
               "except JournalProblem as problem:\n    print(problem.sentence)")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


@pytest.fixture
def closed_folder(journal_file: Path) -> Iterator[Path]:
    """A journal that anyone can read and its owner alone can write, in a folder anyone can enter. Not in tmp_path:
    the folders above that one are closed to other users."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        journal = folder / journal_file.name
        copyfile(journal_file, journal)
        folder.chmod(0o755)
        journal.chmod(0o644)
        if os.getuid():
            journal.chmod(0o444)
            folder.chmod(0o555)
        yield journal
        folder.chmod(0o755)


@needs_rights
def test_a_file_that_cannot_be_written_is_named_so(closed_folder: Path) -> None:
    before = closed_folder.read_bytes()
    assert _as_nobody(closed_folder, "Journal.open(path)") == SENTENCES["read_only"]
    assert closed_folder.read_bytes() == before
    closed_folder.parent.chmod(0o755)


@needs_rights
def test_a_read_only_file_in_an_open_folder_is_named_so(closed_folder: Path) -> None:
    closed_folder.parent.chmod(0o777)
    before = closed_folder.read_bytes()
    assert _as_nobody(closed_folder, "Journal.open(path)") == SENTENCES["read_only"]
    assert closed_folder.read_bytes() == before


@needs_rights
def test_a_journal_on_a_closed_stick_can_still_be_read(closed_folder: Path) -> None:
    act = "journal = Journal.open(path, only_reading=True); print(journal.code)"
    assert _as_nobody(closed_folder, act) == "B7K2XQ\nno problem"
    closed_folder.parent.chmod(0o755)


@needs_rights
def test_a_folder_that_cannot_be_written_gets_no_journal(closed_folder: Path) -> None:
    act = "Journal.create(path.parent / 'nieuw.db', 'B7K2XQ')"
    assert _as_nobody(closed_folder, act) == SENTENCES["read_only"]
    closed_folder.parent.chmod(0o755)


def _spoiled(path: Path, spoil: Callable[[bytes], bytes]) -> bytes:
    path.write_bytes(spoil(path.read_bytes()))
    return path.read_bytes()


@pytest.mark.parametrize(("spoil", "kind"), [
    (lambda old: old[:len(old) // 2], "damaged"),
    (lambda old: old[:50], "damaged"),
    (lambda old: old[:4096] + b"\xff" * 8192 + old[12288:], "damaged"),
    (lambda old: b"", "not_ours"),
    (lambda old: b"Lieve juf, dit is een brief. " * 40, "not_ours"),
    (lambda old: old[:68] + bytes(4) + old[72:], "not_ours"),
    (lambda old: old[:60] + (99).to_bytes(4, "big") + old[64:], "newer"),
], ids=["half", "a stump", "scribbled", "empty", "a letter", "another program's", "newer"])
def test_a_file_that_is_not_a_whole_journal_is_left_alone(journal_file: Path, spoil: Callable[[bytes], bytes],
                                                          kind: str) -> None:
    spoiled = _spoiled(journal_file, spoil)
    for only_reading in (False, True):
        assert said(lambda way=only_reading: Journal.open(journal_file, way)) == SENTENCES[kind]  # type: ignore[misc]
    assert journal_file.read_bytes() == spoiled


def test_a_journal_that_is_not_there_is_missing_and_not_made(tmp_path: Path) -> None:
    assert said(lambda: Journal.open(tmp_path / "journal.db")) == SENTENCES["missing"]
    assert list(tmp_path.iterdir()) == []


def test_a_new_journal_never_takes_the_place_of_anything(journal_file: Path) -> None:
    before = journal_file.read_bytes()
    assert said(lambda: Journal.create(journal_file, "C4M9TZ")) == SENTENCES["exists"]
    assert journal_file.read_bytes() == before


def test_a_full_disk_is_said_and_what_was_kept_stays(journal: Journal, an_entry: Callable[..., Entry]) -> None:
    journal.append(an_entry(1))
    journal._db.execute("PRAGMA max_page_count = 1")  # SQLite's own brake gives the error a full disk gives
    assert said(lambda: journal.append(an_entry(2, None, *_a_lot()))) == SENTENCES["full"]
    journal._db.execute("PRAGMA max_page_count = 100000")
    journal.append(an_entry(2))
    assert [one.number for one in journal.entries(journal.plays()[0].id)] == [1, 2]


def _a_lot() -> tuple[object, ...]:
    from alibi.core.happenings import NoteWritten

    return tuple(NoteWritten("een lang verhaal " * 50) for _ in range(100))


def test_a_disk_that_refuses_is_said(journal_file: Path, an_entry: Callable[..., Entry]) -> None:
    resource = pytest.importorskip("resource", reason="a limit on the size of files can only be set on POSIX")
    with Journal.open(journal_file) as journal:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
        try:
            assert said(lambda: journal.append(an_entry(1, None, *_a_lot()))) in (
                SENTENCES["full"], SENTENCES["trouble"])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        journal.append(an_entry(1))
        assert len(journal.entries(journal.plays()[0].id)) == 1


def test_half_a_new_journal_from_a_crash_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "journal.db.new").write_bytes(b"half")
    Journal.create(tmp_path / "journal.db", "B7K2XQ").close()
    assert not (tmp_path / "journal.db.new").exists()


MAKER = """
import sys
from itertools import count
from pathlib import Path
from alibi.store.journal import Journal

for number in count():
    Journal.create(Path(sys.argv[1]) / str(number) / "journal.db", "B7K2XQ").close()
    print(number, flush=True)
"""


def test_a_journal_whose_making_was_broken_off_is_not_there_and_can_be_made(tmp_path: Path) -> None:
    moment = random.Random(3)
    for kill in range(KILLS):
        home = tmp_path / str(kill)
        with subprocess.Popen([sys.executable, "-c", MAKER, str(home)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None and child.stdout.readline() == b"0\n"
            time.sleep(moment.uniform(0, 0.03))
            child.kill()
        for folder in sorted(home.iterdir(), key=lambda folder: int(folder.name))[-2:]:
            path = folder / "journal.db"
            if not path.exists():
                Journal.create(path, "B7K2XQ").close()
            with Journal.open(path) as journal:
                assert journal.code == "B7K2XQ" and journal.plays() == ()


def test_a_shorter_file_with_a_log_beside_it_is_not_called_damaged(journal_file: Path) -> None:
    header = journal_file.read_bytes()[:4096]
    part = journal_file.with_name("half.db")
    part.write_bytes(header)
    part.with_name("half.db-wal").write_bytes(b"pages that were not moved yet")
    assert connection.look_at(part, int.from_bytes(header[68:72], "big"), 99) > 0
