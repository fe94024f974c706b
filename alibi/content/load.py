"""Opens a case: from the compiled cache when nothing changed, else by reading every file of it.

Knows files, cache and order. Importing this module reads no YAML library: that happens on the first full read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alibi.content.compiled import encode, fingerprint, read_cache, write_cache
from alibi.content.diagnostics import Diagnostic
from alibi.content.files import CASE_FILE, find_folder, school_folder
from alibi.content.memory import Memory
from alibi.core.case import Case
from alibi.core.school_map import SchoolMap

_SCHOOL = re.compile(rb"^school:[ \t]*[\"']?([a-z0-9_]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What opening a case gave: the case and its map, or neither; and everything there is to say about it.
    `school` is the folder in which the map's pictures lie."""

    case: Case | None
    school_map: SchoolMap | None
    diagnostics: tuple[Diagnostic, ...]
    school: Path | None = None


def load_case(folder: Path, cache: Path | None = None, memory: Memory | None = None) -> Loaded:
    """The case in `folder`, never half of one: with any error there is none. `cache` is where compiled cases
    are kept; without it every file is read. `memory` is for who opens the same case again and again."""
    folder = folder.resolve()
    key, school = _key(folder) if cache else ("", None)
    if cache and key:
        kept = read_cache(cache, folder.name, key)
        if kept:
            return Loaded(*kept, school)
    from alibi.content.whole_case import read_whole_case

    read = read_whole_case(folder, memory)
    loaded = Loaded(read.case, read.school_map, read.diagnostics, read.school)
    if cache and key and loaded.case and loaded.school_map:
        data = encode(loaded.case, loaded.school_map, loaded.diagnostics)
        write_cache(cache, folder.name, key, data)
    return loaded


def _key(folder: Path) -> tuple[str, Path | None]:
    """The fingerprint of everything a case is read from and its school; "" when that cannot be told."""
    try:
        named = _SCHOOL.search((folder / CASE_FILE).read_bytes())
        if not named:
            return "", None
        school = school_folder(folder, named[1].decode()).resolve()
        sources = [(str(path.relative_to(root)), path) for root in (folder, school) for path in _texts(root)]
        return fingerprint(folder, sources, _stamped(school)), school
    except OSError:
        return "", None


def _texts(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.suffix in (".yaml", ".yml", ".tmx", ".tsx", ".json") and path.is_file():
            yield path


def _stamped(school: Path) -> Iterator[Path]:
    """Pictures and lists of pictures: only whether they changed."""
    yield from sorted(school.rglob("*.png"))
    yield from sorted(find_folder("assets").glob("pictures/**/*.json"))
