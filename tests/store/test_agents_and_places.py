"""Codenames and the folders they name."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from alibi.store import codes
from alibi.store.codes import ALPHABET, given_codes, new_agent_code, read_code
from alibi.store.home import agents, alibi_home, check_place, default_home, journal_path, kind_of_mount
from alibi.store.journal import Journal
from alibi.store.problems import JournalProblem


def test_thirty_signs_without_vowels_or_look_alikes() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 30 and not set("AEIOUL") & set(ALPHABET)


def test_a_code_is_six_signs_that_make_no_word_and_no_number(tmp_path: Path) -> None:
    drawn = {new_agent_code(tmp_path) for _ in range(200)}
    assert len(drawn) == 200 and all(len(code) == 6 and set(code) <= set(ALPHABET) for code in drawn)
    for code in drawn:
        letters = "".join(sign if sign in codes.LETTERS else " " for sign in code).split()
        assert letters and max(map(len, letters)) <= 2


def test_a_code_is_never_given_twice_also_when_its_folder_is_gone(tmp_path: Path,
                                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_agent_code(tmp_path)
    (tmp_path / "agents" / first).rmdir()
    signs = iter(first + "B2C3D4")
    monkeypatch.setattr(codes.secrets, "choice", lambda alphabet: next(signs))
    assert new_agent_code(tmp_path) == "B2C3D4" and given_codes(tmp_path) == {first, "B2C3D4"}


def test_a_folder_that_is_there_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "agents" / "B2C3D4").mkdir(parents=True)
    signs = iter("B2C3D4" + "F5G6H7")
    monkeypatch.setattr(codes.secrets, "choice", lambda alphabet: next(signs))
    assert new_agent_code(tmp_path) == "F5G6H7"


def test_a_code_may_be_typed_as_people_do() -> None:
    assert read_code("b7k-2xq") == "B7K2XQ" and read_code(" BO7 L1K") == "B0711K"
    for wrong in ("", "B7K2X", "B7K2XQQ", "B7K2X!", "../../"):
        with pytest.raises(JournalProblem):
            read_code(wrong)


def test_no_code_is_drawn_where_nothing_can_be_stored(tmp_path: Path) -> None:
    (tmp_path / "agents").write_text("een bestand", encoding="utf-8")
    with pytest.raises(JournalProblem):
        new_agent_code(tmp_path)


def test_home_is_what_was_asked_else_the_variable_else_the_platforms_own(tmp_path: Path) -> None:
    variable = {"ALIBI_HOME": "/elders"}
    assert alibi_home(tmp_path, variable) == tmp_path and alibi_home(None, variable) == Path("/elders")
    assert alibi_home(None, {}).name == "alibi"


def test_each_platform_has_its_own_folder_for_data() -> None:
    user = Path.home()
    assert default_home({}, "linux") == user / ".local" / "share" / "alibi"
    assert default_home({"XDG_DATA_HOME": "/data"}, "linux") == Path("/data/alibi")
    assert default_home({}, "darwin") == user / "Library" / "Application Support" / "alibi"
    assert default_home({"LOCALAPPDATA": "/local"}, "win32") == Path("/local/alibi")


@pytest.mark.parametrize("path", ["//server/school/alibi/journal.db", "\\\\server\\school\\journal.db",
                                  "/home/kind/Dropbox/alibi/journal.db", "/home/kind/OneDrive - School/journal.db",
                                  "/home/kind/wolk/alibi/journal.db"])
def test_a_journal_is_not_kept_on_a_share_or_in_a_synced_folder(path: str) -> None:
    with pytest.raises(JournalProblem, match="niet op een netwerk of in de cloud"):
        check_place(Path(path), {"OneDriveCommercial": "/home/kind/wolk"})


def test_an_ordinary_folder_is_fine(tmp_path: Path) -> None:
    check_place(tmp_path / "journal.db", {"OneDrive": "/home/kind/wolk", "ONEDRIVE_LEEG": ""})


def test_making_a_journal_in_a_synced_folder_leaves_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(JournalProblem):
        Journal.create(tmp_path / "Dropbox" / "journal.db", "B7K2XQ")
    assert list(tmp_path.iterdir()) == []


def test_the_nearest_mount_says_what_a_folder_lies_on() -> None:
    mounts = "/dev/sda / ext4 rw 0 0\nserver:/home /home nfs4 rw 0 0\n/dev/sdb /home/kind/mijn\\040stick vfat rw 0 0\n"
    assert kind_of_mount(Path("/home/kind/x"), mounts) == "nfs4"
    assert kind_of_mount(Path("/home/kind/mijn stick/x"), mounts) == "vfat"
    assert kind_of_mount(Path("/srv"), mounts) == "ext4" and PurePosixPath("/srv").is_relative_to("/")


def test_agents_are_listed_the_one_written_to_last_first(tmp_path: Path) -> None:
    for age, code in enumerate(("B2C3D4", "F5G6H7")):
        Journal.create(journal_path(tmp_path, code), code).close()
        os.utime(journal_path(tmp_path, code), (1000 - age, 1000 - age))
    assert agents(tmp_path) == ("B2C3D4", "F5G6H7")


def test_reading_a_journal_does_not_make_its_agent_the_last_that_played(tmp_path: Path) -> None:
    for age, code in enumerate(("B7K2XQ", "C8M3ZR")):
        path = journal_path(tmp_path, code)
        Journal.create(path, code).close()
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    before = agents(tmp_path)
    reading = Journal.open(journal_path(tmp_path, "B7K2XQ"), only_reading=True)
    assert agents(tmp_path) == before == ("C8M3ZR", "B7K2XQ")
    reading.close()
