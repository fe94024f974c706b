"""The command: files and folders in, pages out, and one Dutch sentence for whatever goes wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alibi.store.problems import SENTENCES
from mentor_export import make_page
from mentor_export.cli import main
from mentor_export.making import NO_PDF, written
from mentor_export.sources import SourceProblem, found_at

CODE = "7K3X9P"


def said_of(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_a_dossier_becomes_a_page_and_a_guide(dossier_file: Path, tmp_path: Path,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "bladen"
    assert main([str(dossier_file), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [f"{CODE}-gespreksleidraad.html", f"{CODE}.html"]
    assert f"{CODE}.html" in capsys.readouterr().out


def test_a_journal_gives_the_very_same_page_as_its_dossier(journal_file: Path, dossier_file: Path,
                                                           tmp_path: Path) -> None:
    one, two = (make_page(source, tmp_path / name) for source, name in ((journal_file, "een"), (dossier_file, "twee")))
    said = "De basisschool bewaart"
    assert _until(one, said) == _until(two, said)


def _until(page: Path, words: str) -> str:
    return page.read_text(encoding="utf-8").partition(words)[0]


def test_the_game_can_name_the_page_itself(journal_file: Path, tmp_path: Path) -> None:
    page = make_page(journal_file, tmp_path / "bladen" / "mijn.html")
    assert page == tmp_path / "bladen" / "mijn.html" and page.is_file()
    assert (tmp_path / "bladen" / "mijn-gespreksleidraad.html").is_file()


def test_a_journal_that_was_not_shared_gives_no_page(unshared: Callable[[Path], Path], tmp_path: Path) -> None:
    with pytest.raises(SourceProblem) as found:
        make_page(unshared(tmp_path / "journal.db"), tmp_path / "uit")
    assert found.value.sentence.startswith("Hier is nog niets gedeeld")
    assert not (tmp_path / "uit").exists()


def test_a_folder_gives_all_children_and_a_class_sheet(a_class: Callable[[int], Path], tmp_path: Path) -> None:
    assert main([str(a_class(3)), "--out", str(tmp_path / "uit")]) == 0
    made = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert len(made) == 7 and "klassenblad.html" in made


def test_the_same_dossier_twice_is_one_child(dossier_file: Path, tmp_path: Path) -> None:
    again = dossier_file.with_name("kopie.alibi-dossier")
    shutil.copy(dossier_file, again)
    assert main([str(dossier_file.parent), "--out", str(tmp_path / "uit")]) == 0
    assert len(list((tmp_path / "uit").iterdir())) == 2


def test_without_dossiers_the_journals_of_a_folder_are_read(journal_file: Path) -> None:
    assert found_at(journal_file.parent.parent) == (journal_file,)


NOT_OURS = "Dit bestand is geen dossier van A.L.I.B.I."


@pytest.fixture
def spoiled(dossier_file: Path, journal_file: Path, tmp_path: Path) -> Iterator[list[tuple[Path, str]]]:
    """Files with something wrong with them, and what a mentor should be told."""
    folder = tmp_path / "stuk"
    folder.mkdir()
    text, nothing, half = (folder / f"{name}.alibi-dossier" for name in ("brief", "leeg", "half"))
    text.write_text("Beste mentor, " * 50, encoding="utf-8")
    nothing.touch()
    half.write_bytes(dossier_file.read_bytes()[:6000])
    newer = Path(shutil.copy(dossier_file, folder / "nieuwer.alibi-dossier"))
    newer_journal = Path(shutil.copy(journal_file, folder / "nieuwer.db"))
    half_journal = folder / "half.db"
    half_journal.write_bytes(journal_file.read_bytes()[:9000])
    for path in (newer, newer_journal):
        _alter(path, "PRAGMA user_version = 99")
    with _held(Path(shutil.copy(journal_file, folder / "open.db"))) as held:
        yield [(text, NOT_OURS), (nothing, NOT_OURS), (half, SENTENCES["broken_seal"]),
               (newer, SENTENCES["newer_dossier"]), (newer_journal, SENTENCES["newer"]),
               (half_journal, SENTENCES["damaged"]), (folder / "nergens", "Dit bestand is er niet."),
               (held, "Dit bestand is nog open in een ander programma: sluit dat eerst.")]


def _alter(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    with db:
        db.execute(statement)
    db.close()


class _held:
    """A journal that another program has wholly to itself."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Path:
        self._db = sqlite3.connect(self.path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.execute("BEGIN EXCLUSIVE")
        return self.path

    def __exit__(self, *_: object) -> None:
        self._db.close()


def test_what_is_wrong_with_a_file_is_one_sentence_and_the_others_are_made(
        spoiled: list[tuple[Path, str]], dossier_file: Path, tmp_path: Path,
        capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path, _ in spoiled if path.exists()}
    assert main([*(str(path) for path, _ in spoiled), str(dossier_file), "--out", str(tmp_path / "uit")]) == 1
    assert said_of(capsys).splitlines() == [f"{path}: {sentence}" for path, sentence in spoiled]
    assert (tmp_path / "uit" / f"{CODE}.html").is_file()
    assert {path: path.read_bytes() for path in before} == before


def test_a_changed_dossier_is_not_believed(dossier_file: Path, tmp_path: Path,
                                           capsys: pytest.CaptureFixture[str]) -> None:
    _alter(dossier_file, "UPDATE wording SET words = 'Ik lieg.'")
    assert main([str(dossier_file), "--out", str(tmp_path)]) == 1
    assert SENTENCES["broken_seal"] in said_of(capsys)


def test_a_folder_without_dossiers_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), "--out", str(tmp_path / "uit")]) == 1
    assert "In deze map staan geen dossiers." in said_of(capsys)


def test_a_place_where_nothing_can_be_written_is_said(dossier_file: Path, tmp_path: Path,
                                                      capsys: pytest.CaptureFixture[str]) -> None:
    in_the_way = tmp_path / "bestand"
    in_the_way.touch()
    assert main([str(dossier_file), "--out", str(in_the_way)]) == 1
    assert said_of(capsys) == f"{in_the_way}: In deze map kan niets worden opgeslagen: kies een andere met --out.\n"


def test_a_page_that_is_the_same_is_left_alone_and_another_is_made_anew_as_a_whole(tmp_path: Path) -> None:
    page = written(tmp_path / "blad.html", b"oud")
    os.utime(page, (1, 1))
    assert written(page, b"oud").stat().st_mtime == 1
    assert written(page, b"nieuw").read_bytes() == b"nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["blad.html"]


def test_without_weasyprint_a_pdf_is_one_sentence(dossier_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                  capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert main([str(dossier_file), "--out", str(tmp_path / "uit"), "--pdf"]) == 1
    assert NO_PDF in said_of(capsys)
    assert (tmp_path / "uit" / f"{CODE}.html").is_file()


def test_a_command_that_is_not_understood_gets_a_dutch_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert main(["--nergens"]) == 2
    assert "Dit begrijpt mentor_export niet" in said_of(capsys)
    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("gebruik: mentor_export")


def test_the_module_runs_without_a_display(dossier_file: Path, tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "SDL_VIDEODRIVER")}
    run = subprocess.run([sys.executable, "-m", "mentor_export", str(dossier_file), "--out", str(tmp_path / "uit")],
                         env=bare, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
