"""Saves live through mended typos, ask kindly after changed rules, and are never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, GoOn, Scan, Wait
from alibi.core.rules import NotPossible
from alibi.play.agency import Agency, CaseProblem, Play, RulesChanged
from alibi.play.session import world_after

CASE = "00_kennismaking"


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """A copy of the shipped levels that a test may change; the school's pictures are not needed."""
    return Path(copytree(find_folder("levels"), tmp_path / "levels"))


@pytest.fixture
def agency(tmp_path: Path, levels: Path) -> Agency:
    return Agency(tmp_path / "home", levels)


def through_the_hook(play: Play) -> None:
    session = play.session
    while session.world.scene:
        session.do(Choose(session.world.choices[0].id) if session.world.choices else GoOn())


def played_a_little(agency: Agency) -> Play:
    play = agency.begin(CASE, seed=0)
    through_the_hook(play)
    play.session.do(ChooseAgent("agent_3", "Kraai"))
    play.session.do(Wait())
    play.session.do(Scan())
    play.close()
    return play


def change(path: Path, mend: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    after = mend(before)
    assert after != before, f"{path.name} holds nothing to change"
    path.write_text(after, "utf-8")


def test_a_play_goes_on_as_it_was(agency: Agency) -> None:
    play = played_a_little(agency)
    again = agency.take_up(play.code)
    assert isinstance(again, Play)
    assert again.session.world == play.session.world and again.resumed
    again.close()


def test_a_mended_typo_keeps_the_save_alive_and_shows_the_new_words(agency: Agency, levels: Path) -> None:
    play = played_a_little(agency)
    change(levels / CASE / "case.yaml", lambda text: text.replace("Wie laat de nietmachines uit?", "Wie laat ze uit?"))
    again = agency.take_up(play.code)
    assert isinstance(again, Play)
    assert again.session.world.state == play.session.world.state
    assert again.session.case.question == "Wie laat ze uit?"
    again.close()


def test_a_changed_effect_asks_how_to_go_on(agency: Agency, levels: Path) -> None:
    play = played_a_little(agency)
    change(levels / CASE / "talk" / "noor.yaml", lambda text: text.replace("trust.noor: +1", "trust.noor: +2", 1))
    assert agency.take_up(play.code) == RulesChanged(play.code, play.session.case.title)


def test_after_changed_rules_the_play_can_go_on_as_it_was(agency: Agency, levels: Path) -> None:
    play = played_a_little(agency)
    change(levels / CASE / "talk" / "noor.yaml", lambda text: text.replace("trust.noor: +1", "trust.noor: +2", 1))
    again = agency.take_up_as_it_was(play.code)
    assert again.session.world.state == play.session.world.state
    assert again.session.case.rules_hash == play.session.case.rules_hash
    again.close()


def test_after_changed_rules_the_day_can_begin_again_and_nothing_is_lost(agency: Agency, levels: Path) -> None:
    play = played_a_little(agency)
    change(levels / CASE / "talk" / "noor.yaml", lambda text: text.replace("trust.noor: +1", "trust.noor: +2", 1))
    again = agency.begin_day_again(play.code)
    assert again.code == play.code and again.session.world.time == "13:30"
    assert again.session.world.variant == play.session.world.variant
    assert min(entry.number for entry in again.session.entries) > max(entry.number for entry in play.session.entries)
    again.close()


def test_a_broken_case_is_refused_with_its_diagnostics(agency: Agency, levels: Path) -> None:
    change(levels / CASE / "case.yaml", lambda text: text.replace("title:", "titel:", 1))
    with pytest.raises(CaseProblem) as problem:
        agency.begin(CASE)
    assert problem.value.diagnostics and "fouten" in problem.value.sentence
    assert agency.agents() == (), "no agent is made for a case that cannot be played"


def test_a_case_that_is_not_there_gets_a_suggestion(agency: Agency) -> None:
    with pytest.raises(CaseProblem, match="00_kennismaking"):
        agency.begin("00_kenismaking")


def test_the_agents_are_listed_with_where_they_are(agency: Agency) -> None:
    play = played_a_little(agency)
    card, = agency.agents()
    assert (card.code, card.look, card.name, card.finished) == (play.code, "agent_3", "Kraai", False)
    assert "13:35" in card.recap


def test_what_was_taken_back_is_in_the_journal_but_not_in_the_play(agency: Agency) -> None:
    play = agency.begin(CASE, seed=0)
    through_the_hook(play)
    play.session.take_back()
    play.close()
    again = agency.take_up(play.code)
    assert isinstance(again, Play)
    assert again.session.world == play.session.world == world_after(play.session.case, again.session.entries)
    again.close()


def test_a_second_window_on_the_same_agent_is_told_so(agency: Agency) -> None:
    play = agency.begin(CASE, seed=0)
    play.log.flush()
    other = agency.take_up(play.code)
    assert isinstance(other, Play)
    with pytest.raises(NotPossible):
        other.session.do(Choose("bestaat_niet"))
    other.session.do(Choose(other.session.world.choices[0].id) if other.session.world.choices else GoOn())
    other.log.flush(1.0)
    assert "ander venster" in other.problem()
    play.close()
    assert other.log.flush(), "what waited is kept once the other window is closed"
    other.close()
