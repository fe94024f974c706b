"""A tiny valid case to write sentences into, and what the language check then says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from example_pages import CASE, examples_in, lay_all, tiny_case

from alibi.content.diagnostics import Diagnostic
from alibi.language.check import check_language


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    return tiny_case(tmp_path / "levels")


@pytest.fixture
def lay_page(levels: Path) -> Callable[[str], Path]:
    """Lays the examples of a piece of a page over the tiny case and gives the folder of the case."""

    def laid(text: str) -> Path:
        examples = examples_in(text)
        assert examples
        return lay_all(examples, levels)

    return laid


@pytest.fixture
def talk(levels: Path) -> Callable[[str], Path]:
    """Writes the talk with Mila anew: one scene with this text under `say: |` and what follows it."""

    def written(say: str, after: str = "") -> Path:
        rows = "".join(f"      {row}\n" for row in say.splitlines())
        head = "with: mila\nstart:\n  - {scene: hello}\nscenes:\n  hello:\n    say: |\n"
        (levels / CASE / "talk" / "mila.yaml").write_text(f"{head}{rows}{after}", "utf-8")
        return levels / CASE

    return written


@pytest.fixture
def said(talk: Callable[[str], Path]) -> Callable[[str], list[Diagnostic]]:
    """What the check says of one line that Mila says."""
    return lambda text: list(check_language(talk(f"mila: {text}")))


@pytest.fixture
def codes(said: Callable[[str], list[Diagnostic]]) -> Callable[[str], set[str]]:
    """The codes for one line that Mila says."""
    return lambda text: {one.code for one in said(text)}
