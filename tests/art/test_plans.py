"""A floor plan typed as text becomes a school one can walk through; what is wrong in it is told at its place."""

from __future__ import annotations

import io
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from alibi.art.plan_build import PlannedSchool, build_plan
from alibi.art.plan_kinds import kind_of
from alibi.art.plan_school import map_texts, school_text, shared_part, tile_sheet
from alibi.art.plan_text import PlanError, read_plan
from alibi.art.props import school_props
from alibi.art.raster import png
from alibi.art.school_tmx import PROPS_FOLDER, TILES_PICTURE
from alibi.art.svg import document
from alibi.cli_schools import make_school
from alibi.content.notes import Notes
from alibi.content.school_reading import ReadSchool, read_school
from alibi.core.ground import Ground, cell_of

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "plattegrond.txt"
KOMPAS = ROOT / "levels" / "_school" / "het_kompas"
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""A plan is read by eye: making it smaller first would take a minute."""
SHEET = tile_sheet()

TWO_ROOMS = """\
###########
#    #    #
# A  d  B #
#    d    #
###########
legenda
A = de hal
B = lokaal 3
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school folder with pictures of the right size; maps are written into it."""
    made = tmp_path_factory.mktemp("school")
    shutil.copytree(KOMPAS / PROPS_FOLDER, made / PROPS_FOLDER)
    (made / TILES_PICTURE).write_bytes(png(document(*SHEET.size, "")))
    (made / "people").mkdir()
    return made


def loaded(planned: PlannedSchool, folder: Path) -> ReadSchool:
    """The school as the game reads it, when its map has no fault."""
    shared = shared_part((KOMPAS / "school.yaml").read_text("utf-8"))
    for name, text in {**map_texts(planned, SHEET), "school.yaml": school_text(planned, "Proef", shared)}.items():
        (folder / name).write_text(text, encoding="utf-8")
    notes = Notes()
    school = read_school(folder.resolve(), notes)
    assert not [(one.code, one.sentence) for one in notes.findings.found]
    assert school
    return school


def walked_from_the_first(school: ReadSchool) -> set[str]:
    """The places one comes to on foot, stairs included, from the spot of the first place."""
    assert school.school_map
    ground = Ground(school.school_map)
    spot = school.school_map.spot(school.facts.places[0].id)
    assert spot
    seen = {cell_of(spot.x, spot.y)}
    queue = list(seen)
    while queue:
        x, y = queue.pop()
        leap = ground.leap(x * 32 + 16, y * 32 + 16)
        near = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1), *([cell_of(*leap)] if leap else [])]
        fresh = [cell for cell in near if cell not in seen and ground.place_of[cell]]
        seen.update(fresh)
        queue += fresh
    assert [one.name for one in school.school_map.spots if cell_of(one.x, one.y) not in seen] == []
    return {ground.place_of[cell] for cell in seen}


# ------------------------------------------------------------------ any plan
def drawn_plans() -> st.SearchStrategy[str]:
    """Small buildings: boxes in a grid of uneven rows and columns, some joined to one room, doors along a tree."""
    widths = st.lists(st.integers(4, 9), min_size=2, max_size=3)
    heights = st.lists(st.integers(1, 4), min_size=1, max_size=3)
    return st.builds(draw_plan, widths, heights, st.integers(0, 10**6))


KINDS = ("lokaal", "gang", "hal", "aula", "plein", "gymzaal", "mediatheek", "kantoor", "muzieklokaal", "wc")


def draw_plan(widths: list[int], heights: list[int], seed: int) -> str:
    """One of many plans with rooms of these sizes."""
    chance = random.Random(seed)
    lefts = [sum(widths[:k]) + k for k in range(len(widths) + 1)]
    tops = [sum(heights[:k]) + k for k in range(len(heights) + 1)]
    grid = [["#"] * (lefts[-1] + 1) for _ in range(tops[-1] + 1)]
    names = {}
    for number, (column, row) in enumerate(boxes := [(c, r) for r in range(len(heights)) for c in range(len(widths))]):
        for y in range(tops[row] + 1, tops[row + 1]):
            grid[y][lefts[column] + 1:lefts[column + 1]] = " " * widths[column]
        names[column, row] = chr(ord("A") + number)
        grid[tops[row] + 1][lefts[column] + 1] = names[column, row]
    joined = {boxes[0]}
    while len(joined) < len(boxes):
        here = chance.choice(sorted(joined))
        step = chance.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
        there = (here[0] + step[0], here[1] + step[1])
        if there in names and there not in joined:
            _join(grid, lefts, tops, (min(here, there), max(here, there)), chance)
            joined.add(there)
    legend = [f"{name} = {chance.choice(KINDS)} {name}" for name in names.values()]
    return "\n".join([*("".join(row) for row in grid), "legenda", *legend])


def _join(grid: list[list[str]], lefts: list[int], tops: list[int], pair: tuple[tuple[int, int], tuple[int, int]],
          chance: random.Random) -> None:
    (column, row), (other, _) = pair
    sign = chance.choice("do")
    if column != other:
        y = chance.randrange(tops[row] + 1, tops[row + 1])
        grid[y][lefts[other]] = sign
    else:
        width = chance.choice((2, 3))
        x = chance.randrange(lefts[column] + 1, lefts[column + 1] - width + 1)
        grid[tops[row + 1]][x:x + width] = sign * width


@given(drawn_plans())
@settings(max_examples=20, deadline=None, phases=QUICK)
def test_in_every_plan_one_can_walk_to_every_place(folder: Path, plan: str) -> None:
    planned = build_plan(read_plan(plan))
    school = loaded(planned, folder)
    assert walked_from_the_first(school) == {place.id for place in planned.places}


@given(drawn_plans())
@settings(max_examples=20, deadline=None, phases=QUICK)
def test_the_map_has_the_doors_of_the_plan_and_no_other(plan: str) -> None:
    planned = build_plan(read_plan(plan))
    assert len(planned.joins) == len(planned.places) - 1
    assert {frozenset((door.a, door.b)) for door in planned.built.doorways} == {
        frozenset(join[:2]) for join in planned.joins}


@given(st.text(alphabet="#d ot.AB9\t\n=lxé", max_size=200))
@settings(max_examples=100, deadline=None)
def test_whatever_is_typed_it_is_a_plan_or_a_sentence(typed: str) -> None:
    try:
        build_plan(read_plan(f"{typed}\nlegenda\nA = de hal\nB = lokaal 3\n"))
    except PlanError as wrong:
        assert str(wrong).endswith(".") and wrong.row >= 1 and wrong.column >= 1


# ------------------------------------------------------------------ the example
def test_the_example_becomes_a_school_of_two_storeys(tmp_path: Path) -> None:
    sketch = tmp_path / "plan.txt"
    sketch.write_bytes(EXAMPLE.read_bytes())
    out = io.StringIO()
    assert make_school(sketch, "de_linde", "De Linde", tmp_path / "levels", out) == 0, out.getvalue()
    notes = Notes()
    school = read_school((tmp_path / "levels/_school/de_linde").resolve(), notes)
    assert school and not notes.findings.found
    assert walked_from_the_first(school) == {place.id for place in school.facts.places}
    assert {place.floor for place in school.facts.places} == {0, 1}
    assert {"vos", "pom"} < set(school.people)
    assert school.school_map and {sign.text for sign in school.school_map.signs} >= {"012", "014", "Aula"}
    assert (tmp_path / "levels/_school/de_linde/de_linde.tiled-project").is_file()
    assert sketch.with_suffix(".png").stat().st_size > 10_000
    assert make_school(sketch, "de_linde", "", tmp_path / "levels", out) == 1
    assert "bestaat al" in out.getvalue()


def test_tabs_windows_line_ends_and_uneven_lines_do_not_matter() -> None:
    plain = build_plan(read_plan(TWO_ROOMS))
    typed = TWO_ROOMS.replace("# A  d  B #", "# A  d\t B #").replace("\n", "   \r\n")
    tabbed = read_plan("\ufeff" + typed.replace("d\t B", "d  B"))
    assert build_plan(tabbed).built == plain.built
    shifted = "".join(f"\t{line}\n" if "#" in line else f"{line}\n" for line in TWO_ROOMS.splitlines())
    assert build_plan(read_plan(shifted)).joins == plain.joins


@pytest.mark.parametrize(("name", "kind"), [
    ("het schoolplein", "plein"), ("gang B", "gang"), ("de gymzaal", "gymzaal"), ("het muzieklokaal", "muzieklokaal"),
    ("012", "lokaal"), ("de hal", "hal"), ("halte", "lokaal"), ("fietsenstalling", "fietsenstalling")])
def test_a_name_tells_what_kind_of_place_it_is(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_only_a_yard_has_a_fence() -> None:
    indoors = build_plan(read_plan(TWO_ROOMS.replace("legenda", "\n  #####\nlegenda"))).built
    yard = build_plan(read_plan(TWO_ROOMS.replace("de hal", "het schoolplein"))).built
    assert [one.prop for one in indoors.props].count("hek") == 0
    assert [one.prop for one in yard.props].count("hek") > 0
    assert all("gras" not in piece for row in indoors.floor for stack in row for piece in stack)


# ------------------------------------------------------------------ what is wrong
def changed(old: str, new: str) -> str:
    assert old in TWO_ROOMS
    return TWO_ROOMS.replace(old, new, 1)


def wrong_plans() -> Iterator[tuple[str, int, int, str]]:
    yield changed("# A  d", "# A  #").replace("#    d", "#    #"), 3, 3, "Hal heeft geen deur."
    yield changed("B = lokaal 3\n", ""), 3, 9, "Wat is B?"
    yield changed("#    #    #", "     #    #"), 2, 1, "De muur om A is niet dicht"
    yield changed("# A  d  B #", "# A  d  ? #"), 3, 9, "Het teken “?” ken ik niet."
    yield changed("A = de hal", "A de hal"), 7, 1, "Schrijf op elke regel: letter = naam"
    yield changed("#    d    #", "d    d    #"), 4, 1, "niet aan twee kanten een plek"
    yield changed("#    d    #", "#         #"), 3, 9, "A en B staan in dezelfde ruimte."
    yield changed("lokaal 3", "lokaal 3 (lokaa)"), 8, 15, "Bedoel je"
    yield changed("B = lokaal 3", "B = lokaal 3\nC = de aula"), 9, 1, "niet in de tekening"
    yield changed("B = lokaal 3", "B = de hal"), 8, 1, "dezelfde naam"
    yield changed("###########", "##ttt######"), 1, 3, "Een trap heeft twee kanten."
    yield "", 1, 1, "Hier staat geen plattegrond."


@pytest.mark.parametrize(("plan", "row", "column", "sentence"), list(wrong_plans()))
def test_a_fault_is_told_at_its_place(plan: str, row: int, column: int, sentence: str) -> None:
    with pytest.raises(PlanError) as wrong:
        build_plan(read_plan(plan))
    assert sentence in str(wrong.value)
    assert (wrong.value.row, wrong.value.column) == (row, column)


def test_who_runs_the_command_sees_the_line_with_a_mark(tmp_path: Path) -> None:
    sketch, out = tmp_path / "plan.txt", io.StringIO()
    sketch.write_text(changed("# A  d  B #", "# A  d  ? #"), encoding="utf-8")
    assert make_school(sketch, "de_linde", "", tmp_path / "levels", out) == 1
    assert f"{sketch}:3:9: Het teken" in out.getvalue()
    assert out.getvalue().splitlines()[-2:] == ["  # A  d  ? #", "          ^"]
    assert not (tmp_path / "levels").exists()


def test_every_prop_and_piece_that_a_kind_names_exists() -> None:
    from alibi.art.plan_kinds import KINDS

    known = {prop.name for prop in school_props()}
    assert {name for kind in KINDS.values() for name in (*(hung for hung, _ in kind.hung), *kind.desks)} <= known


def test_the_guide_shows_the_example_and_every_kind() -> None:
    from alibi.art.plan_kinds import KINDS

    guide = (ROOT / "docs" / "mensen_en_plekken.md").read_text("utf-8")
    assert f"```text\n{EXAMPLE.read_text('utf-8')}```" in guide
    assert f"Soorten: {', '.join(KINDS)}." in guide
