"""The guest shows itself: words of the case, a wipe that any key ends, the fact, and on to the talk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.compiled import encode_case
from alibi.content.files import find_folder
from alibi.core.case import Case, Line, Person, Scene
from alibi.core.commands import Choose, Do, DoTask, Go, LayAlibi, NoteTask, Scan, Talk, Unmask, Wait
from alibi.core.rules import RULES_VERSION
from alibi.core.wording import wording_of
from alibi.play.agency import Agency, Play
from alibi.play.session import Session
from alibi.play.settings import Settings
from alibi.store.codes import new_agent_code
from alibi.store.home import journal_path
from alibi.store.writer import LogWriter
from alibi.ui.app import Desk, open_client
from alibi.ui.painter import SCREEN
from alibi.ui.recording import RecordingPainter
from alibi.ui.reveal_screen import CROSS_FADE, WIPE, RevealScreen
from alibi.ui.window_pygame import Driver

FOUND = (Scan(), *(Wait() for _ in range(5)), Go("b1_02"), Choose("listen"), Go("hal"), Go("aula"), Talk("jayden"),
         Choose("ask"), NoteTask("kaartje", "goed"), DoTask("kaartje", "niet"), Do("lever_in"),
         LayAlibi("roos_aula", "roos", "les"), LayAlibi("jayden_hal", "jayden", "les"), Unmask("tijn"))


def with_pom(case: Case) -> Case:
    """The small case with a guest that shows itself one scene after the test."""
    hello = Scene("test/found", "test", (Line("", "neutral", "Je zet hem op tafel."),
                                         Line("tijn", "surprised", "Ja, die is van mij.")), (), "test/pom")
    pom = Scene("test/pom", "test", (Line("pom", "happy", "Ik ben Pom. Op mijn maan is het stil."),),
                case.index.scene["test/found"].choices)
    others = tuple(scene for scene in case.scenes if scene.key != "test/found")
    return replace(case, people=(*case.people, Person("pom", "Pom", "gast")), scenes=(*others, hello, pom),
                   talks=(*case.talks, replace(case.index.talk["les"], id="test", starts=())))


def play_of(agency: Agency, case: Case) -> Play:
    """A play of a case that is no folder, in a real journal and a school without doors."""
    _, school_map, school, *_ = agency.load("00_kennismaking")
    code = new_agent_code(agency.home)
    path = journal_path(agency.home, code)
    log = LogWriter(path, code)
    kept = log.begin_play(case.id, case.title, 0, case.rules_hash, case.text_hash, RULES_VERSION, wording_of(case),
                          encode_case(case))
    return Play(code, kept, Session.start(case, 0, log), replace(school_map, doorways=()), school, path, log)


@pytest.fixture
def desk(home: Path, small_case: Case) -> Iterator[Desk]:
    """The moment after the test succeeded."""
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: True)
    play = play_of(opened.client.agency, with_pom(small_case))
    for command in FOUND:
        play.session.do(command)
    opened.client.enter(play)
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def reveal(desk: Desk) -> RevealScreen:
    screen = desk.client.stage.top
    assert isinstance(screen, RevealScreen)
    return screen


def drawn(desk: Desk) -> RecordingPainter:
    painter = RecordingPainter()
    painter.begin((0, 0, 0, 255))
    reveal(desk).draw(painter)
    return painter


def said(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def to_the_wipe(desk: Desk, driver: Driver) -> None:
    while not reveal(desk).wiping:
        driver.key("e")


def test_the_map_gives_way_to_the_reveal(desk: Desk, driver: Driver) -> None:
    assert isinstance(desk.client.stage.top, RevealScreen)


def test_the_lines_before_come_first_one_by_one(desk: Desk, driver: Driver) -> None:
    assert "Je zet hem op tafel." in said(desk)
    driver.click_on("verder")
    assert "Tijn zegt: Ja, die is van mij." in said(desk)
    assert "portrait.tijn.surprised" in drawn(desk).images()
    driver.key("return")
    assert reveal(desk).wiping


def test_the_wipe_goes_from_left_to_right_over_both_faces(desk: Desk, driver: Driver) -> None:
    to_the_wipe(desk, driver)
    borders = []
    for _ in range(3):
        driver.frames(40)
        painter = drawn(desk)
        assert {"portrait.tijn.happy", "portrait.pom.happy"} <= set(painter.images())
        borders += [call.values[1] for call in painter.drawn if call.values[:1] == ("fx.reveal_line",)]
    assert len(borders) == 3 and borders == sorted(set(borders))


def test_after_the_wipe_only_the_guest_is_there(desk: Desk, driver: Driver) -> None:
    to_the_wipe(desk, driver)
    driver.frames(round(WIPE * 60) + 2)
    images = drawn(desk).images()
    assert "portrait.pom.happy" in images and "portrait.tijn.happy" not in images
    assert "fx.reveal_line" not in images


@pytest.mark.parametrize("how", ["space", "escape", "click"])
def test_any_key_or_click_ends_the_wipe(desk: Desk, driver: Driver, how: str) -> None:
    to_the_wipe(desk, driver)
    driver.frames(5)
    if how == "click":
        driver.click(900, 600)
    else:
        driver.key(how)
    assert not reveal(desk).wiping and "Ik ben Pom." in said(desk)


def test_moving_the_mouse_does_not_end_the_wipe(desk: Desk, driver: Driver) -> None:
    to_the_wipe(desk, driver)
    driver.hover(600, 300)
    assert reveal(desk).wiping


def test_in_calm_mode_nothing_moves(desk: Desk, driver: Driver) -> None:
    desk.client.change_settings(Settings(calm=True))
    to_the_wipe(desk, driver)
    driver.frames(10)
    assert "fx.reveal_line" not in drawn(desk).images() and reveal(desk).wiping
    driver.frames(round(CROSS_FADE * 60))
    assert not reveal(desk).wiping


def test_the_reveal_says_the_words_of_the_case_and_the_fact_and_no_praise(desk: Desk, driver: Driver) -> None:
    to_the_wipe(desk, driver)
    driver.key("space")
    assert [item.label for item in reveal(desk).reading()] == [
        "Zaak opgelost", "Ik ben Pom.", "Op mijn maan is het stil.",
        "Dit liet het zien: Alleen Tijn kon op alle plekken zijn. Roos was om 13:45 ergens anders: de aula. "
        "Jayden was om 13:45 ergens anders: de aula.", "Praat met Pom"]


@pytest.mark.parametrize("use", [lambda d: d.key("return"), lambda d: d.key("e"), lambda d: d.click_on("praat")])
def test_the_talk_with_the_guest_takes_over(desk: Desk, driver: Driver, use: Callable[[Driver], None]) -> None:
    to_the_wipe(desk, driver)
    driver.key("space")
    use(driver)
    scene = desk.client.world.scene
    assert scene is not None and scene.key == "test/pom"
    assert "Pom zegt: Ik ben Pom." in said(desk)
    assert not any(isinstance(shown, RevealScreen) for shown in desk.client.stage.scenes)


def test_escape_is_a_pause_and_comes_back(desk: Desk, driver: Driver) -> None:
    driver.key("escape")
    assert desk.client.stage.top is not None and "Even pauze" in said(desk)
    driver.key("escape")
    assert isinstance(desk.client.stage.top, RevealScreen)


@pytest.mark.parametrize("settings", [Settings(), Settings(text_scale=150, font="opendyslexic", spacing=True)])
def test_the_way_on_is_in_sight_at_any_size(desk: Desk, driver: Driver, settings: Settings) -> None:
    desk.client.change_settings(settings)
    for wanted in ("verder", "praat"):
        box = next(item.box for item in reveal(desk).reading() if item.key == wanted)
        assert SCREEN.cut(box) == box
        if wanted == "verder":
            to_the_wipe(desk, driver)
            driver.key("space")
