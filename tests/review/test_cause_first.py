"""What causes other findings is told before them, and evidence that only lies where nobody comes says where that is."""

from __future__ import annotations

import shutil
from pathlib import Path

from example_pages import CASE, sound_case
from example_pages import LEVELS as FAULTS

from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.review.marks import Marks
from alibi.review.report import Findings

LEVELS = Path(__file__).parents[2] / "levels"


def test_homework_that_is_due_too_early_comes_before_all_that_follows_from_it(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LEVELS / "_template", tmp_path / "zaak"))
    day = folder / "days" / "1_ochtend.yaml"
    text = day.read_text("utf-8")
    assert text.count('due: "10:30"') == 1
    day.write_text(text.replace('due: "10:30"', 'due: "10:10"'), "utf-8")
    report = check_loaded(load_case(folder), folder)
    errors = [one for one in report.findings if one.is_error]
    assert [one.code for one in errors[:3]] == ["A708", "A703", "A703"]
    evidence = [one.diagnostic for one in errors if one.code == "A706"]
    assert len(evidence) == 4 and [one.code for one in errors[3:7]] == ["A706"] * 4
    assert {one.advice for one in evidence} == {
        "Niemand komt bij schrijf_lijst_over. Los dat eerst op: daar is dit bewijs te vinden."}
    assert {one.code for one in errors[7:]} <= {"A722", "A723", "A724"}


def test_evidence_that_nothing_gives_keeps_its_own_advice(tmp_path: Path) -> None:
    levels = sound_case(tmp_path / "levels")
    shutil.copytree(FAULTS / "sound_but_clue_that_nothing_gives", levels, dirs_exist_ok=True)
    told = [one.diagnostic for one in check_loaded(load_case(levels / CASE), levels / CASE).findings]
    assert [(one.code, one.advice) for one in told] == [
        ("A706", "Laat een keuze, daad of spoor het geven, op een moment dat te halen is.")]


def test_findings_of_one_turn_stand_in_the_order_of_the_files() -> None:
    findings = Findings(Marks(shown="zaak"))
    for code, name in (("A723", ""), ("A706", "b"), ("A706", "a"), ("A717", "x"), ("A703", "y"), ("A708", "z")):
        findings.report(code, "deed", name, variant="v", number=1, step="s", why="w", what="w", where="")
    assert [(one.code, dict(one.diagnostic.facts)["name"]) for one in findings.sorted()] == [
        ("A708", "z"), ("A703", "y"), ("A717", "x"), ("A706", "a"), ("A706", "b"), ("A723", "")]
