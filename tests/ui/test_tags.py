"""The tag at what can be done says which key does it, and is not in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.commands import Choose, GoOn
from alibi.core.layout import BEAT, PLACE
from alibi.core.school_time import beat_of
from alibi.play.agency import Agency
from alibi.ui.app import Desk, open_client
from alibi.ui.hud import Prompt
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN
from alibi.ui.window_pygame import Driver

FROM_THE_PERSON = [(0, 44), (0, 70), (0, -50), (50, 20), (-50, 20)]
"""Where the child stands beside somebody, px."""


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    opened.client.enter(opened.client.agency.begin("00_kennismaking", 0))
    while opened.client.world.scene:
        choices = opened.client.world.choices
        opened.client.playing.session.do(Choose(choices[0].id) if choices else GoOn())
    yield opened
    opened.close()


def aula(desk: Desk) -> MapScreen:
    """The aula, where people stand close to the wall and to the bars of the screen."""
    world = desk.client.world
    state = list(world.state)
    state[PLACE], state[BEAT] = world.book.place_number["aula"], beat_of("14:20")
    desk.client.playing.session.world = replace(world, state=tuple(state))
    desk.client.go_to("map")
    return next(scene for scene in desk.client.stage.scenes if isinstance(scene, MapScreen))


@pytest.mark.parametrize(("font", "scale"), [("atkinson", 100), ("opendyslexic", 150)])
def test_a_tag_never_covers_ones_own_head(desk: Desk, font: str, scale: int) -> None:
    desk.client.change_settings(replace(desk.client.look.settings, font=font, text_scale=scale))
    screen, driver, seen = aula(desk), Driver(desk.client.stage, desk.window), 0
    driver.frames(90)
    for walker in list(screen.crowd.walkers.values()):
        for beside, below in FROM_THE_PERSON:
            screen.me.x, screen.me.y = walker.x + beside, walker.y + below
            driver.frames(1, steps=60)
            for tag in (at.widget for at in screen.placed() if isinstance(at.widget, Prompt)):
                seen += 1
                assert not tag.box.meets(screen.figures.my_head), tag.text
                assert tag.box.meets(SCREEN) and tag.box.cut(SCREEN) == tag.box, tag.text
    assert seen > 10
