"""The building of Het Kompas in tiles: rooms, walls, doors, stairs and what lies in the floors.

Knows where rooms are and how they join. Does not know the furniture (`school_furnishing`), where people stand
(`school_spots`) or how a map is written. One tile is 64 px. The first floor is the upper part of the map,
the ground floor the lower part; between them lies the dark outside.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = 40
ROWS = 52


@dataclass(frozen=True, slots=True)
class Room:
    """A floor of columns x rows tiles at x, y with a back wall above it.

    `back` is the kind of back wall: "laag" (2 rows) or "hoog" (3 rows, can hold doors). `below` is what
    closes it in the south: "hoog" (the back wall of the next room) or "rand" (only the top of a wall).
    """

    name: str
    x: int
    y: int
    columns: int
    rows: int
    floor: str
    wall: str
    back: str
    below: str
    sides: str = "we"


@dataclass(frozen=True, slots=True)
class Door:
    """A doorway between a place north and one south, from tile x in the high wall that begins at `wall_y`."""

    north: str
    south: str
    x: int
    wall_y: int
    tiles: int
    prop: str
    label: str


@dataclass(frozen=True, slots=True)
class Stairs:
    """Stairs in a gap of three tiles: whoever steps on them at `place` comes out at spot `to`."""

    place: str
    other: str
    x: int
    wall_y: int
    prop: str
    to: str
    label: str


@dataclass(frozen=True, slots=True)
class Border:
    """An open passage without a door, in tiles: `area` lies across the line between the two places."""

    a: str
    b: str
    area: tuple[float, float, float, float]
    label: str


@dataclass(frozen=True, slots=True)
class Inlay:
    """A picture of columns x rows tiles that lies in the floor, with its top left tile at x, y."""

    name: str
    x: int
    y: int
    columns: int
    rows: int


# ------------------------------------------------------------------ first floor
UPSTAIRS = (
    Room("b1_02", 2, 3, 9, 5, "hout", "groen", "laag", "hoog"),
    Room("b1_04", 11, 3, 9, 5, "hout", "blauw", "laag", "hoog"),
    Room("b1_06", 23, 3, 9, 5, "hout", "zand", "laag", "hoog"),
    Room("gang_b", 2, 11, 30, 4, "gang", "school", "hoog", "hoog"),
    Room("muzieklokaal", 2, 18, 10, 4, "parket", "geel", "hoog", "rand"),
    Room("dak", 12, 18, 20, 4, "sedum", "steen", "hoog", "rand"),
)

# ------------------------------------------------------------------ ground floor
DOWNSTAIRS = (
    Room("kopieerhok", 4, 29, 5, 5, "kopie", "zand", "laag", "hoog"),
    Room("mediatheek", 9, 29, 11, 5, "tapijt", "paars", "laag", "hoog"),
    Room("aula", 23, 29, 13, 5, "aula", "oranje", "laag", "hoog"),
    Room("gang_a", 4, 37, 14, 5, "gang", "school", "hoog", "hoog", sides="w"),
    Room("hal", 18, 37, 13, 5, "hal", "school", "hoog", "hoog", sides=""),
    Room("balie", 31, 37, 5, 5, "hal", "school", "hoog", "hoog", sides="e"),
    Room("plein", 0, 45, 40, 6, "tegels", "steen", "hoog", "", sides=""),
)
ROOMS = UPSTAIRS + DOWNSTAIRS

SCENERY = frozenset({"dak"})
"""Rooms that are looked at, never entered."""

DOORS = (
    Door("b1_02", "gang_b", 6, 8, 2, "deur_b_dicht", "B1.02"),
    Door("b1_04", "gang_b", 15, 8, 2, "deur_b_dicht", "B1.04"),
    Door("b1_06", "gang_b", 24, 8, 2, "deur_b_dicht", "B1.06"),
    Door("gang_b", "muzieklokaal", 8, 15, 2, "deur_b_geel_dicht", "het muzieklokaal"),
    Door("kopieerhok", "gang_a", 5, 34, 2, "deur_a_dicht", "het kopieerhok"),
    Door("mediatheek", "gang_a", 13, 34, 2, "deur_a_dicht", "de mediatheek"),
    Door("aula", "hal", 27, 34, 3, "dubbele_deur_a_dicht", "de aula"),
    Door("hal", "plein", 22, 42, 3, "schooldeur_dicht", "de hoofdingang"),
)

STAIRS = (
    Stairs("trap", "gang_b", 20, 34, "trap_op", "gang_b.stairs", "naar boven"),
    Stairs("gang_b", "trap", 20, 8, "trap_neer", "trap.stairs", "naar beneden"),
)
STAIR_TILES = 3

# The foot of the stairs is a place of its own in front of the stairs, cut out of the hall.
STAIR_FOOT = (20, 37, STAIR_TILES, 2)

BORDERS = (
    Border("gang_a", "hal", (17.75, 37, 0.5, 5.25), "de gang"),
    Border("hal", "balie", (30.75, 37, 0.5, 5.25), "de balie"),
    Border("hal", "trap", (20, 38.75, 3, 0.5), "de trap"),
)

INLAYS = (
    Inlay("licht", 12, 11, 3, 3),
    Inlay("licht", 27, 11, 3, 3),
    Inlay("licht", 9, 38, 3, 3),
    Inlay("kompas", 24, 38, 3, 3),
    Inlay("mat_smal", 8, 14, 2, 1),
    Inlay("mat", 22, 41, 3, 1),
    Inlay("mat", 22, 45, 3, 1),
    Inlay("kleed", 15, 30, 4, 3),
    Inlay("veld", 30, 46, 4, 4),
)

GRASS = ((0, 45, 8, 6), (36, 45, 4, 6))
"""Lawns beside the yard: x, y, columns, rows."""

STREET_ROW = 51
YARD = (8, 45, 28, 6)
"""The part of the yard where people walk: x, y, columns, rows."""
