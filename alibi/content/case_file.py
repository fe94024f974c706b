"""Reads case.yaml: who, what, promises, variants, the friendly test and the endings.

Knows the keys of that file. Does not know the school's people or the scenes; those are checked with all names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from alibi.content.diagnostics import Mark
from alibi.content.fields import FILE_ID, ID, Fields
from alibi.content.nodes import Entry, MapNode, Node, TextNode
from alibi.content.notes import Notes
from alibi.content.parts import read_day
from alibi.core.case import Ending, Promise, Strain, Unmasking, Variant

FORMAT = 1
LAST_ENDING = "not_yet"
_KEYS = "format title summary school question days skills cast board promises strains variants unmask ends"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What case.yaml says, with places for faults in the files it names."""

    title: str
    summary: str
    school: str
    question: str
    skills: tuple[str, ...]
    board: tuple[str, ...]
    promises: tuple[Promise, ...]
    strains: tuple[Strain, ...]
    variants: tuple[Variant, ...]
    unmasking: Unmasking
    endings: tuple[Ending, ...]
    day_nodes: tuple[TextNode, ...]
    cast_nodes: tuple[TextNode, ...]
    school_mark: Mark

    @property
    def days(self) -> tuple[str, ...]:
        return tuple(node.raw for node in self.day_nodes)

    @property
    def cast(self) -> tuple[str, ...]:
        return tuple(node.raw for node in self.cast_nodes)


def read_case_file(root: Node, notes: Notes) -> CaseFile:
    fields = Fields(root, notes, "case.yaml", _KEYS)
    _read_format(fields)
    days = _named(fields, "days", "day", FILE_ID)
    cast = _named(fields, "cast", "person", ID)
    variants = tuple(
        _variant(entry, notes) for entry in fields.declared("variants", "variant", required=True)
    )
    day_ids, board = tuple(node.raw for node in days), fields.names("board", "person", required=True)
    return CaseFile(
        title=fields.words("title"),
        summary=fields.words("summary"),
        school=fields.label("school"),
        question=fields.words("question"),
        skills=fields.names("skills", "skill", required=True),
        board=board,
        promises=tuple(_promise(entry, day_ids, notes) for entry in fields.declared("promises", "promise")),
        strains=tuple(_strain(entry, notes) for entry in fields.declared("strains", "strain")),
        variants=variants,
        unmasking=_unmasking(fields, tuple(one.id for one in variants), board, notes),
        endings=_endings(fields, notes),
        day_nodes=days,
        cast_nodes=cast,
        school_mark=fields.mark_of("school"),
    )


def _read_format(fields: Fields) -> None:
    node = fields.node("format")
    if node is not None and (not isinstance(node, TextNode) or node.value != FORMAT):
        value = node.raw if isinstance(node, TextNode) else "…"
        fields.notes.report("A112", node.mark, value=value, known=FORMAT)


def _named(fields: Fields, key: str, kind: str, pattern: re.Pattern[str]) -> tuple[TextNode, ...]:
    """A list of ids that exist from here on: days and people that have files of their own."""
    good = []
    for node in fields.items(key):
        if not isinstance(node, TextNode) or isinstance(node.value, bool) or not node.raw:
            fields.wrong(key, node, "een tekst")
        elif not pattern.fullmatch(node.raw):
            fields.notes.report("A104", node.mark, name=node.raw)
        else:
            fields.notes.declare(kind, node.raw, node.mark)
            good.append(node)
    return tuple(good)


def _promise(entry: Entry, days: tuple[str, ...], notes: Notes) -> Promise:
    fields = Fields(entry.node, notes, f"afspraak “{entry.key}”", "to text kept_by until day", entry.mark)
    return Promise(
        id=entry.key,
        to=fields.name("to", "person"),
        text=fields.words("text"),
        kept_by=fields.condition("kept_by", required=True),
        until=fields.beat("until"),
        day=read_day(fields, days),
    )


def _strain(entry: Entry, notes: Notes) -> Strain:
    fields = Fields(entry.node, notes, f"boosheid “{entry.key}”", "person cause", entry.mark)
    return Strain(entry.key, fields.name("person", "person"), fields.words("cause"))


def _variant(entry: Entry, notes: Notes) -> Variant:
    fields = Fields(entry.node, notes, f"variant “{entry.key}”", "visitor", entry.mark)
    return Variant(entry.key, fields.name("visitor", "person"))


def _unmasking(root: Fields, variants: tuple[str, ...], board: tuple[str, ...], notes: Notes) -> Unmasking:
    node = root.node("unmask")
    if node is None:
        return Unmasking("", "", "")
    fields = Fields(node, notes, "“unmask”", "ask found reply second", root.mark_of("unmask"))
    scenes = _found_scenes(fields, variants, notes)
    found = scenes[0][1] if scenes else fields.name("found", "scene")
    replies = _replies(fields, board, notes)
    return Unmasking(found=found, ask=fields.words("ask"), reply="" if replies else fields.words("reply"),
                     scenes=scenes, replies=replies, second=fields.words("second", ""))


def _replies(fields: Fields, board: tuple[str, ...], notes: Notes) -> tuple[tuple[str, str], ...]:
    """`reply: {tijn: …, roos: …}` as pairs, one for everybody on the board: who has none would give away that it can
    only be the guest. Empty when one reply serves all."""
    return _for_each(fields, "reply", board, "A226", notes, lambda inner, person: inner.words(person))


def _found_scenes(fields: Fields, variants: tuple[str, ...], notes: Notes) -> tuple[tuple[str, str], ...]:
    """`found: {tijn: test/tijn, …}` as pairs; empty when one scene serves every variant."""
    return _for_each(fields, "found", variants, "A220", notes, lambda inner, variant: inner.name(variant, "scene"))


def _for_each(fields: Fields, key: str, names: tuple[str, ...], code: str, notes: Notes,
              read: Callable[[Fields, str], str]) -> tuple[tuple[str, str], ...]:
    """A map with something for each of these names, as pairs; `code` is noted for a name that it forgets. Empty when
    the key has no map."""
    node = fields.entries[key].node if fields.has(key) else None
    if not isinstance(node, MapNode):
        return ()
    inner = Fields(node, notes, f"“{key}”", " ".join(names))
    for name in names:
        if name not in node.entries:
            notes.report(code, node.mark, name=name)
    return tuple((name, read(inner, name)) for name in names if name in node.entries)


def _endings(root: Fields, notes: Notes) -> tuple[Ending, ...]:
    endings = tuple(_ending(entry, notes) for entry in root.declared("ends", "ending", required=True))
    if root.has("ends") and all(ending.id != LAST_ENDING for ending in endings):
        notes.report("A102", root.entries["ends"].mark, what="“ends”", key=LAST_ENDING)
    return endings


def _ending(entry: Entry, notes: Notes) -> Ending:
    fields = Fields(entry.node, notes, f"einde “{entry.key}”", "title text good", entry.mark)
    return Ending(entry.key, fields.words("title"), fields.words("text"), fields.flag("good", None))
