"""`alibi check --watch`: every save is answered, and nothing else is."""

from __future__ import annotations

import gc
import io
import os
import weakref
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.review.check import Checking, Proofs, check_loaded
from alibi.workshop.watch import CLEAR, EVERY, NOT_PROVED_YET, WatchedCases, run_watch, stamp_of, watch

Step = Callable[[], object]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched(folder: Path, steps: list[Step], check: Callable[[], Iterable[str]], out: io.StringIO) -> None:
    """Watch while one step happens in each pause; stops after the last."""
    left = iter([*steps, lambda: None])
    done: list[int] = []

    def pause(seconds: float) -> None:
        assert seconds == EVERY <= 0.2
        step = next(left, None)
        done.append(1) if step is None else step()

    watch([folder], check, out, lambda: bool(done), pause)


def touch(path: Path, text: str) -> Step:
    def save() -> None:
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.write_text(text, "utf-8")
        os.utime(path, ns=(before + 10**9, before + 10**9))

    return save


def counter() -> tuple[list[int], Callable[[], Iterable[str]]]:
    seen: list[int] = []

    def check() -> Iterable[str]:
        seen.append(1)
        yield f"keer {len(seen)}"

    return seen, check


def test_it_checks_at_once_and_after_every_save(tmp_path: Path) -> None:
    path, (seen, check), out = tmp_path / "a.yaml", counter(), io.StringIO()
    path.write_text("a: 1", "utf-8")
    watched(tmp_path, [lambda: None, touch(path, "a: 2"), lambda: None, touch(path, "a: 3")], check, out)
    assert len(seen) == 3 and "keer 3" in out.getvalue() and "Ctrl+C" in out.getvalue()


def test_a_new_and_a_removed_file_count_as_a_save(tmp_path: Path) -> None:
    (seen, check), out = counter(), io.StringIO()
    new = tmp_path / "talk" / "noor.yaml"
    new.parent.mkdir()
    watched(tmp_path, [touch(new, "a: 1"), new.unlink], check, out)
    assert len(seen) == 3


def test_what_editors_leave_behind_does_not_count(tmp_path: Path) -> None:
    (seen, check), out = counter(), io.StringIO()
    (tmp_path / ".schema").mkdir()
    watched(tmp_path, [touch(tmp_path / "a.yaml~", "x"), touch(tmp_path / ".a.yaml", "x"),
                       touch(tmp_path / ".schema" / "day.json", "x"), touch(tmp_path / "a.swp", "x")], check, out)
    assert len(seen) == 1


def test_a_terminal_is_cleared_and_a_file_is_not(tmp_path: Path) -> None:
    for out, cleared in ((Screen(), True), (io.StringIO(), False)):
        watched(tmp_path, [], lambda: ["klaar"], out)
        assert out.getvalue().startswith(CLEAR) is cleared


def test_a_disk_that_fails_for_a_moment_does_not_stop_it(tmp_path: Path) -> None:
    out, turns = io.StringIO(), iter([True, False])

    def check() -> Iterable[str]:
        if next(turns):
            raise OSError(5, "Input/output error")
        yield "goed"

    watched(tmp_path, [touch(tmp_path / "a.yaml", "x")], check, out)
    assert "Ik probeer het zo weer" in out.getvalue() and "goed" in out.getvalue()


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert stamp_of([tmp_path / "weg"]) == {}


def test_a_fault_in_a_case_is_told_once_it_is_saved(tiny: Path) -> None:
    out, path = io.StringIO(), tiny / "zaak" / "talk" / "mila.yaml"
    turns = iter([lambda: False, lambda: bool(touch(path, "scenes: [")()), lambda: True])
    assert run_watch(["zaak"], out, lambda: next(turns)(), tiny) == 0
    *before, last, _ = out.getvalue().split("Ctrl+C.")
    assert "A012" not in "".join(before) and "A012" in last and "talk/mila.yaml" in last


def test_other_words_need_no_new_proof_and_other_rules_do(tiny: Path) -> None:
    case, proofs, provers = tiny / "zaak", Proofs(), []
    talk = case / "talk" / "mila.yaml"
    for was, becomes in (("Hoi", "Hoi"), ("Hoi", "Dag"), ("make_contact +", "make_contact -"),
                         ('needs: "before', 'needs: "not before')):
        talk.write_text(talk.read_text("utf-8").replace(was, becomes), "utf-8")
        loaded = load_case(case)
        assert loaded.case
        report = Checking(loaded, case).whole(proofs=proofs)
        assert replace(report, seconds=0) == replace(check_loaded(loaded, case), seconds=0)
        provers.append(proofs.prover(loaded.case, proofs.plays(loaded.case), None))
    assert provers[0] is provers[1] is provers[2] is not provers[3], "no rule reads the chance for a skill"


def test_the_case_before_is_let_go_when_all_is_said(tiny: Path) -> None:
    """Of many saves the watch holds as much as of the last two, and Python looks for what is left over in between."""
    talk, checking = tiny / "zaak" / "talk" / "mila.yaml", WatchedCases([tiny / "zaak"], [tiny / "_school"])
    cases: list[weakref.ref[Case]] = []

    def check() -> Iterable[str]:
        assert not gc.isenabled()
        yield from checking.answers()
        cases.append(weakref.ref(checking.proofs._last["zaak"].case))

    text = talk.read_text("utf-8")
    saves: list[Step] = [touch(talk, text.replace("costs: 1", f"costs: {beats}")) for beats in (2, 3, 4)]
    watched(tiny, saves, check, io.StringIO())
    assert gc.isenabled() and len(cases) == 4
    assert [case() is None for case in cases] == [True, True, True, False]


@pytest.mark.parametrize(("was", "becomes", "looks"), [("Hoi", "Goedendag", 1), ("costs: 1", "costs: 2", 2)])
def test_a_case_is_answered_before_it_is_proved(tiny: Path, was: str, becomes: str, looks: int) -> None:
    talk, checking = tiny / "zaak" / "talk" / "mila.yaml", WatchedCases([tiny / "zaak"], [tiny / "_school"])
    first, whole = checking.answers()
    assert NOT_PROVED_YET in first and NOT_PROVED_YET not in whole
    talk.write_text(talk.read_text("utf-8").replace(was, becomes), "utf-8")
    said = list(checking.answers())
    assert len(said) == looks, "other words need no new proof, other rules do"
    assert list(checking.answers()) == said[-1:], "nothing was saved"


def test_ctrl_c_ends_it_with_a_word(tiny: Path) -> None:
    out = io.StringIO()

    def stop() -> bool:
        raise KeyboardInterrupt

    assert run_watch(["zaak"], out, stop, tiny) == 0
    assert out.getvalue().strip() == "Gestopt."


def test_a_case_that_is_not_there_is_said() -> None:
    out = io.StringIO()
    assert run_watch(["bestaat_niet"], out) == 1
    assert "Er is geen zaak “bestaat_niet”" in out.getvalue()
