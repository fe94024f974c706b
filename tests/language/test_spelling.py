"""Spelling with a dictionary made here; without the extra, one sentence that says what to install."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.language.codes import CODES, HINT
from alibi.language.spelling import MOST_SUGGESTIONS, NoSpelling, check_spelling, find_dictionary, load_dictionary

Talk = Callable[..., Path]
PAGE = Path(__file__).parents[2] / "docs" / "diagnostics" / "A831.md"
KNOWN = """
ja nee hoi lepel loopt door school hal plein bord suiker som ik je jij dat dit is was van wie wacht wachten op
mij bij ze kijkt naar grond nu even niet glimlacht tot zo bel gaat morgen die hier geef hem zonder iets zeggen
weer thuis nog lacht mijn zoek lees haal lever in rekenen vandaag taal maak vóór welke deed liever om open
staat ander lokaal er lag het de een was vroeg vond weg liep les ergens anders wat las als iemand nieuw zie
dan zeg vraagt of haar mila's tegen dag zeg gevonden deze hij te
"""


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    """A Dutch dictionary of the words of the tiny case, with plurals on -en by a rule."""
    words = KNOWN.split()
    (tmp_path / "nl_NL.aff").write_text(
        "SET UTF-8\nTRY esianrtolcdugmphbyfvkwqxz\nSFX M Y 1\nSFX M 0 en .\n", "utf-8")
    (tmp_path / "nl_NL.dic").write_text("\n".join([str(len(words) + 1), "boek/M", *words]) + "\n", "utf-8")
    return tmp_path / "nl_NL.dic"


@pytest.fixture
def spylls() -> None:
    pytest.importorskip("spylls", reason="the extra alibi[spell] is not installed")


@pytest.mark.usefixtures("spylls")
class TestWithTheExtra:
    def test_a_word_that_is_not_in_the_dictionary_is_told_at_its_place(self, talk: Talk, dictionary: Path) -> None:
        (found,) = check_spelling(talk("mila: Dit is mijn scool. De scool is open."), dictionary)
        assert (found.code, found.severity, found.place) == ("A831", HINT, "zaak/talk/mila.yaml:7:25")
        assert found.suggestion == "school"

    def test_names_places_the_glossary_and_times_are_known(self, talk: Talk, dictionary: Path) -> None:
        text = "mila: Mila’s boeken? Bo is op het plein bij de balie. Om 13:50, in B1.02."
        assert check_spelling(talk(text), dictionary) == ()

    def test_a_word_with_hyphens_is_known_by_its_parts(self, talk: Talk, dictionary: Path) -> None:
        found = check_spelling(talk("mila: Een school-bord. Een school-bort."), dictionary)
        assert [one.sentence for one in found] == ["“school-bort” staat niet in het woordenboek."]

    def test_with_many_unknown_words_none_gets_a_slow_suggestion(self, talk: Talk, dictionary: Path) -> None:
        words = " ".join(f"scool{letter}" for letter in "abcdefghijklmn")
        found = check_spelling(talk(f"mila: {words}"), dictionary)
        assert len(found) > MOST_SUGGESTIONS and not any(one.suggestion for one in found)

    def test_a_placeholder_is_no_word(self, levels: Path, dictionary: Path) -> None:
        assert "naam" not in KNOWN.split()
        assert check_spelling(levels / "zaak", dictionary) == ()

    def test_a_word_can_be_allowed(self, levels: Path, dictionary: Path) -> None:
        path = levels / "zaak" / "talk" / "mila.yaml"
        allowed = '"Nu even nietes."  # alibi: allow A831 because dat is een woord.'
        path.write_text(path.read_text("utf-8").replace('"Nu even niet."', allowed), "utf-8")
        assert check_spelling(levels / "zaak", dictionary) == ()

    def test_the_page_shows_what_is_shown(self, lay_page: Callable[[str], Path], dictionary: Path) -> None:
        title, _, rest = PAGE.read_text("utf-8").partition("\n## Fout\n")
        wrong, _, rest = rest.partition("\n## Wat je ziet\n")
        shown, _, right = rest.partition("\n## Goed\n")
        assert title.startswith(f"# A831 · {CODES['A831'].title}\n")
        assert as_text(check_spelling(lay_page(wrong), dictionary)).rpartition("\n\n")[0] in shown
        assert check_spelling(lay_page(right), dictionary) == ()

    def test_a_broken_dictionary_is_told_in_one_sentence(self, levels: Path, tmp_path: Path) -> None:
        (tmp_path / "nl_NL.aff").write_bytes(b"SET NOTHING\n\xff")
        (tmp_path / "nl_NL.dic").write_bytes(b"\xff")
        with pytest.raises(NoSpelling, match="kan ik niet lezen"):
            check_spelling(levels / "zaak", tmp_path / "nl_NL.dic")


def test_without_the_extra_one_sentence_says_what_to_install(
    levels: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spylls", None)
    monkeypatch.setitem(sys.modules, "spylls.hunspell", None)
    with pytest.raises(NoSpelling, match=r"^Spelling nakijken kan pas na: pip install 'alibi\[spell\]'\.$"):
        load_dictionary(dictionary)


def test_without_a_dictionary_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DICPATH", raising=False)
    with pytest.raises(NoSpelling, match=r"^Ik vind geen Nederlands woordenboek: installeer het pakket hunspell-nl\.$"):
        find_dictionary(())


def test_a_dictionary_is_found_where_hunspell_looks(dictionary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DICPATH", str(dictionary.parent))
    assert find_dictionary(()) == dictionary
