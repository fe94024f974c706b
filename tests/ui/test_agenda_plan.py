"""The floor plan in the agenda: made from the zones of the map, and a way that the rules know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, GoOn
from alibi.play.agency import Agency
from alibi.ui.agenda_plan import code_in_words
from alibi.ui.agenda_plan_widgets import DOT, PlanRoom, beside_the_dot
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.app import Desk, open_client
from alibi.ui.floor_plan import WALL, FloorPlan, squeezed, way_points
from alibi.ui.painter import Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.widgets import Pen
from alibi.ui.window_pygame import Driver

TIJN = 0
ROOM = Box(168, 100, 740, 540)


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: False)
    client = opened.client
    client.enter(client.agency.begin("00_kennismaking", TIJN))
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.playing.session.do(ChooseAgent("agent_2"))
    client.agenda_page = "kaart"
    client.open("agenda")
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


@pytest.fixture
def plan(desk: Desk) -> FloorPlan:
    return FloorPlan(desk.client.playing.school_map, desk.client.world.case, ROOM, 30)


def words(desk: Desk) -> str:
    return " ".join(f"{item.label} {item.value}" for item in desk.client.stage.reading())


# --- its geometry ---------------------------------------------------------------------------------------


def test_every_place_of_the_school_is_on_the_plan_once(desk: Desk, plan: FloorPlan) -> None:
    case = desk.client.world.case
    assert sorted(room.place for room in plan.rooms()) == sorted({place for door in case.doors
                                                                  for place in (door.a, door.b)})
    assert {place.id for place in case.places} - {room.place for room in plan.rooms()} == {"thuis"}


def test_the_plan_stays_in_its_box_and_rooms_do_not_overlap(plan: FloorPlan) -> None:
    boxes = [(room.place, box) for room in plan.rooms() for box in room.boxes]
    assert all(box.cut(ROOM) == box for _, box in boxes)
    overlaps = [(one, other) for (one, box), (other, there) in combinations(boxes, 2)
                if box.cut(there).w > 1 and box.cut(there).h > 1]
    assert overlaps == []


def test_higher_floors_stand_above_lower_ones(plan: FloorPlan) -> None:
    numbers = [floor.number for floor in plan.floors]
    assert numbers == sorted(numbers, reverse=True)
    assert all(one.box.bottom < other.box.y for one, other in pairwise(plan.floors))


def test_every_doorway_is_a_gap_that_touches_both_its_places(desk: Desk, plan: FloorPlan) -> None:
    gaps = [gap for floor in plan.floors for gap in floor.gaps]
    assert len(gaps) == len(desk.client.playing.school_map.doorways)
    rooms = {room.place: room for room in plan.rooms()}
    for gap in gaps:
        if not gap.stairs:
            for place in (gap.a, gap.b):
                assert any(gap.box.grown(4).meets(box) for box in rooms[place].boxes), (gap, place)


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 400)), min_size=1, max_size=8))
def test_squeezing_keeps_order_and_leaves_only_thin_walls(starts: list[tuple[int, int]]) -> None:
    stretches = [(start, start + length) for start, length in starts]
    row, high = squeezed(stretches)
    points = sorted(end for stretch in stretches for end in stretch)
    rows = [row(point) for point in points]
    assert rows == sorted(rows) and rows[0] == 0 and abs(rows[-1] - high) < 1e-6
    covered = {at for start, stop in stretches for at in range(start, stop)}
    assert high <= len(covered) + WALL * (len(stretches) - 1) + 1e-6


def test_a_way_goes_through_the_middle_of_what_it_crosses(desk: Desk) -> None:
    school_map = desk.client.playing.school_map
    points = way_points(school_map, ("hal", "trap", "gang_b", "b1_02"), "plein")
    spot = school_map.spot("b1_02")
    assert spot is not None and points[-1] == (spot.x, spot.y)
    floors = {school_map.place_at(x, y) for x, y in points}
    assert {"plein", "gang_b", "b1_02"} <= floors


@pytest.mark.parametrize(("code", "told"), [
    ("B1.02", "B1.02: vleugel B, verdieping 1, kamer 02."), ("Aula", ""),
    ("C0.11", "C0.11: vleugel C, verdieping 0, kamer 11."),
])
def test_a_room_code_is_told_in_words(code: str, told: str) -> None:
    assert code_in_words(code) == told


# --- using it -------------------------------------------------------------------------------------------


@given(st.integers(10, 300), st.integers(10, 80), st.integers(20, 120), st.integers(20, 280))
def test_the_dot_never_stands_on_a_name_where_there_is_room(left: int, down: int, wide: int, high: int) -> None:
    room = Box(0, 0, 320, max(high, 2 * (24 + 2 * DOT) + 8))
    name = Box(room.centre[0] - wide // 2, room.centre[1] - 12, wide, 24)
    dot = (left, min(down, room.h))
    y = beside_the_dot(name, room, dot)
    assert y is not None and not name._replace(y=y).grown(DOT - 2).holds(*dot) and room.y <= y <= room.bottom - name.h


def test_in_every_place_the_dot_stands_beside_its_name_at_every_size(desk: Desk, driver: Driver) -> None:
    look, screen = desk.client.look, desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    for font, scale in product(("atkinson", "opendyslexic"), (100, 150)):
        look.change(replace(look.settings, font=font, text_scale=scale))
        screen.changed()
        rooms = [at.widget for at in screen.placed() if isinstance(at.widget, PlanRoom)]
        assert len(rooms) > 10
        for room in rooms:
            painter = RecordingPainter()
            replace(room, here=True, spot=room.room.centre).draw(Pen(painter, look, "paper"))
            ((words, x, y, style),) = painter.text_boxes()
            name = Box(x, y, look.width(style, words), look.letters.height(style)).grown(-1)
            assert not any(box.meets(name) for box in painter.panels() if box.w == box.h == 28), (words, font, scale)


def test_the_plan_says_where_you_are(desk: Desk, driver: Driver) -> None:
    here = next(item for item in desk.client.stage.reading() if item.key == "plek.plein")
    assert here.label == "Het plein. Jij bent hier" and here.selected


def test_a_place_shows_its_way_and_what_it_costs(desk: Desk, driver: Driver) -> None:
    driver.click_on("plek.b1_02")
    said = words(desk)
    assert "De weg: 2 blokjes." in said and "B1.02: vleugel B, verdieping 1, kamer 02." in said
    assert said.index("de hal") < said.index("de trap en lift") < said.index("de gang boven")


def test_show_the_way_closes_the_agenda_and_it_can_be_stopped(desk: Desk, driver: Driver) -> None:
    driver.click_on("plek.b1_04")
    driver.click_on("weg")
    assert desk.client.route_to == "b1_04" and not isinstance(desk.client.stage.top, AgendaScreen)
    driver.key("m")
    driver.click_on("stop")
    assert desk.client.route_to == "" and isinstance(desk.client.stage.top, AgendaScreen)


def test_a_closed_place_shows_what_hangs_on_its_door(desk: Desk, driver: Driver) -> None:
    driver.click_on("plek.aula")
    assert "De aula gaat om 14:15 open." in words(desk)
    assert next(item for item in desk.client.stage.reading() if item.key == "plek.aula").label.endswith("Nu dicht")


def test_the_plan_can_be_walked_with_arrow_keys(desk: Desk, driver: Driver) -> None:
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    screen.focus_on("plek.plein")
    driver.key("up")
    assert screen.focus.startswith("plek.")
    driver.key("return")
    assert screen.focus.removeprefix("plek.") != "plein" and "Toon de weg" in words(desk)


def test_the_plan_shows_no_people(desk: Desk, driver: Driver) -> None:
    said = re.findall(r"\w+", words(desk))
    assert not any(person.name in said for person in desk.client.world.case.people)
