"""Opens a package of a stranger: every limit is checked before and while it is read, and nothing lands outside.

Knows zip files and their tricks: lies about sizes, parts that overlap, paths that climb, links, names twice. What is
read is counted as it comes; only whole, checked files are written, into a folder that is empty. Does not know cases.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from alibi.content.package import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    MOST_MANIFEST,
    MOST_RATIO,
    Manifest,
    NotSafe,
    check_path,
    read_manifest,
)
from alibi.content.pictures import LARGEST, png_faults

CHUNK = 65_536
MOST_PIXELS = 100_000_000
"""Of all pictures together: what a school may take of the memory of an old laptop."""
_MOST_DIRECTORY = MOST_FILES * 400
_END = b"PK\x05\x06"
_HEADER = 30
_DAMAGED = "Dit bestand is beschadigd. Vraag het de maker nog een keer."
_BOMB = "Dit bestand wordt veel te groot als ik het uitpak. Ik laat het dicht."
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)
"""What zipfile raises for a damaged or strange file; NotImplementedError for a way of packing that it does not know."""


def unpack(package: Path, target: Path) -> Manifest:
    """Put the files of a package in `target`, an empty folder. NotSafe, with part of the files there, when it holds
    anything that may not be in a package; OSError when it cannot be read or written."""
    _check_ends(package)
    try:
        with zipfile.ZipFile(package) as opened:
            parts = _checked_parts(opened, package.stat().st_size)
            manifest = _manifest(opened, parts)
            _check_named(parts, manifest)
            (target / MANIFEST).write_bytes(manifest.as_bytes())
            _write_all(opened, parts, manifest, target, package.stat().st_size)
    except NotSafe:
        raise
    except _BROKEN:
        raise NotSafe(_DAMAGED) from None
    check_pictures(target)
    return manifest


# --- before anything is read ----------------------------------------------------------------------------------


def _check_ends(package: Path) -> None:
    """The end of a zip says how many parts it has: too many are refused before one is looked at."""
    size = package.stat().st_size
    if size > MOST_BYTES:
        raise NotSafe(f"Dit bestand is groter dan {MOST_BYTES // 1_000_000} MB. Zo groot is een zaak niet.")
    with package.open("rb") as file:
        file.seek(max(0, size - 22 - 65_535))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise NotSafe("Dit is geen zaak die is ingepakt met “alibi pack”.")
    _, _, _, _, count, directory, offset, comment = struct.unpack("<4s4H2LH", tail[at : at + 22])
    if count > MOST_FILES or directory > _MOST_DIRECTORY:
        raise NotSafe(f"In dit bestand zitten meer dan {MOST_FILES} bestanden. Dat is geen zaak.")
    if comment or offset + directory + 22 != size:
        raise NotSafe(_DAMAGED)


def _checked_parts(opened: zipfile.ZipFile, size: int) -> list[zipfile.ZipInfo]:
    """The parts of the zip, none of them a link, a secret, twice there, or lying in another one."""
    parts = opened.infolist()
    names = [part.filename for part in parts]
    if len(set(names)) != len(names):
        raise NotSafe("In dit bestand zit iets twee keer. Laat de maker de zaak opnieuw inpakken.")
    for part in parts:
        mode = part.external_attr >> 16
        if part.flag_bits & 0x41 or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotSafe("Dit bestand is versleuteld of op een vreemde manier ingepakt.")
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            raise NotSafe("In dit bestand zit een snelkoppeling of een map. Alleen bestanden mogen.")
    _check_overlaps(parts, opened.start_dir)
    if sum(part.file_size for part in parts) > min(MOST_BYTES, MOST_RATIO * size):
        raise NotSafe(_BOMB)
    return parts


def _check_overlaps(parts: list[zipfile.ZipInfo], end: int) -> None:
    """No part begins before the one before it has ended: parts that share bytes are how small zips become huge."""
    free = 0
    for part in sorted(parts, key=lambda one: one.header_offset):
        if part.header_offset < free:
            raise NotSafe(_BOMB)
        free = part.header_offset + _HEADER + len(part.filename.encode("utf-8")) + part.compress_size
    if free > end:
        raise NotSafe(_DAMAGED)


def _manifest(opened: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Manifest:
    part = next((one for one in parts if one.filename == MANIFEST), None)
    if part is None or part.file_size > MOST_MANIFEST:
        raise NotSafe("Dit is geen zaak die is ingepakt met “alibi pack”.")
    return read_manifest(b"".join(_chunks(opened, part, MOST_MANIFEST)))


def _check_named(parts: list[zipfile.ZipInfo], manifest: Manifest) -> None:
    """What is in the zip and what the manifest names are the same."""
    names = {part.filename for part in parts} - {MANIFEST}
    for name in sorted(names):
        check_path(name, manifest)
    if names != set(manifest.files):
        raise NotSafe("Er ontbreekt iets, of er zit iets extra in. Laat de maker de zaak opnieuw inpakken.")


# --- reading --------------------------------------------------------------------------------------------------


def _chunks(opened: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
    """A part piece by piece, never more than it said, nor more than `most`."""
    found = 0
    with opened.open(part) as stream:
        while chunk := stream.read(CHUNK):
            found += len(chunk)
            if found > min(most, part.file_size):
                raise NotSafe(_BOMB)
            yield chunk
    if found != part.file_size:
        raise NotSafe(_DAMAGED)


def _write_all(opened: zipfile.ZipFile, parts: list[zipfile.ZipInfo], manifest: Manifest, target: Path,
               size: int) -> None:
    left = min(MOST_BYTES, MOST_RATIO * size)
    for part in parts:
        if part.filename != MANIFEST:
            left -= _write(opened, part, manifest.files[part.filename], target / part.filename, left)


def _write(opened: zipfile.ZipFile, part: zipfile.ZipInfo, wanted: str, path: Path, most: int) -> int:
    """Write one file that was never there before; how many bytes it has. NotSafe when its hash is another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found, written = hashlib.sha256(), 0
    with path.open("xb") as file:
        for chunk in _chunks(opened, part, most):
            found.update(chunk)
            written += file.write(chunk)
    if found.hexdigest() != wanted:
        raise NotSafe(_DAMAGED)
    return written


def check_pictures(folder: Path) -> None:
    """Every picture is a PNG of a sensible size, and all together fit in memory. NotSafe when not."""
    pixels = 0
    for path in sorted(folder.rglob("*.png")):
        width, height, wrong = png_faults(path)
        pixels += width * height
        if wrong or max(width, height) > LARGEST or pixels > MOST_PIXELS:
            size = f" ({width} bij {height} beeldpunten)" if width else ""
            raise NotSafe(f"Het plaatje “{path.name}”{size} is te groot, of het is geen gewone PNG.")
