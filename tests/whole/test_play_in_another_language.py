"""The first case played from its own recording in two languages: other words, the same world, the same journal."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from alibi.content.load import load_case
from alibi.content.texts import texts_of_case
from alibi.content.translation_check import school_texts
from alibi.play.agency import Agency, Play
from alibi.review.recorded import steps_of
from alibi.terminal.console import Console
from alibi.terminal.repeat import repeat_steps
from alibi.workshop.translating import updated

SHIPPED = Path(__file__).parents[2] / "levels"
CASE, PLAY, CODE = "00_kennismaking", "zorgvuldig_tijn", "K7PM4Q"
KEPT = ("number, kind, record FROM entry ORDER BY number", "number, ordinal, kind, record FROM happening ORDER BY 1, 2",
        "key, words FROM wording ORDER BY key", "title, seed, rules_hash, text_hash, compiled FROM play",
        "hash, bytes FROM compiled_case")


def translate(folder: Path, texts: tuple[Any, ...], say: Callable[[str], str]) -> None:
    file = updated([], texts, "en")
    for entry in file:
        entry.msgstr = say(entry.msgid)
    (folder / "lang").mkdir(exist_ok=True)
    (folder / "lang/en.po").write_text(f"{file}", "utf-8")


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped levels with a translation in which every text is turned round."""
    levels = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("levels") / "levels"))
    loaded = load_case(levels / CASE)
    assert loaded.case and loaded.school
    turned = lambda dutch: dutch if "{" in dutch else f"en: {dutch[::-1]}"  # noqa: E731 — as short as what it does
    translate(levels / CASE, texts_of_case(loaded.case), turned)
    translate(loaded.school, school_texts(loaded.school), turned)
    return levels


def played(agency: Agency) -> tuple[Play, list[str]]:
    said: list[str] = []
    play = agency.begin(CASE, 0, CODE)
    assert repeat_steps(play.session, ";".join(steps_of(SHIPPED / CASE, PLAY)), Console(lambda: "", said.append))
    play.close()
    return play, said


def test_other_words_and_the_same_journal(levels: Path, tmp_path: Path) -> None:
    kept, plays, said = [], [], []
    for language in ("nl", "en"):
        play, heard = played(Agency(tmp_path / language, levels, language))
        plays.append(play.session.world)
        said.append("\n".join(heard))
        with closing(sqlite3.connect(play.journal)) as journal:
            kept.append([journal.execute(f"SELECT {what}").fetchall() for what in KEPT])
    assert kept[0] == kept[1] and all(kept[0])
    assert plays[0].state == plays[1].state and plays[0].diary == plays[1].diary
    assert "en: " not in said[0] and said[1].count("en: ") > 50


def test_a_play_goes_on_in_the_other_language(levels: Path, tmp_path: Path) -> None:
    play, _ = played(Agency(tmp_path, levels, "nl"))
    again = Agency(tmp_path, levels, "en").take_up(CODE)
    assert isinstance(again, Play)
    again.close()
    assert again.session.world.state == play.session.world.state
    assert again.session.case.title == "en: " + play.session.case.title[::-1]
    with closing(sqlite3.connect(again.journal)) as journal:
        assert journal.execute("SELECT max(since) FROM wording").fetchone() == (0,), "no words were changed in it"


def test_the_title_shows_cases_and_agents_in_the_language(levels: Path, tmp_path: Path) -> None:
    played(Agency(tmp_path, levels, "nl"))
    agency = Agency(tmp_path, levels, "en")
    assert agency.cases()[0].title.startswith("en: ")
    assert agency.agents()[0].case_title == agency.cases()[0].title
