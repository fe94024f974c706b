"""A conversation in plain lines: say something, ask for one of some options.

Knows lines in and lines out. Does not know the game. Every option has a number or a letter, so that a screen reader
and a single key suffice; the beginning of its words will do as well. An empty line reads the options once more.
"""

from __future__ import annotations

import re
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

WIDTH = 78
_RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
SHORTEST_WORDS = 2
"""Letters that must be typed before they are looked for in the words of the options."""
NOT_THERE = "Dat staat er niet bij. Typ een nummer of een letter uit de lijst."
NOT_ALL_THERE = "Niet al die nummers staan erbij. Typ bijvoorbeeld 2, 5-7."
NOT_READ = "Dat kon ik niet lezen. Typ het nog een keer."
Value = TypeVar("Value")
Act = Callable[[], None]


class InputEnded(Exception):
    """Nobody answers any more: the terminal was closed."""


@dataclass(frozen=True)
class Option(Generic[Value]):
    """One thing to pick: what it says and what it means. `letter` is what to type when that has to stay the same (a
    letter, or a number of its own); else it gets the next number. With `short` it stands, with others like it, on one
    line below the list. `known_as` is another word for it."""

    text: str
    value: Value
    letter: str = ""
    short: str = ""
    known_as: str = ""


class Console:
    """Lines in, lines out. `always` are acts that may be asked for at every question; the question comes again.
    `heard` is called after each line that was typed. `words` says a Dutch text in the language of who plays."""

    def __init__(self, read: Callable[[], str], write: Callable[[str], None],
                 words: Callable[[str], str] = str) -> None:
        self._read, self._write, self.words = read, write, words
        self.always: tuple[Option[Act], ...] = ()
        self.heard: Act = lambda: None

    # --- saying -----------------------------------------------------------------------------------------

    def say(self, text: str = "") -> None:
        """One thought, wrapped for reading."""
        self._write_wrapped(self.words(text), "", "  ")

    def say_exactly(self, text: str) -> None:
        """Words to copy, such as the name of a file: never broken, however long."""
        self._write(text)

    def head(self, text: str) -> None:
        """A heading, with air above it."""
        self._write("")
        self._write_wrapped(f"== {self.words(text)} ==", "", "   ")

    def _write_wrapped(self, text: str, first: str, further: str) -> None:
        self._write(textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=further,
                                  break_on_hyphens=False) if text else "")

    # --- hearing ----------------------------------------------------------------------------------------

    def line(self) -> str:
        """What the child types, without signs that cannot be shown; InputEnded when nothing more can be read."""
        while True:
            try:
                typed = self._read()
            except (EOFError, KeyboardInterrupt):
                raise InputEnded from None
            except UnicodeDecodeError:
                self.say(NOT_READ)
            else:
                self.heard()
                whole = unicodedata.normalize("NFC", typed.replace("\t", " "))
                return "".join(sign for sign in whole if sign.isprintable()).strip()

    # --- asking -----------------------------------------------------------------------------------------

    def ask(self, question: str, options: Sequence[Option[Value]], also: Sequence[Option[Value]] = (),
            foot: bool = False, above: str = "") -> Value:
        """Ask until one of the options is picked, by number, letter or words. `also` are not in the list, but their
        words are known. `foot` adds the line with what is always possible. `above` is the heading that was said above
        the question; it is said once more with it."""
        keys, also = keys_of(self._said(options)), self._said(also)
        self._list(question, keys, foot)
        while True:
            answer = _plain(self.line())
            act = self._always_meant(answer, keys)
            if act:
                self._run(act)
            elif answer:
                found = keys.get(answer)
                meant = [found] if found else meant_by(answer, list(keys.values())) or meant_by(answer, also)
                if len(meant) == 1:
                    return meant[0].value
                self.say(_which(meant))
                continue
            if above:
                self.head(above)
            self._list(question, keys, foot)

    def ask_some(self, question: str, options: Sequence[Option[Value]], none: Option[Value]) -> list[Value]:
        """As `ask`, but more may be picked at once: "2, 5-7". [] when it is `none`."""
        keys = keys_of(self._said([*options, none]))
        self._list(question, keys, False)
        while True:
            typed = self.line()
            several = numbers_in(typed)
            if several and all(str(number) in keys for number in several):
                return [keys[str(number)].value for number in several]
            act = self._always_meant(_plain(typed), keys)
            if act:
                self._run(act)
            elif _plain(typed):
                meant = [keys[_plain(typed)]] if _plain(typed) in keys else meant_by(_plain(typed), list(keys.values()))
                if len(meant) == 1:
                    return [] if meant[0].letter == none.letter else [meant[0].value]
                self.say(NOT_ALL_THERE if several else _which(meant))
                continue
            self._list(question, keys, False)

    def _always_meant(self, answer: str, keys: Container[str]) -> Option[Act] | None:
        """The act that is always possible and is asked for with its letter or its whole name."""
        if answer in keys:
            return None
        return next((act for act in self.always if answer and answer in (
            act.letter, act.known_as, *map(_plain, (act.text, self.words(act.text))))), None)

    def _said(self, options: Sequence[Option[Value]]) -> list[Option[Value]]:
        """The options in the language of who plays."""
        return [replace(one, text=self.words(one.text), short=self.words(one.short)) for one in options]

    def _list(self, question: str, keys: dict[str, Option[Value]], foot: bool) -> None:
        self.say()
        self.say(question)
        for key, option in keys.items():
            if not option.short:
                self._write_wrapped(option.text, f"  {key}  ", " " * (len(key) + 4))
        short = [f"{option.letter} {option.short}" for option in keys.values() if option.short]
        short += [f"{act.letter} {act.short}" for act in self._said(self.always)]
        if foot and short:
            self._write_wrapped(f"{self.words('Ook:')} {', '.join(short)}.", "  ", "  ")

    def _run(self, act: Option[Act]) -> None:
        """Do what is always possible, which does not offer itself meanwhile."""
        before = self.always
        self.always = tuple(other for other in before if other is not act)
        try:
            act.value()
        finally:
            self.always = before

    def ask_yes(self, question: str, yes: str = "Ja", no: str = "Nee") -> bool:
        return self.ask(question, [Option(yes, True), Option(no, False)])


def keys_of(options: Sequence[Option[Value]]) -> dict[str, Option[Value]]:
    """What to type for each option: first the numbers, then the letters."""
    numbered = [option for option in options if not option.letter]
    keys = {str(number): option for number, option in enumerate(numbered, 1)}
    return keys | {option.letter: option for option in options if option.letter}


def numbers_in(typed: str) -> list[int]:
    """The numbers of "2, 5-7" or "2 en 5 t/m 7", each once; [] when something else stands there."""
    words = re.sub(r"\s*(?:-|–|t/m)\s*", "-", typed.casefold())
    parts = [part for part in re.split(r"[\s,;+]+|\ben\b|\band\b", words) if part]
    found = [_RANGE.fullmatch(part) for part in parts]
    if not parts or not all(found):
        return []
    pairs = [(int(one[1]), int(one[2] or one[1])) for one in found if one]
    rows = [range(min(pair), max(pair) + 1) for pair in pairs]
    return list(dict.fromkeys(number for row in rows for number in row))


def meant_by(typed: str, options: Sequence[Option[Value]]) -> list[Option[Value]]:
    """The options that typed words can mean: those that begin with them, else those in which a word does."""
    if len(typed) < SHORTEST_WORDS or typed.isdigit():
        return []
    texts = [(f" {_plain(option.text)}", option) for option in options]
    begin = [option for text, option in texts if text.startswith(f" {typed}")]
    return begin or [option for text, option in texts if f" {typed}" in text]


def _plain(text: str) -> str:
    """Words without capitals, punctuation at their edges and spaces too many."""
    words = (word.strip(".,:;!?()[]“”\"'‘’") for word in text.casefold().split())
    return " ".join(word for word in words if word)


def _which(meant: Sequence[Option[Value]]) -> str:
    if not meant:
        return NOT_THERE
    return f"Dat past bij meer dan één: {' / '.join(option.text for option in meant)} Typ iets meer, of het nummer."


def this_terminal(words: Callable[[str], str] = str) -> Console:
    """The terminal in which the game was started; `words` says a Dutch text in the language of who plays. Letters that
    the terminal does not know become a question mark, never an error."""
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if not sys.stdin.isatty() and hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8")
    return Console(input, print, words)
