"""How many day-plays a second the personas make: whole days, read, talked and walked to their end.

Prints the figure and the budget for each persona and for all together, on all cores. It also prints what one core
does in a second of its own time: on a computer that others use, that says more.
"""

from __future__ import annotations

import os
import time

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.review.bot_commands import scripts_of
from alibi.review.bot_team import play_all
from alibi.review.bots import Bots
from alibi.review.cores import cores
from alibi.review.personas import PERSONAS, RECORDED

BUDGET = 3_000
"""Day-plays a second, of the case that ships first."""
LEAST = 300
"""What even a computer that others use must reach."""
PLAYS = 2_000
WARM_UP = 500


@pytest.fixture(scope="module")
def case() -> Case:
    found = load_case(case_folders()[0]).case
    assert found is not None
    return found


@pytest.mark.parametrize("persona", [name for name in PERSONAS if name != RECORDED])
def test_day_plays_of_a_persona_on_one_core(persona: str, case: Case) -> None:
    """After a warm-up: the first plays find out what the later ones only look up."""
    bots = Bots(case)
    bots.tally(persona, range(WARM_UP))
    began = time.process_time()
    tally = bots.tally(persona, range(WARM_UP, WARM_UP + PLAYS))
    rate = PLAYS * len(case.days) / (time.process_time() - began)
    steps = sum(figure * times for figure, times in tally.steps.items()) / PLAYS
    print(f"\n{persona}: {rate:.0f} day-plays a second of one core, {steps:.0f} steps a play; "
          f"on {cores()} cores {cores() * rate:.0f} (budget {BUDGET})")
    assert rate > LEAST


def test_day_plays_of_all_personas_on_all_cores(case: Case) -> None:
    """Everything counted: starting processes, and finding out what happens for the first time."""
    bots = Bots(case, scripts=scripts_of(case, case_folders()[0]))
    began, used = time.perf_counter(), os.times()
    tallies = play_all(bots, bots.personas(), PLAYS)
    seconds, after = time.perf_counter() - began, os.times()
    plays = sum(tally.plays for tally in tallies.values()) * len(case.days)
    core = sum((after.user - used.user, after.system - used.system, after.children_user - used.children_user,
                after.children_system - used.children_system))
    print(f"\nall: {plays} day-plays in {seconds:.1f} s, {plays / seconds:.0f} a second (budget {BUDGET}); "
          f"{plays / core:.0f} a second of one core's own time")
    assert plays / seconds > LEAST
