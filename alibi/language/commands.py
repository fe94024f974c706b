"""What `alibi check --table` and `--spell` print: how each talk reads, and words a dictionary does not know.

Knows cases by name and a stream to print on. Does not know the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import as_text
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.language.check import table, table_text
from alibi.language.spelling import NoSpelling, check_spelling

ALL_WELL, WRONG = 0, 1


def run_table(cases: Sequence[str], out: TextIO) -> int:
    """Print reading level and lengths per talk; 1 when a case is not there."""
    return _for_each(cases, lambda folder: table_text(table(folder)), out)


def run_spelling(cases: Sequence[str], out: TextIO) -> int:
    """Print what a dictionary on this computer does not know: hints only. 1 when there is none."""
    try:
        return _for_each(cases, lambda folder: as_text(check_spelling(folder)), out)
    except NoSpelling as missing:
        print(missing, file=out)
        return WRONG


def _for_each(cases: Sequence[str], say: Callable[[Path], str], out: TextIO) -> int:
    try:
        folders = [find_case(name) for name in cases] or list(case_folders())
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    for folder in folders:
        print(f"Zaak {folder.name}\n\n{say(folder)}\n", file=out)
    return ALL_WELL
