"""Pupils without a name: how busy a place is can be seen, and the school is the same without them."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from alibi.core.commands import Wait
from alibi.core.ground import middle
from alibi.ui.app import Desk
from alibi.ui.map_screen import MapScreen
from alibi.ui.passers_by import CLEAR, LOOKS, Passer


@pytest.fixture
def school(week_desk: Desk) -> MapScreen:
    """Monday morning in the hall."""
    week_desk.client.enter(week_desk.client.playing)
    screen = week_desk.client.stage.top
    assert isinstance(screen, MapScreen)
    return screen


def of(school: MapScreen, place: str) -> list[Passer]:
    return [passer for passer in school.passers.people if passer.place == place and not passer.leaving]


def wait_until(school: MapScreen, time: str) -> None:
    while school.client.world.time != time:
        school.client.playing.session.do(Wait())
    school.passers.settle(school.client.world)


def test_a_busier_place_has_more_of_them(school: MapScreen) -> None:
    before = len(of(school, "aula"))
    wait_until(school, "10:10")
    assert 0 < before < len(of(school, "aula")), "in the break the aula is full"
    assert not of(school, "mediatheek"), "a quiet place stays quiet"


def test_lessons_and_home_have_none(school: MapScreen) -> None:
    lessons = {lesson.room for lesson in school.client.world.day.lessons}
    assert not lessons & {passer.place for passer in school.passers.people}
    while not school.client.world.at_home:
        school.client.playing.session.do(Wait())
    school.stand_here()
    assert not school.passers.people


def test_the_calm_stand_has_few_and_nobody_walks(school: MapScreen) -> None:
    wait_until(school, "10:10")
    many = len(school.passers.people)
    school.passers.calm = True
    school.passers.settle(school.client.world)
    stood = [(one.walker.x, one.walker.y) for one in school.passers.people]
    for _ in range(200):
        school.passers.step()
    assert len(stood) * 3 <= many
    assert stood == [(one.walker.x, one.walker.y) for one in school.passers.people]


def test_they_stand_clear_of_doors_things_and_each_other(school: MapScreen) -> None:
    standing = of(school, "hal")
    spots = [(spot.x, spot.y) for spot in school.ground.map.spots if spot.name.split(".")[0] == "hal"]
    doors = [middle(door.area) for door in school.ground.map.doorways if "hal" in (door.a, door.b)]
    assert standing
    for passer in standing:
        assert all(hypot(passer.goal[0] - x, passer.goal[1] - y) >= CLEAR for x, y in (*spots, *doors))
        assert school.ground.free(*passer.goal)
    assert all(one.goal != other.goal for one, other in combinations(standing, 2))


def test_nobody_comes_or_goes_in_sight_but_by_a_door(school: MapScreen) -> None:
    passers, seen = school.passers, school.view.sees
    doors = [middle(door.area) for door in school.ground.map.doorways]

    def at_door(point: tuple[float, float]) -> bool:
        return any(hypot(point[0] - x, point[1] - y) < 40 for x, y in doors)

    was = {id(one): (one.walker.x, one.walker.y) for one in passers.people}
    for step in range(900):
        if step in (0, 300):
            school.client.playing.session.do(Wait())
            passers.settle(school.client.world)
        if step == 600:
            wait_until(school, "10:10")
        passers.step()
        now = {id(one): (one.walker.x, one.walker.y) for one in passers.people}
        moved = [point for one, point in (now | was).items() if (one in now) != (one in was)]
        assert all(at_door(point) or not seen(*point) for point in moved)
        assert all(hypot(now[one][0] - x, now[one][1] - y) < 6 for one, (x, y) in was.items() if one in now)
        was = now


def test_they_do_nothing_to_the_world_and_nobody_can_speak_to_them(school: MapScreen) -> None:
    world = school.client.world
    for _ in range(120):
        school.passers.step()
    assert school.client.world is world
    assert not any("passer" in item.key for item in school.reading())


def test_every_look_is_shipped(school: MapScreen) -> None:
    assert all(f"sprite.passer_{look}.{facing}.{frame}" in school.client.pictures for look in range(1, LOOKS + 1)
               for facing in ("south", "north", "east", "west") for frame in range(4))
