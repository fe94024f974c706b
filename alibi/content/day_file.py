"""Reads a day: its times, lessons, closed places, where people are; its other parts have readers of their own.

Knows the keys of days/*.yaml. What must hold between times is in `day_times.py`. Names are checked later.
"""

from __future__ import annotations

from alibi.content.change_part import read_change
from alibi.content.day_times import check_times
from alibi.content.deeds import read_deed
from alibi.content.fields import Fields
from alibi.content.home_part import read_appointments, read_busy, read_home
from alibi.content.homework_part import read_task
from alibi.content.nodes import Entry, ListNode, Node, kind_in_words
from alibi.content.notes import Notes
from alibi.content.parts import read_spot, read_variants
from alibi.core.case import Closed, Day, Lesson, Stay

NOWHERE = "none"
_KEYS = "day begin end home aim lessons changes homework appointments closed busy people deeds"


def read_day_file(day: str, days: tuple[str, ...], root: Node, notes: Notes) -> Day:
    """The day in the file days/`day`.yaml, one of the `days` of the case in order."""
    fields, number = Fields(root, notes, "een dag", _KEYS), days.index(day)
    place, begins = _begin(fields, notes)
    ends = fields.beat("end")
    home = read_home(fields, ends, notes)
    found = Day(
        id=day,
        name=fields.words("day"),
        place=place,
        begins=begins,
        ends=ends,
        lessons=tuple(_lesson(entry, notes) for entry in fields.declared("lessons", "lesson")),
        changes=tuple(read_change(entry, days, number, notes) for entry in fields.declared("changes", "change")),
        tasks=tuple(read_task(entry, days, number, notes) for entry in fields.declared("homework", "task")),
        stays=tuple(stay for entry in fields.group("people") for stay in _stays(entry, notes)),
        deeds=tuple(read_deed(entry, notes) for entry in fields.declared("deeds", "deed")),
        closed=tuple(closed for entry in fields.group("closed") for closed in _closed(entry, notes)),
        aim=fields.words("aim"),
        home=home,
        appointments=read_appointments(fields, home, notes),
        busy=read_busy(fields, notes),
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
