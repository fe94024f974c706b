"""Files in the folder of a case or school that nothing reads, and what to do with each.

Knows the names that the game reads, and what editors, computers and copying make of them. Does not open any file. What
is no part of a case (a README, a picture, what an editor keeps) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from alibi.content.diagnostics import Mark, Source, closest
from alibi.content.fields import ID
from alibi.content.files import CASE_FILE
from alibi.content.notes import Notes

YAML, PLAY, PO = ".yaml", ".play.yaml", ".po"
MAKER = "maker.yaml"
"""Who made a case: kept beside it, no part of it."""
ENDINGS = {"talk": YAML, "days": YAML, "plays": PLAY, "lang": PO, "people": YAML}
"""What the name of a file must end with in each folder."""
OF_A_CASE = ("talk", "days", "plays", "lang")
_WHOLE_FILES = (CASE_FILE.removesuffix(YAML), "clues", "debrief")
_IS_YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)
_NOT_MEANT = re.compile(r"^[.~#]|^(readme|licen[cs]e)|(~|\.(bak|swp|tmp|orig|md|json|png|jpe?g|svg))$|^(thumbs\.db|"
                        r"desktop\.ini)$", re.IGNORECASE)
"""Names that no maker means as a part of a case."""
_COPY = re.compile(r"\(\d+\)|\bcopy\b|\bkopie\b|[ _-]kopie|[ _-]copy", re.IGNORECASE)
_ENDS = re.compile(r"(\.play)?(\.ya?ml|\.po)?(\.(txt|ya?ml|po|docx?|odt|rtf))?$", re.IGNORECASE)


def check_leftovers(folder: Path, read: Collection[Path], notes: Notes) -> None:
    """Tell of each file in the folder of a case that is meant to be read and is not; and of talks whose name is no id,
    which are read all the same."""
    for path in _files(folder):
        inner = path.relative_to(folder)
        place = Mark(Source(f"{folder.name}/{inner.as_posix()}"))
        if path in read:
            if len(inner.parts) == 2 and inner.parts[0] == "talk" and not ID.fullmatch(path.stem):
                notes.report("A020", place, name=path.name)
        elif inner.as_posix() != MAKER and _is_meant(inner):
            notes.report("A019", place, advice=_advice(inner))


def check_people(school: Path, shown: str, notes: Notes) -> None:
    """The same for the folder with the people of a school."""
    for path in _files(school / "people"):
        inner = path.relative_to(school)
        if len(inner.parts) == 2 and _is_meant(inner) and not path.name.endswith(YAML):
            notes.report("A019", Mark(Source(f"{shown}/{inner.as_posix()}")), advice=_advice(inner))


def _files(folder: Path) -> Iterator[Path]:
    """Every file, in order; folders with a dot in front belong to editors and to git."""
    for path in sorted(folder.rglob("*")):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and path.is_file():
            yield path


def _is_meant(inner: Path) -> bool:
    """Whether a file was meant to be read, as far as its name and place can tell."""
    if _NOT_MEANT.search(inner.name):
        return False
    ending = ENDINGS.get(inner.parts[0], "") if len(inner.parts) > 1 else ""
    if ending in (PLAY, PO):
        return len(inner.parts) > 2 or not inner.name.endswith(ending)
    return bool(ending or _IS_YAML.search(inner.name) or _stem(inner.name) in _WHOLE_FILES)


def _stem(name: str) -> str:
    """A name without anything that stands for a kind of file."""
    return _ENDS.sub("", name)


def _advice(inner: Path) -> str:
    """What to do with this file; "" when only the maker can tell."""
    name, stem, ending = inner.name, _stem(inner.name), ENDINGS.get(inner.parts[0], YAML)
    if _COPY.search(stem):
        return "Is dit een kopie? Gooi hem dan weg, of zet hem buiten de map van de zaak."
    if name.lower().endswith((".docx", ".doc", ".odt", ".rtf")):
        return f"Bewaar het als gewone tekst, en noem het “{stem}{ending}”."
    if len(inner.parts) == 1:
        near = closest(stem.lower(), _WHOLE_FILES)
        return f"Noem het “{near}{YAML}”." if near else "Een gesprek hoort in de map talk, een dag in de map days."
    if inner.parts[0] not in ENDINGS:
        near = closest(inner.parts[0].lower(), OF_A_CASE)
        return f"Zet het in de map “{near}”." if near else ""
    if len(inner.parts) > 2:
        return f"Zet het in de map “{inner.parts[0]}” zelf."
    if name.lower().endswith(".txt"):
        return (f"Noem het “{stem}{ending}”: je tekstprogramma zette er .txt achter. Kies bij opslaan “Alle "
                "bestanden”.")
    if not name.endswith(ending):
        return f"Noem het “{stem}{ending}”."
    return f"Zet “{stem}” bij “days” in case.yaml, of gooi het bestand weg." if ending == YAML else ""
