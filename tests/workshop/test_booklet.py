"""`alibi book`: all of a case on paper, in words that a colleague without the files understands."""

from __future__ import annotations

import html
import inspect
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from alibi.content import texts
from alibi.content.load import load_case
from alibi.content.texts import case_in_words
from alibi.core.case import Case
from alibi.review.claims_craft import texts_of
from alibi.workshop.book import NoPdf, book_page, make_book, run_book
from alibi.workshop.book_truth import truths
from alibi.workshop.in_words import CaseWords

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "levels" / "00_kennismaking"
TAG = re.compile(r"<[^>]+>")
Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def case() -> Case:
    found = load_case(FOLDER).case
    assert found
    return found


@pytest.fixture(scope="module")
def page(case: Case) -> str:
    return book_page(case, FOLDER, "Team van Het Kompas")


@pytest.fixture
def changed(tiny: Path) -> Change:
    """The tiny case with one text replaced by another."""
    def change(file: str, old: str, new: str) -> Path:
        path = tiny / "zaak" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        return tiny / "zaak"

    return change


def said(page: str) -> str:
    """What is read on a page, on one line."""
    return " ".join(html.unescape(TAG.sub(" ", page.partition("<body>")[2])).split())


def chapter(page: str, name: str) -> str:
    return said("<body>" + page.partition(f'<section id="{name}">')[2].partition("</section>")[0])


def test_every_text_a_child_can_read_stands_in_it(case: Case, page: str) -> None:
    words = said(page)
    texts = [text for _, _, text, _ in texts_of(case) if text]
    assert len(texts) > 400 and [text for text in texts if " ".join(text.split()) not in words] == []


OF_THE_SCHOOL = {"person", "place", "place_short", "skill", "word", "meaning", "sign"}
"""Kinds of texts that every case of a school shares: names stand in the booklet where they are used; the words of the
glossary and of signs on the map are the school's, and are read when the school is made."""
KINDS = set(re.findall(r'"(\w+)/', inspect.getsource(texts))) - OF_THE_SCHOOL
"""Every kind of text that a case of its own can have."""


def left_out(case: Case, folder: Path, told: Path) -> tuple[list[str], set[str]]:
    """Which texts the booklet leaves out, each told apart by a sign of its own; and the kinds that there were. In
    `told` a copy is made without recorded plays, whose stories tell many texts once more."""
    shutil.copytree(folder, told, ignore=shutil.ignore_patterns("plays", "lang"))
    signs: dict[tuple[str, str], str] = {}

    def sign(name: str, dutch: str, hint: str) -> str:
        return signs.setdefault((name, dutch), f"t{len(signs)}t")

    page = book_page(case_in_words(case, sign), told)
    shown = set(re.findall(r"t\d+t", page, re.IGNORECASE))
    return ([name for (name, _), text in signs.items() if text not in {one.lower() for one in shown}],
            {name.partition("/")[0] for name, _ in signs})


def test_no_text_of_any_kind_is_left_out(case: Case, tmp_path: Path) -> None:
    """Of both shipped cases, which together have every kind of text there is."""
    week = load_case(ROOT / "levels" / "01_de_gast_in_1b").case
    assert week
    here = left_out(case, FOLDER, tmp_path / FOLDER.name)
    there = left_out(week, ROOT / "levels" / "01_de_gast_in_1b", tmp_path / "01_de_gast_in_1b")
    assert (here[0], there[0]) == ([], [])
    assert KINDS - here[1] - there[1] == set() and len(KINDS) > 20


def test_each_answer_to_a_wrong_guess_stands_with_who_says_it(changed: Change, tmp_path: Path) -> None:
    folder = changed("case.yaml", 'reply: "{naam} lacht. “Niet van mij.”"',
                     'reply: {mila: "Mila lacht.", bo: "Bo telt zijn lepels."}\n  second: "{naam} denkt mee."')
    people = chapter(make_book(folder, tmp_path / "boek.html").read_text("utf-8"), "mensen")
    assert "Mila : Mila lacht. Bo : Bo telt zijn lepels. Wie nog eens gevraagd wordt : {naam} denkt mee." in people
    assert "Is Bo de gast, dan begint slot/found" in people


def test_one_answer_for_everybody_says_so(tiny: Path, tmp_path: Path) -> None:
    page = make_book(tiny / "zaak", tmp_path / "boek.html").read_text("utf-8")
    assert "Iedereen : {naam} lacht. “Niet van mij.” Op de plek" in chapter(page, "mensen")


def test_what_only_adults_read_stands_in_it_too(case: Case, page: str) -> None:
    people, after = chapter(page, "mensen"), chapter(page, "nabespreking")
    assert all(text in people for one in case.people for text in (one.voice, one.likes))
    assert all(one.mentor in after for one in case.debrief.questions)


def test_a_question_says_what_it_is_asked_after_and_a_promise_until_when(page: str, week: Path, tmp_path: Path) -> None:
    after = chapter(page, "nabespreking")
    assert "Wordt gevraagd na: afspraak met Noor" in after and "Wordt gevraagd na: huiswerk “" in after
    assert "Tot 14:00. Nagekomen als:" in chapter(page, "mensen")
    of_week = make_book(week / "zaak", tmp_path / "boek.html").read_text("utf-8")
    assert "na: wijziging “Rekenen is in 012” of keuze “Ja, ik wacht.”" in chapter(of_week, "nabespreking")
    assert "Tot maandag 09:00." in chapter(of_week, "mensen")


def test_it_is_one_page_that_asks_nothing_of_the_network(page: str) -> None:
    assert "<script" not in page and "http" not in page.replace("http-equiv", "")
    names = re.findall(r'id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(names)


def test_the_title_says_who_made_it_and_what_it_practises(case: Case, page: str) -> None:
    title = said("<body>" + page.partition('<div class="title">')[2].partition("</div>")[0])
    assert "Kennismaking" in title and "Team van Het Kompas" in title
    assert all(case.index.skill[skill].text in title for skill in case.declared)


def test_without_a_maker_there_is_a_line_to_write_on(case: Case) -> None:
    assert '<td><span class="write"></span></td>' in book_page(case, FOLDER)


def test_the_truth_shows_each_alibi_with_the_way_to_find_it(case: Case) -> None:
    first = truths(case, CaseWords(case))[0]
    rows = {row.name: [cell.facts for cell in row.cells] for row in first.rows}
    assert [column.time for column in first.columns] == ["13:20", "13:45", "14:05"]
    assert rows["Roos"] == [(("het plein", "K"),), (), (("de mediatheek", "H"),)]
    assert rows["Wei"] == [(("het muzieklokaal", "O"),), (), (("lokaal B1.06", "D"),)]
    assert rows["Tijn"] == [(("de balie", "de gast"),), (("het kopieerhok", "de gast"),), (("de aula", "de gast"),)]
    assert [who for _, who in first.without] == ["Tijn"] * 4


def test_effects_are_told_in_words(page: str) -> None:
    words = said(page)
    assert "Ja. Ik wacht bij B1.04. Haar schouders zakken." in words
    assert "→" not in words and "trust." not in words and "promise." not in words
    assert "Noor vertrouwt je meer (+1) Afspraak met Noor: Wachten op Noor bij B1.04" in words
    assert "Ik maak het goed als het misging (helpt)" in words
    assert "alleen als: wijziging bekend: “Klas 1B: B1.04 wordt B1.02.”" in words


def test_a_scene_says_where_it_is_written(page: str) -> None:
    place = re.search(r'id="noor/hello">\s*<h4><span class="place">([^<]+)<', page)
    assert place
    file, _, line = place[1].partition(":")
    assert (FOLDER / file).read_text("utf-8").split("\n")[int(line) - 1].strip() == "hello:"


def test_a_play_is_told_as_a_story_for_each_guest(page: str) -> None:
    story = chapter(page, "spellen")
    assert "Gast: Tijn." in story and "Gast: Roos." in story
    told = story.partition("Gast: Tijn.")[2]
    at = [told.index(part) for part in ("13:30, het plein", "Jij: Sorry dat je alleen stond.", "“Dank je,” zegt Noor.",
                                        "Je vraagt aan Tijn: Van wie is deze?", "De gast is gevonden")]
    assert at == sorted(at)


def test_a_play_that_no_longer_fits_says_where_it_stops(tiny: Path) -> None:
    play = tiny / "zaak" / "plays" / "eens.play.yaml"
    play.parent.mkdir(exist_ok=True)
    play.write_text("variant: bo\nexpect: found\nsteps:\n  - go mars\n", "utf-8")
    assert "stopt: Stap “go mars” kan niet meer" in said(make_book(tiny / "zaak", tiny).read_text("utf-8"))


def test_there_is_a_place_to_sign_with_the_version_that_was_read(case: Case, page: str) -> None:
    signing = chapter(page, "tekenen")
    assert "Gelezen door" in signing and " op " in signing and "Opmerkingen" in signing
    assert f"versie van de tekst {case.text_hash[:8]}" in signing


def test_signs_in_a_text_are_text(changed: Change, tmp_path: Path) -> None:
    folder = changed("talk/mila.yaml", "Hoi. Wacht je", "<i>Hoi</i> & wacht je")
    page = make_book(folder, tmp_path / "boek.html").read_text("utf-8")
    assert "&lt;i&gt;Hoi&lt;/i&gt; &amp; wacht je" in page and "<i>Hoi" not in page


def test_the_file_goes_where_it_is_asked(tmp_path: Path, out: io.StringIO) -> None:
    assert run_book(str(FOLDER), tmp_path, "", None, out) == 0
    assert out.getvalue().strip() == str(tmp_path / "00_kennismaking_boekje.html")


def test_a_pdf_is_made_of_the_same_page(tmp_path: Path, out: io.StringIO) -> None:
    given: list[str] = []

    def make(page: str) -> bytes:
        given.append(page)
        return b"%PDF"

    assert run_book(str(FOLDER), tmp_path / "boek.html", "", make, out) == 0
    assert (tmp_path / "boek.pdf").read_bytes() == b"%PDF" and given == [(tmp_path / "boek.html").read_text("utf-8")]


def test_no_pdf_is_one_sentence_and_the_page_is_there(tmp_path: Path, out: io.StringIO) -> None:
    def make(page: str) -> bytes:
        raise NoPdf("Voor een PDF is iets nodig.")

    assert run_book(str(FOLDER), tmp_path, "", make, out) == 1
    assert "Voor een PDF is iets nodig." in out.getvalue() and list(tmp_path.iterdir())


def test_a_case_with_faults_tells_them_and_writes_nothing(changed: Change, tmp_path: Path, out: io.StringIO) -> None:
    folder = changed("talk/mila.yaml", "scene: later, when", "scene: latr, when")
    target = tmp_path / "uit"
    target.mkdir()
    assert run_book(str(folder), target, "", None, out) == 1
    assert "A203" in out.getvalue() and "nog fouten" in out.getvalue() and list(target.iterdir()) == []


def test_a_case_that_is_not_there_is_one_sentence(out: io.StringIO) -> None:
    assert run_book("00_kenismaking", None, "", None, out) == 1
    assert out.getvalue() == "Er is geen zaak “00_kenismaking”. Bedoel je “00_kennismaking”?\n"


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, out: io.StringIO) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    assert run_book(str(FOLDER), tmp_path / "bestand" / "boek.html", "", None, out) == 1
    assert "Kies een andere plek met --out." in out.getvalue()


def test_a_day_of_a_week_says_when_home_is_and_what_work_takes(week: Path, tmp_path: Path) -> None:
    page = make_book(week / "zaak", tmp_path / "boek.html").read_text("utf-8")
    monday, tuesday = chapter(page, "dag-1"), chapter(page, "dag-2")
    assert "Na school 16:00–20:00, thuis." in monday and "18:00–19:00 Eten" in monday
    assert "inleveren vóór dinsdag 09:00" in monday and "wie meer tijd vraagt: vóór dinsdag 09:45" in monday
    assert "2 halve uren werk" in monday and "moet mee in de tas" in monday and "staat op het bord" in monday
    assert "Maak som 1 tot en met 3. (een half uur)" in monday
    assert "Taal: Bo valt in. invaller bij Taal Bo te weten de avond ervoor in de roosterapp" in tuesday
    assert "De hal, 08:30–08:45: heel druk" in tuesday and "(ruzie met Mila niet gaande)" in tuesday
    assert "Mila: Je zat op de plek van Mila." in chapter(page, "mensen")
