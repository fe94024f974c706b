"""How long an author waits for `alibi check`: within a second or so for a case of one day."""

from __future__ import annotations

import time

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.language.check import check_language
from alibi.review.check import check_loaded

LONGEST_SECONDS = 4.0
"""A generous bound for a busy machine; the report prints what it really took."""
MOST_STATES_IN_ALL = 200_000
LANGUAGE_BUDGET = 0.15
"""Seconds for the language of a case of one day, on every save."""


@pytest.mark.parametrize("folder", case_folders(), ids=lambda folder: folder.name)
def test_a_check_of_a_case_is_quick_and_small(folder: object) -> None:
    loaded = load_case(folder)
    began = time.perf_counter()
    report = check_loaded(loaded, folder)
    seconds = time.perf_counter() - began
    days = len(loaded.case.days) if loaded.case else 1
    print(f"{report.case}: {seconds:.2f} s, {report.states} states in {len(report.slices)} slices")
    assert seconds < LONGEST_SECONDS * days
    assert report.states < MOST_STATES_IN_ALL * days


def test_language_of_the_first_case() -> None:
    folder, times = case_folders()[0], []
    for _ in range(5):
        began = time.perf_counter()
        assert not any(found.severity == "error" for found in check_language(folder))
        times.append(time.perf_counter() - began)
    print(f"language of {folder.name}: {min(times) * 1000:.0f} ms (budget {LANGUAGE_BUDGET * 1000:.0f} ms)")
