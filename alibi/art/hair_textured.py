"""Curls, afro, braids and locs in a portrait.

Knows how single curls, links of a braid and locs are laid out on a 400x460 portrait. Knows no other styles.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, sin

from alibi.art.hair_pieces import PortraitHair, cast_below, mass, sheen, strand
from alibi.art.person import Look
from alibi.art.svg import circle, ellipse, joined, line, path, rect
from alibi.art.tones import HairTones
from alibi.palette import COLOURS

Curl = tuple[float, float, float]
"""Middle x, middle y and radius of one curl."""

_FRINGE: tuple[Curl, ...] = (
    (134, 142, 22),
    (154, 120, 24),
    (180, 110, 25),
    (208, 106, 25),
    (236, 112, 25),
    (258, 128, 24),
    (272, 150, 19),
    (126, 166, 15),
    (277, 172, 13),
)
_BRAIDED = (
    "M108,214 C94,130 126,66 200,66 C276,66 306,130 292,214 C286,196 282,174 274,158 C256,136 226,120 "
    "200,104 "
    "C174,120 144,136 126,158 C118,176 114,196 108,214 Z"
)
_BRAIDED_BACK = "M104,200 C92,120 122,60 200,60 C280,60 308,120 296,200 L290,250 L110,250 Z"
_LOCKED = (
    "M116,170 C106,110 140,64 200,64 C262,64 294,110 284,170 C276,150 262,132 240,122 L160,122 "
    "C138,132 124,150 116,170 Z"
)
_LOCKED_BACK = "M100,196 C88,112 124,56 200,56 C278,56 312,112 300,196 L300,250 L100,250 Z"
_LOCKED_CAST = "M110,170 L120,150 L160,140 L240,142 L284,170 L284,60 L116,60 Z"
_SIDE_LOCS = ((108, 262), (120, 282), (280, 282), (292, 262))
_TOP_LOCS = (
    (150, 126, 176),
    (166, 146, 156),
    (184, 172, 150),
    (204, 202, 154),
    (222, 228, 150),
    (240, 254, 158),
    (256, 276, 178),
)


def curly(look: Look) -> PortraitHair:
    """A head of short curls."""
    crown = _crown(count=13, start=1.06, span=0.88, reach=84, size=31, middle=168)
    return _curls(look, crown, core=(160, 86, 84))


def afro(look: Look) -> PortraitHair:
    """A full round afro."""
    crown = _crown(count=17, start=0.94, span=1.12, reach=98, size=28, middle=162)
    return _curls(look, crown, core=(158, 98, 96))


def _crown(
    count: int, start: float, span: float, reach: float, size: float, middle: float
) -> tuple[Curl, ...]:
    """Curls along an arc over the head, in turn a little larger and smaller; angles in half turns."""
    curls = []
    for index in range(count):
        angle = pi * (start + span * index / (count - 1))
        radius = size + 3 * sin(index * 2.4)
        curls.append((200 + cos(angle) * reach, middle + sin(angle) * (reach + 6), radius))
    return tuple(curls)


def _curls(look: Look, crown: tuple[Curl, ...], core: tuple[float, float, float]) -> PortraitHair:
    tones = look.hair_tones
    y, rx, ry = core
    back = ellipse(200, y + 6, rx, ry, tones.dark) + _dots(
        ((x + 2, at + 4, r) for x, at, r in crown), tones.dark
    )
    above = tuple((x, at - 20, r + 6) for x, at, r in _FRINGE[1:6])
    upper = tuple(curl for curl in crown if curl[1] < 170)
    shape = _dots(upper + _FRINGE + above, tones.base)
    lit = _FRINGE[:6] + tuple(curl for curl in crown if curl[1] < 110)
    front = shape + _shadows(tones, _FRINGE + above) + _lights(tones, lit)
    cast = _dots(((x, at + 9, r) for x, at, r in _FRINGE), look.skin_tones.shade)
    return PortraitHair(back, front, cast)


def _dots(curls: Iterable[Curl], colour: str) -> str:
    return joined(circle(x, y, radius, colour) for x, y, radius in curls)


def _lights(tones: HairTones, curls: Iterable[Curl]) -> str:
    return joined(
        line(
            f"M{x - r * 0.5:.1f},{y - r * 0.1:.1f} A{r * 0.55:.1f},{r * 0.55:.1f} 0 0 1 "
            f"{x + r * 0.35:.1f},{y - r * 0.5:.1f}",
            tones.light,
            3.6,
            opacity=0.75,
        )
        for x, y, r in curls
    )


def _shadows(tones: HairTones, curls: Iterable[Curl]) -> str:
    return joined(
        strand(
            tones,
            f"M{x + r * 0.55:.1f},{y + r * 0.1:.1f} A{r * 0.6:.1f},{r * 0.6:.1f} 0 0 1 "
            f"{x - r * 0.1:.1f},{y + r * 0.62:.1f}",
            3,
            0.6,
        )
        for x, y, r in curls
    )


def braids(look: Look) -> PortraitHair:
    """Cornrows that end in two long braids."""
    tones = look.hair_tones
    rows = joined(
        strand(
            tones,
            f"M{200 + at * 9},{100 + abs(at) * 6} C{200 + at * 16},86 {200 + at * 20},78 "
            f"{200 + at * 22},{70 + abs(at) * 5}",
            3,
            0.75,
        )
        for at in range(-3, 4)
    )
    light = sheen(tones, "M126,140 C140,100 170,84 198,82 C170,98 146,118 138,148 Z", 0.5)
    front = _braid(tones, 116) + _braid(tones, 284) + mass(tones, _BRAIDED, light, rows)
    return PortraitHair(path(_BRAIDED_BACK, tones.dark), front, cast_below(look, _BRAIDED))


def _braid(tones: HairTones, x: float) -> str:
    links = []
    for index in range(6):
        y = 232 + index * 30
        shape = (
            f"M{x - 15},{y} C{x - 18},{y + 22} {x - 4},{y + 34} {x},{y + 36} "
            f"C{x + 4},{y + 34} {x + 18},{y + 22} {x + 15},{y} C{x + 8},{y + 8} {x - 8},{y + 8} "
            f"{x - 15},{y} Z"
        )
        links.append(
            path(shape, tones.base if index % 2 else tones.lock, stroke=tones.dark, stroke_width=2.4)
        )
    end = path(f"M{x - 10},420 q10,26 20,0 Z", tones.base)
    return joined(links) + rect(x - 11, 408, 22, 12, COLOURS["amber400"], 5) + end


def locs(look: Look) -> PortraitHair:
    """Locs to the jaw, some over the forehead."""
    tones = look.hair_tones
    sides = joined(
        _loc(tones, f"M{x},150 C{x - 4},190 {x + 4},220 {x},{end}", 17, index)
        + line(f"M{x - 3},170 C{x - 6},200 {x},225 {x - 3},{end - 6}", tones.light, 2.6, opacity=0.4)
        for index, (x, end) in enumerate(_SIDE_LOCS)
    )
    top = joined(
        _loc(tones, f"M{(200 + x) // 2},76 Q{x},96 {end_x},{end - 12}", 19, index)
        + line(f"M{(200 + x) // 2},80 Q{x - 4},98 {end_x - 3},{end - 16}", tones.light, 2.6, opacity=0.45)
        for index, (x, end_x, end) in enumerate(_TOP_LOCS)
    )
    front = sides + path(_LOCKED, tones.base) + top
    return PortraitHair(path(_LOCKED_BACK, tones.dark), front, cast_below(look, _LOCKED_CAST))


def _loc(tones: HairTones, data: str, width: float, index: int) -> str:
    return line(data, tones.base if index % 2 else tones.lock, width)
