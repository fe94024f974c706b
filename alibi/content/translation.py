"""A translation of a case or a school: `lang/en.po` in its folder, and the case in that language.

Knows PO files as far as they hold an id (`msgctxt`), the Dutch (`msgid`) and other words (`msgstr`). Does not know how
such a file is kept up to date; that is the workshop's. Reading never raises: a file that cannot be read, a text that is
missing or in doubt (`fuzzy`), and one whose gaps differ are Dutch for who plays, and a fault for who checks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from alibi.content.diagnostics import Findings, Mark, Source
from alibi.content.load import Loaded
from alibi.content.source_text import MOST_KILOBYTES, Refused, decoded, read_bytes
from alibi.content.texts import case_in_words, map_in_words, school_in_words
from alibi.core.case import Case
from alibi.tongue import DUTCH

if TYPE_CHECKING:
    import polib

FOLDER = "lang"
MOST_LINES = 15_000
"""Twice what a case of a week needs."""
NAME = re.compile(r"[a-z]{2}")
"""How a language is called: en, fr."""
_GAP = re.compile(r"\{\w*\}")
_SOUND = re.compile(r"#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s+)?\"(?:[^\"\\]|\\.)*\"")
_LINE = re.compile(r"\(line (\d+)\)")
Key = tuple[str, str]
"""The id of a text and its Dutch."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a PO file. `line` is where its translation stands; `doubtful` when the Dutch changed since."""

    name: str
    dutch: str
    words: str
    doubtful: bool
    mark: Mark

    @property
    def key(self) -> Key:
        return self.name, self.dutch

    @property
    def fits(self) -> bool:
        """Whether it can be shown: there are words, nobody doubts them, and they have the gaps of the Dutch."""
        return bool(self.words) and not self.doubtful and gaps_in(self.words) == gaps_in(self.dutch)


@dataclass(frozen=True, slots=True)
class Translation:
    """What can be shown in another language."""

    words: Mapping[Key, str] = field(default_factory=dict)

    def say(self, name: str, dutch: str, hint: str = "") -> str:
        """The words for a text; the Dutch when there are none."""
        return self.words.get((name, dutch), dutch)


def path_of(folder: Path, language: str) -> Path:
    """Where the translation of a case or school in `folder` is kept."""
    return folder / FOLDER / f"{language}.po"


def gaps_in(text: str) -> Counter[str]:
    """The gaps of a text, such as {naam}, and how often each stands there."""
    return Counter(_GAP.findall(text))


def read_entries(path: Path, shown: str, findings: Findings) -> tuple[Entry, ...]:
    """The texts of a PO file that are in use, in its order; none, with a fault, when it cannot be read."""
    read = read_po(path, shown, findings, comments=False)
    return tuple(_entries(*read)) if read else ()


def read_po(path: Path, shown: str, findings: Findings, comments: bool = True) -> tuple[polib.POFile, Source] | None:
    """A PO file for who keeps it up to date, with its lines; None, with a fault, when it cannot be read. Without its
    `comments` it is read faster."""
    import polib

    source = Source(shown)
    try:
        source = decoded(read_bytes(path, MOST_KILOBYTES * 1000), shown)
        _refuse_odd_lines(source)
        lines = source.lines if comments else map(_without_comment, source.lines)
        return polib.pofile("\n".join(lines) + "\n", encoding="utf-8", wrapwidth=0), source
    except Refused as refused:
        findings.report(refused.code, refused.mark, refused.facts)
    except (OSError, ValueError, LookupError) as wrong:
        if not path.is_file():
            findings.report("A001", Mark(source), {"file": shown})
        else:
            found = _LINE.search(str(wrong))
            findings.report("A861", Mark(source, int(found[1]) if found else 1), {})
    return None


def _without_comment(line: str) -> str:
    """A line, empty when it is a comment that says nothing of the texts."""
    return "" if line.startswith("#") and not line.startswith(("#,", "#~")) else line


def _refuse_odd_lines(source: Source) -> None:
    """The library takes what stands after a keyword without looking for the quotation marks around it, and takes long
    over very many lines."""
    if len(source.lines) > MOST_LINES:
        raise Refused("A007", Mark(source), most=MOST_LINES)
    for number, line in enumerate(source.lines, 1):
        if line.strip() and not _SOUND.fullmatch(line.strip()):
            raise Refused("A861", Mark(source, number, 1, len(line)))


def _entries(file: polib.POFile, source: Source) -> Iterator[Entry]:
    for one in file:
        if not one.obsolete and one.msgid:
            yield Entry(one.msgctxt or "", one.msgid, one.msgstr, one.fuzzy, _mark(one.linenum or 1, source))


def _mark(line: int, source: Source) -> Mark:
    """The line with the words, from the line where an entry begins."""
    lines = source.lines
    for number in range(max(line, 1), len(lines) + 1):
        if lines[number - 1].startswith("msgstr"):
            return Mark(source, number, 1, len(lines[number - 1]))
    return Mark(source, min(max(line, 1), max(len(lines), 1)))


def fitting(entries: Iterable[Entry]) -> Translation:
    """What of these texts can be shown."""
    return Translation({one.key: one.words for one in entries if one.fits})


def read_translation(folder: Path, language: str) -> Translation:
    """The translation of a case or school; an empty one when there is none."""
    path = path_of(folder, language)
    return fitting(read_entries(path, path.name, Findings())) if path.is_file() else Translation()


def in_language(loaded: Loaded, folder: Path, language: str) -> Loaded:
    """A case that was opened from `folder` with its words in another language, as far as those are there."""
    if language == DUTCH or loaded.case is None or loaded.school_map is None or loaded.school is None:
        return loaded
    of_school = read_translation(loaded.school, language).say
    case = case_in_language(loaded.case, folder, loaded.school, language)
    return replace(loaded, case=case, school_map=map_in_words(loaded.school_map, of_school))


def case_in_language(case: Case, folder: Path, school: Path, language: str) -> Case:
    """A case in another language: its own words and those of its school."""
    if language == DUTCH:
        return case
    own, of_school = read_translation(folder, language), read_translation(school, language)
    return case_in_words(school_in_words(case, of_school.say), own.say)
