"""Reads one entry of `changes`: what turns out different, what is then really so, and how early it can be known.

Knows the keys of a change and which of them belong to which kind. Names are checked later.
"""

from __future__ import annotations

from alibi.content.fields import Fields
from alibi.content.homework_part import read_due
from alibi.content.nodes import Entry
from alibi.content.notes import Notes
from alibi.core.case import CHANGE_KINDS, SOURCES, WARNINGS, Change

_KEYS = "kind lesson room teacher task due place from to warning source text skill"
_NEEDED: dict[str, tuple[str, ...]] = {
    "room_change": ("lesson", "room"),
    "substitute": ("lesson", "teacher"),
    "cancelled": ("lesson",),
    "deadline": ("task", "due"),
    "route_blocked": ("place",),
}
"""What a change of this kind cannot do without."""
_ONLY_FOR = {"room": "room_change", "teacher": "substitute", "due": "deadline", "place": "route_blocked"}
"""Keys that say what is really so, and the one kind of change for which the rules read them."""


def read_change(entry: Entry, days: tuple[str, ...], given: int, notes: Notes) -> Change:
    """The change under `entry.key` of day number `given` of `days`."""
    fields = Fields(entry.node, notes, f"wijziging “{entry.key}”", _KEYS, entry.mark)
    kind = fields.one_of("kind", CHANGE_KINDS)
    _note_idle_keys(fields, kind)
    needed = _NEEDED.get(kind, ())

    def named(key: str, sort: str) -> str:
        return fields.name(key, sort, None if key in needed else "")

    return Change(
        id=entry.key,
        kind=kind,
        text=fields.words("text"),
        lesson=named("lesson", "lesson"),
        room=named("room", "place"),
        skill=fields.name("skill", "skill", ""),
        teacher=named("teacher", "person"),
        task=named("task", "task"),
        due=read_due(fields, "due", days, given, required="due" in needed),
        place=named("place", "place"),
        begins=fields.beat("from") if fields.has("from") else 0,
        ends=fields.beat("to") if fields.has("to") else 0,
        warning=fields.one_of("warning", WARNINGS, "spot"),
        source=fields.one_of("source", SOURCES, ""),
    )


def _note_idle_keys(fields: Fields, kind: str) -> None:
    """A key that the rules read only for another kind is a slip of the pen."""
    for key, owner in _ONLY_FOR.items():
        if fields.has(key) and kind in CHANGE_KINDS and kind != owner:
            fields.notes.report("A118", fields.entries[key].mark, key=key, kind=kind, owner=owner)
