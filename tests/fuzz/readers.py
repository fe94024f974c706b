"""What is fuzzed: each reader of a stranger's bytes as one function, which must come back without an exception.

Each takes bytes and knows what may come of them: something read, or faults told in sentences. Anything else, and
anything that takes long, is a find.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from alibi.content.diagnostics import Findings, as_json, as_text
from alibi.content.load import load_case
from alibi.content.notes import Notes
from alibi.content.package import NotSafe
from alibi.content.school_reading import read_school
from alibi.content.strict_yaml import read_yaml
from alibi.content.unpacking import unpack
from alibi.core.conditions import ConditionError, parse, reads

BASE = Path(__file__).parent.parent / "levels" / "_base"
SLOWEST = 5.0
Reader = Callable[[bytes], None]


class TooSlow(AssertionError):
    """A small input that takes long is as bad as one that breaks."""


def read_text(data: bytes) -> None:
    """YAML: nodes, or faults with a place."""
    findings = Findings()
    node = read_yaml(data, "x.yaml", findings)
    found = findings.sorted()
    assert node is not None or found
    assert as_text(found) and as_json(found)
    assert all(one.line > 0 and one.column > 0 for one in found)


def read_condition(data: bytes) -> None:
    """A condition: a tree with names, or what is wrong and where."""
    text = data.decode("utf-8", "replace")
    try:
        assert all(isinstance(name, str) for name in reads(parse(text, "mila")))
    except ConditionError as wrong:
        assert wrong.sentence and 0 <= wrong.position <= len(text)


def read_map(data: bytes) -> None:
    """A Tiled map in a school: a map, or faults."""
    _read_school("map.tmx", data)


def read_tileset(data: bytes) -> None:
    """A tileset of the map of a school."""
    _read_school("tegels.tsx", data)


def _read_school(file: str, data: bytes) -> None:
    folder = _place() / "_school" / "basis"
    before = (folder / file).read_bytes()
    (folder / file).write_bytes(data)
    notes = Notes()
    read = read_school(folder, notes)
    (folder / file).write_bytes(before)
    assert read is not None and (read.school_map is not None or notes.findings.has_errors)
    assert as_text(notes.findings.sorted())


def read_package(data: bytes) -> None:
    """A package: unpacked in its folder, or refused with a sentence; nothing beside that folder."""
    with tempfile.TemporaryDirectory(prefix="alibi_fuzz_") as place:
        package, target = Path(place) / "z.alibi", Path(place) / "t"
        package.write_bytes(data)
        target.mkdir()
        try:
            unpack(package, target)
        except NotSafe as wrong:
            assert str(wrong)
        assert {path.name for path in Path(place).iterdir()} == {"z.alibi", "t"}


def read_talk(data: bytes) -> None:
    """A talk in a case that is sound: a case, or faults, never both and never neither."""
    levels = _place()
    (levels / "zaak/talk/mila.yaml").write_bytes(data)
    loaded = load_case(levels / "zaak")
    assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics)
    assert as_text(loaded.diagnostics) and as_json(loaded.diagnostics)


_PLACE: list[Path] = []


def _place() -> Path:
    """A copy of the tiny levels in memory or on disk, made once in this process and left to the system to clear."""
    if not _PLACE:
        fast = Path("/dev/shm")
        place = Path(tempfile.mkdtemp(prefix="alibi_fuzz_", dir=fast if fast.is_dir() else None))
        _PLACE.append(Path(shutil.copytree(BASE, place / "levels")).resolve())
    return _PLACE[0]


def clear() -> None:
    """Throw the copy away."""
    for place in _PLACE:
        shutil.rmtree(place.parent, ignore_errors=True)
    _PLACE.clear()


READERS: dict[str, Reader] = {
    "yaml": read_text, "tmx": read_map, "tsx": read_tileset, "condition": read_condition,
    "pack": read_package, "talk": read_talk,
}


def timed(reader: Reader) -> Reader:
    """The same reader, which also may not take long."""
    def run(data: bytes) -> None:
        started = time.process_time()
        reader(data)
        seconds = time.process_time() - started
        if seconds > SLOWEST:
            raise TooSlow(f"{seconds:.1f} s for {len(data)} bytes")
    return run
