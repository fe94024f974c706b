"""Copies of a journal: two become one without losing anything, a backup is whole, and erasing is real."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from alibi.core.records import Entry
from alibi.store.codes import given_codes, new_agent_code
from alibi.store.dossier import write_dossier
from alibi.store.erase import erase_agent
from alibi.store.home import agents, journal_path
from alibi.store.journal import Journal
from alibi.store.merge import Merged
from alibi.store.problems import SENTENCES, JournalProblem

Making = Callable[..., Entry]
Begun = Callable[..., str]


def problem(act: Callable[[], object]) -> str:
    with pytest.raises(JournalProblem) as found:
        act()
    return found.value.kind


def played_on(path: Path, *entries: Entry) -> Path:
    with Journal.open(path) as journal:
        for one in entries:
            journal.append(one)
    return path


@pytest.fixture
def two_copies(journal_file: Path, an_entry: Making, tmp_path: Path) -> tuple[Path, Path]:
    """A stick and its clone, after three entries, the second of them taken back."""
    with Journal.open(journal_file) as journal:
        for number in (1, 2, 3):
            journal.append(an_entry(number))
        journal.take_back(2)
    clone = tmp_path / "clone" / "journal.db"
    clone.parent.mkdir()
    shutil.copy(journal_file, clone)
    return journal_file, clone


def merged(into: Path, other: Path) -> Merged:
    with Journal.open(into) as journal:
        return journal.merge(other)


def all_of(path: Path) -> dict[str, tuple[str, ...]]:
    """Per play the ids of what stands."""
    with Journal.open(path, only_reading=True) as journal:
        return {play.id: tuple(one.id for one in journal.entries(play.id)) for play in journal.plays()}


def test_merging_a_copy_that_holds_nothing_new_does_nothing(two_copies: tuple[Path, Path]) -> None:
    before = all_of(two_copies[0])
    assert merged(*two_copies) == Merged() and all_of(two_copies[0]) == before


def test_a_copy_that_went_on_brings_what_it_has_more(two_copies: tuple[Path, Path], an_entry: Making) -> None:
    here, there = two_copies
    more = an_entry(4)
    played_on(there, more)
    with Journal.open(there) as journal:
        journal.take_back(3)
    assert merged(here, there) == Merged(entries=1)
    assert all_of(here) == all_of(there)
    with Journal.open(here, only_reading=True) as journal:
        assert journal.is_complete(journal.plays()[0].id)


def test_a_copy_that_stayed_behind_brings_nothing(two_copies: tuple[Path, Path], an_entry: Making) -> None:
    here, there = two_copies
    played_on(here, an_entry(4))
    before = all_of(here)
    assert merged(here, there) == Merged() and all_of(here) == before


def test_a_play_that_went_on_in_both_copies_becomes_two_plays(two_copies: tuple[Path, Path], an_entry: Making) -> None:
    here, there = two_copies
    played_on(here, an_entry(4))
    played_on(there, an_entry(4), an_entry(5))
    ours, theirs = all_of(here), all_of(there)
    assert merged(here, there) == Merged(plays=1, branches=1, entries=5)
    assert sorted(all_of(here).values()) == sorted([*ours.values(), *theirs.values()])


def test_merging_twice_is_the_same_as_once(two_copies: tuple[Path, Path], an_entry: Making, begun: Begun) -> None:
    here, there = two_copies
    played_on(here, an_entry(4))
    played_on(there, an_entry(4))
    with Journal.open(there) as journal:
        begun(journal, title="Nog een zaak", compiled=b"nog een zaak")
        journal.append(an_entry(5))
        journal.save_morning("maandag", b"ochtend")
    assert merged(here, there).plays == 2
    once = all_of(here)
    assert merged(here, there) == Merged() and all_of(here) == once
    with Journal.open(here, only_reading=True) as journal:
        new = next(play for play in journal.plays() if play.title == "Nog een zaak")
        assert journal.compiled_case(new.compiled) == b"nog een zaak" and journal.wording(new.id)
        assert journal.load_morning(new.id, "maandag") == b"ochtend"


def test_a_branch_that_grew_is_found_again(two_copies: tuple[Path, Path], an_entry: Making) -> None:
    here, there = two_copies
    played_on(here, an_entry(4))
    played_on(there, an_entry(4))
    merged(here, there)
    played_on(there, an_entry(5))
    assert merged(here, there) == Merged(entries=1) and len(all_of(here)) == 2


def test_both_ways_and_back_ends_with_the_same_plays_and_no_doubles(two_copies: tuple[Path, Path],
                                                                    an_entry: Making) -> None:
    here, there = two_copies
    played_on(here, an_entry(4))
    played_on(there, an_entry(4))
    for into, other in ((here, there), (there, here), (here, there), (there, here)):
        merged(into, other)
    assert sorted(all_of(here).values()) == sorted(all_of(there).values()) and len(all_of(here)) == 2


def test_the_journal_of_another_agent_is_not_merged(journal_file: Path, tmp_path: Path) -> None:
    Journal.create(tmp_path / "other.db", "C4M9TZ").close()
    assert problem(lambda: merged(journal_file, tmp_path / "other.db")) == "other_agent"


# --- backup ---------------------------------------------------------------------------------------------


def test_a_backup_is_the_whole_journal_in_one_file(played: Journal, play: str, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    played.back_up(backup)
    assert not list(tmp_path.glob("backup.db-*"))
    with Journal.open(backup, only_reading=True) as copy:
        assert copy.all_entries(play) == played.all_entries(play) and copy.code == played.code
    assert [made.kind for made in played.copies()] == ["backup"]


def test_a_backup_overwrites_nothing(played: Journal, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Lieve oma", encoding="utf-8")
    assert problem(lambda: played.back_up(tmp_path / "brief.txt")) == "exists"
    assert (tmp_path / "brief.txt").read_text(encoding="utf-8") == "Lieve oma"


# --- erasing --------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def agent(home: Path, begun: Begun, an_entry: Making) -> str:
    """An agent with a journal."""
    code = new_agent_code(home)
    with Journal.create(journal_path(home, code), code) as journal:
        begun(journal)
        journal.append(an_entry(1))
    return code


def test_erasing_removes_every_file_and_says_which(home: Path, agent: str) -> None:
    folder = journal_path(home, agent).parent
    (folder / "cache").mkdir()
    (folder / "cache" / "portret.png").write_bytes(b"gezicht")
    there = {folder, *folder.rglob("*")}
    removed = set(erase_agent(home, agent).removed)
    assert there <= removed and not folder.exists() and agents(home) == ()


def test_after_erasing_the_disk_holds_nothing_of_it(home: Path, agent: str, tmp_path: Path) -> None:
    journal, still_there = journal_path(home, agent), tmp_path / "same-blocks.db"
    os.link(journal, still_there)
    assert b"Ga maar naar huis." in still_there.read_bytes()
    erase_agent(home, agent)
    assert still_there.read_bytes().strip(b"\x00") == b""


def test_a_damaged_journal_can_be_erased_too(home: Path, agent: str, tmp_path: Path) -> None:
    journal, still_there = journal_path(home, agent), tmp_path / "same-blocks.db"
    journal.write_bytes(journal.read_bytes()[:9000])
    os.link(journal, still_there)
    erase_agent(home, agent)
    assert still_there.read_bytes().strip(b"\x00") == b"" and not journal.parent.exists()


def test_erasing_says_where_copies_went(home: Path, agent: str, tmp_path: Path) -> None:
    with Journal.open(journal_path(home, agent)) as journal:
        journal.back_up(tmp_path / "backup.db")
    assert [copy.path for copy in erase_agent(home, agent).elsewhere] == [str(tmp_path / "backup.db")]


def test_a_journal_that_is_open_is_not_erased(home: Path, agent: str) -> None:
    with Journal.open(journal_path(home, agent)) as journal:
        with pytest.raises(JournalProblem, match=SENTENCES["locked"]):
            erase_agent(home, agent)
        assert len(journal.entries(journal.plays()[0].id)) == 1


def test_what_a_link_points_to_is_not_erased(home: Path, agent: str, tmp_path: Path) -> None:
    (tmp_path / "werkstuk.txt").write_text("Mijn werkstuk", encoding="utf-8")
    (journal_path(home, agent).parent / "link").symlink_to(tmp_path / "werkstuk.txt")
    erase_agent(home, agent)
    assert (tmp_path / "werkstuk.txt").read_text(encoding="utf-8") == "Mijn werkstuk"


def test_nothing_else_can_be_erased_by_a_wrong_code(home: Path, agent: str) -> None:
    assert problem(lambda: erase_agent(home, "..")) == "code"
    assert problem(lambda: erase_agent(home, "222BBB")) == "missing"
    assert agents(home) == (agent,)


def test_an_erased_code_is_never_given_again(home: Path, agent: str) -> None:
    erase_agent(home, agent)
    assert agent in given_codes(home)


def test_a_dossier_is_among_the_copies_that_erasing_names(played: Journal, play: str, tmp_path: Path) -> None:
    path = write_dossier(played.path, play, tmp_path)
    with closing(sqlite3.connect(played.path)) as raw:
        assert raw.execute("SELECT path FROM copy_made").fetchall() == [(str(path),)]
