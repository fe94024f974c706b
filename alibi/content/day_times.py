"""Checks what must hold between the times of one day.

Knows beats and the order of rows. Does not know whether anybody can be there in time: that is proof.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.content.diagnostics import Mark
from alibi.content.fields import Fields
from alibi.content.nodes import ListNode, MapNode, Node
from alibi.content.notes import Notes
from alibi.core.case import Day
from alibi.core.school_time import time_of


def check_times(day: Day, fields: Fields, notes: Notes) -> None:
    """Note times that cannot be; a time that could not be read is 0 and is passed over."""
    if day.begins and day.ends and day.ends <= day.begins:
        notes.report(
            "A303", fields.mark_of("end"), what="De dag", begins=time_of(day.begins), ends=time_of(day.ends)
        )
        return
    _check_lessons(day, fields, notes)
    _check_closings(fields, day, notes)
    _check_spans(day, fields, notes)
    _check_rows(day, fields, notes)


def _check_lessons(day: Day, fields: Fields, notes: Notes) -> None:
    busy_until, last = 0, ""
    for lesson in sorted(day.lessons, key=lambda one: one.begins):
        node = fields.entries["lessons"].node
        assert isinstance(node, MapNode)
        entry = node.entries[lesson.id]
        if lesson.begins and lesson.ends and lesson.ends <= lesson.begins:
            notes.report(
                "A303",
                _mark(entry.node, "to"),
                what=f"Les “{lesson.id}”",
                begins=time_of(lesson.begins),
                ends=time_of(lesson.ends),
            )
        elif lesson.begins and lesson.begins < busy_until:
            notes.report("A305", _mark(entry.node, "from"), other=last)
        for key, beat in (("from", lesson.begins), ("to", lesson.ends)):
            _check_inside(day, beat, _mark(entry.node, key), notes)
        if lesson.ends >= busy_until:
            busy_until, last = lesson.ends, lesson.id


def _check_inside(day: Day, beat: int, mark: Mark, notes: Notes) -> None:
    if beat and day.begins and day.ends and not day.begins <= beat <= day.ends:
        notes.report("A304", mark, time=time_of(beat), begins=time_of(day.begins), ends=time_of(day.ends))


def _check_closings(fields: Fields, day: Day, notes: Notes) -> None:
    nodes = _nodes_under(fields, "closed")
    for closed, node in zip(day.closed, nodes, strict=False):
        if closed.begins and closed.ends and closed.ends <= closed.begins:
            notes.report(
                "A303",
                _mark(node, "to"),
                what=f"“closed” van {closed.place}",
                begins=time_of(closed.begins),
                ends=time_of(closed.ends),
            )


def _check_spans(day: Day, fields: Fields, notes: Notes) -> None:
    """Changes with times of their own, and busy moments: inside the hours of school, and ending after they begin."""
    changes = {entry.key: entry.node for entry in (fields.group("changes") if fields.has("changes") else ())}
    for change in day.changes:
        node = changes[change.id]
        if change.begins and change.ends and change.ends <= change.begins:
            notes.report("A303", _mark(node, "to"), what=f"“{change.id}”", begins=time_of(change.begins),
                         ends=time_of(change.ends))
        for key, beat in (("from", change.begins), ("to", change.ends)):
            _check_inside(day, beat, _mark(node, key), notes)
    for busy, node in zip(day.busy, _nodes_under(fields, "busy"), strict=False):
        for key, beat in (("from", busy.begins), ("to", busy.ends)):
            _check_inside(day, beat, _mark(node, key), notes)


def _check_rows(day: Day, fields: Fields, notes: Notes) -> None:
    """The last row that fits counts, so rows must follow the clock."""
    nodes = _nodes_under(fields, "people")
    person, before = "", 0
    for stay, node in zip(day.stays, nodes, strict=False):
        if stay.person != person:
            person, before = stay.person, 0
        if stay.begins and stay.begins < before:
            notes.report("A306", _mark(node, "from"), time=time_of(stay.begins))
        before = max(before, stay.begins)


def _nodes_under(fields: Fields, key: str) -> Iterator[Node]:
    """The mappings behind `id: {…}` or `id: [{…}, …]`, in the order in which they are read."""
    for entry in fields.group(key) if fields.has(key) else ():
        if isinstance(entry.node, ListNode):
            yield from entry.node.items
        elif key == "closed":
            yield entry.node


def _mark(node: Node, key: str) -> Mark:
    return node.entries[key].node.mark if isinstance(node, MapNode) and key in node.entries else node.mark
