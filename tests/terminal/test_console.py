"""A conversation in plain lines: what can be typed for an option, and what is said when it cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.terminal.console import NOT_ALL_THERE, NOT_READ, NOT_THERE, Console, InputEnded, Option, numbers_in

WIDEST = 80
PEOPLE = [Option("Praat met Noor", "noor"), Option("Praat met meneer Bakker", "bakker"),
          Option("Lees het scherm. (1 blokje)", "scherm"), Option("Ga naar een andere plek", "plek", "g")]


def console_that_hears(*typed: str | BaseException) -> tuple[Console, list[str]]:
    """A console at which this is typed, and then nothing more; and the lines it writes."""
    lines: list[str] = []
    left = iter(typed)

    def read() -> str:
        answer = next(left, EOFError())
        if isinstance(answer, BaseException):
            raise answer
        return answer
    return Console(read, lambda text: lines.extend(text.split("\n"))), lines


@pytest.mark.parametrize(("typed", "meant"), [
    ("1", "noor"), ("2.", "bakker"), ("(3)", "scherm"), ("g", "plek"), (" G ", "plek"), ("noor", "noor"),
    ("praat met noor", "noor"), ("Meneer", "bakker"), ("lees het  SCHERM", "scherm"), ("ga", "plek")])
def test_an_option_is_picked_by_number_letter_or_the_beginning_of_a_word(typed: str, meant: str) -> None:
    console, _ = console_that_hears(typed)
    assert console.ask("Wat doe je?", PEOPLE) == meant


@pytest.mark.parametrize("typed", ["9", "zwem", "oor", "x", "11"])
def test_what_is_not_there_gets_a_sentence_and_another_try(typed: str) -> None:
    console, lines = console_that_hears(typed, "1")
    assert console.ask("Wat doe je?", PEOPLE) == "noor"
    assert NOT_THERE in lines


def test_words_that_fit_more_options_pick_none() -> None:
    console, lines = console_that_hears("praat", "noor")
    assert console.ask("Wat doe je?", PEOPLE) == "noor"
    said = " ".join(lines)
    assert "meer dan één: Praat met Noor / Praat met meneer Bakker" in said


def test_options_outside_the_list_are_known_by_their_words_only() -> None:
    console, lines = console_that_hears("aula")
    assert console.ask("Wat doe je?", PEOPLE, [Option("Ga naar de aula", "aula")]) == "aula"
    assert not any("aula" in line for line in lines)


def test_an_empty_line_reads_the_whole_question_again() -> None:
    console, lines = console_that_hears("", "1")
    console.ask("Wat doe je?", PEOPLE)
    assert lines[:len(lines) // 2] == lines[len(lines) // 2:]


def test_what_is_always_possible_is_done_and_the_question_comes_again() -> None:
    console, lines = console_that_hears("h", "g")
    console.always = (Option("Hulp", lambda: console.say("Dit is hulp."), "h", "hulp"),)
    assert console.ask("Wat doe je?", PEOPLE, foot=True) == "plek"
    assert lines.count("Dit is hulp.") == 1 and lines.count("Wat doe je?") == 2
    assert "  Ook: h hulp." in lines


def test_an_act_does_not_offer_itself_again_while_it_is_done() -> None:
    console, lines = console_that_hears("o", "o", "1", "1")
    words = [Option("gang", "De gang is lang.")]
    console.always = (Option("Woorden", lambda: console.say(console.ask("Welk woord?", words)), "o"),)
    console.ask("Wat doe je?", PEOPLE)
    assert lines.count("Welk woord?") == 1 and NOT_THERE in lines


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_a_terminal_that_closes_ends_the_conversation(end: BaseException) -> None:
    console, _ = console_that_hears(end)
    with pytest.raises(InputEnded):
        console.ask("Wat doe je?", PEOPLE)


def test_bytes_that_are_no_letters_are_asked_for_again() -> None:
    console, lines = console_that_hears(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "geen letter"), "Kraai")
    assert console.line() == "Kraai" and lines == [NOT_READ]


def test_signs_that_cannot_be_shown_or_kept_are_left_out() -> None:
    console, _ = console_that_hears("\x1b[AKra\udcff\x00ai\te\u0301 ")
    assert console.line() == "[AKraai é"


def test_what_must_be_copied_stays_on_one_line() -> None:
    console, lines = console_that_hears()
    console.say_exactly(path := "/map" * 40)
    assert lines == [path]


texts = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=200)


@given(texts)
def test_no_line_is_wider_than_a_terminal_whatever_it_says(text: str) -> None:
    console, lines = console_that_hears("g")
    say: tuple[Callable[[str], None], ...] = (console.say, console.head)
    for one in say:
        one(text)
    console.ask(text, [Option(text, 1), Option("Terug", 2, "g")])
    assert max(map(len, lines)) <= WIDEST


@given(st.lists(texts, max_size=5))
def test_whatever_is_typed_picks_an_option_or_nothing(typed: list[str]) -> None:
    console, _ = console_that_hears(*typed, "1")
    assert console.ask("Wat doe je?", PEOPLE) in {option.value for option in PEOPLE}


@pytest.mark.parametrize("typed", ["h", "help", "HULP", "Help!"])
def test_what_is_always_possible_is_known_by_its_letter_and_by_its_name(typed: str) -> None:
    console, lines = console_that_hears(typed, "1")
    console.always = (Option("Hulp", lambda: console.say("Zo werkt het."), "h", "hulp", "help"),)
    assert console.ask("Wat doe je?", PEOPLE) == "noor"
    assert "Zo werkt het." in lines and NOT_THERE not in lines


def test_the_heading_of_a_question_is_said_once_more_with_it() -> None:
    console, lines = console_that_hears("", "1")
    console.head("Waar ben je trots op?")
    assert console.ask("Kies wat past.", PEOPLE, above="Waar ben je trots op?") == "noor"
    assert lines.count("== Waar ben je trots op? ==") == 2


@pytest.mark.parametrize(("typed", "numbers"), [
    ("3", [3]), ("3-7", [3, 4, 5, 6, 7]), ("2, 5-6", [2, 5, 6]), ("7 - 5", [5, 6, 7]), ("1 en 3 t/m 4", [1, 3, 4]),
    ("2 2", [2]), ("1 2;3", [1, 2, 3]), ("drie", []), ("3-", []), ("", []), ("3 of 4", []), ("-2", [])])
def test_more_numbers_at_once_are_understood(typed: str, numbers: list[int]) -> None:
    assert numbers_in(typed) == numbers


def test_more_than_one_thing_is_picked_at_once_and_a_number_too_many_is_said() -> None:
    typed = iter(["2-9", "bla", "1, 3"])
    lines: list[str] = []
    console = Console(lambda: next(typed), lines.append)
    options = [Option(word, word) for word in ("aap", "noot", "mies")]
    assert console.ask_some("Welke?", options, Option("Geen", "", "d")) == ["aap", "mies"]
    assert NOT_ALL_THERE in lines
    console = Console(lambda: "d", lines.append)
    assert console.ask_some("Welke?", options, Option("Geen", "", "d")) == []
