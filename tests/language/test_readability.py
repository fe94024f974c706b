"""The two reading numbers, against sums made by hand.

Flesch-Douma: 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence (Douma 1960).
LIX: words per sentence + 100 × words of more than six letters / words (Björnsson 1968).
"""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.language.readability import LEAST_WORDS, Counts, count, flesch_douma, lix

EASY = ["Noor zoekt het lokaal.", "Jij loopt mee. De deur is dicht."]
"""4 + 3 + 4 = 11 words, 3 sentences.
Noor 1 zoekt 1 het 1 lokaal 2 (5) · Jij 1 loopt 1 mee 1 (3) · De 1 deur 1 is 1 dicht 1 (4): 12 syllables.
No word has more than six letters."""
HARD = ["De roosterwijziging voor woensdagmiddag staat in de informatiebrief van de afdelingsleider."]
"""11 words, 1 sentence. De 1 roos-ter-wij-zi-ging 5 voor 1 woens-dag-mid-dag 4 staat 1 in 1 de 1 in-for-ma-tie-brief 5
van 1 de 1 af-de-lings-lei-der 5: 26 syllables; four long words."""


def test_an_easy_text_gives_the_numbers_made_by_hand() -> None:
    counts = count(EASY)
    assert counts == Counts(words=11, sentences=3, syllables=12, long_words=0, longest=4)
    assert flesch_douma(counts) == pytest.approx(206.84 - 0.77 * 109.0909 - 0.93 * 3.6667, abs=0.001)  # 119.43
    assert flesch_douma(counts) == pytest.approx(119.43, abs=0.01)
    assert lix(counts) == pytest.approx(3.67, abs=0.01)


def test_a_hard_text_gives_the_numbers_made_by_hand() -> None:
    counts = count(HARD)
    assert counts == Counts(words=11, sentences=1, syllables=26, long_words=4, longest=11)
    assert flesch_douma(counts) == pytest.approx(14.61, abs=0.01)  # 206.84 - 182 - 10.23
    assert lix(counts) == pytest.approx(47.36, abs=0.01)  # 11 + 36.36


def test_a_time_is_one_word_with_the_syllables_it_is_read_with() -> None:
    assert count(["Om 13:50 in B1.02."]) == Counts(words=4, sentences=1, syllables=10, long_words=0, longest=4)


def test_a_sentence_does_not_run_on_into_the_next_text() -> None:
    assert count(["Ja", "Nee"]).sentences == 2


def test_below_sixty_words_there_is_too_little_to_tell() -> None:
    assert not count(["een " * (LEAST_WORDS - 1)]).enough
    assert count(["een " * LEAST_WORDS]).enough


def test_without_words_the_numbers_are_those_of_nothing_to_read() -> None:
    assert (flesch_douma(count([])), lix(count(["…"]))) == (206.84, 0)


@settings(deadline=None)
@given(st.lists(st.text()))
def test_any_text_gives_finite_numbers(texts: list[str]) -> None:
    counts = count(texts)
    assert math.isfinite(flesch_douma(counts)) and math.isfinite(lix(counts))
    assert counts.long_words <= counts.words <= counts.syllables
    assert counts.longest <= counts.words
    assert (counts.sentences > 0) == (counts.words > 0)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Noor", "wacht", "hier", "Kom"]), min_size=1, max_size=9))
def test_longer_words_never_read_easier(words: list[str]) -> None:
    plain, long = count([" ".join(words)]), count([" ".join(f"{word}verandering" for word in words)])
    assert flesch_douma(long) < flesch_douma(plain) and lix(long) > lix(plain)
