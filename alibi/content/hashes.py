"""Two fingerprints of a case: one over its rules, one over its words.

Knows which fields are words. A comma mended changes only the second, so no saved play is lost by it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import Field, fields, is_dataclass, replace
from typing import Any

from alibi.core.case import Case

_WORDS = frozenset(
    {
        "title",
        "summary",
        "question",
        "text",
        "feedback",
        "about",
        "name",
        "short",
        "likes",
        "voice",
        "role",
        "pronoun",
        "ask",
        "reply",
        "second",
        "mentor",
        "proud",
        "surprised",
        "glossary",
        "aim",
        "theme",
        "lines",
        "picture",
        "place_picture",
        "spot",
        "phone",
        "cause",
        "told",
        "source",
    }
)
_LABELLED = frozenset({"slots", "answers", "replies"})
_NAMES_IN = {"Question": frozenset({"about"}), "Rumour": frozenset({"about"})}
_UNHASHED = frozenset({"index", "rules_hash", "text_hash"})
_LATER = {
    "Case": frozenset({"strains"}),
    "Unmasking": frozenset({"replies", "second"}),
    "Place": frozenset({"work", "phone"}),
    "Day": frozenset({"home", "appointments", "busy"}),
    "Task": frozenset({"due_day", "half_hours", "steps", "packs", "later", "told"}),
    "Change": frozenset({"teacher", "task", "due", "place", "begins", "ends", "warning", "source"}),
}
"""Facts that came later. They count only where they say something, so an older case keeps its fingerprints."""


def with_hashes(case: Case) -> Case:
    """The same case, knowing its two fingerprints."""
    return replace(case, rules_hash=_hash(_rules(case)), text_hash=_hash(_words(case)))


def _hash(plain: object) -> str:
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.blake2b(written.encode("utf-8"), digest_size=16).hexdigest()


def _facts(record: Any) -> list[Field[Any]]:
    later = _LATER.get(type(record).__name__, frozenset())
    return [one for one in fields(record) if one.name not in _UNHASHED
            and not (one.name in later and getattr(record, one.name) == one.default)]


def _is_words(record: Any, name: str) -> bool:
    return name in _WORDS and name not in _NAMES_IN.get(type(record).__name__, ())


def _rules(value: Any) -> Any:
    """What the rules read: ids, conditions, effects, times, structure; of labelled answers only the ids."""
    if is_dataclass(value):
        found = {}
        for one in _facts(value):
            part = getattr(value, one.name)
            if one.name in _LABELLED:
                found[one.name] = [pair[0] for pair in part if isinstance(pair, tuple)]
            elif not _is_words(value, one.name):
                found[one.name] = _rules(part)
        return found
    return [_rules(part) for part in value] if isinstance(value, tuple) else value


def _words(value: Any) -> Any:
    """What is only read or looked at, in the order of the case."""
    if is_dataclass(value):
        found = {}
        for one in _facts(value):
            part = getattr(value, one.name)
            if one.name in _LABELLED:
                found[one.name] = [pair[1] if isinstance(pair, tuple) else pair for pair in part]
            else:
                found[one.name] = _plain(part) if _is_words(value, one.name) else _words(part)
        return found
    return [_words(part) for part in value] if isinstance(value, tuple) else None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in _facts(value)}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
