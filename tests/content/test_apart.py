"""A case may be read in a process of its own: it leaves what reading it here would give, whole or not at all."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from shutil import copytree

import pytest

from alibi.content.apart import Reading
from alibi.content.compiled import decode, encode
from alibi.content.files import find_folder
from alibi.content.load import load_case

CASE = "00_kennismaking"


@pytest.fixture(scope="module")
def folder() -> Path:
    return find_folder("levels") / CASE


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.case"))


def test_what_was_read_apart_is_there_and_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    reading = Reading([folder], tmp_path)
    assert reading.going_on
    reading.wait()
    assert not reading.going_on
    (found,), here = kept(tmp_path), load_case(folder)
    assert here.case and here.school_map
    assert found.read_bytes() == encode(here.case, here.school_map, here.diagnostics)
    assert load_case(folder, tmp_path).case is not None and kept(tmp_path) == [found]
    assert not Reading([folder], tmp_path).going_on


def test_a_process_that_is_ended_leaves_no_half_case(folder: Path, tmp_path: Path) -> None:
    for moment in (0.0, 0.4):
        reading = Reading([folder], tmp_path)
        time.sleep(moment)
        reading.stop()
        assert not reading.going_on
        for found in kept(tmp_path):
            decode(found.read_bytes())
            found.unlink()
    assert load_case(folder, tmp_path).case is not None


def test_a_case_with_mistakes_is_not_kept_and_says_what_is_wrong_where_it_is_opened(
        folder: Path, tmp_path: Path) -> None:
    broken = Path(copytree(folder, tmp_path / CASE, ignore=lambda where, names: {"lang", "plays"} & {*names}))
    (broken / "case.yaml").write_text((broken / "case.yaml").read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    Reading([broken], tmp_path / "cache").wait()
    assert not kept(tmp_path / "cache")
    assert any("titel" in one.sentence for one in load_case(broken, tmp_path / "cache").diagnostics)


def test_where_no_process_can_be_started_nobody_waits(
        folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    reading = Reading([folder], tmp_path)
    assert not reading.going_on
    reading.wait()
    reading.stop()
