"""The doors of a sketch: which two places each joins, how wide it is, and whether all places hang together.

Knows the cells of a sketch. Does not know tiles. A door in a wall that runs from left to right is two or three cells
wide; in a wall that runs from top to bottom it is an open passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.art.plan_text import DOOR, OPEN, STAIRS, Cell, PlanError, PlannedPlace, Sketch

WIDEST_DOOR = 3
STAIRS_WIDE = 3


@dataclass(frozen=True)
class PlannedDoor:
    """A passage of `cells` cells to the right of `at` (down, when `upright`) between two places."""

    at: Cell
    cells: int
    sign: str
    north: PlannedPlace
    """West, when upright."""
    south: PlannedPlace
    upright: bool = False


@dataclass(frozen=True)
class PlannedStairs:
    """A flight of stairs in the wall above `place`; its other end is the flight with the same letter."""

    at: Cell
    letter: str
    place: PlannedPlace


def lies_flat(sketch: Sketch, cell: Cell) -> bool:
    """Whether a wall cell is part of a wall from left to right: the others are as thin as a line on the map."""
    x, y = cell
    if sketch.is_wall((x - 1, y)):
        return True
    return sketch.is_wall((x + 1, y)) and not (sketch.is_wall((x, y - 1)) or sketch.is_wall((x, y + 1)))


def find_doors(sketch: Sketch) -> tuple[PlannedDoor, ...]:
    """Every door and opening. Raises PlanError at one that leads nowhere, and at a place that nobody can come to."""
    doors: list[PlannedDoor] = []
    for cell in sorted(sketch.signs, key=lambda one: (one[1], one[0])):
        if sketch.signs[cell] in (DOOR, OPEN) and not any(_covers(door, cell) for door in doors):
            doors.append(_door_at(sketch, cell))
    return tuple(doors)


def _covers(door: PlannedDoor, cell: Cell) -> bool:
    x, y = door.at
    return cell in [(x, y + k) if door.upright else (x + k, y) for k in range(door.cells)]


def _door_at(sketch: Sketch, cell: Cell) -> PlannedDoor:
    x, y = cell
    sign = sketch.signs[cell]
    if beside := _sides(sketch, cell, (-1, 0)):
        return _checked(PlannedDoor(cell, _run(sketch, cell, (0, 1)), sign, *beside, upright=True))
    places = _sides(sketch, cell, (0, -1))
    if not places:
        raise PlanError(cell, "Deze deur heeft niet aan twee kanten een plek. Zet hem midden in een muur tussen twee "
                              "ruimtes met een letter. Gaat hij naar buiten? Teken daar een plein, met een muur erom.")
    cells = _run(sketch, cell, (1, 0))
    if cells == 1:
        x, cells = _widened(sketch, cell, places), 2
    if sign == DOOR and cells > WIDEST_DOOR:
        raise PlanError(cell, f"Deze deur is {cells} tekens breed. Een deur is dd of ddd. Een brede opening is oooo.")
    if any(_sides(sketch, (x + k, y), (0, -1)) != places for k in range(cells)):
        raise PlanError(cell, "Deze deur ligt op de hoek van twee ruimtes. Zet hem een paar tekens opzij.")
    return _checked(PlannedDoor((x, y), cells, sign, *places))


def _checked(door: PlannedDoor) -> PlannedDoor:
    if door.north.id == door.south.id:
        raise PlanError(door.at, f"Aan beide kanten van deze deur is {door.north.name}. Haal de deur weg.")
    return door


def _sides(sketch: Sketch, cell: Cell, step: Cell) -> tuple[PlannedPlace, PlannedPlace] | None:
    """The places on the two sides of a cell, north or west first; None unless there is one on each side."""
    first = sketch.of.get((cell[0] + step[0], cell[1] + step[1]))
    second = sketch.of.get((cell[0] - step[0], cell[1] - step[1]))
    return (first, second) if first and second else None


def _run(sketch: Sketch, cell: Cell, step: Cell) -> int:
    cells = 1
    while sketch.signs.get((cell[0] + cells * step[0], cell[1] + cells * step[1])) == sketch.signs[cell]:
        cells += 1
    return cells


def _widened(sketch: Sketch, cell: Cell, places: tuple[PlannedPlace, ...]) -> int:
    """Where a door of one cell begins when it takes a piece of wall beside it."""
    for left, beside in ((cell[0], cell[0] + 1), (cell[0] - 1, cell[0] - 1)):
        if sketch.signs.get((beside, cell[1])) == "#" and _sides(sketch, (beside, cell[1]), (0, -1)) == places:
            return left
    raise PlanError(cell, "Deze deur is te smal. Maak hem twee tekens breed: dd. Is er geen plaats? Teken ruimer.")


# ------------------------------------------------------------------ stairs
def find_stairs(sketch: Sketch) -> tuple[PlannedStairs, ...]:
    """Every flight of stairs, two of each letter. Raises PlanError at one that is alone or does not fit."""
    flights: list[PlannedStairs] = []
    for cell in sorted(sketch.signs, key=lambda one: (one[1], one[0])):
        sign = sketch.signs[cell]
        if sign in STAIRS and sketch.signs.get((cell[0] - 1, cell[1])) != sign:
            flights.append(_flight_at(sketch, cell))
    for flight in flights:
        same = [one for one in flights if one.letter == flight.letter]
        if len(same) != 2 or same[0].place.id == same[1].place.id:
            raise PlanError(flight.at, f"Een trap heeft twee kanten. Zet {flight.letter * STAIRS_WIDE} op precies twee "
                                       "plekken: beneden en boven.")
    return tuple(flights)


def _flight_at(sketch: Sketch, cell: Cell) -> PlannedStairs:
    x, y = cell
    below = [sketch.of.get((x + k, y + 1)) for k in range(STAIRS_WIDE)]
    place = below[0]
    if _run(sketch, cell, (1, 0)) != STAIRS_WIDE or place is None or any(one != place for one in below):
        raise PlanError(cell, f"Een trap is drie tekens breed ({sketch.signs[cell] * STAIRS_WIDE}), in een muur met "
                              "eronder de plek waar je op de trap stapt.")
    return PlannedStairs(cell, sketch.signs[cell], place)


# ------------------------------------------------------------------ hanging together
def check_joined(sketch: Sketch, doors: tuple[PlannedDoor, ...], flights: tuple[PlannedStairs, ...]) -> None:
    """Raises PlanError at a place without a door, and at one that cannot be reached from the first place."""
    if not sketch.places:
        raise PlanError((0, 0), "In deze tekening heeft geen ruimte een letter. Zet er in elke ruimte een, zoals A.")
    pairs = [(door.north, door.south) for door in doors] + list(_stair_pairs(flights))
    for place in sketch.places:
        if not any(place in pair for pair in pairs):
            raise PlanError(place.at, f"{place.short} heeft geen deur. Zet dd in een muur van deze ruimte.")
    reached = {sketch.places[0].id}
    for _ in sketch.places:
        reached |= {one.id for pair in pairs if {side.id for side in pair} & reached for one in pair}
    for place in sketch.places:
        if place.id not in reached:
            raise PlanError(place.at, f"Van {sketch.places[0].name} kun je niet bij {place.name} komen. Teken een deur "
                                      "of een trap (ttt) ertussen.")


def _stair_pairs(flights: tuple[PlannedStairs, ...]) -> Iterator[tuple[PlannedPlace, PlannedPlace]]:
    for flight in flights:
        yield from ((flight.place, other.place) for other in flights
                    if other.letter == flight.letter and other is not flight)
