"""What there is to know of each part of a case besides its text: how often bots came there, and what the check proved.

Knows counts and proofs, and says them in few words. A mark is always a sign with words, never a colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from alibi.core.case import Case
from alibi.review.claims_reach import check_reach, reached_somewhere
from alibi.review.marks import Marks
from alibi.review.proof import Prover
from alibi.review.report import Findings
from alibi.review.search import Happened
from alibi.review.targets import things_of
from alibi.workshop.graph_hopeless import Hopeless, hopeless_choices
from alibi.workshop.hits import Hits, count_hits

SHOWN = ("scene", "choice", "deed", "trace")
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to look at: a sign, the words beside it, the colours of edge and text by name."""

    sign: str
    words: str
    colour: str
    fill: str


UNREACHED = Mark("✗", "nooit te bereiken", "coral700", "coral100")
UNPROVEN = Mark("?", "te groot om te bewijzen", "amber700", "amber100")
UNSEEN = Mark("○", "hier kwam geen bot", "ink600", "paper100")


@dataclass(slots=True)
class Facts:
    """What is known of one case."""

    case: Case
    hits: Hits
    unreached: frozenset[Happened]
    unproven: frozenset[Happened]
    hopeless: dict[Happened, Mark] = field(default_factory=dict)
    too_large: tuple[str, ...] = ()

    def mark(self, kind: str, name: str) -> Mark | None:
        """The one thing to say of a scene, choice, deed or trace; None when all is well."""
        if (kind, name) in self.unreached:
            return UNREACHED
        if (kind, name) in self.unproven:
            return UNPROVEN
        if (kind, name) in self.hopeless:
            return self.hopeless[kind, name]
        return None if self.times(kind, name) else UNSEEN

    def times(self, kind: str, name: str) -> int:
        """How often the bots came here."""
        counts = {"scene": self.hits.scenes, "choice": self.hits.choices, "deed": self.hits.deeds}
        return counts.get(kind, self.hits.traces)[name]


def facts_of(case: Case, plays: int, tell: Tell) -> Facts:
    """Let the bots play and the prover prove; `tell` hears what is being done."""
    hits = count_hits(case, plays, lambda number: tell(f"Bots spelen: {number} van {plays}"))
    prover = Prover(case, progress=lambda what: tell(f"Nakijken: {what}"))
    prover.first_net()
    check_reach(case, prover, Findings(Marks(shown=case.id)))
    happened = [one for one in things_of(case) if one[0] in SHOWN]
    missed = [one for one in happened if not reached_somewhere(prover, one)]
    open_ = {one for one in missed if any(one in proof.unproven for proof in prover.variants.values())}
    hopeless = hopeless_choices(case, prover, lambda what: tell(f"Kijken of alles nog goed kan komen: {what}"))
    return Facts(case, hits, frozenset(missed) - open_, frozenset(open_), _marks(case, hopeless),
                 _in_words(case, hopeless.too_large))


def _in_words(case: Case, names: Iterable[str]) -> tuple[str, ...]:
    """People by their name, clues by their id."""
    return tuple(case.index.person[name].name if name in case.index.person else name for name in names)


def _marks(case: Case, hopeless: Hopeless) -> dict[Happened, Mark]:
    """What is said of choices after which it cannot come right."""
    name = {person.id: person.name for person in case.people}
    found: dict[Happened, Mark] = {
        ("choice", choice): Mark("⚑", f"hierna blijft {name[person]} boos", "plum700", "plum100")
        for choice, person in hopeless.unmended.items()}
    return found | {("choice", choice): Mark("⚑", f"hierna blijft {name[person]} over", "plum700",
                                             "plum100") for choice, person in hopeless.unsolvable.items()}
