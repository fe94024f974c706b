"""What the pictures of a talk held goes back to the computer once nobody sees them."""

from __future__ import annotations

import mmap
import platform
import sys
from pathlib import Path

import pytest

from alibi.ui.spare_memory import give_back

PIECE, PIECES, KEPT = 60_000, 500, 10


def resident() -> int:
    """Bytes of this process in memory now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * mmap.PAGESIZE


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="elsewhere memory goes back by itself")
def test_holes_between_what_is_kept_go_back() -> None:
    pieces = [bytes(PIECE) for _ in range(PIECES)]
    kept = pieces[::KEPT]
    before = resident()
    pieces.clear()
    give_back()
    assert before - resident() > PIECE * PIECES / 2
    assert sum(map(len, kept)) == PIECE * PIECES // KEPT


@pytest.mark.parametrize("computer", ["win32", "darwin"])
def test_elsewhere_nothing_is_done(computer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", computer)
    monkeypatch.setattr("ctypes.CDLL", None)
    give_back()
