"""What lies in the folder of a case and is not read is told of, with what to do; what belongs there is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.content.load import load_case

TALK = "with: bo\nstart:\n  - {scene: hello}\nscenes:\n  hello:\n    say: |\n      bo: Hoi.\n"


def told(levels: Path, *names: str) -> list[str]:
    """What is said of files of these names, as "code advice"."""
    for name in names:
        path = levels / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TALK, "utf-8")
    return [f"{one.code} {one.advice}" for one in load_case(levels / "zaak").diagnostics]


@pytest.mark.parametrize(("name", "advice"), [
    ("zaak/talk/bo.yaml.txt", "Noem het “bo.yaml”: je tekstprogramma zette er .txt achter. "
                              "Kies bij opslaan “Alle bestanden”."),
    ("zaak/talk/bo.txt", "Noem het “bo.yaml”: je tekstprogramma zette er .txt achter. "
                         "Kies bij opslaan “Alle bestanden”."),
    ("zaak/talk/bo.yml", "Noem het “bo.yaml”."),
    ("zaak/talk/bo.YAML", "Noem het “bo.yaml”."),
    ("zaak/talk/bo", "Noem het “bo.yaml”."),
    ("zaak/talk/bo.docx", "Bewaar het als gewone tekst, en noem het “bo.yaml”."),
    ("zaak/talk/klas/bo.yaml", "Zet het in de map “talk” zelf."),
    ("zaak/talks/bo.yaml", "Zet het in de map “talk”."),
    ("zaak/Days/2_dinsdag.yaml", "Zet het in de map “days”."),
    ("zaak/bo.yaml", "Een gesprek hoort in de map talk, een dag in de map days."),
    ("zaak/clue.yaml", "Noem het “clues.yaml”."),
    ("zaak/debrief.yaml.txt", "Noem het “debrief.yaml”."),
    ("zaak/days/2_dinsdag.yaml", "Zet “2_dinsdag” bij “days” in case.yaml, of gooi het bestand weg."),
    ("zaak/days/1_maandag (1).yaml", "Is dit een kopie? Gooi hem dan weg, of zet hem buiten de map van de zaak."),
    ("zaak/clues - kopie.yaml", "Is dit een kopie? Gooi hem dan weg, of zet hem buiten de map van de zaak."),
    ("zaak/plays/bo.yaml", "Noem het “bo.play.yaml”."),
    ("zaak/plays/bo.play.yaml.txt", "Noem het “bo.play.yaml”: je tekstprogramma zette er .txt achter. "
                                    "Kies bij opslaan “Alle bestanden”."),
    ("zaak/lang/en.txt", "Noem het “en.po”: je tekstprogramma zette er .txt achter. "
                         "Kies bij opslaan “Alle bestanden”."),
    ("_school/basis/people/roos.yml", "Noem het “roos.yaml”."),
])
def test_a_file_that_nobody_reads_is_told_of_with_what_to_do(name: str, advice: str, levels: Path) -> None:
    assert told(levels, name) == [f"A019 {advice}"]


@pytest.mark.parametrize("name", ["Bo.yaml", "bo (1).yaml", "bo - kopie.yaml", "bo_2!.yaml"])
def test_a_talk_with_an_odd_name_is_read_and_told_of(name: str, levels: Path) -> None:
    assert [one[:4] for one in told(levels, f"zaak/talk/{name}")] == ["A020"]


def test_what_belongs_beside_a_case_is_left_alone(levels: Path) -> None:
    assert told(levels, *(f"zaak/{name}" for name in (
        "README.md", "README.txt", "LICENSE", "maker.yaml", "aantekeningen.txt", "plan.docx", ".git/config.yaml",
        ".vscode/settings.json", ".DS_Store", "talk/.bo.yaml.swp", "talk/bo.yaml~", "talk/bo.yaml.bak",
        "talk/README.md", "talk/desktop.ini", "days/Thumbs.db", "plattegrond.png", "pictures/bank.png",
        "plays/een.play.yaml", "lang/en.po"))) == []


def test_a_file_that_was_not_read_is_told_before_what_is_missed_because_of_it(levels: Path) -> None:
    slot = levels / "zaak" / "talk" / "slot.yaml"
    slot.rename(slot.with_name("slot.yaml.txt"))
    found = load_case(levels / "zaak").diagnostics
    assert (found[0].code, found[0].path) == ("A019", "zaak/talk/slot.yaml.txt")
    assert "A203" in [one.code for one in found[1:]]
