"""What `alibi check` and `alibi bot` do: find the cases, show who waits that something happens, print, exit code.

Knows the terminal. The claims and the personas know nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language, as_text
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.review.proof import Progress
from alibi.review.report import Report, as_json

ALL_WELL, WRONG = 0, 1


def run_check(cases: Sequence[str], as_json_text: bool, out: TextIO, language: Language = DUTCH) -> int:
    """Check cases by name or folder, all of them when none is named; 1 when any has an error."""
    try:
        folders = [find_case(name) for name in cases] or list(case_folders())
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return WRONG
    with _progress(out, not as_json_text) as tell:
        reports = [_checked(folder, tell) for folder in folders]
    said = as_json(reports, language) if as_json_text else "\n\n\n".join(one.as_text(language) for one in reports)
    print(said, file=out)
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


# --- bots -----------------------------------------------------------------------------------------------------


def run_bot(case: str, plays: int, seed: int, persona: str, as_json_text: bool, home: Path | None,
            out: TextIO) -> int:
    """Let a persona play a case; with `home` each play is an agent with a journal there. 1 when the case cannot
    be played."""
    try:
        folder = find_case(case)
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    loaded = load_case(folder)
    if loaded.case is None:
        print(as_text(loaded.diagnostics), file=out)
        return WRONG
    bots = Bots(loaded.case, persona, seed)
    with _counting(out, plays, not as_json_text) as step:
        for number in range(plays):
            _play_once(bots, number, folder, home)
            step()
    report = bots.report(plays)
    print(report.as_json() if as_json_text else report.as_text(), file=out)
    return ALL_WELL


def _play_once(bots: Bots, number: int, folder: Path, home: Path | None) -> None:
    if home is None:
        bots.play(number)
        return
    from alibi.play.agency import Agency

    play = Agency(home).begin(str(folder), bots.seed_of(number))
    try:
        bots.play(number, play.session)
    finally:
        play.close()


@contextmanager
def _counting(out: TextIO, plays: int, wanted: bool) -> Iterator[Callable[[], None]]:
    """A bar that counts plays, only where a person waits at a terminal."""
    if not (wanted and out.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(file=out), transient=True) as bar:
        task = bar.add_task("Spelen", total=plays)
        yield lambda: bar.advance(task)
