"""The school: walking through it, meeting people, doing deeds, scanning.

Knows the world's place and time and puts the parts together: feet (`map_walk`), people (`crowd`, `passers_by`), doors,
things to use (`map_things`), figures, cards (`map_cards`) and sounds. Every rule is asked of the session.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core.case import Scene
from alibi.core.commands import Command as Move
from alibi.core.commands import Do, Scan, Talk, Wait
from alibi.core.ground import Point
from alibi.core.happenings import TimePassed, Waited
from alibi.core.world import World
from alibi.play.looks import MIRROR_PLACE
from alibi.play.telling import Caption
from alibi.ui.client import Client
from alibi.ui.crowd import Crowd
from alibi.ui.hud import Thing, draw_ring
from alibi.ui.keys import DIRECTIONS, Command
from alibi.ui.map_cards import MapCards, beats_to_wait
from alibi.ui.map_doors import Doors
from alibi.ui.map_figures import RING_STEPS, MapFigures
from alibi.ui.map_hud import Clock, MapHud
from alibi.ui.map_measured import measured_for
from alibi.ui.map_sounds import MapSounds
from alibi.ui.map_things import Things
from alibi.ui.map_view import Figure, MapView
from alibi.ui.map_walk import Feet
from alibi.ui.page import Page
from alibi.ui.painter import Painter
from alibi.ui.passers_by import PassersBy
from alibi.ui.screen import Screen
from alibi.ui.walking import Walker
from alibi.ui.widgets_press import IconButton

STEP_INSIDE = 170


class MapScreen(Screen):
    """The base screen of a play; talks, agenda and pause lie on top of it."""

    tone = "ink"
    fills = True

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        school_map, world = client.playing.school_map, client.world
        spot = school_map.spot(world.place)
        assert spot is not None, "the check makes sure that every place has a spot"
        measured = measured_for(client)
        self.ground, self.doors = measured.ground, Doors(school_map)
        self.view = MapView(school_map, client.look, measured.fixed)
        self.crowd = Crowd(self.ground, self.view.sees, client.look.settings.calm)
        self.passers = PassersBy(measured.floors, self.view.sees, client.look.settings.calm)
        self.feet = Feet(client, self.ground, self.doors, (spot.x, spot.y), self._leapt)
        self.things = Things(self.ground, self.view, self.crowd, self)
        self.figures = MapFigures(client, self.ground, self.view, self.crowd, self.me)
        self.cards, self.sounds, self.clock = MapCards(client, self), MapSounds(), Clock(world.time)
        self._told: World | None = None
        self._away = False
        """Something else was in view: nobody saw how people went where they are now."""
        self._time = world.time
        self._look()
        self._settle_at_once()

    @property
    def me(self) -> Walker:
        """The child on the map."""
        return self.feet.me

    @property
    def hud(self) -> MapHud:
        """Where the cards stand."""
        return self.cards.hud

    # --- each step --------------------------------------------------------------------------------------

    def tick(self, dt: float) -> None:
        if self._leads_elsewhere():
            self._away = True
            return
        settings, world = self.look.settings, self.client.world
        self.figures.step()
        passed, self._away = self._away and world is not self._told, False
        for people in (self.crowd, self.passers):
            people.calm = settings.calm
            people.settle(world, at_once=passed)
            people.step()
        self.feet.step()
        self._come_along()
        self.sounds.step(self.sound, self.me, self.client.world, settings.calm, settings.volumes["murmur"])
        self._notice()
        self._look(glide=True)
        if not self.client.world.scene:  # else they are told before the talk that opens, in their order
            self.cards.take_captions()

    def _come_along(self) -> None:
        """Home after school, and school in the morning: nobody walks that way on the map."""
        if self._strayed(self.client.world):
            self.stand_here()

    def _strayed(self, world: World) -> bool:
        """Whether the child stands in another place than the rules say."""
        here = self.ground.place_at(self.me.x, self.me.y)
        return bool(here) and here != world.place

    def _notice(self) -> None:
        """The time that passed."""
        world = self.client.world
        if world is not self._told:
            self._told, self._time = world, world.time
        self.clock.step(self._time, self.look.settings.calm)

    def _look(self, glide: bool = False) -> None:
        """Turn the camera to the child, clear of the cards."""
        self.view.camera.top, self.view.camera.foot = self.hud.top + 8, self.hud.foot + 8
        self.view.look_at(self.me.x, self.me.y, self.client.world.place, glide)

    def _leads_elsewhere(self) -> bool:
        """A talk, the mirror or the end of the day takes over from the map."""
        world, client = self.client.world, self.client
        if client.stage.top is not self:
            return True
        if world.scene:
            self.feet.stop()
            self.feet.stand_clear(world.place)
            client.open("reveal" if self._is_unmasking(world.scene) else "talk")
        elif world.over or world.day_over:
            client.go_to("debrief" if world.over else "evening")
        elif not world.diary.look and world.place == MIRROR_PLACE and self._stands_inside():
            self.feet.stop()
            client.open("mirror")
        else:
            return False
        return True

    def _is_unmasking(self, scene: Scene) -> bool:
        unmasking = self.client.world.case.unmasking
        return scene.key == dict(unmasking.scenes).get(self.client.world.variant, unmasking.found)

    def _stands_inside(self) -> bool:
        """Not in the doorway any more: the child sees where it is before the mirror opens."""
        return not self.feet.on_the_way or self.me.walked > STEP_INSIDE

    def stand_here(self) -> None:
        """On the marked spot of the place where the child is, with everybody where they are now: for a morning, for
        home, for a moment that is looked back on."""
        world = self.client.world
        spot = self.ground.map.spot(world.place)
        assert spot is not None, "the check makes sure that every place has a spot"
        self.feet.stop()
        self.me.x, self.me.y = spot.x, spot.y
        self.clock = Clock(world.time)
        self._look()
        self._settle_at_once()

    def _leapt(self) -> None:
        """On the other floor: everybody there stands where they are now."""
        self._look()
        self._settle_at_once()

    def _settle_at_once(self) -> None:
        self.crowd.settle(self.client.world, at_once=True)
        self.passers.settle(self.client.world, at_once=True)

    # --- using things -----------------------------------------------------------------------------------

    def speak_to(self, person: str, at: Point) -> None:
        """Walk to somebody, who turns round, and speak."""
        self.feet.walk_to(at, lambda: self._speak(person), beside=True)

    def _speak(self, person: str) -> None:
        world = self.client.world
        self.crowd.turn_to(person, self.me.x, self.me.y)
        if world.can_talk(person):
            self._do(Talk(person))
        elif person in world.people_here:
            self.cards.shown.append(Caption("feedback", f"{world.case.index.person[person].name} knikt naar je."))

    def do_deed(self, deed: str, at: Point) -> None:
        """Walk there and do it."""
        self.feet.walk_to(at, lambda: self._do(Do(deed)))

    def sit_down_to_work(self, at: Point) -> None:
        """Walk to the desk and open the homework."""
        self.feet.walk_to(at, lambda: self.open_page("huiswerk"))

    def go_through(self, place: str) -> None:
        """Walk to another place, to just inside its door."""
        self.feet.walk_through(place, self.crowd.walkers.values())

    def _do(self, move: Move) -> None:
        self.client.do(move)
        self.me.walked = 0.0

    def wait(self) -> None:
        """Let one beat pass; what came of it is said."""
        self.feet.stop()
        self._do(Wait())

    def wait_on(self) -> None:
        """Beat by beat until the next thing begins or it is time to go there; it stops as soon as anything happens."""
        self.feet.stop()
        told = len(self.client.captions)
        for _ in range(beats_to_wait(self.client.world)):
            del self.client.captions[told:]  # of a beat in which nothing happened only the time it has become is told
            if any(not isinstance(one, Waited | TimePassed) for one in self.client.do(Wait())):
                break
        self.me.walked = 0.0

    def scan(self) -> None:
        """The free verb: a calm ring, and what is strange here glows."""
        self.figures.ring_left = RING_STEPS
        if not self.client.do(Scan()) or not self.client.world.traces:
            self.client.captions.append(Caption("trace", "Hier is nu niets vreemds te zien."))

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        name = command.name
        if name in DIRECTIONS:
            self.focus = ""
            self.feet.press(name)
        elif name.startswith("release"):
            self.feet.let_go("" if name == "release_all" else name.removeprefix("release:"))
        elif name == "talk" or (name == "enter" and not (self.ring and self.focus)):
            self._use_nearest()
        elif name == "point" and self.at(command.x, command.y) is None:
            camera = self.view.camera
            self.feet.walk_on_to((command.x + camera.x, command.y + camera.y), self.crowd.walkers.values())
        else:
            return self._by_command(name)
        return True

    def _use_nearest(self) -> None:
        nearest = None if self.cards.shown else self.feet.within_reach(self.things.all(self.client.world))
        if self.cards.shown:
            self.cards.put_away()
        elif nearest:
            nearest.on()

    def _by_command(self, name: str) -> bool:
        verbs: dict[str, Callable[[], None]] = {
            "scan": self.scan, "agenda": self.opener("agenda"), "map": lambda: self.open_page("kaart"),
            "pause": self.opener("pause"), "undo": self.opener("time_machine"), "help": self.opener("help")}
        if name in verbs:
            verbs[name]()
        return name in verbs

    def back(self) -> None:
        if self.cards.shown:
            self.cards.put_away()
        else:
            self.opener("pause")()

    def opener(self, screen: str) -> Callable[[], None]:
        """What opens a screen over the map."""
        def open_it() -> None:
            self.feet.stop()
            self.client.open(screen)
        return open_it

    def open_page(self, page: str) -> None:
        """Open a page of the agenda."""
        self.client.agenda_page = page
        self.opener("agenda")()

    # --- what lies over it ------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        world = self.client.world
        things = self.things.all(world)
        page.widgets.extend(thing for thing, _ in things)
        self.cards.put(page, world, self.clock)
        self._put_prompt(page, things)

    def _put_prompt(self, page: Page, things: list[tuple[Thing, Point]]) -> None:
        """The tag at what has the focus, is pointed at or stands near, with the key that uses it."""
        pointed = self.focus if self.ring and self.focus else self.hover
        widget = page.find(pointed) if pointed else None
        if isinstance(widget, Thing | IconButton):
            cap = self.cards.keys.label_of("enter") if self.ring and pointed == self.focus else ""
            self.hud.put_prompt(page, widget.box, widget.label, cap, self.figures.my_head)
            return
        nearest = None if self.cards.shown else self.feet.within_reach(things)
        if nearest is not None:
            cap = self.cards.keys.label_of("talk")
            self.hud.put_prompt(page, nearest.box, nearest.label, cap, self.figures.my_head)

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        people = [*self.crowd.walkers.values(), *[passer.walker for passer in self.passers.people]]
        open_doors = self.doors.open_now(self.client.world, (self.me.x, self.me.y), people)
        self.view.draw(painter, self._figures(), self.look.settings.calm, self.figures.lying(),
                       self.figures.scan_ring(painter), open_doors)

    def _figures(self) -> list[Figure]:
        world = self.client.world
        return [*self.figures.all(self.things.here(world)), *self.passers.figures(world.place, self.view.bounds())]

    def over(self, painter: Painter) -> None:
        """The focus ring of a thing once more, so that no card hides it."""
        focused = self.widget(self.focus) if self.ring else None
        if isinstance(focused, Thing) and not self.cards.shown:
            draw_ring(painter, focused.box, self.look.tone(self.tone).ring, focused.corner)
