"""Reads the keys of one YAML mapping: what is missing, unknown or of the wrong kind is noted, never raised.

Knows kinds of values. Does not know what a case is. A value that cannot be read becomes an empty one, so that
reading goes on and every fault is found; a case with a fault is never built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alibi.content.diagnostics import Mark
from alibi.content.nodes import Entry, ListNode, MapNode, Node, TextNode, kind_in_words
from alibi.content.notes import Notes, WrittenCondition
from alibi.core.school_time import beat_of

ID = re.compile(r"[a-z][a-z0-9_]*")
FILE_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
RENAMED = "was"
_LOOKS_LIKE_TIME = re.compile(r"\d\d:\d\d")


class Fields:
    """One mapping being read. `what` names it in a sentence ("een les"), `allowed` lists its keys."""

    def __init__(self, node: Node, notes: Notes, what: str, allowed: str, mark: Mark | None = None) -> None:
        self.notes, self.what, self.mark = notes, what, mark or node.mark
        self.entries: dict[str, Entry] = {}
        self.readable = isinstance(node, MapNode)
        if isinstance(node, MapNode):
            self.entries = node.entries
            self._note_unknown(allowed.split())
        else:
            notes.report(
                "A103", node.mark, key=what, wanted="een groep met sleutels", found=kind_in_words(node)
            )

    def _note_unknown(self, allowed: list[str]) -> None:
        for key, entry in self.entries.items():
            if key == RENAMED:
                self._check_renamed(key)
            elif key not in allowed:
                self.notes.report(
                    "A101",
                    entry.mark,
                    near=(key, allowed),
                    key=key,
                    what=self.what,
                    allowed=", ".join(allowed),
                )

    def _check_renamed(self, key: str) -> None:
        """`was: old` or `was: [old, older]`: what this was called before, for old logs."""
        one = self.entries[key].node
        for node in self.items(key) if isinstance(one, ListNode) else (one,):
            text = self._text(key, node)
            if text and not ID.fullmatch(text.raw):
                self.notes.report("A104", text.mark, name=text.raw)

    def has(self, key: str) -> bool:
        return key in self.entries

    def mark_of(self, key: str) -> Mark:
        """The place of a value, or of the whole mapping when the key is not there."""
        return self.entries[key].node.mark if key in self.entries else self.mark

    def node(self, key: str, required: bool = True) -> Node | None:
        """What stands behind a key; a missing one is noted when it is required, an empty one always."""
        entry = self.entries.get(key)
        if entry is None:
            if required and self.readable:
                self.notes.report("A102", self.mark, what=self.what, key=key)
            return None
        if isinstance(entry.node, TextNode) and entry.node.value in (None, "") and entry.node.style != "|":
            self.notes.report("A107", entry.mark, key=key)
            return None
        return entry.node

    def wrong(self, key: str, node: Node, wanted: str) -> None:
        self.notes.report("A103", node.mark, key=key, wanted=wanted, found=kind_in_words(node))

    def scalar(self, key: str, required: bool = True) -> TextNode | None:
        """A text or number behind a key, with its place."""
        node = self.node(key, required)
        return None if node is None else self._text(key, node)

    def words(self, key: str, default: str | None = None) -> str:
        """Text that a person reads."""
        node = self.scalar(key, default is None)
        if node is None:
            return default or ""
        return words_of(node, key, self.notes)

    def label(self, key: str) -> str:
        """A short text that is no sentence, after which a comment is welcome."""
        node = self.scalar(key)
        return node.raw.strip() if node else ""

    def name(self, key: str, kind: str, default: str | None = None) -> str:
        """An id of something that must exist."""
        node = self.scalar(key, default is None)
        if node is None:
            return default or ""
        self.notes.refer(kind, node.raw, node.mark)
        return node.raw

    def names(self, key: str, kind: str, required: bool = False) -> tuple[str, ...]:
        """A list of ids of things that must exist."""
        found = self._texts(key, required)
        for node in found:
            self.notes.refer(kind, node.raw, node.mark)
        return tuple(node.raw for node in found)

    def sentences(self, key: str, required: bool = True) -> tuple[str, ...]:
        """A list of texts that a person reads."""
        return tuple(words_of(node, key, self.notes) for node in self._texts(key, required))

    def _texts(self, key: str, required: bool) -> list[TextNode]:
        found = [self._text(key, node) for node in self.items(key, required)]
        return [node for node in found if node is not None]

    def _text(self, key: str, node: Node) -> TextNode | None:
        """The node when it is a text or number that says something."""
        if isinstance(node, TextNode) and not isinstance(node.value, bool) and node.raw:
            return node
        self.wrong(key, node, "een tekst")
        return None

    def one_of(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        node = self.scalar(key, default is None)
        if node is None:
            return default or ""
        if node.raw not in allowed:
            self.notes.report(
                "A105",
                node.mark,
                near=(node.raw, allowed),
                value=node.raw,
                key=key,
                allowed=", ".join(allowed),
            )
        return node.raw

    def number(self, key: str, lowest: int, highest: int, default: int | None = None) -> int:
        node = self.node(key, default is None)
        if node is None:
            return default or 0
        if not isinstance(node, TextNode) or not isinstance(node.value, int) or isinstance(node.value, bool):
            self.wrong(key, node, "een geheel getal")
            return 0
        if not lowest <= node.value <= highest:
            self.notes.report("A106", node.mark, value=node.raw, key=key, lowest=lowest, highest=highest)
        return node.value

    def flag(self, key: str, default: bool | None = False) -> bool:
        node = self.node(key, default is None)
        if node is None:
            return bool(default)
        if isinstance(node, TextNode) and isinstance(node.value, bool):
            return node.value
        self.wrong(key, node, "true of false")
        return False

    def beat(self, key: str) -> int:
        """A time of day as beats; 0 after a fault."""
        node = self.scalar(key)
        if node is None:
            return 0
        try:
            return beat_of(node.raw)
        except ValueError:
            on_the_line = _LOOKS_LIKE_TIME.fullmatch(node.raw) and node.raw < "24" and node.raw[3] < "6"
            self.notes.report("A302" if on_the_line else "A301", node.mark, value=node.raw)
            return 0

    def condition(self, key: str, talk: str = "", required: bool = False) -> str:
        """A condition as text; it is read when all names are known."""
        node = self.scalar(key, required)
        if node is None:
            return ""
        self.notes.conditions.append(WrittenCondition(node.raw, node, talk))
        return node.raw.strip()

    def items(self, key: str, required: bool = True) -> tuple[Node, ...]:
        """The parts of a list."""
        node = self.node(key, required)
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.wrong(key, node, "een lijst")
            return ()
        if required and not node.items:
            self.notes.report("A107", self.entries[key].mark, key=key)
        return node.items

    def group(self, key: str, required: bool = False) -> tuple[Entry, ...]:
        """The `id: …` entries behind a key, in the order of the file."""
        node = self.node(key, required)
        if node is None:
            return ()
        if not isinstance(node, MapNode):
            self.wrong(key, node, "een groep met sleutels")
            return ()
        if required and not node.entries:
            self.notes.report("A107", self.entries[key].mark, key=key)
        return tuple(node.entries.values())

    def declared(self, key: str, kind: str, required: bool = False) -> Iterator[Entry]:
        """The entries behind a key whose keys are ids of `kind`, which exist from here on."""
        for entry in self.group(key, required):
            declare(entry.key, kind, entry.mark, self.notes)
            yield entry

    def texts(self, key: str, required: bool = False) -> tuple[tuple[str, str], ...]:
        """`id: text` pairs, in the order of the file."""
        pairs = [(entry.key, self._text(entry.key, entry.node)) for entry in self.group(key, required)]
        return tuple((name, words_of(node, name, self.notes)) for name, node in pairs if node is not None)


def declare(name: str, kind: str, mark: Mark, notes: Notes, whole: str = "") -> None:
    """An id that a designer chose: well formed, and known from here on, under `whole` when that is longer."""
    if not ID.fullmatch(name):
        notes.report("A104", mark, name=name)
    notes.declare(kind, whole or name, mark)


def words_of(node: TextNode, key: str, notes: Notes) -> str:
    """The text of a node without blanks around it; warns when YAML drops the rest of the line as a comment."""
    text = node.raw.strip()
    if not text:
        notes.report("A107", node.mark, key=key)
    mark = node.mark
    if not node.style and mark.line <= len(mark.source.lines):
        rest = mark.source.lines[mark.line - 1][mark.column - 1 + mark.width :]
        hash_at = rest.find("#")
        if hash_at >= 0 and not rest[:hash_at].strip():
            notes.report("A014", mark.moved(mark.width + hash_at, len(rest) - hash_at))
    return text
