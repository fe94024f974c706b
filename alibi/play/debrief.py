"""The debrief: which questions are asked after a day, and at which moments the day's line can be drawn.

Knows the case and what happened in a session. Does not know screens. At most three questions (game.md): proud of,
what surprised me (or an authored question about something that happened), and one thing to try for real.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alibi.core import happenings as told
from alibi.core.case import Case, Question
from alibi.core.happenings import Happening
from alibi.core.school_time import time_of
from alibi.play.session import Session

PROUD, SURPRISED = "proud", "surprised"
MOST_POINTS = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the debrief with its ready answers; own words are always possible."""

    id: str
    ask: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A moment of the day on the line: its beat, and where the child was."""

    beat: int
    time: str
    words: str


def questions_for(session: Session) -> tuple[Asked, ...]:
    """The two open questions; the third, the thing to try for real, is picked from the case's missions."""
    case = session.case
    authored = _authored(case, happened_ids(session))
    second = (Asked(authored.id, authored.ask, authored.answers) if authored
              else Asked(SURPRISED, "Wat verraste je vandaag?", case.debrief.surprised))
    return Asked(PROUD, "Waar ben je trots op?", case.debrief.proud), second


def _authored(case: Case, happened: frozenset[str]) -> Question | None:
    return next((question for question in case.debrief.questions if happened & set(question.about)), None)


def happened_ids(session: Session) -> frozenset[str]:
    """The ids of changes, promises, tasks, deeds and choices that this play met with."""
    found: set[str] = set()
    for entry in session.entries:
        for happening in entry.happenings:
            found.update(_ids(session.case, happening))
    return frozenset(found)


def _ids(case: Case, happening: Happening) -> Iterable[str]:
    if isinstance(happening, told.ChoiceMade):
        return (f"{happening.scene}/{happening.choice}", happening.scene)
    if isinstance(happening, told.ArrivedInLesson):
        return [change.id for day in case.days for change in day.changes if change.lesson == happening.lesson]
    for name in ("deed", "change", "promise", "task"):
        if hasattr(happening, name):
            return (getattr(happening, name),)
    return ()


def line_points(session: Session) -> tuple[LinePoint, ...]:
    """At most six moments, spread over the day: its beginning, where the child went, and its end."""
    index = session.case.index
    visits: dict[int, str] = {}
    for entry in session.entries:
        for happening in entry.happenings:
            if isinstance(happening, told.DayBegan):
                visits = {happening.beat: happening.place}
            elif isinstance(happening, told.ChoiceMade | told.DeedDone):
                visits.setdefault(happening.beat, happening.place)
    visits.setdefault(session.world.beat, session.world.place)
    beats = _spread(sorted(visits))
    return tuple(LinePoint(beat, time_of(beat), index.place[visits[beat]].short) for beat in beats)


def _spread(beats: list[int]) -> list[int]:
    if len(beats) <= MOST_POINTS:
        return beats
    step = (len(beats) - 1) / (MOST_POINTS - 1)
    return [beats[round(number * step)] for number in range(MOST_POINTS)]
