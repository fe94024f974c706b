"""The words of the command line itself, in Dutch: the headings of its help, and what is wrong with a call.

Knows the sentences of argparse. Does not know any command.
"""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

_SO = "typ zo "
"""As long as "usage: ", because argparse lines up what comes below it."""
_WRONG = (
    (r"the following arguments are required: (.+)", r"Hier hoort nog iets bij: \1."),
    (r"unrecognized arguments: (.+)", r"Dit hoort hier niet: \1."),
    (r"argument (\S+): expected (?:one|at least one|at most one) argument", r"Achter \1 hoort nog iets."),
    (r"argument (\S+): not allowed with argument (\S+)", r"Kies één van deze twee: \1 of \2."),
    (r"argument (\S+): invalid int value: '(.*)'", r"Achter \1 hoort een getal, en “\2” is er geen."),
    (r"argument (\S+): invalid choice: '(.*)' \(choose from (.+)\)", r"“\2” kan hier niet. Kies uit: \3."),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 kan van alles zijn. Kies uit: \2."),
    (r"argument (\S+): (.+)", r"\1: \2."),
)
"""What argparse says, and how we say it. What is not in here stays as argparse says it: better English than nothing."""


class DutchParser(argparse.ArgumentParser):
    """A parser that talks Dutch; its commands do too, because argparse makes them of the same class."""

    def __init__(self, **given: Any) -> None:
        super().__init__(add_help=False, **given)
        self._positionals.title, self._optionals.title = "wat je erachter zet", "opties"
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", _SO, 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", _SO, 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and how to get help; the exit code is 2."""
        self.exit(2, f"{in_dutch(message)} Meer uitleg: {self.prog} --help\n")


def in_dutch(message: str) -> str:
    """A complaint of argparse as a Dutch sentence."""
    for said, ours in _WRONG:
        if found := re.fullmatch(said, message, re.DOTALL):
            return found.expand(ours).replace("'", "")
    return message
