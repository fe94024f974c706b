"""The command line talks Dutch, also about a call that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.cli import main


@pytest.mark.parametrize(("call", "said"), [
    (["new"], "Hier hoort nog iets bij: NAAM. Meer uitleg: alibi new --help\n"),
    (["graph", "00", "nog", "iets"], "Dit hoort hier niet: nog iets. Meer uitleg: alibi --help\n"),
    (["graph", "00", "--out"], "Achter --out hoort nog iets. Meer uitleg: alibi graph --help\n"),
    (["graph", "00", "--plays", "veel"], "--plays: kies een getal van 1 of meer. Meer uitleg: alibi graph --help\n"),
    (["play", "--seed", "x"], "Achter --seed hoort een getal, en “x” is er geen. Meer uitleg: alibi play --help\n"),
    (["install", "--on", "--off"], "Kies één van deze twee: --off of --on. Meer uitleg: alibi install --help\n"),
    (["teken"], "“teken” kan hier niet. Kies uit: play, replay, check"),
    (["check", "--lang", "fr"], "“fr” kan hier niet. Kies uit: nl, en. Meer uitleg: alibi check --help\n"),
])
def test_a_call_that_cannot_be_is_told_in_dutch(call: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(call)
    assert stopped.value.code == 2 and said in capsys.readouterr().err


@pytest.mark.parametrize("call", [["check"], ["bot"], ["play", "--plain"]])
def test_a_name_that_was_typed_stays_as_it_is_in_english(call: list[str], capsys: pytest.CaptureFixture[str],
                                                         monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALIBI_HOME", str(tmp_path))
    assert main([*call, "nergens", "--lang", "en"]) == 1
    said = "".join(capsys.readouterr())
    assert "There is no case “nergens”. These are the cases: 00_kennismaking, " in said


@pytest.mark.parametrize("call", [["--help"], ["new", "--help"], ["check", "-h"]])
def test_the_help_of_a_command_has_no_english_headings(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(call)
    said = capsys.readouterr().out
    assert stopped.value.code == 0 and said.startswith("typ zo alibi") and "laat deze uitleg zien" in said
    assert not any(word in said for word in ("usage:", "options:", "positional", "show this help"))
