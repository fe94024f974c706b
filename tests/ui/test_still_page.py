"""What is drawn again on a page that stands still is what drawing all of it would show."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.core.layout import SCENE
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.app import Desk
from alibi.ui.keys import Command
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box
from alibi.ui.still_page import joined
from alibi.ui.window_pygame import Driver

PAGES = ("rooster", "huiswerk", "planner", "kaart", "zaak", "notities", "hoofd")
MOVES = 12


@pytest.fixture
def agenda(week_desk: Desk, week_driver: Driver) -> Iterator[AgendaScreen]:
    """The agenda of the small week, every clue of the case found."""
    client = week_desk.client
    world, state = client.world, list(client.world.state)
    state[SCENE] = 0
    for clue in world.case.clues:
        state[world.book.variables[f"clue.{clue.id}"].at] = 1
    client.playing.session.world = replace(world, state=tuple(state))
    client.enter(client.playing)
    client.open("agenda")
    screen = client.stage.top
    assert isinstance(screen, AgendaScreen)
    yield screen


def shown(desk: Desk) -> pygame.Surface:
    return desk.window.painter.canvas.copy()


def alike(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether no pixel differs by more than one step of a colour: so the library rounds a slanted line that is cut."""
    within = pygame.mask.from_threshold(one, (0, 0, 0), (2, 2, 2, 255), other)
    return within.count() == SCREEN_W * SCREEN_H


def is_as_drawn_whole(desk: Desk, driver: Driver, screen: AgendaScreen) -> bool:
    """Whether the frame that stands there is the one that drawing all of it makes."""
    before = shown(desk)
    screen.changed()
    driver.frames()
    return alike(before, shown(desk))


def test_two_steps_of_a_colour_are_seen_as_a_difference(week_desk: Desk, week_driver: Driver) -> None:
    before, after = shown(week_desk), shown(week_desk)
    red, green, blue, _ = before.get_at((7, 7))
    after.set_at((7, 7), (red, green, blue + 1))
    assert alike(before, after)
    after.set_at((7, 7), (red, green, blue + 2))
    assert not alike(before, after)


@pytest.mark.parametrize("page", PAGES)
def test_pointing_at_things(page: str, agenda: AgendaScreen, week_desk: Desk, week_driver: Driver) -> None:
    dice = random.Random(page)
    agenda.turn_to(page)
    week_driver.frames(2)
    things = [item.box.centre for item in agenda.reading() if item.usable]
    for _ in range(MOVES):
        x, y = dice.choice(things) if dice.random() < 0.7 else (dice.randrange(SCREEN_W), dice.randrange(SCREEN_H))
        laid_out = agenda.placed()
        agenda.handle(Command("hover", x, y))
        if dice.random() < 0.3:
            agenda.focus_on(dice.choice([item.key for item in agenda.reading() if item.usable and item.key]))
        week_driver.frames()
        assert agenda.placed() is laid_out or agenda.areas(), "pointing lays nothing out"
        assert is_as_drawn_whole(week_desk, week_driver, agenda)


def test_dragging_a_card_over_the_board(agenda: AgendaScreen, week_desk: Desk, week_driver: Driver) -> None:
    agenda.turn_to("zaak")
    week_driver.frames(2)
    cards = [item.box.centre for item in agenda.reading() if item.key.startswith("kaart.")]
    cells = [item.box.centre for item in agenda.reading() if item.key.startswith("cel.")]
    assert cards and cells
    (x, y), (to_x, to_y) = cards[0], cells[0]
    agenda.handle(Command("press", x, y))
    for step in range(1, 13):
        agenda.handle(Command("drag", x + (to_x - x) * step // 12, y + (to_y - y) * step // 12))
        week_driver.frames()
        assert is_as_drawn_whole(week_desk, week_driver, agenda)
    agenda.handle(Command("drop", to_x, to_y))
    week_driver.frames(30)
    assert is_as_drawn_whole(week_desk, week_driver, agenda)


def test_after_something_lay_over_it_all_is_drawn(agenda: AgendaScreen, week_desk: Desk, week_driver: Driver) -> None:
    week_driver.frames(2)
    before = shown(week_desk)
    week_desk.client.open("pause")
    week_driver.frames(2)
    week_desk.client.close()
    agenda.handle(Command("hover", 5, 5))
    week_driver.frames()
    assert alike(shown(week_desk), before)


boxes = some.builds(Box, some.integers(0, 40), some.integers(0, 40), some.integers(1, 12), some.integers(1, 12))


@given(some.lists(boxes, max_size=6))
def test_joined_boxes_hold_all_of_them_and_do_not_meet(parts: list[Box]) -> None:
    found = joined(parts)
    assert all(any(part.cut(one) == part for one in found) for part in parts)
    assert not any(one.meets(other) for one in found for other in found if one is not other)
