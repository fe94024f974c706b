"""YAML that is parsed but not trusted: bounded, without anchors or tags, and every value keeps its place.

Only PyYAML's event stream is used; its own constructors never run. `no`, `8:30`, `012` and dates stay text;
only true and false are booleans and only plain whole numbers are numbers. A repeated key is a fault.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from alibi.content.diagnostics import Findings, Mark, Source
from alibi.content.forgotten import CLOSING, OPENING, forgotten, lacks_its_opening_quote
from alibi.content.nodes import Entry, ListNode, MapNode, Node, TextNode, Value
from alibi.content.source_text import MOST_KILOBYTES, Refused, decoded, read_bytes

DEEPEST = 24
MOST_NODES = 3_000
"""Four times what our largest file has."""
_SIGNS = (":", ",", "[", "{", "?", "- ", "-\n")
"""Every part of a file has one of these before it, so that too many of them are refused before anything is read."""
_REMEMBERED = 256
"""Files that need not be read again as long as nobody changes them; a case of a week with its school has a hundred."""
_Fault = tuple[str, Mark, Mapping[str, object]]
_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d{0,8})")
_TIME = re.compile(r"\d\d:\d\d")
_QUOTES_INSIDE = "Schrijf binnen een tekst de krullende “ en ”, of zet de tekst in een blok met |."
_TIME_INSIDE = "Schrijf om een voorwaarde met een tijd enkele aanhalingstekens: 'before(\"14:00\")'."
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NEEDS_QUOTES = (
    "mapping values are not allowed",
    "cannot start any token",
    "block sequence entries are not allowed",
    "mapping keys are not allowed",
    "did not find expected alphabetic",
    "did not find expected comment or line break",
    "did not find expected whitespace or line break",
)
_IN_DUTCH = (
    ("found unexpected end of stream", CLOSING),
    ("expected ',' or ']'", "er mist een komma of een ]"),
    ("expected ',' or '}'", "er mist een komma of een }"),
    ("unknown escape", "dit teken na \\ ken ik niet"),
    ("expected key", "de inspringing klopt niet, of er staat tekst na een aanhalingsteken"),
    ("expected '-'", "de inspringing van de lijst klopt niet"),
    ("could not find expected ':'", "er mist een dubbele punt na de sleutel"),
    ("expected node content", "hier staat een haakje of komma die ik niet verwacht"),
)


def read_yaml(data: bytes, shown: str, findings: Findings) -> Node | None:
    """The one document of a YAML file as nodes; None after a fault that stops reading (it is reported). Nodes are not
    to be changed: who reads the same again gets the same."""
    node, faults = _read(data, shown)
    for fault in faults:
        findings.report(*fault)
    return node


@lru_cache(_REMEMBERED)
def _read(data: bytes, shown: str) -> tuple[Node | None, tuple[_Fault, ...]]:
    """The document and the faults in it. Loading, checking language and finding places read the same files, and after
    a save most of them are as they were."""
    faults: list[_Fault] = []
    node = None
    try:
        node = _Builder(decoded(data, shown), faults).document()
    except Refused as refused:
        faults.append((refused.code, refused.mark, refused.facts))
    return node, tuple(faults)


def read_yaml_file(path: Path, shown: str, folder: Path, named_at: Mark | None, findings: Findings) -> Node | None:
    """The document of a file that must lie in `folder` (no link may lead out of it). A missing file is told at
    `named_at`, the place that names it, or as a file on its own."""
    mark = named_at or Mark(Source(shown))
    try:
        if path.exists() and not _lies_in(path, folder):
            findings.report("A018", mark, {"file": shown})
            return None
        return read_yaml(read_bytes(path, MOST_KILOBYTES * 1000), shown, findings)
    except OSError:
        findings.report("A001", mark, {"file": shown})
    return None


def _lies_in(path: Path, folder: Path) -> bool:
    """Whether a file that exists lies in a folder and no link leads out of that. Hardly any name is a link, and then
    there is nothing to follow: a hundred files are asked this at every save."""
    here, inside = str(path), str(path).startswith(f"{folder}{os.sep}") and os.pardir not in path.parts
    while inside and len(here) > len(str(folder)):
        inside, here = not _is_link(here), os.path.dirname(here)
    return inside or path.resolve().is_relative_to(folder)


def _is_link(path: str) -> bool:
    """Also what Windows has besides links to lead elsewhere."""
    state = os.lstat(path)
    return stat.S_ISLNK(state.st_mode) or bool(getattr(state, "st_reparse_tag", 0))


def forget() -> None:
    """Let go of all files that were read: for whoever measures reading, or needs the room."""
    _read.cache_clear()


class _Builder:
    """Turns events into nodes; raises Refused when going on would be unsafe or senseless."""

    def __init__(self, source: Source, faults: list[_Fault]) -> None:
        self.source, self.faults, self.count = source, faults, 0
        self.events: Iterator[yaml.Event] = iter(())
        self.quoted: tuple[int, int, int] | None = None

    def document(self) -> Node:
        self.events = self._guarded()
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise Refused("A015", Mark(self.source))
        event = next(self.events)
        if isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
            raise Refused("A015", Mark(self.source))
        node = self._node(event, 1)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise Refused("A016", self._mark(after))
        return node

    def _guarded(self) -> Iterator[yaml.Event]:
        """The events one by one, so that nothing is built from what is too much or not allowed."""
        text = "\n".join(self.source.lines) + "\n"
        if sum(map(text.count, _SIGNS)) > MOST_NODES:
            raise Refused("A007", Mark(self.source), most=MOST_NODES)
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                self.count += 1
                if self.count > MOST_NODES:
                    raise Refused("A007", self._mark(event), most=MOST_NODES)
                if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                    raise Refused("A008", self._mark(event))
                if getattr(event, "tag", None):
                    raise Refused("A009", self._mark(event))
                yield event
        except yaml.MarkedYAMLError as wrong:
            raise self._refusal(wrong) from None
        except yaml.YAMLError:
            raise Refused("A012", Mark(self.source), what="er staat een teken dat niet mag") from None

    def _refusal(self, wrong: yaml.MarkedYAMLError) -> Refused:
        """What libyaml says, in Dutch, at the place that helps most."""
        problem = wrong.problem or ""
        place = wrong.problem_mark
        if "unexpected end of stream" in problem or "scanning an a" in (wrong.context or ""):
            place = wrong.context_mark or place
        mark = self._at(place.line, place.column) if place else Mark(self.source)
        missed = forgotten(self.source.lines, wrong.problem_mark.line, self.quoted) if wrong.problem_mark else None
        if missed:
            return Refused("A012", self._at(missed.line, missed.column), what=missed.what)
        inner = self._inner_quote(wrong.problem_mark)
        if inner:
            timed = place and _TIME.match(self.source.lines[place.line], place.column)
            return Refused("A021", inner, how=_TIME_INSIDE if timed else _QUOTES_INSIDE)
        if "document start" in problem:
            return Refused("A016", mark)
        if any(part in problem for part in _NEEDS_QUOTES):
            return Refused("A013", mark)
        said = next((dutch for part, dutch in _IN_DUTCH if part in problem), "dit is geen YAML")
        return Refused("A012", mark, what=said)

    def _inner_quote(self, at: yaml.Mark | None) -> Mark | None:
        """The quote that ends a text too early: right before the place where reading stopped, with words behind it."""
        line = self.source.lines[at.line] if at and at.line < len(self.source.lines) else ""
        before, behind = (line[:at.column].rstrip(), line[at.column:]) if at else ("", "")
        if not before.endswith(('"', "'")) or behind[:1] in ("", '"', "'", *",:]}#"):
            return None
        return self._at(at.line, len(before) - 1) if at else None

    def _at(self, line: int, column: int) -> Mark:
        """A mark on a line that exists: the parser sometimes points just after the last one."""
        last = len(self.source.lines)
        if line >= last and last:
            return Mark(self.source, last, len(self.source.lines[-1]) + 1)
        return Mark(self.source, line + 1, column + 1)

    def _mark(self, event: yaml.Event) -> Mark:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Mark(self.source)
        width = end.column - start.column if end.line == start.line else 1
        return Mark(self.source, start.line + 1, start.column + 1, max(1, width))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if depth > DEEPEST:
            raise Refused("A006", self._mark(event), most=DEEPEST)
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(self._mark(event), tuple(self._items(depth)))
        return MapNode(self._mark(event), self._entries(depth))

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            mark = self._mark(event)
            if not isinstance(event, yaml.ScalarEvent) or event.style in ("|", ">"):
                raise Refused("A017", mark)
            key = event.value
            if key == "<<" and not event.style:
                raise Refused("A008", mark)
            node = self._node(next(self.events), depth + 1)
            if key in entries:
                self.faults.append(("A010", mark, {"key": key, "first": entries[key].mark.line}))
            else:
                entries[key] = Entry(key, mark, node)
        return entries

    def _text(self, event: yaml.ScalarEvent) -> TextNode:
        style = event.style or ""
        if style in ('"', "'") and event.start_mark and event.end_mark:
            self.quoted = (event.start_mark.line, event.start_mark.column, event.end_mark.line)
        if not style and lacks_its_opening_quote(event.value):
            self.faults.append(("A012", self._mark(event), {"what": OPENING}))
        return TextNode(self._mark(event), event.value if style else _plain(event.value), event.value, style)


def _plain(text: str) -> Value:
    if text in ("true", "false"):
        return text == "true"
    if not text:
        return None
    return int(text) if _WHOLE.fullmatch(text) else text
