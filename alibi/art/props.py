"""The school set: every prop by name.

Knows which props there are. Does not know where they stand in the school: that is the plan's business.
"""

from __future__ import annotations

from functools import cache

from alibi.art.props_art_room import art_room_props
from alibi.art.props_aula import aula_props
from alibi.art.props_bikes import bike_props
from alibi.art.props_biology import biology_props
from alibi.art.props_boards import board_props
from alibi.art.props_classroom import classroom_props
from alibi.art.props_corridor import corridor_props
from alibi.art.props_doors import door_props
from alibi.art.props_gym import gym_props
from alibi.art.props_home import home_props
from alibi.art.props_library import library_props
from alibi.art.props_music import music_props
from alibi.art.props_office import office_props
from alibi.art.props_shape import Prop
from alibi.art.props_wall import wall_props
from alibi.art.props_yard import yard_props


@cache
def school_props() -> tuple[Prop, ...]:
    """All props in a fixed order; the order decides their numbers in the tileset."""
    return (
        *door_props(),
        *wall_props(),
        *board_props(),
        *classroom_props(),
        *corridor_props(),
        *aula_props(),
        *library_props(),
        *office_props(),
        *music_props(),
        *yard_props(),
        *bike_props(),
        *gym_props(),
        *art_room_props(),
        *biology_props(),
        *home_props(),
    )


def prop(name: str) -> Prop:
    """The prop of this name. Raises KeyError when the school set has none."""
    for known in school_props():
        if known.name == name:
            return known
    raise KeyError(f"Het voorwerp {name!r} zit niet in de schoolset.")
