"""A school folder from a sketch: the map with its tilesets and pictures, and a first school.yaml.

Knows which files a new school gets. Does not know Tiled's XML (`school_tmx`) or the sketch's rules. Needs resvg_py
for the sheet of tiles; the pictures of props come from a school that has them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from alibi.art.bake import table_text
from alibi.art.plan_build import PlannedSchool
from alibi.art.plan_kinds import KINDS
from alibi.art.plan_text import PlannedPlace
from alibi.art.plan_tiles import plan_stacks
from alibi.art.props import school_props
from alibi.art.raster import png
from alibi.art.school_tmx import PROPS_FILE, PROPS_FOLDER, TILES_FILE, TILES_PICTURE, map_tmx, props_tsx, tiles_tsx
from alibi.art.svg import document, joined, move
from alibi.art.tiles import Stack, TileSheet, all_pieces

MAP_FILE = "map.tmx"
PEOPLE_FILE = "pictures/people.json"
PREVIEW_SCALE = 0.25


def tile_sheet() -> TileSheet:
    """The sheet that every plan's map uses, with all that walls of a plan can need."""
    return TileSheet(plan_stacks())


def map_texts(planned: PlannedSchool, sheet: TileSheet) -> dict[str, str]:
    """The map and its tilesets: name of a file -> its text."""
    return {TILES_FILE: tiles_tsx(sheet), PROPS_FILE: props_tsx(school_props()),
            MAP_FILE: map_tmx(planned.built, sheet, school_props())}


def school_text(planned: PlannedSchool, name: str, shared: str) -> str:
    """A first school.yaml; `shared` is what comes from another school: skills and glossary."""
    lines = [f'name: "{name}"', f"map: {MAP_FILE}", "", "places:", *map(_place_line, planned.places), "", "doors:"]
    lines += [f"  - {{a: {a}, b: {b}, beats: {beats}}}" for a, b, beats in planned.joins]
    return "\n".join([*lines, "", shared.rstrip(), ""])


def _place_line(place: PlannedPlace) -> str:
    kind = KINDS[place.kind]
    work = ", work: true" if kind.work else ""
    name, short = (text.replace("\\", "\\\\").replace('"', '\\"') for text in (place.name, place.short))
    return f'  {place.id}: {{name: "{name}", short: "{short}", busy: {kind.busy}, floor: {place.floor}{work}}}'


def shared_part(school_yaml: str) -> str:
    """Skills and glossary of a school, as they stand in its school.yaml."""
    rows = school_yaml.splitlines()
    return "\n".join(rows[rows.index("skills:"):])


def write_school(planned: PlannedSchool, name: str, folder: Path, like: Path, people: Iterable[str]) -> None:
    """Writes a whole new school folder. `like` is the school whose props, skills and glossary it shares, and from which
    these `people` come along with their pictures."""
    sheet = tile_sheet()
    (folder / PROPS_FOLDER).mkdir(parents=True)
    (folder / "people").mkdir()
    for prop in school_props():
        shutil.copyfile(like / PROPS_FOLDER / f"{prop.name}.png", folder / PROPS_FOLDER / f"{prop.name}.png")
    (folder / TILES_PICTURE).write_bytes(png(sheet.drawing()))
    texts = map_texts(planned, sheet)
    texts["school.yaml"] = school_text(planned, name, shared_part((like / "school.yaml").read_text("utf-8")))
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8", newline="\n")
    _bring(tuple(people), like, folder)


def _bring(people: tuple[str, ...], like: Path, folder: Path) -> None:
    """People as they are in another school: their files, and their pictures without drawing them anew."""
    drawn = json.loads((like / PEOPLE_FILE).read_text("utf-8"))
    theirs = {name: where for name, where in drawn.items() if name.split(".")[1] in people}
    for who in people:
        shutil.copyfile(like / "people" / f"{who}.yaml", folder / "people" / f"{who}.yaml")
    for sheet in sorted({where[0] for where in theirs.values()}):
        shutil.copyfile(like / "pictures" / sheet, folder / "pictures" / sheet)
    (folder / PEOPLE_FILE).write_text(table_text(theirs), encoding="utf-8", newline="\n")


def preview_png(planned: PlannedSchool) -> bytes:
    """The map as one small picture."""
    from alibi.art.school_shapes import TILE

    pieces, built = all_pieces(), planned.built
    cells = [(x, y, stack) for layer in (built.floor, built.walls)
             for y, row in enumerate(layer) for x, stack in enumerate(row) if stack]
    tiles = joined(move(x * TILE, y * TILE, _pile(pieces, stack)) for x, y, stack in cells)
    things = {prop.name: prop for prop in school_props()}
    drawn = joined(move(one.x, one.y - things[one.prop].height, things[one.prop].drawing)
                   for one in sorted(built.props, key=lambda one: one.y))
    width, height = len(built.floor[0]) * TILE * PREVIEW_SCALE, len(built.floor) * TILE * PREVIEW_SCALE
    return png(document(width, height, move(0, 0, tiles, drawn, scale=PREVIEW_SCALE)))


def _pile(pieces: dict[str, str], stack: Stack) -> str:
    from alibi.art.school_shapes import TILE
    from alibi.art.svg import clip, rect

    return clip(rect(0, 0, TILE, TILE, "#FFFFFF"), *(pieces[name] for name in stack))
