"""Facts that follow from one number of a state each: a promise is open, a promise was broken, trust is below zero,
somebody is angry about something. Each is a bit of its own behind the numbers of the state.

Most moves only ask whether a promise is open, and not how it stands otherwise. With bits they read nothing more, and
far more states share an outcome. Knows the layout of a state. Does not know moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alibi.core.case import Case
from alibi.core.layout import ANGRY, BROKEN, COOLED, FIRST_VARIABLE, MADE, TRUST_LOWEST, Variable

UP, REPAIR = "up", "repair"


@dataclass(frozen=True, slots=True)
class Fact:
    """True as long as the number at `source` is one of `values`; its bit stands at `at`."""

    at: int
    source: int
    values: frozenset[int]


@dataclass(frozen=True, slots=True)
class Soreness:
    """A fact that strains a relation, with whom, and what can mend it: a mark of `bot_sight.py` without the name."""

    person: str
    at: int
    mended_by: str


class Facts:
    """The facts of one case. `first` is the place of the first bit, `open` that of each open promise by its id."""

    def __init__(self, case: Case, variables: Mapping[str, Variable]) -> None:
        self._variables = variables
        self.first = FIRST_VARIABLE + len(variables)
        self.all: list[Fact] = []
        self.open = {promise.id: self._add(f"promise.{promise.id}", MADE) for promise in case.promises}
        self.sore = (
            *(Soreness(person.id, self._add(f"trust.{person.id}", *range(TRUST_LOWEST, 0)), UP)
              for person in case.people),
            *(Soreness(promise.to, self._add(f"promise.{promise.id}", BROKEN), REPAIR) for promise in case.promises),
            *(Soreness(strain.person, self._add(f"strain.{strain.id}", ANGRY, COOLED), REPAIR)
              for strain in case.strains))
        self._from: dict[int, tuple[Fact, ...]] = {
            fact.source: tuple(one for one in self.all if one.source == fact.source) for fact in self.all}

    def _add(self, name: str, *values: int) -> int:
        fact = Fact(self.first + len(self.all), self._variables[name].at, frozenset(values))
        self.all.append(fact)
        return fact.at

    def of(self, state: Sequence[int]) -> Iterator[int]:
        """Every bit of a whole state, in order."""
        return (int(state[fact.source] in fact.values) for fact in self.all)

    def after(self, at: int, value: int) -> Sequence[tuple[int, int]]:
        """The bits that follow when a number is written, each with its place."""
        return [(fact.at, int(value in fact.values)) for fact in self._from[at]] if at in self._from else ()

    def sore_with(self, person: str) -> tuple[int, ...]:
        """The places of all bits that strain the relation with one person."""
        return tuple(one.at for one in self.sore if one.person == person)
