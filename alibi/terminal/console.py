"""A conversation in plain lines: say something, ask for one of some options.

Knows lines in and lines out. Does not know the game. Every option has a number, so that a screen reader and a
single key suffice; a few fixed options have a letter.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

WIDTH = 78
Value = TypeVar("Value")


class InputEnded(Exception):
    """Nobody answers any more: the terminal was closed."""


@dataclass(frozen=True)
class Option(Generic[Value]):
    """One thing to pick: what it says, what it means, and a letter instead of a number if it always stays."""

    text: str
    value: Value
    letter: str = ""


class Console:
    """Lines in, lines out."""

    def __init__(self, read: Callable[[], str], write: Callable[[str], None]) -> None:
        self._read, self._write = read, write

    def say(self, text: str = "") -> None:
        """One thought, wrapped for reading."""
        self._write(textwrap.fill(text, WIDTH, subsequent_indent="  ") if text else "")

    def head(self, text: str) -> None:
        self._write("")
        self._write(f"== {text} ==")

    def line(self) -> str:
        """What the child types; InputEnded when there is nothing more to read."""
        try:
            return self._read().strip()
        except (EOFError, KeyboardInterrupt):
            raise InputEnded from None

    def ask(self, question: str, options: Sequence[Option[Value]]) -> Value:
        """Ask until one of the options is picked, by number or letter."""
        keys = self._keys(options)
        self.say(question)
        for key, option in keys.items():
            self.say(f"  {key}  {option.text}")
        while True:
            answer = self.line().lower()
            if answer in keys:
                return keys[answer].value
            self.say(f"Typ een van deze: {', '.join(keys)}.")

    @staticmethod
    def _keys(options: Sequence[Option[Value]]) -> dict[str, Option[Value]]:
        numbered = [option for option in options if not option.letter]
        keys = {str(number): option for number, option in enumerate(numbered, 1)}
        return keys | {option.letter: option for option in options if option.letter}

    def ask_yes(self, question: str) -> bool:
        return self.ask(question, [Option("Ja", True), Option("Nee", False)])
