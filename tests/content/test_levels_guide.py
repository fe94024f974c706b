"""docs/levels.md, the guide for designers: every example in it is read by the real loader."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from alibi.content.deeds import DOES
from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.core.case import CHANNELS, MOODS
from alibi.core.conditions import STATES, WORDS

GUIDE = (Path(__file__).parents[2] / "docs" / "levels.md").read_text("utf-8")
BLOCKS = GUIDE.count("```yaml ")


@pytest.mark.parametrize("number", range(BLOCKS))
def test_an_example_of_the_guide_has_no_fault(
    number: int, lay_examples: Callable[[list[Any]], Path], read_examples: Callable[[str], list[Any]]
) -> None:
    example = read_examples(GUIDE)[number]
    assert as_text(load_case(lay_examples([example])).diagnostics) == "Geen fouten gevonden."


def test_every_yaml_block_names_its_file() -> None:
    assert len(re.findall(r"^```yaml", GUIDE, re.MULTILINE)) == BLOCKS > 10


def test_the_guide_names_every_word_a_designer_can_write() -> None:
    states = [state for family, some in STATES.items() if family not in ("clue", "known") for state in some]
    for word in (*MOODS, *CHANNELS, *DOES, *WORDS, *states):
        assert re.search(rf"\b{word}\b", GUIDE), word
