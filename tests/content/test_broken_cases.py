"""Small broken cases under tests/levels: each tells exactly what is wrong, at the right line and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case

FAULTS = Path(__file__).parent.parent / "levels"
NAMES = sorted(folder.name for folder in FAULTS.iterdir() if not folder.name.startswith("_"))


def test_the_tiny_case_has_no_fault(levels: Path) -> None:
    loaded = load_case(levels / "zaak")
    assert as_text(loaded.diagnostics) == "Geen fouten gevonden."
    assert loaded.case is not None and loaded.school_map is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_case_tells_what_is_wrong_and_where(name: str, levels: Path) -> None:
    expected = (FAULTS / name / "expect.txt").read_text("utf-8").split("\n")
    shutil.copytree(FAULTS / name, levels, dirs_exist_ok=True)
    loaded = load_case(levels / "zaak")
    assert sorted(f"{one.code} {one.place}" for one in loaded.diagnostics) == [line for line in expected if line]
    assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics), "never half a case"


def test_there_are_faults_of_every_stage() -> None:
    told = "".join((FAULTS / name / "expect.txt").read_text("utf-8") for name in NAMES)
    assert {f"A{stage}" for stage in range(7)} <= {line[:2] for line in told.split("\n")}
    assert len(NAMES) >= 12
