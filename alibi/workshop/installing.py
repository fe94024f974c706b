"""`alibi install FILE` and `alibi uninstall`: a case of somebody else, shown first, then put beside the others.

A package is unpacked in a folder of its own, read whole like any case, shown, and only then moved to its place: at any
fault nothing is left. An installed case can be played, checked and taken away; it can never stand in the place of a
case or a school of the game. Knows the home of the game and a terminal.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language, as_text
from alibi.content.disk_words import why_not
from alibi.content.files import INSTALLED, installed_folders
from alibi.content.load import Loaded, load_case
from alibi.content.package import CASE_ID, Manifest, NotSafe, manifest_of, shown
from alibi.content.pictures import undrawn
from alibi.content.unpacking import unpack
from alibi.workshop.package_summary import summary

ALL_WELL, WRONG = 0, 1
YES = ("j", "ja", "y", "yes")
FIRST_FAULTS = 5
OFF = ("Op deze computer mogen geen zaken van anderen erbij: dat heeft een mentor uitgezet.\n"
       "Weer aanzetten: alibi install --on")
Ask = Callable[[str], str]


def run_install(package: Path, home: Path, yes: bool, allowed: bool, out: TextIO, ask: Ask = input,
                language: Language = DUTCH) -> int:
    """Install a package after showing what is in it; with `yes` without asking. `allowed` is whether a mentor lets
    cases be installed. 1 when nothing was installed."""
    def say(words: str) -> None:
        print(language.lines(words), file=out)

    if not allowed:
        say(OFF)
        return WRONG
    try:
        with unpacked(package, home, language) as (manifest, loaded, folder):
            print(summary(manifest, loaded, folder, language.say), file=out)
            before = there_already(home, manifest)
            if before:
                say(f"\n{before}")
            if not yes and not _agreed(language.lines("\nInstalleren? Typ ja of nee: "), ask):
                say("Er is niets geïnstalleerd.")
                return WRONG
            put_in_place(folder, home, manifest)
    except NotSafe as wrong:
        say(f"{shown(package.name)}: {wrong}\nEr is niets geïnstalleerd.")
        return WRONG
    except OSError as wrong:
        say(f"{shown(str(package))}: ik kan hier niet lezen of schrijven ({why_not(wrong)}). "
            "Er is niets geïnstalleerd.")
        return WRONG
    say(f"\nKlaar. Spelen: alibi play {manifest.id}   Weghalen: alibi uninstall {manifest.id}")
    return ALL_WELL


@contextmanager
def unpacked(package: Path, home: Path, language: Language) -> Iterator[tuple[Manifest, Loaded, Path]]:
    """A package read whole in a folder of its own under the home of the game; it is gone afterwards unless it was put
    in its place."""
    with _fresh(home / INSTALLED) as folder:
        yield *_opened(package, folder, language), folder


def there_already(home: Path, manifest: Manifest) -> str:
    """That another version stands there, which the new one will replace; "" when none does."""
    before = manifest_of(home / INSTALLED / manifest.id / manifest.id)
    return f"Versie {before.version} van {before.author} staat er al. Die wordt vervangen." if before else ""


def put_in_place(folder: Path, home: Path, manifest: Manifest) -> None:
    """Move an unpacked case beside the others."""
    _move(folder, home / INSTALLED / manifest.id)


@contextmanager
def _fresh(cases: Path) -> Iterator[Path]:
    """An empty folder beside the installed cases, gone afterwards unless it was moved."""
    cases.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=cases, prefix=".nieuw_"))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _opened(package: Path, folder: Path, language: Language) -> tuple[Manifest, Loaded]:
    """The package unpacked in `folder` and read whole; NotSafe when it cannot be played."""
    manifest = unpack(package, folder)
    loaded = load_case(folder / manifest.id)
    if loaded.case is None:
        wrong = [one for one in loaded.diagnostics if one.is_error][:FIRST_FAULTS]
        raise NotSafe(f"de zaak in dit bestand heeft fouten.\n\n{as_text(wrong, language)}\n")
    if loaded.case.school != manifest.school or loaded.case.title != manifest.title:
        raise NotSafe("de zaak heet anders dan het bestand zegt. Laat de maker hem opnieuw inpakken.")
    check_drawn(loaded)
    return manifest, loaded


def check_drawn(loaded: Loaded) -> None:
    """NotSafe when the school of a case has no pictures of its people."""
    assert loaded.case is not None and loaded.school is not None
    missing = undrawn(loaded.school, (person.id for person in loaded.case.people))
    if missing:
        raise NotSafe(f"van deze mensen is er geen plaatje in de school: {', '.join(missing)}. "
                      f"Wie de zaak maakte, tekent ze met: alibi art {loaded.case.school}")


def _agreed(question: str, ask: Ask) -> bool:
    try:
        return ask(question).strip().lower() in YES
    except EOFError:
        return False


def _move(folder: Path, target: Path) -> None:
    """Put an unpacked case in its place; the one that was there stands until the new one does."""
    old = folder.with_name(f"{folder.name}_oud")
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(folder, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


# --- taking away ----------------------------------------------------------------------------------------------


def run_uninstall(name: str, home: Path, yes: bool, out: TextIO, ask: Ask = input,
                  language: Language = DUTCH) -> int:
    """Take an installed case away, after asking unless `yes`; without a name list them. What children played stays in
    their journals. 1 when nothing was taken away though a name was given."""
    def say(words: str) -> None:
        print(language.lines(words), file=out)

    names = [folder.name for folder in installed_folders(home)]
    if not name:
        say("\n".join(map(_line(home), names)) or "Er zijn geen zaken van anderen geïnstalleerd.")
        return ALL_WELL
    target = home / INSTALLED / name
    if not CASE_ID.fullmatch(name) or not (target.is_dir() or target.is_symlink()):
        known = f"Geïnstalleerd: {', '.join(names)}." if names else "Er is er geen geïnstalleerd."
        say(f"“{shown(name)}” is geen zaak die geïnstalleerd is. {known}")
        return WRONG
    if not yes and not _agreed(language.say(f"{name} weghalen? Wat gespeeld is, blijft bewaard. Typ ja of nee: "), ask):
        say("Er is niets weggehaald.")
        return WRONG
    try:
        target.unlink() if target.is_symlink() else shutil.rmtree(target)
    except OSError as wrong:
        say(f"{name}: ik kan hier niet schrijven ({why_not(wrong)}). Er staat nog een deel.")
        return WRONG
    say(f"{name} is weggehaald.")
    return ALL_WELL


def _line(home: Path) -> Callable[[str], str]:
    def line(name: str) -> str:
        manifest = manifest_of(home / INSTALLED / name / name)
        return f"{name:<32} {manifest.title}, van {manifest.author}" if manifest else name
    return line
