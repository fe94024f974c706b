"""The shape of a case: frozen data that `content` builds from YAML and the rules read.

Knows which facts a case consists of, and is the door to all of its parts: school, talks, days, clues. Does not know
YAML, files, pictures or the screen. Every tuple keeps the order in which the designer wrote it: the first scene that
fits is used. A fact that came later than the first cases has a default that says nothing, so that older cases and
stored plays stay what they were.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from alibi.core.case_clues import CHANNELS, Alibi, Clue, Rumour, Signal, Trace, Variant
from alibi.core.case_day import (
    CHANGE_KINDS,
    SOURCES,
    TOLD,
    WARNINGS,
    Appointment,
    Busy,
    Change,
    Closed,
    Day,
    Deed,
    Due,
    Home,
    Lesson,
    Stay,
    Task,
    TaskStep,
)
from alibi.core.case_school import PUPIL, Door, Person, Place, Skill
from alibi.core.case_talk import (
    END,
    MOODS,
    NARRATOR,
    SIGNS,
    SILENCE,
    Chance,
    Choice,
    Effect,
    Line,
    Scene,
    Start,
    Talk,
)

__all__ = [
    "CHANGE_KINDS",
    "CHANNELS",
    "END",
    "MOODS",
    "NARRATOR",
    "PUPIL",
    "SIGNS",
    "SILENCE",
    "SOURCES",
    "TOLD",
    "WARNINGS",
    "Alibi",
    "Appointment",
    "Busy",
    "Case",
    "CaseIndex",
    "Chance",
    "Change",
    "Choice",
    "Closed",
    "Clue",
    "Day",
    "Debrief",
    "Deed",
    "Door",
    "Due",
    "Effect",
    "Ending",
    "Home",
    "Lesson",
    "Line",
    "Mission",
    "Person",
    "Place",
    "Promise",
    "Question",
    "Rumour",
    "Scene",
    "Signal",
    "Skill",
    "Start",
    "Stay",
    "Strain",
    "Talk",
    "Task",
    "TaskStep",
    "Trace",
    "Unmasking",
    "Variant",
]


@dataclass(frozen=True, slots=True)
class Promise:
    """Made by an effect; kept as soon as `kept_by` holds; broken when `until` (a beat of day `day`) passes."""

    id: str
    to: str
    text: str
    kept_by: str
    until: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class Strain:
    """Something that can come between the pupil and `person`: begun, cooled and mended by effects. `cause` says in
    one sentence what happened."""

    id: str
    person: str
    cause: str


@dataclass(frozen=True, slots=True)
class Ending:
    id: str
    title: str
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the debrief, asked when one of `about` (change, promise, task, choice ids) happened."""

    id: str
    about: tuple[str, ...]
    ask: str
    answers: tuple[str, ...]
    skill: str
    mentor: str


@dataclass(frozen=True, slots=True)
class Mission:
    """One thing to try for real: "Als …, dan …"."""

    id: str
    skill: str
    text: str


@dataclass(frozen=True, slots=True)
class Debrief:
    proud: tuple[str, ...] = ()
    surprised: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    missions: tuple[Mission, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmasking:
    """The friendly test: `found` is the scene when it succeeds; before that anybody says `reply`, or the line of their
    own in `replies`, and `second` when asked once more. What they say is never different for the guest."""

    found: str
    ask: str
    reply: str
    scenes: tuple[tuple[str, str], ...] = ()
    replies: tuple[tuple[str, str], ...] = ()
    second: str = ""

    def answer(self, person: str, again: bool = False) -> str:
        """What a person says to the question, with {naam} for the name."""
        return (self.second if again else "") or dict(self.replies).get(person, self.reply)


@dataclass(frozen=True, eq=False)
class Case:
    """One level, whole. Compared by identity: `rules_hash` and `text_hash` tell contents apart."""

    id: str
    title: str
    summary: str
    school: str
    question: str
    skills: tuple[Skill, ...]
    declared: tuple[str, ...]
    people: tuple[Person, ...]
    board: tuple[str, ...]
    places: tuple[Place, ...]
    doors: tuple[Door, ...]
    days: tuple[Day, ...]
    talks: tuple[Talk, ...]
    scenes: tuple[Scene, ...]
    promises: tuple[Promise, ...]
    signals: tuple[Signal, ...]
    alibis: tuple[Alibi, ...]
    rumours: tuple[Rumour, ...]
    traces: tuple[Trace, ...]
    variants: tuple[Variant, ...]
    endings: tuple[Ending, ...]
    unmasking: Unmasking
    debrief: Debrief
    glossary: tuple[tuple[str, str], ...] = ()
    strains: tuple[Strain, ...] = ()
    rules_hash: str = ""
    text_hash: str = ""
    index: CaseIndex = field(init=False, repr=False)

    @property
    def clues(self) -> tuple[Clue, ...]:
        """Signals, alibis and rumours together."""
        return (*self.signals, *self.alibis, *self.rumours)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", CaseIndex(self))


class CaseIndex:
    """The same facts by id, for readers; made once per case."""

    def __init__(self, case: Case) -> None:
        self.person = {person.id: person for person in case.people}
        self.place = {place.id: place for place in case.places}
        self.scene = {scene.key: scene for scene in case.scenes}
        self.talk = {talk.id: talk for talk in case.talks}
        self.talk_with = {talk.person: talk for talk in case.talks if talk.person}
        self.promise = {promise.id: promise for promise in case.promises}
        self.signal = {signal.id: signal for signal in case.signals}
        self.alibi = {alibi.id: alibi for alibi in case.alibis}
        self.rumour = {rumour.id: rumour for rumour in case.rumours}
        self.trace = {trace.id: trace for trace in case.traces}
        self.variant = {variant.id: variant for variant in case.variants}
        self.ending = {ending.id: ending for ending in case.endings}
        self.skill = {skill.id: skill for skill in case.skills}
        self.deed = {deed.id: deed for day in case.days for deed in day.deeds}
        self.task = {task.id: task for day in case.days for task in day.tasks}
        self.change = {change.id: change for day in case.days for change in day.changes}
        self.strain = {strain.id: strain for strain in case.strains}
        self.day_number = {day.id: number for number, day in enumerate(case.days)}
        self.day_of_lesson = {lesson.id: day for day in case.days for lesson in day.lessons}
        self.appointment = {one.id: one for day in case.days for one in day.appointments}
        self.lesson = {lesson.id: lesson for day in case.days for lesson in day.lessons}
        self.question = {question.id: question for question in case.debrief.questions}
        self.mission = {mission.id: mission for mission in case.debrief.missions}
        self.rulebooks: dict[str, object] = {}
        """The case made ready for each variant, once somebody asked (`rulebook.py`); it is let go with the case."""
        self.variables: dict[str, Any] = {}
        """Where each fact stands in a state, once somebody asked (`layout.py`)."""

    def __getstate__(self) -> dict[str, object]:
        """A copy for another process makes its own rulebooks, since those hold functions, and finds its variables."""
        return {**vars(self), "rulebooks": {}, "variables": {}}
