"""Files made to harm: each is refused at once with a sentence, or read like any other, and never more than that.

The bound on time is generous, so that a busy machine fails no test; `tests/benchmarks/test_bench_hostile.py` prints the
real figures. Zips are in test_unpacking.py, YAML on its own in test_strict_yaml.py.
"""

from __future__ import annotations

import json
import os
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.core.conditions import ConditionError, parse

SLOWEST = 3.0
MAP, PICTURES = "_school/basis/map.tmx", "_school/basis/pictures"
Make = Callable[[Path], None]
HOSTILE: dict[str, tuple[Make, set[str]]] = {}


def hostile(*codes: str) -> Callable[[Make], Make]:
    """A way to spoil a levels folder, with the codes that may be told of it."""
    def add(make: Make) -> Make:
        HOSTILE[make.__name__] = (make, set(codes))
        return make
    return add


def in_map(levels: Path, old: str, new: str) -> None:
    path = levels / MAP
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def scenes(count: int, then: Callable[[int], str]) -> str:
    rows = (f"  s{number}:\n    say: |\n      mila: Hoi.\n    then: {then(number)}" for number in range(count))
    return "start:\n  - {scene: s0, once: true}\nscenes:\n" + "\n".join(rows) + "\n"


@hostile()
def a_long_chain_of_scenes(levels: Path) -> None:
    (levels / "zaak/talk/keten.yaml").write_text(scenes(400, lambda at: f"s{at + 1}" if at < 399 else "end"), "utf-8")


@hostile("A217")
def a_circle_of_four_hundred_scenes(levels: Path) -> None:
    (levels / "zaak/talk/keten.yaml").write_text(scenes(400, lambda at: f"s{(at + 1) % 400}"), "utf-8")


@hostile("A203")
def four_hundred_names_that_are_nearly_right(levels: Path) -> None:
    (levels / "zaak/talk/keten.yaml").write_text(scenes(400, lambda at: f"s{at}x"), "utf-8")


@hostile("A401")
def conditions_full_of_brackets(levels: Path) -> None:
    rows = ("  - {scene: s0, once: true, when: \"" + "(" * 290 + "\"}\n") * 350
    text = scenes(1, lambda _: "end").replace("  - {scene: s0, once: true}\n", rows)
    (levels / "zaak/talk/keten.yaml").write_text(text, "utf-8")


@hostile("A503")
def a_map_of_five_thousand_zones(levels: Path) -> None:
    zones = "".join(f'  <object id="{n}" name="hal" x="{n}" y="0" width="9" height="9"/>\n' for n in range(100, 5100))
    in_map(levels, ' <objectgroup id="4" name="plekken">\n', f' <objectgroup id="4" name="plekken">\n{zones}')


@hostile("A503")
def a_map_of_a_hundred_tilesets(levels: Path) -> None:
    sets = "".join(f' <tileset firstgid="{n * 5000}" name="t{n}" tilewidth="16" tileheight="16" tilecount="5000"/>\n'
                   for n in range(1, 101))
    in_map(levels, ' <tileset firstgid="1"', f'{sets} <tileset firstgid="1"')


@hostile("A503")
def a_map_of_a_hundred_layers(levels: Path) -> None:
    layer = ' <layer name="x" width="6" height="2"><data encoding="csv">1,1,1,1,1,1,1,1,1,1,1,1</data></layer>\n'
    in_map(levels, ' <layer id="1"', f'{layer * 100} <layer id="1"')


@hostile("A507")
def a_layer_of_a_million_tiles(levels: Path) -> None:
    in_map(levels, "1,1,1,1,1,1,\n1,1,1,1,1,1\n", "1," * 900_000 + "1\n")


@hostile("A503")
def a_map_with_a_tag_of_a_megabyte(levels: Path) -> None:
    in_map(levels, 'name="vloer"', 'name="vloer" ' + " ".join(f'a{n}="1"' for n in range(100_000)))


@hostile("A503")
def a_map_of_elements_in_elements(levels: Path) -> None:
    (levels / MAP).write_text("<map>" + "<a>" * 200_000, "utf-8")


@hostile("A502")
def a_map_that_laughs_a_billion_times(levels: Path) -> None:
    laughs = "".join(f"<!ENTITY l{n} '{ten}'>" for n in range(1, 12) for ten in [f"&l{n - 1};" * 10])
    text = f'<?xml version="1.0"?><!DOCTYPE map [<!ENTITY l0 "ha">{laughs}]><map>&l11;</map>'
    (levels / MAP).write_text(text, "utf-8")


@hostile("A503")
def a_map_of_ten_megabytes(levels: Path) -> None:
    (levels / MAP).write_bytes(b"x" * 10_000_000)


@hostile("A503")
def a_tileset_of_ten_megabytes(levels: Path) -> None:
    (levels / "_school/basis/tegels.tsx").write_bytes(b"<" * 10_000_000)


@hostile("A501")
def a_tileset_of_a_picture_of_two_billion(levels: Path) -> None:
    path = levels / "_school/basis/tegels.tsx"
    path.write_text(path.read_text("utf-8").replace('width="32"', 'width="2147483648"'), "utf-8")


@hostile("A501")
def a_tileset_that_steps_backwards(levels: Path) -> None:
    path = levels / "_school/basis/tegels.tsx"
    backwards = 'columns="2" spacing="-15" margin="-9999999"'
    path.write_text(path.read_text("utf-8").replace('columns="2"', backwards), "utf-8")


@hostile("A501")
def a_map_with_nul_bytes(levels: Path) -> None:
    in_map(levels, 'name="vloer"', 'name="vl\0er"')


@hostile("A501")
def a_map_in_another_encoding(levels: Path) -> None:
    in_map(levels, 'encoding="UTF-8"', 'encoding="utf-7"')


@hostile("A501", "A506")
def a_map_of_invalid_bytes(levels: Path) -> None:
    (levels / MAP).write_bytes((levels / MAP).read_bytes().replace(b"vloer", b"vl\xffer"))


@hostile("A004")
def a_line_of_ten_megabytes(levels: Path) -> None:
    (levels / "zaak/clues.yaml").write_bytes(b"a: " + b"x" * 10_000_000)


@hostile("A001")
def a_folder_where_a_file_belongs(levels: Path) -> None:
    (levels / "zaak/clues.yaml").unlink()
    (levels / "zaak/clues.yaml").mkdir()


@hostile("A605")
def a_list_of_pictures_of_ten_megabytes(levels: Path) -> None:
    (levels / PICTURES / "meer.json").write_bytes(b"[" * 10_000_000)


@hostile("A605")
def a_list_of_pictures_that_is_very_deep(levels: Path) -> None:
    (levels / PICTURES / "meer.json").write_bytes(b'{"a":' * 100_000)


@hostile("A605")
def a_list_of_pictures_with_odd_numbers(levels: Path) -> None:
    (levels / PICTURES / "meer.json").write_text('{"trace.x": ["bank.png", 0, -5, 1e99, "x"]}', "utf-8")


@hostile("A018")
def a_list_of_pictures_that_reads_elsewhere(levels: Path) -> None:
    sheets = ["../../../zaak/geheim.png", "/etc/passwd", "C:\\geheim.png", "..\\geheim.png", "", "a\0b.png"]
    listed = {f"trace.x{number}": [sheet, 0, 0, 1, 1] for number, sheet in enumerate(sheets)}
    (levels / PICTURES / "meer.json").write_text(json.dumps(listed), "utf-8")


@hostile("A603")
def a_picture_of_sixty_thousand_by_sixty_thousand(levels: Path) -> None:
    head = struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000)
    (levels / PICTURES / "bank.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + b"\x08\x06\0\0\0" + b"\0" * 100)


@hostile("A602")
def a_picture_that_is_empty(levels: Path) -> None:
    (levels / PICTURES / "bank.png").write_bytes(b"")


def told(levels: Path) -> tuple[set[str], float]:
    started = time.process_time()
    found = load_case(levels / "zaak").diagnostics
    assert as_text(found)
    assert all(one.sentence and one.line > 0 for one in found)
    return {one.code for one in found}, time.process_time() - started


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_harm_is_told_at_once(name: str, levels: Path) -> None:
    make, codes = HOSTILE[name]
    make(levels)
    found, seconds = told(levels)
    assert found == codes if len(codes) < 2 else found and found <= codes
    assert seconds < SLOWEST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_no_file_to_wait_for(levels: Path) -> None:
    for file in ("zaak/clues.yaml", MAP):
        (levels / file).unlink()
        os.mkfifo(levels / file)
    assert told(levels)[0] == {"A001"}


def links(levels: Path) -> Iterator[tuple[str, Path]]:
    yield "zaak/clues.yaml", Path("/etc/hostname")
    yield "zaak/debrief.yaml", levels / "zaak/debrief.yaml"
    yield "_school/basis/spullen.tsx", levels.parent


def test_links_that_lead_out_or_nowhere_are_not_followed(levels: Path) -> None:
    for file, target in links(levels):
        (levels / file).unlink()
        (levels / file).symlink_to(target)
    assert told(levels)[0] <= {"A001", "A018", "A508", "A509"}
    assert load_case(levels / "zaak").case is None


@pytest.mark.parametrize("outside", [True, False])
def test_a_folder_may_be_a_link_only_within_the_case(outside: bool, levels: Path) -> None:
    case = levels / "zaak"
    moved = (levels.parent if outside else case) / ".elders"
    (case / "talk").rename(moved)
    (case / "talk").symlink_to(moved, target_is_directory=True)
    assert ("A018" in told(levels)[0]) is outside


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-7"])
def test_another_encoding_is_told(encoding: str, levels: Path) -> None:
    path = levels / "zaak/debrief.yaml"
    path.write_bytes(path.read_text("utf-8").replace("hielp", "één ding hielp").encode(encoding))
    assert told(levels)[0] <= {"A002", "A003", "A012", "A013"} or encoding == "utf-7"


def test_a_byte_order_mark_is_no_fault_at_the_start_and_one_inside(levels: Path) -> None:
    path = levels / "zaak/debrief.yaml"
    text = path.read_text("utf-8")
    path.write_text("\ufeff" + text, "utf-8")
    assert told(levels)[0] == set()
    path.write_text(text.replace("hielp", "hi\ufeffelp"), "utf-8")
    assert told(levels)[0] == {"A003"}


@pytest.mark.parametrize("text", [
    "(" * 300, "not " * 70, "1 == " * 60, "seen(" * 50, '"' * 299, "x" * 1_000_000, "\0", "seen(" + "a/" * 140 + ")",
    "9" * 299, "and", "before(\"" + "1" * 280 + "\")", "seen(a) and " * 25, "é" * 299, "visitor(" * 30 + ")" * 30,
])
def test_no_condition_takes_long(text: str) -> None:
    started = time.process_time()
    try:
        parse(text, "mila")
    except ConditionError as wrong:
        assert wrong.sentence and wrong.position >= 0
    assert time.process_time() - started < 1
