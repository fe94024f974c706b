"""Taking in a case from the screens: found by name alone, looked into before anything is written, then put in its
place."""

from __future__ import annotations

import io
import json
import os
import shutil
from pathlib import Path

import pytest

from alibi.content.diagnostics import DUTCH
from alibi.content.files import find_folder, installed_folders
from alibi.content.package import NotSafe
from alibi.play.settings import Settings, save_settings
from alibi.workshop.handed_on import CHANGED, look_in, packages_in, take_in, usual_folders
from alibi.workshop.languages import language
from alibi.workshop.maker_job import came_of
from alibi.workshop.packing import run_pack


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pack")
    shutil.copytree(find_folder("levels") / "_template", place / "03_bel")
    out = io.StringIO()
    assert run_pack("03_bel", {"author": "Juf Jansen", "id": "jansen"}, True, place / "bel.alibi", out,
                    levels=place) == 0, out.getvalue()
    return place / "bel.alibi"


@pytest.fixture
def package(packed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(packed, tmp_path / "bel.alibi"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_files_are_found_by_name_alone_the_newest_first(tmp_path: Path) -> None:
    for number, name in enumerate(("oud.alibi", "nieuw.ALIBI", "brief.txt")):
        (tmp_path / name).write_text("wat dan ook", "utf-8")
        os.utime(tmp_path / name, (1_000_000 + number, 1_000_000 + number))
    (tmp_path / "map.alibi").mkdir()
    assert [one.path.name for one in packages_in((tmp_path, tmp_path / "weg"))] == ["nieuw.ALIBI", "oud.alibi"]


def test_only_folders_that_are_there_are_looked_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Downloads").mkdir()
    (tmp_path / "spel").mkdir()
    assert usual_folders(tmp_path / "thuis", tmp_path / "spel") == (tmp_path / "Downloads", tmp_path / "spel")


def test_who_made_it_and_what_is_in_it_is_told_before_anything_stays(package: Path, home: Path) -> None:
    told = look_in(package, home, DUTCH)
    rows = dict(told["table"])
    assert rows["gemaakt door"] == "Juf Jansen" and rows["nagekeken door"] == "niemand" and "mensen" in rows
    assert told["sentence"] and "iemand anders" in told["more"]
    assert installed_folders(home) == () and list((home / "cases").iterdir()) == []


def test_what_was_looked_into_is_taken_in(package: Path, home: Path) -> None:
    done = take_in(package, home, look_in(package, home, DUTCH)["seal"], DUTCH)
    assert done["case"] == "jansen.bel" and [one.name for one in installed_folders(home)] == ["jansen.bel"]
    again = look_in(package, home, DUTCH)
    assert "Versie 1 van Juf Jansen staat er al. Die wordt vervangen." in again["more"]


def test_a_file_that_changed_after_it_was_looked_into_is_not_taken_in(package: Path, home: Path) -> None:
    seal = look_in(package, home, DUTCH)["seal"]
    package.write_bytes(package.read_bytes() + b" ")
    with pytest.raises(NotSafe, match=CHANGED):
        take_in(package, home, seal, DUTCH)
    assert installed_folders(home) == ()


def test_where_a_mentor_switched_it_off_nothing_is_read_or_written(package: Path, home: Path) -> None:
    home.mkdir()
    save_settings(home, Settings(installs=False))
    for ask in (lambda: look_in(package, home, DUTCH), lambda: take_in(package, home, "", DUTCH)):
        with pytest.raises(NotSafe, match="dat heeft een mentor uitgezet"):
            ask()
    assert not (home / "cases").exists()


def test_a_file_that_is_no_case_or_is_gone_is_one_sentence_of_buttons_not_of_commands(tmp_path: Path,
                                                                                       home: Path) -> None:
    (tmp_path / "x.alibi").write_text("kapot", "utf-8")
    for name in ("x.alibi", "weg.alibi"):
        done = came_of("look_in", [str(tmp_path / name), str(home)], lambda what: None)
        assert not done["well"] and done["sentence"].endswith(".") and "alibi pack" not in json.dumps(done)


def test_in_english_the_page_is_english(package: Path, home: Path) -> None:
    told = look_in(package, home, language("en"))
    assert "made by" in dict(told["table"]) and "somebody else" in told["more"]
