"""Finds the looks in a school's people files, so that its people can be drawn.

Knows only the block under `look:`, which the format keeps at one fact a line: `key: value`, two spaces in.
Checking a whole people file is the content room's work; this room may not read YAML and does not need to.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from re import MULTILINE, fullmatch, search

from alibi.art.people_chosen import look_from
from alibi.art.person import Look, LookError, read_look

_FACT = r"  (?P<key>[a-z_]+): *(?P<value>\"[^\"]*\"|\[[^\]]*\]|[^\s\"\[#][^#]*?) *(#.*)?"


def looks_in(people_dir: Path) -> dict[str, Look]:
    """Id of a person (the file's name) -> look, for every `*.yaml` in a folder, by id.

    Raises LookError in one Dutch sentence that names the file, when a look cannot be read.
    """
    looks = {}
    for path in sorted(people_dir.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        try:
            looks[path.stem] = read_look(look_facts(text)) if has_look(text) else look_from(path.stem)
        except LookError as fault:
            line = _line_of_fault(text)
            raise LookError(f"{path.name}:{line}: {fault}" if line else f"{path.name}: {fault}") from fault
    return looks


def has_look(people_file: str) -> bool:
    """Whether the text of a people file says how somebody looks; who has no look gets one that goes with the name."""
    return any(row.startswith("look:") for row in people_file.splitlines())


def _line_of_fault(people_file: str) -> int:
    """The first line under `look:` that cannot be drawn, counted from 1; 0 when it is no single line."""
    inside = False
    for number, row in enumerate(people_file.splitlines(), 1):
        if not row.startswith((" ", "#")) and row.strip():
            inside = row.split("#")[0].rstrip() == "look:"
        elif inside and row.strip() and not row.lstrip().startswith("#"):
            try:
                read_look(look_facts(f"look:\n{row}"))
            except LookError:
                return number
    return 0


def look_facts(people_file: str) -> Mapping[str, object]:
    """The facts under `look:` in the text of a people file, as text or lists of text."""
    facts: dict[str, object] = {}
    for row in _look_rows(people_file):
        found = fullmatch(_FACT, row)
        if not found:
            raise LookError(
                f"Onder look staat {row.strip()!r}. Schrijf één gegeven per regel, zoals 'hair: bob'."
            )
        if found["key"] in facts:
            raise LookError(f"Onder look staat {found['key']!r} twee keer.")
        facts[found["key"]] = _value(found["value"])
    return facts


def _look_rows(people_file: str) -> list[str]:
    rows = people_file.splitlines()
    starts = [at for at, row in enumerate(rows) if row.split("#")[0].rstrip() == "look:"]
    if len(starts) != 1:
        raise LookError("Er moet precies één blok look: in staan.")
    block = []
    for row in rows[starts[0] + 1 :]:
        if row and not row[0].isspace() and not row.startswith("#"):
            break
        if row.strip() and not row.lstrip().startswith("#"):
            block.append(row.rstrip())
    return block


def _value(written: str) -> object:
    if written.startswith("["):
        words = written.strip("[]").split(",")
        return [word.strip().strip('"') for word in words if word.strip()]
    return written.strip('"')


def name_in(people_file: str) -> str:
    """The name that the text of a people file gives, "" when it gives none."""
    found = search(r"^name: *\"?([^\"#\n]+?)\"? *$", people_file, MULTILINE)
    return found[1] if found else ""
