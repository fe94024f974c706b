"""A translation: what of it is shown, what falls back to Dutch, what is told about it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from alibi.content.codes import CODES
from alibi.content.diagnostics import Diagnostic, as_text
from alibi.content.load import Loaded, load_case
from alibi.content.texts import texts_of_case
from alibi.content.translation import in_language
from alibi.content.translation_check import check_translations, school_texts
from alibi.workshop.translating import updated

PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
Lay = Callable[[list[Any]], Path]
Read = Callable[[str], list[Any]]


def translate(folder: Path, texts: tuple[Any, ...], say: Callable[[str], str]) -> None:
    """Write a whole translation, each text as `say` says it."""
    file = updated([], texts, "en")
    for entry in file:
        entry.msgstr = say(entry.msgid)
    (folder / "lang").mkdir(exist_ok=True)
    (folder / "lang/en.po").write_text(f"{file}", "utf-8")


@pytest.fixture
def english(levels: Path) -> Loaded:
    """The tiny case with every text of case and school in capitals, as if that were English."""
    loaded = load_case(levels / "zaak")
    assert loaded.case and loaded.school
    translate(levels / "zaak", texts_of_case(loaded.case), lambda dutch: dutch.upper().replace("{NAAM}", "{naam}"))
    translate(loaded.school, school_texts(loaded.school), str.upper)
    return in_language(loaded, levels / "zaak", "en")


def test_every_text_that_is_shown_is_translated(english: Loaded, levels: Path) -> None:
    assert english.case and english.school_map
    left = [text for text in texts_of_case(english.case) if text.dutch.replace("{naam}", "") !=
            text.dutch.replace("{naam}", "").upper()]
    assert left == []
    assert english.case.unmasking.reply == "{naam} LACHT. “NIET VAN MIJ.”"
    assert [place.name for place in english.case.places] == ["HET PLEIN", "DE HAL", "LOKAAL 012"]
    assert english.case.index.person["mila"].name == "MILA"
    assert dict(english.case.glossary) == {"BALIE": "DAAR KUN JE IETS VRAGEN."}
    assert all(sign.text == sign.text.upper() for sign in english.school_map.signs)
    assert check_translations(levels / "zaak", load_case(levels / "zaak")) == ()


def test_it_is_still_the_same_case(english: Loaded, levels: Path) -> None:
    dutch = load_case(levels / "zaak").case
    assert english.case and dutch
    assert (english.case.rules_hash, english.case.text_hash) == (dutch.rules_hash, dutch.text_hash)
    from alibi.content.hashes import with_hashes

    again = with_hashes(english.case)
    assert again.rules_hash == dutch.rules_hash and again.text_hash != dutch.text_hash


def po(levels: Path, *entries: str) -> None:
    (levels / "zaak/lang").mkdir()
    text = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n' + "\n".join(entries)
    (levels / "zaak/lang/en.po").write_text(text, "utf-8")


def title(levels: Path) -> str:
    case = in_language(load_case(levels / "zaak"), levels / "zaak", "en").case
    assert case
    return case.title


@pytest.mark.parametrize(("entry", "shown"), [
    ('msgctxt "case/title"\nmsgid "De lepel"\nmsgstr "The spoon"\n', "The spoon"),
    ('msgctxt "case/title"\nmsgid "De lepel"\nmsgstr ""\n', "De lepel"),
    ('#, fuzzy\nmsgctxt "case/title"\nmsgid "De lepel"\nmsgstr "The fork"\n', "De lepel"),
    ('#~ msgctxt "case/title"\n#~ msgid "De lepel"\n#~ msgstr "The spoon"\n', "De lepel"),
    ('msgctxt "case/title"\nmsgid "De vork"\nmsgstr "The fork"\n', "De lepel"),
    ('msgctxt "case/summary"\nmsgid "De lepel"\nmsgstr "The spoon"\n', "De lepel"),
    ('msgctxt "case/title"\nmsgid "De lepel"\nmsgstr "The {naam}"\n', "De lepel"),
    ('msgctxt "case/title"\nmsgid "De lepel"\nmsgstr "The {0.__class__}"\n', "The {0.__class__}"),
    ('msgctxt "case/title"\nmsgid "De lepel"\nmsgstr The spoon\n', "De lepel"),
])
def test_what_is_missing_in_doubt_or_broken_is_dutch(entry: str, shown: str, levels: Path) -> None:
    po(levels, entry)
    assert title(levels) == shown


def test_a_case_without_a_translation_is_dutch(levels: Path) -> None:
    assert title(levels) == "De lepel"


def told(levels: Path) -> tuple[Diagnostic, ...]:
    return check_translations(levels / "zaak", load_case(levels / "zaak"))


@pytest.mark.parametrize("data", [
    b"x" * 10_000_000, b"[" * 900_000, b"\xff\xfe\0", b"msgid \"" + b"a\n" * 100_000, b"\0", b"#~ msgid\n" * 50_000,
    b'msgid "a"\nmsgid "b"\n', b'msgstr[9] "x"\n', b'msgid "a"\nmsgstr "\\', b'"\n"\n' * 1000, b'msgctxt "\\x"\n',
    b"# x\n" * 240_000, b'msgid ""\n' + b'"a"\n' * 100_000,
], ids=range(13))
def test_a_hostile_translation_is_told_and_the_case_is_dutch(data: bytes, levels: Path) -> None:
    po(levels)
    (levels / "zaak/lang/en.po").write_bytes(data)
    started = time.process_time()
    assert title(levels) == "De lepel"
    for one in told(levels):
        assert one.sentence and one.line > 0 and as_text((one,))
    assert time.process_time() - started < 5


def test_the_example_of_the_guide_is_shown(lay_examples: Lay, read_examples: Read) -> None:
    guide = (PAGES.parent / "levels.md").read_text("utf-8")
    [example] = [one for one in read_examples(guide) if one.file.endswith(".po")]
    folder = lay_examples([example])
    case = in_language(load_case(folder), folder, "en").case
    assert case and case.index.scene["mila/hello"].lines[0].text == "Hi. Will you wait for me at 012?"


CODES_HERE = ("A861", "A862", "A863", "A864")


@pytest.mark.parametrize("code", CODES_HERE)
def test_its_page_shows_what_is_told(code: str, lay_examples: Lay, read_examples: Read) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")
    wrong, _, rest = page.partition("\n## Wat je ziet\n")
    shown, _, right = rest.partition("\n## Goed\n")
    assert page.startswith(f"# {code} · {CODES[code].title}\n")
    assert f"| [{code}]({code}.md) | {CODES[code].title} |" in (PAGES / "README.md").read_text("utf-8")
    found = [one for one in told(lay_examples(read_examples(wrong)).parent) if one.code == code]
    assert len(found) == 1 and as_text(found).rpartition("\n\n")[0] in shown
    others = {one.code for one in told(lay_examples(read_examples(right)).parent)}
    assert others <= {"A863"} and (code not in others or code == "A863")
