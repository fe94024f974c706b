"""Places in words: how busy it is, and where it is calm now.

Knows the world. Does not know screens.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import Deed
from alibi.core.ways import cost_of, way_to
from alibi.core.world import World

BUSY_WORDS = ("stil", "rustig", "een beetje druk", "druk", "heel druk")
"""How busy a place is, 0-4."""
CALM = 1
"""Places up to this busyness are called calm."""
MOST_CALM_PLACES = 3
RESTS = "manage_load"
"""The skill of deeds that help when it is busy or a head is full."""


@dataclass(frozen=True, slots=True)
class CalmPlace:
    """A place that is open and calm now, and how many beats away."""

    id: str
    name: str
    busy: int
    beats: int


def calm_places(world: World) -> tuple[CalmPlace, ...]:
    """The calmest places that can be walked to now, the nearest of them first; none that are busier than here."""
    found = [_calm(world, place.id) for place in world.case.places if place.id != world.place
             and busy_now(world, place.id) <= min(CALM, world.busyness) and not world.closed(place.id)]
    near = sorted((one for one in found if one), key=lambda one: (one.busy, one.beats))
    return tuple(near[:MOST_CALM_PLACES])


def _calm(world: World, place: str) -> CalmPlace | None:
    way = way_to(world, place)
    if not way:
        return None
    return CalmPlace(place, world.case.index.place[place].name, busy_now(world, place), cost_of(world, way))


def busy_now(world: World, place: str) -> int:
    """How busy a place is at this moment: what the day says, else how it mostly is there."""
    said = next((one.level for one in world.day.busy if one.place == place and one.begins <= world.beat < one.ends),
                None)
    return world.case.index.place[place].busy if said is None else said


def ask_for_rest(world: World) -> str:
    """How a child may ask for a break here: at school of a teacher, at home of who is there."""
    if world.at_home:
        return "“Mag ik even alleen zijn? Mijn hoofd is vol.”"
    return "“Mag ik even naar de gang? Mijn hoofd is vol.”"


def resting(world: World) -> tuple[Deed, ...]:
    """What can be done here and now when a head is full: headphones, a breath, a chair by the window."""
    return tuple(deed for deed in world.deeds
                 if deed.does == "rest" or (deed.chance and (deed.chance.skill, deed.chance.sign) == (RESTS, "+")))
