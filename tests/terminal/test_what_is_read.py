"""What stands in the terminal is what happened, in the same order, with time and ways in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.content.files import find_case
from alibi.core.case import Case
from alibi.core.commands import Begin
from alibi.core.rules import begin, step
from alibi.core.world import World
from alibi.play.agency import Agency, CaseProblem, Play
from alibi.play.telling import tell, words_of
from alibi.review.recorded import steps_of
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

CASE = "00_kennismaking"
PLAYS = sorted(path.name.removesuffix(".play.yaml") for path in (find_case(CASE) / "plays").glob("*.play.yaml"))


class Remembering(Agency):
    """An agency that remembers which play it opened."""

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        self.opened = super().begin(name, seed, code)
        return self.opened


def lines_of(agency: Agency, steps: str = "", answers: tuple[str, ...] = (), seed: int = 0) -> list[str]:
    """All lines of a play with these written steps and then these answers."""
    lines: list[str] = []
    left: Iterator[str] = iter(answers)

    def read() -> str:
        for answer in left:
            return answer
        raise EOFError
    play_in_terminal(agency, Console(read, lambda text: lines.extend(text.split("\n"))), CASE, seed, steps=steps)
    return lines


def as_one(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def captions(case: Case, play: Play) -> Iterator[str]:
    """What the telling says of every entry, with the world as it was then."""
    world: World | None = None
    for entry in play.session.entries:
        if isinstance(entry.command, Begin):
            world, happened = begin(case, entry.command)
        else:
            assert world is not None
            world, happened = step(world, entry.command)
        assert happened == entry.happenings
        yield from (words_of(case, caption) for caption in tell(world, happened))


def seed_of(case: Case, name: str) -> int:
    return next(number for number, variant in enumerate(case.variants) if name.endswith(variant.id))


@pytest.mark.parametrize("name", PLAYS)
def test_the_lines_stand_in_the_order_of_the_captions(tmp_path: Path, name: str) -> None:
    agency = Remembering(tmp_path)
    case = agency.load(CASE)[0]
    said = as_one(lines_of(agency, ";".join(steps_of(find_case(CASE), name)), seed=seed_of(case, name)))
    told, at = list(captions(case, agency.opened)), 0
    assert agency.opened.session.world.over and len(told) > len(case.places)
    for words in told:
        found = said.find(" ".join(words.split()), at)
        assert found >= 0, f"“{words}” is not read, or too early"
        at = found + 1


def test_time_that_passes_within_a_talk_is_said(tmp_path: Path) -> None:
    late = steps_of(find_case(CASE), "te_laat_roos")
    said = as_one(lines_of(Agency(tmp_path), ";".join(late[:late.index("choose remember")]), seed=1))
    assert re.search(r"Het is nu 14:\d\d\.", said)


def test_the_way_through_the_school_is_read_out_before_it_is_walked(tmp_path: Path) -> None:
    said = as_one(lines_of(Agency(tmp_path), "choose follow", ("lokaal b1.04", "1", "Kraai")))
    assert "Je loopt via de hal, de trap en lift en de gang boven." in said
    assert "Dag Kraai." in said and "· lokaal B1.04 ==" in said


def test_a_case_that_is_not_there_is_left_to_who_called(tmp_path: Path) -> None:
    lines: list[str] = []
    with pytest.raises(CaseProblem):
        play_in_terminal(Agency(tmp_path), Console(input, lines.append), "99_nergens", 0)


def test_a_file_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "gedeeld").write_text("dit staat in de weg", encoding="utf-8")
    steps = ";".join(steps_of(find_case(CASE), "zorgvuldig_tijn"))
    said = as_one(lines_of(Agency(tmp_path), steps, ("2", "genoeg gelezen", "ja", "geen zin")))
    assert "Er is niets kwijt. Probeer het later nog een keer." in said and said.endswith(f"--agent {said[-6:]}")


def test_who_has_read_enough_hears_that_the_rest_is_seen_too(tmp_path: Path) -> None:
    steps = ";".join(steps_of(find_case(CASE), "zorgvuldig_tijn"))
    said = as_one(lines_of(Agency(tmp_path), steps, ("2", "genoeg gelezen", "s")))
    assert re.search(r"Dit waren 6 van de \d\d momenten\.", said)
    assert said.count("Vaardigheid:") < 7 and "Wat je nog niet las, ziet je mentor ook." in said
