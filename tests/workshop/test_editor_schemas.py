"""The schemas for editors: valid themselves, true to the shipped cases, and knowing this case's ids."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from alibi.content.diagnostics import Findings
from alibi.content.files import list_cases
from alibi.content.load import load_case
from alibi.content.strict_yaml import read_yaml
from alibi.workshop.kinds import Either, Group, Kind, Listing, Shape
from alibi.workshop.schema_files import run_schema, write_schemas
from alibi.workshop.shapes import FILES, file_kind

ROOT = Path(__file__).parents[2]
CASES = (*list_cases(ROOT / "levels"), "_template")
PEOPLE = ROOT / "levels" / "_school" / "het_kompas" / "people"
Plain = Callable[[Any], Any]


def schema(folder: Path, kind: str) -> Any:
    return json.loads((folder / ".schema" / f"{kind}.json").read_text("utf-8"))


def faults(made: Any, text: str, plain: Plain) -> list[str]:
    findings = Findings()
    root = read_yaml(text.encode("utf-8"), "proef", findings)
    assert root is not None and not findings.has_errors
    return [f"{one.json_path}: {one.message}" for one in Draft202012Validator(made).iter_errors(plain(root))]


@pytest.mark.parametrize("case", CASES)
def test_a_shipped_case_fits_its_schemas(shipped: Path, case: str, plain: Plain) -> None:
    folder = shipped / case
    assert {path.stem for path in write_schemas(folder)} == set(FILES)
    for path in sorted(folder.rglob("*.yaml")):
        kind = file_kind(path.relative_to(folder))
        assert faults(schema(folder, kind), path.read_text("utf-8"), plain) == [], path.name


def test_the_people_of_the_school_fit_their_schema(shipped: Path, plain: Plain) -> None:
    write_schemas(shipped / "_template")
    made = schema(shipped / "_template", "people")
    for path in PEOPLE.glob("*.yaml"):
        assert faults(made, path.read_text("utf-8"), plain) == [], path.name


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_itself_a_schema_and_describes_every_key(shipped: Path, kind: str) -> None:
    write_schemas(shipped / "_template")
    made = schema(shipped / "_template", kind)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    named = {shape.what.replace(" ", "_") for shape in shapes_in(FILES[kind])} & set(made["$defs"])
    for body in (made, *(made["$defs"][name] for name in named)):
        for key, one in body["properties"].items():
            assert len(one["description"]) > 3 and one["description"] == one["markdownDescription"], key


def shapes_in(kind: Kind) -> list[Shape]:
    """Every shape in a kind, itself included."""
    inner: list[Kind] = [key.of for key in kind.keys] if isinstance(kind, Shape) else []
    inner += kind.options if isinstance(kind, Either) else ()
    inner += [kind.of] if isinstance(kind, Listing | Group) else []
    inner += [one for _, one in kind.own] if isinstance(kind, Group) else []
    found = [shape for one in inner for shape in shapes_in(one)]
    return [kind, *found] if isinstance(kind, Shape) else found


def test_only_keywords_are_used_that_older_editors_know(shipped: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in write_schemas(shipped / "_template"))
    for newer in ("prefixItems", "unevaluatedProperties", "dependentSchemas", "$dynamicRef", "minContains"):
        assert newer not in text


@pytest.mark.parametrize(("kind", "text", "told"), [
    ("talk", "start: [{scene: a}]\nscenes: {a: {say: x, choises: {}}}\n", "choises"),
    ("talk", "with: nobody\nstart: [{scene: a}]\nscenes: {a: {}}\n", "nobody"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {b: {text: x, skill: make_contac +}}}}\n", "make_contac"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {silence: {skill: ask_help +}}}}\n", "skill"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {b: {feedback: x}}}}\n", "text"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {b: {text: x, effect: {trust.amira: 9}}}}}\n", "9"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {b: {text: x, effect: {clou.a: found}}}}}\n", "clou"),
    ("talk", "start: [{scene: a}]\nscenes: {a: {choices: {b: {text: x, effect: {trust.piet: 1}}}}}\n", "piet"),
    ("talk", "start: [{scene: a}]\nscenes: {A b: {}}\n", "A b"),
    ("day", "day: x\nbegin: {place: maan, time: '10:00'}\nend: '10:30'\naim: x\n", "maan"),
    ("day", "day: x\nbegin: {place: hal, time: '10:03'}\nend: '10:30'\naim: x\n", "10:03"),
    ("day", "day: x\nbegin: {place: hal, time: '10:00'}\nend: '10:30'\naim: x\npeople: {piet: []}\n", "piet"),
    ("clues", "signals: {a: {place: hal, time: '10:00', channel: mist, text: x}}\n", "mist"),
    ("play", "variant: tijn\nexpect: found\n", "steps"),
])
def test_a_slip_is_marked_while_typing(shipped: Path, plain: Plain, kind: str, text: str, told: str) -> None:
    write_schemas(shipped / "_template")
    found = faults(schema(shipped / "_template", kind), text, plain)
    assert any(told in one for one in found), found


def test_ids_of_the_case_and_the_school_are_offered(shipped: Path) -> None:
    folder = shipped / "00_kennismaking"
    write_schemas(folder)
    case = load_case(folder).case
    assert case
    talk, day, debrief = (schema(folder, kind)["$defs"] for kind in ("talk", "day", "debrief"))
    offered = talk["id_scene_end"]["anyOf"][0]["enum"]
    assert {scene.key for scene in case.scenes} <= set(offered) and {"hello", "end"} <= set(offered)
    assert set(talk["id_person"]["enum"]) == {person.id for person in case.people}
    assert set(day["id_place_none"]["enum"]) == {*(place.id for place in case.places), "none"}
    assert {f"{skill.id} +" for skill in case.skills} < set(talk["vaardigheid_en_teken"]["enum"])
    effects = talk["gevolgen"]["properties"]
    assert {f"clue.{clue.id}" for clue in case.clues} < set(effects)
    assert {"promise.noor_wait", "task.kaartje", "trust.noor"} < set(effects)
    assert {"ander_lokaal", "noor_wait", "kaartje"} <= set(debrief["id_moment"]["anyOf"][0]["enum"])


def test_a_scene_may_be_named_before_it_is_written(shipped: Path, plain: Plain) -> None:
    write_schemas(shipped / "_template")
    text = "start: [{scene: nog_niet}]\nscenes: {a: {then: ook/niet}}\n"
    assert faults(schema(shipped / "_template", "talk"), text, plain) == []


def test_snippets_begin_an_entry_that_fits(shipped: Path, plain: Plain) -> None:
    """With every place filled in, each snippet is good YAML."""
    write_schemas(shipped / "_template")
    bodies = {snippet["bodyText"] for kind in FILES for snippet in _snippets(schema(shipped / "_template", kind))}
    assert len(bodies) > 10
    for body in bodies:
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", body)
        text = re.sub(r"\$\d+", "x", text)
        findings = Findings()
        if body.startswith("|"):
            text = f"say: {text}"
        assert read_yaml(text.encode("utf-8"), "proef", findings) is not None, (body, findings.sorted())


def _snippets(node: Any) -> list[dict[str, str]]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    own = node.get("defaultSnippets", []) if isinstance(node, dict) else []
    return [*own, *(one for part in inner for one in _snippets(part))]


# --- the command ----------------------------------------------------------------------------------------------


def test_files_without_a_pointer_are_named_and_pointed_when_asked(shipped: Path, out: io.StringIO) -> None:
    folder = shipped / "_template"
    before = load_case(folder).case
    assert run_schema(["_template"], False, out, shipped) == 0
    assert "case.yaml, clues.yaml" in out.getvalue() and "--modelines" in out.getvalue()
    assert max(map(len, out.getvalue().splitlines())) < 200, "of many files some are named, and how many there are more"
    assert not (folder / "case.yaml").read_text("utf-8").startswith("# yaml-language-server")
    assert run_schema(["_template"], True, out, shipped) == 0
    for path in folder.rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).is_file(), path
    after = load_case(folder).case
    assert before and after and (after.rules_hash, after.text_hash) == (before.rules_hash, before.text_hash)


def test_pointing_twice_changes_nothing(shipped: Path, out: io.StringIO) -> None:
    run_schema(["_template"], True, out, shipped)
    text = (shipped / "_template" / "case.yaml").read_bytes()
    run_schema(["_template"], True, out, shipped)
    assert (shipped / "_template" / "case.yaml").read_bytes() == text


def test_a_broken_case_has_schemas_all_the_same(shipped: Path, out: io.StringIO) -> None:
    folder = shipped / "_template"
    (folder / "talk" / "daan.yaml").write_text("scenes: [", "utf-8")
    (folder / "clues.yaml").write_bytes(b"\xff\xfe")
    assert run_schema(["_template"], False, out, shipped) == 0
    text = json.dumps(schema(folder, "talk"))
    assert "amira/hello" in text and "daan/hello" not in text


def test_a_case_without_a_school_has_schemas_all_the_same(tmp_path: Path, out: io.StringIO) -> None:
    (tmp_path / "los").mkdir()
    (tmp_path / "los" / "case.yaml").write_text("school: ../../etc\n", "utf-8")
    assert run_schema([str(tmp_path / "los")], False, out) == 0
    Draft202012Validator.check_schema(schema(tmp_path / "los", "day"))


def test_without_a_name_all_cases_get_schemas(shipped: Path, out: io.StringIO) -> None:
    assert run_schema([], False, out, shipped) == 0
    assert all((shipped / case / ".schema" / "talk.json").is_file() for case in list_cases(shipped))


def test_a_case_that_is_not_there_is_said(out: io.StringIO) -> None:
    assert run_schema(["bestaat_niet"], False, out) == 1
    assert "Er is geen zaak “bestaat_niet”" in out.getvalue()
