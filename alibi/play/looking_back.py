"""Looking back on kept plays: which there are, and one of them opened to walk through. Nothing is ever written.

Knows the agency and how journals are read. Does not know screens. Every problem is a sentence (JournalProblem,
CaseProblem).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alibi.core.case import Case
from alibi.core.happenings import DayBegan
from alibi.core.records import Entry
from alibi.core.school_map import SchoolMap
from alibi.play.agency import Agency, CaseProblem, JournalProblem, Play
from alibi.play.replay import MOMENTS, Replay
from alibi.play.session import BrokenPlay
from alibi.store import home as homes
from alibi.store.dates import date_in_words
from alibi.store.journal import Journal
from alibi.store.journal import Play as KeptPlay

DOES_NOT_FIT = "Dit spel is van voor een grote verandering. Terugkijken lukt niet meer."


@dataclass(frozen=True, slots=True)
class PlayCard:
    """A kept play to look back on. `day` is the day it began, in words; `days` the names of its school days."""

    code: str
    id: str
    title: str
    day: str
    days: tuple[str, ...]
    moments: int


@dataclass(frozen=True, slots=True)
class LookedBack:
    """A play opened to walk through."""

    code: str
    title: str
    replay: Replay
    school_map: SchoolMap
    school: Path


def plays_to_look_back_on(agency: Agency) -> tuple[PlayCard, ...]:
    """The plays on this computer in which something was done, of the agent that played last first. A journal that
    cannot be read is left out: the list of agents says why."""
    return tuple(card for code in homes.agents(agency.home) for card in _cards(agency.home, code))


def _cards(home: Path, code: str) -> Iterator[PlayCard]:
    try:
        with Journal.open(homes.journal_path(home, code), only_reading=True) as journal:
            cards = [_card(code, kept, journal.entries(kept.id), journal.wording(kept.id))
                     for kept in reversed(journal.plays())]
    except JournalProblem:
        return
    yield from (card for card in cards if card.moments)


def _card(code: str, kept: KeptPlay, entries: tuple[Entry, ...], words: dict[str, str]) -> PlayCard:
    days = dict.fromkeys(happening.day for entry in entries for happening in entry.happenings
                         if isinstance(happening, DayBegan))
    moments = sum(isinstance(entry.command, MOMENTS) for entry in entries)
    began = date_in_words(date.fromisoformat(kept.day))
    return PlayCard(code, kept.id, kept.title, began, tuple(words.get(f"day/{day}", day) for day in days), moments)


def look_back_on(agency: Agency, card: PlayCard) -> LookedBack:
    """Open one of the plays of this computer."""
    return look_back(agency, homes.journal_path(agency.home, card.code), card.id)


def look_back_now(agency: Agency, play: Play) -> LookedBack:
    """The play that goes on, as far as it is."""
    session = play.session
    return LookedBack(play.code, session.case.title, _replay(session.case, tuple(session.entries)), play.school_map,
                      play.school)


def look_back(agency: Agency, path: Path, play: str = "") -> LookedBack:
    """Open a play of a journal, the last one unless `play` names another. JournalProblem when the file is none,
    CaseProblem when its case or school is not here any more."""
    with Journal.open(path, only_reading=True) as journal:
        kept = journal.play(play) if play else journal.last_play()
        entries = journal.entries(kept.id) if kept else ()
        if kept is None or not entries:
            raise CaseProblem("In dit logboek is nog niets gespeeld.")
        code, compiled = journal.code, journal.compiled_case(kept.compiled)
    opened = agency.load(kept.case_id)
    case = opened.case
    if case.rules_hash != kept.rules_hash:
        if compiled is None:
            raise CaseProblem("De zaak van toen staat niet meer in het logboek.")
        case = agency.as_it_was(opened, compiled).case
    return LookedBack(code, kept.title, _replay(case, entries), opened.school_map, opened.school)


def _replay(case: Case, entries: tuple[Entry, ...]) -> Replay:
    try:
        return Replay(case, entries)
    except BrokenPlay as broken:
        raise CaseProblem(DOES_NOT_FIT) from broken
