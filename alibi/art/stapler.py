"""The visitor's staplers: small walking staplers with shoes, a shy look and sometimes a label.

Knows one stapler on a field of 120x100 px, awake or asleep. It is an ordinary school stapler in every way but
that it walks, so it carries no mint of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.svg import circle, clip, ellipse, joined, line, path, rect, rotate
from alibi.art.tones import darker, lighter
from alibi.palette import COLOURS

WIDTH, HEIGHT = 120, 100

_ARM = "M14,54 C6,52 4,40 9,33 C14,25 24,24 34,25 L98,31 C108,32 114,38 113,46 C112.5,51 110,54 106,54 Z"
_SHOES = ((22, 1), (42, -1), (78, 1), (98, -1))


@dataclass(frozen=True)
class Stapler:
    """How one stapler looks: its colour, whether it sleeps, and the figure on its label, if any."""

    colour: str = "#D9705C"
    asleep: bool = False
    labelled_seven: bool = False


def stapler(look: Stapler) -> str:
    """A stapler as SVG pieces on 120x100 px, walking to the left or lying asleep."""
    if look.asleep:
        return _shadow() + _body(look) + _eyes_shut() + _napkin()
    return _shadow() + _legs() + _body(look) + _eyes_open() + (_label() if look.labelled_seven else "")


def _shadow() -> str:
    return ellipse(60, 94, 48, 5.5, COLOURS["ink950"], opacity=0.2)


def _legs() -> str:
    """Four little legs in mid-step, each in a shoe."""
    drawn = ""
    for x, step in _SHOES:
        foot = x - 3 * step
        tone = COLOURS["ink800"] if step > 0 else COLOURS["ink600"]
        lift = 0 if step > 0 else -3
        drawn += line(f"M{x},74 L{foot},{86 + lift}", COLOURS["ink700"], 5)
        drawn += path(
            f"M{foot - 10},{94 + lift} q0,-8 8,-8 h5 q3,0 3,3 v5 q0,1.5 -1.5,1.5 h-13 q-1.5,0 -1.5,-1.5 Z",
            tone,
        )
        drawn += line(f"M{foot - 8},{93.5 + lift} h12", COLOURS["paper200"], 2)
    return drawn


def _body(look: Stapler) -> str:
    dark, light = darker(look.colour, 0.3), lighter(look.colour, 0.35)
    base = rect(8, 66, 106, 11, COLOURS["ink800"], 5.5) + rect(12, 67.5, 96, 3, COLOURS["ink600"], 1.5)
    metal = (
        rect(16, 53, 92, 8, "#C9D2DA", 2)
        + rect(16, 53, 92, 2.6, "#EEF2F5", 1)
        + rect(12, 58, 12, 5, "#9AA6B2", 1.5)
    )
    hinge = rect(98, 44, 14, 26, COLOURS["ink700"], 5) + circle(105, 58, 3, "#9AA6B2")
    shade = path("M4,48 L116,48 L116,58 L4,58 Z", dark, opacity=0.5)
    shine = line("M22,31 C40,29 70,32 96,36", light, 4, opacity=0.85)
    return base + metal + hinge + path(_ARM, look.colour) + clip(path(_ARM), shade, shine)


def _eyes_open() -> str:
    eyes = ""
    for x in (22, 42):
        eyes += (
            circle(x, 39, 8, "#FFFFFF")
            + circle(x - 2, 40, 4.6, "#16202E")
            + circle(x - 3.4, 38.2, 1.7, "#FFFFFF")
        )
    cheeks = ellipse(13, 48, 4, 2.4, "#FFFFFF", opacity=0.35) + ellipse(
        52, 49, 4, 2.4, "#FFFFFF", opacity=0.35
    )
    return eyes + cheeks + line("M28,49 q4,3.5 8,0", "#5B241B", 2.4)


def _eyes_shut() -> str:
    lids = joined(line(f"M{x - 6},40 q6,5 12,0", "#3B1A15", 2.8) for x in (21, 41))
    return lids + line("M27,49 q3.5,2.5 7,0", "#5B241B", 2.2)


def _napkin() -> str:
    """A checked napkin as a blanket over the back half."""
    cloth, check = COLOURS["paper50"], COLOURS["coral300"]
    shape = (
        "M52,34 C58,24 80,24 96,27 C112,29 118,38 117,52 C116.5,64 119,78 121,88 C104,84 96,90 "
        "82,86 C70,83 62,89 50,85 C54,72 48,48 52,34 Z"
    )
    rows = joined(rect(40, y, 90, 5, check, opacity=0.55) for y in (34, 50, 66, 82))
    columns = joined(rect(x, 20, 5, 76, check, opacity=0.55) for x in (60, 76, 92, 108))
    edge = path(shape, "none", stroke=COLOURS["paper400"], stroke_width=1.8)
    return path(shape, cloth) + clip(path(shape), rows, columns) + edge


def _label() -> str:
    """A paper label on a string, with a 7."""
    string = line("M84,33 C80,22 86,13 95,14", COLOURS["paper600"], 1.8)
    paper = rect(90, 2, 28, 24, COLOURS["amber200"], 4, stroke=COLOURS["amber400"], stroke_width=1.4)
    figure = line("M101,8 H111 L105,21", COLOURS["ink900"], 3)
    return rotate(10, 95, 14, paper + figure) + circle(95, 13.5, 2.4, COLOURS["paper600"]) + string


def sleeping_letters(x: float, y: float, ink: str) -> str:
    """Two small z's rising from a sleeper, drawn as strokes."""
    return line(f"M{x},{y} h7 l-7,8 h7", ink, 2.4) + line(f"M{x + 12},{y - 12} h9 l-9,10 h9", ink, 2.6)


def sparkle(x: float, y: float, size: float, ink: str) -> str:
    """A four-pointed glint."""
    s, t = size, size * 0.24
    shape = (
        f"M{x},{y - s} L{x + t},{y - t} L{x + s},{y} L{x + t},{y + t} L{x},{y + s} "
        f"L{x - t},{y + t} L{x - s},{y} L{x - t},{y - t} Z"
    )
    return path(shape, ink)
