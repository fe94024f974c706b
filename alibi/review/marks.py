"""Where in its files each thing of a case is written, so that a finding can point at it.

Knows the keys of the files just enough to find a name. Whether they are right is for `content`; what is not
found is pointed at by the folder alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from alibi.content.diagnostics import Findings, Mark, Source
from alibi.content.memory import Memory
from alibi.content.nodes import Entry, ListNode, MapNode, Node, TextNode
from alibi.content.strict_yaml import read_yaml

_DAY = {"lessons": "lesson", "changes": "change", "homework": "task", "deeds": "deed", "people": "whereabouts"}
_CASE = {"promises": "promise", "variants": "variant", "ends": "ending"}
_CLUES = {"signals": "clue", "alibis": "clue", "rumours": "clue", "traces": "trace"}


class Marks:
    """Marks by kind and name; `of` always gives one, if need be the case as a whole."""

    def __init__(self, folder: Path | None = None, shown: str = "", memory: Memory | None = None) -> None:
        """A `memory` has the marks of files that are as they were."""
        self._whole = Mark(Source(f"{folder.name}/case.yaml" if folder else shown or "zaak"))
        self._known: dict[tuple[str, str], Mark] = {}
        self._speech: dict[str, TextNode] = {}
        if folder:
            self._read(folder, memory or Memory())

    def of(self, kind: str, name: str = "") -> Mark:
        """The mark of a thing; of its nearest known part of a path like noor/hello/i_wait when it has none."""
        while True:
            if (kind, name) in self._known:
                return self._known[kind, name]
            if kind == "choice" and name.count("/") == 2:
                kind, name = "scene", name.rpartition("/")[0]
            else:
                return self._whole

    def line(self, scene: str, who: str) -> Mark:
        """The mark of somebody's name where they first speak in a scene; of the scene when it is not found."""
        speech = self._speech.get(scene)
        for number, row in enumerate(speech.raw.split("\n") if speech else ()):
            if speech and re.match(rf"\s*{re.escape(who)}\s*[(:]", row):
                return speech.line_mark(number).moved(0, len(who))
        return self.of("scene", scene)

    def _read(self, folder: Path, memory: Memory) -> None:
        for path in sorted(folder.rglob("*.yaml")):
            inner = path.relative_to(folder)
            with suppress(OSError):
                given = path.read_bytes(), f"{folder.name}/{inner.as_posix()}"
                file = memory.of(("marks", path), given, lambda: _MarksOfFile(inner, *given))  # noqa: B023 — called at once
                for what, mark in file.known.items():
                    self._known.setdefault(what, mark)
                self._speech |= file.speech


class _MarksOfFile:
    """The marks of one file, and the nodes in which somebody speaks."""

    def __init__(self, inner: Path, data: bytes, shown: str) -> None:
        self.known: dict[tuple[str, str], Mark] = {}
        self.speech: dict[str, TextNode] = {}
        root = read_yaml(data, shown, Findings())
        if isinstance(root, MapNode):
            self._read(inner, root)

    def _read(self, inner: Path, root: MapNode) -> None:
        if inner.parts[0] == "talk":
            for scene in _entries(root, "scenes"):
                self.known["scene", f"{inner.stem}/{scene.key}"] = scene.mark
                say = scene.node.entries.get("say") if isinstance(scene.node, MapNode) else None
                if say and isinstance(say.node, TextNode):
                    self.speech[f"{inner.stem}/{scene.key}"] = say.node
                for choice in _entries(scene.node, "choices"):
                    self.known["choice", f"{inner.stem}/{scene.key}/{choice.key}"] = choice.mark
        elif inner.parts[0] == "days":
            self._groups(root, _DAY)
        elif inner.name == "clues.yaml":
            self._groups(root, _CLUES)
        elif inner.name == "case.yaml":
            self._groups(root, _CASE)
            self._case(root)

    def _groups(self, root: MapNode, kinds: dict[str, str]) -> None:
        for key, kind in kinds.items():
            for entry in _entries(root, key):
                self.known.setdefault((kind, entry.key), entry.mark)

    def _case(self, root: MapNode) -> None:
        for key, kind in (("skills", "skill"), ("board", "person"), ("cast", "person")):
            for node in _texts(root, key):
                self.known.setdefault((kind, node.raw), node.mark)
        for key in ("board", "cast"):
            if key in root.entries:
                self.known[key, ""] = root.entries[key].mark


def _entries(node: Node, key: str) -> Iterator[Entry]:
    """The entries of the group under a key; none when it is not there."""
    if isinstance(node, MapNode) and key in node.entries:
        inner = node.entries[key].node
        if isinstance(inner, MapNode):
            yield from inner.entries.values()


def _texts(node: MapNode, key: str) -> Iterable[TextNode]:
    inner = node.entries[key].node if key in node.entries else None
    return (item for item in inner.items if isinstance(item, TextNode)) if isinstance(inner, ListNode) else ()
