"""Stopping, going on and written steps in the terminal: whatever closes it and whenever, nothing is lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alibi.content.files import find_case
from alibi.play.agency import Agency, CaseProblem, Play
from alibi.review.recorded import steps_of
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

CASE = "00_kennismaking"
FOUND = "De gast is gevonden"


class OpenDoor(Agency):
    """An agency that remembers which play it opened, to compare with what is on disk."""

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        self.opened = super().begin(name, seed, code)
        return self.opened


class Typist:
    """Types these answers, words or letters, one after the other; then the terminal is closed."""

    def __init__(self, answers: Sequence[str], closes_with: type[BaseException] = EOFError) -> None:
        self.lines: list[str] = []
        self._left, self._closes_with = iter(answers), closes_with
        self.console = Console(self._read, lambda text: self.lines.extend(text.split("\n")))

    def _read(self) -> str:
        answer = next(self._left, None)
        if answer is None:
            raise self._closes_with
        return answer

    @property
    def text(self) -> str:
        return " ".join(line.strip() for line in self.lines)


@pytest.fixture
def agency(tmp_path: Path) -> OpenDoor:
    return OpenDoor(tmp_path / "home")


# --- going on with an agent of this computer ----------------------------------------------------------------


def begun(agency: OpenDoor) -> str:
    child = Typist(["Ik volg de nietmachine", "wacht"])
    assert play_in_terminal(agency, child.console, CASE, 0) == 0
    return agency.opened.code


def test_who_begins_without_a_case_may_go_on_with_the_last_agent(agency: OpenDoor) -> None:
    code = begun(agency)
    child = Typist([f"Verder met agent {code}"])
    assert play_in_terminal(agency, child.console, "") == 0
    assert "Je bent terug. Het is 13:35. Je bent hier: het plein." in child.text
    assert [card.code for card in agency.agents()] == [code]


@pytest.mark.parametrize("name", [CASE, "kennismaking", "00"])
def test_who_names_a_case_may_go_on_with_an_agent_of_that_case(agency: OpenDoor, name: str) -> None:
    code = begun(agency)
    assert agency.agents()[0].case == CASE
    child = Typist([f"Verder met agent {code}"])
    assert play_in_terminal(agency, child.console, name) == 0
    assert "Je bent terug." in child.text


def test_agents_of_another_case_are_not_offered(agency: OpenDoor) -> None:
    begun(agency)
    child = Typist([])
    assert play_in_terminal(agency, child.console, "01_de_gast_in_1b") == 0
    assert "Verder met agent" not in child.text.partition("Je codenaam is")[0] and "Je codenaam is" in child.text


def test_a_case_that_is_not_there_is_said_before_anything_is_offered(agency: OpenDoor) -> None:
    begun(agency)
    child = Typist([])
    with pytest.raises(CaseProblem, match="Er is geen zaak “kennismakin”"):
        play_in_terminal(agency, child.console, "kennismakin")
    assert child.lines == []


def test_who_begins_without_a_case_may_begin_anew(agency: OpenDoor) -> None:
    code = begun(agency)
    child = Typist(["Begin een nieuwe zaak", "Kennismaking"])
    assert play_in_terminal(agency, child.console, "") == 0
    assert "Welke zaak?" in child.text and len(agency.agents()) == 2 and agency.opened.code != code


def in_a_new_process(home: Path, typed: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "alibi", "play", *words, "--plain", "--home", str(home)],
                          input=typed, capture_output=True, encoding="utf-8", timeout=60, check=False,
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_a_play_stops_and_goes_on_in_a_new_process(tmp_path: Path) -> None:
    first = in_a_new_process(tmp_path, "Ik volg de nietmachine\nw\nw\ns\n", CASE, "--seed", "0")
    found = re.search(r"--agent (\w+)", first)
    assert found
    second = in_a_new_process(tmp_path, "w\n", "--agent", found[1])
    assert "Je bent terug. Het is 13:40." in second and "13:45" in second
    third = in_a_new_process(tmp_path, "", "--agent", found[1])
    assert "Je bent terug. Het is 13:45." in third


# --- nothing is ever lost -----------------------------------------------------------------------------------

typed = st.one_of(st.integers(0, 14).map(str), st.sampled_from([*"gkwatlohsdnmv", "", "noor", "ga naar de hal", "ja"]),
                  st.text(max_size=12))


@pytest.fixture(scope="module")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@given(answers=st.lists(typed, max_size=25), closed=st.sampled_from([EOFError, KeyboardInterrupt]))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_terminal_that_closes_at_any_point_loses_nothing(one_home: Path, answers: list[str],
                                                           closed: type[BaseException]) -> None:
    agency = OpenDoor(one_home)
    child = Typist(answers, closed)
    assert play_in_terminal(agency, child.console, CASE, 0) == 0
    again = agency.take_up(agency.opened.code)
    assert isinstance(again, Play)
    assert again.session.world == agency.opened.session.world
    again.close()
    assert child.lines[-1].endswith(agency.opened.code)


# --- written steps ------------------------------------------------------------------------------------------


def repeated(agency: OpenDoor, *steps: str) -> tuple[int, Typist]:
    child = Typist([])
    return play_in_terminal(agency, child.console, CASE, 0, steps=";".join(steps)), child


def test_written_steps_are_played_first_and_told(agency: OpenDoor) -> None:
    result, child = repeated(agency, *steps_of(find_case(CASE), "zorgvuldig_tijn"))
    assert result == 0 and FOUND in child.text
    assert agency.opened.session.world.over


def test_a_written_step_to_a_far_place_walks_door_by_door(agency: OpenDoor) -> None:
    result, _ = repeated(agency, "choose follow", "go b1_02")
    assert result == 0 and agency.opened.session.world.place == "b1_02"
    assert agency.opened.session.world.time == "13:40"


def test_waiting_may_be_written_with_a_number(agency: OpenDoor) -> None:
    repeated(agency, "choose follow", "wait 3")
    assert agency.opened.session.world.time == "13:45"


@pytest.mark.parametrize("wrong", ["go aula", "go nergens", "talk noor", "choose i_wait", "lift nergens", "dans",
                                   "lay nergens tijn balie", "unmask niemand", "note kaartje", "wait drie"])
def test_a_step_that_is_not_possible_is_named_with_its_number(agency: OpenDoor, wrong: str) -> None:
    result, child = repeated(agency, "choose follow", wrong, "wait")
    assert result == 1
    assert "Stap 2 kan niet: " in child.text and "Stap 3" not in child.text
