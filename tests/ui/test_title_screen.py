"""The title and what is behind its buttons, with real events."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, GoOn
from alibi.play.agency import Agency, JournalProblem, Opened, Play
from alibi.ui.app import Desk, open_client
from alibi.ui.items import Item
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.title_lists import AgentsScreen, CasesScreen, MentorScreen, PreparingScreen
from alibi.ui.title_screen import TitleScreen
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
PEOPLE_FROM = 597
"""From here on people stand in the picture of the title, px."""
BUTTONS = ["nieuw", "agenten", "instellingen", "stoppen", "mentor"]


@pytest.fixture
def open_desk(home: Path) -> Iterator[Callable[..., Desk]]:
    """Opens the client on its title; what it shows to a mentor is kept in `shown`."""
    opened: list[Desk] = []

    def start(make_page: Callable[[str], Path] = lambda code: Path("blad.html"),
              open_file: Callable[[Path], bool] = lambda path: True) -> Desk:
        opened.append(open_client(Agency(home), find_folder("assets"), make_page, open_file))
        return opened[-1]

    yield start
    for desk in opened:
        desk.close()


def played(home: Path, name: str = "Kraai") -> str:
    """An agent who is some steps into the case."""
    play = Agency(home).begin(CASE, 0)
    session = play.session
    while session.world.scene:
        session.do(Choose(session.world.choices[0].id) if session.world.choices else GoOn())
    session.do(ChooseAgent("agent_3", name))
    play.close()
    return play.code


def driver_of(desk: Desk) -> Driver:
    driver = Driver(desk.client.stage, desk.window)
    driver.frames(2)
    return driver


def items(desk: Desk) -> dict[str, Item]:
    return {item.key: item for item in desk.client.stage.reading() if item.key}



def test_cases_that_were_never_read_are_read_apart_while_the_title_is_there(open_desk: Callable[..., Desk]) -> None:
    """Who is quicker hears so and may go back; the cases follow by themselves."""
    desk = open_desk()
    driver = driver_of(desk)
    desk.client.agency.prepare()
    driver.click_on("nieuw")
    assert isinstance(desk.client.stage.top, PreparingScreen)
    driver.click_on("terug")
    driver.click_on("nieuw")
    while desk.client.agency.preparing:
        assert isinstance(desk.client.stage.top, PreparingScreen)
        time.sleep(0.02)
    driver.frames(2)
    assert isinstance(desk.client.stage.top, CasesScreen) and "zaak:01_de_gast_in_1b" in items(desk)
    driver.click_on("terug")
    assert isinstance(desk.client.stage.top, TitleScreen)


def test_the_first_time_the_first_case_begins_with_one_key_pressed_twice(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    driver = driver_of(desk)
    assert [key for key in items(desk) if key in BUTTONS] == BUTTONS and items(desk)["nieuw"].focused
    driver.key("return")
    driver.frames(2)
    cases = [item for key, item in items(desk).items() if key.startswith("zaak:")]
    assert len(cases) > 1 and cases[0].key == f"zaak:{CASE}" and cases[0].focused
    driver.key("return")
    driver.frames(2)
    assert isinstance(desk.client.stage.top, TalkScreen)


def test_a_kept_play_goes_on_with_one_click_where_it_stood(home: Path, open_desk: Callable[..., Desk]) -> None:
    code = played(home)
    desk = open_desk()
    driver = driver_of(desk)
    assert "Je bent hier: het plein" in items(desk)["verder"].label and items(desk)["verder"].focused
    driver.click_on("verder")
    driver.frames(2)
    assert isinstance(desk.client.stage.top, MapScreen) and desk.client.playing.code == code
    assert "Je bent terug" in items(desk)["caption"].label


def test_the_name_of_the_game_and_what_it_means_are_read_first(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    first = desk.client.stage.reading()[:2]
    assert [item.label for item in first] == ["A.L.I.B.I.", "Afdeling Legale en Illegale Buitenaardse Integratie"]


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_nothing_covers_anything_at_any_text_size(home: Path, open_desk: Callable[..., Desk], scale: int,
                                                  font: str) -> None:
    played(home)
    desk = open_desk()
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=scale, font=font))
    desk.client.problem = "Er is geen geluid op deze computer; het spel gaat verder zonder geluid."
    driver_of(desk)
    screen = desk.client.stage.top
    assert isinstance(screen, TitleScreen)
    seen = [at.shown() for at in screen.placed() if at.shown().w and at.shown().h and at.widget.said()]
    assert all(box.cut(SCREEN) == box for box in seen)
    assert not any(one.meets(other) for one, other in combinations(seen, 2))


def test_every_button_can_be_reached_and_comes_into_view(home: Path, open_desk: Callable[..., Desk]) -> None:
    played(home)
    desk = open_desk()
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=150, font="opendyslexic"))
    driver = driver_of(desk)
    screen = desk.client.stage.top
    assert isinstance(screen, TitleScreen)
    reached = set()
    for _ in range(len(items(desk)) + 1):
        driver.key("tab")
        at = next(at for at in screen.placed() if at.widget.key == screen.focus)
        assert at.shown() == at.widget.box, at.widget.key
        reached.add(screen.focus)
    assert {"verder", *BUTTONS, "rustig", "voorlezen", "donker"} <= reached


def test_the_pills_turn_settings_and_keep_them(home: Path, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    driver = driver_of(desk)
    for key in ("rustig", "donker"):
        driver.click_on(key)
    assert desk.client.look.settings.calm and desk.client.look.settings.dark
    again = open_desk()
    assert again.client.look.settings.calm and items(again)["rustig"].selected


def test_agents_are_listed_and_taken_up(home: Path, open_desk: Callable[..., Desk]) -> None:
    played(home, "Kraai")
    code = played(home, "Mus")
    desk = open_desk()
    driver = driver_of(desk)
    driver.click_on("agenten")
    assert isinstance(desk.client.stage.top, AgentsScreen)
    assert "Mus" in items(desk)[f"agent:{code}"].label
    driver.click_on(f"agent:{code}")
    driver.frames(2)
    assert desk.client.playing.code == code


def test_a_list_is_left_with_escape_and_the_title_keeps_its_focus(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    driver = driver_of(desk)
    driver.click_on("agenten")
    assert "Er is nog geen agent" in " ".join(item.label for item in desk.client.stage.reading())
    driver.key("escape")
    assert isinstance(desk.client.stage.top, TitleScreen)
    driver.key("escape")
    assert desk.client.stage.running, "leaving the game is a button, not a key"


def test_the_mentors_page_is_made_and_shown(home: Path, open_desk: Callable[..., Desk]) -> None:
    code, made, shown = played(home), [], []

    def make(agent: str) -> Path:
        made.append(agent)
        return home / "blad.html"

    def show(page: Path) -> bool:
        shown.append(page)
        return True

    desk = open_desk(make, show)
    driver = driver_of(desk)
    driver.click_on("mentor")
    assert isinstance(desk.client.stage.top, MentorScreen)
    driver.click_on(f"blad:{code}")
    assert (made, shown) == ([code], [home / "blad.html"]) and isinstance(desk.client.stage.top, TitleScreen)


def test_what_cannot_be_done_is_one_sentence(home: Path, open_desk: Callable[..., Desk]) -> None:
    code = played(home)

    def make(agent: str) -> Path:
        raise JournalProblem("place")

    desk = open_desk(make)
    driver = driver_of(desk)
    driver.click_on("mentor")
    driver.click_on(f"blad:{code}")
    driver.frames()
    assert JournalProblem("place").sentence in " ".join(item.label for item in desk.client.stage.reading())


def test_a_case_with_other_rules_asks_how_to_go_on(home: Path, open_desk: Callable[..., Desk],
                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an update: the rules that the journal was kept under are others than those of the case now."""
    played(home)
    desk = open_desk()
    load = desk.client.agency.load

    def changed(name: str) -> Opened:
        opened = load(name)
        return opened._replace(case=replace(opened.case, rules_hash="anders"))

    monkeypatch.setattr(desk.client.agency, "load", changed)
    driver = driver_of(desk)
    driver.click_on("verder")
    assert "is anders dan toen je stopte" in " ".join(item.label for item in desk.client.stage.reading())
    driver.click_on("zo")
    driver.frames(2)
    assert isinstance(desk.client.play, Play) and isinstance(desk.client.stage.top, MapScreen)


def test_stopping_ends_the_game(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    driver_of(desk).click_on("stoppen")
    assert not desk.client.stage.running


def test_with_a_play_to_go_on_with_every_button_is_in_sight(home: Path, open_desk: Callable[..., Desk]) -> None:
    played(home)
    desk = open_desk()
    driver_of(desk)
    foot = items(desk)["rustig"].box.y
    assert all(items(desk)[key].box.bottom <= foot for key in ("verder", *BUTTONS, "terugkijken"))


def test_with_large_text_all_that_a_child_needs_is_in_sight_and_nothing_lies_over_the_people(
        home: Path, open_desk: Callable[..., Desk]) -> None:
    played(home)
    desk = open_desk()
    desk.client.open_workshop = lambda *_: None  # type: ignore[assignment,return-value]
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=150))
    driver_of(desk)
    foot = items(desk)["rustig"].box.y
    assert all(items(desk)[key].box.bottom <= foot
               for key in ("verder", "nieuw", "agenten", "terugkijken", "instellingen", "stoppen"))
    assert all(items(desk)[key].box.right < PEOPLE_FROM for key in ("verder", *BUTTONS, "maken"))
