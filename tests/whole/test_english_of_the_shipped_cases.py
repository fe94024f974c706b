"""The English of what we ship: in step with the Dutch, no longer than a bubble, letters we have, no Dutch left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibi.content.diagnostics import Findings
from alibi.content.translation import Entry, path_of, read_entries
from alibi.ui.letters import Letters
from alibi.ui.shelf import FolderShelf
from alibi.workshop.lang import everything_in, translatable
from alibi.workshop.translating import counted

ROOT = Path(__file__).parents[2]
TRANSLATED = [name for name in everything_in(ROOT / "levels") if path_of(translatable(name).folder, "en").is_file()]
DUTCH = re.compile(r"\b(de|het|een|niet|geen|hier|staat|deze|dit|met|bij|ik|zijn|naar|ook|mevrouw|meneer|lokaal)\b")
NAMES = re.compile(r"Het Kompas|HET KOMPAS|De Vries")
LONGEST, MOST_WORDS = 140, 15


def english(name: str) -> tuple[Entry, ...]:
    findings = Findings()
    found = read_entries(path_of(translatable(name).folder, "en"), name, findings)
    assert not findings.found
    return found


@pytest.mark.parametrize("name", ["het_kompas", "00_kennismaking"])
def test_the_school_and_the_first_case_are_whole(name: str) -> None:
    count = counted(english(name), translatable(name).texts)
    assert count.shown == count.texts


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_translation_is_in_step_with_the_dutch(name: str) -> None:
    count = counted(english(name), translatable(name).texts)
    assert (count.doubtful, count.unlike, count.left) == (0, 0, 0), "alibi lang update --all, then mend what is fuzzy"


@pytest.mark.parametrize("name", TRANSLATED)
def test_it_reads_as_easily_as_the_dutch(name: str) -> None:
    letters = Letters.load(FolderShelf(ROOT / "assets"))
    font = next(iter(letters.tables))
    for one in (one for one in english(name) if one.words):
        assert len(one.words) <= max(LONGEST, len(one.dutch)), one.name
        sentences = re.split(r"(?<=[.!?”])\s+", one.words)
        longest = max(len(sentence.split()) for sentence in sentences)
        assert longest <= max(MOST_WORDS, len(one.dutch.split())), f"{one.name}: {one.words}"
        assert not letters.unknown(font, one.words), one.name
        assert not DUTCH.search(NAMES.sub("", one.words)), f"{one.name}: {one.words}"
        assert "'" not in one.words and '"' not in one.words, f"{one.name}: curly quotes, as in the Dutch"
