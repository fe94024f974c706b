"""Exceptions that a designer writes down: `# alibi: allow A816 because Daan explains it.`

Knows comments in YAML files and which lines they speak of. Does not know what any code means, so that every room
with hints and warnings can use it. An allowance counts for its own line, or, when it stands alone, for the next line
that is no comment; for a block (`say: |`) it counts for the whole block, since in a block there are no comments.
An error is never allowed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from alibi.content.diagnostics import Diagnostic, Mark, Source
from alibi.content.source_text import Refused, decoded
from alibi.language.hits import diagnostic

UNUSED = "A841"
_COMMENT = re.compile(r"#\s*alibi:(?P<rest>.*)$")
_ALLOWED = re.compile(r"\s*allow\s+(?P<codes>A\d{3}(?:\s*,\s*A\d{3})*)\s+because\s+\S.*")
_CODE = re.compile(r"A\d{3}")
_OPENS_BLOCK = re.compile(r"\s*(?:- )?[^#\s][^#]*:\s*[|>][-+0-9]*\s*(?:#.*)?")
_QUOTES = re.compile(r"""(?<![\w'"])"(?:\\.|[^"\\])*"|(?<![\w'"])'(?:''|[^'])*'""")


@dataclass(frozen=True, slots=True)
class Allowance:
    """One code that is allowed on the lines `first` to `last` of the file of `mark`, where the comment stands."""

    code: str
    mark: Mark
    first: int
    last: int

    def covers(self, one: Diagnostic) -> bool:
        return (not one.is_error and one.code == self.code and one.path == self.mark.source.shown
                and self.first <= one.line <= self.last)


@dataclass(frozen=True, slots=True)
class Allowances:
    """All exceptions of a case, and the comments that are meant as one but cannot be read."""

    allowed: tuple[Allowance, ...]
    broken: tuple[Mark, ...]

    @classmethod
    def read(cls, folder: Path) -> Allowances:
        """The exceptions in every YAML file of a folder; a file that cannot be read has none."""
        found = [one for source in _sources(folder.resolve()) for one in _in_file(source)]
        return cls(tuple(one for one in found if isinstance(one, Allowance)),
                   tuple(one for one in found if isinstance(one, Mark)))

    def kept(self, diagnostics: Iterable[Diagnostic], judged: Collection[str]) -> tuple[Diagnostic, ...]:
        """The diagnostics that are not allowed, in order, and then the allowances of `judged` codes that allow
        nothing. `judged` are the codes that were looked for; with UNUSED among them, broken comments are told."""
        found = list(diagnostics)
        used = {allowance for allowance in self.allowed if any(map(allowance.covers, found))}
        kept = [one for one in found if not any(allowance.covers(one) for allowance in used)]
        return (*kept, *self._unused(used, judged))

    def _unused(self, used: set[Allowance], judged: Collection[str]) -> Iterator[Diagnostic]:
        for allowance in self.allowed:
            if allowance.code in judged and allowance not in used:
                wrong = f"Op deze plek is er geen {allowance.code} om toe te staan."
                yield diagnostic(UNUSED, allowance.mark, {"wrong": wrong})
        for mark in self.broken if UNUSED in judged else ():
            yield diagnostic(UNUSED, mark, {"wrong": "Deze uitzondering kan ik niet lezen: code of reden ontbreekt."})


def _sources(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*.yaml")):
        try:
            data = path.read_bytes()
            if b"alibi:" in data and path.resolve().is_relative_to(folder):
                yield decoded(data, f"{folder.name}/{path.relative_to(folder).as_posix()}")
        except (OSError, Refused):
            continue


def _in_file(source: Source) -> Iterator[Allowance | Mark]:
    blocks = dict(_blocks(source.lines))
    inside = {line for first, last in blocks.items() for line in range(first + 1, last + 1)}
    for number, line in enumerate(source.lines, 1):
        comment = None if number in inside else _comment(line)
        if comment is None:
            continue
        mark = Mark(source, number, comment.start() + 1, comment.end() - comment.start())
        allowed = _ALLOWED.fullmatch(comment["rest"])
        if allowed is None:
            yield mark
            continue
        first = number if line[: comment.start()].strip() else _next_line(source.lines, number)
        for code in _CODE.findall(allowed["codes"]):
            yield Allowance(code, mark, first, blocks.get(first, first))


def _comment(line: str) -> re.Match[str] | None:
    """The comment of this kind on a line, not what looks like one between quotes."""
    if "alibi:" not in line:
        return None
    bare = _QUOTES.sub(lambda quote: "\0" * len(quote[0]), line)
    found = _COMMENT.search(bare)
    begins = found is not None and (not found.start() or bare[found.start() - 1].isspace())
    return _COMMENT.search(line, found.start()) if found and begins else None


def _next_line(lines: tuple[str, ...], number: int) -> int:
    """The first line after line `number` that is no comment."""
    return next((after for after, line in enumerate(lines[number:], number + 1)
                 if not line.lstrip().startswith("#")), number)


def _blocks(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The line with `key: |` and the last line of each block of text."""
    number = 0
    while number < len(lines):
        number += 1
        opening = lines[number - 1]
        if not _OPENS_BLOCK.fullmatch(opening):
            continue
        depth, last = _depth(opening), number
        while last < len(lines) and (not lines[last].strip() or _depth(lines[last]) > depth):
            last += 1
        yield number, last
        number = last


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
