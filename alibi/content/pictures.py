"""Which pictures there are, and whether a file is a picture of a sensible size.

Knows PNG headers and picture lists. No picture is ever decoded here.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from alibi.content.diagnostics import Mark, Source
from alibi.content.memory import Memory
from alibi.content.notes import Notes
from alibi.content.source_text import read_bytes

LARGEST = 4096
PEOPLE = "pictures/people.json"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = 1_000_000
_LONGEST_PATH = 200
_OF_THE_PICTURE = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS")
_MOST_BESIDE = 64_000
"""Bytes of a piece of a PNG that is no picture: a comment, colours of a screen."""


def png_size(path: Path) -> tuple[int, int] | None:
    """Width and height from a PNG header, None when this is no PNG. Raises OSError when it cannot be read."""
    with path.open("rb") as file:
        header = file.read(24)
    if len(header) < 24 or not header.startswith(_SIGNATURE) or header[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", header[16:24])
    return (width, height) if width and height else None


def png_faults(path: Path) -> tuple[int, int, str]:
    """Width and height of a picture of a stranger, and why it is no ordinary PNG ("" when it is): its pieces follow
    each other to the end, and what is no picture in it is small. Raises OSError when it cannot be read."""
    size = png_size(path)
    if size is None:
        return 0, 0, "no PNG"
    left, ended = path.stat().st_size - len(_SIGNATURE), False
    with path.open("rb") as file:
        file.seek(len(_SIGNATURE))
        while left >= 12 and not ended:
            length, name = struct.unpack(">I4s", file.read(8))
            if length + 12 > left or (name not in _OF_THE_PICTURE and length > _MOST_BESIDE):
                return *size, "a piece is too long"
            left -= length + 12
            file.seek(length + 4, 1)
            ended = name == b"IEND"
    return *size, "" if ended and not left else "no end, or something behind it"


def check_picture(path: Path, written: str, mark: Mark, notes: Notes) -> bool:
    """Whether this file can be used as a picture; what is wrong is noted at `mark`."""
    try:
        size = png_size(path)
    except OSError:
        notes.report("A601", mark, path=written)
        return False
    if size is None:
        notes.report("A602", mark, path=written)
    elif max(size) > LARGEST:
        notes.report("A603", mark, path=written, width=size[0], height=size[1], most=LARGEST)
    else:
        return True
    return False


def picture_lists(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The JSON lists of pictures in these folders."""
    return tuple(path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*.json")))


def declare_pictures(lists: tuple[Path, ...], shown: dict[Path, str], notes: Notes,
                     memory: Memory | None = None) -> None:
    """Every picture named in the lists exists from here on. A list is {"name": ["sheet.png", x, y, w, h], …}, and its
    sheets lie beside it or deeper. A list that a `memory` knows is not read again."""
    memory = memory or Memory()
    for path in lists:
        mark = Mark(Source(shown[path]))
        for name in _names_in(path, mark, notes, memory):
            notes.declared["picture"].setdefault(name, mark)


def undrawn(school: Path, people: Iterable[str]) -> tuple[str, ...]:
    """The people of whom a school has no picture: a case with them cannot be played on the map."""
    try:
        known = json.loads(read_bytes(school / PEOPLE, _MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        known = {}
    drawn = {name.split(".")[1] for name in known if name.startswith("portrait.") and name.count(".") > 1}
    return tuple(person for person in people if person not in drawn)


def _names_in(path: Path, mark: Mark, notes: Notes, memory: Memory) -> tuple[str, ...]:
    listed = None
    with suppress(OSError):
        data = read_bytes(path, _MOST_BYTES)
        listed = memory.of(("pictures", path), data, partial(_listed, data))
    if listed is None:
        notes.report("A605", mark)
        return ()
    names, sheets = listed
    folder = path.parent.resolve()
    inside = cache(lambda there: Path(there).resolve().is_relative_to(folder))
    for sheet in sheets:
        if not _is_inside(sheet, str(folder), inside):
            notes.report("A018", mark, file=sheet[:_LONGEST_PATH])
    return names


def _listed(data: bytes) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The names in a list of pictures and the sheets they are on; None when it is no such list."""
    try:
        found = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        return None
    regions = {name: entry for name, entry in found.items() if isinstance(entry, list) and len(entry) == 5}
    if not all(map(_is_region, regions.values())):
        return None
    return tuple(regions), tuple(sorted({entry[0] for entry in regions.values()}))


def _is_region(entry: list[object]) -> bool:
    """Whether an entry says which part of which sheet."""
    return isinstance(entry[0], str) and all(type(one) is int and 0 <= one <= LARGEST for one in entry[1:])


def _is_inside(sheet: str, folder: str, inside: Callable[[str], bool]) -> bool:
    """Whether a sheet lies in the folder of the list that names it, or deeper. `inside` says that of a folder; it is
    asked of hundreds of sheets in a few folders, and a sheet is somewhere else only when it is a link itself."""
    if not 0 < len(sheet) <= _LONGEST_PATH or any(sign in sheet for sign in "\\:\0"):
        return False
    path = os.path.join(folder, sheet)
    return inside(path if sheet.endswith("..") or os.path.islink(path) else os.path.dirname(path))
