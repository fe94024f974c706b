"""The project file for Tiled knows every class, property and word that maps of this game carry."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any
from xml.etree import ElementTree

import pytest

from alibi.cli import main
from alibi.content.notes import Notes
from alibi.content.school_reading import read_school
from alibi.content.tiled import SIGN_KINDS
from alibi.workshop.tiled_project import project_text, write_tiled_project

LIST = {"id", "name", "storageType", "type", "values", "valuesAsFlags"}
CLASS = {"color", "drawFill", "id", "members", "name", "type", "useAs"}
USES = {"property", "map", "layer", "object", "tile", "tileset", "wangcolor", "wangset", "project"}
COLOUR = re.compile(r"#[0-9a-f]{8}")
KOMPAS = Path(__file__).parents[2] / "levels/_school/het_kompas"


@pytest.fixture(scope="module")
def types() -> dict[str, dict[str, Any]]:
    school = read_school(KOMPAS.resolve(), Notes())
    assert school
    return {one["name"]: one for one in json.loads(project_text(school))["propertyTypes"]}


def test_every_object_of_the_map_has_its_class_and_its_properties_there(types: dict[str, dict[str, Any]]) -> None:
    objects = [one for one in ElementTree.parse(KOMPAS / "map.tmx").iter("object") if one.get("type")]
    assert {one.get("type") for one in objects} == {"plek", "deur", "punt", "bord", "botsing"}
    for one in objects:
        members = {member["name"]: member for member in types[one.get("type", "")]["members"]}
        for fact in one.iter("property"):
            listed = members[fact.get("name", "")].get("propertyType")
            assert not listed or fact.get("value") in types[listed]["values"]
    tiles = ElementTree.parse(KOMPAS / "spullen.tsx").iter("tile")
    assert {tile.get("type") for tile in tiles} <= set(types)


def test_every_type_has_the_fields_that_tiled_writes_and_no_others(types: dict[str, dict[str, Any]]) -> None:
    """As Tiled 1.10 and newer saves a project: its own tests load and save lists and classes with these fields."""
    school = read_school(KOMPAS.resolve(), Notes())
    assert school
    project = json.loads(project_text(school))
    assert set(project) == {"automappingRulesFile", "commands", "compatibilityVersion", "extensionsPath", "folders",
                            "properties", "propertyTypes"}
    for one in types.values():
        assert set(one) == (LIST if one["type"] == "enum" else CLASS)
        assert one["type"] in ("enum", "class") and isinstance(one["id"], int)
        if one["type"] == "enum":
            assert one["storageType"] == "string" and one["valuesAsFlags"] is False
            assert len(set(one["values"])) == len(one["values"])
        else:
            assert COLOUR.fullmatch(one["color"]) and set(one["useAs"]) <= USES and one["drawFill"] is True


def test_a_property_is_a_string_and_what_it_begins_with_is_in_its_list(types: dict[str, dict[str, Any]]) -> None:
    """Tiled drops a property whose list is not there, and shows a word that is not in it as the first one."""
    for one in types.values():
        for member in one.get("members", ()):
            assert set(member) - {"propertyType"} == {"name", "type", "value"} and member["type"] == "string"
            listed = member.get("propertyType")
            assert listed is None or (types[listed]["type"] == "enum" and member["value"] in types[listed]["values"])


def test_a_map_that_tiled_saved_with_the_lists_of_the_project_is_read_the_same(tmp_path: Path) -> None:
    """Tiled then says at each property from which list it is."""
    school = tmp_path / "school"
    copytree(KOMPAS, school, ignore=ignore_patterns("lang"))
    text = (school / "map.tmx").read_text("utf-8")
    saved = text.replace('<property name="kind" ', '<property name="kind" propertytype="soort_bord" ')
    saved = saved.replace('<property name="a" ', '<property name="a" propertytype="plek_id" ')
    assert saved.count("propertytype") > 20
    (school / "map.tmx").write_text(saved, encoding="utf-8")
    notes = Notes()
    before, after = read_school(KOMPAS.resolve(), Notes()), read_school(school.resolve(), notes)
    assert before and after and not notes.findings.found and before.school_map and after.school_map
    assert after.school_map.signs == before.school_map.signs
    assert after.school_map.doorways == before.school_map.doorways


def test_the_lists_are_those_of_the_school_and_of_the_reader(types: dict[str, dict[str, Any]]) -> None:
    school = read_school(KOMPAS.resolve(), Notes())
    assert school and school.school_map
    assert types["plek_id"]["values"] == ["", *(place.id for place in school.facts.places)]
    assert set(types["punt_naam"]["values"]) == {"", *(spot.name for spot in school.school_map.spots)}
    assert types["soort_bord"]["values"] == list(SIGN_KINDS)
    numbers = [one["id"] for one in types.values()]
    assert len(set(numbers)) == len(numbers)


def test_what_tiled_leaves_out_is_what_the_game_takes_by_itself(types: dict[str, dict[str, Any]],
                                                               tmp_path: Path) -> None:
    """Tiled writes no property that still has the value of its class."""
    school = tmp_path / "school"
    copytree(KOMPAS, school, ignore=ignore_patterns("lang"))
    text = (school / "map.tmx").read_text("utf-8")
    left_out = text.replace('<property name="kind" value="label"/>', "")
    assert left_out != text
    (school / "map.tmx").write_text(left_out, encoding="utf-8")
    default = next(one["value"] for one in types["bord"]["members"] if one["name"] == "kind")
    before, after = read_school(KOMPAS.resolve(), Notes()), read_school(school.resolve(), Notes())
    assert before and after and before.school_map and after.school_map
    assert default == "label" and after.school_map.signs == before.school_map.signs


def test_it_is_written_beside_the_map_and_a_broken_school_gets_none(tmp_path: Path) -> None:
    school = tmp_path / "de_linde"
    copytree(KOMPAS, school, ignore=ignore_patterns("lang"))
    path = write_tiled_project(school)
    assert path == school / "de_linde.tiled-project" and json.loads(path.read_text("utf-8"))["folders"] == ["."]
    (school / "map.tmx").unlink()
    assert write_tiled_project(school) is None


@pytest.mark.parametrize("command", ["tiled", "art"])
def test_a_school_that_is_not_there_is_named_with_where_to_look(command: str,
                                                                capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "nergens"]) == 1
    assert "Er is geen school “nergens”. Kijk naar de naam van de map in levels/_school." in capsys.readouterr().out
