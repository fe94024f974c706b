"""`alibi check` and `alibi bot` from the outside: what they print, and what they answer to a script."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from alibi.content.files import case_folders, list_cases
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.review.check import check_loaded
from alibi.review.commands import run_bot, run_check
from alibi.review.marks import Marks
from alibi.store.home import agents

SHIPPED = list_cases()


@pytest.fixture(scope="module")
def shipped() -> Case:
    case = load_case(case_folders()[0]).case
    assert case is not None
    return case


def test_every_case_that_ships_is_proved() -> None:
    out = io.StringIO()
    assert run_check([], False, out) == 0, out.getvalue()
    assert all(f"Zaak {name}" in out.getvalue() for name in SHIPPED)


def test_a_check_as_json_names_findings_slices_and_how_much_was_searched() -> None:
    out = io.StringIO()
    run_check([SHIPPED[0]], True, out)
    (report,) = json.loads(out.getvalue())
    assert report["case"] == SHIPPED[0] and report["states"] == sum(one["states"] for one in report["slices"])
    assert all({"code", "path", "line", "steps", "severity"} <= set(finding) for finding in report["findings"])
    assert all(one["whole"] and len(one["people"]) <= 2 for one in report["slices"])


def test_a_case_that_does_not_exist_is_one_sentence_and_exit_code_1() -> None:
    out = io.StringIO()
    assert run_check(["99_weg"], False, out) == 1 and out.getvalue().startswith("Er is geen zaak “99_weg”.")
    assert run_bot("99_weg", 1, 1, "careful", False, None, out) == 1


def test_a_case_with_faults_in_its_files_is_told_and_not_searched(tmp_path: Path) -> None:
    folder = tmp_path / "kapot"
    folder.mkdir()
    (folder / "case.yaml").write_text("format: 1\ntitle: [\n", encoding="utf-8")
    out = io.StringIO()
    assert run_check([str(folder)], False, out) == 1 and "kapot/case.yaml:" in out.getvalue()
    assert run_bot(str(folder), 1, 1, "careful", False, None, out) == 1
    assert check_loaded(load_case(folder), folder).slices == ()


def test_bots_print_the_same_json_twice() -> None:
    first, second = io.StringIO(), io.StringIO()
    for out in (first, second):
        assert run_bot(SHIPPED[0], 3, 7, "careful", True, None, out) == 0
    assert first.getvalue() == second.getvalue() and json.loads(first.getvalue())["plays"] == 3


def test_with_a_home_every_play_is_an_agent_with_a_journal(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run_bot(SHIPPED[0], 2, 1, "random", False, tmp_path, out) == 0
    assert len(agents(tmp_path)) == 2
    assert "2 keer gespeeld" in out.getvalue()


def test_a_finding_points_at_the_line_of_its_scene_choice_deed_and_clue(shipped: Case) -> None:
    marks = Marks(case_folders()[0])
    scene = next(one for one in shipped.scenes if one.choices)
    written = next(one for one in scene.choices if one.id != "silence")
    for kind, name in (("scene", scene.key), ("choice", f"{scene.key}/{written.id}"),
                       ("deed", shipped.days[0].deeds[0].id), ("clue", shipped.clues[0].id)):
        mark = marks.of(kind, name)
        assert mark.source.lines[mark.line - 1].strip().startswith(f"{name.rpartition('/')[2]}:")
    assert marks.of("choice", f"{scene.key}/geen") == marks.of("scene", scene.key)
    assert marks.of("deed", "geen").source.shown.endswith("case.yaml")
