"""The truth of a case for the booklet: per variant who was where at each signal, and how a child can know.

Knows signals, alibis and rumours. Whether they suffice is proved by `review`; here they are laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from alibi.core.case import CHANNELS, Alibi, Case, Rumour, Signal, Variant
from alibi.core.deduction import excluded_by, same_time
from alibi.core.school_time import time_of
from alibi.workshop.in_words import CHANNELS as CHANNEL_WORDS
from alibi.workshop.in_words import CaseWords, capital

Clue = TypeVar("Clue", Signal, Alibi, Rumour)
LETTERS = {"classmate": "K", "teacher": "D", "on_time": "O", "task": "H", "free": "V"}
"""The channel of a clue in one letter, for a table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One signal: when and where the guest was; `day` only in a case of more days."""

    id: str
    day: str
    time: str
    place: str
    channel: str
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What places one person at the time of one signal: each the place and a letter; empty when nothing does."""

    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    guest: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """One variant: the table, its clues one by one, and who is left without each channel."""

    variant: str
    guest: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    facts: tuple[tuple[str, str, str], ...]
    rumours: tuple[tuple[str, str, str], ...]
    without: tuple[tuple[str, str], ...]


def truths(case: Case, words: CaseWords) -> tuple[Truth, ...]:
    """The truth of every variant, in order."""
    return tuple(_truth(case, words, variant) for variant in case.variants)


def _truth(case: Case, words: CaseWords, variant: Variant) -> Truth:
    signals = sorted(_here(case.signals, variant), key=lambda one: (one.day, one.beat))
    alibis = list(_here(case.alibis, variant))
    return Truth(
        variant.id, case.index.person[variant.visitor].name,
        tuple(_column(case, words, signal) for signal in signals),
        tuple(_row(case, words, person, variant, signals, alibis) for person in case.board),
        tuple((LETTERS[one.channel], one.text, _told_by(words, one)) for one in alibis),
        tuple((one.text, capital(words.person(one.told_by)), words.clue_in_short(one.refuted_by))
              for one in _here(case.rumours, variant)),
        tuple((words.say(f"zonder {CHANNEL_WORDS[channel]}"), _left(case, words, variant, channel))
              for channel in CHANNELS if channel != "free"))


def _here(clues: tuple[Clue, ...], variant: Variant) -> Iterator[Clue]:
    return (clue for clue in clues if not clue.variants or variant.id in clue.variants)


def _column(case: Case, words: CaseWords, signal: Signal) -> Column:
    day = case.days[signal.day].name if len(case.days) > 1 else ""
    return Column(signal.id, day, time_of(signal.beat), words.place(signal.place),
                  words.say(CHANNEL_WORDS[signal.channel]), LETTERS[signal.channel], signal.text)


def _row(case: Case, words: CaseWords, person: str, variant: Variant, signals: list[Signal],
         alibis: list[Alibi]) -> Row:
    guest = person == variant.visitor
    cells = (Cell(((words.place(signal.place), "de gast"),)) if guest else
             Cell(tuple((words.place(alibi.place), LETTERS[alibi.channel]) for alibi in alibis
                        if alibi.who == person and same_time(alibi, signal) and alibi.place != signal.place))
             for signal in signals)
    return Row(case.index.person[person].name, guest, tuple(cells))


def _told_by(words: CaseWords, alibi: Alibi) -> str:
    how = words.say(CHANNEL_WORDS[alibi.channel])
    return f"{how}: {words.person(alibi.witness)}" if alibi.witness else how


def _left(case: Case, words: CaseWords, variant: Variant, channel: str) -> str:
    """Who can still be the guest when a channel is missed altogether."""
    excluded = excluded_by(case, variant.id, channel)
    left = (capital(words.person(person)) for person in case.board if person not in excluded)
    return ", ".join(left) or words.say("niemand")
