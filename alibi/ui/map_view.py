"""Drawing a school: floors and walls, furniture, signs and people in order of their foot point.

Knows a map, a camera and pictures by name. Does not know the world, the rules or input. Floors and walls are kept as
layers, a square of the map each, with the furniture that nobody can stand behind. The camera shows whole rooms where
they fit between the cards. In the calm stand the scenery lies behind a veil of paper; whoever stands behind a desk
still stands behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from alibi.core.school_map import Area, Prop, SchoolMap, Sign
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Style
from alibi.ui.style import Look, paint

SPRITE = (80, 112)
SPRITE_FOOT = (40, 104)
SIGN_SIZES = (26, 22, 19, 17, 16)
VEIL = 107
"""Of 255: the calm stand veils the scenery 42 % with paper."""
SQUARE = 4
"""Tiles along the side of a kept square of floor."""
EASE, LEAST_GLIDE, JUMP = 0.16, 5, 700
"""The camera goes this part of what is left each step, at least so many pixels; further away it is there at once."""
WALL = 160
"""What stands above the floor of a room and belongs to it: its wall with doors, boards and signs."""
CHILD = (116, 20)
"""Room that the child keeps: above the foot point, and below."""
HIDES = 20
"""What covers so many pixels of a person's width hides what is behind it."""

Part = tuple[float, Callable[[Painter], None]]


@dataclass(frozen=True, slots=True)
class Figure:
    """Something drawn among the furniture: a picture with its foot point on the map, where that point lies in the
    picture, and how many pixels it is lifted."""

    picture: str
    x: float
    y: float
    foot: tuple[int, int] = SPRITE_FOOT
    up: int = 0


@dataclass(slots=True)
class Camera:
    """The top-left of what is seen, in map pixels. `top` and `foot` are what cards cover there: between them a whole
    room is shown where it fits, also beyond the edge of the map."""

    width: int
    height: int
    x: int = 0
    y: int = 0
    top: int = 0
    foot: int = 0

    def look_at(self, x: float, y: float, room: tuple[int, int] | None = None, glide: bool = False) -> None:
        """Show who stands at a point of the map, and the room around them (its upper and lower edge). `glide` goes
        there softly."""
        self.x = _clamped(int(x) - SCREEN_W // 2, 0, self.width - SCREEN_W)
        free = SCREEN_H - self.foot
        goal = int(y) - SCREEN_H // 2 - 20
        above, below = room if room else (0, self.height)
        goal = _between(goal, above - self.top, below - free)
        goal = _between(goal, int(y) - CHILD[0] - self.top, int(y) + CHILD[1] - free)
        far = goal - self.y
        self.y = self.y + _eased(far) if glide and abs(far) < JUMP else goal


class MapView:
    """A map made ready to be drawn again and again."""

    def __init__(self, school_map: SchoolMap, look: Look, stands_in: Callable[[Area], bool] | None = None) -> None:
        """`stands_in` tells whether anybody can stand in an area: only then is it known what is always in the back."""
        self.map, self.look = school_map, look
        self.camera = Camera(school_map.columns * school_map.tile, school_map.rows * school_map.tile)
        self._fixed = fixed_props(school_map.props, stands_in) if stands_in else ()
        kept = set(self._fixed)
        self._props = sorted((prop for prop in school_map.props if prop not in kept), key=lambda prop: prop.y)
        self._feet = [prop.y for prop in self._props]
        self._tallest = max((prop.height for prop in self._props), default=0)
        self._signs = [(self._depth(sign), sign, self._sign_style(sign)) for sign in school_map.signs]
        self._name = str(hash(school_map.layers))
        self._dark = "" if school_map.place_at(0, 0) else school_map.layers[0].rows[0][0]
        """The tile of the dark between the rooms: that of the corner, where nobody comes."""
        self._rooms = {place: _edges(school_map, place) for place in {zone.place for zone in school_map.zones}}

    def draw(self, painter: Painter, figures: Iterable[Figure], calm: bool = False,
             on_floor: Callable[[], None] | None = None, swapped: Mapping[Prop, str] | None = None) -> None:
        """Everything that is in sight. `on_floor` draws what lies on the floor (route, focus ring); `swapped` gives
        some furniture another picture (an open door)."""
        self._draw_squares(painter, "floor", self._floor_drawer)
        props = [(float(prop.y), self._prop_drawer(prop, swapped or {})) for prop in self._in_sight()]
        seen = [figure for figure in figures if self.sees(figure.x, figure.y)]
        people = [(figure.y, self._figure_drawer(figure)) for figure in seen]
        if calm:
            self._draw_all(painter, [*props, *people])
            self._draw_squares(painter, "veil", self._veil_drawer, clear=True)
            if on_floor:
                on_floor()
            self._draw_all(painter, [*self._signs_in_sight(), *self._unhidden(seen)])
            return
        if on_floor:
            on_floor()
        self._draw_all(painter, [*props, *self._signs_in_sight(), *people])

    @staticmethod
    def _draw_all(painter: Painter, parts: list[Part]) -> None:
        for _, draw in sorted(parts, key=itemgetter(0)):
            draw(painter)

    def _unhidden(self, figures: Iterable[Figure]) -> Iterator[Part]:
        """Figures over the veil, without what furniture in front of them hides: that part stays under it."""
        for figure in figures:
            wide, high = SPRITE if figure.foot == SPRITE_FOOT else (0, 0)
            top, left = figure.y - figure.foot[1], figure.x - figure.foot[0]
            hiding = [prop.y - prop.height for prop in self._in_sight() if prop.y > figure.y
                      and prop.y - prop.height < figure.y
                      and min(left + wide, prop.x + prop.width) - max(left, prop.x) > HIDES]
            seen = int(min([high, *(edge - top for edge in hiding)]))
            if not hiding:
                yield figure.y, self._figure_drawer(figure)
            elif seen > 0:
                yield figure.y, self._figure_drawer(figure, Box(0, 0, wide, seen))

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

    def _draw_squares(self, painter: Painter, name: str, drawer: Callable[[Painter, int, int], Callable[[], None]],
                      clear: bool = False) -> None:
        """Kept squares of the map that are in sight."""
        side = self.map.tile * SQUARE
        camera = self.camera
        for row in range(max(0, camera.y) // side, (camera.y + SCREEN_H - 1) // side + 1):
            for column in range(max(0, camera.x) // side, (camera.x + SCREEN_W - 1) // side + 1):
                if row * SQUARE < self.map.rows and column * SQUARE < self.map.columns:
                    square = f"{name}.{self._name}.{column}.{row}"
                    painter.layer(square, side, side, drawer(painter, column, row), clear=clear)
                    painter.image(square, column * side - camera.x, row * side - camera.y)

    def _floor_drawer(self, painter: Painter, column: int, row: int) -> Callable[[], None]:
        def draw() -> None:
            painter.panel(Box(0, 0, SQUARE * self.map.tile, SQUARE * self.map.tile), paint("ink950"))
            for picture, x, y in self._tiles(column, row):
                painter.image(picture, x, y)
            left, top = column * SQUARE * self.map.tile, row * SQUARE * self.map.tile
            for prop in self._fixed:
                painter.image(prop.picture, prop.x - left, prop.y - prop.height - top)
        return draw

    def _veil_drawer(self, painter: Painter, column: int, row: int) -> Callable[[], None]:
        """Paper where there is school; the dark between the rooms stays dark."""
        def draw() -> None:
            tile = self.map.tile
            for x, y in {(x, y) for picture, x, y in self._tiles(column, row) if picture != self._dark}:
                painter.panel(Box(x, y, tile, tile), paint("paper100", VEIL))
        return draw

    def _tiles(self, column: int, row: int) -> Iterator[tuple[str, int, int]]:
        """The tiles of a square: picture, and where in the square."""
        tile = self.map.tile
        for layer in self.map.layers:
            for y, pictures in enumerate(layer.rows[row * SQUARE:(row + 1) * SQUARE]):
                for x, picture in enumerate(pictures[column * SQUARE:(column + 1) * SQUARE]):
                    if picture:
                        yield picture, x * tile, y * tile

    def _in_sight(self) -> Iterable[Prop]:
        first = bisect_left(self._feet, self.camera.y)
        last = bisect_left(self._feet, self.camera.y + SCREEN_H + self._tallest)
        return (prop for prop in self._props[first:last]
                if prop.x < self.camera.x + SCREEN_W and prop.x + prop.width > self.camera.x)

    def _signs_in_sight(self) -> Iterator[Part]:
        return ((depth, self._sign_drawer(sign, style)) for depth, sign, style in self._signs if self._shows(sign.area))

    def _shows(self, area: Area) -> bool:
        camera = self.camera
        return (area.x < camera.x + SCREEN_W and area.x + area.width > camera.x
                and area.y < camera.y + SCREEN_H and area.y + area.height > camera.y)

    def _prop_drawer(self, prop: Prop, swapped: Mapping[Prop, str]) -> Callable[[Painter], None]:
        x, y = self.on_screen(prop.x, prop.y - prop.height)
        picture = swapped.get(prop, prop.picture) if swapped else prop.picture
        return lambda painter: painter.image(picture, x, y)

    def _figure_drawer(self, figure: Figure, part: Box | None = None) -> Callable[[Painter], None]:
        x, y = self.on_screen(figure.x, figure.y)
        left, top = x - figure.foot[0], y - figure.foot[1] - figure.up
        return lambda painter: painter.image(figure.picture, left, top, part=part)

    def _sign_drawer(self, sign: Sign, style: Style) -> Callable[[Painter], None]:
        x, y = self.on_screen(sign.area.x, sign.area.y)
        width, height = self.look.letters.width(style, sign.text), self.look.letters.height(style)
        place = x + (sign.area.width - width) // 2, y + (sign.area.height - height) // 2
        return lambda painter: painter.text(sign.text, *place, style)

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


def _clamped(value: int, lowest: int, highest: int) -> int:
    return max(lowest, min(value, highest)) if highest >= lowest else (lowest + highest) // 2


def _between(value: int, one: int, other: int) -> int:
    return max(min(one, other), min(value, max(one, other)))


def _eased(far: int) -> int:
    step = max(LEAST_GLIDE, round(abs(far) * EASE))
    return max(-step, min(step, far))


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
        moves = prop.picture.endswith("_dicht") or stands_in(behind) or any(_meet(prop, other) for other in loose)
        (loose if moves else fixed).append(prop)
    return tuple(fixed)


def _meet(one: Prop, other: Prop) -> bool:
    return (one.x < other.x + other.width and other.x < one.x + one.width
            and one.y - one.height < other.y and other.y - other.height < one.y)
