"""The friendly test and the talk afterwards, for the booklet: who answers what, and after what a question is asked.

Knows how these two read on paper. Does not know pages or templates.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import Case, Promise
from alibi.core.school_time import time_of
from alibi.workshop.in_words import CaseWords, capital, first_sentence

EVERYBODY, OTHERS = "Iedereen", "Alle anderen"


@dataclass(frozen=True, slots=True)
class PromiseOnPaper:
    text: str
    until: str
    kept: str


@dataclass(frozen=True, slots=True)
class ProofOnPaper:
    """`answers` are who says what to a wrong guess; `second` is said to a further one; `found` are the guests, each
    with the scene that then begins."""

    ask: str
    answers: tuple[tuple[str, str], ...]
    second: str
    found: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuestionOnPaper:
    ask: str
    after: tuple[str, ...]
    answers: tuple[str, ...]
    skill: str
    mentor: str


def promises(case: Case, words: CaseWords) -> tuple[PromiseOnPaper, ...]:
    """Every promise with its last moment and what keeps it."""
    return tuple(PromiseOnPaper(words.say(f"Met {words.person(one.to)}: {one.text}"), _until(case, one),
                                words.condition(one.kept_by)) for one in case.promises)


def _until(case: Case, promise: Promise) -> str:
    day = f"{case.days[promise.day].name} " if len(case.days) > 1 else ""
    return f"{day}{time_of(promise.until)}"


def proof(case: Case, words: CaseWords) -> ProofOnPaper:
    """The friendly test with every answer there is."""
    asked = case.unmasking
    own = tuple((capital(words.person(person)), text) for person, text in asked.replies)
    rest = ((words.say(OTHERS if own else EVERYBODY), asked.reply),) if asked.reply else ()
    opens = dict(asked.scenes)
    found = tuple((words.person(one.visitor), opens.get(one.id, asked.found)) for one in case.variants)
    return ProofOnPaper(asked.ask, own + rest, asked.second, found)


def questions(case: Case, words: CaseWords) -> tuple[QuestionOnPaper, ...]:
    """The questions of the talk afterwards, each with what it is asked about."""
    return tuple(QuestionOnPaper(one.ask, tuple(_happened(case, words, what) for what in one.about), one.answers,
                                 words.skill(one.skill), one.mentor) for one in case.debrief.questions)


def _happened(case: Case, words: CaseWords, what: str) -> str:
    """What must have happened for a question: a change, a promise, homework or a choice."""
    index = case.index
    if what in index.change:
        return words.say(f"wijziging “{first_sentence(index.change[what].text)}”")
    if what in index.promise:
        return words.promise_in_short(what)
    if what in index.task:
        return words.say(f"huiswerk “{first_sentence(index.task[what].text)}”")
    return words.say(f"scène {what}" if what in index.scene else f"keuze “{words.choice(what)}”")
