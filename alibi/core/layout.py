"""Where each fact stands in the compact state that step, proof and bots share.

A state is a flat tuple of small whole numbers: day, beat, place, open scene, ending, then one number for each
variable of the case ("trust.noor", "clue.wei_puzzel" …). Knows names, places in the tuple and bounds. Does not
know what changes a state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alibi.core.case import Case, Change, Task
from alibi.core.conditions import STATES, parse, reads

State = tuple[int, ...]

DAY, BEAT, PLACE, SCENE, ENDING = range(5)
FIRST_VARIABLE = 5
TRUST_LOWEST, TRUST_HIGHEST = -3, 5
HEAD_FULLEST = 4
NO_PROMISE, MADE, KEPT, BROKEN, EXPLAINED = range(len(STATES["promise"]))
UNKNOWN, HEARD, NOTED, DONE, HANDED_IN = range(len(STATES["task"]))
NOT_THERE, ON_TIME, LATE = range(len(STATES["lesson"]))
CALM, ANGRY, COOLED, MENDED = range(len(STATES["strain"]))
HELP = ("none", "hints", "full")


@dataclass(frozen=True, slots=True)
class Variable:
    """One number of the state: its name, its place in the tuple, its bounds and its first value. `family` and `rest`
    are the two halves of the name."""

    name: str
    at: int
    lowest: int
    highest: int
    first: int = 0
    family: str = ""
    rest: str = ""


def variables_of(case: Case) -> Mapping[str, Variable]:
    """Every variable of the case by name, in one fixed order; found once: all who make something of a case ask."""
    found: dict[str, Variable] = case.index.variables
    if not found:
        for name, lowest, highest, first in _bounds(case):
            family, _, rest = name.partition(".")
            found.setdefault(name, Variable(name, FIRST_VARIABLE + len(found), lowest, highest, first, family, rest))
    return found


def _bounds(case: Case) -> Iterable[tuple[str, int, int, int]]:
    for person in case.people:
        yield f"trust.{person.id}", TRUST_LOWEST, TRUST_HIGHEST, person.trust
    yield from ((f"promise.{promise.id}", NO_PROMISE, EXPLAINED, 0) for promise in case.promises)
    yield from ((f"clue.{clue.id}", 0, 1, 0) for clue in case.clues)
    yield from ((f"trace.{trace.id}", 0, 1, 0) for trace in case.traces)
    yield from ((f"laid.{alibi.id}", 0, 1, 0) for alibi in case.alibis)
    for day in case.days:
        yield from ((f"task.{task.id}", UNKNOWN, HANDED_IN, 0) for task in day.tasks)
        yield from (bounds for task in day.tasks for bounds in _bounds_of_work(task))
        yield from ((f"known.{change.id}", 0, 1, 0) for change in day.changes)
        yield from ((f"lesson.{lesson.id}", NOT_THERE, LATE, 0) for lesson in day.lessons)
        yield from ((f"did.{deed.id}", 0, 1, 0) for deed in day.deeds if not deed.again)
    yield from ((f"strain.{strain.id}", CALM, MENDED, 0) for strain in case.strains)
    yield "head", 0, HEAD_FULLEST, 0
    if any(is_told_early(change) for day in case.days for change in day.changes):
        yield "help", 0, len(HELP) - 1, 0
    yield from ((f"seen.{start.scene}", 0, 1, 0) for talk in case.talks for start in talk.starts if start.once)
    found = (case.unmasking.found, *dict(case.unmasking.scenes).values())
    yield from ((f"seen.{scene}", 0, 1, 0) for scene in found if scene)
    yield from ((name, 0, 1, 0) for name in sorted(memories_read_by(case)))


def _bounds_of_work(task: Task) -> Iterable[tuple[str, int, int, int]]:
    """Half hours done, in the bag, more time asked for: only for a task that has such a thing."""
    if task.half_hours:
        yield f"work.{task.id}", 0, task.half_hours, 0
    if task.packs:
        yield f"packed.{task.id}", 0, 1, 0
    if task.later:
        yield f"extra.{task.id}", 0, 1, 0


def is_told_early(change: Change) -> bool:
    """Whether full help would tell of this change as its morning begins."""
    return change.warning != "spot"


def memories_read_by(case: Case) -> frozenset[str]:
    """The seen., chose. and did. facts that some condition reads: nothing else is remembered in the state."""
    read = frozenset().union(*(reads(parse(text, talk)) for text, talk in conditions_of(case)))
    return frozenset(name for name in read if name.partition(".")[0] in ("seen", "chose", "did"))


def conditions_of(case: Case) -> Iterable[tuple[str, str]]:
    """Every condition text of the case with the talk it stands in ("" outside talks)."""
    for talk in case.talks:
        yield from ((start.when, talk.id) for start in talk.starts if start.when)
    for scene in case.scenes:
        yield from ((choice.needs, scene.talk) for choice in scene.choices if choice.needs)
    for day in case.days:
        yield from ((deed.needs, "") for deed in day.deeds if deed.needs)
        yield from ((stay.when, "") for stay in day.stays if stay.when)
        yield from ((one.when, "") for one in day.appointments if one.when)
    yield from ((trace.when, "") for trace in case.traces if trace.when)
    yield from ((promise.kept_by, "") for promise in case.promises if promise.kept_by)
