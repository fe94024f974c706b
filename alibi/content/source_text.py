"""From a file to lines of text that are safe to parse.

Knows files, sizes, UTF-8 and invisible signs. Does not know YAML or XML.
"""

from __future__ import annotations

import re
from pathlib import Path

from alibi.content.diagnostics import Mark, Source

MOST_KILOBYTES = 1000
LONGEST_LINE = 2000
_INVISIBLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u200a\u200c\u200d\u2010-\u2027\u202f-\u2065\u2070-\ud7ff"
    "\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_TAB_FIRST = re.compile(r"^ *\t", re.MULTILINE)


class Refused(Exception):
    """A fault that ends the reading of this file: its code, its place and the facts for the sentence."""

    def __init__(self, code: str, mark: Mark, **facts: object) -> None:
        super().__init__(code)
        self.code, self.mark, self.facts = code, mark, facts


def read_bytes(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file, at most one more than `most`, so that a huge one is never read whole. Raises
    OSError for what is no file: a folder, or a pipe that would wait for ever."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(most + 1)


def decoded(data: bytes, shown: str) -> Source:
    """The lines of a UTF-8 file (a byte order mark is fine); Refused when it is not safe to read on."""
    if len(data) > MOST_KILOBYTES * 1000:
        raise Refused("A004", Mark(Source(shown)), most=MOST_KILOBYTES)
    text = _text(data, shown).replace("\r\n", "\n").replace("\r", "\n")
    source = Source(shown, tuple(text.removesuffix("\n").split("\n")))
    wrong = _INVISIBLE.search(text)
    if wrong:
        raise Refused("A003", _mark(source, text, wrong.start()), sign=f"U+{ord(wrong[0]):04X}")
    tab = _TAB_FIRST.search(text)
    if tab:
        raise Refused("A011", _mark(source, text, tab.end() - 1))
    if max(map(len, source.lines)) > LONGEST_LINE:
        number = next(number for number, line in enumerate(source.lines, 1) if len(line) > LONGEST_LINE)
        raise Refused("A005", Mark(source, number, LONGEST_LINE + 1), most=LONGEST_LINE)
    return source


def _text(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        before = data[: wrong.start].decode("utf-8-sig", "replace")
        lines = (before + data[wrong.start :].decode("latin-1")).split("\n")
        source = Source(shown, tuple(line.rstrip("\r") for line in lines))
        raise Refused("A002", _mark(source, before, len(before))) from None


def _mark(source: Source, text: str, position: int) -> Mark:
    line = text.count("\n", 0, position)
    return Mark(source, line + 1, position - (text.rfind("\n", 0, position) + 1) + 1)
