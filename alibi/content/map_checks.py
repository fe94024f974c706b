"""Does the map fit the school: every place a zone, every door an opening that touches both, every place a spot, and
every spot within reach of feet?

Knows geometry and ids. Whether a case lets a child go there is review.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.content.diagnostics import Mark
from alibi.content.notes import Notes
from alibi.content.tiled import objects_in
from alibi.content.tiled_xml import Element
from alibi.core.case import Door, Place
from alibi.core.ground import Cell, Ground
from alibi.core.school_map import Area, Doorway, SchoolMap, Zone


def check_map(
    found: SchoolMap, root: Element, places: Iterable[Place], doors: Iterable[Door], notes: Notes
) -> None:
    """Note what the map and school.yaml do not agree on; the map's spots exist from here on."""
    _check_zones(found, root, [place.id for place in places], notes)
    _check_doorways(found, root, tuple(doors), notes)
    _check_spots(found, root, notes)
    _check_walking(found, root, [place.id for place in places], notes)
    for doorway, element in zip(found.doorways, objects_in(root, "deuren"), strict=True):
        if doorway.to:
            notes.refer("spot", doorway.to, element.mark)


def _check_zones(found: SchoolMap, root: Element, places: list[str], notes: Notes) -> None:
    drawn = {zone.place for zone in found.zones}
    for zone, element in zip(found.zones, objects_in(root, "plekken"), strict=True):
        if zone.place not in places:
            notes.report("A202", element.mark, near=(zone.place, places), name=zone.place)
    _check_overlaps(found.zones, objects_in(root, "plekken"), notes)
    for place in places:
        if place not in drawn:
            notes.report("A510", _layer_mark(root, "plekken"), name=place)


def _check_overlaps(zones: tuple[Zone, ...], elements: list[Element], notes: Notes) -> None:
    """Every piece of floor belongs to one place; zones of the same place may overlap."""
    for number, (zone, element) in enumerate(zip(zones, elements, strict=True)):
        for other in zones[:number]:
            if other.place != zone.place and _overlap(zone.area, other.area):
                notes.report("A519", element.mark, place=zone.place, other=other.place)


def _overlap(one: Area, other: Area) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _check_doorways(found: SchoolMap, root: Element, doors: tuple[Door, ...], notes: Notes) -> None:
    known = {frozenset((door.a, door.b)) for door in doors}
    for doorway, element in zip(found.doorways, objects_in(root, "deuren"), strict=True):
        if frozenset((doorway.a, doorway.b)) not in known:
            notes.report("A512", element.mark, a=doorway.a, b=doorway.b)
            continue
        for place in _untouched(doorway, found.zones):
            notes.report("A513", element.mark, a=doorway.a, b=doorway.b, place=place)
    drawn = {frozenset((doorway.a, doorway.b)) for doorway in found.doorways}
    for door in doors:
        if frozenset((door.a, door.b)) not in drawn:
            notes.report("A511", _layer_mark(root, "deuren"), a=door.a, b=door.b)


def _untouched(doorway: Doorway, zones: tuple[Zone, ...]) -> list[str]:
    """The places of a doorway whose zones it does not touch. Stairs touch one: they lead to a spot."""
    drawn = {zone.place for zone in zones}
    touched = {zone.place for zone in zones if _touch(zone.area, doorway.area)}
    missing = [place for place in (doorway.a, doorway.b) if place in drawn - touched]
    return missing if not doorway.to or len(missing) == 2 else []


def _touch(one: Area, other: Area) -> bool:
    """Whether two areas overlap or share an edge."""
    return (
        one.x <= other.x + other.width
        and other.x <= one.x + one.width
        and one.y <= other.y + other.height
        and other.y <= one.y + one.height
    )


def _check_spots(found: SchoolMap, root: Element, notes: Notes) -> None:
    """Each place has a spot of its own name to stand on, and spots lie where their name says."""
    zoned = {zone.place for zone in found.zones}
    for spot, element in zip(found.spots, objects_in(root, "punten"), strict=True):
        notes.declare("spot", spot.name, element.mark)
        place = spot.name.partition(".")[0]
        if place in zoned and found.place_at(spot.x, spot.y) != place:
            notes.report("A517", element.mark, name=spot.name, place=place)
    for zone in {zone.place: zone for zone in found.zones}.values():
        if found.spot(zone.place) is None:
            notes.report("A514", _layer_mark(root, "punten"), name=zone.place)


def _check_walking(found: SchoolMap, root: Element, places: list[str], notes: Notes) -> None:
    """Feet come from the spot of a place to all its other spots, and through its doors to the next place: no wall or
    furniture shuts off where somebody stands. What lies outside its place was said already."""
    ground = Ground(found)
    zoned = {zone.place for zone in found.zones} & set(places)
    own = {place: spot for place in zoned if (spot := found.spot(place))}
    cells = {place: cell for place, spot in own.items()
             if (cell := ground.nearest((spot.x, spot.y))) and ground.place_of[cell] == place}
    near = _pieces(ground, cells)
    for spot, element in zip(found.spots, objects_in(root, "punten"), strict=True):
        place = spot.name.partition(".")[0]
        at_home = place in own and found.place_at(spot.x, spot.y) == place
        if at_home and (spot.name not in cells if spot.name == place
                        else place in near and ground.nearest((spot.x, spot.y)) not in near[place]):
            notes.report("A520", element.mark, name=spot.name)
    for doorway, element in zip(found.doorways, objects_in(root, "deuren"), strict=True):
        if not doorway.to and doorway.a in near and doorway.b in near and cells[doorway.b] not in near[doorway.a]:
            notes.report("A520", element.mark, name=doorway.b)


def _pieces(ground: Ground, cells: dict[str, Cell]) -> dict[str, frozenset[Cell]]:
    """By place the floor around its own spot that is walked without stairs: one set for places that share it."""
    found: dict[str, frozenset[Cell]] = {}
    for place, cell in cells.items():
        known = next((piece for piece in found.values() if cell in piece), None)
        found[place] = known or ground.piece_of(cell)
    return found


def _layer_mark(root: Element, name: str) -> Mark:
    return next((layer.mark for layer in root.all("objectgroup") if layer.get("name") == name), root.mark)
