"""The check of one case: all claims together, as a report.

Knows which claims there are and in which order they are asked. Does not know the command line.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from alibi.content.load import Loaded
from alibi.content.pictures import undrawn
from alibi.content.translation_check import check_translations
from alibi.core.case import Case
from alibi.language.check import check_language
from alibi.review.claims_clues import check_clues
from alibi.review.claims_craft import check_craft
from alibi.review.claims_people import check_people
from alibi.review.claims_reach import check_reach
from alibi.review.errands import Team
from alibi.review.marks import Marks
from alibi.review.proof import Progress, Prover
from alibi.review.recorded import RecordedPlay, check_plays, read_plays
from alibi.review.report import Findings, Report, SliceCost, with_diagnostics
from alibi.review.sampling import PLAYS
from alibi.review.search import MOST_STATES

SAID_BY_LANGUAGE = frozenset({"A801", "A802", "A803"})


class Proofs:
    """What was proved of cases whose rules are still the same: other words need no new proof. `most` and `by_chance`
    as for `check_case`."""

    def __init__(self, most: int = MOST_STATES, by_chance: int = PLAYS) -> None:
        self.most, self.by_chance = most, by_chance
        self._last: dict[str, Prover] = {}

    def prover(self, case: Case, progress: Progress | None) -> Prover:
        """The prover of a case, with all it proved when the last one had the same rules."""
        last = self._last.get(case.id)
        if last is None or last.case.rules_hash != case.rules_hash:
            last = self._last[case.id] = Prover(case, self.most, progress, self.by_chance)
        return last

    def holds(self, case: Case) -> bool:
        """Whether nothing need be proved anew."""
        last = self._last.get(case.id)
        return last is not None and last.has_looked and last.case.rules_hash == case.rules_hash


def first_look(loaded: Loaded, folder: Path) -> Report:
    """What can be said at once of a case that was opened from `folder`: its files, its craft and its language. Nothing
    is proved or played."""
    findings = Findings(Marks(folder))
    if loaded.case:
        _check_drawn(loaded, findings)
        check_craft(loaded.case, findings)
    report = Report(loaded.case.id if loaded.case else folder.name, findings.sorted())
    return with_diagnostics(_without(report, SAID_BY_LANGUAGE), (*loaded.diagnostics, *check_language(folder)))


def check_loaded(loaded: Loaded, folder: Path, progress: Progress | None = None,
                 proofs: Proofs | None = None) -> Report:
    """The report on a case that was opened from `folder`; only its faults when it could not be read. `proofs` are those
    of earlier checks, for who checks again and again."""
    if loaded.case is None:
        return with_diagnostics(Report(folder.name, ()), loaded.diagnostics)
    findings = Findings(Marks(folder))
    _check_drawn(loaded, findings)
    plays = tuple(read_plays(loaded.case, folder, findings))
    prover = (proofs or Proofs()).prover(loaded.case, progress)
    with ExitStack() as stack:
        team = None if prover.has_looked else stack.enter_context(Team(Prover, loaded.case, prover.most))
        of_language = team.ask(check_language, folder) if team else partial(check_language, folder)
        report = _checked(loaded.case, findings, plays, prover, team)
        said = (*loaded.diagnostics, *of_language(), *check_translations(folder, loaded))
    return with_diagnostics(_without(report, SAID_BY_LANGUAGE), said)


def _check_drawn(loaded: Loaded, findings: Findings) -> None:
    """Who has no picture yet. The proof needs none, and without one the case can be played in a terminal."""
    if loaded.case and loaded.school:
        missing = undrawn(loaded.school, (person.id for person in loaded.case.people))
        if missing:
            findings.report("A606", "cast", people=", ".join(missing), school=loaded.case.school)


def _without(report: Report, codes: frozenset[str]) -> Report:
    """What another room says of the same thing, with the exact place, is not said twice."""
    return replace(report, findings=tuple(one for one in report.findings if one.diagnostic.code not in codes))


def check_case(case: Case, plays: Iterable[RecordedPlay] = (), most: int = MOST_STATES,
               by_chance: int = PLAYS) -> Report:
    """The report on a case that is not on disk; `most` is the budget of one search in states, `by_chance` how
    many plays at random are made for what is too large."""
    return _checked(case, Findings(Marks(shown=case.id)), plays, Prover(case, most, plays=by_chance))


def _checked(case: Case, findings: Findings, plays: Iterable[RecordedPlay], prover: Prover,
             team: Team | None = None) -> Report:
    began = time.perf_counter()
    if not prover.has_looked:
        prover.first_net(team)
    check_reach(case, prover, findings)
    check_clues(case, prover, findings)
    check_people(case, prover, findings)
    check_craft(case, findings)
    check_plays(case, plays, findings)
    _check_slices(case, prover, findings)
    slices = tuple(SliceCost(one.net, one.people, len(one.asked), one.states, one.whole, tuple(one.variants))
                   for one in prover.slices)
    shown = len({happened for proof in prover.variants.values() for happened in proof.reached})
    return Report(case.id, findings.sorted(), slices, shown, time.perf_counter() - began)


def _check_slices(case: Case, prover: Prover, findings: Findings) -> None:
    """Say which claims need more than two people at once."""
    for people, targets in prover.crowded.items():
        names = ", ".join(case.index.person[person].name for person in people)
        kind, what = targets[0]
        more = f" (en nog {len(targets) - 1})" if len(targets) > 1 else ""
        findings.report("A732", kind, what, name=f"{what}{more}", count=len(people), people=names)
