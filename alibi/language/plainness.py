"""Are the words and the form of a sentence plain? Long words, school words, denials, passives, capitals.

Rough by design: it looks at words, not at grammar, and gives hints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from alibi.language.hits import Hit, Read, short
from alibi.language.readability import letters_in
from alibi.language.splitting import Piece
from alibi.language.vocabulary import Vocabulary, forms_of
from alibi.language.wordlists import (
    CAPITALS_ARE_FINE,
    CLAUSE_BEGINS,
    DENIED_TWICE,
    LOOK_LIKE_PARTICIPLES,
    NOT_WITHIN_A_CLAUSE,
    PASSIVE_VERBS,
    SCHOOL_WORDS,
)

LONGEST_WORD = 14
_LEAST_CAPITALS = 3
_VOWEL = re.compile(r"[AEIOUYÀ-Ü]")
_PARTICIPLE = re.compile(r"(?:\w{0,8}ge\w{2,}|(?:be|ver|ont|her)\w{3,})(?:d|t|en)")
_BREAK = re.compile(r"[,;:.!?…“”()]")


def check_words(read: Read, known: Vocabulary) -> Iterator[Hit]:
    """Words that are long, that belong to school and are not explained, or that shout."""
    for word in read.words:
        yield from _long(word, known)
        yield from _of_school(word, known)
        yield from _shouted(word, known)


def _long(word: Piece, known: Vocabulary) -> Iterator[Hit]:
    if len(word.text) <= LONGEST_WORD:
        return
    count = max(letters_in(part) for part in re.split("[-‑]", word.text))
    if count > LONGEST_WORD and not known.explains(word.text) and not known.names_it(word.text):
        yield Hit("A811", word, {"word": word.text, "count": count}, once=f"long {word.text.lower()}")


def _of_school(word: Piece, known: Vocabulary) -> Iterator[Hit]:
    found = next((form for form in forms_of(word.text) if form in SCHOOL_WORDS), "")
    if found and not known.explains(word.text):
        yield Hit("A812", word, {"word": word.text}, once=f"school {found}")


def _shouted(word: Piece, known: Vocabulary) -> Iterator[Hit]:
    text = word.text
    shouts = text.isupper() and text.isalpha() and len(text) >= _LEAST_CAPITALS and _VOWEL.search(text)
    if shouts and text.lower() not in CAPITALS_ARE_FINE and not known.explains(text) and not known.names_it(text):
        yield Hit("A815", word, {"word": text})


def check_form(read: Read, known: Vocabulary) -> Iterator[Hit]:
    """Clauses that deny twice, or that do not say who does it."""
    for clause in _clauses(read):
        yield from _denied_twice(clause, read)
        yield from _passive(clause, read)


def _clauses(read: Read) -> Iterator[list[int]]:
    """The words of each clause by number: cut at punctuation and at words that join."""
    clause: list[int] = []
    for number, word in enumerate(read.words):
        gap = read.passage.text[read.words[number - 1].end : word.start] if number else ""
        if clause and (_BREAK.search(gap) or word.text.lower() in CLAUSE_BEGINS):
            yield clause
            clause = []
        clause.append(number)
    yield clause


def _denied_twice(clause: list[int], read: Read) -> Iterator[Hit]:
    small = {number: read.words[number].text.lower() for number in clause}
    denials = [number for number in clause if small[number] in NOT_WITHIN_A_CLAUSE]
    twice = [(one, two) for one, two in pairwise(clause) if small[one] == "niet" and small[two] in DENIED_TWICE]
    if len(denials) > 1:
        twice.append((denials[0], denials[-1]))
    if twice:
        piece = read.between(*twice[0])
        yield Hit("A813", piece, {"text": short(piece.text)})


def _passive(clause: list[int], read: Read) -> Iterator[Hit]:
    small = [read.words[number].text.lower() for number in clause]
    verb = next((place for place, word in enumerate(small) if word in PASSIVE_VERBS), None)
    participle = next((place for place, word in enumerate(small)
                       if _PARTICIPLE.fullmatch(word) and word not in LOOK_LIKE_PARTICIPLES), None)
    if verb is None or participle is None or "door" in small:
        return
    piece = read.between(clause[min(verb, participle)], clause[max(verb, participle)])
    yield Hit("A814", piece, {"text": short(piece.text)})
