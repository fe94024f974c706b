"""Facts: what became different between two moments of a play, each in one neutral sentence.

Knows worlds and words. Does not know choices, screens or logs, and calls nothing better or worse: a band is stronger
or less strong, a promise was kept or passed by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core.layout import ANGRY, BROKEN, COOLED, EXPLAINED, KEPT, LATE, MADE, MENDED
from alibi.core.school_time import half_hours_in_words
from alibi.core.world import World
from alibi.play.telling import clue_words

PROMISES = {MADE: "Je sprak af: {}.", KEPT: "Deze afspraak is gelukt: {}.", BROKEN: "Deze afspraak ging voorbij: {}.",
            EXPLAINED: "Je legde uit waarom dit niet lukte: {}."}
STRAINS = {ANGRY: "{} is boos.", COOLED: "{} is niet meer boos, maar het is nog niet besproken.",
           MENDED: "Met {} is het weer goed."}
TASKS = ("", "Je hoorde dit huiswerk: {}", "Je schreef dit huiswerk op: {}", "Dit huiswerk is af: {}",
         "Dit huiswerk is ingeleverd: {}")
BROUGHT = (*TASKS[:3], "Dit ligt klaar: {}", "Dit had je bij je: {}")
"""The same of a thing that must be brought."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that became different. `kind`: trust, promise, strain, clue, task, change or lesson; `about` is its
    id."""

    kind: str
    about: str
    text: str


def facts_between(before: World, after: World) -> tuple[Fact, ...]:
    """What is different in `after`, in one fixed order. Both worlds are of one play and case."""
    return (*_trust(before, after), *_promises(before, after), *_strains(before, after), *_clues(before, after),
            *_tasks(before, after), *_work(before, after), *_changes(before, after), *_lessons(before, after))


def _trust(before: World, after: World) -> Iterator[Fact]:
    for person in after.case.people:
        by = after.trust(person.id) - before.trust(person.id)
        if by:
            yield Fact("trust", person.id, f"De band met {person.name} is {'sterker' if by > 0 else 'minder sterk'}.")


def _promises(before: World, after: World) -> Iterator[Fact]:
    for promise in after.case.promises:
        now = after.promise(promise.id)
        if now != before.promise(promise.id) and now in PROMISES:
            yield Fact("promise", promise.id, PROMISES[now].format(promise.text))


def _strains(before: World, after: World) -> Iterator[Fact]:
    for strain in after.case.strains:
        now = after.strain(strain.id)
        if now != before.strain(strain.id) and now in STRAINS:
            yield Fact("strain", strain.id, STRAINS[now].format(after.case.index.person[strain.person].name))


def _clues(before: World, after: World) -> Iterator[Fact]:
    for clue in after.case.clues:
        if after.found(clue.id) and not before.found(clue.id):
            yield Fact("clue", clue.id, f"Je kreeg een aanwijzing: {clue_words(after.case, clue.id)}")


def _tasks(before: World, after: World) -> Iterator[Fact]:
    for task in (task for day in after.case.days for task in day.tasks):
        now = after.task(task.id)
        if now != before.task(task.id) and TASKS[now]:
            yield Fact("task", task.id, (BROUGHT if task.is_brought else TASKS)[now].format(task.text))


def _work(before: World, after: World) -> Iterator[Fact]:
    for task in (task for day in after.case.days for task in day.tasks):
        more = after.work(task.id) - before.work(task.id)
        if more > 0:
            yield Fact("task", task.id, f"Je werkte {half_hours_in_words(more)} aan dit huiswerk: {task.text}")
        if after.packed(task.id) and not before.packed(task.id):
            yield Fact("task", task.id, f"Dit huiswerk zit in je tas: {task.text}")


def _changes(before: World, after: World) -> Iterator[Fact]:
    for change in (change for day in after.case.days for change in day.changes):
        if after.knows(change.id) and not before.knows(change.id):
            yield Fact("change", change.id, f"Je wist van deze wijziging: {change.text}")


def _lessons(before: World, after: World) -> Iterator[Fact]:
    for lesson in (lesson for day in after.case.days for lesson in day.lessons):
        name = f"lesson.{lesson.id}"
        now = after.book.value(after.state, name)
        if now != before.book.value(before.state, name):
            late = f"{lesson.name} was al begonnen toen je kwam."
            yield Fact("lesson", lesson.id, late if now == LATE else f"Je was op tijd bij {lesson.name}.")
