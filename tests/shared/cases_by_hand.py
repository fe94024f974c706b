"""The smallest of cases, made by hand: one hall, one room, Noor, and what a test puts in."""

from __future__ import annotations

from collections.abc import Sequence

from cases_at_random import BEGINS, bare, people, talk_of

from alibi.core import case as shape
from alibi.core.case import Case, Choice, Effect, Scene, Start, Stay, Talk

CLUE = (Effect("clue.c", 1),)
BEATS = 14
"""Long enough that half an hour before the end of the day is after everything these cases are about."""


def at(beats: int) -> str:
    """The hour so many beats after the day began."""
    minutes = (BEGINS + beats) * 5
    return f"{minutes // 60:02}:{minutes % 60:02}"


def day(*deeds: shape.Deed, name: str = "ma", beats: int = BEATS, noor: str = "hal", **parts: object) -> shape.Day:
    """A day from 13:00 on with nothing but Noor in the hall and these deeds."""
    return shape.Day(name, name, "hal", BEGINS, BEGINS + beats, deeds=deeds, stays=(Stay("noor", noor, BEGINS),),
                     **parts)  # type: ignore[arg-type]


def small(days: Sequence[shape.Day], starts: Sequence[Start] = (), events: Sequence[Start] = (),
          scenes: Sequence[Scene] = (), door: int = 0, **parts: object) -> Case:
    """A hall and a room, one talk with Noor, one talk of events."""
    talks = (Talk("noor", "noor", tuple(starts)), Talk("les", "", tuple(events)))
    return bare(people=people("noor", "wei"), board=("noor", "wei"),
                places=(shape.Place("hal", "hal", "hal"), shape.Place("lokaal", "lokaal", "lokaal")),
                doors=(shape.Door("hal", "lokaal", door),), days=tuple(days),
                talks=tuple(talk for talk in talks if talk.starts),
                scenes=(*scenes, talk_of("test/found", Choice("x", "x", effects=(Effect("end.found", 1),)))),
                signals=(shape.Signal("c", "hal", BEGINS - 4, "free", "Klik."),), **parts)


def tell(needs: str = "", place: str = "hal") -> shape.Deed:
    """The deed that gives the clue."""
    return shape.Deed("d", place, "read", "Doe iets.", needs=needs, effects=CLUE)


def choice(name: str = "x", needs: str = "", then: str = "end", costs: int = 0, *effects: Effect) -> Choice:
    return Choice(name, name, then, needs, costs=costs, effects=effects)
