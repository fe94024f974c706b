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
from alibi.core.case import CHANGE_KINDS, CHANNELS, MOODS, SOURCES, TOLD, WARNINGS
from alibi.core.conditions import STATES, WORDS

Lay = Callable[[Path], None]
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
    yes_or_no = ("clue", "known", "packed", "extra")
    states = [state for family, some in STATES.items() if family not in yes_or_no for state in some]
    for word in (*MOODS, *CHANNELS, *DOES, *WORDS, *CHANGE_KINDS, *WARNINGS, *SOURCES, *TOLD, *states):
        assert re.search(rf"\b{word}\b", GUIDE), word


def _conditions_of_the_guide() -> list[str]:
    table = GUIDE.partition("## Voorwaarden")[2].partition("## clues.yaml")[0]
    cells = [line.split("|")[1] for line in table.split("\n") if line.startswith("| `")]
    return [condition for cell in cells for condition in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("condition", _conditions_of_the_guide())
def test_every_condition_in_the_guide_can_be_written(condition: str, levels: Path, lay_week: Lay) -> None:
    lay_week(levels)
    talk = levels / "zaak/talk/mila.yaml"
    written = condition.replace('"', '\\"')
    text = talk.read_text("utf-8")
    assert 'when: "seen(hello)"' in text
    talk.write_text(text.replace('when: "seen(hello)"', f'when: "{written}"'), "utf-8")
    assert as_text(load_case(levels / "zaak").diagnostics) == "Geen fouten gevonden."


def test_every_effect_in_the_guide_can_be_written(levels: Path, lay_week: Lay) -> None:
    lay_week(levels)
    table = GUIDE.partition("## Gevolgen")[2].partition("## Voorwaarden")[0]
    effects = [line.split("`")[1] for line in table.split("\n") if line.startswith("| `")]
    assert len(effects) == 9
    talk = levels / "zaak/talk/mila.yaml"
    text = talk.read_text("utf-8")
    assert "effect: {task.sommen: heard}" in text
    talk.write_text(text.replace("effect: {task.sommen: heard}", f"effect: {{{', '.join(effects)}}}"), "utf-8")
    assert as_text(load_case(levels / "zaak").diagnostics) == "Geen fouten gevonden."
