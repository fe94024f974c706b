"""Homework in words: which subject, when it is due as far as is known, how far it is.

Knows the world and what the pupil knows of it. Does not know screens.
"""

from __future__ import annotations

from alibi.core.case import Case, Task
from alibi.core.layout import DONE, HANDED_IN, HEARD, NOTED
from alibi.core.school_time import HALF_HOUR, time_of
from alibi.core.world import World


def subject_of(case: Case, task: Task) -> str:
    """The name of the lesson a task belongs to."""
    return case.index.lesson[task.lesson].name


def due_words(world: World, task: Task) -> str:
    """When it must be handed in, as far as is known: "woensdag 09:15", without the day when that is today."""
    due = world.known_due(task)
    day = "" if due.day == world.day_number else f"{world.case.days[due.day].name} "
    return f"{day}{time_of(due.beat)}"


def due_was(world: World, task: Task) -> str:
    """When it was due before more time was given or a known change moved it; "" when it is as it was."""
    due = world.known_due(task)
    if (due.day, due.beat) == (task.due_day, task.due):
        return ""
    return f"{world.case.days[task.due_day].name} {time_of(task.due)}"


def is_past_due(world: World, task: Task) -> bool:
    """Whether the time to hand in is over, as far as is known."""
    due = world.known_due(task)
    return (world.day_number, world.beat) >= (due.day, due.beat)


def heard_tasks(world: World) -> tuple[Task, ...]:
    """Every task that was heard, of today and of days before, the earliest due first."""
    tasks = [task for day in world.case.days for task in day.tasks if world.task(task.id) >= HEARD]
    return tuple(sorted(tasks, key=lambda task: (task.due_day, task.due)))


def open_tasks(world: World) -> tuple[Task, ...]:
    """Heard tasks that can still be handed in."""
    return tuple(task for task in heard_tasks(world)
                 if world.task(task.id) < HANDED_IN and not is_past_due(world, task))


def stand_words(world: World, task: Task) -> str:
    """How far a task is, in one word or two."""
    stand = world.task(task.id)
    if stand == DONE and world.packed(task.id):
        return "in je tas"
    if stand == NOTED and world.work(task.id):
        return "begonnen"
    done, given = step_words(task)
    return {HEARD: "gehoord", NOTED: "opgeschreven", DONE: done, HANDED_IN: given}[stand]


def step_words(task: Task) -> tuple[str, str]:
    """The last two steps of a task in words: work is made and handed in, a thing is laid ready and brought."""
    return ("ligt klaar", "meegenomen") if task.is_brought else ("gemaakt", "ingeleverd")


def due_sentence(world: World, task: Task) -> str:
    """Until when, as a sentence: what must be brought is not handed in."""
    due = due_words(world, task)
    if task.is_brought:
        return f"Je had het nodig tot {due}." if is_past_due(world, task) else f"Je hebt het nodig vóór {due}."
    return f"Inleveren kon tot {due}." if is_past_due(world, task) else f"Lever het in vóór {due}."


def bag_sentence(world: World, task: Task) -> str:
    """When a task that is done goes into the bag: at home, today or on the first day after that on which it can."""
    days = world.case.days[world.day_number:]
    first = next((day for day in days if any((deed.task, deed.does) == (task.id, "pack") for deed in day.deeds)), None)
    if first is None or first.id == world.day.id:
        return "Doe het thuis in je tas."
    return f"Doe het {first.name} thuis in je tas."


def begins_meanwhile(world: World) -> str:
    """What begins, as far as is known, while half an hour is worked here and now: said before it is chosen."""
    lesson = None if world.at_home else next((
        one for one in world.day.lessons
        if world.beat < one.begins < world.beat + HALF_HOUR and world.known_held(one)), None)
    return f". Om {time_of(lesson.begins)} begint {lesson.name}." if lesson else ""


def places_to_work(world: World) -> str:
    """Where half hours of work can be done, in words: "thuis of in de mediatheek"."""
    names = [place.name if place.name == "thuis" else f"in {place.name}" for place in world.case.places if place.work]
    return " of ".join(sorted(names, reverse=True))


def who_can_help(world: World, task: Task) -> str:
    """Whom to ask when the work is not clear, in a sentence."""
    lesson = world.case.index.lesson[task.lesson]
    teacher = world.case.index.person[lesson.teacher].name if lesson.teacher else "Je mentor"
    return f"Vragen mag altijd. {teacher} weet het, en iemand uit je klas misschien ook."
