"""What is advised for slips that newcomers make: the one thing to write, and nothing that leads astray."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.content.diagnostics import Findings, closest
from alibi.content.load import load_case
from alibi.content.strict_yaml import read_yaml
from alibi.core.conditions import ConditionError, parse


@pytest.mark.parametrize(("condition", "advice"), [
    ("strain.sem = angry", "Schrijf == in plaats van =."), ("trust.noor => 2", "Schrijf >= in plaats van =>."),
    ("trust.noor =< 2", "Schrijf <= in plaats van =<."), ("has(a) && has(b)", "Schrijf and in plaats van &&."),
    ("has(a) | has(b)", "Schrijf or in plaats van |."), ("!has(a)", "Schrijf not in plaats van !."),
    ("at(Hal)", "Schrijf kleine letters: hal."),
    ("has(a) AND has(b)", "Schrijf kleine letters: and."),
    ("before(14:00)", 'Een tijd staat tussen aanhalingstekens: before("14:00").'),
    ("before(“14:00”)", 'Alleen een tijd staat tussen aanhalingstekens, en dat zijn rechte: before("14:00").'),
    ("busy @ 2", "")])
def test_a_condition_of_another_language_is_told_what_to_write(condition: str, advice: str) -> None:
    with pytest.raises(ConditionError) as wrong:
        parse(condition)
    assert wrong.value.advice == advice


@pytest.mark.parametrize(("old", "new", "code"), [
    ("mila: Tot zo.", "Mila: Tot zo.", "A201"), ("then: later", "then: Later", "A203"),
    ("promise.wachten: made", "promise.Wachten: made", "A209")])
def test_a_name_with_a_capital_is_only_told_to_be_small(levels: Path, old: str, new: str, code: str) -> None:
    path = levels / "zaak" / "talk" / "mila.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found, = load_case(levels / "zaak").diagnostics
    assert (found.code, found.advice) == (code, "Zo’n naam schrijf je met kleine letters.")
    assert found.suggestion.rpartition("/")[2] in old


@pytest.mark.parametrize(("file", "old", "new", "advice"), [
    ("talk/mila.yaml", "mila: Tot zo.", "milla: Tot zo.", "Schrijf de naam zoals hij bij “cast” in case.yaml staat."),
    ("days/1_maandag.yaml", '{from: "08:30", at: plein}', '{from: "08:30", at: xx}', "Kies uit: plein, hal, lokaal."),
    ("days/1_maandag.yaml", '{from: "08:30", at: plein}', '{from: "08:30", at: plijn}', "De plekken staan in")])
def test_a_name_that_is_nearly_known_sends_nobody_to_make_a_new_one_and_places_are_named(
        levels: Path, file: str, old: str, new: str, advice: str) -> None:
    path = levels / "zaak" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    found, = load_case(levels / "zaak").diagnostics
    assert found.advice.startswith(advice)


@pytest.mark.parametrize(("text", "place"), [
    ('text: "Ik zeg "eet…"."', (1, 15)), ('a:\n  text: "Ik zeg "eet" nu."', (2, 17)),
    ('a: {b: "Ik zeg "eet"", c: 1}', (1, 16)), ('a: ["x", "Ik zeg "eet"."]', (1, 18)),
    ("a: 'Ik zeg 's avonds.'", (1, 12)), ('text: "Hij zei: "ja"\nb: 2', (1, 17))])
def test_quotes_within_quotes_are_told_at_the_one_that_ends_the_text(text: str, place: tuple[int, int]) -> None:
    findings = Findings()
    assert read_yaml(f"{text}\n".encode(), "zaak.yaml", findings) is None
    found, = findings.found
    assert (found.code, found.line, found.column) == ("A021", *place)
    assert found.advice == "Schrijf binnen een tekst de krullende “ en ”, of zet de tekst in een blok met |."


def test_a_time_in_a_condition_is_told_of_single_quotes() -> None:
    findings = Findings()
    read_yaml(b'when: "before("14:00")"\n', "zaak.yaml", findings)
    assert [one.advice for one in findings.found] == [
        "Schrijf om een voorwaarde met een tijd enkele aanhalingstekens: 'before(\"14:00\")'."]


@pytest.mark.parametrize("text", ['a: ["x" "y"]', 'a: ["x", "y"\nb: "z"', 'a: "x"\n b: 1', 'a: "niet dicht\nb: 1'])
def test_other_slips_keep_their_own_words(text: str) -> None:
    findings = Findings()
    read_yaml(f"{text}\n".encode(), "zaak.yaml", findings)
    assert [one.code for one in findings.found] == ["A012"]


@pytest.mark.parametrize(("text", "said"), [
    ('a: "x\nb: 1\nc: "y"', "er mist een aanhalingsteken aan het eind"),
    ('a: x?"', "er mist een aanhalingsteken aan het begin"),
    ('a:"x"\nb: 1', "er mist een spatie na de dubbele punt"),
    ("effect: trust.x: +1", "om gevolgen horen accolades")])
def test_what_was_forgotten_is_named_where_it_was_forgotten(text: str, said: str) -> None:
    findings = Findings()
    read_yaml(f"{text}\n".encode(), "zaak.yaml", findings)
    found, = findings.found
    assert found.code == "A012" and said in found.sentence and found.line == 1


def test_a_text_of_several_lines_with_quotes_in_it_is_still_told_of_those() -> None:
    findings = Findings()
    read_yaml(b'a: "een\n  twee"\nb: "Ik zeg "drie"."\n', "zaak.yaml", findings)
    assert [(one.code, one.line) for one in findings.found] == [("A021", 3)]


def test_a_name_without_its_underscore_is_known_again() -> None:
    assert closest("gangA", ("gang_a", "gang_b", "gang_c")) == "gang_a"
