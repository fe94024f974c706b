"""Chances per skill and how the case reads, for the booklet.

Knows what counts as a chance (`review`) and what reading is measured by (`language`); adds nothing to either.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from alibi.core.case import Case
from alibi.language.check import Row, table
from alibi.review.claims_craft import Offer, offers_of
from alibi.workshop.in_words import CaseWords, capital


@dataclass(frozen=True, slots=True)
class SkillOnPaper:
    """How often a skill can be practised: moments in a talk, things to do, and with whom or where."""

    text: str
    declared: bool
    talks: int
    deeds: int
    where: str


@dataclass(frozen=True, slots=True)
class ReadingOnPaper:
    part: str
    words: int
    longest: int
    level: str


def skills(case: Case, words: CaseWords) -> tuple[SkillOnPaper, ...]:
    """The declared skills first; then those that are practised besides."""
    offers = list(offers_of(case))
    extra = dict.fromkeys(offer.skill for offer in offers if offer.skill not in case.declared)
    return tuple(_skill(case, words, skill, [offer for offer in offers if offer.skill == skill])
                 for skill in (*case.declared, *extra))


def _skill(case: Case, words: CaseWords, skill: str, offers: list[Offer]) -> SkillOnPaper:
    where = Counter(offer.where for offer in offers)
    told = ", ".join(f"{capital(words.say(name))}{f' ({times}×)' if times > 1 else ''}"
                     for name, times in where.most_common())
    return SkillOnPaper(words.skill(skill), skill in case.declared, sum(not offer.does for offer in offers),
                        sum(offer.does for offer in offers), told or words.say("nergens"))


def reading(folder: Path, words: CaseWords) -> tuple[ReadingOnPaper, ...]:
    """How each file with texts for a child reads, in the Dutch in which it is written."""
    return tuple(_read(row, words) for row in table(folder))


def _read(row: Row, words: CaseWords) -> ReadingOnPaper:
    level = f"{row.flesch_douma:.0f} · {row.lix:.0f}" if row.enough else words.say("te kort om te meten")
    return ReadingOnPaper(row.part, row.words, row.longest, level)
