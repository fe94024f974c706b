"""Reads a deed: something that can be done at a place.

Knows the keys of one entry under `deeds`. Names are checked later.
"""

from __future__ import annotations

from alibi.content.fields import Fields
from alibi.content.nodes import Entry
from alibi.content.notes import Notes
from alibi.content.parts import read_chance, read_effects, read_spot
from alibi.content.talk_file import read_costs, read_then
from alibi.core.case import Deed

DOES = (
    "read",
    "ask",
    "meet",
    "take",
    "note",
    "hand_in",
    "pack",
    "knock",
    "queue",
    "rest",
    "wait",
    "leave",
    "look",
    "help",
)
_KEYS = "at spot does text needs skill costs effect feedback about again then task picture"


def read_deed(entry: Entry, notes: Notes) -> Deed:
    fields = Fields(entry.node, notes, f"daad “{entry.key}”", _KEYS, entry.mark)
    place = fields.name("at", "place")
    does = fields.one_of("does", DOES)
    task = fields.name("task", "task", None if does in ("hand_in", "pack") else "")
    if does == "pack" and task:
        notes.refer("packed", task, fields.mark_of("task"))
    return Deed(
        id=entry.key,
        place=place,
        does=does,
        text=fields.words("text"),
        spot=read_spot(fields, place),
        needs=fields.condition("needs"),
        chance=read_chance(fields),
        costs=read_costs(fields),
        effects=read_effects(fields),
        feedback=fields.words("feedback", ""),
        again=fields.flag("again"),
        about=fields.words("about", ""),
        then=read_then(fields),
        task=task,
        picture=fields.name("picture", "picture", ""),
    )
