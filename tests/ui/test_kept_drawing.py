"""What a map keeps from frame to frame looks, pixel for pixel, as if it were made for this frame alone."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

import pygame
import pytest

from alibi.ui.app import Desk
from alibi.ui.keys import Command
from alibi.ui.map_cards import MapCards
from alibi.ui.map_doors import Doors
from alibi.ui.map_screen import MapScreen
from alibi.ui.map_things import Things
from alibi.ui.map_view import MapView, fixed_props
from alibi.ui.page_order import PageOrder
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Style
from alibi.ui.painter_pygame import PygamePainter
from alibi.ui.widgets import Heading
from alibi.ui.widgets_press import Button
from alibi.ui.window_pygame import Driver, Window

COMMANDS = {5: Command("right"), 20: Command("hover", 60, 40), 30: Command("release:right"), 32: Command("up"),
            44: Command("hover", 700, 300), 50: Command("release:up"), 52: Command("scan"), 60: Command("next"),
            70: Command("next"), 80: Command("left"), 95: Command("talk"), 100: Command("wait")}
LOOKED_AT = (6, 21, 45, 61, 71, 104)


def anew(screen: MapScreen) -> MapScreen:
    """The same moment on a screen that kept nothing."""
    twin = copy(screen)
    twin.view = MapView(screen.ground.map, screen.look,
                        fixed_props(screen.ground.map.props, screen.ground.stands_in))
    twin.view.camera, twin.doors = screen.view.camera, Doors(screen.ground.map)
    twin.things = Things(screen.ground, twin.view, screen.crowd, screen)
    twin.figures = copy(screen.figures)
    twin.figures._told_of = (None, "")
    twin.cards = MapCards(screen.client, screen)
    twin.cards.shown = screen.cards.shown
    twin._order = PageOrder()
    twin.changed()
    return twin


@pytest.mark.parametrize("wishes", [{}, {"text_scale": 150}, {"calm": True}], ids=["normal", "large text", "calm"])
def test_a_walk_looks_as_if_every_frame_were_made_anew(week_desk: Desk, wishes: dict[str, object]) -> None:
    client, painter = week_desk.client, week_desk.window.painter
    client.look.change(replace(client.look.settings, **wishes))  # type: ignore[arg-type]
    assert client.play is not None
    client.enter(client.play)
    driver, screen = Driver(client.stage, week_desk.window), client.stage.top
    assert isinstance(screen, MapScreen)
    canvas = pygame.Surface((SCREEN_W, SCREEN_H)).convert()
    other = PygamePainter(canvas, painter.letters, client.pictures, client.shelf)
    seen: set[bytes] = set()
    for frame in range(max(LOOKED_AT) + 1):
        if frame in COMMANDS:
            client.stage.handle(COMMANDS[frame])
        driver.frames()
        if frame in LOOKED_AT:
            other.write_anew()
            other.begin(None)
            anew(screen).draw(other)
            seen.add(painter.canvas.get_buffer().raw)
            assert painter.canvas.get_buffer().raw == other.canvas.get_buffer().raw, f"frame {frame}"
    assert client.stage.top is screen and len(seen) > len(LOOKED_AT) // 2


def test_what_was_noted_is_drawn_again_to_the_pixel(window: Window) -> None:
    """A shadow over a ground of many colours: in every place it mixes with what lies there."""
    painter, box = window.painter, Box(0, 0, 220, 60)

    def card(x: int, y: int) -> None:
        painter.panel(box.moved(x, y), (255, 255, 255, 255), 14, (10, 40, 90, 255), shadow=8)
        painter.text("Hallo", x + 20, y + 15, Style("text", 20, (0, 0, 0, 255)))
        painter.panel(Box(x + 90, y + 10, 60, 20), (20, 180, 90, 120), 6)

    def ground() -> None:
        painter.begin((90, 120, 60, 255))
        painter.panel(Box(300, 0, 200, 720), (240, 240, 20, 255))

    repeat = painter.noted(lambda: card(0, 0))
    for place in ((40, 50), (250, 300), (450, 660)):
        ground()
        card(*place)
        fresh = painter.canvas.get_buffer().raw
        ground()
        repeat(*place)
        assert painter.canvas.get_buffer().raw == fresh


def test_a_shadow_under_a_panel_shows_only_around_it(window: Window) -> None:
    """An opaque panel hides the middle of its shadow; without that the picture is the same."""
    painter, box, white = window.painter, Box(100, 100, 300, 200), (255, 255, 255, 255)
    for radius, shadow in ((14, 8), (4, 12), (100, 6), (0, 5)):
        painter.begin((90, 120, 60, 255))
        painter.panel(box, white, radius, shadow=shadow)
        seen = painter.canvas.get_buffer().raw
        painter.begin((90, 120, 60, 255))
        painter.panel(box, None, radius, shadow=shadow)
        painter.panel(box, white, radius)
        assert painter.canvas.get_buffer().raw == seen


def test_a_page_of_other_widgets_is_put_in_order_anew() -> None:
    order, title = PageOrder(), Heading("kop", "Pauze")
    first = order.of([title])
    assert [at.widget for at in order.of([title])] == [title] and order.of([title]) is not first
    go_on = Button("verder", "Verder", lambda: None)
    assert [at.widget for at in order.of([title, go_on])] == [title, go_on]
    assert order.of([Heading("kop", "Pauze")])[0].widget is not title
