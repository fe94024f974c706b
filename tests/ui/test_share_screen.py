"""The child sees what a mentor would see, leaves out what it likes, and decides; no one else does."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.compiled import encode_case
from alibi.content.files import find_folder
from alibi.core.case import Case, Debrief
from alibi.core.commands import Answer, Choose, ChooseAim, DrawLine, GoOn, Talk, Wait
from alibi.core.rules import RULES_VERSION
from alibi.core.wording import wording_of
from alibi.play.agency import Agency, Play
from alibi.play.session import Session
from alibi.play.settings import Settings
from alibi.store.codes import new_agent_code
from alibi.store.dossier import read_dossier
from alibi.store.home import journal_path
from alibi.store.told import told_of_dossier
from alibi.store.writer import LogWriter
from alibi.ui.app import Desk, open_client
from alibi.ui.painter import SCREEN
from alibi.ui.share_rows import GOES_NOT
from alibi.ui.share_screen import PATIENCE, SAVING, TWO_ALREADY, ShareScreen
from alibi.ui.title_screen import TitleScreen
from alibi.ui.window_pygame import Driver

SIZES = [Settings(), Settings(text_scale=150, font="opendyslexic", spacing=True, dark=True)]


class Wanted(Exception):
    """What a maker of pages raises: its sentence may be shown."""

    sentence = "Dit bestand mag niet gelezen worden."


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
    """Three talks with Noor, the answers of the debrief, and the end of the day."""
    session = play.session
    for _ in range(3):
        session.do(Talk("noor"))
        while session.world.scene:
            session.do(Choose(session.world.choices[0].id) if session.world.choices else GoOn())
        session.do(Wait())
    while not session.world.over:
        session.do(Wait())
    for command in (Answer("proud", ("Ik vroeg iets.",), "Ik durfde het."), DrawLine((162, 174), (1, 4)),
                    ChooseAim("balie")):
        session.do(command)


@pytest.fixture
def opened_files() -> list[Path]:
    return []


@pytest.fixture
def desk(home: Path, small_case: Case, opened_files: list[Path]) -> Iterator[Desk]:
    def show(path: Path) -> bool:
        opened_files.append(path)
        return True

    opened = open_client(Agency(home), find_folder("assets"), lambda code: home / f"{code}.html", show)
    case = replace(small_case, debrief=Debrief(("Ik vroeg iets.",), (), (), small_case.debrief.missions))
    again = tuple(replace(start, once=False) for start in case.index.talk["noor"].starts)
    case = replace(case, talks=tuple(replace(talk, starts=again[:1]) if talk.id == "noor" else talk
                                     for talk in case.talks))
    play = play_of(opened.client.agency, case)
    play_the_day(play)
    opened.client.enter(play)
    opened.client.go_to("share")
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    settle(desk, drive)
    return drive


def share(desk: Desk) -> ShareScreen:
    return next(scene for scene in desk.client.stage.scenes if isinstance(scene, ShareScreen))


def settle(desk: Desk, driver: Driver) -> None:
    """Frames until the disk has what was done."""
    for _ in range(600):
        driver.frames()
        if not (share(desk).stale or share(desk).deciding):
            return
        time.sleep(0.002)
    raise AssertionError("saving took too long")


def use(desk: Desk, driver: Driver, key: str) -> None:
    """Bring something into view, click it, and let it be saved."""
    share(desk).focus_on(key)
    driver.click_on(key)
    settle(desk, driver)


def said(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def numbers(desk: Desk) -> list[int]:
    preview = share(desk).preview
    assert preview is not None
    return [moment.number for moment in preview.moments]


def shared_file(desk: Desk) -> Path:
    file = share(desk).file
    assert file is not None
    return file


# --- the preview ----------------------------------------------------------------------------------------


def test_all_that_would_be_told_stands_in_the_preview(desk: Desk, driver: Driver) -> None:
    told, words = desk.client.playing.told(), said(desk)
    assert len(told.moments) == 3
    for moment in told.moments:
        assert moment.situation in words and f"Jij: {moment.words}" in words and moment.happened in words
    assert told.aim is not None and told.aim.words in words
    for piece in ("“Ik vroeg iets.” “Ik durfde het.”", "13:30 een beetje vol, 14:30 heel vol", "Wachten op Noor"):
        assert piece in words


def test_the_preview_has_the_order_of_the_page(desk: Desk, driver: Driver) -> None:
    words = said(desk)
    heads = ["Dit ging goed, vind ik", "Wat er gebeurde en wat ik koos", "Mijn als-dan-plan", "Hoe was het voor mij"]
    assert sorted(heads, key=words.index) == heads


def test_a_moment_can_be_left_out_and_put_back(desk: Desk, driver: Driver) -> None:
    number = numbers(desk)[0]
    use(desk, driver, f"weg:{number}")
    assert GOES_NOT in said(desk) and number in numbers(desk)
    assert desk.client.playing.told().moment(number) is None
    use(desk, driver, f"terug:{number}")
    assert GOES_NOT not in said(desk) and desk.client.playing.told().moment(number) is not None


def test_at_most_two_moments_are_picked_to_talk_about(desk: Desk, driver: Driver) -> None:
    first, second, third = numbers(desk)
    for number in (first, second, third):
        use(desk, driver, f"praten:{number}")
    assert desk.client.playing.told().discuss == (first, second) and TWO_ALREADY in said(desk)
    use(desk, driver, f"praten:{first}")
    use(desk, driver, f"praten:{third}")
    assert desk.client.playing.told().discuss == (second, third) and TWO_ALREADY not in said(desk)


def test_a_picked_moment_that_is_left_out_makes_room_for_another(desk: Desk, driver: Driver) -> None:
    first, second, third = numbers(desk)
    for key in (f"praten:{first}", f"praten:{second}", f"weg:{first}", f"praten:{third}"):
        use(desk, driver, key)
    assert desk.client.playing.told().discuss == (second, third)


def test_neither_answer_is_put_forward(desk: Desk, driver: Driver) -> None:
    buttons = {button.key: button.kind for button in share(desk)._buttons()}
    assert buttons["ja"] == buttons["nee"] == "card"
    assert share(desk).focus == ""


@pytest.mark.parametrize("settings", SIZES)
def test_everything_can_be_reached_and_seen_at_any_size(desk: Desk, driver: Driver, settings: Settings) -> None:
    desk.client.change_settings(settings)
    driver.frames()
    for state in ("look", "not_shared"):
        for wanted in [item.key for item in share(desk).reading() if item.usable]:
            share(desk).focus_on(wanted)
            box = next(item.box for item in share(desk).reading() if item.key == wanted)
            assert SCREEN.cut(box) == box, (state, wanted)
        if state == "look":
            driver.click_on("nee")


# --- the decision ---------------------------------------------------------------------------------------


def test_yes_makes_a_file_with_only_what_was_shown(desk: Desk, driver: Driver) -> None:
    left_out, kept = numbers(desk)[0], numbers(desk)[1:]
    use(desk, driver, f"weg:{left_out}")
    use(desk, driver, "ja")
    told = told_of_dossier(read_dossier(shared_file(desk)))
    assert len(told.moments) == len(kept)
    assert str(shared_file(desk)) in said(desk) and "Het spel stuurt niets weg." in said(desk)


def test_the_file_its_folder_and_the_page_can_be_opened(desk: Desk, driver: Driver, opened_files: list[Path]) -> None:
    use(desk, driver, "ja")
    use(desk, driver, "map")
    use(desk, driver, "blad")
    assert opened_files == [shared_file(desk).parent,
                            desk.client.agency.home / f"{desk.client.playing.code}.html"]


def test_no_makes_nothing_and_says_so(desk: Desk, driver: Driver, home: Path) -> None:
    driver.click_on("nee")
    assert "Er is niets gedeeld Alles blijft op deze computer." in said(desk)
    driver.click_on("klaar")
    assert isinstance(desk.client.stage.top, TitleScreen) and not list(home.glob("gedeeld/*"))


def test_keys_alone_decide(desk: Desk, driver: Driver) -> None:
    for _ in range(40):
        driver.key("tab")
        if share(desk).focus == "ja":
            break
    driver.key("return")
    settle(desk, driver)
    assert share(desk).focus == "klaar"
    driver.key("return")
    assert isinstance(desk.client.stage.top, TitleScreen)


def test_who_changes_its_mind_hears_where_the_first_file_is(desk: Desk, driver: Driver) -> None:
    use(desk, driver, "ja")
    driver.key("escape")
    settle(desk, driver)
    driver.click_on("nee")
    assert not desk.client.playing.told().shared
    assert str(shared_file(desk)) in said(desk) and "weggooien" in said(desk)


def test_escape_goes_back_to_the_debrief(desk: Desk, driver: Driver) -> None:
    driver.key("escape")
    assert "Nabespreking" in said(desk)


def test_one_sentence_of_the_day_can_be_kept_and_is_not_in_the_file(desk: Desk, driver: Driver) -> None:
    use(desk, driver, "ja")
    use(desk, driver, "zin:0")
    assert desk.client.world.diary.sentences == ("Fijn.",) and "Deze zin is bewaard" in said(desk)
    assert told_of_dossier(read_dossier(shared_file(desk))).kept_sentences == ()


# --- when the disk does not do what it should -----------------------------------------------------------


def test_a_file_that_cannot_be_made_is_one_sentence_and_can_be_tried_again(desk: Desk, driver: Driver,
                                                                           home: Path) -> None:
    (home / "gedeeld").write_text("dit staat in de weg", encoding="utf-8")
    use(desk, driver, "ja")
    assert "Er is niets kwijt. Probeer het later nog een keer." in said(desk) and share(desk).state == "look"
    (home / "gedeeld").unlink()
    use(desk, driver, "ja")
    assert shared_file(desk).exists() and "Er is niets kwijt" not in said(desk)


def test_slow_saving_is_said_and_no_frame_waits_for_it(desk: Desk, driver: Driver) -> None:
    number = numbers(desk)[0]
    busy = sqlite3.connect(desk.client.playing.journal, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    try:
        share(desk).press_key(f"weg:{number}")
        started = time.perf_counter()
        driver.frames(round((PATIENCE + 0.1) * 60))
        assert time.perf_counter() - started < 3
        assert SAVING in said(desk) and GOES_NOT not in said(desk)
    finally:
        busy.execute("ROLLBACK")
        busy.close()
    settle(desk, driver)
    assert GOES_NOT in said(desk) and SAVING not in said(desk)


def test_a_page_that_cannot_be_made_is_one_sentence(desk: Desk, driver: Driver) -> None:
    def fail(code: str) -> Path:
        raise Wanted
    desk.client.make_page = fail
    use(desk, driver, "ja")
    use(desk, driver, "blad")
    assert Wanted.sentence in said(desk)


def test_without_a_program_to_show_it_the_place_stays_on_screen(desk: Desk, driver: Driver) -> None:
    desk.client.open_file = lambda path: False
    use(desk, driver, "ja")
    use(desk, driver, "map")
    assert "Openen lukt hier niet." in said(desk) and str(shared_file(desk)) in said(desk)
