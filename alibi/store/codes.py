"""Codenames: six signs that name an agent's folder for good.

Knows which signs are used and which codes were given out here. A code is drawn, never made from a name.
"""

from __future__ import annotations

import secrets
from itertools import groupby
from pathlib import Path

from alibi.store.home import agents_folder
from alibi.store.problems import JournalProblem, said_plainly

LETTERS = "BCDFGHJKMNPQRSTVWXYZ"
ALPHABET = "0123456789" + LETTERS
"""Thirty signs. No vowels, so no words; no I, L or O, so 0 and 1 can only be read one way."""

LENGTH = 6
LONGEST_RUN = 2
"""Letters in a row: three would still make abbreviations that hurt."""

GIVEN = "given-codes.txt"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


def new_agent_code(home: Path) -> str:
    """Draw a code that was never given out in this home, also not to an agent that has been erased since, and
    make its folder. JournalProblem when nothing can be stored there."""
    folder = agents_folder(home)
    with said_plainly():
        folder.mkdir(parents=True, exist_ok=True)
        while True:
            code = _draw()
            if code not in given_codes(home) and _claim(folder / code):
                with (folder / GIVEN).open("a", encoding="ascii") as given:
                    given.write(f"{code}\n")
                return code


def given_codes(home: Path) -> frozenset[str]:
    """Every code given out in this home. The list holds nothing but codes."""
    given = agents_folder(home) / GIVEN
    return frozenset(given.read_text(encoding="ascii").split()) if given.exists() else frozenset()


def read_code(typed: str) -> str:
    """A code as a person types it (small letters, O for 0, a space) as it is kept. JournalProblem when it
    cannot be one."""
    code = typed.upper().translate(_READ_AS)
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        raise JournalProblem("code")
    return code


def _draw() -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if _reads_as_a_code(code):
            return code


def _reads_as_a_code(code: str) -> bool:
    """Neither a bare number (a date, a telephone) nor anything that looks like a word."""
    runs = [len(list(run)) for is_letter, run in groupby(code, key=LETTERS.__contains__) if is_letter]
    return bool(runs) and max(runs) <= LONGEST_RUN


def _claim(folder: Path) -> bool:
    try:
        folder.mkdir()
    except FileExistsError:
        return False
    return True
