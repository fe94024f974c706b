"""The pages of the workshop in English: a case is made unreadable, so that any Dutch that is left is of the page."""

from __future__ import annotations

import html
import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from example_pages import CASE, sound_case

import alibi.content.translation as translation
from alibi.cli import main
from alibi.content.files import find_folder
from alibi.content.load import load_case
from alibi.content.translation import Translation, in_language
from alibi.core.case import Case
from alibi.review.bot_commands import scripts_of
from alibi.review.bot_guards import check_bots
from alibi.review.bot_page import page_of
from alibi.review.bot_report import report_of
from alibi.review.bot_team import play_all
from alibi.review.bot_text import print_report
from alibi.review.bots import Bots
from alibi.tongue import gaps_of
from alibi.workshop.book import book_page
from alibi.workshop.english.pages import ON_PAGES, PAGES
from alibi.workshop.graph import graph_page, panels_of
from alibi.workshop.graph_facts import Facts, Mark
from alibi.workshop.hits import Hits
from alibi.workshop.languages import language
from alibi.workshop.page_words import page_words

LEVELS = find_folder("levels")
DUTCH = re.compile(
    r"\b(de|het|een|niet|geen|staat|deze|dit|met|bij|ik|zijn|naar|ook|lokaal|je|jij|wat|nog|kun|mag|alles|wordt|weer|"
    r"wil|dat|er|aan|uit|van|blokjes?|dicht|kost|voor|vóór|nu|ja|nee|hoe|waar|wie|tot|en|zo|dan|dag|jouw|mijn|boos|"
    r"druk|vanaf|als|gast|bekend|gedaan|gekozen|afspraak|huiswerk|keer|spellen|scènes?|keuzes?)\b", re.IGNORECASE)


class Unreadable(Translation):
    """A case in which no Dutch word can be read."""

    def say(self, name: str, dutch: str, hint: str = "") -> str:
        return re.sub(r"(?<![{a-z])[a-zà-ÿ]+(?![a-z}])", "xq", dutch)


@pytest.fixture(params=["00_kennismaking", "01_de_gast_in_1b"])
def folder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A case; the week without its recorded plays, which take long to tell and are told as those of the other."""
    monkeypatch.setattr(translation, "read_translation", lambda folder, language: Unreadable())
    if request.param == "00_kennismaking":
        return LEVELS / "00_kennismaking"
    return Path(shutil.copytree(LEVELS / "01_de_gast_in_1b", tmp_path / "week", ignore=shutil.ignore_patterns("plays")))


def unreadable(folder: Path) -> Case:
    """The case without what its author says to adults only: that is not translated."""
    case = in_language(load_case(folder), folder, "en").case
    assert case is not None
    people = tuple(replace(person, likes="xq", voice="xq") for person in case.people)
    questions = tuple(replace(question, mentor="xq") for question in case.debrief.questions)
    return replace(case, people=people, debrief=replace(case.debrief, questions=questions))


def texts_on(page: str) -> Iterator[str]:
    """What is read on a page; what each recorded play is about is said by its author."""
    head, _, body = page.partition("<body>")
    yield from re.findall(r"<title>([^<]+)", head)
    for text in re.findall(r'(?:(?<=>)[^<>]+(?=<))|(?:(?<=aria-label=")[^"]+)', body):
        if text.strip():
            yield html.unescape(text.strip())


def about_the_plays(folder: Path) -> set[str]:
    texts = (path.read_text("utf-8") for path in folder.glob("plays/*.play.yaml"))
    return {found for text in texts for found in re.findall(r'^about: "?(.*?)"?$', text, re.MULTILINE)}


def test_no_dutch_of_ours_is_left_in_an_english_booklet(folder: Path) -> None:
    case = unreadable(folder)
    page = book_page(case, folder, language="en")
    assert '<html lang="en">' in page
    named = re.compile("|".join(talk.id.replace("_", " ").capitalize() for talk in case.talks))
    said = {named.sub("", one) for one in set(texts_on(page)) - about_the_plays(folder)}
    assert len(said) > 400 and sorted(one for one in said if DUTCH.search(one)) == []


def test_no_dutch_of_ours_is_left_in_an_english_drawing(folder: Path) -> None:
    case = unreadable(folder)
    scene, deed = case.scenes[0].key, case.days[0].deeds[0].id
    choice = f"{scene}/{case.scenes[0].choices[0].id}"
    angry = Mark("⚑", "hierna blijft Xq boos", "plum700", "plum100")
    hits = Hits(7, ("careful", "recorded"), Counter({scene: 7}), Counter({choice: 5}))
    facts = Facts(case, hits, frozenset({("deed", deed)}), frozenset({("scene", case.scenes[1].key)}),
                  {("choice", choice): angry}, ("Xq",))
    page = graph_page(case, facts, panels_of(case, facts, "en"), "en")
    assert "no bot came here" in page and "xq stays angry after this" in page.lower() and '<html lang="en">' in page
    named = re.compile("|".join(talk.id.replace("_", " ").capitalize() for talk in case.talks))
    said = {named.sub("", one) for one in texts_on(page)}
    assert len(said) > 200 and sorted(one for one in said if DUTCH.search(one)) == []


def test_no_dutch_of_ours_is_left_in_an_english_report_of_the_bots(monkeypatch: pytest.MonkeyPatch,
                                                                   out: io.StringIO) -> None:
    monkeypatch.setattr(translation, "read_translation", lambda folder, language: Unreadable())
    folder = LEVELS / "00_kennismaking"
    case = unreadable(folder)
    bots = Bots(case, scripts=scripts_of(case, folder)[:1])
    report = report_of(case, 1, play_all(bots, bots.personas(), 3, 1))
    findings = check_bots(case, report, folder)
    page = page_of(case, folder, report, findings, language("en")).partition('<section class="source"')[0]
    assert findings and '<html lang="en">' in page and ">Guard rails<" in page
    assert sorted(one for one in texts_on(page) if DUTCH.search(one)) == []
    print_report(report, out, lambda kind, name: f"{kind} {name}", language("en"))
    assert "Kind end" in out.getvalue() and "100.0 %" in out.getvalue()
    assert [line for line in out.getvalue().splitlines() if DUTCH.search(line)] == []


@pytest.mark.parametrize("dutch", PAGES)
def test_a_phrase_of_a_page_keeps_its_gaps(dutch: str) -> None:
    assert sorted(gaps_of(PAGES[dutch])) == sorted(gaps_of(dutch)) and PAGES[dutch]


def test_a_fixed_text_is_replaced_only_when_all_of_it_is_known() -> None:
    page = "<body><h2>Sporen</h2><p>Sporen van krijt</p><td> Gast </td>"
    assert "Sporen" in ON_PAGES
    assert page_words("en").page(page) == "<body><h2>Traces</h2><p>Sporen van krijt</p><td> Guest </td>"
    assert page_words("nl").page(page) == page


def test_the_booklet_is_made_in_english_on_request(tmp_path: Path) -> None:
    path = tmp_path / "book.html"
    assert main(["book", str(sound_case(tmp_path / "levels") / CASE), "--out", str(path), "--lang", "en"]) == 0
    page = path.read_text("utf-8")
    assert "Who is in it?" in page and "Only if" not in page and "only if: " in page and "Wie doet er mee?" not in page
