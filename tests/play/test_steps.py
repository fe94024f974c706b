"""A step that was written down is the same command when read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.core.case import Case
from alibi.core.commands import (
    Begin,
    DoTask,
    EstimateTask,
    LayAlibi,
    MovePlan,
    Share,
)
from alibi.core.moves import moves, perform
from alibi.core.rules import begin
from alibi.play.steps import UnknownStep, step_from, step_of


@given(some.lists(some.integers(0, 30), max_size=25), some.booleans())
def test_every_move_can_be_written_down_and_repeated(small_case: Case, week_case: Case, picks: list[int],
                                                     week: bool) -> None:
    world, _ = begin(week_case if week else small_case, Begin(0))
    state = world.state
    for pick in picks:
        possible = tuple(moves(world.book, state))
        if not possible:
            return
        command = possible[pick % len(possible)]
        assert step_from(step_of(command)) == command
        state = perform(world.book, state, command)


def test_words_with_more_parts_are_read() -> None:
    assert step_from("lay wei_puzzel wei s3") == LayAlibi("wei_puzzel", "wei", "s3")
    assert step_from("move sommen 1_ma avond 2_di middag") == MovePlan("sommen", "1_ma", "avond", "2_di", "middag")
    assert step_from("estimate sommen 2") == EstimateTask("sommen", 2)
    assert step_from("work kaartje") == DoTask("kaartje") and step_of(DoTask("kaartje")) == "work kaartje"


@pytest.mark.parametrize("text", ["", "vlieg hal", "go", "go hal nu", "estimate sommen veel", "plan sommen"])
def test_what_is_no_step_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnknownStep):
        step_from(text)


def test_a_step_with_too_few_or_too_many_words_gets_an_example_that_is_one() -> None:
    words = refusal_of("dans").partition("begint met: ")[2].removesuffix(".").split(", ")
    assert len(words) > 15
    for word in words:
        example = refusal_of(f"{word} a b c d e f").partition("Schrijf bijvoorbeeld: ")[2].removesuffix(".")
        assert step_of(step_from(example)) == example and example.split()[0] == word


def refusal_of(text: str) -> str:
    with pytest.raises(UnknownStep) as refused:
        step_from(text)
    return str(refused.value)


def test_the_debrief_has_no_steps() -> None:
    assert step_of(Share(True)) == ""
