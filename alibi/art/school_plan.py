"""The building of Het Kompas in tiles: rooms, walls, doors, stairs and what lies in the floors.

Knows where rooms are and how they join. Does not know the furniture (`school_furnishing`), where people stand
(`school_spots`) or how a map is written. One tile is 64 px. The second floor is
the upper part of the map, then come the first floor, the ground floor with what lies outside, and home; between
them lies the dark.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = 43
ROWS = 84


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
    of: str = ""
    """The place this room is a part of, when it is not a place of its own."""

    @property
    def place(self) -> str:
        """The place whose floor this is."""
        return self.of or self.name


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


# ------------------------------------------------------------------ second floor
TOP = (
    Room("c2_01", 12, 3, 11, 5, "lino", "oranje", "laag", "hoog"),
    Room("c2_03", 23, 3, 10, 5, "hout", "groen", "laag", "hoog"),
    Room("gang_c", 12, 11, 27, 4, "gang", "school", "hoog", "rand"),
)

# ------------------------------------------------------------------ first floor
UPSTAIRS = (
    Room("b1_02", 5, 22, 9, 5, "hout", "groen", "laag", "hoog"),
    Room("b1_04", 14, 22, 9, 5, "hout", "blauw", "laag", "hoog"),
    Room("b1_06", 26, 22, 9, 5, "hout", "zand", "laag", "hoog"),
    Room("gang_b", 5, 30, 35, 4, "gang", "school", "hoog", "hoog"),
    Room("muzieklokaal", 5, 37, 10, 4, "parket", "geel", "hoog", "rand"),
    Room("dak", 15, 37, 25, 4, "sedum", "steen", "hoog", "rand"),
)

# ------------------------------------------------------------------ ground floor
DOWNSTAIRS = (
    Room("kopieerhok", 7, 48, 5, 5, "kopie", "zand", "laag", "hoog"),
    Room("mediatheek", 12, 48, 11, 5, "tapijt", "paars", "laag", "hoog"),
    Room("aula", 26, 48, 13, 5, "aula", "oranje", "laag", "hoog"),
    Room("gang_a", 7, 56, 14, 5, "gang", "school", "hoog", "hoog", sides="w"),
    Room("hal", 21, 56, 13, 5, "hal", "school", "hoog", "hoog", sides=""),
    Room("balie", 34, 56, 5, 5, "hal", "school", "hoog", "hoog", sides="e"),
    Room("gymzaal", 0, 64, 11, 6, "sportvloer", "sport", "hoog", "rand"),
    Room("fietsenstalling", 11, 64, 8, 6, "klinkers", "steen", "hoog", "", sides="w"),
    Room("plein", 19, 64, 24, 6, "tegels", "steen", "hoog", "", sides=""),
)

# ------------------------------------------------------------------ home, in another street
HOME = (
    Room("thuis", 11, 77, 9, 5, "hout", "sterren", "laag", "rand", sides="w"),
    Room("thuis_keuken", 20, 77, 8, 5, "plavuizen", "geel", "laag", "rand", sides="e", of="thuis"),
)
ROOMS = TOP + UPSTAIRS + DOWNSTAIRS + HOME

SCENERY = frozenset({"dak"})
"""Rooms that are looked at, never entered."""

DOORS = (
    Door("c2_01", "gang_c", 15, 8, 2, "deur_c_nummer_dicht", "C2.01"),
    Door("c2_03", "gang_c", 25, 8, 2, "deur_c_nummer_dicht", "C2.03"),
    Door("b1_02", "gang_b", 9, 27, 2, "deur_b_nummer_dicht", "B1.02"),
    Door("b1_04", "gang_b", 18, 27, 2, "deur_b_nummer_dicht", "B1.04"),
    Door("b1_06", "gang_b", 27, 27, 2, "deur_b_nummer_dicht", "B1.06"),
    Door("gang_b", "muzieklokaal", 11, 34, 2, "deur_b_geel_dicht", "het muzieklokaal"),
    Door("kopieerhok", "gang_a", 8, 53, 2, "deur_a_dicht", "het kopieerhok"),
    Door("mediatheek", "gang_a", 16, 53, 2, "deur_a_dicht", "de mediatheek"),
    Door("aula", "hal", 30, 53, 3, "dubbele_deur_a_dicht", "de aula"),
    Door("gang_a", "gymzaal", 8, 61, 2, "deur_a_sport_dicht", "de gymzaal"),
    Door("hal", "plein", 25, 61, 3, "schooldeur_dicht", "de hoofdingang"),
)

STAIRS = (
    Stairs("trap", "gang_b", 23, 53, "trap_op", "gang_b.stairs", "naar boven"),
    Stairs("gang_b", "trap", 23, 27, "trap_neer", "trap.stairs", "naar beneden"),
    Stairs("gang_b", "gang_c", 36, 27, "trap_op", "gang_c.trap", "naar de tweede verdieping"),
    Stairs("gang_c", "gang_b", 36, 8, "trap_neer", "gang_b.trap_c", "naar de eerste verdieping"),
)
STAIR_TILES = 3

# The foot of the stairs is a place of its own in front of the stairs, cut out of the hall.
STAIR_FOOT = (23, 56, STAIR_TILES, 2)

BORDERS = (
    Border("gang_a", "hal", (20.75, 56, 0.5, 5.25), "de gang"),
    Border("hal", "balie", (33.75, 56, 0.5, 5.25), "de balie"),
    Border("plein", "fietsenstalling", (18.75, 64, 0.5, 6), "de fietsenstalling"),
    Border("hal", "trap", (23, 57.75, 3, 0.5), "de trap en lift"),
)

INLAYS = (
    Inlay("licht", 33, 11, 3, 3),
    Inlay("sportveld", 4, 65, 6, 4),
    Inlay("gymmat", 1, 66, 3, 2),
    Inlay("mat_smal", 8, 60, 2, 1),
    Inlay("kleed", 13, 79, 4, 3),
    Inlay("licht", 15, 30, 3, 3),
    Inlay("licht", 30, 30, 3, 3),
    Inlay("licht", 12, 57, 3, 3),
    Inlay("kompas", 27, 57, 3, 3),
    Inlay("mat_smal", 11, 33, 2, 1),
    Inlay("mat", 25, 60, 3, 1),
    Inlay("mat", 25, 64, 3, 1),
    Inlay("kleed", 18, 49, 4, 3),
    Inlay("veld", 33, 65, 4, 4),
)

GRASS = ((39, 64, 4, 6),)
"""Lawns beside the yard: x, y, columns, rows."""

STREET_ROW = 70
YARD = (19, 64, 20, 6)
"""The part of the yard where people walk: x, y, columns, rows."""
