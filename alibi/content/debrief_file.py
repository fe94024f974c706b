"""Reads debrief.yaml: what the pupil can answer at the end of a day, and what to try for real.

Knows the keys of that file. Names are checked later.
"""

from __future__ import annotations

from alibi.content.fields import Fields
from alibi.content.nodes import Entry, Node
from alibi.content.notes import Notes
from alibi.core.case import Debrief, Mission, Question


def read_debrief_file(root: Node, notes: Notes) -> Debrief:
    fields = Fields(root, notes, "debrief.yaml", "proud surprised questions for_real")
    return Debrief(
        proud=fields.sentences("proud"),
        surprised=fields.sentences("surprised"),
        questions=tuple(_question(entry, notes) for entry in fields.declared("questions", "question")),
        missions=tuple(_mission(entry, notes) for entry in fields.declared("for_real", "mission")),
    )


def _question(entry: Entry, notes: Notes) -> Question:
    fields = Fields(entry.node, notes, f"vraag “{entry.key}”", "about ask answers skill mentor", entry.mark)
    return Question(
        id=entry.key,
        about=fields.names("about", "moment", required=True),
        ask=fields.words("ask"),
        answers=fields.sentences("answers"),
        skill=fields.name("skill", "skill"),
        mentor=fields.words("mentor"),
    )


def _mission(entry: Entry, notes: Notes) -> Mission:
    fields = Fields(entry.node, notes, f"opdracht “{entry.key}”", "skill text", entry.mark)
    return Mission(entry.key, fields.name("skill", "skill"), fields.words("text"))
