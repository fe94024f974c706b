"""How long two thousand plays of a day take: they go through the same session as a child's play."""

from __future__ import annotations

import time

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.review.bots import run_bots
from alibi.review.personas import PERSONAS

PLAYS = 40
SLOWEST_PLAY = 0.04
"""Seconds; 2,000 plays then take at most 80 s on a busy machine, and about 15 s on an idle one."""


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_play_by_a_bot_takes_hundredths_of_a_second(persona: str) -> None:
    case = load_case(case_folders()[0]).case
    assert case is not None
    began = time.perf_counter()
    report = run_bots(case, persona, PLAYS, 1)
    seconds = (time.perf_counter() - began) / PLAYS
    print(f"{persona}: {1000 * seconds:.1f} ms a play of {report.steps_mean:.0f} steps")
    assert seconds < SLOWEST_PLAY * len(case.days)
