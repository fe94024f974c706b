"""Which words this case and its school explain or own: glossary, names of people, names of places.

Knows where they are written. Does not know which words are hard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alibi.content.files import CASE_FILE, SCHOOLS, school_folder
from alibi.content.nodes import MapNode
from alibi.language.passages import read_quietly, texts_under
from alibi.language.splitting import words_in

_ENDINGS = ("en", "s", "'s", "’s", "je", "jes", "tje", "tjes", "n")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters: `explained` can be tapped for their meaning, `names` belong to people and places."""

    explained: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def explains(self, word: str) -> bool:
        """Whether the glossary has the word, or the word of which this is a plural or a small one."""
        return any(form in self.explained for form in forms_of(word))

    def names_it(self, word: str) -> bool:
        """Whether this is a name, also as "Noors" or "Noor's"."""
        return any(form in self.names for form in forms_of(word))


@lru_cache(maxsize=4096)
def forms_of(word: str) -> tuple[str, ...]:
    """The word in small letters and what it may be a form of: "Tussenuren" also as tussenuur, "s.o." as so. Kept,
    since a case says the same words over and over."""
    return tuple(_forms(word))


def _forms(word: str) -> Iterator[str]:
    small = word.lower()
    yield small
    if "." in small:
        yield small.replace(".", "")
    for ending in _ENDINGS:
        stem = small.removesuffix(ending)
        if stem not in ("", small):
            yield stem
            yield from _with_long_vowel(stem)
            if stem[-1:] == stem[-2:-1]:
                yield stem[:-1]


def _with_long_vowel(stem: str) -> Iterator[str]:
    """uur for ur, lokaal for lokal: one vowel before one consonant is written double at the end of a word."""
    if len(stem) > 2 and stem[-2] in "aeou" and stem[-1] not in "aeiou" and stem[-3] not in "aeiou":
        yield f"{stem[:-2]}{stem[-2] * 2}{stem[-1]}"
    if stem.endswith(("v", "z")):
        yield stem[:-1] + {"v": "f", "z": "s"}[stem[-1]]


def vocabulary_of(folder: Path) -> Vocabulary:
    """The words of a case and its school; of a case that cannot be read, what can be."""
    folder = folder.resolve()
    root = read_quietly(folder / CASE_FILE, folder, CASE_FILE)
    if root is None:
        return Vocabulary()
    named = next(texts_under(root, "school"), None)
    if named is None or "/" in named.raw:
        return Vocabulary()
    return _of_school(school_folder(folder, named.raw).resolve(), [node.raw for node in texts_under(root, "cast/*")])


def _of_school(school: Path, cast: Iterable[str]) -> Vocabulary:
    root = read_quietly(school / "school.yaml", school, f"{SCHOOLS}/{school.name}/school.yaml")
    if root is None:
        return Vocabulary()
    glossary = root.entries.get("glossary")
    explained = glossary.node.entries if glossary and isinstance(glossary.node, MapNode) else {}
    names = [node.raw for keys in ("name", "places/*/name", "places/*/short") for node in texts_under(root, keys)]
    for person in cast:
        names += _names_of(school, person)
    return Vocabulary(frozenset(word.lower() for word in explained), _words(names))


def _names_of(school: Path, person: str) -> list[str]:
    if "/" in person:
        return []
    root = read_quietly(school / "people" / f"{person}.yaml", school, person)
    return [node.raw for node in texts_under(root, "name")] if root else []


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.text.lower() for name in names for word in words_in(name))
