"""Claims of reach: everything an author wrote can be met, found, kept and handed in, by somebody.

Asks the prover; says what it could not show. Knows no screen and no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alibi.core.case import Case, Day
from alibi.review.proof import Prover
from alibi.review.report import Findings
from alibi.review.search import Happened
from alibi.review.targets import lessons_to_attend, things_of

_CODE_OF = {"scene": "A701", "choice": "A702", "deed": "A703", "trace": "A704", "place": "A705"}


def check_reach(case: Case, prover: Prover, findings: Findings) -> None:
    """Every scene, choice, deed, trace and place, in one variant at least; then lessons, homework, changes."""
    _settle_somewhere(prover, _everywhere(case))
    for happened in _everywhere(case):
        _check_one(case, prover, findings, happened)
    for lesson in lessons_to_attend(case):
        _check_somewhere(prover, findings, "A707", ("lesson", f"{lesson.id}=on_time"), lesson.id, lesson.name)
    for promise in case.promises:
        _check_somewhere(prover, findings, "A715", ("promise", f"{promise.id}=kept"), promise.id, promise.text)
    _check_tasks(case, prover, findings)
    _check_changes(case, prover, findings)


def reached_somewhere(prover: Prover, happened: Happened) -> bool:
    return any(happened in proof.reached for proof in prover.variants.values())


def _everywhere(case: Case) -> Iterator[Happened]:
    """What must be reached; what leads to an unreached scene is said once, by that scene."""
    shut = {place.id for place in case.places if all(_always_closed(day, place.id) for day in case.days)}
    shut |= _elsewhere(case)
    yield from (("place", place.id) for place in case.places if place.id not in shut)
    yield from things_of(case)


def _settle_somewhere(prover: Prover, wanted: Iterable[Happened]) -> None:
    """Widen the net for what no variant reached, variant by variant until one does."""
    missing = [happened for happened in wanted if not reached_somewhere(prover, happened)]
    for variant in prover.variants:
        missing = [happened for happened in missing if not reached_somewhere(prover, happened)]
        prover.settle(variant, missing)


def _check_one(case: Case, prover: Prover, findings: Findings, happened: Happened) -> None:
    kind, what = happened
    if reached_somewhere(prover, happened):
        return
    if kind == "choice" and not reached_somewhere(prover, ("scene", what.rpartition("/")[0])):
        return
    if _unproven(prover, happened):
        findings.report("A733", kind, what, plays=prover.plays)
    elif kind == "place":
        findings.report("A705", kind, case.index.place[what].name)
    else:
        findings.report(_CODE_OF[kind], kind, what, where="")


def _check_somewhere(prover: Prover, findings: Findings, code: str, happened: Happened, name: str, words: str) -> None:
    _settle_somewhere(prover, [happened])
    if not reached_somewhere(prover, happened):
        findings.report(
            "A733" if _unproven(prover, happened) else code, happened[0], name, name=words, plays=prover.plays
        )


def _unproven(prover: Prover, happened: Happened) -> bool:
    return any(happened in proof.unproven for proof in prover.variants.values())


def _elsewhere(case: Case) -> set[str]:
    """Home: no way leads there, a day brings the pupil. It is where a day ends, or, in a case that is out before that,
    the place without doors where homework can be done. Any other place without a door is one that was forgotten."""
    joined = {place for door in case.doors for place in (door.a, door.b)}
    homes = {day.home.place for day in case.days if day.home}
    return {place.id for place in case.places if place.id not in joined and (place.work or place.id in homes)}


def _always_closed(day: Day, place: str) -> bool:
    """The day says of this place that it is closed from its begin to its end."""
    free = day.begins
    for closing in sorted((one for one in day.closed if one.place == place), key=lambda one: one.begins):
        if closing.begins <= free:
            free = max(free, closing.ends)
    return free >= day.ends


def _check_tasks(case: Case, prover: Prover, findings: Findings) -> None:
    for day in case.days:
        for task in day.tasks:
            hand_ins = [deed.id for deed in case.index.deed.values()
                        if deed.does == "hand_in" and deed.task == task.id]
            if not any(reached_somewhere(prover, ("deed", deed)) for deed in hand_ins):
                findings.report("A708", "task", task.id)


def _check_changes(case: Case, prover: Prover, findings: Findings) -> None:
    """A change can be known before it makes a difference: its lesson begins, or its homework is due."""
    for number, day in enumerate(case.days):
        for change in day.changes:
            lesson = case.index.lesson.get(change.lesson)
            moments = [(number, lesson.begins - 1)] if lesson else []
            moments += [(change.due.day, change.due.beat - 1)] if change.due else []
            if not all(_known_by(prover, change.id, latest) for latest in moments):
                findings.report("A709", "change", change.id)


def _known_by(prover: Prover, change: str, latest: tuple[int, int]) -> bool:
    """Some way to hear of a change can be taken that early, in some variant."""
    ways = [(variant, way.partition(".")[::2]) for variant, dependence in prover.dependence.items()
            for way in sorted(dependence.alternatives(f"known.{change}"))]
    return any(prover.happens_by(variant, (kind, what), latest) for variant, (kind, what) in ways)
