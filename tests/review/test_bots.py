"""Bots play like the child they stand for, by the rules, and the same way every time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest

from alibi.core.case import Case
from alibi.core.commands import Command
from alibi.play.session import Session, world_after
from alibi.review.bots import Bots, NoLog, run_bots
from alibi.review.floor_plan import FloorPlan
from alibi.review.personas import PERSONAS


def commands_of(case: Case, persona: str, number: int) -> list[Command]:
    bots = Bots(case, persona, 1)
    session = Session.start(case, bots.seed_of(number), NoLog())
    bots.play(number, session)
    return [entry.command for entry in session.entries]


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_same_seed_plays_the_same_play(persona: str, sound_case: Case) -> None:
    assert commands_of(sound_case, persona, 3) == commands_of(sound_case, persona, 3)
    assert run_bots(sound_case, persona, 12, 5).as_json() == run_bots(sound_case, persona, 12, 5).as_json()
    assert any(
        commands_of(sound_case, persona, 3) != commands_of(sound_case, persona, number) for number in (4, 5, 6, 7)
    )


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_play_comes_to_an_end_that_a_journal_could_repeat(persona: str, sound_case: Case) -> None:
    bots = Bots(sound_case, persona, 1)
    for number in range(6):
        session = Session.start(sound_case, bots.seed_of(number), NoLog())
        count = bots.play(number, session)
        assert session.world.over and count.end == session.world.ending.id
        assert world_after(sound_case, session.entries) == session.world


def test_the_careful_persona_solves_what_chance_does_not(sound_case: Case) -> None:
    careful, chance = (run_bots(sound_case, persona, 40, 1) for persona in ("careful", "random"))
    assert careful.solved_share > 0.6 > chance.solved_share
    assert careful.promises_broken["wacht"] < 0.2


def test_the_careful_persona_does_not_know_who_the_visitor_is(sound_case: Case) -> None:
    """Without alibis no careful play finds the guest: it has nothing but what it found."""
    report = run_bots(
        replace(sound_case, alibis=(), scenes=tuple(_without_clues(sound_case)), days=_days(sound_case)),
        "careful",
        20,
        1,
    )
    assert report.solved_share == 0


def _without_clues(case: Case) -> Iterable[object]:
    for scene in case.scenes:
        yield replace(
            scene,
            choices=tuple(
                replace(
                    choice, effects=tuple(effect for effect in choice.effects if not effect.name.startswith("clue."))
                )
                for choice in scene.choices
            ),
        )


def _days(case: Case) -> tuple[object, ...]:
    return (
        replace(
            case.days[0],
            deeds=tuple(
                replace(deed, effects=tuple(effect for effect in deed.effects if not effect.name.startswith("clue.")))
                for deed in case.days[0].deeds
            ),
        ),
    )


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_persona_gives_only_possible_commands(persona: str, sound_case: Case) -> None:
    plan = FloorPlan(sound_case)
    session = Session.start(sound_case, 1, NoLog())
    player = PERSONAS[persona](plan, Random("a"))
    for _ in range(200):
        command = player.next(session.world)
        if command is None:
            break
        session.do(command)
    assert session.world.over


def test_the_report_counts_what_was_never_seen_and_never_done(sound_case: Case) -> None:
    case = replace(
        sound_case,
        days=(
            replace(
                sound_case.days[0],
                deeds=tuple(
                    replace(deed, needs='before("13:30")') if deed.id == "zwaai" else deed
                    for deed in sound_case.days[0].deeds
                ),
            ),
        ),
    )
    report = run_bots(case, "random", 60, 1)
    assert "zwaai" in report.deeds_never_done and report.plays == 60 and sum(report.ends.values()) == 60
    assert set(json.loads(report.as_json())) >= {"solved_share", "choices_never_seen", "words_mean", "beats_left_mean"}
    assert report.words_most >= report.words_mean > 0 and "geen kind" in report.as_text()


def test_the_floor_plan_knows_the_cheapest_way_and_the_places_in_a_text(sound_case: Case) -> None:
    plan = FloorPlan(sound_case)
    assert plan.cost["plein", "lokaal"] == 2 and plan.towards("plein", "lokaal") == "hal"
    assert (
        plan.named_in("Wachten op Noor bij het lokaal") == "lokaal" and plan.named_in("Kaartje naar de aula.") == "aula"
    )
    assert plan.named_in("Ergens.") == ""
