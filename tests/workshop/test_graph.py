"""`alibi graph`: pictures in which every scene and choice can be found, with what bots did and what is proved."""

from __future__ import annotations

import io
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.palette import COLOURS, contrast
from alibi.workshop.graph import all_things, make_graph, one_svg, panels_of, run_graph
from alibi.workshop.graph_facts import UNPROVEN, UNREACHED, UNSEEN, Facts, facts_of
from alibi.workshop.graph_talks import TalkPictures
from alibi.workshop.hits import Hits, count_hits
from alibi.workshop.in_words import CaseWords

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "levels" / "_base"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny case with a scene that nothing leads to, and a choice that asks too much trust."""
    folder = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("levels") / "levels"))
    talk = folder / "zaak" / "talk" / "mila.yaml"
    text = talk.read_text("utf-8")
    text = text.replace('text: "Nu even niet."', 'text: "Nu even niet & nooit."\n        needs: "trust.mila >= 5"')
    talk.write_text(text + "  nergens:\n    say: |\n      mila: Hier komt niemand.\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def case(levels: Path) -> Case:
    loaded = load_case(levels / "zaak")
    assert loaded.case, loaded.diagnostics
    return loaded.case


@pytest.fixture(scope="module")
def told() -> list[str]:
    return []


@pytest.fixture(scope="module")
def facts(case: Case, told: list[str]) -> Facts:
    return facts_of(case, 8, told.append)


@pytest.fixture(scope="module")
def page(levels: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_graph(levels / "zaak", tmp_path_factory.mktemp("uit"), 8).read_text("utf-8")


def pictures(page: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(found) for found in re.findall(r"<svg .*?</svg>", page, re.DOTALL)]


def texts(picture: ElementTree.Element) -> str:
    return " ".join("".join(one.itertext()) for one in picture.iter(f"{SVG}text"))


def test_every_scene_has_a_box_with_all_its_choices(case: Case, page: str) -> None:
    boxes = {one.get("id"): texts(one) for picture in pictures(page) for one in picture.iter(f"{SVG}g")}
    for scene in case.scenes:
        said = boxes[f"graaf-{scene.key}"]
        assert all(choice.text[:16] in said for choice in scene.choices), scene.key


def test_each_link_leads_somewhere_on_the_page(page: str) -> None:
    anchors = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors
    assert "<script" not in page and "http:" not in page.replace("http://www.w3.org/2000/svg", "")


def test_what_can_never_be_reached_says_so_in_words(case: Case, facts: Facts, page: str) -> None:
    assert facts.mark("scene", "mila/nergens") == UNREACHED
    assert facts.mark("choice", "mila/hello/not_now") == UNREACHED
    box = next(texts(one) for picture in pictures(page) for one in picture.iter(f"{SVG}g")
               if one.get("id") == "graaf-mila/nergens")
    assert "✗ nooit te bereiken" in box
    legend = page.partition("✗ nooit te bereiken</span>")[2].partition("</li>")[0]
    assert legend.startswith(" 3 keer") and "daad hand_in" in legend and 'href="#graaf-mila/hello"' in legend


def test_counts_are_those_of_the_bots(case: Case, facts: Facts, page: str) -> None:
    hits = count_hits(case, 8)
    assert hits == facts.hits and hits.plays == 8 and sum(hits.scenes.values())
    for scene in case.scenes:
        if scene.choices:
            chosen = sum(hits.choices[f"{scene.key}/{choice.id}"] for choice in scene.choices)
            assert chosen <= hits.scenes[scene.key]
            box = next(texts(one) for picture in pictures(page) for one in picture.iter(f"{SVG}g")
                       if one.get("id") == f"graaf-{scene.key}")
            assert f"{hits.scenes[scene.key]}×" in box


def test_a_line_is_thicker_the_more_often_it_was_taken(case: Case) -> None:
    def width(times: int) -> float:
        choices = Counter({"mila/hello/i_wait": times, "mila/hello/not_now": 100})
        facts = Facts(case, Hits(100, (), choices=choices), frozenset(), frozenset())
        talk = TalkPictures(case, CaseWords(case), facts).panel(case.index.talk["mila"])
        return max(float(found) for found in re.findall(r'C[^>]*stroke-width="([^"]+)" stroke-opacity', talk.inner))

    assert width(0) < width(20) < width(100)


def test_who_waits_hears_what_is_done(facts: Facts, told: list[str]) -> None:
    assert told[7] == "Bots spelen: 8 van 8" and any(one.startswith("Nakijken: ") for one in told)


def test_the_day_shows_where_everybody_is(page: str) -> None:
    day = pictures(page)[0]
    assert "Mila" in texts(day) and "08:30" in texts(day) and "Rekenen" in texts(day)


def test_a_clue_that_nothing_leads_to_is_shown_too(levels: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(levels, tmp_path / "levels")) / "zaak"
    for path in folder.rglob("*.yaml"):
        path.write_text(re.sub(r",? ?clue\.\w+: found", "", path.read_text("utf-8")), "utf-8")
    page = make_graph(folder, tmp_path / "uit.html", 2).read_text("utf-8")
    assert "✗ niets" in page


def test_one_svg_holds_the_same_pictures(case: Case, facts: Facts) -> None:
    panels = panels_of(case, facts)
    root = ElementTree.fromstring(one_svg(case, panels))
    assert {panel.anchor for panel in panels} <= {one.get("id") for one in root.iter(f"{SVG}g")}
    assert all(panel.title in texts(root) for panel in panels)


@pytest.mark.parametrize("mark", [UNREACHED, UNPROVEN, UNSEEN])
def test_the_words_of_a_mark_can_be_read(mark: object) -> None:
    assert isinstance(mark, type(UNREACHED))
    assert mark.words and contrast(COLOURS[mark.colour], COLOURS[mark.fill]) >= 4.5


def test_signs_in_a_text_are_text(page: str) -> None:
    assert "Nu even niet &amp; nooit." in page


def test_all_things_are_named_once(case: Case) -> None:
    things = list(all_things(case))
    assert len(things) == len(set(things)) and ("scene", "mila/hello") in things


@pytest.mark.parametrize("wrong", ["names", "place"])
def test_what_cannot_be_drawn_is_one_sentence(wrong: str, tmp_path: Path, out: io.StringIO) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    calls: dict[str, Callable[[], int]] = {
        "names": lambda: run_graph("bestaat_niet", None, False, 2, out),
        "place": lambda: run_graph(str(BASE / "zaak"), tmp_path / "bestand" / "x.html", False, 2, out)}
    assert calls[wrong]() == 1
    assert {"names": "Er is geen zaak", "place": "Kies een andere plek met --out."}[wrong] in out.getvalue()
    assert out.getvalue().count("\n") == 1


def test_each_day_of_a_week_has_its_own_pictures(week: Path) -> None:
    case = load_case(week / "zaak").case
    assert case
    panels = {panel.anchor: panel for panel in panels_of(case, Facts(case, Hits(), frozenset(), frozenset()))}
    assert {"dag-1_maandag", "thuis-1_maandag", "leidt-tot-1_maandag", "dag-2_dinsdag", "leidt-tot-2_dinsdag",
            "leidt-tot"} <= set(panels)
    assert "Eten" in panels["thuis-1_maandag"].inner and "18:30" in panels["thuis-1_maandag"].inner
    assert "Bo valt in" in panels["leidt-tot-2_dinsdag"].inner
    assert "Bo valt in" not in panels["leidt-tot-1_maandag"].inner
    assert "Mila is boos." in panels["leidt-tot"].inner


def test_a_long_day_fits_its_page(week: Path) -> None:
    day = week / "zaak" / "days" / "1_maandag.yaml"
    day.write_text(day.read_text("utf-8").replace('end: "10:00"', 'end: "15:30"'), "utf-8")
    case = load_case(week / "zaak").case
    assert case
    panel = panels_of(case, Facts(case, Hits(), frozenset(), frozenset()))[0]
    assert panel.wide < 1700 and "08:35" not in panel.inner and "09:00" in panel.inner
