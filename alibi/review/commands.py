"""What `alibi check` does: find the cases, show who waits that something happens, print, exit code.

Knows the terminal. The claims know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.review.proof import Progress
from alibi.review.report import Report, as_json

ALL_WELL, WRONG = 0, 1


CHECK_PLAYS = 500
"""So many plays of each persona when a check asks for bots."""


def run_check(cases: Sequence[str], as_json_text: bool, out: TextIO, language: Language = DUTCH,
              with_bots: bool = False) -> int:
    """Check cases by name or folder, all of them when none is named, `with_bots` by playing them too; 1 when any has
    an error."""
    try:
        folders = [find_case(name) for name in cases] or list(case_folders())
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return WRONG
    with _progress(out, not as_json_text) as tell:
        reports = [_checked(folder, tell, with_bots) for folder in folders]
    said = as_json(reports, language) if as_json_text else "\n\n\n".join(one.as_text(language) for one in reports)
    print(said, file=out)
    return WRONG if any(report.has_errors for report in reports) else ALL_WELL


def _checked(folder: Path, tell: Progress, with_bots: bool) -> Report:
    tell(folder.name)
    loaded = load_case(folder)
    report = check_loaded(loaded, folder.resolve(), tell)
    if loaded.case is None or not with_bots:
        return report
    from alibi.review.bot_commands import bot_findings

    tell(f"{folder.name}, persona’s spelen")
    return replace(report, findings=(*report.findings, *bot_findings(loaded.case, folder.resolve(), CHECK_PLAYS)))


@contextmanager
def _progress(out: TextIO, wanted: bool) -> Iterator[Progress]:
    """A line that says what is being searched, only where a person waits at a terminal."""
    if not (wanted and out.isatty()):
        yield lambda what: None
        return
    from rich.console import Console

    with Console(file=out).status("Ik kijk de zaak na …") as status:
        yield lambda what: status.update(f"Ik kijk de zaak na: {what} …")
