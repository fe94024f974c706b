"""The shape of a school's map: zones, doorways, spots, signs, walls and what is drawn, in map pixels.

Knows geometry of one map. Does not know Tiled, files or how anything is drawn. Origin is top left, y grows
downwards, tiles are `tile` pixels square.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Zone:
    place: str
    area: Area


@dataclass(frozen=True, slots=True)
class Doorway:
    """An opening between places `a` and `b`. With `to`, whoever steps in comes out at that spot (stairs)."""

    a: str
    b: str
    area: Area
    label: str = ""
    to: str = ""


FACINGS = ("north", "east", "south", "west")


@dataclass(frozen=True, slots=True)
class Spot:
    """A named point to stand: "hal" (where a resumed play stands), "hal.3" (a person), "hal.mirror". `facing` is which
    way somebody looks who stands or sits there: one of FACINGS, "" where it does not matter."""

    name: str
    x: int
    y: int
    facing: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """Native text on the map: `kind` is room (code plate on a door), board (large) or label."""

    text: str
    kind: str
    area: Area


@dataclass(frozen=True, slots=True)
class TileLayer:
    """Rows of picture names, "" where nothing is drawn."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Prop:
    """A piece of furniture: a picture with its bottom-left corner at x, y; drawn in order of y."""

    picture: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SchoolMap:
    """`pictures` tells where each picture name comes from: (file, x, y, width, height)."""

    tile: int
    columns: int
    rows: int
    layers: tuple[TileLayer, ...]
    props: tuple[Prop, ...]
    zones: tuple[Zone, ...]
    doorways: tuple[Doorway, ...]
    spots: tuple[Spot, ...]
    signs: tuple[Sign, ...]
    walls: tuple[Area, ...]
    pictures: tuple[tuple[str, str, int, int, int, int], ...]

    def place_at(self, x: float, y: float) -> str:
        """The place whose zone holds this point, "" outside every zone."""
        return next((zone.place for zone in self.zones if zone.area.holds(x, y)), "")

    def spot(self, name: str) -> Spot | None:
        return next((spot for spot in self.spots if spot.name == name), None)
