"""Reads what a day says about home and about how busy places are: `home`, `appointments`, `busy`.

Knows these keys and what must hold between their times. Names are checked later.
"""

from __future__ import annotations

from alibi.content.diagnostics import Mark
from alibi.content.fields import Fields
from alibi.content.nodes import Entry, ListNode, Node, kind_in_words
from alibi.content.notes import Notes
from alibi.content.school_files import BUSIEST
from alibi.core.case import Appointment, Busy, Home
from alibi.core.school_time import time_of


def read_home(root: Fields, school_ends: int, notes: Notes) -> Home | None:
    """Where the pupil is after school, and from when to when."""
    node = root.node("home", required=False)
    if node is None:
        return None
    fields = Fields(node, notes, "“home”", "place from to", root.mark_of("home"))
    place, begins, ends = fields.name("place", "place"), fields.beat("from"), fields.beat("to")
    if place:
        notes.homes.setdefault(place, fields.mark_of("place"))
    if begins and begins < school_ends:
        notes.report("A309", fields.mark_of("from"), time=time_of(begins), ends=time_of(school_ends))
    elif begins and ends:
        _check_order(begins, ends, "“home”", fields, notes)
    return Home(place, begins, ends)


def read_appointments(root: Fields, home: Home | None, notes: Notes) -> tuple[Appointment, ...]:
    """What takes time at home, in the order of the file; two that always pass may not overlap."""
    entries = tuple(root.declared("appointments", "appointment"))
    if entries and home is None:
        notes.report("A102", root.entries["appointments"].mark, what="een dag met “appointments”", key="home")
    found: list[Appointment] = []
    for entry in entries:
        one, mark = _appointment(entry, home, notes)
        other = next((old for old in found if _collide(old, one)), None)
        if other:
            notes.report("A308", mark, other=other.id)
        found.append(one)
    return tuple(found)


def _appointment(entry: Entry, home: Home | None, notes: Notes) -> tuple[Appointment, Mark]:
    fields = Fields(entry.node, notes, f"afspraak thuis “{entry.key}”", "from to text when", entry.mark)
    one = Appointment(entry.key, fields.words("text"), fields.beat("from"), fields.beat("to"), fields.condition("when"))
    if one.begins and one.ends:
        _check_order(one.begins, one.ends, f"“{entry.key}”", fields, notes)
    if home and home.begins < home.ends:
        for key, beat in (("from", one.begins), ("to", one.ends)):
            if beat and not home.begins <= beat <= home.ends:
                notes.report("A307", fields.mark_of(key), time=time_of(beat), begins=time_of(home.begins),
                             ends=time_of(home.ends))
    return one, fields.mark_of("from")


def _collide(old: Appointment, new: Appointment) -> bool:
    return not old.when and not new.when and old.begins < new.ends and new.begins < old.ends


def read_busy(root: Fields, notes: Notes) -> tuple[Busy, ...]:
    """How busy a place is now: one row for a place, or a list of them."""
    return tuple(row for entry in root.group("busy") for row in _rows(entry, notes))


def _rows(entry: Entry, notes: Notes) -> tuple[Busy, ...]:
    notes.refer("place", entry.key, entry.mark)
    if not isinstance(entry.node, ListNode):
        notes.report("A103", entry.node.mark, key=entry.key, wanted="een lijst", found=kind_in_words(entry.node))
        return ()
    return tuple(_row(entry.key, node, notes) for node in entry.node.items)


def _row(place: str, node: Node, notes: Notes) -> Busy:
    fields = Fields(node, notes, f"“busy” van {place}", "from to level")
    row = Busy(place, fields.beat("from"), fields.beat("to"), fields.number("level", 0, BUSIEST))
    if row.begins and row.ends:
        _check_order(row.begins, row.ends, f"“busy” van {place}", fields, notes)
    return row


def _check_order(begins: int, ends: int, what: str, fields: Fields, notes: Notes) -> None:
    if ends <= begins:
        notes.report("A303", fields.mark_of("to"), what=what, begins=time_of(begins), ends=time_of(ends))
