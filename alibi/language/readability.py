"""How hard a text is to read, in two numbers: Flesch-Douma and LIX.

Knows counts and formulas. Says nothing about texts that are too short to tell: that is for the reader of the
numbers, see LEAST_WORDS. Neither number knows meaning; they point at long sentences and long words only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from alibi.language.splitting import sentences_in, words_in, words_of
from alibi.language.syllables import syllables

LEAST_WORDS = 60
"""Below this many words one long word moves the numbers too much to say anything."""
EASY_FLESCH_DOUMA = 80.0
EASY_LIX = 30.0
_SHORT_WORD = 6


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in texts: `long_words` have more than six letters, `longest` is the longest sentence in
    words."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    long_words: int = 0
    longest: int = 0

    @property
    def enough(self) -> bool:
        """Whether there are words enough for the numbers to mean something."""
        return self.words >= LEAST_WORDS


def count(texts: Iterable[str]) -> Counts:
    """The counts of texts together; a sentence never runs on from one text into the next."""
    lengths: list[int] = []
    times: Counter[str] = Counter()
    for text in texts:
        found = words_in(text)
        times.update(word.text for word in found)
        lengths += [words_of(sentence, found) for sentence in sentences_in(text)] if found else []
    return Counts(
        words=times.total(),
        sentences=len(lengths),
        syllables=sum(syllables(word) * often for word, often in times.items()),
        long_words=sum(often for word, often in times.items() if letters_in(word) > _SHORT_WORD),
        longest=max(lengths, default=0),
    )


def letters_in(word: str) -> int:
    return sum(sign.isalpha() for sign in word)


def flesch_douma(counts: Counts) -> float:
    """Reading ease, higher is easier: 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence.

    Source: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960), who fitted R. Flesch, "A new
    readability yardstick" (Journal of Applied Psychology 32, 1948) to Dutch. Douma's table: 80-90 easy (fifth
    class of the then primary school), 90-100 very easy. Without words: the constant.
    """
    words, sentences = max(1, counts.words), max(1, counts.sentences)
    return 206.84 - 0.77 * (100 * counts.syllables / words) - 0.93 * (counts.words / sentences)


def lix(counts: Counts) -> float:
    """Läsbarhetsindex, lower is easier: words per sentence + 100 × words of more than six letters / words.

    Source: C.-H. Björnsson, Läsbarhet (Stockholm, 1968), who calls below 25 children's books and 25-30 simple
    texts. Björnsson also ends a sentence at a colon; here a sentence is what `splitting` says, so that both
    numbers speak of the same sentences. Without words: 0.
    """
    words, sentences = max(1, counts.words), max(1, counts.sentences)
    return counts.words / sentences + 100 * counts.long_words / words
