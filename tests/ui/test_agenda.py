"""The agentenagenda, played with real events: pages, timetable, homework, notes, how full the head is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, Do, DoTask, GoOn, KeepSentence, NoteTask, WriteNote
from alibi.core.layout import BEAT, DONE, HEARD, NOTED, PLACE, SCENE
from alibi.core.moves import task_moves
from alibi.core.school_time import beat_of
from alibi.play.agency import Agency
from alibi.play.places import resting
from alibi.ui.agenda_page import NOW
from alibi.ui.agenda_screen import PAGES, AgendaScreen
from alibi.ui.agenda_timetable import slots_of
from alibi.ui.app import Desk, open_client
from alibi.ui.items import Item
from alibi.ui.painter import SCREEN
from alibi.ui.recording import RecordingPainter
from alibi.ui.widgets import TARGET, Pen
from alibi.ui.widgets_frame import ScrollArea
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
TIJN = 0
NAMES = [page.name for page in PAGES if page.name != "planner"]
"""The pages of an afternoon: there is nothing to plan; tests/ui/test_week_planner.py plans a week."""


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin(CASE, TIJN))
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.playing.session.do(ChooseAgent("agent_2"))
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def moment(desk: Desk, place: str = "", time: str = "", **values: int) -> None:
    """Put the play at a moment: names of variables with two underscores for the point."""
    world = desk.client.world
    state = list(world.state)
    state[SCENE] = 0
    if place:
        state[PLACE] = world.book.place_number[place]
    if time:
        state[BEAT] = beat_of(time)
    for name, value in values.items():
        state[world.book.variables[name.replace("__", ".")].at] = value
    desk.client.playing.session.world = replace(world, state=tuple(state))


def opened(desk: Desk, page: str) -> AgendaScreen:
    desk.client.agenda_page = page
    desk.client.open("agenda")
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    return screen


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def words(desk: Desk) -> str:
    """Everything the screen says, as one text."""
    return " ".join(f"{item.label} {item.value}" for item in desk.client.stage.reading())


def has(desk: Desk, key: str) -> bool:
    return any(item.key == key for item in desk.client.stage.reading())


# --- pages ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", NAMES)
def test_the_agenda_opens_at_the_page_that_was_asked_for(desk: Desk, page: str) -> None:
    assert opened(desk, page).page.name == page
    assert item(desk, f"tab.{page}").selected


def test_pages_turn_by_click_and_by_number_key(desk: Desk, driver: Driver) -> None:
    screen = opened(desk, "rooster")
    driver.click_on("tab.zaak")
    assert (screen.page.name, screen.tone) == ("zaak", "ink")
    driver.key("3")
    assert (screen.page.name, screen.tone) == ("kaart", "world")


@pytest.mark.parametrize("page", [page.name for page in PAGES if page.name != "hoofd"])
def test_a_page_that_stands_still_is_not_drawn_again(desk: Desk, driver: Driver, page: str) -> None:
    opened(desk, page)
    driver.frames(3)
    canvas, corner = desk.window.painter.canvas, (2, 2)
    before = canvas.get_at(corner)
    canvas.set_at(corner, (255, 0, 0))
    driver.frames(3)
    assert canvas.get_at(corner) == (255, 0, 0), "nothing changed"
    tab = item(desk, "tab.kaart").box.centre
    canvas.set_at(tab, (255, 0, 0))
    driver.hover(*tab)
    assert canvas.get_at(tab) != (255, 0, 0) == canvas.get_at(corner)[:3], "only what is pointed at"
    desk.client.change_settings(replace(desk.client.look.settings, dark=True))
    driver.frames()
    assert canvas.get_at(corner) == before, "it looks different"
    canvas.set_at(corner, (255, 0, 0))
    desk.window.painter.resize(desk.window.surface)
    driver.frames()
    assert canvas.get_at(corner) == before, "the window has another size"


@pytest.mark.parametrize("key", ["escape", "t"])
def test_a_key_closes_the_agenda_and_it_opens_there_again(desk: Desk, driver: Driver, key: str) -> None:
    driver.key("t")
    driver.key("5")
    driver.key(key)
    assert not isinstance(desk.client.stage.top, AgendaScreen)
    driver.key("t")
    top = desk.client.stage.top
    assert isinstance(top, AgendaScreen) and top.page.name == "notities"


def test_the_agenda_can_be_closed_with_the_mouse_alone(desk: Desk, driver: Driver) -> None:
    opened(desk, "rooster")
    driver.frames()
    driver.click_on("dicht")
    assert not isinstance(desk.client.stage.top, AgendaScreen)


def test_a_talk_that_opens_takes_over(desk: Desk, driver: Driver) -> None:
    opened(desk, "rooster")
    number = next(iter(desk.client.world.book.scene_number.values()))
    world = desk.client.world
    desk.client.playing.session.world = replace(
        world, state=(*world.state[:SCENE], number, *world.state[SCENE + 1:]))
    driver.frames(2)
    assert not isinstance(desk.client.stage.top, AgendaScreen)


def full_of_things(desk: Desk) -> None:
    """A moment with something on every page."""
    clues = {f"clue__{clue}": 1 for clue in ("balie", "kopieerhok", "aula", "daan_roos", "yilmaz_stoelen",
                                             "noor_tekening", "lijst_muziek", "devries_puzzel", "roos_balie")}
    moment(desk, "hal", "14:10", known__ander_lokaal=1, promise__noor_wait=1, task__kaartje=HEARD, **clues)
    desk.client.do(WriteNote("Wie kan er in het kopieerhok?"))
    desk.client.do(KeepSentence("Nummer veertien vloog het laagst."))
    desk.client.take_captions()


@pytest.mark.parametrize(("scale", "font"), [(100, "atkinson"), (125, "opendyslexic"), (150, "atkinson")])
def test_every_page_fits_the_screen_at_every_size_of_text(desk: Desk, scale: int, font: str) -> None:
    desk.client.look.change(replace(desk.client.look.settings, text_scale=scale, font=font))
    full_of_things(desk)
    for page in NAMES:
        fits(opened(desk, page))
        desk.client.close()


def fits(screen: AgendaScreen) -> None:
    for at in screen.placed():
        box = at.widget.box
        if at.area is None:
            assert box.cut(SCREEN) == box, at.widget
        else:
            assert box.x >= at.area.box.x and box.right <= at.area.box.right, at.widget
        if at.widget.usable:
            assert min(box.w, box.h) >= TARGET, at.widget
    keys = [at.widget.key for at in screen.placed() if at.widget.usable]
    assert len(keys) == len(set(keys)) and "" not in keys


def test_what_is_drawn_is_also_read(desk: Desk) -> None:
    full_of_things(desk)
    for page in NAMES:
        screen, painter = opened(desk, page), RecordingPainter()
        screen.draw(painter)
        said = re.findall(r"\w+", words(desk).lower())
        drawn = [word for call in painter.drawn if call.what == "text"
                 for word in re.findall(r"\w+", str(call.values[0]).lower())]
        assert [word for word in drawn if word not in said] == [], page
        desk.client.close()


@pytest.mark.parametrize("dark", [False, True])
def test_every_page_draws_on_a_real_surface(desk: Desk, driver: Driver, dark: bool) -> None:
    desk.client.look.change(replace(desk.client.look.settings, dark=dark))
    full_of_things(desk)
    surface = desk.window.painter.canvas
    for page in NAMES:
        opened(desk, page)
        driver.frames(2)
        assert len({tuple(surface.get_at((x, y))) for x in range(120, 1260, 20) for y in range(20, 700, 20)}) > 5, page
        desk.client.close()


def test_scroll_areas_leave_room_for_each_other(desk: Desk) -> None:
    full_of_things(desk)
    for name in NAMES:
        areas = [at.widget.box for at in opened(desk, name).placed() if isinstance(at.widget, ScrollArea)]
        assert not any(one.meets(other) for one in areas for other in areas if one is not other), name
        desk.client.close()


# --- timetable ------------------------------------------------------------------------------------------


def test_a_change_that_is_not_known_is_not_in_the_timetable(desk: Desk) -> None:
    opened(desk, "rooster")
    assert "Lokaal: B1.04." in words(desk) and "B1.02" not in words(desk) and "Wijziging" not in words(desk)


def test_a_known_change_strikes_the_old_room_and_shows_the_new(desk: Desk) -> None:
    moment(desk, known__ander_lokaal=1)
    opened(desk, "rooster")
    assert "Lokaal: B1.02. Niet meer B1.04. Wijziging: Klas 1B: B1.04 wordt B1.02." in words(desk)


def test_open_promises_and_the_aim_are_in_the_timetable(desk: Desk) -> None:
    opened(desk, "rooster")
    assert "Er staan geen afspraken open." in words(desk) and desk.client.world.day.aim in words(desk)
    moment(desk, promise__noor_wait=1)
    desk.client.stage.frame(1 / 60, RecordingPainter())
    assert "Afspraak: Wachten op Noor bij B1.04. Met Noor, tot 14:00." in words(desk)


def test_the_timetable_opens_where_the_day_is_now(desk: Desk) -> None:
    """With large letters and a change the last hour is below the fold, and in sight all the same."""
    desk.client.change_settings(replace(desk.client.look.settings, text_scale=150, font="opendyslexic"))
    moment(desk, time="14:45", known__ander_lokaal=1, promise__noor_wait=1)
    screen = opened(desk, "rooster")
    now = next(at for at in screen.placed() if at.widget.key == NOW)
    assert now.area is not None and now.area.offset > 0
    assert now.area.box.y <= now.widget.box.y and now.widget.box.bottom <= now.area.box.bottom


def test_the_day_has_no_holes(desk: Desk) -> None:
    day = desk.client.world.day
    slots = list(slots_of(day.lessons, day.begins, day.ends))
    assert (slots[0].begins, slots[-1].ends) == (day.begins, day.ends)
    assert all(one.ends == next_one.begins for one, next_one in pairwise(slots))
    assert [slot.lesson for slot in slots if slot.lesson] == list(day.lessons)


# --- homework -------------------------------------------------------------------------------------------


def heard(desk: Desk, driver: Driver) -> AgendaScreen:
    moment(desk, "b1_02", "14:10", task__kaartje=HEARD)
    screen = opened(desk, "huiswerk")
    driver.frames()
    return screen


def slot(desk: Desk) -> str:
    return dict(desk.client.world.diary.slots).get("kaartje", "")


def test_before_there_is_homework_the_page_says_where_it_comes_from(desk: Desk) -> None:
    opened(desk, "huiswerk")
    assert "Huiswerk hoor je in de les." in words(desk)


def test_a_task_is_written_down_with_taps_after_an_own_check(desk: Desk, driver: Driver) -> None:
    heard(desk, driver)
    driver.click_on("taak.kaartje")
    assert item(desk, "taak.kaartje").value == "in je hand"
    driver.click_on("regel.wiskunde")
    assert "Kijk nog eens." in words(desk) and slot(desk) == ""
    driver.click_on("anders")
    driver.click_on("taak.kaartje")
    driver.click_on("regel.kennismaken")
    driver.click_on("klopt")
    assert slot(desk) == "kennismaken" and desk.client.world.task("kaartje") == NOTED
    assert NoteTask("kaartje", "kennismaken") == desk.client.playing.session.last.command


def test_a_task_can_be_dragged_to_a_line(desk: Desk, driver: Driver) -> None:
    heard(desk, driver)
    driver.drag(item(desk, "taak.kaartje").box.centre, item(desk, "regel.september").box.centre)
    assert "Kaartje" in item(desk, "regel.september").value
    driver.click_on("klopt")
    assert slot(desk) == "september"


def test_a_task_that_is_dropped_beside_the_lines_stays_in_its_place(desk: Desk, driver: Driver) -> None:
    heard(desk, driver)
    driver.drag(item(desk, "taak.kaartje").box.centre, (900, 650))
    assert item(desk, "taak.kaartje").value == "" and not has(desk, "klopt")


def test_a_task_is_written_down_with_keys_alone(desk: Desk, driver: Driver) -> None:
    screen = heard(desk, driver)
    for _ in range(20):
        driver.key("tab")
        if screen.focus == "taak.kaartje":
            break
    driver.key("return")
    assert screen.focus == "regel.kennismaken"
    driver.key("down")
    driver.key("return")
    assert screen.focus == "klopt"
    driver.key("return")
    assert slot(desk) == "wiskunde"


def test_escape_goes_one_step_back_in_homework(desk: Desk, driver: Driver) -> None:
    screen = heard(desk, driver)
    driver.click_on("taak.kaartje")
    driver.click_on("regel.wiskunde")
    driver.key("escape")
    assert not has(desk, "klopt")
    driver.click_on("taak.kaartje")
    driver.key("escape")
    assert item(desk, "taak.kaartje").value == "" and desk.client.stage.top is screen
    driver.key("escape")
    assert desk.client.stage.top is not screen


def test_closing_with_something_in_pencil_first_shows_what_was_written_where(desk: Desk, driver: Driver) -> None:
    screen = heard(desk, driver)
    driver.click_on("taak.kaartje")
    driver.click_on("regel.wiskunde")
    driver.key("1")
    driver.key("t")
    assert desk.client.stage.top is screen and (screen.page.name, screen.focus) == ("huiswerk", "klopt")
    assert "Kijk nog eens." in words(desk)
    driver.key("return")
    driver.key("t")
    assert desk.client.stage.top is not screen and slot(desk) == "wiskunde"


def test_a_note_that_the_rules_let_change_can_be_moved(desk: Desk, driver: Driver) -> None:
    """The page asks the rules; while they refuse there is no button that does nothing."""
    heard(desk, driver)
    driver.click_on("taak.kaartje")
    driver.click_on("regel.wiskunde")
    driver.click_on("klopt")
    driver.frames()
    again = NoteTask("kaartje", "kennismaken")
    allowed = again in tuple(task_moves(desk.client.world.book, desk.client.world.state))
    assert has(desk, "verplaats") == allowed


def test_not_telling_is_as_complete_as_any_answer(desk: Desk, driver: Driver) -> None:
    heard(desk, driver)
    driver.click_on("maken")
    driver.key("5")
    assert DoTask("kaartje", "liever_niet") == desk.client.playing.session.last.command
    assert desk.client.world.task("kaartje") == DONE
    assert "gehoord: ja, opgeschreven: nog niet, gemaakt: ja, ingeleverd: nog niet" in words(desk)
    assert "Lever het in vóór 14:30." in words(desk)


def test_where_to_hand_in_is_only_told_by_the_task_itself(desk: Desk, driver: Driver) -> None:
    heard(desk, driver)
    desk.client.do(DoTask("kaartje", "liever_niet"))
    driver.frames()
    task = desk.client.world.case.index.task["kaartje"].text
    assert "mediatheek" not in words(desk).replace(task, "").replace("Wat is “mediatheek”?", "")


# --- notes and head -------------------------------------------------------------------------------------


def test_a_child_can_write_a_note_and_read_it_back(desk: Desk, driver: Driver) -> None:
    opened(desk, "notities")
    driver.frames()
    assert "Deze bladzijde blijft op deze computer." in words(desk) and item(desk, "schrijf").disabled
    driver.click_on("notitie")
    driver.type("Wei zat bij de puzzel. T is geen toets hier.")
    driver.click_on("schrijf")
    assert desk.client.world.diary.notes == ("Wei zat bij de puzzel. T is geen toets hier.",)
    assert "Wei zat bij de puzzel." in words(desk)


def test_what_was_typed_is_not_lost_when_the_agenda_closes(desk: Desk, driver: Driver) -> None:
    opened(desk, "notities")
    driver.frames()
    driver.click_on("notitie")
    driver.type("Nog iets.")
    driver.key("escape")
    assert desk.client.world.diary.notes == ("Nog iets.",)


def test_kept_sentences_are_on_the_page_of_notes(desk: Desk) -> None:
    desk.client.do(KeepSentence("Ik tel de zwaluwen."))
    opened(desk, "notities")
    assert "Ik tel de zwaluwen." in words(desk)


def test_only_the_child_sets_how_full_the_head_is(desk: Desk, driver: Driver) -> None:
    opened(desk, "hoofd")
    driver.frames()
    levels = [f"hoofd.{level}" for level in range(5)]
    assert not any(item(desk, key).selected for key in levels)
    driver.click_on("hoofd.3")
    assert desk.client.world.head == 3 and [item(desk, key).selected for key in levels].index(True) == 3
    assert "Niemand geeft er punten voor." in words(desk)


def test_all_levels_of_the_head_have_the_same_colours(desk: Desk) -> None:
    """No step may look better or worse than another: only the height of the filling differs."""
    screen = opened(desk, "hoofd")
    colours = []
    for level in range(1, 5):
        painter = RecordingPainter()
        widget = screen.widget(f"hoofd.{level}")
        assert widget is not None
        widget.draw(Pen(painter, desk.client.look, screen.tone))
        colours.append({call.values[1] for call in painter.drawn if call.what == "panel"})
    assert all(found == colours[0] for found in colours)


def test_a_full_head_is_shown_a_calm_place_on_the_plan(desk: Desk, driver: Driver) -> None:
    moment(desk, "hal", "14:20")
    screen = opened(desk, "hoofd")
    driver.frames()
    driver.click_on("rustig.mediatheek")
    assert screen.page.name == "kaart" and "De mediatheek" in words(desk)


def test_a_full_head_can_do_at_once_what_helps_here(desk: Desk, driver: Driver) -> None:
    """It costs what it says, and the map says what came of it."""
    moment(desk, "mediatheek", "14:20")
    opened(desk, "hoofd")
    driver.frames()
    deed = resting(desk.client.world)[0]
    driver.click_on(f"doe.{deed.id}")
    assert desk.client.playing.session.last.command == Do(deed.id)
    assert not isinstance(desk.client.stage.top, AgendaScreen)
