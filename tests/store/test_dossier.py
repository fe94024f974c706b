"""A dossier holds what the child shared, not a byte more, and shows when it is not whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from alibi.core import commands as do
from alibi.core import happenings as h
from alibi.core.records import Entry
from alibi.store import dossier as dossiers
from alibi.store.dossier import read_dossier, write_dossier
from alibi.store.expiry import keep_until
from alibi.store.journal import Journal
from alibi.store.problems import SENTENCES, JournalProblem
from alibi.store.told import Told, told_of_dossier, told_of_journal

Making = Callable[..., Entry]
SHARED_ON = date(2026, 11, 23)


@pytest.fixture
def shared(played: Journal, play: str, tmp_path: Path) -> Path:
    return write_dossier(played.path, play, tmp_path, SHARED_ON)


def problem(act: Callable[[], object]) -> str:
    with pytest.raises(JournalProblem) as found:
        act()
    return found.value.kind


def without_numbers(told: Told) -> Told:
    return replace(told, discuss=(), moments=tuple(replace(moment, number=0) for moment in told.moments),
                   promises=tuple(replace(promise, moment=0) for promise in told.promises))


def test_the_mentor_reads_exactly_what_the_child_saw(shared: Path, played: Journal, play: str) -> None:
    preview, read = told_of_journal(played, play), told_of_dossier(read_dossier(shared))
    assert without_numbers(read) == without_numbers(preview)
    assert [moment.id for moment in read.moments] == [moment.id for moment in preview.moments]
    talked_about = read.moment(read.discuss[0])
    assert talked_about is not None and talked_about.words == "Ja. Ik wacht op je."


def test_not_a_byte_of_what_is_hidden_is_in_the_file(shared: Path, played: Journal, play: str,
                                                     secrets: tuple[str, ...]) -> None:
    contents, at_home = shared.read_bytes(), _bytes_of(played)
    assert [secret for secret in secrets if secret.encode() not in at_home] == []
    assert [secret for secret in secrets if secret.encode() in contents] == []
    told = {moment.id for moment in told_of_dossier(read_dossier(shared)).moments}
    hidden = [one.id for one in played.all_entries(play) if one.number in (3, 5, 6, 10, 11, 13, 16, 18, 20)]
    assert [id_ for id_ in hidden if id_.encode() in contents] == [] and len(told) == 3


def test_what_was_taken_back_leaves_no_trace(played: Journal, play: str, tmp_path: Path, an_entry: Making) -> None:
    gone = played.all_entries(play)[6]
    played.take_back(7)
    contents = write_dossier(played.path, play, tmp_path).read_bytes()
    assert b"Ik blijf nog even." not in contents and b"wei/next" not in contents and gone.id.encode() not in contents
    assert b"Ik blijf nog even." in _bytes_of(played)


def _bytes_of(journal: Journal) -> bytes:
    return b"".join(path.read_bytes() for path in journal.path.parent.glob("journal.db*"))


@settings(max_examples=25, deadline=None)
@given(fates=some.lists(some.sampled_from(["told", "struck", "taken back"]), min_size=1, max_size=6))
def test_whatever_was_hidden_its_words_and_ids_are_not_in_the_file(fates: list[str], tmp_path_factory:
                                                                   pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("fates")
    words = {f"{kind}/praat{n}/plek/kies{n}": f"{kind} nummer {n}." for n in range(len(fates))
             for kind in ("choice", "feedback")}
    with Journal.create(folder / "journal.db", "B7K2XQ") as journal:
        play = journal.begin_play("gast", "De gast", 1, "r", "t", 1, words, b"zaak")
        for n in range(len(fates)):
            journal.append(Entry(2 * n + 1, f"aanbod{n}", do.Talk("noor"), (
                h.SceneOpened(f"praat{n}/plek"), h.ChoiceOffered(f"praat{n}/plek", (f"kies{n}",)))))
            journal.append(Entry(2 * n + 2, f"keuze{n}", do.Choose(f"kies{n}"), (
                h.ChoiceMade(f"praat{n}/plek", f"kies{n}", "mend", "+", n, "gang"),
                h.PromiseMade(f"belofte{n}", "noor"))))
        number = journal.next_number()
        for n, fate in enumerate(fates):
            if fate == "struck":
                journal.append(Entry(number, f"streep{n}", do.StrikeOut(2 * n + 2), (
                    h.MomentStruckOut(2 * n + 2, True),)))
                number += 1
            elif fate == "taken back":
                journal.take_back(2 * n + 2)
        journal.append(Entry(number, "delen", do.Share(True), (h.Shared(True),)))
        contents = write_dossier(journal.path, play, folder).read_bytes().decode("latin-1")
    for n, fate in enumerate(fates):
        traces = (f"praat{n}/plek", f"kies{n}", f"choice nummer {n}.", f"feedback nummer {n}.", f"keuze{n}",
                  f"belofte{n}")
        assert [trace in contents for trace in traces] == [fate == "told"] * len(traces)


def test_numbers_show_no_gaps(shared: Path) -> None:
    dossier = read_dossier(shared)
    assert [one.number for one in dossier.entries] == list(range(1, len(dossier.entries) + 1))
    with closing(sqlite3.connect(shared)) as raw:
        gaps = raw.execute("SELECT count(*) FROM (SELECT max(ordinal) + 1 - count(*) AS gap FROM happening"
                           " GROUP BY entry) WHERE gap").fetchone()
    assert gaps == (0,)


def test_only_words_that_are_needed_go_along(shared: Path) -> None:
    keys = {key for _, key, _ in read_dossier(shared).words}
    assert {"choice/noor/hello/i_wait", "choice/noor/hello/alone", "question_about/change"} <= keys
    assert not keys & {"feedback/noor/hello/alone", "person/wei", "deed/vos", "question/wei", "skill/none"}


def test_it_says_whose_and_of_when_it_is_and_how_long_it_may_be_kept(shared: Path, play: str) -> None:
    about = read_dossier(shared).about
    assert (about.code, about.play, about.title, about.shared) == ("B7K2XQ", play, "De gast in klas 1B", "2026-11-23")
    assert shared.name == "B7K2XQ.alibi-dossier"
    assert (about.keep_until.primary_school, about.keep_until.new_school) == (date(2027, 7, 31), date(2027, 11, 1))


def test_the_note_on_keeping_is_one_sentence_with_both_days() -> None:
    assert keep_until(date(2027, 7, 31)).primary_school == date(2027, 7, 31)
    assert keep_until(date(2027, 8, 1)).note == ("De basisschool bewaart deze kopie tot en met 31 juli 2028,"
                                                 " de nieuwe school tot en met 1 november 2028.")


def test_words_that_changed_in_the_middle_of_a_play_go_along_as_they_were(played: Journal, play: str,
                                                                          tmp_path: Path) -> None:
    played.change_wording({"choice/noor/hello/i_wait": "Ja hoor, ik wacht."})
    played.append(Entry(23, "x" * 32, do.Choose("i_wait"), (h.ChoiceMade("noor/hello", "i_wait", "", "", 9, "gang"),)))
    played.append(Entry(24, "y" * 32, do.Share(True), (h.Shared(True),)))
    moments = told_of_dossier(read_dossier(write_dossier(played.path, play, tmp_path))).moments
    assert (moments[0].words, moments[-1].words) == ("Ja. Ik wacht op je.", "Ja hoor, ik wacht.")


# --- when it may be made --------------------------------------------------------------------------------


def test_nothing_is_written_when_the_last_word_was_no(played: Journal, play: str, tmp_path: Path) -> None:
    played.append(Entry(23, "x", do.Share(False), (h.Shared(False),)))
    before = sorted(tmp_path.iterdir())
    assert problem(lambda: write_dossier(played.path, play, tmp_path)) == "not_shared"
    assert sorted(tmp_path.iterdir()) == before


def test_what_was_played_after_sharing_is_not_in_it(played: Journal, play: str, tmp_path: Path) -> None:
    played.append(Entry(23, "x", do.Choose("alone"), (h.ChoiceMade("noor/hello", "alone", "", "", 9, "gang"),)))
    dossier = read_dossier(write_dossier(played.path, play, tmp_path))
    assert len(told_of_dossier(dossier).moments) == 3
    assert told_of_dossier(dossier).moments[-1].words == "Lees het scherm."


def test_a_dossier_never_takes_the_place_of_another(shared: Path, played: Journal, play: str) -> None:
    before = shared.read_bytes()
    assert problem(lambda: write_dossier(played.path, play, shared)) == "exists"
    assert shared.read_bytes() == before


def test_a_play_that_is_not_there_cannot_be_shared(played: Journal, tmp_path: Path) -> None:
    assert problem(lambda: write_dossier(played.path, "0" * 32, tmp_path)) == "no_play"


def test_the_journal_remembers_that_a_copy_was_made_while_it_was_open(shared: Path, played: Journal) -> None:
    assert [(copy.kind, copy.path, copy.day) for copy in played.copies()] == [("dossier", str(shared), "2026-11-23")]


# --- reading with care ----------------------------------------------------------------------------------


def _changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)
    return path


@pytest.mark.parametrize("change", [
    "UPDATE wording SET words = 'Ga weg.' WHERE key = 'choice/noor/hello/i_wait'",
    "UPDATE happening SET record = replace(record, '\"+\"', '\"-\"')",
    "DELETE FROM entry WHERE number = 2",
    "INSERT INTO happening SELECT entry, ordinal + 50, kind, record FROM happening WHERE kind = 'ChoiceMade'",
    "UPDATE about SET code = 'ANDER1'",
    "DELETE FROM seal",
])
def test_a_change_breaks_the_seal(shared: Path, change: str) -> None:
    assert problem(lambda: read_dossier(_changed(shared, change))) == "broken_seal"


@pytest.mark.parametrize(("spoil", "kind"), [
    (lambda old: old[:len(old) // 2], "broken_seal"),
    (lambda old: b"", "not_a_dossier"),
    (lambda old: b"Beste mentor, " * 100, "not_a_dossier"),
    (lambda old: old[:60] + (9).to_bytes(4, "big") + old[64:], "newer_dossier"),
])
def test_a_file_that_is_no_whole_dossier_is_told_in_a_sentence(shared: Path, spoil: Callable[[bytes], bytes],
                                                               kind: str) -> None:
    shared.write_bytes(spoil(shared.read_bytes()))
    assert problem(lambda: read_dossier(shared)) == kind


def test_a_journal_is_not_taken_for_a_dossier_nor_the_other_way_round(shared: Path, journal_file: Path) -> None:
    assert problem(lambda: read_dossier(journal_file)) == "not_a_dossier"
    assert problem(lambda: Journal.open(shared, only_reading=True)) == "not_ours"
    assert problem(lambda: read_dossier(shared.with_name("weg"))) == "not_a_dossier"


def test_a_table_too_many_is_refused(shared: Path) -> None:
    assert problem(lambda: read_dossier(_changed(shared, "CREATE TABLE extra (x)"))) == "not_a_dossier"


def _sealed_anew(path: Path, record: str) -> Path:
    """A forged dossier: one record replaced, and the seal made to fit."""
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE happening SET record = ? WHERE kind = 'LineDrawn'", (record,))
        raw.execute("UPDATE seal SET checksum = ?", (dossiers._checksum(raw),))
    return path


@pytest.mark.parametrize("record", [
    '{"at":[1],"levels":["veel"]}', '{"at":1,"levels":[1]}', '{"at":[1]}', '{"at":[1],"levels":[1],"meer":1}', "{",
    '{"at":' + "[" * 5000 + "]" * 5000 + ',"levels":[1]}'])
def test_a_forged_record_of_another_shape_goes_no_further(shared: Path, record: str) -> None:
    assert problem(lambda: read_dossier(_sealed_anew(shared, record))) == "broken_seal"


def test_reading_changes_nothing_and_leaves_nothing_beside_it(shared: Path) -> None:
    before, beside = shared.read_bytes(), sorted(shared.parent.iterdir())
    read_dossier(shared)
    assert shared.read_bytes() == before and sorted(shared.parent.iterdir()) == beside


def test_sentences_of_a_dossier_speak_of_a_dossier() -> None:
    assert all("dossier" in SENTENCES[kind] for kind in ("not_a_dossier", "newer_dossier", "broken_seal"))
