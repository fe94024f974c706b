"""`alibi record`: a play that finds the guest, made anew; what an author wrote by hand stays."""

from __future__ import annotations

import io
from pathlib import Path

from alibi.content.load import load_case
from alibi.review.recorded import Replay
from alibi.workshop.recording import MADE_BY, run_record, short_steps, winning_play

PLAY = "plays/zorgvuldig_tijn.play.yaml"


def test_a_recorded_play_finds_the_guest_in_every_variant(shipped: Path) -> None:
    case = load_case(shipped / "_template").case
    assert case
    for variant in case.index.variant:
        found = winning_play(case, variant)
        assert found
        replay = Replay(case, variant)
        for step in found[0]:
            replay.take(step)
        assert replay.world.ending and replay.world.ending.good and replay.world.ending.id == found[1]


def test_the_same_case_gives_the_same_play(shipped: Path, out: io.StringIO) -> None:
    before = (shipped / "_template" / PLAY).read_bytes()
    assert run_record(["_template"], out, shipped) == 0
    assert (shipped / "_template" / PLAY).read_bytes() == before


def test_a_play_by_hand_is_left_alone(shipped: Path, out: io.StringIO) -> None:
    path = shipped / "_template" / PLAY
    path.write_text("# van mij\n", "utf-8")
    assert run_record(["_template"], out, shipped) == 1
    assert path.read_text("utf-8") == "# van mij\n" and "is van jou" in out.getvalue()
    path.unlink()
    assert run_record(["_template"], out, shipped) == 0
    assert path.read_text("utf-8").startswith(MADE_BY)


def test_a_case_that_cannot_be_solved_is_said(shipped: Path, out: io.StringIO) -> None:
    folder = shipped / "_template"
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("clue.kluisjes: found", "clue.piano: found")
                        .replace("clue.stoelen: found", "clue.piano: found")
                        .replace("clue.lijst_laat: found", "clue.piano: found").replace(", clue.piano: found}", "}"),
                        "utf-8")
    assert load_case(folder).case
    assert run_record(["_template"], out, shipped) == 1
    assert "vond niemand de gast" in out.getvalue()


def test_a_case_with_a_fault_shows_the_fault(tiny: Path, out: io.StringIO) -> None:
    (tiny / "zaak" / "clues.yaml").write_text("signals: [", "utf-8")
    assert run_record(["zaak"], out, tiny) == 1
    assert "A012" in out.getvalue()


def test_waiting_on_end_is_one_step() -> None:
    assert short_steps(("wait", "go hal", "wait", "wait", "wait")) == ("wait", "go hal", "wait 3")


def test_a_case_that_is_not_there_is_said(out: io.StringIO) -> None:
    assert run_record(["bestaat_niet"], out) == 1
    assert "Er is geen zaak “bestaat_niet”" in out.getvalue()
