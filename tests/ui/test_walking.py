"""Feet on the real map of Het Kompas: walls stop them, ways lead round, stairs lead up."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core.ground import CELL, Ground
from alibi.core.school_map import SchoolMap
from alibi.ui.walking import Walker


@pytest.fixture(scope="module")
def school_map() -> SchoolMap:
    found = load_case(find_case("00_kennismaking")).school_map
    assert found is not None
    return found


@pytest.fixture(scope="module")
def ground(school_map: SchoolMap) -> Ground:
    return Ground(school_map)


def spot(ground: Ground, name: str) -> tuple[float, float]:
    found = ground.map.spot(name)
    assert found is not None
    return found.x, found.y


@pytest.mark.parametrize("place", ["hal", "balie", "gang_a", "aula", "mediatheek", "trap", "gang_b", "b1_02", "b1_04",
                                   "b1_06", "muzieklokaal", "kopieerhok"])
def test_there_is_a_way_from_the_yard_to_every_place(ground: Ground, place: str) -> None:
    way = ground.way(spot(ground, "plein"), spot(ground, place))
    assert way and ground.map.place_at(*way[-1]) == place


def test_a_way_never_goes_through_a_wall(ground: Ground) -> None:
    for x, y in ground.way(spot(ground, "plein"), spot(ground, "b1_02")):
        assert ground.free(x, y)


def test_a_goal_inside_furniture_leads_to_the_nearest_free_floor(ground: Ground) -> None:
    wall = next(wall for wall in ground.map.walls
                if ground.map.place_at(wall.x + 8, wall.y + wall.height + 20) == "hal")
    way = ground.way(spot(ground, "hal"), (wall.x + 8, wall.y + wall.height - 4))
    assert way and ground.free(*way[-1])


def test_there_is_no_way_off_the_map(ground: Ground) -> None:
    assert ground.way(spot(ground, "hal"), (-500, -500)) == ()


def test_stairs_come_out_on_the_other_floor_and_not_in_a_loop(ground: Ground) -> None:
    for door in ground.stairs:
        landing = ground.leap(door.area.x + door.area.width / 2, door.area.y + door.area.height / 2)
        assert landing is not None and ground.free(*landing)
        assert ground.leap(*landing) is None, "who comes out of the stairs does not stand in them again"


@given(some.integers(0, 39 * 64), some.integers(0, 51 * 64))
def test_whoever_can_stand_somewhere_stands_in_a_place(ground: Ground, x: int, y: int) -> None:
    assert not ground.free(x, y) or ground.map.place_at(x, y)


def test_a_walker_follows_its_way_step_by_step(ground: Ground) -> None:
    start, goal = spot(ground, "hal"), spot(ground, "balie")
    walker = Walker(*start)
    walker.way = list(ground.way(start, goal))
    for _ in range(2000):
        point = walker.follow(4.0)
        if point is None:
            break
        assert hypot(point[0] - walker.x, point[1] - walker.y) <= 4.0 + 1e-6
        walker.move_to(*point)
    assert hypot(walker.x - goal[0], walker.y - goal[1]) < CELL


def test_a_long_way_is_sought_a_little_at_a_time(ground: Ground) -> None:
    start, goal = spot(ground, "plein"), spot(ground, "b1_06")
    seeking, pauses = ground.plan(start, goal), 0
    while True:
        try:
            next(seeking)
        except StopIteration as found:
            assert found.value == ground.way(start, goal)
            break
        pauses += 1
    assert pauses > 3


def test_a_way_inside_a_place_does_not_cut_through_another(ground: Ground) -> None:
    for x, y in ground.way((1240.0, 2420.0), (1520.0, 2420.0)):
        assert ground.map.place_at(x, y) == "hal"
