"""The world: the readable view of the compact state, and the child's own pages that no rule reads.

A world points to its case outside equality and saving. It is frozen; `rules.step` gives the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core import deduction, moves
from alibi.core.case import Alibi, Case, Change, Day, Deed, Ending, Lesson, Rumour, Scene, Signal, Task, Trace
from alibi.core.case import Choice as CaseChoice
from alibi.core.layout import BEAT, BROKEN, DAY, ENDING, MADE, NOTED, PLACE, SCENE, State
from alibi.core.rulebook import Rulebook, real_room, rulebook_of
from alibi.core.school_time import time_of


@dataclass(frozen=True, slots=True)
class Diary:
    """What the child made and chose for itself; the rules never read it."""

    look: str = ""
    name: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    task_answers: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    line_at: tuple[int, ...] = ()
    line_levels: tuple[int, ...] = ()
    answers: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    aim: str = ""
    struck: frozenset[int] = frozenset()
    discuss: tuple[int, ...] = ()
    shared: bool | None = None


@dataclass(frozen=True, slots=True)
class World:
    """A moment of one play."""

    variant: str
    state: State
    seed: int
    help: str = "none"
    diary: Diary = Diary()
    case: Case = field(compare=False, repr=False, kw_only=True)

    @property
    def book(self) -> Rulebook:
        return rulebook_of(self.case, self.variant)

    # --- time and place ---------------------------------------------------------------------------------

    @property
    def day(self) -> Day:
        return self.case.days[self.state[DAY]]

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

    def strained(self, person: str) -> bool:
        """A relation is strained by a promise broken and not explained, or by trust below zero."""
        broken = any(promise.to == person and self.promise(promise.id) == BROKEN for promise in self.case.promises)
        return broken or self.trust(person) < 0

    def mood(self, person: str) -> str:
        """How a person looks from afar: angry when strained, happy when close, else neutral."""
        if self.strained(person):
            return "angry"
        return "happy" if self.trust(person) >= 2 else "neutral"

    # --- things to do -----------------------------------------------------------------------------------

    @property
    def deeds(self) -> tuple[Deed, ...]:
        return tuple(rule.deed for rule in moves.open_deeds(self.book, self.state))

    @property
    def traces(self) -> tuple[Trace, ...]:
        """The traces that are here now, scanned or not."""
        rules = self.book.traces.get(self.state[PLACE], ())
        return tuple(rule.trace for rule in rules if rule.fits(self.state))

    def trace_seen(self, trace: str) -> bool:
        return bool(self.book.value(self.state, f"trace.{trace}"))

    def task(self, task: str) -> int:
        """How far a task is: an index in conditions.STATES["task"]."""
        return self.book.value(self.state, f"task.{task}")

    @property
    def noted_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.day.tasks if self.task(task.id) >= NOTED)

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
        return next((change.room for change in self.known_changes if change.lesson == lesson.id and change.room),
                    lesson.room)

    def real_room(self, lesson: Lesson) -> str:
        return real_room(self.day, lesson)

    @property
    def next_lesson(self) -> Lesson | None:
        """The lesson that goes on now or comes next today."""
        return next((lesson for lesson in self.day.lessons if self.beat < lesson.ends), None)

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
