"""What came of a check and of recording, as the screens for makers are told it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from alibi.content.diagnostics import Diagnostic
from alibi.content.load import load_case
from alibi.play.maker import MakerProblem
from alibi.review.report import Report, SliceCost
from alibi.workshop.file_writing import put_back
from alibi.workshop.maker import MakerDesk
from alibi.workshop.maker_job import came_of
from alibi.workshop.maker_report import checked, quote_of, recorded, remarks_on, steps_after, verdict
from alibi.workshop.maker_words import with_buttons
from alibi.workshop.recording import MADE_BY, Outcome, record_all

PLAY = "plays/zorgvuldig_tijn.play.yaml"


def work(kind: str, folder: Path) -> dict[str, Any]:
    return came_of(kind, [str(folder), str(folder.parent)], lambda what: None)


@pytest.fixture
def left_behind(shipped: Path) -> Path:
    """A sound case with a recorded play that no longer fits."""
    folder = shipped / "_template"
    play = (folder / PLAY).read_text("utf-8")
    (folder / PLAY).write_text(play.replace("steps:\n", "steps:\n  - choose dit_kan_niet\n"), "utf-8")
    return folder


def test_a_case_with_only_an_old_play_is_right_and_says_what_to_press(left_behind: Path) -> None:
    done = work("check", left_behind)
    assert done["sentence"].startswith("Je verhaal klopt.") and "“Neem op”" in done["sentence"]
    assert done["steps"] == ["record"] and not done["well"]
    assert all("alibi record" not in one["advice"] for one in done["remarks"])


def test_a_sound_case_is_told_what_that_means_and_what_can_be_done_now(tmp_path: Path) -> None:
    done = checked(Report("zaak", (), (SliceCost("heel", (), 3, 549, True, ("tijn",)),)), tmp_path)
    assert "549 verschillende momenten" in done["more"]
    assert done["sentence"].startswith("Alles klopt.") and "een kind kan dat vinden" in done["more"]
    assert done["steps"][0] == "play" and {"bots", "book"} <= set(done["steps"]) and done["remarks"] == []


def fault(code: str, severity: str = "error", sentence: str = "Iets.", source: str = "", **at: int) -> Diagnostic:
    place = {"line": 1, "column": 1, "width": 1, **at}
    return Diagnostic(code, "zaak/talk/mila.yaml", sentence=sentence, severity=severity, source=source, **place)


def test_errors_come_before_warnings_and_those_before_hints_each_in_the_order_of_the_files(tmp_path: Path) -> None:
    found = [fault("A811", "hint"), fault("A801", "warning"), fault("A203"), fault("A805", "hint"), fault("A202")]
    rows = remarks_on(found, tmp_path)
    assert [(row["code"], row["weight"]) for row in rows] == [
        ("A203", "error"), ("A202", "error"), ("A801", "warning"), ("A811", "hint"), ("A805", "hint")]


@pytest.mark.parametrize(("source", "at", "quote"), [
    ("      mila: Kom mee. Ik weet iets dat niemand weet.", {"column": 22, "width": 30},
     "Ik weet iets dat niemand weet."),
    ("      mila: Kom mee. Het is laat. Dag.", {"column": 13, "width": 900}, "Kom mee. Het is laat. Dag."),
    ('  text: "Kom mee."', {"column": 1, "width": 1}, "Kom mee."),
    ("  - " + "heel " * 40, {"column": 5, "width": 200}, "heel " * 23 + "heel…"),
])
def test_a_finding_about_a_bubble_quotes_it(source: str, at: dict[str, int], quote: str) -> None:
    assert quote_of(fault("A803", "warning", "Deze ballon heeft 3 zinnen.", source, **at)) == quote


def test_what_is_quoted_already_or_is_no_text_is_not_quoted() -> None:
    assert quote_of(fault("A803", sentence="Deze ballon heeft 3 zinnen: “Kom.”", source="mila: Kom. Ja. Nee.")) == ""
    assert quote_of(fault("A203", source="mila: Kom. Ja. Nee.")) == ""


def test_recording_finds_every_guest_keeps_the_old_play_and_ends_right(left_behind: Path) -> None:
    old, heard = (left_behind / PLAY).read_bytes(), list[str]()
    done = came_of("record", [str(left_behind)], heard.append)
    assert done["well"] and "record" not in done["steps"]
    assert "Tijn als gast: het nieuwe spel is opgenomen." in done["more"]
    assert "Roos als gast: het spel was nog goed." in done["more"]
    assert "Ik zoek een spel dat Tijn vindt: poging 1 …" in heard
    assert (left_behind / PLAY).read_bytes() != old and Path(done["kept"]).is_file()


def test_a_play_by_hand_is_left_and_nothing_says_to_record_it(left_behind: Path) -> None:
    path = left_behind / PLAY
    path.write_text(path.read_text("utf-8").replace(MADE_BY, "# van mij"), "utf-8")
    mine, case = path.read_bytes(), load_case(left_behind).case
    assert case and record_all(case, left_behind).outcomes["tijn"] is Outcome.BY_HAND and path.read_bytes() == mine
    found = [replace(fault("A723"), path=f"_template/{PLAY}")]
    assert "schreef, past niet meer" in verdict(found, left_behind) and steps_after(found, left_behind) == []
    assert "Neem op" not in remarks_on(found, left_behind)[0]["advice"]


def test_what_cannot_be_recorded_stays_and_is_said(left_behind: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, case = (left_behind / PLAY).read_bytes(), load_case(left_behind).case
    monkeypatch.setattr("alibi.workshop.recording.MOST_TRIES", 0)
    found = record_all(case, left_behind) if case else None
    assert found and (left_behind / PLAY).read_bytes() == old and found.kept is None
    done = recorded({"sentence": "Je verhaal klopt.", "steps": ["record"]}, {"Tijn": found.outcomes["tijn"]}, None)
    assert "Niet elk spel kon worden opgenomen" in done["sentence"] and done["steps"] == ["bots", "graph"]


def test_work_on_a_case_with_faults_shows_the_faults(left_behind: Path) -> None:
    (left_behind / "clues.yaml").write_text("signals: [", "utf-8")
    done = work("record", left_behind)
    assert "Los die eerst op" in done["sentence"] and done["remarks"][0]["code"] == "A012"


def test_what_is_safe_is_mended_shown_line_by_line_and_kept(shipped: Path) -> None:
    talk = shipped / "_template" / "talk" / "tijn.yaml"
    sound = talk.read_text("utf-8")
    talk.write_text(sound.replace("scene: hello,", "scene: helllo,", 1), "utf-8")
    assert steps_after(load_case(talk.parents[1]).diagnostics, talk.parents[1]) == ["fix"]
    done = work("fix", talk.parents[1])
    assert done["well"] and done["more"].startswith("1 fout hersteld.") and talk.read_text("utf-8") == sound
    assert done["table"][1] == ("talk/tijn.yaml", "- {scene: helllo, once: true}", "- {scene: hello, once: true}")
    put_back(talk.parents[1], Path(done["kept"]))
    assert "helllo" in talk.read_text("utf-8")


def test_a_sound_case_becomes_one_file_to_pass_on_and_its_maker_is_kept(shipped: Path, tmp_path: Path) -> None:
    folder = (shipped / "_template").rename(shipped / "02_de_bel")
    answers = json.dumps({"author": "Juf Jansen", "id": "juf_jansen"})
    done = came_of("pack", [str(folder), str(tmp_path), answers], lambda what: None)
    file = tmp_path.resolve() / "juf_jansen.de_bel-1.alibi"
    assert Path(done["file"]) == file.parent and file.is_file() and str(file) in done["more"]
    assert "Juf Jansen" in (folder / "maker.yaml").read_text("utf-8")


def test_a_case_with_faults_is_not_passed_on_and_says_which_button_shows_why(left_behind: Path) -> None:
    done = came_of("pack", [str(left_behind), str(left_behind), '{"author": "Juf", "id": "juf"}'], lambda what: None)
    assert "Druk op “Kijk na”" in done["sentence"] and done["steps"] == ["check"]


def test_a_play_of_a_bot_can_be_walked_through(shipped: Path, tmp_path: Path) -> None:
    folder = (shipped / "_template").rename(shipped / "02_de_bel")
    done = came_of("show", [str(folder), str(tmp_path), '{"play": "careful/1"}'], lambda what: None)
    desk = MakerDesk(tmp_path, lambda path: True, shipped)
    found = desk.looked_back("02_de_bel", tuple(done["played"]))
    moments = found.replay.moments
    assert len(moments) > 5 and moments[0].before.variant == load_case(folder).case.variants[0].id  # type: ignore[union-attr]
    with pytest.raises(MakerProblem, match="past niet meer"):
        desk.looked_back("02_de_bel", ("1", "choose dit_kan_niet"))


def test_a_finding_names_a_persona_as_the_table_does_and_the_play_that_shows_it(tmp_path: Path) -> None:
    one = replace(fault("A852", sentence="“avoidant” komt niet aan een vriendelijk einde."),
                  facts=(("persona", "avoidant"), ("number", "72")))
    row = remarks_on([one], tmp_path)[0]
    assert row["sentence"].startswith("“ontwijkend”") and row["play"] == "avoidant/72"


def test_an_explanation_does_not_send_a_maker_to_a_page_for_developers() -> None:
    desk = MakerDesk(Path(), lambda path: True)
    assert "check.md" not in desk.explain("A859") and "Vriendelijk is wat de zaak zelf zegt" in desk.explain("A859")


@pytest.mark.parametrize(("typed", "pressed"), [
    ("Neem er een op met: alibi record en de naam van de zaak.", "Druk op “Neem op”."),
    ("Er is niets ingepakt. Kijk met: alibi check mijn_zaak", "Er is niets ingepakt. Druk op “Kijk na”"),
    ("Zie `alibi check`.", "Zie “Kijk na”."),
    ("Teken ze met: alibi art de_linde.", "Teken ze met: alibi art de_linde."),
])
def test_a_button_is_named_in_the_place_of_its_command(typed: str, pressed: str) -> None:
    assert with_buttons(typed) == pressed


def test_a_button_is_named_in_english_too() -> None:
    assert with_buttons("Record again with: alibi record and the name of the case. Or change the steps.", True) == (
        "Press “Record”. Or change the steps.")
