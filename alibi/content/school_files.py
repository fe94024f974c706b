"""Reads a school: school.yaml (places, doors, skills, glossary) and people/*.yaml.

Knows the keys of these files. Does not know how people look: `look` is only checked to be flat.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.content.fields import Fields
from alibi.content.nodes import Entry, ListNode, Node, TextNode
from alibi.content.notes import Notes
from alibi.content.parts import read_spot
from alibi.core.case import Door, Person, Place, Skill

PRONOUNS = ("zij", "hij", "die")
BUSIEST = 4
LOWEST_TRUST, HIGHEST_TRUST = -3, 5


@dataclass(frozen=True, slots=True)
class School:
    """What school.yaml says; `map_file` is the name of its Tiled map."""

    name: str
    map_file: str
    places: tuple[Place, ...]
    doors: tuple[Door, ...]
    skills: tuple[Skill, ...]
    glossary: tuple[tuple[str, str], ...]


def read_school_file(root: Node, notes: Notes) -> tuple[School, Fields]:
    """The school, and its fields for faults in the map it names."""
    fields = Fields(root, notes, "school.yaml", "name map places doors skills glossary")
    school = School(
        name=fields.words("name"),
        map_file=fields.label("map"),
        places=tuple(_place(entry, notes) for entry in fields.declared("places", "place", required=True)),
        doors=tuple(_door(node, notes) for node in fields.items("doors")),
        skills=tuple(_skill(entry, notes) for entry in fields.declared("skills", "skill", required=True)),
        glossary=fields.texts("glossary"),
    )
    return school, fields


def _place(entry: Entry, notes: Notes) -> Place:
    fields = Fields(entry.node, notes, f"plek “{entry.key}”", "name short busy floor work phone", entry.mark)
    return Place(
        id=entry.key,
        name=fields.words("name"),
        short=fields.words("short"),
        busy=fields.number("busy", 0, BUSIEST, 1),
        floor=fields.number("floor", -3, 20, 0),
        work=fields.flag("work"),
        phone=read_spot(fields, entry.key, "phone"),
    )


def _door(node: Node, notes: Notes) -> Door:
    fields = Fields(node, notes, "een deur", "a b beats")
    return Door(fields.name("a", "place"), fields.name("b", "place"), fields.number("beats", 0, 1, 0))


def _skill(entry: Entry, notes: Notes) -> Skill:
    fields = Fields(entry.node, notes, f"vaardigheid “{entry.key}”", "text theme", entry.mark)
    return Skill(entry.key, fields.words("text"), fields.label("theme"))


def read_person_file(person: str, root: Node, notes: Notes) -> Person:
    """The person in the file people/`person`.yaml."""
    fields = Fields(root, notes, "een persoon", "name role pronoun likes voice trust look")
    for entry in fields.group("look"):
        _check_flat(entry, notes)
    return Person(
        id=person,
        name=fields.words("name"),
        role=fields.label("role"),
        pronoun=fields.one_of("pronoun", PRONOUNS, "die"),
        likes=fields.words("likes", ""),
        voice=fields.words("voice", ""),
        trust=fields.number("trust", LOWEST_TRUST, HIGHEST_TRUST, 0),
    )


def _check_flat(entry: Entry, notes: Notes) -> None:
    parts = entry.node.items if isinstance(entry.node, ListNode) else (entry.node,)
    if not all(isinstance(part, TextNode) for part in parts):
        notes.report(
            "A103",
            entry.node.mark,
            key=entry.key,
            wanted="een tekst of een lijst met teksten",
            found="diepere groep",
        )
