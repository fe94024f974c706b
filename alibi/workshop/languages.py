"""The two languages of messages: Dutch as the rooms say it, and English from the tables in `english`.

Knows how a fault that was said in Dutch is said again from its facts. Does not know any word itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from alibi.content.diagnostics import DUTCH, Diagnostic, Language
from alibi.content.interface_words import interface
from alibi.tongue import Tongue, filled
from alibi.workshop.codes import all_codes
from alibi.workshop.english.bots import BOTS
from alibi.workshop.english.bots_report import BOTS_REPORT
from alibi.workshop.english.files import FILES
from alibi.workshop.english.language import LANGUAGE
from alibi.workshop.english.phrases import PHRASES
from alibi.workshop.english.proof import PROOF
from alibi.workshop.english.school import SCHOOL
from alibi.workshop.english.sharing import SHARING
from alibi.workshop.english.week import WEEK
from alibi.workshop.english.words import Words

ENGLISH: dict[str, Words] = {**FILES, **SCHOOL, **WEEK, **PROOF, **BOTS, **LANGUAGE}
NAMES = ("nl", "en")
VARIABLE = "ALIBI_LANG"
_PHRASES = frozenset({"what", "wanted", "found", "how", "sort", "most", "where", "count", "channel", "people", "wrong",
                      "instead", "first", "kind", "missing", "left"})
"""Gaps that hold words of ours; the others hold what the author wrote."""
_KEYS_IN_WORDS = frozenset({"A103", "A105", "A516"})
"""Codes in which `key` can be a phrase too; elsewhere it is a key as written."""
_REFUSED = ("A723", "why")
"""Where the game itself says why a step is refused."""


def chosen(option: str, environment: Mapping[str, str]) -> Language:
    """The language that was asked for by an option, else by the environment; Dutch when neither names one we know."""
    return language(option or environment.get(VARIABLE, "")[:2].lower())


def language(name: str) -> Language:
    """The language with this name; Dutch for any other."""
    return _english() if name == "en" else DUTCH


def title_of(code: str, name: str) -> str:
    """What a code is called."""
    return ENGLISH[code].title if name == "en" and code in ENGLISH else all_codes()[code].title


@cache
def _english() -> Language:
    tongue = Tongue("en", {**SHARING, **BOTS_REPORT, **PHRASES})
    return Language("en", lambda one: in_english(one, tongue), tongue.say)


def in_english(one: Diagnostic, tongue: Tongue) -> Diagnostic:
    """The same fault in English; in Dutch as it was when its code has no English words."""
    words = ENGLISH.get(one.code)
    if words is None:
        return one
    facts = {name: _said(one.code, name, value, tongue) for name, value in one.facts}
    usual = one.advice == filled(all_codes()[one.code].advice, dict(one.facts))
    return replace(one, sentence=filled(words.sentence, facts),
                   advice=filled(words.advice, facts) if usual else tongue.say(one.advice))


@cache
def _of_the_game(name: str) -> Callable[[str], str]:
    return interface(name)


def _said(code: str, gap: str, value: str, tongue: Tongue) -> str:
    if (code, gap) == _REFUSED:
        said = tongue.say(value)
        return said if said != value else _of_the_game(tongue.name)(value)
    return tongue.say(value) if _is_phrase(code, gap) else value


def _is_phrase(code: str, gap: str) -> bool:
    return gap in _PHRASES or (gap == "key" and code in _KEYS_IN_WORDS)
