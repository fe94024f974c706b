"""Opening a case to show it: only a whole one, and a sentence when it is not.

Knows cases on disk and where a picture or booklet of one is written. Does not know what is shown.
"""

from __future__ import annotations

from pathlib import Path

from alibi.content.diagnostics import as_text
from alibi.content.load import Loaded, load_case
from alibi.core.case import Case


class CannotShow(Exception):
    """The case has faults and cannot be shown; the message tells which."""


def opened(folder: Path) -> Case:
    """The case in a folder; CannotShow when it has faults."""
    case = loaded_whole(folder).case
    assert case is not None
    return case


def loaded_whole(folder: Path) -> Loaded:
    """The case in a folder with its school; CannotShow when it has faults."""
    loaded = load_case(folder)
    if loaded.case is None:
        raise CannotShow(f"{as_text(loaded.diagnostics)}\n\nDe zaak {folder.name} heeft nog fouten. "
                         "Los die eerst op; daarna kan ik hem laten zien.")
    return loaded


def written_to(out: Path | None, name: str) -> Path:
    """Where to write: a file by name, in a folder that is there, or here."""
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out
