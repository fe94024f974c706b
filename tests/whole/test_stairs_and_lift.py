"""Beside every flight of stairs there is a lift, and wheels take that: no sentence of the school and its cases sends
somebody up the stairs, in Dutch or in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibi.content.diagnostics import Findings
from alibi.content.files import find_folder
from alibi.content.translation import path_of, read_entries

LEVELS = find_folder("levels")
BY_STAIRS = re.compile(
    r"\btrap(?:pen)? (?:op(?! je)|af|oplopen|aflopen|nemen|kost)\b|\bop de trap\b|\b(?:één|twee) trap(?:pen)?\b|"
    r"\b(?:up|down|on|take) the stairs\b|\bflights? of stairs\b|\bthe stairs take\b", re.IGNORECASE)


@pytest.mark.parametrize("folder", ["00_kennismaking", "01_de_gast_in_1b", "_school/het_kompas"])
def test_no_sentence_takes_it_for_granted_that_somebody_takes_the_stairs(folder: str) -> None:
    entries = read_entries(path_of(Path(LEVELS / folder), "en"), "en.po", Findings())
    assert len(entries) > 100
    assert [one.dutch for one in entries if BY_STAIRS.search(f"{one.dutch} {one.words}")] == []


def test_the_place_with_the_stairs_names_the_lift_too() -> None:
    entries = {one.name: one for one in read_entries(path_of(LEVELS / "_school/het_kompas", "en"), "", Findings())}
    place = entries["place/trap"]
    assert (place.dutch, place.words) == ("de trap en lift", "the stairs and lift")
