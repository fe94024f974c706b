"""Promises in a telling, in words: where each came to, and what is told of it with the moment in which that was.

A promise that was kept or went by while nothing was chosen or done is a moment of its own. Neutral: what was said, what
came of it, what was said about it later. Knows which words go with these happenings. Does not know files or lay-out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from alibi.core import happenings as h
from alibi.core.happenings import Happening
from alibi.core.quoting import quoted
from alibi.store.told_entry import ToldEntry
from alibi.store.told_shapes import NO_BEAT, Moment, PromiseTold
from alibi.store.words import Heard

OfPromise = h.PromiseMade | h.PromiseKept | h.PromiseBroken | h.PromiseExplained
Row = tuple[ToldEntry, Happening]
ChoiceWords = Callable[[str, str, int], str]
"""The words of a choice: scene, choice, number of the entry."""
PROMISE = "promise"
"""The kind of such a moment."""
_STATES: dict[type[Happening], str] = {h.PromiseMade: "made", h.PromiseKept: "kept", h.PromiseBroken: "broken",
                                       h.PromiseExplained: "explained"}
_TURNED = (h.PromiseKept, h.PromiseBroken)
_CAME: dict[type[Happening], str] = {h.PromiseMade: "Afspraak", h.PromiseKept: "Deze afspraak is gelukt",
                                     h.PromiseBroken: "Deze afspraak ging voorbij"}


class PromisesTold:
    """Reads the rows of a telling; `rows` are its entries with each happening."""

    def __init__(self, rows: Iterable[Row], words: Heard, choice_words: ChoiceWords) -> None:
        self._rows, self._words, self._choice_words = tuple(rows), words, choice_words

    def promises(self) -> tuple[PromiseTold, ...]:
        """Each promise with how it stands at the end."""
        told: dict[str, PromiseTold] = {}
        for entry, happening in self._rows:
            if isinstance(happening, OfPromise):
                told[happening.promise] = PromiseTold(
                    happening.promise, self._promise(happening, entry), self._words.at(f"person/{happening.person}",
                                                                                       entry.number),
                    _STATES[type(happening)], entry.number)
        return tuple(told.values())

    def with_a_moment(self, entry: ToldEntry) -> str:
        """What is told of promises with the choice or deed in which they were made, were kept or went by."""
        return " ".join(f"{_CAME[type(one)]}: {self._promise(one, entry)}.{self._mended(one)}"
                        for one in self._turned(entry, (h.PromiseMade, *_TURNED)))

    def made_in(self, entry: ToldEntry) -> tuple[str, ...]:
        """The ids of promises that were made in an entry."""
        return tuple(one.promise for one in self._turned(entry, (h.PromiseMade,)))

    def moment(self, entry: ToldEntry, day: str) -> Moment | None:
        """The moment of an entry in which nothing was chosen or done, and a promise was kept or went by."""
        turned = list(self._turned(entry, _TURNED))
        if not turned:
            return None
        promises = " ".join(f"Afspraak: {self._promise(one, entry)}." for one in turned)
        said = " ".join(words for one in turned if (words := self._said_in(one, h.PromiseMade)))
        came = " ".join(f"{_CAME[type(one)]}.{self._mended(one)}" for one in turned)
        return Moment(entry.number, entry.id, PROMISE, day, NO_BEAT, "", promises if said else "", said or promises, (),
                      came, "", "", "", tuple(one.promise for one in turned))

    def _turned(self, entry: ToldEntry, kinds: tuple[type[OfPromise], ...]) -> Iterator[OfPromise]:
        return (one for one in entry.happenings if isinstance(one, kinds))

    def _promise(self, one: OfPromise, entry: ToldEntry) -> str:
        return self._words.at(f"promise/{one.promise}", entry.number)

    def _mended(self, one: OfPromise) -> str:
        """What was said or done about it later; "" when it was kept, or nothing was."""
        later = self._said_in(one, h.PromiseExplained) if isinstance(one, h.PromiseBroken) else ""
        return f" Later: {quoted(later)}" if later else ""

    def _said_in(self, of: OfPromise, kind: type[OfPromise]) -> str:
        """The words of the choice or deed in which a promise got so far."""
        for entry in reversed([entry for entry, one in self._rows
                               if isinstance(one, kind) and one.promise == of.promise]):
            for one in entry.happenings:
                if isinstance(one, h.ChoiceMade):
                    return self._choice_words(one.scene, one.choice, entry.number)
                if isinstance(one, h.DeedDone):
                    return self._words.at(f"deed/{one.deed}", entry.number)
        return ""
