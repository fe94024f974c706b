"""Choices after which it cannot come right: what is marked is so, and nothing is marked where a way is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from alibi.core.case import Case, Choice, Effect, Scene, Start
from alibi.review.proof import Prover
from alibi.workshop import graph_hopeless
from alibi.workshop.graph_facts import facts_of
from alibi.workshop.graph_hopeless import Hopeless, hopeless_choices

NO_TASK = {"les/op_tijd/silence": "roos", "les/laat/silence": "roos"}
"""In the small case only who listens hears of the task, and only the task gives the last alibi."""


def hopeless(case: Case) -> Hopeless:
    return hopeless_choices(case, Prover(case), lambda what: None)


def with_choice(case: Case, key: str, change: Callable[[Choice], Choice]) -> Case:
    """The case with one choice changed."""
    def changed(scene: Scene) -> Scene:
        return replace(scene, choices=tuple(change(one) if f"{scene.key}/{one.id}" == key else one
                                            for one in scene.choices))
    return replace(case, scenes=tuple(map(changed, case.scenes)))


def said_once(case: Case, talk: str) -> Case:
    """The case in which a talk opens only once."""
    talks = tuple(replace(one, starts=tuple(replace(start, once=True) for start in one.starts)) if one.id == talk
                  else one for one in case.talks)
    return replace(case, talks=talks)


def test_who_does_not_hear_of_the_task_cannot_find_the_guest_any_more(small_case: Case) -> None:
    assert hopeless(small_case) == Hopeless(NO_TASK, {})


def test_a_case_in_which_all_can_come_right_has_no_marks(small_case: Case) -> None:
    heard, clue = Effect("task.kaartje", 1), Effect("clue.les", 1)
    fair = with_choice(small_case, "les/op_tijd/silence", lambda one: replace(one, effects=(heard, clue)))
    fair = with_choice(fair, "les/laat/silence", lambda one: replace(one, effects=(heard,)))
    assert hopeless(fair) == Hopeless({}, {})


def test_a_clue_that_is_told_only_once_is_lost_by_who_does_not_ask(small_case: Case) -> None:
    found = hopeless(said_once(small_case, "jayden"))
    assert found == Hopeless(NO_TASK | {"jayden/hi/silence": "jayden"}, {})


def test_a_second_way_to_the_clue_takes_the_mark_away(small_case: Case) -> None:
    case = said_once(small_case, "jayden")
    also = replace(case.days[0].deeds[0], effects=(Effect("clue.jayden_hal", 1),))
    day = replace(case.days[0], deeds=(also, *case.days[0].deeds[1:]))
    assert hopeless(replace(case, days=(day,))) == Hopeless(NO_TASK, {})


def test_who_cannot_be_mended_is_named(small_case: Case) -> None:
    rude = with_choice(small_case, "noor/hello/alone",
                       lambda choice: replace(choice, effects=(Effect("trust.noor", -3, True),)))
    assert hopeless(rude) == Hopeless(NO_TASK, {"noor/hello/alone": "noor"})


def test_a_choice_that_can_be_made_good_is_not_marked(small_case: Case) -> None:
    """Noor is angry, and small talk with a kind word brings the trust back."""
    rude = with_choice(small_case, "noor/hello/alone",
                       lambda choice: replace(choice, effects=(Effect("trust.noor", -1, True),)))
    kind = Choice("kind", "Kom je erbij?", effects=(Effect("trust.noor", 1, True),))
    scenes = tuple(replace(scene, choices=(kind,)) if scene.key == "noor/small" else scene for scene in rude.scenes)
    assert hopeless(replace(rude, scenes=scenes)) == Hopeless(NO_TASK, {})


def test_a_choice_is_marked_only_when_it_is_hopeless_for_every_guest(small_case: Case) -> None:
    talks = tuple(replace(one, starts=(Start("jayden/hi", True, "visitor(tijn)"), Start("jayden/hi")))
                  if one.id == "jayden" else one for one in small_case.talks)
    assert hopeless(replace(small_case, talks=talks)) == Hopeless(NO_TASK, {})


def test_the_picture_says_it_in_words(small_case: Case) -> None:
    facts = facts_of(said_once(small_case, "jayden"), 6, lambda what: None)
    mark = facts.mark("choice", "jayden/hi/silence")
    assert mark and mark.sign == "⚑" and mark.words == "hierna blijft Jayden over"


def test_what_is_too_large_is_left_out_and_named(small_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph_hopeless, "MOST_LEFT", 5)
    found = hopeless(said_once(small_case, "jayden"))
    assert not found.unsolvable and not found.unmended and "noor" in found.too_large
