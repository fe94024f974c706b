"""What `alibi bot` does: find the case, let the personas play, show who waits how far it is, print, exit code.

Knows the terminal, files and journals. How a persona thinks and what a report says is known elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language, as_text
from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.commands import Command
from alibi.review.bot_guards import check_bots
from alibi.review.bot_lines import SourceFile, files_with_hits
from alibi.review.bot_report import BotReport, report_of
from alibi.review.bot_tally import NO_END
from alibi.review.bot_team import play_all
from alibi.review.bot_text import print_report
from alibi.review.bots import Bots, Script, Tell
from alibi.review.marks import Marks
from alibi.review.personas import RECORDED
from alibi.review.recorded import Misstep, RecordedPlay, Replay, read_plays
from alibi.review.report import Finding, Findings, steps_of

ALL_WELL, WRONG = 0, 1
USUAL_PLAYS = 300
GUARD_PLAYS = 2_000
"""So many plays of each persona are asked of a guarded case when nothing else is said."""
ALL = "all"
SHOWN_AGAIN = 0.1
"""After so many seconds the bar that counts plays is drawn again."""


@dataclass(frozen=True, slots=True)
class BotOrder:
    """What is asked for. `plays` 0 is the usual number; `processes` 0 as many as there are cores; `page` the file of
    the HTML page, `home` where every play becomes an agent with a journal."""

    case: str
    plays: int = 0
    seed: int = 1
    persona: str = ALL
    processes: int = 0
    as_json: bool = False
    page: Path | None = None
    lines: bool = False
    guard: bool = False
    show: int | None = None
    home: Path | None = None

    @property
    def many(self) -> int:
        return self.plays or (GUARD_PLAYS if self.guard else USUAL_PLAYS)


def run_bot(order: BotOrder, out: TextIO, language: Language = DUTCH) -> int:
    """Play and report. 1 when the case cannot be played, when a page or journal cannot be written, or when a guard
    rail does not hold and that was asked."""
    try:
        folder = find_case(order.case).resolve()
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return WRONG
    loaded = load_case(folder)
    if loaded.case is None:
        print(as_text(loaded.diagnostics, language), file=out)
        return WRONG
    bots = Bots(loaded.case, order.seed, scripts_of(loaded.case, folder))
    if order.persona == RECORDED and not bots.scripts:
        print(language.say("Deze zaak heeft nog geen opgenomen spellen. Maak ze met alibi record."), file=out)
        return WRONG
    personas = bots.personas() if order.persona == ALL else (order.persona,)
    if order.show is not None:
        return _show(bots, personas[0], order.show, out, language)
    try:
        if order.home:
            _keep_journals(bots, personas, order, folder, out)
        report = _play(bots, personas, order, out)
        findings = check_bots(loaded.case, report, folder) if order.guard or order.page else ()
        _tell(loaded.case, folder, report, findings, order, out, language)
    except OSError as wrong:
        print(language.say(f"Ik kan hier niets opslaan ({why_not(wrong)}): {wrong.filename}. Kies een andere plek."),
              file=out)
        return WRONG
    return WRONG if order.guard and any(one.is_error for one in findings) else ALL_WELL


def scripts_of(case: Case, folder: Path) -> tuple[Script, ...]:
    """The recorded plays of a case as commands, each up to the first step that does not fit."""
    return tuple(_script(case, play) for play in read_plays(case, folder, Findings(Marks(folder))))


def _script(case: Case, play: RecordedPlay) -> Script:
    replay = Replay(case, play.variant)
    try:
        for text, _ in play.steps:
            replay.take(text)
    except Misstep:
        pass  # the check says so, with the line; here the play simply has no end
    seed = next(number for number, one in enumerate(case.variants) if one.id == play.variant)
    return Script(play.name, seed, tuple(replay.commands))


def bot_findings(case: Case, folder: Path, plays: int, tell: Tell = lambda plays: None) -> tuple[Finding, ...]:
    """What all personas together find wrong with a case."""
    bots = Bots(case, scripts=scripts_of(case, folder))
    return check_bots(case, report_of(case, bots.seed, play_all(bots, bots.personas(), plays, tell=tell)), folder)


# --- playing --------------------------------------------------------------------------------------------------


def _play(bots: Bots, personas: Sequence[str], order: BotOrder, out: TextIO) -> BotReport:
    total = sum(bots.plays_of(persona, order.many) for persona in personas)
    with _counting(out, "Spelen", total, not order.as_json) as tell:
        return report_of(bots.case, order.seed, play_all(bots, personas, order.many, order.processes, tell))


def _keep_journals(bots: Bots, personas: Sequence[str], order: BotOrder, folder: Path, out: TextIO) -> None:
    """Each play once more, as an agent with a journal."""
    total = sum(bots.plays_of(persona, order.many) for persona in personas)
    with _counting(out, "Bewaren", total, not order.as_json) as tell:
        for persona in personas:
            for number in range(bots.plays_of(persona, order.many)):
                _keep_journal(order.home or Path(), folder, bots.seed_of(persona, number),
                              bots.commands(persona, number))
                tell(1)


def _keep_journal(home: Path, folder: Path, seed: int, commands: Sequence[Command]) -> None:
    from alibi.play.agency import Agency

    play = Agency(home).begin(str(folder), seed)
    try:
        for command in commands:
            play.session.do(command)
    finally:
        play.close()


@contextmanager
def _counting(out: TextIO, what: str, total: int, wanted: bool) -> Iterator[Tell]:
    """A bar that counts plays, only where a person waits at a terminal."""
    if not (wanted and out.isatty()):
        yield lambda plays: None
        return
    from rich.console import Console
    from rich.progress import Progress

    shown = 0.0

    def tell(plays: int) -> None:
        nonlocal shown
        bar.advance(task, plays)
        if monotonic() - shown > SHOWN_AGAIN:
            shown = monotonic()
            bar.refresh()

    # without a thread of its own for the bar, so that this process can be copied
    with Progress(console=Console(file=out), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(what, total=total)
        yield tell


def _show(bots: Bots, persona: str, number: int, out: TextIO, language: Language) -> int:
    """One play as a recorded play: steps that can be read and repeated."""
    if number >= bots.plays_of(persona, number + 1):
        none = f"Er zijn {len(bots.scripts)} opgenomen spellen, van 0 tot {len(bots.scripts) - 1}."
        print(language.say(none), file=out)
        return WRONG
    play = bots.again(persona, number)
    rows = [f'about: "Spel {number} van {persona}, toeval {bots.seed}."', f"variant: {play.ground.book.variant.id}",
            f"expect: {play.ending.id if play.ending else NO_END}", "steps:",
            *(f"  - {step}" for step in steps_of(play.commands))]
    print("\n".join(rows), file=out)
    return ALL_WELL


# --- telling --------------------------------------------------------------------------------------------------


def _tell(case: Case, folder: Path, report: BotReport, findings: Sequence[Finding], order: BotOrder, out: TextIO,
          language: Language) -> None:
    if order.page:
        _write_page(case, folder, report, findings, order.page, language)
    if order.as_json:
        print(report.as_json(), file=out)
        return
    if order.page:
        print(order.page, file=out)
    elif order.lines:
        _print_lines(files_with_hits(case, folder, report), out)
    else:
        marks = Marks(folder)
        print_report(report, out, lambda kind, name: _place(marks, kind, name), language)
    if order.guard:
        said = [one.diagnostic for one in findings]
        print(f"\n{as_text(said, language) if said else language.say('Alle vangrails houden.')}", file=out)


def _place(marks: Marks, kind: str, name: str) -> str:
    mark = marks.of(kind, name)
    return f"{mark.source.shown}:{mark.line}"


def _write_page(case: Case, folder: Path, report: BotReport, findings: Sequence[Finding], path: Path,
                language: Language) -> None:
    from alibi.review.bot_page import page_of

    path.write_text(page_of(case, folder, report, findings, language), "utf-8")


def _print_lines(files: Sequence[SourceFile], out: TextIO) -> None:
    """Every line, with how many plays saw and did what begins there."""
    for file in files:
        print(f"\n{file.path}\n{'zag':>7} {'deed':>7}", file=out)
        for line in file.lines:
            saw = f"{line.hits.saw:>7}" if line.hits else " " * 7
            did = f"{line.hits.did:>7}" if line.hits and line.hits.did >= 0 else " " * 7
            print(f"{saw} {did} {line.number:>5} | {line.text}", file=out)
