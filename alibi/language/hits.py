"""What a check gives: a code, the part of the text that is meant, and the facts for the sentence.

Knows how a hit becomes a diagnostic with its place. Does not know any check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from alibi.content.diagnostics import Diagnostic, Mark, kept
from alibi.language.codes import CODES
from alibi.language.passages import Passage
from alibi.language.splitting import Piece, sentences_in, words_in
from alibi.language.vocabulary import Vocabulary

_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with its words and sentences, so that each is found once."""

    passage: Passage
    words: tuple[Piece, ...]
    sentences: tuple[Piece, ...]

    @classmethod
    def of(cls, passage: Passage) -> Read:
        return cls(passage, words_in(passage.text), sentences_in(passage.text))

    def between(self, first: int, last: int) -> Piece:
        """The text from one word up to and including another."""
        start = self.words[first].start
        return Piece(self.passage.text[start : self.words[last].end], start)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing to say about `piece` of a passage. `once` names what need be said only once in a case."""

    code: str
    piece: Piece
    facts: Mapping[str, object] = field(default_factory=dict)
    once: str = ""


Check = Callable[[Read, Vocabulary], Iterator[Hit]]


def short(text: str) -> str:
    """A text as it is quoted in a sentence."""
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


def diagnosed(hit: Hit, passage: Passage) -> Diagnostic:
    """The diagnostic of a hit in a passage."""
    return diagnostic(hit.code, passage.mark(hit.piece.start, len(hit.piece.text)), hit.facts)


def diagnostic(code: str, mark: Mark, facts: Mapping[str, object], suggestion: str = "") -> Diagnostic:
    """A diagnostic of this room at a place, with the line of the file."""
    words, lines = CODES[code], mark.source.lines
    return Diagnostic(
        code=code,
        path=mark.source.shown,
        line=mark.line,
        column=mark.column,
        sentence=words.sentence.format(**facts),
        advice=words.advice.format(**facts),
        suggestion=suggestion,
        severity=words.severity,
        source=lines[mark.line - 1] if 0 < mark.line <= len(lines) else "",
        width=max(1, mark.width),
        facts=kept(facts),
    )
