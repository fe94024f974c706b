"""Why a file cannot be read or written is said in Dutch, and in English to who asked for that."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from alibi.content.disk_words import why_not
from alibi.workshop.languages import language


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError) as wrong:
        (tmp_path / "weg.txt").read_text("utf-8")
    assert why_not(wrong.value) == "dat is er niet"
    assert language("en").say(f"Ik kan hier niet lezen of schrijven ({why_not(wrong.value)}).") == \
        "I cannot read or write here (it is not there)."


def test_what_has_no_words_of_ours_keeps_those_of_the_system() -> None:
    assert why_not(OSError(errno.EBUSY, os.strerror(errno.EBUSY))) == os.strerror(errno.EBUSY)
    assert why_not(OSError("raar")) == "raar"
