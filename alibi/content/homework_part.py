"""Reads one entry of `homework`: what must be done, before when, how much work it is, and in which steps.

Knows the keys of a task and of its steps. Whether a moment to hand in lies inside its day is checked when all days
are read (`week_times.py`); names are checked later.
"""

from __future__ import annotations

from alibi.content.fields import Fields
from alibi.content.nodes import Entry, MapNode, Node
from alibi.content.notes import Notes, WrittenDue
from alibi.core.case import TOLD, Due, Task, TaskStep

MOST_HALF_HOURS = 12
_KEYS = "lesson text due half_hours steps packs later told slot slots ask answers skill"
_SKILL = "note_down"


def read_task(entry: Entry, days: tuple[str, ...], given: int, notes: Notes) -> Task:
    """The task under `entry.key`, given on day number `given` of `days`."""
    fields = Fields(entry.node, notes, f"taak “{entry.key}”", _KEYS, entry.mark)
    slots = fields.texts("slots", required=True)
    due = read_due(fields, "due", days, given) or Due(given, 0)
    later = read_due(fields, "later", days, given, required=False, before=due)
    half_hours = fields.number("half_hours", 0, MOST_HALF_HOURS, 0)
    packs = fields.flag("packs")
    _declare_parts(entry, notes, work=bool(half_hours), packed=packs, extra=fields.has("later"))
    return Task(
        id=entry.key,
        lesson=fields.name("lesson", "lesson"),
        text=fields.words("text"),
        due=due.beat,
        due_day=due.day,
        slot=_slot(fields, tuple(name for name, _ in slots)),
        slots=slots,
        answers=fields.texts("answers"),
        skill=fields.name("skill", "skill", _SKILL),
        ask=fields.words("ask", ""),
        half_hours=half_hours,
        steps=_steps(fields, half_hours, notes),
        packs=packs,
        later=later,
        told=fields.one_of("told", TOLD, ""),
    )


def read_due(fields: Fields, key: str, days: tuple[str, ...], given: int, required: bool = True,
             before: Due | None = None) -> Due | None:
    """`due: "14:30"` is today, `due: {day: 3_woensdag, time: "09:25"}` another day; None after a fault."""
    node = fields.node(key, required)
    if node is None:
        return None
    if isinstance(node, MapNode):
        inner = Fields(node, fields.notes, f"“{key}”", "day time")
        name, beat = inner.name("day", "day"), inner.beat("time")
        day, mark = days.index(name) if name in days else -1, inner.mark_of("time")
    else:
        day, beat, mark = given, fields.beat(key), node.mark
    if day < 0 or not beat:
        return None
    due = Due(day, beat)
    fields.notes.dues.append(WrittenDue(due, given, mark, before if before and before.beat else None))
    return due


def _declare_parts(entry: Entry, notes: Notes, **has: bool) -> None:
    """Half hours, packing and more time can be read and written only for a task that has them."""
    for kind, there in has.items():
        if there:
            notes.declare(kind, entry.key, entry.mark)


def _slot(fields: Fields, slots: tuple[str, ...]) -> str:
    """The right agenda line, which is one of the lines to choose from."""
    node = fields.scalar("slot")
    if node is not None and slots and node.raw not in slots:
        fields.notes.report("A221", node.mark, near=(node.raw, slots), name=node.raw)
    return node.raw if node else ""


def _steps(fields: Fields, half_hours: int, notes: Notes) -> tuple[TaskStep, ...]:
    """The steps of a large task; together they are all of its half hours."""
    steps = tuple(_step(node, notes) for node in fields.items("steps", required=False))
    together = sum(step.half_hours for step in steps)
    if steps and together != half_hours and all(step.half_hours for step in steps):
        notes.report("A117", fields.entries["steps"].mark, together=together, half_hours=half_hours)
    return steps


def _step(node: Node, notes: Notes) -> TaskStep:
    fields = Fields(node, notes, "een stap", "text half_hours")
    return TaskStep(fields.words("text"), fields.number("half_hours", 1, MOST_HALF_HOURS))
