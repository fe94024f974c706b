"""Levels to work on: copies of the shipped ones, and the tiny case of the loader's tests."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from alibi.content.nodes import ListNode, MapNode, Node

ROOT = Path(__file__).parents[2]


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the levels folder as it is shipped."""
    return Path(shutil.copytree(ROOT / "levels", tmp_path / "levels"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A levels folder with the tiny case `zaak` and its school `basis`."""
    return Path(shutil.copytree(ROOT / "tests" / "levels" / "_base", tmp_path / "tiny"))


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """The same with two days, home in between, work that takes half hours, and a quarrel."""
    folder = Path(shutil.copytree(ROOT / "tests" / "levels" / "_base", tmp_path / "week"))
    shutil.copytree(ROOT / "tests" / "levels" / "_week", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A levels folder without anything in it; cases there use the school that is shipped."""
    folder = tmp_path / "leeg"
    folder.mkdir()
    return folder


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


def plain_value(node: Node) -> Any:
    """What a YAML node says, as JSON values."""
    if isinstance(node, MapNode):
        return {key: plain_value(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, ListNode):
        return [plain_value(item) for item in node.items]
    return node.value


@pytest.fixture
def plain() -> Any:
    return plain_value
