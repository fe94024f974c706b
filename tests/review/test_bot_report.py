"""The report of the bots: what is counted, how it is told, and the lines it is told beside."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core.case import Case, Choice, Effect, Line, Scene
from alibi.review.bot_digest import Digester, is_warm
from alibi.review.bot_lines import files_with_hits
from alibi.review.bot_page import page_of
from alibi.review.bot_report import NO_CHILDREN, WORDS_A_MINUTE, BotReport, report_of, spread
from alibi.review.bot_tally import Tally
from alibi.review.bot_team import play_all
from alibi.review.bot_text import bars, curve_of, percent, print_report, whole_percent
from alibi.review.bots import Bots
from alibi.review.marks import Marks
from alibi.review.words_read import words_in

FOLDER = case_folders()[0]


@pytest.fixture(scope="module")
def shipped() -> Case:
    case = load_case(FOLDER).case
    assert case is not None
    return case


@pytest.fixture(scope="module")
def report(shipped: Case) -> BotReport:
    bots = Bots(shipped)
    return report_of(shipped, 1, play_all(bots, bots.personas(), 20, 1))


# --- what is counted ------------------------------------------------------------------------------------------


def test_words_are_lines_chosen_options_and_feedback_and_reading_adds_what_was_left_alone(sound_case: Case) -> None:
    bots = Bots(sound_case)
    play = bots.play("careful", 0)
    tally = bots.tally("careful", [0])
    (words,), (read,) = tally.words, tally.read
    assert read > words > 0
    scene = sound_case.index.scene["noor/hello"]
    opened = next(outcome.digest for outcome in play.outcomes if "scene/noor/hello" in set(
        bots._digester.bits.marks(outcome.digest.seen)))
    assert opened.words == sum(words_in(line.text) for line in scene.lines)
    assert opened.read == opened.words + sum(words_in(choice.text) for choice in scene.choices)


def test_reading_time_is_for_the_median_child(report: BotReport) -> None:
    for who in report.personas:
        assert who.minutes == round(who.read.mean / WORDS_A_MINUTE, 1) < who.minutes_slow


@pytest.mark.parametrize("text", ["Noor glimlacht.", "Hij lacht hard.", "Ze zwaait terug.", "“Dank je,” zegt Wei.",
                                  "Noor schuift op.", "Ze schuift haar tas opzij.", "Fijn dat je er bent."])
def test_warmth_is_heard_in_words(text: str) -> None:
    assert is_warm(text)


@pytest.mark.parametrize("text", ["Ze kijkt weg.", "Het is stil.", "De klok tikt.", "Hij schuift de kast dicht.", ""])
def test_a_plain_sentence_is_not_warm(text: str) -> None:
    assert not is_warm(text)


def test_a_long_wait_is_the_longest_stretch_without_anything_kind(sound_case: Case) -> None:
    """In a case where nobody is kind the stretch is the whole day; one happy line in the middle halves it."""
    cold = cold_case(sound_case, "neutral")
    warm = cold_case(sound_case, "happy")
    day = sound_case.days[0]
    assert set(Bots(cold).tally("avoidant", range(10)).stretch_beats) == {day.ends - day.begins}
    assert max(Bots(warm).tally("avoidant", range(10)).stretch_beats) < day.ends - day.begins


def cold_case(case: Case, mood: str) -> Case:
    """The sound case without trust, promises, traces and warm words, but for the mood in which the lesson begins."""
    scenes = tuple(Scene(scene.key, scene.talk, (Line("yil", mood if scene.talk == "les" else "neutral", "Ja."),),
                         tuple(map(cold, scene.choices))) for scene in case.scenes)
    day = case.days[0]
    deeds = tuple(replace(deed, feedback="", effects=()) for deed in day.deeds
                  if deed.id != "scherm" and "promise" not in deed.needs)
    held = replace(day, deeds=deeds, changes=(), closed=())
    return replace(case, scenes=scenes, days=(held,), traces=(), promises=(), talks=tuple(
        replace(talk, starts=tuple(replace(start, when=start.when.replace("at(lokaal)", "at(aula)"))
                                   for start in talk.starts if "promise" not in start.when)) for talk in case.talks))


def cold(choice: Choice) -> Choice:
    effects = tuple(effect for effect in choice.effects if effect.name.startswith("end."))
    return replace(choice, feedback="", effects=effects, needs="")


def test_a_scene_without_any_effect_changes_no_trust(sound_case: Case) -> None:
    assert not Bots(cold_case(sound_case, "happy")).tally("careful", range(5)).trust


def test_trust_is_a_curve_from_the_beginning_to_the_end_of_the_day(sound_case: Case) -> None:
    tally = Bots(sound_case).tally("careful", range(20))
    noor = report_of(sound_case, 1, {"careful": tally}).personas[0].trust["noor"]
    assert [at.at for at in noor] == ["13:30", "14:00", "14:30"] and noor[0].mean == 0
    assert noor[-1].mean == round(sum(by for (person, _, _), by in tally.trust.items() if person == "noor") / 20, 2)


def test_an_end_is_kind_when_nobody_is_left_behind_without_a_way_back(sound_case: Case) -> None:
    """Angry breaks its word to Noor; with the scene in which that can be mended gone, its plays end unkindly."""
    with_way = Bots(sound_case).tally("angry", range(60))
    talks = tuple(replace(talk, starts=tuple(start for start in talk.starts if start.scene != "noor/strained"))
                  for talk in sound_case.talks)
    without = Bots(replace(sound_case, talks=talks)).tally("angry", range(60))
    broken = without.saw["promise/wacht=broken"]
    assert broken > 5 and without.kind_ends == 60 - broken and without.unkind == sorted(without.unkind)
    assert with_way.kind_ends > without.kind_ends


def test_a_low_threshold_is_a_helpful_chance_of_one_beat_at_most(sound_case: Case) -> None:
    bots = Bots(sound_case)
    assert bots.tally("avoidant", range(10)).saw["low/ask_help"] == 10
    dear = replace(sound_case, days=(replace(sound_case.days[0], deeds=tuple(
        replace(deed, costs=2) for deed in sound_case.days[0].deeds)),), scenes=tuple(
        replace(scene, choices=tuple(replace(choice, costs=2) for choice in scene.choices))
        for scene in sound_case.scenes))
    assert Bots(dear).tally("avoidant", range(10)).saw["low/ask_help"] == 0


def test_what_nobody_saw_chose_did_or_found_is_listed(sound_case: Case) -> None:
    day = sound_case.days[0]
    deeds = tuple(replace(deed, needs='before("13:30")') if deed.id == "zwaai" else deed for deed in day.deeds)
    scene = sound_case.scenes[1]
    closed = replace(scene, choices=tuple(replace(one, needs='before("13:30")') if one.id == "later" else one
                                          for one in scene.choices))
    case = replace(sound_case, days=(replace(day, deeds=deeds),),
                   scenes=(sound_case.scenes[0], closed, *sound_case.scenes[2:]))
    bots = Bots(case)
    found = report_of(case, 1, play_all(bots, bots.personas(), 20, 1))
    assert found.deeds_never_open == ("zwaai",) and "noor/strained/later" in found.choices_never_seen
    assert not set(found.choices_never_chosen) & set(found.choices_never_seen)
    assert found.clues_never_found == () and found.promises_never_kept == ()


def test_an_hour_of_digests_is_shared_by_outcomes_that_count_the_same(sound_case: Case) -> None:
    digester = Digester(sound_case)

    class At:
        day, beat = 0, 162

    assert digester.of((), At()) is digester.of((), At())


@pytest.mark.parametrize(("counts", "mean", "bins"), [
    ({3: 2, 4: 1}, 3.33, [(3, 3, 2), (4, 4, 1)]),
    ({0: 1, 11: 1}, 5.5, None),
    ({97: 1, 1203: 3}, 926.5, None),
    ({}, 0.0, []),
])
def test_a_histogram_counts_every_play_once(counts: dict[int, int], mean: float,
                                            bins: list[tuple[int, int, int]] | None) -> None:
    found = spread(Counter(counts))
    assert found.mean == mean and sum(bin.plays for bin in found.histogram) == sum(counts.values())
    assert len(found.histogram) <= 13
    if bins is not None:
        assert [(bin.least, bin.most, bin.plays) for bin in found.histogram] == bins


# --- how it is told -------------------------------------------------------------------------------------------


def test_the_json_holds_every_persona_and_says_that_they_are_no_children(report: BotReport) -> None:
    record = json.loads(report.as_json())
    assert record["note"] == NO_CHILDREN and "geen kinderen" in NO_CHILDREN
    assert [who["persona"] for who in record["personas"]] == list(PLAYED)
    for who in record["personas"]:
        assert {"solved_share", "ends", "words", "minutes", "trust", "skills", "longest", "saw", "stretch_beats",
                "promises", "lessons", "clues_found", "kind_end_share"} <= who.keys()
        assert sum(who["ends"].values()) == who["plays"] == sum(bin["plays"] for bin in who["steps"]["histogram"])


PLAYED = ("careful", "hurried", "avoidant", "angry", "random", "explorer")


def test_the_text_has_a_column_for_each_persona_and_a_row_for_each_figure(report: BotReport) -> None:
    out = io.StringIO()
    print_report(report, out, lambda kind, name: f"{kind}.yaml:1")
    text = out.getvalue()
    assert text.startswith("Zaak 00_kennismaking · Kennismaking\n120 spellen gespeeld, toeval 1.\n" + NO_CHILDREN)
    header = next(line for line in text.splitlines() if "careful" in line)
    assert header.split() == list(PLAYED)
    for row in ("Opgelost", "Vriendelijk einde", "Leestijd, minuten", "noor_wait: verbroken", "make_contact",
                "kaartje: ingeleverd", "kennismaken: te laat", "ander_lokaal", "In blokjes", "stempel_roos", "noor"):
        assert re.search(rf"^ *{row} ", text, re.MULTILINE), row
    assert all(len(line) <= 120 for line in text.splitlines())


def test_small_pictures_fit_in_a_line() -> None:
    assert bars(spread(Counter({1: 1, 2: 8, 3: 4}))) == "▂█▅" and bars(spread(Counter())) == "–"
    assert curve_of([-3, 0, 5]) == "▁▄█" and len(curve_of([0.0] * 80)) == 8
    assert [whole_percent(part) for part in (0, 0.001, 0.5, 0.999, 1)] == ["0 %", "< 1 %", "50 %", "> 99 %", "100 %"]
    assert [percent(part) for part in (0, 1 / 3000, 0.064, 2999 / 3000, 1)] == [
        "0,0 %", "< 0,1 %", "6,4 %", "> 99,9 %", "100,0 %"]


class Page(HTMLParser):
    """What a browser would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.tags: Counter[str] = Counter()
        self.text: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.ids |= {value or "" for name, value in attrs if name == "id"}
        self.loads += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action", "data")
                       or name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_stands_alone(shipped: Case, report: BotReport) -> None:
    html = page_of(shipped, FOLDER, report, ())
    page = Page()
    page.feed(html)
    assert not {"script", "link", "iframe", "img", "object", "form"} & page.tags.keys()
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.loads)
    assert "@import" not in html and "url(" not in html and "http" not in html.replace("http-equiv", "")
    assert "default-src 'none'" in html
    said = " ".join(page.text)
    assert NO_CHILDREN in said and "Alle vangrails houden." in said
    assert page.tags["svg"] >= 6 * len(report.personas)
    assert "noor (nervous): Hoi. Jij bent toch ook van 1B?" in said


def test_texts_of_a_case_are_escaped_on_the_page(shipped: Case, report: BotReport) -> None:
    html = page_of(replace(shipped, title="x"), FOLDER, replace(report, title="<b>&"), ())
    assert "<h1>&lt;b&gt;&amp;</h1>" in html


def test_beside_each_line_stands_how_many_plays_saw_and_did_it(shipped: Case, report: BotReport) -> None:
    files = {file.path: file for file in files_with_hits(shipped, FOLDER, report)}
    noor = files["00_kennismaking/talk/noor.yaml"]
    assert "".join(f"{line.text}\n" for line in noor.lines) == (FOLDER / "talk" / "noor.yaml").read_text("utf-8")
    i_wait = next(line for line in noor.lines if line.text.strip() == "i_wait:")
    assert i_wait.hits and i_wait.hits.saw == report.saw("offer/noor/hello/i_wait") >= i_wait.hits.did
    assert i_wait.hits.did == report.saw("choice/noor/hello/i_wait") > 0
    hello = next(line for line in noor.lines if line.text == "  hello:")
    assert hello.hits and hello.hits.saw >= i_wait.hits.saw and hello.hits.did == -1
    screen = next(line for line in files["00_kennismaking/days/1_middag.yaml"].lines if line.text == "  read_screen:")
    assert screen.hits and screen.hits.did == report.saw("deed/read_screen")
    assert all(line.hits is None for file in files.values() for line in file.lines if "say:" in line.text)


def test_a_silence_that_nobody_wrote_has_no_line(sound_case: Case, tmp_path: Path) -> None:
    """Everything of this case is nowhere written: no line may claim it."""
    (tmp_path / "case.yaml").write_text("format: 1\n", "utf-8")
    bots = Bots(sound_case)
    found = report_of(sound_case, 1, play_all(bots, ("careful",), 3, 1))
    assert files_with_hits(sound_case, tmp_path, found) == ()
    assert Marks(tmp_path).of("choice", "noor/hello/silence") == Marks(tmp_path).of("scene", "noor/hello")


def test_an_empty_tally_makes_no_report_of_a_persona(sound_case: Case) -> None:
    found = report_of(sound_case, 1, {"careful": Tally()})
    assert found.personas == () and found.plays == 0
    out = io.StringIO()
    print_report(found, out, lambda kind, name: "")
    assert "0 spellen" in out.getvalue()


def test_effects_that_lower_trust_are_not_kind(sound_case: Case) -> None:
    """A choice that costs trust, said without a warm word, is no kind moment."""
    rude = tuple(replace(choice, feedback="Stil.", effects=(Effect("trust.noor", -1, True),))
                 for choice in sound_case.scenes[0].choices)
    case = replace(sound_case, scenes=(replace(sound_case.scenes[0], choices=rude), *sound_case.scenes[1:]))
    bots = Bots(case)
    for number in range(6):
        for outcome in bots.play("careful", number).outcomes:
            marks = set(bots._digester.bits.marks(outcome.digest.seen))
            if any(mark.startswith("choice/noor/hello/") for mark in marks):
                assert not outcome.digest.kind
