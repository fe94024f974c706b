"""How a text speaks to a child: figures of speech, irony, words we do not say, verdicts, lessons.

Rough by design: it finds phrases and gives hints. A person on screen may say “Goed” to a friend; the game may not
say it to the child, so verdicts are looked for outside quotation marks only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alibi.language.expressions import EXPRESSIONS, PERHAPS_IRONIC
from alibi.language.hits import Hit, Read
from alibi.language.passages import Kind
from alibi.language.phrases import Phrases
from alibi.language.splitting import Piece
from alibi.language.vocabulary import Vocabulary
from alibi.language.wordlists import INSTEAD_OF, PREACHING

_TOLD_BY_THE_GAME = (Kind.FEEDBACK, Kind.SEEN)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_VERDICT = re.compile(
    r"\b(?:goed|knap|netjes|slim|prima|super|top)\s+(?:zo|gedaan|gekozen|geprobeerd|opgelost|bedacht|doorgevraagd)\b"
    r"|\b(?:goede|juiste|verkeerde|foute|slechte|slimme|domme|beste|mooie)\s+(?:keuze|keus)\b"
    r"|\bdat\s+(?:is|was)\s+(?:niet\s+|heel\s+)?(?:goed|fout|slim|dom|knap|verkeerd|handig)\b"
    r"|(?:^|(?<=[.!?…]\s))(?:goed|fout|helaas|jammer|super|perfect|correct|juist|prima)(?=[.!,])",
    re.IGNORECASE,
)


class Tone:
    """The check, with its lists made ready once."""

    def __init__(self) -> None:
        self._meaning = dict(EXPRESSIONS)
        self._codes = {**dict.fromkeys(PERHAPS_IRONIC, "A817"), **dict.fromkeys(PREACHING, "A820")}
        self._phrases = Phrases((*self._meaning, *self._codes))

    def check(self, read: Read, known: Vocabulary) -> Iterator[Hit]:
        """Everything about the tone of one passage."""
        for found in self._phrases.found_in(read.words):
            piece = read.between(found.first, found.last)
            facts = {"text": piece.text, "plain": self._meaning.get(found.phrase, "")}
            yield Hit(self._codes.get(found.phrase, "A816"), piece, facts)
        yield from _not_said(read)
        if read.passage.kind in _TOLD_BY_THE_GAME:
            yield from _verdicts(read.passage.text)


def _not_said(read: Read) -> Iterator[Hit]:
    for word in read.words:
        instead = INSTEAD_OF.get(word.text.lower())
        if instead:
            yield Hit("A818", word, {"word": word.text, "instead": instead})


def _verdicts(text: str) -> Iterator[Hit]:
    own_words = _QUOTED.sub(lambda quote: "\0" * len(quote[0]), text)
    for found in _VERDICT.finditer(own_words):
        yield Hit("A819", Piece(found[0], found.start()), {"text": found[0]})
