"""The floor and walls of a map with the furniture at the back, and the veil of the calm stand.

Knows tiles, fixed furniture and the camera. Does not know figures or signs. A piece of the map a little larger than
the screen is kept as one picture, and made anew when the camera leaves it. The veil is kept in squares that look the
same: mostly one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alibi.core.school_map import Prop, SchoolMap
from alibi.ui.map_camera import Camera
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Placed
from alibi.ui.style import paint

MARGIN = (257, 96)
"""How far the camera can go before another piece is needed, px. Not a multiple of four: rows that do not line up with
those of the screen stay in the processor's cache when they are copied, and the people are drawn over them next."""
SQUARE = 256
"""Side of a square of the veil, px."""
VEIL = 107
"""Of 255: the calm stand veils the scenery 42 % with paper."""


class Floor:
    """What lies under everything that moves."""

    def __init__(self, school_map: SchoolMap, fixed: tuple[Prop, ...]) -> None:
        self.map, self.fixed = school_map, fixed
        self._name = str(hash(school_map.layers))
        self._dark = "" if school_map.place_at(0, 0) else school_map.layers[0].rows[0][0]
        """The tile of the dark between the rooms: that of the corner, where nobody comes."""
        self._origin = (0, 0)
        self._squares: dict[tuple[int, int], str] = {}

    def draw(self, painter: Painter, camera: Camera) -> None:
        """All of the screen, also beyond the edge of the map."""
        left, top = before = self._origin
        if not (left <= camera.x <= left + MARGIN[0] and top <= camera.y <= top + MARGIN[1]):
            left, top = self._origin = camera.x - MARGIN[0] // 2, camera.y - MARGIN[1] // 2
        name = f"floor.{self._name}.{left}.{top}"
        if not painter.keeps(name):
            painter.drop(f"floor.{self._name}.{before[0]}.{before[1]}")
            piece = Box(left, top, SCREEN_W + MARGIN[0], SCREEN_H + MARGIN[1])
            painter.layer(name, piece.w, piece.h, self._drawer(painter, piece))
        painter.image(name, 0, 0, part=Box(camera.x - left, camera.y - top, SCREEN_W, SCREEN_H))

    def _drawer(self, painter: Painter, piece: Box) -> Callable[[], None]:
        def draw() -> None:
            painter.panel(Box(0, 0, piece.w, piece.h), paint("ink950"))
            painter.images_at([*self._tiles(piece)], -piece.x, -piece.y)
            painter.images_at([(0, prop.picture, prop.x, prop.y - prop.height) for prop in self.fixed
                               if Box(prop.x, prop.y - prop.height, prop.width, prop.height).meets(piece)],
                              -piece.x, -piece.y)
        return draw

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

    # --- the veil ---------------------------------------------------------------------------------------

    def veil(self, painter: Painter, camera: Camera) -> None:
        """Paper over the school that is in sight; the dark between the rooms stays dark."""
        placed: list[Placed] = []
        for row in range(camera.y // SQUARE, (camera.y + SCREEN_H - 1) // SQUARE + 1):
            for column in range(camera.x // SQUARE, (camera.x + SCREEN_W - 1) // SQUARE + 1):
                name = self._squares.get((column, row)) or self._name_square(column, row)
                if not painter.keeps(name):
                    lit = self._lit(column, row)
                    painter.layer(name, SQUARE, SQUARE, self._veil_drawer(painter, lit), clear=True)
                placed.append((0, name, column * SQUARE, row * SQUARE))
        painter.images_at(placed, -camera.x, -camera.y)

    def _name_square(self, column: int, row: int) -> str:
        """Squares that look the same have one name, and so one picture."""
        name = self._squares[column, row] = f"veil.{self._name}.{hash(self._lit(column, row))}"
        return name

    def _lit(self, column: int, row: int) -> tuple[tuple[int, int], ...]:
        """Where in a square there is school, tile by tile."""
        x, y = column * SQUARE, row * SQUARE
        return tuple(sorted({(left - x, top - y) for _, picture, left, top in self._tiles(Box(x, y, SQUARE, SQUARE))
                             if picture != self._dark}))

    def _veil_drawer(self, painter: Painter, lit: tuple[tuple[int, int], ...]) -> Callable[[], None]:
        def draw() -> None:
            for x, y in lit:
                painter.panel(Box(x, y, self.map.tile, self.map.tile), paint("paper100", VEIL))
        return draw
