"""Finds fixed phrases in a text by their words, whatever stands between the words.

Knows the notation of a phrase ("hart in * schoenen", "het/'t"). Does not know what a phrase means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alibi.language.splitting import Piece

_ANY = "*"
_MOST_FOR_ANY = 2

Token = frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the list, and from which to which word it stands in the text (both included)."""

    phrase: str
    first: int
    last: int


class Phrases:
    """A list of phrases, ready to look for."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[str, tuple[Token, ...]]]] = defaultdict(list)
        for phrase in phrases:
            tokens = _tokens(phrase)
            for word in _rarest(tokens):
                self._by_word[word].append((phrase, tokens))

    def found_in(self, words: Sequence[Piece]) -> Iterator[Found]:
        """Each phrase once, at its first place in the words of one text."""
        plain = [_plain(word.text) for word in words]
        candidates = {phrase: tokens for word in plain if word in self._by_word
                      for phrase, tokens in self._by_word[word]}
        for phrase, tokens in candidates.items():
            place = _first_place(tokens, plain)
            if place:
                yield Found(phrase, *place)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removeprefix("'")


def _tokens(phrase: str) -> tuple[Token, ...]:
    return tuple(frozenset(map(_plain, part.split("/"))) for part in phrase.split())


def _rarest(tokens: tuple[Token, ...]) -> Token:
    """The words of the longest token: a text without any of them cannot hold the phrase."""
    return max((token for token in tokens if _ANY not in token), key=lambda token: max(map(len, token)))


def _first_place(tokens: tuple[Token, ...], words: list[str]) -> tuple[int, int] | None:
    for start in range(len(words)):
        end = _match(tokens, words, start)
        if end is not None:
            return start, end - 1
    return None


def _match(tokens: tuple[Token, ...], words: list[str], at: int) -> int | None:
    """Where a match that begins at a word ends (not included)."""
    if not tokens:
        return at
    if _ANY in tokens[0]:
        ends = (_match(tokens[1:], words, at + skipped) for skipped in range(1, _MOST_FOR_ANY + 1)
                if at + skipped <= len(words))
        return next((end for end in ends if end is not None), None)
    if at < len(words) and words[at] in tokens[0]:
        return _match(tokens[1:], words, at + 1)
    return None
