"""The compiled cache and the two fingerprints of a case."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from alibi.content.compiled import Unreadable, decode_case, encode_case
from alibi.content.diagnostics import Diagnostic
from alibi.content.load import load_case
from alibi.core.case import Case


def _case(folder: Path, cache: Path | None = None) -> Case:
    case = load_case(folder, cache).case
    assert case is not None
    return case


def _change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def zaak(levels: Path) -> Path:
    return levels / "zaak"


def test_a_case_comes_back_from_its_bytes_whole(zaak: Path) -> None:
    case = _case(zaak)
    again = decode_case(encode_case(case))
    facts = {name: value for name, value in vars(case).items() if name != "index"}
    assert {name: value for name, value in vars(again).items() if name != "index"} == facts
    assert again.index.scene.keys() == case.index.scene.keys()


@pytest.mark.parametrize("data", [b"", b"x", b"\x80", encode_case.__name__.encode()])
def test_bytes_that_are_no_case_are_told_apart(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decode_case(data)


def test_a_cached_load_gives_the_same_case_and_map(zaak: Path, tmp_path: Path) -> None:
    first, second = load_case(zaak, tmp_path / "cache"), load_case(zaak, tmp_path / "cache")
    assert first.case and second.case
    assert encode_case(second.case) == encode_case(first.case)
    assert second.school_map == first.school_map
    assert second.school == first.school == zaak.parent / "_school" / "basis"


def test_a_cached_load_reads_no_yaml_and_no_map(zaak: Path, tmp_path: Path) -> None:
    load_case(zaak, tmp_path / "cache")
    script = (
        "import sys; from pathlib import Path; from alibi.content.load import load_case; "
        f"assert load_case(Path({str(zaak)!r}), Path({str(tmp_path / 'cache')!r})).case; "
        "print([name for name in ('yaml', 'pytmx', 'xml.parsers.expat', 'pygame') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("damage", [b"", b"kapot", None])
def test_a_damaged_cache_is_made_again_without_a_word(damage: bytes | None, zaak: Path, tmp_path: Path) -> None:
    first = _case(zaak, tmp_path)
    (kept,) = tmp_path.glob("zaak.*.case")
    kept.write_bytes(kept.read_bytes()[:-3] + b"abc" if damage is None else damage)
    loaded = load_case(zaak, tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.case and loaded.case.rules_hash == first.rules_hash
    assert kept.read_bytes()[:-3] != damage


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("zaak/talk/mila.yaml", "Tot zo.", "Tot straks."),
        ("_school/basis/people/mila.yaml", 'name: "Mila"', 'name: "Milou"'),
        ("_school/basis/map.tmx", 'name="hal.bord" x="40"', 'name="hal.bord" x="44"'),
    ],
)
def test_after_any_change_the_files_are_read_again(file: str, old: str, new: str, levels: Path, tmp_path: Path) -> None:
    before = load_case(levels / "zaak", tmp_path / "cache")
    _change(levels, file, old, new)
    after = load_case(levels / "zaak", tmp_path / "cache")
    assert before.case and after.case
    assert (encode_case(before.case), before.school_map) != (encode_case(after.case), after.school_map)
    assert len(list((tmp_path / "cache").glob("*.case"))) == 1


def test_a_fault_made_after_caching_is_told(zaak: Path, tmp_path: Path) -> None:
    load_case(zaak, tmp_path)
    _change(zaak, "talk/mila.yaml", "mila: Tot zo.", "Milla: Tot zo.")
    loaded = load_case(zaak, tmp_path)
    assert loaded.case is None
    assert [one.code for one in loaded.diagnostics] == ["A201"]


def test_a_warning_is_told_from_the_cache_too(zaak: Path, tmp_path: Path) -> None:
    _change(zaak, "case.yaml", 'title: "De lepel"', "title: De lepel #1")
    told = [load_case(zaak, tmp_path).diagnostics for _ in range(2)]
    assert told[0] == told[1]
    assert isinstance(told[1][0], Diagnostic) and told[1][0].code == "A014"


def test_a_cache_that_cannot_be_written_is_no_fault(zaak: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", "utf-8")
    assert load_case(zaak, file / "cache").case is not None


WORDS = [
    ("zaak/talk/mila.yaml", "Ja, ik wacht.", "Ja ik wacht!"),
    ("zaak/talk/mila.yaml", "Mila glimlacht.", "Mila lacht."),
    ("zaak/talk/mila.yaml", "mila (nervous)", "mila (happy)"),
    ("zaak/case.yaml", "Een lepel loopt door de school.", "Er loopt een lepel."),
    ("zaak/days/1_maandag.yaml", "Som 1.", "Som één."),
    ("zaak/debrief.yaml", "Vraag wat hielp.", "Vraag rustig wat hielp."),
    ("_school/basis/school.yaml", "Ik begin een praatje.", "Ik maak een praatje."),
]
RULES = [
    ("zaak/talk/mila.yaml", "trust.mila: +1", "trust.mila: +2"),
    ("zaak/talk/mila.yaml", "costs: 1", "costs: 2"),
    ("zaak/talk/mila.yaml", 'needs: "before(\\"09:00\\")"', 'needs: "before(\\"09:05\\")"'),
    ("zaak/talk/mila.yaml", "skill: make_contact +", "skill: make_contact ~"),
    ("zaak/days/1_maandag.yaml", 'due: "09:45"', 'due: "09:40"'),
    ("zaak/days/1_maandag.yaml", "{een: ", "{eerste: "),
    ("zaak/clues.yaml", "refuted_by: mila_bord", "refuted_by: hal_bord"),
    ("_school/basis/school.yaml", "b: hal, beats: 1", "b: hal, beats: 0"),
]


@pytest.mark.parametrize(("file", "old", "new"), WORDS)
def test_other_words_change_only_the_text_hash(file: str, old: str, new: str, levels: Path) -> None:
    before = _case(levels / "zaak")
    _change(levels, file, old, new)
    after = _case(levels / "zaak")
    assert after.rules_hash == before.rules_hash
    assert after.text_hash != before.text_hash


@pytest.mark.parametrize(("file", "old", "new"), RULES)
def test_other_rules_change_the_rules_hash(file: str, old: str, new: str, levels: Path) -> None:
    before = _case(levels / "zaak")
    _change(levels, file, old, new)
    after = _case(levels / "zaak")
    assert after.rules_hash != before.rules_hash
    assert after.text_hash == before.text_hash


def test_a_comment_changes_nothing(levels: Path) -> None:
    before = _case(levels / "zaak")
    path = levels / "zaak" / "case.yaml"
    path.write_text("# wie, wat, waar\n" + path.read_text("utf-8"), "utf-8")
    after = _case(levels / "zaak")
    assert (after.rules_hash, after.text_hash) == (before.rules_hash, before.text_hash)
