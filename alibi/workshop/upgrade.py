"""`alibi upgrade`: lifts a case to the newest format, and keeps the list of released ids.

An upgrade is a function from the texts of a case to new texts, one for each format that is left behind. It is shown
first and written only when asked for, after a backup. Format 1 is the first, so there is none yet; the way is laid
and tested before it is needed. Knows files and formats; released ids are `released.py`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from alibi.content.case_file import FORMAT
from alibi.content.diagnostics import as_text
from alibi.content.disk_words import why_not
from alibi.content.files import CASE_FILE, NoSuchCase, case_folders, find_case
from alibi.workshop.file_writing import back_up, write_text
from alibi.workshop.released import RELEASED, check_released, read_released, released_text
from alibi.workshop.shapes import file_kind

ALL_WELL, WRONG = 0, 1
Texts = dict[str, str]
"""The files of a case: path inside the case, with slashes -> text."""
_FORMAT = re.compile(r"^format:[ \t]*(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Upgrade:
    """From one format to the next: `about` says in Dutch what changes, `change` gives the new texts. The number in
    case.yaml is raised by itself."""

    about: str
    change: Callable[[Texts], Texts]


UPGRADES: Mapping[int, Upgrade] = {}
"""By the format that is left behind."""


class CannotUpgrade(Exception):
    """This case cannot be lifted; the message is a sentence for the author."""


def run_upgrade(cases: Sequence[str], write: bool, release: bool, out: TextIO, levels: Path | None = None,
                upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = FORMAT) -> int:
    """Show what an upgrade of cases would change, of all when none is named, and with `write` do it; with `release`
    also add all ids of today to released.txt. 1 when a case cannot be lifted, or lost a released id."""
    try:
        folders = [find_case(name, levels).resolve() for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    result = ALL_WELL
    for folder in folders:
        try:
            _lift(folder, write, out, upgrades, newest)
            result = max(result, _release(folder, release, out))
        except CannotUpgrade as wrong:
            print(f"{folder.name}: {wrong}", file=out)
            result = WRONG
        except OSError as wrong:
            print(f"{folder.name}: ik kan hier niet lezen of schrijven ({why_not(wrong)}).", file=out)
            result = WRONG
    return result


def _lift(folder: Path, write: bool, out: TextIO, upgrades: Mapping[int, Upgrade], newest: int) -> None:
    before = texts_of(folder)
    found = format_of(before)
    if found == newest:
        print(f"{folder.name}: formaat {found} is het nieuwste.", file=out)
        return
    after = lifted(before, found, upgrades, newest)
    for number in range(found, newest):
        print(f"{folder.name}: formaat {number} naar {number + 1}: {upgrades[number].about}", file=out)
    print(changes(before, after), file=out)
    if not write:
        print(f"Er is nog niets veranderd. Doe het met: alibi upgrade {folder.name} --write", file=out)
        return
    kept = back_up(folder, f"format_{found}", {name: text.encode("utf-8") for name, text in before.items()})
    for name, text in after.items():
        if before.get(name) != text:
            write_text(folder / name, text)
    print(f"{folder.name} is nu formaat {newest}. De vorige staat in {kept.relative_to(folder).as_posix()}.", file=out)


def texts_of(folder: Path) -> Texts:
    """The texts of the files of a case that have a shape."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8-sig")
            for path in sorted(folder.rglob("*.yaml"))
            if file_kind(path.relative_to(folder)) and path.resolve().is_relative_to(folder)}


def format_of(texts: Texts) -> int:
    """The format a case is written in."""
    found = _FORMAT.search(texts.get(CASE_FILE, ""))
    if not found:
        raise CannotUpgrade("in case.yaml staat geen “format: 1”. Zet dat op de eerste regel. Klopt er meer niet? "
                            "Kijk met alibi check.")
    return int(found[1])


def lifted(texts: Texts, found: int, upgrades: Mapping[int, Upgrade], newest: int) -> Texts:
    """The texts in the newest format."""
    if found > newest:
        raise CannotUpgrade(f"formaat {found} is nieuwer dan dit spel kent ({newest}). Gebruik een nieuwer spel.")
    for number in range(found, newest):
        if number not in upgrades:
            raise CannotUpgrade(f"van formaat {number} naar {number + 1} weet ik de weg niet.")
        texts = upgrades[number].change(dict(texts))
        texts[CASE_FILE] = _FORMAT.sub(f"format: {number + 1}", texts[CASE_FILE], count=1)
    return texts


def changes(before: Texts, after: Texts) -> str:
    """What changes, line by line, file by file."""
    parts: list[str] = []
    for name in sorted({*before, *after}):
        old, new = before.get(name, "").splitlines(), after.get(name, "").splitlines()
        parts += difflib.unified_diff(old, new, f"{name} (nu)", f"{name} (straks)", lineterm="", n=1)
    return "\n".join(parts)


def _release(folder: Path, release: bool, out: TextIO) -> int:
    """Say which released ids are gone; else bring the list up to date when that is asked."""
    wrong = check_released(folder)
    if wrong:
        print(as_text(wrong), file=out)
        return WRONG
    if release:
        before = len(read_released(folder))
        write_text(folder / RELEASED, released_text(folder))
        print(f"{folder.name}: {len(read_released(folder)) - before} nieuwe ids in {RELEASED}.", file=out)
    return ALL_WELL
