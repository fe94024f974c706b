"""The three kinds of YAML node a designer can write, each with its place in the file.

Knows text, whole numbers, true and false. Does not know YAML's grammar (`strict_yaml.py`) or any key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alibi.content.diagnostics import Mark

Value = str | int | bool | None
_ESCAPES = {
    '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)"),
    "'": re.compile(r"''"),
}


@dataclass(frozen=True, slots=True)
class TextNode:
    """One value; `raw` is as written without quotes, `style` "" plain, ' or " quoted, | or > a block."""

    mark: Mark
    value: Value
    raw: str
    style: str

    def at(self, position: int) -> Mark:
        """The place of character `position` of the text, exact for text on one line."""
        if self.style in ("|", ">"):
            return self.line_mark(self.raw.count("\n", 0, position))
        return self.mark.moved(self._written(position))

    def _written(self, position: int) -> int:
        """How many characters of the file stand before character `position`: the quote, and escapes in full."""
        escape = _ESCAPES.get(self.style)
        if escape is None or self.mark.line > len(self.mark.source.lines):
            return position
        text = self.mark.source.lines[self.mark.line - 1]
        start = here = self.mark.column
        for _ in range(position):
            found = escape.match(text, here)
            here = found.end() if found else here + 1
        return here - start + 1

    def line_mark(self, number: int) -> Mark:
        """The place where line `number` (from 0) of a block begins."""
        line = self.mark.line + 1 + number
        text = self.mark.source.lines[line - 1] if line <= len(self.mark.source.lines) else ""
        bare = text.strip()
        return Mark(self.mark.source, line, len(text) - len(text.lstrip()) + 1, max(1, len(bare)))


@dataclass(frozen=True, slots=True)
class ListNode:
    mark: Mark
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping; `mark` is the place of the key."""

    key: str
    mark: Mark
    node: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    mark: Mark
    entries: dict[str, Entry]


Node = TextNode | ListNode | MapNode


def kind_in_words(node: Node) -> str:
    """What a node is, in Dutch, for a sentence like "hoort een lijst, geen tekst"."""
    if isinstance(node, MapNode):
        return "groep met sleutels"
    if isinstance(node, ListNode):
        return "lijst"
    if isinstance(node.value, bool):
        return "ja of nee"
    if isinstance(node.value, int):
        return "getal"
    return "tekst" if node.value is not None else "lege plek"
