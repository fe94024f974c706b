"""The condition language says what it means, and says where it does not understand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.core.conditions import ConditionError, parse, reads


def test_a_named_state_is_read_as_its_number() -> None:
    assert parse("promise.noor_wait == broken") == ("is", "==", ("variable", "promise.noor_wait"), ("value", 3))


def test_bare_scene_names_belong_to_the_talk_they_stand_in() -> None:
    assert parse("seen(hello) and chose(hello/i_wait)", "noor") == (
        "and", ("variable", "seen.noor/hello"), ("variable", "chose.noor/hello/i_wait"))


def test_a_condition_tells_what_it_reads() -> None:
    tree = parse('trust.noor >= 2 and not (clue.a or has(b)) and before("14:00") and at(hal) and my_head > 2')
    assert reads(tree) == {"trust.noor", "clue.a", "clue.b", "time", "at.hal", "head"}


@pytest.mark.parametrize(("text", "position", "word"), [
    ("trust.noor >= ", 13, "einde"),
    ("sien(hello)", 0, "sien"),
    ("promise.a == brokn", 13, "brokn"),
    ('before("14:03")', 7, "blokje"),
    ("trust.noor >= 2 trust.daan", 16, "los"),
    ("trust.noor => 2", 11, "begrijp"),
    ("not " * 20 + "clue.a", 32, "not"),
])
def test_what_cannot_be_read_is_told_with_its_place(text: str, position: int, word: str) -> None:
    with pytest.raises(ConditionError) as wrong:
        parse(text, "noor")
    assert wrong.value.position == position and word in wrong.value.sentence


def test_a_misspelt_state_gets_a_suggestion() -> None:
    with pytest.raises(ConditionError) as wrong:
        parse("promise.a == brokn")
    assert wrong.value.advice == "Bedoel je “broken”?"


@given(some.text(max_size=80))
def test_any_text_is_a_condition_or_a_clear_error(text: str) -> None:
    try:
        parse(text)
    except ConditionError as wrong:
        assert wrong.sentence and 0 <= wrong.position <= len(text)
