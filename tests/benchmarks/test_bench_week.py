"""What five days cost: a step on Friday beside one on Monday, and taking up a week that was played.

The recorded week of the first guest, in processor time; ratios do not depend on the machine.
"""

from __future__ import annotations

import time
from collections import defaultdict
from pathlib import Path
from statistics import mean

from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.commands import Begin, Command, NextDay
from alibi.core.rules import begin, step
from alibi.play.agency import Agency, Play
from alibi.review.recorded import Replay, steps_of

CASE, PLAY, GUEST = "01_de_gast_in_1b", "zorgvuldig_pim", "pim"
MOST_TIMES_MONDAY = 1.5
TAKE_UP_BUDGET = 0.5
ROUNDS = 5


def commands_of_the_week(case: Case) -> list[Command]:
    replay = Replay(case, GUEST)
    for written in steps_of(find_case(CASE), PLAY):
        replay.take(written)
    return replay.commands


def test_a_step_on_friday_costs_no_more_than_half_as_much_again() -> None:
    case = load_case(find_case(CASE)).case
    assert case is not None
    commands, days = commands_of_the_week(case), case.index.day_number
    seed = [one.id for one in case.variants].index(GUEST)
    costs: defaultdict[int, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        world, _happened = begin(case, Begin(seed))
        for command in commands:
            day, began = days[world.day.id], time.process_time()
            world, _happened = step(world, command)
            if not isinstance(command, NextDay):
                costs[day].append(time.process_time() - began)
    monday, friday = mean(costs[min(costs)]), mean(costs[max(costs)])
    by_day = ", ".join(f"{mean(costs[day]) * 1e6:.0f} µs" for day in sorted(costs))
    print(f"\na step, by day: {by_day}; Friday is {friday / monday:.2f} x Monday (budget {MOST_TIMES_MONDAY})")
    assert len(costs) == 5 and friday < monday * MOST_TIMES_MONDAY * 2, "twice the budget: a busy machine"


def test_a_week_that_was_played_is_taken_up_at_once(tmp_path: Path) -> None:
    agency = Agency(tmp_path)
    play = agency.begin(CASE, 0)
    for command in commands_of_the_week(play.session.case):
        play.session.do(command)
    world, code = play.session.world, play.code
    play.close()
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        again = Agency(tmp_path).take_up(code)
        took.append(time.perf_counter() - began)
        assert isinstance(again, Play) and again.session.world == world
        again.close()
    print(f"\ntaking up a week: {min(took):.2f} s (budget {TAKE_UP_BUDGET} s), journal "
          f"{sum(path.stat().st_size for path in tmp_path.rglob('*.db')) / 1024:.0f} KiB")
