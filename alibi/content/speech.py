"""Reads a block of speech: one `who (mood): text` a line, or `- text` for what can be seen.

Knows lines and moods. Does not know scenes; that a speaker belongs to the case is checked with all names.
"""

from __future__ import annotations

import re

from alibi.content.diagnostics import Mark
from alibi.content.nodes import Node, TextNode, kind_in_words
from alibi.content.notes import Notes
from alibi.core.case import MOODS, NARRATOR, Line

_SPOKEN = re.compile(r"(?P<who>[^\s:()]+)(?P<gap>\s*)(?:\((?P<mood>[^()]*)\))?\s*:(?:\s+(?P<text>.*))?")


def read_speech(node: Node | None, key: str, notes: Notes) -> tuple[Line, ...]:
    """The lines of a `say: |` block; faults are noted and their lines left out."""
    if node is None:
        return ()
    if not isinstance(node, TextNode) or isinstance(node.value, bool):
        notes.report("A103", node.mark, key=key, wanted="een blok met spraak", found=kind_in_words(node))
        return ()
    if node.style != "|":
        notes.report("A109", node.mark)
        return ()
    written = [(node.line_mark(number), row.strip()) for number, row in enumerate(node.raw.split("\n"))]
    lines = [_line(row, mark, notes) for mark, row in written if row]
    if not lines:
        notes.report("A107", node.mark, key=key)
    return tuple(line for line in lines if line)


def _line(row: str, mark: Mark, notes: Notes) -> Line | None:
    if row.startswith("-"):
        return _seen(row, mark, notes)
    match = _SPOKEN.fullmatch(row)
    if not match:
        notes.report("A108", mark)
        return None
    who, mood = match["who"], match["mood"]
    notes.refer("person", who, mark.moved(0, len(who)))
    if not match["text"]:
        notes.report("A107", mark, key=who)
    if mood is not None and mood not in MOODS:
        notes.report(
            "A105",
            mark.moved(match.start("mood"), len(mood)),
            near=(mood, MOODS),
            value=mood,
            key="stemming",
            allowed=", ".join(MOODS),
        )
    return Line(who, mood or MOODS[0], match["text"] or "")


def _seen(row: str, mark: Mark, notes: Notes) -> Line | None:
    text = row[1:].strip()
    if not row.startswith("- ") or not text:
        notes.report("A108", mark)
        return None
    return Line(NARRATOR, MOODS[0], text)
