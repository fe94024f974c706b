"""The floor and walls of a map with the furniture at the back.

Knows tiles, fixed furniture and the camera. Does not know figures or signs. A piece of the map a little larger than
the screen is kept as one picture, and made anew when the camera leaves it. In the calm stand it lies behind the veil;
the dark between the rooms does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alibi.core.school_map import Prop, SchoolMap
from alibi.ui.map_camera import Camera
from alibi.ui.map_veil import keep_veiled, veiled
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Placed
from alibi.ui.style import paint

MARGIN = (257, 96)
"""How far the camera can go before another piece is needed, px. Not a multiple of four: rows that do not line up with
those of the screen stay in the processor's cache when they are copied, and the people are drawn over them next."""


class Floor:
    """What lies under everything that moves."""

    def __init__(self, school_map: SchoolMap, fixed: tuple[Prop, ...]) -> None:
        self.map, self.fixed = school_map, fixed
        self._name = str(hash(school_map.layers))
        self._dark = "" if school_map.place_at(0, 0) else school_map.layers[0].rows[0][0]
        """The tile of the dark between the rooms: that of the corner, where nobody comes."""
        self._kept = ""
        self._origin = (0, 0)

    def draw(self, painter: Painter, camera: Camera, calm: bool = False) -> None:
        """All of the screen, also beyond the edge of the map."""
        left, top = self._origin
        if not (left <= camera.x <= left + MARGIN[0] and top <= camera.y <= top + MARGIN[1]):
            left, top = self._origin = camera.x - MARGIN[0] // 2, camera.y - MARGIN[1] // 2
        name = f"floor.{self._name}.{left}.{top}{'.calm' if calm else ''}"
        if not painter.keeps(name):
            painter.drop(self._kept)
            piece = Box(left, top, SCREEN_W + MARGIN[0], SCREEN_H + MARGIN[1])
            painter.layer(name, piece.w, piece.h, self._drawer(painter, piece, calm))
            self._kept = name
        painter.image(name, 0, 0, part=Box(camera.x - left, camera.y - top, SCREEN_W, SCREEN_H))

    def _drawer(self, painter: Painter, piece: Box, calm: bool) -> Callable[[], None]:
        def draw() -> None:
            painter.panel(Box(0, 0, piece.w, piece.h), paint("ink950"))
            laid: list[Placed] = [*self._tiles(piece)]
            laid += [(0, prop.picture, prop.x, prop.y - prop.height) for prop in self.fixed
                     if Box(prop.x, prop.y - prop.height, prop.width, prop.height).meets(piece)]
            if calm:
                self._draw_veiled(painter, laid, piece)
            else:
                painter.images_at(laid, -piece.x, -piece.y)
        return draw

    def _draw_veiled(self, painter: Painter, laid: list[Placed], piece: Box) -> None:
        """All but the dark behind the veil. The veiled pictures are needed once."""
        pictures = {placed[1] for placed in laid} - {self._dark}
        keep_veiled(painter, pictures)
        painter.images_at([(at, veiled(picture) if picture in pictures else picture, x, y)
                           for at, picture, x, y in laid], -piece.x, -piece.y)
        for picture in pictures:
            painter.drop(veiled(picture))

    def _tiles(self, piece: Box) -> Iterator[Placed]:
        """The tiles that lie in a piece of the map, with their places on the map."""
        tile = self.map.tile
        first, top = max(0, piece.x // tile), max(0, piece.y // tile)
        last, bottom = (piece.right - 1) // tile + 1, (piece.bottom - 1) // tile + 1
        for layer in self.map.layers:
            for row, pictures in enumerate(layer.rows[top:max(top, bottom)], start=top):
                for column, picture in enumerate(pictures[first:max(first, last)], start=first):
                    if picture:
                        yield 0, picture, column * tile, row * tile
