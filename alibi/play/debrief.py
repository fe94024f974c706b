"""The debrief: which questions are asked after a day, at which moments the day's line can be drawn, and which
sentence can be kept.

Knows the case and what happened in a session. Does not know screens. At most three questions (game.md): proud of,
what surprised me (or an authored question about something that happened), and one thing to try for real.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alibi.core import happenings as told
from alibi.core.case import Case
from alibi.core.happenings import Happening
from alibi.core.school_time import time_of
from alibi.play.session import Session

PROUD, SURPRISED = "proud", "surprised"
ASKS = {PROUD: "Waar ben je trots op?", SURPRISED: "Wat verraste je vandaag?"}
"""The two questions that need no author."""

LEVEL_WORDS = ("leeg", "een beetje vol", "halfvol", "vol", "heel vol")
"""How full a head can be, 0-4, in words."""

MOST_POINTS = 6
STAYED = 2
"""Beats after which a place was not only walked through."""
LINGERED = 3
"""Beats after which the same place counts as another moment."""
MOST_LINES_TO_KEEP = 4


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


@dataclass(frozen=True, slots=True)
class HeardLine:
    """Something that was said to the child today, and by whom."""

    name: str
    text: str


# --- questions ------------------------------------------------------------------------------------------


def questions_for(session: Session) -> tuple[Asked, ...]:
    """The two open questions about the day that is over, or that goes on; the third, the thing to try for real, is
    picked from the case's missions."""
    case, asked_before = session.case, _asked_before(session)
    happened = happened_ids(session)
    authored = next((question for question in case.debrief.questions
                     if happened & set(question.about) and question.id not in asked_before), None)
    second = (Asked(authored.id, authored.ask, authored.answers) if authored
              else Asked(SURPRISED, ASKS[SURPRISED], case.debrief.surprised))
    return Asked(PROUD, ASKS[PROUD], case.debrief.proud), second


def _asked_before(session: Session) -> set[str]:
    """The questions that were answered on an earlier day: one is enough."""
    return {question for page in session.world.diary.pages for question, _, _ in page.answers}


def happened_ids(session: Session) -> frozenset[str]:
    """The ids of changes, promises, strains, tasks, deeds and choices that this day met with."""
    found: set[str] = set()
    for happening in _happened(session):
        found.update(_ids(session.case, happening))
    return frozenset(found)


def _happened(session: Session) -> Iterable[Happening]:
    """What happened since the morning of the day it is now."""
    everything = [happening for entry in session.entries for happening in entry.happenings]
    mornings = [at for at, happening in enumerate(everything) if isinstance(happening, told.DayBegan)]
    return everything[mornings[-1]:] if mornings else everything


def _ids(case: Case, happening: Happening) -> Iterable[str]:
    if isinstance(happening, told.ChoiceMade):
        return (f"{happening.scene}/{happening.choice}", happening.scene)
    if isinstance(happening, told.ArrivedInLesson):
        return [change.id for day in case.days for change in day.changes if change.lesson == happening.lesson]
    for name in ("deed", "change", "promise", "strain", "task"):
        if hasattr(happening, name):
            return (getattr(happening, name),)
    return ()


# --- the day's line -------------------------------------------------------------------------------------


def line_points(session: Session) -> tuple[LinePoint, ...]:
    """At most six moments, spread over the last day: where it began, each place where the child did something or
    stayed, and its end."""
    index = session.case.index
    return tuple(LinePoint(beat, time_of(beat), index.place[place].short) for beat, place in _spread(_stops(session)))


def _stops(session: Session) -> list[tuple[int, str]]:
    """Beats with their places: the first beat at each place in a row that was more than walked through, and the last
    beat of all."""
    beat, been = 0, dict[int, str]()
    acted: dict[int, str] = {}
    for happening in _happened(session):
        if isinstance(happening, told.DayBegan):
            beat, been, acted = happening.beat, {happening.beat: happening.place}, {}
        elif isinstance(happening, told.TimePassed):
            beat = happening.now
        elif isinstance(happening, told.WentHome):
            beat = happening.beat
            been[beat] = happening.place
        elif isinstance(happening, told.AppointmentPassed):
            beat = happening.beat
        elif isinstance(happening, told.Went):
            been[beat] = happening.place
        elif isinstance(happening, told.ChoiceMade | told.DeedDone):
            acted[happening.beat] = happening.place
    stops = _without_repeats(sorted((been | acted).items()))
    leaves = [beat for beat, _ in stops[1:]] + [session.world.beat]
    stops = _without_repeats([stop for stop, left in zip(stops, leaves, strict=True)
                              if stop is stops[0] or left - stop[0] >= STAYED or _did_something(stop, left, acted)])
    return stops + _end(session, stops)


def _without_repeats(stops: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [stop for at, stop in enumerate(stops) if not at or stops[at - 1][1] != stop[1]]


def _did_something(stop: tuple[int, str], left: int, acted: dict[int, str]) -> bool:
    """Whether something was done between coming to a place and leaving it."""
    return any(stop[0] <= beat <= left and place == stop[1] for beat, place in acted.items())


def _end(session: Session, stops: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Where the day ended, unless the child had only just come there."""
    world = session.world
    beat, place = stops[-1]
    just_came = world.beat - beat < (LINGERED if place == world.place else 1)
    return [] if just_came else [(world.beat, world.place)]


def _spread(stops: list[tuple[int, str]]) -> list[tuple[int, str]]:
    if len(stops) <= MOST_POINTS:
        return stops
    step = (len(stops) - 1) / (MOST_POINTS - 1)
    return [stops[round(number * step)] for number in range(MOST_POINTS)]


# --- the sentence to keep -------------------------------------------------------------------------------


def lines_to_keep(session: Session) -> tuple[HeardLine, ...]:
    """The last thing each person said today, of the four who spoke last; () when one was kept today already."""
    last: dict[str, str] = {}
    for happening in _happened(session):
        if isinstance(happening, told.DayBegan):
            last = {}
        elif isinstance(happening, told.SentenceKept):
            return ()
        elif isinstance(happening, told.SceneOpened):
            for line in session.case.index.scene[happening.scene].lines:
                if line.who:
                    last.pop(line.who, None)
                    last[line.who] = line.text
    people = session.case.index.person
    return tuple(HeardLine(people[who].name, text) for who, text in last.items())[-MOST_LINES_TO_KEEP:]
