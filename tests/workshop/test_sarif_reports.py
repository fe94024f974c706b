"""Findings for review tools (SARIF) and for editors (JSON): the right file, line and characters."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema

from alibi.content.diagnostics import Diagnostic, as_json
from alibi.content.load import load_case
from alibi.workshop.sarif import as_sarif, run_sarif


def broken(tiny: Path) -> tuple[Diagnostic, ...]:
    path = tiny / "zaak" / "talk" / "mila.yaml"
    text = path.read_text("utf-8")
    assert "{scene: later," in text
    path.write_text(text.replace("{scene: later,", "{scene: latter,"), "utf-8")
    return load_case(tiny / "zaak").diagnostics


def meant(tiny: Path, location: Any) -> str:
    """The characters that a location points at, read from the file itself."""
    region = location["physicalLocation"]["region"]
    path = tiny / location["physicalLocation"]["artifactLocation"]["uri"].removeprefix("levels/")
    line = path.read_text("utf-8").splitlines()[region["startLine"] - 1]
    return line[region["startColumn"] - 1:region["endColumn"] - 1]


def test_a_finding_points_at_the_very_characters(tiny: Path) -> None:
    made = json.loads(as_sarif(broken(tiny)))
    assert made["version"] == "2.1.0" and made["$schema"].endswith("sarif-2.1.0.json")
    run, = made["runs"]
    result, = run["results"]
    assert meant(tiny, result["locations"][0]) == "latter"
    assert result["ruleId"] == "A203" and result["level"] == "error"
    assert "Bedoel je" in result["message"]["text"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "A203"
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "Onbekende scène"


def test_json_for_editors_has_the_same_range(tiny: Path) -> None:
    found = broken(tiny)
    row, = json.loads(as_json(found))
    line = (tiny / row["path"]).read_text("utf-8").splitlines()[row["line"] - 1]
    assert line[row["column"] - 1:row["column"] - 1 + row["width"]] == "latter"


def test_every_severity_has_a_level_and_every_rule_stands_once() -> None:
    found = [Diagnostic("A203", "a.yaml", 1, 1, "Fout.", severity="error"),
             Diagnostic("A014", "a.yaml", 2, 1, "Let op.", severity="warning"),
             Diagnostic("A805", "a.yaml", 3, 1, "Tip.", severity="hint"),
             Diagnostic("A203", "b.yaml", 1, 1, "Nog een.", severity="error")]
    run = json.loads(as_sarif(found))["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["A014", "A203", "A805"]


def test_odd_names_of_files_are_written_as_an_address() -> None:
    found = [Diagnostic("A019", "mijn zaak/één#1.yaml", 1, 1, "Let op.", severity="warning")]
    result = json.loads(as_sarif(found, under="spel/levels/"))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == \
        "spel/levels/mijn%20zaak/%C3%A9%C3%A9n%231.yaml"


def test_nothing_wrong_gives_an_empty_run(out: io.StringIO) -> None:
    assert run_sarif(["_template"], out) == 0
    assert json.loads(out.getvalue())["runs"][0]["results"] == []


def test_a_fault_gives_exit_code_one(tiny: Path, out: io.StringIO) -> None:
    broken(tiny)
    assert run_sarif(["zaak"], out, tiny) == 1
    assert json.loads(out.getvalue())["runs"][0]["results"][0]["ruleId"] == "A203"


def only(required: list[str], **properties: Any) -> dict[str, Any]:
    """An object of SARIF: these properties and no others."""
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


TEXT = only(["text"], text={"type": "string", "minLength": 1})
POSITIVE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = only(["startLine"], startLine=POSITIVE, startColumn=POSITIVE, endLine=POSITIVE, endColumn=POSITIVE,
              snippet=only([], text={"type": "string"}))
PLACE = only([], physicalLocation=only(
    ["artifactLocation"], region=REGION,
    artifactLocation=only(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-~]+$"})))
RULE = only(["id"], id={"type": "string"}, shortDescription=TEXT, help=TEXT,
            defaultConfiguration=only([], level=LEVEL))
DRIVER = only(["name"], name={"type": "string"}, version={"type": "string"},
              language={"pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
              rules={"type": "array", "uniqueItems": True, "items": RULE})
RESULT = only(["message"], ruleId={"type": "string"}, ruleIndex={"type": "integer", "minimum": 0}, level=LEVEL,
              message=TEXT, locations={"type": "array", "items": PLACE})
RUN = only(["tool"], tool=only(["driver"], driver=DRIVER), columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
           results={"type": "array", "items": RESULT})
SARIF = {"$schema": "https://json-schema.org/draft/2020-12/schema",
         **only(["version", "runs"], **{"$schema": {"type": "string", "format": "uri"}}, version={"const": "2.1.0"},
                runs={"type": "array", "items": RUN})}
"""The rules of SARIF 2.1.0 for the properties that we write."""


def test_a_report_keeps_the_rules_of_sarif(tiny: Path) -> None:
    found = broken(tiny)
    long = Diagnostic("A005", "zaak/één b.yaml", 3, 2001, "Te lang.", source="x" * 3000, width=4)
    for findings in ([], found, [*found, long, Diagnostic("A019", "a.yml", 1, 1, "Let op.", severity="warning")]):
        made = json.loads(as_sarif(findings))
        jsonschema.validate(made, SARIF)
        run, = made["runs"]
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            region = result["locations"][0]["physicalLocation"]["region"]
            assert region["endColumn"] > region["startColumn"]
