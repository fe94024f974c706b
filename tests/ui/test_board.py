"""The case board, played with real events: laying cards, taking them back, and the friendly test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core import case as shape
from alibi.core.case import Case
from alibi.core.commands import Choose, ChooseAgent, GoOn, LayAlibi
from alibi.core.layout import SCENE
from alibi.core.school_time import beat_of
from alibi.play.agency import Agency
from alibi.play.session import Session
from alibi.play.telling import asked_kindly
from alibi.ui.agenda_carry import SLIDE_SECONDS
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.app import Desk, open_client
from alibi.ui.board_cards import NoteCard, tilted
from alibi.ui.board_page import BoardPage
from alibi.ui.board_table import DIMMED, BoardCell
from alibi.ui.items import Item
from alibi.ui.painter import Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
TIJN = 0
SIGNALS = ("balie", "kopieerhok", "aula")
CARDS = ("daan_roos", "yilmaz_stoelen", "noor_tekening", "lijst_muziek", "roos_balie")
MOTTO = "Anders zijn is geen bewijs. Zoek feiten: waar was iemand, en wanneer?"


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """A play in which the guest is Tijn, with only the first fact found, and the board open."""
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin(CASE, TIJN))
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.playing.session.do(ChooseAgent("agent_2"))
    client.agenda_page = "zaak"
    client.open("agenda")
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def find(desk: Desk, *clues: str) -> None:
    """Let these clues be found, and no others."""
    world = desk.client.world
    state = list(world.state)
    state[SCENE] = 0
    for clue in world.case.clues:
        state[world.book.variables[f"clue.{clue.id}"].at] = int(clue.id in clues)
    desk.client.playing.session.world = replace(world, state=tuple(state))


@pytest.fixture
def found(desk: Desk, driver: Driver) -> Driver:
    """The board with three signals and five cards."""
    find(desk, *SIGNALS, *CARDS)
    driver.frames()
    return driver


def board(desk: Desk) -> BoardPage:
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen) and isinstance(screen.page, BoardPage)
    return screen.page


def agenda(desk: Desk) -> AgendaScreen:
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    return screen


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def has(desk: Desk, key: str) -> bool:
    return any(item.key == key for item in desk.client.stage.reading())


def words(desk: Desk) -> str:
    return " ".join(f"{item.label} {item.value}" for item in desk.client.stage.reading())


def middle(desk: Desk, key: str) -> tuple[int, int]:
    return item(desk, key).box.centre


# --- what it shows --------------------------------------------------------------------------------------


def test_an_empty_board_says_where_to_look(desk: Desk, driver: Driver) -> None:
    find(desk)
    driver.frames()
    said = words(desk)
    assert "Hier komen de sporen van de gast" in said and "Hier komen kaartjes" in said
    assert not any(item.key.startswith("cel.") for item in desk.client.stage.reading())
    assert "Nog 4 mensen kunnen het zijn." in said and MOTTO in said


def test_a_signal_that_is_not_found_has_no_column(desk: Desk, driver: Driver) -> None:
    find(desk, "kopieerhok")
    driver.frames()
    assert has(desk, "cel.wei.kopieerhok") and not has(desk, "cel.wei.balie") and not has(desk, "spoor.aula")


def test_cards_say_who_tells_and_how_sure_that_is(found: Driver, desk: Desk) -> None:
    assert "zeker · Noor" in item(desk, "kaart.noor_tekening").label
    assert "zeker · het staat op papier" in item(desk, "kaart.lijst_muziek").label
    assert "onzeker · gehoord van Amira" in item(desk, "kaart.roos_balie").label


def test_nothing_is_struck_out_by_itself(found: Driver, desk: Desk) -> None:
    assert desk.client.world.elsewhere == frozenset()
    assert "was ergens anders" not in words(desk)


# --- laying ---------------------------------------------------------------------------------------------


def test_a_card_is_laid_with_two_taps_and_the_board_says_why(found: Driver, desk: Desk) -> None:
    found.click_on("kaart.lijst_muziek")
    assert item(desk, "kaart.lijst_muziek").value == "in je hand"
    found.click_on("cel.wei.balie")
    assert desk.client.world.laid("lijst_muziek") == "balie" and not has(desk, "kaart.lijst_muziek")
    said = item(desk, "gezegd").label
    assert "Wei staat om 13:20" in said and "Dan kan Wei niet ook bij de balie zijn." in said
    assert item(desk, "mens.wei").value == "was ergens anders" and "Nog 3 mensen kunnen het zijn." in words(desk)


def test_a_card_is_laid_by_dragging_it(found: Driver, desk: Desk) -> None:
    found.drag(middle(desk, "kaart.noor_tekening"), middle(desk, "cel.jayden.kopieerhok"))
    assert desk.client.world.laid("noor_tekening") == "kopieerhok"
    assert item(desk, "cel.jayden.kopieerhok").label.startswith("Jayden, Kopieerhok 13:45: Jayden staat op")


def test_a_card_is_laid_with_keys_alone(found: Driver, desk: Desk) -> None:
    screen = agenda(desk)
    for _ in range(40):
        found.key("tab")
        if screen.focus == "kaart.lijst_muziek":
            break
    found.key("return")
    assert screen.focus == "cel.tijn.balie"
    for _ in range(3):
        found.key("down")
    assert screen.focus == "cel.wei.balie"
    found.key("return")
    assert desk.client.world.laid("lijst_muziek") == "balie"


def test_tab_goes_from_cell_to_cell_while_a_card_is_held_and_escape_puts_it_back(found: Driver, desk: Desk) -> None:
    screen = agenda(desk)
    screen.focus_on("kaart.daan_roos")
    found.key("return")
    found.key("tab")
    assert screen.focus == "cel.tijn.kopieerhok"
    found.key("shift+tab")
    found.key("shift+tab")
    assert screen.focus == "cel.wei.aula"
    found.key("escape")
    assert screen.focus == "kaart.daan_roos" and item(desk, "kaart.daan_roos").value == ""
    assert desk.client.stage.top is screen


@pytest.mark.parametrize(("card", "cell", "reason"), [
    ("daan_roos", "roos.kopieerhok", "Dit kaartje gaat over 13:20, niet over 13:45."),
    ("daan_roos", "tijn.balie", "Dit kaartje gaat over Roos."),
    ("roos_balie", "roos.balie", "Een gerucht is geen bewijs."),
])
def test_a_card_that_does_not_fit_comes_back_with_its_reason(found: Driver, desk: Desk, card: str, cell: str,
                                                             reason: str) -> None:
    found.click_on(f"kaart.{card}")
    found.click_on(f"cel.{cell}")
    assert reason in item(desk, "gezegd").label and has(desk, f"kaart.{card}")
    assert desk.client.world.elsewhere == frozenset()


def test_a_card_glides_back_in_a_quarter_of_a_second(found: Driver, desk: Desk) -> None:
    found.click_on("kaart.daan_roos")
    found.click_on("cel.roos.kopieerhok")
    assert board(desk).slide.thing == "daan_roos"
    found.frames(round(SLIDE_SECONDS * 60) + 1)
    assert board(desk).slide.thing == ""


def test_nothing_glides_in_the_calm_stand(found: Driver, desk: Desk) -> None:
    desk.client.look.change(replace(desk.client.look.settings, calm=True))
    found.click_on("kaart.daan_roos")
    found.click_on("cel.roos.kopieerhok")
    assert board(desk).slide.thing == "" and "niet over 13:45" in words(desk)


def test_a_laid_card_can_be_read_again_and_taken_back(found: Driver, desk: Desk) -> None:
    found.click_on("kaart.lijst_muziek")
    found.click_on("cel.wei.balie")
    found.click_on("cel.tijn.aula")
    assert "Dit vakje is leeg." in words(desk)
    found.click_on("cel.wei.balie")
    found.click_on("pak.lijst_muziek")
    assert desk.client.world.laid("lijst_muziek") == "" and has(desk, "kaart.lijst_muziek")
    assert item(desk, "mens.wei").value == "kan nog"


def test_a_laid_card_can_be_dragged_off_the_board(found: Driver, desk: Desk) -> None:
    found.drag(middle(desk, "kaart.lijst_muziek"), middle(desk, "cel.wei.balie"))
    found.drag(middle(desk, "cel.wei.balie"), (1050, 500))
    assert desk.client.world.laid("lijst_muziek") == ""


def test_a_card_let_go_beside_the_board_stays_where_it_was(found: Driver, desk: Desk) -> None:
    entries = len(desk.client.playing.session.entries)
    found.drag(middle(desk, "kaart.lijst_muziek"), (480, 680))
    assert has(desk, "kaart.lijst_muziek") and len(desk.client.playing.session.entries) == entries


def test_what_was_laid_can_be_taken_back_with_the_time_machine(found: Driver, desk: Desk) -> None:
    found.click_on("kaart.lijst_muziek")
    found.click_on("cel.wei.balie")
    found.key("z")
    assert "Wei staat om 13:20" in words(desk)


def test_who_was_elsewhere_stays_readable(found: Driver, desk: Desk) -> None:
    """The face is dimmed; name and words are not see-through and say it too."""
    found.click_on("kaart.lijst_muziek")
    found.click_on("cel.wei.balie")
    painter = RecordingPainter()
    agenda(desk).draw(painter)
    faces = {call.values[0]: call.named["alpha"] for call in painter.drawn
             if call.what == "image" and str(call.values[0]).startswith("face.")}
    assert faces["face.wei"] == DIMMED and faces["face.tijn"] == 255
    assert any(call.what == "text" and call.values[0] == "was ergens anders" for call in painter.drawn)


# --- the friendly test ----------------------------------------------------------------------------------


def ask(driver: Driver, person: str) -> None:
    driver.click_on("vraag")
    driver.click_on(f"mens.{person}")
    driver.click_on("vraag.ja")
    driver.frames(2)


def lay_all(desk: Desk) -> None:
    for card, person, signal in (("daan_roos", "roos", "balie"), ("noor_tekening", "jayden", "kopieerhok"),
                                 ("lijst_muziek", "wei", "balie")):
        desk.client.do(LayAlibi(card, person, signal))
    desk.client.take_captions()


@pytest.mark.parametrize("person", ["wei", "tijn"])
def test_asking_too_early_gives_a_kind_reply_and_another_one_the_second_time(found: Driver, desk: Desk,
                                                                            person: str) -> None:
    ask(found, person)
    first = asked_kindly(desk.client.world, person)
    assert item(desk, "gezegd").label == first and desk.client.world.case.index.person[person].name in first
    ask(found, person)
    assert item(desk, "gezegd").label == asked_kindly(desk.client.world, person) != first


def test_asking_can_be_thought_over(found: Driver, desk: Desk) -> None:
    entries = len(desk.client.playing.session.entries)
    found.click_on("vraag")
    found.click_on("mens.wei")
    found.click_on("vraag.nee")
    assert not has(desk, "vraag.ja") and len(desk.client.playing.session.entries) == entries


def test_people_can_be_pressed_only_while_asking(found: Driver, desk: Desk) -> None:
    assert not item(desk, "mens.wei").usable
    found.click_on("vraag")
    assert item(desk, "mens.wei").usable
    found.key("escape")
    assert not item(desk, "mens.wei").usable and isinstance(desk.client.stage.top, AgendaScreen)


def test_asking_the_guest_when_all_others_were_elsewhere_opens_the_talk(found: Driver, desk: Desk) -> None:
    lay_all(desk)
    found.frames()
    assert "Nog één mens kan het zijn." in words(desk)
    ask(found, "tijn")
    assert desk.client.world.scene is not None and not isinstance(desk.client.stage.top, AgendaScreen)


def test_the_friendly_test_works_with_keys_alone(found: Driver, desk: Desk) -> None:
    lay_all(desk)
    screen = agenda(desk)
    screen.focus_on("vraag")
    found.key("return")
    assert screen.focus == "mens.tijn"
    found.key("return")
    assert screen.focus == "vraag.ja"
    found.key("return")
    assert desk.client.world.scene is not None


# --- a large case ---------------------------------------------------------------------------------------


def large(case: Case) -> Case:
    """Six people, five signals, fourteen cards."""
    spots = (("balie", "13:20"), ("kopieerhok", "13:45"), ("aula", "14:05"), ("mediatheek", "14:20"),
             ("muzieklokaal", "14:30"))
    people = ("tijn", "roos", "jayden", "wei", "yilmaz", "bakker")
    signals = tuple(shape.Signal(f"s{number}", place, beat_of(time), "free", f"Om {time} was de gast hier.")
                    for number, (place, time) in enumerate(spots))
    alibis = tuple(shape.Alibi(f"a{number}", people[number % 6], "plein", beat_of(spots[number % 5][1]), "classmate",
                               "Dit kind keek om die tijd op het plein naar de zwaluwen.", "daan")
                   for number in range(14))
    return replace(case, id="groot", board=people, signals=signals, alibis=alibis, rumours=(), traces=(), talks=(),
                   scenes=(), promises=(), days=(replace(case.days[0], deeds=(), stays=()),),
                   unmasking=replace(case.unmasking, found="", scenes=()))


@pytest.mark.parametrize("scale", [100, 150])
def test_six_people_five_signals_and_fourteen_cards_can_all_be_reached(desk: Desk, driver: Driver, scale: int) -> None:
    desk.client.look.change(replace(desk.client.look.settings, text_scale=scale))
    playing = desk.client.playing
    playing.session = Session.start(large(playing.session.case), TIJN, playing.log, first_free=500)
    find(desk, *(f"s{number}" for number in range(5)), *(f"a{number}" for number in range(14)))
    driver.frames()
    screen = agenda(desk)
    cells = [at for at in screen.placed() if isinstance(at.widget, BoardCell)]
    cards = [at for at in screen.placed() if isinstance(at.widget, NoteCard)]
    assert (len(cells), len(cards)) == (30, 14)
    for key in [at.widget.key for at in (cells[-1], cards[-1], cells[0], cards[0])]:
        screen.focus_on(key)
        at = next(at for at in screen.placed() if at.widget.key == key)
        assert at.shown().h >= min(at.widget.box.h, 60)
    assert min(at.widget.box.w for at in cells) >= 44


@pytest.mark.parametrize(("scale", "said"), [(100, True), (125, True), (150, False)])
def test_five_people_and_five_signals_are_seen_at_once(desk: Desk, driver: Driver, scale: int, said: bool) -> None:
    """At the largest text not while something is said."""
    desk.client.look.change(replace(desk.client.look.settings, text_scale=scale))
    playing, case = desk.client.playing, large(desk.client.playing.session.case)
    playing.session = Session.start(replace(case, board=case.board[:5]), TIJN, playing.log, first_free=500)
    find(desk, *(f"s{number}" for number in range(5)), *(f"a{number}" for number in range(14)))
    for card, person, signal in (("a0", "tijn", "s0"), ("a1", "roos", "s1")):
        desk.client.do(LayAlibi(card, person, signal))
    driver.frames()
    before = item(desk, "cel.yilmaz.s4").box
    if said:
        driver.click_on("cel.jayden.s2")
        driver.frames()
        assert "Dit vakje is leeg" in words(desk) and abs(item(desk, "cel.yilmaz.s4").box.y - before.y) < 12
    cells = [at for at in agenda(desk).placed() if isinstance(at.widget, BoardCell)]
    assert len(cells) == 25 and all(at.area and not at.area.most and at.shown() == at.widget.box for at in cells)


def test_two_cards_on_one_cell_are_both_kept(desk: Desk, driver: Driver) -> None:
    playing = desk.client.playing
    case = large(playing.session.case)
    twice = (*case.alibis, replace(case.alibis[0], id="nog_een", witness="noor"))
    playing.session = Session.start(replace(case, alibis=twice), TIJN, playing.log, first_free=500)
    find(desk, "s0", "a0", "nog_een")
    for card in ("a0", "nog_een"):
        desk.client.do(LayAlibi(card, "tijn", "s0"))
    driver.frames()
    driver.click_on("cel.tijn.s0")
    assert has(desk, "pak.a0") and has(desk, "pak.nog_een")


def test_a_tilted_note_stays_inside_its_box() -> None:
    box = Box(100, 100, 180, 150)
    for tilt in (-3, -1, 0, 2, 3):
        assert all(box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in tilted(box, tilt))
