"""The days of a case for the booklet: timetable, changes, homework, who is where, what can be done.

Knows how a day reads on paper. Does not know pages or templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alibi.core.case import END, Appointment, Case, Change, Day, Deed, Lesson, Stay, Task, Trace
from alibi.core.school_time import beats_in_words, time_of
from alibi.review.marks import Marks
from alibi.workshop.book_talks import place_of
from alibi.workshop.in_words import CaseWords, capital

KINDS = {"room_change": "ander lokaal", "substitute": "invaller", "cancelled": "les gaat niet door",
         "deadline": "ander moment om af te hebben", "fire_drill": "brandoefening",
         "partner_ill": "de ander is ziek", "broken": "iets is stuk", "seat_taken": "de plek is bezet",
         "route_blocked": "dicht", "friend_plan": "een vriend wil iets anders", "time_change": "andere tijd",
         "other": ""}
KNOWN_FROM = {"evening": "de avond ervoor", "morning": "’s ochtends", "spot": "op de plek zelf"}
SOURCES = {"app": "in de roosterapp", "board": "op het bord", "sign": "op een bordje", "person": "van iemand",
           "door": "op de deur", "speaker": "door de luidspreker"}
TOLD = {"at_bell": "verteld terwijl de bel gaat", "board": "staat op het bord", "app": "staat in de app",
        "said": "verteld in de les"}
BUSY = ("stil", "rustig", "een beetje druk", "druk", "heel druk")


@dataclass(frozen=True, slots=True)
class LessonOnPaper:
    hours: str
    name: str
    room: str
    teacher: str


@dataclass(frozen=True, slots=True)
class TaskOnPaper:
    """`slots` are the lines of the agenda to choose from; `steps` the parts of a large task, each with its half
    hours."""

    text: str
    notes: tuple[str, ...]
    slots: tuple[str, ...]
    steps: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeOnPaper:
    text: str
    notes: tuple[str, ...]
    skill: str


@dataclass(frozen=True, slots=True)
class DeedOnPaper:
    """`about` is what it is called on the mentor's page, as the `about` of a scene."""

    text: str
    about: str
    notes: tuple[str, ...]
    skill: str
    effects: tuple[str, ...]
    feedback: str
    then: str
    link: str
    place: str


@dataclass(frozen=True, slots=True)
class PlaceOnPaper:
    """What can be done and what the scanner shows in one place."""

    name: str
    deeds: tuple[DeedOnPaper, ...]


@dataclass(frozen=True, slots=True)
class DayOnPaper:
    """`people` are names with where they are, from time to time; `closed` are doors that stay shut; `home` says from
    when to when the pupil is at home ("" when the day ends at school), `appointments` what takes time there."""

    heading: str
    begins: str
    aim: str
    lessons: tuple[LessonOnPaper, ...]
    changes: tuple[ChangeOnPaper, ...]
    tasks: tuple[TaskOnPaper, ...]
    closed: tuple[str, ...]
    people: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[PlaceOnPaper, ...]
    home: str
    appointments: tuple[str, ...]
    busy: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TraceOnPaper:
    place: str
    text: str
    notes: tuple[str, ...]
    effects: tuple[str, ...]


class Days:
    """The days of one case."""

    def __init__(self, case: Case, words: CaseWords, marks: Marks) -> None:
        self.case, self.words, self.marks = case, words, marks

    def all(self) -> tuple[DayOnPaper, ...]:
        return tuple(map(self._day, self.case.days))

    def traces(self) -> tuple[TraceOnPaper, ...]:
        """What the scanner can show, in the order of the places."""
        order = {place.id: number for number, place in enumerate(self.case.places)}
        return tuple(map(self._trace, sorted(self.case.traces, key=lambda one: order[one.place])))

    def _day(self, day: Day) -> DayOnPaper:
        begins = self.words.say(f"{time_of(day.begins)}, {self.words.place(day.place)}; tot {time_of(day.ends)}")
        closed = tuple(f"{capital(self.words.place(one.place))}, {hours(one.begins, one.ends)}: “{one.text}”"
                       for one in day.closed)
        return DayOnPaper(capital(day.name), begins, day.aim, tuple(map(self._lesson, day.lessons)),
                          tuple(map(self._change, day.changes)), tuple(map(self._task, day.tasks)), closed,
                          self._people(day), self._places(day), self._home(day),
                          tuple(map(self._appointment, day.appointments)), self._busy(day))

    def _said(self, notes: Iterable[str]) -> tuple[str, ...]:
        """The notes that there are, in the language of the page."""
        return tuple(self.words.say(note) for note in notes if note)

    def _home(self, day: Day) -> str:
        return f"{hours(day.home.begins, day.home.ends)}, {self.words.place(day.home.place)}" if day.home else ""

    def _appointment(self, one: Appointment) -> str:
        asked = self.words.say(f" (als {self.words.condition(one.when)})") if one.when else ""
        return f"{hours(one.begins, one.ends)} {one.text}{asked}"

    def _busy(self, day: Day) -> tuple[str, ...]:
        words = self.words
        return tuple(f"{capital(words.place(one.place))}, {hours(one.begins, one.ends)}: {words.say(BUSY[one.level])}"
                     for one in day.busy)

    def _change(self, change: Change) -> ChangeOnPaper:
        lesson = self.case.index.lesson.get(change.lesson)
        due = self._moment(change.due.day, change.due.beat) if change.due else ""
        notes = (KINDS.get(change.kind, change.kind), f"bij {lesson.name}" if lesson else "",
                 self.words.place(change.room or change.place) if change.room or change.place else "",
                 self.words.person(change.teacher) if change.teacher else "",
                 f"nu af vóór {due}" if due else "",
                 f"{hours(change.begins, change.ends)}" if change.begins and change.ends else
                 f"vanaf {time_of(change.begins)}" if change.begins else "",
                 f"te weten {KNOWN_FROM[change.warning]}", SOURCES.get(change.source, ""))
        return ChangeOnPaper(change.text, self._said(notes),
                             self.words.skill(change.skill).rstrip(".") if change.skill else "")

    def _moment(self, day: int, beat: int) -> str:
        """A time, with its day in a case of several days."""
        return f"{self.case.days[day].name} {time_of(beat)}" if len(self.case.days) > 1 else time_of(beat)

    def _lesson(self, lesson: Lesson) -> LessonOnPaper:
        return LessonOnPaper(hours(lesson.begins, lesson.ends), lesson.name,
                             self.words.place(lesson.room) if lesson.room else "",
                             self.words.person(lesson.teacher) if lesson.teacher else "")

    def _task(self, task: Task) -> TaskOnPaper:
        slots = dict(task.slots)
        lesson = self.case.index.lesson.get(task.lesson)
        notes = (f"bij {lesson.name}" if lesson else "", TOLD.get(task.told, ""),
                 f"inleveren vóór {self._moment(task.due_day, task.due)}",
                 f"{in_half_hours(task.half_hours)} werk" if task.half_hours else "",
                 "moet mee in de tas" if task.packs else "",
                 f"wie meer tijd vraagt: vóór {self._moment(task.later.day, task.later.beat)}" if task.later else "",
                 f"hoort in de agenda bij “{slots.get(task.slot, task.slot)}”",
                 f"vraag: “{task.ask}”" if task.ask else "")
        steps = tuple(f"{step.text} ({self.words.say(in_half_hours(step.half_hours))})" for step in task.steps)
        return TaskOnPaper(task.text, self._said(notes), tuple(slots.values()), steps,
                           tuple(text for _, text in task.answers))

    def _people(self, day: Day) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Only who can be met at some time."""
        rows: dict[str, list[str]] = {}
        for stay in day.stays:
            rows.setdefault(stay.person, []).append(self._stay(stay))
        met = {stay.person for stay in day.stays if stay.place}
        return tuple((self.case.index.person[person].name, tuple(stays)) for person, stays in rows.items()
                     if person in met)

    def _stay(self, stay: Stay) -> str:
        say = self.words.say
        guests = say(" of ").join(self.words.person(self.case.index.variant[one].visitor) for one in stay.variants)
        asked = [say(f"gast is {guests}")] if guests else []
        asked += [self.words.condition(stay.when)] if stay.when else []
        where = self.words.place(stay.place) if stay.place else say("niet te vinden")
        condition = f" ({'; '.join(asked)})" if asked else ""
        return f"{time_of(stay.begins)} {where}{condition}"

    def _places(self, day: Day) -> tuple[PlaceOnPaper, ...]:
        found: list[PlaceOnPaper] = []
        for place in self.case.places:
            deeds = tuple(self._deed(deed) for deed in day.deeds if deed.place == place.id)
            if deeds:
                found.append(PlaceOnPaper(capital(place.name), deeds))
        return tuple(found)

    def _deed(self, deed: Deed) -> DeedOnPaper:
        notes = (f"kost {beats_in_words(deed.costs)}" if deed.costs else "",
                 f"alleen als: {self.words.condition(deed.needs)}" if deed.needs else "",
                 "kan vaker" if deed.again else "")
        then = "" if deed.then in ("", END) else deed.then
        return DeedOnPaper(deed.text, deed.about, self._said(notes),
                           self.words.chance(deed.chance) if deed.chance else "", self.words.effects(deed.effects),
                           deed.feedback, then, then, place_of(self.marks.of("deed", deed.id)))

    def _trace(self, trace: Trace) -> TraceOnPaper:
        notes = (f"alleen als: {self.words.condition(trace.when)}",) if trace.when else ()
        return TraceOnPaper(capital(self.words.place(trace.place)), trace.text, self._said(notes),
                            self.words.effects(trace.effects))


def in_half_hours(number: int) -> str:
    """How long work takes, in words."""
    return "een half uur" if number == 1 else f"{number} halve uren"


def hours(begins: int, ends: int) -> str:
    """From beat to beat, as times: "14:00–14:15"."""
    return f"{time_of(begins)}–{time_of(ends)}"
