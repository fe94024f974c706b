"""What a school of the game has for everybody, and what a maker put or changed there: that only this computer has.

`names.txt` in the folder of the school lists what comes with the game: people, places with their doors, and skills,
each with a mark of what is said of them; spots of the map and pictures by name alone, since furniture is moved often
and a case only names them. A case that uses a name beyond it, or one of which something else is said now, is another
case for who gets it. Knows that file; after a change of our own school
`python -m alibi.workshop.names_of_the_game levels/_school/het_kompas` writes it anew.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from alibi.content.notes import Notes
from alibi.content.pictures import PEOPLE, declare_pictures, picture_lists
from alibi.content.school_files import School
from alibi.content.school_reading import read_school

FILE = "names.txt"
_HEAD = "# Wat iedereen in deze school heeft. Hoort bij het spel: een eigen naam zet je hier niet bij."
_MARK_LENGTH = 8


@dataclass(frozen=True, slots=True)
class OwnNames:
    """What a case uses of a school of the game that others do not have: names that are `new`, and names of which
    something else is said than in the game."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed)


def names_in(school: Path) -> dict[str, str]:
    """Every name that a case can use of a school as it is now, each with the mark of what is said of it ("" for spots
    and pictures), in one order; none when it cannot be read."""
    notes = Notes()
    read = read_school(school.resolve(), notes)
    if read is None:
        return {}
    lists = tuple(path for path in picture_lists((school,)) if path != school / PEOPLE)
    declare_pictures(lists, {path: path.name for path in lists}, notes)
    found = {name: "" for kind in ("spot", "picture") for name in notes.declared[kind]}
    found |= {name: _mark(repr(person)) for name, person in read.people.items()}
    found |= _marks_of(read.facts)
    return dict(sorted(found.items()))


def _marks_of(school: School) -> dict[str, str]:
    found = {skill.id: _mark(repr(skill)) for skill in school.skills}
    for place in school.places:
        doors = sorted(repr(door) for door in school.doors if place.id in (door.a, door.b))
        # A place has a spot of its own name: what is said of the place counts.
        found[place.id] = _mark(repr((place, doors)))
    return found


def _mark(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:_MARK_LENGTH]


def names_of_the_game(school: Path) -> dict[str, str]:
    """The names with which a school of the game came, with their marks; none when it has no list."""
    try:
        rows = (school / FILE).read_text("utf-8").splitlines()
    except OSError:
        return {}
    parts = (row.partition(" ") for row in rows if row and not row.startswith("#"))
    return {name: mark for name, _, mark in parts}


def own_names_used(case: Path, school: Path) -> OwnNames:
    """What a case uses that only this computer has in a school of the game."""
    given = names_of_the_game(school)
    if not given:
        return OwnNames()
    now = names_in(school)
    new = [name for name in now if name not in given]
    changed = [name for name, mark in now.items() if given.get(name, mark) != mark]
    texts = [path.read_text("utf-8") for path in sorted(case.rglob("*.yaml"))] if new or changed else []
    return OwnNames(_used(new, texts), _used(changed, texts))


def _used(names: Iterable[str], texts: list[str]) -> tuple[str, ...]:
    """The names that stand in one of the texts, each as a word of its own."""
    return tuple(name for name in names
                 if any(re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", text) for text in texts))


def write_names(school: Path) -> None:
    rows = (f"{name} {mark}".rstrip() for name, mark in names_in(school).items())
    (school / FILE).write_text("\n".join((_HEAD, *rows, "")), "utf-8")


if __name__ == "__main__":
    write_names(Path(sys.argv[1]))
