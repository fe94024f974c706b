"""The name of a new case: which names are good on every computer, and which number comes in front.

Knows names and folders. Every refusal is one Dutch sentence that says what to do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

LONGEST = 30
MOST_NUMBER = 99
_GOOD = re.compile(r"(?:(?P<number>\d\d)_)?(?P<word>[a-z][a-z0-9_]*)")
_KEPT_BY_WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
RULES = f"Gebruik kleine letters, cijfers en _, begin met een letter, hooguit {LONGEST} tekens, zoals “de_late_bel”."


class NoGoodName(ValueError):
    """This cannot be the name of a case; the message is a sentence for whoever typed it."""


def folder_name(written: str, levels: Iterable[Path]) -> str:
    """The name of the folder of a new case, with its number: "de_bel" becomes "02_de_bel" after 00 and 01. A number
    that was written is kept when it is free. `levels` are the folders in which cases lie."""
    word = re.sub(r"^\d+_", "", written.strip().lower())
    if word in _KEPT_BY_WINDOWS:
        raise NoGoodName(f"“{word}” is een woord dat Windows zelf gebruikt. Kies een andere naam.")
    found = _GOOD.fullmatch(written)
    if not found or len(found["word"]) > LONGEST:
        raise NoGoodName(_refusal(written))
    word = found["word"].rstrip("_")
    taken = _taken(levels)
    same = next((name for name in taken if name.partition("_")[2] == word or name == word), "")
    if same:
        raise NoGoodName(f"Er is al een zaak “{same}”. Kies een andere naam, of gooi die map eerst zelf weg.")
    return f"{_number(found['number'], taken)}_{word}"


def _number(written: str | None, taken: set[str]) -> str:
    """The number that was written when it is free, else the next one."""
    if not written:
        return _next_number(taken)
    other = next((name for name in sorted(taken) if name.startswith(f"{written}_")), "")
    if other:
        raise NoGoodName(f"Nummer {written} is al van “{other}”. Laat het nummer weg, dan kies ik er een.")
    return written


def _taken(levels: Iterable[Path]) -> set[str]:
    return {one.name for folder in levels if folder.is_dir() for one in folder.iterdir()
            if one.is_dir() and not one.name.startswith((".", "_"))}


def _next_number(taken: set[str]) -> str:
    used = [int(name[:2]) for name in taken if re.match(r"\d\d_", name)]
    number = max(used, default=0) + 1
    if number > MOST_NUMBER:
        raise NoGoodName("Alle nummers tot en met 99 zijn in gebruik. Zet zelf een vrij nummer voor de naam.")
    return f"{number:02}"


def _refusal(written: str) -> str:
    if not written.strip():
        return f"Een zaak heeft een naam nodig. {RULES}"
    if "/" in written or "\\" in written or written.startswith("."):
        return f"Een naam is geen pad: zonder schuine streep en zonder punten. {RULES}"
    suggestion = suggestion_for(written)
    meant = f" Bedoel je “{suggestion}”?" if suggestion and suggestion != written else ""
    return f"“{_shown(written)}” kan geen naam van een zaak zijn.{meant} {RULES}"


def suggestion_for(written: str) -> str:
    """The nearest good name to what was written, "" when there is none."""
    plain = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode().lower()
    word = re.sub(r"[^a-z0-9]+", "_", plain).strip("_").lstrip("0123456789_")
    return word[:LONGEST].rstrip("_")


def _shown(written: str) -> str:
    clean = "".join(sign if sign.isprintable() else "·" for sign in written)
    return clean if len(clean) <= 40 else f"{clean[:39]}…"
