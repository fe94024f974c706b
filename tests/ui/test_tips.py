"""Tips: on the screen with much help, at Hulp with some, nowhere without; each about what the child knows itself."""

from __future__ import annotations

import pytest

from alibi.core.commands import Do, DoTask, PlanTask, SetSupport, Wait
from alibi.core.world import World
from alibi.play.tips import MOST, tips
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.app import Desk
from alibi.ui.map_screen import MapScreen
from alibi.ui.painter import SCREEN
from alibi.ui.window_pygame import Driver

UNPLANNED = "Wiskunde: dit werk staat nog niet in je planner."


def set_to(desk: Desk, level: str) -> None:
    desk.client.playing.session.do(SetSupport("hints", level, "child"))


def keys(desk: Desk) -> list[str]:
    return [item.key for item in desk.client.stage.reading()]


def words(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def said(world: World) -> list[str]:
    return [tip.text for tip in tips(world)]


def in_school(desk: Desk) -> None:
    desk.client.enter(desk.client.playing)
    assert isinstance(desk.client.stage.top, MapScreen)


def test_with_much_help_one_tip_stands_on_the_screen_and_opens_its_page(week_desk: Desk, week_driver: Driver) -> None:
    set_to(week_desk, "full")
    in_school(week_desk)
    week_driver.frames(1)
    tip = next(item for item in week_desk.client.stage.reading() if item.key == "tip")
    assert tip.label == f"Tip: {UNPLANNED}" and SCREEN.cut(tip.box) == tip.box
    week_driver.click_on("tip")
    screen = week_desk.client.stage.top
    assert isinstance(screen, AgendaScreen) and screen.page.name == "planner"


@pytest.mark.parametrize(("level", "shown"), [("full", True), ("hints", True), ("none", False)])
def test_tips_stand_at_help_for_who_has_them(week_desk: Desk, level: str, shown: bool) -> None:
    set_to(week_desk, level)
    in_school(week_desk)
    assert ("tip" in keys(week_desk)) == (level == "full")
    week_desk.client.open("help")
    assert (f"Tip: {UNPLANNED}" in words(week_desk)) == shown


def test_a_tip_goes_when_it_is_done_and_the_next_step_comes(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    assert said(session.world)[0] == UNPLANNED and len(tips(session.world)) <= MOST
    for part in ("middag", "avond"):
        session.do(PlanTask("sommen", "1_maandag", part))
    assert UNPLANNED not in said(session.world)
    while not session.world.at_home:
        session.do(Wait())
    session.do(DoTask("sommen"))
    session.do(DoTask("sommen"))
    assert "Wiskunde: dit is af. Het zit nog niet in je tas." in said(session.world)
    session.do(Do("pack_sums_ma"))
    assert not any(text.startswith("Wiskunde") for text in said(session.world))
