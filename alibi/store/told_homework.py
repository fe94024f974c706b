"""Homework, anger and help in a telling, in words: the steps of a task as moments, where each task, strain and area of
help came to.

Knows which words go with these happenings. Does not know files, counts, judgements or lay-out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alibi.core import happenings as h
from alibi.core.diary import AUTO, LEVEL_WORDS, WHO_CHOSE, WITH_AREA
from alibi.core.happenings import Happening
from alibi.core.quoting import ended_once
from alibi.core.school_time import half_hours_in_words
from alibi.store.told_entry import ToldEntry
from alibi.store.told_shapes import NO_BEAT, Moment, StrainTold, SupportTold, TaskTold
from alibi.store.words import Heard

Row = tuple[ToldEntry, Happening]
_PLAN_AHEAD = "plan_ahead"
_STEPS: dict[type[Happening], str] = {
    h.TaskHeard: "heard", h.TaskNoted: "noted", h.TaskEstimated: "estimated", h.TaskPlanned: "planned",
    h.TaskMoved: "planned", h.TaskWorkedOn: "worked_on", h.TaskDone: "done", h.TaskPacked: "packed",
    h.MoreTimeGiven: "more_time", h.TaskHandedIn: "handed_in",
}
_PLACE = {kind: place for place, kind in enumerate(_STEPS)}
_TASK_WORDS = {"heard": "gehoord", "noted": "opgeschreven", "estimated": "geschat", "planned": "gepland",
               "worked_on": "eraan gewerkt", "done": "gemaakt", "packed": "in de tas",
               "more_time": "meer tijd gevraagd", "handed_in": "ingeleverd"}
_BROUGHT_WORDS = {**_TASK_WORDS, "done": "klaargelegd", "handed_in": "meegenomen"}
"""The same of a thing that must be brought: it goes in the bag and takes no time."""
_STRAIN_STATES: dict[type[Happening], str] = {h.StrainBegan: "angry", h.Cooled: "cooled", h.StrainMended: "mended"}


class HomeworkTold:
    """Reads the rows of a telling; `rows` are its entries with each happening."""

    def __init__(self, rows: Iterable[Row], words: Heard) -> None:
        self._rows, self._words = tuple(rows), words

    # --- moments ----------------------------------------------------------------------------------------

    def moment(self, entry: ToldEntry, day: str, happening: Happening) -> Moment | None:
        """A step of a task that takes time, as a moment: noted, estimated, planned, moved or done. Hearing and handing
        in are a choice or a deed of their own. None for everything else."""
        task = str(getattr(happening, "task", ""))
        if not task or not self._half_hours(task, entry.number):
            return None
        words, happened = self._in_words(entry, task, happening)
        if not words:
            return None
        at = entry.number
        skill = self._words.at(f"task_skill/{task}", at) if isinstance(happening, h.TaskNoted) else _PLAN_AHEAD
        return Moment(at, entry.id, "task", day, NO_BEAT, "", self._words.at(f"task/{task}", at), words, (), happened,
                      skill, self._words.at(f"skill/{skill}", at), "", (task,))

    def _in_words(self, entry: ToldEntry, task: str, happening: Happening) -> tuple[str, str]:
        at = entry.number
        if isinstance(happening, h.TaskNoted):
            slot = self._words.at(f"slot/{task}/{happening.slot}", at)
            return f"Opgeschreven bij “{slot}”.", ""
        if isinstance(happening, h.TaskEstimated):
            return f"Geschat: {half_hours_in_words(happening.half_hours)}.", self._how_long_it_was(task, at)
        if isinstance(happening, h.TaskPlanned):
            return f"Een half uur gepland op {self._when(happening.day, happening.part, at)}.", ""
        if isinstance(happening, h.TaskMoved):
            here, there = (self._when(happening.from_day, happening.from_part, at),
                           self._when(happening.day, happening.part, at))
            return f"Een half uur verzet van {here} naar {there}.", ""
        return ("Het huiswerk af.", self._how_long_it_was(task, at)) if isinstance(happening, h.TaskDone) else ("", "")

    def _how_long_it_was(self, task: str, at: int) -> str:
        done = any(isinstance(happening, h.TaskDone) and happening.task == task for _, happening in self._rows)
        return f"Het werd {half_hours_in_words(self._half_hours(task, at))}." if done else ""

    def _when(self, day: str, part: str, at: int) -> str:
        return f"{self._words.at(f'day/{day}', at)}{part}"

    def _half_hours(self, task: str, at: int) -> int:
        return int(self._words.at(f"task_half_hours/{task}", at) or 0)

    # --- where things came to ---------------------------------------------------------------------------

    def tasks(self) -> tuple[TaskTold, ...]:
        """Each task with the steps it went through, each step once: in the order of the play, and what one choice
        brought together in the order of work."""
        told: dict[str, TaskTold] = {}
        for entry, happening in sorted(self._rows, key=lambda row: (row[0].number, _PLACE.get(type(row[1]), 0))):
            step, name = _STEPS.get(type(happening)), str(getattr(happening, "task", ""))
            if step:
                before = told.get(name) or TaskTold(name, "", (), "")
                steps = before.steps if step in before.steps else (*before.steps, step)
                told[name] = self._with(replace(before, steps=steps), entry.number, happening)
        return tuple(told.values())

    def _with(self, task: TaskTold, at: int, happening: Happening) -> TaskTold:
        task = replace(task, words=self._words.at(f"task/{task.id}", at), half_hours=self._half_hours(task.id, at))
        if isinstance(happening, h.TaskNoted):
            return replace(task, noted_under=self._words.at(f"slot/{task.id}/{happening.slot}", at))
        if isinstance(happening, h.TaskEstimated):
            return replace(task, estimated=happening.half_hours)
        return replace(task, worked=happening.half_hours) if isinstance(happening, h.TaskWorkedOn) else task

    def strains(self) -> tuple[StrainTold, ...]:
        """Each strain with how it stands at the end."""
        told: dict[str, StrainTold] = {}
        for entry, happening in self._rows:
            if isinstance(happening, h.StrainBegan | h.Cooled | h.StrainMended):
                at = entry.number
                told[happening.strain] = StrainTold(
                    happening.strain, self._words.at(f"strain/{happening.strain}", at),
                    self._words.at(f"person/{happening.person}", at), _STRAIN_STATES[type(happening)], at)
        return tuple(told.values())

    def support(self) -> tuple[SupportTold, ...]:
        """The help that was set, the last word in each area."""
        told = {happening.area: SupportTold(happening.area, happening.level, happening.by, _help_in_words(happening))
                for _, happening in self._rows if isinstance(happening, h.SupportSet)}
        return tuple(told.values())


def steps_in_words(task: TaskTold) -> str:
    """The steps of a task in a row; of one that takes time, the estimate beside what it came to, as two facts."""
    hours = {"estimated": task.estimated, "done": task.half_hours, "worked_on": task.worked}
    steps = [step for step in task.steps if step != "worked_on" or "done" not in task.steps]
    words = _BROUGHT_WORDS if "packed" in task.steps and not task.half_hours else _TASK_WORDS
    return ", ".join(f"{words[step]} ({half_hours_in_words(hours[step])})" if hours.get(step)
                     else words[step] for step in steps)


def _help_in_words(set_: h.SupportSet) -> str:
    """“Het spel koos … omdat …”, or who chose it."""
    if set_.level == AUTO:
        return f"Bij {WITH_AREA[set_.area]} kiest het spel hoeveel hulp er is."
    if set_.by == "game":
        level = LEVEL_WORDS[set_.level]
        return ended_once(set_.because) or f"Het spel koos voor {level} bij {WITH_AREA[set_.area]}."
    return f"{LEVEL_WORDS[set_.level].capitalize()} bij {WITH_AREA[set_.area]}. {WHO_CHOSE[set_.by]}"
