"""Which pictures there are, and whether a file is a picture of a sensible size.

Knows PNG headers and picture lists. No picture is ever decoded here.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path

from alibi.content.diagnostics import Mark, Source
from alibi.content.notes import Notes

LARGEST = 4096
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = 4_000_000


def png_size(path: Path) -> tuple[int, int] | None:
    """Width and height from a PNG header, None when this is no PNG. Raises OSError when it cannot be read."""
    with path.open("rb") as file:
        header = file.read(24)
    if len(header) < 24 or not header.startswith(_SIGNATURE) or header[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", header[16:24])
    return (width, height) if width and height else None


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


def declare_pictures(lists: tuple[Path, ...], shown: dict[Path, str], notes: Notes) -> None:
    """Every picture named in the lists exists from here on. A list is {"name": ["sheet.png", x, y, w, h], …}."""
    for path in lists:
        mark = Mark(Source(shown[path]))
        for name in _names_in(path, mark, notes):
            notes.declared["picture"].setdefault(name, mark)


def _names_in(path: Path, mark: Mark, notes: Notes) -> list[str]:
    try:
        data = path.read_bytes()
        found = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        notes.report("A605", mark)
        return []
    return [name for name, entry in found.items() if isinstance(entry, list) and len(entry) == 5]
