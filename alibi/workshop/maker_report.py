"""What came of a check or of recording, as the screens for makers show it: a verdict, what to do next, and remarks.

Knows findings and how a verdict is made of them. Does not know screens, nor how a check is done.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from typing import Any

from alibi.content.diagnostics import Diagnostic
from alibi.review.personas import NAMES
from alibi.review.report import Report
from alibi.workshop.fix import Mended, texts_of
from alibi.workshop.languages import chosen
from alibi.workshop.maker_words import with_buttons
from alibi.workshop.recording import MOST_TRIES, Outcome, is_recorded
from alibi.workshop.repairs import repaired

WITHOUT_A_PLAY = "A722"
OF_PLAYS = frozenset({WITHOUT_A_PLAY, "A723", "A724"})
"""Faults of recorded plays alone: the story itself is proved, and recording anew mends them."""
STORY_IS_RIGHT = "Je verhaal klopt."
BY_HAND = "Een spel dat je zelf schreef, past niet meer. Verander daarin wat niet kan, of gooi het bestand weg."

MEANS = "Wie de gast ook is: een kind kan dat vinden, ook als het één soort aanwijzing mist. Alles is te bereiken."
ORDER = ("error", "warning", "hint")
QUOTED = frozenset({"A801", "A802", "A803", "A805"})
"""Findings about words of which the sentence does not quote them."""
LONGEST_QUOTE, MOST_ROWS = 120, 12
_BEFORE_WORDS = re.compile(r"""^\s*(?:-\s+)?(?:\w+:\s+)?["']?""")
CHANGE_BY_HAND = "Dit spel schreef je zelf. Verander deze stap, of gooi het bestand weg."


def checked(report: Report, folder: Path) -> dict[str, Any]:
    """A check: its verdict, how far it looked, what to do next, what it found."""
    found = [finding.diagnostic for finding in report.findings]
    return {"sentence": verdict(found, folder), "remarks": remarks_on(found, folder),
            "steps": steps_after(found, folder), "well": not report.has_errors, "more": _meaning(report, found)}


def _meaning(report: Report, found: Sequence[Diagnostic]) -> str:
    """What the verdict means for who made the case."""
    errors = sum(one.is_error for one in found)
    if errors and not only_of_plays(one for one in found if one.is_error):
        return "Begin bovenaan. Eén fout geeft soms meer meldingen." if errors > 1 else ""
    return f"{MEANS} Het spel speelde daarvoor {report.states} verschillende momenten na." if report.slices else ""


def has_faults(faults: Sequence[Diagnostic], folder: Path) -> dict[str, Any]:
    """Why work on a case cannot begin."""
    return {"sentence": "De zaak heeft nog fouten. Los die eerst op.", "remarks": remarks_on(faults, folder),
            "well": False}


def verdict(found: Sequence[Diagnostic], folder: Path) -> str:
    """What a check comes down to. Where only recorded plays are left behind, the story is right, and that is said."""
    errors = [one for one in found if one.is_error]
    if errors and only_of_plays(errors):
        return f"{STORY_IS_RIGHT} {_plays_left_behind(errors, folder)}"
    if errors:
        return "Er is 1 fout." if len(errors) == 1 else f"Er zijn {len(errors)} fouten."
    if found:
        return "De zaak klopt. Er is nog wel iets om naar te kijken."
    return "Alles klopt. De zaak is eerlijk, en elke variant is op te lossen."


def _plays_left_behind(errors: Sequence[Diagnostic], folder: Path) -> str:
    if not can_be_recorded(errors, folder):
        return BY_HAND
    if all(one.code == WITHOUT_A_PLAY for one in errors):
        return "Er is alleen nog geen opgenomen spel dat de gast vindt. Druk op “Neem op”."
    return "Alleen de opgenomen spellen passen er niet meer bij. Druk op “Neem op”."


def only_of_plays(errors: Iterable[Diagnostic]) -> bool:
    """Whether nothing is wrong but with recorded plays."""
    return all(one.code in OF_PLAYS for one in errors)


def can_be_recorded(errors: Iterable[Diagnostic], folder: Path) -> bool:
    """Whether recording anew can mend one of these: a play that was written by hand is left alone."""
    return any(not _is_by_hand(one, folder) for one in errors)


def steps_after(found: Sequence[Diagnostic], folder: Path) -> list[str]:
    """What to do next, as buttons."""
    errors = [one for one in found if one.is_error]
    if not errors:
        return ["play", "bots", "book", "pack"]
    if only_of_plays(errors):
        return ["record"] if can_be_recorded(errors, folder) else []
    return ["fix"] if any(_has_repair(one, folder) for one in errors) else []


def _has_repair(one: Diagnostic, folder: Path) -> bool:
    """Whether there is a repair that may help; whether it does is tried when it is asked for."""
    file = file_of(one, folder)
    return file.suffix == ".yaml" and any(repaired(file.read_bytes(), one))


# --- remarks --------------------------------------------------------------------------------------------------


def remarks_on(found: Iterable[Diagnostic], folder: Path) -> list[Mapping[str, Any]]:
    """Findings as rows of a screen, the heaviest first."""
    return [_remark(one, folder) for one in sorted(found, key=lambda one: ORDER.index(one.severity))]


def _remark(one: Diagnostic, folder: Path) -> dict[str, Any]:
    spoken = chosen("", os.environ)
    said, english = spoken.of(one), spoken.name == "en"
    inner = one.path.partition("/")[2]
    meant = f" {spoken.say(f'Bedoel je “{one.suggestion}”?')}" if one.suggestion else ""
    return {"code": one.code, "place": f"{inner or one.path}, regel {one.line}",
            "sentence": f"{with_buttons(_named(said.sentence, one, english), english)}{meant}", "weight": one.severity,
            "advice": CHANGE_BY_HAND if _is_by_hand(one, folder) else with_buttons(said.advice, english),
            "file": str(file_of(one, folder)), "quote": quote_of(one), "play": _play_of(one)}


def _named(sentence: str, one: Diagnostic, english: bool) -> str:
    """A sentence with the Dutch name of the persona that it is about, as in the table above it."""
    persona = dict(one.facts).get("persona", "")
    return sentence if english or not persona else sentence.replace(f"“{persona}”", f"“{NAMES.get(persona, persona)}”")


def _play_of(one: Diagnostic) -> str:
    """The play of a bot that a finding is about."""
    facts = dict(one.facts)
    return f"{facts['persona']}/{facts['number']}" if {"persona", "number"} <= facts.keys() else ""


def quote_of(one: Diagnostic) -> str:
    """The words in the file that a finding is about, when its own sentence does not say them."""
    if one.code not in QUOTED or "“" in one.sentence:
        return ""
    meant = one.source[one.column - 1:one.column - 1 + one.width].strip()
    words = _BEFORE_WORDS.sub("", meant if " " in meant else one.source).strip().rstrip("\"'}, ")
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE - 1]}…"


def _is_by_hand(one: Diagnostic, folder: Path) -> bool:
    return one.code in OF_PLAYS - {WITHOUT_A_PLAY} and not is_recorded(file_of(one, folder))


def file_of(one: Diagnostic, folder: Path) -> Path:
    """The file that a finding is about; the folder of the case when it is none of its files."""
    inner = one.path.partition("/")[2]
    return folder / inner if inner and (folder / inner).exists() else folder


# --- repairing ------------------------------------------------------------------------------------------------


def mended_now(check: dict[str, Any], mended: Mended, kept: Path) -> dict[str, Any]:
    """What was mended, line by line, and the check after it. `kept` holds the files that were there before."""
    count = sum(mended.repaired.values())
    said = "1 fout hersteld." if count == 1 else f"{count} fouten hersteld."
    rows = [(name, old, new) for name in sorted(mended.after) for old, new in _changed_lines(mended, name)]
    more = [("", f"en nog {len(rows) - MOST_ROWS} regels", "")] if len(rows) > MOST_ROWS else []
    return {**check, "more": f"{said if count else ''} Hieronder staat wat er veranderde.".strip(), "kept": str(kept),
            "table": [("Bestand", "Stond er", "Staat er nu"), *rows[:MOST_ROWS], *more]}


def _changed_lines(mended: Mended, name: str) -> Iterator[tuple[str, str]]:
    """Each line that changed, before and after; "–" for one that came or went."""
    before, after = (texts[name].splitlines() for texts in texts_of(mended))
    for what, start, stop, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            pairs = zip_longest(before[start:stop], after[begin:end], fillvalue="–")
            yield from ((old.strip() or "–", new.strip() or "–") for old, new in pairs)


# --- recording ------------------------------------------------------------------------------------------------


def recorded(check: dict[str, Any], outcomes: Mapping[str, Outcome], kept: Path | None) -> dict[str, Any]:
    """What came of recording, by guest, and of the check after it. `kept` holds the plays that were there before."""
    said = " ".join(_of_guest(guest, outcome) for guest, outcome in outcomes.items())
    done = {**check, "more": said, "kept": str(kept) if kept else None}
    if Outcome.NOT_FOUND not in outcomes.values():
        return done
    return {**done, "sentence": "Niet elk spel kon worden opgenomen. Is er voor een zorgvuldig kind genoeg te vinden?",
            "steps": ["bots", "graph"]}


def _of_guest(guest: str, outcome: Outcome) -> str:
    return {
        Outcome.RECORDED: f"{guest} als gast: het nieuwe spel is opgenomen.",
        Outcome.SAME: f"{guest} als gast: het spel was nog goed.",
        Outcome.BY_HAND: f"{guest} als gast: dat spel schreef je zelf, dus het blijft zoals het is.",
        Outcome.NOT_FOUND: f"{guest} als gast: niemand vond de gast, in {MOST_TRIES} spellen. Het oude spel blijft.",
    }[outcome]
