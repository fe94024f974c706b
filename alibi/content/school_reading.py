"""Reads a school folder whole: school.yaml, its people and its map.

Knows which file holds what. A school is shared by cases and may be read without one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from alibi.content.diagnostics import Mark, Source
from alibi.content.fields import ID
from alibi.content.files import SCHOOLS
from alibi.content.leftovers import check_people
from alibi.content.map_checks import check_map
from alibi.content.memory import Memory
from alibi.content.nodes import Node
from alibi.content.notes import Notes
from alibi.content.school_files import School, read_person_file, read_school_file
from alibi.content.strict_yaml import read_yaml_file
from alibi.content.tiled import build_map
from alibi.content.tiled_guard import first_look
from alibi.core.case import Person
from alibi.core.school_map import SchoolMap

Stamps = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class ReadSchool:
    """A school as read; `school_map` is None after a fault in it."""

    folder: Path
    facts: School
    people: dict[str, Person]
    school_map: SchoolMap | None


def read_school(folder: Path, notes: Notes, known: SchoolMap | None = None,
                memory: Memory | None = None) -> ReadSchool | None:
    """The school in a folder that has a school.yaml; None when that file cannot be read at all. `known` is its map when
    that was read before; with a `memory` nothing is read again while no file of the school changes."""
    if memory is None:
        return _school(folder, known, None, (), notes)
    stamps = _stamps(folder)
    return notes.of(memory, ("school", folder, known is None), (stamps, known),
                    partial(_school, folder, known, memory, stamps))


def _school(folder: Path, known: SchoolMap | None, memory: Memory | None, stamps: Stamps,
            notes: Notes) -> ReadSchool | None:
    """The school as its files say; the map is known on its own too, since it takes longest and another file may have a
    fault that is to be told each time."""
    root = _yaml(folder / "school.yaml", folder, notes)
    if root is None:
        return None
    facts, fields = read_school_file(root, notes)
    people = _people(folder, notes)
    check_people(folder, f"{SCHOOLS}/{folder.name}", notes)
    school_map = known
    if known is None and facts.map_file:
        given = stamps, facts.map_file, facts.places, facts.doors, fields.mark_of("map")
        school_map = notes.of(memory, ("map", folder), given,
                              lambda notes: _map(folder, facts, fields.mark_of("map"), notes))
    return ReadSchool(folder, facts, people, school_map)


def _shown(path: Path, folder: Path) -> str:
    return f"{SCHOOLS}/{folder.name}/{path.relative_to(folder).as_posix()}"


def _yaml(path: Path, folder: Path, notes: Notes) -> Node | None:
    return read_yaml_file(path, _shown(path, folder), folder, None, notes.findings)


def _stamps(folder: Path) -> Stamps:
    """Of every file of the school when it was written, when its name was, and its size. There are very many files, of
    which hardly any changes from save to save."""
    paths = sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names)
    states = [(path, os.stat(path)) for path in paths if os.path.exists(path)]
    return tuple((path, one.st_mtime_ns, one.st_ctime_ns, one.st_size) for path, one in states)


def _people(folder: Path, notes: Notes) -> dict[str, Person]:
    people = {}
    for path in sorted((folder / "people").glob("*.yaml")):
        root = _yaml(path, folder, notes)
        if not ID.fullmatch(path.stem):
            notes.report("A104", Mark(Source(_shown(path, folder))), name=path.stem)
        else:
            unread = Person(path.stem, path.stem, "")  # so that one unreadable file is not told at every name
            people[path.stem] = read_person_file(path.stem, root, notes) if root else unread
    return people


def _map(folder: Path, facts: School, named_at: Mark, notes: Notes) -> SchoolMap | None:
    path = (folder / facts.map_file).resolve()
    if not path.is_relative_to(folder):
        notes.report("A018", named_at, file=facts.map_file)
        return None
    if not path.is_file():
        notes.report("A001", named_at, file=facts.map_file)
        return None
    guarded = first_look(path, folder, _shown(path, folder), notes)
    found = build_map(path, folder, guarded, notes) if guarded else None
    if guarded and found:
        check_map(found, guarded.root, facts.places, facts.doors, notes)
    return found
