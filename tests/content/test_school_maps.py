"""What the loader makes of a Tiled map, and that it needs no window library for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from alibi.content.load import load_case
from alibi.core.school_map import Area, Doorway, Prop, SchoolMap, Sign, Spot, Zone


@pytest.fixture
def school_map(levels: Path) -> SchoolMap:
    found = load_case(levels / "zaak").school_map
    assert found is not None
    return found


def test_tiles_are_named_by_their_picture(school_map: SchoolMap) -> None:
    floor, walls = school_map.layers
    assert (school_map.tile, school_map.columns, school_map.rows) == (16, 6, 2)
    assert floor.rows == (("tegels.0",) * 6,) * 2
    assert walls.rows[0] == ("", "", "tegels.1", "", "", "")


def test_every_picture_tells_where_it_comes_from(school_map: SchoolMap) -> None:
    assert school_map.pictures == (
        ("bank", "pictures/bank.png", 0, 0, 16, 16),
        ("tegels.0", "pictures/tegels.png", 0, 0, 16, 16),
        ("tegels.1", "pictures/tegels.png", 16, 0, 16, 16),
    )
    assert school_map.props == (Prop("bank", 80, 32, 16, 16),)


def test_a_picture_of_its_own_is_known_also_when_the_map_shows_it_nowhere(levels: Path) -> None:
    """An open door stands in for a shut one."""
    school = levels / "_school/basis"
    (school / "pictures/deur_open.png").write_bytes((school / "pictures/bank.png").read_bytes())
    path = next(one for one in school.glob("*.tsx") if "bank.png" in one.read_text("utf-8"))
    text = path.read_text("utf-8").replace(
        "</tileset>", '<tile id="1"><image source="pictures/deur_open.png" width="16" height="16"/></tile></tileset>')
    path.write_text(text.replace('tilecount="1"', 'tilecount="2"'), "utf-8")
    found = load_case(levels / "zaak").school_map
    assert found is not None and ("deur_open", "pictures/deur_open.png", 0, 0, 16, 16) in found.pictures
    assert [prop.picture for prop in found.props] == ["bank"]


def test_objects_become_zones_doorways_spots_signs_and_walls(school_map: SchoolMap) -> None:
    assert school_map.zones[1] == Zone("hal", Area(32, 0, 32, 32))
    assert school_map.doorways[1] == Doorway("hal", "lokaal", Area(60, 16, 8, 16), label="012")
    assert school_map.spot("hal.bord") == Spot("hal.bord", 40, 8)
    assert school_map.signs == (Sign("012", "room", Area(66, 2, 12, 6)),)
    assert school_map.walls == (Area(80, 24, 16, 8),)
    assert school_map.place_at(70, 10) == "lokaal"


@pytest.mark.parametrize(("value", "codes"), [("north", []), ("noord", ["A105"])])
def test_a_spot_says_which_way_one_looks_there(value: str, codes: list[str], levels: Path) -> None:
    path = levels / "_school/basis/map.tmx"
    seat = f'<properties><property name="facing" value="{value}"/></properties><point/>'
    before, name, after = path.read_text("utf-8").partition('name="hal.bord"')
    path.write_text(before + name + after.replace("<point/>", seat, 1), "utf-8")
    found = load_case(levels / "zaak")
    assert [one.code for one in found.diagnostics] == codes
    spot = found.school_map.spot("hal.bord") if found.school_map else None
    assert codes or (spot and spot.facing == value)


@pytest.mark.parametrize("before", ["", "import pygame; "])
def test_reading_a_map_neither_needs_pygame_nor_takes_it_away(before: str, levels: Path) -> None:
    script = (
        f"{before}import sys; from pathlib import Path; from alibi.content.load import load_case; "
        f"loaded = load_case(Path({str(levels / 'zaak')!r})); assert loaded.school_map, loaded.diagnostics; "
        "print(any(name.startswith('pygame') for name in sys.modules)); import pygame; print(pygame.Rect(0, 0, 1, 1))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-2:] == [str(bool(before)), "Rect(0, 0, 1, 1)"]
    assert "cannot import" not in done.stderr


HOSTILE_MAPS = [
    ("no XML", b"kaart", "A501"),
    ("nothing", b"", "A501"),
    ("another root", b"<svg/>", "A501"),
    ("deep", b"<map orientation='orthogonal'>" + b"<a>" * 100 + b"</a>" * 100 + b"</map>", "A503"),
    ("many elements", b"<map>" + b"<a/>" * 50_000 + b"</map>", "A503"),
    ("three megabytes", b"<map>" + b" " * 3_000_000 + b"</map>", "A503"),
    ("an unknown encoding", b"<?xml version='1.0' encoding='klingon'?><map/>", "A501"),
    ("an entity", b"<!DOCTYPE map [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><map>&x;</map>", "A502"),
    ("sizes that are no numbers", b"<map orientation='orthogonal' tilewidth='x' tileheight='x'/>", "A505"),
    (
        "a map of no size",
        b"<map orientation='orthogonal' tilewidth='16' tileheight='16' width='nan' height='1'/>",
        "A503",
    ),
]


@pytest.mark.parametrize(("what", "data", "code"), HOSTILE_MAPS, ids=[row[0] for row in HOSTILE_MAPS])
def test_a_map_that_is_none_is_refused(what: str, data: bytes, code: str, levels: Path) -> None:
    (levels / "_school/basis/map.tmx").write_bytes(data)
    loaded = load_case(levels / "zaak")
    assert [one.code for one in loaded.diagnostics] == [code]
    assert loaded.case is None and loaded.school_map is None


def test_a_tileset_may_not_have_endless_tiles(levels: Path) -> None:
    path = levels / "_school/basis/tegels.tsx"
    path.write_text(path.read_text("utf-8").replace('tilecount="2"', 'tilecount="900000"'), "utf-8")
    assert [one.code for one in load_case(levels / "zaak").diagnostics] == ["A503"]


def test_a_link_out_of_the_school_is_not_followed(levels: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: x\n", "utf-8")
    person = levels / "_school/basis/people/bo.yaml"
    person.unlink()
    person.symlink_to(secret)
    assert [one.code for one in load_case(levels / "zaak").diagnostics] == ["A018"]


@pytest.mark.parametrize("gid", ["99", "0", "4", "-1"])
def test_furniture_without_a_picture_is_told(gid: str, levels: Path) -> None:
    path = levels / "_school/basis/map.tmx"
    path.write_text(path.read_text("utf-8").replace(' gid="3"', f' gid="{gid}"'), "utf-8")
    assert [(one.code, one.line) for one in load_case(levels / "zaak").diagnostics] == [("A516", 18)]


def test_a_floor_tile_without_a_picture_is_told(levels: Path) -> None:
    path = levels / "_school/basis/map.tmx"
    path.write_text(path.read_text("utf-8").replace("0,0,2,0,0,0", "0,0,77,0,0,0"), "utf-8")
    assert [one.code for one in load_case(levels / "zaak").diagnostics] == ["A501"]
