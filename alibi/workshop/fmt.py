"""`alibi fmt`: write the files of a case in the one canonical form, without changing what they mean.

Own writing, not a round-trip library: the one we tried writes `+1` as `1`, which is another effect, and lets comments
drift when keys change places. Every result is read again and compared with what was there; a difference stops it.
Knows which files a case has. A file that cannot be read is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import Diagnostic, Findings, as_text
from alibi.content.files import SCHOOLS, NoSuchCase, case_folders, find_case, find_folder
from alibi.content.nodes import ListNode, Node, TextNode
from alibi.content.strict_yaml import read_yaml, read_yaml_file
from alibi.workshop.canonical import AS_TEXT, canonical
from alibi.workshop.file_writing import write_text
from alibi.workshop.kinds import Kind, Shape, fitting, kind_within
from alibi.workshop.shapes import FILES, PERSON, file_kind
from alibi.workshop.written import BLOCK_STYLES, read_written

ALL_WELL, WRONG = 0, 1


class MeaningChanged(Exception):
    """The canonical form would not say the same. A fault of ours, never of the author; the file stays as it is."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """One file: its path, the text it has, and the text it should have (the same when it is in order)."""

    path: Path
    shown: str
    before: str
    after: str

    @property
    def changed(self) -> bool:
        return self.before != self.after


def run_fmt(cases: Sequence[str], check: bool, out: TextIO, levels: Path | None = None) -> int:
    """Bring cases into canonical form, all of them and the people of the schools when none is named. With `check`
    nothing is written, and 1 is returned when a file would change."""
    try:
        folders = [find_case(name, levels) for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(missing, file=out)
        return WRONG
    files = [one for folder in folders for one in files_of(folder.resolve())]
    if not cases:
        files += people_files(levels or find_folder("levels"))
    return _Run(check, out).all(files)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file to format; it may not lead out of `folder`."""

    path: Path
    shown: str
    folder: Path
    shape: Shape


def files_of(folder: Path) -> Iterator[CaseFile]:
    """The files of a case that have a canonical form, in order."""
    for path in sorted(folder.rglob("*.yaml")):
        inner = path.relative_to(folder)
        kind = file_kind(inner)
        if kind and kind != "people":
            yield CaseFile(path, f"{folder.name}/{inner.as_posix()}", folder, FILES[kind])


def people_files(levels: Path) -> Iterator[CaseFile]:
    """The people of every school."""
    for path in sorted((levels / SCHOOLS).glob("*/people/*.yaml")):
        school = path.parent.parent
        yield CaseFile(path, f"{SCHOOLS}/{school.name}/people/{path.name}", school.resolve(), PERSON)


@dataclass(slots=True)
class _Run:
    """One run over files; counts what changed and what could not be read."""

    check: bool
    out: TextIO
    changed: int = 0
    unread: int = 0

    def all(self, files: list[CaseFile]) -> int:
        for file in files:
            self._one(file)
        print(self._total(len(files)), file=self.out)
        return WRONG if self.unread or (self.check and self.changed) else ALL_WELL

    def _one(self, file: CaseFile) -> None:
        findings = Findings()
        try:
            found = format_file(file, findings)
        except MeaningChanged:
            found = None
            print(f"{file.shown}: dit bestand kan ik niet netjes zetten zonder iets te veranderen.", file=self.out)
        if found is None:
            self.unread += 1
            self._tell(findings.sorted())
        elif found.changed:
            self.changed += 1
            print(f"{found.shown} {'kan netter' if self.check else 'is netjes gezet'}", file=self.out)
            if not self.check:
                write_text(file.path, found.after)

    def _tell(self, faults: tuple[Diagnostic, ...]) -> None:
        if faults:
            print(as_text(faults), file=self.out)

    def _total(self, count: int) -> str:
        unread = f" {self.unread} kon ik niet lezen: die bleven zoals ze waren." if self.unread else ""
        if not self.changed:
            return f"{count} bestanden bekeken: er hoefde niets te veranderen.{unread}"
        what = "zouden veranderen" if self.check else "netjes gezet"
        return f"{count} bestanden bekeken, {self.changed} {what}.{unread}"


def format_file(file: CaseFile, findings: Findings) -> Formatted | None:
    """What a file should look like; None when it cannot be read, which is reported."""
    root = read_yaml_file(file.path, file.shown, file.folder, None, findings)
    if root is None or findings.has_errors:
        return None
    before = file.path.read_text("utf-8-sig")
    return Formatted(file.path, file.shown, file.path.read_bytes().decode("utf-8"),
                     _safely(before, root, file.shown, file.shape))


def format_text(text: str, shape: Shape) -> str:
    """The canonical form of the text of a file. ValueError when it is no good YAML."""
    findings = Findings()
    root = read_yaml(text.encode("utf-8"), "tekst", findings)
    if root is None or findings.has_errors:
        raise ValueError(as_text(findings.sorted()))
    return _safely(text, root, "tekst", shape)


def _safely(text: str, root: Node, shown: str, shape: Shape) -> str:
    after = canonical(read_written(text.replace("\r\n", "\n").replace("\r", "\n")), shape)
    findings = Findings()
    again = read_yaml(after.encode("utf-8"), shown, findings)
    if again is None or findings.has_errors or meaning(again, shape) != meaning(root, shape):
        raise MeaningChanged(shown)
    return after


def meaning(node: Node, kind: Kind) -> object:
    """What a file says, for comparing: the keys of a shape in any order, all others in the order written, and every
    value as the loader takes it."""
    if isinstance(node, TextNode):
        block = node.style if node.style in BLOCK_STYLES else ""
        return (block, node.raw) if isinstance(kind, AS_TEXT) else (block, node.raw, type(node.value).__name__)
    if isinstance(node, ListNode):
        return [meaning(item, kind_within(kind, "list", "")) for item in node.items]
    entries = [(name, meaning(entry.node, kind_within(kind, "map", name))) for name, entry in node.entries.items()]
    return dict(entries) if isinstance(fitting(kind, "map"), Shape) else entries
