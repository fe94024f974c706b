"""A landscape of which only what changed is drawn looks, pixel for pixel, as if all of it were."""

from __future__ import annotations

from operator import itemgetter
from random import Random

import pygame

from alibi.ui.painter import FLAT, SCREEN, Box, Painter, Placed, Style
from alibi.ui.painter_pygame import PygamePainter
from alibi.ui.window_pygame import Window

WHITE = (255, 255, 255, 255)


class Field:
    """A ground of one colour with a mark on it here and there."""

    colour = WHITE

    def covers(self, part: Box) -> bool:
        return False

    def laid(self, painter: Painter, part: Box) -> list[Placed]:
        return [(FLAT, "icon24.check.mint600", x, y) for x in range(-600, 2400, 160) for y in range(-600, 1500, 120)]


def one_by_one(painter: PygamePainter, ground: Field, standing: list[Placed], x: int, y: int) -> None:
    painter.begin(WHITE)
    for _, name, from_x, from_y in (*ground.laid(painter, SCREEN), *sorted(standing, key=itemgetter(0))):
        painter.image(name, from_x - x, from_y - y)


def cards(painter: PygamePainter, number: int) -> None:
    """What is drawn over a landscape, in every way of drawing."""
    painter.panel(Box(300 + number, 40, 200, 90), (40, 80, 120, 130), 14, shadow=8)
    painter.image("icon32.clock.ink900", 330, 60 + number)
    painter.image("icon32.clock.ink900", 700, 600, size=(80, 80), alpha=90)
    painter.text("Hallo", 310, 50, Style("text", 20, (0, 0, 0, 255)))
    painter.clip(Box(900, 0, 300, 300))
    painter.panel(Box(1000, 100, 900, 700), (255, 0, 0, 255))
    painter.clip(None)
    if number % 3 == 0:
        painter.line(0, 700, 1279, 3, (0, 0, 0, 255))
        painter.shape([(5, 5), (90, 300), (20, 400)], (10, 200, 10, 255))


def test_a_landscape_looks_as_if_all_of_it_were_drawn_one_by_one(window: Window) -> None:
    """While the camera moves, jumps and stands still, figures walk, come and go, cards lie over it, and between other
    screens."""
    other = PygamePainter(pygame.Surface((1280, 720)).convert(), window.painter.letters, window.painter.kept.pictures,
                          window.painter.shelf)
    chance, grounds, x, y = Random(5), (Field(), Field()), 0, 0
    scenery: list[Placed] = []
    figures: list[Placed] = []
    for number in range(34):
        if number % 4 == 0:
            scenery = [(float(at), "icon24.flag.ink900", chance.randrange(1400), chance.randrange(800))
                       for at in range(20)]
        figures = [*figures[-8:], *((float(chance.randrange(20)), "icon32.clock.ink900", x + chance.randrange(1280),
                                     y + chance.randrange(720)) for _ in range(3))]
        far = 400 if number % 17 == 9 else 6 if number % 5 else 0
        x, y = x + chance.randint(-far, far), y + chance.randint(-far, far)
        if number % 13 == 7:
            window.painter.begin((1, 2, 3, 255))
            window.painter.panel(Box(0, 0, 900, 600), (9, 9, 9, 255))
        window.painter.begin(None if number % 11 else (200, 0, 0, 255))
        window.painter.landscape(grounds[number // 20], scenery, figures, x, y)
        one_by_one(other, grounds[0], [*scenery, *figures], x, y)
        assert window.painter.canvas.get_buffer().raw == other.canvas.get_buffer().raw, number
        cards(window.painter, number)
        cards(other, number)
        assert window.painter.canvas.get_buffer().raw == other.canvas.get_buffer().raw, number
