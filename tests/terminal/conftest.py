"""A screen of lines, and a child who answers by what stands on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

import pytest

from alibi.core.case import Case
from alibi.play.agency import Agency
from alibi.terminal.console import Console
from alibi.terminal.play import play_in_terminal

CASE = "00_kennismaking"
OPTION = re.compile(r"  (\S+)  (\S.*)")
Answers = Generator[str, None, None]


class Screen:
    """Every line that was shown; `options` are those of the last list, by their words."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.options: dict[str, str] = {}
        self._read_up_to = 0

    def write(self, text: str) -> None:
        self.lines.extend(text.split("\n"))

    @property
    def whole(self) -> str:
        """All words, as one line."""
        return " ".join(" ".join(self.lines).split())

    def take_in(self) -> None:
        """Read what is new; a list that is new takes the place of the one before."""
        found: dict[str, str] = {}
        key = ""
        for line in self.lines[self._read_up_to:]:
            option = OPTION.fullmatch(line)
            if option:
                key, found[option[1]] = option[1], option[2]
            elif key and line.startswith("     "):
                found[key] += f" {line.strip()}"
            else:
                key = ""
        self._read_up_to = len(self.lines)
        if found:
            self.options = {words: key for key, words in found.items()}

    def key_of(self, words: str) -> str:
        """What to type for an option that says this, with or without its cost behind it."""
        for text, key in self.options.items():
            if text == words or text.startswith(f"{words} (") or text.startswith(f"{words}:"):
                return key
        raise AssertionError(f"“{words}” is not among {list(self.options)}")

    def has(self, words: str) -> bool:
        return any(text == words or text.startswith(f"{words} (") for text in self.options)


def sit_down(screen: Screen, answers: Iterator[str]) -> Console:
    """A console at which someone answers; nobody is there any more when the answers are over."""
    def read() -> str:
        screen.take_in()
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None
    return Console(read, screen.write)


class Child:
    """Knows what it wants in words; types the number that the screen gives for them."""

    def __init__(self, case: Case, screen: Screen) -> None:
        self.case, self.screen = case, screen

    def pick(self, words: str) -> Answers:
        yield self.screen.key_of(words)

    def path(self, *picks: str) -> Answers:
        for words in picks:
            yield from self.pick(words)

    def mirror(self) -> Answers:
        yield from self.pick("Paarse hoofddoek, donkerblauwe jas, rugzak")
        yield "Kraai"

    def take(self, step: str) -> Answers:
        """One written step, by the words that the case has for it."""
        word, *rest = step.split()
        yield from getattr(self, f"take_{word}")(*rest)
        if self.screen.has("Paarse hoofddoek, donkerblauwe jas, rugzak"):
            yield from self.mirror()

    def take_choose(self, choice: str) -> Answers:
        texts = {one.text for scene in self.case.scenes for one in scene.choices if one.id == choice}
        yield from self.pick(next(text for text in texts if self.screen.has(text)))

    def take_go_on(self) -> Answers:
        """Lines without choices are read and go on by themselves."""
        yield from ()

    def take_talk(self, person: str) -> Answers:
        name = self.case.index.person[person].name
        yield from self.pick(f"Praat met {name.replace('Meneer', 'meneer').replace('Mevrouw', 'mevrouw')}")

    def take_do(self, deed: str) -> Answers:
        yield from self.pick(self.case.index.deed[deed].text)

    def take_go(self, place: str) -> Answers:
        yield from self.path("Ga naar een andere plek", self.case.index.place[place].name)

    def take_scan(self) -> Answers:
        yield from self.pick("Kijk met de scanner")

    def take_wait(self, beats: str = "1") -> Answers:
        for _ in range(int(beats)):
            yield from self.pick("Wacht even")

    def take_note(self, task: str, slot: str) -> Answers:
        words = dict(self.case.index.task[task].slots)[slot]
        yield from self.path("Agenda en zaakbord", "Huiswerk", "Schrijf het op", words, "Ja, laat het zo staan",
                             "Nu niet", "Agenda dicht")

    def take_work(self, task: str, answer: str) -> Answers:
        words = dict(self.case.index.task[task].answers)[answer]
        yield from self.path("Agenda en zaakbord", "Huiswerk", "Maak het nu", words, "Agenda dicht")

    def take_lay(self, card: str, person: str, signal: str) -> Answers:
        index = self.case.index
        yield from self.path("Agenda en zaakbord", "Zaakbord", "Leg een kaartje", index.alibi[card].text,
                             index.person[person].name)
        place = index.place[index.signal[signal].place].name
        yield next(key for text, key in self.screen.options.items() if text.startswith(f"{place}, "))
        yield from self.path("Zaakbord dicht", "Agenda dicht")

    def take_unmask(self, person: str) -> Answers:
        yield from self.path("Agenda en zaakbord", "Zaakbord", f"Vraag iemand: “{self.case.unmasking.ask}”",
                             self.case.index.person[person].name)


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path)


@pytest.fixture
def case(agency: Agency) -> Case:
    return agency.load(CASE)[0]


Script = Callable[[Child], Iterable[str]]
PlayThrough = Callable[..., tuple[int, Screen]]


@pytest.fixture
def play_through(agency: Agency, case: Case) -> PlayThrough:
    """Play with a script of answers: the exit code, and the screen as it was."""
    def run(script: Script, seed: int | None = 0, code: str = "", steps: str = "") -> tuple[int, Screen]:
        screen = Screen()
        console = sit_down(screen, iter(script(Child(case, screen))))
        return play_in_terminal(agency, console, CASE, seed, code, steps), screen
    return run
