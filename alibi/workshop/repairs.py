"""The faults that can be mended without asking: for each code, how the bytes of the file change.

Only what has one possible meaning: a tab that is indentation, a text that needs quotes, 8.30 for "08:30", a slip of the
pen with one known word next to it, signs that nobody sees. Knows codes and lines. Whether a repair really helps is
tried afterwards (`fix.py`). What changes here meant nothing before, so no meaning is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from alibi.content.diagnostics import Diagnostic
from alibi.core.school_time import MINUTES_PER_BEAT

Repair = Callable[[list[str], Diagnostic], str | None]
"""From the lines of a file and a fault in it to the new text of the line of the fault; None when it is not certain."""
TAB_STOPS = ("  ", "    ")
"""What a tab of an indentation can stand for."""
WINDOWS = frozenset("àáäâçèéêëìíïîñòóöôùúüûÀÁÄÂÈÉÊËÌÍÏÎÒÓÖÔÙÚÜÛ’‘“”„…–—€·•×°")
"""Letters and signs of a Dutch text: bytes that make only these in Windows-1252 were surely saved as that."""
UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs without width: spaces of nothing, and marks of direction, which Dutch does not need."""
_TIME = re.compile(r"(?P<open>[\"']?)(?P<hours>\d{1,2})[.:](?P<minutes>\d\d)(?P=open)")
_INDENT = re.compile(r"^([ \t]+)", re.MULTILINE)
_LINE = re.compile(r"(?P<head>\s*(?:- )?[a-z_][a-z0-9_]*:[ \t]+)(?P<text>[^\s\"'|>{\[#&!%].*?)\s*")


def repaired(data: bytes, one: Diagnostic) -> Iterator[bytes]:
    """The bytes of a file with one fault mended, in each way that may be meant; none when it has no repair."""
    if one.code == "A002":
        yield from _from_windows(data)
    elif one.code == "A011":
        yield from _with_spaces(data)
    elif one.code in REPAIRS:
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
        line = REPAIRS[one.code](lines, one) if 0 < one.line <= len(lines) else None
        if line is not None and line != lines[one.line - 1]:
            lines[one.line - 1] = line
            yield "\n".join(lines).encode("utf-8")


def _from_windows(data: bytes) -> Iterator[bytes]:
    """The file as UTF-8 when it can only have been saved as Windows-1252."""
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return
    if {sign for sign in text if not sign.isascii()} <= WINDOWS:
        yield text.encode("utf-8")


def _with_spaces(data: bytes) -> Iterator[bytes]:
    """Every tab of every indentation as spaces."""
    parts = _INDENT.split(data.decode("utf-8-sig"))
    for spaces in TAB_STOPS:
        parts[1::2] = [indent.replace("\t", spaces) for indent in _INDENT.findall(data.decode("utf-8-sig"))]
        yield "".join(parts).encode("utf-8")


def _without_unseen(lines: list[str], one: Diagnostic) -> str | None:
    return UNSEEN.sub("", lines[one.line - 1])


def _quoted(lines: list[str], one: Diagnostic) -> str | None:
    """`key: text: more` with quotes around the text; not when something on the line may be a comment."""
    found = _LINE.fullmatch(lines[one.line - 1])
    if not found or " #" in found["text"] or found["text"].endswith(("\\", ",", "}", "]")):
        return None
    text = found["text"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found["head"]}"{text}"'


def _time(lines: list[str], one: Diagnostic) -> str | None:
    """8:30 and 8.30 as "08:30"."""
    line, start = lines[one.line - 1], one.column - 1
    found = _TIME.fullmatch(line[start : start + one.width])
    if not found or int(found["hours"]) > 23 or int(found["minutes"]) > 59 or int(found["minutes"]) % MINUTES_PER_BEAT:
        return None
    return f'{line[:start]}"{int(found["hours"]):02}:{found["minutes"]}"{line[start + one.width:]}'


def _meant(lines: list[str], one: Diagnostic) -> str | None:
    """The one word that was meant, written as long or as short as what stands there."""
    line, start = lines[one.line - 1], one.column - 1
    written = line[start : start + one.width]
    bare = written.strip("\"'")
    facts = dict(one.facts)
    whole = facts.get("name", facts.get("key" if one.code == "A101" else "value", bare))
    word = one.certain.removeprefix(whole.removesuffix(bare)) if whole.endswith(bare) else ""
    if not word or not bare:
        return None
    return line[:start] + written.replace(bare, word, 1) + line[start + one.width :]


def _small(lines: list[str], one: Diagnostic) -> str | None:
    """A person who is known, written with a capital. Any other name that is nearly one may well be somebody new."""
    name = dict(one.facts).get("name", "")
    return _meant(lines, one) if one.certain and one.certain == name.lower() else None


REPAIRS: dict[str, Repair] = {
    "A003": _without_unseen,
    "A013": _quoted,
    "A201": _small,
    "A301": _time,
    **dict.fromkeys(("A101", "A105", "A202", "A203", "A204", "A205", "A206", "A207", "A208", "A209", "A210", "A211",
                     "A212", "A213", "A214", "A215", "A221", "A515", "A604"), _meant),
}
