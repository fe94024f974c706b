"""What may never leave: every export is searched for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mentor_export.cli import main

LABELS = ("autis", "asperger", "adhd", "pdd", "dyslex", "stoornis", "diagnos", "beperking", "syndroom", "spectrum",
          "impulsief", "sociaal zwak", "zorgleerling", "gedragsprobleem", "afwijkend", "achterstand", "kwetsbaar",
          "brutaal", "ongeconcentreerd", "lui ")
VERDICTS = ("score", "punten", "cijfer", "totaal", "gemiddeld", "procent", "ranglijst", "percentiel", "voldoende",
            "niveau", "beter dan", "slechter", "voorspel", "klassengemiddelde")
MEASURED = ("seconde", "reactietijd", "poging", "ongedaan", "teruggenomen", "tijdmachine", "speelduur")


@pytest.fixture
def exports(journal_file: Path, a_class: Callable[[int], Path], tmp_path: Path) -> list[Path]:
    """Everything that can be made, from a journal and from a class of dossiers."""
    out = tmp_path / "uit"
    assert main([str(journal_file), str(a_class(6)), "--out", str(out), "--csv"]) == 0
    made = sorted(out.iterdir())
    assert {path.suffix for path in made} == {".html", ".csv"} and len(made) == 16
    return made


def words_of(path: Path) -> str:
    return re.sub(r"<style>.*?</style>", "", path.read_text(encoding="utf-8-sig"), flags=re.DOTALL)


@pytest.mark.parametrize("forbidden", [LABELS, VERDICTS, MEASURED])
def test_no_export_labels_grades_or_measures_a_child(exports: list[Path], forbidden: tuple[str, ...]) -> None:
    found = [(path.name, word) for path in exports for word in forbidden if word in words_of(path).lower()]
    assert found == []


def test_no_export_tells_what_the_child_kept_at_home(exports: list[Path], at_home: tuple[str, ...]) -> None:
    found = [(path.name, words) for path in exports for words in at_home
             if words in path.read_text(encoding="utf-8-sig")]
    assert found == []


def test_no_export_holds_an_id_of_any_entry(exports: list[Path]) -> None:
    assert [path.name for path in exports if re.search(r"hex\d{3}", path.read_text(encoding="utf-8-sig"))] == []


def test_the_only_clock_is_the_school_s(exports: list[Path]) -> None:
    """13:30 up to 14:50: the afternoon of the case. When the child played is written nowhere."""
    for path in exports:
        clocks = set(re.findall(r"\b\d{1,2}:\d{2}\b", words_of(path)))
        assert all("13:30" <= clock <= "14:50" for clock in clocks), path.name
        assert not re.search(r"\b\d{1,2}:\d{2}:\d{2}\b|T\d{2}:\d{2}", words_of(path)), path.name


def test_the_only_dates_say_how_long_a_copy_may_stay(exports: list[Path]) -> None:
    for path in exports:
        dates = set(re.findall(r"\d{1,2} [a-z]+ 20\d\d|20\d\d-\d\d-\d\d", words_of(path)))
        assert dates <= {"31 juli 2027", "1 november 2027"}, path.name


def test_whether_a_choice_helped_is_in_no_export(exports: list[Path]) -> None:
    for path in exports:
        assert '"+"' not in words_of(path) and ";+;" not in words_of(path) and ";-;" not in words_of(path)
        assert not re.search(r">\s*[+~-]\s*<", words_of(path)), path.name


def test_a_class_sheet_names_nobody(exports: list[Path]) -> None:
    sheet = next(path for path in exports if path.name == "klassenblad.html")
    assert "7K3X9" not in sheet.read_text(encoding="utf-8")


def test_the_table_holds_nothing_a_child_typed(exports: list[Path]) -> None:
    table = next(path for path in exports if path.suffix == ".csv")
    assert "Noor lachte weer." not in table.read_text(encoding="utf-8-sig")
