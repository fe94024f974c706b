"""A whole class: how far they are, and the three situations most worth a talk with everybody.

Counts children, never compares them; a number under five is not shown. Does not know files or HTML.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from alibi.store.told import Moment, Told
from mentor_export.activities import activity_for

FEWEST = 5
"""Children behind a number, at least."""
MOST_SITUATIONS = 3
STATES = ("gestart", "bezig", "klaar")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """How many children are at each of STATES in one case; None is not shown."""

    title: str
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation many children met, with how many chose what; None is not shown."""

    title: str
    words: str
    choices: tuple[tuple[str, int | None], ...]
    activity: str


@dataclass(frozen=True, slots=True)
class ClassDigest:
    cases: tuple[CaseRow, ...]
    situations: tuple[Situation, ...]


@dataclass(slots=True)
class _Met:
    """Who met a scene, by code, and what that child chose there last."""

    title: str
    moment: Moment
    chose: dict[str, str] = field(default_factory=dict)


def class_digest(class_: Mapping[str, Iterable[Told]]) -> ClassDigest:
    """The sheet of a class: per agent code what was told of each play, the latest last."""
    return ClassDigest(_case_rows(class_), _situations(class_))


def progress_of(told: Told) -> str:
    """One of STATES: no day ended yet, some did, or the case is closed."""
    if told.ends:
        return STATES[2]
    return STATES[1] if any(day.ended for day in told.days) else STATES[0]


def shown(count: int) -> int | None:
    """The count, or None when so few children are behind it that it says who."""
    return count if count >= FEWEST else None


def _case_rows(class_: Mapping[str, Iterable[Told]]) -> tuple[CaseRow, ...]:
    titles: dict[str, str] = {}
    states: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for plays in class_.values():
        for case, told in {told.case: told for told in plays}.items():
            titles[case] = told.title
            states[case][progress_of(told)] += 1
    return tuple(CaseRow(titles[case], tuple(shown(states[case][state]) for state in STATES))
                 for case in sorted(titles))


def _situations(class_: Mapping[str, Iterable[Told]]) -> tuple[Situation, ...]:
    met: dict[tuple[str, str], _Met] = {}
    for code, plays in sorted(class_.items()):
        for told in plays:
            for moment in told.moments:
                if moment.kind == "choice" and moment.situation:
                    key = (told.case, moment.about[-1])
                    met.setdefault(key, _Met(told.title, moment)).chose[code] = moment.words
    enough = [(key, one) for key, one in met.items() if len(one.chose) >= FEWEST]
    enough.sort(key=lambda row: (_sameness(row[1]), -len(row[1].chose), row[0]))
    return tuple(_situation(one) for _, one in enough[:MOST_SITUATIONS])


def _sameness(met: _Met) -> float:
    """The share that chose the same: the lower, the more there is to hear from each other."""
    return max(Counter(met.chose.values()).values()) / len(met.chose)


def _situation(met: _Met) -> Situation:
    chosen = Counter(met.chose.values())
    words = dict.fromkeys((*sorted(chosen, key=lambda one: (-(shown(chosen[one]) or 0), one)), met.moment.words,
                           *met.moment.offered))
    return Situation(met.title, met.moment.situation, tuple((one, shown(chosen[one])) for one in words if one),
                     activity_for(met.moment.skill))
