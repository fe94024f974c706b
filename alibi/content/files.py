"""Where levels and assets lie: in a checkout beside the package, else packed inside it.

Knows folders and names of cases. Does not open any case.
"""

from __future__ import annotations

import re
from pathlib import Path

CASE_FILE = "case.yaml"
SCHOOLS = "_school"
GAME_SCHOOLS = frozenset({"het_kompas"})
"""The schools that everybody has. By name: in a checkout the school of a maker stands in the same folder."""
INSTALLED = "cases"
"""The folder under the home of the game in which cases of others are installed."""
PACKAGE = Path(__file__).resolve().parent.parent
_NUMBER = re.compile(r"^[0-9]+_")
"""The number that `alibi new` puts before the name that a maker chose."""


class NoSuchCase(LookupError):
    """There is no case of this name; the message is one Dutch sentence for whoever typed it."""


def find_folder(name: str, package: Path = PACKAGE) -> Path:
    """The folder "levels" or "assets": that of the checkout wins over the one packed in the wheel."""
    beside = package.parent / name
    return beside if beside.is_dir() else package / "_files" / name


def list_cases(levels: Path | None = None) -> tuple[str, ...]:
    """The names of the cases that can be played, in order; names that begin with _ are for designers."""
    folder = levels or find_folder("levels")
    found = folder.iterdir() if folder.is_dir() else iter(())
    return tuple(
        sorted(one.name for one in found if not one.name.startswith("_") and (one / CASE_FILE).is_file())
    )


def case_folders(levels: Path | None = None) -> tuple[Path, ...]:
    """The folders of the cases that can be played, in order."""
    folder = levels or find_folder("levels")
    return tuple(folder / name for name in list_cases(folder))


def installed_folders(home: Path) -> tuple[Path, ...]:
    """The folders of the cases that were installed under a home of the game, in order. Their names have a dot, which
    no case that comes with the game has."""
    folder = home / INSTALLED
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(one / one.name for one in found if is_installed(one.name) and (one / one.name / CASE_FILE).is_file())


def is_installed(name: str) -> bool:
    """Whether this is the name of a case of somebody else: maker.case."""
    maker, dot, case = name.partition(".")
    return bool(dot and maker and case) and f"{maker}{case}".replace("_", "").isalnum() and name.isascii()


def find_case(name_or_path: str, levels: Path | None = None, home: Path | None = None) -> Path:
    """The folder of a case, given its name (the number before it may be left out), its number, its folder or its
    case.yaml; NoSuchCase when there is none. With `home` also a case that was installed there, by its whole name."""
    folder = levels or find_folder("levels")
    written = Path(name_or_path)
    if name_or_path and written.name == CASE_FILE and written.is_file():
        return written.parent
    for candidate in (written, folder / name_or_path):
        if name_or_path and (candidate / CASE_FILE).is_file():
            return candidate
    installed = {one.name: one for one in installed_folders(home)} if home else {}
    if name_or_path in installed:
        return installed[name_or_path]
    names = list_cases(folder)
    meant = [name for name in names if name_or_path
             and (name.startswith(f"{name_or_path}_") or _NUMBER.sub("", name) == name_or_path)]
    if len(meant) == 1:
        return folder / meant[0]
    raise NoSuchCase(_not_found(name_or_path, (*names, *installed)))


def _not_found(name: str, names: tuple[str, ...]) -> str:
    from alibi.content.diagnostics import closest

    near = closest(name, names) or closest(name, (part.partition("_")[2] for part in names))
    near = next((one for one in names if one == near or one.endswith(f"_{near}")), "") if near else ""
    if near:
        return f"Er is geen zaak “{name}”. Bedoel je “{near}”?"
    return f"Er is geen zaak “{name}”. Dit zijn de zaken: {', '.join(names) or 'nog geen'}."


def school_folder(case_folder: Path, school: str) -> Path:
    """The school of a case: beside it in _school, else the one that comes with the game."""
    beside = case_folder.parent / SCHOOLS / school
    shipped = find_folder("levels") / SCHOOLS / school
    return beside if beside.is_dir() or not shipped.is_dir() else shipped


def comes_with_the_game(school: Path) -> bool:
    """Whether this folder is a school that everybody has. A school of one's own may stand beside it in a checkout."""
    return school.name in GAME_SCHOOLS and school.resolve().parent == (find_folder("levels") / SCHOOLS).resolve()
