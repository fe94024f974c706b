"""What is told of a play: the child's preview from the journal, the mentor's reading from the dossier.

Knows only that both come from the same telling: but for the numbers of the moments they are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.store.dossier import Dossier
from alibi.store.journal import Journal
from alibi.store.telling import struck_out, telling_of
from alibi.store.told_homework import steps_in_words
from alibi.store.told_reader import told_from
from alibi.store.told_shapes import (
    NO_BEAT,
    AimTold,
    AnswerTold,
    DayTold,
    LineTold,
    Moment,
    PromiseTold,
    StrainTold,
    SupportTold,
    TaskTold,
    Told,
)
from alibi.store.words import Heard, Wording

__all__ = ["NO_BEAT", "AimTold", "AnswerTold", "DayTold", "LineTold", "Moment", "PromiseTold", "StrainTold",
           "SupportTold", "TaskTold", "Told", "steps_in_words", "struck_out_of_journal", "told_of_dossier",
           "told_of_journal"]
NO_WORDS: Mapping[str, str] = MappingProxyType({})


def told_of_journal(journal: Journal, play: str, words: Mapping[str, str] = NO_WORDS) -> Told:
    """What would be shared now: the preview the child decides on. `words` stand in for those of the journal, for a
    child who plays in another language."""
    return _told(journal, play, struck_out(journal.entries(play)), words)


def struck_out_of_journal(journal: Journal, play: str, words: Mapping[str, str] = NO_WORDS) -> tuple[Moment, ...]:
    """The moments that are struck out, so that the child can put one back."""
    struck = struck_out(journal.entries(play))
    return tuple(moment for moment in _told(journal, play, frozenset(), words).moments if moment.number in struck)


def told_of_dossier(dossier: Dossier) -> Told:
    """The same as the preview, from what was shared; moments are numbered anew."""
    return told_from(dossier.entries, Heard(Wording(dossier.words)))


def _told(journal: Journal, play: str, struck: frozenset[int], other: Mapping[str, str]) -> Told:
    kept = journal.words(play)
    words = kept if not other else Wording((0, key, said) for key, said in {**kept.latest(), **other}.items())
    return told_from(telling_of(journal.entries(play), struck, words, journal.all_entries(play)), Heard(words))
