"""A new case is told which lines still tell the story of the template, until none does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.review.claims_template import CODE, check_template
from alibi.review.marks import Marks
from alibi.review.report import Findings, Report
from alibi.workshop.new_case import renamed

OTHERS = {"jayden": "wei", "Jayden": "Wei", "noor": "lotte", "Noor": "Lotte", "pom": "lum", "Pom": "Lum"}


def found(folder: Path) -> dict[str, str]:
    """The facts of the one hint; {} without one."""
    findings = Findings(Marks(folder))
    check_template(folder, findings)
    report = Report("zaak", findings.sorted())
    assert set(report.codes) <= {CODE} and len(report.codes) <= 1 and not report.has_errors
    return dict(report.findings[0].diagnostic.facts) if report.findings else {}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The template with other people, as a new case has them."""
    folder = Path(shutil.copytree(find_folder("levels") / "_template", tmp_path / "02_de_bel"))
    for path in folder.rglob("*.yaml"):
        path.write_text(renamed(path.read_text("utf-8"), OTHERS), "utf-8")
    return folder


def test_a_new_case_with_other_people_is_told_until_each_line_is_written_anew(made: Path) -> None:
    first = found(made)
    assert int(first["count"]) >= 25 and "talk/hook.yaml" in first["files"]
    hook = made / "talk" / "hook.yaml"
    hook.write_text(hook.read_text("utf-8").replace("haduw", "hommel"), "utf-8")
    second = found(made)
    assert int(second["count"]) < int(first["count"]) and "talk/hook.yaml" not in second["files"]
    for path in made.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("haduw", "hommel").replace("tel", "maat"), "utf-8")
    assert found(made) == {}


@pytest.mark.parametrize("name", ["_template", "00_kennismaking", "01_de_gast_in_1b"])
def test_the_template_itself_and_other_cases_are_not_told(name: str) -> None:
    assert found(find_folder("levels") / name) == {}
