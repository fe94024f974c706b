"""The school week in the terminal: every guest is found, day by day, each day by a terminal that was opened anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.content.files import find_case
from alibi.play.agency import Agency, Play
from alibi.review.recorded import steps_of
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

CASE = "01_de_gast_in_1b"
GUESTS = ("pim", "sofie", "terpstra")


def closed() -> str:
    """A child that shuts the terminal at the first question."""
    raise EOFError


def days_of(name: str) -> list[list[str]]:
    """The steps of a recorded play by day; a new day begins with next_day."""
    days: list[list[str]] = [[]]
    for step in steps_of(find_case(CASE), name):
        if step == "next_day":
            days.append([])
        days[-1].append(step)
    return days


def sit_down(home: Path, steps: list[str], code: str) -> str:
    """One day in a terminal of its own; gives all that was written."""
    lines: list[str] = []
    case = "" if code else CASE
    agency = Agency(home)
    seed = None if code else GUESTS.index(home.name)
    assert play_in_terminal(agency, Console(closed, lines.append), case, seed, code, steps=";".join(steps)) == 0
    return " ".join(lines)


@pytest.mark.parametrize("guest", GUESTS)
def test_every_guest_is_found_in_five_sittings(tmp_path: Path, guest: str) -> None:
    home, code, days = tmp_path / guest, "", days_of(f"zorgvuldig_{guest}")
    assert len(days) == 5
    for number, steps in enumerate(days):
        said = sit_down(home, steps, code)
        code = Agency(home).agents()[0].code
        play = Agency(home).take_up(code)
        assert isinstance(play, Play)
        world = play.session.world
        play.close()
        assert world.day.id[0] == str(number + 1) and world.day_over == (number < 4), said[-300:]
    assert world.over and world.ending is not None and world.ending.good
