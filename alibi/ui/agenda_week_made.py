"""Makes the week that the planner shows from a world: only what the pupil knows.

Knows the planner of the core and the words. A task shows as much work as the child thinks it is; how much it really
was is told once it is done.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core import planner
from alibi.core.case import Appointment, Day, Lesson, Task
from alibi.core.layout import DONE, NOTED
from alibi.core.school_time import half_hours_in_words, time_of
from alibi.core.world import World
from alibi.play.changes import changes_to_come
from alibi.play.help_now import level_now
from alibi.play.homework import due_words, subject_of
from alibi.play.lessons import lesson_as_known
from alibi.play.planning import last_days
from alibi.play.promises import AT_SCHOOL, Agreed, agreed_on
from alibi.ui.agenda_timetable import hue_of
from alibi.ui.agenda_week_view import (
    DONE_WORD,
    FREE,
    FREE_TITLE,
    MISSED_WORD,
    BlockView,
    DayView,
    LessonView,
    PartView,
    StepView,
    TodoView,
    WeekView,
)

GAUGE_MOST = 4
ICONS = (("voetbal", "ball"), ("training", "ball"), ("sport", "ball"), ("eten", "food"), ("oma", "people"),
         ("opa", "people"), ("muziek", "sound"))
"""A word in an appointment, and its icon; others get a clock."""
BACKWARD = "Tip: plan achteruit. Wat doe je als laatste? Begin daar."
MOST_CHANGES = 2
"""So many changes stand in words in the planner, where more than one is known."""
SHORT = 2
"""Letters of a day's short name."""


def week_view(world: World) -> WeekView:
    """The week of a world."""
    rows = rows_of(world)
    return WeekView(tuple(_day(world, number, day, rows) for number, day in enumerate(world.case.days)),
                    tuple(time_of(row).removeprefix("0") for row in rows), tuple(_todo(world)),
                    _change(world))


def _change(world: World) -> tuple[str, ...]:
    """One change in full: what, why, what now. More of them by what they are, the first few."""
    cards = changes_to_come(world)
    if len(cards) == 1:
        return cards[0].title, cards[0].text
    words = [card.short for card in cards[:MOST_CHANGES]]
    if len(cards) > MOST_CHANGES:
        words.append(f"En nog {len(cards) - MOST_CHANGES}. Kijk in je rooster.")
    return (f"{len(cards)} wijzigingen", "\n".join(words)) if cards else ()


def rows_of(world: World) -> tuple[int, ...]:
    """The beats at which lessons begin in this week; breaks have no row."""
    return tuple(sorted({lesson.begins for day in world.case.days for lesson in day.lessons if lesson.room}))


def is_planned_here(world: World) -> bool:
    """Whether this case has anything to plan: time at home, or work that takes half hours."""
    return any(day.home or any(task.half_hours for task in day.tasks) for day in world.case.days)


# --- days -------------------------------------------------------------------------------------------------


def _day(world: World, number: int, day: Day, rows: tuple[int, ...]) -> DayView:
    busy = next((_level(load) for load in planner.week(world) if load.day == day.id), 0)
    parts = tuple(_part(world, number, day, part) for part in planner.PARTS) if day.home else ()
    lessons = tuple(_lesson(world, day, lesson, rows) for lesson in day.lessons if lesson.room)
    return DayView(day.id, day.name, day.name[:SHORT], number == world.day_number, number < world.day_number,
                   lessons, parts, busy, () if number < world.day_number else tuple(
                       map(_promise, agreed_on(world, number, AT_SCHOOL))))


def _level(load: planner.DayLoad) -> int:
    """0-4: the share of the time at home that is taken, rounded up."""
    return min(GAUGE_MOST, -(-GAUGE_MOST * (load.planned + load.appointments) // max(1, load.room)))


def _lesson(world: World, day: Day, lesson: Lesson, rows: tuple[int, ...]) -> LessonView:
    known = lesson_as_known(world, lesson, day)
    first = rows.index(lesson.begins)
    mark = "uitval" if not known.held else known.room if known.was_room else known.teacher if known.was_teacher else ""
    span = sum(lesson.begins <= row < lesson.ends for row in rows)
    return LessonView(lesson.name, hue_of(world.case, lesson), first, span, known.words, mark, not known.held)


# --- afternoons and evenings ------------------------------------------------------------------------------


def _part(world: World, number: int, day: Day, part: str) -> PartView:
    over = planner.is_past(world, day.id, part)
    begins, ends = planner.hours_of(day, part)
    taken = tuple(_appointment(one) for one in planner.known_appointments(world, day) if begins <= one.begins < ends)
    taken += tuple(map(_promise, agreed_on(world, number, part)))
    return PartView(day.id, part, planner.capacity(world, day, part), max(0, planner.room_left(world, day, part)),
                    over, taken, tuple(_blocks(world, day, part)))


def _appointment(one: Appointment) -> tuple[str, str, str, str]:
    begins, ends = time_of(one.begins), time_of(one.ends)
    icon = next((icon for word, icon in ICONS if word in one.text.casefold()), "clock")
    return one.text, f"van {begins} tot {ends}", f"{_hour(begins)}–{_hour(ends)}", icon


def _promise(one: Agreed) -> tuple[str, str, str, str]:
    """With whom, for there is little room; the whole promise is said."""
    stands = "gelukt" if one.kept else f"tot {one.until}"
    return one.who, f"afgesproken: {one.text}, {stands}", stands, "check" if one.kept else "hand"


def _hour(time: str) -> str:
    return time.removesuffix(":00").removeprefix("0")


def _blocks(world: World, day: Day, part: str) -> Iterator[BlockView]:
    """What was done here, what is planned here, what was planned here and went by, and free time."""
    here = (day.id, part)
    kept = planner.free_in(world, *here)
    if kept:
        yield _free(day, part, kept, planner.is_past(world, *here))
    tasks = dict.fromkeys(block[0] for block in (*world.diary.worked, *world.diary.plan) if block[1:] == here)
    for name in tasks:
        done = sum(block == (name, *here) for block in world.diary.worked)
        planned = sum(block == (name, *here) for block in world.diary.plan)
        if done:
            yield _block(world, name, day, part, done, DONE_WORD)
        if planned:
            yield _block(world, name, day, part, planned, MISSED_WORD if planner.is_past(world, *here) else "")


def _free(day: Day, part: str, count: int, over: bool) -> BlockView:
    long = half_hours_in_words(count)
    return BlockView(FREE, FREE_TITLE, "ink", long, count, long if over else "",
                     f"{FREE_TITLE}: {long}, {day.name}{part}.")


def _block(world: World, name: str, day: Day, part: str, count: int, state: str) -> BlockView:
    task = world.case.index.task[name]
    subject, words = subject_of(world.case, task), "" if state else _piece(world, task, (name, day.id, part))
    long = half_hours_in_words(count).capitalize()
    said = f"{subject}: {words or task.text} {long}, {day.name}{part}."
    return BlockView(name, subject, hue_of(world.case, world.case.index.lesson[task.lesson]),
                     words or task.text, count, state, said if not state else f"{said} {state.capitalize()}.")


def _piece(world: World, task: Task, block: tuple[str, str, str]) -> str:
    """The step that a block is, when the child has help with steps."""
    if not task.steps or level_now(world, "planner") == "none":
        return task.text
    step = planner.step_of(world, block)
    return f"Stap {step + 1}: {task.steps[step].text}"


# --- what is still to plan --------------------------------------------------------------------------------


def _todo(world: World) -> Iterator[TodoView]:
    tasks = (task for day in world.case.days for task in day.tasks)
    for task in tasks:
        if task.half_hours and NOTED <= world.task(task.id) < DONE and left_to_plan(world, task):
            yield TodoView(task.id, subject_of(world.case, task),
                           hue_of(world.case, world.case.index.lesson[task.lesson]), task.text,
                           f"af: {due_words(world, task)}", left_to_plan(world, task), _placed(world, task),
                           world.diary.estimate(task.id), tuple(_steps(world, task)), _tip(world, task))


def _placed(world: World, task: Task) -> int:
    """Half hours that are done or planned in time to come."""
    return world.work(task.id) + len(planner.coming(world, task.id))


def left_to_plan(world: World, task: Task) -> int:
    """Half hours to plan as far as the child can know: what it thinks it takes, never more than there is. A task on
    which nothing is planned any more and that is not done has always one."""
    left, coming = planner.still_to_plan(world, task), planner.coming(world, task.id)
    if not left or task.steps:
        return left
    thought = world.diary.estimate(task.id) - _placed(world, task)
    return min(left, max(thought, 0 if coming else 1))


def _tip(world: World, task: Task) -> str:
    return BACKWARD if task.steps and level_now(world, "planner") == "hints" else ""


def _steps(world: World, task: Task) -> Iterator[StepView]:
    """The steps of a longer task, each with the last day on which it can best be done."""
    if not task.steps or level_now(world, "planner") != "full":
        return
    days = world.case.days
    placed = planner.coming(world, task.id)
    for number, (step, last) in enumerate(zip(task.steps, last_days(world, task), strict=True)):
        where = [f"{days[world.case.index.day_number[block[1]]].name}{block[2]}" for block in dict.fromkeys(placed)
                 if planner.step_of(world, block) == number]
        yield StepView(step.text, f"uiterlijk {last}" if last else "", where[0] if where else "")
