"""The small parts that choices, deeds and traces share: a skill with its sign, effects, variants, a day.

Knows how these are written. Does not know which ids exist.
"""

from __future__ import annotations

from alibi.content.fields import Fields
from alibi.content.nodes import Entry, TextNode
from alibi.content.notes import Notes
from alibi.core.case import SIGNS, Chance, Effect
from alibi.core.conditions import STATES

_EFFECT_STATES: dict[str, tuple[str, ...]] = {
    "clue": ("found",),
    "known": ("true",),
    "task": ("heard",),
    "promise": STATES["promise"][1:],
    "strain": STATES["strain"][1:],
    "packed": ("true",),
    "extra": ("true",),
}
_KIND_OF = {"clue": "clue", "known": "change", "task": "task", "promise": "promise", "strain": "strain",
            "packed": "packed", "extra": "extra"}
_FAMILIES = ("trust", *_EFFECT_STATES)
_MOST_TRUST = 3


def read_chance(fields: Fields) -> Chance | None:
    """`skill: make_contact +` as a chance; None when there is none."""
    node = fields.scalar("skill", required=False)
    if node is None:
        return None
    skill, _, sign = node.raw.strip().partition(" ")
    if sign.strip() not in SIGNS:
        fields.notes.report("A110", node.mark, value=node.raw)
        return None
    fields.notes.refer("skill", skill, node.at(0).moved(0, len(skill)))
    return Chance(skill, sign.strip())


def read_effects(fields: Fields) -> tuple[Effect, ...]:
    """`effect: {trust.noor: +1, clue.x: found}` in the order written."""
    found = [_effect(entry, fields.notes) for entry in fields.group("effect")]
    return tuple(effect for effect in found if effect)


def _effect(entry: Entry, notes: Notes) -> Effect | None:
    node = entry.node
    if not isinstance(node, TextNode) or node.value in (None, ""):
        notes.report("A111", entry.mark, name=entry.key, value="…", how=_how(entry.key))
        return None
    if entry.key == "end":
        notes.refer("ending", node.raw, node.mark)
        return Effect(f"end.{node.raw}", 1)
    family, _, rest = entry.key.partition(".")
    if family == "trust" and rest:
        return _trust(entry, node, rest, notes)
    if family in _EFFECT_STATES and rest:
        return _state(entry, node, family, rest, notes)
    notes.report(
        "A111",
        entry.mark,
        near=(family, (*_FAMILIES, "end")),
        name=entry.key,
        value=node.raw,
        how=_how(entry.key),
    )
    return None


def _trust(entry: Entry, node: TextNode, person: str, notes: Notes) -> Effect | None:
    notes.refer("person", person, entry.mark.moved(len("trust."), len(person)))
    number = node.value
    if not isinstance(number, int) or isinstance(number, bool) or node.raw[0] not in "+-" or number == 0:
        notes.report("A111", node.mark, name=entry.key, value=node.raw, how=_how(entry.key))
        return None
    if abs(number) > _MOST_TRUST:
        notes.report(
            "A106", node.mark, value=node.raw, key=entry.key, lowest=-_MOST_TRUST, highest=f"+{_MOST_TRUST}"
        )
    return Effect(entry.key, number, add=True)


def _state(entry: Entry, node: TextNode, family: str, rest: str, notes: Notes) -> Effect | None:
    notes.refer(_KIND_OF[family], rest, entry.mark.moved(len(family) + 1, len(rest)))
    allowed = _EFFECT_STATES[family]
    if node.raw not in allowed:
        notes.report(
            "A105",
            node.mark,
            near=(node.raw, allowed),
            value=node.raw,
            key=entry.key,
            allowed=", ".join(allowed),
        )
        return None
    return Effect(entry.key, STATES[family].index(node.raw))


def _how(name: str) -> str:
    if name.startswith("trust."):
        return "Schrijf een getal met + of -, zoals “trust.noor: +1”."
    return "Schrijf bijvoorbeeld “trust.noor: +1”, “clue.puzzel: found” of “end: found”."


def read_variants(fields: Fields) -> tuple[str, ...]:
    """`in: [tijn]`; empty means all variants."""
    return fields.names("in", "variant")


def read_day(fields: Fields, days: tuple[str, ...]) -> int:
    """`day: 1_middag` as the number of the day in the case, the first when it is left out."""
    name = fields.name("day", "day", "")
    return days.index(name) if name in days else 0


def read_spot(fields: Fields, place: str, key: str = "spot") -> str:
    """`spot: hal.screen`: a point of the map that lies in this place."""
    node = fields.scalar(key, required=False)
    if node is None:
        return ""
    fields.notes.refer("spot", node.raw, node.mark, place)
    return node.raw
