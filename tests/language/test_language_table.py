"""The reading level of each file of a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alibi.language.check import check_language, table, table_text

Talk = Callable[..., Path]
SHIPPED = Path(__file__).parents[2] / "levels" / "00_kennismaking"


def test_a_row_counts_what_is_said_chosen_and_told(talk: Talk) -> None:
    after = ('    about: "Mila vroeg iets."\n    choices:\n      bye:\n        text: "Dag."\n'
             '        feedback: "Mila zwaait naar je."\n')
    rows = {row.part: row for row in table(talk("mila: Hoi. Daar ben je.\n- Ze lacht.", after))}
    row = rows["talk/mila"]
    assert (row.words, row.sentences, row.longest) == (4 + 2 + 1 + 4, 5, 4)
    assert set(rows) == {"case", "days/1_maandag", "talk/mila", "talk/slot", "clues", "debrief"}


def test_the_same_sentence_twice_counts_once(talk: Talk) -> None:
    rows = {row.part: row for row in table(talk("mila: Hoi.\nmila: Hoi."))}
    assert rows["talk/mila"].words == 1


def test_a_short_talk_says_that_it_is_too_short_and_gets_no_warning(talk: Talk) -> None:
    folder = talk("mila: Verantwoordelijkheidsgevoel.")
    row = next(row for row in table(folder) if row.part == "talk/mila")
    assert not row.enough and row.flesch_douma < 0
    assert {one.code for one in check_language(folder)} == {"A811"}
    line = next(line for line in table_text(table(folder)).splitlines() if line.startswith("talk/mila"))
    assert line.endswith("te kort om te meten")


def test_a_long_hard_talk_gets_both_warnings_where_its_file_begins(talk: Talk) -> None:
    line = "mila: Aanwezigen ontvangen aanvullende informatie over activiteiten.\n"
    rows = "".join(line.replace("activiteiten", f"activiteiten {number}") for number in range(10))
    found = {one.code: one for one in check_language(talk(rows)) if one.code in ("A806", "A807")}
    assert set(found) == {"A806", "A807"}
    assert found["A806"].place == found["A807"].place == "zaak/talk/mila.yaml:1:1"
    assert "80 of meer" in found["A806"].sentence and "30 of minder" in found["A807"].sentence


def test_the_table_shows_a_line_for_each_file(levels: Path) -> None:
    shown = table_text(table(levels / "zaak")).splitlines()
    assert len(shown) == 1 + len(table(levels / "zaak"))
    assert "Flesch-Douma" in shown[0] and "LIX" in shown[0]


def test_every_talk_of_the_first_case_reads_easily() -> None:
    talks = [row for row in table(SHIPPED) if row.part.startswith("talk/") and row.enough]
    assert len(talks) > 10
    assert all(row.flesch_douma >= 80 and row.lix <= 30 and row.longest <= 15 for row in talks)
