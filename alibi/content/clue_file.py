"""Reads clues.yaml: signals, alibis, rumours and traces.

Knows the keys of that file. Whether the evidence points at one person is proof, not reading.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.content.fields import Fields
from alibi.content.nodes import Entry, Node
from alibi.content.notes import Notes
from alibi.content.parts import read_day, read_effects, read_spot, read_variants
from alibi.core.case import CHANNELS, Alibi, Rumour, Signal, Trace


@dataclass(frozen=True, slots=True)
class ClueFile:
    signals: tuple[Signal, ...] = ()
    alibis: tuple[Alibi, ...] = ()
    rumours: tuple[Rumour, ...] = ()
    traces: tuple[Trace, ...] = ()


def read_clue_file(root: Node, days: tuple[str, ...], notes: Notes) -> ClueFile:
    fields = Fields(root, notes, "clues.yaml", "signals alibis rumours traces")
    return ClueFile(
        signals=tuple(_signal(entry, days, notes) for entry in fields.declared("signals", "clue")),
        alibis=tuple(_alibi(entry, days, notes) for entry in fields.declared("alibis", "clue")),
        rumours=tuple(_rumour(entry, days, notes) for entry in fields.declared("rumours", "clue")),
        traces=tuple(_trace(entry, notes) for entry in fields.declared("traces", "trace")),
    )


def _signal(entry: Entry, days: tuple[str, ...], notes: Notes) -> Signal:
    fields = Fields(entry.node, notes, f"signaal “{entry.key}”", "place time day channel text in", entry.mark)
    return Signal(
        id=entry.key,
        place=fields.name("place", "place"),
        beat=fields.beat("time"),
        channel=fields.one_of("channel", CHANNELS),
        text=fields.words("text"),
        day=read_day(fields, days),
        variants=read_variants(fields),
    )


def _alibi(entry: Entry, days: tuple[str, ...], notes: Notes) -> Alibi:
    fields = Fields(
        entry.node, notes, f"alibi “{entry.key}”", "who place time day witness channel text in", entry.mark
    )
    return Alibi(
        id=entry.key,
        who=fields.name("who", "person"),
        place=fields.name("place", "place"),
        beat=fields.beat("time"),
        channel=fields.one_of("channel", CHANNELS),
        text=fields.words("text"),
        witness=fields.name("witness", "person", ""),
        day=read_day(fields, days),
        variants=read_variants(fields),
    )


def _rumour(entry: Entry, days: tuple[str, ...], notes: Notes) -> Rumour:
    fields = Fields(
        entry.node,
        notes,
        f"gerucht “{entry.key}”",
        "about place time day told_by refuted_by text in",
        entry.mark,
    )
    return Rumour(
        id=entry.key,
        about=fields.name("about", "person"),
        place=fields.name("place", "place"),
        beat=fields.beat("time"),
        told_by=fields.name("told_by", "person"),
        refuted_by=fields.name("refuted_by", "clue"),
        text=fields.words("text"),
        day=read_day(fields, days),
        variants=read_variants(fields),
    )


def _trace(entry: Entry, notes: Notes) -> Trace:
    fields = Fields(
        entry.node, notes, f"spoor “{entry.key}”", "place spot picture text when effect", entry.mark
    )
    place = fields.name("place", "place")
    return Trace(
        id=entry.key,
        place=place,
        text=fields.words("text"),
        picture=fields.name("picture", "picture"),
        spot=read_spot(fields, place),
        when=fields.condition("when"),
        effects=read_effects(fields),
    )
