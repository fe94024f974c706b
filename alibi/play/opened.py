"""The cases of this computer, and one of them opened, in the language of who plays.

Knows the levels, the installed cases and the cache of compiled ones. Knows no agent and no journal. What reads a case
is imported when one is opened: the title does without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alibi.content.files import NoSuchCase, case_folders, find_case, installed_folders, is_installed

if TYPE_CHECKING:
    from alibi.content.apart import Reading
    from alibi.content.diagnostics import Diagnostic
    from alibi.core.case import Case
    from alibi.core.school_map import SchoolMap

DUTCH = "nl"


class CaseProblem(Exception):
    """A case that cannot be played; `diagnostics` say what is wrong with it, in full."""

    def __init__(self, sentence: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(sentence)
        self.sentence, self.diagnostics = sentence, tuple(diagnostics)


class CaseCard(NamedTuple):
    """A case to begin: what the child reads before it does. `maker` is who made it, "" for a case of the game."""

    id: str
    title: str
    summary: str
    days: int
    maker: str = ""


class Opened(NamedTuple):
    """A case that can be played, in the language of who plays, with its map and the folders of its school and of
    itself. `dutch` is what journals keep."""

    case: Case
    school_map: SchoolMap
    school: Path
    dutch: Case
    folder: Path

    def as_it_was(self, compiled: bytes, language: str) -> Opened:
        """With the case as a journal kept it, in a language as far as it says the same as now."""
        from alibi.content.compiled import decode_case
        from alibi.content.translation import case_in_language

        kept = decode_case(compiled)
        return self._replace(case=case_in_language(kept, self.folder, self.school, language), dutch=kept)


class Cases:
    """The cases that are here: those of the game in `levels`, and those of others in the home folder."""

    def __init__(self, home: Path, levels: Path | None) -> None:
        self.home, self.levels = home, levels
        self._reading: Reading | None = None

    @property
    def cache(self) -> Path:
        """Where compiled cases are kept."""
        return self.home / "cache"

    def folders(self) -> tuple[Path, ...]:
        """Where the cases lie: those of the game in order, then those of others."""
        return (*case_folders(self.levels), *installed_folders(self.home))

    def prepare(self) -> None:
        """Have the cases read that were never read here, apart; until that is done `cards` and `open` wait for it."""
        from alibi.content.apart import Reading

        self._reading = Reading(self.folders(), self.cache)

    @property
    def preparing(self) -> bool:
        """Whether cases are being read for the first time."""
        return self._reading is not None and self._reading.going_on

    def close(self) -> None:
        """End what is going on apart."""
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def _when_prepared(self) -> None:
        if self._reading is not None:
            self._reading.wait()
            self._reading = None

    def cards(self, language: str) -> Iterator[CaseCard]:
        """The cases that can be played now, in that order."""
        from alibi.content.load import load_case
        from alibi.content.translation import in_language

        self._when_prepared()
        for folder in self.folders():
            case = in_language(load_case(folder, self.cache), folder, language).case
            if case:
                maker = _maker_of(folder)
                summary = f"{case.summary} Gemaakt door {maker}." if maker else case.summary
                yield CaseCard(case.id, case.title, summary, len(case.days), maker)

    def open(self, name: str, language: str) -> Opened:
        """A case by name or folder. CaseProblem when it is not there or has errors."""
        from alibi.content.load import load_case
        from alibi.content.translation import in_language

        try:
            folder = find_case(name, self.levels, self.home)
        except NoSuchCase as missing:
            raise CaseProblem(str(missing)) from None
        self._when_prepared()
        loaded = load_case(folder, self.cache)
        said = in_language(loaded, folder, language)
        if loaded.case is None or said.case is None or said.school_map is None or said.school is None:
            raise CaseProblem(f"De zaak “{folder.name}” heeft fouten en kan nog niet gespeeld worden.",
                              loaded.diagnostics)
        return Opened(said.case, said.school_map, said.school, loaded.case, folder)


def _maker_of(folder: Path) -> str:
    """Who made an installed case; "" for a case of the game."""
    if not is_installed(folder.name):
        return ""
    from alibi.content.package import manifest_of

    manifest = manifest_of(folder)
    return manifest.author if manifest else ""
