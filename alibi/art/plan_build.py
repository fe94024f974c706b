"""Builds the layers of a map from a sketch: doors, stairs, signs, furniture and spots on top of its tiles.

Knows which prop closes which opening. Does not know how tiles are laid (`plan_tiles`), what a kind of place holds
(`plan_kinds`) or how files are written. The same sketch gives the same map.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.plan_doors import PlannedDoor, PlannedStairs, check_joined, find_doors, find_stairs
from alibi.art.plan_furnish import furnish, place_prop
from alibi.art.plan_kinds import KINDS
from alibi.art.plan_spots import mark_spots
from alibi.art.plan_text import DOOR, PlannedPlace, Sketch
from alibi.art.plan_tiles import MARGIN, Ground, lay_out, lay_tiles, mark_ground
from alibi.art.props import prop
from alibi.art.props_doors import JAMB
from alibi.art.school_layers import BuiltMap, Doorway, PlacedProp
from alibi.art.school_shapes import CLEAR, HIGH_ROWS, TILE

STAIR_DEPTH, STAIR_RAIL, LANDING = 48, 20, 84
SIGN_UP = 82
"""A sign beside a door hangs this far above the foot of the wall, px."""
ROOM_SIGN = 5
"""Longest text for a small sign, in letters."""
WIDE_SIGN = 9
WINGS = "abc"


@dataclass(frozen=True)
class PlannedSchool:
    """A sketch that became a map, with the doors for school.yaml: two ids, and the beats it takes."""

    built: BuiltMap
    places: tuple[PlannedPlace, ...]
    joins: tuple[tuple[str, str, int], ...]


def build_plan(sketch: Sketch) -> PlannedSchool:
    """The whole map of a sketch. Raises PlanError when places do not hang together."""
    doors, flights = find_doors(sketch), find_stairs(sketch)
    check_joined(sketch, doors, flights)
    ground = lay_out(sketch, doors, flights)
    built = lay_tiles(ground)
    mark_ground(built, ground)
    for door in doors:
        _open_upright(built, ground, door) if door.upright else _hang_door(built, ground, door)
    for flight in flights:
        other = next(one for one in flights if one.letter == flight.letter and one is not flight)
        _build_stairs(built, ground, flight, other)
    furnish(built, ground, sketch)
    mark_spots(built, ground, sketch)
    return PlannedSchool(built, sketch.places, _joins(doors, flights))


def _joins(doors: tuple[PlannedDoor, ...], flights: tuple[PlannedStairs, ...]) -> tuple[tuple[str, str, int], ...]:
    """Every pair of places once. Going out, in or to another storey takes a beat."""
    joins: dict[frozenset[str], tuple[str, str, int]] = {}
    for door in doors:
        across = KINDS[door.north.kind].outdoors != KINDS[door.south.kind].outdoors
        joins.setdefault(frozenset((door.north.id, door.south.id)), (door.north.id, door.south.id, int(across)))
    for one in flights:
        other = next(two for two in flights if two.letter == one.letter and two is not one)
        joins.setdefault(frozenset((one.place.id, other.place.id)), (one.place.id, other.place.id, 1))
    return tuple(joins.values())


# ------------------------------------------------------------------ doors
def _hang_door(built: BuiltMap, ground: Ground, door: PlannedDoor) -> None:
    """Hangs a door in the gap of a wall; the two places meet half-way through the wall."""
    x, y = door.at[0] + MARGIN, ground.top[door.at[1]]
    jamb = JAMB if door.sign == DOOR else 0
    left, width = x * TILE + jamb, door.cells * TILE - 2 * jamb
    top, bottom = y * TILE, (y + HIGH_ROWS) * TILE
    middle = top + HIGH_ROWS * TILE // 2
    if door.sign == DOOR:
        place_prop(built, _door_prop(door), x * TILE, bottom)
        _name_door(built, ground, door, x, bottom)
    built.zones.append((door.north.id, (left, top, width, middle - top)))
    built.zones.append((door.south.id, (left, middle, width, bottom - middle)))
    box = (left, top + CLEAR, width, bottom - top - CLEAR)
    built.doorways.append(Doorway(door.north.id, door.south.id, box, _told(door).name))


def _told(door: PlannedDoor) -> PlannedPlace:
    """The place that a door is named after: the room, not the passage one comes from."""
    return door.south if KINDS[door.north.kind].passage and not KINDS[door.south.kind].passage else door.north


def _door_prop(door: PlannedDoor) -> str:
    outside = KINDS[door.north.kind].outdoors or KINDS[door.south.kind].outdoors
    if door.cells > len("dd"):
        return "schooldeur_dicht" if outside else "dubbele_deur_a_dicht"
    return f"deur_{_wing(door.south)}_dicht"


def _wing(place: PlannedPlace) -> str:
    return WINGS[max(0, min(place.floor, len(WINGS) - 1))]


def _name_door(built: BuiltMap, ground: Ground, door: PlannedDoor, x: int, bottom: int) -> None:
    """A sign on the wall beside a door says what lies behind it, where there is wall and room for the words."""
    short, wing = door.north.short, _wing(door.south)
    if len(short) > WIDE_SIGN:
        return
    wide = len(short) > ROOM_SIGN
    name = f"bordje_{'a' if wing == 'c' else wing}_breed" if wide else f"bordje_{wing}"
    y = bottom // TILE - HIGH_ROWS
    for columns in ((x + door.cells, x + door.cells + 1), (x - 2, x - 1)):
        faces = [ground.faces.get((column, y)) for column in columns]
        if all(face and face.south == door.south and not face.gap for face in faces):
            place_prop(built, name, columns[0] * TILE + (8 if not wide else 0), bottom - SIGN_UP, short)
            return


def _open_upright(built: BuiltMap, ground: Ground, door: PlannedDoor) -> None:
    """An open passage in a wall from top to bottom."""
    edge = (door.at[0] + MARGIN + 1) * TILE
    first, last = door.at[1], door.at[1] + door.cells - 1
    top, bottom = ground.top[first] * TILE, (ground.top[last] + ground.height[last]) * TILE
    box = (edge - TILE // 4, top, TILE // 2, bottom - top)
    built.doorways.append(Doorway(door.north.id, door.south.id, box, _told(door).name))


def _build_stairs(built: BuiltMap, ground: Ground, flight: PlannedStairs, other: PlannedStairs) -> None:
    x, y = flight.at[0] + MARGIN, ground.top[flight.at[1]]
    bottom = (y + HIGH_ROWS) * TILE
    up = (other.place.floor, -other.at[1]) > (flight.place.floor, -flight.at[1])
    thing = prop("trap_op" if up else "trap_neer")
    built.props.append(PlacedProp(thing.name, x * TILE, bottom + thing.sink))
    built.blocked += [(x * TILE + fx, bottom + fy, width, height) for fx, fy, width, height in thing.feet]
    left, width = x * TILE + STAIR_RAIL, HIGH_ROWS * TILE - 2 * STAIR_RAIL
    built.zones.append((flight.place.id, (left, bottom - STAIR_DEPTH, width, STAIR_DEPTH)))
    box = (left, bottom - STAIR_DEPTH, width, STAIR_DEPTH - 8)
    to = f"{other.place.id}.trap_{other.letter}"
    built.doorways.append(Doorway(flight.place.id, other.place.id, box, "naar boven" if up else "naar beneden", to))
    here = f"{flight.place.id}.trap_{flight.letter}"
    built.spots.append((here, (x * TILE + HIGH_ROWS * TILE // 2, bottom + LANDING)))


