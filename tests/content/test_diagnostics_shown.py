"""How faults are shown to a designer and to an editor."""

from __future__ import annotations

import json

from alibi.content.diagnostics import Findings, Mark, Source, as_json, as_text, closest


def _found() -> Findings:
    source = Source("zaak/talk/mila.yaml", ("with: mila", "then: scren", "x" * 400))
    findings = Findings()
    findings.report("A203", Mark(source, 2, 7, 5), {"name": "scren"}, near=("scren", ["screen", "hello"]))
    findings.report("A014", Mark(source, 1, 1), {})
    return findings


def test_a_fault_is_shown_with_its_line_a_caret_and_what_was_perhaps_meant() -> None:
    shown = as_text(_found().sorted())
    assert "zaak/talk/mila.yaml:2:7  A203  Ik ken geen scène “scren”." in shown
    assert "     2 | then: scren\n       |       ^^^^^\n       Bedoel je “screen”?\n" in shown
    assert shown.endswith("Samen: 1 fout en 1 keer “let op”.")


def test_faults_come_in_the_order_of_the_file_and_only_once() -> None:
    findings = _found()
    findings.found += findings.found
    assert [one.code for one in findings.sorted()] == ["A014", "A203"]


def test_a_long_line_is_cut_around_the_place() -> None:
    findings = Findings()
    findings.report("A005", Mark(Source("x", ("a" * 300 + "b" + "a" * 300,)), 1, 301), {"most": 200})
    shown = as_text(findings.sorted()).splitlines()
    assert len(shown[1]) < 180
    assert shown[1][shown[2].index("^")] == "b"


def test_an_editor_gets_the_same_as_json() -> None:
    rows = json.loads(as_json(_found().sorted()))
    assert [(row["code"], row["line"], row["column"], row["severity"]) for row in rows] == [
        ("A014", 1, 1, "warning"),
        ("A203", 2, 7, "error"),
    ]
    assert rows[1]["suggestion"] == "screen"


def test_no_faults_is_one_sentence() -> None:
    assert as_text([]) == "Geen fouten gevonden."
    assert as_json([]) == "[]"


def test_what_was_perhaps_meant_is_only_told_when_it_looks_like_it() -> None:
    assert closest("Mila", ["mila", "bo"]) == "mila"
    assert closest("zolder", ["plein", "hal"]) == ""
    assert closest("hello", ["mila/hello"]) == "mila/hello"
