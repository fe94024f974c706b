"""In the evening a child reads what tomorrow asks: what is due first comes first, and how far it is."""

from __future__ import annotations

from dataclasses import replace

from week_plays import NOTED, to_evening

from alibi.core.case import Case
from alibi.core.commands import Do, Go, NextDay
from alibi.core.world import World
from alibi.play.evening import coming
from alibi.play.session import Session


class NoLog:
    """Keeps nothing: these plays are only looked at."""

    def append(self, *_: object) -> None:
        """Forget it."""

    def take_back(self, *_: object) -> None:
        """Forget it."""


def tuesday_evening(case: Case) -> World:
    """Homework was written down on Monday; on Tuesday the sums got more time, until after the poster is due."""
    session = Session.start(case, 0, NoLog(), "hints")
    for command in NOTED:
        session.do(command)
    to_evening(session).do(NextDay())
    for command in (Go("hal"), Go("lokaal"), Do("tijd")):
        session.do(command)
    return to_evening(session).world


def test_what_is_due_first_comes_first_and_says_what_it_is(week_case: Case) -> None:
    told = [one.text for one in coming(tuesday_evening(week_case)) if one.kind == "task"]
    assert told == ["Inleveren om 09:30 voor Rekenen: Maak een poster. (nog niet af)",
                    "Inleveren om 09:45 voor Rekenen: Maak som 1 tot en met 6. (nog niet af)"]


def test_what_is_in_the_bag_is_told_apart_from_what_is_still_to_do(week_case: Case) -> None:
    world = tuesday_evening(week_case)
    at = {name: variable.at for name, variable in world.book.variables.items()}
    state = list(world.state)
    state[at["task.sommen"]], state[at["packed.sommen"]] = 3, 1
    kinds = {one.kind: one.text for one in coming(replace(world, state=tuple(state)))}
    assert "zit in je tas" in kinds["packed"] and "poster" in kinds["task"]
