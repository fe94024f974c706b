"""Which ids a case and its school have, read as well as can be from files that may still hold faults.

For the schema of an editor (what can be written here?) and for released ids (what may not disappear?). Knows where
ids are chosen. Whether the case is right is for `content`; what cannot be read has no ids.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from alibi.content.diagnostics import Findings, Mark
from alibi.content.fields import ID
from alibi.content.files import SCHOOLS, find_folder, school_folder
from alibi.content.nodes import Entry, ListNode, MapNode, Node, TextNode
from alibi.content.notes import Notes
from alibi.content.pictures import declare_pictures, picture_lists
from alibi.content.school_reading import ReadSchool, read_school
from alibi.content.strict_yaml import read_yaml_file
from alibi.core.case import SILENCE, Person
from alibi.workshop.shapes import file_kind

_GROUPS = {
    "case": {"promises": "promise", "strains": "strain", "variants": "variant", "ends": "ending"},
    "day": {"lessons": "lesson", "changes": "change", "homework": "task", "appointments": "appointment",
            "deeds": "deed"},
    "clues": {"signals": "clue", "alibis": "clue", "rumours": "clue", "traces": "trace"},
    "debrief": {"questions": "question", "for_real": "mission"},
}
MOMENTS = ("change", "promise", "strain", "task", "lesson", "deed", "scene", "choice")
"""What a question of the debrief can be about."""
WAS = "was"


@dataclass(slots=True)
class CaseIds:
    """Ids by kind, each with its place and the names it had before; a scene is talk/scene, a choice
    talk/scene/choice. `cast` are people of the case; `unread` says that a file could not be read."""

    folder: Path
    school: str = ""
    unread: bool = False
    cast: tuple[str, ...] = ()
    marks: defaultdict[str, dict[str, Mark]] = field(default_factory=lambda: defaultdict(dict))
    before: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def of(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind in the order of the files; "moment" gives all that a question can be about."""
        if kind == "moment":
            return tuple(name for one in MOMENTS for name in self.marks[one])
        return tuple(self.marks[kind])

    def add(self, kind: str, names: tuple[str, ...], mark: Mark) -> None:
        """An id and the names it had: `names` begins with the one of today."""
        self.marks[kind].setdefault(names[0], mark)
        for old in names[1:]:
            self.before[kind].setdefault(old, names[0])


def ids_of(folder: Path) -> CaseIds:
    """The ids in the files of a case."""
    folder = folder.resolve()
    found = CaseIds(folder)
    for path in sorted(folder.rglob("*.yaml")):
        inner = path.relative_to(folder)
        kind = file_kind(inner)
        root = read_yaml_file(path, f"{folder.name}/{inner.as_posix()}", folder, None, Findings()) if kind else None
        if isinstance(root, MapNode):
            _read_file(found, kind, path.stem, root)
        elif kind:
            found.unread = True
    return found


def _read_file(found: CaseIds, kind: str, stem: str, root: MapNode) -> None:
    for key, sort in _GROUPS.get(kind, {}).items():
        for entry in _entries(root, key):
            found.add(sort, (entry.key, *_was(entry.node)), entry.mark)
    if kind == "case":
        found.school = next((node.raw for node in _texts(root, "school")), "")
        found.cast = tuple(node.raw for node in _texts(root, "cast"))
        for node in _texts(root, "days"):
            found.add("day", (node.raw,), node.mark)
    elif kind == "day":
        found.add("day", (stem, *_was(root)), root.mark)
    elif kind == "talk":
        _read_talk(found, stem, root)


def _read_talk(found: CaseIds, stem: str, root: MapNode) -> None:
    talks = (stem, *_was(root))
    found.add("talk", talks, root.mark)
    for scene in _entries(root, "scenes"):
        scenes = _paths(talks, (scene.key, *_was(scene.node)))
        found.add("scene", scenes, scene.mark)
        choices = list(_entries(scene.node, "choices"))
        for choice in choices:
            found.add("choice", _paths(scenes, (choice.key, *_was(choice.node))), choice.mark)
        if choices:
            found.add("choice", _paths(scenes, (SILENCE,)), scene.mark)


def _paths(parents: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Every way in which something was ever called, today's first."""
    return tuple(f"{parent}/{name}" for parent in parents for name in names)


def _was(node: Node) -> tuple[str, ...]:
    return tuple(text.raw for text in _texts(node, WAS))


def _entries(node: Node, key: str) -> Iterator[Entry]:
    if isinstance(node, MapNode) and key in node.entries and isinstance(node.entries[key].node, MapNode):
        yield from node.entries[key].node.entries.values()  # type: ignore[union-attr]


def _texts(node: Node, key: str) -> Iterator[TextNode]:
    """The text behind a key, or the texts of the list behind it."""
    inner = node.entries[key].node if isinstance(node, MapNode) and key in node.entries else None
    for one in inner.items if isinstance(inner, ListNode) else (inner,):
        if isinstance(one, TextNode) and one.raw:
            yield one


# --- the school -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SchoolIds:
    """What a school offers a case: people with their names, places, skills with their words, spots, pictures."""

    folder: Path | None = None
    people: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    skills: dict[str, str] = field(default_factory=dict)
    spots: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    looks: dict[str, tuple[str, ...]] = field(default_factory=dict)


def school_ids(case_folder: Path, school: str) -> SchoolIds:
    """The ids of the school of a case; empty when there is no such school."""
    folder = school_folder(case_folder, school) if re.fullmatch(ID, school) else None
    if folder is None or not (folder / "school.yaml").is_file():
        return SchoolIds()
    folder = folder.resolve()
    notes = Notes()
    read = read_school(folder, notes)
    if read is None:
        return SchoolIds(folder)
    return SchoolIds(folder, {name: person.name for name, person in read.people.items()},
                     {place.id: place.name for place in read.facts.places},
                     {skill.id: skill.text for skill in read.facts.skills}, tuple(notes.declared["spot"]),
                     _pictures(read), _looks(folder))


def school_people(case_folder: Path, school: str) -> dict[str, Person]:
    """The people of the school of a case, by id."""
    read = read_school(school_folder(case_folder, school).resolve(), Notes())
    return read.people if read else {}


def _pictures(school: ReadSchool) -> tuple[str, ...]:
    """The pictures that a case may name: traces and backdrops, not the letters and icons of the screens."""
    notes = Notes()
    lists = picture_lists((find_folder("assets") / "pictures", school.folder))
    declare_pictures(lists, {path: path.name for path in lists}, notes)
    return tuple(sorted(name for name in notes.declared["picture"] if name.startswith(("trace.", "backdrop."))))


def _looks(folder: Path) -> dict[str, tuple[str, ...]]:
    """Every fact under `look` in the school's people, with the values in use: examples for the next person."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted((folder / "people").glob("*.yaml")):
        shown = f"{SCHOOLS}/{folder.name}/people/{path.name}"
        root = read_yaml_file(path, shown, folder, None, Findings())
        for entry in _entries(root, "look") if root else ():
            values = entry.node.items if isinstance(entry.node, ListNode) else (entry.node,)
            texts = (one for one in values if isinstance(one, TextNode) and isinstance(one.value, str))
            found[entry.key].update(one.raw for one in texts)
    return {key: tuple(sorted(values)) for key, values in sorted(found.items())}

