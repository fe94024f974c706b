"""`alibi check` and `alibi bot` from the outside: what they print, and what they answer to a script."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from alibi.content.files import case_folders, list_cases
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.play.agency import Agency, Play
from alibi.review.bot_commands import BotOrder, run_bot
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.review.commands import run_check
from alibi.review.marks import Marks
from alibi.review.recorded import Plays, check_plays, read_plays
from alibi.review.report import Findings
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
    assert run_bot(BotOrder("99_weg"), out) == 1


def test_a_case_with_faults_in_its_files_is_told_and_not_searched(tmp_path: Path) -> None:
    folder = tmp_path / "kapot"
    folder.mkdir()
    (folder / "case.yaml").write_text("format: 1\ntitle: [\n", encoding="utf-8")
    out = io.StringIO()
    assert run_check([str(folder)], False, out) == 1 and "kapot/case.yaml:" in out.getvalue()
    assert run_bot(BotOrder(str(folder)), out) == 1
    assert check_loaded(load_case(folder), folder).slices == ()


def test_bots_print_the_same_json_twice() -> None:
    first, second = io.StringIO(), io.StringIO()
    for out in (first, second):
        assert run_bot(BotOrder(SHIPPED[0], 3, 7, "careful", as_json=True), out) == 0
    record = json.loads(first.getvalue())
    assert first.getvalue() == second.getvalue()
    assert record["seed"] == 7 and [(who["persona"], who["plays"]) for who in record["personas"]] == [("careful", 3)]


def test_with_a_home_every_play_is_an_agent_with_a_journal_of_the_same_play(shipped: Case, tmp_path: Path) -> None:
    out = io.StringIO()
    assert run_bot(BotOrder(SHIPPED[0], 2, 1, "random", home=tmp_path), out) == 0
    assert len(agents(tmp_path)) == 2 and "2 spellen gespeeld" in out.getvalue()
    agency = Agency(tmp_path)
    kept = set()
    for code in agents(tmp_path):
        play = agency.take_up(code)
        assert isinstance(play, Play)
        kept.add(tuple(entry.command for entry in play.session.entries[1:]))
        play.close()
    assert kept == {Bots(shipped).commands("random", number) for number in (0, 1)}


def test_one_play_is_shown_as_steps_that_lead_to_the_same_end(shipped: Case, tmp_path: Path) -> None:
    out = io.StringIO()
    assert run_bot(BotOrder(SHIPPED[0], persona="careful", show=3), out) == 0
    folder = tmp_path / "zaak"
    (folder / "plays").mkdir(parents=True)
    (folder / "plays" / "drie.play.yaml").write_text(out.getvalue(), "utf-8")
    findings = Findings(Marks(folder))
    check_plays(Plays(shipped, read_plays(shipped, folder, findings)), findings)
    assert {one.code for one in findings.found} <= {"A722", "A804"}


def test_a_recorded_play_that_is_not_there_is_told(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run_bot(BotOrder(SHIPPED[0], persona="recorded", show=99), out) == 1
    assert out.getvalue().startswith("Er zijn ")


def test_the_page_is_written_where_it_was_asked_and_a_place_that_cannot_be_is_told(tmp_path: Path) -> None:
    out = io.StringIO()
    page = tmp_path / "bots.html"
    assert run_bot(BotOrder(SHIPPED[0], 5, page=page), out) == 0
    assert out.getvalue() == f"{page}\n" and page.read_text("utf-8").startswith("<!DOCTYPE html>")
    wrong = io.StringIO()
    assert run_bot(BotOrder(SHIPPED[0], 1, page=tmp_path / "weg" / "bots.html"), wrong) == 1
    assert wrong.getvalue().startswith("Ik kan hier niets opslaan")


def test_the_lines_of_the_files_are_printed_with_what_was_seen() -> None:
    out = io.StringIO()
    assert run_bot(BotOrder(SHIPPED[0], 5, persona="careful", lines=True), out) == 0
    assert re.search(r"^ +5 +5 +\d+ \|   read_screen:$", out.getvalue(), re.MULTILINE)


def test_guard_rails_decide_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr("alibi.review.bot_guards.LEAST_FOUND", {"careful": 1.01})
    assert run_bot(BotOrder(SHIPPED[0], 5, persona="careful", guard=True), out) == 1
    assert "A850" in out.getvalue()
    assert run_bot(BotOrder(SHIPPED[0], 5, persona="careful"), io.StringIO()) == 0


def test_a_check_with_bots_says_what_they_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alibi.review.commands.CHECK_PLAYS", 5)
    monkeypatch.setattr("alibi.review.bot_guards.LEAST_FOUND", {"careful": 1.01})
    with_bots, without = io.StringIO(), io.StringIO()
    assert run_check([SHIPPED[0]], False, with_bots, with_bots=True) == 1 and "A850" in with_bots.getvalue()
    assert run_check([SHIPPED[0]], False, without) == 0 and "A850" not in without.getvalue()


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
