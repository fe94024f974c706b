"""The school on screen, played with real events: walking, doors, people, deeds, the scanner, and the cards over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, Go, GoOn, Talk, Wait
from alibi.core.layout import BEAT, PLACE, SCENE
from alibi.core.school_map import Sign
from alibi.core.school_time import beat_of, time_of
from alibi.play.agency import Agency
from alibi.play.places import BUSY_WORDS
from alibi.play.telling import Caption
from alibi.play.unmasking import first_scene
from alibi.ui.app import Desk, open_client
from alibi.ui.hud import Thing
from alibi.ui.hud_strip import Strip
from alibi.ui.items import Item
from alibi.ui.map_cards import beats_to_wait
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN, SCREEN_H, Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
TIJN = 0
FIXED = ("pause", "help", "undo", "agenda", "scan", "wacht", "kaart")
PLACES = ("plein", "hal", "balie", "gang_a", "aula", "mediatheek", "trap", "gang_b", "b1_02", "b1_04", "b1_06",
          "muzieklokaal", "kopieerhok")


class HeardSounds:
    """A sound port that remembers."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.going: set[str] = set()

    def play(self, name: str) -> None:
        self.played.append(name)
        self.going.add(name)

    def stop(self, name: str) -> None:
        self.going.discard(name)


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: tmp_path, lambda path: False)
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


def the_map(desk: Desk) -> MapScreen:
    return next(scene for scene in desk.client.stage.scenes if isinstance(scene, MapScreen))


def moment(desk: Desk, place: str, time: str = "13:40") -> MapScreen:
    """Put the play at a place and time, with everybody where they are then."""
    world = desk.client.world
    state = list(world.state)
    state[SCENE], state[PLACE], state[BEAT] = 0, world.book.place_number[place], beat_of(time)
    desk.client.playing.session.world = replace(world, state=tuple(state))
    desk.client.go_to("map")
    return the_map(desk)


def settings(desk: Desk, **changes: object) -> None:
    desk.client.change_settings(replace(desk.client.look.settings, **changes))  # type: ignore[arg-type]


def walk_until_still(desk: Desk, driver: Driver, most: int = 300) -> None:
    for _ in range(most):
        driver.frames(steps=3)
        if desk.client.stage.top is not the_map(desk) or not the_map(desk).me.way:
            return


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def has(desk: Desk, key: str) -> bool:
    return any(item.key == key for item in desk.client.stage.reading())


def drawn(desk: Desk) -> RecordingPainter:
    painter = RecordingPainter()
    the_map(desk).draw(painter)
    return painter


# --- walking and doors ------------------------------------------------------------------------------------


def test_a_click_on_a_door_walks_there_and_costs_what_it_said(desk: Desk, driver: Driver) -> None:
    assert "1 blokje" in item(desk, "door:hal").label
    driver.click_on("door:hal")
    walk_until_still(desk, driver)
    assert (desk.client.world.place, desk.client.world.time) == ("hal", "13:35")


def test_after_a_door_one_stands_just_inside_clear_of_everybody(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "gang_b", "13:45")
    driver.click_on("door:b1_04")
    walk_until_still(desk, driver)
    door = next(way.area for way in screen.ground.map.doorways if (way.a, way.b) == ("b1_04", "gang_b"))
    me, others = screen.me, screen.crowd.walkers.values()
    assert desk.client.world.place == "b1_04" and not door.holds(me.x, me.y)
    assert door.y - 80 < me.y < door.y and door.x - 64 < me.x < door.x + door.width + 64
    assert all(abs(one.x - me.x) + abs(one.y - me.y) > 40 for one in others)


def test_a_click_into_a_doorway_goes_on_through_it(desk: Desk, driver: Driver) -> None:
    """Whoever stood still there would be hidden in the wall."""
    screen = moment(desk, "b1_04")
    driver.frames(40)
    way = next(way for _, way in screen.doors.doors if "b1_04" in (way.a, way.b))
    screen.feet.walk_on_to((way.area.x - 20, way.area.y + way.area.height / 3), ())
    walk_until_still(desk, driver)
    assert desk.client.world.place == "gang_b"
    assert not way.area.holds(screen.me.x, screen.me.y)


def test_keys_walk_and_walls_stop_them(desk: Desk, driver: Driver) -> None:
    me = the_map(desk).me
    start = me.x
    driver.hold("right", 20)
    assert me.x > start + 40
    driver.hold("down", 600)
    assert the_map(desk).ground.free(me.x, me.y) and desk.client.world.place == "plein"


def test_standing_still_changes_nothing(desk: Desk, driver: Driver) -> None:
    before = desk.client.world
    driver.frames(600)
    assert desk.client.world == before


def near(screen: MapScreen, spot: str, right: float, down: float) -> tuple[float, float]:
    """A point so many pixels from a spot of the map."""
    found = screen.ground.map.spot(spot)
    assert found
    return found.x + right, found.y + down


def put_near(screen: MapScreen, spot: str, right: float, down: float) -> None:
    """The child stands so many pixels from a spot."""
    screen.me.x, screen.me.y = near(screen, spot, right, down)


def test_walking_inside_a_place_never_leads_through_another(desk: Desk, driver: Driver) -> None:
    """The stairs lie in the middle of the hall: the way goes round them, and nothing is logged."""
    screen = moment(desk, "hal")
    put_near(screen, "trap", -136, -18)
    steps = len(desk.client.playing.session.entries)
    goal = near(screen, "trap", 144, -18)
    screen.feet.walk_to(goal)
    walk_until_still(desk, driver)
    assert abs(screen.me.x - goal[0]) < 40 and len(desk.client.playing.session.entries) == steps


def test_a_door_opens_for_who_stands_in_it_and_shuts_again(desk: Desk, driver: Driver) -> None:
    screen = the_map(desk)
    assert "schooldeur_dicht" in drawn(desk).images()
    put_near(screen, "plein.door", 0, -80)
    assert "schooldeur_open" in drawn(desk).images()
    put_near(screen, "plein.door", 0, 60)
    assert "schooldeur_dicht" in drawn(desk).images()


def test_nobody_is_drawn_behind_a_shut_door(desk: Desk, driver: Driver) -> None:
    moment(desk, "hal")
    driver.click_on("door:aula")
    walk_until_still(desk, driver)
    driver.frames(3)
    me = the_map(desk).me
    way = next(way for _, way in the_map(desk).doors.doors if "aula" in (way.a, way.b))
    assert desk.client.world.place == "hal" and not way.area.holds(me.x, me.y)
    assert has(desk, "caption") and "aula" in item(desk, "caption").label.lower()


def test_a_closed_door_has_a_lock_and_says_so(desk: Desk, driver: Driver) -> None:
    moment(desk, "hal")
    driver.frames()
    things = {at.widget.key: at.widget for at in the_map(desk).placed() if isinstance(at.widget, Thing)}
    assert things["door:aula"].locked and not things["door:plein"].locked
    assert "nu dicht" in item(desk, "door:aula").label and "icon24.lock.ink900" in drawn(desk).images()


def test_pointing_at_a_door_shows_where_it_leads_and_what_that_costs(desk: Desk, driver: Driver) -> None:
    label = item(desk, "door:hal").label
    assert label not in drawn(desk).texts()
    driver.hover(*item(desk, "door:hal").box.centre)
    assert label in drawn(desk).texts()


def test_a_pad_walks_points_and_uses(desk: Desk, driver: Driver) -> None:
    def post(kind: int, **values: object) -> None:
        pygame.event.post(pygame.event.Event(kind, **values))
        driver.frames()

    start = the_map(desk).me.x
    post(pygame.JOYHATMOTION, instance_id=0, hat=0, value=(1, 0))
    driver.frames(20)
    post(pygame.JOYHATMOTION, instance_id=0, hat=0, value=(0, 0))
    stopped = the_map(desk).me.x
    driver.frames(20)
    assert start + 40 < stopped == the_map(desk).me.x
    for _ in range(20):
        post(pygame.JOYBUTTONDOWN, instance_id=0, button=5)
        if item(desk, "person:daan").focused:
            break
    post(pygame.JOYBUTTONDOWN, instance_id=0, button=0)
    walk_until_still(desk, driver)
    driver.frames(2)
    assert desk.client.world.scene is not None and desk.client.world.scene.talk == "daan"


def test_number_keys_do_nothing_on_the_map(desk: Desk, driver: Driver) -> None:
    before = desk.client.world
    for key in "123456789":
        driver.key(key)
    assert desk.client.world is before and desk.client.stage.top is the_map(desk)


# --- people and deeds -------------------------------------------------------------------------------------


def test_a_person_is_walked_to_turns_round_and_is_spoken_to(desk: Desk, driver: Driver) -> None:
    driver.click_on("person:daan")
    walk_until_still(desk, driver)
    driver.frames(2)
    screen = the_map(desk)
    walker = screen.crowd.walkers["daan"]
    assert desk.client.world.scene is not None and desk.client.world.scene.talk == "daan"
    side = "east" if screen.me.x > walker.x else "west"
    assert walker.facing == side


@pytest.mark.parametrize("time", ["13:30", "13:45", "14:05", "14:20", "14:35"])
def test_nobody_stands_on_the_spot_of_another_or_of_the_child(desk: Desk, driver: Driver, time: str) -> None:
    for place in PLACES:
        screen = moment(desk, place, time)
        feet = [(walker.x, walker.y) for walker in screen.crowd.walkers.values()]
        assert len(set(feet)) == len(feet) and (screen.me.x, screen.me.y) not in feet, place


def test_one_person_breathes_at_a_time_and_nobody_in_the_calm_stand(desk: Desk, driver: Driver) -> None:
    crowd = moment(desk, "hal").crowd
    up = []
    for _ in range(400):
        crowd.steps += 1
        person, by = crowd.breath()
        assert person in crowd.walkers and 0 <= by <= 2
        up += [person] if by else []
    assert len(set(up)) > 2
    crowd.calm = True
    assert crowd.breath() == ("", 0)


def test_who_leaves_goes_out_by_a_door_and_does_not_vanish(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "gang_b", "13:35")
    assert "wei" in screen.crowd.walkers
    state = list(desk.client.world.state)
    state[BEAT] = beat_of("13:40")
    desk.client.playing.session.world = replace(desk.client.world, state=tuple(state))
    driver.frames(3)
    assert "wei" in screen.crowd.walkers and not has(desk, "person:wei")
    driver.frames(90, steps=10)
    assert "wei" not in screen.crowd.walkers


def test_after_the_stairs_everybody_stands_where_they_are_now(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "gang_b", "13:35")
    state = list(desk.client.world.state)
    state[BEAT] = beat_of("13:50")
    desk.client.playing.session.world = world = replace(desk.client.world, state=tuple(state))
    driver.frames(60)
    place_at, walkers = screen.ground.map.place_at, screen.crowd.walkers
    assert any(place_at(one.x, one.y) != world.where(person)[0] for person, one in walkers.items())
    screen.crowd.settle(world, at_once=True)
    assert {person: place_at(one.x, one.y) for person, one in walkers.items()} == {
        person.id: world.where(person.id)[0] for person in world.case.people if world.where(person.id)[0]}


def test_marks_of_deeds_cover_no_person_and_no_other_mark(desk: Desk, driver: Driver) -> None:
    for place in ("plein", "hal", "balie", "gang_b", "mediatheek"):
        moment(desk, place, "14:15" if place == "mediatheek" else "13:40")
        driver.frames()
        boxes = [found.box for found in desk.client.stage.reading() if found.key.startswith(("deed:", "person:"))]
        marks = [found.box for found in desk.client.stage.reading() if found.key.startswith("deed:")]
        assert not any(mark.meets(box) for mark in marks for box in boxes if mark is not box), place


def test_who_has_something_to_say_shows_it_and_says_it(desk: Desk, driver: Driver) -> None:
    assert item(desk, "person:daan").value and "fx.bubble" in drawn(desk).images()


def test_the_scanner_tells_of_the_trace_until_it_is_put_away(desk: Desk, driver: Driver) -> None:
    driver.key("q")
    driver.frames(120)
    assert item(desk, "caption").label.startswith("Scanner.")
    driver.key("e")
    driver.frames(2)
    assert not has(desk, "caption")


def test_waiting_is_a_verb_that_says_what_time_it_is(desk: Desk, driver: Driver) -> None:
    driver.click_on("wacht")
    driver.frames(3)
    assert desk.client.world.time == "13:35" and "13:35" in item(desk, "caption").label


def test_a_long_wait_goes_in_one_go_until_something_happens(desk: Desk, driver: Driver) -> None:
    """Of the beats in which nothing happened only the time it has become is told."""
    until = item(desk, "wacht_tot").label.removeprefix("Wacht tot ")
    before = len(desk.client.playing.session.entries)
    driver.click_on("wacht_tot")
    waits = desk.client.playing.session.entries[before:]
    assert len(waits) > 1 and all(isinstance(entry.command, Wait) for entry in waits)
    told = {type(one).__name__ for entry in waits[:-1] for one in entry.happenings}
    assert told == {"Waited", "TimePassed"}
    last = {type(one).__name__ for one in waits[-1].happenings}
    assert desk.client.world.time == until or last - told


def test_nobody_waits_past_a_lesson_elsewhere_by_one_press(desk: Desk) -> None:
    lesson = next(lesson for lesson in desk.client.world.day.lessons if lesson.room)
    moment(desk, lesson.room, time_of(lesson.begins + 1))
    assert beats_to_wait(desk.client.world) == lesson.ends - lesson.begins - 1
    moment(desk, "aula", time_of(lesson.begins + 1))
    assert beats_to_wait(desk.client.world) == 0 and not has(desk, "wacht_tot")


def test_after_the_last_lesson_one_press_waits_until_school_is_out(desk: Desk, driver: Driver) -> None:
    day = desk.client.world.day
    last = max(lesson.ends for lesson in day.lessons)
    moment(desk, "hal", time_of(last))
    driver.frames(2)
    assert item(desk, "wacht_tot").label == f"Wacht tot {time_of(day.ends)}"


def test_the_aim_of_the_day_makes_place_for_the_guest_that_was_found(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "hal")
    assert desk.client.world.case.question in str([one.label for one in screen.reading()])
    world = desk.client.world
    state = list(world.state)
    state[world.book.variables["seen." + first_scene(world.case, world.variant)].at] = 1
    desk.client.playing.session.world = replace(world, state=tuple(state))
    desk.client.go_to("map")
    driver.frames(2)
    told = [one.label for one in the_map(desk).reading()]
    assert "De gast is gevonden" in told and world.case.question not in str(told)


def test_everything_can_be_reached_with_keys_alone(desk: Desk, driver: Driver) -> None:
    usable = {item.key for item in desk.client.stage.reading() if item.usable}
    reached = set()
    for _ in range(len(usable) + 2):
        driver.key("tab")
        reached |= {item.key for item in desk.client.stage.reading() if item.focused}
    assert usable <= reached and {"person:daan", "door:hal", *FIXED} <= reached


def test_the_map_opens_with_one_click_or_key(desk: Desk, driver: Driver) -> None:
    driver.click_on("kaart")
    assert has(desk, "tab.kaart") and item(desk, "tab.kaart").selected
    driver.key("escape")
    driver.key("m")
    assert item(desk, "tab.kaart").selected


# --- cards ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_cards_never_cover_each_other_and_stay_on_the_screen(desk: Desk, driver: Driver, scale: int, font: str) -> None:
    settings(desk, text_scale=scale, font=font)
    driver.frames()
    driver.click_on("wacht")
    driver.frames(4)
    cards = [at.widget.box for at in the_map(desk).placed() if not isinstance(at.widget, Thing | Strip)]
    assert all(box.cut(SCREEN) == box for box in cards) and has(desk, "caption")
    assert not any(one.meets(other) for one, other in combinations(cards, 2))


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("place", PLACES)
def test_the_child_is_never_under_a_card(desk: Desk, driver: Driver, place: str, scale: int) -> None:
    settings(desk, text_scale=scale)
    screen = moment(desk, place, "14:15")
    for cell in sorted(screen.ground.open_cells())[::7]:
        if screen.ground.place_of[cell] == place:
            screen.me.x, screen.me.y = cell[0] * 32 + 16.0, cell[1] * 32 + 16.0
            screen._look()
            x, y = screen.view.on_screen(screen.me.x, screen.me.y)
            assert screen.hud.top < y - 100 and y + 8 < SCREEN_H - screen.hud.foot and SCREEN.holds(x, y)


def test_a_whole_room_is_shown_between_the_cards(desk: Desk, driver: Driver) -> None:
    """The board on the back wall and the last row of tables, wherever the child stands in the room."""
    screen = moment(desk, "b1_02")
    driver.frames()
    board = near(screen, "b1_02.board", 0, 0)[1]
    for down in (-12.0, 268.0):
        screen.me.y = board + down
        screen._look()
        top, foot = screen.view.on_screen(0, board - 168)[1], screen.view.on_screen(0, board + 296)[1]
        assert screen.hud.top < top and foot < SCREEN_H - screen.hud.foot


def test_the_name_of_the_place_stands_with_how_busy_it_is_and_covers_nothing_in_the_school(desk: Desk,
                                                                                            driver: Driver) -> None:
    driver.click_on("door:hal")
    walk_until_still(desk, driver)
    driver.frames(300)
    assert "De hal" in drawn(desk).texts()
    label = next(item.label for item in desk.client.stage.reading() if item.label.startswith("Je bent hier"))
    assert label == f"Je bent hier: de hal. Drukte hier: {BUSY_WORDS[desk.client.world.busyness]}"


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_a_long_wait_and_the_aim_of_the_day_are_there_at_every_size(desk: Desk, driver: Driver, scale: int,
                                                                    font: str) -> None:
    """No word of the question is broken, nothing reaches out of its card, and what happened takes its place."""
    settings(desk, text_scale=scale, font=font)
    desk.client.captions.clear()
    the_map(desk).cards.shown.clear()
    driver.frames(2)
    assert has(desk, "wacht_tot")
    world, painter = desk.client.world, drawn(desk)
    said = " ".join(painter.texts())
    assert world.case.question in said and world.day.aim in said
    cards = [at.widget.box for at in the_map(desk).placed() if not isinstance(at.widget, Thing | Strip)]
    assert all(box.cut(SCREEN) == box for box in cards)
    assert not any(one.meets(other) for one, other in combinations(cards, 2))


def test_the_clock_turns_from_one_time_to_the_next(desk: Desk, driver: Driver) -> None:
    driver.click_on("wacht")
    driver.frames(3)
    assert {"13:30", "13:35"} <= set(drawn(desk).texts())
    driver.frames(30)
    assert "13:35. vrijdagmiddag" in [item.label for item in desk.client.stage.reading()]
    assert the_map(desk).clock.turned == 1


def test_in_the_calm_stand_the_clock_does_not_move(desk: Desk, driver: Driver) -> None:
    settings(desk, calm=True)
    driver.click_on("wacht")
    driver.frames(2)
    assert the_map(desk).clock.turned == 1 and desk.client.world.time == "13:35"


def test_coming_back_says_where_and_when_until_it_is_put_away(desk: Desk, driver: Driver) -> None:
    code = desk.client.playing.code
    desk.client.leave_play()
    desk.client.take_up(code)
    driver.frames(3)
    assert "Je bent hier: het plein" in item(desk, "caption").label
    driver.frames(400)
    driver.key("escape")
    driver.frames(2)
    assert not has(desk, "caption") and desk.client.stage.top is the_map(desk)


def test_the_ring_is_seen_also_under_a_card(desk: Desk, driver: Driver) -> None:
    moment(desk, "hal")
    driver.frames()
    for _ in range(60):
        driver.key("tab")
        if item(desk, "door:plein").focused:
            break
    box, panels = item(desk, "door:plein").box, drawn(desk).panels()
    assert box.grown(6) == panels[-1]
    assert any(item.label.startswith("Ga naar het plein") and "Enter" in item.label
               for item in desk.client.stage.reading() if item.role == "note")


def test_what_has_the_focus_outside_the_screen_is_pointed_at(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "gang_b", "13:45")
    put_near(screen, "gang_b.locker", -58, 116)
    driver.frames(3)
    screen.focus_on("door:b1_06")
    driver.frames()
    assert item(desk, "door:b1_06").box.x > 1280 and "icon24.arrow_right.ink900" in drawn(desk).images()


# --- seeing and hearing -----------------------------------------------------------------------------------


def test_people_lower_on_the_screen_are_drawn_in_front(desk: Desk) -> None:
    figures = the_map(desk)._figures()
    painter = RecordingPainter()
    the_map(desk).view.draw(painter, figures)
    feet = [one.values[2] for one in painter.drawn if one.what == "image" and one.values[0].startswith("sprite.")]
    assert feet == sorted(feet) and len(feet) == len([one for one in figures if one.picture.startswith("sprite.")])


def test_only_furniture_that_nobody_can_stand_behind_is_kept_with_the_walls(desk: Desk) -> None:
    screen = the_map(desk)
    fixed = screen.view.scenery.fixed
    assert len(fixed) > 50 and not any(prop.picture.endswith("_dicht") for prop in fixed)
    for prop in fixed:
        box = Box(prop.x - 40, prop.y - prop.height, prop.width + 80, prop.height)
        behind = [cell for cell in screen.ground.open_cells() if box.holds(cell[0] * 32 + 16, cell[1] * 32 + 16)]
        assert not behind, prop


def test_in_the_calm_stand_boards_are_read_as_well_and_no_dot_lies_on_a_door(desk: Desk, driver: Driver) -> None:
    def board(sign: Sign) -> list[tuple[int, ...]]:
        """The colours of a board at the left of its words, from top to bottom."""
        (x, y), canvas = screen.view.on_screen(sign.area.x, sign.area.y), desk.window.painter.canvas
        return [tuple(canvas.get_at((x, y + row))) for row in range(sign.area.height)]

    screen = moment(desk, "gang_b")
    down = next(sign for sign in screen.view.map.signs if sign.text == "NAAR BENEDEN"
                if screen.ground.place_at(sign.area.x, sign.area.y + 300) == "gang_b")
    driver.frames(2)
    busy = board(down)
    settings(desk, calm=True)
    desk.client.route_to = "b1_04"
    driver.frames(2)
    assert board(down) == busy, "the paper over the school is not over the board"
    painter = RecordingPainter()
    screen.draw(painter)
    order = [str(one.values[0]) for one in painter.drawn if one.what == "image"]
    furniture = next(at for at, name in enumerate(order) if name.endswith(("_dicht", "_open")))
    dots = [at for at, name in enumerate(order) if name == "fx.route_dot"]
    assert dots and max(dots) < furniture, "the doors are drawn over the dots"


def test_the_calm_stand_shows_only_who_is_here_and_nobody_before_the_desk_they_stand_behind(desk: Desk,
                                                                                         driver: Driver) -> None:
    screen = moment(desk, "balie")
    driver.frames()
    many = len([one for one in screen._figures() if one.picture.startswith("sprite.")])
    settings(desk, calm=True)
    driver.frames(2)
    here = [one.picture.split(".")[1] for one in screen._figures() if one.picture.startswith("sprite.")]
    assert here == ["agent_2", "bakker"] and many > 2
    order = [str(call.values[0]) for call in drawn(desk).drawn if call.what == "image"]
    bakker = next(at for at, name in enumerate(order) if name.startswith("sprite.bakker"))
    assert order.count(order[bakker]) == 1 and any(name.startswith("veiled.") for name in order[bakker:]), order


def counted(desk: Desk, act: Callable[[], None]) -> HeardSounds:
    heard = HeardSounds()
    desk.client.sound = heard
    desk.client.refresh()
    act()
    return heard


def test_footsteps_are_few_and_only_while_walking(desk: Desk, driver: Driver) -> None:
    heard = counted(desk, lambda: driver.hold("right", 60))
    assert 2 <= heard.played.count("stap") <= 4
    heard.played.clear()
    driver.frames(120)
    assert "stap" not in heard.played


def test_a_busy_place_murmurs_and_a_quiet_one_does_not(desk: Desk, driver: Driver) -> None:
    heard = counted(desk, lambda: driver.frames(3))
    assert "gang" in heard.going
    moment(desk, "mediatheek", "14:15")
    driver.frames(3)
    assert "gang" not in heard.going
    moment(desk, "hal", "14:15")
    driver.frames(3)
    assert "gang" in heard.going
    settings(desk, calm=True)
    driver.frames(3)
    assert "gang" not in heard.going


def test_the_murmur_falls_silent_on_the_title(desk: Desk, driver: Driver) -> None:
    heard = counted(desk, lambda: driver.frames(3))
    desk.client.leave_play()
    assert "gang" not in heard.going


def test_the_bell_is_heard_and_always_read(desk: Desk, driver: Driver) -> None:
    moment(desk, "b1_02", "13:55")
    driver.frames(2)
    settings(desk, captions=False)
    heard = counted(desk, lambda: driver.click_on("wacht"))
    said = []
    for _ in range(4):
        driver.frames(3)
        said += [item.label for item in desk.client.stage.reading()]
        driver.key("e")
    assert "bel" in heard.played and any("De bel" in label for label in said)


def test_going_somewhere_closed_from_a_held_key_tries_once(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "hal")
    put_near(screen, "hal.clock", -128, 2)
    driver.hold("up", 90)
    tries = [entry for entry in desk.client.playing.session.entries if entry.command == Go("aula")]
    assert len(tries) <= 1 and desk.client.world.place == "hal" and has(desk, "caption")


def test_a_change_is_told_with_where_it_stood_and_what_can_be_done_now(desk: Desk, driver: Driver) -> None:
    change = desk.client.world.case.index.change["ander_lokaal"]
    the_map(desk).cards.shown = [Caption("change", change.text, about=change.id)]
    driver.frames()
    said = next(item.label for item in desk.client.stage.reading() if item.key == "caption")
    assert said.startswith(f"Wijziging. {change.text}") and said.endswith("In je rooster staat nu het nieuwe lokaal.")


def test_who_is_on_the_telephone_does_not_stand_in_the_room(week_desk: Desk, week_driver: Driver) -> None:
    client = week_desk.client
    while not client.world.at_home:
        client.playing.session.do(Wait())
    client.enter(client.playing)
    client.captions.clear()
    week_driver.frames(3)
    assert item(week_desk, "person:noor").label == "Pak je telefoon: Noor"
    pictures = set(drawn(week_desk).images())
    assert not any(name.startswith(("sprite.noor.", "face.noor")) for name in pictures)
    assert any("phone" in name for name in pictures), "its mark"


# --- what the camera shows ----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", PLACES)
def test_a_door_below_a_room_can_be_seen_and_clicked_clear_of_the_cards(desk: Desk, driver: Driver,
                                                                        place: str) -> None:
    screen = moment(desk, place, "13:45")
    driver.frames(40)
    reading = desk.client.stage.reading()
    floor = max((zone.area for zone in screen.view.map.zones if zone.place == place), key=lambda area: area.width)
    foot = floor.y + floor.height - screen.view.camera.y
    cards = [one.box for one in reading if one.key in FIXED]
    for door in (one.box for one in reading if one.key.startswith("door:")):
        if door.bottom > foot + 100 and 0 <= door.centre[0] < 1280:
            free = [y for y in range(door.y, SCREEN_H) if not any(card.holds(door.centre[0], y) for card in cards)]
            assert len(free) >= 88, door


@pytest.mark.parametrize("place", ["b1_02", "kopieerhok", "plein"])
def test_the_camera_shows_the_building_and_not_the_dark_beside_it(desk: Desk, driver: Driver, place: str) -> None:
    view = moment(desk, place).view
    driver.frames(2)
    zones = view.map.zones
    floor = max((zone.area for zone in zones if zone.place == place), key=lambda area: area.width)
    rows = range(floor.y, floor.y + floor.height)
    row = [zone.area for zone in zones if zone.area.y in rows or zone.area.y + zone.area.height - 1 in rows]
    assert view.camera.x >= min(area.x for area in row) - 64
    assert view.camera.x + 1280 <= max(area.x + area.width for area in row) + 64


def test_in_a_lesson_pupils_sit_and_look_at_the_board_and_whoever_teaches_stands(desk: Desk, driver: Driver) -> None:
    crowd = moment(desk, "b1_02", "14:10").crowd
    driver.frames(2)
    world = desk.client.world
    seats = {(spot.x, spot.y) for spot in crowd.ground.map.spots if spot.facing == "north"}
    here = [person for person in world.people_here if not world.where(person)[1]]
    pupils = [person for person in here if world.case.index.person[person].role == "leerling"]
    assert pupils
    assert all(crowd.goal(person) in seats and crowd.walkers[person].facing == "north" for person in pupils)
    assert all(crowd.goal(person) not in seats for person in set(here) - set(pupils))


def test_the_dots_on_the_floor_begin_where_the_child_is_also_after_walking_on(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "gang_b")
    desk.client.route_to = "plein"
    driver.hold("right", 60)
    driver.frames(60)
    first = screen.figures._dots(desk.client.world)[0]
    assert max(abs(first[0] - screen.me.x), abs(first[1] - screen.me.y)) < 96


def test_in_the_calm_stand_one_can_walk_through_the_whole_school(desk: Desk, driver: Driver) -> None:
    """The veiled pictures are many: none may go before it is drawn."""
    settings(desk, calm=True)
    for place in (*PLACES, "hal", "aula", "plein"):
        screen = moment(desk, place)
        driver.frames(3)
        assert screen.client.world.place == place


def test_the_class_is_there_when_the_lesson_begins_however_far_it_was(desk: Desk, driver: Driver) -> None:
    """Who cannot be seen does not walk through the whole school first."""
    screen = moment(desk, "b1_02", "13:40")
    driver.frames(2)
    world = desk.client.world
    state = list(world.state)
    state[BEAT] = beat_of("14:10")
    desk.client.playing.session.world = replace(world, state=tuple(state))
    driver.frames(4 * 60)
    here = [person for person in desk.client.world.people_here if person in screen.crowd.walkers]
    assert here
    assert all(screen.ground.place_at(screen.crowd.walkers[person].x, screen.crowd.walkers[person].y) == "b1_02"
               for person in here)


def test_after_a_talk_everybody_is_where_they_went_meanwhile(desk: Desk, driver: Driver) -> None:
    screen = moment(desk, "hal", "13:45")
    driver.frames(2)
    person = next(one for one in desk.client.world.people_here if desk.client.world.can_talk(one))
    desk.client.do(Talk(person))
    driver.frames(2)
    assert desk.client.stage.top is not screen
    state = list(desk.client.world.state)
    state[SCENE], state[BEAT] = 0, beat_of("14:10")
    desk.client.playing.session.world = replace(desk.client.world, state=tuple(state))
    for _ in range(20):
        if desk.client.stage.top is not screen:
            driver.key("e")
            driver.frames(2)
    crowd = screen.crowd
    assert all((walker.x, walker.y) == crowd.goal(one) for one, walker in crowd.walkers.items())


def test_in_the_calm_stand_all_of_a_room_is_behind_the_veil_but_signs_people_and_the_dark(desk: Desk,
                                                                                          driver: Driver) -> None:
    settings(desk, calm=True)
    screen = moment(desk, "hal", "11:40")
    driver.frames(3)
    painter = drawn(desk)
    seen = [str(call.values[0]) for call in painter.drawn if call.what == "image"]
    camera = screen.view.camera
    laid = {name for _, name, _, _ in screen.view.floors[True].laid(painter, SCREEN.moved(camera.x, camera.y))}
    boards = {sign.board[1] for sign in screen.view.scenery._words if sign.board}
    assert {name for name in laid if not name.startswith("veiled.")} == {screen.view.floors[True].dark}
    assert laid <= set(seen)
    assert {prop for prop in seen if prop.startswith("prop.")} <= boards
    assert any(name.startswith("sprite.") for name in seen)
