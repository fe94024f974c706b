"""The way through the school: the cheapest sequence of places, and what it costs in beats.

Knows doors and what is closed; knows no walls or pixels (walking inside a zone is the screen's own affair).
"""

from __future__ import annotations

import heapq

from alibi.core.world import World


def way_to(world: World, place: str) -> tuple[str, ...]:
    """The places to cross, in order, from here to `place` (not including here); empty when there is none.
    Cheapest in beats first, then fewest doors; places that are closed now are only entered as the goal."""
    start, goal = world.book.place_number[world.place], world.book.place_number[place]
    names = [found.id for found in world.case.places]
    queue: list[tuple[int, int, int, tuple[int, ...]]] = [(0, 0, start, ())]
    done: set[int] = set()
    while queue:
        cost, doors, here, path = heapq.heappop(queue)
        if here == goal:
            return tuple(names[number] for number in path)
        if here in done:
            continue
        done.add(here)
        for there, beats, _ in world.book.neighbours[here]:
            if there == goal or not world.closed(names[there]):
                heapq.heappush(queue, (cost + beats, doors + 1, there, (*path, there)))
    return ()


def cost_of(world: World, way: tuple[str, ...]) -> int:
    """The beats that a way from here costs."""
    total, here = 0, world.place
    for there in way:
        number = world.book.place_number
        total += next(beats for place, beats, _ in world.book.neighbours[number[here]] if place == number[there])
        here = there
    return total
