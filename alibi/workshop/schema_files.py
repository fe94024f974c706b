"""`alibi schema`: puts the schemas of a case in its folder, and the line that points an editor at them.

Knows yaml-language-server's first line and where schemas lie. What is in a schema is `schema.py`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.workshop.file_writing import write_text
from alibi.workshop.known import ids_of, school_ids
from alibi.workshop.schema import schemas
from alibi.workshop.shapes import file_kind

ALL_WELL, WRONG = 0, 1
FOLDER = ".schema"
MOST_NAMED = 5
"""So many files are named; a week has dozens."""
_POINTER = "# yaml-language-server: $schema="


def run_schema(cases: Sequence[str], modelines: bool, out: TextIO, levels: Path | None = None) -> int:
    """Write `.schema/*.json` for cases, all of them when none is named; with `modelines` also put the pointer in the
    files that lack it, without it those files are named."""
    try:
        folders = [find_case(name, levels).resolve() for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    for folder in folders:
        _one(folder, modelines, out)
    return ALL_WELL


def _one(folder: Path, modelines: bool, out: TextIO) -> None:
    try:
        written = write_schemas(folder)
        print(f"{folder.name}: {len(written)} schema’s geschreven in {folder.name}/{FOLDER}.", file=out)
        bare = list(without_pointer(folder))
        if modelines:
            for path in bare:
                add_pointer(path, folder)
    except OSError as wrong:
        print(f"{folder.name}: ik kan hier niet schrijven ({why_not(wrong)}).", file=out)
        return
    if bare and modelines:
        print(f"{_files(bare)} nu naar het schema.", file=out)
    elif bare:
        names = ", ".join(path.relative_to(folder).as_posix() for path in bare[:MOST_NAMED])
        more = f" (en nog {len(bare) - MOST_NAMED})" if len(bare) > MOST_NAMED else ""
        print(f"{_files(bare)} nog niet naar het schema: {names}{more}.\n"
              f"Zet het erbij met: alibi schema {folder.name} --modelines", file=out)


def _files(paths: list[Path]) -> str:
    return "1 bestand wijst" if len(paths) == 1 else f"{len(paths)} bestanden wijzen"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """The schema files of a case, written anew from what the case and its school have now."""
    ids = ids_of(folder)
    written = []
    for name, schema in schemas(ids, school_ids(folder, ids.school)).items():
        path = folder / FOLDER / f"{name}.json"
        write_text(path, json.dumps(schema, ensure_ascii=False, indent=1) + "\n")
        written.append(path)
    return tuple(written)


def without_pointer(folder: Path) -> Iterator[Path]:
    """The files of a case that have a schema and do not point at one."""
    for path in sorted(folder.rglob("*.yaml")):
        kind = file_kind(path.relative_to(folder))
        if kind and kind != "people" and _POINTER not in _beginning(path):
            yield path


def _beginning(path: Path) -> str:
    """The comment lines with which a file begins."""
    rows = path.read_text("utf-8", errors="replace").splitlines()
    last = next((number for number, row in enumerate(rows) if row.strip() and not row.startswith("#")), len(rows))
    return "\n".join(rows[:last])


def pointer(inner: Path) -> str:
    """The first line for a file of a case, given its path inside the case."""
    up = os.path.relpath(Path(FOLDER) / f"{file_kind(inner)}.json", inner.parent).replace(os.sep, "/")
    return f"{_POINTER}{up}"


def add_pointer(path: Path, folder: Path) -> None:
    """Put the pointer before the first line of a file."""
    text = path.read_text("utf-8-sig").replace("\r\n", "\n")
    write_text(path, f"{pointer(path.relative_to(folder))}\n{text}")

