"""`alibi record`: lets the careful persona play a case until it finds the guest, and keeps that play.

A recorded play shows that a variant can be solved, and goes on showing it. After a change that moves times or names
the author has it played anew. Knows plays and their file; how the persona thinks is `review`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import as_text
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.review.bots import Bots
from alibi.review.report import steps_of
from alibi.workshop.file_writing import write_text

ALL_WELL, WRONG = 0, 1
MOST_TRIES = 200
MADE_BY = "# Opgenomen met: alibi record. Klopt een stap niet meer? Neem dan opnieuw op."


def run_record(cases: Sequence[str], out: TextIO, levels: Path | None = None) -> int:
    """Record a play for each variant of each case, of all cases when none is named; 1 when a variant has none."""
    try:
        folders = [find_case(name, levels) for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    return max((_recorded(folder, out) for folder in folders), default=ALL_WELL)


def _recorded(folder: Path, out: TextIO) -> int:
    loaded = load_case(folder)
    if loaded.case is None:
        print(as_text(loaded.diagnostics), file=out)
        return WRONG
    result = ALL_WELL
    for variant in loaded.case.index.variant:
        said, well = record_variant(loaded.case, variant, folder)
        result = result if well else WRONG
        print(said, file=out)
    return result


def record_variant(case: Case, variant: str, folder: Path) -> tuple[str, bool]:
    """Record one play and write it; says what came of it in one sentence, and whether it was written."""
    path = folder / "plays" / f"zorgvuldig_{variant}.play.yaml"
    if path.exists() and MADE_BY not in path.read_text("utf-8", errors="replace"):
        return f"{path.name} is van jou: die laat ik staan. Gooi hem weg als ik een nieuwe mag opnemen.", False
    play = winning_play(case, variant)
    if play is None:
        return f"Variant {variant}: in {MOST_TRIES} spellen vond niemand de gast. Kijk met alibi check waarom.", False
    steps, end = play
    write_text(path, play_text(case, variant, steps, end))
    return f"Variant {variant}: {path.name} opgenomen.", True


def winning_play(case: Case, variant: str) -> tuple[tuple[str, ...], str] | None:
    """The steps of a play by the careful persona that finds the guest, and the end it came to. The same case gives
    the same play."""
    seed = next(number for number, one in enumerate(case.variants) if one.id == variant)
    bots, variants = Bots(case), len(case.variants)
    first = (seed - bots.seed) % variants
    for number in range(first, first + MOST_TRIES * variants, variants):
        play = bots.play("careful", number)
        ending = play.ending
        if ending and ending.good:
            return short_steps(steps_of(play.commands)), ending.id
    return None


def short_steps(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The same steps with waiting on end written as one: "wait 3"."""
    short: list[str] = []
    waited = 0
    for one in (*steps, ""):
        if one == "wait":
            waited += 1
            continue
        if waited:
            short.append("wait" if waited == 1 else f"wait {waited}")
            waited = 0
        short.append(one)
    return tuple(short[:-1])


def play_text(case: Case, variant: str, steps: tuple[str, ...], end: str) -> str:
    """A play as a file."""
    guest = case.index.person[case.index.variant[variant].visitor].name
    rows = [MADE_BY, f'about: "Zoekt alles uit en vindt {guest}."', f"variant: {variant}", f"expect: {end}", "steps:",
            *(f"  - {one}" for one in steps)]
    return "\n".join(rows) + "\n"
