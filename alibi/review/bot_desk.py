"""What lies on a child's desk: agenda, homework and case board. With what it sees around it (`bot_sight.py`) that is
all a persona is given to decide by.

The agenda is what the child knows of lessons, homework and promises; the board is which cards and columns it found.
Neither knows the variant, the visitor, or where anybody is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alibi.core import deduction, moves
from alibi.core.case import Due, Lesson
from alibi.core.commands import Command, DoTask, LayAlibi, NoteTask
from alibi.core.day_rules import cancels
from alibi.core.layout import BEAT, DAY, DONE, HEARD, MADE, State
from alibi.core.rule_shapes import TaskRule
from alibi.core.rulebook import Rulebook, later_of

if TYPE_CHECKING:
    from alibi.review.bot_ground import Move

Find = Callable[[Command], "Move"]


# --- homework -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Note:
    """A task that can be written under a line of the agenda."""

    move: Move
    task: str
    slot: str


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A task that can be worked on here, with one of its answers; `by_half_hours` when it takes time."""

    move: Move
    task: str
    by_half_hours: bool


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What can be done now with pen and paper."""

    notes: tuple[Note, ...]
    works: tuple[Work, ...]
    moves: tuple[Move, ...]


def desk_of(book: Rulebook, state: State, find: Find) -> Desk:
    """The tasks that can be written down or worked on now; what is due first comes first."""
    commands = tuple(moves.task_moves(book, state))
    works = sorted((one for one in commands if isinstance(one, DoTask)),
                   key=lambda one: _moment(known_due(book, state, book.tasks[one.task])))
    return Desk(tuple(Note(find(one), one.task, one.slot) for one in commands if isinstance(one, NoteTask)),
                tuple(Work(find(one), one.task, book.tasks[one.task].work is not None) for one in works),
                tuple(map(find, commands)))


def known_due(book: Rulebook, state: State, rule: TaskRule) -> Due:
    """As `World.known_due`: before when the child believes a task must be handed in."""
    known = [change.due for day in book.case.days for change in day.changes
             if change.task == rule.task.id and change.due and book.value(state, f"known.{change.id}")]
    due = known[-1] if known else Due(rule.task.due_day, rule.task.due)
    return later_of(due, rule.task.later) if rule.extra and state[rule.extra.at] else due


def _moment(due: Due) -> tuple[int, int]:
    return due.day, due.beat


# --- agenda ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Agenda:
    """What the child knows it must do today; on one ground the same object for the same things. `lesson` is (begins,
    ends, place number) of the lesson that goes on or comes next, where the child believes it to be; `to_do` the tasks
    that were heard and are not done; `deliver` those that are done, with the beat they are due; `promised` the open
    promises with the beat they run out."""

    lesson: tuple[int, int, int] | None
    to_do: tuple[str, ...]
    deliver: tuple[tuple[str, int], ...]
    promised: tuple[tuple[str, int], ...]

    @property
    def parts(self) -> tuple[object, ...]:
        """All that makes this agenda another than the next."""
        return self.lesson, self.to_do, self.deliver, self.promised


def agenda_of(book: Rulebook, state: State) -> Agenda:
    """The child's own view of the day that is left."""
    promises, tasks = book.case.index.promise, book.tasks.values()
    return Agenda(
        _lesson(book, state),
        tuple(rule.task.id for rule in tasks if HEARD <= state[rule.stand.at] < DONE),
        tuple(_deliveries(book, state)),
        tuple((rule.id, rule.until) for rule in book.promises
              if state[rule.variable.at] == MADE and promises[rule.id].day == state[DAY]))


def _deliveries(book: Rulebook, state: State) -> Iterator[tuple[str, int]]:
    """What is done and must be handed in today, as far as the child knows; what must be in the bag and is not, stays
    at home."""
    for rule in book.tasks.values():
        if state[rule.stand.at] == DONE and (rule.packed is None or state[rule.packed.at]):
            due = known_due(book, state, rule)
            if due.day == state[DAY] and state[BEAT] < due.beat:
                yield rule.task.id, due.beat


def _lesson(book: Rulebook, state: State) -> tuple[int, int, int] | None:
    """The next lesson that is somewhere; a change that the child heard of moves it, or takes it off the day."""
    for lesson in book.days[state[DAY]].day.lessons:
        if state[BEAT] < lesson.ends:
            room = _known_room(book, state, lesson)
            if room:
                return lesson.begins, lesson.ends, book.place_number[room]
    return None


def _known_room(book: Rulebook, state: State, lesson: Lesson) -> str:
    """Where the child believes a lesson to be, "" when it is nowhere or not given."""
    known = [change for change in book.days[state[DAY]].day.changes
             if change.lesson == lesson.id and book.value(state, f"known.{change.id}")]
    if any(cancels(change, lesson) for change in known):
        return ""
    return next((change.room for change in known if change.room), lesson.room)


def moments_of(book: Rulebook) -> frozenset[int]:
    """The beats, of whatever day, at which an agenda may become another by itself: a lesson ends, or something must be
    handed in. And when a day ends, as then there is the next to look forward to."""
    tasks = [task for day in book.case.days for task in day.tasks]
    dues = [Due(task.due_day, task.due) for task in tasks] + [task.later for task in tasks]
    dues += [change.due for day in book.case.days for change in day.changes]
    return frozenset((*(rule.last for rule in book.days), *(due.beat for due in dues if due),
                      *(lesson.ends for day in book.case.days for lesson in day.lessons)))


# --- case board -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """What was found. `fits` lay each card that is not laid on the cell where person and time match; `cards` and
    `columns` are all that can be laid and where; `left` who on the board was not shown to be elsewhere."""

    cards: tuple[str, ...]
    columns: tuple[str, ...]
    fits: tuple[LayAlibi, ...]
    left: tuple[str, ...]


def board_of(book: Rulebook, state: State) -> Board:
    """The case board of this state."""
    columns = deduction.found_signals(book, state)
    alibis = [alibi for alibi in book.alibis if book.value(state, f"clue.{alibi.id}")]
    rumours = [rumour.id for rumour in book.case.rumours if book.value(state, f"clue.{rumour.id}")]
    fits = tuple(LayAlibi(alibi.id, alibi.who, signal.id) for alibi in alibis for signal in columns
                 if not book.value(state, f"laid.{alibi.id}") and deduction.same_time(alibi, signal)
                 and alibi.place != signal.place)
    elsewhere = deduction.elsewhere(book, state)
    return Board((*(alibi.id for alibi in alibis), *rumours), tuple(signal.id for signal in columns), fits,
                 tuple(person for person in book.case.board if person not in elsewhere))
