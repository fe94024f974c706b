"""What the graph of a case (`dependence.py`) reads of each of its parts: while that is the same, so is the graph.

Of a condition it is what that reads, of an effect in which direction it goes. Knows shapes and the names of parts.
"""

from __future__ import annotations

from alibi.core.case import Case, Day, Effect
from alibi.core.conditions import parse, reads
from alibi.core.day_rules import held
from alibi.review.dependence import Names
from alibi.review.differences import Differences

_ALWAYS_KEPT = ("time", "busy", "visitor", "day")
"""What a condition may read and no graph does."""


def is_redrawn(found: Differences, before: Case, after: Case) -> bool:
    """Whether the graph of a case, with what is looked for in it, is another than before."""
    return found.everywhere or any(_drawn(before, part) != _drawn(after, part) for part in found.parts)


def _drawn(case: Case, part: str) -> object:
    """None of a part that is not there."""
    family, _, rest = part.partition(".")
    if family in ("scene", "talk"):
        return _scene(case, rest) if family == "scene" else _talk(case, rest)
    if family in ("promise", "strain", "trust", "trace", "clue"):
        return _of_people_and_clues(case, family, rest)
    if family == "whereabouts":
        return tuple((number, stay.place, stay.variants, _read(stay.when)) for number, day in enumerate(case.days)
                     for stay in day.stays if stay.person == rest)
    return next((one for number, day in enumerate(case.days) for one in _of_day(number, day, family, rest)), None)


def _scene(case: Case, key: str) -> object:
    scene = case.index.scene.get(key)
    return scene and (scene.talk, scene.then, tuple(
        (choice.id, choice.then, _read(choice.needs, scene.talk), tuple(map(_effect, choice.effects)))
        for choice in scene.choices))


def _talk(case: Case, name: str) -> object:
    talk = case.index.talk.get(name)
    return talk and (talk.person, talk.starts_by_itself, tuple(
        (start.scene, start.once, start.variants, _read(start.when, talk.id)) for start in talk.starts))


def _of_people_and_clues(case: Case, family: str, name: str) -> object:
    index = case.index
    if family == "promise" and name in index.promise:
        return index.promise[name].to, _read(index.promise[name].kept_by)
    if family == "strain" and name in index.strain:
        return index.strain[name].person
    if family == "trust" and name in index.person:
        return index.person[name].trust < 0
    if family == "trace" and name in index.trace:
        trace = index.trace[name]
        return trace.place, _read(trace.when), tuple(map(_effect, trace.effects))
    return next(((type(clue), clue.variants) for clue in case.clues if family == "clue" and clue.id == name), None)


def _of_day(number: int, day: Day, family: str, name: str) -> list[object]:
    """What is drawn of a deed, task, lesson or change of this day; of a change only that there is one."""
    if family == "deed":
        return [(number, one.place, one.does, one.task, one.then, _read(one.needs), tuple(map(_effect, one.effects)))
                for one in day.deeds if one.id == name]
    if family == "task":
        return [(bool(one.half_hours), one.packs, bool(one.later)) for one in day.tasks if one.id == name]
    if family == "lesson":
        return [(one.room, tuple(change.room for change in day.changes if change.lesson == name), held(day, one))
                for one in day.lessons if one.id == name]
    return [True for one in day.changes if family == "known" and one.id == name]


def _read(text: str, talk: str = "") -> Names:
    found = reads(parse(text, talk)) if text else frozenset[str]()
    return frozenset(name for name in found if name.partition(".")[0] not in _ALWAYS_KEPT)


def _effect(effect: Effect) -> tuple[object, ...]:
    return effect.name, effect.add, (effect.value > 0, effect.value < 0) if effect.add else effect.value
