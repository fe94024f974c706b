"""What does not belong in a game for a child: a trait as evidence, a way out of the game, a secret, a fright.

Lists of our own, and never complete: they help a designer to look. Knows words and the kind of text; does not know
what a case means by them, so a designer may allow one with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alibi.language.hits import Hit, Read
from alibi.language.passages import Kind
from alibi.language.phrases import Phrases
from alibi.language.splitting import Piece
from alibi.language.vocabulary import Vocabulary
from alibi.language.wordlists import FRIGHT, TRAITS

SECRETS = (
    "zeg het/'t tegen niemand", "zeg het/'t niemand", "zeg dit tegen niemand", "vertel het/'t niemand",
    "vertel het/'t aan niemand", "vertel dit aan niemand", "vertel dit niemand", "niet tegen je ouders",
    "niet aan je ouders", "niet tegen je vader/moeder", "niet aan je vader/moeder", "mogen je ouders niet weten",
    "mag je vader/moeder niet weten", "ons geheim", "ons geheimpje", "hou/houd het/'t geheim", "kom alleen naar",
    "ga met mij mee naar huis", "stap bij mij in", "stuur me/mij een foto", "stuur een foto van jezelf",
)
ASKED = (
    "wat is je wachtwoord", "wat is je adres", "wat is je achternaam", "wat is je telefoonnummer",
    "wat is je nummer", "geef je wachtwoord", "geef je nummer", "geef me/mij je wachtwoord", "geef me/mij je nummer",
    "vul je adres in", "vul je wachtwoord in", "typ je wachtwoord", "maak een account",
)
_WAY_OUT = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{3,}|\b[\w-]+\.(?:nl|com|org|net|be)\b"
    r"|(?<![\d:.])(?:\+31|0)[\s-]?(?:\d[\s-]?){8,9}(?!\d)",
    re.IGNORECASE,
)
"""A link, an address of mail, a name on an app, a telephone number."""


class Safety:
    """The check, with its lists made ready once."""

    def __init__(self) -> None:
        self._codes = {**dict.fromkeys(ASKED, "A902"), **dict.fromkeys(SECRETS, "A903")}
        self._phrases = Phrases(self._codes)

    def check(self, read: Read, known: Vocabulary) -> Iterator[Hit]:
        """Everything in one passage that a child is better kept from."""
        if read.passage.kind == Kind.EVIDENCE:
            yield from _words(read, TRAITS, "A901")
        for way in _WAY_OUT.finditer(read.passage.text):
            yield _hit("A902", Piece(way[0], way.start()))
        for found in self._phrases.found_in(read.words):
            yield _hit(self._codes[found.phrase], read.between(found.first, found.last))
        yield from _words(read, FRIGHT, "A904")


def _words(read: Read, unwanted: frozenset[str], code: str) -> Iterator[Hit]:
    yield from (_hit(code, word) for word in read.words if word.text.lower() in unwanted)


def _hit(code: str, piece: Piece) -> Hit:
    return Hit(code, piece, {"text": piece.text})
