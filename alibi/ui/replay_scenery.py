"""The scene of a moment that was: the real screens of the school on a stage of their own, which gets no commands.

Knows how a world is put on those screens. Nothing is heard and nothing is kept: the session under it has no log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from alibi.core.commands import Choose, DoTask, NoteTask, Unmask
from alibi.core.records import Entry
from alibi.play.agency import Play
from alibi.play.looking_back import LookedBack
from alibi.play.replay import Moment
from alibi.play.session import Session
from alibi.ui.client import Client
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import Painter
from alibi.ui.ports import NoSound, NoVoice
from alibi.ui.stage import Stage
from alibi.ui.talk_screen import TalkScreen

PAGES: dict[type, str] = {NoteTask: "huiswerk", DoTask: "huiswerk", Unmask: "zaak"}
"""Steps that were taken in the agenda, and on which page."""


class NoLog:
    """A log that keeps nothing."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        """Nothing."""

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        """Nothing."""

    def change_wording(self, wording: Mapping[str, str]) -> None:
        """Nothing."""

    def flush(self) -> bool:
        """There is never anything to wait for."""
        return True

    def problem(self) -> str | None:
        """Never."""
        return None

    def close(self) -> bool:
        """Nothing."""
        return True


class Scenery:
    """Shows one moment at a time."""

    def __init__(self, client: Client, looked_back: LookedBack) -> None:
        self.replay = looked_back.replay
        self.session = Session(self.replay.case, NoLog())
        self.session.world = self.replay.worlds[0]
        play = Play(looked_back.code, "", self.session, looked_back.school_map, looked_back.school, Path(), NoLog())
        self.stage = Stage()
        self.client = replace(client, stage=self.stage, sound=NoSound(), voice=NoVoice(), captions=[], play=None,
                              route_to="", looked_back=None)
        self.client.enter(play)
        assert isinstance(self.stage.top, MapScreen)
        self.map = self.stage.top

    def show(self, moment: Moment) -> None:
        """Put the world of a moment on its screens, up to where the child chose."""
        self.session.world = moment.before
        self.session.entries = list(self.replay.entries[:moment.at])
        self.client.captions.clear()
        self.stage.clear_to(self.map)
        self.map.cards.shown.clear()
        self.map.stand_here()
        page = PAGES.get(type(moment.entry.command), "")
        if page:
            self.client.agenda_page = page
            self.client.open("agenda")
        self.step(0.0)
        top, command = self.stage.top, moment.entry.command
        if isinstance(top, TalkScreen) and isinstance(command, Choose):
            top.to_the_choices()
            top.chosen = command.choice

    def leave_room(self, below: int) -> None:
        """So many pixels at the foot of the screen are not for the scene."""
        if isinstance(self.stage.top, TalkScreen):
            self.stage.top.below = below

    def step(self, dt: float) -> None:
        """One logic step of what is shown."""
        if self.stage.top is not None:
            self.stage.top.step(dt)

    def draw(self, painter: Painter) -> None:
        """Draw it."""
        for scene in self.stage.seen():
            scene.draw(painter)
