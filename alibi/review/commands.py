"""What `alibi check` and `alibi bot` do: find the cases, show who waits that something happens, print, exit code.

Knows the terminal. The claims and the personas know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.review.proof import Progress
from alibi.review.report import Report, as_json

ALL_WELL, WRONG = 0, 1


def run_check(cases: Sequence[str], as_json_text: bool, out: TextIO) -> int:
    """Check cases by name or folder, all of them when none is named; 1 when any has an error."""
    try:
        folders = [find_case(name) for name in cases] or list(case_folders())
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    with _progress(out, not as_json_text) as tell:
        reports = [_checked(folder, tell) for folder in folders]
    print(as_json(reports) if as_json_text else "\n\n\n".join(report.as_text() for report in reports), file=out)
    return WRONG if any(report.has_errors for report in reports) else ALL_WELL


def _checked(folder: Path, tell: Progress) -> Report:
    tell(folder.name)
    return check_loaded(load_case(folder), folder.resolve(), tell)


@contextmanager
def _progress(out: TextIO, wanted: bool) -> Iterator[Progress]:
    """A line that says what is being searched, only where a person waits at a terminal."""
    if not (wanted and out.isatty()):
        yield lambda what: None
        return
    from rich.console import Console

    with Console(file=out).status("Ik kijk de zaak na …") as status:
        yield lambda what: status.update(f"Ik kijk de zaak na: {what} …")
