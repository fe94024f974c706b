"""Messages in English: every code has them, with the same facts as in Dutch, and nothing stays Dutch by oversight."""

from __future__ import annotations

import ast
import io
import re
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from dutch_left import dutch_left
from example_pages import CASE, sound_case

import alibi
from alibi.cli import main
from alibi.content.diagnostics import Diagnostic, as_text
from alibi.content.load import load_case
from alibi.review.check import check_loaded
from alibi.tongue import gaps_of
from alibi.workshop.codes import FAMILIES, all_codes
from alibi.workshop.english.bots_report import BOTS_REPORT
from alibi.workshop.english.phrases import PHRASES
from alibi.workshop.english.sharing import SHARING
from alibi.workshop.explain import run_explain
from alibi.workshop.languages import ENGLISH, chosen, language, title_of
from alibi.workshop.sarif import as_sarif

LEVELS = Path(__file__).parents[1] / "levels"
FAULTS = sorted(folder.name for folder in LEVELS.iterdir() if not folder.name.startswith(("_", "sound_but_")))
EN = language("en")
NO_SENTENCE = {"# Wie deze zaak maakte. Staat in het bestand van alibi pack.\n"}
"""Written in a file, in Dutch as all files of a case are."""


def found_in(name: str, tmp_path: Path) -> tuple[Diagnostic, ...]:
    root = Path(shutil.copytree(LEVELS / "_base", tmp_path / "levels"))
    if name.startswith("week_"):
        shutil.copytree(LEVELS / "_week", root, dirs_exist_ok=True)
    shutil.copytree(LEVELS / name, root, dirs_exist_ok=True)
    return load_case(root / "zaak").diagnostics


@pytest.mark.parametrize("code", sorted(all_codes()))
def test_every_code_has_english_words_with_the_same_gaps(code: str) -> None:
    assert code in ENGLISH, f"write the English words of {code} in alibi/workshop/english"
    dutch, english = all_codes()[code], ENGLISH[code]
    assert sorted(gaps_of(english.sentence)) == sorted(gaps_of(dutch.sentence))
    assert sorted(gaps_of(english.advice)) == sorted(gaps_of(dutch.advice))
    assert english.title and english.why.endswith(".") and english.sentence.endswith((".", "}"))
    assert english.advice.endswith((".", "}", "?", '"', "…", ".”"))
    assert not dutch_left(f"{english.title} {english.sentence} {english.why} {english.advice}")


def test_no_english_words_are_left_of_a_code_that_is_gone() -> None:
    assert set(ENGLISH) <= set(all_codes())


@pytest.mark.parametrize(("dutch", "english"), [*PHRASES.items(), *SHARING.items(), *BOTS_REPORT.items()])
def test_a_phrase_keeps_its_gaps(dutch: str, english: str) -> None:
    assert sorted(gaps_of(english)) == sorted(gaps_of(dutch))
    assert english


def sentences_in(path: Path) -> Iterator[set[str]]:
    """Every text of two words or more in a module, as it may be said: each gap holds a number, a time or nothing. What
    begins with a space is the end of another sentence."""
    tree = ast.parse(path.read_text("utf-8"))
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
             if part is not node}
    parts |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) not in parts and isinstance(node, ast.Constant | ast.JoinedStr):
            whole = node.values if isinstance(node, ast.JoinedStr) else [node]
            held = [(str(one.value),) if isinstance(one, ast.Constant) else ("7", "07:00", "") for one in whole]
            said = {"".join(words) for words in product(*held)}
            if any(" " in one and one[0] != " " and dutch_left(one) for one in said):
                yield said


@pytest.mark.parametrize("module", ["workshop/packing.py", "workshop/maker_file.py", "workshop/installing.py",
                                    "workshop/package_summary.py", "workshop/wishes.py", "workshop/opening.py",
                                    "content/package.py", "content/unpacking.py", "content/leftovers.py"])
def test_handing_a_case_on_and_a_wrong_wish_are_said_in_english(module: str) -> None:
    sentences = [one for one in sentences_in(Path(alibi.__file__).parent / module) if not one & NO_SENTENCE]
    assert sentences
    for ways in sentences:
        assert any(not dutch_left(EN.lines(dutch)) for dutch in ways), ways


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_english_has_no_dutch_left(name: str, tmp_path: Path) -> None:
    for one in found_in(name, tmp_path):
        said = EN.of(one)
        assert said.place == one.place and said.code == one.code and said.suggestion == one.suggestion
        assert not dutch_left(said.sentence), said.sentence
        assert not dutch_left(said.advice), said.advice
        assert "{" not in said.sentence.replace("{}", "") or "{" in one.sentence


def test_what_proof_finds_is_said_in_english(tiny: Path) -> None:
    report = check_loaded(load_case(tiny / "zaak"), tiny / "zaak")
    assert len(set(report.codes)) >= 6
    said = report.as_text(EN)
    assert "Case zaak" in said and "How to get there (variant bo): " in said
    assert "without evidence from teachers, Mila can be the guest too." in said
    assert re.search(r"Together: \d+ errors and \d warnings\.", said)
    for finding in report.findings:
        assert not dutch_left(EN.of(finding.diagnostic).advice)


@pytest.mark.parametrize(("step", "why"), [
    ("choose later", "You can’t choose that now."), ("talk bo", "That person has nothing to say now."),
    ("dans", "“dans” is not a step. A step begins with: go, "), ("talk", "“talk” does not have the right number of")])
def test_why_a_recorded_step_does_not_fit_is_said_in_english(tiny: Path, step: str, why: str) -> None:
    play = tiny / "zaak/plays/anders.play.yaml"
    play.parent.mkdir(exist_ok=True)
    play.write_text(f"variant: bo\nsteps:\n  - {step}\nexpect: found\n", "utf-8")
    found = check_loaded(load_case(tiny / "zaak"), tiny / "zaak").findings
    said = next(EN.of(one.diagnostic).sentence for one in found if one.code == "A723")
    assert said.startswith("Step 1 is not possible: ") and why in said and not dutch_left(said.replace(step, ""))


def test_english_is_shown_like_dutch() -> None:
    from alibi.content.diagnostics import Findings, Mark, Source

    findings = Findings()
    source = Source("zaak/talk/mila.yaml", ("with: mila", "then: scren"))
    findings.report("A203", Mark(source, 2, 7, 5), {"name": "scren"}, near=("scren", ["screen"]))
    assert as_text(findings.sorted(), EN) == (
        "zaak/talk/mila.yaml:2:7  A203  I know no scene “scren”.\n"
        "     2 | then: scren\n"
        "       |       ^^^^^\n"
        "       Do you mean “screen”?\n"
        "       Write the name of a scene in this talk, or talk/scene.\n\n"
        "Together: 1 error.")
    assert as_text([], EN) == "No errors found."


def test_what_an_author_wrote_is_never_translated(tiny: Path) -> None:
    talk = tiny / "zaak/talk/mila.yaml"
    talk.write_text(talk.read_text("utf-8").replace("then: later", "then: stilte"), "utf-8")
    case = tiny / "zaak/case.yaml"
    case.write_text(case.read_text("utf-8").replace("summary:", "les: 1\nsummary:"), "utf-8")
    said = [EN.of(one).sentence for one in load_case(tiny / "zaak").diagnostics]
    assert said == ["I do not know “les” in case.yaml.", "I know no scene “mila/stilte”."]


@pytest.mark.parametrize("code", ["A001", "A203", "A711", "A816"])
def test_a_page_in_english_has_why_examples_and_what_to_do(code: str, out: io.StringIO) -> None:
    assert run_explain(code, out, language=EN) == 0
    said = out.getvalue()
    assert said.startswith(f"{code} · {ENGLISH[code].title}") and ENGLISH[code].why in said
    assert "What to do" in said and "Wat je" not in said and "```" not in said
    assert "\nWrong\n" in said and "\nRight\n" in said


def test_the_list_is_english_too(out: io.StringIO) -> None:
    run_explain("", out, language=EN)
    assert all(f"{family}  {title}" not in out.getvalue() for family, title in FAMILIES.items())
    assert f"A203  {title_of('A203', 'en')}" in out.getvalue()


def test_the_language_is_that_of_the_option_else_of_the_environment() -> None:
    assert chosen("", {}).name == "nl"
    assert chosen("", {"ALIBI_LANG": "en_GB.UTF-8"}).name == "en"
    assert chosen("nl", {"ALIBI_LANG": "en"}).name == "nl"
    assert chosen("", {"ALIBI_LANG": "fr"}).name == "nl"


def lines_of(capsys: pytest.CaptureFixture[str], *words: str) -> Iterator[str]:
    main(words)
    yield from capsys.readouterr().out.splitlines()


def test_check_and_explain_speak_english_on_request(tiny: Path, capsys: pytest.CaptureFixture[str],
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Case zaak" in lines_of(capsys, "check", str(tiny / "zaak"), "--lang", "en")
    monkeypatch.setenv("ALIBI_LANG", "en")
    assert "A203 · Unknown scene" in lines_of(capsys, "explain", "A203")
    assert any("There is no case “zaakje”" in line for line in lines_of(capsys, "check", "zaakje"))
    assert "Zaak zaak" in lines_of(capsys, "check", str(tiny / "zaak"), "--lang", "nl")


def test_packing_and_a_wrong_wish_speak_it_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = sound_case(tmp_path / "levels") / CASE
    for wish, said in [(("--scene", "mila/helo"), "There is no scene “mila/helo”. Do you mean “mila/hello”?"),
                       (("--with", "trust.mila=veel"), "“veel” does not fit “trust.mila”. Choose from: a number"),
                       (("--time", "23:00"), "There is nothing to do at 23:00: maandag lasts from 08:30 to 10:00.")]:
        assert main(["play", str(case), "--plain", "--lang", "en", "--home", str(tmp_path), *wish]) == 1
        assert capsys.readouterr().err.startswith(said)
    (case / "debrief.yaml").write_text("proud: ja\n", "utf-8")
    pack = "pack", str(case), "--yes", "--author", "Jan", "--lang", "en", "--out", str(tmp_path)
    assert list(lines_of(capsys, *pack)) == [
        "This case still has errors. Nothing was packed. Look with: alibi check zaak"]
    (case / "maker.yaml").write_text("author: 1\nwho: me\n", "utf-8")
    assert not any(map(dutch_left, lines_of(capsys, *pack)))


def test_json_and_sarif_speak_it_too(tmp_path: Path) -> None:
    found = found_in("scene_unknown_in_then", tmp_path)
    made = as_sarif(found, language=EN)
    assert "I know no scene" in made and "Unknown scene" in made and '"language": "en"' in made
