"""The check of one case: all claims together, as a report.

Knows which claims there are and in which order they are asked. Does not know the command line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from alibi.content.diagnostics import Diagnostic
from alibi.content.load import Loaded
from alibi.content.memory import Memory
from alibi.content.pictures import undrawn
from alibi.content.translation_check import check_translations
from alibi.core.case import Case
from alibi.language.check import check_language
from alibi.review.bare import bare
from alibi.review.claims_clues import check_clues
from alibi.review.claims_craft import check_craft
from alibi.review.claims_people import check_people
from alibi.review.claims_presence import CODE as PRESENCE
from alibi.review.claims_presence import check_presence
from alibi.review.claims_reach import check_reach
from alibi.review.claims_template import check_template
from alibi.review.collecting import without_collecting
from alibi.review.cores import aside
from alibi.review.errands import Team
from alibi.review.excused import without_excused
from alibi.review.marks import Marks
from alibi.review.proof import Progress, Prover, team_for
from alibi.review.recorded import Plays, RecordedPlay, check_plays, read_plays
from alibi.review.remembered import RememberedPlays
from alibi.review.report import Findings, Report, SliceCost, with_diagnostics
from alibi.review.sampling import PLAYS
from alibi.review.search import MOST_STATES

SAID_BY_LANGUAGE = frozenset({"A801", "A802", "A803"})


class Proofs:
    """What was proved of cases by earlier checks, for who checks again and again: other words (or other chances for a
    skill, which no rule reads) need no new proof, and after other rules only what they can reach is done anew. `most`
    and `by_chance` as for `check_case`; who checks once `keeps` nothing."""

    def __init__(self, most: int = MOST_STATES, by_chance: int = PLAYS, keeps: bool = True) -> None:
        self.most, self.by_chance, self.keeps = most, by_chance, keeps
        self._last: dict[str, Prover] = {}
        self._before: dict[str, Prover] = {}

    def begins(self, case: Case) -> bool:
        """Whether nothing of this case was proved before."""
        return case.id not in self._last

    def plays(self, case: Case) -> RememberedPlays:
        """What is known of the plays of a case: all of it when for the last one the rules did the same."""
        last = self._last.get(case.id)
        known = last.remembered.whole_plays if last else None
        if last and known and last.case.rules_hash == case.rules_hash:
            return known
        before = (last.case, known.case) if last and known else None
        plays = RememberedPlays(bare(case, before), known, self.keeps)
        return plays if known is None or plays.is_other else known

    def prover(self, case: Case, plays: RememberedPlays, progress: Progress | None) -> Prover:
        """The prover of a case whose `plays` these are, with all it proved when they are those of the last."""
        last = self._last.get(case.id)
        if last and last.remembered.whole_plays is plays:
            return last
        made = self._last[case.id] = Prover(case, self.most, progress, self.by_chance, last, plays)
        if last:
            self._before[case.id] = last
        return made

    def let_go(self) -> None:
        """Let go of provers that have a successor. That takes a while, so it is for when all was said."""
        self._before.clear()

    def holds(self, case: Case) -> bool:
        """Whether nothing need be proved anew."""
        last = self._last.get(case.id)
        return last is not None and last.has_looked and self.plays(case) is last.remembered.whole_plays


class Checking:
    """The check of a case that was opened from a folder, in two steps: what can be said at once, and then all. Nothing
    is looked at twice."""

    def __init__(self, loaded: Loaded, folder: Path, memory: Memory | None = None) -> None:
        """`memory` is that of earlier checks of cases, as is what is given as `proofs` to `whole`."""
        self.loaded, self.folder, self.findings = loaded, folder, Findings(Marks(folder, memory=memory))
        self.memory = memory or Memory()
        self._of_language: tuple[Diagnostic, ...] | None = None
        if loaded.case:
            _check_drawn(loaded, self.findings)
            check_craft(loaded.case, self.findings)
            check_presence(loaded.case, self.findings)
            check_template(folder, self.findings, self.memory)

    def first_look(self) -> Report:
        """What can be said at once: of the files, the craft and the language. Nothing is proved or played."""
        self._of_language = check_language(self.folder, self.memory)
        name = self.loaded.case.id if self.loaded.case else self.folder.name
        return self._with(Report(name, self.findings.sorted()), self._of_language)

    def whole(self, progress: Progress | None = None, proofs: Proofs | None = None) -> Report:
        """All there is to say; only its faults of a case that could not be read. `proofs` are those of earlier
        checks."""
        case = self.loaded.case
        if case is None:
            return with_diagnostics(Report(self.folder.name, ()), self.loaded.diagnostics)
        recorded, proofs = tuple(read_plays(case, self.folder, self.findings)), proofs or Proofs(keeps=False)
        known = proofs.plays(case)
        with ExitStack() as stack:
            stack.enter_context(without_collecting())
            team = stack.enter_context(team_for(case, proofs.most, known.keeps)) if proofs.begins(case) else None
            plays, of_language = Plays(case, recorded, known, team), self._language(team)
            report = _proved(case, self.findings, plays, proofs.prover(case, known, progress), team)
            return self._with(report, of_language(), check_translations(self.folder, self.loaded, self.memory))

    def _language(self, team: Team | None) -> Callable[[], tuple[Diagnostic, ...]]:
        """What is said of the language: known already, or read on the side."""
        known = self._of_language
        if known is not None:
            return lambda: known
        if team and team.others:
            return team.ask(check_language, self.folder)
        return aside(partial(check_language, self.folder, self.memory))

    def _with(self, report: Report, *said: Iterable[Diagnostic]) -> Report:
        """The report, with what other rooms say. What they say with the exact place is not said twice."""
        findings = tuple(one for one in report.findings if one.diagnostic.code not in SAID_BY_LANGUAGE)
        if self.loaded.case:
            findings = without_excused(findings, self.folder, (PRESENCE,))
        return with_diagnostics(replace(report, findings=findings), (*self.loaded.diagnostics, *chain(*said)))


def check_loaded(loaded: Loaded, folder: Path, progress: Progress | None = None) -> Report:
    """The report on a case that was opened from `folder`; only its faults when it could not be read."""
    return Checking(loaded, folder).whole(progress)


def _check_drawn(loaded: Loaded, findings: Findings) -> None:
    """Who has no picture yet. The proof needs none, and without one the case can be played in a terminal."""
    if loaded.case and loaded.school:
        missing = undrawn(loaded.school, (person.id for person in loaded.case.people))
        if missing:
            findings.report("A606", "cast", people=", ".join(missing), school=loaded.case.school)


def check_case(case: Case, plays: Iterable[RecordedPlay] = (), most: int = MOST_STATES,
               by_chance: int = PLAYS) -> Report:
    """The report on a case that is not on disk; `most` is the budget of one search in states, `by_chance` how
    many plays at random are made for what is too large."""
    findings = Findings(Marks(shown=case.id))
    check_craft(case, findings)
    check_presence(case, findings)
    known = RememberedPlays(bare(case))
    return _proved(case, findings, Plays(case, plays, known), Prover(case, most, plays=by_chance, whole_plays=known))


def _proved(case: Case, findings: Findings, recorded: Plays, prover: Prover, team: Team | None = None) -> Report:
    """The report with all findings so far, and those of what must be proved or played."""
    began = time.perf_counter()
    if not prover.has_looked:
        prover.first_net(team)
    check_reach(case, prover, findings)
    check_clues(case, prover, findings)
    check_people(case, prover, findings)
    check_plays(recorded, findings)
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
