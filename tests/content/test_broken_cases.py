"""Small broken cases under tests/levels, each named for its one fault: exactly its code, at its line and column.

A folder holds the files that differ from `_base` and expect.txt, with one `CODE file:line:column` for each fault.
One whose name begins with `week_` differs from `_base` with `_week` over it. Those that begin with `sound_but_` can be
read; what a check finds in them is asked in tests/review.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibi.content.codes import CODES
from alibi.content.diagnostics import as_text
from alibi.content.load import load_case

FAULTS = Path(__file__).parent.parent / "levels"
NAMES = sorted(folder.name for folder in FAULTS.iterdir() if not folder.name.startswith(("_", "sound_but_")))
SEVERAL = "several_"
"""Folders whose name begins so show that faults are told all at once."""
WEEK = "week_"
SOUND = {"unquoted_values_stay_text"}
"""Looks like a fault and is none."""
OF_TRANSLATIONS = "A86"
"""What a PO file can have; each is broken in test_translations.py."""
TOO_LARGE_TO_KEEP = {"A004", "A007"}
"""A file of a megabyte belongs in no repository; its page and test_strict_yaml.py make one."""


def _expected(name: str) -> list[str]:
    return (FAULTS / name / "expect.txt").read_text("utf-8").split("\n")[:-1]


def test_the_tiny_case_has_no_fault(levels: Path) -> None:
    loaded = load_case(levels / "zaak")
    assert as_text(loaded.diagnostics) == "Geen fouten gevonden."
    assert loaded.case is not None and loaded.school_map is not None


def test_the_tiny_case_of_two_days_has_no_fault(levels: Path) -> None:
    shutil.copytree(FAULTS / "_week", levels, dirs_exist_ok=True)
    loaded = load_case(levels / "zaak")
    assert as_text(loaded.diagnostics) == "Geen fouten gevonden."
    assert loaded.case is not None and [day.name for day in loaded.case.days] == ["maandag", "dinsdag"]


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_case_tells_what_is_wrong_and_where(name: str, levels: Path) -> None:
    if name.startswith(WEEK):
        shutil.copytree(FAULTS / "_week", levels, dirs_exist_ok=True)
    shutil.copytree(FAULTS / name, levels, dirs_exist_ok=True)
    loaded = load_case(levels / "zaak")
    assert sorted(f"{one.code} {one.place}" for one in loaded.diagnostics) == _expected(name)
    assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics), "never half a case"


def test_one_fault_is_told_once_and_alone() -> None:
    single = [name for name in NAMES if not name.startswith(SEVERAL) and name not in SOUND]
    assert [name for name in single if len(_expected(name)) != 1] == []
    assert len(single) >= 60


def test_every_code_has_a_broken_case() -> None:
    told = {line.partition(" ")[0] for name in NAMES for line in _expected(name)}
    assert told == {code for code in CODES if code not in TOO_LARGE_TO_KEEP and not code.startswith(OF_TRANSLATIONS)}
