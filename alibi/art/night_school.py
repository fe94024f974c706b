"""The school seen from the yard in the evening: facade, name, lit windows, bicycle shed.

Knows one building and its letters, drawn as strokes so that no font is needed. Knows no people and no sky.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.art.svg import blur, circle, clip, ellipse, joined, line, linear_gradient, path, rect, rotate
from alibi.palette import COLOURS

_WALL, _WALL_SHADE, _ROOF = "#27405F", "#1E334E", "#3A5A80"
_TOWER, _TOWER_TRIM = "#31507A", "#4A6E9C"
_LIT, _DARK_PANE = "#FFDC93", "#3A5674"
_FRAME = "#172A43"

_LETTERS: Mapping[str, tuple[float, str]] = MappingProxyType(
    {
        "A": (10, "M0,14 L5,0 L10,14 M2,9 H8"),
        "E": (8, "M8,0 H0 V14 H8 M0,7 H7"),
        "H": (10, "M0,0 V14 M10,0 V14 M0,7 H10"),
        "K": (9, "M0,0 V14 M9,0 L0,8 M3,5.5 L9,14"),
        "M": (12, "M0,14 V0 L6,9 L12,0 V14"),
        "O": (12, "M6,0 C14,0 14,14 6,14 C-2,14 -2,0 6,0 Z"),
        "P": (9, "M0,14 V0 H5 C10,0 10,8 5,8 H0"),
        "S": (9, "M8.5,2 C7,-0.5 0.5,-0.5 0.5,3.5 C0.5,7.5 9,6.5 9,10.5 C9,14.5 1.5,14.8 0,11.8"),
        "T": (10, "M0,0 H10 M5,0 V14"),
        " ": (5, ""),
    }
)
_LETTER_GAP = 5.5
_SHED_COLOURS = ("coral400", "sky400", "mint600", "amber400")


def lettering(words: str, middle: float, top: float, ink: str) -> str:
    """Capitals 14 px high, drawn as strokes around a middle. Raises KeyError for a letter not in the sign."""
    width = sum(_LETTERS[letter][0] + _LETTER_GAP for letter in words) - _LETTER_GAP
    x, drawn = middle - width / 2, ""
    for letter in words:
        advance, strokes = _LETTERS[letter]
        if strokes:
            drawn += f'<g transform="translate({x:.1f} {top})">{line(strokes, ink, 3)}</g>'
        x += advance + _LETTER_GAP
    return drawn


def facade(x: float, ground: float, width: float, height: float) -> str:
    """The whole building with its left edge at x, standing on `ground`."""
    wings = _left_wing(x, ground, width * 0.40, height * 0.72)
    wings += _right_wing(x + width * 0.60, ground, width * 0.40, height * 0.86)
    return wings + _tower(x + width * 0.36, ground, width * 0.28, height)


def _wing(x: float, ground: float, width: float, height: float) -> str:
    top = ground - height
    wall = rect(x, top, width, height, _WALL)
    return wall + rect(x - 6, top - 10, width + 12, 12, _ROOF) + rect(x, top + 2, width, 6, _WALL_SHADE)


def _left_wing(x: float, ground: float, width: float, height: float) -> str:
    lit = {(0, 1), (1, 3), (1, 0)}
    drawn = _wing(x, ground, width, height)
    for row in range(2):
        for column in range(5):
            place = (x + 20 + column * 56, ground - height + 24 + row * 72)
            drawn += _window(*place, 40, 42, (row, column) in lit)
    return drawn


def _right_wing(x: float, ground: float, width: float, height: float) -> str:
    lit, guest = {(0, 0), (1, 1), (2, 4), (2, 2)}, (0, 3)
    drawn = _wing(x, ground, width, height)
    for row in range(3):
        for column in range(5):
            place = (x + 22 + column * 56, ground - height + 22 + row * 66)
            if (row, column) == guest:
                drawn += _guest_window(*place)
            else:
                drawn += _window(*place, 40, 40, (row, column) in lit)
    return drawn


def _window(x: float, y: float, width: float, height: float, lit: bool) -> str:
    frame = rect(x - 2, y - 2, width + 4, height + 4, _FRAME, 2)
    pane = rect(x, y, width, height, _LIT if lit else _DARK_PANE, 1.5)
    if lit:
        light = rect(x, y, width, height * 0.45, "#FFFFFF", 1.5, opacity=0.22)
    else:
        glint = f"M{x:.1f},{y + height:.1f} L{x + width * 0.6:.1f},{y:.1f} L{x + width:.1f},{y:.1f} "
        light = path(f"{glint} L{x + width * 0.4:.1f},{y + height:.1f} Z", "#5B7C9E", opacity=0.5)
    return frame + pane + light + rect(x + width / 2 - 1, y, 2, height, _FRAME)


def _guest_window(x: float, y: float) -> str:
    """The one mint window, with someone waving antennae."""
    ink, mint = COLOURS["ink900"], COLOURS["mint200"]
    bust = (
        f"M{x + 4},{y + 44} C{x + 6},{y + 32} {x + 14},{y + 34} {x + 16},{y + 31} C{x + 5},{y + 24} "
        f"{x + 6},{y + 9} "
        f"{x + 20},{y + 9} C{x + 34},{y + 9} {x + 35},{y + 24} {x + 24},{y + 31} C{x + 26},{y + 34} "
        f"{x + 34},{y + 32} "
        f"{x + 36},{y + 44} Z"
    )
    stalks = line(f"M{x + 15},{y + 11} L{x + 10},{y + 3} M{x + 25},{y + 11} L{x + 30},{y + 3}", ink, 2)
    eyes = rotate(-24, x + 15, y + 20, ellipse(x + 15, y + 20, 2.6, 4, mint)) + rotate(
        24, x + 25, y + 20, ellipse(x + 25, y + 20, 2.6, 4, mint)
    )
    pane = rect(x, y, 40, 40, COLOURS["mint300"], 1.5)
    halo = blur(10, rect(x - 8, y - 8, 56, 56, COLOURS["mint400"], 8, opacity=0.9))
    frame = rect(x - 2, y - 2, 44, 44, _FRAME, 2)
    return halo + frame + pane + clip(pane, path(bust, ink), stalks, eyes)


def _tower(x: float, ground: float, width: float, height: float) -> str:
    top, middle = ground - height, x + width / 2
    block = rect(x, top, width, height, _TOWER) + rect(x - 8, top - 12, width + 16, 14, _TOWER_TRIM)
    name = lettering("HET KOMPAS", middle, top + 32, COLOURS["ink100"])
    return (
        block
        + rect(x, top + 2, width, 7, _WALL)
        + name
        + _clock(middle, top + 84)
        + _entrance(x, ground, width)
    )


def _clock(x: float, y: float) -> str:
    hands = line(f"M{x},{y} l0,-10 M{x},{y} l7,5", COLOURS["ink800"], 3)
    return circle(x, y, 20, COLOURS["ink100"]) + circle(x, y, 16.5, "#FFF6DF") + hands


def _entrance(x: float, ground: float, width: float) -> str:
    fill, gradient = linear_gradient(((0, "#FFE3A0", 1), (1, "#FFC66B", 1)))
    pane = (width - 64) / 4
    panes = joined(rect(x + 32 + at * pane, ground - 116, pane - 4, 116, fill, 2) for at in range(4))
    hall = rect(x + 26, ground - 122, width - 52, 122, _FRAME, 4)
    canopy = rect(x + 8, ground - 140, width - 16, 18, _TOWER_TRIM, 3) + rect(
        x + 8, ground - 126, width - 16, 5, _WALL
    )
    pool = (
        f"M{x + 30},{ground} L{x + width - 30},{ground} L{x + width + 50},{ground + 70} "
        f"L{x - 50},{ground + 70} Z"
    )
    return gradient + hall + panes + canopy + path(pool, "#FFD684", opacity=0.2)


def bicycle_shed() -> str:
    """The roofed bicycle stand at the right of the yard, with four bicycles."""
    stand = (
        rect(1046, 560, 220, 8, "#16263D", 3)
        + rect(1052, 506, 6, 60, "#16263D")
        + rect(1254, 506, 6, 60, "#16263D")
    )
    roof = path("M1036,512 L1060,492 L1268,492 L1280,512 Z", _ROOF) + rect(1036, 510, 244, 5, _WALL_SHADE)
    bicycles = joined(_bicycle(1064 + at * 46, 566, COLOURS[name]) for at, name in enumerate(_SHED_COLOURS))
    return stand + roof + bicycles


def _bicycle(x: float, ground: float, frame_colour: str) -> str:
    y = ground - 14
    wheels = joined(
        circle(x + at, y, 13, "none", stroke="#1B2636", stroke_width=3) + circle(x + at, y, 2, "#9FB0C2")
        for at in (4, 46)
    )
    frame = (
        f"M{x + 4},{y} L{x + 18},{y - 20} L{x + 38},{y - 20} L{x + 46},{y} M{x + 18},{y - 20} L{x + 26},{y} "
        f"L{x + 4},{y} M{x + 26},{y} L{x + 38},{y - 20}"
    )
    grip = line(f"M{x + 14},{y - 26} h9", "#2A2A33", 4) + line(
        f"M{x + 38},{y - 20} l-2,-9 l8,-2", "#2A2A33", 3
    )
    shadow = ellipse(x + 24, ground, 30, 4, "#0B1422", opacity=0.25)
    return shadow + wheels + line(frame, frame_colour, 3.2) + grip
