"""Pictures of the main screens, from the real client without a display: for the README and for whoever judges the look.

Knows how to bring a play to the moments worth a picture, with the steps of a recorded play. Draws nothing itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from alibi.core.commands import ChooseAgent, Go
from alibi.core.ways import way_to
from alibi.play.agency import Agency, Play
from alibi.play.steps import step_from
from alibi.ui.client import Client

LOOK, NAME = "agent_1", "Kraai"
WIPE_HALF = 62
"""Frames until the unmasking is half-way."""


def take_shots(folder: Path, assets: Path, home: Path, case: str, variant_seed: int,
               steps: Sequence[str]) -> Iterator[Path]:
    """Take every picture into `folder` (made if needed), with agents in `home`; gives each path as it is made.
    `steps` is a whole winning play of `case` with the guest that `variant_seed` picks."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from alibi.ui.app import open_client

    folder.mkdir(parents=True, exist_ok=True)
    agency = Agency(home)
    desk = open_client(agency, assets, lambda code: home, lambda path: False)
    camera = _Camera(desk.client, desk.window, folder)
    try:
        yield camera.take("titel")
        play = agency.begin(case, variant_seed)
        yield from _along(play, steps, camera)
    finally:
        desk.close()


class _Camera:
    """Shows a screen of the client and keeps what it looks like."""

    def __init__(self, client: Client, window: object, folder: Path) -> None:
        from alibi.ui.window_pygame import Driver, Window

        assert isinstance(window, Window)
        self.client, self.folder = client, folder
        self.driver = Driver(client.stage, window)

    def take(self, name: str, frames: int = 3) -> Path:
        self.driver.frames(frames)
        path = self.folder / f"{name}.png"
        self.driver.snapshot(path)
        return path

    def page(self, name: str, page: str) -> Path:
        """One page of the agenda."""
        self.client.agenda_page = page
        self.client.open("agenda")
        path = self.take(name)
        self.client.close()
        return path

    def calm(self, name: str) -> Path:
        """The same, in the calm stand."""
        before = self.client.look.settings
        self.client.look.change(replace(before, calm=True))
        path = self.take(name)
        self.client.look.change(before)
        return path


def _along(play: Play, steps: Sequence[str], camera: _Camera) -> Iterator[Path]:
    """Play on step by step; at the moments of `_moments` the client is looked at."""
    moments = dict(_moments(camera))
    client = camera.client
    for written in steps:
        if written.startswith("go hal") and not play.session.world.diary.look:
            play.session.do(ChooseAgent(LOOK, NAME))
        _do(play, written)
        shot = moments.pop(_moment(play, written), None)
        if shot:
            client.enter(play)
            yield from shot()
    client.enter(play)
    yield camera.take("nabespreking")


def _do(play: Play, written: str) -> None:
    """A step; "go" to a place further away goes door by door."""
    if written.startswith("go "):
        for place in way_to(play.session.world, written.removeprefix("go ")):
            play.session.do(Go(place))
    else:
        play.session.do(step_from(written))


def _moment(play: Play, written: str) -> str:
    """The name of the moment after a step."""
    scene = play.session.world.scene
    if scene:
        return f"scene {scene.key}"
    return written


def _moments(camera: _Camera) -> Iterable[tuple[str, Callable[[], Iterator[Path]]]]:
    def plein() -> Iterator[Path]:
        yield camera.take("plein", 30)

    def talk() -> Iterator[Path]:
        camera.driver.frames(2)
        while any(item.key == "verder" for item in camera.client.stage.reading()):
            camera.driver.click_on("verder")
        yield camera.take("gesprek")

    def corridor() -> Iterator[Path]:
        yield camera.take("gang", 30)
        yield camera.calm("gang_rustig")
        yield camera.page("rooster", "rooster")
        yield camera.page("kaart", "kaart")

    def homework() -> Iterator[Path]:
        yield camera.page("huiswerk", "huiswerk")

    def board() -> Iterator[Path]:
        yield camera.page("zaakbord", "zaak")

    def reveal() -> Iterator[Path]:
        camera.driver.frames(2)
        while any(item.key == "verder" for item in camera.client.stage.reading()):
            camera.driver.click_on("verder")
        yield camera.take("onthulling", WIPE_HALF)

    return (("do read_invitation", plein), ("scene noor/hello", talk), ("go gang_b", corridor),
            ("note kaartje kennismaken", homework), ("lay lijst_muziek wei balie", board),
            ("scene test/tijn", reveal))
