"""A case that somebody handed on, for the screens: where its file may lie, what is in it, and putting it in its place.

Knows folders, `alibi install` and its rules. Does not know screens. A file is only named until somebody chooses it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from alibi.content.diagnostics import Language
from alibi.content.package import NotSafe
from alibi.play.maker import HandedOn
from alibi.play.settings import load_settings
from alibi.workshop.installing import OFF, put_in_place, there_already, unpacked
from alibi.workshop.maker_words import with_buttons
from alibi.workshop.package_summary import READ_FIRST, summary_rows

ENDING = ".alibi"
MOST_FILES = 30
"""So many files are offered: who has more keeps them elsewhere."""
CHANGED = "Het bestand is veranderd nadat je erin keek. Kijk er nog eens in."


def usual_folders(home: Path, game: Path) -> tuple[Path, ...]:
    """Where a file that came by mail or on a stick is likely to lie: among downloads, on the desktop, in the folder of
    the game, or where the game keeps its own. Only those that are there."""
    user = Path.home()
    wanted = (user / "Downloads", user / "Desktop", user / "Bureaublad", game, home, home / "bladen")
    return tuple(dict.fromkeys(folder for folder in wanted if folder.is_dir()))


def packages_in(folders: Iterable[Path]) -> tuple[HandedOn, ...]:
    """The files named as a case that was handed on, the newest first. A folder that cannot be read has none."""
    found = sorted(((when, path) for folder in folders for when, path in _files(folder)), reverse=True)
    return tuple(HandedOn(path, date.fromtimestamp(when)) for when, path in found[:MOST_FILES])


def _files(folder: Path) -> Iterator[tuple[float, Path]]:
    try:
        for path in folder.iterdir():
            if path.suffix.lower() == ENDING and path.is_file():
                yield path.stat().st_mtime, path
    except OSError:
        return


def look_in(package: Path, home: Path, language: Language) -> dict[str, Any]:
    """Who made it and what is in it. Nothing of it stays."""
    _check_allowed(home, language)
    seal = _seal(package)
    try:
        with unpacked(package, home, language) as (manifest, loaded, folder):
            rows = summary_rows(manifest, loaded, folder, language.say)
            more = [READ_FIRST, there_already(home, manifest)]
    except NotSafe as wrong:
        raise _said(wrong, language) from None
    title, *others = rows
    return {"sentence": title[1], "more": "\n".join(language.say(one) for one in more if one), "table": others,
            "seal": seal}


def take_in(package: Path, home: Path, seal: str, language: Language) -> dict[str, Any]:
    """Put it beside the other cases, if the file is what it was when somebody looked into it."""
    _check_allowed(home, language)
    if _seal(package) != seal:
        raise NotSafe(language.say(CHANGED))
    try:
        with unpacked(package, home, language) as (manifest, _, folder):
            put_in_place(folder, home, manifest)
    except NotSafe as wrong:
        raise _said(wrong, language) from None
    return {"sentence": "De zaak staat erbij.", "more": "Je vindt hem op het beginscherm, bij “Nieuwe zaak”.",
            "case": manifest.id}


def _said(wrong: NotSafe, language: Language) -> NotSafe:
    """The same in a language, with buttons in the place of commands."""
    return NotSafe(with_buttons(language.lines(str(wrong)), language.name == "en"))


def _check_allowed(home: Path, language: Language) -> None:
    settings, _ = load_settings(home)
    if not settings.installs:
        raise NotSafe(language.say(OFF.partition("\n")[0]))


def _seal(package: Path) -> str:
    with package.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
