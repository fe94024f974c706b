"""The week as the planner shows it: days with lessons and parts, what stands in them, what is still to plan.

Plain values made of a world; the planner draws these and nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

FREE = "_vrij"
"""In the place of a task: half hours that the child keeps for itself."""
FREE_TITLE = "Vrije tijd"
DONE_WORD, MISSED_WORD = "gedaan", "niet gedaan"


class LessonView(NamedTuple):
    """A lesson: from row `first` of the week for `rows` rows. `change` are the words of a known change."""

    title: str
    hue: str
    first: int
    rows: int
    change: str = ""
    mark: str = ""
    gone: bool = False


class BlockView(NamedTuple):
    """Half hours of one task in one part of a day: planned, or "gedaan", or "niet gedaan" (`state`)."""

    task: str
    subject: str
    hue: str
    words: str
    half_hours: int
    state: str
    about: str


class PartView(NamedTuple):
    """An afternoon or evening: `total` half hours, `room` of them free. `appointments`, with what was promised, are
    (words, times in words, times in short, icon)."""

    day: str
    part: str
    total: int
    room: int
    over: bool
    appointments: tuple[tuple[str, str, str, str], ...]
    blocks: tuple[BlockView, ...]


class DayView(NamedTuple):
    """A column. `busy` is 0-4: how full the time after school is."""

    id: str
    name: str
    short: str
    today: bool
    over: bool
    lessons: tuple[LessonView, ...]
    parts: tuple[PartView, ...]
    busy: int
    agreed: tuple[tuple[str, str, str, str], ...] = ()
    """What was promised for the hours at school, as appointments; of a day that is over nothing is shown."""


class StepView(NamedTuple):
    """A step of a longer task: its words, the last day it can best be done, and where it is planned."""

    text: str
    last: str
    planned: str


class TodoView(NamedTuple):
    """A task with half hours still to plan (`left`); `estimate` 0 when the child has not said."""

    task: str
    subject: str
    hue: str
    words: str
    due: str
    left: int
    planned: int
    estimate: int
    steps: tuple[StepView, ...]
    tip: str = ""


class WeekView(NamedTuple):
    """The whole page. `rows` are the times at which lessons begin; `change` are title and words of what is different,
    () when nothing is known."""

    days: tuple[DayView, ...]
    rows: tuple[str, ...]
    todo: tuple[TodoView, ...]
    change: tuple[str, ...]


class Held(NamedTuple):
    """What the child holds: a task still to plan (`day` ""), or a block of it from one part of a day."""

    task: str
    day: str = ""
    part: str = ""

    @property
    def key(self) -> str:
        """The key of its card or block on the page."""
        return f"blok.{self.task}.{self.day}.{self.part}" if self.day else f"plan.{self.task}"


NOTHING = Held("")


def held_of(key: str) -> Held:
    """What a key of a card or block names."""
    kind, _, rest = key.partition(".")
    task, *where = rest.split(".")
    return Held(task, *where) if kind == "blok" else Held(task)

