"""The choices of one or more tellings as CSV that a spreadsheet opens as it is: UTF-8 with BOM and `;`.

Column names of the events follow OpenGameData; the columns after them are plain words. Holds no words a child
typed, no sign of a choice, and no clock or calendar but the school's own. Does not know files.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from alibi.store.dossier import VERSION, Dossier
from alibi.store.told import Moment, told_of_dossier
from mentor_export.daily_line import on_the_school_clock

COLUMNS = ("app_id", "user_id", "session_id", "log_version", "event_sequence_index", "event_name", "event_source",
           "case", "day", "school_time", "place", "situation", "chosen", "offered", "happened", "skill")
EVENT_NAMES = {"choice": "choice_made", "deed": "deed_done", "task": "homework_step",
               "promise": "promise_turned"}
_WOULD_COUNT = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_of(dossiers: Iterable[Dossier]) -> bytes:
    """One row per choice, deed, step of homework or turn of a promise that was told."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";")
    writer.writerow(COLUMNS)
    for dossier in dossiers:
        told = told_of_dossier(dossier)
        writer.writerows(_row(dossier, moment, index) for index, moment in enumerate(told.moments, start=1))
    return sheet.getvalue().encode("utf-8-sig")


def _row(dossier: Dossier, moment: Moment, index: int) -> list[str]:
    about = dossier.about
    cells = ("ALIBI", about.code, about.play, str(VERSION), str(index), EVENT_NAMES[moment.kind], "PLAYER",
             about.case_id, moment.day, on_the_school_clock(moment.beat), moment.place, moment.situation,
             moment.words, " | ".join(moment.offered), moment.happened, moment.skill)
    return [guarded(cell) for cell in cells]


def guarded(cell: str) -> str:
    """A cell that a spreadsheet will not take for a formula."""
    return f"'{cell}" if cell.startswith(_WOULD_COUNT) else cell
