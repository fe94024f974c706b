"""The words that were on screen, by key and by when.

Knows that a case may get new texts in the middle of a play: each key has one or more wordings, each holding from
some entry on. Does not know what the keys mean (`alibi.core.wording` writes them).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

Said = tuple[int, str, str]
"""Since which entry, key, words."""


class Wording:
    """Words to look up; rows may come in any order."""

    def __init__(self, rows: Iterable[Said]) -> None:
        self._said: dict[str, list[tuple[int, str]]] = {}
        for since, key, words in rows:
            self._said.setdefault(key, []).append((since, words))
        for several in self._said.values():
            several.sort(key=itemgetter(0))

    def at(self, key: str, number: int) -> str:
        """The words of `key` when entry `number` was played; "" when there were none."""
        said = self._said.get(key, [])
        latest = bisect_right(said, number, key=itemgetter(0)) - 1
        if latest < 0:
            return ""
        return said[latest][1]

    def latest(self) -> dict[str, str]:
        return {key: said[-1][1] for key, said in self._said.items()}


class Heard:
    """Looks words up and remembers them, so that a dossier can hold just the words its reader will need."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self.used: dict[tuple[int, str], str] = {}

    def at(self, key: str, number: int) -> str:
        found = self._words.at(key, number)
        if found:
            self.used[number, key] = found
        return found
