"""The game itself in English: its words keep their gaps, and a child who plays in English meets no Dutch.

The texts of cases are made unreadable here, so that any Dutch left is of the game.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import alibi.content.translation as translation
from alibi.content.diagnostics import Findings
from alibi.content.files import PACKAGE
from alibi.content.interface_words import interface
from alibi.content.translation import Translation, gaps_in, path_of, read_entries
from alibi.play.agency import Agency
from alibi.review.recorded import steps_of
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

ROOT = Path(__file__).parents[2]
ENTRIES = read_entries(path_of(PACKAGE, "en"), "en.po", Findings())
DUTCH = re.compile(
    r"\b(de|het|een|niet|geen|staat|deze|dit|met|bij|ik|zijn|naar|ook|mevrouw|meneer|lokaal|je|jij|wat|nog|kun|mag|alles|"
    r"wordt|weer|welke|wil|dat|er|aan|uit|van|blokje|blokjes|dicht|kost|voor|vóór|nu|kies|ja|nee|hoe|waar|wie|tot|en|zo|dan|dag|jouw|mijn|"
    r"boos|blij|rustig|druk)\b", re.I)
NOT_OF_THE_GAME = ("shots", "conditions", "records", "steps.py", "speech.py")
"""What is only for who makes cases in a terminal, or no sentence for who plays."""
BEHIND_THE_SCREENS = ("maker.py", "maker_job.py", "maker_report.py", "answers.py")
"""What the workshop says on the screens of *Zaken maken*."""


def test_an_entry_stands_there_once_and_keeps_its_gaps() -> None:
    assert len({one.dutch for one in ENTRIES}) == len(ENTRIES) > 1000
    for one in ENTRIES:
        assert one.words and not one.doubtful and gaps_in(one.words) == gaps_in(one.dutch), one.dutch


def test_what_was_said_once_is_not_said_again() -> None:
    """Text is measured and drawn in several steps, and each of them says it."""
    say = interface("en")
    for one in ENTRIES:
        said = say(one.dutch)
        assert say(said) == said, one.dutch


@pytest.mark.parametrize(("dutch", "english"), [
    ("De bel. Wiskunde begint.", "The bell. Wiskunde begins."),
    ("Hier zijn: Noor, Wei en Daan. Het is hier nu druk.", "Here are: Noor, Wei and Daan. It is busy here now."),
    ("  16:30 tot 17:30: Eten", "  16:30 to 17:30: Eten"),
    ("Noor (boos): Ik stond en keek.", "Noor (angry): Ik stond en keek."),
    ("Een zin en nog een zin.", "Een zin en nog een zin."),
    ("Lees het scherm. (1 blokje)", "Lees het scherm. (1 block)"),
    ("", ""),
])
def test_texts_are_found_whole_by_sentence_and_with_gaps(dutch: str, english: str) -> None:
    assert interface("en")(dutch) == english
    assert interface("nl")(dutch) == dutch


def fixed_sentences() -> Iterator[tuple[str, str]]:
    """Every Dutch text of two words or more, without gaps, that a room for who plays can say."""
    for room in ("core", "play", "terminal", "ui", "workshop"):
        for path in sorted((ROOT / "alibi" / room).glob("*.py")):
            if room == "workshop" and path.name not in BEHIND_THE_SCREENS:
                continue
            tree = ast.parse(path.read_text("utf-8"))
            parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
            parts |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts \
                        and " " in node.value.strip() and "\n" not in node.value and "{" not in node.value \
                        and DUTCH.search(node.value) and not any(name in path.name for name in NOT_OF_THE_GAME):
                    yield path.name, node.value


def test_every_fixed_sentence_has_english_words() -> None:
    say = interface("en")
    left = {(file, text) for file, text in fixed_sentences() if text.strip(" ,;.") == say(text).strip(" ,;.")}
    assert {text for _, text in left} <= {" en ", "; nu dicht", ". Nu dicht", ". Jij bent hier", ", kan nu niet",
                                          "Je doet iets voor jezelf", "Je wacht even", "tot en met"}


class Unreadable(Translation):
    """A case in which no Dutch word can be read."""

    def say(self, name: str, dutch: str, hint: str = "") -> str:
        return re.sub(r"(?<![{a-z])[a-zà-ÿ]+(?![a-z}])", "xq", dutch)


def typed(chance: random.Random, lines: int) -> Iterator[str]:
    for _ in range(lines):
        yield str(chance.randint(1, 6)) if chance.random() < 0.6 else chance.choice("gkwatlohpmbvcdijnrux")


@pytest.mark.parametrize(("case", "play", "done"), [
    ("00_kennismaking", "zorgvuldig_tijn", 12), ("00_kennismaking", "zorgvuldig_tijn", 400),
])
def test_no_dutch_is_met_in_the_terminal(case: str, play: str, done: int, tmp_path: Path,
                                         monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "read_translation", lambda folder, language: Unreadable())
    said: list[str] = []
    hands = typed(random.Random(done), 300)

    def read() -> str:
        line = next(hands, None)
        if line is None:
            raise EOFError
        return line

    steps = ";".join(steps_of(ROOT / "levels" / case, play)[:done])
    play_in_terminal(Agency(tmp_path, language="en"), Console(read, said.append, interface("en")), case, 0, steps=steps)
    assert len(said) > 200
    for line in "\n".join(said).replace("\n  ", " ").split("\n"):
        assert "alibi play" in line or not DUTCH.search(line), line
