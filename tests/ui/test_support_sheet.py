"""How much help there is, on the page of the settings: read with its reason, set by hand, and kept in the journal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alibi.core.commands import NextDay, SetSupport, Wait
from alibi.core.diary import AREAS
from alibi.play.help_now import level_now
from alibi.ui.app import Desk
from alibi.ui.items import Item
from alibi.ui.painter import SCREEN
from alibi.ui.settings_screen import NO_PLAY, SettingsScreen
from alibi.ui.widgets import TARGET
from alibi.ui.window_pygame import Driver


def opened(desk: Desk) -> SettingsScreen:
    desk.client.open("settings")
    screen = desk.client.stage.top
    assert isinstance(screen, SettingsScreen)
    screen.press_key("tab.hulp")
    return screen


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def words(desk: Desk) -> str:
    return " ".join(item.label for item in desk.client.stage.reading())


def test_each_area_says_what_it_means_and_why_it_is_so(week_desk: Desk) -> None:
    opened(week_desk)
    for area in AREAS:
        assert item(week_desk, f"hulp.{area}.waarom").label == "Zo begint het spel."
    assert "Bij lang werk zie je stappen" in words(week_desk)
    assert "”: nog te weinig gezien." in words(week_desk)


def test_what_the_child_sets_is_a_command_that_says_who_chose(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on("hulp.planner.none")
    assert week_desk.client.playing.session.last.command == SetSupport("planner", "none", "child")
    assert item(week_desk, "hulp.planner.waarom").label == "Jij koos dit."
    assert level_now(week_desk.client.world, "planner") == "none"
    opened(week_desk).press_key("hulp.planner.auto")
    assert week_desk.client.world.diary.help_with("planner").by == "game"


def test_a_mentor_can_be_the_one_who_chose(week_desk: Desk) -> None:
    screen = opened(week_desk)
    screen.press_key("hulp.mentor")
    screen.press_key("hulp.route.hints")
    assert week_desk.client.playing.session.last.command == SetSupport("route", "hints", "mentor")
    assert item(week_desk, "hulp.route.waarom").label == "Je mentor koos dit."


def test_how_early_changes_are_told_is_another_from_the_next_morning_on(week_desk: Desk) -> None:
    opened(week_desk).press_key("hulp.notice.full")
    assert "Veel hulp: dit geldt vanaf morgen." in words(week_desk)
    session = week_desk.client.playing.session
    assert level_now(session.world, "notice") != "full"
    while not session.world.day_over:
        session.do(Wait())
    session.do(NextDay())
    assert level_now(session.world, "notice") == "full"


def test_outside_a_play_the_page_says_where_help_is_chosen(week_desk: Desk) -> None:
    week_desk.client.leave_play()
    opened(week_desk)
    assert NO_PLAY in words(week_desk)


@pytest.mark.parametrize("scale", [100, 150])
def test_every_level_can_be_reached_and_hit(week_desk: Desk, scale: int) -> None:
    client = week_desk.client
    client.look.change(replace(client.look.settings, text_scale=scale, font="opendyslexic"))
    screen = opened(week_desk)
    for found in screen.reading():
        if found.usable and found.key.startswith("hulp."):
            screen.focus_on(found.key)
            box = item(week_desk, found.key).box
            assert SCREEN.cut(box) == box and min(box.w, box.h) >= TARGET, found.key
