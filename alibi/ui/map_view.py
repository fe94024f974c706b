"""Drawing a school: floors and walls, furniture, signs and people in order of their foot point.

Knows a map, a camera and pictures by name. Does not know the world, the rules or input.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alibi.core.school_map import Area, Prop, SchoolMap, Sign
from alibi.ui.painter import SCREEN, SCREEN_H, SCREEN_W, Painter, Style
from alibi.ui.style import Look, paint

SPRITE_FOOT = (40, 104)
SIGN_SIZES = (26, 22, 19, 17, 16)
VEIL = 107
"""Of 255: the calm stand veils the scenery 42 % with paper."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something drawn among the furniture: a picture with its foot point on the map, and how far above it starts."""

    picture: str
    x: float
    y: float
    foot: tuple[int, int] = SPRITE_FOOT


@dataclass(slots=True)
class Camera:
    """The top-left of what is seen, in map pixels, kept inside the map."""

    width: int
    height: int
    x: int = 0
    y: int = 0

    def look_at(self, x: float, y: float) -> None:
        self.x = _clamped(int(x) - SCREEN_W // 2, self.width - SCREEN_W)
        self.y = _clamped(int(y) - SCREEN_H // 2 - 20, self.height - SCREEN_H)


class MapView:
    """A map made ready to be drawn again and again."""

    def __init__(self, school_map: SchoolMap, look: Look) -> None:
        self.map, self.look = school_map, look
        self.camera = Camera(school_map.columns * school_map.tile, school_map.rows * school_map.tile)
        self._props = sorted(school_map.props, key=lambda prop: prop.y)
        self._feet = [prop.y for prop in self._props]
        self._tallest = max((prop.height for prop in self._props), default=0)
        self._signs = sorted(((self._depth(sign), sign) for sign in school_map.signs), key=lambda pair: pair[0])

    def draw(self, painter: Painter, figures: Iterable[Figure], calm: bool = False,
             on_floor: Callable[[], None] | None = None) -> None:
        """Everything that is in sight; `on_floor` draws what lies on the floor (route, focus ring)."""
        self._draw_tiles(painter)
        if calm:
            self._draw_calm(painter, figures, on_floor)
            return
        if on_floor:
            on_floor()
        parts: list[tuple[float, Callable[[Painter], None]]] = [
            *((prop.y, self._prop_drawer(prop)) for prop in self._in_sight()),
            *((depth, self._sign_drawer(sign)) for depth, sign in self._signs if self._sees(sign.area)),
            *((figure.y, self._figure_drawer(figure)) for figure in figures)]
        for _, draw in sorted(parts, key=lambda part: part[0]):
            draw(painter)

    def _draw_calm(self, painter: Painter, figures: Iterable[Figure], on_floor: Callable[[], None] | None) -> None:
        """Scenery behind a veil of paper; signs and people stay clear."""
        for prop in self._in_sight():
            self._prop_drawer(prop)(painter)
        painter.panel(SCREEN, paint("paper100", VEIL))
        if on_floor:
            on_floor()
        for _, sign in self._signs:
            if self._sees(sign.area):
                self._sign_drawer(sign)(painter)
        for figure in sorted(figures, key=lambda figure: figure.y):
            self._figure_drawer(figure)(painter)

    def on_screen(self, x: float, y: float) -> tuple[int, int]:
        return int(x) - self.camera.x, int(y) - self.camera.y

    # --- parts ------------------------------------------------------------------------------------------

    def _draw_tiles(self, painter: Painter) -> None:
        tile, camera = self.map.tile, self.camera
        left, top = camera.x // tile, camera.y // tile
        columns = range(left, min(self.map.columns, (camera.x + SCREEN_W - 1) // tile + 1))
        for layer in self.map.layers:
            for row in range(top, min(self.map.rows, (camera.y + SCREEN_H - 1) // tile + 1)):
                pictures, y = layer.rows[row], row * tile - camera.y
                for column in columns:
                    if pictures[column]:
                        painter.image(pictures[column], column * tile - camera.x, y)

    def _in_sight(self) -> Iterable[Prop]:
        first = bisect_left(self._feet, self.camera.y)
        last = bisect_left(self._feet, self.camera.y + SCREEN_H + self._tallest)
        return (prop for prop in self._props[first:last]
                if prop.x < self.camera.x + SCREEN_W and prop.x + prop.width > self.camera.x)

    def _sees(self, area: Area) -> bool:
        camera = self.camera
        return (area.x < camera.x + SCREEN_W and area.x + area.width > camera.x
                and area.y < camera.y + SCREEN_H and area.y + area.height > camera.y)

    def _prop_drawer(self, prop: Prop) -> Callable[[Painter], None]:
        x, y = self.on_screen(prop.x, prop.y - prop.height)
        return lambda painter: painter.image(prop.picture, x, y)

    def _figure_drawer(self, figure: Figure) -> Callable[[Painter], None]:
        x, y = self.on_screen(figure.x, figure.y)
        return lambda painter: painter.image(figure.picture, x - figure.foot[0], y - figure.foot[1])

    def _sign_drawer(self, sign: Sign) -> Callable[[Painter], None]:
        style = self._sign_style(sign)
        x, y = self.on_screen(sign.area.x, sign.area.y)
        width, height = self.look.letters.width(style, sign.text), self.look.letters.height(style)
        place = x + (sign.area.width - width) // 2, y + (sign.area.height - height) // 2
        return lambda painter: painter.text(sign.text, *place, style)

    def _sign_style(self, sign: Sign) -> Style:
        """The largest size that fits: a sign belongs to the world and does not grow with the child's text."""
        colour = paint("amber200" if sign.kind == "board" else "ink900")
        for size in SIGN_SIZES:
            style = Style("head_bold", size, colour)
            if self._fits(style, sign):
                return style
        return Style("head_bold", SIGN_SIZES[-1], colour)

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


def _clamped(value: int, highest: int) -> int:
    return max(0, min(value, highest)) if highest >= 0 else highest // 2

