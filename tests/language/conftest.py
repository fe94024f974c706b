"""A tiny valid case to write sentences into, and what the language check then says.

The case and the way examples of a page are laid over it are those of the tests of content.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from alibi.content.diagnostics import Diagnostic
from alibi.language.check import check_language

TESTS = Path(__file__).parents[1]
CASE = "zaak"


@pytest.fixture(scope="session")
def pages() -> ModuleType:
    """How the tests of content read examples from a page and lay them over the tiny case."""
    name = "tests_content_conftest_for_language"
    spec = importlib.util.spec_from_file_location(name, TESTS / "content" / "conftest.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    root = tmp_path / "levels"
    shutil.copytree(TESTS / "levels" / "_base", root)
    return root


@pytest.fixture
def lay_page(levels: Path, pages: ModuleType) -> Callable[[str], Path]:
    """Lays the examples of a piece of a page over the tiny case and gives the folder of the case."""

    def laid(text: str) -> Path:
        examples = pages.examples_in(text)
        assert examples
        for example in examples:
            pages.lay(levels, example)
        return levels / CASE

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
