"""What a map of a school is measured for once: where feet can stand, which furniture is always at the back, and where
pupils without a name can stand.

Knows geometry. Does not know the world or the screen. The map is opened anew in the morning, for a moment that is
looked back on and in another language; the school is the same one then, and nobody waits for it to be measured again.
"""

from __future__ import annotations

from functools import cached_property

from alibi.core.ground import Ground
from alibi.core.school_map import Prop, SchoolMap
from alibi.ui.client import Client
from alibi.ui.map_view import fixed_props
from alibi.ui.passers_by import Floors


class Measured:
    """One map, measured as far as somebody asked."""

    def __init__(self, school_map: SchoolMap) -> None:
        self.map, self.ground = school_map, Ground(school_map)
        self.floors = Floors(self.ground)

    @cached_property
    def fixed(self) -> tuple[Prop, ...]:
        """The furniture that nobody can stand behind and that never changes."""
        return fixed_props(self.map.props, self.ground.stands_in)


def measured_for(client: Client) -> Measured:
    """What is known of the map of the play that goes on."""
    known, school_map = client.measured, client.playing.school_map
    if known is None or known.map is not school_map:
        known = client.measured = Measured(school_map)
    return known
