"""The child looks back: every step can be skipped, nothing is kept that it did not put there, and no answer wins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.compiled import encode_case
from alibi.content.files import find_folder
from alibi.core.case import Case, Debrief, Effect, Person
from alibi.core.commands import Choose, GoOn, Talk, Wait
from alibi.core.rules import RULES_VERSION
from alibi.core.wording import wording_of
from alibi.core.world import Diary
from alibi.play.agency import Agency, Play
from alibi.play.session import Session
from alibi.play.settings import Settings
from alibi.store.codes import new_agent_code
from alibi.store.home import journal_path
from alibi.store.writer import LogWriter
from alibi.ui.app import Desk, open_client
from alibi.ui.debrief_line import LineColumn, curve, height_of, ink_of, level_at
from alibi.ui.debrief_screen import DebriefScreen
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN, Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.replay_screen import ReplayScreen
from alibi.ui.share_screen import ShareScreen
from alibi.ui.style import TONES, paint
from alibi.ui.window_pygame import Driver

SIZES = [Settings(), Settings(text_scale=150, font="opendyslexic", spacing=True, dark=True)]


def with_questions(case: Case) -> Case:
    """The small case, with ready answers."""
    return replace(case, debrief=Debrief(("Ik vroeg iets aan iemand.", "Ik nam de tijd."), ("Het lokaal was anders.",),
                                         (), case.debrief.missions))


def found_by_talking(case: Case) -> Case:
    """A case in which Noor's choice ends the day well, and Pom is the guest."""
    hello = case.index.scene["noor/hello"]
    ends = replace(hello.choices[1], effects=(Effect("end.found", 1),))
    scenes = tuple(replace(scene, choices=(ends,)) if scene is hello else scene for scene in case.scenes)
    return replace(case, people=(*case.people, Person("pom", "Pom", "gast")), scenes=scenes)


def play_of(agency: Agency, case: Case) -> Play:
    """A play of a case that is no folder, in a real journal and a school without doors."""
    _, school_map, school, *_ = agency.load("00_kennismaking")
    code = new_agent_code(agency.home)
    path = journal_path(agency.home, code)
    log = LogWriter(path, code)
    kept = log.begin_play(case.id, case.title, 0, case.rules_hash, case.text_hash, RULES_VERSION, wording_of(case),
                          encode_case(case))
    return Play(code, kept, Session.start(case, 0, log), replace(school_map, doorways=()), school, path, log)


def play_the_day(play: Play) -> None:
    """Talk to Noor and wait until it is over."""
    session = play.session
    session.do(Talk("noor"))
    while not session.world.over:
        session.do(Choose(session.world.choices[0].id) if session.world.choices
                   else GoOn() if session.world.scene else Wait())


@pytest.fixture
def open_desk(home: Path) -> Iterator[Callable[[Case], Desk]]:
    desks: list[Desk] = []

    def start(case: Case) -> Desk:
        desk = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: True)
        desks.append(desk)
        play = play_of(desk.client.agency, with_questions(case))
        play_the_day(play)
        desk.client.enter(play)
        return desk
    yield start
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[[Case], Desk], small_case: Case) -> Desk:
    """A day that ended before the guest was found."""
    return open_desk(small_case)


@pytest.fixture
def driver(desk: Desk) -> Driver:
    return driven(desk)


def driven(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(3)
    return drive


def debrief(desk: Desk) -> DebriefScreen:
    return next(scene for scene in desk.client.stage.scenes if isinstance(scene, DebriefScreen))


def go_to_step(desk: Desk, driver: Driver, number: int) -> None:
    while debrief(desk).number < number:
        debrief(desk).focus_on("verder")
        driver.key("return")


def use(desk: Desk, driver: Driver, key: str) -> None:
    """Bring something into view and click it."""
    debrief(desk).focus_on(key)
    driver.click_on(key)


def column(desk: Desk, number: int) -> Box:
    return next(item.box for item in desk.client.stage.reading() if item.key == f"punt:{number}")


def diary(desk: Desk) -> Diary:
    return desk.client.world.diary


def values(desk: Desk) -> list[str]:
    return [item.value for item in desk.client.stage.reading() if item.key.startswith("punt:")]


# --- the way through ------------------------------------------------------------------------------------


def test_a_day_that_is_over_leads_to_the_debrief(desk: Desk, driver: Driver) -> None:
    assert desk.client.stage.top is debrief(desk)


def test_every_step_can_be_skipped_and_nothing_is_kept(desk: Desk, driver: Driver) -> None:
    before, entries = diary(desk), len(desk.client.playing.session.entries)
    driver.click_on("verder")
    for number in range(1, len(debrief(desk).steps)):
        assert debrief(desk).number == number
        driver.click_on("overslaan")
    assert isinstance(desk.client.stage.top, ShareScreen)
    assert diary(desk) == before and len(desk.client.playing.session.entries) == entries


def test_the_whole_debrief_can_be_skipped_at_once(desk: Desk, driver: Driver) -> None:
    driver.click_on("overslaan")
    assert isinstance(desk.client.stage.top, ShareScreen)


def test_keys_alone_go_all_the_way_and_escape_goes_one_step_back(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, len(debrief(desk).steps) - 1)
    for number in reversed(range(len(debrief(desk).steps) - 1)):
        driver.key("escape")
        assert debrief(desk).number == number
    driver.key("escape")
    assert any(item.label == "Even pauze" for item in desk.client.stage.reading())


def test_from_the_sharing_escape_leads_back_to_the_last_step(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 4)
    driver.click_on("verder")
    driver.key("escape")
    assert desk.client.stage.top is debrief(desk) and debrief(desk).number == 4


@pytest.mark.parametrize("settings", SIZES)
def test_everything_can_be_reached_and_seen_at_any_size(desk: Desk, driver: Driver, settings: Settings) -> None:
    desk.client.change_settings(settings)
    for number in range(len(debrief(desk).steps)):
        go_to_step(desk, driver, number)
        for wanted in [item.key for item in debrief(desk).reading() if item.usable]:
            debrief(desk).focus_on(wanted)
            box = next(item.box for item in debrief(desk).reading() if item.key == wanted)
            assert SCREEN.cut(box) == box, (number, wanted)


def test_no_step_judges(desk: Desk, driver: Driver) -> None:
    for number in range(len(debrief(desk).steps)):
        go_to_step(desk, driver, number)
        words = " ".join(item.label.lower() for item in debrief(desk).reading())
        assert not any(judging in words.split() for judging in ("goed", "fout", "punten", "score", "knap", "jammer"))


# --- the end --------------------------------------------------------------------------------------------


def test_who_has_not_found_the_guest_may_look_again(desk: Desk, driver: Driver) -> None:
    words = " ".join(item.label for item in debrief(desk).reading())
    assert "Nog niet" in words and "Tijn: kan nog" in words
    use(desk, driver, "nog_een_keer")
    driver.key("return")
    driver.frames(2)
    assert not desk.client.world.over
    assert any(isinstance(scene, MapScreen) for scene in desk.client.stage.scenes)


def test_a_found_guest_is_there_to_say_goodbye(open_desk: Callable[[Case], Desk], small_case: Case) -> None:
    desk = open_desk(found_by_talking(small_case))
    driven(desk)
    painter = RecordingPainter()
    painter.begin((0, 0, 0, 255))
    debrief(desk).draw(painter)
    assert "portrait.pom.happy" in painter.images()
    assert all(item.key != "nog_een_keer" for item in debrief(desk).reading())


def test_the_day_can_be_walked_through_again_from_the_debrief(desk: Desk, driver: Driver) -> None:
    before = desk.client.playing.session.entries
    use(desk, driver, "terugkijken")
    driver.frames(2)
    assert isinstance(desk.client.stage.top, ReplayScreen)
    driver.key("escape")
    driver.frames(2)
    assert desk.client.stage.top is debrief(desk) and desk.client.playing.session.entries == before


# --- the line -------------------------------------------------------------------------------------------


def test_the_line_starts_empty_and_stays_so_until_the_child_draws(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    assert set(values(desk)) == {"nog niets"}
    driver.click_on("verder")
    assert diary(desk).line_at == ()


def test_a_click_sets_the_level_at_its_height(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    box = column(desk, 0)
    driver.click(box.centre[0], box.y + 5)
    assert values(desk)[0] == "heel vol"
    driver.click(box.centre[0], box.bottom - 5)
    assert values(desk)[0] == "leeg"
    driver.click_on("verder")
    assert (diary(desk).line_at, diary(desk).line_levels) == (diary(desk).line_at[:1], (0,))


def test_a_line_can_be_drawn_in_one_move(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    first, last = column(desk, 0), column(desk, len(values(desk)) - 1)
    driver.drag((first.centre[0], first.y + 5), (last.centre[0], last.y + 5))
    assert set(values(desk)) == {"heel vol"}
    driver.drag((last.centre[0], last.bottom - 5), (last.centre[0] + 3, last.bottom + 80))
    assert values(desk)[-1] == "leeg" and values(desk)[0] == "heel vol"


def test_keys_alone_draw_and_wipe(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    debrief(desk).focus_on("punt:0")
    driver.key("up")
    assert values(desk)[0] == "halfvol"
    driver.key("up")
    driver.key("right")
    driver.key("down")
    driver.key("down")
    assert values(desk)[:2] == ["vol", "een beetje vol"]
    driver.key("backspace")
    assert values(desk)[:2] == ["vol", "nog niets"]
    for _ in range(2):
        driver.key("return")
    assert values(desk)[1] == "een beetje vol"


def test_skipping_after_drawing_takes_the_line_away_again(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    driver.click(*column(desk, 0).centre)
    driver.click_on("verder")
    assert diary(desk).line_levels == (2,)
    driver.key("escape")
    assert values(desk)[0] == "halfvol"
    driver.click_on("overslaan")
    assert diary(desk).line_levels == ()
    assert desk.client.playing.told().line is None


def test_a_line_can_be_wiped(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    driver.click(*column(desk, 0).centre)
    driver.click_on("wissen")
    assert set(values(desk)) == {"nog niets"}
    assert all(item.key != "wissen" for item in debrief(desk).reading())


@pytest.mark.parametrize("dark", [False, True])
def test_every_level_has_the_same_colour(desk: Desk, driver: Driver, dark: bool) -> None:
    desk.client.change_settings(Settings(dark=dark))
    go_to_step(desk, driver, 1)
    ink, seen = paint(ink_of(TONES["ink" if dark else "paper"])), set()
    for level in range(5):
        box = column(desk, 0)
        driver.click(box.centre[0], height_of(box, level))
        painter = RecordingPainter()
        painter.begin((0, 0, 0, 255))
        debrief(desk).draw(painter)
        middle = (box.centre[0], height_of(box, level))
        seen |= {call.values[1] for call in painter.drawn
                 if call.what == "panel" and call.values[0].centre == middle and call.values[2] == 15}
    assert seen == {ink}


def test_a_level_and_its_height_belong_together() -> None:
    box = Box(10, 20, 100, 300)
    assert [level_at(box, height_of(box, level)) for level in range(5)] == list(range(5))
    assert (level_at(box, -50), level_at(box, 900)) == (4, 0)
    assert LineColumn(level=None).raised(-1) == 2 and LineColumn(level=4).raised(1) == 4
    assert curve((0, 0), (100, 50))[0] == (0, 0) and curve((0, 0), (100, 50))[-1] == (100, 50)


# --- questions and the thing to try ---------------------------------------------------------------------


def test_more_answers_and_own_words_can_be_given(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 2)
    for key in ("antwoord:1", "antwoord:0", "woorden"):
        use(desk, driver, key)
    driver.type("Ik durfde het.")
    driver.key("escape")
    assert diary(desk).answers == (("proud", ("Ik vroeg iets aan iemand.", "Ik nam de tijd."), "Ik durfde het."),)


def test_a_tick_can_be_taken_away(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 2)
    for _ in range(2):
        use(desk, driver, "antwoord:0")
    use(desk, driver, "verder")
    assert diary(desk).answers == ()


def test_one_thing_to_try_or_none(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 4)
    use(desk, driver, "missie:balie")
    use(desk, driver, "verder")
    assert diary(desk).aim == "balie"
    driver.key("escape")
    use(desk, driver, "overslaan")
    assert diary(desk).aim == ""


def test_pause_keeps_what_is_here(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 4)
    use(desk, driver, "missie:balie")
    driver.key("p")
    assert diary(desk).aim == "balie"


def test_who_comes_back_finds_its_answers(desk: Desk, driver: Driver) -> None:
    go_to_step(desk, driver, 1)
    driver.click(*column(desk, 0).centre)
    go_to_step(desk, driver, 2)
    use(desk, driver, "antwoord:1")
    use(desk, driver, "verder")
    desk.client.go_to("debrief")
    go_to_step(desk, driver, 1)
    assert values(desk)[0] == "halfvol"
    go_to_step(desk, driver, 2)
    assert [item.selected for item in debrief(desk).reading() if item.role == "checkbox"] == [False, True]


def test_a_case_without_missions_has_a_step_less(open_desk: Callable[[Case], Desk], small_case: Case) -> None:
    desk = open_desk(small_case)
    assert len(DebriefScreen(desk.client).steps) == 5
    bare = replace(desk.client.world.case, debrief=Debrief())
    desk.client.playing.session.case = bare
    desk.client.playing.session.world = replace(desk.client.world, case=bare)
    assert len(DebriefScreen(desk.client).steps) == 4
