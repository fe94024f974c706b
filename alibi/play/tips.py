"""Tips: what there is to do that a child may have lost sight of, from what it knows itself.

Knows the world and the help that the child has. A tip never says which choice to make, and following one is never
needed. Does not know screens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core import planner
from alibi.core.layout import DONE, HEARD, NOTED
from alibi.core.world import World
from alibi.play.help_now import level_now
from alibi.play.homework import is_past_due, open_tasks, subject_of

MOST = 3
"""More tips at once are no help."""
BUSY = 3
"""From this busyness on a calm place is named."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing to look at, and the page of the agenda where it can be done."""

    text: str
    page: str


def tips(world: World) -> tuple[Tip, ...]:
    """The first few tips now; none for a child who does without."""
    if level_now(world, "hints") == "none" or world.over or world.day_over:
        return ()
    found = (*_promises(world), *_homework(world), *_head(world), *_board(world))
    return found[:MOST]


def tip_in_sight(world: World) -> Tip | None:
    """The one that stands on the screen: only for a child with much help."""
    return next(iter(tips(world)), None) if level_now(world, "hints") == "full" else None


def _promises(world: World) -> Iterator[Tip]:
    for promise in (world.case.index.promise[name] for name in world.open_promises):
        if promise.day == world.day_number:
            yield Tip(f"Je sprak dit af: {promise.text}.", "rooster")


def _homework(world: World) -> Iterator[Tip]:
    """Each task at the step where it is now."""
    for task in open_tasks(world):
        subject, stand = subject_of(world.case, task), world.task(task.id)
        if any(deed.task == task.id and deed.does == "hand_in" for deed in world.deeds):
            yield Tip(f"{subject}: dit heb je hier nodig." if task.is_brought
                      else f"{subject}: dit kun je hier inleveren.", "huiswerk")
        elif stand == HEARD:
            yield Tip(f"{subject}: je hoorde huiswerk. Het staat nog niet in je agenda.", "huiswerk")
        elif stand == NOTED and planner.still_to_plan(world, task) and not is_past_due(world, task):
            yield Tip(f"{subject}: dit werk staat nog niet in je planner.", "planner")
        elif stand == DONE and task.packs and not world.packed(task.id) and world.at_home:
            yield Tip(f"{subject}: dit is af. Het zit nog niet in je tas.", "huiswerk")


def _head(world: World) -> Iterator[Tip]:
    if world.busyness >= BUSY:
        yield Tip("Het is hier druk. Bij Mijn hoofd staan rustige plekken.", "hoofd")


def _board(world: World) -> Iterator[Tip]:
    if any(not world.laid(alibi.id) for alibi in world.alibis):
        yield Tip("Op je zaakbord ligt een kaart die je nog kunt neerleggen.", "zaak")
