"""`alibi explain`: every message has words for an author, and a code that is a little wrong is understood."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from alibi.content.codes import CODES as CONTENT_CODES
from alibi.language.codes import CODES as LANGUAGE_CODES
from alibi.review.codes import CODES as REVIEW_CODES
from alibi.workshop.codes import CODES, FAMILIES, all_codes
from alibi.workshop.explain import pages_folder, run_explain
from alibi.workshop.languages import language as language_named

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"


@pytest.mark.parametrize("code", sorted(all_codes()))
def test_every_code_can_be_explained(code: str, out: io.StringIO) -> None:
    assert run_explain(code, out) == 0
    said = out.getvalue()
    assert said.startswith(f"{code} · {all_codes()[code].title}")
    assert "Wat je doet" in said
    assert "```" not in said and "\n## " not in said
    assert not re.search(r"\{\w+\}", said.partition("\nFout\n")[0])


@pytest.mark.parametrize("code", sorted(all_codes()))
def test_a_page_is_shown_with_its_wrong_and_its_right_example(code: str, out: io.StringIO) -> None:
    run_explain(code, out)
    wrong, _, rest = out.getvalue().partition("\nFout\n")[2].partition("\nWat je ziet\n")
    shown, _, right = rest.partition("\nGoed\n")
    assert wrong.strip() and code in shown and right.partition("Wat je doet")[0].strip()


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {path.stem for path in PAGES.glob("A*.md")} == set(all_codes())


def test_every_page_is_in_the_list_of_pages() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    for code, words in all_codes().items():
        assert f"| [{code}]({code}.md) | {words.title} |" in index


@pytest.mark.parametrize("written", ["A012", "a012", "a12", "12", " A12 "])
def test_a_code_may_be_written_loosely(written: str, out: io.StringIO) -> None:
    assert run_explain(written, out) == 0
    assert out.getvalue().startswith("A012 · YAML klopt niet")


def test_an_unknown_code_names_the_nearest_ones(out: io.StringIO) -> None:
    assert run_explain("A229", out) == 1
    assert "Ik ken geen melding “A229”" in out.getvalue() and "A22" in out.getvalue().partition("bedoel je")[2]


def test_a_word_finds_the_messages_about_it(out: io.StringIO) -> None:
    assert run_explain("scène", out) == 1
    assert "A203  Onbekende scène" in out.getvalue()


@pytest.mark.parametrize("written", ["../../etc/passwd", "A" * 5000, "\x1b[2J", "A0\x00", "§"])
def test_a_strange_code_gets_a_short_sentence(written: str, out: io.StringIO) -> None:
    assert run_explain(written, out) == 1
    said = out.getvalue()
    assert "Ik ken geen melding" in said and len(said) < 500 and "\x1b" not in said


def test_without_a_code_all_families_and_codes_are_listed(out: io.StringIO) -> None:
    assert run_explain("", out) == 0
    said = out.getvalue()
    for code, words in all_codes().items():
        assert f"{code}  {words.title}" in said
    for family in {code[:2] for code in all_codes()}:
        assert f"{family}  {FAMILIES[family]}" in said


def test_the_workshop_uses_no_code_of_another_room() -> None:
    assert not set(CODES) & ({*CONTENT_CODES, *REVIEW_CODES, *LANGUAGE_CODES})


def test_pages_are_found_in_a_checkout_and_in_a_wheel(tmp_path: Path) -> None:
    package = tmp_path / "site" / "alibi"
    packed = package / "_files" / "docs" / "diagnostics"
    (tmp_path / "site" / "docs" / "diagnostics").mkdir(parents=True)
    assert pages_folder(package) == packed
    (tmp_path / "site" / "docs" / "diagnostics" / "A001.md").write_text("# A001", "utf-8")
    assert pages_folder(package) == tmp_path / "site" / "docs" / "diagnostics"


@pytest.mark.parametrize("language, said", [("nl", "Schrijf binnen een tekst de krullende"), ("en", "curly")])
def test_a_message_whose_advice_differs_each_time_is_explained_with_that_of_its_example(
        language: str, said: str, out: io.StringIO) -> None:
    run_explain("A021", out, language=language_named(language))
    to_do = out.getvalue().rstrip().rpartition("\n")[2]
    assert said in to_do and "…" not in to_do
