"""Whole plays in the terminal by somebody who reads and picks by the words, never by a number known beforehand: both
guests found as the recorded plays do it, looked back on, shared with a mentor, taken back and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

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

    def __init__(self, plan: Plan) -> None:
        self.lines: list[str] = []
        self.page: list[str] = []
        self.seen: list[dict[str, str]] = []
        self._writing: list[str] = []
        self._answers = plan(self)
        self.console = Console(self._read, self._write)

    def _write(self, text: str) -> None:
        self.lines.extend(text.split("\n"))
        self._writing.extend(text.split("\n"))

    def _read(self) -> str:
        self.page, self._writing = self._writing, []
        self.seen.append(self.options)
        answer = next(self._answers, None)
        if answer is None:
            raise EOFError
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
    assert "Dit waren 6 van de" in child.text, "a long list is read in parts"


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
    first, second = "Ik scan de nietmachine.", "Ik volg de nietmachine."

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
        yield child.pick("Genoeg gelezen")
        yield child.pick("Momenten weglaten")
        left_out.append(child.options["2"].split(": ", 1)[1])
        yield "2"
        yield child.pick("Ja, maak het bestand")

    child = whole_play(agency, plan, SEEDS["tijn"])
    assert left_out[0] in child.text
    (told,) = dossiers(agency)
    assert told.moments and left_out[0] not in [moment.words for moment in told.moments]


def test_the_line_of_the_day_is_drawn_or_skipped_moment_by_moment(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "tijn")
        yield child.pick("Ja, ik kijk terug")
        yield child.pick("halfvol")
        yield child.pick("Dit moment sla ik over")
        yield child.pick("vol")
        yield child.pick("De rest van de lijn sla ik over")
        assert "Waar ben je trots op?" in child.heard
        yield child.pick("Ik vond het lokaal.")
        yield child.pick("Verder")

    whole_play(agency, plan, SEEDS["tijn"])
    diary = agency.opened.session.world.diary
    assert diary.line_levels == (2, 3) and len(diary.line_at) == 2
    assert diary.answers == (("proud", ("Ik vond het lokaal.",), ""),)


def test_a_child_that_does_not_share_leaves_no_file(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "roos")
        yield child.pick("Nee, ik sla het over")
        yield child.pick("Genoeg gelezen")
        yield child.pick("Nee, niet delen")

    child = whole_play(agency, plan, SEEDS["roos"])
    assert "Er is niets gedeeld." in child.text and not dossiers(agency)


def test_at_most_two_moments_are_picked_to_talk_about(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "tijn")
        yield child.pick("Nee, ik sla het over")
        yield child.pick("Genoeg gelezen")
        yield child.pick("Kiezen waar ik over wil praten")
        yield from "123"
        assert "Je koos er al twee." in child.heard
        yield "1"
        yield child.pick("Klaar")

    whole_play(agency, plan, SEEDS["tijn"])
    assert len(agency.opened.session.world.diary.discuss) == 1


def test_after_a_day_without_the_guest_found_the_child_may_go_back_and_look_further(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]

    def plan(child: Child) -> Answers:
        yield from found_by(child, case, "tijn", "stil")
        assert "Iedereen is veilig." in child.heard
        yield child.pick("Ja, terug in de tijd")
        assert child.offers("Ik zeg even niets.")

    whole_play(agency, plan, SEEDS["tijn"])
    assert not agency.opened.session.world.over


# --- the board and the lists --------------------------------------------------------------------------------


def test_a_card_that_does_not_fit_slides_back_with_a_fact_and_a_laid_one_can_be_lifted(agency: OpenDoor) -> None:
    case = agency.load(CASE)[0]
    recorded = steps_of(find_case(CASE), "zorgvuldig_tijn")
    before_the_board = recorded[:next(number for number, step in enumerate(recorded) if step.startswith("lay"))]
    card = case.index.alibi["lijst_muziek"].text

    def plan(child: Child) -> Answers:
        following = Following(child, case)
        yield from following.steps(before_the_board)
        for words in ("Agenda en zaakbord", "Zaakbord", "Leg een kaartje", card, "Roos", "de balie"):
            yield child.pick(words)
        assert "Dit kaartje gaat over Wei." in child.heard
        for words in ("Leg een kaartje", card, "Wei", "de balie"):
            yield child.pick(words)
        assert "Wei was om 13:20 ergens anders" in child.heard
        for words in ("Pak een kaartje terug", card):
            yield child.pick(words)
        for words in ("Vraag iemand", "Wei"):
            yield child.pick(words)
        assert case.unmasking.answer("wei") in child.heard
        for words in ("Vraag iemand", "Wei"):
            yield child.pick(words)
        assert case.unmasking.second.replace("{naam}", "Wei") in child.heard

    whole_play(agency, plan, SEEDS["tijn"])
    assert not agency.opened.session.world.laid("lijst_muziek")


def test_what_is_in_a_place_keeps_its_number_while_the_child_stays(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg de nietmachine.")
        before = dict(child.options)
        yield child.pick("Lees je uitnodiging.")
        after = {key: text for key, text in child.options.items() if key.isdigit()}
        assert after and all(before[key] == text for key, text in after.items())
        assert "Lees je uitnodiging." not in after.values()

    whole_play(agency, plan, 0)


# --- reading and help ---------------------------------------------------------------------------------------


def test_an_empty_line_reads_the_options_again(agency: OpenDoor) -> None:
    pages: list[dict[str, str]] = []

    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg de nietmachine.")
        for _ in range(2):
            pages.append(child.options)
            yield ""

    whole_play(agency, plan, 0)
    assert pages[0] and pages[0] == pages[1]


def test_the_last_sentences_can_be_read_again(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("Ik volg de nietmachine.")
        yield child.pick("lees nog eens")
        assert "Vier kinderen doen een speurtocht." in child.heard

    whole_play(agency, plan, 0)


def test_help_names_the_keys_and_whom_to_call(agency: OpenDoor) -> None:
    def plan(child: Child) -> Answers:
        yield child.pick("hulp")
        assert "0800-0432" in child.heard and "Enter" in child.heard
        assert child.offers("Ik volg de nietmachine.")

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
        yield child.pick("Ik volg de nietmachine.")
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
