"""`alibi check --watch`: check again on every save.

Looks at the clock of each file a few times a second; no library, and it works on every disk. Knows files and a
terminal; what is checked is a function that it is given.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.content.files import NoSuchCase, case_folders, find_case, find_folder
from alibi.content.load import load_case

EVERY = 0.3
"""Seconds between two looks: a save is answered in under a second."""
SUFFIXES = (".yaml", ".yml", ".tmx", ".tsx", ".json", ".png", ".txt")
AGAIN = "Ik kijk opnieuw zodra je een bestand opslaat. Stoppen: Ctrl+C."
CLEAR = "\x1b[2J\x1b[H"
Stamp = dict[Path, tuple[int, int]]


def watch(folders: Iterable[Path], check: Callable[[], str], out: TextIO, stop: Callable[[], bool],
          pause: Callable[[float], object] = time.sleep, language: Language = DUTCH) -> None:
    """Print what `check` says, now and after every change in `folders`, until `stop()`. A terminal is cleared first;
    a file that is being saved is simply seen a moment later."""
    watched = tuple(folders)
    seen: Stamp | None = None
    while not stop():
        now = stamp_of(watched)
        if now != seen:
            seen = now
            print(f"{CLEAR if out.isatty() else ''}{_said(check)}\n\n{language.say(AGAIN)}", file=out, flush=True)
        pause(EVERY)


def _said(check: Callable[[], str]) -> str:
    """What the check says; half a file on disk is no reason to stop watching."""
    try:
        return check()
    except OSError as wrong:
        return f"Ik kon niet alles lezen ({wrong.strerror}). Ik probeer het zo weer."


def stamp_of(folders: Iterable[Path]) -> Stamp:
    """Time and size of every file that a case is made of."""
    return stamped(path for folder in folders for path in files_under(folder))


def stamped(files: Iterable[Path]) -> Stamp:
    """Time and size of files; those that are gone are left out."""
    found: Stamp = {}
    for path in files:
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = (state.st_mtime_ns, state.st_size)
    return found


def files_under(folder: Path) -> list[Path]:
    """The files of a case or school; names with a dot in front belong to editors."""
    try:
        return [path for path in folder.rglob("*") if path.suffix in SUFFIXES
                and not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    except OSError:
        return []


def run_watch(cases: Sequence[str], out: TextIO, stop: Callable[[], bool] = lambda: False,
              levels: Path | None = None, language: Language = DUTCH) -> int:
    """Check cases again and again, all of them when none is named, with their schools. Ends by Ctrl+C."""
    from alibi.review.check import Proofs, check_loaded

    try:
        folders = [find_case(name, levels) for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return 1

    proofs = Proofs()

    def check() -> str:
        reports = (check_loaded(load_case(folder), folder.resolve(), proofs=proofs) for folder in folders)
        return "\n\n\n".join(report.as_text(language) for report in reports)

    try:
        watch([*folders, *_schools(folders)], check, out, stop, language=language)
    except KeyboardInterrupt:
        print(f"\n{language.say('Gestopt.')}", file=out)
    return 0


def _schools(folders: list[Path]) -> list[Path]:
    """Where the schools of these cases can lie."""
    places = {folder.resolve().parent / "_school" for folder in folders} | {find_folder("levels") / "_school"}
    return sorted(place for place in places if place.is_dir())
