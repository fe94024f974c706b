"""The floor and wall tiles of the school: small square pictures that are laid in the map's tile layers.

Knows what each tile looks like and in which cell of the sheet it lies. Does not know where in the school a
tile is used. A cell of the map is a *stack* of pieces, for example a wall face with the end of a side wall
drawn over it; every different stack becomes one tile of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.art import tiles_floor
from alibi.art.school_shapes import (
    CAP,
    CLEAR,
    HIGH_FACE,
    HIGH_ROWS,
    LOW_FACE,
    LOW_ROWS,
    SHADE,
    SIDE,
    TILE,
    WALLS,
    WallStyle,
    cap,
    floor_shadow,
    wall_face,
)
from alibi.art.svg import clip, document, joined, linear_gradient, move, rect
from alibi.palette import colour

SHEET_COLUMNS = 16

Stack = tuple[str, ...]
"""Names of pieces, lowest first."""


def side_wall(edge: str, start: int = 0, end: int = TILE) -> str:
    """The half of a side wall along the west or east edge ("w", "e") of a tile, from `start` to `end` px."""
    x = 0 if edge == "w" else TILE - SIDE
    body = rect(x, start, SIDE, end - start, colour("wallcap700"))
    if edge == "e":
        return body + rect(x, start, 2.5, end - start, colour("wallcap600"))
    paint, gradient = linear_gradient([(0, SHADE, 0.22), (1, SHADE, 0)], (0, 0), (1, 0))
    shadow = gradient + rect(SIDE, start, 14, end - start, paint)
    return body + rect(SIDE - 3, start, 3, end - start, colour("wallcap900")) + shadow


def _rows(drawing: str, rows: int, name: str) -> dict[str, str]:
    """A drawing one tile wide, cut into `rows` tiles: `name.0` is the top one."""
    return {f"{name}.{row}": move(0, -row * TILE, drawing) for row in range(rows)}


def _wall_pieces(name: str, style: WallStyle) -> dict[str, str]:
    high = move(0, CLEAR, cap(TILE)) + move(0, CLEAR + CAP, wall_face(TILE, HIGH_FACE, style))
    low = cap(TILE) + move(0, CAP, wall_face(TILE, LOW_FACE, style))
    return {**_rows(high, HIGH_ROWS, f"hoog_{name}"), **_rows(low, LOW_ROWS, f"laag_{name}")}


def _edge_pieces() -> dict[str, str]:
    pieces = {"schaduw": floor_shadow(TILE), "rand": cap(TILE)}
    for edge in ("w", "e"):
        pieces[f"zijde_{edge}"] = side_wall(edge)
        pieces[f"zijde_{edge}_boven"] = side_wall(edge, 0, CLEAR + CAP - 4)
        pieces[f"zijde_{edge}_onder_cap"] = side_wall(edge, CAP - 4)
        pieces[f"zijde_{edge}_onder_hoog"] = side_wall(edge, CLEAR + 3)
        pieces[f"zijde_{edge}_kort"] = side_wall(edge, 0, CAP - 4)
    return pieces


def all_pieces() -> dict[str, str]:
    """Name of a piece -> its drawing. What reaches outside 64 x 64 px is cut off when it is laid."""
    pieces = dict(tiles_floor.floor_pieces())
    for name, style in WALLS.items():
        pieces.update(_wall_pieces(name, style))
    pieces.update(_edge_pieces())
    return pieces


class TileSheet:
    """One picture with every tile of a map: first each piece alone, then the stacks the map asks for."""

    def __init__(self, stacks: Iterable[Stack]) -> None:
        self._pieces = all_pieces()
        singles: list[Stack] = [(name,) for name in self._pieces]
        combined = sorted({stack for stack in stacks if len(stack) > 1})
        self._order: list[Stack] = singles + combined
        self._place = {stack: index for index, stack in enumerate(self._order)}

    def __len__(self) -> int:
        return len(self._order)

    def index(self, stack: Stack) -> int:
        """Number of a stack's tile, counted from 0 in reading order. Raises KeyError for an unknown one."""
        return self._place[stack]

    @property
    def rows(self) -> int:
        return -(-len(self._order) // SHEET_COLUMNS)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the sheet, px."""
        return SHEET_COLUMNS * TILE, self.rows * TILE

    def drawing(self) -> str:
        """The whole sheet as an SVG document."""
        cells = joined(self._cell(index, stack) for index, stack in enumerate(self._order))
        return document(*self.size, cells)

    def _cell(self, index: int, stack: Stack) -> str:
        x, y = index % SHEET_COLUMNS * TILE, index // SHEET_COLUMNS * TILE
        tile = clip(rect(0, 0, TILE, TILE, "#FFFFFF"), *(self._pieces[name] for name in stack))
        return move(x, y, tile)
