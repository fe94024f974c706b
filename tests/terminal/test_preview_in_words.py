"""A preview in plain lines: any moment, where it is written, and the new version after a save."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.play.preview import NOTHING_IS_KEPT
from alibi.terminal.console import Console
from alibi.terminal.preview import PreviewInTerminal
from alibi.workshop.preview import Preview
from alibi.workshop.wishes import Wishes

Typed = str | Callable[[], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(find_folder("levels") / "00_kennismaking", tmp_path / "levels" / "00_kennismaking")
    return tmp_path / "levels" / "00_kennismaking"


def line_of(folder: Path, row: str) -> int:
    """The first line of Noor's talk that holds just this, counted from 1; no matter what is written above it."""
    rows = (folder / "talk" / "noor.yaml").read_text("utf-8").split("\n")
    return next(number for number, text in enumerate(rows, 1) if text.strip() == row)


def played(folder: Path, *typed: Typed, steps: str = "", wishes: Wishes | None = None) -> tuple[int, str]:
    """What was said when these lines were typed; a function is something that happens first."""
    left: Iterator[Typed] = iter(typed)
    said: list[str] = []

    def read() -> str:
        one = next(left, None)
        if one is None:
            raise EOFError
        return one if isinstance(one, str) else one()

    preview = Preview(folder, wishes or Wishes("noor/hello", "trust.noor=3"))
    return PreviewInTerminal(preview, Console(read, said.append), steps).run(), "\n".join(said)


def save(folder: Path, old: str, new: str) -> Callable[[], str]:
    def act() -> str:
        path = folder / "talk" / "noor.yaml"
        text, before = path.read_text("utf-8"), path.stat().st_mtime_ns
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        os.utime(path, ns=(before + 10**9, before + 10**9))
        return ""
    return act


def test_it_begins_at_the_scene_and_says_that_nothing_is_kept(folder: Path) -> None:
    code, said = played(folder, "s")
    assert code == 0 and NOTHING_IS_KEPT in said and "Noor (gespannen): Wacht je bij B1.04?" in said


def test_where_it_is_written_can_be_asked(folder: Path) -> None:
    _, said = played(folder, "v", "s")
    assert f"Scène noor/hello: talk/noor.yaml:{line_of(folder, 'hello:')}" in said
    assert f"i_wait: talk/noor.yaml:{line_of(folder, 'i_wait:')}" in said
    assert "trust.noor 3" in said


def test_a_save_is_shown_at_the_next_line(folder: Path) -> None:
    _, said = played(folder, save(folder, "Ja. Ik wacht bij B1.04.", "Ja hoor, ik wacht."), "s")
    before, _, after = said.partition("De zaak is opnieuw gelezen.")
    assert "Ja. Ik wacht bij B1.04." in before and "Ja hoor, ik wacht." in after


def test_a_fault_is_told_whole_and_the_old_version_goes_on(folder: Path) -> None:
    _, said = played(folder, save(folder, "then: both_read", "then: both_reed"), "1", "s")
    assert f"talk/noor.yaml:{line_of(folder, 'then: both_reed')}:15  A203" in said
    assert "Je speelt verder met de vorige versie." in said
    assert "Jij: Ja. Ik wacht bij B1.04." in said


def test_it_can_begin_again(folder: Path) -> None:
    _, said = played(folder, "1", "v", "r", "v", "s")
    first, _, second = said.partition("trust.noor 4")
    assert "trust.noor 3" in second and "Jij: Ja. Ik wacht" in first


def test_steps_are_done_first_and_a_step_that_cannot_be_is_told(folder: Path) -> None:
    code, said = played(folder, "s", steps="choose i_wait;go balie")
    assert code == 0 and "Stap 2: go balie" in said and "de balie" in said
    code, said = played(folder, "s", steps="choose i_wait;go mars")
    assert code == 1 and "Stap 2 kan niet" in said


def test_the_end_asks_whether_to_begin_again(folder: Path) -> None:
    _, said = played(folder, "w", "1", "1", "1", "2", wishes=Wishes(place="aula", time="14:45"))
    assert "Dit is het einde van de proef." in said
