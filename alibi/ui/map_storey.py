"""What the camera shows of a place: the whole room with the heads of its doors, and as little of the dark as can be.

Knows zones and doorways of a map. Does not know the camera, the child or the world.
"""

from __future__ import annotations

from alibi.core.school_map import Area, Doorway, SchoolMap
from alibi.ui.painter import SCREEN_W

WALL = 160
"""What stands above the floor of a room and belongs to it: its wall with doors, boards and signs."""
DOOR_HEAD = 72
"""So much of a door in the wall below a floor is shown too: who is inside can see it and point at it."""
OUTSIDE = 64
"""What lies beyond the outer walls, left and right."""


def framed(school_map: SchoolMap) -> dict[str, Area]:
    """For every place: its largest zone with wall and doors from top to bottom, and from left to right the row of
    rooms it lies in; all that one can walk to without stairs where that row does not fill the screen."""
    return {place: _frame(school_map, place, storey) for storey in _storeys(school_map) for place in storey}


def _frame(school_map: SchoolMap, place: str, storey: frozenset[str]) -> Area:
    floor = _floor(school_map, place)
    foot = floor.y + floor.height
    around = [zone.area for zone in school_map.zones if zone.place in storey]
    row = _across([area for area in around if area.y < foot and area.y + area.height > floor.y])
    left, right = row if row[1] - row[0] >= SCREEN_W else _across(around)
    below = any(_leads_down(way, place, floor) for way in school_map.doorways)
    return Area(left, floor.y - WALL, right - left, floor.height + WALL + (DOOR_HEAD if below else 0))


def _across(areas: list[Area]) -> tuple[int, int]:
    return min(area.x for area in areas) - OUTSIDE, max(area.x + area.width for area in areas) + OUTSIDE


def _floor(school_map: SchoolMap, place: str) -> Area:
    return max((zone.area for zone in school_map.zones if zone.place == place),
               key=lambda area: area.width * area.height)


def _leads_down(way: Doorway, place: str, floor: Area) -> bool:
    """Whether a doorway of a place lies in the wall below its floor."""
    return not way.to and place in (way.a, way.b) and way.area.y + way.area.height > floor.y + floor.height + WALL / 2


def _storeys(school_map: SchoolMap) -> list[frozenset[str]]:
    """The places, together when a doorway without stairs joins them."""
    storeys: list[frozenset[str]] = [frozenset({place}) for place in {zone.place for zone in school_map.zones}]
    for way in school_map.doorways:
        if not way.to:
            joined = [storey for storey in storeys if storey & {way.a, way.b}]
            storeys = [storey for storey in storeys if storey not in joined] + [frozenset().union(*joined)]
    return storeys
