"""`alibi check --watch`: check again on every save.

Looks at the clock of each file a few times a second; no library, and it works on every disk. What can be said without
a proof is said first, within a second of the save. Knows files and a terminal.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, case_folders, find_case, find_folder
from alibi.content.load import load_case
from alibi.content.memory import Memory
from alibi.core.case import Case
from alibi.review.collecting import without_collecting

EVERY = 0.2
"""Seconds between two looks: a save is answered in under a second."""
SUFFIXES = (".yaml", ".yml", ".tmx", ".tsx", ".json", ".png", ".txt", ".po")
AGAIN = "Ik kijk opnieuw zodra je een bestand opslaat. Stoppen: Ctrl+C."
NOT_PROVED_YET = "Dit is nog zonder bewijs. Dat komt zo."
CLEAR = "\x1b[2J\x1b[H"
Stamp = dict[Path, tuple[int, int]]


def watch(folders: Iterable[Path], check: Callable[[], Iterable[str]], out: TextIO, stop: Callable[[], bool],
          pause: Callable[[float], object] = time.sleep, language: Language = DUTCH) -> None:
    """Print what `check` says, now and after every change in `folders`, until `stop()`; what it says later takes the
    place of what it said before. A terminal is cleared first; a file that is being saved is simply seen a moment
    later."""
    watched = tuple(folders)
    seen: Stamp | None = None
    while not stop():
        now = stamp_of(watched)
        if now != seen:
            seen = now
            for said in _answered(check):
                print(f"{CLEAR if out.isatty() else ''}{said}\n\n{language.say(AGAIN)}", file=out, flush=True)
        pause(EVERY)


def _answered(check: Callable[[], Iterable[str]]) -> Iterator[str]:
    """What the check says. Python looks for what nobody holds any more, such as the case before, when all is said: in
    between it would look through everything that is remembered, a tenth of the time that somebody waits."""
    with without_collecting():
        yield from _said(check)
    if gc.isenabled():
        gc.collect()


def _said(check: Callable[[], Iterable[str]]) -> Iterator[str]:
    """What the check says; half a file on disk is no reason to stop watching."""
    try:
        yield from check()
    except OSError as wrong:
        yield f"Ik kon niet alles lezen ({why_not(wrong)}). Ik probeer het zo weer."


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
    """The files of a case or school; names with a dot in front belong to editors. What cannot be opened has none."""
    found: list[Path] = []
    for where, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if not name.startswith("."))
        found += (Path(where, name) for name in names if name.endswith(SUFFIXES) and not name.startswith("."))
    return found


def run_watch(cases: Sequence[str], out: TextIO, stop: Callable[[], bool] = lambda: False,
              levels: Path | None = None, language: Language = DUTCH) -> int:
    """Check cases again and again, all of them when none is named, with their schools. Ends by Ctrl+C."""
    try:
        folders = [find_case(name, levels) for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return 1

    schools = schools_beside(folders)
    try:
        watch([*folders, *schools], WatchedCases(folders, schools, language).answers, out, stop, language=language)
    except KeyboardInterrupt:
        print(f"\n{language.say('Gestopt.')}", file=out)
    return 0


class WatchedCases:
    """Cases that are checked after every save: what did not change is not looked at again."""

    def __init__(self, folders: Iterable[Path], schools: Iterable[Path], language: Language = DUTCH) -> None:
        from alibi.review.check import Proofs

        self.folders, self.schools, self.language = tuple(folders), tuple(schools), language
        self.memory, self.proofs = Memory(), Proofs()
        self._stamps: dict[Path, Stamp] = {}
        self._said: dict[Path, str] = {}

    def answers(self) -> Iterator[str]:
        """What there is to say of all cases: first without what needs proof or recorded plays where that takes long,
        then with it."""
        from alibi.review.check import Checking

        stamps = {folder: stamp_of([folder, *self.schools]) for folder in self.folders}
        changed = {folder: Checking(load_case(folder, memory=self.memory), folder.resolve(), self.memory)
                   for folder, stamp in stamps.items() if stamp != self._stamps.get(folder)}
        waiting = [folder for folder, checking in changed.items() if self._takes_long(checking.loaded.case)]
        for folder in waiting:
            self._said[folder] = (f"{changed[folder].first_look().as_text(self.language)}\n"
                                  f"{self.language.say(NOT_PROVED_YET)}")
        if waiting:
            yield self._all()
        for folder, checking in changed.items():
            self._said[folder] = checking.whole(proofs=self.proofs).as_text(self.language)
            self._stamps[folder] = stamps[folder]
        yield self._all()
        self.proofs.let_go()

    def _takes_long(self, case: Case | None) -> bool:
        return case is not None and (len(case.days) > 1 or not self.proofs.holds(case))

    def _all(self) -> str:
        return "\n\n\n".join(self._said[folder] for folder in self.folders if folder in self._said)


def schools_beside(folders: Iterable[Path]) -> list[Path]:
    """Where the schools of these cases can lie."""
    places = {folder.resolve().parent / "_school" for folder in folders} | {find_folder("levels") / "_school"}
    return sorted(place for place in places if place.is_dir())
