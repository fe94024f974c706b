"""Writes a file whole or not at all, and keeps what was there before.

Knows temporary files and backups. The old file stands until the new one is complete, so a full disk or a pulled plug
loses nothing.
"""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Put `text` in place of a file, or make it, with its folders. A link is followed, its target replaced."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    number, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        os.chmod(unfinished, mode if mode is not None else 0o644)
        os.replace(unfinished, path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise


def back_up(folder: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Files of a case, by their path in it, in one zip inside the case; an older backup is never overwritten."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for file, content in files.items():
            packed.writestr(file, content)
    names = (f"{name}{f'_{number}' if number else ''}.zip" for number in range(1000))
    path = next(folder / ".backup" / one for one in names if not (folder / ".backup" / one).exists())
    write_bytes(path, data.getvalue())
    return path


def put_back(folder: Path, kept: Path) -> Path:
    """Put the files of a backup of a case back in their places; what stood there is backed up first. Returns where."""
    with zipfile.ZipFile(kept) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    now = {name: (folder / name).read_bytes() for name in files if (folder / name).is_file()}
    before = back_up(folder, "put_back", now)
    for name, data in files.items():
        write_bytes(folder / name, data)
    return before
