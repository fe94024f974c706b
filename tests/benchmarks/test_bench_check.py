"""How long an author waits for `alibi check`: within a second or so for a case of one day."""

from __future__ import annotations

import time

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.review.check import check_loaded

LONGEST_SECONDS = 4.0
"""A generous bound for a busy machine; the report prints what it really took."""
MOST_STATES_IN_ALL = 200_000


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
