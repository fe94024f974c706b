"""What an author wants shown to happen in a case, and the slices in which it is looked for.

Knows a case and one variant. Does not search.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.case import Case, Lesson
from alibi.core.day_rules import held
from alibi.review.dependence import Dependence, Names
from alibi.review.remembered import Looks
from alibi.review.search import Happened
from alibi.review.slices import Slice, closed, joined, rough_slice


def things_of(case: Case) -> Iterator[Happened]:
    """The deeds, traces, scenes and choices of a case."""
    yield from (("deed", deed.id) for day in case.days for deed in day.deeds)
    yield from (("trace", trace.id) for trace in case.traces)
    yield from (("scene", scene.key) for scene in case.scenes)
    yield from (("choice", f"{scene.key}/{choice.id}") for scene in case.scenes for choice in scene.choices)


def targets_of(dependence: Dependence) -> tuple[Happened, ...]:
    """Everything that must be possible in this variant, and the strains that may be."""
    case = dependence.case
    found: list[Happened] = [("place", place.id) for place in case.places]
    found += [("lesson", f"{lesson.id}={how}") for lesson in lessons_to_attend(case) for how in ("on_time", "late")]
    found += things_of(case)
    found += [("ending", ending.id) for ending in case.endings]
    found += [("promise", f"{promise.id}=kept") for promise in case.promises]
    for person in who_can_be_strained(dependence):
        found += [("strained", person), ("mended", person)]
    return tuple(found)


def names_of(dependence: Dependence, happened: Happened) -> tuple[str, ...]:
    """The names whose slice shows whether this can happen."""
    kind, what = happened
    if kind == "lesson":
        return (f"lesson.{what.partition('=')[0]}",)
    if kind == "promise":
        return (f"promise.{what.partition('=')[0]}",)
    if kind in ("strained", "mended"):
        case = dependence.case
        return (f"trust.{what}", *(f"promise.{promise.id}" for promise in case.promises if promise.to == what),
                *(f"strain.{strain.id}" for strain in case.strains if strain.person == what))
    return (f"{kind}.{what}",)


def lessons_to_attend(case: Case) -> Iterator[Lesson]:
    """The lessons that have a room and are really given."""
    for day in case.days:
        moved = {change.lesson for change in day.changes if change.room}
        yield from (lesson for lesson in day.lessons if (lesson.room or lesson.id in moved) and held(day, lesson))


def who_can_be_strained(dependence: Dependence) -> Iterator[str]:
    """People to whom a promise is made, something can come between, or whose trust can go or begins below zero."""
    case = dependence.case
    touchy = {promise.to for promise in case.promises} | {strain.person for strain in case.strains}
    for person in case.people:
        lowered = any(effect.name == f"trust.{person.id}" and (effect.value < 0)
                      for way in dependence.alternatives(f"trust.{person.id}")
                      for effect in dependence.effects_of(way))
        if person.id in touchy or lowered or person.trust < 0:
            yield person.id


def looked_for(dependence: Dependence) -> Looks:
    """What is to be looked for, each once, in the largest slices."""
    names_by = {happened: frozenset(names_of(dependence, happened)) for happened in targets_of(dependence)}
    groups = [frozenset().union(*(names_by[one] for one in group)) for group in _together(dependence, names_by)]
    with_name: dict[str, list[Happened]] = {}
    for happened, names in names_by.items():
        with_name.setdefault(min(names), []).append(happened)
    order = {happened: number for number, happened in enumerate(names_by)}
    found: list[tuple[Slice, tuple[Happened, ...]]] = []
    for slice in joined(rough_slice(dependence, names) for names in groups):
        asked = [one for name in slice.targets for one in with_name.get(name, ())
                 if one in order and names_by[one] <= slice.targets]
        found.append((slice, tuple(sorted(asked, key=order.__getitem__))))
        for happened in asked:
            del order[happened]
    return tuple(found)


def _together(dependence: Dependence, asked: dict[Happened, Names]) -> list[list[Happened]]:
    """What can be searched together: the same people and the same variables."""
    matter = frozenset((*dependence.variables, *(f"whereabouts.{one.id}" for one in dependence.case.people)))
    groups: dict[Names, list[Happened]] = {}
    for happened, names in asked.items():
        groups.setdefault(closed(dependence, names) & matter, []).append(happened)
    return list(groups.values())
