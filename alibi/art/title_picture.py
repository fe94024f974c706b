"""The picture behind the title: Het Kompas in the evening, with first-years on the yard.

Knows the whole 1280x720 scene without any words or buttons of a menu; its left half is dark enough for those.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from alibi.art.night_school import bicycle_shed, facade
from alibi.art.night_sky import clouds, dusk, moon, passing_craft, stars
from alibi.art.person import Look
from alibi.art.sprite import sprite
from alibi.art.sprite_pose import FOOT
from alibi.art.svg import circle, joined, line, linear_gradient, move, path, rect
from alibi.palette import COLOURS

_SKYLINE = (
    "M0,520 V452 h60 v-26 h44 v20 h52 v-44 l22,-18 22,18 v30 h60 v16 h70 v-30 h38 v24 h120 v-14 h60 v20 h90 "
    "v-38 h30 v-34 l10,-44 10,44 v34 h30 v30 h110 v-18 h70 v-24 h44 v36 h120 v-22 h60 v14 h220 V520 Z"
)
_TREES = ((470, 1.0), (1262, 1.2), (1222, 0.8))
_GROUND = 548


class _Spot(NamedTuple):
    """Who stands where on the yard: foot point in px, and how large someone is at that distance."""

    who: str
    direction: str
    frame: int
    x: float
    y: float
    size: float


_CROWD = (
    _Spot("fenna", "north", 1, 694, 606, 0.80),
    _Spot("wei", "north", 3, 734, 602, 0.80),
    _Spot("jayden", "west", 1, 1120, 626, 0.97),
    _Spot("lotte", "west", 1, 1052, 640, 1.0),
    _Spot("daan", "east", 1, 622, 650, 1.0),
    _Spot("noor", "east", 0, 786, 690, 1.49),
)
_AGENT = _Spot("agent", "north", 0, 902, 704, 1.70)


def title_picture(people: Mapping[str, Look], agent: Look) -> str:
    """The scene as SVG pieces. People who are not in `people` simply are not on the yard."""
    sky = (
        dusk(1280, 600)
        + stars(11, 90, 1280, 300, fading_at=330)
        + moon(1090, 112)
        + passing_craft()
        + clouds()
    )
    town = path(_SKYLINE, "#4C608C", opacity=0.55) + _trees() + _hedge()
    school = facade(500, _GROUND, 720, 262) + _yard() + bicycle_shed()
    return sky + town + school + _crowd(people) + _standing(agent, _AGENT) + _menu_shade()


def _trees() -> str:
    return joined(
        rect(x - 4, 440, 8, 110, "#243A57")
        + circle(x, 430, 40 * size, "#2E5060")
        + circle(x - 20 * size, 450, 28 * size, "#284657")
        + circle(x + 22 * size, 446, 30 * size, "#34596A")
        for x, size in _TREES
    )


def _hedge() -> str:
    leaves = joined(circle(x, 540 - (x * 37) % 17, 26 + (x * 13) % 9, "#1C3049") for x in range(-10, 520, 34))
    return leaves + rect(0, 530, 520, 20, "#1C3049")


def _yard() -> str:
    """Paving with the warm light of the entrance over it."""
    fill, gradient = linear_gradient(((0, "#3C4E6B", 1), (1, "#1A2A43", 1)))
    ink = COLOURS["ink950"]
    floor = gradient + rect(0, 546, 1280, 174, fill) + rect(0, 546, 1280, 4, "#56698A")
    path_of_light = path("M806,548 L914,548 L1010,720 L710,720 Z", "#FFD684", opacity=0.16)
    joints = joined(
        line(f"M{860 + at * 12},550 L{860 + at * 60},720", ink, 1.5, opacity=0.25) for at in range(-4, 5)
    )
    rows = joined(line(f"M0,{y} H1280", ink, 1.5, opacity=0.18) for y in (572, 604, 650))
    return floor + path_of_light + joints + rows


def _crowd(people: Mapping[str, Look]) -> str:
    return joined(_standing(people[spot.who], spot) for spot in _CROWD if spot.who in people)


def _standing(look: Look, spot: _Spot) -> str:
    left, top = spot.x - FOOT[0] * spot.size, spot.y - FOOT[1] * spot.size
    return move(left, top, sprite(look, spot.direction, spot.frame), scale=spot.size)


def _menu_shade() -> str:
    ink = COLOURS["ink950"]
    fill, gradient = linear_gradient(((0, ink, 0.94), (0.62, ink, 0.72), (1, ink, 0)), (0, 0), (1, 0))
    return gradient + rect(0, 0, 680, 720, fill)
