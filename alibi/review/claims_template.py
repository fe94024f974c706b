"""What a new case still says of the story of the template: once, at the first such line, with how many there are.

Knows which lines of the template tell its own story, about shadows that come too late; what would suit any case is not
counted. Who speaks and names are left out of account, since a new case has other people. Knows files, no case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from alibi.content.diagnostics import Mark, Source
from alibi.content.files import find_folder
from alibi.content.memory import Memory
from alibi.review.report import Findings

CODE = "A736"
TEMPLATE = "_template"
_STORY, _COUNT = "schaduw", re.compile(r"\btel\b")
"""The shadow, and the counts that it comes too late."""
_SPEAKER = re.compile(r"^\w+( \(\w+\))?: (?!\")")
_NAME = re.compile(r"\b[A-Z]\w*")
_NOT_THE_STORY = ("plays", "lang")


def check_template(folder: Path, findings: Findings, memory: Memory | None = None) -> None:
    """Say which lines of a case are still those of the template; nothing of the template itself. Files that a `memory`
    knows are not gone through again."""
    if folder.name == TEMPLATE:
        return
    memory = memory or Memory()
    told = list(_told(folder, memory))
    known = {text for _, text in _told(find_folder("levels") / TEMPLATE, memory)} if told else set()
    left = [mark for mark, text in told if text in known]
    if left:
        files = list(dict.fromkeys(mark.source.shown.partition("/")[2] for mark in left))
        findings.report(CODE, "case", mark=left[0], count=len(left), files=", ".join(files))


def _told(folder: Path, memory: Memory) -> Iterator[tuple[Mark, str]]:
    """The lines that tell the story: each with its place, and without who says it or what anybody is called."""
    for path in sorted(folder.rglob("*.yaml")):
        inner = path.relative_to(folder)
        if inner.parts[0] not in _NOT_THE_STORY:
            shown, data = f"{folder.name}/{inner.as_posix()}", path.read_bytes()
            yield from memory.of(("template", path), data, lambda: tuple(_told_in(data, shown)))  # noqa: B023 — called at once


def _told_in(data: bytes, shown: str) -> Iterator[tuple[Mark, str]]:
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if not _tells(text):
        return
    source = Source(shown, tuple(text.split("\n")))
    for number, line in enumerate(source.lines, 1):
        said = line.strip()
        if _tells(said) and not said.startswith("#"):
            column = len(line) - len(line.lstrip()) + 1
            yield Mark(source, number, column, len(said)), _NAME.sub("", _SPEAKER.sub("", said))


def _tells(text: str) -> bool:
    """Whether the story of the template is in a text; asked of every line of a file that is new."""
    small = text.casefold()
    return _STORY in small or ("tel" in small and _COUNT.search(small) is not None)
