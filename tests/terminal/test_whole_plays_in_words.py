"""Whole plays in the terminal by somebody who reads and picks by the words, never by a number known beforehand: both
guests found as the recorded plays do it, shared with a mentor, taken back, left out, stopped and taken up again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alibi.content.files import find_case
from alibi.core.case import Case
from alibi.core.happenings import ChoiceOffered
from alibi.play.agency import Agency, Play
from alibi.play.looks import AGENTS
from alibi.review.recorded import steps_of
from alibi.store.dossier import read_dossier
from alibi.store.told import Told, told_of_dossier
from alibi.terminal.console import WIDTH, Console
from alibi.terminal.play import play_in_terminal

CASE = "00_kennismaking"
SEEDS = {"tijn": 0, "roos": 1}
FOUND = "De gast is gevonden"
OPTION, FURTHER = re.compile(r"  (\d+|[a-z])  (\S.*)"), re.compile(r" {4,}(\S.*)")
ALSO = re.compile(r"(?<=[:,] )([a-z]) ([^,.]+)")
TO_COPY = ("alibi play --plain --agent", "mentor_export")
"""Lines to copy are never broken."""

Answers = Iterator[str]
Plan = Callable[["Child"], Answers]


class OpenDoor(Agency):
    """An agency that remembers which play it opened, to compare with what is on disk."""

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        self.opened = super().begin(name, seed, code)
        return self.opened


class Child:
    """Reads and answers. What stands in the plan before a `yield` runs when the question has been written; when the
    plan is done the terminal is closed."""

    def __init__(self, plan: Plan, closes_with: type[BaseException] = EOFError) -> None:
        self.lines: list[str] = []
        self.page: list[str] = []
        self.seen: list[dict[str, str]] = []
        self._writing: list[str] = []
        self._answers, self._closes_with = plan(self), closes_with
        self.console = Console(self._read, self._write)

    def _write(self, text: str) -> None:
        self.lines.extend(text.split("\n"))
        self._writing.extend(text.split("\n"))

    def _read(self) -> str:
        self.page, self._writing = self._writing, []
        self.seen.append(self.options)
        answer = next(self._answers, None)
        if answer is None:
            raise self._closes_with
        return answer

    @property
    def heard(self) -> str:
        """What was written since the last answer, as one line."""
        return " ".join(line.strip() for line in self.page)

    @property
    def text(self) -> str:
        """All that was written, as one line."""
        return " ".join(line.strip() for line in self.lines)

    @property
    def options(self) -> dict[str, str]:
        """What can be typed at the question that stands there now."""
        blocks = _blocks(self.page)
        return blocks[-1] if blocks else {}

    def offers(self, words: str) -> bool:
        return any(_starts(text, words) for text in self.options.values())

    def pick(self, words: str) -> str:
        """What to type for the option that starts with these words."""
        keys = [key for key, text in self.options.items() if _starts(text, words)]
        assert keys, f"“{words}” is not among {self.options}, after: {self.heard}"
        return keys[0]


def _starts(text: str, words: str) -> bool:
    return text.casefold().startswith(words.casefold())


def _blocks(page: list[str]) -> list[dict[str, str]]:
    """The lists of options on a page, each with the words that are spread over more lines put together."""
    blocks: list[dict[str, str]] = []
    key = ""
    for line in page:
        option, further = OPTION.fullmatch(line), FURTHER.fullmatch(line)
        if option:
            if not key:
                blocks.append({})
            key = option[1]
            blocks[-1][key] = option[2]
        elif further and key:
            blocks[-1][key] += f" {further[1]}"
        elif line.startswith("  Ook: ") and blocks:
            blocks[-1] |= dict(ALSO.findall(line.strip()))
        else:
            key = ""
    return blocks


# --- doing what a recorded play says, by the words of the case ----------------------------------------------


class Following:
    """Recorded steps as answers of a child that reads."""

    def __init__(self, child: Child, case: Case) -> None:
        self.child, self.case, self.index = child, case, case.index

    def steps(self, steps: tuple[str, ...]) -> Answers:
        for step in steps:
            word, *rest = step.split()
            yield from self._mirror()
            yield from getattr(self, word)(*rest)
        yield from self._mirror()

    def _mirror(self) -> Answers:
        if "Welke agent ben jij?" in self.child.heard:
            yield self.child.pick(AGENTS[2].words)
            assert "niet je echte naam" in self.child.heard
            yield "Kraai"

    def go_on(self) -> Answers:
        """A scene without choices goes on by itself."""
        return iter(())

    def choose(self, choice: str) -> Answers:
        words = {one.text for scene in self.case.scenes for one in scene.choices if one.id == choice}
        yield next(self.child.pick(text) for text in words if self.child.offers(text))

    def do(self, deed: str) -> Answers:
        yield self.child.pick(self.index.deed[deed].text)

    def talk(self, person: str) -> Answers:
        yield self.child.pick(f"Praat met {self.index.person[person].name}")

    def scan(self) -> Answers:
        yield self.child.pick("Kijk met de scanner")

    def wait(self, beats: str = "1") -> Answers:
        for _ in range(int(beats)):
            yield self.child.pick("Wacht even")

    def go(self, place: str) -> Answers:
        name = self.index.place[place].name
        if not self.child.offers(f"Ga naar {name}"):
            yield self.child.pick("Ga naar een andere plek")
            yield self.child.pick(f"{name} (")
        else:
            yield self.child.pick(f"Ga naar {name}")

    def _page(self, *picks: str) -> Answers:
        """Open the agenda, pick one thing after another, and close what is still open."""
        yield self.child.pick("Agenda en zaakbord")
        for words in picks:
            yield self.child.pick(words)
        for close in ("Nu niet", "Zaakbord dicht", "Agenda dicht"):
            if self.child.offers(close):
                yield self.child.pick(close)

    def note(self, task: str, slot: str) -> Answers:
        yield from self._page("Huiswerk", "Schrijf het op", dict(self.index.task[task].slots)[slot], "Ja, laat het")

    def work(self, task: str, answer: str) -> Answers:
        yield from self._page("Huiswerk", "Maak het nu", dict(self.index.task[task].answers)[answer])

    def lay(self, card: str, person: str, signal: str) -> Answers:
        at = self.index.signal[signal]
        yield from self._page("Zaakbord", "Leg een kaartje", self.index.alibi[card].text,
                              self.index.person[person].name, self.index.place[at.place].name)

    def unmask(self, person: str) -> Answers:
        yield from self._page("Zaakbord", "Vraag iemand", self.index.person[person].name)


@pytest.fixture
def agency(tmp_path: Path) -> OpenDoor:
    return OpenDoor(tmp_path / "home")


def found_by(child: Child, case: Case, variant: str, kind: str = "zorgvuldig") -> Answers:
    yield from Following(child, case).steps(steps_of(find_case(CASE), f"{kind}_{variant}"))


def dossiers(agency: Agency) -> list[Told]:
    return [told_of_dossier(read_dossier(path)) for path in sorted((agency.home / "gedeeld").glob("*"))]


def whole_play(agency: OpenDoor, plan: Plan, seed: int) -> Child:
    child = Child(plan)
    assert play_in_terminal(agency, child.console, CASE, seed) == 0
    return child


def careful_and_sharing(case: Case, variant: str) -> Plan:
    def plan(child: Child) -> Answers:
        yield from found_by(child, case, variant)
        assert FOUND in child.heard
        yield child.pick("Ja, ik kijk terug")
        while "Wil je dit delen" not in child.heard:
            yield next(key for key, text in child.options.items()
                       if text.startswith(("Verder", "Ik sla", "Dit moment")))
        yield child.pick("Ja, maak het bestand")
    return plan


# --- whole plays --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", SEEDS)
def test_a_child_finds_the_guest_and_shares_the_day(agency: OpenDoor, variant: str) -> None:
    case = agency.load(CASE)[0]
    child = whole_play(agency, careful_and_sharing(case, variant), SEEDS[variant])
    assert f"Alleen {case.index.person[variant].name} kon op alle plekken zijn." in child.text
    (told,) = dossiers(agency)
    assert case.index.scene["noor/hello"].choices and told.moments
    assert told.guest == case.index.person[variant].name
    assert all(moment.words in child.text for moment in told.moments)
    assert "mentor_export" in child.text


@pytest.mark.parametrize("variant", SEEDS)
def test_every_choice_that_was_offered_had_a_number(agency: OpenDoor, variant: str) -> None:
    case = agency.load(CASE)[0]
    child = whole_play(agency, careful_and_sharing(case, variant), SEEDS[variant])
    listed = {text for options in child.seen for key, text in options.items() if key.isdigit()}
    offered = {choice.text for entry in agency.opened.session.entries for happening in entry.happenings
               if isinstance(happening, ChoiceOffered) for choice in case.index.scene[happening.scene].choices
               if choice.id in happening.choices}
    assert len(offered) > 20
    assert not [words for words in offered if not any(text.startswith(words) for text in listed)]


@pytest.mark.parametrize("variant", SEEDS)
def test_no_line_is_wider_than_a_terminal(agency: OpenDoor, variant: str) -> None:
    child = whole_play(agency, careful_and_sharing(agency.load(CASE)[0], variant), SEEDS[variant])
    wide = [line for line in child.lines
            if len(line) > WIDTH and not line.startswith((*TO_COPY, str(agency.home)))]
    assert not wide


def test_a_broken_promise_can_be_mended_in_words(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]
    child = whole_play(agency, lambda child: found_by(child, case, "tijn", "goedgemaakt"), SEEDS["tijn"])
    assert FOUND in child.text


# --- taking back and leaving out ----------------------------------------------------------------------------


def test_what_was_taken_back_is_not_told(agency: OpenDoor) -> None:
    first, second = "Ik scan hem.", "Ik volg hem."

    def plan(child: Child) -> Answers:
        before = dict(child.options)
        yield child.pick(first)
        yield child.pick("tijdmachine")
        assert first in child.heard
        yield child.pick("Ja, neem dit terug")
        assert {text for key, text in child.options.items() if key.isdigit()} == \
            {text for key, text in before.items() if key.isdigit()}
        yield child.pick(second)

    whole_play(agency, plan, 0)
    taken = agency.take_up(agency.opened.code)
    assert isinstance(taken, Play)
    words = [moment.words for moment in taken.told().moments]
    taken.close()
    assert second in words and first not in words


def test_a_moment_left_out_is_not_in_the_dossier(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]
    left_out: list[str] = []

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "tijn")
        yield child.pick("Nee, ik sla het over")
        yield child.pick("Een moment weglaten")
        left_out.append(child.options["2"].split(": ", 1)[1])
        yield "2"
        yield child.pick("Ja, maak het bestand")

    child = whole_play(agency, plan, SEEDS["tijn"])
    assert left_out[0] in child.text
    (told,) = dossiers(agency)
    assert told.moments and left_out[0] not in [moment.words for moment in told.moments]


def test_a_child_that_does_not_share_leaves_no_file(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "roos")
        yield child.pick("Nee, ik sla het over")
        yield child.pick("Nee, niet delen")

    child = whole_play(agency, plan, SEEDS["roos"])
    assert "Er is niets gedeeld." in child.text and not dossiers(agency)


# --- reading and help ---------------------------------------------------------------------------------------


def test_an_empty_line_reads_the_options_again(agency: OpenDoor) -> None:
    pages: list[dict[str, str]] = []

    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg hem.")
        for _ in range(2):
            pages.append(child.options)
            yield ""

    whole_play(agency, plan, 0)
    assert pages[0] and pages[0] == pages[1]


def test_the_last_sentences_can_be_read_again(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg hem.")
        yield child.pick("lees nog eens")
        assert "Vier kinderen liepen vandaag los rond." in child.heard

    whole_play(agency, plan, 0)


def test_help_names_the_keys_and_whom_to_call(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("hulp")
        assert "0800-0432" in child.heard and "Enter" in child.heard
        assert child.offers("Ik volg hem.")

    whole_play(agency, plan, 0)


def test_every_school_word_is_explained(agency: OpenDoor) -> None:
    words = agency.load(CASE)[0].glossary
    assert words

    def plan(child: Child) -> Answers:
        yield child.pick("woorden")
        yield child.pick("Alle woorden")
        for word, meaning in words:
            yield next(key for key, text in child.options.items() if text == word)
            assert meaning in child.heard

    whole_play(agency, plan, 0)


def test_far_places_are_one_question_away_with_their_cost_and_the_way_there(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg hem.")
        assert not any("mediatheek" in text for text in child.options.values())
        assert child.offers("Ga naar de hal")
        yield child.pick("Ga naar een andere plek")
        assert child.options[child.pick("de mediatheek")].startswith("de mediatheek (1 blokje, via de hal")

    whole_play(agency, plan, 0)


def test_what_was_mistyped_is_answered_with_a_sentence(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield "99"
        assert "Dat staat er niet bij." in child.heard
        yield "\x1b[A"
        assert "Dat staat er niet bij." in child.heard

    whole_play(agency, plan, 0)


# --- going on with an agent of this computer ----------------------------------------------------------------


def begun(agency: OpenDoor) -> str:
    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg hem.")
        yield child.pick("Wacht even")

    whole_play(agency, plan, 0)
    return agency.opened.code


def test_who_begins_without_a_case_may_go_on_with_the_last_agent(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick(f"Verder met agent {code}")
        assert "Je bent terug. Het is 13:35. Je bent hier: het plein." in child.heard

    code = begun(agency)
    child = Child(plan)
    assert play_in_terminal(agency, child.console, "") == 0
    assert [card.code for card in agency.agents()] == [code]


def test_who_begins_without_a_case_may_begin_anew(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("Begin een nieuwe zaak")

    code = begun(agency)
    child = Child(plan)
    assert play_in_terminal(agency, child.console, "") == 0
    assert len(agency.agents()) == 2 and agency.opened.code != code


def in_a_new_process(home: Path, typed: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "alibi", "play", *words, "--plain", "--home", str(home)],
                          input=typed, capture_output=True, encoding="utf-8", timeout=60, check=False,
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_a_play_stops_and_goes_on_in_a_new_process(tmp_path: Path) -> None:
    first = in_a_new_process(tmp_path, "Ik volg hem\nw\nw\ns\n", CASE, "--seed", "0")
    found = re.search(r"--agent (\w+)", first)
    assert found
    second = in_a_new_process(tmp_path, "w\n", "--agent", found[1])
    assert "Je bent terug. Het is 13:40." in second and "13:45" in second
    third = in_a_new_process(tmp_path, "", "--agent", found[1])
    assert "Je bent terug. Het is 13:45." in third


# --- nothing is ever lost -----------------------------------------------------------------------------------

typed = st.one_of(st.integers(0, 14).map(str), st.sampled_from([*"gkwatlohsdnmv", "", "noor", "ga naar de hal", "ja"]),
                  st.text(max_size=12))


@pytest.fixture(scope="module")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@given(answers=st.lists(typed, max_size=25), closed=st.sampled_from([EOFError, KeyboardInterrupt]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_terminal_that_closes_at_any_point_loses_nothing(one_home: Path, answers: list[str],
                                                           closed: type[BaseException]) -> None:
    agency = OpenDoor(one_home)
    child = Child(lambda child: iter(answers), closed)
    assert play_in_terminal(agency, child.console, CASE, 0) == 0
    again = agency.take_up(agency.opened.code)
    assert isinstance(again, Play)
    assert again.session.world == agency.opened.session.world
    again.close()
    assert child.lines[-1].endswith(agency.opened.code)


# --- written steps ------------------------------------------------------------------------------------------


def repeated(agency: OpenDoor, *steps: str) -> tuple[int, Child]:
    child = Child(lambda child: iter(()))
    return play_in_terminal(agency, child.console, CASE, 0, steps=";".join(steps)), child


def test_written_steps_are_played_first_and_told(agency: OpenDoor) -> None:
    result, child = repeated(agency, *steps_of(find_case(CASE), "zorgvuldig_tijn"))
    assert result == 0 and FOUND in child.text
    assert agency.opened.session.world.over


def test_a_written_step_to_a_far_place_walks_door_by_door(agency: OpenDoor) -> None:
    result, _ = repeated(agency, "choose follow", "go b1_02")
    assert result == 0 and agency.opened.session.world.place == "b1_02"
    assert agency.opened.session.world.time == "13:40"


def test_waiting_may_be_written_with_a_number(agency: OpenDoor) -> None:
    repeated(agency, "choose follow", "wait 3")
    assert agency.opened.session.world.time == "13:45"


@pytest.mark.parametrize("wrong", ["go aula", "go nergens", "talk noor", "choose i_wait", "lift nergens", "dans",
                                   "lay nergens tijn balie", "unmask niemand", "note kaartje", "wait drie"])
def test_a_step_that_is_not_possible_is_named_with_its_number(agency: OpenDoor, wrong: str) -> None:
    result, child = repeated(agency, "choose follow", wrong, "wait")
    assert result == 1
    assert "Stap 2 kan niet: " in child.text and "Stap 3" not in child.text
