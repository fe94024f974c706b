"""What a hand forgets most: the quote that closes or opens a text, the space after a colon, the braces of an effect.

A YAML parser notices these later than where they were forgotten, and says something else. Knows lines of a file and
where reading stopped. Does not know nodes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

CLOSING = "er mist een aanhalingsteken aan het eind"
OPENING = "er mist een aanhalingsteken aan het begin"
SPACE = "er mist een spatie na de dubbele punt"
BRACES = "om gevolgen horen accolades, zoals {trust.noor: +1}"
_KEY = re.compile(r"\s*(?:- )?[a-z_]\w*:(?:\s|$)")
_GLUED = re.compile(r"\s*(?:- )?[A-Za-z_]\w*(:)[\"'“\[{]")
_EFFECT = re.compile(r"\s*effect:\s+([\w./]+):\s")


class Forgotten(NamedTuple):
    """What is missing, and where: line and column, counted from 0."""

    what: str
    line: int
    column: int


def forgotten(lines: Sequence[str], stopped: int, quoted: tuple[int, int, int] | None) -> Forgotten | None:
    """What was probably forgotten when reading stopped on line `stopped`. `quoted` is the last text in quotes before
    it: line and column where it begins, and the line where it ends."""
    if quoted and quoted[0] < quoted[2] and _KEY.match(lines[quoted[0] + 1]):
        return Forgotten(CLOSING, *quoted[:2])
    if stopped >= len(lines):
        return None
    for line in (stopped, stopped - 1):
        glued = _GLUED.match(lines[line]) if line >= 0 else None
        if glued:
            return Forgotten(SPACE, line, glued.start(1))
    effect = _EFFECT.match(lines[stopped])
    return Forgotten(BRACES, stopped, effect.start(1)) if effect else None


def lacks_its_opening_quote(text: str) -> bool:
    """Whether a text without quotes ends in the only quote it has."""
    return text.endswith('"') and text.count('"') == 1
