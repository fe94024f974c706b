"""Traces by the bicycles, in the yard and in the hall, drawn as their sentences tell: 64x64 pictures.

Knows one small picture per trace; mint is the scanner's. Counts matter here: whoever reads of six sunflowers can count
six.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.stapler import Stapler, sparkle, stapler
from alibi.art.svg import circle, ellipse, joined, line, move, path, rect, rotate
from alibi.art.traces_light import glow
from alibi.palette import COLOURS

_INK, _MINT = COLOURS["ink900"], COLOURS["mint400"]
_WARM, _LIGHT, _PALE = COLOURS["amber300"], "#FFF0B8", "#FFF8DF"
_FLOWERS = ((13, 32), (24, 21), (32, 36), (42, 18), (47, 34), (57, 26))
_COOL = 3
"""Which of the six wears sunglasses."""


def _flower(x: float, y: float, cool: bool) -> str:
    """A sunflower's head, turned away from the sun at the left."""
    petals = joined(rotate(turn, x, y, ellipse(x, y - 5.6, 2, 3.6, COLOURS["amber400"] if turn % 60 else _WARM))
                    for turn in range(0, 360, 30))
    heart = circle(x + 0.8, y, 4.4, "#6A4828") + ellipse(x + 1.6, y - 0.8, 2.2, 2.4, "#8C6239")
    return petals + heart + (_sunglasses(x + 0.8, y) if cool else "")


def _sunglasses(x: float, y: float) -> str:
    lenses = rect(x - 6.2, y - 2.6, 5.8, 4.8, _INK, 1.8) + rect(x + 0.4, y - 2.6, 5.8, 4.8, _INK, 1.8)
    return lenses + line(f"M{x - 6} {y - 1.8} h12", _INK, 1.4) + line(f"M{x - 5} {y - 1} l1.6 -.8", _PALE, 1)


def _sunflower() -> str:
    """Six sunflowers with their backs to the sun; one wears sunglasses."""
    sun = glow(8, 9, 15) + circle(8, 9, 5.4, _LIGHT)
    stalks = line(joined(f"M{20 + at * 5} 52 Q{20 + at * 5} 44 {x} {y}" for at, (x, y) in enumerate(_FLOWERS)),
                  "#5E9C60", 2.4)
    leaves = rotate(-24, 17, 46, ellipse(17, 46, 5, 2.4, "#74B06C")) + rotate(
        24, 49, 46, ellipse(49, 46, 5, 2.4, "#86BF79"))
    pot = path("M12 51 H52 L47 63 H17 Z", COLOURS["coral600"]) + rect(10, 48.6, 44, 5, COLOURS["coral400"], 2)
    heads = joined(_flower(x, y, at == _COOL) for at, (x, y) in enumerate(_FLOWERS))
    return sun + stalks + leaves + pot + heads


def _bike_lights() -> str:
    """Lamps of bicycles that are all lit, with a spot of sun as small as a biscuit below them."""
    places = ((17, 12), (25, 28), (17, 44))
    beams = joined(path(f"M{x + 3} {y} L{x + 26} {y - 7} V{y + 8} Z", _LIGHT, opacity=0.65) for x, y in places)
    lamps = joined(rect(x - 9, y - 5, 12, 10, "#33475F", 4) + ellipse(x + 3, y, 3, 5, _PALE)
                   + rect(x - 14, y - 2, 7, 4, "#56687C", 2) for x, y in places)
    spot = glow(38, 56, 13) + ellipse(38, 57, 8, 4, _WARM) + ellipse(37, 56.4, 5.6, 2.6, _LIGHT)
    return beams + lamps + spot + sparkle(55, 48, 4, _MINT)


def _pole_shadow() -> str:
    """A pole whose shadow lies towards the sun, not away from it."""
    tiles = line("M2 44 H62 M2 58 H62 M18 36 V62 M46 36 V62", COLOURS["paper400"], 1.2, opacity=0.6)
    sun = glow(11, 13, 14) + circle(11, 13, 6, _WARM) + circle(10, 12, 4.4, _LIGHT)
    shadow = path("M45 54 L50 57 L8 40 L5 36 Z", COLOURS["ink500"], opacity=0.75)
    pole = ellipse(48, 56, 7, 3, COLOURS["ink800"], opacity=0.35) + rect(45, 12, 6, 44, COLOURS["ink500"], 2)
    bands = rect(45, 12, 2, 44, COLOURS["ink300"], 1) + rect(45, 20, 6, 6, COLOURS["coral400"])
    return tiles + sun + shadow + pole + bands + circle(48, 11, 4.4, COLOURS["ink600"])


def _beach_chair() -> str:
    """A stapler that lies in a beach chair bent from paperclips."""
    shadow = ellipse(33, 60, 27, 3.6, COLOURS["ink950"], opacity=0.2)
    wire = COLOURS["sky600"]
    legs = line("M16 60 L30 40 M46 60 L32 40 M52 60 L46 46", wire, 2.4)
    back = line("M4 21 a3.4 3.4 0 0 1 6 -3 L25 44 H54 a3.6 3.6 0 0 1 0 7.4 H23 L8 26", wire, 2.6)
    inner = line("M10 23 L25 47.6 H50", wire, 1.8)
    lying = rotate(28, 30, 36, move(6, 17, stapler(Stapler()), scale=0.4))
    parasol = line("M52 46 V14", COLOURS["wood700"], 2) + path("M36 16 Q52 -4 63 16 Z", COLOURS["coral400"]) + path(
        "M45 16 Q50 4 51.4 5 Q54 4 56 16 Z", COLOURS["paper50"])
    return shadow + parasol + legs + lying + back + inner


OUTDOOR_TRACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"sunflower": _sunflower, "bike_lights": _bike_lights, "pole_shadow": _pole_shadow, "beach_chair": _beach_chair}
)
"""Trace name -> its drawing."""
