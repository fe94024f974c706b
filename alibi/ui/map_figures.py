"""What stands and lies on the map besides furniture: the child, the people, traces, and the way on the floor.

Knows the world, the walkers and which picture belongs to whom. Does not know the furniture nor the cards over it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from math import sin

from alibi.core.ground import Ground, Point
from alibi.core.world import World
from alibi.play.help_now import level_now
from alibi.ui.client import Client
from alibi.ui.crowd import Crowd
from alibi.ui.map_things import Here, Somebody, Way
from alibi.ui.map_view import SPRITE_FOOT, Figure, MapView
from alibi.ui.painter import FLAT, Box, OnGround, Painter, Placed
from alibi.ui.walking import Walker

SPRITE_TOP = 104
HEAD_WIDE, HEAD_TALL = 60, 66
RING_STEPS = 90
"""How long the ring of the scanner grows, in steps of 1/60 s."""
FIRST_LOOK = "agent_1"
TRACE_FOOT, GLOW_FOOT = (32, 58), (80, 110)
STROLLS, SWAY = "trace.stapler", 46
"""The one trace that walks to and fro, and how far; it stands still in the calm stand."""
DOTS = 24
SOON = 4
"""A lesson is shown the way to so many beats before it begins."""
AGAIN = 30
"""The way on the floor is sought anew every so many steps."""


CLEARLY = "duidelijk"
BARRIER_FOOT, BARRIER_OUT = (70, 92), 6


def led_to(world: World) -> str:
    """The place to which the floor shows the way by itself: that of the lesson that begins soon or is on, as far as
    its room is known; "" when the child is there, or has less help for the way."""
    lesson = world.next_lesson
    if lesson is None or world.at_home or level_now(world, "route") != "full" or lesson.begins - world.beat > SOON:
        return ""
    room = world.known_room(lesson)
    return room if room != world.place else ""


Bubble = tuple[str, str, tuple[int, int]]
"""Over whose head, the picture, and where in it their foot point lies."""


def _barriers(ways: Iterable[Way]) -> Iterator[Figure]:
    """A barrier in the doorway of what a change has closed."""
    for way in ways:
        if way.blocked:
            area = way.area
            yield Figure("fx.barrier", area.x + area.width / 2, area.y + area.height + BARRIER_OUT, BARRIER_FOOT)


class MapFigures:
    """The figures of a map screen."""

    def __init__(self, client: Client, ground: Ground, view: MapView, crowd: Crowd, me: Walker) -> None:
        self.client, self.ground, self.view, self.crowd, self.me = client, ground, view, crowd, me
        self.steps = self.ring_left = 0
        self._route: tuple[Point, ...] = ()
        self._seeking: Generator[None, None, tuple[Point, ...]] | None = None
        self._sought_from: Point | None = None
        self._goal = self._led_to = ""
        self._led_of: World | None = None
        self._told_of: tuple[Here | None, str] = (None, "")
        self._bubbles: tuple[Bubble, ...] = ()
        self._barriers: tuple[Figure, ...] = ()

    @property
    def my_head(self) -> Box:
        """The child's own head on the screen."""
        x, y = self.view.on_screen(self.me.x, self.me.y)
        return Box(x - HEAD_WIDE // 2, y - SPRITE_TOP, HEAD_WIDE, HEAD_TALL)

    def step(self) -> None:
        """One logic step."""
        self.steps += 1
        self.ring_left = max(0, self.ring_left - 1)

    @property
    def calm(self) -> bool:
        return self.client.look.settings.calm

    # --- standing -----------------------------------------------------------------------------------------

    def all(self, here: Here) -> list[Figure]:
        """Everybody and everything that stands, with bubbles over the heads of who is here."""
        self._look_up(here)
        return [self._child(), *self._people(here), *self._traces(here), *self._over_heads(), *self._barriers]

    def _look_up(self, here: Here) -> None:
        """What looks the same for as long as the world and the child's wish do."""
        anger = self.client.look.settings.anger
        if self._told_of[0] is not here or self._told_of[1] != anger:
            self._told_of = (here, anger)
            self._bubbles, self._barriers = tuple(self._bubbles_of(here.people)), tuple(_barriers(here.ways))

    def _child(self) -> Figure:
        look = self.client.world.diary.look or FIRST_LOOK
        return Figure(self.me.picture(look), self.me.x, self.me.y)

    def _people(self, there: Here) -> Iterator[Figure]:
        """Everybody but who is on the telephone; in the calm stand only who is in the place of the child."""
        place_at, here, calm = self.ground.place_at, self.client.world.place, self.calm
        breathing, up = self.crowd.breath()
        left, right, top, bottom = self.view.bounds()
        for person, walker in self.crowd.walkers.items():
            x, y = walker.x, walker.y
            near = left < x < right and top < y < bottom and person not in there.phones
            if near and not (calm and place_at(x, y) != here):
                yield Figure(walker.picture(person), x, y, SPRITE_FOOT, up if person == breathing else 0)

    def _over_heads(self) -> Iterator[Figure]:
        for person, picture, foot in self._bubbles:
            walker = self.crowd.walkers.get(person)
            if walker and self.view.sees(walker.x, walker.y):
                yield Figure(picture, walker.x, walker.y + 0.1, foot)

    def _bubbles_of(self, people: Iterable[Somebody]) -> Iterator[Bubble]:
        """Over whoever here is angry or was, and over who has something to say that the child has not heard."""
        for person in people:
            picture = "" if person.phone else self._bubble(person)
            if picture:
                width, height = self.client.pictures.size(picture)
                yield person.id, picture, (width // 2, SPRITE_TOP + height)

    def _bubble(self, person: Somebody) -> str:
        """Anger shows as a cloud with a bolt; with the setting "mild" as a cloud, and what has cooled as nothing."""
        clearly = self.client.look.settings.anger == CLEARLY
        shown = {"angry": "fx.angry" if clearly else "fx.cooled", "thoughtful": "fx.cooled" if clearly else ""}
        return shown.get(person.strained, "") or ("fx.bubble" if person.news else "")

    def _traces(self, here: Here) -> Iterator[Figure]:
        for trace, (x, y), seen in here.traces:
            if trace.picture in self.client.pictures:
                x += 0.0 if self.calm or trace.picture != STROLLS else SWAY * sin(self.steps / 90)
                if seen:
                    yield Figure("fx.glow", x, y - 1, GLOW_FOOT)
                yield Figure(trace.picture, x, y, TRACE_FOOT)

    # --- on the floor -------------------------------------------------------------------------------------

    def lying(self) -> list[Placed]:
        """The ring round the child's feet, and the way as dots."""
        return [self._centred("fx.focus_foot", (self.me.x, self.me.y)),
                *(self._centred("fx.route_dot", point) for point in self._dots(self.client.world))]

    def scan_ring(self, painter: Painter) -> OnGround | None:
        """The ring of the scanner while it grows."""
        if not self.ring_left:
            return None
        x, y = self.view.on_screen(self.me.x, self.me.y)
        grown = RING_STEPS // 2 if self.calm else RING_STEPS - self.ring_left
        size = int(64 + grown * 6) // 32 * 32
        box, alpha = Box(x - size // 2, y - size // 2, size, size), min(255, self.ring_left * 5)
        return box, lambda: painter.image("fx.scan_ring", box.x, box.y, size=(size, size), alpha=alpha)

    def _dots(self, world: World) -> tuple[Point, ...]:
        """The way the child asked for; else, with much help for the way, to the lesson that begins soon."""
        if self.client.route_to == world.place:
            self.client.route_to = ""
        if world is not self._led_of:
            self._led_of, self._led_to = world, led_to(world)
        goal = self.client.route_to or self._led_to
        if goal != self._goal:
            self._goal, self._route, self._seeking = goal, (), None
        spot = self.ground.map.spot(goal) if goal else None
        if spot:
            self._seek((spot.x, spot.y))
        return self._route[1:DOTS]

    def _seek(self, goal: Point) -> None:
        """The way at once while there is none. For who walked on it is sought anew a little at a time: through the
        whole school it takes longer than a frame."""
        here = (self.me.x, self.me.y)
        if not self._route:
            self._route, self._sought_from = self.ground.way(here, goal), here
        elif self._seeking is not None:
            try:
                next(self._seeking)
            except StopIteration as found:
                self._route, self._seeking = found.value, None
        elif self.steps % AGAIN == 0 and here != self._sought_from:
            self._seeking, self._sought_from = self.ground.plan(here, goal), here

    def _centred(self, picture: str, point: Point) -> Placed:
        width, height = self.client.pictures.size(picture)
        return FLAT, picture, int(point[0]) - width // 2, int(point[1]) - height // 2
