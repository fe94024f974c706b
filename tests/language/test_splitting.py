"""Sentences and words of Dutch text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.language.splitting import sentences_in, words_in, words_of

LIKE_DUTCH = st.lists(
    st.sampled_from(["Ja", "nee", "mevr.", "B1.02", "13:50", "“Stop!”", "zegt", "Noor.", "…", "Eh…", "o.a.", "1.",
                     "(B)", "?!", "te-laat-briefje", "’s", "avonds", "{naam}", "é", "—", "“", "”", "\n"])
).map(" ".join)
ANY_TEXT = st.text() | LIKE_DUTCH


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Vraag mevr. Yilmaz. Zij weet het.", ["Vraag mevr. Yilmaz.", "Zij weet het."]),
        ("Ga naar B1.02. Daar is het.", ["Ga naar B1.02.", "Daar is het."]),
        ("Om 13:50 ga ik. Jij ook?", ["Om 13:50 ga ik.", "Jij ook?"]),
        ("Nummer 7. Op de balie.", ["Nummer 7.", "Op de balie."]),
        ("Eh… ik weet het niet. Misschien…", ["Eh… ik weet het niet.", "Misschien…"]),
        ("“Stop!” roept hij. “Nu.”", ["“Stop!” roept hij.", "“Nu.”"]),
        ("“Nee,” zegt Amira. “Iemand zei het.”", ["“Nee,” zegt Amira.", "“Iemand zei het.”"]),
        ("Daan roept terug: “Op het plein!”", ["Daan roept terug: “Op het plein!”"]),
        ("Neem o.a. pen, papier enz. Kom dan.", ["Neem o.a. pen, papier enz.", "Kom dan."]),
        ("Dit is plan B. Kom mee.", ["Dit is plan B.", "Kom mee."]),
        ("J. de Vries komt. Meneer J. Bakker ook.", ["J. de Vries komt.", "Meneer J. Bakker ook."]),
        ("1. Pak je tas. 2. Ga zitten.", ["1. Pak je tas.", "2. Ga zitten."]),
        ("Ik ben van A.L.I.B.I. Dat is geheim.", ["Ik ben van A.L.I.B.I.", "Dat is geheim."]),
        ("… Ja. … Nee", ["… Ja. …", "Nee"]),
        ("Hoi, jij daar", ["Hoi, jij daar"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, sentences: list[str]) -> None:
    assert [piece.text for piece in sentences_in(text)] == sentences


def test_a_room_a_time_and_a_compound_are_one_word_each() -> None:
    text = "“Om 13:50,” zei mevr. Yilmaz: kom naar B1.02! Je foto’s, zo'n te-laat-briefje, o.a. 3,5 uur."
    assert [word.text for word in words_in(text)] == [
        "Om", "13:50", "zei", "mevr", "Yilmaz", "kom", "naar", "B1.02", "Je", "foto’s", "zo'n", "te-laat-briefje",
        "o.a.", "3,5", "uur",
    ]


@settings(deadline=None)
@given(ANY_TEXT)
def test_splitting_in_words_never_loses_a_letter(text: str) -> None:
    def letters(some: str) -> list[str]:
        return [sign for sign in some if sign.isalnum()]

    assert letters("".join(word.text for word in words_in(text))) == letters(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_splitting_in_sentences_never_loses_a_sign(text: str) -> None:
    assert "".join("".join(piece.text for piece in sentences_in(text)).split()) == "".join(text.split())


@settings(deadline=None)
@given(ANY_TEXT)
def test_every_piece_stands_where_it_says(text: str) -> None:
    for piece in (*words_in(text), *sentences_in(text)):
        assert piece.text and text[piece.start : piece.end] == piece.text


@settings(deadline=None)
@given(ANY_TEXT)
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    words = words_in(text)
    assert sum(words_of(sentence, words) for sentence in sentences_in(text)) == len(words)


@settings(deadline=None)
@given(ANY_TEXT)
def test_a_sentence_without_a_word_is_the_whole_text(text: str) -> None:
    sentences, words = sentences_in(text), words_in(text)
    assert len(sentences) == 1 or all(words_of(sentence, words) for sentence in sentences)
