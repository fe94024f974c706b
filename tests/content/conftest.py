"""A tiny valid case and school to break: copied afresh for each test, with other files laid over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from example_pages import Example, examples_in, lay_all, lay_week, tiny_case


@pytest.fixture(name="lay_week")
def week_laid() -> Callable[[Path], None]:
    """Makes the tiny case in a levels folder one of two days."""
    return lay_week


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """A levels folder with one tiny valid case and its school."""
    return tiny_case(tmp_path / "levels")


@pytest.fixture
def lay_examples(levels: Path) -> Callable[[list[Example]], Path]:
    """Lays examples over the tiny case and gives the folder of the case."""

    def laid(examples: list[Example]) -> Path:
        if any("week" in example.how for example in examples):
            lay_week(levels)
        return lay_all(examples, levels)

    return laid


@pytest.fixture
def read_examples() -> Callable[[str], list[Example]]:
    return examples_in
