"""The page of a claim: its wrong example gives exactly its code and what the page shows, its right example nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from example_pages import examples_in, lay_all, page_of, sound_case

from alibi.content.diagnostics import as_text
from alibi.language.codes import CODES as LANGUAGE_CODES
from alibi.review.bot_codes import CODES as BOT_CODES
from alibi.review.codes import CODES
from alibi.review.report import Report

CLAIMS = sorted(set(CODES) - set(BOT_CODES) - set(LANGUAGE_CODES))
COMES_ALONG = {"A710": {"A723"}, "A716": {"A730"}, "A733": {"A732"}}
"""With two guests possible no play finds the guest; where nothing can be chosen, silence cannot; what is too large to
prove is never about two people only."""
Check = Callable[..., Report]


def checked(examples: str, check: Check, folder: Path) -> Report:
    """What a check says of the sound case with these examples over it, within the limits they name."""
    found = examples_in(examples)
    assert found
    said = dict(word.split("=") for example in found for word in example.how if "=" in word)
    case = lay_all(found, sound_case(folder))
    return check(case, int(said.get("grens", 0)), int(said.get("spellen", 0)), said.get("zonder-stilte", ""))


@pytest.mark.parametrize("code", CLAIMS)
def test_the_wrong_example_gives_exactly_its_code_and_what_the_page_shows(
        code: str, check_once: Check, tmp_path: Path) -> None:
    page = page_of(code)
    found = [one.diagnostic for one in checked(page.wrong, check_once, tmp_path).findings]
    assert page.title.startswith(f"# {code} · {CODES[code].title}\n")
    assert {one.code for one in found} - COMES_ALONG.get(code, set()) == {code}
    mine = [one for one in found if one.code == code]
    assert as_text(mine[:1]).rpartition("\n\n")[0] in page.shown


@pytest.mark.parametrize("code", CLAIMS)
def test_with_the_right_example_nothing_is_found(code: str, check_once: Check, tmp_path: Path) -> None:
    report = checked(page_of(code).right, check_once, tmp_path)
    assert report.findings == (), report.as_text()
