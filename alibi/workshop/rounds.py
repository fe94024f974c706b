"""Whether files changed, looked at a few at a time: quick enough for every frame of a screen.

Knows files and their stamps (`watch.stamped`). Does not know what the files are, nor what is done about a change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from pathlib import Path

from alibi.workshop.watch import Stamp, files_under, stamp_of, stamped

A_LOOK = 24
"""Files that are looked at in one frame of the game; a screen that draws little can take more."""
BETWEEN_ROUNDS = 15
"""Frames without looking, after all files were looked at."""


class Rounds:
    """Endless rounds over the files of folders, which are asked for anew in each round."""

    def __init__(self, folders: Callable[[], Iterable[Path]], a_look: int = A_LOOK) -> None:
        self._folders, self._a_look = folders, a_look
        self._seen = stamp_of(folders())
        self._looking = self._looks()

    def changed(self) -> bool:
        """Look at a few more files; True once a whole round found something changed since the last change."""
        return self._is_new(next(self._looking))

    def changed_now(self) -> bool:
        """One whole round at once."""
        return self._is_new(stamp_of(self._folders()))

    def _is_new(self, stamp: Stamp | None) -> bool:
        if stamp is None or stamp == self._seen:
            return False
        self._seen = stamp
        return True

    def _looks(self) -> Iterator[Stamp | None]:
        """Nothing for most frames; the stamp of a round at its end."""
        while True:
            found: Stamp = {}
            for folder in self._folders():
                files = files_under(folder)
                yield None
                for start in range(0, len(files), self._a_look):
                    found |= stamped(files[start:start + self._a_look])
                    yield None
            yield found
            yield from repeat(None, BETWEEN_ROUNDS)
