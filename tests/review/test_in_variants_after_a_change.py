"""After a save the case in each variant is that of a fresh start, whatever was kept of the case before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.content.load import load_case
from alibi.content.memory import Memory
from alibi.core.case import Case
from alibi.review.bare import bare
from alibi.review.in_variant import InVariants

NAME = "00_kennismaking"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (NAME, "_school"):
        shutil.copytree(find_folder("levels") / name, tmp_path / name)
    return tmp_path / NAME


CHANGES = (
    ("talk/noor.yaml", "trust.noor: +1, promise.noor_wait: made", "trust.noor: +2, promise.noor_wait: made"),
    ("talk/noor.yaml", ", promise.noor_wait: made", ""),
    ("days/1_middag.yaml", '{from: "14:05", at: b1_02}', '{from: "14:10", at: b1_02}'),
    ("days/1_middag.yaml", '{from: "13:50", at: b1_02, when: "promise.noor_wait == kept"}', '{from: "13:55", at: hal}'),
)


def test_what_is_kept_of_the_case_before_a_change_is_what_a_fresh_start_makes(folder: Path) -> None:
    memory = Memory()
    case = _read(folder, memory)
    without_words = bare(case)
    before = InVariants(without_words)
    kept = 0
    for name, old, new in CHANGES:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")
        changed = _read(folder, memory)
        now, fresh = InVariants(bare(changed, (case, without_words)), before), InVariants(bare(changed))
        assert repr(now.cases) == repr(fresh.cases)
        for variant, possible in fresh.possible.items():
            assert (now.possible[variant].things, now.possible[variant].values) == (possible.things, possible.values)
            kept += now.possible[variant].things is before.possible[variant].things
        (folder / name).write_text(text, "utf-8")
    assert 0 < kept < len(CHANGES) * len(case.variants), "some changes leave what is possible as it was, some do not"


def _read(folder: Path, memory: Memory) -> Case:
    case = load_case(folder, memory=memory).case
    assert case
    return case
