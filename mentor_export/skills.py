"""How often a skill was chosen, in words, from the last five chances.

Knows the one rule by which the game itself adapts (docs/mentor.md says it to mentors). Counts nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alibi.store.told import Moment

LAST_CHANCES = 5
ENOUGH_CHANCES = 3
MOST_SKILLS = 3
_OFTEN, _SOMETIMES = 4, 2

TOO_FEW_SEEN = "nog te weinig gezien"
IN_WORDS = ("vaak gekozen", "soms gekozen", "nog weinig gekozen", TOO_FEW_SEEN)


def how_often(helpful: int, chances: int) -> str:
    """The words for `helpful` times out of the last `chances` (at most five)."""
    if chances < ENOUGH_CHANCES:
        return TOO_FEW_SEEN
    if helpful >= _OFTEN:
        return IN_WORDS[0]
    return IN_WORDS[1] if helpful >= _SOMETIMES else IN_WORDS[2]


def last_chances(moments: Iterable[Moment]) -> list[tuple[Moment, ...]]:
    """Per skill the moments that were its last chances, the skills seen most first; at most three skills.
    A moment without a + or - is no chance."""
    chances: defaultdict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        if moment.skill and moment.sign in ("+", "-"):
            chances[moment.skill].append(moment)
    most_seen = sorted(chances.values(), key=lambda seen: -min(len(seen), LAST_CHANCES))
    return [tuple(seen[-LAST_CHANCES:]) for seen in most_seen[:MOST_SKILLS]]
