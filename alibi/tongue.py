"""Another language than Dutch: a sentence is looked up by the Dutch one, with gaps where a name or a number stands.

Knows entries such as "Les “{id}”" -> "Lesson “{id}”". Does not know where they come from, nor who shows what it says.
A sentence without an entry stays Dutch: better read in Dutch than not at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

DUTCH = "nl"
DEEPEST = 3
"""How often something in a gap can itself be a sentence with gaps."""
_GAP = re.compile(r"\{(\w+)\}")
Pattern = tuple[re.Pattern[str], str]


class Tongue:
    """One language. `entries` lead from Dutch to it; both sides have the same gaps."""

    def __init__(self, name: str, entries: Mapping[str, str]) -> None:
        self.name = name
        self._whole = {dutch: other for dutch, other in entries.items() if not _GAP.search(dutch)}
        with_gaps = [one for one in entries.items() if _GAP.search(one[0])]
        with_gaps.sort(key=lambda one: -len(_GAP.sub("", one[0])))
        self._patterns: tuple[Pattern, ...] = tuple((_pattern(dutch), other) for dutch, other in with_gaps)
        self.say = lru_cache(maxsize=8192)(self._say)

    def _say(self, dutch: str, depth: int = DEEPEST) -> str:
        """The sentence in this language; of several entries that fit the one with the most words of its own."""
        found = self._whole.get(dutch)
        if found is not None or not depth:
            return dutch if found is None else found
        for pattern, other in self._patterns:
            fits = pattern.fullmatch(dutch)
            if fits:
                gaps = {name: self._say(value, depth - 1) for name, value in fits.groupdict().items()}
                return filled(other, gaps)
        return dutch


def gaps_of(sentence: str) -> list[str]:
    """The names of the gaps of a sentence, in order."""
    return _GAP.findall(sentence)


def filled(sentence: str, gaps: Mapping[str, object]) -> str:
    """A sentence with its gaps filled; a gap of which nothing is known stays as it is written."""
    return _GAP.sub(lambda found: str(gaps.get(found[1], found[0])), sentence)


def _pattern(dutch: str) -> re.Pattern[str]:
    """What fits a sentence with gaps: each gap at least one character, the same gap twice the same."""
    parts, seen = [], set[str]()
    for number, part in enumerate(_GAP.split(dutch)):
        if number % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>.+?)")
            seen.add(part)
    return re.compile("".join(parts), re.DOTALL)
