"""Drawing a school: floors and walls, furniture, signs and people in order of their foot point.

Knows a map, a camera and pictures by name. Does not know the world, the rules or input. In the calm stand the scenery
lies behind a veil of paper (`map_veil`); whoever stands behind a desk still stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from alibi.core.school_map import Area, Prop, SchoolMap
from alibi.ui.map_camera import Camera
from alibi.ui.map_floor import Floor
from alibi.ui.map_scenery import SHUT, Scenery
from alibi.ui.map_storey import framed
from alibi.ui.painter import SCREEN_H, SCREEN_W, OnGround, Painter, Placed
from alibi.ui.style import Look

SPRITE = (80, 112)
SPRITE_FOOT = (40, 104)
NONE_SWAPPED: Mapping[Prop, str] = MappingProxyType({})


class Figure:
    """Something drawn among the furniture: a picture with its foot point on the map, where that point lies in the
    picture, and how many pixels it is lifted."""

    __slots__ = ("foot", "picture", "placed", "x", "y")

    def __init__(self, picture: str, x: float, y: float, foot: tuple[int, int] = SPRITE_FOOT, up: int = 0) -> None:
        self.picture, self.x, self.y, self.foot = picture, x, y, foot
        self.placed: Placed = (y, picture, int(x) - foot[0], int(y) - foot[1] - up)
        """The same as the painter wants it, on the map."""


class MapView:
    """A map made ready to be drawn again and again."""

    def __init__(self, school_map: SchoolMap, look: Look, fixed: tuple[Prop, ...]) -> None:
        """`fixed` is the furniture that is always at the back (`fixed_props`)."""
        self.map, self.look = school_map, look
        self.camera = Camera(school_map.columns * school_map.tile, school_map.rows * school_map.tile)
        self.floors = {calm: Floor(school_map, calm) for calm in (False, True)}
        self.scenery = Scenery(school_map, fixed, look)
        self._framed = framed(school_map)

    def draw(self, painter: Painter, figures: Iterable[Figure], calm: bool = False, lying: Iterable[Placed] = (),
             on_floor: OnGround | None = None, swapped: Mapping[Prop, str] = NONE_SWAPPED) -> None:
        """Everything that is in sight. `lying` lies on the floor (a way in dots), and what `on_floor` draws over it;
        `swapped` gives some furniture another picture (an open door): the same mapping until there is another door."""
        near = self.scenery.near(painter, self.camera, swapped, calm)
        painter.landscape(self.floors[calm], near, [*lying, *(figure.placed for figure in figures)], self.camera.x,
                          self.camera.y, on_floor)

    def look_at(self, x: float, y: float, place: str, glide: bool = False) -> None:
        """Turn the camera to who stands at a point in a place."""
        self.camera.look_at(x, y, self._framed.get(place), glide)

    def on_screen(self, x: float, y: float) -> tuple[int, int]:
        """A point of the map on the screen."""
        return int(x) - self.camera.x, int(y) - self.camera.y

    def bounds(self) -> tuple[int, int, int, int]:
        """Who stands between these left, right, top and bottom can be seen."""
        x, y = self.camera.x, self.camera.y
        return x - 64, x + SCREEN_W + 64, y - 16, y + SCREEN_H + 128

    def sees(self, x: float, y: float) -> bool:
        """Whether who stands at this point can be seen."""
        left, right, top, bottom = self.bounds()
        return left < x < right and top < y < bottom



def fixed_props(props: Iterable[Prop], stands_in: Callable[[Area], bool]) -> tuple[Prop, ...]:
    """The furniture that nobody can stand behind and that never changes, in drawing order: what hangs and stands at
    walls. What lies before other furniture is not among it."""
    fixed: list[Prop] = []
    loose: list[Prop] = []
    for prop in sorted(props, key=lambda prop: prop.y):
        behind = Area(prop.x - SPRITE_FOOT[0], prop.y - prop.height - 8, prop.width + SPRITE[0], prop.height + 8)
        moves = prop.picture.endswith(SHUT) or stands_in(behind) or any(_meet(prop, other) for other in loose)
        (loose if moves else fixed).append(prop)
    return tuple(fixed)


def _meet(one: Prop, other: Prop) -> bool:
    return (one.x < other.x + other.width and other.x < one.x + one.width
            and one.y - one.height < other.y and other.y - other.height < one.y)
