"""Drawing a school: floors and walls, furniture, signs and people in order of their foot point.

Knows a map, a camera and pictures by name. Does not know the world, the rules or input. What lies under everything,
with the furniture that nobody can stand behind, is `map_floor`'s. In the calm stand the scenery lies behind a veil of
paper; whoever stands behind a desk still stands behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from alibi.core.school_map import Area, Prop, SchoolMap, Sign
from alibi.ui.map_camera import Camera
from alibi.ui.map_floor import Floor
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Placed, Style
from alibi.ui.style import Look, paint

SPRITE = (80, 112)
SPRITE_FOOT = (40, 104)
SIGN_SIZES = (26, 22, 19, 17, 16)
WALL = 160
"""What stands above the floor of a room and belongs to it: its wall with doors, boards and signs."""
HIDES = 20
"""What covers so many pixels of a person's width hides what is behind it."""

SHUT = "_dicht"
"""Pictures with this ending are doors that may be shown open."""

Part = tuple[float, str, int, int, Style | None]
"""Something to draw in order of its depth: a picture at x, y of the screen, or words in a style."""


class Figure(NamedTuple):
    """Something drawn among the furniture: a picture with its foot point on the map, where that point lies in the
    picture, and how many pixels it is lifted."""

    picture: str
    x: float
    y: float
    foot: tuple[int, int] = SPRITE_FOOT
    up: int = 0


class MapView:
    """A map made ready to be drawn again and again."""

    def __init__(self, school_map: SchoolMap, look: Look, stands_in: Callable[[Area], bool] | None = None) -> None:
        """`stands_in` tells whether anybody can stand in an area: only then is it known what is always in the back."""
        self.map, self.look = school_map, look
        self.camera = Camera(school_map.columns * school_map.tile, school_map.rows * school_map.tile)
        fixed = fixed_props(school_map.props, stands_in) if stands_in else ()
        self.floor = Floor(school_map, fixed)
        kept = set(fixed)
        self._props = sorted((prop for prop in school_map.props if prop not in kept), key=lambda prop: prop.y)
        self._feet = [prop.y for prop in self._props]
        self._tallest = max((prop.height for prop in self._props), default=0)
        self._signs = [(sign.area, self._written(sign)) for sign in school_map.signs]
        self._rooms = {place: _edges(school_map, place) for place in {zone.place for zone in school_map.zones}}

    def draw(self, painter: Painter, figures: Iterable[Figure], calm: bool = False,
             on_floor: Callable[[], None] | None = None, swapped: Mapping[Prop, str] | None = None) -> None:
        """Everything that is in sight. `on_floor` draws what lies on the floor (route, focus ring); `swapped` gives
        some furniture another picture (an open door)."""
        self.floor.draw(painter, self.camera)
        props = self._props_in_sight(swapped or {})
        if calm:
            seen = [figure for figure in figures if self.sees(figure.x, figure.y)]
            _draw_all(painter, [*props, *map(self._placed, seen)])
            self.floor.veil(painter, self.camera)
            if on_floor:
                on_floor()
            self._draw_unveiled(painter, seen)
            return
        if on_floor:
            on_floor()
        _draw_all(painter, [*props, *self._signs_in_sight(), *self._figures_in_sight(figures)])

    def _draw_unveiled(self, painter: Painter, figures: Iterable[Figure]) -> None:
        """Signs and figures over the veil, without what furniture in front of them hides: that stays under it."""
        parts = list(self._signs_in_sight())
        for figure in sorted(figures, key=itemgetter(2)):
            shown = self._unhidden(figure)
            if shown is None:
                parts.append(self._placed(figure))
            elif shown.h:
                _draw_all(painter, parts)
                parts.clear()
                _, picture, x, y, _ = self._placed(figure)
                painter.image(picture, x, y, part=shown)
        _draw_all(painter, parts)

    def _unhidden(self, figure: Figure) -> Box | None:
        """The upper part of a figure that no furniture hides; None for all of it."""
        wide, high = SPRITE if figure.foot == SPRITE_FOOT else (0, 0)
        top, left = figure.y - figure.foot[1], figure.x - figure.foot[0]
        hiding = [prop.y - prop.height for prop in self._in_sight() if prop.y > figure.y
                  and prop.y - prop.height < figure.y
                  and min(left + wide, prop.x + prop.width) - max(left, prop.x) > HIDES]
        if not hiding:
            return None
        return Box(0, 0, wide, max(0, int(min([high, *(edge - top for edge in hiding)]))))

    def look_at(self, x: float, y: float, place: str, glide: bool = False) -> None:
        """Turn the camera to who stands at a point in a place."""
        self.camera.look_at(x, y, self._rooms.get(place), glide)

    def on_screen(self, x: float, y: float) -> tuple[int, int]:
        """A point of the map on the screen."""
        return int(x) - self.camera.x, int(y) - self.camera.y

    def sees(self, x: float, y: float) -> bool:
        """Whether who stands at this point can be seen."""
        camera = self.camera
        return -64 < x - camera.x < SCREEN_W + 64 and -16 < y - camera.y < SCREEN_H + 128

    # --- parts ------------------------------------------------------------------------------------------

    def _in_sight(self) -> Iterable[Prop]:
        first = bisect_left(self._feet, self.camera.y)
        last = bisect_left(self._feet, self.camera.y + SCREEN_H + self._tallest)
        return (prop for prop in self._props[first:last]
                if prop.x < self.camera.x + SCREEN_W and prop.x + prop.width > self.camera.x)

    def _props_in_sight(self, swapped: Mapping[Prop, str]) -> Iterator[Part]:
        x, y = self.camera.x, self.camera.y
        for prop in self._in_sight():
            picture = prop.picture
            if swapped and picture.endswith(SHUT):
                picture = swapped.get(prop, picture)
            yield prop.y, picture, prop.x - x, prop.y - prop.height - y, None

    def _signs_in_sight(self) -> Iterator[Part]:
        camera = self.camera
        for area, (depth, words, x, y, style) in self._signs:
            if camera.shows(area):
                yield depth, words, x - camera.x, y - camera.y, style

    def _figures_in_sight(self, figures: Iterable[Figure]) -> Iterator[Part]:
        """The same as `sees` and `_placed` of each, in one go: there may be sixty."""
        left, top = self.camera.x, self.camera.y
        for picture, x, y, (foot_x, foot_y), up in figures:
            at_x, at_y = int(x) - left, int(y) - top
            if -64 < at_x < SCREEN_W + 64 and -16 < at_y < SCREEN_H + 128:
                yield y, picture, at_x - foot_x, at_y - foot_y - up, None

    def _placed(self, figure: Figure) -> Part:
        picture, x, y, foot, up = figure
        return y, picture, int(x) - self.camera.x - foot[0], int(y) - self.camera.y - foot[1] - up, None

    def _written(self, sign: Sign) -> Part:
        """A sign as words at their place on the map."""
        style = self._sign_style(sign)
        width, height = self.look.letters.width(style, sign.text), self.look.letters.height(style)
        x, y = sign.area.x + (sign.area.width - width) // 2, sign.area.y + (sign.area.height - height) // 2
        return self._depth(sign), sign.text, x, y, style

    def _sign_style(self, sign: Sign) -> Style:
        """The largest size that fits: a sign belongs to the world and does not grow with the child's text."""
        colour = paint("amber200" if sign.kind == "board" else "ink900")
        styles = (Style("head_bold", size, colour) for size in SIGN_SIZES)
        return next((style for style in styles if self._fits(style, sign)), Style("head_bold", SIGN_SIZES[-1], colour))

    def _fits(self, style: Style, sign: Sign) -> bool:
        letters = self.look.letters
        return (letters.width(style, sign.text) <= sign.area.width - 4
                and letters.height(style) <= sign.area.height + 6)

    def _depth(self, sign: Sign) -> float:
        """A sign hangs on the piece of furniture behind it: drawn right after that."""
        x, y = sign.area.x + sign.area.width / 2, sign.area.y + sign.area.height / 2
        behind = [prop.y for prop in self.map.props
                  if prop.x <= x <= prop.x + prop.width and prop.y - prop.height <= y <= prop.y]
        return max(behind, default=float(sign.area.y + sign.area.height)) + 0.5


def _draw_all(painter: Painter, parts: Iterable[Part]) -> None:
    """Everything from the back to the front; pictures in between words go together."""
    together: list[Placed] = []
    for _, what, x, y, style in sorted(parts, key=itemgetter(0)):
        if style is None:
            together.append((what, x, y))
        else:
            painter.images_at(together)
            together = []
            painter.text(what, x, y, style)
    painter.images_at(together)


def _edges(school_map: SchoolMap, place: str) -> tuple[int, int]:
    """The upper edge of the wall and the lower edge of the floor of a place: of its largest zone."""
    largest = max((zone.area for zone in school_map.zones if zone.place == place),
                  key=lambda area: area.width * area.height)
    return largest.y - WALL, largest.y + largest.height


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
