"""Cuts Dutch text into sentences and words, each with its place in the text.

Knows abbreviations ("mevr."), room names ("B1.02"), times ("13:50"), ellipsis and quotation marks. Does not know
what a text is for. No sign is lost: the sentences of a text together are the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_LETTER = r"[^\W_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER}\.){{2,}}(?!\w)|(?:{_LETTER})+(?:(?:[.:,](?=\d)|['’‑-])(?:{_LETTER})+)*")
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[”’»\"')\]]*)\s+(?=[“„‘«\"'(\[–—-]*\s?(?P<next>\S?))")
_BEFORE = re.compile(r"[\w./]+$")
_LEADS_ON = frozenset(("mevr", "mw", "mej", "dhr", "dr", "drs", "ir", "ing", "prof", "st", "nr", "blz", "p",
                       "bijv", "bv", "ca", "vgl", "o.a", "d.w.z", "i.p.v", "m.b.t", "t.a.v", "i.v.m", "z.o.z"))
"""Abbreviations after which a sentence never ends."""
_TITLES = frozenset(("meneer", "mevrouw", "juf", "meester", "mevr", "mw", "dhr", "dr"))
_INITIALS = re.compile(r"(?:[A-Z]\.)?[A-Z]")
_REMEMBERED = 4_096
"""Texts that need not be cut again: of one case every text is read by several checks, and after every save."""


class Piece(NamedTuple):
    """A sentence or word: its text and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(_REMEMBERED)
def words_in(text: str) -> tuple[Piece, ...]:
    """The words of a text. "B1.02", "13:50", "foto's" and "te-laat-briefje" are one word each."""
    return tuple(Piece(found[0], found.start()) for found in _WORD.finditer(text))


def words_of(sentence: Piece, words: Sequence[Piece]) -> int:
    """How many of the words of a text, in the order in which they stand, are in this sentence of it."""
    return bisect_left(words, sentence.end, key=_start) - bisect_left(words, sentence.start, key=_start)


def _start(word: Piece) -> int:
    return word.start


@lru_cache(_REMEMBERED)
def sentences_in(text: str) -> tuple[Piece, ...]:
    """The sentences of a text, without blanks around them. Signs without a word ("…") belong to a sentence beside
    them, so each has a word unless the whole text has none."""
    found: list[Piece] = []
    for piece in _pieces(text):
        if found and not (_WORD.search(piece.text) and _WORD.search(found[-1].text)):
            before = found.pop()
            piece = Piece(text[before.start : piece.end], before.start)
        found.append(piece)
    return tuple(found)


def _pieces(text: str) -> Iterator[Piece]:
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        if _ends_here(text, stop):
            yield Piece(text[start : stop.end("close")], start)
            start = stop.end()
    rest = text[start:].rstrip()
    if rest:
        yield Piece(rest, start)


def _ends_here(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at a stop: not before a small letter, and not after an abbreviation."""
    if not stop["next"] or stop["next"].islower():
        return not stop["next"]
    if stop["stop"] != "." or stop["close"]:
        return True
    before = _BEFORE.search(text, 0, stop.start())
    return before is None or not _is_short_for(before[0], text[: before.start()].split())


def _is_short_for(word: str, earlier: list[str]) -> bool:
    """Whether the stop belongs to the word: an abbreviation, the initials of a name, or the number of a list."""
    if word.lower() in _LEADS_ON:
        return True
    if word.isdigit():
        return not earlier or earlier[-1].endswith((".", "!", "?", "…"))
    if not _INITIALS.fullmatch(word):
        return False
    return not earlier or "." in word or earlier[-1].rstrip(".").lower() in _TITLES
