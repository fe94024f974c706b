"""Another language than Dutch: a sentence is looked up by the Dutch one, with gaps where a name or a number stands.

Knows entries such as "Les “{id}”" -> "Lesson “{id}”". Does not know where they come from, nor who shows what it says.
A sentence without an entry stays Dutch: better read in Dutch than not at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

DUTCH = "nl"
DEEPEST = 8
"""How often something in a gap can itself be a sentence with gaps."""
_GAP = re.compile(r"\{(\w+)\}")
_BETWEEN = re.compile(r"(?<=[.!?”…])(\s+)(?=[^“”]*(?:“|$))")
"""Between two sentences, but not within what is quoted."""
_ANYTHING, _IN_A_SENTENCE = ".+?", r"(?:(?![.!?…]”?\s).)+?"
"""What a gap can hold."""
ROW = "row"
HELD = {"clock": r"\d\d:\d\d", "count": r"\d+", "number": r"\d+", ROW: r"(?:(?!\.(?:\s|$))[^!?“”:;])+?"}
"""Gaps whose names begin so hold less: a time, a number, or what stands in a row of names."""
TYPED = "typed"
"""Gaps whose names begin so hold what somebody typed or called a thing: said as it is, though it may be a word."""


class _Entry(NamedTuple):
    """A sentence with gaps. The longest of its `words` between gaps is looked for first: nearly every text lacks it,
    and a pattern is made only for one that has it."""

    words: str
    dutch: str
    other: str
    is_row: bool


class Tongue:
    """One language. `entries` lead from Dutch to it; both sides have the same gaps. An entry for a row of names,
    such as "{row1} en {row2}", fits only inside another. With `by_sentence` a text that is no entry as a whole is said
    sentence by sentence."""

    def __init__(self, name: str, entries: Mapping[str, str], by_sentence: bool = False) -> None:
        self.name, self._by_sentence = name, by_sentence
        self._whole = {dutch: other for dutch, other in entries.items() if not _GAP.search(dutch)}
        with_gaps = [one for one in entries.items() if _GAP.search(one[0])]
        with_gaps.sort(key=lambda one: -len(_GAP.sub("", one[0])))
        self._entries = tuple(_entry(dutch, other) for dutch, other in with_gaps)
        self.say = lru_cache(maxsize=8192)(self._say)

    def _say(self, dutch: str, depth: int = DEEPEST) -> str:
        """The sentence in this language; of several entries that fit the one with the most words of its own."""
        found = self._whole.get(dutch)
        if found is not None or not depth:
            return dutch if found is None else found
        if self._by_sentence:
            bare = dutch.strip()
            if bare != dutch:
                return dutch.replace(bare, self._say(bare, depth)) if bare else dutch
            found = self._fitting(_IN_A_SENTENCE, dutch, depth) or self._each_sentence(dutch, depth)
        return found or self._fitting(_ANYTHING, dutch, depth) or dutch

    def _fitting(self, gap: str, dutch: str, depth: int) -> str:
        """What the first entry with gaps that fits makes of it; "" when none does."""
        for words, entry, other, is_row in self._entries:
            if words in dutch and not (is_row and depth == DEEPEST):
                fits = _pattern(entry, gap).fullmatch(dutch)
                if fits:
                    return filled(other, {name: held if name.startswith(TYPED) else self._say(held, depth - 1)
                                          for name, held in fits.groupdict().items()})
        return ""

    def _each_sentence(self, dutch: str, depth: int) -> str:
        """A text said sentence by sentence; "" when it is one, or when that changes nothing."""
        parts = _BETWEEN.split(dutch)
        said = [part if number % 2 or len(parts) == 1 else self._say(part, depth) for number, part in enumerate(parts)]
        return "" if said == parts else "".join(said)


def gaps_of(sentence: str) -> list[str]:
    """The names of the gaps of a sentence, in order."""
    return _GAP.findall(sentence)


def filled(sentence: str, gaps: Mapping[str, object]) -> str:
    """A sentence with its gaps filled; a gap of which nothing is known stays as it is written."""
    return _GAP.sub(lambda found: str(gaps.get(found[1], found[0])), sentence)


def _entry(dutch: str, other: str) -> _Entry:
    return _Entry(max(_GAP.split(dutch)[::2], key=len), dutch, other, f"{{{ROW}" in dutch)


@cache
def _pattern(dutch: str, gap: str) -> re.Pattern[str]:
    """What fits a sentence with gaps: each gap at least one character, the same gap twice the same."""
    parts, seen = [], set[str]()
    for number, part in enumerate(_GAP.split(dutch)):
        if number % 2 == 0:
            parts.append(re.escape(part))
        else:
            held = next((what for name, what in HELD.items() if part.startswith(name)), gap)
            parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>{held})")
            seen.add(part)
    return re.compile("".join(parts), re.DOTALL)
