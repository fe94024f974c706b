"""Handing a case on: pack it, see what is in it, install it, play and check it, take it away; never more than that."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from alibi.cli import main
from alibi.content.files import comes_with_the_game, find_folder
from alibi.content.package import MANIFEST, read_manifest
from alibi.play.agency import Agency, CaseProblem
from alibi.play.settings import Settings, save_settings
from alibi.workshop.installing import run_install, run_uninstall
from alibi.workshop.maker_file import read_maker
from alibi.workshop.names_of_the_game import names_in, names_of_the_game, own_names_used
from alibi.workshop.packing import run_pack

GIVEN = {"author": "Juf Jansen", "id": "jansen", "reviewed_by": "mentor De Wit"}
NAME = "jansen.bel"


def answers(*lines: str) -> Callable[[str], str]:
    waiting = iter(lines)

    def ask(question: str) -> str:
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None
    return ask


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """A levels folder with the template as a case of one's own; its school is that of the game."""
    shutil.copytree(find_folder("levels") / "_template", tmp_path / "levels" / "03_bel")
    return tmp_path / "levels"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case packed once: the package, with the case beside it."""
    place = tmp_path_factory.mktemp("pack")
    shutil.copytree(find_folder("levels") / "_template", place / "03_bel")
    out = io.StringIO()
    assert run_pack("03_bel", GIVEN, True, place / "bel.alibi", out, levels=place) == 0, out.getvalue()
    return place


@pytest.fixture
def package(packed: Path, levels: Path, tmp_path: Path) -> Path:
    shutil.copy(packed / "03_bel" / "maker.yaml", levels / "03_bel")
    return Path(shutil.copy(packed / "bel.alibi", tmp_path))


def install(package: Path, home: Path, *said: str) -> tuple[int, str]:
    """Install a package; without other answers the question is answered with yes."""
    out = io.StringIO()
    code = run_install(package, home, False, True, out, answers(*(said or ("ja",))))
    return code, out.getvalue()


# --- packing --------------------------------------------------------------------------------------------------


def test_a_package_holds_the_case_and_says_who_made_it(package: Path, levels: Path) -> None:
    with zipfile.ZipFile(package) as opened:
        manifest = read_manifest(opened.read(MANIFEST))
        assert set(opened.namelist()) == {MANIFEST, *manifest.files}
        assert opened.read(f"{NAME}/case.yaml") == (levels / "03_bel/case.yaml").read_bytes()
    assert (manifest.id, manifest.author, manifest.reviewed_by) == (NAME, "Juf Jansen", "mentor De Wit")
    assert not any(name.startswith("_school") for name in manifest.files), "the school of the game is not sent along"


def test_packing_twice_gives_the_same_bytes(package: Path, levels: Path, tmp_path: Path, out: io.StringIO) -> None:
    run_pack("03_bel", {}, True, tmp_path / "weer.alibi", out, levels=levels)
    assert (tmp_path / "weer.alibi").read_bytes() == package.read_bytes()


def test_who_made_it_is_asked_once_and_kept(levels: Path, tmp_path: Path, out: io.StringIO) -> None:
    ask = answers("Meester Ömer", "", "", "")
    assert run_pack("03_bel", {}, False, tmp_path / "a.alibi", out, ask, levels) == 0
    maker, _ = read_maker(levels / "03_bel")
    assert maker and (maker.author, maker.id, maker.licence, maker.reviewed_by) == (
        "Meester Ömer", "meester_omer", "CC BY 4.0", "")
    assert run_pack("03_bel", {"version": "2"}, False, tmp_path / "b.alibi", out, answers(), levels) == 0
    again, _ = read_maker(levels / "03_bel")
    assert again and again.version == 2 and again.author == "Meester Ömer"


def test_the_file_of_the_maker_is_no_fault_of_the_case(package: Path, levels: Path,
                                                       capsys: pytest.CaptureFixture[str]) -> None:
    assert (levels / "03_bel/maker.yaml").is_file()
    assert main(["check", str(levels / "03_bel")]) == 0
    assert "A019" not in capsys.readouterr().out


@pytest.mark.parametrize(("given", "said"), [
    ({}, "Zeg hoe je heet"), ({"author": "Jan", "id": "Jan Piet"}, "korte naam"),
    ({"author": "x" * 100}, "Houd het bij"), ({**GIVEN, "version": "nul"}, "versie"),
])
def test_an_answer_that_cannot_be_used_gets_a_sentence(given: dict[str, str], said: str, levels: Path, tmp_path: Path,
                                                       out: io.StringIO) -> None:
    assert run_pack("03_bel", given, True, tmp_path / "x.alibi", out, levels=levels) == 1
    assert said in out.getvalue() and not (tmp_path / "x.alibi").exists()


def test_a_case_with_a_fault_is_not_packed(levels: Path, tmp_path: Path, out: io.StringIO) -> None:
    (levels / "03_bel/debrief.yaml").write_text("proud: ja\n", "utf-8")
    assert run_pack("03_bel", GIVEN, True, tmp_path / "x.alibi", out, levels=levels) == 1
    assert "heeft nog fouten" in out.getvalue() and "alibi check 03_bel" in out.getvalue()


def test_a_school_of_ones_own_goes_along(levels: Path, home: Path, tmp_path: Path, out: io.StringIO) -> None:
    school = levels / "_school" / "ons_dorp"
    shutil.copytree(find_folder("levels") / "_school" / "het_kompas", school)
    case = levels / "03_bel/case.yaml"
    case.write_text(case.read_text("utf-8").replace("school: het_kompas", "school: ons_dorp"), "utf-8")
    path = tmp_path / "dorp.alibi"
    assert run_pack("03_bel", GIVEN, True, path, out, levels=levels) == 0, out.getvalue()
    code, said = install(path, home)
    assert code == 0 and "ons_dorp (zit erbij)" in said
    folder = Agency(home, tmp_path / "leeg").load(NAME).school
    assert folder == (home / "cases" / NAME / "_school" / "ons_dorp").resolve()


def test_a_school_of_ones_own_goes_along_from_the_levels_of_the_game_too(monkeypatch: pytest.MonkeyPatch, levels: Path,
                                                                         tmp_path: Path, out: io.StringIO) -> None:
    game = find_folder("levels")
    shutil.copytree(game / "_school" / "het_kompas", levels / "_school" / "de_eik")
    case = levels / "03_bel/case.yaml"
    case.write_text(case.read_text("utf-8").replace("school: het_kompas", "school: de_eik"), "utf-8")
    monkeypatch.setattr("alibi.content.files.find_folder", lambda name: {"levels": levels}[name])
    assert run_pack("03_bel", GIVEN, True, tmp_path, out) == 0, out.getvalue()
    with zipfile.ZipFile(tmp_path / "jansen.bel-1.alibi") as opened:
        assert "_school/de_eik/school.yaml" in opened.namelist()
    shutil.copytree(game / "_school" / "het_kompas", levels / "_school" / "het_kompas")
    assert comes_with_the_game(levels / "_school" / "het_kompas")


def changed(school: Path, file: str, old: str, new: str) -> None:
    path = school / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_somebody_whom_only_this_computer_has_is_told_with_the_way_out(
        monkeypatch: pytest.MonkeyPatch, levels: Path, tmp_path: Path, out: io.StringIO) -> None:
    game = find_folder("levels")
    school = levels / "_school" / "het_kompas"
    shutil.copytree(game / "_school" / "het_kompas", school)
    (school / "people/pom.yaml").rename(school / "people/flim.yaml")
    for path in (levels / "03_bel").rglob("*.yaml"):
        path.write_text(re.sub(r"\bpom\b", "flim", path.read_text("utf-8")), "utf-8")
    changed(school, "school.yaml", "busy: 2", "busy: 1")
    pictures = school / "pictures/people.json"
    pictures.write_text(pictures.read_text("utf-8").replace("pom", "flim"), "utf-8")
    for path in (school / "pictures").glob("*_pom*.png"):
        path.rename(path.with_name(path.name.replace("pom", "flim")))
    monkeypatch.setattr("alibi.content.files.find_folder",
                        lambda name: levels if name == "levels" else find_folder(name))
    assert run_pack("03_bel", GIVEN, True, tmp_path / "x.alibi", out, levels=levels) == 1
    assert "“het_kompas”: flim." in out.getvalue() and not (tmp_path / "x.alibi").exists()
    assert "anders dan in de school “het_kompas” van het spel: plein." in out.getvalue()
    assert "school: mijn_school" in out.getvalue()


def test_a_spot_a_picture_and_a_changed_place_of_our_school_are_told_when_the_case_uses_them(
        levels: Path, tmp_path: Path) -> None:
    school = Path(shutil.copytree(find_folder("levels") / "_school" / "het_kompas", tmp_path / "het_kompas"))
    case = levels / "03_bel"
    changed(school, "map.tmx", 'name="hal.1" type="punt" x="', 'name="hal.1" type="punt" x="1')
    assert not own_names_used(case, school), "what was moved has its name still"
    changed(school, "map.tmx", '<objectgroup id="7" name="punten" color="#9279c4" visible="0">\n', """\
<objectgroup id="7" name="punten" color="#9279c4" visible="0">
  <object id="9001" name="hal.krukje" type="punt" x="1696" y="4296"><point/></object>
""")
    changed(school, "school.yaml", "beats: 1", "beats: 0")
    (school / "pictures/mijn.json").write_text('{"trace.gum": ["faces.png", 0, 0, 64, 64]}', "utf-8")
    first = own_names_used(case, school)
    assert first.new == () and first.changed == ("hal", "plein"), "the door between them costs no beat any more"
    changed(case, "clues.yaml", "spot: hal.clock", "spot: hal.krukje")
    changed(case, "clues.yaml", "picture: trace.", "picture: trace.gum  # trace.")
    assert own_names_used(case, school).new == ("hal.krukje", "trace.gum")


def test_the_list_of_the_game_names_what_its_school_has() -> None:
    school = find_folder("levels") / "_school" / "het_kompas"
    assert names_of_the_game(school) == names_in(school), \
        "write it anew: python -m alibi.workshop.names_of_the_game levels/_school/het_kompas"


def test_a_school_without_pictures_of_its_people_is_told(levels: Path, tmp_path: Path, out: io.StringIO) -> None:
    school = levels / "_school" / "ons_dorp"
    shutil.copytree(find_folder("levels") / "_school" / "het_kompas", school)
    (school / "pictures/people.json").unlink()
    case = levels / "03_bel/case.yaml"
    case.write_text(case.read_text("utf-8").replace("school: het_kompas", "school: ons_dorp"), "utf-8")
    assert run_pack("03_bel", GIVEN, True, tmp_path / "x.alibi", out, levels=levels) == 1
    assert "geen plaatje in de school" in out.getvalue()


# --- installing -----------------------------------------------------------------------------------------------


def test_what_is_in_it_is_shown_before_the_question(package: Path, home: Path) -> None:
    code, said = install(package, home, "nee")
    assert code == 1 and "Er is niets geïnstalleerd." in said
    for words in ("Juf Jansen", "mentor De Wit", "CC BY 4.0", "woorden", "mensen", "dagen", "oefent", "in de tekst"):
        assert words in said
    assert list((home / "cases").iterdir()) == []


def test_nobody_there_to_answer_is_a_no(package: Path, home: Path, out: io.StringIO) -> None:
    assert run_install(package, home, False, True, out, answers()) == 1
    assert list((home / "cases").iterdir()) == []


def test_difficult_subjects_are_named(levels: Path, home: Path, tmp_path: Path, out: io.StringIO) -> None:
    case = levels / "03_bel/case.yaml"
    case.write_text(case.read_text("utf-8").replace('summary: "', 'summary: "Sem wordt gepest en huilt. ', 1), "utf-8")
    (levels / "03_bel/maker.yaml").write_text(
        'author: "Juf"\nid: juf\nversion: 1\nlicence: "CC BY 4.0"\nthemes: ["pesten"]\n', "utf-8")
    assert run_pack("03_bel", {}, True, tmp_path / "p.alibi", out, levels=levels) == 0, out.getvalue()
    said = install(tmp_path / "p.alibi", home)[1]
    assert "pesten (1×)" in said and "verdriet (1×)" in said
    assert "volgens de maker  pesten" in said


def test_an_installed_case_is_listed_played_checked_and_taken_away(package: Path, home: Path, tmp_path: Path,
                                                                  capsys: pytest.CaptureFixture[str],
                                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    assert install(package, home)[0] == 0
    agency = Agency(home, find_folder("levels"))
    card = next(one for one in agency.cases() if one.id == NAME)
    assert card.maker == "Juf Jansen" and card.summary.endswith("Gemaakt door Juf Jansen.")
    play = agency.begin(NAME, seed=1)
    assert play.session.case.id == NAME
    play.close()
    monkeypatch.setenv("ALIBI_HOME", str(home))
    assert main(["check", NAME]) == 0 and f"Zaak {NAME}" in capsys.readouterr().out
    assert main(["uninstall"]) == 0 and "van Juf Jansen" in capsys.readouterr().out
    assert main(["uninstall", NAME, "--yes"]) == 0
    assert NAME not in {one.id for one in agency.cases()}
    with pytest.raises(CaseProblem, match=r"Er is geen zaak"):
        agency.take_up(play.code)


def test_a_newer_version_takes_the_place_of_the_older(package: Path, levels: Path, home: Path, tmp_path: Path,
                                                      out: io.StringIO) -> None:
    install(package, home)
    case = levels / "03_bel/case.yaml"
    case.write_text(case.read_text("utf-8").replace('title: "', 'title: "Nieuwe ', 1), "utf-8")
    run_pack("03_bel", {"version": "2"}, True, tmp_path / "twee.alibi", out, levels=levels)
    code, said = install(tmp_path / "twee.alibi", home)
    assert code == 0 and "Versie 1 van Juf Jansen staat er al" in said
    assert json.loads((home / "cases" / NAME / MANIFEST).read_text("utf-8"))["version"] == 2
    assert {path.name for path in (home / "cases").iterdir()} == {NAME}


def test_a_case_of_the_game_can_never_be_replaced(package: Path, home: Path) -> None:
    install(package, home)
    agency = Agency(home, find_folder("levels"))
    shipped = agency.load("00_kennismaking")[0]
    for name in ("00_kennismaking", "het_kompas", "../levels"):
        target = home / "cases" / name
        if target.resolve().is_relative_to(home):
            shutil.copytree(home / "cases" / NAME, target, dirs_exist_ok=True)
    assert agency.load("00_kennismaking")[0].rules_hash == shipped.rules_hash
    assert [one.id for one in agency.cases() if one.maker] == [NAME]


def test_a_mentor_can_switch_installing_off(package: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_settings(home, Settings(text_scale=125))
    assert main(["install", "--off", "--home", str(home)]) == 0
    assert main(["install", str(package), "--yes", "--home", str(home)]) == 1
    assert "dat heeft een mentor uitgezet" in capsys.readouterr().out and not (home / "cases").exists()
    assert json.loads((home / "settings.json").read_text("utf-8"))["text_scale"] == 125
    assert main(["install", "--on", "--home", str(home)]) == 0
    assert main(["install", str(package), "--yes", "--home", str(home)]) == 0


def test_a_package_with_a_broken_case_is_refused_with_its_faults(package: Path, home: Path, tmp_path: Path) -> None:
    import hashlib

    with zipfile.ZipFile(package) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    files[f"{NAME}/debrief.yaml"] = b"proud: ja\n"
    said = json.loads(files[MANIFEST])
    said["files"][f"{NAME}/debrief.yaml"] = hashlib.sha256(files[f"{NAME}/debrief.yaml"]).hexdigest()
    files[MANIFEST] = json.dumps(said).encode()
    with zipfile.ZipFile(tmp_path / "stuk.alibi", "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    code, told = install(tmp_path / "stuk.alibi", home)
    assert code == 1 and "heeft fouten" in told and "A103" in told
    assert list((home / "cases").iterdir()) == []


@pytest.mark.parametrize("written", ["nergens.alibi", ".", "\x1b[2J.alibi"])
def test_a_file_that_cannot_be_opened_gets_a_sentence(written: str, home: Path, tmp_path: Path) -> None:
    code, said = install(tmp_path / written, home)
    assert code == 1 and "Er is niets geïnstalleerd." in said and "\x1b" not in said


@pytest.mark.parametrize("name", ["nergens.iets", "../../home", "00_kennismaking", "", "jansen.bel/..", "\x1b[2J"])
def test_only_what_was_installed_can_be_taken_away(name: str, package: Path, home: Path, out: io.StringIO) -> None:
    install(package, home)
    run_uninstall(name, home, True, out)
    assert (home / "cases" / NAME / NAME / "case.yaml").is_file() and "\x1b" not in out.getvalue()


def test_taking_away_asks_first(package: Path, home: Path, out: io.StringIO) -> None:
    install(package, home)
    assert run_uninstall(NAME, home, False, out, answers("nee")) == 1
    assert run_uninstall(NAME, home, False, out, answers("ja")) == 0
    assert list((home / "cases").iterdir()) == []
