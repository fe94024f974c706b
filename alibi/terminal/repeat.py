"""Repeating written steps in the terminal, so that an author comes quickly to the moment to look at.

Knows the words of `play.steps`. "go" may name a place further away, "wait 3" waits three beats, and a scene without
choices goes on by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.commands import Command, Go, GoOn, Wait
from alibi.core.happenings import FoundClosed
from alibi.core.rules import NotPossible
from alibi.core.ways import way_to
from alibi.play.session import Session
from alibi.play.steps import UnknownStep, step_from
from alibi.terminal.console import Console
from alibi.terminal.teller import Teller

MOST_BEATS = 288
"""The beats of a whole day: waiting longer is a slip of the pen."""


def repeat_steps(session: Session, steps: str, console: Console) -> bool:
    """Do steps such as "go hal;talk noor;choose i_wait" and tell what happened. False, with one sentence that names
    the number of the step, as soon as one is not possible; what was done before it stays."""
    teller = Teller(session, console)
    for number, text in enumerate((part.strip() for part in steps.split(";") if part.strip()), 1):
        console.head(f"Stap {number}: {text}")
        try:
            for command in _meant(session, text):
                _take(teller, command)
        except (NotPossible, UnknownStep) as why:
            console.say(f"Stap {number} kan niet: {why}")
            return False
    return True


def _meant(session: Session, text: str) -> Iterator[Command]:
    """The commands a written step stands for, one by one: each is found in the world after the one before."""
    word, _, rest = text.partition(" ")
    times = int(rest) if word == "wait" and rest.isdecimal() and int(rest) <= MOST_BEATS else None
    command = step_from(text) if times is None else Wait()
    while not isinstance(command, GoOn) and session.world.scene and not session.world.choices:
        yield GoOn()
    if times is not None:
        yield from [command] * times
        return
    way = way_to(session.world, command.place) if isinstance(command, Go) and _is_place(session, command.place) else ()
    yield from map(Go, way) if way else (command,)


def _is_place(session: Session, place: str) -> bool:
    return place in session.case.index.place


def _take(teller: Teller, command: Command) -> None:
    """One command; NotPossible when it cannot be done, or when a door stays shut."""
    happened = teller.try_to(command)
    shut = next((one for one in happened if isinstance(one, FoundClosed)), None)
    if shut:
        raise NotPossible(shut.text)
