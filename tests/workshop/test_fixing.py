"""`alibi check --fix`: mends what is certain, shows it, keeps the old files, and never changes what a case says."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from alibi.cli import main
from alibi.content.diagnostics import surely
from alibi.content.load import load_case
from alibi.workshop.fix import mend, run_fix
from alibi.workshop.repairs import REPAIRS

LEVELS = Path(__file__).parents[1] / "levels"
MENDABLE = sorted(
    folder.name for folder in LEVELS.iterdir() if (folder / "expect.txt").is_file()
    and (folder / "expect.txt").read_text("utf-8")[:4] in {*REPAIRS, "A002", "A011"})
CERTAIN: list[tuple[str, str, str, str]] = [
    ("talk/mila.yaml", "feedback:", "feedbak:", "A101"),
    ("talk/mila.yaml", "scene: later,", "scene: laetr,", "A203"),
    ("talk/mila.yaml", "then: later", "then: latr", "A203"),
    ("talk/mila.yaml", "then: later", 'then: "mila/latr"', "A203"),
    ("talk/mila.yaml", "seen(hello)", "seen(helo)", "A203"),
    ("talk/slot.yaml", "scene: bell,", "scene: bel,", "A203"),
    ("case.yaml", "found: slot/found", "found: slot/fond", "A203"),
    ("talk/mila.yaml", "(nervous)", "(nervouss)", "A105"),
    ("talk/mila.yaml", "promise.wachten: made", "promise.wachtn: made", "A209"),
    ("days/1_maandag.yaml", "task: sommen", "task: somen", "A206"),
    ("days/1_maandag.yaml", 'end: "10:00"', "end: 10.00", "A301"),
    ("days/1_maandag.yaml", 'from: "08:45", to: "09:15"', 'from: 8:45, to: "9.15"', "A301"),
    ("case.yaml", 'title: "De lepel"', "title: De lepel: deel 1", "A013"),
    ("case.yaml", "Een lepel loopt", "Een\u200b lepel\ufeff loopt", "A003"),
    ("talk/mila.yaml", "    about:", "\t\tabout:", "A011"),
    ("talk/mila.yaml", "    about:", "\tabout:", "A011"),
    ("talk/mila.yaml", "mila: Tot zo.", "Mila: Tot zo.", "A201"),
]
NOT_CERTAIN: list[tuple[str, str, str]] = [
    ("case.yaml", "board: [mila, bo]", "board: [milla, bo]"),
    ("days/1_maandag.yaml", 'end: "10:00"', "end: 10.02"),
    ("days/1_maandag.yaml", 'end: "10:00"', "end: 26.00"),
    ("case.yaml", 'title: "De lepel"', "title: De lepel: deel 1 # eerste"),
    ("talk/mila.yaml", "mila: Tot zo.", "mila: Tot\0zo."),
    ("talk/mila.yaml", "then: end", "then: later_2"),
    ("talk/slot.yaml", "scene: bell,", "scene: ball,"),
]


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (file, old)
    path.write_text(text.replace(old, new), "utf-8")


def faults(folder: Path) -> list[str]:
    return [one.code for one in load_case(folder).diagnostics]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")}


@pytest.mark.parametrize(("file", "old", "new", "code"), CERTAIN)
def test_what_is_certain_is_mended(file: str, old: str, new: str, code: str, tiny: Path, out: io.StringIO) -> None:
    folder = tiny / "zaak"
    change(folder, file, old, new)
    assert set(faults(folder)) == {code}
    assert run_fix(["zaak"], out, tiny) == 0
    assert faults(folder) == []
    assert code in out.getvalue()


def test_text_saved_by_an_old_editor_is_saved_anew(tiny: Path, out: io.StringIO) -> None:
    path = tiny / "zaak/debrief.yaml"
    path.write_bytes(path.read_text("utf-8").replace("Vraag wat", "Vraag ’s middags één keer wat").encode("cp1252"))
    run_fix(["zaak"], out, tiny)
    assert faults(tiny / "zaak") == [] and "’s middags één keer" in path.read_text("utf-8")


def test_bytes_that_make_no_dutch_letters_are_left_alone(tiny: Path, out: io.StringIO) -> None:
    path = tiny / "zaak/debrief.yaml"
    path.write_bytes(path.read_bytes().replace(b"Vraag wat", b"Vraag \xb6\xa5 wat"))
    run_fix(["zaak"], out, tiny)
    assert faults(tiny / "zaak") == ["A002"]


@pytest.mark.parametrize(("file", "old", "new"), NOT_CERTAIN)
def test_what_is_not_certain_is_left_to_the_author(file: str, old: str, new: str, tiny: Path) -> None:
    folder = tiny / "zaak"
    change(folder, file, old, new)
    assert faults(folder)
    assert not mend(folder).repaired


def test_a_repair_that_would_bring_another_fault_is_not_made(tiny: Path) -> None:
    folder = tiny / "zaak"
    change(folder, "talk/mila.yaml", "        text: \"Nu even niet.\"\n",
           "        text: \"Nu even niet.\"\n        feedback: \"Ze knikt.\"\n        feedbak: \"Ze lacht.\"\n")
    assert not mend(folder).repaired


@pytest.mark.parametrize("name", MENDABLE)
def test_a_broken_case_gets_better_or_stays_as_it_is(name: str, tiny: Path) -> None:
    shutil.copytree(LEVELS / name, tiny, dirs_exist_ok=True)
    folder = tiny / "zaak"
    before = faults(folder)
    mended = mend(folder)
    for file, data in mended.after.items():
        (folder / file).write_bytes(data)
    after = faults(folder)
    assert len(after) == len(before) - sum(mended.repaired.values())
    assert mend(folder).after == {}, "mending twice changes nothing"


def test_what_a_sound_case_says_does_not_change(tiny: Path, out: io.StringIO) -> None:
    before = load_case(tiny / "zaak").case
    run_fix(["zaak"], out, tiny)
    after = load_case(tiny / "zaak").case
    assert before and after
    assert (before.rules_hash, before.text_hash) == (after.rules_hash, after.text_hash)


def test_the_changes_are_shown_and_the_old_files_kept(tiny: Path, out: io.StringIO) -> None:
    folder = tiny / "zaak"
    change(folder, "days/1_maandag.yaml", 'end: "10:00"', "end: 10.00")
    old = contents(folder)
    run_fix(["zaak"], out, tiny)
    assert "-end: 10.00\n+end: \"10:00\"" in out.getvalue() and "1× A301" in out.getvalue()
    with zipfile.ZipFile(folder / ".backup/fix.zip") as kept:
        assert {name: kept.read(name) for name in kept.namelist()} == {
            name: data for name, data in old.items() if data != (folder / name).read_bytes()}
    again = io.StringIO()
    run_fix(["zaak"], again, tiny)
    assert again.getvalue() == "zaak: er is niets dat ik zelf kan herstellen.\n"
    assert len(list((folder / ".backup").iterdir())) == 1


def test_scenes_of_which_two_are_as_near_are_left_to_the_author(tiny: Path) -> None:
    talk = tiny / "zaak/talk/mila.yaml"
    talk.write_text(talk.read_text("utf-8") + '  layer:\n    say: |\n      mila: Nog iets.\n', "utf-8")
    assert faults(tiny / "zaak") == []
    change(tiny / "zaak", "talk/mila.yaml", "then: later", "then: laer")
    assert faults(tiny / "zaak") == ["A203"] and not mend(tiny / "zaak").repaired


def test_a_mended_scene_can_be_put_back_to_the_last_byte(tiny: Path, out: io.StringIO) -> None:
    folder = tiny / "zaak"
    change(folder, "talk/mila.yaml", "then: later", "then: latr  # straks")
    old = contents(folder)
    run_fix(["zaak"], out, tiny)
    assert "-        then: latr  # straks\n+        then: later  # straks" in out.getvalue()
    with zipfile.ZipFile(folder / ".backup/fix.zip") as kept:
        kept.extractall(folder)
    assert contents(folder) == old


def test_nothing_is_written_before_all_is_known(tiny: Path) -> None:
    folder = tiny / "zaak"
    change(folder, "days/1_maandag.yaml", 'end: "10:00"', "end: 10.00")
    old = contents(folder)
    assert mend(folder).after
    assert contents(folder) == old


def test_the_command_mends_and_then_checks(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tiny / "zaak", "talk/mila.yaml", "then: end", "then: nergens")
    change(tiny / "zaak", "days/1_maandag.yaml", 'end: "10:00"', "end: 10.00")
    assert main(["check", "--fix", str(tiny / "zaak")]) == 1
    said = capsys.readouterr().out
    assert "1× A301" in said and "A203" in said and "A301  " not in said


@pytest.mark.parametrize(("word", "known", "meant"), [
    ("feedbak", ["feedback", "then"], "feedback"),
    ("mila/latre", ["mila/later", "mila/hello"], "mila/later"),
    ("helloo", ["hello", "hellos"], ""),
    ("hello_2", ["hello_1", "hello"], ""),
    ("mila/x", ["mila/y"], ""),
    ("hello", ["hello"], ""),
    ("slot/fond", ["slot/found", "slot/bell"], "slot/found"),
    ("bel", ["bell", "hello"], "bell"),
    ("Bell", ["bell"], "bell"),
    ("ball", ["bell"], ""),
    ("late", ["later", "lated"], ""),
    ("kat/found", ["kit/found"], ""),
])
def test_only_one_slip_with_one_word_near_is_certain(word: str, known: list[str], meant: str) -> None:
    assert surely(word, known) == meant
