"""The floor and walls of a map.

Knows tiles. Does not know what stands or hangs there, nor the camera. In the calm stand they lie behind the veil; the
dark between the rooms does not.
"""

from __future__ import annotations

from functools import lru_cache

from alibi.core.school_map import SchoolMap
from alibi.ui.map_veil import keep_veiled, veiled
from alibi.ui.painter import FLAT, NOWHERE, Box, Colour, Painter, Placed
from alibi.ui.style import paint


class Floor:
    """What lies under everything."""

    def __init__(self, school_map: SchoolMap, calm: bool) -> None:
        self.map, self.calm = school_map, calm
        self.dark = "" if school_map.place_at(0, 0) else school_map.layers[0].rows[0][0]
        """The tile of the dark between the rooms: that of the corner, where nobody comes."""
        whole = all(map(all, school_map.layers[0].rows))
        self._reach = _reach(school_map)
        self._tiles = lru_cache(maxsize=32)(self._tiles_of)
        """A camera that moves and a child that walks stay over the same tiles for some frames."""
        self._covered = Box(0, 0, school_map.columns * school_map.tile, school_map.rows * school_map.tile) if whole \
            else NOWHERE

    @property
    def colour(self) -> Colour:
        """What is seen beyond the edge of the map."""
        return paint("ink950")

    def covers(self, part: Box) -> bool:
        """Whether there are tiles everywhere in a part of the map."""
        x, y, w, h = self._covered
        return x <= part.x and y <= part.y and part.x + part.w <= x + w and part.y + part.h <= y + h

    def laid(self, painter: Painter, part: Box) -> list[Placed]:
        """The tiles that lie in a part of the map, with their places on the map."""
        tile, reach = self.map.tile, self._reach
        laid = self._tiles(max(0, part.x // tile - reach), max(0, part.y // tile - reach),
                           max(0, (part.right - 1) // tile + 1), max(0, (part.bottom - 1) // tile + 1))
        if not self.calm:
            return laid
        pictures = {picture for _, picture, _, _ in laid} - {self.dark}
        keep_veiled(painter, pictures)
        return [(at, veiled(picture) if picture in pictures else picture, x, y) for at, picture, x, y in laid]

    def _tiles_of(self, left: int, top: int, right: int, bottom: int) -> list[Placed]:
        """Those of some columns and rows."""
        tile = self.map.tile
        return [(FLAT, picture, column * tile, row * tile)
                for layer in self.map.layers
                for row, pictures in enumerate(layer.rows[top:bottom], start=top)
                for column, picture in enumerate(pictures[left:right], start=left) if picture]


def _reach(school_map: SchoolMap) -> int:
    """Over how many cells at its right and below the largest tile lies besides its own."""
    tiles = {picture for layer in school_map.layers for row in layer.rows for picture in row}
    largest = max((max(w, h) for name, _, _, _, w, h in school_map.pictures if name in tiles), default=0)
    return max(0, (largest - 1) // school_map.tile)
