"""A valid case with small changes anywhere: a fault is told, or there is a case, and never a traceback."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.content.diagnostics import as_json, as_text
from alibi.content.load import load_case

BASE = Path(__file__).parent.parent / "levels" / "_base"
FILES = sorted(str(path.relative_to(BASE)) for path in BASE.rglob("*") if path.is_file())
SCRAPS = st.sampled_from(
    [
        b"",
        b" ",
        b"\n",
        b":",
        b'"',
        b"]",
        b"}",
        b"x",
        b"-1",
        b"99999999999",
        b"[]",
        b"{}",
        b"\xff",
        b"'",
        b"true",
        b"null",
        b"none",
        b"end",
        b"../",
        b"<",
        b"&",
        b"\0",
        b"nan",
        b"1e99",
        b"( ",
        b" or ",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(FILES), st.floats(0, 1), st.integers(0, 12), SCRAPS)
def test_a_small_change_never_breaks_the_loader(file: str, where: float, cut: int, scrap: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "levels"
        shutil.copytree(BASE, root)
        data = (root / file).read_bytes()
        at = int(where * len(data))
        (root / file).write_bytes(data[:at] + scrap + data[at + cut :])
        loaded = load_case(root / "zaak")
        assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics)
        assert as_text(loaded.diagnostics) and as_json(loaded.diagnostics)
        assert all(one.line > 0 and one.column > 0 and one.sentence for one in loaded.diagnostics)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FILES), st.randoms(use_true_random=False))
def test_lines_in_another_order_never_break_the_loader(file: str, chance: object) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "levels"
        shutil.copytree(BASE, root)
        lines = (root / file).read_bytes().splitlines(keepends=True)
        chance.shuffle(lines)  # type: ignore[attr-defined]
        (root / file).write_bytes(b"".join(lines))
        loaded = load_case(root / "zaak")
        assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics)


NUMBERS = st.sampled_from(["", "-1", "0", "2147483648", "1e308", "nan", "1.5", "x", "999999"])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([file for file in FILES if file.endswith((".tmx", ".tsx"))]), st.floats(0, 1), NUMBERS)
def test_no_number_in_a_map_breaks_or_stalls_the_loader(file: str, where: float, number: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "levels"
        shutil.copytree(BASE, root)
        text = (root / file).read_text("utf-8")
        spots = [found.span(1) for found in re.finditer(r'="([^"]*)"', text)]
        start, end = spots[int(where * (len(spots) - 1))]
        (root / file).write_text(text[:start] + number + text[end:], "utf-8")
        began = time.process_time()
        loaded = load_case(root / "zaak")
        assert (loaded.case is None) == any(one.is_error for one in loaded.diagnostics)
        assert time.process_time() - began < 3


def test_a_missing_file_is_told_and_nothing_else(tmp_path: Path) -> None:
    for number, file in enumerate(FILES):
        root = tmp_path / str(number)
        shutil.copytree(BASE, root)
        (root / file).unlink()
        loaded = load_case(root / "zaak")
        if file.endswith((".yaml", ".tmx", ".tsx", ".png")) and "talk" not in file and "people" not in file:
            assert {one.code for one in loaded.diagnostics} <= {"A001", "A509", "A601"}, file
            assert loaded.case is None, file
