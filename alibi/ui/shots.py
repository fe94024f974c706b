"""Pictures of the main screens, from the real client without a display: for the README and for whoever judges the look.

Knows how to bring a play to the moments worth a picture, with the steps of a recorded play. Draws nothing itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from alibi.core.commands import ChooseAgent, Command, Go, Wait
from alibi.core.happenings import Happening
from alibi.core.ways import way_to
from alibi.play.agency import Agency, Play
from alibi.play.steps import step_from
from alibi.play.telling import tell
from alibi.ui.client import Client

Shot = Callable[[], Iterator[Path]]

LOOK, NAME = "agent_1", "Kraai"
WIPE_HALF = 62
"""Frames until the unmasking is half-way."""


class Film(NamedTuple):
    """A case and a whole winning play of it, with the guest that `variant_seed` picks."""

    case: str
    variant_seed: int
    steps: Sequence[str]


def take_shots(folder: Path, assets: Path, home: Path, first: Film, week: Film) -> Iterator[Path]:
    """Take every picture into `folder` (made if needed), with agents in `home`; gives each path as it is made.
    `first` shows the screens of one day, `week` those of more days."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from alibi.ui.app import open_client

    folder.mkdir(parents=True, exist_ok=True)
    agency = Agency(home)
    desk = open_client(agency, assets, lambda code: home, lambda path: False)
    camera = _Camera(desk.client, desk.window, folder)
    try:
        yield camera.take("titel")
        for film, moments in ((first, _moments(camera)), (week, _moments_of_week(camera))):
            yield from _along(agency.begin(film.case, film.variant_seed), film.steps, dict(moments), camera)
            if film is first:
                yield camera.take("nabespreking")
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


def _along(play: Play, steps: Sequence[str], moments: dict[str, Shot], camera: _Camera) -> Iterator[Path]:
    """Play on step by step; at each moment the client is looked at. At the end the debrief is open."""
    client = camera.client
    for written in steps:
        if written.startswith("go hal") and not play.session.world.diary.look:
            play.session.do(ChooseAgent(LOOK, NAME))
        happened = _do(play, written)
        shot = moments.pop(_moment(play, written), None)
        if shot:
            client.enter(play)
            client.captions.extend(tell(play.session.world, happened))
            yield from shot()
    assert not moments, f"these moments never came: {', '.join(moments)}"
    client.enter(play)
    camera.driver.frames(2)


def _do(play: Play, written: str) -> tuple[Happening, ...]:
    """A step; "go" to a place further away goes door by door, "wait 3" waits three times. Gives what happened last."""
    word, _, rest = written.partition(" ")
    commands: list[Command] = []
    if word == "go":
        commands += [Go(place) for place in way_to(play.session.world, rest)]
    else:
        commands += [Wait()] * int(rest) if word == "wait" and rest else [step_from(written)]
    happened: tuple[Happening, ...] = ()
    for command in commands:
        happened = play.session.do(command)
    return happened


def _moment(play: Play, written: str) -> str:
    """The name of the moment after a step; of a play of more days with its day."""
    world = play.session.world
    name = "avond" if world.day_over else f"scene {world.scene.key}" if world.scene else written
    return f"{world.day.id}: {name}" if len(world.case.days) > 1 else name


def _moments(camera: _Camera) -> Iterable[tuple[str, Shot]]:
    """The screens of one day."""
    def plein() -> Iterator[Path]:
        camera.client.captions.clear()
        yield camera.take("plein", 30)

    def talk() -> Iterator[Path]:
        camera.driver.frames(2)
        while any(item.key == "verder" for item in camera.client.stage.reading()):
            camera.driver.click_on("verder")
        yield camera.take("gesprek")

    def corridor() -> Iterator[Path]:
        camera.client.captions.clear()
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


def _moments_of_week(camera: _Camera) -> Iterable[tuple[str, Shot]]:
    """What there is in more days: a crowd, home, the planner, an evening, a change, help that is set."""
    def crowd() -> Iterator[Path]:
        camera.client.captions.clear()
        yield camera.take("drukte", 240)
        yield camera.calm("drukte_rustig")
        yield camera.page("hoofd", "hoofd")

    def home() -> Iterator[Path]:
        yield camera.take("thuis", 30)

    def evening() -> Iterator[Path]:
        yield camera.take("avond")

    def change() -> Iterator[Path]:
        camera.driver.frames(2)
        camera.driver.key("e")
        yield camera.take("wijziging", 30)
        camera.client.open("settings")
        camera.driver.frames(2)
        camera.driver.click_on("tab.hulp")
        yield camera.take("instellingen_hulp")
        camera.client.close()

    def planner() -> Iterator[Path]:
        yield camera.page("planner", "planner")

    def homework() -> Iterator[Path]:
        yield camera.page("huiswerk_week", "huiswerk")

    return (("1_maandag: do pencil_214", crowd), ("1_maandag: do read_app_ma", home), ("1_maandag: avond", evening),
            ("2_dinsdag: do read_screen_di", change), ("2_dinsdag: plan presentatie 2_dinsdag avond", planner),
            ("3_woensdag: work presentatie", homework))
