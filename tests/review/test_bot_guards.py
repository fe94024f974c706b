"""Guard rails: what personas may not miss, with a page for each code and an example that breaks it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from example_pages import PAGES, examples_in, lay_all, page_of, tiny_case

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.core.case import Case, Ending
from alibi.review.bot_codes import CODES
from alibi.review.bot_commands import bot_findings
from alibi.review.bot_guards import LEAST_FOUND, check_bots
from alibi.review.bot_report import BotReport, Chances, PersonaReport, report_of
from alibi.review.bot_team import play_all
from alibi.review.bots import Bots
from alibi.review.report import Finding

ROOT = Path(__file__).parents[2]
PLAYS = 25
PLAYED = sorted(set(CODES) - {"A851"})
"""A page of nine hundred words would be no help to anybody: A851 is shown by a test of its own."""


def found_in(example: str, tmp_path: Path) -> tuple[Finding, ...]:
    """What the personas find in the tiny case with this example laid over it."""
    folder = lay_all(examples_in(example), tiny_case(tmp_path / "levels"))
    loaded = load_case(folder)
    assert loaded.case is not None, as_text(loaded.diagnostics)
    return bot_findings(loaded.case, folder, PLAYS)


@pytest.mark.parametrize("code", PLAYED)
def test_the_wrong_example_gives_its_code_and_what_the_page_shows(code: str, tmp_path: Path) -> None:
    page = page_of(code)
    assert page.title.startswith(f"# {code} · {CODES[code].title}\n")
    mine = [one.diagnostic for one in found_in(page.wrong, tmp_path) if one.code == code]
    assert mine
    assert without_figures(as_text(mine[:1]).rpartition("\n\n")[0]) in without_figures(page.shown)


@pytest.mark.parametrize("code", PLAYED)
def test_the_right_example_does_not_give_it(code: str, tmp_path: Path) -> None:
    assert code not in {one.code for one in found_in(page_of(code).right, tmp_path)}


def without_figures(text: str) -> str:
    """The text without how often and when: those move with every persona that learns something."""
    return re.sub(r"\d+(?:[.,:]\d+)*", "N", text)


def test_every_code_has_a_row_in_the_list_of_pages_and_in_the_guide() -> None:
    index, guide = (PAGES / "README.md").read_text("utf-8"), (ROOT / "docs" / "check.md").read_text("utf-8")
    for code, words in CODES.items():
        assert f"| [{code}]({code}.md) | {words.title} |" in index
        assert code in guide
        assert words.sentence.endswith(".") and words.advice.endswith(".")


# --- each rail ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def report(sound_case: Case) -> BotReport:
    bots = Bots(sound_case)
    return report_of(sound_case, 1, play_all(bots, bots.personas(), 20, 1))


def changed(report: BotReport, persona: str, **figures: object) -> BotReport:
    return replace(report, personas=tuple(replace(one, **figures) if one.persona == persona else one
                                          for one in report.personas))


def codes(case: Case, report: BotReport, folder: Path) -> list[tuple[str, bool]]:
    (folder / "case.yaml").write_text("format: 1\n", "utf-8")
    return [(one.code, one.is_error) for one in check_bots(case, report, folder)]


def all_well(report: BotReport) -> BotReport:
    """A report with which nothing is wrong."""
    good = {"solved_share": 1.0, "kind_end_share": 1.0}
    personas = tuple(replace(one, **good, skills={name: replace(chances, offered=1.0)  # type: ignore[arg-type]
                                                  for name, chances in one.skills.items()}) for one in report.personas)
    return replace(report, personas=personas, choices_never_seen=(), deeds_never_open=(), clues_never_found=(),
                   promises_never_kept=())


def test_a_case_in_which_all_goes_well_has_no_finding(sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    assert codes(sound_case, all_well(report), tmp_path) == []


@pytest.mark.parametrize(("days", "persona", "share", "is_found"), [
    (1, "careful", 0.94, True), (1, "careful", 0.95, False), (1, "hurried", 0.0, False), (2, "avoidant", 0.0, False),
    (3, "hurried", 0.24, True), (3, "hurried", 0.25, False), (5, "avoidant", 0.24, True), (5, "angry", 0.0, False)])
def test_who_must_find_the_guest_how_often(days: int, persona: str, share: float, is_found: bool, sound_case: Case,
                                           report: BotReport, tmp_path: Path) -> None:
    case = replace(sound_case, days=sound_case.days * days)
    found = codes(case, changed(all_well(report), persona, solved_share=share), tmp_path)
    assert found == ([("A850", True)] if is_found else [])
    assert LEAST_FOUND == {"careful": 0.95, "hurried": 0.25, "avoidant": 0.25}


@pytest.mark.parametrize(("persona", "is_found"), [("hurried", True), ("avoidant", True), ("angry", False)])
def test_who_hurries_or_avoids_always_ends_kindly(persona: str, is_found: bool, sound_case: Case, report: BotReport,
                                                  tmp_path: Path) -> None:
    unkind = changed(all_well(report), persona, kind_end_share=0.99, unkind_plays=(17,))
    assert codes(sound_case, unkind, tmp_path) == ([("A852", True)] if is_found else [])


def test_a_play_without_an_end_is_an_error_for_any_persona(sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    endless = changed(all_well(report), "random", ends={"not_yet": 59, "no_end": 1})
    assert codes(sound_case, endless, tmp_path) == [("A853", True)]


def test_what_nobody_sees_does_keeps_or_finds_is_an_error(sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    never = replace(all_well(report), choices_never_seen=("noor/hello/alone", "noor/hello/silence"),
                    deeds_never_open=("zwaai",), promises_never_kept=("wacht",), clues_never_found=("s1",))
    assert codes(sound_case, never, tmp_path) == [("A854", True), ("A855", True), ("A856", True), ("A857", True)]


def test_reading_thresholds_and_long_waits_are_warnings(sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    who = of(report, "careful")
    much = changed(all_well(report), "careful", words_a_day=replace(who.words_a_day, mean=901.0))
    assert codes(sound_case, much, tmp_path) == [("A851", False)]
    long = changed(all_well(report), "hurried", stretch_beats=replace(who.stretch_beats, mean=12.5))
    assert codes(sound_case, long, tmp_path) == [("A859", False)]
    skills = {name: replace(chances, offered=0.49) for name, chances in of(report, "avoidant").skills.items()}
    rare = changed(all_well(report), "avoidant", skills=skills)
    assert codes(sound_case, rare, tmp_path) == [("A858", False)] * len(skills)


@pytest.mark.parametrize(("wrong", "offered", "is_found"), [(0, 0, False), (10, 5, False), (10, 4, True)])
def test_to_mend_only_the_plays_count_in_which_something_went_wrong(
        wrong: int, offered: int, is_found: bool, sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    rare = changed(all_well(report), "avoidant", skills={"mend": Chances(0.02, 0.0, 0.0)},
                   saw={"wrong/any": wrong, "wrong/low": offered})
    (tmp_path / "case.yaml").write_text("format: 1\n", "utf-8")
    said = "“avoidant” ziet in 40,0 % van 10 spellen waarin iets misging een kans voor mend die weinig vraagt."
    found = [one.diagnostic.sentence for one in check_bots(sound_case, rare, tmp_path)]
    assert found == ([said] if is_found else [])


def test_a_play_counts_as_one_in_which_something_went_wrong_by_what_happened(sound_case: Case) -> None:
    promise, = sound_case.promises
    assert not sound_case.strains
    tally = Bots(sound_case).tally("hurried", range(60))
    assert 0 < tally.saw["wrong/any"] == tally.saw[f"promise/{promise.id}=broken"] < 60
    assert tally.saw["wrong/low"] <= min(tally.saw["low/mend"], tally.saw["wrong/any"])


def of(report: BotReport, persona: str) -> PersonaReport:
    found = report.of(persona)
    assert found is not None
    return found


def test_a_warning_can_be_allowed_with_a_reason_and_an_allowance_that_does_nothing_is_told(
        sound_case: Case, report: BotReport, tmp_path: Path) -> None:
    who = of(report, "careful")
    much = changed(all_well(report), "careful", words_a_day=replace(who.words_a_day, mean=1000.0))
    (tmp_path / "case.yaml").write_text("format: 1  # alibi: allow A851 because dit is een oefenzaak.\n", "utf-8")
    assert check_bots(sound_case, much, tmp_path) == ()
    assert [one.code for one in check_bots(sound_case, all_well(report), tmp_path)] == ["A841"]


def test_an_ending_with_another_name_is_as_good(sound_case: Case) -> None:
    """Solved is what the case calls a good end, whatever its name."""
    renamed = replace(sound_case, endings=(Ending("thuis", "Thuis", "Thuis.", True), *sound_case.endings[1:]),
                      scenes=tuple(replace(scene, choices=tuple(replace(choice, effects=tuple(
                          replace(effect, name=effect.name.replace("end.found", "end.thuis"))
                          for effect in choice.effects)) for choice in scene.choices)) for scene in sound_case.scenes))
    tally = Bots(renamed).tally("careful", range(20))
    assert report_of(renamed, 1, {"careful": tally}).personas[0].solved_share > 0.6
