"""The agents on this computer, as the title shows them.

Knows the home folder and what a glance at a journal tells. Opens no play: the title asks this before the first frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alibi.play.whereabouts import stands
from alibi.store import home as homes
from alibi.store.problems import JournalProblem

if TYPE_CHECKING:
    from alibi.store.glance import Glance

NOTHING_YET = "Deze agent heeft nog geen zaak om mee verder te gaan."
Say = Callable[[str, Mapping[str, str]], Mapping[str, str]]
"""The words of a journal in the language of who plays, given the id of the case."""


class AgentCard(NamedTuple):
    """An agent on this computer and where its last play stands, in the case with the id `case`. `recap` is one
    sentence; `problem` is one when the journal cannot be read."""

    code: str
    look: str = ""
    name: str = ""
    case_title: str = ""
    recap: str = ""
    finished: bool = False
    problem: str = ""
    case: str = ""


def agent_cards(home: Path, say: Say) -> Iterator[AgentCard]:
    """The card of each agent, the one that played last first; a journal is read when its card is asked for."""
    return (_card(home, code, say) for code in homes.agents(home))


def _card(home: Path, code: str, say: Say) -> AgentCard:
    from alibi.store.glance import glance_at

    try:
        seen = glance_at(homes.journal_path(home, code))
    except JournalProblem as problem:
        return AgentCard(code, problem=problem.sentence)
    return _card_of(code, seen, say(seen.case, seen.words)) if seen else AgentCard(code, problem=NOTHING_YET)


def _card_of(code: str, seen: Glance, words: Mapping[str, str]) -> AgentCard:
    recap = "De zaak is klaar." if seen.ended else stands(seen.beat, seen.place, seen.day, words)
    return AgentCard(code, seen.look, seen.name, words.get("case/title", seen.title), recap, seen.ended,
                     case=seen.case)
