"""Is a text short enough? Words in a sentence, sentences and signs in a bubble, exclamation marks.

Knows the limits of the writing rules. Does not know words.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.language.hits import Hit, Read
from alibi.language.splitting import Piece, words_of
from alibi.language.vocabulary import Vocabulary

WISHED_SENTENCE = 12
LONGEST_SENTENCE = 15
LONGEST_TEXT = 140
MOST_SENTENCES = 2
MOST_EXCLAMATIONS = 1


def check_lengths(read: Read, known: Vocabulary) -> Iterator[Hit]:
    """Sentences of more than twelve words, and what does not fit in a bubble."""
    for sentence in read.sentences:
        words = words_of(sentence, read.words)
        if words > WISHED_SENTENCE:
            yield Hit("A801" if words > LONGEST_SENTENCE else "A805", sentence, {"count": words})
    text = read.passage.text
    whole = Piece(text, 0)
    if len(text) > LONGEST_TEXT:
        yield Hit("A802", whole, {"count": len(text), "most": LONGEST_TEXT})
    if read.passage.in_bubble:
        yield from _bubble(read, whole)


def _bubble(read: Read, whole: Piece) -> Iterator[Hit]:
    if len(read.sentences) > MOST_SENTENCES:
        yield Hit("A803", whole, {"count": len(read.sentences)})
    exclamations = whole.text.count("!")
    if exclamations > MOST_EXCLAMATIONS:
        yield Hit("A821", whole, {"count": exclamations})
