"""Looking back in plain text: moment by moment, and what if."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from week_plays import NOTED, doing, to_evening

from alibi.cli import main
from alibi.core.case import Case
from alibi.core.commands import Choose, Do, GoOn, NextDay, Talk, Wait
from alibi.core.records import Entry
from alibi.play.agency import Agency
from alibi.play.replay import Replay
from alibi.play.session import Session
from alibi.store.home import journal_path
from alibi.terminal.console import Console
from alibi.terminal.looking_back import LookBackInTerminal


class NoLog:
    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None: ...

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None: ...


def looked_back(case: Case, *typed: str) -> list[str]:
    session = Session.start(case, 0, NoLog())
    for command in (Talk("noor"), Choose("i_wait"), GoOn(), *(Wait() for _ in range(6)), Do("scherm")):
        session.do(command)
    answers, said = iter(typed), list[str]()

    def read() -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None
    assert LookBackInTerminal(Replay(case, session.entries), Console(read, said.append)).run() == 0
    return said


def test_moments_follow_each_other_with_day_time_and_place(small_case: Case) -> None:
    said = looked_back(small_case, "v", "t", "s")
    heads = [line for line in said if line.startswith("==")]
    assert heads[1:] == ["== Moment 1 van 2: vrijdagmiddag, 13:30, de hal ==",
                         "== Moment 2 van 2: vrijdagmiddag, 14:05, de hal ==",
                         "== Moment 1 van 2: vrijdagmiddag, 13:30, de hal =="]
    assert "Jij koos: “Ja. Ik wacht op je.”" in said and said[-1] == "Klaar met terugkijken."


def test_what_if_says_both_outcomes(small_case: Case) -> None:
    said = looked_back(small_case, "w", "1", "s")
    was, instead = said.index("== Zo ging het =="), said.index("== Wat als ==")
    assert "- De band met Noor is sterker." in said[was:instead]
    assert "- Deze afspraak ging voorbij: Wachten op Noor." in said[was:instead]
    assert said[instead + 1:instead + 3] == ["“Ik loop liever alleen.”", "Er veranderde niets dat het spel onthoudt."]


def test_a_moment_can_be_picked_from_the_list_and_a_closed_terminal_is_no_error(small_case: Case) -> None:
    said = looked_back(small_case, "a", "2")
    assert any(line.startswith("== Moment 2 van 2") for line in said) and said[-1] == "Klaar met terugkijken."


@pytest.mark.parametrize("which", ["file", "code"])
def test_the_command_opens_a_journal_by_file_or_code(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                     monkeypatch: pytest.MonkeyPatch, which: str) -> None:
    play = Agency(tmp_path).begin("00_kennismaking", 0)
    play.session.do(Choose(play.session.world.choices[0].id))
    play.close()
    path = journal_path(tmp_path, play.code)
    monkeypatch.setattr("builtins.input", lambda: "s")
    named = str(path) if which == "file" else play.code.lower()
    assert main(["replay", named, "--plain", "--home", str(tmp_path)]) == 0
    assert "Moment 1 van 1" in capsys.readouterr().out


def test_a_wrong_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "boodschappen.txt"
    wrong.write_text("melk en brood " * 20)
    for file in (wrong, tmp_path / "weg.db"):
        assert main(["replay", str(file), "--plain", "--home", str(tmp_path)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "Dit bestand is geen logboek van A.L.I.B.I." and said[1].startswith("Hier is geen logboek")


def test_a_moment_of_a_week_is_sought_by_its_day(week_case: Case) -> None:
    session = Session.start(week_case, 0, NoLog())
    doing(session, *NOTED)
    to_evening(session).do(NextDay())
    doing(session, Talk("noor"), Choose("wait"))
    said: list[str] = []
    typed = iter(["a", "dinsdag", "1", "a", "d", "s"])
    LookBackInTerminal(Replay(week_case, session.entries), Console(lambda: next(typed), said.append)).run()
    heads = [line for line in said if line.startswith("== Moment")]
    assert "maandag" in heads[0] and "dinsdag" in heads[1] and heads[1] == heads[2]
    assert "Van welke dag?" in said
