"""Writes a built school as Tiled files: the map (TMX), the sheet of tiles and the collection of props (TSX).

Knows Tiled's XML (format 1.10). Does not know what is on the map or how a picture is baked. The same input
gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count

from alibi.art.props_shape import Prop
from alibi.art.school_layers import Box, BuiltMap, Doorway, Sign
from alibi.art.school_shapes import TILE
from alibi.art.tiles import SHEET_COLUMNS, Stack, TileSheet
from alibi.palette import colour

TILES_FILE = "tegels.tsx"
PROPS_FILE = "spullen.tsx"
TILES_PICTURE = "pictures/tiles.png"
PROPS_FOLDER = "pictures/props"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_VERSION = 'version="1.10" tiledversion="1.10.2"'

SIGN_INKS = {"room": colour("ink900"), "board": colour("amber200"), "label": colour("ink900")}
"""Kind of sign -> colour of its letters, as Tiled shows them."""
SIGN_ROOM = 10
"""Letters are this much lower than the field of their sign, px."""


@dataclass(frozen=True, slots=True)
class _Group:
    """An object layer: its name, its colour in Tiled and whether Tiled shows it at first."""

    name: str
    colour: str
    shown: bool


def tiles_tsx(sheet: TileSheet) -> str:
    """The tileset of floors and walls: one picture, cut into squares."""
    width, height = sheet.size
    picture = f'<image source="{TILES_PICTURE}" width="{width}" height="{height}"/>'
    size = (
        f'tilewidth="{TILE}" tileheight="{TILE}" tilecount="{_tile_count(sheet)}" columns="{SHEET_COLUMNS}"'
    )
    return f'{_HEAD}<tileset {_VERSION} name="tegels" {size}>\n {picture}\n</tileset>\n'


def props_tsx(props: Sequence[Prop]) -> str:
    """The tileset of props: a collection of pictures, each with its own size."""
    wide, high = max(p.width for p in props), max(p.height for p in props)
    size = f'tilewidth="{wide}" tileheight="{high}" tilecount="{len(props)}" columns="0"'
    lines = [f'{_HEAD}<tileset {_VERSION} name="spullen" {size} objectalignment="bottomleft">']
    lines.append(' <grid orientation="orthogonal" width="1" height="1"/>')
    for number, prop in enumerate(props):
        source = f"{PROPS_FOLDER}/{prop.name}.png"
        image = f'<image source="{source}" width="{prop.width}" height="{prop.height}"/>'
        lines.append(f' <tile id="{number}" type="prop">\n  {image}\n </tile>')
    return "\n".join([*lines, "</tileset>", ""])


def map_tmx(built: BuiltMap, sheet: TileSheet, props: Sequence[Prop]) -> str:
    """The whole map."""
    first_prop = 1 + _tile_count(sheet)
    size = f'width="{len(built.floor[0])}" height="{len(built.floor)}"'
    groups = _object_groups(built, props, first_prop)
    layers = [
        _tile_layer(1, "vloer", built.floor, sheet),
        _tile_layer(2, "muur", built.walls, sheet),
    ]
    ids = count(1)
    for layer, (group, objects) in enumerate(groups, start=3):
        layers.append(_object_layer(layer, group, objects, ids))
    head = (
        f'<map {_VERSION} orientation="orthogonal" renderorder="right-down" {size} '
        f'tilewidth="{TILE}" tileheight="{TILE}" infinite="0" backgroundcolor="#0b1422" '
        f'nextlayerid="{len(layers) + 1}" nextobjectid="{next(ids)}">'
    )
    sets = [
        f' <tileset firstgid="{first}" source="{file}"/>'
        for first, file in ((1, TILES_FILE), (first_prop, PROPS_FILE))
    ]
    return "\n".join([_HEAD + head, *sets, *layers, "</map>", ""])


def _tile_count(sheet: TileSheet) -> int:
    return sheet.rows * SHEET_COLUMNS


def _tile_layer(number: int, name: str, rows: Sequence[Sequence[Stack]], sheet: TileSheet) -> str:
    size = f'width="{len(rows[0])}" height="{len(rows)}"'
    cells = ",\n".join(",".join(str(sheet.index(stack) + 1 if stack else 0) for stack in row) for row in rows)
    return (
        f' <layer id="{number}" name="{name}" {size}>\n  <data encoding="csv">\n{cells}\n</data>\n </layer>'
    )


def _object_groups(
    built: BuiltMap, props: Sequence[Prop], first_prop: int
) -> list[tuple[_Group, Iterator[str]]]:
    """Each object layer with its objects; the last four are for the rules and hidden at first."""
    numbers = {prop.name: first_prop + index for index, prop in enumerate(props)}
    sizes = {prop.name: f'width="{prop.width}" height="{prop.height}"' for prop in props}
    things = (f'gid="{numbers[p.prop]}" x="{p.x}" y="{p.y}" {sizes[p.prop]}/>' for p in built.props)
    zones = (f'name="{place}" type="plek" {_box(box)}/>' for place, box in built.zones)
    spots = (_spot(name, point, built.seats.get(name, "")) for name, point in built.spots)
    walls = (f'type="botsing" {_box(box)}/>' for box in built.blocked)
    return [
        (_Group("spullen", "#b08150", True), things),
        (_Group("borden", "#f4b13e", True), map(_sign, built.signs)),
        (_Group("plekken", "#78b05e", False), zones),
        (_Group("deuren", "#5ea3d0", False), map(_doorway, built.doorways)),
        (_Group("punten", "#9279c4", False), spots),
        (_Group("botsing", "#b94a36", False), walls),
    ]


def _spot(name: str, point: tuple[int, int], looks: str) -> str:
    facing = _properties({"facing": looks}) + "\n" if looks else ""
    return f'name="{name}" type="punt" x="{point[0]}" y="{point[1]}">\n{facing}   <point/>\n  </object>'


def _object_layer(number: int, group: _Group, objects: Iterable[str], ids: Iterator[int]) -> str:
    hidden = "" if group.shown else ' visible="0"'
    lines = [f' <objectgroup id="{number}" name="{group.name}" color="{group.colour}"{hidden}>']
    lines += [f'  <object id="{identity}" {body}' for body, identity in zip(objects, ids, strict=False)]
    return "\n".join([*lines, " </objectgroup>"])


def _box(box: Box) -> str:
    x, y, width, height = box
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def _properties(values: dict[str, str]) -> str:
    lines = [
        f'    <property name="{name}" value="{escape(value)}"/>' for name, value in values.items() if value
    ]
    return "\n".join(["   <properties>", *lines, "   </properties>"])


def _doorway(door: Doorway) -> str:
    values = _properties({"a": door.a, "b": door.b, "label": door.label, "to": door.to})
    return f'name="{door.a}-{door.b}" type="deur" {_box(door.box)}>\n{values}\n  </object>'


def _sign(sign: Sign) -> str:
    """A sign is a text object, so Tiled shows the words; the game reads the property `text`."""
    size, ink = sign.box[3] - SIGN_ROOM, SIGN_INKS[sign.kind]
    look = f'fontfamily="Lexend" pixelsize="{size}" color="{ink}" bold="1" halign="center" valign="center"'
    values = _properties({"text": sign.text, "kind": sign.kind})
    shown = f"   <text {look}>{escape(sign.text)}</text>"
    return f'type="bord" {_box(sign.box)}>\n{values}\n{shown}\n  </object>'
