"""Walking in words: every place of the school with what it costs and the way there.

Knows the ways of the rules, in plain lines. A place always has the same number: its place in the list of the school.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core.case import Place
from alibi.core.commands import Go
from alibi.core.school_time import beats_in_words
from alibi.core.ways import cost_of, way_to
from alibi.core.world import World
from alibi.terminal.console import Act, Option
from alibi.terminal.teller import Teller, in_a_row


class Walking:
    """From here to anywhere. `on_the_way` is done at each place that is passed."""

    def __init__(self, teller: Teller, on_the_way: Callable[[], None]) -> None:
        self.teller, self.on_the_way = teller, on_the_way

    def choose(self) -> None:
        """Ask where to, and go there."""
        options = [Option(self._words(place), self._to(place)) for place in self.teller.world.case.places]
        self.teller.console.ask("Waar wil je heen?", [*options, Option("Blijf hier", _stay, "d")])()

    def near(self) -> list[Option[Act]]:
        """The places behind a door of this one, with what they cost."""
        world = self.teller.world
        ways = ((place, way_to(world, place.id)) for place in world.case.places)
        return [Option(f"Ga naar {place.name} ({beats_in_words(cost_of(world, way))})", self._to(place))
                for place, way in ways if len(way) == 1]

    def others(self) -> list[Option[Act]]:
        """The same for who types the name of a place."""
        world = self.teller.world
        return [Option(f"Ga naar {place.name}", self._to(place)) for place in world.case.places
                if place.id != world.place]

    def _words(self, place: Place) -> str:
        world = self.teller.world
        if place.id == world.place:
            return f"{place.name}: hier ben je nu"
        way = way_to(world, place.id)
        if not way:
            return f"{place.name}: daar kun je nu niet komen"
        shut = "; nu dicht" if world.closed(place.id) else ""
        return f"{place.name} ({beats_in_words(cost_of(world, way))}{_via(world, way)}{shut})"

    def _to(self, place: Place) -> Act:
        return lambda: self.go(place.id)

    def go(self, place: str) -> None:
        """Walk there, until something happens on the way or a door stays shut."""
        world = self.teller.world
        way = way_to(world, place)
        if place == world.place:
            self.teller.say(f"Je bent hier al: {world.case.index.place[place].name}.")
        elif not way:
            self.teller.say("Daar kun je nu niet komen.")
        elif len(way) > 1:
            self.teller.console.say(f"Je loopt{_via(world, way).removeprefix(',')}.")
        for near in way:
            self.teller.do(Go(near), passing=near != place)
            if self.teller.world.place != near or self.teller.world.scene or self.teller.world.over:
                return
            self.on_the_way()


def _via(world: World, way: tuple[str, ...]) -> str:
    """The places between here and there, in words."""
    names = [world.case.index.place[near].name for near in way[:-1]]
    return f", via {in_a_row(names)}" if names else ""


def _stay() -> None:
    """Stay where you are."""
