"""Reads every file of a case and its school, checks all names, and builds the case when nothing is wrong.

Knows which file holds what. The readers of single files know their keys; this module only brings them together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from alibi.content.case_file import CaseFile, read_case_file
from alibi.content.clue_file import ClueFile, read_clue_file
from alibi.content.day_file import read_day_file
from alibi.content.debrief_file import read_debrief_file
from alibi.content.diagnostics import Diagnostic, Mark
from alibi.content.files import CASE_FILE, SCHOOLS, find_folder, school_folder
from alibi.content.hashes import with_hashes
from alibi.content.leftovers import check_leftovers
from alibi.content.memory import Made, Memory
from alibi.content.names import check_loops, check_names
from alibi.content.nodes import Node, TextNode
from alibi.content.notes import Notes
from alibi.content.pictures import declare_pictures, picture_lists
from alibi.content.school_reading import ReadSchool, read_school
from alibi.content.strict_yaml import read_yaml_file
from alibi.content.talk_file import TalkFile, read_talk_file
from alibi.content.week_times import check_dues, check_homes, check_work
from alibi.core.case import Case, Day, Debrief
from alibi.core.school_map import SchoolMap

_TOLD_BY: dict[str, tuple[str, ...]] = {
    "days": ("lesson", "task", "work", "packed", "extra", "change", "deed", "moment"),
    "talk": ("scene", "choice", "moment"),
    "clues.yaml": ("clue",),
    SCHOOLS: ("place", "skill", "person", "spot", "picture"),
}
"""Which kinds of id a file brings. When it cannot be read these are not judged: one fault, told once."""


@dataclass(frozen=True, slots=True)
class WholeCase:
    case: Case | None
    school_map: SchoolMap | None
    diagnostics: tuple[Diagnostic, ...]
    school: Path | None


def read_whole_case(folder: Path, memory: Memory | None = None) -> WholeCase:
    """The case in `folder` with its school and everything there is to say about them. What a `memory` has of it is not
    read again."""
    reading = _Reading(folder.resolve(), Notes(), memory)
    case, school = reading.case(), reading.school
    findings = reading.notes.findings
    school_map = school.school_map if school else None
    if findings.has_errors or case is None or school_map is None:
        case = school_map = None
    return WholeCase(case, school_map, findings.sorted(), school.folder if school else None)


@dataclass(slots=True)
class _Reading:
    """One reading of one case folder."""

    folder: Path
    notes: Notes
    memory: Memory | None
    school: ReadSchool | None = None
    read_files: set[Path] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)

    def case(self) -> Case | None:
        root = self._yaml(CASE_FILE, None)
        if root is None:
            return None
        head = read_case_file(root, self.notes)
        self._open_school(head)
        days = self._days(head)
        talks = self._talks()
        clues = self._clues(head)
        debrief = self._debrief()
        self._check(head, days, talks)
        whole = len(days) == len(head.days) and self.school is not None
        return (
            self._built(head, days, talks, clues, debrief)
            if whole and not self.notes.findings.has_errors
            else None
        )

    def _yaml(self, name: str, named_at: Mark | None) -> Node | None:
        """The root of one file of the case; a missing one is told where it is named, or where it should be."""
        path = self.folder / name
        self.read_files.add(path)
        shown = f"{self.folder.name}/{name}"
        root = read_yaml_file(path, shown, self.folder, named_at, self.notes.findings)
        if root is None:
            self.unread.update(_TOLD_BY.get(name.partition("/")[0], ()))
        return root

    def _open_school(self, head: CaseFile) -> None:
        if not head.school:
            return
        folder = school_folder(self.folder, head.school)
        if "/" in head.school or not (folder / "school.yaml").is_file():
            self.notes.report("A001", head.school_mark, file=f"{SCHOOLS}/{head.school}/school.yaml")
            return
        self.school = read_school(folder.resolve(), self.notes, memory=self.memory)

    def _days(self, head: CaseFile) -> tuple[Day, ...]:
        days = []
        for node in head.day_nodes:
            path = f"days/{node.raw}.yaml"
            root = self._yaml(path, node.mark)
            if root is not None:
                days.append(self._of(path, (root, head.days), partial(read_day_file, node.raw, head.days, root)))
        return tuple(days)

    def _talks(self) -> tuple[TalkFile, ...]:
        talks = []
        for path in sorted((self.folder / "talk").glob("*.yaml")):
            root = self._yaml(f"talk/{path.name}", None)
            if root is not None:
                talks.append(self._of(f"talk/{path.name}", root, partial(read_talk_file, path.stem, root)))
        return tuple(talks)

    def _of(self, name: str, given: object, read: Callable[[Notes], Made]) -> Made:
        """What a file holds, from memory when it is as it was."""
        return self.notes.of(self.memory, (self.folder, name), given, read)

    def _clues(self, head: CaseFile) -> ClueFile:
        root = self._yaml("clues.yaml", None)
        return read_clue_file(root, head.days, self.notes) if root is not None else ClueFile()

    def _debrief(self) -> Debrief:
        root = self._yaml("debrief.yaml", None)
        return read_debrief_file(root, self.notes) if root is not None else Debrief()

    def _check(self, head: CaseFile, days: tuple[Day, ...], talks: tuple[TalkFile, ...]) -> None:
        """What can only be said when everything is read."""
        people = self.school.people if self.school else {}
        if self.school:
            for node in head.cast_nodes:
                if node.raw not in people:
                    self.notes.report("A201", node.mark, near=(node.raw, people), name=node.raw)
            self._declare_pictures(self.school)
            check_homes(self.school.facts.doors, self.notes)
            check_work(self.school.facts.places, self.notes)
            if self.school.school_map is None:
                self.unread.add("spot")
        else:
            self.unread.update(_TOLD_BY[SCHOOLS])
        check_dues({head.days.index(day.id): day for day in days}, self.notes)
        self._check_people(talks)
        check_loops((scene for talk in talks for scene in talk.scenes), self.notes)
        check_names(self.notes, people, self.unread)
        check_leftovers(self.folder, self.read_files, self.notes)

    def _declare_pictures(self, school: ReadSchool) -> None:
        """Every picture that is listed; where no list exists yet or one is broken, names of pictures are not judged."""
        assets = find_folder("assets") / "pictures"
        lists = picture_lists((assets, school.folder))
        shown = {
            path: path.name if path.is_relative_to(assets) else self._of_school(path, school) for path in lists
        }
        before = len(self.notes.findings.found)
        declare_pictures(lists, shown, self.notes, self.memory)
        if not lists or len(self.notes.findings.found) > before:
            self.unread.add("picture")

    @staticmethod
    def _of_school(path: Path, school: ReadSchool) -> str:
        return f"{SCHOOLS}/{school.folder.name}/{path.relative_to(school.folder).as_posix()}"

    def _check_people(self, talks: tuple[TalkFile, ...]) -> None:
        first: dict[str, TextNode] = {}
        for talk in talks:
            node = talk.person_node
            if node is None:
                continue
            before = first.setdefault(node.raw, node)
            if before is not node:
                self.notes.report("A218", node.mark, name=node.raw, first=before.mark.source.shown)

    def _built(
        self,
        head: CaseFile,
        days: tuple[Day, ...],
        talks: tuple[TalkFile, ...],
        clues: ClueFile,
        debrief: Debrief,
    ) -> Case:
        assert self.school is not None
        school = self.school.facts
        return with_hashes(
            Case(
                id=self.folder.name,
                title=head.title,
                summary=head.summary,
                school=head.school,
                question=head.question,
                skills=school.skills,
                declared=head.skills,
                people=tuple(self.school.people[one] for one in head.cast),
                board=head.board,
                places=school.places,
                doors=school.doors,
                days=days,
                talks=tuple(talk.talk for talk in talks),
                scenes=tuple(one for talk in talks for one in talk.scenes),
                promises=head.promises,
                signals=clues.signals,
                alibis=clues.alibis,
                rumours=clues.rumours,
                traces=clues.traces,
                variants=head.variants,
                endings=head.endings,
                unmasking=head.unmasking,
                debrief=debrief,
                glossary=school.glossary,
                strains=head.strains,
            ),
            self.memory,
        )
