"""`alibi record`: lets the careful persona play a case until it finds the guest, and keeps that play.

A recorded play shows that a variant can be solved, and goes on showing it. After a change that moves times or names
the author has it played anew. Knows plays and their file; how the persona thinks is `review`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import as_text
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.review.bots import Bots
from alibi.review.report import steps_of
from alibi.workshop.file_writing import back_up, write_text

ALL_WELL, WRONG = 0, 1
MOST_TRIES = 200
Tell = Callable[[str, int], object]
"""Hears for which variant a play is tried, and which one it is, from 1."""
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
    done = record_all(loaded.case, folder)
    for variant, outcome in done.outcomes.items():
        print(_said(variant, outcome), file=out)
    return ALL_WELL if set(done.outcomes.values()) <= {Outcome.RECORDED, Outcome.SAME} else WRONG


class Outcome(Enum):
    """What came of recording a play of one variant."""

    RECORDED = "recorded"
    SAME = "same"
    NOT_FOUND = "not found"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Recording:
    """What came of each variant, and the zip in which the plays lie that were there before (None when none changed)."""

    outcomes: dict[str, Outcome]
    kept: Path | None


def _said(variant: str, outcome: Outcome) -> str:
    name = Path(_file_of(variant)).name
    if outcome is Outcome.BY_HAND:
        return f"{name} is van jou: die laat ik staan. Gooi hem weg als ik een nieuwe mag opnemen."
    if outcome is Outcome.NOT_FOUND:
        return f"Variant {variant}: in {MOST_TRIES} spellen vond niemand de gast. Kijk met alibi check waarom."
    return f"Variant {variant}: {name} opgenomen."


# --- recording ------------------------------------------------------------------------------------------------


def record_all(case: Case, folder: Path, tell: Tell = lambda variant, tried: None) -> Recording:
    """Record a play of every variant. The plays that are there stay until all were looked for; then those that change
    are kept in a zip. `tell` hears of which variant a play is tried, and which play it is."""
    tries = {variant: _tried(case, variant, folder / _file_of(variant), tell) for variant in case.index.variant}
    new = {_file_of(variant): text for variant, (outcome, text) in tries.items() if outcome is Outcome.RECORDED}
    before = {file: (folder / file).read_bytes() for file in new if (folder / file).exists()}
    kept = back_up(folder, "record", before) if before else None
    for file, text in new.items():
        write_text(folder / file, text)
    return Recording({variant: outcome for variant, (outcome, _) in tries.items()}, kept)


def _tried(case: Case, variant: str, path: Path, tell: Tell) -> tuple[Outcome, str]:
    """What came of looking for a play of one variant, and its text; nothing is written yet."""
    if path.exists() and not is_recorded(path):
        return Outcome.BY_HAND, ""
    play = winning_play(case, variant, partial(tell, variant))
    if play is None:
        return Outcome.NOT_FOUND, ""
    text = play_text(case, variant, *play)
    same = path.exists() and path.read_bytes() == text.encode("utf-8")
    return Outcome.SAME if same else Outcome.RECORDED, text


def _file_of(variant: str) -> str:
    return f"plays/zorgvuldig_{variant}.play.yaml"


def is_recorded(path: Path) -> bool:
    """Whether a play was recorded by us, so that we may record it anew."""
    try:
        return MADE_BY in path.read_text("utf-8", errors="replace")
    except OSError:
        return False


def winning_play(case: Case, variant: str,
                 tell: Callable[[int], object] = lambda number: None) -> tuple[tuple[str, ...], str] | None:
    """The steps of a play by the careful persona that finds the guest, and the end it came to. The same case gives
    the same play. `tell` hears which play is tried, from 1."""
    seed = next(number for number, one in enumerate(case.variants) if one.id == variant)
    bots, variants = Bots(case), len(case.variants)
    first = (seed - bots.seed) % variants
    for tried, number in enumerate(range(first, first + MOST_TRIES * variants, variants), 1):
        tell(tried)
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
