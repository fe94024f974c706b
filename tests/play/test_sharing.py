"""The preview is what the mentor gets: row by row, with what the child left out marked as such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.compiled import encode_case
from alibi.core.case import Case, Debrief
from alibi.core.commands import (
    Answer,
    Choose,
    ChooseAim,
    Command,
    DrawLine,
    GoOn,
    PickToDiscuss,
    Share,
    StrikeOut,
    Talk,
    Wait,
)
from alibi.core.rules import RULES_VERSION
from alibi.core.wording import wording_of
from alibi.play.agency import Agency, Play
from alibi.play.session import Session
from alibi.play.sharing import SharingProblem, hand_over, preview_of
from alibi.store.codes import new_agent_code
from alibi.store.dossier import read_dossier
from alibi.store.home import journal_path
from alibi.store.told import told_of_dossier
from alibi.store.writer import LogWriter


@pytest.fixture
def play(tmp_path: Path, small_case: Case) -> Iterator[Play]:
    """A whole day of the small case, in a real journal."""
    agency = Agency(tmp_path)
    case = replace(small_case, debrief=Debrief(("Ik vroeg iets.",), ("Het lokaal.",), (), small_case.debrief.missions))
    code = new_agent_code(tmp_path)
    _, school_map, school, *_ = agency.load("00_kennismaking")
    log = LogWriter(journal_path(tmp_path, code), code)
    kept = log.begin_play(case.id, case.title, 0, case.rules_hash, case.text_hash, RULES_VERSION, wording_of(case),
                          encode_case(case))
    session = Session.start(case, 0, log)
    going = Play(code, kept, session, school_map, school, journal_path(tmp_path, code), log)
    do(going, Talk("noor"), Choose("i_wait"), GoOn(), Talk("noor"))
    while not session.world.over:
        do(going, Choose(session.world.choices[0].id) if session.world.choices else
           GoOn() if session.world.scene else Wait())
    yield going
    going.close()


def do(play: Play, *commands: Command) -> None:
    for command in commands:
        play.session.do(command)


def first(play: Play) -> int:
    return preview_of(play).moments[0].number


def test_a_moment_reads_as_situation_words_and_what_came_of_it(play: Play) -> None:
    row = preview_of(play).moments[0]
    assert (row.when, row.situation) == ("13:30, de hal", "Noor sprak je aan.")
    assert (row.words, row.happened) == ("Ja. Ik wacht op je.", "Noor knikt. Afspraak: Wachten op Noor.")


def test_what_the_debrief_got_stands_in_its_own_row(play: Play) -> None:
    do(play, Answer("proud", ("Ik vroeg iets.",), "Ik durfde het."), Answer("surprised", ("Het lokaal.",)),
       DrawLine((162, 174), (1, 4)), ChooseAim("balie"))
    preview = preview_of(play)
    assert preview.proud is not None and preview.proud.words == ("Ik vroeg iets.", "Ik durfde het.")
    assert [answer.question for answer in preview.answers] == ["Wat verraste je vandaag?"]
    assert preview.line == (("13:30", "een beetje vol"), ("14:30", "heel vol"))
    assert preview.plan == "Als ik iets niet weet, vraag ik het."
    assert any(fact.startswith("Afspraak: Wachten op Noor") for fact in preview.facts)


def test_a_moment_left_out_stays_in_its_place_and_is_marked(play: Play) -> None:
    number = first(play)
    do(play, PickToDiscuss((number,)))
    assert preview_of(play).moments[0].picked
    do(play, StrikeOut(number))
    row = preview_of(play).moments[0]
    assert (row.number, row.left_out, row.picked) == (number, True, False)
    assert not any("Wachten op Noor" in fact for fact in preview_of(play).facts)


def test_what_is_handed_over_is_what_was_shown(play: Play, tmp_path: Path) -> None:
    do(play, StrikeOut(first(play)))
    shown = [row.words for row in preview_of(play).moments if not row.left_out]
    do(play, Share(True))
    told = told_of_dossier(read_dossier(hand_over(Agency(tmp_path), play)))
    assert [moment.words for moment in told.moments] == shown
    assert "Ja. Ik wacht op je." not in shown


def test_without_a_yes_no_file_is_made(play: Play, tmp_path: Path) -> None:
    do(play, Share(False))
    with pytest.raises(SharingProblem, match="Er is niets kwijt"):
        hand_over(Agency(tmp_path), play)
    assert not list(tmp_path.glob("gedeeld/*"))


def test_trouble_with_the_disk_is_one_sentence_and_a_later_try_works(play: Play, tmp_path: Path) -> None:
    do(play, Share(True))
    (tmp_path / "gedeeld").write_text("dit staat in de weg", encoding="utf-8")
    with pytest.raises(SharingProblem) as sorry:
        hand_over(Agency(tmp_path), play)
    assert sorry.value.sentence.endswith("Probeer het later nog een keer.")
    (tmp_path / "gedeeld").unlink()
    assert hand_over(Agency(tmp_path), play).exists()


def test_a_journal_that_cannot_be_read_is_one_sentence(play: Play, tmp_path: Path) -> None:
    damaged = tmp_path / "kapot.db"
    damaged.write_bytes(b"kapot" * 2000)
    with pytest.raises(SharingProblem, match="Er is niets kwijt"):
        preview_of(replace(play, journal=damaged))
