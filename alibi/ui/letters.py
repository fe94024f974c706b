"""Widths and line breaks from our own table, in whole font units: every machine breaks lines alike.

Knows `assets/fonts/metrics.json` (made by alibi.art.font_tables): advances and pair kerning per style name. Does not
know windows, colours or how text is drawn.

Text is brought to NFC first. A character outside the table counts, and is drawn, as STAND_IN; `Letters.unknown` tells
which ones a text holds, so that a test keeps them out of the texts we ship.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Any

from alibi.ui.painter import Style
from alibi.ui.shelf import Shelf, read_json

METRICS = "fonts/metrics.json"
STAND_IN = "?"
LINE_HEIGHT = 1.4


class Kerning(dict[str, int]):
    """Two characters -> how far the second moves. A pair is looked up in the packed table when it is first asked for:
    texts have few of the thousands."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        """`packed` has by value the pairs that move so far, one after the other."""
        super().__init__()
        self._moves, self._pairs = [int(value) for value in packed], "".join(packed.values())
        self._ends = list(accumulate(map(len, packed.values())))

    def __missing__(self, pair: str) -> int:
        """How far the second moves; 0 for a pair that is not in the table, and for less than two characters."""
        at = _place_of(pair, self._pairs)
        self[pair] = move = self._moves[bisect_right(self._ends, at)] if at >= 0 else 0
        return move


def _place_of(pair: str, pairs: str) -> int:
    """Where a pair stands among characters in twos, one pair after the other; -1 when it does not."""
    at = pairs.find(pair) if len(pair) == 2 else -1
    while at % 2 and at >= 0:
        at = pairs.find(pair, at + 1)
    return at


class FontTable:
    """The widths of one font, in font units."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.file: str = record["file"]
        self.upem: int = record["upem"]
        self.ascent: int = record["ascent"]
        self.descent: int = record["descent"]
        self.advance: dict[str, int] = record["advance"]
        self.kern = Kerning(record["kern"])


class Letters:
    """Measures and breaks text. One per client; keeps what it measured. `words` says a Dutch text in the language of
    who plays: every text is said here, since all that is drawn is measured first."""

    def __init__(self, tables: Mapping[str, Any], words: Callable[[str], str] = str) -> None:
        self.said = words
        self.tables = {name: FontTable(record) for name, record in tables.items()}
        self.units = lru_cache(maxsize=8192)(self._units)
        self.wrap = lru_cache(maxsize=2048)(self._wrap)
        self.clean = lru_cache(maxsize=4096)(self._clean)

    def say_in(self, words: Callable[[str], str]) -> None:
        """Say every text in another language from now on; what was broken into lines is broken anew."""
        self.said = words
        self.wrap.cache_clear()

    @classmethod
    def load(cls, shelf: Shelf, name: str = METRICS, words: Callable[[str], str] = str) -> Letters:
        """The table as it is shipped."""
        return cls(read_json(shelf, name), words)

    def _clean(self, font: str, line: str) -> str:
        """The line as it is measured and drawn: NFC, white space as spaces, only characters of the table."""
        known = self.tables[font].advance
        line = unicodedata.normalize("NFC", line)
        return "".join(sign if sign in known else " " if sign.isspace() else STAND_IN for sign in line)

    def unknown(self, font: str, text: str) -> set[str]:
        """The characters of a text that a font has no letter for; line breaks and tabs do not count."""
        known = self.tables[font].advance
        return {sign for sign in unicodedata.normalize("NFC", text) if sign not in known and not sign.isspace()}

    def _units(self, font: str, line: str) -> int:
        """The width of a line in font units."""
        table, line = self.tables[font], self.clean(font, line)
        kern = table.kern
        return (sum(table.advance[sign] for sign in line)
                + sum(kern[line[at:at + 2]] for at in range(len(line) - 1)))

    def width(self, style: Style, line: str) -> int:
        """The width of a line in whole pixels, rounded up."""
        return -(-self.units(style.font, self.said(line)) * style.px // self.tables[style.font].upem)

    def ascent(self, style: Style) -> int:
        """Pixels from the top of a line as drawn to its base line."""
        table = self.tables[style.font]
        return round(table.ascent * style.px / table.upem)

    def height(self, style: Style) -> int:
        """Pixels from the top to the bottom of a line as drawn (ascent and descent, without line spacing)."""
        table = self.tables[style.font]
        return -(-(table.ascent + table.descent) * style.px // table.upem)

    def words(self, font: str, line: str) -> list[tuple[int, str]]:
        """Each word of a line with the place, in font units, where it starts."""
        line, kern = self.clean(font, self.said(line)), self.tables[font].kern
        found, start = [], 0
        for word in line.split(" "):
            if word:
                before = kern[line[start - 1:start + 1]] if start else 0
                found.append((self.units(font, line[:start]) + before, word))
            start += len(word) + 1
        return found

    def _wrap(self, style: Style, text: str, room: int) -> tuple[str, ...]:
        """Break a text into lines of at most `room` pixels; a line break in the text stays.

        A single word that is too long is broken between letters.
        """
        lines: list[str] = []
        for paragraph in unicodedata.normalize("NFC", self.said(text)).split("\n"):
            lines += self._paragraph(style, paragraph, room)
        return tuple(lines)

    def _paragraph(self, style: Style, paragraph: str, room: int) -> list[str]:
        limit = room * self.tables[style.font].upem
        lines = [""]
        for word in paragraph.split():
            for piece in self._pieces(style, word, limit):
                longer = f"{lines[-1]} {piece}".strip()
                if not lines[-1] or self.units(style.font, longer) * style.px <= limit:
                    lines[-1] = longer
                else:
                    lines.append(piece)
        return lines

    def _pieces(self, style: Style, word: str, limit: int) -> list[str]:
        """A word, or the pieces of a word that no line can hold."""
        if self.units(style.font, word) * style.px <= limit:
            return [word]
        pieces = [""]
        for sign in word:
            if pieces[-1] and self.units(style.font, pieces[-1] + sign) * style.px > limit:
                pieces.append("")
            pieces[-1] += sign
        return pieces

    def shorten(self, style: Style, line: str, room: int) -> str:
        """The line, or its beginning with "…". Only for text that can be read in full elsewhere."""
        line = self.said(line)
        if self.width(style, line) <= room:
            return line
        while line and self.width(style, line.rstrip() + "…") > room:
            line = line[:-1]
        return line.rstrip() + "…"
