"""How long it takes to refuse what was made to harm: a tenth of a second at most, on a machine with nothing else to do.

Prints the processor time of each beside that of reading a sound case, and holds only a generous bound.
"""

from __future__ import annotations

import importlib.util
import shutil
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from alibi.content.diagnostics import Findings
from alibi.content.load import load_case
from alibi.content.package import NotSafe
from alibi.content.strict_yaml import forget, read_yaml
from alibi.content.unpacking import unpack

TESTS = Path(__file__).parent.parent
BUDGET_MS = 100
GENEROUS = 20
"""Times the budget, before a busy machine fails."""


def part(name: str) -> ModuleType:
    """A module of the content tests, for its collection of hostile files."""
    spec = importlib.util.spec_from_file_location(name, TESTS / "content" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def told(what: str, took: list[float], peer: float = 0) -> None:
    ms = min(took) * 1000
    beside = f"  {ms / peer:6.1f} × a sound case" if peer else ""
    print(f"{what:<52}{ms:9.2f} ms  (budget {BUDGET_MS}){beside}")
    assert ms < BUDGET_MS * GENEROUS, what


def timed(act: Any, times: int = 3) -> list[float]:
    """How long it takes who never read the files before, in seconds of processor time."""
    took = []
    for _ in range(times):
        forget()
        began = time.process_time()
        act()
        took.append(time.process_time() - began)
    return took


def test_yaml_is_refused_at_once() -> None:
    for what, data, _ in part("test_strict_yaml").HOSTILE:
        raw = data.encode() if isinstance(data, str) else data
        told(f"yaml: {what}", timed(lambda raw=raw: read_yaml(raw, "x.yaml", Findings())))


def test_files_of_a_case_are_refused_at_once(tmp_path: Path) -> None:
    sound = Path(shutil.copytree(TESTS / "levels" / "_base", tmp_path / "sound")) / "zaak"
    peer = min(timed(lambda: load_case(sound), 5)) * 1000
    for name, (make, _) in part("test_hostile_input").HOSTILE.items():
        levels = Path(shutil.copytree(TESTS / "levels" / "_base", tmp_path / name))
        make(levels)
        told(f"case: {name}", timed(lambda levels=levels: load_case(levels / "zaak")), peer)


@pytest.mark.parametrize("what", ["bomb", "lie", "many", "deep manifest", "path"])
def test_packages_are_refused_at_once(what: str, tmp_path: Path) -> None:
    kit = part("test_unpacking")
    bomb = kit.zipped({kit.CASE: b"a" * 20_000_000})
    lie = bytearray(bomb)
    at = lie.rindex(b"PK\x01\x02")
    lie[at + 24:at + 28] = b"\xe8\x03\0\0"
    many = {kit.CASE: b"x", **{f"{kit.ID}/talk/t{number}.yaml": b"" for number in range(5000)}}
    data = {"bomb": bomb, "lie": bytes(lie), "many": kit.zipped(many),
            "deep manifest": kit.zipped(kit.GOOD, b"[" * 50_000),
            "path": kit.zipped({kit.CASE: b"x", "../x.yaml": b"x"})}[what]
    (tmp_path / "z.alibi").write_bytes(data)

    def refuse() -> None:
        target = tmp_path / "t"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        with pytest.raises(NotSafe):
            unpack(tmp_path / "z.alibi", target)

    told(f"package: {what}", timed(refuse))
