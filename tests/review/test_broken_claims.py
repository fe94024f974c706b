"""Small broken cases under tests/levels, each named for its one fault: what a check finds in it, and at which place.

A folder whose name begins with `sound_but_` holds the files that differ from the tiny sound case and expect.txt, with
one `CODE file:line:column` for each finding.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from example_pages import CASE, LEVELS, sound_case

from alibi.review.bot_codes import CODES as BOT_CODES
from alibi.review.report import Report
from alibi.workshop.codes import CODES as WORKSHOP_CODES
from alibi.workshop.codes import all_codes

NAMES = sorted(folder.name for folder in LEVELS.iterdir() if folder.name.startswith("sound_but_"))
COMES_ALONG = {"A710": {"A723"}, "A862": {"A863"}, "A864": {"A863"}}
"""With two guests possible no play finds the guest; a translation of one sentence is behind with all the others."""
WITHOUT_A_FOLDER = {
    "A004": "a file of a megabyte belongs in no repository",
    "A007": "a file of a megabyte belongs in no repository",
    "A716": "no file can leave silence out: its page takes it from a case that was read",
    "A730": "no file can leave silence out: its page takes it from a case that was read",
    "A733": "a case of 200,000 states takes long: its page has a small one with a smaller limit",
    "A831": "only alibi check --spell says it, with a dictionary of the system: test_spelling.py",
    **dict.fromkeys(BOT_CODES, "only personas find it: test_bot_guards.py plays their pages"),
    **dict.fromkeys(WORKSHOP_CODES, "alibi upgrade says it, not alibi check: test_upgrades.py"),
}
"""Codes of which no folder can be broken, and where they are broken instead."""


def expected(name: str) -> list[str]:
    return (LEVELS / name / "expect.txt").read_text("utf-8").splitlines()


def test_in_the_sound_case_nothing_is_found(check_once: Callable[..., Report], tmp_path: Path) -> None:
    report = check_once(sound_case(tmp_path / "levels") / CASE)
    assert report.findings == (), report.as_text()
    assert report.slices and report.shown > 40


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_case_tells_what_is_wrong_and_where(
        name: str, check_once: Callable[..., Report], tmp_path: Path) -> None:
    levels = sound_case(tmp_path / "levels")
    shutil.copytree(LEVELS / name, levels, dirs_exist_ok=True)
    report = check_once(levels / CASE)
    assert sorted(f"{one.code} {one.diagnostic.place}" for one in report.findings) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_one_fault(name: str) -> None:
    """What comes along with another fault does so by its nature, and is named above."""
    codes = [row.partition(" ")[0] for row in expected(name)]
    first = next((code for code in COMES_ALONG if code in codes), codes[0])
    assert set(codes) - {first} == COMES_ALONG.get(first, set()) and len(codes) == len(set(codes))


def test_every_code_that_a_check_can_give_has_a_broken_case_or_a_reason_why_not() -> None:
    told = {row.partition(" ")[0] for folder in LEVELS.iterdir() if (folder / "expect.txt").is_file()
            for row in expected(folder.name)}
    assert set(all_codes()) - told == set(WITHOUT_A_FOLDER)
