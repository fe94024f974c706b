"""Builds the school map from a Tiled file that passed its first look.

Knows our layers: tile layers vloer and muur, object layers spullen, plekken, deuren, punten, borden, botsing.
pytmx resolves tiles to pictures; objects are read from our own elements, which know their place in the file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alibi.content.notes import Notes
from alibi.content.tiled_guard import TILE_LAYERS, GuardedMap
from alibi.content.tiled_xml import Element
from alibi.core.school_map import FACINGS, Area, Doorway, Prop, SchoolMap, Sign, Spot, TileLayer, Zone

SIGN_KINDS = ("room", "board", "label")
Region = tuple[str, int, int, int, int]


@contextmanager
def _without_pygame() -> Iterator[None]:
    """Importing pytmx imports pygame, a window library, into a room without windows: hide it meanwhile."""
    hidden = [name for name in ("pygame", "pytmx.util_pygame") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def build_map(path: Path, school: Path, guarded: GuardedMap, notes: Notes) -> SchoolMap | None:
    """The map, None after a fault (it is noted)."""
    before = len(notes.findings.found)
    root = guarded.root
    tiles = _resolved(path, school, guarded, notes)
    if tiles is None:
        return None
    layers = tuple(tiles.layer(name) for name in TILE_LAYERS)
    props = tuple(prop for element in objects_in(root, "spullen") if (prop := tiles.prop(element, notes)))
    found = SchoolMap(
        tile=int(root.number("tilewidth")),
        columns=int(root.number("width")),
        rows=int(root.number("height")),
        layers=layers,
        props=props,
        zones=tuple(_zone(one, notes) for one in objects_in(root, "plekken")),
        doorways=tuple(_doorway(one, notes) for one in objects_in(root, "deuren")),
        spots=tuple(_spot(one, notes) for one in objects_in(root, "punten")),
        signs=tuple(_sign(one, notes) for one in objects_in(root, "borden")),
        walls=tuple(area(one) for one in objects_in(root, "botsing")),
        pictures=tiles.pictures(),
    )
    return found if len(notes.findings.found) == before else None


def _resolved(path: Path, school: Path, guarded: GuardedMap, notes: Notes) -> _Tiles | None:
    """The tiles by pytmx; what it still cannot stand becomes one sentence, whatever it raises."""
    with _without_pygame():
        import pytmx

    try:
        tiled = pytmx.TiledMap(str(path), image_loader=_region_of, allow_duplicate_names=True)
        return _Tiles(tiled, school, guarded)
    except Exception:  # pytmx raises bare Exception, KeyError, struct.error … on maps it does not expect
        notes.report("A501", guarded.root.mark, what="de tegels of tegelsets passen niet bij elkaar")
        return None


def _region_of(file: str, colorkey: str | None, **options: object) -> Any:
    """An image loader for pytmx that loads nothing: it tells which part of which file a tile is."""

    def part(rect: tuple[int, int, int, int] | None = None, flags: object = None) -> tuple[str, object]:
        return file, rect

    return part


class _Tiles:
    """Tiles and their pictures: which name, which file, which part of it."""

    def __init__(self, tiled: Any, school: Path, guarded: GuardedMap) -> None:
        self.tiled, self.school = tiled, school
        self.names = _tile_names(guarded)
        self.sizes = _tile_sizes(guarded)
        self.regions: dict[str, Region] = {}
        self.real_gid = {gid: real for real, pairs in tiled.gidmap.items() for gid, _ in pairs}
        self.picture_of = {0: ""}
        for layer in tiled.layers:
            for gid in {gid for row in getattr(layer, "data", ()) for gid in row}:
                self.picture(gid)
        self._keep_unused()

    def _keep_unused(self) -> None:
        """A picture of its own is known also when the map shows it nowhere: an open door stands in for a shut one."""
        for real in self.sizes:
            for gid, _ in self.tiled.gidmap.get(real, ()):
                if self.tiled.images[gid]:
                    self.picture(gid)

    def picture(self, gid: int) -> str:
        """The name of the picture of a pytmx tile id, whose region is kept."""
        if gid not in self.picture_of:
            file, rect = self.tiled.images[gid]
            real = self.real_gid[gid]
            name = self.names[real]
            x, y, width, height = rect or (0, 0, *self.sizes[real])
            relative = Path(os.path.relpath(file, self.school)).as_posix()
            self.regions[name] = (relative, x, y, width, height)
            self.picture_of[gid] = name
        return self.picture_of[gid]

    def layer(self, name: str) -> TileLayer:
        data = self.tiled.layernames[name].data
        return TileLayer(name, tuple(tuple(self.picture_of[gid] for gid in row) for row in data))

    def prop(self, element: Element, notes: Notes) -> Prop | None:
        """A piece of furniture; Tiled keeps the bottom-left corner of a tile object."""
        real = int(element.number("gid"))
        pairs = self.tiled.gidmap.get(real)
        if real not in self.names or not pairs or not self.tiled.images[pairs[0][0]]:
            notes.report("A516", element.mark, layer="spullen", key="tegel met een plaatje")
            return None
        return Prop(
            self.picture(pairs[0][0]),
            round(element.number("x")),
            round(element.number("y")),
            round(element.number("width")),
            round(element.number("height")),
        )

    def pictures(self) -> tuple[tuple[str, str, int, int, int, int], ...]:
        return tuple((name, *region) for name, region in sorted(self.regions.items()))


def _tile_names(guarded: GuardedMap) -> dict[int, str]:
    """Global tile id -> picture name: the name of its own file, or tileset.number."""
    names: dict[int, str] = {}
    for first, tileset in guarded.tilesets:
        own = tileset.get("name")
        for number in range(int(tileset.number("tilecount"))):
            names[first + number] = f"{own}.{number}"
        for tile in tileset.children:
            if tile.tag == "tile":
                image = tile.first("image")
                stem = Path(image.get("source")).stem if image else f"{own}.{tile.get('id')}"
                names[first + int(tile.number("id"))] = stem
    return names


def _tile_sizes(guarded: GuardedMap) -> dict[int, tuple[int, int]]:
    """Global tile id -> width and height of a tile that has a picture of its own."""
    sizes: dict[int, tuple[int, int]] = {}
    for first, tileset in guarded.tilesets:
        for tile in tileset.children:
            image = tile.first("image") if tile.tag == "tile" else None
            if image:
                size = (round(image.number("width")), round(image.number("height")))
                sizes[first + int(tile.number("id"))] = size
    return sizes


def objects_in(root: Element, layer: str) -> list[Element]:
    groups = [group for group in root.all("objectgroup") if group.get("name") == layer]
    return [child for group in groups for child in group.children if child.tag == "object"]


def area(element: Element) -> Area:
    x, y = round(element.number("x")), round(element.number("y"))
    return Area(
        x,
        y,
        round(element.number("x") + element.number("width")) - x,
        round(element.number("y") + element.number("height")) - y,
    )


def _needed(element: Element, layer: str, key: str, value: str, notes: Notes) -> str:
    if not value:
        notes.report("A516", element.mark, layer=layer, key=key)
    return value


def _zone(element: Element, notes: Notes) -> Zone:
    return Zone(_needed(element, "plekken", "naam", element.get("name"), notes), area(element))


def _doorway(element: Element, notes: Notes) -> Doorway:
    facts = element.properties()
    return Doorway(
        a=_needed(element, "deuren", "a", facts.get("a", ""), notes),
        b=_needed(element, "deuren", "b", facts.get("b", ""), notes),
        area=area(element),
        label=facts.get("label", ""),
        to=facts.get("to", ""),
    )


def _spot(element: Element, notes: Notes) -> Spot:
    return Spot(
        _needed(element, "punten", "naam", element.get("name"), notes),
        round(element.number("x")),
        round(element.number("y")),
        _one_of(("", *FACINGS), element, "facing", "", notes),
    )


def _sign(element: Element, notes: Notes) -> Sign:
    kind = _one_of(SIGN_KINDS, element, "kind", "label", notes)
    text = element.properties().get("text", "")
    return Sign(_needed(element, "borden", "text", text, notes), kind, area(element))


def _one_of(words: tuple[str, ...], element: Element, key: str, otherwise: str, notes: Notes) -> str:
    """A property that is one of some words."""
    value = element.properties().get(key, otherwise)
    if value not in words:
        allowed = tuple(word for word in words if word)
        notes.report("A105", element.mark, near=(value, allowed), value=value, key=key, allowed=", ".join(allowed))
    return value
