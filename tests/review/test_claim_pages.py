"""The page of a claim: its wrong example gives its code and what the page shows, its right example does not."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.review.codes import CODES
from alibi.review.report import Report

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "diagnostics"
WITH_A_PAGE = sorted(path.stem for path in PAGES.glob("A7*.md"))


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    """How the tests of content read examples from a page and lay them over the tiny case."""
    name = "tests_content_conftest_for_claims"
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "content" / "conftest.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def checked(examples: str, pages: ModuleType, folder: Path) -> Report:
    levels = Path(shutil.copytree(ROOT / "tests" / "levels" / "_base", folder))
    for example in pages.examples_in(examples):
        pages.lay(levels, example)
    return check_loaded(load_case(levels / "zaak"), levels / "zaak")


@pytest.mark.parametrize("code", WITH_A_PAGE)
def test_the_page_of_a_claim_is_true(code: str, pages: ModuleType, tmp_path: Path) -> None:
    title, _, rest = (PAGES / f"{code}.md").read_text("utf-8").partition("\n## Fout\n")
    wrong, _, rest = rest.partition("\n## Wat je ziet\n")
    shown, _, right = rest.partition("\n## Goed\n")
    found = [one for one in checked(wrong, pages, tmp_path / "wrong").findings if one.code == code]
    assert title.startswith(f"# {code} · {CODES[code].title}\n")
    assert as_text([found[0].diagnostic]).rpartition("\n\n")[0] in shown
    assert code not in checked(right, pages, tmp_path / "right").codes


def test_claims_have_a_page() -> None:
    assert WITH_A_PAGE, "without a page the test above asks nothing"
