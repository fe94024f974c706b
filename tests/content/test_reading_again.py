"""A case that is read again with a memory of the last reading is the case that is read for the first time."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alibi.content.load import Loaded, load_case
from alibi.content.memory import Memory
from alibi.content.translation_check import check_translations
from alibi.core.case import Case
from alibi.core.rulebook import rulebook_of
from alibi.language.check import check_language

PO = 'msgctxt "choice/mila/hello/hi"\nmsgid "Hoi"\nmsgstr "Hi"\n\nmsgctxt "case/title"\nmsgid "x {a}"\nmsgstr "y {a}"\n'


@pytest.fixture
def week(levels: Path, lay_week: Callable[[Path], None]) -> Path:
    """A levels folder with a case of two days, and a translation of it and of its school."""
    lay_week(levels)
    for folder in (levels / "zaak", next((levels / "_school").iterdir())):
        (folder / "lang").mkdir()
        (folder / "lang" / "en.po").write_text(PO, "utf-8")
    return levels


def edits(data: bytes) -> tuple[bytes | None, ...]:
    """The file with a line less, a line twice, another number or name, something odd in it; nothing in it; no file."""
    lines, at = data.splitlines(keepends=True), data.count(b"\n") * 2 // 3
    before, line, after = lines[:at], lines[at], lines[at + 1:]
    return (b"".join((*before, *after)), b"".join((*before, line, line, *after)),
            b"".join((*before, line.replace(b"1", b"2").replace(b'o"', b'o {x}"'), *after)),
            b"".join((*before, b"  vreemd: [\n", line, *after)), b"", None)


def all_said(folder: Path, memory: Memory | None) -> tuple[object, ...]:
    """All that reading a case and looking at its words gives."""
    loaded = load_case(folder, memory=memory)
    return (loaded.diagnostics, loaded.school_map, *facts_of(loaded), check_language(folder, memory),
            check_translations(folder, loaded, memory))


def facts_of(loaded: Loaded) -> Iterator[object]:
    """The case itself: two cases are never the same one, their facts are."""
    yield from (value for name, value in vars(loaded.case).items() if name != "index") if loaded.case else ()


def test_what_a_memory_gives_is_what_the_files_say_after_any_save(week: Path) -> None:
    """Of each file two edits, and back: each kind of edit in turn."""
    memory, seen, whole = Memory(), set[str](), all_said(week / "zaak", None)
    for number, path in enumerate(sorted(path for path in week.rglob("*") if path.is_file())):
        data = path.read_bytes()
        for edited in (edits(data)[number % 6], edits(data)[(number + 3) % 6]):
            path.unlink() if edited is None else path.write_bytes(edited)
            again = all_said(week / "zaak", memory)
            assert again == all_said(week / "zaak", None), path
            seen.add(str(again[0]))
        path.write_bytes(data)
        assert all_said(week / "zaak", memory) == whole, path
    assert len(seen) > 20, "the edits were seen"


def test_what_did_not_change_is_not_made_again() -> None:
    memory, made = Memory(), list[str]()

    def of(name: str, given: object) -> int:
        return memory.of(name, given, lambda: made.append(name) or len(made))

    assert [of("a", 1), of("a", 1), of("b", 1), of("a", 2), of("a", 1)] == [1, 1, 2, 3, 4]


def test_the_rules_made_from_a_case_are_let_go_with_it(week: Path) -> None:
    """Who watches reads a case anew at every save."""
    def opened() -> weakref.ref[Case]:
        case = load_case(week / "zaak").case
        assert case and rulebook_of(case, case.variants[0].id) is rulebook_of(case, case.variants[0].id)
        return weakref.ref(case)

    case = opened()
    gc.collect()
    assert case() is None
