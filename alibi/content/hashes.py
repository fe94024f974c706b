"""Two fingerprints of a case: one over its rules, one over its words.

Knows which fields are words. A comma mended changes only the second, so no saved play is lost by it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any

from alibi.content.memory import Memory
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
_ALWAYS = object()
"""Nothing is equal to this: a fact that counts whatever it says."""
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


def with_hashes(case: Case, memory: Memory | None = None) -> Case:
    """The same case, knowing its two fingerprints. A `memory` has the parts that are as they were: most of a case."""
    memory = memory or Memory()
    return replace(case, rules_hash=_hash(case, _rules, memory), text_hash=_hash(case, _words, memory))


def _hash(case: Case, read: Callable[[Any], Any], memory: Memory) -> str:
    """The fingerprint of what is read of a case, as if that were written at once."""
    few = replace(case, scenes=(), days=(), talks=(), people=(), places=())
    parts = {name: _written(part) for name, part in read(few).items()}
    for name, records in (("scenes", case.scenes), ("days", case.days), ("talks", case.talks),
                          ("people", case.people), ("places", case.places)):
        texts = (memory.of((case.id, read, name, number), record, lambda: _written(read(record)))  # noqa: B023 — called at once
                 for number, record in enumerate(records))
        parts[name] = f"[{','.join(texts)}]"
    whole = ",".join(f'"{name}":{text}' for name, text in sorted(parts.items()))
    return hashlib.blake2b(f"{{{whole}}}".encode(), digest_size=16).hexdigest()


def _written(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True)
class _Fact:
    """One fact of a kind of record: whether it is words, or ids that each have words. `unless` is what it says of a
    record that was made before there was such a fact."""

    name: str
    words: bool
    labelled: bool
    unless: object


@cache
def _facts_of(kind: type) -> tuple[_Fact, ...] | None:
    """The facts of a kind of record, None for what is none. Asked once of each kind: a week has ten thousand."""
    if not is_dataclass(kind):
        return None
    later, names = _LATER.get(kind.__name__, frozenset()), _NAMES_IN.get(kind.__name__, frozenset())
    return tuple(_Fact(one.name, one.name in _WORDS - names, one.name in _LABELLED,
                       one.default if one.name in later else _ALWAYS)
                 for one in fields(kind) if one.name not in _UNHASHED)


def _facts(value: Any) -> tuple[_Fact, ...] | None:
    kind: Any = type(value)
    return _facts_of(kind)


def _said(record: Any, facts: tuple[_Fact, ...]) -> Iterator[tuple[_Fact, Any]]:
    for one in facts:
        value = getattr(record, one.name)
        if one.unless is _ALWAYS or value != one.unless:
            yield one, value


def _rules(value: Any) -> Any:
    """What the rules read: ids, conditions, effects, times, structure; of labelled answers only the ids."""
    if isinstance(value, tuple):
        return [_rules(part) for part in value]
    facts = _facts(value)
    if facts is None:
        return value
    return {one.name: [pair[0] for pair in part if isinstance(pair, tuple)] if one.labelled else _rules(part)
            for one, part in _said(value, facts) if one.labelled or not one.words}


def _words(value: Any) -> Any:
    """What is only read or looked at, in the order of the case."""
    if isinstance(value, tuple):
        return [_words(part) for part in value]
    facts = _facts(value)
    if facts is None:
        return None
    return {one.name: [pair[1] if isinstance(pair, tuple) else pair for pair in part] if one.labelled
            else _plain(part) if one.words else _words(part) for one, part in _said(value, facts)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    facts = _facts(value)
    return value if facts is None else {one.name: _plain(part) for one, part in _said(value, facts)}
