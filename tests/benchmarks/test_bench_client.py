"""What the client costs the child's computer: the start, a frame of each busy screen, and memory in the world.

Figures are printed beside their budgets; a noisy machine fails nothing. Starts are measured as an installed program
starts: with compiled bytecode, kept here in a folder of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, ChooseAgent, Go, GoOn
from alibi.core.ground import centre
from alibi.core.ways import way_to
from alibi.play.agency import Agency, Play
from alibi.ui.app import Desk, open_client
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.map_screen import MapScreen
from alibi.ui.map_view import Figure
from alibi.ui.painter import SCREEN_H, SCREEN_W
from alibi.ui.window_pygame import Driver

ROOT = Path(__file__).parents[2]
CASE, SEED = "00_kennismaking", 0
START_BUDGET = 0.25
WALK_MEDIAN_BUDGET, WALK_P99_BUDGET = 1.5e-3, 4e-3
TALK_BUDGET = 2e-3
MEMORY_BUDGET = 90
STARTS = 7
AGENTS = 40
PEOPLE = 60
FRAMES = 600

UNTIL_THE_FIRST_FRAME = """
import os, sys
import pygame

flip = pygame.display.flip

def shown():
    flip()
    os._exit(0)

pygame.display.flip = shown
from alibi.cli import main

main(["play", "--home", sys.argv[1]])
"""

IN_THE_WORLD = """
import sys
import time
from pathlib import Path

from alibi.content.files import find_folder
from alibi.play.agency import Agency
from alibi.ui.app import open_client
from alibi.ui.window_pygame import Driver

def memory():
    status = Path("/proc/self/status").read_text("ascii")
    return [int(line.split()[1]) / 1024 for name in ("VmRSS", "VmHWM") for line in status.splitlines()
            if line.startswith(name)]

desk = open_client(Agency(Path(sys.argv[1])), find_folder("assets"), lambda code: Path(), lambda path: False)
driver = Driver(desk.client.stage, desk.window)
driver.frames(2)
desk.after_first()
driver.click_on("nieuw")
driver.frames(2)
while desk.client.agency.preparing:
    time.sleep(0.02)
driver.frames(2)
driver.click_on("zaak:00_kennismaking")
driver.frames(2)
while desk.client.world.scene:
    keys = [item.key for item in desk.client.stage.reading()]
    driver.click_on(next(key for key in keys if key == "verder" or key.startswith("keuze:")))
    driver.frames(2)
for way in ("right", "down", "left", "up"):
    driver.hold(way, 90)
print(*memory())
desk.close()
"""


def show(what: str, figure: str, budget: str) -> None:
    print(f"\n{what}: {figure} (budget {budget})")


def p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def in_ms(seconds: float) -> str:
    return f"{seconds * 1e3:.2f} ms"


# --- starting ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a program whose bytecode is kept, without a screen."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**surroundings, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("bytecode"))}


def started(home: Path, environment: dict[str, str]) -> float:
    before = time.perf_counter()
    subprocess.run([sys.executable, "-c", UNTIL_THE_FIRST_FRAME, str(home)], env=environment, check=True,
                   stdout=subprocess.DEVNULL)
    return time.perf_counter() - before


def measure_starts(home: Path, environment: dict[str, str], benchmark: Any, what: str) -> None:
    started(home, environment)
    times: list[float] = []
    benchmark.pedantic(lambda: times.append(started(home, environment)), rounds=STARTS)
    benchmark.extra_info.update(median=median(times))
    show(f"process start to the first frame, {what}", f"median {median(times):.3f} s of {len(times)}",
         f"{START_BUDGET:.2f} s")


def test_starting_on_a_new_computer(tmp_path: Path, installed: dict[str, str], benchmark: Any) -> None:
    measure_starts(tmp_path, installed, benchmark, "empty home")


def test_starting_on_the_computer_of_a_class(tmp_path: Path, installed: dict[str, str], benchmark: Any) -> None:
    """Forty agents, each some steps into the case."""
    agency = Agency(tmp_path)
    for number in range(AGENTS):
        play = agency.begin(CASE, number)
        begin_walking(play)
        play.close()
    measure_starts(tmp_path, installed, benchmark, f"{AGENTS} agents")


def test_memory_in_the_world(tmp_path: Path, installed: dict[str, str], benchmark: Any) -> None:
    """After the title, a talk and a walk over the map."""
    found: list[str] = []

    def play() -> None:
        found.append(subprocess.run([sys.executable, "-c", IN_THE_WORLD, str(tmp_path)], env=installed, check=True,
                                    capture_output=True, text=True).stdout.splitlines()[-1])

    benchmark.pedantic(play, rounds=2)
    for what, figures in zip(("the first time, when the cases are read apart", "after that"), found, strict=True):
        now, most = (float(part) for part in figures.split())
        benchmark.extra_info[what] = {"resident": now, "most": most}
        show(f"memory in the world, {what}", f"{now:.0f} MiB, at most {most:.0f} MiB", f"{MEMORY_BUDGET} MiB")


# --- frames -----------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_client(Agency(tmp_path), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    yield opened
    opened.close()


def begin_walking(play: Play) -> None:
    """Through the first talks, into the school."""
    session = play.session
    talk_on(play)
    for place in way_to(session.world, "hal"):
        session.do(Go(place))
        talk_on(play)
    session.do(ChooseAgent("agent_1", "Kraai"))


def talk_on(play: Play) -> None:
    """To the end of the talk that is open, always with the first answer."""
    while play.session.world.scene:
        choices = play.session.world.choices
        play.session.do(Choose(choices[0].id) if choices else GoOn())


def into_the_school(desk: Desk) -> Client:
    client = desk.client
    play = client.agency.begin(CASE, SEED)
    begin_walking(play)
    client.enter(play)
    return client


def times_of(frame: Callable[[], None], benchmark: Any, frames: int = FRAMES) -> list[float]:
    """What each frame took, steps of the logic included, after the first few have filled the stores."""
    times: list[float] = []

    def timed() -> None:
        before = time.perf_counter()
        frame()
        times.append(time.perf_counter() - before)

    benchmark.pedantic(timed, rounds=frames, warmup_rounds=60)
    times = times[-frames:]
    benchmark.extra_info.update(median=median(times), p99=p99(times))
    return times


class CrowdedMap(MapScreen):
    """The map with so many people in sight, those of the map itself among them; each of the others on a free place of
    its own and in some step of walking."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        names = [person.id for person in client.world.case.people]
        steps = [(facing, frame) for facing in ("south", "east", "north", "west") for frame in range(4)]
        self.others = [Figure(f"sprite.{name}.{facing}.{frame}", *spot) for spot, name, (facing, frame)
                       in zip(self._spots(), cycle(names), cycle(steps), strict=False)]

    def _spots(self) -> Iterator[tuple[float, float]]:
        camera = self.view.camera
        seen = [(x, y) for x, y in map(centre, sorted(self.ground.open_cells()))
                if 0 < x - camera.x < SCREEN_W and 0 < y - camera.y < SCREEN_H]
        return islice(seen, 0, None, max(1, len(seen) // PEOPLE))

    def _figures(self) -> list[Figure]:
        own, camera = super()._figures(), self.view.camera
        in_sight = sum(0 < one.x - camera.x < SCREEN_W and 0 < one.y - camera.y < SCREEN_H for one in own)
        return own + self.others[:PEOPLE - in_sight]


def test_walking_through_a_crowd(desk: Desk, benchmark: Any) -> None:
    """To and fro in the hall with sixty people in sight, on the real map."""
    client = into_the_school(desk)
    client.screens["map"] = CrowdedMap
    client.go_to("map")
    screen = client.stage.top
    assert isinstance(screen, CrowdedMap) and len(screen.others) >= PEOPLE
    driver = Driver(client.stage, desk.window)
    turns = cycle([("right", "left"), *[()] * 24, ("left", "right"), *[()] * 24])
    passed: set[tuple[float, float]] = set()

    def frame() -> None:
        for key in (turn := next(turns)):
            client.stage.handle(Command(key if key == turn[0] else f"release:{key}"))
        driver.frames(1)
        passed.add((screen.me.x, screen.me.y))

    times = times_of(frame, benchmark)
    assert client.stage.top is screen and len(passed) > 20, "the child walks"
    show(f"frame while walking, {PEOPLE} people in sight",
         f"median {in_ms(median(times))}, p99 {in_ms(p99(times))}",
         f"{in_ms(WALK_MEDIAN_BUDGET)}, p99 {in_ms(WALK_P99_BUDGET)}")


def test_a_talk(desk: Desk, benchmark: Any) -> None:
    """A line that is on screen, with the choices under it."""
    client = desk.client
    play = client.agency.begin(CASE, SEED)
    client.enter(play)
    driver = Driver(client.stage, desk.window)
    driver.frames(2)
    while any(item.key == "verder" for item in client.stage.reading()) and not client.world.choices:
        driver.click_on("verder")
    assert type(client.stage.top).__name__ == "TalkScreen"
    times = times_of(driver.frames, benchmark)
    show("frame of a talk", f"median {in_ms(median(times))}, p99 {in_ms(p99(times))}", in_ms(TALK_BUDGET))


def test_the_case_board(desk: Desk, benchmark: Any) -> None:
    """The agenda's page with the most on it, while the mouse goes from one tab to the other; it has no budget of its
    own, so the talk's stands beside it. Only what looks otherwise is drawn again."""
    client = into_the_school(desk)
    client.agenda_page = "zaak"
    client.open("agenda")
    driver = Driver(client.stage, desk.window)
    still = times_of(driver.frames, benchmark, FRAMES // 4)
    driver.frames(2)
    tabs = cycle([item.box.centre for item in client.stage.reading() if item.role == "tab"])
    times = []
    for x, y in islice(tabs, FRAMES // 4):
        client.stage.handle(Command("hover", x, y))
        before = time.perf_counter()
        driver.frames()
        times.append(time.perf_counter() - before)
    show("frame of the case board",
         f"median {in_ms(median(times))}, p99 {in_ms(p99(times))}; nothing changed: {in_ms(median(still))}",
         f"that of a talk: {in_ms(TALK_BUDGET)}")
