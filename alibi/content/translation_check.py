"""Whether the translations of a case and its school are in step with the Dutch.

Knows faults of PO files. What was never translated is no fault: it is shown in Dutch, and
`alibi lang status` counts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from alibi.content.diagnostics import Diagnostic, Findings, Mark
from alibi.content.files import SCHOOLS
from alibi.content.load import Loaded
from alibi.content.memory import Memory
from alibi.content.notes import Notes
from alibi.content.school_reading import read_school
from alibi.content.source_text import MOST_KILOBYTES, read_bytes
from alibi.content.texts import Text, texts_of_case, texts_of_part, texts_of_school
from alibi.content.translation import FOLDER, Entry, gaps_in, read_entries
from alibi.core.case import Case, Day, Scene
from alibi.core.school_map import SchoolMap

NONE = "geen enkel gat"


def check_translations(folder: Path, loaded: Loaded, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with the PO files of a case that could be read, and with those of its school. Files that a `memory`
    knows are not read again."""
    findings, memory = Findings(), memory or Memory()
    if loaded.case and any((folder / FOLDER).glob("*.po")):
        _check_files(folder, folder.name, tuple(_texts_of_case(loaded.case, memory)), findings, memory)
    if loaded.school and any((loaded.school / FOLDER).glob("*.po")):
        shown = f"{SCHOOLS}/{loaded.school.name}"
        _check_files(loaded.school, shown, school_texts(loaded.school, loaded.school_map, memory), findings, memory)
    return findings.sorted()


def _texts_of_case(case: Case, memory: Memory) -> Iterator[Text]:
    """The texts of a case, in no order that means anything; those of scenes and days that a `memory` knows are not
    gathered again."""
    yield from texts_of_case(replace(case, scenes=(), days=()))
    parts: tuple[Scene | Day, ...] = (*case.scenes, *case.days)
    for part in parts:
        name = part.key if isinstance(part, Scene) else part.id
        yield from memory.of(("texts", type(part), case.id, name), part, partial(texts_of_part, part))


def school_texts(folder: Path, known: SchoolMap | None = None, memory: Memory | None = None) -> tuple[Text, ...]:
    """The texts of the school in a folder; none when it cannot be read, which is told elsewhere. `known` is its map
    when that was read before; a `memory` has the whole school when it was."""
    read = read_school(folder, Notes(), known, memory)
    if read is None or read.school_map is None:
        return ()
    facts = read.facts
    return texts_of_school(read.people.values(), facts.places, facts.skills, facts.glossary, read.school_map)


def _check_files(folder: Path, shown: str, texts: Sequence[Text], findings: Findings, memory: Memory) -> None:
    for path in sorted((folder / FOLDER).glob("*.po")):
        entries = _sound_entries(path, f"{shown}/{FOLDER}/{path.name}", findings, memory)
        if entries:
            _check_step(entries, texts, folder.name, path.stem, findings)


def _sound_entries(path: Path, shown: str, findings: Findings, memory: Memory) -> tuple[Entry, ...]:
    """The texts of a file, from memory when it is as it was and nothing is wrong with it."""
    def alone() -> tuple[tuple[Entry, ...], Findings]:
        found = Findings()
        return _checked_entries(path, shown, found), found

    data = b""
    with suppress(OSError):
        data = read_bytes(path, MOST_KILOBYTES * 1000)
    entries, faults = memory.of(("translation", path), (data, shown), alone)
    return _checked_entries(path, shown, findings) if faults.counts else entries


def _checked_entries(path: Path, shown: str, findings: Findings) -> tuple[Entry, ...]:
    entries = read_entries(path, shown, findings)
    _check_gaps(entries, findings)
    return entries


def _check_gaps(entries: Sequence[Entry], findings: Findings) -> None:
    for one in entries:
        if one.words and not one.doubtful and gaps_in(one.words) != gaps_in(one.dutch):
            findings.report("A862", one.mark, {"found": _named(one.words), "wanted": _named(one.dutch)})


def _named(text: str) -> str:
    return ", ".join(sorted(gaps_in(text).elements())) or NONE


def _check_step(entries: Sequence[Entry], texts: Sequence[Text], name: str, language: str,
                findings: Findings) -> None:
    known, wanted = {one.key for one in entries}, {text.key for text in texts}
    missing, left = len(wanted - known), len(known - wanted)
    doubtful = [one for one in entries if one.doubtful and one.key in wanted]
    if missing or left:
        facts = {"missing": _count(missing, "ontbreekt", "ontbreken"),
                 "left": _count(left, "is er niet meer", "zijn er niet meer"), "name": name, "language": language}
        findings.report("A863", Mark(entries[0].mark.source), facts)
    if doubtful:
        findings.report("A864", doubtful[0].mark, {"count": _count(len(doubtful), "in twijfel", "in twijfel")})


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {'tekst' if number == 1 else 'teksten'} {one if number == 1 else more}"
