"""The files of a case with, beside each line, in how many plays what stands there was seen and done.

Knows where things are written (`marks.py`) and what was counted. Does not know how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alibi.content.diagnostics import Mark
from alibi.core.case import Case
from alibi.review.bot_report import BotReport
from alibi.review.marks import Marks


@dataclass(frozen=True, slots=True)
class Hits:
    """In how many plays a thing was seen, and done (chosen, kept, handed in); -1 where doing means nothing."""

    saw: int
    did: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a file; `hits` of what begins there."""

    number: int
    text: str
    hits: Hits | None


@dataclass(frozen=True, slots=True)
class SourceFile:
    path: str
    lines: tuple[SourceLine, ...]


def files_with_hits(case: Case, folder: Path, report: BotReport) -> tuple[SourceFile, ...]:
    """Every YAML file of the case in which something is counted, whole."""
    marks = Marks(folder)
    found: dict[str, dict[int, Hits]] = {}
    sources: dict[str, tuple[str, ...]] = {}
    for kind, name, saw, did in _counted(case):
        mark = _own_mark(marks, kind, name)
        if mark:
            sources[mark.source.shown] = mark.source.lines
            hits = Hits(report.saw(saw), report.saw(did) if did else -1)
            found.setdefault(mark.source.shown, {}).setdefault(mark.line, hits)
    return tuple(
        SourceFile(path, tuple(SourceLine(number, text, found[path].get(number))
                               for number, text in enumerate(lines, 1)))
        for path, lines in sorted(sources.items()))


def _own_mark(marks: Marks, kind: str, name: str) -> Mark | None:
    """Where a thing is written; None for what is nowhere written, such as a silence that the game adds."""
    mark = marks.of(kind, name)
    nearest = marks.of("scene", name.rpartition("/")[0]) if kind == "choice" else marks.of("")
    return None if mark == nearest else mark


def _counted(case: Case) -> Iterator[tuple[str, str, str, str]]:
    """Kind and name of everything that is counted, with the marks for having seen it and having done it."""
    for scene in case.scenes:
        yield "scene", scene.key, f"scene/{scene.key}", ""
        for choice in scene.choices:
            name = f"{scene.key}/{choice.id}"
            yield "choice", name, f"offer/{name}", f"choice/{name}"
    for day in case.days:
        yield from (("deed", deed.id, f"open/{deed.id}", f"deed/{deed.id}") for deed in day.deeds)
        yield from (("task", task.id, f"task/{task.id}=heard", f"task/{task.id}=handed_in") for task in day.tasks)
        yield from (("change", change.id, f"known/{change.id}", "") for change in day.changes)
    yield from (("clue", clue.id, f"clue/{clue.id}", "") for clue in case.clues)
    yield from (("clue", trace.id, f"trace/{trace.id}", "") for trace in case.traces)
    yield from (("promise", one.id, f"promise/{one.id}=made", f"promise/{one.id}=kept") for one in case.promises)
