"""Claims of second chances: who misses a clue that nothing can replace can still come by it later.

Knows which clues a case cannot do without; asks the prover again, about the case in which the first chance is past.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alibi.core.case import Case, Day, Scene
from alibi.core.deduction import excluded_by
from alibi.core.school_time import HALF_HOUR, beat_of, time_of
from alibi.review.proof import Prover, time_of_happening
from alibi.review.report import Findings
from alibi.review.search import Happened

_LAST = beat_of("23:55")


def check_second_chances(case: Case, prover: Prover, findings: Findings) -> None:
    """Every clue that a variant cannot do without has two ways to it, or one that is open for half an hour or more."""
    for variant, proof in prover.variants.items():
        for clue in _needed(case, variant):
            ways = [way for way in _ways(prover, variant, clue) if way in proof.reached]
            if len(ways) == 1 and not _can_be_had_later(case, prover, variant, ways[0]):
                findings.report("A734", "clue", clue, variant=variant, way=proof.reached[ways[0]].commands)


def _ways(prover: Prover, variant: str, clue: str) -> list[Happened]:
    found = (way.partition(".") for way in sorted(prover.dependence[variant].alternatives(f"clue.{clue}")))
    return [(kind, what) for kind, _, what in found]


def _needed(case: Case, variant: str) -> Iterator[str]:
    """The clues without which somebody else can be the guest too, when with all of them nobody else can."""
    others = frozenset(case.board) - {case.index.variant[variant].visitor}
    if others <= excluded_by(case, variant):
        for clue in [signal.id for signal in case.signals] + [alibi.id for alibi in case.alibis]:
            less = replace(case, signals=tuple(one for one in case.signals if one.id != clue),
                           alibis=tuple(one for one in case.alibis if one.id != clue))
            if not others <= excluded_by(less, variant):
                yield clue


def _can_be_had_later(case: Case, prover: Prover, variant: str, way: Happened) -> bool:
    """Whether this can happen half an hour after the first time, or on a later day. What is too large to say may."""
    meeting = prover.variants[variant].reached[way]
    day, beat = time_of_happening(way, meeting.before, meeting.after)
    soon = time_of(min(beat + HALF_HOUR, _LAST))
    later = _only_when(case, way, f'(not day({case.days[day].id}) or after("{soon}"))')
    again = Prover(replace(later, variants=(case.index.variant[variant],)), prover.most, plays=prover.plays)
    again.settle(variant, [way])
    return way not in again.variants[variant].impossible


def _only_when(case: Case, way: Happened, condition: str) -> Case:
    """The case in which a choice, deed or trace asks this too."""
    kind, what = way

    def both(text: str) -> str:
        return f"({text}) and {condition}" if text else condition

    def scene(one: Scene) -> Scene:
        return replace(one, choices=tuple(replace(choice, needs=both(choice.needs)) if f"{one.key}/{choice.id}" == what
                                          else choice for choice in one.choices))

    def day(one: Day) -> Day:
        return replace(one, deeds=tuple(replace(deed, needs=both(deed.needs)) if deed.id == what else deed
                                        for deed in one.deeds))

    if kind == "choice":
        return replace(case, scenes=tuple(map(scene, case.scenes)))
    if kind == "deed":
        return replace(case, days=tuple(map(day, case.days)))
    return replace(case, traces=tuple(replace(trace, when=both(trace.when)) if trace.id == what else trace
                                      for trace in case.traces))
