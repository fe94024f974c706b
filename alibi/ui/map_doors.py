"""The doors of a school: which picture of a door belongs to which doorway, and which of them stand open now.

Knows that a door has two pictures, NAME_dicht and NAME_open (the README of a school says so), and who stands where.
Does not know the rules: whether a place is closed is asked of the world. A door opens for whoever stands in its
doorway. For the child it stays shut while one of its places is closed; people of the school have a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from alibi.core.ground import CELL, Cell, Point, cell_of
from alibi.core.school_map import Area, Doorway, Prop, SchoolMap
from alibi.core.world import World
from alibi.ui.walking import Walker

SHUT, OPEN = "_dicht", "_open"
SILL = 12
STEP_AHEAD = 18
"""A door opens when somebody is so many pixels before it."""


class Doors:
    """The doors of one map."""

    def __init__(self, school_map: SchoolMap) -> None:
        known = {name for name, *_ in school_map.pictures}
        pairs = ((prop, _doorway_of(prop, school_map)) for prop in school_map.props
                 if prop.picture.endswith(SHUT) and open_picture(prop.picture) in known)
        self.doors: tuple[tuple[Prop, Doorway], ...] = tuple((prop, way) for prop, way in pairs if way)
        self._near: dict[tuple[float, float], list[int]] = {}
        for number, (_, way) in enumerate(self.doors):
            for cell in _cells(way):
                self._near.setdefault(cell, []).append(number)
        self._ajar: set[int] = set()
        self._pictures: Mapping[Prop, str] = MappingProxyType({})

    def open_now(self, world: World, child: Point, people: Iterable[Walker]) -> Mapping[Prop, str]:
        """The doors that stand open, each with its open picture; the same mapping as long as these are the same."""
        near = self._near
        ajar = {number for one in people if (cell := (one.x // CELL, one.y // CELL)) in near
                for number in near[cell] if _in(self.doors[number][1], (one.x, one.y))}
        ajar |= {number for number in near.get(cell_of(*child), ()) if self._opens(self.doors[number][1], world, child)}
        if ajar != self._ajar:
            self._ajar = ajar
            props = (self.doors[number][0] for number in ajar)
            self._pictures = {prop: open_picture(prop.picture) for prop in props}
        return self._pictures

    def way_at(self, point: Point) -> Doorway | None:
        """The doorway with a door in which a point lies."""
        ways = (self.doors[number][1] for number in self._near.get(cell_of(*point), ()))
        return next((way for way in ways if way.area.holds(*point)), None)

    @staticmethod
    def _opens(way: Doorway, world: World, child: Point) -> bool:
        return _in(way, child) and not (world.closed(way.a) or world.closed(way.b))


def open_picture(shut: str) -> str:
    """The picture of the same door standing open."""
    return shut.removesuffix(SHUT) + OPEN


def picture_area(doorway: Doorway, school_map: SchoolMap) -> Area:
    """What looks like a doorway: the picture of its door or stairs, or only its opening where one just walks on."""
    return next((Area(prop.x, prop.y - prop.height, prop.width, prop.height) for prop in school_map.props
                 if _frames(prop, doorway)), doorway.area)


def _doorway_of(prop: Prop, school_map: SchoolMap) -> Doorway | None:
    """The doorway that lies inside the picture of a door."""
    return next((way for way in school_map.doorways if not way.to and _frames(prop, way)), None)


def _frames(prop: Prop, way: Doorway) -> bool:
    """Whether a doorway lies inside a picture, its sill at the foot of it."""
    area = way.area
    return (prop.x <= area.x and area.x + area.width <= prop.x + prop.width
            and prop.y - prop.height <= area.y and abs(prop.y - area.y - area.height) <= SILL)


def _in(way: Doorway, point: Point) -> bool:
    area = way.area
    return (area.x <= point[0] < area.x + area.width
            and area.y - STEP_AHEAD <= point[1] < area.y + area.height + STEP_AHEAD)


def _cells(way: Doorway) -> Iterator[Cell]:
    """The cells in which one may stand in a doorway."""
    area = way.area
    left, top = cell_of(area.x, area.y - STEP_AHEAD)
    right, bottom = cell_of(area.x + area.width, area.y + area.height + STEP_AHEAD)
    return ((x, y) for y in range(top, bottom + 1) for x in range(left, right + 1))
