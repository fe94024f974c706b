"""The drawings of the school set and the program that bakes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibi.art.props import prop, school_props
from alibi.art.school_build import build_school
from alibi.art.school_map import main, write_map
from alibi.art.school_plan import COLUMNS, DOORS, ROOMS, ROWS
from alibi.art.school_shapes import TILE
from alibi.art.tiles import TileSheet, all_pieces
from alibi.palette import COLOURS

MINTS = {value for name, value in COLOURS.items() if name.startswith("mint") or name == "visitor"}


def _drawings() -> dict[str, str]:
    sheet = TileSheet(build_school().stacks())
    return {"tegels": sheet.drawing()} | {one.name: one.document() for one in school_props()}


def test_mint_never_appears_in_the_school() -> None:
    for name, drawing in _drawings().items():
        used = set(re.findall(r"#[0-9A-Fa-f]{6}", drawing))
        assert not {one.upper() for one in used} & MINTS, name


def test_no_picture_of_the_school_holds_words() -> None:
    assert [name for name, drawing in _drawings().items() if "<text" in drawing] == []


def test_every_prop_has_its_own_name_and_a_size_in_whole_pixels() -> None:
    names = [one.name for one in school_props()]
    assert len(names) == len(set(names))
    for one in school_props():
        assert isinstance(one.width, int) and isinstance(one.height, int)
        assert 0 < one.width <= 300 and 0 < one.height <= 220


def test_every_door_has_a_closed_and_an_open_picture_of_one_size() -> None:
    for door in DOORS:
        closed, opened = prop(door.prop), prop(door.prop.replace("_dicht", "_open"))
        assert (
            (closed.width, closed.height)
            == (opened.width, opened.height)
            == (door.tiles * TILE, closed.height)
        )


def test_every_room_with_a_number_has_it_on_a_plate_over_its_door() -> None:
    built = build_school()
    numbered = [door for door in DOORS if "_nummer_" in door.prop]
    assert [door.label for door in numbered] == ["C2.01", "C2.03", "B1.02", "B1.04", "B1.06"]
    for door in numbered:
        left, _, width, _ = next(sign for sign in built.signs if sign.text == door.label).box
        assert door.x * TILE < left and left + width < (door.x + door.tiles) * TILE
        assert prop(door.prop).field == prop(door.prop.replace("_dicht", "_open")).field


def test_every_chair_at_a_desk_is_a_seat_of_somebody() -> None:
    built = build_school()
    taken = [point for name, point in built.spots if name in built.seats or name.endswith(".seat")]
    rooms = [(room.x * TILE, room.y * TILE, room.columns * TILE, room.rows * TILE) for room in ROOMS
             if room.name[:3] in ("b1_", "c2_")]
    chairs = [(one.x + prop(one.prop).width / 2, one.y) for one in built.props if one.prop in ("stoel", "kruk")
              and any(x <= one.x < x + width and y < one.y <= y + height for x, y, width, height in rooms)]
    assert len(chairs) == 3 * 8 + 8 + 6
    assert [(x, foot) for x, foot in chairs if not any(abs(x - at) < 4 and 0 < foot - y < 16 for at, y in taken)] == []


def test_an_unknown_prop_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="luchtballon"):
        prop("luchtballon")


def test_the_ground_of_a_prop_lies_under_its_picture() -> None:
    for one in school_props():
        for x, y, width, height in one.feet:
            assert x >= 0 and x + width <= one.width, one.name
            assert y + height <= one.sink + 2 and -y <= one.height, one.name


def test_every_stack_of_the_map_has_a_tile_and_no_two_share_one() -> None:
    stacks = set(build_school().stacks())
    sheet = TileSheet(stacks)
    numbers = {sheet.index(stack) for stack in stacks}
    assert len(numbers) == len(stacks)
    assert max(numbers) < len(sheet)
    assert {name for stack in stacks for name in stack} <= set(all_pieces())


def test_rooms_lie_inside_the_map_and_apart_from_each_other() -> None:
    cells: set[tuple[int, int]] = set()
    for room in ROOMS:
        floor = {(room.x + x, room.y + y) for x in range(room.columns) for y in range(room.rows)}
        assert all(0 <= x < COLUMNS and 0 <= y < ROWS for x, y in floor), room.name
        assert not floor & cells, room.name
        cells |= floor


def test_two_bakes_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_map(tmp_path / name)
    written = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert written == ["map.tmx", "spullen.tsx", "tegels.tsx"]
    for name in written:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_prop_is_baked_as_a_picture_of_its_own_size() -> None:
    raster = pytest.importorskip("alibi.art.raster")
    pytest.importorskip("resvg_py")
    bank = prop("bank")
    picture = raster.png(bank.document())
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (bank.width, bank.height)


def test_without_a_folder_the_baker_says_what_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "schoolmap" in capsys.readouterr().out
