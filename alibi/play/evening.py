"""The evening: what is known of tomorrow, and what the game sets from then on.

Knows the world when a day is over. Says only what the pupil knows. Does not know screens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core import planner
from alibi.core.case import Day, Task
from alibi.core.layout import DONE, HANDED_IN, NOTED
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.help_now import AREA_TITLES, HelpNow, help_now
from alibi.play.homework import subject_of
from alibi.play.promises import still_open


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing of tomorrow. `kind`: change, task (still to do), packed (in the bag), promise, plan or appointment."""

    kind: str
    text: str


def tomorrow(world: World) -> Day | None:
    """The next day of the case; None on the last one."""
    return world.case.days[world.day_number + 1] if world.day_number + 1 < len(world.case.days) else None


def coming(world: World) -> tuple[Coming, ...]:
    """What is known of tomorrow: changes, what is to be handed in, promises, plans."""
    day = tomorrow(world)
    if day is None:
        return ()
    return (*(Coming("change", change.text) for change in day.changes if world.knows(change.id)),
            *_tasks(world), *_promises(world), *_plans(world, day))


def _tasks(world: World) -> Iterator[Coming]:
    """What is due tomorrow, the first to be due first."""
    due = ((world.known_due(task), task) for task in world.noted_tasks if world.task(task.id) < HANDED_IN)
    tomorrow = [(found.beat, task) for found, task in due if found.day == world.day_number + 1]
    for beat, task in sorted(tomorrow, key=lambda pair: pair[0]):
        subject = subject_of(world.case, task)
        what = f"Nodig vóór {time_of(beat)}" if task.is_brought else f"Inleveren om {time_of(beat)}"
        kind = "packed" if world.packed(task.id) else "task"
        yield Coming(kind, f"{what} voor {subject}: {task.text} ({_stand(world, task)})")


def _stand(world: World, task: Task) -> str:
    """How far a task is that is due tomorrow."""
    if world.task(task.id) == DONE:
        return ("zit in je tas" if world.packed(task.id) else "af, nog niet in je tas") if task.packs else "af"
    if world.task(task.id) >= NOTED and world.work(task.id):
        return "begonnen, nog niet af"
    return "nog niet klaar" if task.is_brought else "nog niet af"


def _promises(world: World) -> Iterator[Coming]:
    for one in still_open(world):
        if one.day == world.day_number + 1:
            yield Coming("promise", f"Afspraak tot {one.until}: {one.text}.")


def _plans(world: World, day: Day) -> Iterator[Coming]:
    for task, _, part in dict.fromkeys(block for block in world.diary.plan if block[1] == day.id):
        subject = subject_of(world.case, world.case.index.task[task])
        yield Coming("plan", f"Gepland in de {part}: {subject}.")
    for one in planner.known_appointments(world, day):
        yield Coming("appointment", f"Om {time_of(one.begins)}: {one.text}.")


def changed_help(world: World) -> tuple[HelpNow, ...]:
    """The areas of help that are another from tomorrow on."""
    return tuple(help_now(world, area) for area in AREA_TITLES
                 if world.diary.help_with(area).today != world.diary.help_with(area).tomorrow)
