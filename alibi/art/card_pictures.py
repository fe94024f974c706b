"""Larger pictures on cards, 360x300 px with round corners: the stapler, number 7, the postcard.

Knows these three scenes. Knows no words: what a card says is text of the case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.night_sky import stars
from alibi.art.stapler import Stapler, sparkle, stapler
from alibi.art.svg import (
    circle,
    clip,
    ellipse,
    group,
    joined,
    line,
    linear_gradient,
    move,
    path,
    rect,
    rotate,
)
from alibi.palette import COLOURS

WIDTH, HEIGHT = 360, 300
_CORNER = 18


def _card(*pieces: str) -> str:
    return clip(rect(0, 0, WIDTH, HEIGHT, "#FFFFFF", _CORNER), *pieces)


def _stapler_on_the_yard() -> str:
    """The stapler crosses the tiles of the yard."""
    sky, gradient = linear_gradient(((0, "#BFE0F0", 1), (1, "#F7EBD2", 1)))
    hedge = joined(circle(x, 152 - (x * 7) % 11, 26, "#86B56F") for x in range(0, 390, 30)) + rect(
        0, 150, WIDTH, 20, "#74A85E"
    )
    tiles = rect(0, 166, WIDTH, 134, COLOURS["floor200"]) + line(
        "M0,196 H360 M0,238 H360 M60,166 L-20,300 M140,166 L104,300 M220,166 L244,300 M300,166 L384,300",
        COLOURS["paper400"],
        2,
        opacity=0.6,
    )
    steps = joined(
        line(
            f"M{292 + at * 22},{268 - (at % 2) * 10} v-7 M{299 + at * 22},{266 - (at % 2) * 10} v-7",
            COLOURS["mint600"],
            3,
        )
        for at in range(3)
    )
    walker = move(56, 72, stapler(Stapler()), scale=2.0)
    return _card(
        gradient,
        rect(0, 0, WIDTH, 170, sky),
        hedge,
        tiles,
        steps,
        walker,
        sparkle(300, 76, 13, COLOURS["mint400"]),
    )


def _number_seven() -> str:
    """The stapler with label 7, on loan from the concierge's desk."""
    wall = rect(0, 0, WIDTH, 196, COLOURS["wall200"]) + rect(0, 120, WIDTH, 76, COLOURS["wainscot400"])
    desk = rect(0, 190, WIDTH, 110, COLOURS["wood400"]) + rect(0, 190, WIDTH, 10, COLOURS["wood300"])
    keys = rect(252, 20, 92, 70, COLOURS["wood600"], 8) + joined(
        circle(271 + at * 27, 38, 4, COLOURS["amber400"])
        + line(f"M{271 + at * 27},42 v26 h6 m-6,-8 h5", "#C9D2DA", 3.2)
        for at in range(3)
    )
    saucer = ellipse(300, 262, 46, 13, COLOURS["paper50"], stroke=COLOURS["paper400"], stroke_width=2)
    wires = joined(
        rotate(turn, x, 256, line(f"M{x},248 v10 a4,4 0 0 0 8,0 v-12 a3,3 0 0 0 -6,0 v9", ink, 2.2))
        for x, turn, ink in (
            (284, -60, COLOURS["sky600"]),
            (300, 40, COLOURS["coral600"]),
            (314, 80, COLOURS["plum600"]),
        )
    )
    pet = move(20, 74, stapler(Stapler(colour="#5B7FA6", labelled_seven=True)), scale=2.0)
    return _card(wall, desk, keys, pet, saucer, wires)


def _postcard() -> str:
    """A card from a moon: everything floats there, the soup as well."""
    night, gradient = linear_gradient(((0, "#12233A", 1), (1, "#3B4A7C", 1)))
    sky = gradient + rect(0, 0, WIDTH, HEIGHT, night) + stars(7, 60, WIDTH, 210)
    planet = circle(286, 74, 44, "#5E93B5") + path(
        "M248,62 C262,50 286,60 300,50 C312,44 322,52 327,60 C318,74 290,70 276,80 Z", "#86B56F"
    )
    hills = path(
        "M0,236 C60,196 120,212 170,226 C230,242 290,206 360,222 L360,300 L0,300 Z", COLOURS["plum200"]
    )
    craters = joined(
        ellipse(x, y, rx, rx * 0.3, COLOURS["plum300"])
        for x, y, rx in ((70, 262, 30), (210, 270, 40), (312, 252, 22))
    )
    frame = rect(5, 5, WIDTH - 10, HEIGHT - 10, "none", 13, stroke=COLOURS["paper50"], stroke_width=12)
    stamp = rotate(
        6,
        304,
        250,
        rect(278, 214, 56, 62, COLOURS["paper50"], 3) + rect(284, 220, 44, 50, COLOURS["mint300"], 2),
    )
    mark = rotate(
        6,
        304,
        250,
        circle(306, 242, 13, COLOURS["ink900"]) + circle(301, 241, 3, _PALE) + circle(311, 241, 3, _PALE),
    )
    return _card(sky, planet, hills, craters, _floating_soup(), stamp, mark, frame)


_PALE = COLOURS["mint200"]


def _floating_soup() -> str:
    """A bowl that tips over in the air, with soup that stays together in round drops."""
    bowl = path("M-46,-6 C-44,34 44,34 46,-6 Z", COLOURS["coral400"]) + ellipse(
        0, -6, 46, 11, COLOURS["coral200"]
    )
    soup = ellipse(0, -6, 38, 7.5, "#E58A3C")
    spoon = move(
        62, -66, rotate(38, 0, 0, ellipse(0, 0, 9, 13, "#C9D2DA") + rect(-2.5, 11, 5, 46, "#C9D2DA", 2.5))
    )
    drops = joined(
        circle(x, y, r, "#E58A3C") + circle(x - r * 0.3, y - r * 0.3, r * 0.3, "#FFD9AE")
        for x, y, r in ((-24, -44, 13), (10, -60, 9), (28, -36, 6), (-52, -72, 6))
    )
    carrot = group(rect(-8, -88, 16, 9, "#F4B13E", 4), transform="rotate(-20 0 -84)")
    return move(150, 168, rotate(-14, 0, 0, bowl + soup) + drops + spoon + carrot)


CARD_PICTURES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"stapler": _stapler_on_the_yard, "number_7": _number_seven, "postcard": _postcard}
)
"""Card name -> its drawing."""
