"""The map of Het Kompas as it is shipped: one can walk everywhere, and everything it names is there."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

SCHOOL = Path(__file__).parents[2] / "levels" / "_school" / "het_kompas"
CELL = 16
FEET_WIDE, FEET_HIGH = 28, 14
"""Ground that a walker takes, px: what is free for these feet is free in the game."""
BUSY_PLACES = {"plein", "hal", "gang_a", "gang_b", "aula"}

Box = tuple[float, float, float, float]
Point = tuple[float, float]


@dataclass(frozen=True)
class Thing:
    """An object of the map with its custom properties."""

    name: str
    kind: str
    box: Box
    facts: dict[str, str]
    shown: str

    @property
    def point(self) -> Point:
        return self.box[:2]


class Map:
    """The shipped map, read straight from its XML."""

    def __init__(self, path: Path) -> None:
        self.root = ElementTree.parse(path).getroot()
        tile = int(self.root.get("tilewidth", "0"))
        self.width = int(self.root.get("width", "0")) * tile
        self.height = int(self.root.get("height", "0")) * tile

    def layer(self, name: str) -> list[Thing]:
        group = self.root.find(f"objectgroup[@name='{name}']")
        assert group is not None, f"laag {name} ontbreekt"
        return [_thing(element) for element in group.findall("object")]

    def places_at(self, x: float, y: float) -> list[str]:
        return [zone.name for zone in self.layer("plekken") if _holds(zone.box, x, y)]


def _thing(element: ElementTree.Element) -> Thing:
    x, y, width, height = (float(element.get(key, "0")) for key in ("x", "y", "width", "height"))
    facts = {one.get("name", ""): one.get("value", "") for one in element.iter("property")}
    return Thing(
        element.get("name", ""),
        element.get("type", ""),
        (x, y, width, height),
        facts,
        element.findtext("text") or "",
    )


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x < box[0] + box[2] and box[1] <= y < box[1] + box[3]


def _meet(one: Box, other: Box, margin: float = 0) -> bool:
    return (
        one[0] < other[0] + other[2] + margin
        and other[0] < one[0] + one[2] + margin
        and one[1] < other[1] + other[3] + margin
        and other[1] < one[1] + one[3] + margin
    )


@pytest.fixture(scope="module")
def school_map() -> Map:
    return Map(SCHOOL / "map.tmx")


@pytest.fixture(scope="module")
def school() -> dict[str, dict[str, object]]:
    read: dict[str, dict[str, object]] = yaml.safe_load((SCHOOL / "school.yaml").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def walked(school_map: Map) -> set[tuple[int, int]]:
    """Every cell that feet can reach from the spot on the yard, stairs included, or from a place without doors."""
    spots = {spot.name: spot.point for spot in school_map.layer("punten")}
    stairs = [
        (door.box, spots[door.facts["to"]]) for door in school_map.layer("deuren") if "to" in door.facts
    ]
    walls = _taken_cells(school_map)
    starts = [_cell(spots[name]) for name in ("plein", *_doorless(school_map))]
    seen, queue = set(starts), deque(starts)
    while queue:
        for near in _next_cells(queue.popleft(), stairs):
            inside = 0 <= near[0] < school_map.width // CELL and 0 <= near[1] < school_map.height // CELL
            if inside and near not in seen and near not in walls:
                seen.add(near)
                queue.append(near)
    return seen


def _doorless(school_map: Map) -> list[str]:
    """The places that lie elsewhere: no doorway leads to them (home)."""
    joined = {door.facts[side] for door in school_map.layer("deuren") for side in ("a", "b")}
    return sorted({zone.name for zone in school_map.layer("plekken")} - joined)


def _cell(point: Point) -> tuple[int, int]:
    return int(point[0] // CELL), int(point[1] // CELL)


def _middle(cell: tuple[int, int]) -> Point:
    return cell[0] * CELL + CELL / 2, cell[1] * CELL + CELL / 2


def _next_cells(cell: tuple[int, int], stairs: list[tuple[Box, Point]]) -> Iterator[tuple[int, int]]:
    yield from ((cell[0] + dx, cell[1] + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)))
    yield from (_cell(landing) for box, landing in stairs if _holds(box, *_middle(cell)))


def _taken_cells(school_map: Map) -> set[tuple[int, int]]:
    """Cells in whose middle a walker's feet would touch a wall or a piece of furniture."""
    taken = set()
    for wall in school_map.layer("botsing"):
        x, y, width, height = wall.box
        first = _cell((x - FEET_WIDE / 2, y - FEET_HIGH / 2))
        last = _cell((x + width + FEET_WIDE / 2, y + height + FEET_HIGH / 2))
        for cell in ((cx, cy) for cx in range(first[0], last[0] + 1) for cy in range(first[1], last[1] + 1)):
            if _meet(_feet(_middle(cell)), wall.box):
                taken.add(cell)
    return taken


def _near(cells: set[tuple[int, int]], point: Point) -> bool:
    """Whether a walker can come within one cell of a point."""
    x, y = _cell(point)
    return any((x + dx, y + dy) in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def _feet(point: Point) -> Box:
    return point[0] - FEET_WIDE / 2, point[1] - FEET_HIGH / 2, FEET_WIDE, FEET_HIGH


def test_a_child_can_walk_from_the_yard_to_every_place(school_map: Map, walked: set[tuple[int, int]]) -> None:
    places = {zone.name for zone in school_map.layer("plekken")}
    defaults = {spot.name: spot.point for spot in school_map.layer("punten") if "." not in spot.name}
    assert set(defaults) == places
    assert [name for name, point in defaults.items() if _cell(point) not in walked] == []


def test_every_spot_can_be_reached(school_map: Map, walked: set[tuple[int, int]]) -> None:
    assert [spot.name for spot in school_map.layer("punten") if not _near(walked, spot.point)] == []


def test_nobody_stands_inside_furniture(school_map: Map) -> None:
    walls = [wall.box for wall in school_map.layer("botsing")]
    inside = [
        s.name for s in school_map.layer("punten") if any(_meet(_feet(s.point), wall) for wall in walls)
    ]
    assert inside == []


def test_nobody_walks_where_no_place_is(school_map: Map, walked: set[tuple[int, int]]) -> None:
    astray = [cell for cell in walked if len(school_map.places_at(*_middle(cell))) != 1]
    assert astray == []


def test_places_do_not_overlap(school_map: Map) -> None:
    zones = school_map.layer("plekken")
    pairs = [(a.name, b.name) for i, a in enumerate(zones) for b in zones[i + 1 :] if _meet(a.box, b.box)]
    assert pairs == []


def test_a_spot_lies_in_the_place_that_its_name_says(school_map: Map) -> None:
    wrong = [
        spot.name
        for spot in school_map.layer("punten")
        if school_map.places_at(*spot.point) != [spot.name.partition(".")[0]]
    ]
    assert wrong == []


def test_there_is_room_for_people_everywhere(school_map: Map) -> None:
    numbered = Counter(
        place
        for place, _, word in (s.name.partition(".") for s in school_map.layer("punten"))
        if word.isdigit()
    )
    places = {zone.name for zone in school_map.layer("plekken")}
    assert {
        place: numbered[place] for place in places if numbered[place] < (8 if place in BUSY_PLACES else 5)
    } == {}


def test_a_door_joins_its_two_places(school_map: Map) -> None:
    zones = school_map.layer("plekken")
    for door in school_map.layer("deuren"):
        touched = {zone.name for zone in zones if _meet(zone.box, door.box, margin=1)}
        joined = {door.facts["a"], door.facts["b"]}
        assert door.facts["label"]
        assert len(joined & touched) == (1 if "to" in door.facts else 2), door


def test_stairs_come_out_on_the_other_floor_and_not_on_stairs(school_map: Map) -> None:
    spots = {spot.name: spot.point for spot in school_map.layer("punten")}
    stairs = [door for door in school_map.layer("deuren") if "to" in door.facts]
    assert len(stairs) == 4
    for door in stairs:
        landing = spots[door.facts["to"]]
        assert school_map.places_at(*landing) == [door.facts["b"]]
        assert not any(_holds(other.box, *landing) for other in stairs)


def test_the_school_file_and_the_map_name_the_same_places_and_doors(
    school_map: Map, school: dict[str, dict[str, object]]
) -> None:
    drawn = {frozenset((door.facts["a"], door.facts["b"])) for door in school_map.layer("deuren")}
    written = [frozenset((str(door["a"]), str(door["b"]))) for door in school["doors"]]  # type: ignore[index]
    assert sorted(map(sorted, drawn)) == sorted(map(sorted, written))
    assert {zone.name for zone in school_map.layer("plekken")} == set(school["places"])


def test_only_home_lies_elsewhere(school_map: Map) -> None:
    assert _doorless(school_map) == ["thuis"]


def test_every_picture_that_is_named_exists_and_has_the_size_that_is_written() -> None:
    for source in (one.get("source", "") for one in Map(SCHOOL / "map.tmx").root.findall("tileset")):
        for image in ElementTree.parse(SCHOOL / source).getroot().iter("image"):
            header = (SCHOOL / image.get("source", "")).read_bytes()[:24]
            size = (int.from_bytes(header[16:20]), int.from_bytes(header[20:24]))
            assert size == (int(image.get("width", "0")), int(image.get("height", "0"))), image.get("source")


def test_every_tile_and_prop_of_the_map_is_in_a_tileset(school_map: Map) -> None:
    known: set[int] = {0}
    for one in school_map.root.findall("tileset"):
        first = int(one.get("firstgid", "0"))
        count = int(ElementTree.parse(SCHOOL / one.get("source", "")).getroot().get("tilecount", "0"))
        known |= set(range(first, first + count))
    used = {int(cell) for data in school_map.root.iter("data") for cell in (data.text or "").split(",")}
    used |= {int(element.get("gid", "0")) for element in school_map.root.iter("object") if element.get("gid")}
    assert used <= known


def test_no_prop_lies_outside_the_map(school_map: Map) -> None:
    for prop in school_map.layer("spullen"):
        x, foot, width, height = prop.box
        assert x >= 0 and x + width <= school_map.width, prop
        assert foot - height >= 0 and foot <= school_map.height, prop


def test_every_object_has_the_class_of_its_layer(school_map: Map) -> None:
    classes = {"borden": "bord", "plekken": "plek", "deuren": "deur", "punten": "punt", "botsing": "botsing"}
    for layer, kind in classes.items():
        assert {thing.kind for thing in school_map.layer(layer)} == {kind}


def test_a_sign_says_in_tiled_what_it_says_in_the_game(school_map: Map) -> None:
    signs = school_map.layer("borden")
    assert {"B1.02", "B1.04", "B1.06", "AULA", "MEDIATHEEK", "BALIE"} <= {sign.shown for sign in signs}
    for sign in signs:
        assert sign.shown == sign.facts["text"]
        assert sign.facts["kind"] in {"room", "board", "label"}


def test_every_sign_can_be_written_in_letters_of_sixteen_pixels(school_map: Map) -> None:
    pygame = pytest.importorskip("pygame")
    pygame.font.init()
    letters = pygame.font.Font(str(SCHOOL.parents[2] / "assets" / "fonts" / "lexend-700.ttf"), 16)
    wide = [s.shown for s in school_map.layer("borden") if letters.size(s.shown)[0] > s.box[2] - 4]
    assert wide == []


def test_pytmx_reads_the_map() -> None:
    import pytmx

    read = pytmx.TiledMap(str(SCHOOL / "map.tmx"))
    assert [layer.name for layer in read.layers][:3] == ["vloer", "muur", "spullen"]
    assert read.get_layer_by_name("deuren")[0].properties["label"]
