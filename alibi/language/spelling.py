"""Spelling, for who installed the extra `alibi[spell]` and a Dutch dictionary in the form of hunspell.

Knows where systems keep dictionaries. Not part of the check of every day: loading a whole dictionary takes a second
or more. Each unknown word is told once, as a hint; names and the glossary count as known.
"""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from alibi.content.diagnostics import Diagnostic
from alibi.language.allowances import Allowances
from alibi.language.hits import diagnostic
from alibi.language.passages import Part, Passage, parts_of
from alibi.language.splitting import Piece, words_in
from alibi.language.vocabulary import Vocabulary, vocabulary_of

UNKNOWN = "A831"
MOST_SUGGESTIONS = 10
"""A suggestion takes up to a second each; with more unknown words than this the words alone must do."""
_NAMES = ("nl_NL", "nl", "nl-NL", "nl_BE")
_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
            "/opt/homebrew/share/hunspell", "/Library/Spelling")
_BETWEEN_BRACES = re.compile(r"\{[^{}]*\}")


class NoSpelling(Exception):
    """Spelling cannot be checked here; the message is one Dutch sentence."""


class SpellingDictionary(Protocol):
    """What is used of a dictionary."""

    def lookup(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Iterable[str]: ...


def check_spelling(folder: Path, dictionary: Path | None = None) -> tuple[Diagnostic, ...]:
    """A hint for each unknown word of the case in `folder`. `dictionary` is the path of a hunspell dictionary with or
    without its ending (.dic); without it the system's is used. NoSpelling when it cannot be done."""
    words = load_dictionary(dictionary or find_dictionary())
    unknown = list(_unknown(parts_of(folder), vocabulary_of(folder), words))
    suggesting = len(unknown) <= MOST_SUGGESTIONS
    found = [diagnostic(UNKNOWN, passage.mark(word.start, len(word.text)), {"word": word.text},
                        next(iter(words.suggest(word.text)), "") if suggesting else "")
             for passage, word in unknown]
    return Allowances.read(folder).kept(found, {UNKNOWN})


def find_dictionary(folders: Iterable[str] = _FOLDERS) -> Path:
    """The Dutch dictionary of this computer, looked for in DICPATH (as hunspell does) and the usual folders."""
    own = os.environ.get("DICPATH", "")
    for folder in (*own.split(os.pathsep), *folders):
        for name in _NAMES if folder else ():
            path = Path(folder) / f"{name}.dic"
            if path.is_file() and path.with_suffix(".aff").is_file():
                return path
    raise NoSpelling("Ik vind geen Nederlands woordenboek: installeer het pakket hunspell-nl.")


def load_dictionary(path: Path) -> SpellingDictionary:
    """The dictionary of a .dic file and the .aff beside it."""
    try:
        spylls = importlib.import_module("spylls.hunspell")
        readers = importlib.import_module("spylls.hunspell.readers")
    except ImportError:
        raise NoSpelling("Spelling nakijken kan pas na: pip install 'alibi[spell]'.") from None
    try:
        rules, context = readers.read_aff(_Rows(path.with_suffix(".aff"), "Windows-1252"))
        words = readers.read_dic(_Rows(path.with_suffix(".dic"), context.encoding), aff=rules, context=context)
        found: SpellingDictionary = spylls.Dictionary(rules, words)
    except (OSError, LookupError, TypeError, ValueError):
        raise NoSpelling(f"Het woordenboek {path.name} kan ik niet lezen: installeer het opnieuw.") from None
    return found


class _Rows:
    """The rows of a dictionary file that say something, numbered, as spylls reads them; its own reader leaves files
    open."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._data, self._number = path.read_bytes(), 0
        self.reset_encoding(encoding)

    def reset_encoding(self, encoding: str) -> None:
        """Go on from the same row in another encoding, which a dictionary tells in its own first rows."""
        self._rows = self._data.decode(encoding, "surrogateescape").removeprefix("\ufeff").split("\n")

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self

    def __next__(self) -> tuple[int, str]:
        while self._number < len(self._rows):
            self._number += 1
            row = self._rows[self._number - 1].strip()
            if row:
                return self._number, row
        raise StopIteration


def _unknown(parts: Iterable[Part], known: Vocabulary, words: SpellingDictionary) -> Iterator[tuple[Passage, Piece]]:
    """Each unknown word at its first place."""
    told: set[str] = set()
    for passage in (passage for part in parts for passage in part.passages):
        text = _BETWEEN_BRACES.sub(lambda found: " " * len(found[0]), passage.text)
        for word in words_in(text):
            if word.text in told or _is_known(word.text, known, words):
                continue
            told.add(word.text)
            yield passage, word


def _is_known(word: str, known: Vocabulary, words: SpellingDictionary) -> bool:
    """Whether a word is spelled well, has nothing to spell, or is our own; with a hyphen, by its parts too."""
    if any(sign.isdigit() for sign in word) or len(word) == 1:
        return True
    if known.explains(word) or known.names_it(word) or words.lookup(word.replace("’", "'")):
        return True
    parts = re.split("[-‑]", word)
    return len(parts) > 1 and all(_is_known(part, known, words) for part in parts)
