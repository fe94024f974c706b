"""The texts of a case that a child reads, each with its place in the files.

Knows under which keys of which file such a text stands. A case keeps no places, so the files are read again with
the strict reader of `content`; what is wrong in them is told there and skipped here. The texts for a mentor
(`mentor`) are left out: an adult reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alibi.content.diagnostics import Findings, Mark
from alibi.content.memory import Memory
from alibi.content.nodes import ListNode, MapNode, Node, TextNode
from alibi.content.strict_yaml import read_yaml_file


class Kind(StrEnum):
    """What a text is on screen."""

    SPEECH = "speech"
    SEEN = "seen"
    CHOICE = "choice"
    FEEDBACK = "feedback"
    ABOUT = "about"
    CARD = "card"
    EVIDENCE = "evidence"


IN_BUBBLE = (Kind.SPEECH, Kind.SEEN, Kind.CHOICE, Kind.FEEDBACK)
_FILES = ("case.yaml", "days/*.yaml", "talk/*.yaml", "clues.yaml", "debrief.yaml")
_SAY = "scenes/*/say"
_TEXTS: dict[str, tuple[tuple[str, Kind], ...]] = {
    "case.yaml": (
        ("title", Kind.CARD), ("summary", Kind.CARD), ("question", Kind.CARD), ("promises/*/text", Kind.CARD),
        ("unmask/ask", Kind.CHOICE), ("unmask/reply", Kind.FEEDBACK),
        ("unmask/reply/*", Kind.FEEDBACK), ("unmask/second", Kind.FEEDBACK), ("ends/*/title", Kind.CARD),
        ("ends/*/text", Kind.CARD), ("strains/*/cause", Kind.CARD),
    ),
    "days": (
        ("aim", Kind.CARD), ("lessons/*/name", Kind.CARD), ("changes/*/text", Kind.CARD),
        ("homework/*/text", Kind.CARD), ("homework/*/ask", Kind.CARD), ("homework/*/slots/*", Kind.CARD),
        ("homework/*/steps/*/text", Kind.CARD), ("appointments/*/text", Kind.CARD),
        ("homework/*/answers/*", Kind.CHOICE), ("closed/*/text", Kind.CARD), ("closed/*/*/text", Kind.CARD),
        ("deeds/*/text", Kind.CHOICE), ("deeds/*/feedback", Kind.FEEDBACK), ("deeds/*/about", Kind.ABOUT),
    ),
    "talk": (
        (_SAY, Kind.SPEECH), ("scenes/*/choices/*/text", Kind.CHOICE),
        ("scenes/*/choices/*/feedback", Kind.FEEDBACK), ("scenes/*/about", Kind.ABOUT),
    ),
    "clues.yaml": (
        ("signals/*/text", Kind.EVIDENCE), ("alibis/*/text", Kind.EVIDENCE), ("rumours/*/text", Kind.EVIDENCE),
        ("traces/*/text", Kind.EVIDENCE),
    ),
    "debrief.yaml": (
        ("proud/*", Kind.CHOICE), ("surprised/*", Kind.CHOICE), ("questions/*/ask", Kind.CARD),
        ("questions/*/answers/*", Kind.CHOICE), ("for_real/*/text", Kind.CARD),
    ),
}
_SPEAKER = re.compile(r"(?P<who>-)\s+|[^\s:()]+\s*(?:\([^()]*\))?\s*:\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: `node` holds it from character `offset` on, or, in a block of speech, `line` is where it begins."""

    kind: Kind
    text: str
    node: TextNode
    offset: int = 0
    line: Mark | None = None

    def mark(self, start: int, width: int) -> Mark:
        """The place of a part of the text in its file."""
        at = self.line.moved(start) if self.line else self.node.at(self.offset + start)
        return Mark(at.source, at.line, at.column, width)

    @property
    def in_bubble(self) -> bool:
        return self.kind in IN_BUBBLE


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a case: its name without .yaml ("talk/noor"), where it begins, and its texts."""

    name: str
    mark: Mark
    passages: tuple[Passage, ...]


def parts_of(folder: Path, memory: Memory | None = None) -> tuple[Part, ...]:
    """Every file of the case with texts for a child, talks last; files that cannot be read are left out."""
    folder, memory = folder.resolve(), memory or Memory()
    return tuple(part for path in _paths(folder) if (part := _part(path, folder, memory)))


def read_quietly(path: Path, folder: Path, shown: str) -> MapNode | None:
    """The mapping in a file; None when there is none, which `content` tells."""
    root = read_yaml_file(path, shown, folder, None, Findings())
    return root if isinstance(root, MapNode) else None


def texts_under(root: Node, keys: str) -> Iterator[TextNode]:
    """The texts at a path of keys ("scenes/*/say"), in which `*` stands for every key or list item."""
    key, _, rest = keys.partition("/")
    for node in _children(root, key):
        if rest:
            yield from texts_under(node, rest)
        elif isinstance(node, TextNode) and isinstance(node.value, str):
            yield node


def _paths(folder: Path) -> Iterator[Path]:
    for pattern in _FILES:
        yield from sorted(folder.glob(pattern))


def _part(path: Path, folder: Path, memory: Memory) -> Part | None:
    inner = path.relative_to(folder)
    root = read_quietly(path, folder, f"{folder.name}/{inner.as_posix()}")
    if root is None or not root.entries:
        return None
    return memory.of(("part", path), root, lambda: _part_in(root, inner))


def _part_in(root: MapNode, inner: Path) -> Part:
    found = [passage for keys, kind in _TEXTS[inner.parts[0]] for node in texts_under(root, keys)
             for passage in _passages(node, keys, kind)]
    found.sort(key=lambda one: (one.mark(0, 1).line, one.mark(0, 1).column))
    begins = next(iter(root.entries.values())).mark
    return Part(inner.with_suffix("").as_posix(), begins, tuple(found))


def _children(node: Node, key: str) -> Iterator[Node]:
    if isinstance(node, MapNode):
        yield from (entry.node for name, entry in node.entries.items() if key in ("*", name))
    elif isinstance(node, ListNode) and key == "*":
        yield from node.items


def _passages(node: TextNode, keys: str, kind: Kind) -> Iterator[Passage]:
    if keys == _SAY:
        yield from _speech(node)
    elif text := node.raw.strip():
        yield Passage(kind, text, node, len(node.raw) - len(node.raw.lstrip()))


def _speech(node: TextNode) -> Iterator[Passage]:
    """The bubbles of a `say: |` block, without who says them."""
    for number, row in enumerate(node.raw.split("\n")):
        bare = row.strip()
        speaker = _SPEAKER.match(bare)
        if speaker and bare[speaker.end() :]:
            mark = node.line_mark(number).moved(speaker.end())
            yield Passage(Kind.SEEN if speaker["who"] else Kind.SPEECH, bare[speaker.end() :], node, line=mark)
