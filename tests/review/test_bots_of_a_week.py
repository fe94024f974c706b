"""Personas through the shipped school week: nights between the days, things that can be done again and again, and
what the week promises to very different players."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.commands import NextDay, NoteTask, Unmask, Wait
from alibi.review.bot_ground import IN_THE_AGENDA
from alibi.review.bot_report import BotReport, report_of
from alibi.review.bot_team import play_all
from alibi.review.bots import Bots
from alibi.review.personas import PERSONAS, RECORDED

PLAYS = 120
"""Of a persona. A third of the hurried plays find the guest; with fewer than a hundred, chance decides the share."""
JUDGED = ("careful", "hurried", "avoidant")
BY_THEMSELVES = [name for name in PERSONAS if name != RECORDED]


@pytest.fixture(scope="module")
def week() -> Case:
    case = load_case(find_case("01_de_gast_in_1b")).case
    assert case is not None and len(case.days) == 5
    return case


@pytest.fixture(scope="module")
def found(week: Case) -> BotReport:
    return report_of(week, 1, play_all(Bots(week), JUDGED, PLAYS, 1))


def test_who_spoke_to_somebody_last_thing_in_the_evening_goes_on_in_the_morning(week: Case) -> None:
    """Whom it spoke to yesterday is forgotten overnight; here an event without choices comes later in the morning."""
    later = replace(week, talks=tuple(talk for talk in week.talks if talk.id != "morgen"))
    bots = Bots(later)
    for number in range(5):
        play = bots.play("avoidant", number)
        assert play.ending is not None and Counter(map(type, play.commands))[NextDay] == len(later.days) - 1


def test_explorer_writes_a_task_on_a_line_and_asks_somebody_once_a_play(week: Case) -> None:
    """Neither takes time, so it could go on with them for ever."""
    bots = Bots(week)
    for number in range(9):
        play = bots.play("explorer", number)
        again = Counter(command for command in play.commands if isinstance(command, NoteTask | Unmask))
        assert play.ending is not None and again and max(again.values()) == 1


@pytest.mark.parametrize("name", ["00_kennismaking", "01_de_gast_in_1b"])
def test_an_agenda_never_becomes_another_without_news_of_it(name: str, week: Case) -> None:
    """Nobody needs to look in it each time the clock goes on. In the week, much is due when a lesson ends; in the first
    case nothing is."""
    case = week if week.id == name else load_case(find_case(name)).case
    assert case is not None
    bots, quiet = Bots(case), 0
    for persona in BY_THEMSELVES:
        play = bots.play(persona, 0)
        state, agenda = play.ground.first_state, play.ground.agenda.of(play.ground.first_state)
        for outcome in play.outcomes[1:]:
            state = state & outcome.keep | outcome.put
            before, agenda = agenda, play.ground.agenda.of(state)
            assert agenda is before or outcome.news & IN_THE_AGENDA
            quiet += isinstance(outcome.move and outcome.move.command, Wait) and not outcome.news
    assert quiet


@pytest.mark.parametrize(("persona", "least"), [("careful", 0.95), ("hurried", 0.25), ("avoidant", 0.25)])
def test_the_guest_of_the_week_is_found_in_so_many_plays_and_every_end_is_kind(
    persona: str, least: float, found: BotReport
) -> None:
    who = found.of(persona)
    assert who is not None and who.solved_share >= least and who.kind_end_share == 1
    assert all(share > 0 for share in who.solved_share_by_variant.values())
