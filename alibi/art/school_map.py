"""Bakes the school Het Kompas: pictures of tiles and props, tilesets and the map, into its school folder.

Knows which files a school folder gets from here. Does not know what is in them. Run as
`python -m alibi.art.school_map levels/_school/het_kompas [--pictures]`.

After that the map belongs to the designers: the game reads `map.tmx`, and `bake_school` writes it anew only
when somebody asks for the plan's own map. `bake_pictures` draws the pictures again and leaves the map alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from alibi.art.props import school_props
from alibi.art.raster import png
from alibi.art.school_build import build_school
from alibi.art.school_tmx import (
    PROPS_FILE,
    PROPS_FOLDER,
    TILES_FILE,
    TILES_PICTURE,
    map_tmx,
    props_tsx,
    tiles_tsx,
)
from alibi.art.tiles import TileSheet

MAP_FILE = "map.tmx"


def bake_school(school_dir: Path) -> None:
    """Writes pictures, tilesets and map. Overwrites a map that was changed in Tiled."""
    bake_pictures(school_dir)
    write_map(school_dir)


def bake_pictures(school_dir: Path) -> None:
    """Draws the tile sheet and every prop as PNG. Needs resvg_py."""
    props_dir = school_dir / PROPS_FOLDER
    props_dir.mkdir(parents=True, exist_ok=True)
    sheet = TileSheet(build_school().stacks())
    (school_dir / TILES_PICTURE).write_bytes(png(sheet.drawing()))
    for prop in school_props():
        (props_dir / f"{prop.name}.png").write_bytes(png(prop.document()))


def write_map(school_dir: Path) -> None:
    """Writes `map.tmx` and its two tilesets from the plan; draws nothing."""
    built = build_school()
    sheet = TileSheet(built.stacks())
    school_dir.mkdir(parents=True, exist_ok=True)
    texts = {
        TILES_FILE: tiles_tsx(sheet),
        PROPS_FILE: props_tsx(school_props()),
        MAP_FILE: map_tmx(built, sheet, school_props()),
    }
    for name, text in texts.items():
        (school_dir / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Bakes into the one folder that is named; `--pictures` leaves the map alone."""
    folders = [word for word in arguments if word != "--pictures"]
    if len(folders) != 1:
        print("Noem één schoolmap, bijvoorbeeld levels/_school/het_kompas.")
        return 2
    bake = bake_pictures if "--pictures" in arguments else bake_school
    bake(Path(folders[0]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
