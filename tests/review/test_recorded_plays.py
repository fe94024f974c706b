"""Recorded plays are replayed as written, and say at which step they no longer fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alibi.core.case import Case
from alibi.review.check import check_case
from alibi.review.marks import Marks
from alibi.review.recorded import Plays, RecordedPlay, check_plays, read_plays
from alibi.review.report import Findings, Report

PLAY = """about: "Zo gaat het."
variant: tijn
steps:
  - scan
  - go lokaal
  - wait 2
  - talk yil
expect: not_yet
"""


def findings_of(case: Case, *plays: RecordedPlay) -> Findings:
    findings = Findings(Marks(shown=case.id))
    check_plays(Plays(case, plays), findings)
    return findings


def test_a_play_that_wins_in_each_variant_is_enough(sound_case: Case, plays: tuple[RecordedPlay, ...]) -> None:
    assert findings_of(sound_case, *plays).found == []


def test_a_variant_without_a_won_play_is_named(sound_case: Case, plays: tuple[RecordedPlay, ...]) -> None:
    found = findings_of(sound_case, plays[0]).found
    assert [(one.code, "variant roos" in one.diagnostic.sentence) for one in found] == [("A722", True)]


def test_of_a_won_play_that_no_longer_fits_only_that_is_said(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    stale = play_of("roos", ("go hal", "talk yil"), "found")
    assert [one.code for one in findings_of(sound_case, plays[0], stale).found] == ["A723"]


def test_the_steps_to_a_fault_in_a_play_are_not_read_out_again(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    found = findings_of(sound_case, *plays, play_of("tijn", ("scan", "go hal", "talk yil"))).found
    assert "Zo kom je er" not in Report(sound_case.id, tuple(found)).as_text()


def test_a_step_that_does_not_fit_is_told_with_its_line_and_the_steps_before(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    wrong = play_of("tijn", ("scan", "go hal", "talk yil"))
    finding = next(one for one in findings_of(sound_case, *plays, wrong).found if one.code == "A723")
    assert finding.diagnostic.line == 3 and finding.steps == ("scan", "go hal")
    assert "Stap 3 kan niet: “talk yil”." in finding.diagnostic.sentence


def test_a_closed_door_does_not_pass_for_a_step(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    finding = findings_of(sound_case, *plays, play_of("tijn", ("go aula",))).found[0]
    assert finding.code == "A723" and "De aula gaat om 13:45 open." in finding.diagnostic.sentence


def test_another_end_than_expected_is_told(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    other = play_of("tijn", ("wait 12",), "found")
    found = findings_of(sound_case, *plays, other).found
    assert [one.code for one in found] == ["A724"] and "“not_yet”" in found[0].diagnostic.sentence


def test_a_play_with_too_many_words_a_day_is_a_warning(
    sound_case: Case, plays: tuple[RecordedPlay, ...], play_of: Callable[..., RecordedPlay]
) -> None:
    chatty = play_of(
        "tijn", ("go hal", *("talk noor", "choose alone"), *("talk noor", "choose bye") * 120, "wait 11"), "not_yet"
    )
    found = findings_of(sound_case, *plays, chatty).found
    assert [(one.code, one.is_error) for one in found] == [("A804", False)]


def test_a_file_is_read_with_the_place_of_each_step(sound_case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "gezond"
    (folder / "plays").mkdir(parents=True)
    (folder / "plays" / "kort.play.yaml").write_text(PLAY, encoding="utf-8")
    findings = Findings(Marks(shown="gezond"))
    play = next(iter(read_plays(sound_case, folder, findings)))
    assert not findings.found and play.variant == "tijn" and play.expect == "not_yet"
    assert [(text, mark.line) for text, mark in play.steps] == [
        ("scan", 4),
        ("go lokaal", 5),
        ("wait 2", 6),
        ("talk yil", 7),
    ]


def test_a_file_that_is_not_a_play_is_told(sound_case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "gezond"
    (folder / "plays").mkdir(parents=True)
    (folder / "plays" / "mis.play.yaml").write_text("variant: wei\nstappen: []\n", encoding="utf-8")
    findings = Findings(Marks(shown="gezond"))
    assert list(read_plays(sound_case, folder, findings)) == []
    assert {one.code for one in findings.found} == {"A725"} and len(findings.found) == 4


def test_findings_come_in_the_same_order_every_time(sound_case: Case) -> None:
    assert check_case(sound_case).findings == check_case(sound_case).findings
