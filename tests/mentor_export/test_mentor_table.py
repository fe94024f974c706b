"""The table opens in a spreadsheet as it is, and no cell of it can do anything."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as some

from alibi.store.dossier import Dossier
from mentor_export.rows import COLUMNS, csv_of, guarded


def rows_of(dossier: Dossier) -> list[dict[str, str]]:
    text = csv_of([dossier]).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_every_choice_and_deed_is_a_row_in_order(dossier: Dossier) -> None:
    rows = rows_of(dossier)
    assert [row["event_name"] for row in rows] == ["choice_made", "deed_done", "promise_turned", *["choice_made"] * 3]
    assert [row["event_sequence_index"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert tuple(rows[0]) == COLUMNS
    assert rows[2] | {"situation": "Afspraak: Wachten op Noor bij B1.04.", "school_time": "", "skill": ""} == rows[2]
    assert rows[3] | {"user_id": "7K3X9P", "chosen": "Ik was het vergeten.", "school_time": "14:00"} == rows[3]


def test_a_spreadsheet_knows_the_letters(dossier: Dossier) -> None:
    made = csv_of([dossier])
    assert made.startswith(b"\xef\xbb\xbf") and "“B1.02,”".encode() in made


@given(some.text())
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.endswith(text)
