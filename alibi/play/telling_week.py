"""Telling of homework, home, planner, anger and help: what happened in a week, as sentences.

Knows happenings and the world after them. Part of `telling.py`, which is the door to all captions.
"""

from __future__ import annotations

from alibi.core import happenings as told
from alibi.core.case import Task
from alibi.core.diary import AUTO, WITH_AREA
from alibi.core.happenings import Happening
from alibi.core.planner import PARTS
from alibi.core.school_time import half_hours_in_words, time_of
from alibi.core.world import World
from alibi.play.caption import Caption
from alibi.play.names import amid
from alibi.play.planning import is_too_late
from alibi.play.support import LEVEL_WORDS, WHO_CHOSE


def of_homework(world: World, happening: Happening) -> Caption | None:
    """From hearing to handing in."""
    if isinstance(happening, told.FreeTimeKept | told.FreeTimeGivenBack):
        return Caption("task", _of_free_time(world, happening))
    task = world.case.index.task.get(str(getattr(happening, "task", "")))
    if task is None:
        return None
    text = _of_the_agenda(task, happening) or _of_the_work(world, task, happening) or _of_the_plan(world, happening)
    return Caption("task", text, about=task.id) if text else None


def _of_the_agenda(task: Task, happening: Happening) -> str:
    if isinstance(happening, told.TaskHeard):
        return f"Huiswerk: {task.text}"
    if isinstance(happening, told.TaskNoted):
        return f"Je schrijft het op bij “{dict(task.slots)[happening.slot]}”."
    if isinstance(happening, told.TaskHandedIn):
        return "Je had het bij je." if task.is_brought else "Ingeleverd."
    return ""


def _of_the_work(world: World, task: Task, happening: Happening) -> str:
    if isinstance(happening, told.TaskWorkedOn):
        part = f" Dat is {happening.half_hours} van de {happening.of} halve uren." if happening.of > 1 else ""
        return f"Je werkte een half uur.{part}"
    if isinstance(happening, told.TaskDone):
        next_ = "Nu nog in je tas." if task.packs else "Nu nog inleveren."
        done = ("Je werk is af." if task.half_hours or not task.packs
                else "Je koos wat je meeneemt." if task.answers else "Dat ligt klaar.")
        return " ".join(part for part in (done, _beside_the_estimate(world, task), next_) if part)
    if isinstance(happening, told.TaskPacked):
        return "Het zit in je tas."
    if isinstance(happening, told.MoreTimeGiven):
        due = world.known_due(task)
        return f"Je krijgt meer tijd: tot {world.case.days[due.day].name} {time_of(due.beat)}."
    return ""


def _beside_the_estimate(world: World, task: Task) -> str:
    """The estimate beside what it came to, as two facts."""
    guessed = world.diary.estimate(task.id)
    if not guessed or not task.half_hours:
        return ""
    return f"Je schatte {half_hours_in_words(guessed)}. Het werd {half_hours_in_words(task.half_hours)}."


def _of_the_plan(world: World, happening: Happening) -> str:
    if isinstance(happening, told.TaskEstimated):
        return f"Je schat: {half_hours_in_words(happening.half_hours)}."
    if isinstance(happening, told.TaskPlanned):
        when = when_in_words(world, happening.day, happening.part)
        return f"Een half uur op {when} staat in je planning.{_if_too_late(world, happening)}"
    if isinstance(happening, told.TaskUnplanned):
        return f"Het halve uur op {when_in_words(world, happening.day, happening.part)} is van je planning af."
    if isinstance(happening, told.TaskMoved):
        there = when_in_words(world, happening.day, happening.part)
        moved = f"Verplaatst: van {when_in_words(world, happening.from_day, happening.from_part)} naar {there}."
        return moved + _if_too_late(world, happening)
    return ""


def _if_too_late(world: World, happening: told.TaskPlanned | told.TaskMoved) -> str:
    return " Dat is na het inleveren." if is_too_late(world, happening.task, happening.day, happening.part) else ""


def _of_free_time(world: World, happening: told.FreeTimeKept | told.FreeTimeGivenBack) -> str:
    when = when_in_words(world, happening.day, happening.part)
    if isinstance(happening, told.FreeTimeKept):
        return f"Een half uur op {when} is vrije tijd. Die is voor jou."
    return f"Op {when} is een half uur vrije tijd van je planning af."


def when_in_words(world: World, day: str, part: str) -> str:
    """A part of a day as it is said: "dinsdagmiddag"."""
    assert part in PARTS
    return f"{world.case.days[world.case.index.day_number[day]].name}{part}"


def of_the_day(world: World, happening: Happening) -> Caption | None:
    """Home, evening and morning, and the help that was chosen."""
    index = world.case.index
    if isinstance(happening, told.WentHome):
        return Caption("time", f"De school is uit. Om {time_of(happening.beat)} ben je thuis.")
    if isinstance(happening, told.AppointmentPassed):
        text = index.appointment[happening.appointment].text
        return Caption("time", f"{text}. Daarna is het {time_of(happening.beat)}.")
    if isinstance(happening, told.DayEnded) and world.day_over:
        return Caption("time", f"De dag is klaar: {world.day.name}.")
    if isinstance(happening, told.DayBegan) and index.day_number[happening.day]:
        name = world.case.days[index.day_number[happening.day]].name
        return Caption("time", f"Een nieuwe dag: {name}. Het is {time_of(happening.beat)}.")
    return Caption("help", support_set(happening)) if isinstance(happening, told.SupportSet) else None


def support_set(happening: told.SupportSet) -> str:
    """What changes tomorrow about the help, and why."""
    if happening.level == AUTO:
        return f"Bij {WITH_AREA[happening.area]} kiest het spel weer zelf hoeveel hulp er is."
    if happening.by == "game" and happening.because:
        return f"Vanaf morgen: {happening.because}"
    level = LEVEL_WORDS[happening.level]
    return f"Vanaf morgen is er {level} bij {WITH_AREA[happening.area]}. {WHO_CHOSE[happening.by]}"


def of_anger(world: World, happening: Happening) -> Caption | None:
    """Anger said calmly: that it is there, that it cools, that it is mended."""
    if not isinstance(happening, told.StrainBegan | told.Cooled | told.StrainMended):
        return None
    name = world.case.index.person[happening.person].name
    if isinstance(happening, told.StrainBegan):
        text = f"{name} is boos. {world.case.index.strain[happening.strain].cause}"
    elif isinstance(happening, told.Cooled):
        text = f"{name} is niet meer boos. Het is nog niet besproken."
    else:
        text = f"Met {amid(name)} is het weer goed."
    return Caption("strain", text, about=happening.strain)
