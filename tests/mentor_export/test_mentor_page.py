"""The page itself: what a child reads, that it is safe, readable and always the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from alibi.palette import COLOURS, contrast
from alibi.store.dossier import Dossier
from alibi.store.told import NO_BEAT, DayTold, Moment, SupportTold, TaskTold, Told, told_of_dossier
from mentor_export import page as pages
from mentor_export.class_sheet import class_digest
from mentor_export.digest import digest_of
from mentor_export.making import digest_for
from mentor_export.page import child_page, clip, guide_page
from mentor_export.shapes import Digest, OwnAnswer, OwnLine, Plan, Shown, SkillShown

GOLDEN = Path(__file__).parent / "golden"
MakesTold = Callable[..., Told]


class Reading(HTMLParser):
    """What a browser would make of a page: tags with their attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._styled = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._styled = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._styled = False
        self.words += " " if tag in ("td", "th", "tr") else ""

    def handle_data(self, data: str) -> None:
        self.words += "" if self._styled else data


@pytest.fixture
def sheets(dossier: Dossier, a_told: MakesTold) -> dict[str, str]:
    digest = digest_for(dossier)
    told = told_of_dossier(dossier)
    class_ = {f"7K3X9{letter}": [told] for letter in "BCDFGH"}
    empty = digest_of(a_told(), "7K3X9P")
    return {"child": child_page(digest), "guide": guide_page(digest), "class": pages.class_page(class_digest(class_)),
            "empty_child": child_page(empty), "empty_guide": guide_page(empty)}


def test_the_sheets_are_letter_for_letter_as_they_were_agreed(sheets: dict[str, str]) -> None:
    if os.environ.get("ALIBI_GOLDEN") == "write":
        for name, html in sheets.items():
            (GOLDEN / f"{name}.html").write_text(html, encoding="utf-8")
    for name, html in sheets.items():
        agreed = (GOLDEN / f"{name}.html").read_text(encoding="utf-8")
        assert html == agreed, f"{name} changed: look at it, and run this test with ALIBI_GOLDEN=write"


def test_a_page_needs_no_script_and_no_network(sheets: dict[str, str]) -> None:
    for html in sheets.values():
        for tag, attributes in Reading(html).tags:
            assert tag not in ("script", "link", "img", "iframe", "object", "form", "a")
            assert not [name for name in attributes if name in ("src", "href") or name.startswith("on")]
        assert "url(" not in html and "@import" not in html and "http" not in html.replace("http-equiv", "")


def test_a_page_says_its_language_and_its_headings_come_in_order(sheets: dict[str, str]) -> None:
    for html in sheets.values():
        tags = Reading(html).tags
        assert ("html", {"lang": "nl"}) in tags
        levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_headers_and_every_id_is_used_once(sheets: dict[str, str]) -> None:
    for html in sheets.values():
        tags = Reading(html).tags
        assert all("scope" in attributes for tag, attributes in tags if tag == "th")
        assert html.count("<table") == html.count("<thead>")
        ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
        assert len(ids) == len(set(ids))
        named = [name for _, attributes in tags if (name := attributes.get("aria-labelledby"))]
        assert set(named) <= set(ids)


def test_the_seven_parts_stand_on_every_child_s_sheet(sheets: dict[str, str]) -> None:
    parts = ["Wat ging goed", "Eén moment om samen te bekijken", "Mijn als-dan-plan", "Wat ik wil bespreken",
             "Hoe was het voor mij", "Wat kan school doen", "Wat ik oefende in het spel"]
    for name in ("child", "empty_child"):
        words = Reading(sheets[name]).words
        at = [words.index(f"{number}{part}") for number, part in enumerate(parts, start=1)]
        assert at == sorted(at)
        assert words.count("Een keuze in een spel is geen bewijs van gedrag.") == 2


def test_the_line_is_there_only_when_the_child_drew_it(sheets: dict[str, str]) -> None:
    assert 'role="img"' in sheets["child"] and 'role="img"' not in sheets["empty_child"]
    words = " ".join(Reading(sheets["child"]).words.split())
    assert "schoolklok 13:30 13:45 14:00 14:20" in words and "vrijdagmiddag 1 2 4 1" in words


def test_counts_stay_behind_a_question(sheets: dict[str, str]) -> None:
    html = sheets["child"]
    hidden = re.findall(r"<details>.*?</details>", html, re.DOTALL)
    assert "Het spel koos “nog te weinig gezien” omdat" in hidden[0]
    assert "omdat" not in re.sub(r"<details>.*?</details>", "", html, flags=re.DOTALL)


def test_the_hint_for_the_mentor_is_not_on_the_child_s_sheet(sheets: dict[str, str]) -> None:
    hint = "Vraag wat je kunt doen als een afspraak niet meer past."
    assert hint in sheets["guide"] and hint not in sheets["child"]


def test_the_guide_says_what_to_do_when_something_real_is_told(sheets: dict[str, str]) -> None:
    assert "Leg het blad weg. Luister. Ga naar het aanspreekpunt pesten." in sheets["guide"]


def _digest_of_text(text: str) -> Digest:
    shown = Shown("choice", text, text, text, text, (text,))
    return Digest(text, text, (shown,), (text,), shown, True, text, Plan(text, text), (shown, shown),
                  (OwnLine(text, (160,), (1,)),), (OwnAnswer(text, (text,), text),),
                  (SkillShown(text, text, 1, 3, (shown,)),), text)


@settings(deadline=None)  # the first page compiles the templates
@given(some.text(some.sampled_from("<>&\"'/ abcé=;")))
def test_whatever_was_typed_stays_text(typed: str) -> None:
    plain, marked = _digest_of_text("x"), _digest_of_text(f"{typed}<b onclick='x'>")
    for sheet in (child_page, guide_page):
        assert _kinds_of_tags(sheet(marked)) == _kinds_of_tags(sheet(plain))


def _kinds_of_tags(html: str) -> set[tuple[str, tuple[str, ...]]]:
    return {(tag, tuple(attributes)) for tag, attributes in Reading(html).tags}


@given(some.text(min_size=0, max_size=400), some.integers(2, 200))
def test_a_long_text_ends_after_a_word_and_says_so(text: str, longest: int) -> None:
    shown = clip(text, longest)
    assert len(shown) <= longest
    whole = " ".join(text.split())
    assert shown == whole if len(whole) <= longest else shown.endswith("…") and whole.startswith(shown[:-1])


def test_the_words_of_the_child_are_readable_in_the_source(sheets: dict[str, str]) -> None:
    assert "“Noor lachte weer.”" in unescape(sheets["child"])


STYLE = (Path(pages.__file__).parent / "templates" / "style.css").read_text(encoding="utf-8")
TEXT_ON = [("ink", "paper"), ("ink-soft", "paper"), ("mint", "paper"), ("sky", "paper"), ("plum", "paper"),
           ("amber", "paper"), ("ink", "mint-pale"), ("ink", "sky-pale"), ("ink", "plum-pale"), ("ink", "amber-pale"),
           ("ink-soft", "sky-pale"), ("ink-soft", "amber-pale")]


def test_every_colour_is_one_of_the_game_and_every_word_stands_out() -> None:
    known = set(COLOURS.values())
    assert {found.upper() for found in re.findall(r"#[0-9A-Fa-f]{6}", STYLE)} <= known
    named = dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6})", STYLE))
    too_faint = [(text, ground) for text, ground in TEXT_ON if contrast(named[text], named[ground]) < 4.5]
    assert too_faint == []


def test_homework_that_took_time_and_the_help_that_was_set_stand_on_the_back(a_told: MakesTold) -> None:
    sums = TaskTold("sommen", "Maak som 1.", ("heard", "noted", "estimated", "planned", "done"), "Woensdag", 2, 1, 2)
    reason = "Het spel koos veel hulp bij de weg vinden, omdat je dit koos: “Ik vind de weg.” (nog weinig gekozen)."
    told = a_told(tasks=(sums,), support=(SupportTold("route", "full", "game", reason),))
    words = Reading(child_page(digest_of(told, "7K3X9P"))).words
    assert "Maak som 1. Gehoord, opgeschreven, geschat (een half uur), gepland, gemaakt (een uur)." in words
    assert reason in words


def test_a_step_of_homework_has_a_day_and_no_hour(a_told: MakesTold) -> None:
    step = Moment(3, "hex", "task", "middag", NO_BEAT, "", "Maak som 1.", "Geschat: een uur.", (), "", "", "", "", ())
    told = a_told(days=(DayTold("middag", "maandag", True),), moments=(step,), discuss=(3,))
    assert digest_of(told, "7K3X9P").to_discuss[0].where == "maandag"
