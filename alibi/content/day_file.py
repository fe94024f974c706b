"""Reads a day: lessons, changes, homework, closed places, where people are, and what can be done.

Knows the keys of days/*.yaml and what must hold between its times. Names are checked later.
"""

from __future__ import annotations

from alibi.content.day_times import check_times
from alibi.content.deeds import read_deed
from alibi.content.fields import Fields
from alibi.content.nodes import Entry, ListNode, Node, kind_in_words
from alibi.content.notes import Notes
from alibi.content.parts import read_spot, read_variants
from alibi.core.case import Change, Closed, Day, Lesson, Stay, Task

NOWHERE = "none"
_KEYS = "day begin end aim lessons changes homework closed people deeds"
_CHANGE_KINDS = ("room_change", "substitute", "cancelled", "time_change", "other")


def read_day_file(day: str, root: Node, notes: Notes) -> Day:
    """The day in the file days/`day`.yaml."""
    fields = Fields(root, notes, "een dag", _KEYS)
    place, begins = _begin(fields, notes)
    found = Day(
        id=day,
        name=fields.words("day"),
        place=place,
        begins=begins,
        ends=fields.beat("end"),
        lessons=tuple(_lesson(entry, notes) for entry in fields.declared("lessons", "lesson")),
        changes=tuple(_change(entry, notes) for entry in fields.declared("changes", "change")),
        tasks=tuple(_task(entry, notes) for entry in fields.declared("homework", "task")),
        stays=tuple(stay for entry in fields.group("people") for stay in _stays(entry, notes)),
        deeds=tuple(read_deed(entry, notes) for entry in fields.declared("deeds", "deed")),
        closed=tuple(closed for entry in fields.group("closed") for closed in _closed(entry, notes)),
        aim=fields.words("aim"),
    )
    check_times(found, fields, notes)
    return found


def _begin(root: Fields, notes: Notes) -> tuple[str, int]:
    node = root.node("begin")
    if node is None:
        return "", 0
    fields = Fields(node, notes, "“begin”", "place time", root.mark_of("begin"))
    return fields.name("place", "place"), fields.beat("time")


def _lesson(entry: Entry, notes: Notes) -> Lesson:
    fields = Fields(entry.node, notes, f"les “{entry.key}”", "name from to room teacher", entry.mark)
    return Lesson(
        id=entry.key,
        name=fields.words("name"),
        begins=fields.beat("from"),
        ends=fields.beat("to"),
        room=fields.name("room", "place", ""),
        teacher=fields.name("teacher", "person", ""),
    )


def _change(entry: Entry, notes: Notes) -> Change:
    fields = Fields(entry.node, notes, f"wijziging “{entry.key}”", "kind lesson room text skill", entry.mark)
    kind = fields.one_of("kind", _CHANGE_KINDS)
    moves = kind == "room_change"
    return Change(
        id=entry.key,
        kind=kind,
        text=fields.words("text"),
        lesson=fields.name("lesson", "lesson", None if moves else ""),
        room=fields.name("room", "place", None if moves else ""),
        skill=fields.name("skill", "skill", ""),
    )


def _task(entry: Entry, notes: Notes) -> Task:
    fields = Fields(
        entry.node, notes, f"taak “{entry.key}”", "lesson text due slot slots ask answers skill", entry.mark
    )
    slots = fields.texts("slots", required=True)
    return Task(
        id=entry.key,
        lesson=fields.name("lesson", "lesson"),
        text=fields.words("text"),
        due=fields.beat("due"),
        slot=_slot(fields, tuple(name for name, _ in slots)),
        slots=slots,
        answers=fields.texts("answers"),
        skill=fields.name("skill", "skill", "note_down"),
        ask=fields.words("ask", ""),
    )


def _slot(fields: Fields, slots: tuple[str, ...]) -> str:
    """The right agenda line, which is one of the lines to choose from."""
    node = fields.scalar("slot")
    if node is not None and slots and node.raw not in slots:
        fields.notes.report("A221", node.mark, near=(node.raw, slots), name=node.raw)
    return node.raw if node else ""


def _closed(entry: Entry, notes: Notes) -> tuple[Closed, ...]:
    """One closing of a place, or a list of them."""
    notes.refer("place", entry.key, entry.mark)
    nodes = entry.node.items if isinstance(entry.node, ListNode) else (entry.node,)
    return tuple(_closing(entry.key, node, notes) for node in nodes)


def _closing(place: str, node: Node, notes: Notes) -> Closed:
    fields = Fields(node, notes, f"“closed” van {place}", "from to text")
    return Closed(place, fields.beat("from"), fields.beat("to"), fields.words("text"))


def _stays(entry: Entry, notes: Notes) -> tuple[Stay, ...]:
    """The rows of one person, in the order of the file."""
    notes.refer("person", entry.key, entry.mark)
    if not isinstance(entry.node, ListNode):
        notes.report(
            "A103", entry.node.mark, key=entry.key, wanted="een lijst", found=kind_in_words(entry.node)
        )
        return ()
    return tuple(_stay(entry.key, node, notes) for node in entry.node.items)


def _stay(person: str, node: Node, notes: Notes) -> Stay:
    fields = Fields(node, notes, f"een regel van {person}", "from at when in spot")
    begins = fields.beat("from")
    away = fields.has("at") and getattr(fields.entries["at"].node, "raw", "") == NOWHERE
    place = "" if away else fields.name("at", "place")
    return Stay(
        person=person,
        place=place,
        begins=begins,
        when=fields.condition("when"),
        variants=read_variants(fields),
        spot=read_spot(fields, place),
    )
