"""Where agents and their journals live on this computer.

Knows the folder each platform has for data of a program, and which places are no good for a live journal:
a network share breaks SQLite's locks, a synced folder copies half-written files. Does not open journals.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from alibi.store.problems import JournalProblem

VARIABLE = "ALIBI_HOME"
JOURNAL = "journal.db"
_SYNCED = {"onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "icloud drive", "mobile documents"}
_NETWORK_KINDS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.davfs2"}
_REMOTE_DRIVE = 4


def alibi_home(chosen: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The home folder of the game: `chosen` (--home), else ALIBI_HOME, else the platform's data folder."""
    if chosen is not None:
        return chosen
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    return default_home(environment)


def default_home(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The folder for data of a program, per platform; always on the computer itself."""
    user = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or user / "AppData" / "Local") / "alibi"
    if platform == "darwin":
        return user / "Library" / "Application Support" / "alibi"
    return Path(environment.get("XDG_DATA_HOME") or user / ".local" / "share") / "alibi"


def agents_folder(home: Path) -> Path:
    return home / "agents"


def journal_path(home: Path, code: str) -> Path:
    return agents_folder(home) / code / JOURNAL


def agents(home: Path) -> tuple[str, ...]:
    """The codes that have a journal here, the one written to last first."""
    found = agents_folder(home).glob(f"*/{JOURNAL}")
    return tuple(path.parent.name for path in sorted(found, key=_last_written, reverse=True))


def _last_written(journal: Path) -> float:
    """Whoever reads a journal leaves an empty log beside it: only a log with something in it was written."""
    log = journal.with_name(f"{journal.name}-wal")
    written = [journal, *([log] if log.exists() and log.stat().st_size else [])]
    return max(path.stat().st_mtime for path in written)


def check_place(path: Path, environment: Mapping[str, str] = os.environ) -> None:
    """JournalProblem when `path` is on a network share or in a folder that is synced to a cloud."""
    whole = Path(os.path.abspath(path))
    if _is_shared(path) or _is_synced(whole, environment) or _is_mounted_from_elsewhere(whole):
        raise JournalProblem("place")


def _is_shared(path: Path) -> bool:
    return str(path).startswith(("\\\\", "//"))


def _is_synced(path: Path, environment: Mapping[str, str]) -> bool:
    named = {environment[name] for name in environment if name.upper().startswith("ONEDRIVE")}
    if any(path.is_relative_to(folder) for folder in named if folder):
        return True
    return any(part.lower() in _SYNCED or part.lower().startswith("onedrive - ") for part in path.parts)


def _is_mounted_from_elsewhere(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE)
    mounts = Path("/proc/mounts")
    return mounts.exists() and kind_of_mount(path, mounts.read_text(encoding="utf-8")) in _NETWORK_KINDS


def kind_of_mount(path: Path, mounts: str) -> str:
    """The file system `path` lies on, by the longest mount point above it; `mounts` as in /proc/mounts."""
    above = [(point.replace("\\040", " "), kind) for _, point, kind, *_ in map(str.split, mounts.splitlines())]
    fitting = [(len(point), kind) for point, kind in above if path.is_relative_to(point)]
    return max(fitting)[1] if fitting else ""
