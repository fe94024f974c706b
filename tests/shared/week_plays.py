"""Pieces of a play of the week case, for tests of several rooms: a morning with homework, and on to the evening."""

from __future__ import annotations

from dataclasses import replace

from alibi.core.case import Case, Chance, Deed
from alibi.core.commands import Command, Do, Go, GoOn, NoteTask, Wait
from alibi.play.session import Session

NOTED = (Go("hal"), Go("lokaal"), Do("bord"), NoteTask("sommen", "wo"), NoteTask("poster", "wo"))
"""Monday up to the homework in the agenda."""
BOARDS = tuple(Do(f"bord{number}") for number in range(4))


def doing(session: Session, *commands: Command) -> Session:
    for command in commands:
        session.do(command)
    return session


def to_evening(session: Session) -> Session:
    """On by waiting until the day is over."""
    while not session.world.day_over and not session.world.over:
        session.do(GoOn() if session.world.scene else Wait())
    return session


def with_boards(case: Case) -> Case:
    """The week with four boards on Monday that show the way: chances enough for the game to change its help."""
    boards = tuple(Deed(done.deed, "plein", "read", "Lees de pijl.", chance=Chance("find_way", "+"),
                        about="Er hing een pijl.") for done in BOARDS)
    return replace(case, days=(replace(case.days[0], deeds=(*case.days[0].deeds, *boards)), *case.days[1:]))
