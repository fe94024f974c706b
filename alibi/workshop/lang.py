"""`alibi lang update` and `alibi lang status`: the PO files of cases and schools.

Knows folders, files and the terminal. How a file is brought into step is `translating.py`; what the texts are, and how
the game reads a translation, is `content`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import Diagnostic, Findings, as_text
from alibi.content.disk_words import why_not
from alibi.content.files import SCHOOLS, NoSuchCase, case_folders, find_case, find_folder
from alibi.content.load import load_case
from alibi.content.texts import Text, texts_of_case
from alibi.content.translation import NAME, path_of, read_entries, read_po
from alibi.content.translation_check import school_texts
from alibi.workshop.file_writing import write_text
from alibi.workshop.translating import Count, counted, updated

ALL_WELL, WRONG = 0, 1


class CannotTranslate(Exception):
    """There is nothing to translate; the message is a sentence for who asked, `faults` say more."""

    def __init__(self, sentence: str, faults: Sequence[Diagnostic] = ()) -> None:
        super().__init__(sentence)
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Translatable:
    """A case or school with its texts."""

    folder: Path
    shown: str
    texts: tuple[Text, ...]

    def file(self, language: str) -> str:
        """The PO file as it is shown."""
        return f"{self.shown}/lang/{language}.po"


def run_lang(what: str, names: Sequence[str], everything: bool, language: str, out: TextIO,
             levels: Path | None = None) -> int:
    """Update the PO files of cases and schools, or ("status") say how far they are. 1 when one could not be read."""
    if not NAME.fullmatch(language) or language == "nl":
        print("Een taal heet met twee kleine letters, zoals en. Nederlands staat in de zaak zelf.", file=out)
        return WRONG
    if not names and not everything and what == "update":
        print("Welke zaak of school? Bijvoorbeeld: alibi lang update 00_kennismaking. Of alles: --all", file=out)
        return WRONG
    result = ALL_WELL
    for name in names or everything_in(levels or find_folder("levels")):
        try:
            one = translatable(name, levels)
            (_update if what == "update" else _tell)(one, language, out)
        except CannotTranslate as wrong:
            if wrong.faults:
                print(as_text(wrong.faults), file=out)
            print(wrong, file=out)
            result = WRONG
        except OSError as wrong:
            print(f"{name}: ik kan hier niet lezen of schrijven ({why_not(wrong)}).", file=out)
            result = WRONG
    return result


def everything_in(levels: Path) -> tuple[str, ...]:
    """All schools and all cases, by the names that `translatable` knows."""
    schools = sorted(path.parent.name for path in (levels / SCHOOLS).glob("*/school.yaml"))
    return (*schools, *(folder.name for folder in case_folders(levels)))


def translatable(name: str, levels: Path | None = None) -> Translatable:
    """A case by name or folder, or a school by name. CannotTranslate when it is not there or has faults."""
    school = (levels or find_folder("levels")) / SCHOOLS / name
    if "/" not in name and (school / "school.yaml").is_file():
        texts = school_texts(school.resolve())
        if not texts:
            raise CannotTranslate(f"De school “{name}” heeft fouten. Kijk eerst een zaak van die school na.")
        return Translatable(school, f"{SCHOOLS}/{name}", texts)
    try:
        folder = find_case(name, levels).resolve()
    except NoSuchCase as missing:
        raise CannotTranslate(f"{missing} Een school mag ook, zoals het_kompas.") from None
    loaded = load_case(folder)
    if loaded.case is None:
        raise CannotTranslate(f"De zaak “{folder.name}” heeft fouten. Herstel die eerst.", loaded.diagnostics)
    return Translatable(folder, folder.name, texts_of_case(loaded.case))


def _update(one: Translatable, language: str, out: TextIO) -> None:
    path = path_of(one.folder, language)
    before, old = "", []
    if path.is_file():
        findings = Findings()
        read = read_po(path, one.file(language), findings)
        if read is None:
            raise CannotTranslate("Er is niets veranderd.", findings.sorted())
        before, old = path.read_text("utf-8"), list(read[0])
    after = f"{updated(old, one.texts, language)}"
    if after != before:
        write_text(path, after)
    _tell(one, language, out, "bijgewerkt" if after != before else "was al bij")


def _tell(one: Translatable, language: str, out: TextIO, how: str = "") -> None:
    path = path_of(one.folder, language)
    if not path.is_file():
        print(f"{one.file(language)}: nog niet begonnen, {len(one.texts)} teksten.", file=out)
        return
    findings = Findings()
    count = counted(read_entries(path, one.file(language), findings), one.texts)
    if findings.found:
        raise CannotTranslate("Zolang dat zo is, speelt de zaak in het Nederlands.", findings.sorted())
    print(f"{one.file(language)}: {in_words(count)}{f' ({how})' if how else ''}", file=out)


def in_words(count: Count) -> str:
    """How far a translation is: what is shown, and what is Dutch and why."""
    parts = [f"{count.shown} van {count.texts} teksten vertaald"]
    parts += [f"{number} {words}" for number, words in (
        (count.doubtful, "in twijfel"), (count.missing, "zonder vertaling"), (count.unlike, "met andere gaten"),
        (count.left, "niet meer in de zaak")) if number]
    return ", ".join(parts) + "."
