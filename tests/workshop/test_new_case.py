"""`alibi new`: a case that runs, from five answers; what cannot be a case is refused in one sentence."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.workshop.new_case import own_levels, run_new

PLACES = ("aula", "plein", "hal",
          "balie", "gang_a", "mediatheek", "trap", "gang_b", "b1_02", "b1_04", "b1_06",
          "muzieklokaal", "c2_03")
BOARDS = ("noor, daan, amira, sem", "Wei, Jayden, Roos, Tijn", "fenna,imani,lotte,noor", "daan, wei, amira, roos")


def new(levels: Path, name: str = "de_bel", /, **given: str) -> tuple[int, str]:
    out = io.StringIO()
    return run_new(name, given, True, out, levels=levels), out.getvalue()


def test_the_template_itself_has_no_fault_and_no_remark() -> None:
    folder = find_folder("levels") / "_template"
    assert check_loaded(load_case(folder), folder).codes == ()


def test_a_new_case_passes_the_check_and_says_what_to_do_next(empty: Path) -> None:
    result, said = new(empty)
    folder = empty / "01_de_bel"
    assert result == 0
    assert check_loaded(load_case(folder), folder).codes == ("A736",), "only that it still tells the template's story"
    assert [f"\n{number}. " in said for number in (1, 2, 3)] == [True] * 3
    assert "alibi check" in said and "alibi play" in said and "docs/eerste_zaak.md" in said


@pytest.mark.parametrize(("place", "board"), list(zip(PLACES[::2], cycle(BOARDS), strict=False)))
def test_a_new_case_can_begin_anywhere_with_any_four_pupils_on_the_board(empty: Path, place: str, board: str) -> None:
    guest = board.split(",")[1].strip()
    assert new(empty, place=place, board=board, guest=guest)[0] == 0
    folder = empty / "01_de_bel"
    loaded = load_case(folder)
    assert loaded.case and loaded.case.days[0].place == place
    assert [one.code for one in check_loaded(loaded, folder).findings if one.is_error] == []
    assert loaded.case.board[0] == loaded.case.variants[0].visitor == guest.lower()
    assert set(loaded.case.board) == {name.strip().lower() for name in board.split(",")}
    cast = [person.id for person in loaded.case.people]
    assert len(set(cast)) == len(cast) == 10
    for person in loaded.case.people:
        if person.role == "leerling":
            assert loaded.case.index.talk_with[person.id].id == person.id


def test_nobody_of_the_template_is_left_behind_under_another_name(empty: Path) -> None:
    new(empty, board="fenna, imani, lotte, noor", guest="fenna")
    text = "".join(path.read_text("utf-8") for path in (empty / "01_de_bel").rglob("*.yaml"))
    assert not re.findall(r"\b(?:Tijn|Roos|Jayden|Wei|tijn|roos|jayden|wei)\b", text)


def test_the_table_of_the_truth_stays_in_columns_with_longer_names(empty: Path) -> None:
    new(empty, board="jayden, sofie, tijn, wei", guest="jayden")
    text = (empty / "01_de_bel" / "clues.yaml").read_text("utf-8")
    head, *rows = [row for row in text.split("\n") if row.startswith("#   ")][:5]
    assert rows[0].startswith("#   Jayden, de gast ") and rows[1].startswith("#   Sofie ")
    for column in (head.index("09:40"), head.index("09:50")):
        assert all(row[column - 2:column] == "  " and row[column] != " " for row in rows), text


def test_title_and_question_are_taken_over_to_the_letter(empty: Path) -> None:
    title = 'Wie "at" de \\ op: # {alles}?'
    assert new(empty, title=title, question="Waarom klikt het: nu?")[0] == 0
    case = load_case(empty / "01_de_bel").case
    assert case and case.title == title and case.question == "Waarom klikt het: nu?"


def test_a_number_is_put_in_front_after_the_last_one(empty: Path) -> None:
    (empty / "04_ander").mkdir()
    assert new(empty)[0] == 0
    assert (empty / "05_de_bel" / "case.yaml").is_file()


def test_a_free_number_may_be_chosen_and_a_taken_one_not(empty: Path) -> None:
    assert new(empty, "07_de_bel")[0] == 0 and (empty / "07_de_bel").is_dir()
    result, said = new(empty, "07_iets_anders")
    assert result == 1 and "Nummer 07 is al van “07_de_bel”" in said


def test_nothing_is_ever_overwritten(empty: Path) -> None:
    new(empty)
    text = empty / "01_de_bel" / "case.yaml"
    text.write_text("van mij", "utf-8")
    result, said = new(empty)
    assert result == 1 and "Er is al een zaak “01_de_bel”" in said
    assert text.read_text("utf-8") == "van mij" and len(list(empty.iterdir())) == 1


@pytest.mark.parametrize("name", ["../x", "..", "/etc/x", "a/b", "a\\b", ".x", "C:\\x", "CON", "con", "nul", "03_aux",
                                  "", "   ", "a" * 31, "a" * 10_000, "De Bel", "é", "a\0b", "a\nb", "1", "_x", "--yes"])
def test_a_hostile_or_odd_name_is_refused_with_a_sentence(empty: Path, name: str) -> None:
    before = sorted(empty.parent.iterdir())
    result, said = new(empty, name)
    assert result == 1 and said.count("\n") == 1 and said.strip().endswith((".", "”."))
    assert "Traceback" not in said and len(said) < 400 and all(sign.isprintable() for sign in said[:-1])
    assert sorted(empty.parent.iterdir()) == before and not list(empty.iterdir())


def test_a_name_that_is_almost_good_is_suggested(empty: Path) -> None:
    assert "Bedoel je “de_bel”?" in new(empty, "De Bel!")[1]


@pytest.mark.parametrize(("question", "answer", "said"), [
    ("guest", "piet", "geen leerling"), ("guest", "bakker", "geen leerling"), ("place", "maan", "geen plek"),
    ("place", "thuis", "geen plek"),
    ("board", "noor, daan", "Kies vier"), ("board", "noor, daan, wei, sem, imani", "Kies vier"),
    ("board", "noor, daan, amira, sem", "moet ook op het zaakbord"), ("question", "Zeg eens.", "vraagteken"),
    ("question", "w" * 100 + "?", "Houd het bij"), ("title", " ", "gewone woorden"),
    ("title", "\x1b[2J", "gewone woorden"), ("title", "t" * 61, "Houd het bij"),
])
def test_an_option_that_does_not_fit_is_refused_with_a_sentence(
    empty: Path, question: str, answer: str, said: str
) -> None:
    result, sentence = new(empty, **{question: answer})
    assert result == 1 and said in sentence and not list(empty.iterdir())


def answering(*answers: str) -> tuple[Iterator[str], list[str]]:
    return iter(answers), []


def test_six_questions_are_asked_and_enter_takes_what_stands_ready(empty: Path, out: io.StringIO) -> None:
    left, asked = answering("De bel zingt", "Roos", "Roos", "Wei", "", "Wie zingt daar?", "")

    def ask(question: str) -> str:
        asked.append(question)
        return next(left)

    assert run_new("de_bel", {}, False, out, ask, empty) == 0
    case = load_case(empty / "01_de_bel").case
    assert len(asked) == 7 and case, "the other guest is asked again when it is the same"
    assert "Roos is al de ene gast." in out.getvalue()
    assert [variant.visitor for variant in case.variants] == ["roos", "wei"]
    assert (case.title, case.question) == ("De bel zingt", "Wie zingt daar?")
    assert case.board == ("roos", "wei", "tijn", "jayden")
    assert case.days[0].place == "hal"


def test_a_wrong_answer_is_asked_again_and_an_option_is_not_asked(empty: Path, out: io.StringIO) -> None:
    left, asked = answering("Een titel", "piet", "sem", "", "", "Wie?")

    def ask(question: str) -> str:
        asked.append(question)
        return next(left)

    assert run_new("de_bel", {"place": "plein"}, False, out, ask, empty) == 0
    assert len(asked) == 6 and "geen leerling" in out.getvalue()


def test_with_a_board_the_second_on_it_is_the_other_guest_unless_another_is_named(empty: Path) -> None:
    new(empty, board="fenna, imani, lotte, noor", guest="fenna", second="noor")
    case = load_case(empty / "01_de_bel").case
    assert case and [variant.visitor for variant in case.variants] == ["fenna", "noor"]


def test_walking_away_makes_nothing(empty: Path, out: io.StringIO) -> None:
    def ask(question: str) -> str:
        raise EOFError

    assert run_new("de_bel", {}, False, out, ask, empty) == 1
    assert "Er is niets gemaakt" in out.getvalue() and not list(empty.iterdir())


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_without_rights_is_said_plainly(empty: Path) -> None:
    empty.chmod(stat.S_IRUSR | stat.S_IXUSR)
    result, said = new(empty)
    empty.chmod(stat.S_IRWXU)
    assert result == 1 and "kan ik niet schrijven" in said


def test_a_levels_folder_that_is_a_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "levels").write_text("x", "utf-8")
    result, said = new(tmp_path / "levels")
    assert result == 1 and "kan ik niet schrijven" in said


def test_the_editor_knows_the_files_of_a_new_case(empty: Path) -> None:
    new(empty)
    folder = empty / "01_de_bel"
    settings = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    assert json.loads((folder / ".vscode" / "extensions.json").read_text("utf-8"))["recommendations"]
    for schema, files in settings["yaml.schemas"].items():
        assert (folder / schema).is_file() and list(folder.glob(files))
    for path in folder.rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("=")[2]).resolve().is_file()


def test_new_cases_go_beside_the_others_in_a_checkout_and_to_where_one_stands_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "levels").mkdir()
    assert own_levels(tmp_path / "alibi") == tmp_path / "levels"
    monkeypatch.chdir(tmp_path)
    assert own_levels(tmp_path / "site" / "alibi") == Path.cwd()
