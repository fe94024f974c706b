"""The title tells where each agent stands without opening its play: the same as the play itself would say."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from alibi.content.compiled import encode_case
from alibi.core import happenings
from alibi.core.case import Case
from alibi.core.commands import ChooseAgent, NextDay
from alibi.core.moves import moves
from alibi.core.records import Entry
from alibi.core.wording import wording_of
from alibi.play.agents import NOTHING_YET, AgentCard, agent_cards
from alibi.play.session import Session
from alibi.play.whereabouts import recap
from alibi.store import glance
from alibi.store.home import journal_path
from alibi.store.journal import Journal

CODE = "B7K2XQ"
STEPS = 50


class Kept:
    """A log that writes at once."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        self.journal.append(entry)

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        self.journal.take_back(number)


def begun(home: Path, case: Case) -> Journal:
    journal = Journal.create(journal_path(home, CODE), CODE)
    journal._db.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug here
    journal.begin_play(case.id, case.title, 0, "r", "t", 1, wording_of(case), encode_case(case))
    return journal


def card(home: Path) -> AgentCard:
    found, = agent_cards(home, lambda case, words: words)
    return found


@pytest.mark.parametrize("which", ["small_case", "week_case"])
def test_at_every_step_of_a_play_the_card_says_what_the_world_says(
        which: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(which)
    dice = random.Random(8)
    with begun(tmp_path, case) as journal:
        session = Session.start(case, 0, Kept(journal))
        session.do(ChooseAgent("agent_3", "Kraai"))
        for _ in range(STEPS):
            possible = tuple(moves(session.world.book, session.world.state))
            if dice.random() < 0.1 and session.can_take_back:
                session.take_back()
            elif possible:
                session.do(dice.choice(possible))
            elif session.world.over:
                break
            else:
                session.do(NextDay())
            told = "De zaak is klaar." if session.world.over else recap(session.world)
            assert card(tmp_path) == AgentCard(CODE, "agent_3", "Kraai", case.title, told, session.world.over,
                                               case=case.id)
        assert len(session.entries) > STEPS / 3


def test_an_agent_who_did_nothing_yet_has_nothing_to_go_on_with(tmp_path: Path, small_case: Case) -> None:
    begun(tmp_path, small_case).close()
    assert card(tmp_path) == AgentCard(CODE, problem=NOTHING_YET)


def test_a_glance_reads_fields_that_happenings_have() -> None:
    wanted = [*glance._TIMES.items(), *((kind, "place") for kind in glance._PLACES), ("DayBegan", "day"),
              ("AgentChosen", "look"), ("AgentChosen", "name"), ("CaseEnded", "end")]
    for kind, field in wanted:
        assert field in {one.name for one in fields(getattr(happenings, kind))}, f"{kind}.{field}"


def test_the_agents_are_shown_before_the_rules_are_needed(tmp_path: Path, small_case: Case) -> None:
    with begun(tmp_path, small_case) as journal:
        Session.start(small_case, 0, Kept(journal))
    program = ("import sys; from pathlib import Path; from alibi.play.agency import Agency\n"
               f"print(Agency(Path({str(tmp_path)!r})).latest().recap)\n"
               "print(*(name for name in sys.modules if name in ('alibi.core.happenings', 'alibi.core.commands')))")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "Het is 13:30. Je bent hier: de hal.\n\n"
