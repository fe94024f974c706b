"""The school: walking through it, meeting people, doing deeds, scanning.

Knows the world's place and time, the map and what can be used here. Every rule is asked of the session: this screen
only walks inside zones, and sends Go when a border is crossed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot, sin

from alibi.core.case import Scene
from alibi.core.commands import Command as Move
from alibi.core.commands import Do, Go, Scan, Talk, Wait
from alibi.core.school_map import Area
from alibi.core.school_time import beats_in_words
from alibi.core.ways import cost_of, way_to
from alibi.play.looks import MIRROR_PLACE
from alibi.play.telling import Caption
from alibi.ui.client import Client
from alibi.ui.crowd import Crowd
from alibi.ui.hud import CaptionCard, HudCard, Prompt, Thing
from alibi.ui.keys import DIRECTIONS, Command
from alibi.ui.map_view import Figure, MapView
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.walking import Ground, Point, Walker
from alibi.ui.widgets_press import Button, IconButton

SPEED = 4.6
"""Pixels a step of 1/60 s."""
NEAR = 96
SPRITE_TOP = 100
DEED_APART = 50
"""Marks of deeds that would cover each other stand beside each other."""
STEP_INSIDE = 170
STRIDE_SOUND = 72.0
"""Pixels between two footsteps that are heard."""
RING_STEPS = 90
HUD_TOP = 12
STEPS_OF_DIRECTION = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
DEED_MARKS = {"read": "eye", "look": "eye", "ask": "chat", "meet": "people", "note": "pen", "leave": "note",
              "hand_in": "arrow_right", "rest": "leaf", "wait": "clock"}
CAPTION_LOOKS = {"clue": ("case", "mint", "Aanwijzing"), "trace": ("scan", "mint", "Scanner"),
                 "change": ("swap", "amber", "Wijziging"), "task": ("book", "paper", "Agenda"),
                 "promise": ("hand", "paper", ""), "time": ("clock", "ink", ""), "closed": ("lock", "paper", "")}
SHOWN = ("feedback", *CAPTION_LOOKS)


@dataclass(frozen=True)
class Errand:
    """Where the child is walking to, and what happens there."""

    goal: Point
    then: Callable[[], None]


class MapScreen(Screen):
    """The base screen of a play; talks, agenda and pause lie on top of it."""

    tone = "ink"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        school_map = client.playing.school_map
        self.ground, self.view = Ground(school_map), MapView(school_map, client.look)
        self.crowd = Crowd(self.ground, client.look.settings.calm)
        spot = school_map.spot(client.world.place)
        assert spot is not None, "the check makes sure that every place has a spot"
        self.me = Walker(spot.x, spot.y)
        self.errand: Errand | None = None
        self.held: list[str] = []
        self.shown: list[Caption] = []
        self.ring_left, self.steps = 0, 0
        self.route: tuple[Point, ...] = ()
        self.crowd.settle(client.world, at_once=True)
        self.view.camera.look_at(self.me.x, self.me.y)

    # --- each step --------------------------------------------------------------------------------------

    def tick(self, dt: float) -> None:
        if self._leads_elsewhere():
            return
        self.steps += 1
        self.ring_left = max(0, self.ring_left - 1)
        self.crowd.calm = self.look.settings.calm
        self.crowd.settle(self.client.world)
        self.crowd.step()
        self._walk()
        self.view.camera.look_at(self.me.x, self.me.y)
        self.shown += self.client.take_captions(*SHOWN)
        self.client.take_captions()

    def _leads_elsewhere(self) -> bool:
        """A talk, the mirror or the end of the day takes over from the map."""
        world, client = self.client.world, self.client
        if client.stage.top is not self:
            return True
        if world.scene:
            self._stop()
            client.open("reveal" if self._is_unmasking(world.scene) else "talk")
        elif world.over:
            client.go_to("debrief")
        elif not world.diary.look and world.place == MIRROR_PLACE and self._stands_inside():
            self._stop()
            client.open("mirror")
        else:
            return False
        return True

    def _is_unmasking(self, scene: Scene) -> bool:
        unmasking = self.client.world.case.unmasking
        return scene.key == dict(unmasking.scenes).get(self.client.world.variant, unmasking.found)

    def _stands_inside(self) -> bool:
        """Not in the doorway any more: the child sees where it is before the mirror opens."""
        return not (self.me.way or self.held) or self.me.walked > STEP_INSIDE

    # --- walking ----------------------------------------------------------------------------------------

    def _walk(self) -> None:
        point = self._held_step() if self.held else self.me.follow(SPEED)
        if point is None:
            self._arrive()
            return
        if self.held:
            point = self._slide(point)
        if point != (self.me.x, self.me.y) and self._cross(point):
            self._leap()

    def _held_step(self) -> Point:
        dx = sum(STEPS_OF_DIRECTION[name][0] for name in self.held)
        dy = sum(STEPS_OF_DIRECTION[name][1] for name in self.held)
        far = hypot(dx, dy) or 1.0
        self.me.face(dx, dy)
        return self.me.x + dx / far * SPEED, self.me.y + dy / far * SPEED

    def _slide(self, point: Point) -> Point:
        """Along a wall rather than stuck at it."""
        x, y = point
        for there in (point, (x, self.me.y), (self.me.x, y)):
            if self.ground.free(*there):
                return there
        return self.me.x, self.me.y

    def _cross(self, point: Point) -> bool:
        """Move there; crossing into another place asks the rules. False when the door stays shut."""
        there = self.ground.map.place_at(*point)
        if there and there != self.client.world.place and not self._go(there):
            self._stop()
            return False
        strides = int(self.me.walked // STRIDE_SOUND)
        self.me.move_to(*point)
        if int(self.me.walked // STRIDE_SOUND) > strides:
            self.sound.play("stap")
        return True

    def _go(self, place: str) -> bool:
        near = {go.place for _, _, go in self._neighbours()}
        if place in near:
            self.client.do(Go(place))
            self.me.walked = 0.0
        return self.client.world.place == place

    def _neighbours(self) -> tuple[tuple[int, int, Go], ...]:
        book = self.client.world.book
        return book.neighbours[book.place_number[self.client.world.place]]

    def _leap(self) -> None:
        landing = self.ground.leap(self.me.x, self.me.y)
        if landing is None:
            return
        there = self.ground.map.place_at(*landing)
        if there == self.client.world.place or self._go(there):
            self.me.x, self.me.y = landing
            self.crowd.settle(self.client.world, at_once=True)
        else:
            self._stop()

    def _arrive(self) -> None:
        if self.me.walked:
            self.me.walked = 0.0
        errand, self.errand = self.errand, None
        if errand and hypot(errand.goal[0] - self.me.x, errand.goal[1] - self.me.y) < NEAR * 1.5:
            self.me.face(errand.goal[0] - self.me.x, errand.goal[1] - self.me.y)
            errand.then()

    def _stop(self) -> None:
        self.me.stand()
        self.held.clear()
        self.errand = None

    def walk_to(self, goal: Point, then: Callable[[], None] | None = None, beside: bool = False) -> None:
        """Walk round obstacles to a point (or next to it), and do something there."""
        target = self._beside(goal) if beside else goal
        self.me.way = list(self.ground.way((self.me.x, self.me.y), target))
        self.errand = Errand(goal, then) if then else None

    def _beside(self, goal: Point) -> Point:
        sides = [(goal[0] + dx, goal[1] + dy) for dx, dy in ((-52, 2), (52, 2), (0, 40), (0, -40))]
        free = [side for side in sides if self.ground.free(*side)
                and self.ground.map.place_at(*side) == self.client.world.place]
        return min(free or [goal], key=lambda side: hypot(side[0] - self.me.x, side[1] - self.me.y))

    # --- what can be used here --------------------------------------------------------------------------

    def _things(self) -> list[tuple[Thing, Point]]:
        """People, deeds and doors of this place with their points on the map."""
        return [*self._people(), *self._deeds(), *self._doors()]

    def _people(self) -> list[tuple[Thing, Point]]:
        world, found = self.client.world, []
        for person in world.people_here:
            walker = self.crowd.walkers.get(person)
            if walker is None:
                continue
            x, y = self.view.on_screen(walker.x, walker.y)
            name = world.case.index.person[person].name
            label = f"Praat met {name}" if world.can_talk(person) else f"{name} knikt naar je"
            point = (walker.x, walker.y)
            news = "heeft iets te vertellen" if world.has_news(person) else ""
            found.append((Thing(f"person:{person}", label, self._to_person(person, point), news=news,
                                box=Box(x - 34, y - 98, 68, 108)), point))
        return found

    def _to_person(self, person: str, point: Point) -> Callable[[], None]:
        return lambda: self.walk_to(point, lambda: self._speak(person), beside=True)

    def _speak(self, person: str) -> None:
        world = self.client.world
        if world.can_talk(person):
            self._do(Talk(person))
        else:
            self.shown.append(Caption("feedback", f"{world.case.index.person[person].name} knikt naar je."))

    def _deeds(self) -> list[tuple[Thing, Point]]:
        found: list[tuple[Thing, Point]] = []
        spare = 0
        for deed in self.client.world.deeds:
            spot = self.ground.map.spot(deed.spot) if deed.spot else None
            if spot is None:
                spare += 1
                spot = self.ground.map.spot(f"{deed.place}.{9 - spare}") or self.ground.map.spot(deed.place)
            if spot is None:
                continue
            x, y = self.view.on_screen(spot.x, spot.y)
            taken = [*((other.box.x + 23, other.box.y + 62) for other, _ in found), *self._traces_on_screen()]
            while any(abs(there[0] - x) < DEED_APART and abs(there[1] - y) < DEED_APART for there in taken):
                x += DEED_APART
            label = f"{deed.text} ({beats_in_words(deed.costs)})" if deed.costs else deed.text
            point = (float(spot.x), float(spot.y))
            found.append((Thing(f"deed:{deed.id}", label, self._to_deed(deed.id, point),
                                mark=DEED_MARKS.get(deed.does, "hand"), box=Box(x - 23, y - 62, 46, 46)), point))
        return found

    def _traces_on_screen(self) -> list[tuple[int, int]]:
        spots = (self.ground.map.spot(trace.spot or trace.place) for trace in self.client.world.traces)
        return [self.view.on_screen(spot.x, spot.y) for spot in spots if spot]

    def _to_deed(self, deed: str, point: Point) -> Callable[[], None]:
        return lambda: self.walk_to(point, lambda: self._do(Do(deed)))

    def _doors(self) -> list[tuple[Thing, Point]]:
        world, found = self.client.world, []
        for doorway in self.ground.map.doorways:
            if world.place not in (doorway.a, doorway.b) or (doorway.to and not self._mine(doorway.area)):
                continue
            there = doorway.b if world.place == doorway.a else doorway.a
            area = doorway.area
            x, y = self.view.on_screen(area.x, area.y)
            way = way_to(world, there)
            label = f"Ga naar {world.case.index.place[there].name} ({beats_in_words(cost_of(world, way))})"
            point = (area.x + area.width / 2, area.y + area.height / 2)
            found.append((Thing(f"door:{there}", label, self._to_place(there),
                                box=Box(x, y, max(area.width, 46), max(area.height, 46))), point))
        return found

    def _mine(self, area: Area) -> bool:
        """Whether this end of the stairs is in the place where the child is."""
        return self.ground.map.place_at(area.x + area.width / 2, area.y + area.height / 2) == self.client.world.place

    def _to_place(self, place: str) -> Callable[[], None]:
        spot = self.ground.map.spot(place)
        assert spot is not None
        return lambda: self.walk_to((spot.x, spot.y))

    def _nearest(self) -> Thing | None:
        """The person or deed within reach, the nearest first."""
        near = [(hypot(point[0] - self.me.x, point[1] - self.me.y), number, thing)
                for number, (thing, point) in enumerate([*self._people(), *self._deeds()])]
        within = [found for found in near if found[0] <= NEAR]
        return min(within)[2] if within else None

    def _do(self, move: Move) -> None:
        self.client.do(move)
        self.me.walked = 0.0

    def wait(self) -> None:
        """Let one beat pass; what came of it is said."""
        self._stop()
        self._do(Wait())

    def scan(self) -> None:
        """The free verb: a calm ring, and what is strange here glows."""
        self.ring_left = RING_STEPS
        if not self.client.do(Scan()) or not self.client.world.traces:
            self.client.captions.append(Caption("trace", "Hier is nu niets vreemds te zien."))

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        name = command.name
        if name in DIRECTIONS:
            self._press(name)
        elif name.startswith("release"):
            self.held = [] if name == "release_all" else [held for held in self.held if held != name[8:]]
        elif name in ("enter", "talk") and (name == "talk" or not self.ring or not self.focus):
            self._use_nearest()
        elif name == "point" and self.at(command.x, command.y) is None:
            camera = self.view.camera
            self.walk_to((command.x + camera.x, command.y + camera.y))
        else:
            return self._by_command(name)
        return True

    def _press(self, name: str) -> None:
        self.held = [*(held for held in self.held if held != name), name]
        self.me.way.clear()
        self.errand, self.focus = None, ""

    def _use_nearest(self) -> None:
        if self.shown:
            self._put_away()
        else:
            nearest = self._nearest()
            if nearest:
                nearest.on()

    def _by_command(self, name: str) -> bool:
        verbs: dict[str, Callable[[], None]] = {
            "scan": self.scan, "agenda": lambda: self._open("agenda"), "map": self._open_plan,
            "pause": lambda: self._open("pause"), "undo": lambda: self._open("time_machine"),
            "help": lambda: self._open("help")}
        if name in verbs:
            verbs[name]()
            return True
        return False

    def back(self) -> None:
        if self.shown:
            self._put_away()
        else:
            self._open("pause")

    def _open(self, screen: str) -> None:
        self._stop()
        self.client.open(screen)

    def _open_plan(self) -> None:
        self.client.agenda_page = "kaart"
        self._open("agenda")

    def _put_away(self) -> None:
        self.shown = self.shown[1:]

    # --- what lies over it ------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        for thing, _ in self._things():
            page.put(thing, thing.box.x, thing.box.y, thing.box.w, thing.box.h)
        self._put_prompt(page)
        self._put_hud(page)
        self._put_question(page, self._put_buttons(page))
        if self.shown:
            self._put_caption(page)

    def _put_hud(self, page: Page) -> None:
        world = self.client.world
        clock = HudCard(icon="clock", title=world.time, below=world.day.name, big=True)
        box = page.put(clock, 16, HUD_TOP)
        lesson = world.next_lesson
        if lesson is None:
            return
        beats = lesson.begins - world.beat
        room = world.case.index.place[world.known_room(lesson)].short
        below = f"nog {beats} {'blokje' if beats == 1 else 'blokjes'}" if beats > 0 else "nu bezig"
        title = f"Straks: {lesson.name}" if beats > 0 else lesson.name
        page.put(HudCard(icon="book", title=title, below=below, right=room), box.right + 12, HUD_TOP)

    def _put_question(self, page: Page, left_of: int) -> None:
        world = self.client.world
        card = HudCard(icon="flag", title=world.case.question, below=world.day.aim)
        width = min(card.wide(self.look), left_of - 32)
        page.put(card, 16, SCREEN_H - 16 - card.tall(self.look, width), width)

    def _put_buttons(self, page: Page) -> int:
        """The verbs at the foot and the menu on top; gives where the foot's buttons begin."""
        agenda = Button("agenda", "Agentenagenda", lambda: self._open("agenda"), icon="calendar", key_cap="T",
                        kind="primary")
        scan = Button("scan", "Scan", self.scan, icon="scan", key_cap="Q")
        x = SCREEN_W - 16 - agenda.wide(self.look)
        page.put(agenda, x, SCREEN_H - 76, 0, 60)
        wait = Button("wacht", "Wacht", self.wait, icon="clock_step")
        x = page.put(scan, x - 12 - scan.wide(self.look), SCREEN_H - 76, 0, 60).x
        x = page.put(wait, x - 12 - wait.wide(self.look), SCREEN_H - 76, 0, 60).x
        left = x
        right = SCREEN_W - 16
        for key, label, icon, screen in (("pause", "Pauze", "settings", "pause"), ("help", "Hulp", "help", "help"),
                                         ("undo", "Tijdmachine", "undo", "time_machine")):
            button = IconButton(key, label, self._opener(screen), icon=icon)
            right -= 60
            page.put(button, right, HUD_TOP, 60, 60)
            right -= 10
        return left

    def _opener(self, screen: str) -> Callable[[], None]:
        return lambda: self._open(screen)

    def _put_prompt(self, page: Page) -> None:
        nearest = self._nearest()
        if nearest is None or self.shown:
            return
        prompt = Prompt(cap="E", text=nearest.label)
        width = prompt.wide(self.look)
        x = max(8, min(nearest.box.centre[0] - width // 2, SCREEN_W - width - 8))
        page.put(prompt, x, max(84, nearest.box.y - prompt.tall(self.look, width) - 8))

    def _put_caption(self, page: Page) -> None:
        caption = self.shown[0]
        icon, hue, title = CAPTION_LOOKS.get(caption.kind, ("eye", "paper", ""))
        card = CaptionCard("caption", "", self._put_away, text=caption.text, icon=icon, hue=hue, title=title,
                           more=len(self.shown) - 1)
        width = 700
        page.put(card, (SCREEN_W - width) // 2, SCREEN_H - 100 - card.tall(self.look, width), width)

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        self.view.draw(painter, self._figures(), self.look.settings.calm, lambda: self._on_floor(painter))

    def _figures(self) -> list[Figure]:
        look = self.client.world.diary.look or "agent_1"
        figures = [Figure(f"sprite.{look}.{self.me.facing}.{self.me.frame}", self.me.x, self.me.y)]
        figures += [Figure(f"sprite.{person}.{walker.facing}.{walker.frame}", walker.x, walker.y)
                    for person, walker in self.crowd.walkers.items()]
        return figures + self._trace_figures() + self._bubbles()

    def _bubbles(self) -> list[Figure]:
        """Over whoever here has something to say that the child has not heard."""
        world = self.client.world
        waiting = (self.crowd.walkers.get(person) for person in world.people_here if world.has_news(person))
        return [Figure("fx.bubble", walker.x, walker.y + 0.1, self._over_head()) for walker in waiting if walker]

    def _over_head(self) -> tuple[int, int]:
        width, height = self.client.pictures.size("fx.bubble")
        return width // 2, SPRITE_TOP + height

    def _trace_figures(self) -> list[Figure]:
        figures = []
        for trace in self.client.world.traces:
            spot = self.ground.map.spot(trace.spot or trace.place)
            if spot and trace.picture in self.client.pictures:
                sway = 0.0 if self.look.settings.calm or trace.picture != "trace.stapler" else 46 * sin(self.steps / 90)
                if self.client.world.trace_seen(trace.id):
                    figures.append(Figure("fx.glow", spot.x + sway, spot.y - 1, (80, 110)))
                figures.append(Figure(trace.picture, spot.x + sway, spot.y, (32, 58)))
        return figures

    def _on_floor(self, painter: Painter) -> None:
        x, y = self.view.on_screen(self.me.x, self.me.y)
        width, height = self.client.pictures.size("fx.focus_foot")
        painter.image("fx.focus_foot", x - width // 2, y - height // 2)
        for point in self._dots():
            painter.image("fx.route_dot", *self._dot_at(point))
        if self.ring_left:
            size = int(64 + (RING_STEPS - self.ring_left) * 6) // 32 * 32
            painter.image("fx.scan_ring", x - size // 2, y - size // 2, size=(size, size),
                          alpha=min(255, self.ring_left * 5))

    def _dots(self) -> tuple[Point, ...]:
        """The way the child asked for, as dots on the floor."""
        goal = self.client.route_to
        if not goal or goal == self.client.world.place:
            self.client.route_to, self.route = "", ()
            return ()
        spot = self.ground.map.spot(goal)
        if spot and (not self.route or self.steps % 30 == 0):
            self.route = self.ground.way((self.me.x, self.me.y), (spot.x, spot.y))
        return self.route[1:24]

    def _dot_at(self, point: Point) -> tuple[int, int]:
        x, y = self.view.on_screen(*point)
        width, height = self.client.pictures.size("fx.route_dot")
        return x - width // 2, y - height // 2

