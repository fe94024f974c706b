"""The journal keeps what it was given, whole and for good."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from alibi.core.commands import Begin, Choose, Go
from alibi.core.happenings import ChoiceMade, Went
from alibi.core.records import Entry
from alibi.store import schema
from alibi.store.journal import Journal
from alibi.store.problems import JournalProblem

Making = Callable[..., Entry]
Begun = Callable[..., str]


def play_of(journal: Journal) -> str:
    last = journal.last_play()
    assert last is not None
    return last.id


def test_what_was_appended_is_there_after_opening_again(journal_file: Path, an_entry: Making) -> None:
    kept = (an_entry(1, Begin(7)), an_entry(2, Go("aula"), Went("hal", "aula")))
    with Journal.open(journal_file) as journal:
        for one in kept:
            journal.append(one)
    with Journal.open(journal_file, only_reading=True) as journal:
        assert journal.entries(play_of(journal)) == kept and journal.code == "B7K2XQ"


def test_a_play_keeps_its_facts_and_day_but_no_time(journal: Journal) -> None:
    play = journal.plays()[0]
    assert (play.case_id, play.title, play.seed, play.rules_version) == ("gast", "De gast in klas 1B", 7, 1)
    assert len(play.day) == len("2026-11-23")


def test_no_time_of_day_is_written_anywhere(journal: Journal, an_entry: Making) -> None:
    journal.append(an_entry(1))
    with closing(sqlite3.connect(journal.path)) as raw:
        days = [row[0] for row in raw.execute("SELECT applied_at FROM _sqlite_migrations")]
        everything = "\n".join(raw.iterdump())
    assert days and all(len(day) == 10 for day in days)
    assert "datetime" not in everything and "timestamp" not in everything


def test_the_same_entry_given_twice_is_kept_once(journal: Journal, an_entry: Making) -> None:
    one = an_entry(1)
    journal.append(one)
    journal.append(one)
    assert journal.entries(play_of(journal)) == (one,)


def test_a_number_is_never_used_twice(journal: Journal, an_entry: Making) -> None:
    journal.append(an_entry(1))
    journal.append(an_entry(2))
    journal.take_back(2)
    for used in (1, 2):
        with pytest.raises(ValueError, match="does not come after"):
            journal.append(an_entry(used))
    assert journal.next_number() == 3


def test_what_is_taken_back_is_out_of_the_play_but_stays_in_the_file(journal: Journal, an_entry: Making) -> None:
    entries = tuple(an_entry(number) for number in (1, 2, 3))
    for one in entries:
        journal.append(one)
    journal.take_back(2)
    journal.take_back(2)
    play = play_of(journal)
    assert journal.entries(play) == (entries[0], entries[2]) and journal.all_entries(play) == entries


def test_nothing_can_be_taken_back_that_was_never_there(journal: Journal) -> None:
    with pytest.raises(ValueError, match="no entry 9"):
        journal.take_back(9)


def test_an_entry_is_kept_whole_or_not_at_all(journal: Journal, an_entry: Making) -> None:
    broken = an_entry(1, Choose("x"), Went("hal", "aula"), Went("hal", object()))
    with pytest.raises(TypeError):
        journal.append(broken)
    assert journal.all_entries(play_of(journal)) == ()
    journal.append(an_entry(1))
    assert journal.is_complete(play_of(journal))


def test_two_plays_in_one_journal_stay_apart(journal: Journal, an_entry: Making, begun: Begun) -> None:
    first = play_of(journal)
    journal.append(an_entry(1))
    second = begun(journal, title="Nog eens", compiled=b"de hele zaak")
    journal.append(an_entry(2))
    journal.resume(first)
    journal.append(an_entry(3))
    assert [one.number for one in journal.entries(first)] == [1, 3]
    assert [one.number for one in journal.entries(second)] == [2]
    assert play_of(journal) == first and [play.id for play in journal.plays()] == [first, second]


def test_a_play_that_is_not_here_cannot_be_taken_up(journal: Journal) -> None:
    with pytest.raises(JournalProblem, match="niet in dit logboek"):
        journal.resume("0" * 32)


def test_the_compiled_case_is_kept_once_per_contents(journal: Journal, begun: Begun) -> None:
    begun(journal)
    begun(journal, compiled=b"een andere zaak")
    hashes = [play.compiled for play in journal.plays()]
    assert hashes[0] == hashes[1] != hashes[2]
    assert journal.compiled_case(hashes[0]) == b"de hele zaak" and journal.compiled_case("?") is None
    with closing(sqlite3.connect(journal.path)) as raw:
        assert raw.execute("SELECT count(*) FROM compiled_case").fetchone() == (2,)


def test_new_texts_hold_from_then_on_and_old_moments_keep_theirs(journal: Journal, an_entry: Making) -> None:
    journal.append(an_entry(1))
    journal.change_wording({"person/noor": "Noor B.", "person/wei": "Wei"})
    play = play_of(journal)
    assert journal.wording(play)["person/noor"] == "Noor B."
    words = journal.words(play)
    assert words.at("person/noor", 1) == "Noor" and words.at("person/noor", 2) == "Noor B."
    assert words.at("person/niemand", 2) == ""


def test_a_morning_is_kept_and_the_latest_one_is_found(journal: Journal, an_entry: Making) -> None:
    play = play_of(journal)
    assert journal.load_morning(play, "maandag") is None
    journal.save_morning("maandag", b"vroeg")
    journal.append(an_entry(1))
    journal.save_morning("maandag", b"opnieuw")
    assert journal.load_morning(play, "maandag") == b"opnieuw"


TABLES = sorted(schema.KEYED_BY)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_can_be_changed_or_removed_or_replaced(played: Journal, table: str) -> None:
    played.take_back(5)
    played.save_morning("maandag", b"x")
    played.note_copy("backup", Path("ergens"))
    with closing(sqlite3.connect(played.path, isolation_level=None)) as raw:
        column = raw.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
        attempts = [f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"]
        if schema.KEYED_BY[table] and table != "happening":
            attempts.append(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1")
        for attempt in attempts:
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                raw.execute(attempt)


def test_happenings_cannot_be_replaced(played: Journal) -> None:
    with closing(sqlite3.connect(played.path, isolation_level=None)) as raw, \
            pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute("INSERT OR REPLACE INTO happening (play, number, ordinal, kind, record)"
                    " SELECT play, number, ordinal, kind, '{}' FROM happening")


def test_the_tables_are_these_and_no_others(journal: Journal) -> None:
    with closing(sqlite3.connect(journal.path)) as raw:
        rows = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    assert sorted(name for name, _ in rows if name != "_sqlite_migrations") == TABLES
    assert all("STRICT" in sql for name, sql in rows if name != "_sqlite_migrations")


def test_choices_can_be_read_from_plain_columns(played: Journal) -> None:
    with closing(sqlite3.connect(played.path)) as raw:
        rows = raw.execute("SELECT scene, choice, skill, sign FROM told WHERE kind = 'ChoiceMade'").fetchall()
    assert rows == [("noor/hello", "i_wait", "make_contact", "+"), ("wei/next", "sit", "mend", "+")]


def test_a_choice_that_was_called_saved_is_forced_to_the_disk(journal: Journal) -> None:
    settings = journal._db.execute("SELECT * FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys")
    assert settings.fetchone() == ("wal", 2, 1)


def test_whoever_plays_does_not_pay_for_sqlite_utils(tmp_path: Path) -> None:
    """A journal is made and opened without it: only one of an older version needs it."""
    program = ("import sys; from pathlib import Path; from alibi.store.journal import Journal;"
               f"Journal.create(Path({str(tmp_path / 'journal.db')!r}), 'B7K2XQ').close();"
               "print('sqlite_utils' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_new_journal_is_what_all_its_migrations_would_have_made(tmp_path: Path) -> None:
    from sqlite_utils import Database

    def made(make: Callable[[sqlite3.Connection], None], name: str) -> list[tuple[str, ...]]:
        with closing(sqlite3.connect(tmp_path / name, isolation_level=None)) as raw:
            make(raw)
            assert schema.migrations().pending(Database(raw)) == []
            steps = raw.execute("SELECT * FROM _sqlite_migrations").fetchall()
            facts = raw.execute("SELECT * FROM pragma_user_version, pragma_application_id").fetchall()
            things = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        return [*steps, *facts, *things]

    assert made(schema.make_all, "new.db") == made(schema.bring_up_to_date, "migrated.db")


def test_an_older_journal_is_brought_up_to_date_after_a_copy_was_kept(tmp_path: Path) -> None:
    from sqlite_utils import Database

    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        schema.migrations().apply(Database(raw), stop_before="views")
        raw.execute("INSERT INTO agent VALUES ('B7K2XQ')")
    with Journal.open(path, only_reading=True) as journal:
        assert journal.code == "B7K2XQ" and journal.entries("") == ()
    with closing(sqlite3.connect(tmp_path / "journal.version-2.db")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)


def test_steps_that_got_lost_are_noticed(journal: Journal, an_entry: Making) -> None:
    for number in (1, 2, 3):
        journal.append(an_entry(number))
    play = play_of(journal)
    assert journal.is_complete(play)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER entry_is_kept")
        raw.execute("DROP TRIGGER happening_is_kept")
        raw.execute("DELETE FROM happening WHERE number = 2")
        raw.execute("DELETE FROM entry WHERE number = 2")
    assert not journal.is_complete(play)


def test_a_choice_reads_back_as_it_was(journal: Journal, an_entry: Making) -> None:
    made = ChoiceMade("noor/hello", "i_wait", "", "", 9, "gang")
    journal.append(an_entry(1, Choose("i_wait"), made))
    assert journal.entries(play_of(journal))[0].happenings == (made,)
