"""A quoted sentence and the sentence around it end with one full stop."""

from __future__ import annotations

import pytest

from alibi.core.quoting import ended_once, quoted


@pytest.mark.parametrize(("words", "said"), [
    ("Kijk in de app.", "“Kijk in de app.”"), ("Wie was dat?", "“Wie was dat?”"), ("Wacht…", "“Wacht…”"),
    ("Som 4", "“Som 4”.")])
def test_words_at_the_end_of_a_sentence_are_quoted_with_one_full_stop(words: str, said: str) -> None:
    assert quoted(words) == said == ended_once(f"“{words}”.")


def test_what_is_no_sentence_keeps_the_stop_behind_it() -> None:
    text = "Het staat bij “vrijdag”. “Ja.”, zei ze. “Nee.”"
    assert ended_once(text) == text
