"""Changes in words: plan A beside plan B, only what is known, and no longer than they matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alibi.core.commands import Command, Do, NextDay, Wait
from alibi.core.world import World
from alibi.play.agency import Agency, Play
from alibi.play.changes import changes_to_come
from alibi.play.lessons import lesson_as_known

ROOT = Path(__file__).parents[2]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    levels = tmp_path / "levels"
    levels.mkdir()
    (levels / "_school").symlink_to(ROOT / "levels" / "_school", target_is_directory=True)
    (levels / "week_case").symlink_to(ROOT / "tests" / "week_case", target_is_directory=True)
    return Agency(tmp_path / "home", levels).begin("week_case", 0)


def until(play: Play, reached: Callable[[World], bool], *then: Command) -> World:
    while not reached(play.session.world):
        play.session.do(Wait())
    for command in then:
        play.session.do(command)
    return play.session.world


def told(world: World) -> list[str]:
    return [card.id for card in changes_to_come(world)]


def test_plans_and_changes_through_two_days(play: Play) -> None:
    world = until(play, lambda world: world.at_home, Do("read_app_ma"))
    day = world.case.days[1]
    maths, english = day.lessons[:2]
    known = lesson_as_known(world, maths, day)
    assert known.plans == "Plan A: Meneer De Vries, B1.06. Plan B: Meneer Bakker, B1.02."
    assert lesson_as_known(world, english, day).plans == "", "what is not known has no plan B"
    assert told(world) == ["invaller", "lokaal_di", "oma"]

    world = until(play, lambda world: world.day_over, NextDay(), Do("read_board_di"))
    assert lesson_as_known(world, english, day).plans == "", "the change itself already says both plans"
    assert told(world) == ["invaller", "lokaal_di", "uitval_di", "oma"]
    world = until(play, lambda world: world.beat >= maths.ends)
    assert told(world) == ["uitval_di", "oma"], "the lesson is over"
    assert told(until(play, lambda world: world.at_home)) == ["oma"], "school is out"
    assert told(until(play, lambda world: world.day_over, NextDay())) == []
