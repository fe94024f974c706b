"""The condition language says what it means, and says where it does not understand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.core.conditions import Answer, ConditionError, Tree, compiled, parse, reads, settled


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


TIMED = ('before("09:00") and seen(a/b)', 'not (after("09:00") or seen(a/b))', 'trust.noor >= 2 or before("09:00")',
         'before("09:00") == 1', 'after("09:00") and (seen(a/b) or trust.noor >= 1)', "3 >= 2",
         'not before("09:00") and trust.noor != 0 and seen(a/b)')


@given(some.sampled_from(TIMED), some.integers(90, 120), some.integers(0, 1), some.integers(-3, 5))
def test_what_the_time_alone_settles_is_the_whole_answer(text: str, beat: int, seen: int, trust: int) -> None:
    values = {"seen.a/b": seen, "trust.noor": trust}

    def timed(tree: Tree) -> int | None:
        return int((beat < tree[1]) == (tree[0] == "before")) if tree[0] in ("before", "after") else None

    def whole(tree: Tree) -> Answer:
        return lambda state: values[tree[1]] if tree[0] == "variable" else timed(tree) or 0

    tree = parse(text, "a")
    assert settled(tree, timed) in (None, int(bool(compiled(tree, whole)(()))))
