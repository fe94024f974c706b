"""`alibi check --fix`: mends what can be mended for certain, and sets the files in their one form.

Works on a copy of the case and its school: every repair is tried there by reading the whole case again, and is kept
only when that fault is gone and no other came. Then the changes are shown, the old files are kept in one zip, and the
new ones are written. Knows files and order; which faults have a repair is `repairs.py`.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Diagnostic, Findings, Language
from alibi.content.disk_words import why_not
from alibi.content.files import SCHOOLS, NoSuchCase, case_folders, find_case, school_folder
from alibi.content.load import load_case
from alibi.workshop.file_writing import back_up, write_bytes
from alibi.workshop.fmt import MeaningChanged, files_of, format_file
from alibi.workshop.known import ids_of
from alibi.workshop.repairs import repaired
from alibi.workshop.upgrade import changes

ALL_WELL, WRONG = 0, 1
MOST_REPAIRS = 200
_KEPT_OUT = shutil.ignore_patterns(".*")
Fault = tuple[str, str, str]


@dataclass(slots=True)
class Mended:
    """What came of one case: the bytes of each changed file before and after, and how many faults are gone."""

    folder: Path
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    repaired: Counter[str] = field(default_factory=Counter)


def run_fix(cases: Sequence[str], out: TextIO, levels: Path | None = None, language: Language = DUTCH) -> int:
    """Mend cases, all of them when none is named, and say what changed. 1 when a case is not there or cannot be
    written."""
    try:
        folders = [find_case(name, levels).resolve() for name in cases] or list(case_folders(levels))
        for folder in folders:
            _fix(mend(folder), out, language)
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return WRONG
    except OSError as wrong:
        print(language.say(f"Ik kan hier niet lezen of schrijven ({why_not(wrong)})."), file=out)
        return WRONG
    return ALL_WELL


def _fix(mended: Mended, out: TextIO, language: Language) -> None:
    """Show what changes, keep the old files, write the new ones."""
    name = mended.folder.name
    if not mended.after:
        print(language.say(f"{name}: er is niets dat ik zelf kan herstellen."), file=out)
        return
    print(changes(*texts_of(mended)), file=out)
    kept = write_mended(mended)
    done = ", ".join(f"{count}× {code}" for code, count in sorted(mended.repaired.items())) or "netjes gezet"
    where = kept.relative_to(mended.folder).as_posix()
    print(language.say(f"{name}: {done}. De vorige bestanden staan in {where}."), file=out)


def write_mended(mended: Mended) -> Path:
    """Keep the old files in a zip and write the new ones; gives the zip."""
    kept = back_up(mended.folder, "fix", mended.before)
    for file, data in mended.after.items():
        write_bytes(mended.folder / file, data)
    return kept


def texts_of(mended: Mended) -> tuple[dict[str, str], dict[str, str]]:
    """The changed files as texts, before and after."""
    return ({file: _text(data) for file, data in mended.before.items()},
            {file: _text(data) for file, data in mended.after.items()})


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")


# --- mending a copy -------------------------------------------------------------------------------------------


def mend(folder: Path) -> Mended:
    """Everything that can be mended in a case, tried on a copy; nothing is written in `folder`."""
    folder = folder.resolve()
    mended = Mended(folder)
    with tempfile.TemporaryDirectory(prefix="alibi_fix_") as place:
        copy = Path(place).resolve() / folder.name
        shutil.copytree(folder, copy, symlinks=True, ignore=_KEPT_OUT)
        school = ids_of(folder).school
        if school and school_folder(folder, school).is_dir():
            shutil.copytree(school_folder(folder, school), copy.parent / SCHOOLS / school)
        mended.repaired = _repair_all(copy)
        _format_all(copy)
        for path in sorted(copy.rglob("*.yaml")):
            file = path.relative_to(copy).as_posix()
            old, new = (folder / file).read_bytes(), path.read_bytes()
            if old != new:
                mended.before[file], mended.after[file] = old, new
    return mended


def _repair_all(copy: Path) -> Counter[str]:
    """Repair one fault after another until none is left that can be; how many of each code."""
    done: Counter[str] = Counter()
    refused: set[Fault] = set()
    found = load_case(copy).diagnostics
    for _ in range(MOST_REPAIRS):
        for one in found:
            better = _tried(copy, one, found) if _fault(one) not in refused else None
            if better is not None:
                done[one.code] += 1
                found = better
                break
            refused.add(_fault(one))
        else:
            break
    return done


def _tried(copy: Path, one: Diagnostic, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...] | None:
    """What is wrong after repairing one fault; None, with the file as it was, when it has no repair or it did not
    help."""
    path = (copy.parent / one.path).resolve()
    if path.suffix != ".yaml" or not path.is_relative_to(copy) or not path.is_file():
        return None
    old = path.read_bytes()
    for new in repaired(old, one):
        path.write_bytes(new)
        after = load_case(copy).diagnostics
        if _helped(one, found, after):
            return after
    path.write_bytes(old)
    return None


def _helped(one: Diagnostic, before: tuple[Diagnostic, ...], after: tuple[Diagnostic, ...]) -> bool:
    """The fault is gone and nothing else is wrong now; a file that could not be read at all is read further, and when
    its indentation was mended it has the shape of such a file."""
    if one.code == "A011":
        return not any(fault.path == one.path and fault.code[:2] in ("A0", "A1") for fault in after)
    if one.code.startswith("A0"):
        first = next((fault for fault in after if fault.path == one.path and fault.code.startswith("A0")), None)
        return first is None or first.line > one.line
    return not {_fault(fault) for fault in after} - {_fault(fault) for fault in before} and len(after) < len(before)


def _fault(one: Diagnostic) -> Fault:
    return one.code, one.path, f"{one.line}:{one.column} {one.sentence}" if one.code.startswith("A0") else one.sentence


def _format_all(copy: Path) -> None:
    """Every file that can be read in its one form; a file whose meaning would change stays as it is."""
    for file in files_of(copy):
        try:
            found = format_file(file, Findings())
        except MeaningChanged:
            continue
        if found is not None and found.changed:
            file.path.write_bytes(found.after.encode("utf-8"))
