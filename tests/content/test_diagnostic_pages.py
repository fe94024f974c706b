"""Each page in docs/diagnostics: its wrong example gives exactly its code, its right example gives nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from example_pages import PAGES, page_of

from alibi.content.codes import CODES
from alibi.content.diagnostics import as_text
from alibi.content.load import load_case

Lay = Callable[[list[Any]], Path]
Read = Callable[[str], list[Any]]


@pytest.mark.parametrize("code", sorted(code for code in CODES if code[1] in "0123456"))
def test_the_wrong_example_gives_its_code_and_what_the_page_shows(
    code: str, lay_examples: Lay, read_examples: Read
) -> None:
    page = page_of(code)
    examples = read_examples(page.wrong)
    assert page.title.startswith(f"# {code} · {CODES[code].title}\n")
    assert examples
    found = load_case(lay_examples(examples)).diagnostics
    assert {one.code for one in found} == {code}
    assert as_text(found[:1]).rpartition("\n\n")[0] in page.shown


@pytest.mark.parametrize("code", sorted(code for code in CODES if code[1] in "0123456"))
def test_the_right_example_has_no_fault(code: str, lay_examples: Lay, read_examples: Read) -> None:
    examples = read_examples(page_of(code).right)
    assert examples
    assert as_text(load_case(lay_examples(examples)).diagnostics) == "Geen fouten gevonden."


def test_the_list_of_pages_is_complete() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    for code, words in CODES.items():
        if code[1] in "0123456":
            assert f"| [{code}]({code}.md) | {words.title} |" in index


def test_every_code_says_what_to_do() -> None:
    for code, words in CODES.items():
        assert words.title and words.sentence.endswith((".", "}")), code
        assert words.advice.endswith((".", "}", '."')), code
