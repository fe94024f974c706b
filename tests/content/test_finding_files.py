"""Where cases and assets are found, and what is said when a case is not there."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from alibi.content.files import (
    GAME_SCHOOLS,
    NoSuchCase,
    case_folders,
    find_case,
    find_folder,
    list_cases,
    school_folder,
)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for name in ("00_kennismaking", "01_de_gast", "_template"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.yaml").write_text("format: 1\n", "utf-8")
    (tmp_path / "leeg").mkdir()
    return tmp_path


def test_the_checkout_wins_over_what_is_packed_in_the_wheel(tmp_path: Path) -> None:
    package = tmp_path / "alibi"
    packed = package / "_files" / "levels"
    packed.mkdir(parents=True)
    assert find_folder("levels", package) == packed
    (tmp_path / "levels").mkdir()
    assert find_folder("levels", package) == tmp_path / "levels"


def test_the_assets_of_this_checkout_are_found() -> None:
    assert (find_folder("assets") / "fonts").is_dir()


def test_cases_are_listed_in_order_without_templates(shelf: Path) -> None:
    assert list_cases(shelf) == ("00_kennismaking", "01_de_gast")
    assert case_folders(shelf) == (shelf / "00_kennismaking", shelf / "01_de_gast")
    assert list_cases(shelf / "nergens") == ()


@pytest.mark.parametrize("written", ["00_kennismaking", "00", "kennismaking", "{}/00_kennismaking",
                                     "{}/00_kennismaking/case.yaml"])
def test_a_case_is_found_by_name_number_folder_or_file(written: str, shelf: Path) -> None:
    assert find_case(written.format(shelf), shelf) == shelf / "00_kennismaking"


def test_a_name_without_number_that_two_cases_have_is_not_guessed(shelf: Path) -> None:
    shutil.copytree(shelf / "00_kennismaking", shelf / "07_kennismaking")
    with pytest.raises(NoSuchCase):
        find_case("kennismaking", shelf)


def test_the_school_of_every_case_of_the_game_comes_with_the_game() -> None:
    pages = [(find_folder("levels") / name / "case.yaml").read_text("utf-8")
             for name in ("00_kennismaking", "01_de_gast_in_1b", "_template")]
    assert {school for page in pages for school in re.findall(r"^school: (\w+)", page, re.MULTILINE)} == GAME_SCHOOLS


def test_a_template_is_found_by_its_name(shelf: Path) -> None:
    assert find_case("_template", shelf) == shelf / "_template"


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("00_kenismaking", "Er is geen zaak “00_kenismaking”. Bedoel je “00_kennismaking”?"),
        ("kenismaking", "Er is geen zaak “kenismaking”. Bedoel je “00_kennismaking”?"),
        ("zzz", "Er is geen zaak “zzz”. Dit zijn de zaken: 00_kennismaking, 01_de_gast."),
        ("", "Er is geen zaak “”. Dit zijn de zaken: 00_kennismaking, 01_de_gast."),
        ("../../etc", "Er is geen zaak “../../etc”. Dit zijn de zaken: 00_kennismaking, 01_de_gast."),
        ("\0", "Er is geen zaak “\0”. Dit zijn de zaken: 00_kennismaking, 01_de_gast."),
    ],
)
def test_a_case_that_is_not_there_is_told_in_one_sentence(written: str, sentence: str, shelf: Path) -> None:
    with pytest.raises(NoSuchCase) as told:
        find_case(written, shelf)
    assert str(told.value) == sentence


def test_a_case_far_from_home_uses_the_school_that_comes_with_the_game(tmp_path: Path) -> None:
    case = tmp_path / "mijn_zaak"
    case.mkdir()
    shipped = find_folder("levels") / "_school"
    school = sorted(os.listdir(shipped))[0]
    assert school_folder(case, school) == shipped / school
    (tmp_path / "_school" / school).mkdir(parents=True)
    assert school_folder(case, school) == tmp_path / "_school" / school
