"""Sheets hold their pictures, bake the same bytes twice, and the shipped tables fit the shipped sheets."""

from __future__ import annotations

import json
import struct
from itertools import combinations
from pathlib import Path

import pytest

from alibi.art.bake import bake_look, bake_people, game_sheets
from alibi.art.icons import ICONS, INKS
from alibi.art.moods import MOODS
from alibi.art.people_files import looks_in
from alibi.art.people_pictures import face, walk
from alibi.art.person import Look
from alibi.art.place_scenes import PLACES
from alibi.art.raster import png
from alibi.art.sheet import SIDE, Picture, Sheet, sheets
from alibi.art.svg import rect
from alibi.art.traces import TRACES
from alibi.ui.talk_screen import BACKDROPS

ROOT = Path(__file__).parents[2]
SCHOOL = ROOT / "levels" / "_school" / "het_kompas"
TABLES = [SCHOOL / "pictures" / "people.json", ROOT / "assets" / "pictures" / "atlas.json"]

Region = tuple[str, int, int, int, int]


def png_size(content: bytes) -> tuple[int, int]:
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def regions_of(table: Path) -> dict[str, Region]:
    return {name: tuple(place) for name, place in json.loads(table.read_text(encoding="utf-8")).items()}


def overlap(one: Region, other: Region) -> bool:
    (_, x, y, w, h), (_, u, v, s, t) = one, other
    return x < u + s and u < x + w and y < v + t and v < y + h


def squares(count: int, side: int = 60) -> list[Picture]:
    return [Picture(f"square.{at}", side, side, rect(0, 0, side, side, "#4FCBA6")) for at in range(count)]


def test_pictures_on_a_sheet_never_overlap() -> None:
    (sheet,) = sheets("squares", squares(20), width=256)
    for one, other in combinations(sheet.regions().values(), 2):
        assert not overlap(tuple(one), tuple(other))  # type: ignore[arg-type]


def test_a_full_sheet_is_followed_by_a_second_one() -> None:
    packed = sheets("squares", squares(20), width=130, height=130)
    assert [sheet.name for sheet in packed] == [f"squares_{number}.png" for number in range(1, 6)]
    assert all(max(sheet.width, sheet.height) <= 130 for sheet in packed)


def test_a_picture_too_large_for_a_sheet_is_refused() -> None:
    with pytest.raises(ValueError, match=r"square\.0"):
        sheets("squares", squares(1, side=SIDE + 1))


def test_a_name_is_used_once() -> None:
    with pytest.raises(ValueError, match="dezelfde naam"):
        sheets("squares", squares(1) + squares(1))


def test_a_picture_stays_within_its_own_area() -> None:
    wild = Picture("wild", 10, 10, rect(-50, -50, 200, 200, "#FF0000"))
    (alone,) = sheets("a", [wild, Picture("calm", 10, 10, "")])
    (empty,) = sheets("b", [Picture("calm", 22, 10, "")])
    assert png(alone.svg()) != png(empty.svg())
    assert png(Sheet("c", 22, 10, alone.placed[1:]).svg()) == png(empty.svg())


def test_two_bakes_of_one_sheet_give_equal_bytes() -> None:
    look = Look(hair="curly", extras=("glasses",))
    (first,) = sheets("one", [*walk("agent", look), face("agent", look)])
    (again,) = sheets("one", [*walk("agent", look), face("agent", look)])
    assert png(first.svg()) == png(again.svg())


def test_people_are_baked_with_a_table_beside_them(tmp_path: Path) -> None:
    (tmp_path / "people.json").write_text('{"face.gone": ["people_gone.png", 0, 0, 1, 1]}', encoding="utf-8")
    (tmp_path / "people_gone.png").write_bytes(b"")
    bake_people({"wei": Look(hair="bob")}, tmp_path)
    table = regions_of(tmp_path / "people.json")
    assert {f"portrait.wei.{mood}" for mood in MOODS} <= set(table)
    assert {"face.wei", "sprite.wei.south.0", "sprite.wei.west.3"} <= set(table)
    assert {path.name for path in tmp_path.glob("*.png")} == {place[0] for place in table.values()}


def test_one_look_can_be_baked_for_a_new_agent() -> None:
    baked = bake_look({"hair": "locs", "skin": 5}, "player")
    sizes = {"portraits.png": png_size(baked.portraits), "sprites.png": png_size(baked.sprites)}
    for sheet, x, y, width, height in baked.regions.values():
        assert int(x) + int(width) <= sizes[str(sheet)][0]
        assert int(y) + int(height) <= sizes[str(sheet)][1]
    assert "portrait.player.thoughtful" in baked.regions
    assert "sprite.player.north.2" in baked.regions


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_shipped_region_lies_in_its_sheet(table: Path) -> None:
    places = regions_of(table)
    sizes = {
        name: png_size((table.parent / name).read_bytes()) for name in {place[0] for place in places.values()}
    }
    for name, (sheet, x, y, width, height) in places.items():
        assert x >= 0 and y >= 0 and width > 0 and height > 0, name
        assert x + width <= sizes[sheet][0] and y + height <= sizes[sheet][1], name
        assert max(sizes[sheet]) <= SIDE


def test_every_person_of_the_school_is_baked_in_every_mood() -> None:
    table = regions_of(TABLES[0])
    for who in looks_in(SCHOOL / "people"):
        assert {f"portrait.{who}.{mood}" for mood in MOODS} <= set(table)
        assert f"face.{who}" in table


def test_the_shipped_atlas_names_what_the_drawings_name() -> None:
    drawn = {name for sheet in game_sheets({}) for name in sheet.regions()}
    assert set(regions_of(TABLES[1])) == drawn


def test_icons_signs_and_screens_have_the_names_that_are_asked_for() -> None:
    table = set(regions_of(TABLES[1]))
    assert {f"icon24.{name}.{ink}" for name in ICONS for ink in INKS} <= table
    assert {f"icon32.{name}.{ink}" for name in ICONS for ink in INKS} <= table
    assert {f"trace.{name}" for name in TRACES} <= table
    places = {*PLACES, *BACKDROPS.values(), "reveal", "ink", "debrief"}
    assert {f"backdrop.{name}" for name in places} | {"title.background", "logo.alien"} <= table


def test_the_shipped_pictures_stay_small() -> None:
    sheets_shipped = {table.parent / place[0] for table in TABLES for place in regions_of(table).values()}
    assert sum(path.stat().st_size for path in sheets_shipped) < 12_000_000
