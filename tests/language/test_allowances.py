"""Exceptions in the files of a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alibi.content.codes import ERROR, WARNING
from alibi.content.diagnostics import Diagnostic
from alibi.language.allowances import UNUSED, Allowances
from alibi.language.check import check_language

Talk = Callable[..., Path]
ALLOW = "# alibi: allow A816 because Mila legt het uit."


def finding(path: str, line: int, code: str = "A731", severity: str = WARNING) -> Diagnostic:
    return Diagnostic(code, path, line, 1, "Iets.", severity=severity)


def change(folder: Path, file: str, old: str, new: str) -> Path:
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return folder


def codes(folder: Path) -> list[str]:
    return [one.code for one in check_language(folder)]


def test_a_comment_on_the_line_allows_a_hint(levels: Path) -> None:
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Nu niet, petje af."  {ALLOW}')
    assert codes(folder) == []


def test_a_comment_on_the_line_above_allows_a_hint(levels: Path) -> None:
    old = '        text: "Nu even niet."'
    folder = change(levels / "zaak", "talk/mila.yaml", old, f'        {ALLOW}\n        text: "Nu niet, petje af."')
    assert codes(folder) == []


def test_two_comments_above_each_other_both_count_for_the_line_below(levels: Path) -> None:
    both = f"        {ALLOW}\n        # alibi: allow A821 because zij is blij.\n"
    old = '        text: "Nu even niet."'
    folder = change(levels / "zaak", "talk/mila.yaml", old, f'{both}        text: "Hoi! Petje af!"')
    assert codes(folder) == []


def test_one_comment_may_name_two_codes(levels: Path) -> None:
    comment = "# alibi: allow A816, A821 because Mila legt het uit."
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Hoi! Petje af!"  {comment}')
    assert codes(folder) == []


def test_a_comment_at_a_block_of_speech_counts_for_all_its_lines(talk: Talk) -> None:
    folder = talk("mila: Ik zit in de put.\nmila: Petje af, hoor.")
    assert codes(folder) == ["A816", "A816"]
    change(folder, "talk/mila.yaml", "say: |", f"say: |  {ALLOW}")
    assert codes(folder) == []


def test_a_comment_inside_a_block_is_text_and_allows_nothing(talk: Talk) -> None:
    assert "A816" in codes(talk(f"mila: Petje af. {ALLOW}"))


def test_a_comment_between_quotes_is_text_and_allows_nothing(levels: Path) -> None:
    text = '"Petje af # alibi: allow A816 because het kan"'
    assert codes(change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', text)) == ["A816"]


def test_an_allowance_counts_for_its_own_line_and_code_only(levels: Path) -> None:
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Hoi! Petje af!"  {ALLOW}')
    change(folder, "talk/mila.yaml", "Mila glimlacht.", "Petje af, zegt Mila.")
    assert codes(folder) == ["A816", "A821"]


def test_an_allowance_that_is_no_longer_needed_is_told_where_it_stands(levels: Path) -> None:
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Nu even niet."  {ALLOW}')
    (found,) = check_language(folder)
    assert (found.code, found.severity) == (UNUSED, WARNING)
    assert found.source[found.column - 1 :] == ALLOW


@pytest.mark.parametrize(
    "comment",
    ["# alibi: allow A816", "# alibi: allow A816 because", "# alibi: allow uitdrukking because ja", "# alibi: mag"],
)
def test_an_allowance_without_code_or_reason_allows_nothing_and_is_told(levels: Path, comment: str) -> None:
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Nu niet, petje af."  {comment}')
    assert sorted(codes(folder)) == ["A816", UNUSED]


def test_codes_that_nobody_looked_for_are_not_called_unused(levels: Path) -> None:
    comment = "# alibi: allow A731 because het is stil."
    folder = change(levels / "zaak", "talk/mila.yaml", '"Nu even niet."', f'"Nu even niet."  {comment}')
    assert codes(folder) == []


def test_another_room_can_use_the_same_allowances_for_its_own_codes(levels: Path) -> None:
    comment = "# alibi: allow A731 because het is stil."
    folder = change(levels / "zaak", "case.yaml", "summary:", f"{comment}\nsummary:")
    allowances = Allowances.read(folder)
    there, elsewhere = finding("zaak/case.yaml", 4), finding("zaak/case.yaml", 5)
    assert allowances.kept([there, elsewhere], {"A731"}) == (elsewhere,)
    assert [one.code for one in allowances.kept([elsewhere], {"A731"})] == ["A731", UNUSED]


def test_an_error_is_never_allowed(levels: Path) -> None:
    comment = "# alibi: allow A731 because het moet."
    folder = change(levels / "zaak", "case.yaml", "summary:", f"{comment}\nsummary:")
    error = finding("zaak/case.yaml", 4, severity=ERROR)
    assert Allowances.read(folder).kept([error], set()) == (error,)


def test_a_case_without_comments_has_no_allowances(levels: Path, tmp_path: Path) -> None:
    assert Allowances.read(levels / "zaak") == Allowances.read(tmp_path / "nergens") == Allowances((), ())
