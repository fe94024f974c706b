"""The parts of a case: each is something that only those look at who have to do with it, by a name of its own.

A change of one is then a matter of few. Whatever is no part may be read by all: the map, the hours of a day, who the
guest is. Knows shapes; knows nothing of who looks at what.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields, replace

from alibi.core.case import Case, Day, Stay

Named = Iterator[tuple[str, Hashable]]
_IN_PARTS = frozenset({"scenes", "talks", "days", "index", "people", "promises", "strains", "traces", "signals",
                       "alibis", "rumours", "board"})


def parts_of(case: Case) -> dict[str, Hashable]:
    """Every part by its name: "scene.noor/hello", "talk.noor", "deed.read_screen", "whereabouts.noor", "trust.noor",
    "promise.noor_wait", "strain.noor", "trace.scratch", "task.sums", "lesson.ma_en", "known.ma_room". A lesson and a
    task have with them what changes about them. "clue.door" is in which variants a clue is to be found; what it says
    on the case board is "card.door"."""
    found = dict[str, Hashable]()
    for several in (_of_talks(case), _of_days(case), _of_people(case), _of_clues(case)):
        found.update(several)
    return found


def _of_talks(case: Case) -> Named:
    yield from ((f"scene.{scene.key}", scene) for scene in case.scenes)
    yield from ((f"talk.{talk.id}", talk) for talk in case.talks)


def _of_days(case: Case) -> Named:
    stays: dict[str, list[tuple[int, Stay]]] = {}
    for number, day in enumerate(case.days):
        yield from ((f"deed.{deed.id}", (number, deed)) for deed in day.deeds)
        yield from ((f"known.{change.id}", (number, change)) for change in day.changes)
        for lesson in day.lessons:
            yield f"lesson.{lesson.id}", (number, lesson, tuple(one for one in day.changes if one.lesson == lesson.id))
        for task in day.tasks:
            changes = ((at, one) for at, other in enumerate(case.days) for one in other.changes if one.task == task.id)
            yield f"task.{task.id}", (number, task, tuple(changes))
        for stay in day.stays:
            stays.setdefault(stay.person, []).append((number, stay))
    yield from ((f"whereabouts.{person}", tuple(rows)) for person, rows in stays.items())


def _of_people(case: Case) -> Named:
    yield from ((f"trust.{person.id}", person) for person in case.people)
    yield from ((f"promise.{promise.id}", promise) for promise in case.promises)
    yield from ((f"strain.{strain.id}", strain) for strain in case.strains)


def _of_clues(case: Case) -> Named:
    yield from ((f"trace.{trace.id}", trace) for trace in case.traces)
    yield from ((f"clue.{clue.id}", (type(clue), clue.variants)) for clue in case.clues)
    yield from ((f"card.{clue.id}", clue) for clue in case.clues)
    yield "card.", case.board


def order_of(case: Case) -> tuple[str, ...]:
    """The names of all parts in the order in which rules come by them; of who is where, on each day."""
    people = (f"{number} {person}" for number, day in enumerate(case.days)
              for person in dict.fromkeys(stay.person for stay in day.stays))
    return (*parts_of(case), *people)


def rest_of(case: Case) -> tuple[object, ...]:
    """All that is in no part."""
    return (*map(_rest_of_day, case.days), *(getattr(case, one.name) for one in fields(case)
                                             if one.name not in _IN_PARTS))


def _rest_of_day(day: Day) -> tuple[object, ...]:
    blocked = tuple(one for one in day.changes if one.kind == "route_blocked")
    return replace(day, deeds=(), stays=(), tasks=(), lessons=(), changes=()), blocked
