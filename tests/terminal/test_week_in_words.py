"""Two school days in the terminal, by words: homework planned and done at home, an evening, help set, a morning."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.core import planner
from alibi.play.agency import Agency, Play
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

LEVELS = Path(__file__).parents[1] / "levels"
OPTION = re.compile(r"  (\d+|[a-z])  (\S.*)")
SHORT = re.compile(r"(?<=[:,] )([a-z]) ([^,.]+)")


class Child:
    """Answers by the first words of what is offered; when there is nothing more to answer the terminal closes."""

    def __init__(self, answers: Iterator[str]) -> None:
        self.answers, self.page, self.lines = answers, list[str](), list[str]()
        self.console = Console(self._read, self._write)

    def _write(self, text: str) -> None:
        self.page += text.split("\n")
        self.lines += text.split("\n")

    def _read(self) -> str:
        words = next(self.answers, None)
        if words is None:
            raise EOFError
        found = words if len(words) == 1 else self._offered(words) if words else " "
        assert found, f"“{words}” is not among {self.page}"
        self.page.clear()
        return found

    def _offered(self, words: str) -> str:
        options = [OPTION.fullmatch(line) for line in self.page]
        found = [option[1] for option in options if option and option[2].casefold().startswith(words.casefold())]
        short = [letter for line in self.page if line.startswith("  Ook:") for letter, text in SHORT.findall(line)
                 if text.startswith(words)]
        return (found or short or [""])[0]

    @property
    def text(self) -> str:
        return " ".join(line.strip() for line in self.lines)


class OpenDoor(Agency):
    """An agency that remembers which play it opened."""

    opened: Play

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        self.opened = super().begin(name, seed, code)
        return self.opened


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(LEVELS / "_base", tmp_path / "levels"))
    shutil.copytree(LEVELS / "_week", root, dirs_exist_ok=True)
    return root


AT_SCHOOL = ["Ga naar de hal", "Bruin golvend haar", "", "Lees het bord", "Agenda", "Huiswerk", "Schrijf het op",
             "Rekenen · dinsdag", "Ja, laat het zo staan", "Planner", "Schat", "Rekenen", "een half uur",
             "Plan een half uur", "Rekenen", "maandagmiddag", "Plan een half uur", "Rekenen", "maandagavond",
             "Verzet een half uur", "maandagavond", "maandagmiddag", "Lees de planning", "Planner dicht",
             "Agenda dicht"]
HOME = ["Werk een half uur", "Werk een half uur", "Doe je sommen in je tas", "Kijk in de roosterapp",
        *["Doe rustig iets"] * 4]
EVENING = ["Nee, ik sla het over", "Hulp instellen", "Hulp vragen", "Geen extra hulp", "Zo laten", "Door naar dinsdag"]


def child_of_the_week() -> Child:
    return Child(iter([*AT_SCHOOL, *["Wacht even"] * 17, *HOME, *EVENING, "Agenda", "Rooster", "Agenda dicht"]))


@pytest.fixture
def child(levels: Path, tmp_path: Path) -> Iterator[tuple[Child, OpenDoor]]:
    child, agency = child_of_the_week(), OpenDoor(tmp_path / "home", levels)
    assert play_in_terminal(agency, child.console, "zaak", seed=0) == 0
    yield child, agency


def test_a_week_is_played_by_words(child: tuple[Child, OpenDoor]) -> None:
    text, world = child[0].text, child[1].opened.session.world
    assert world.day.id == "2_dinsdag" and world.packed("sommen")
    for words in ("Dit is gehoord. Je bent nog niet begonnen.", "Een half uur op maandagavond staat in je planning.",
                  "Verplaatst: van maandagavond naar maandagmiddag.",
                  "De school is uit. Om 16:00 ben je thuis.", "Je werkte een half uur. Dat is 1 van de 2 halve uren.",
                  "Je schatte een half uur. Het werd een uur. Nu nog in je tas.", "Eten. Daarna is het 19:00.",
                  "De dag is klaar: maandag.", "Vanaf morgen is er geen extra hulp bij vragen stellen. Jij koos dit.",
                  "De lepel: dinsdag, 08:30", "Taal in lokaal 012, van Bo.", "Wijziging: Taal: Bo valt in."):
        assert words in text, words


def test_the_plan_is_read_with_its_steps_and_what_is_free(child: tuple[Child, OpenDoor]) -> None:
    text = child[0].text
    assert "middag: Rekenen: Maak som 1 tot en met 6 (Maak som 1 tot en met 3), " in text
    assert "Alles staat in je planning." in text and "van de 8 halve uren bezet" in text
    assert planner.blocks(child[1].opened.session.world) == ()


def test_who_stops_in_the_evening_comes_back_in_the_evening(levels: Path, tmp_path: Path) -> None:
    agency = OpenDoor(tmp_path / "home", levels)
    first = Child(iter([*["Wacht even"] * 18, *["Doe rustig iets"] * 6, "Nee, ik sla het over"]))
    play_in_terminal(agency, first.console, "zaak", seed=0)
    second = Child(iter(["Nee, ik sla het over", "Door naar dinsdag"]))
    play_in_terminal(agency, second.console, code=agency.opened.code)
    assert "Je bent terug. Het is maandag 20:00." in second.text and "De lepel: dinsdag, 08:30" in second.text


def test_reading_again_after_the_day_reads_the_question_with_its_heading(levels: Path, tmp_path: Path) -> None:
    child = Child(iter([*["Wacht even"] * 18, *["Doe rustig iets"] * 6, "l", "Ja, ik kijk terug", "l", "h"]))
    play_in_terminal(OpenDoor(tmp_path / "home", levels), child.console, "zaak", seed=0)
    evening = child.text.partition("maandag: de dag is klaar")[2]
    assert evening.count("== Hoe vol was je hoofd vandaag? ==") == 3 and "Typ het nummer of de letter" in evening
    assert "De dag duurt tot" not in evening and "kost geen tijd. " not in evening.partition("Wil je even")[0]


def test_what_is_not_possible_at_home_is_not_offered(child: tuple[Child, OpenDoor]) -> None:
    at_home = [line for line in child[0].lines if "Ga naar een andere plek" in line]
    assert len(at_home) < sum("Kijk met de scanner" in line for line in child[0].lines)


def test_a_place_full_of_strangers_is_not_called_empty(tmp_path: Path) -> None:
    hall = "choose look_along;go_on;go b1_04;wait;wait;choose copy_week;choose whose;wait;wait;go gang_b"
    for steps, said in (("choose look_along;go_on", "Je ziet niemand die je kent. Het is hier nu een beetje druk."),
                        (hall, "Je ziet niemand die je kent. Het is hier nu heel druk.")):
        child = Child(iter([]))
        play_in_terminal(Agency(tmp_path), child.console, "01_de_gast_in_1b", seed=0, steps=steps)
        assert said in child.text
