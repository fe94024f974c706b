"""One child at the real client: a hand that uses it by mouse or by keys alone, and written steps played through it.

Everything goes through posted events. Knows keys of things on the screens. Does not know what a test claims.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable

from alibi.core.layout import DONE
from alibi.core.ways import way_to
from alibi.play.looks import MIRROR_PLACE
from alibi.ui.agenda_homework import SURE
from alibi.ui.app import Desk
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box
from alibi.ui.window_pygame import Driver

TAKEN_BACK = "rather_alone"
PATIENCE = 700
FRAMES_WITHOUT_A_CLOCK = 60
HUD_TOP, HUD_FOOT = 84, 640
FOLD, FOLDS = 680, {"cel": 612, "kaart": 510}
"""Where what scrolls ends on a page of the agenda; on the case board table and cards end higher."""
TRIES = 40
SLOW = 20
"""Steps a frame while somebody walks: nobody needs to see each of them."""


STEPS_AFTER = 2
"""So many steps after something was used a talk, the mirror or the evening has opened."""


class Hand(ABC):
    """One way of using the client: everything below goes through `use`, `type` and `next_bubble`."""

    def __init__(self, desk: Desk) -> None:
        self.client = desk.client
        self.driver = Driver(desk.client.stage, desk.window)
        self.driver.frames(2)

    @abstractmethod
    def use(self, key: str) -> None:
        """Use what the screen reads out under this key."""

    def shown(self) -> list[str]:
        return [item.key for item in self.client.stage.reading()]

    @property
    def walking(self) -> bool:
        """On the way somewhere, or about to be shown the mirror."""
        world, top = self.client.world, self.client.stage.top
        return bool(top.me.way) or (world.place == MIRROR_PLACE and not world.diary.look) \
            if isinstance(top, MapScreen) else False

    @property
    def screen(self) -> str:
        return type(self.client.stage.top).__name__


class Mouse(Hand):
    """A single pointer: press and let go, nothing else."""

    def use(self, key: str) -> None:
        for _ in range(TRIES):
            item = next((item for item in self.client.stage.reading() if item.key == key), None)
            if item is None:
                return  # on the way to it the child went through it
            if self._below_the_fold(key, item.box):
                self.driver.wheel(item.box.centre[0], SCREEN_H // 2, -1)
                continue
            on_map = self.screen == "MapScreen" and key.partition(":")[0] in ("door", "person", "deed")
            at = self._in_sight(key, item.box, HUD_TOP if on_map else 0, HUD_FOOT if on_map else SCREEN_H)
            if at or not on_map:
                self.driver.click(*(at or item.box.centre))
                return
            self.driver.click(*self._floor_towards(*item.box.centre))
            self._stand_still()
        raise AssertionError(f"{key} cannot be reached with the mouse")

    def _below_the_fold(self, key: str, box: Box) -> bool:
        """Whether a page of the agenda must scroll before this can be touched."""
        fold = FOLDS.get(key.partition(".")[0], FOLD)
        return self.screen == "AgendaScreen" and box.centre[1] > fold

    def _floor_towards(self, x: int, y: int) -> tuple[int, int]:
        """The point in sight nearest to there with nothing but floor of the room or corridor where one is."""
        screen = self.client.stage.top
        assert isinstance(screen, MapScreen)
        things = [item.box for item in self.client.stage.reading() if item.usable]
        camera, here = screen.view.camera, self.client.world.place
        floor = [(at, up) for at in range(40, 1241, 40) for up in range(HUD_TOP + 10, HUD_FOOT, 20)
                 if screen.ground.free(at + camera.x, up + camera.y)
                 and screen.ground.place_at(at + camera.x, up + camera.y) == here
                 and not any(box.holds(at, up) for box in things)]
        return min(floor, key=lambda at: (at[0] - x) ** 2 + (at[1] - y) ** 2)

    def _in_sight(self, key: str, box: Box, top: int, foot: int) -> tuple[int, int] | None:
        """A point at which the pointer touches this thing, its middle if it can be; None when it is out of sight."""
        (x, y), w, h = box.centre, box.w // 2, box.h // 2
        points = [(x + dx * w // 5, y + dy * h // 5) for dx in (0, -2, 2, -4, 4) for dy in (0, -2, 2, -4, 4)]
        return next((at for at in points if 0 < at[0] < SCREEN_W and top < at[1] < foot
                     and not self._covered(key, *at)), None)

    def _covered(self, key: str, x: int, y: int) -> bool:
        over = [item.key for item in self.client.stage.reading() if item.usable and item.box.holds(x, y)]
        return over[-1] != key

    def _stand_still(self) -> None:
        for number in range(PATIENCE):
            self.driver.frames(steps=SLOW)
            if not self.walking and number > 1:
                return  # whoever is on the way here has come nearer too


class Keyboard(Hand):
    """Tab or Shift-Tab to it, whichever is nearer, then Enter."""

    def use(self, key: str) -> None:
        for _ in range(TRIES):
            stops = [item for item in self.client.stage.reading() if item.usable]
            here = next((number for number, item in enumerate(stops) if item.focused), None)
            there = next((number for number, item in enumerate(stops) if item.key == key), None)
            if here is None or there is None:
                self.driver.key("tab")
            elif here == there:
                self.driver.key("return")
                return
            else:
                on, back = (there - here) % len(stops), (here - there) % len(stops)
                self.driver.key(*(("tab", on) if on <= back else ("shift+tab", back)))
        raise AssertionError(f"{key} cannot be reached with the keyboard on {self.screen}: {self.shown()}")


class Child:
    """Plays written steps through a hand, as far as the screen lets it."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.client = hand, hand.client

    def wait_until(self, done: Callable[[], bool], why: str) -> None:
        for number in range(PATIENCE):
            if done():
                return
            self.hand.driver.frames(steps=SLOW)
            if number > FRAMES_WITHOUT_A_CLOCK:
                time.sleep(0.005)  # the disk needs real time, which frames alone do not give it
        raise AssertionError(f"waited in vain: {why} (on {self.hand.screen}, {self.hand.shown()[:20]})")

    def clear(self) -> None:
        """Read on until the school, the choices or the debrief are there, and put cards away."""
        for _ in range(60):
            for _ in range(STEPS_AFTER):
                self.client.stage.step()
            keys = self.hand.shown()
            if self.hand.screen == "MapScreen" and "caption" in keys:
                self.hand.use("caption")
            elif self.hand.screen == "MirrorScreen":
                self.at_the_mirror()
            elif self.hand.screen == "MapScreen" and self.hand.walking:
                self.hand.driver.frames(steps=SLOW)
            elif self.hand.screen in ("TalkScreen", "RevealScreen") and "verder" in keys:
                self.hand.use("verder")
            elif self.hand.screen == "RevealScreen":
                self.wait_until(lambda: "praat" in self.hand.shown(), "the end of the soft wipe")
                self.hand.use("praat")
            else:
                return

    def at_the_mirror(self) -> None:
        self.hand.use("agent_3")
        self.hand.use("naam")
        self.hand.driver.type("Kraai")
        self.hand.use("klaar")

    def take(self, step: str) -> None:
        word, *rest = step.split()
        if word not in ("choose", "go_on"):
            self.clear()
        getattr(self, f"take_{word}")(*rest)

    def take_go(self, place: str) -> None:
        for near in way_to(self.client.world, place):
            self.hand.use(f"door:{near}")
            self.wait_until(lambda near=near: self.client.world.place == near, f"going to {near}")  # type: ignore[misc]
            self.clear()

    def take_talk(self, person: str) -> None:
        self.hand.use(f"person:{person}")
        self.wait_until(lambda: self.hand.screen == "TalkScreen", f"talking to {person}")

    def take_choose(self, choice: str) -> None:
        self.clear()
        if choice == "feeling":
            self.changes_its_mind()
        self.hand.use(f"keuze:{choice}")
        self.hand.driver.frames(2)

    def changes_its_mind(self) -> None:
        """Choose something, then take it back with the time machine."""
        self.hand.use(f"keuze:{TAKEN_BACK}")
        self.clear()
        self.hand.use("undo")
        self.hand.use("terug")
        self.clear()

    def take_go_on(self) -> None:
        self.clear()

    def take_do(self, deed: str) -> None:
        self.hand.use(f"deed:{deed}")
        self.wait_until(lambda: all(one.id != deed for one in self.client.world.deeds)
                        or self.hand.screen != "MapScreen", f"doing {deed}")

    def take_wait(self, beats: str = "1") -> None:
        for _ in range(int(beats)):
            self.clear()
            if self.hand.screen != "MapScreen":
                return  # somebody speaks up, or it is evening
            self.hand.use("wacht")

    def take_scan(self) -> None:
        self.hand.use("scan")

    def in_the_agenda(self, page: str, *keys: str) -> None:
        self.clear()
        if self.hand.screen == "MapScreen":
            self.hand.use("agenda")
        self.hand.use(f"tab.{page}")
        for key in keys:
            self.hand.use(key)

    def close_agenda(self) -> None:
        if self.hand.screen == "AgendaScreen":
            self.hand.use("dicht")

    def take_note(self, task: str, slot: str) -> None:
        self.in_the_agenda("huiswerk", f"taak.{task}", f"regel.{slot}", SURE)
        self.close_agenda()

    def take_work(self, task: str, answer: str = "") -> None:
        self.in_the_agenda("huiswerk", f"taak.{task}")
        self.hand.use("maken" if "maken" in self.hand.shown() else f"antwoord.{answer}")
        if self.client.world.task(task) < DONE and self.client.world.work(task) == 0:
            self.hand.use(f"antwoord.{answer}")
        self.close_agenda()

    def take_estimate(self, task: str, half_hours: str) -> None:
        self.in_the_agenda("huiswerk", f"taak.{task}")
        while (thought := self.client.world.diary.estimate(task)) != int(half_hours):
            self.hand.use("schatting.meer" if thought < int(half_hours) else "schatting.minder")
        self.close_agenda()

    def take_plan(self, task: str, day: str, part: str) -> None:
        self.in_the_agenda("planner")
        fits = f"plan.{task}" in self.hand.shown()
        if fits:
            self.hand.use(f"plan.{task}")
            self.hand.use(f"deel.{day}.{part}")
        self.close_agenda()
        assert not fits or (task, day, part) in self.client.world.diary.plan

    def take_move(self, task: str, from_day: str, from_part: str, day: str, part: str) -> None:
        self.in_the_agenda("planner", f"blok.{task}.{from_day}.{from_part}", f"deel.{day}.{part}")
        self.close_agenda()
        assert (task, day, part) in self.client.world.diary.plan

    def take_next_day(self) -> None:
        self.wait_until(lambda: self.hand.screen == "EveningScreen", "the evening")
        self.hand.use("morgen")
        self.wait_until(lambda: self.hand.screen != "EveningScreen", "the next morning")

    def take_lay(self, card: str, person: str, signal: str) -> None:
        self.in_the_agenda("zaak", f"kaart.{card}", f"cel.{person}.{signal}")
        self.close_agenda()
        assert self.client.world.laid(card) == signal

    def take_unmask(self, person: str) -> None:
        self.in_the_agenda("zaak", "vraag", f"mens.{person}", "vraag.ja")
        self.wait_until(lambda: self.hand.screen in ("RevealScreen", "MapScreen"), "asking the guest")
        self.clear()


def debrief(child: Child) -> None:
    """Through the debrief, leaving the line and the words empty, to the preview."""
    child.wait_until(lambda: child.hand.screen == "DebriefScreen", "the debrief")
    for _ in range(12):
        child.hand.driver.frames(2)
        if child.hand.screen == "ShareScreen":
            return
        child.hand.use("verder")
    raise AssertionError("the debrief has no end")


def share(child: Child) -> None:
    yes = next(item.key for item in child.client.stage.reading() if item.usable and item.label.startswith("Ja"))
    child.hand.use(yes)
    child.wait_until(lambda: "klaar" in child.hand.shown(), "the dossier")
