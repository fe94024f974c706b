"""What the cards over a map say and are for: the menu, the verbs, a tip, and what happened since.

Knows captions, tips and the child's keys. Does not know where cards stand (`map_hud`) nor how a verb is done: that is
asked of the map screen (`Verbs`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from alibi.core.school_time import time_of
from alibi.core.ways import cost_of, way_to
from alibi.core.world import World
from alibi.play.changes import change_card
from alibi.play.telling import Caption
from alibi.play.tips import tip_in_sight
from alibi.ui.client import Client
from alibi.ui.hud import CaptionCard
from alibi.ui.keys import Keys
from alibi.ui.map_hud import Clock, MapHud
from alibi.ui.page import Page
from alibi.ui.widgets_press import Button, IconButton

CAPTION_LOOKS = {"clue": ("case", "mint", "Aanwijzing"), "trace": ("scan", "mint", "Scanner"),
                 "change": ("swap", "amber", "Wijziging"), "task": ("book", "paper", "Agenda"),
                 "promise": ("hand", "paper", ""), "strain": ("chat", "coral", ""), "help": ("help", "paper", ""),
                 "time": ("clock", "ink", ""), "closed": ("lock", "paper", "")}
SHOWN = ("feedback", *CAPTION_LOOKS)
PASSING = ("time", "closed", "feedback")
"""Captions that a newer one makes old news."""
MENU = (("pause", "Pauze", "pause", "pause"), ("help", "Hulp", "help", "help"),
        ("undo", "Tijdmachine", "undo", "time_machine"))


LONG = 3
"""From so many beats on waiting is also offered in one go."""


def beats_to_wait(world: World) -> int:
    """Until the next lesson or break begins, until it is time to walk to its room, or until school is out; 0 at home,
    and while a lesson goes on elsewhere: nobody waits past one by a single press."""
    lesson = world.next_lesson
    if world.at_home:
        return 0
    if lesson is None:
        return world.day.ends - world.beat
    room = world.known_room(lesson) if lesson.room else ""
    away = bool(room) and room != world.place
    if lesson.begins <= world.beat:
        return 0 if away else lesson.ends - world.beat
    return max(0, lesson.begins - (cost_of(world, way_to(world, room)) if away else 0) - world.beat)


class Verbs(Protocol):
    """What the map screen does when a card is used."""

    def opener(self, screen: str) -> Callable[[], None]:
        """What opens a screen over the map."""

    def open_page(self, page: str) -> None:
        """Open a page of the agenda."""

    def scan(self) -> None:
        """Look for what is strange here."""

    def wait(self) -> None:
        """Let one beat pass."""

    def wait_on(self) -> None:
        """Let beats pass until something happens."""


class MapCards:
    """The cards of one map screen; `shown` is what happened and was not put away yet, the first in sight."""

    def __init__(self, client: Client, verbs: Verbs) -> None:
        self.client, self.verbs = client, verbs
        self.hud = MapHud(client.look)
        self.shown: list[Caption] = []
        self._moved = client.look.settings.keys
        self._table = Keys(self._moved)

    @property
    def keys(self) -> Keys:
        """The keys as the child has them now."""
        moved = self.client.look.settings.keys
        if self._moved is not moved:
            self._moved, self._table = moved, Keys(moved)
        return self._table

    # --- what happened ------------------------------------------------------------------------------------

    def take_captions(self) -> None:
        """What the child did last comes first; what was said of the time before is no news any more."""
        if not self.client.captions:
            return
        new = self.client.take_captions(*SHOWN)
        self.client.take_captions()
        if new:
            self.shown = [*new, *(old for old in self.shown if old.kind not in PASSING)]

    def put_away(self) -> None:
        """The caption in sight was read."""
        self.shown = self.shown[1:]

    # --- on the page --------------------------------------------------------------------------------------

    def put(self, page: Page, world: World, clock: Clock) -> None:
        """All of them but the tag at a thing."""
        self.hud.put_top(page, world, clock, self._menu)
        self.hud.put_foot(page, world, self._buttons, self._tip, told=bool(self.shown))
        if self.shown:
            caption, more = self.shown[0], len(self.shown) - 1
            self.hud.put_caption(page, (caption, more, world), lambda: self._caption_card(caption, more))

    def _menu(self) -> list[IconButton]:
        return [IconButton(key, label, self.verbs.opener(screen), icon=icon) for key, label, icon, screen in MENU]

    def _buttons(self) -> list[Button | IconButton]:
        label = self.keys.label_of
        return [Button("agenda", "Agentenagenda", self.verbs.opener("agenda"), icon="calendar", key_cap=label("agenda"),
                       kind="primary"),
                Button("scan", "Scan", self.verbs.scan, icon="scan", key_cap=label("scan")),
                Button("wacht", "Half uur later" if self.client.world.at_home else "Wacht", self.verbs.wait,
                       icon="clock_step"), *self._wait_on(),
                IconButton("kaart", "Kaart", lambda: self.verbs.open_page("kaart"), icon="map")]

    def _wait_on(self) -> list[Button]:
        """Where there is long to wait: all of it at once."""
        world = self.client.world
        beats = beats_to_wait(world)
        until = time_of(world.beat + beats)
        return [Button("wacht_tot", f"Wacht tot {until}", self.verbs.wait_on, icon="clock")] if beats >= LONG else []

    def _tip(self) -> Button | None:
        """What there is to do, for a child with much help; pressing it opens the page where it can be done."""
        tip = tip_in_sight(self.client.world)
        if tip is None:
            return None
        return Button("tip", f"Tip: {tip.text}", lambda: self.verbs.open_page(tip.page), icon="bulb")

    def _caption_card(self, caption: Caption, more: int) -> CaptionCard:
        icon, hue, title = CAPTION_LOOKS.get(caption.kind, ("eye", "paper", ""))
        text, change = caption.text, self.client.world.case.index.change.get(caption.about)
        if caption.kind == "change" and change:
            told = change_card(self.client.world, change)
            title, text = told.title, told.text
        return CaptionCard("caption", "", self.put_away, text=text, icon=icon, hue=hue, title=title, more=more,
                           cap=self.keys.label_of("talk"))
