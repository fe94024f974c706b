"""Each page of a language code: its wrong example gives its code, its right example gives nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from example_pages import page_of

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.language.check import JUDGED, check_language
from alibi.language.codes import CODES

DOCS = Path(__file__).parents[2] / "docs"
LayPage = Callable[[str], Path]


@pytest.mark.parametrize("code", sorted(JUDGED))
def test_the_wrong_example_gives_its_code_and_what_the_page_shows(code: str, lay_page: LayPage) -> None:
    page = page_of(code)
    folder = lay_page(page.wrong)
    assert page.title.startswith(f"# {code} · {CODES[code].title}\n")
    assert load_case(folder).diagnostics == ()
    found = check_language(folder)
    assert {one.code for one in found} == {code}
    assert as_text(found[:1]).rpartition("\n\n")[0] in page.shown


@pytest.mark.parametrize("code", sorted(JUDGED))
def test_the_right_example_has_nothing_to_say(code: str, lay_page: LayPage) -> None:
    folder = lay_page(page_of(code).right)
    assert load_case(folder).diagnostics == check_language(folder) == ()


def test_the_guide_names_every_code() -> None:
    guide = (DOCS / "language.md").read_text("utf-8")
    for code, words in CODES.items():
        assert f"| [{code}](diagnostics/{code}.md) | {words.title} |" in guide


def test_every_code_says_what_to_do() -> None:
    for code, words in CODES.items():
        assert words.title and words.sentence.endswith((".", "}")), code
        assert words.advice.endswith((".", "?", "}", "”")), code
