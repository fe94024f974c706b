"""What an author wants shown to happen in a case, and the names of its slice.

Knows a case and one variant. Does not search.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.review.dependence import Dependence
from alibi.review.search import Happened


def targets_of(dependence: Dependence) -> tuple[Happened, ...]:
    """Everything that must be possible in this variant, and the strains that may be."""
    case = dependence.case
    found: list[Happened] = [("place", place.id) for place in case.places]
    found += [("deed", deed.id) for day in case.days for deed in day.deeds]
    found += [("trace", trace.id) for trace in case.traces]
    found += [("lesson", f"{lesson.id}={how}") for day in case.days for lesson in day.lessons
              for how in ("on_time", "late")]
    found += [("scene", scene.key) for scene in case.scenes]
    found += [("choice", key) for key in dependence.choices]
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
        return (f"trust.{what}", *(f"promise.{promise.id}" for promise in dependence.case.promises
                                   if promise.to == what))
    return (f"{kind}.{what}",)


def who_can_be_strained(dependence: Dependence) -> Iterator[str]:
    """People to whom a promise is made, or whose trust can go down or begins below zero."""
    case = dependence.case
    promised = {promise.to for promise in case.promises}
    for person in case.people:
        lowered = any(effect.name == f"trust.{person.id}" and (effect.value < 0)
                      for way in dependence.alternatives(f"trust.{person.id}")
                      for effect in dependence.effects_of(way))
        if person.id in promised or lowered or person.trust < 0:
            yield person.id
