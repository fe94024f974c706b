"""What can be used where the child is: people, deeds and doors, each where it stands on the screen now.

Knows the world, the map and who stands where on it. What the world says is looked up once per world; only places on
the screen are worked out again. What using a thing means is asked of the map screen (`Uses`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from alibi.core.case import Deed, Trace
from alibi.core.ground import Ground, Point, middle
from alibi.core.school_map import Area, Doorway
from alibi.core.school_time import beats_in_words
from alibi.core.ways import cost_of, way_to
from alibi.core.world import World
from alibi.ui.crowd import Crowd
from alibi.ui.hud import Thing
from alibi.ui.map_doors import picture_area
from alibi.ui.map_view import MapView
from alibi.ui.painter import Box
from alibi.ui.walking import Walker

BESIDE = (0, 60, -60, 100, -100)
"""Where the mark of a deed may stand, in pixels beside its spot: the first that covers no person, trace or mark."""
LEAST_DOOR, BUBBLE = 46, 52
PHONE, PHONE_UP, PHONE_NEXT = "phone", 96, 50
"""The mark of who is on the telephone, how much higher than others it stands (over the head of whoever stands
there), and how far the next one stands beside it, px."""
DEED_MARKS = {"read": "eye", "look": "eye", "ask": "chat", "meet": "people", "note": "pen", "leave": "note",
              "hand_in": "arrow_right", "rest": "leaf", "wait": "clock"}
NEWS = "heeft iets te zeggen"
MOODS = {"angry": "is boos op je", "thoughtful": "was boos; je kunt er nog over praten"}
"""What is said of somebody with whom something is not all right."""
DESK, WORK = "bureau", "werk"
"""The spot in a place where homework is done, and the key of what is done there."""


class Uses(Protocol):
    """What the map screen does with a thing that is used."""

    def speak_to(self, person: str, at: Point) -> None:
        """Walk to somebody and speak."""

    def do_deed(self, deed: str, at: Point) -> None:
        """Walk there and do it."""

    def sit_down_to_work(self, at: Point) -> None:
        """Walk to the desk and open the homework."""

    def go_through(self, place: str) -> None:
        """Walk to just inside another place."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who is here, as the world has it."""

    id: str
    name: str
    talks: bool
    news: bool
    strained: str = ""
    """"angry" or "thoughtful" when something is not all right between this person and the child, else ""."""
    phone: bool = False
    """Not here but on the telephone."""

    @property
    def said(self) -> str:
        """What is said of them besides their name."""
        return ", ".join(part for part in (MOODS.get(self.strained, ""), NEWS if self.news else "") if part)

    @property
    def label(self) -> str:
        if self.phone:
            return f"Pak je telefoon: {self.name}"
        return f"Praat met {self.name}" if self.talks else f"{self.name} knikt naar je"


@dataclass(slots=True)
class Way:
    """A way out of this place: what looks like it, where it leads and what that costs. `shut` while it is closed,
    `blocked` when a change closed it. `box` is where it can be pressed on the map."""

    area: Area
    there: str
    label: str
    shut: bool
    blocked: bool = False
    box: Box = field(init=False)
    middle: Point = field(init=False)

    def __post_init__(self) -> None:
        area = self.area
        self.box = Box(area.x, area.y, max(area.width, LEAST_DOOR), max(area.height, LEAST_DOOR))
        self.middle = middle(area)


Lying = tuple[Trace, Point, bool]
"""A trace, where it lies on the map, and whether it was seen."""
Standing = tuple[float, float, int]
"""Where somebody stands on the map, and the room over their head."""
Pair = tuple[Thing, Point]
"""A thing, and its point on the map."""


@dataclass(frozen=True, slots=True)
class Here:
    """What one world says of the place where the child is."""

    world: World
    place: str
    people: tuple[Somebody, ...]
    deeds: tuple[tuple[Deed, Point], ...]
    ways: tuple[Way, ...]
    traces: tuple[Lying, ...]
    faces: tuple[Thing, ...]
    doors: tuple[Thing, ...]
    marks: tuple[Thing, ...]
    """The things of people, of ways and of deeds: only where they stand on the screen changes."""
    phones: frozenset[str]
    """Whoever is not here but on the telephone."""
    desk: tuple[Pair, ...]
    """Where homework can be done, while there is any to do."""


@dataclass(slots=True)
class _Fixed:
    """The things that stand still, as long as nobody is sent elsewhere: `behind` the people and `before` them, and
    where each of them is on the map. `at` is where the camera was when they were last put on the screen."""

    here: Here
    sent: int
    behind: list[Pair]
    before: list[Pair]
    boxes: list[tuple[Thing, Box]]
    at: tuple[int, int] | None = None


class Things:
    """Makes the things of a map, afresh for every layout."""

    def __init__(self, ground: Ground, view: MapView, crowd: Crowd, uses: Uses) -> None:
        self.ground, self.view, self.crowd, self.uses = ground, view, crowd, uses
        self._here: Here | None = None
        self._fixed: _Fixed | None = None

    def here(self, world: World) -> Here:
        """What this world says of this place; looked up once."""
        if self._here is None or self._here.world is not world:
            people, deeds, ways = tuple(_people(world)), tuple(self._deeds(world)), tuple(self._ways(world))
            self._here = Here(world, world.place, people, deeds, ways, tuple(self._traces(world)),
                              tuple(map(self._face, people)), tuple(map(self._door, ways)),
                              tuple(self._mark(deed, point) for deed, point in deeds),
                              frozenset(filter(world.on_phone, world.people_here)), tuple(self._desk(world)))
        return self._here

    def all(self, world: World) -> list[Pair]:
        """Doors, people and deeds of this place with their points on the map: the later, the more in front. A click
        goes to what is in front."""
        fixed = self._still(self.here(world))
        people = sorted(self._people_on_screen(fixed.here), key=lambda pair: pair[0].box.y)
        return [*fixed.behind, *people, *fixed.before]

    # --- as the world has it ------------------------------------------------------------------------------

    def _deeds(self, world: World) -> Iterator[tuple[Deed, Point]]:
        """Deeds with a spot of their own stand there; others at the highest numbered spots of the place."""
        spare = 0
        for deed in world.deeds:
            spot = self.ground.map.spot(deed.spot) if deed.spot else None
            if spot is None:
                spare += 1
                spot = self.ground.map.spot(f"{deed.place}.{9 - spare}") or self.ground.map.spot(deed.place)
            if spot is not None:
                yield deed, (float(spot.x), float(spot.y))

    def _ways(self, world: World) -> Iterator[Way]:
        for doorway in self.ground.map.doorways:
            if world.place not in (doorway.a, doorway.b) or (doorway.to and not self._mine(world, doorway)):
                continue
            there = doorway.b if world.place == doorway.a else doorway.a
            cost = beats_in_words(cost_of(world, way_to(world, there)))
            shut = bool(world.closed(there))
            name = world.case.index.place[there].name
            label = f"Ga naar {name} ({'nu dicht' if shut else cost})"
            yield Way(picture_area(doorway, self.ground.map), there, label, shut, is_blocked(world, there))

    def _mine(self, world: World, doorway: Doorway) -> bool:
        """Whether this end of the stairs is in the place where the child is."""
        return self.ground.place_at(*middle(doorway.area)) == world.place

    def _traces(self, world: World) -> Iterator[Lying]:
        for trace in world.traces:
            spot = self.ground.map.spot(trace.spot or trace.place)
            if spot:
                yield trace, (float(spot.x), float(spot.y)), world.trace_seen(trace.id)

    def _desk(self, world: World) -> Iterator[Pair]:
        spot = self.ground.map.spot(f"{world.place}.{DESK}")
        if spot and world.workable:
            point = (float(spot.x), float(spot.y))
            yield Thing(WORK, "Werk aan je huiswerk", lambda: self.uses.sit_down_to_work(point), mark="book"), point

    # --- on the screen ------------------------------------------------------------------------------------

    def _still(self, here: Here) -> _Fixed:
        """Doors, deeds and desk: sought anew when somebody goes to stand elsewhere, shifted when the camera moves."""
        fixed = self._fixed
        if fixed is None or fixed.here is not here or fixed.sent != self.crowd.sent:
            fixed = self._fixed = self._fixed_of(here)
        left, top = at = self.view.camera.x, self.view.camera.y
        if fixed.at != at:
            fixed.at = at
            for thing, (x, y, wide, high) in fixed.boxes:
                thing.box = Box(x - left, y - top, wide, high)
        return fixed

    def _fixed_of(self, here: Here) -> _Fixed:
        standing = tuple((*self.crowd.goal(person.id), BUBBLE if person.news else 0)
                         for person in here.people if person.id in self.crowd.walkers and not person.phone)
        boxes = [*(way.box for way in here.ways), *_free_marks(here, standing),
                 *(_mark_box(int(x), int(y)) for _, (x, y) in here.desk)]
        things = [*here.doors, *here.marks, *(thing for thing, _ in here.desk)]
        return _Fixed(here, self.crowd.sent,
                      list(zip(here.doors, (way.middle for way in here.ways), strict=True)),
                      [*zip(here.marks, (point for _, point in here.deeds), strict=True), *here.desk],
                      list(zip(things, boxes, strict=True)))

    def _people_on_screen(self, here: Here) -> Iterator[Pair]:
        walkers, left, top = self.crowd.walkers, self.view.camera.x, self.view.camera.y
        calls = 0
        for person, thing in zip(here.people, here.faces, strict=True):
            if (walker := walkers.get(person.id)) is not None:
                x, y = int(walker.x) - left, int(walker.y) - top
                thing.box = _phone_box(x, y, calls) if person.phone else _person_box(x, y)
                calls += person.phone
                yield thing, self._meeting_point(here.place, person.id, walker)

    def _meeting_point(self, place: str, person: str, walker: Walker) -> Point:
        """Where they stand; where they will stand while they still come from elsewhere."""
        at = (walker.x, walker.y)
        return at if self.ground.place_at(*at) == place else self.crowd.goal(person)

    def _mark(self, deed: Deed, point: Point) -> Thing:
        label = f"{deed.text} ({beats_in_words(deed.costs)})" if deed.costs else deed.text
        return Thing(f"deed:{deed.id}", label, self._doer(deed.id, point), mark=DEED_MARKS.get(deed.does, "hand"))

    def _door(self, way: Way) -> Thing:
        return Thing(f"door:{way.there}", way.label, self._goer(way.there), locked=way.shut and not way.blocked)

    def _face(self, person: Somebody) -> Thing:
        return Thing(f"person:{person.id}", person.label, lambda: self._speak_to(person.id), news=person.said,
                     mark=PHONE if person.phone else "")

    def _speak_to(self, person: str) -> None:
        if (walker := self.crowd.walkers.get(person)) is not None and self._here is not None:
            self.uses.speak_to(person, self._meeting_point(self._here.place, person, walker))

    def _doer(self, deed: str, point: Point) -> Callable[[], None]:
        return lambda: self.uses.do_deed(deed, point)

    def _goer(self, place: str) -> Callable[[], None]:
        return lambda: self.uses.go_through(place)


def is_blocked(world: World, place: str) -> bool:
    """Whether a change has closed a place now: a barrier stands in its doorway."""
    return bool(world.closed(place)) and any(change.kind == "route_blocked" and change.place == place
                                             for change in world.day.changes)


def _people(world: World) -> Iterator[Somebody]:
    for person in world.people_here:
        mood = world.mood(person) if world.strained(person) else ""
        phone, talks = world.on_phone(person), world.can_talk(person)
        if talks or not phone:
            yield Somebody(person, world.case.index.person[person].name, talks, world.has_news(person), mood, phone)


def _free_marks(here: Here, standing: tuple[Standing, ...]) -> tuple[Box, ...]:
    taken = [_trace_box(int(x), int(y)) for _, (x, y), _ in here.traces]
    taken += [_person_box(int(x), int(y), over) for x, y, over in standing]
    marks = []
    for _, (x, y) in here.deeds:
        mark = _mark_box(int(x), int(y))
        beside = (mark.moved(by, 0) for by in BESIDE)
        box = next((moved for moved in beside if not any(moved.meets(one) for one in taken)), mark)
        taken.append(box)
        marks.append(box)
    return tuple(marks)


def _person_box(x: int, y: int, over: int = 0) -> Box:
    """A person on the screen, by the foot point; `over` is room over the head."""
    return Box(x - 34, y - 98 - over, 68, 108 + over)


def _phone_box(x: int, y: int, before: int) -> Box:
    """The mark of the telephone, after so many others at the same spot."""
    return _mark_box(x, y).moved(before * PHONE_NEXT, -PHONE_UP)


def _trace_box(x: int, y: int) -> Box:
    return Box(x - 24, y - 50, 48, 52)


def _mark_box(x: int, y: int) -> Box:
    return Box(x - 23, y - 62, 46, 46)
