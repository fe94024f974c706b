"""What a check says of cases that a program made: a sound one, and a few that no file can show, or with their steps.

The faults that a file can have are under tests/levels; test_broken_claims.py asks what a check says of each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from alibi.core import case as shape
from alibi.core.case import Case, Effect, Scene
from alibi.core.school_time import beat_of
from alibi.review.check import check_case
from alibi.review.recorded import RecordedPlay

Change = Callable[[Case], Case]
Plays = tuple[RecordedPlay, ...]


def with_scene(case: Case, key: str, change: Callable[[Scene], Scene]) -> Case:
    return replace(case, scenes=tuple(change(one) if one.key == key else one for one in case.scenes))


def with_choice(case: Case, key: str, name: str, **changes: Any) -> Case:
    return with_scene(
        case,
        key,
        lambda scene: replace(
            scene, choices=tuple(replace(one, **changes) if one.id == name else one for one in scene.choices)
        ),
    )


def trap(case: Case, needs: str = "known.ander") -> Case:
    def only_asking(scene: Scene) -> Scene:
        return replace(scene, choices=tuple(replace(one, needs=needs) for one in scene.choices))

    return with_scene(case, "yil/hi", only_asking)


def only_at_first(case: Case) -> Case:
    """All alibis are for one signal, and its trace can be scanned in the first ten minutes only."""
    alibis = tuple(replace(one, beat=beat_of("13:20")) for one in case.alibis)
    traces = tuple(replace(one, when='before("13:40")') if one.id == "nietje" else one for one in case.traces)
    return replace(case, alibis=alibis, traces=traces)


LONG: dict[str, tuple[set[str], Change]] = {
    "a long sentence": (
        {"A801"},
        lambda case: with_choice(case, "noor/small", "bye", text="Dit is " + "heel " * 14 + "lang."),
    ),
    "a long bubble": (
        {"A802"},
        lambda case: with_choice(case, "noor/small", "bye", text="Dit is aardrijkskunde. " * 7),
    ),
    "three sentences in a bubble": (
        {"A803"},
        lambda case: with_choice(case, "noor/small", "bye", text="Ja. Nee. Wel."),
    ),
}


def test_a_sound_case_has_no_findings(sound_case: Case, plays: Plays) -> None:
    report = check_case(sound_case, plays)
    assert report.findings == ()
    assert report.shown > 40 and report.slices
    assert "Geen fouten gevonden." in report.as_text()


def test_home_needs_no_door(sound_case: Case, plays: Plays) -> None:
    home = shape.Place("thuis", "thuis", "Thuis", work=True)
    assert "A705" not in check_case(replace(sound_case, places=(*sound_case.places, home)), plays).codes


@pytest.mark.parametrize("fault", LONG)
def test_a_case_that_a_program_made_is_told_of_long_texts_too(fault: str, sound_case: Case, plays: Plays) -> None:
    """Of a case on disk the language check tells, with the exact place."""
    expected, change = LONG[fault]
    assert set(check_case(change(sound_case), plays).codes) == expected


def test_a_quarrel_without_a_way_back_comes_with_the_steps_to_it(sound_case: Case, plays: Plays) -> None:
    case = with_choice(sound_case, "noor/strained", "sorry", effects=())
    finding = next(one for one in check_case(case, plays).findings if one.code == "A714")
    assert finding.steps == ("go hal", "talk noor", "choose i_wait", *("wait",) * 5) and finding.variant == "tijn"


@pytest.mark.parametrize("needs", ["known.ander", "known.ander and my_head >= 3"])
def test_a_trap_in_a_talk_comes_with_the_steps_to_it(needs: str, sound_case: Case, plays: Plays) -> None:
    """To say how full your head is, is no way out."""
    finding = next(one for one in check_case(trap(sound_case, needs), plays).findings if one.code == "A716")
    assert finding.steps == ("go hal", "go lokaal", "talk yil")


def test_a_second_way_to_evidence_is_a_second_chance(sound_case: Case, plays: Plays) -> None:
    case = with_choice(only_at_first(sound_case), "yil/hi", "bye", effects=(Effect("clue.s1", 1),))
    assert "A734" not in check_case(case, plays).codes
