"""XML of Tiled read under limits, every element with its place in the file.

Knows XML, sizes and depth; a DOCTYPE is refused, so there are no entities to blow up. Does not know maps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from alibi.content.diagnostics import Mark, Source
from alibi.content.source_text import Refused

MOST_KILOBYTES = 2000
MOST_ELEMENTS = 12_000
MOST_LINES = 20_000
DEEPEST = 16
_LONG_TAG = re.compile(rb"<[^>]{10000}")
"""A tag with more attributes than any of Tiled has."""
_DOCTYPE = "<!DOCTYPE"


@dataclass(slots=True)
class Element:
    """One element: its attributes, children and the text directly inside it."""

    tag: str
    attributes: dict[str, str]
    mark: Mark
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def all(self, tag: str) -> Iterator[Element]:
        """Every element with this tag below this one, in the order of the file."""
        waiting = self.children[::-1]
        while waiting:
            child = waiting.pop()
            if child.tag == tag:
                yield child
            waiting.extend(child.children[::-1])

    def first(self, tag: str) -> Element | None:
        return next((child for child in self.children if child.tag == tag), None)

    def properties(self) -> dict[str, str]:
        """What the designer filled in under Custom Properties; long text stands between the tags."""
        box = self.first("properties")
        found = box.children if box else []
        return {one.get("name"): one.get("value", one.text) for one in found if one.tag == "property"}

    def number(self, name: str) -> float:
        """A number of Tiled, 0 when it is not there or not a sensible number."""
        try:
            value = float(self.get(name, "0"))
        except ValueError:
            return 0.0
        return value if abs(value) < 1e7 else 0.0


def read_xml(data: bytes, shown: str) -> Element:
    """The root element; Refused when the file is no safe XML."""
    if len(data) > MOST_KILOBYTES * 1000:
        raise Refused("A503", Mark(Source(shown)), what="het bestand", most=f"{MOST_KILOBYTES} kB")
    if data.count(b"\n") > MOST_LINES:
        raise Refused("A503", Mark(Source(shown)), what="het bestand", most=f"{MOST_LINES} regels")
    if data.count(b"<") > 2 * MOST_ELEMENTS or _LONG_TAG.search(data):
        raise Refused("A503", Mark(Source(shown)), what="het aantal onderdelen", most=f"{MOST_ELEMENTS} onderdelen")
    source = Source(shown, tuple(data.decode("utf-8", "replace").splitlines()))
    return _Tree(source).read(data)


class _Tree:
    """Builds elements from expat's calls."""

    def __init__(self, source: Source) -> None:
        self.source, self.count = source, 0
        self.root: Element | None = None
        self.open: list[Element] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def read(self, data: bytes) -> Element:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as wrong:
            mark = Mark(self.source, max(1, wrong.lineno), wrong.offset + 1)
            raise Refused("A501", mark, what="dit is geen goede XML") from None
        except (LookupError, ValueError):
            raise Refused("A501", Mark(self.source), what="de tekencodering ken ik niet") from None
        if self.root is None:
            raise Refused("A501", Mark(self.source), what="het bestand is leeg")
        return self.root

    def _mark(self, width: int) -> Mark:
        return Mark(self.source, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, width)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        mark = self._mark(len(tag) + 1)
        if self.count > MOST_ELEMENTS:
            raise Refused("A503", mark, what="het aantal onderdelen", most=f"{MOST_ELEMENTS} onderdelen")
        if len(self.open) >= DEEPEST:
            raise Refused("A503", mark, what="het aantal lagen in elkaar", most=f"{DEEPEST} lagen")
        element = Element(tag, attributes, mark)
        if self.open:
            self.open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self.open.append(element)

    def _end(self, tag: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        if self.open and text.strip():
            self.open[-1].pieces.append(text)

    def _doctype(self, *declaration: object) -> None:
        lines = enumerate(self.source.lines, 1)  # expat tells where it ends, not where it begins
        line, column = next(((n, text.find(_DOCTYPE)) for n, text in lines if _DOCTYPE in text), (1, 0))
        raise Refused("A502", Mark(self.source, line, column + 1, len(_DOCTYPE)))
