"""Opening a case to show it: only a whole one, and a sentence when it is not.

Knows cases on disk and where a picture or booklet of one is written. Does not know what is shown.
"""

from __future__ import annotations

from pathlib import Path

from alibi.content.diagnostics import DUTCH, Diagnostic, Language, as_text
from alibi.content.load import Loaded, load_case
from alibi.core.case import Case


class CannotShow(Exception):
    """The case has faults and cannot be shown; the message tells which, in Dutch."""

    def __init__(self, faults: tuple[Diagnostic, ...], folder: Path) -> None:
        self.faults, self.folder = faults, folder
        super().__init__(self.said(DUTCH))

    def said(self, language: Language) -> str:
        """The message in a language."""
        mend = f"De zaak {self.folder.name} heeft nog fouten. Los die eerst op; daarna kan ik hem laten zien."
        return f"{as_text(self.faults, language)}\n\n{language.say(mend)}"


def opened(folder: Path) -> Case:
    """The case in a folder; CannotShow when it has faults."""
    case = loaded_whole(folder).case
    assert case is not None
    return case


def loaded_whole(folder: Path) -> Loaded:
    """The case in a folder with its school; CannotShow when it has faults."""
    loaded = load_case(folder)
    if loaded.case is None:
        raise CannotShow(loaded.diagnostics, folder)
    return loaded


def written_to(out: Path | None, name: str) -> Path:
    """Where to write: a file by name, in a folder that is there, or here."""
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out
