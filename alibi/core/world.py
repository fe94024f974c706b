"""The world: the readable view of the compact state, and the child's own pages that no rule reads.

A world points to its case outside equality and saving. It is frozen; `rules.step` gives the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core import deduction, moves
from alibi.core.case import (
    Alibi,
    Case,
    Change,
    Day,
    Deed,
    Due,
    Ending,
    Lesson,
    Rumour,
    Scene,
    Signal,
    Strain,
    Task,
    Trace,
)
from alibi.core.case import Choice as CaseChoice
from alibi.core.clock import half_hour_ahead
from alibi.core.commands import DoTask
from alibi.core.day_rules import cancels, held, real_room, real_teacher
from alibi.core.diary import Diary
from alibi.core.layout import ANGRY, BEAT, BROKEN, COOLED, DAY, ENDING, MADE, NOTED, PLACE, SCENE, State
from alibi.core.rulebook import Rulebook, later_of, rulebook_of
from alibi.core.school_time import time_of

__all__ = ["Diary", "World"]


@dataclass(frozen=True, slots=True)
class World:
    """A moment of one play."""

    variant: str
    state: State
    seed: int
    help: str = "none"
    diary: Diary = field(default_factory=Diary)
    case: Case = field(compare=False, repr=False, kw_only=True)

    @property
    def book(self) -> Rulebook:
        return rulebook_of(self.case, self.variant)

    # --- time and place ---------------------------------------------------------------------------------

    @property
    def day(self) -> Day:
        return self.case.days[self.state[DAY]]

    @property
    def day_number(self) -> int:
        """Which day of the case it is, counted from 0."""
        return self.state[DAY]

    @property
    def beat(self) -> int:
        return self.state[BEAT]

    @property
    def time(self) -> str:
        return time_of(self.beat)

    @property
    def place(self) -> str:
        return self.case.places[self.state[PLACE]].id

    @property
    def ending(self) -> Ending | None:
        number = self.state[ENDING]
        return self.case.endings[number - 1] if number else None

    @property
    def over(self) -> bool:
        """The case has ended and no talk is open any more: time for the debrief."""
        return bool(self.state[ENDING]) and not self.state[SCENE]

    @property
    def day_over(self) -> bool:
        """It is evening and another day follows: time for the debrief of this day, and then NextDay."""
        return moves.day_over(self.book, self.state)

    @property
    def at_home(self) -> bool:
        """School is out and the pupil is at home, where time goes in half hours."""
        home = self.day.home
        return home is not None and self.place == home.place

    @property
    def pause(self) -> int:
        """How many beats one wait takes here: one, or at home the time up to the next half hour."""
        home = self.book.days[self.state[DAY]].home
        return half_hour_ahead(home, self.state) if home and self.at_home else 1

    @property
    def busyness(self) -> int:
        """How busy and loud it is here now, 0-4."""
        return self.book.busyness(self.state)

    def closed(self, place: str) -> str:
        """What hangs on the door of a place that is closed now, or ""."""
        closing = moves.closed_now(self.book, self.state, self.book.place_number[place])
        return closing.text if closing else ""

    # --- people and talk --------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene | None:
        number = self.state[SCENE]
        return self.case.scenes[number - 1] if number else None

    @property
    def choices(self) -> tuple[CaseChoice, ...]:
        """The choices of the open scene that fit now."""
        rule = self.book.scenes[self.state[SCENE]]
        return tuple(choice.choice for choice in rule.choices if choice.fits(self.state)) if rule else ()

    def where(self, person: str) -> tuple[str, str]:
        """The place ("" when not to be met) and spot of a person now."""
        place, spot = moves.whereabouts(self.book, self.state, person)
        return (self.case.places[place].id if place >= 0 else "", spot)

    @property
    def people_here(self) -> tuple[str, ...]:
        return tuple(moves.people_here(self.book, self.state))

    def on_phone(self, person: str) -> bool:
        """Whether somebody who can be spoken to is not here but on the telephone."""
        place, spot = self.where(person)
        return bool(spot) and spot == self.case.index.place[place].phone

    def can_talk(self, person: str) -> bool:
        return self._is_here(person) and moves.talk_start(self.book, self.state, person) is not None

    def _is_here(self, person: str) -> bool:
        return moves.whereabouts(self.book, self.state, person)[0] == self.state[PLACE]

    def has_news(self, person: str) -> bool:
        """Whether what this person would say now is said only once, so the child has not heard it yet."""
        start = moves.talk_start(self.book, self.state, person) if self._is_here(person) else None
        return start is not None and start.start.once

    def trust(self, person: str) -> int:
        return self.book.value(self.state, f"trust.{person}")

    def promise(self, promise: str) -> int:
        return self.book.value(self.state, f"promise.{promise}")

    @property
    def open_promises(self) -> tuple[str, ...]:
        return tuple(promise.id for promise in self.case.promises if self.promise(promise.id) == MADE)

    def strain(self, strain: str) -> int:
        """How a strain stands: an index in conditions.STATES["strain"]."""
        return self.book.value(self.state, f"strain.{strain}")

    def strains_with(self, person: str) -> tuple[Strain, ...]:
        """What is between this person and the pupil now, angry or cooled."""
        return tuple(one for one in self.case.strains
                     if one.person == person and self.strain(one.id) in (ANGRY, COOLED))

    def strained(self, person: str) -> bool:
        """A relation is strained by anger that is not mended, a promise broken and not explained, or trust below
        zero."""
        return bool(self.strains_with(person) or self._broken_to(person)) or self.trust(person) < 0

    def mood(self, person: str) -> str:
        """How a person looks from afar: angry when strained today, thoughtful once that has cooled, happy when close,
        else neutral."""
        strains, broken = self.strains_with(person), self._broken_to(person)
        if any(self.strain(one.id) == ANGRY for one in strains) or any(day >= self.day_number for day in broken):
            return "angry"
        if strains or broken:
            return "thoughtful"
        if self.trust(person) < 0:
            return "angry"
        return "happy" if self.trust(person) >= 2 else "neutral"

    def _broken_to(self, person: str) -> tuple[int, ...]:
        """The days of the promises to this person that were broken and not explained."""
        return tuple(promise.day for promise in self.case.promises
                     if promise.to == person and self.promise(promise.id) == BROKEN)

    # --- things to do -----------------------------------------------------------------------------------

    @property
    def deeds(self) -> tuple[Deed, ...]:
        return tuple(rule.deed for rule in moves.open_deeds(self.book, self.state))

    @property
    def traces(self) -> tuple[Trace, ...]:
        """The traces that are here now, scanned or not."""
        rules = self.book.traces.get(self.state[PLACE], ())
        return tuple(rule.trace for rule in rules if rule.fits(self.state))

    @property
    def guest_is_found(self) -> bool:
        """Whether the friendly test has succeeded."""
        return deduction.guest_is_found(self.book, self.state)

    def trace_seen(self, trace: str) -> bool:
        return bool(self.book.value(self.state, f"trace.{trace}"))

    def task(self, task: str) -> int:
        """How far a task is: an index in conditions.STATES["task"]."""
        return self.book.value(self.state, f"task.{task}")

    def work(self, task: str) -> int:
        """How many half hours of a task are done."""
        return self.book.value(self.state, f"work.{task}")

    def packed(self, task: str) -> bool:
        return bool(self.book.value(self.state, f"packed.{task}"))

    def has_more_time(self, task: str) -> bool:
        """More time was asked for and given."""
        return bool(self.book.value(self.state, f"extra.{task}"))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task given up to now, of today and of the days before; those told of early too."""
        return tuple(task for number, day in enumerate(self.case.days) for task in day.tasks
                     if number <= self.day_number or self.task(task.id))

    @property
    def noted_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if self.task(task.id) >= NOTED)

    @property
    def can_work_here(self) -> bool:
        """Half hours of homework can be done in this place."""
        return self.state[PLACE] in self.book.work_places

    @property
    def workable(self) -> tuple[Task, ...]:
        """The tasks at which half an hour can be worked here and now."""
        possible = () if self.state[SCENE] or self.over or self.day_over else moves.task_moves(self.book, self.state)
        doing = {command.task for command in possible if isinstance(command, DoTask)}
        return tuple(task for task in self.tasks if task.half_hours and task.id in doing)

    @property
    def head(self) -> int:
        return self.state[self.book.head.at]

    # --- the day as known and as real -------------------------------------------------------------------

    def knows(self, change: str) -> bool:
        return bool(self.book.value(self.state, f"known.{change}"))

    @property
    def known_changes(self) -> tuple[Change, ...]:
        return tuple(change for change in self.day.changes if self.knows(change.id))

    def known_room(self, lesson: Lesson) -> str:
        """Where the pupil thinks a lesson is: the timetable, unless a known change says otherwise."""
        return next((change.room for change in self._known_of(lesson) if change.room), lesson.room)

    def real_room(self, lesson: Lesson) -> str:
        """Where a lesson really is, as things are now."""
        return real_room(self._day_of(lesson), lesson, self._beat_on(lesson))

    def known_teacher(self, lesson: Lesson) -> str:
        """Who the pupil thinks gives a lesson."""
        return next((change.teacher for change in self._known_of(lesson) if change.teacher), lesson.teacher)

    def real_teacher(self, lesson: Lesson) -> str:
        """Who really gives a lesson, as things are now."""
        return real_teacher(self._day_of(lesson), lesson, self._beat_on(lesson))

    def known_held(self, lesson: Lesson) -> bool:
        """Whether the pupil thinks a lesson is given."""
        return not any(cancels(change, lesson) for change in self._known_of(lesson))

    def held(self, lesson: Lesson) -> bool:
        """Whether a lesson is really given."""
        return held(self._day_of(lesson), lesson)

    def known_due(self, task: Task) -> Due:
        """Before when the pupil thinks a task must be handed in."""
        known = [change.due for day in self.case.days for change in day.changes
                 if change.task == task.id and change.due and self.knows(change.id)]
        due = known[-1] if known else Due(task.due_day, task.due)
        return later_of(due, task.later) if self.has_more_time(task.id) else due

    def real_due(self, task: Task) -> Due:
        """Before when a task must really be handed in, as things are now."""
        return self.book.due(self.state, self.book.tasks[task.id])

    def too_late(self, task: Task) -> bool:
        """The moment to hand in is over."""
        due = self.real_due(task)
        return (self.day_number, self.beat) >= (due.day, due.beat)

    def _day_of(self, lesson: Lesson) -> Day:
        return self.case.index.day_of_lesson[lesson.id]

    def _beat_on(self, lesson: Lesson) -> int | None:
        """The beat it is on the day of a lesson; on another day, what it comes to in the end."""
        return self.beat if self._day_of(lesson) is self.day else None

    def _known_of(self, lesson: Lesson) -> tuple[Change, ...]:
        return tuple(change for change in self._day_of(lesson).changes
                     if change.lesson == lesson.id and self.knows(change.id))

    @property
    def next_lesson(self) -> Lesson | None:
        """The lesson that goes on now or comes next today, as far as the pupil knows."""
        return next((lesson for lesson in self.day.lessons if self.beat < lesson.ends and self.known_held(lesson)),
                    None)

    # --- the case board ---------------------------------------------------------------------------------

    @property
    def signals(self) -> tuple[Signal, ...]:
        return deduction.found_signals(self.book, self.state)

    @property
    def alibis(self) -> tuple[Alibi, ...]:
        """The alibi cards that were found."""
        return tuple(alibi for alibi in self.book.alibis if self.found(alibi.id))

    @property
    def rumours(self) -> tuple[Rumour, ...]:
        return tuple(rumour for rumour in self.case.rumours if self.found(rumour.id))

    def found(self, clue: str) -> bool:
        return bool(self.book.value(self.state, f"clue.{clue}"))

    def laid(self, alibi: str) -> str:
        """The signal on whose cell this card lies, or ""."""
        lies = self.book.value(self.state, f"laid.{alibi}")
        return deduction.cell_of(self.book, self.state, self.case.index.alibi[alibi]) if lies else ""

    @property
    def elsewhere(self) -> frozenset[str]:
        return deduction.elsewhere(self.book, self.state)
