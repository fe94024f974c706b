"""Traces of a guest from a planet where the light never goes out, as 64x64 pictures.

Knows one small picture per trace: light where nobody lit a lamp, and things that have had too much of it. Mint marks
what the scanner saw; the light itself is warm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.stapler import sleeping_letters, sparkle
from alibi.art.svg import (
    blur,
    circle,
    clip,
    ellipse,
    joined,
    line,
    linear_gradient,
    move,
    path,
    radial_gradient,
    rect,
    rotate,
)
from alibi.palette import COLOURS

_WARM, _LIGHT, _PALE = COLOURS["amber300"], "#FFF0B8", "#FFF8DF"
_MINT, _INK = COLOURS["mint400"], COLOURS["ink900"]


def glow(x: float, y: float, radius: float, strength: float = 0.9) -> str:
    """A soft round light."""
    fill, gradient = radial_gradient([(0, _LIGHT, strength), (0.45, _WARM, strength * 0.5), (1, _WARM, 0)])
    return gradient + circle(x, y, radius, fill)


def _locker_light() -> str:
    """Light round the door of a locker and on the floor before it, grass out of its vents, and a bee. It lies exactly
    over number 214 on the map."""
    fan, gradient = linear_gradient([(0, _LIGHT, 0.85), (1, _WARM, 0)])
    pool = gradient + path("M14 39 H51 L62 62 H3 Z", fan)
    halo = blur(4, rect(12, 0, 42, 40, _WARM, 4, opacity=0.55))
    edges = line("M16 0 V37 H50 V0", _PALE, 2.6) + line("M16 0 V37 H50 V0", _WARM, 1.2)
    slots = joined(rect(23, y, 17, 2.6, _LIGHT, 1.3) for y in (20, 26, 32))
    grass = joined(
        line(f"M{20 + k * 3.4:.1f} 35 q{bend} -4 {2 * bend} {-9 - k % 3 * 2}", tint, 1.9)
        for k, (bend, tint) in enumerate(
            (bend, tint) for bend in (-1.4, 0.9) for tint in ("#4F8A55", "#78B05E", "#3F7A48", "#86BF79"))
    )
    tufts = joined(line(f"M{x} 41 q{bend} -4 {bend * 2} -9", tint, 2.2) for x, bend, tint in (
        (12, -1.5, "#5E9C60"), (15, 1, "#78B05E"), (51, -1, "#78B05E"), (54, 1.5, "#5E9C60")))
    return halo + pool + edges + slots + grass + tufts + _bee(57, 11) + sparkle(7, 22, 3, _MINT)


def _bee(x: float, y: float) -> str:
    wings = ellipse(x - 2, y - 5, 2.6, 4, "#E6F6FA") + ellipse(x + 3, y - 5, 2.6, 4, "#E6F6FA")
    body = ellipse(x, y, 6, 4.2, COLOURS["amber400"])
    bands = clip(body, rect(x - 2.6, y - 5, 2, 10, _INK) + rect(x + 1.6, y - 5, 2, 10, _INK))
    flight = line(f"M{x - 9} {y + 3} q-4 3 -7 0", _PALE, 1.6, stroke_dasharray="2 2")
    return flight + wings + body + bands + circle(x - 4.6, y - 0.6, 0.9, _INK)


def _shadow_asleep() -> str:
    """A shadow without anybody, asleep under a blanket of light."""
    tiles = line("M2 40 H62 M2 56 H62 M18 30 V62 M46 30 V62", COLOURS["paper400"], 1.2, opacity=0.6)
    ink = COLOURS["ink500"]
    pillow = rect(6, 34, 20, 13, COLOURS["paper50"], 6) + rect(8, 43, 16, 3, COLOURS["ink200"], 1.5)
    sleeper = circle(18, 37, 7.5, ink) + rect(22, 38, 34, 13, ink, 6.5)
    eye = line("M14 36 q2 2 4 0", COLOURS["ink200"], 1.6)
    blanket = path("M28 36 q16 -7 31 0 l2 18 q-17 6 -34 0 Z", _WARM) + path(
        "M28 36 q16 -7 31 0 l.5 5 q-16 -6 -32 0 Z", _LIGHT
    )
    squares = line("M38 34 l-1 21 M48 34 l2 21 M27 47 q17 6 34 0", _PALE, 1.4, opacity=0.9)
    return (
        tiles
        + pillow
        + sleeper
        + eye
        + blanket
        + squares
        + move(22, 0, sleeping_letters(9, 18, _INK), scale=0.8)
    )


def _daylight_patch() -> str:
    """The light of a window on a dark floor, and no window."""
    floor = rect(1, 18, 62, 45, COLOURS["ink700"], 8) + line(
        "M2 33 H62 M2 48 H62 M22 19 V62 M43 19 V62", COLOURS["ink600"], 1.4
    )
    warm = blur(3, path("M14 24 H44 L58 58 H24 Z", _WARM, opacity=0.7))
    panes = path(
        "M15 25 L28 25 L35 39 L21 39 Z M31 25 L43 25 L51 39 L38 39 Z M23 42 L37 42 L44 56 L29 56 Z", _LIGHT
    )
    panes += path("M40 42 L52 42 L59 56 L47 56 Z", _LIGHT)
    cat = ellipse(30, 50, 9, 5, COLOURS["coral400"]) + circle(21, 48, 4.4, COLOURS["coral400"])
    cat += path("M18 45 l.6 -4 l3 2.6 Z M22 44.4 l2 -3.4 l1 4 Z", COLOURS["coral600"]) + line(
        "M38 52 q6 1 4 -5", COLOURS["coral400"], 2.6
    )
    moon = path("M52 4 A9 9 0 1 0 61 14 A7 7 0 0 1 52 4 Z", COLOURS["ink200"])
    return moon + floor + warm + panes + cat + sparkle(10, 12, 3.4, _MINT)


def _light_crumbs() -> str:
    """Crumbs of light on the floor, as if somebody had a biscuit of it."""
    places = (
        (8, 54, 3.4),
        (17, 48, 2.6),
        (24, 53, 4),
        (33, 45, 3),
        (41, 50, 2.4),
        (47, 42, 4.2),
        (54, 47, 2.6),
        (58, 38, 2),
    )
    halo = blur(3, joined(circle(x, y, r + 3, _WARM, opacity=0.6) for x, y, r in places))
    crumbs = joined(
        path(f"M{x - r} {y} l{r} {-r} l{r} {r * 0.7} l{-r * 0.6} {r} h{-r} Z", _PALE) for x, y, r in places
    )
    biscuit = circle(22, 24, 15, _WARM) + circle(22, 24, 12, _LIGHT)
    bite = circle(36, 18, 8, "#FFFFFF")
    eaten = f'<mask id="hap"><rect width="64" height="64" fill="#fff"/>{bite.replace("#FFFFFF", "#000000")}</mask>'
    rays = joined(rotate(turn, 22, 24, rect(21, 2, 2.4, 5, _WARM, 1.2)) for turn in range(120, 400, 40))
    return (
        halo
        + eaten
        + f'<g mask="url(#hap)">{glow(22, 24, 22)}{biscuit}</g>'
        + rays
        + crumbs
        + sparkle(54, 14, 4, _MINT)
    )


def _yawning_lamp() -> str:
    """A reading lamp that has been on all night, and yawns."""
    foot = (
        ellipse(24, 59, 17, 4.4, "#3B4A5F")
        + line("M24 58 L14 34 L34 18", "#56687C", 4.4)
        + circle(14, 34, 3.4, "#8FA0B2")
    )
    beam = path("M38 32 L26 60 H62 L52 26 Z", _LIGHT, opacity=0.5)
    shade = rotate(
        24,
        40,
        22,
        path("M26 30 q0 -20 15 -20 q15 0 15 20 Z", COLOURS["coral400"]),
        path("M26 30 q0 -20 15 -20 q-9 6 -8 20 Z", COLOURS["coral300"]),
    )
    face = (
        line("M33 19 q3 2.4 6 .6 M45 24 q3 2 5.6 -.4", _INK, 2)
        + ellipse(38.6, 28.4, 4.2, 5.4, "#6B2327")
        + ellipse(37.6, 30.6, 2.4, 2, "#F2A08D")
    )
    drop = path("M53 26 c-3 4 -3 7 0 7 c3 0 3 -3 0 -7 Z", "#9FD4F2")
    return (
        beam
        + foot
        + shade
        + face
        + drop
        + move(40, 0, sleeping_letters(9, 16, COLOURS["ink500"]), scale=0.62)
    )


def _day_jar() -> str:
    """A jam jar with a little sun in it, kept for later."""
    jar = rect(14, 20, 36, 42, "#DCEFF4", 9, opacity=0.8) + rect(
        14, 20, 36, 42, "none", 9, stroke="#8FB0C2", stroke_width=2.4
    )
    rays = joined(
        rotate(turn, 32, 38, rect(31, 23.6, 2, 4.4, COLOURS["amber400"], 1)) for turn in range(0, 360, 45)
    )
    little_sun = glow(32, 38, 17) + circle(32, 38, 8.4, _WARM) + circle(31, 37, 6, _LIGHT)
    face = circle(29, 37, 1.4, _INK) + circle(35, 37, 1.4, _INK) + line("M29.8 41 q2.2 2 4.4 0", _INK, 1.5)
    lid = rect(15, 11, 34, 11, COLOURS["sky600"], 3) + rect(15, 11, 34, 3, COLOURS["sky300"], 1.5)
    holes = joined(circle(x, 16.6, 1.3, COLOURS["sky700"]) for x in (24, 32, 40))
    label = rect(19, 52, 26, 7, COLOURS["paper50"], 2) + line("M23 55.6 h12", COLOURS["ink400"], 1.6)
    shine = line("M19 28 v18", "#FFFFFF", 3, opacity=0.9)
    return (
        glow(32, 40, 31)
        + jar
        + little_sun
        + rays
        + face
        + shine
        + label
        + lid
        + holes
        + sparkle(57, 20, 4, _MINT)
    )


def _switch_blanket() -> str:
    """A light switch that somebody has tucked in."""
    wall = rect(2, 2, 60, 60, COLOURS["wall200"], 8)
    plate = rect(17, 8, 30, 42, "#A9B6B2", 5, opacity=0.5) + rect(15, 6, 30, 42, "#FDFBF6", 5)
    button = rect(22, 13, 16, 26, "#E6E2D6", 3) + rect(22, 13, 16, 12, "#FFFFFF", 3)
    face = line("M25.4 20 q2 1.6 4 0 M31 20 q2 1.6 4 0 M28 25.4 q2 1.4 4.4 0", _INK, 1.5)
    cloth = COLOURS["sky400"]
    blanket = path("M8 34 Q30 26 54 34 L58 58 Q31 66 5 58 Z", cloth) + path(
        "M8 34 Q30 26 54 34 L54.6 39 Q30 31 7.4 39 Z", COLOURS["paper50"]
    )
    dots = joined(
        circle(x, y, 2, _LIGHT) for x, y in ((16, 46), (28, 42), (42, 45), (22, 55), (36, 54), (49, 53))
    )
    return (
        wall
        + plate
        + button
        + face
        + blanket
        + dots
        + move(38, 0, sleeping_letters(9, 18, COLOURS["ink500"]), scale=0.62)
    )


def _moth(x: float, y: float, turn: float, tone: str) -> str:
    wings = ellipse(x - 5, y - 1, 5.4, 4, tone) + ellipse(x + 5, y - 1, 5.4, 4, tone)
    lower = ellipse(x - 3.6, y + 4, 3.4, 3, COLOURS["paper200"]) + ellipse(
        x + 3.6, y + 4, 3.4, 3, COLOURS["paper200"]
    )
    body = rect(x - 1.4, y - 4, 2.8, 10, COLOURS["wood700"], 1.4) + line(
        f"M{x - 1} {y - 4} l-3 -4 M{x + 1} {y - 4} l3 -4", COLOURS["wood700"], 1.2
    )
    return rotate(turn, x, y, wings, lower, body)


def _moths() -> str:
    """Moths in a queue before a crack of light, each waiting its turn."""
    crack = glow(58, 34, 26) + rect(57, 8, 4, 50, _PALE, 2)
    tail = line("M10 56 q8 4 18 0 q10 -5 20 -2", COLOURS["paper400"], 1.6, stroke_dasharray="3 4")
    row = (
        _moth(12, 44, 30, COLOURS["paper400"])
        + _moth(26, 32, 60, COLOURS["wood300"])
        + _moth(41, 26, 78, COLOURS["plum300"])
    )
    return crack + tail + row + sparkle(14, 16, 4, _MINT)


def _sundial() -> str:
    """A pencil on a plate that tells the time indoors: its shadow turns."""
    plate = ellipse(32, 46, 29, 15, COLOURS["paper400"]) + ellipse(32, 44, 29, 15, COLOURS["paper50"])
    marks = joined(
        rotate(turn, 32, 44, rect(31, 31, 2, 4, COLOURS["ink400"], 1)) for turn in (-76, -40, 0, 40, 76)
    )
    shadow = path("M32 44 L54 49 L55 46 Z", COLOURS["ink500"], opacity=0.75) + line(
        "M46 40 q4 -2 8 0", _MINT, 1.8
    )
    pencil = (
        rect(29.6, 12, 5, 32, COLOURS["amber400"], 1)
        + path("M29.6 12 l2.5 -8 l2.5 8 Z", "#F6E0B0")
        + path("M31.2 7 l.9 -3 l.9 3 Z", _INK)
    )
    rubber = rect(29.6, 40, 5, 5, COLOURS["coral400"], 1)
    sun = glow(10, 12, 15) + circle(10, 12, 6, _LIGHT)
    return sun + plate + marks + shadow + pencil + rubber


def _bulb_plant() -> str:
    """A plant in a pot that grows lamps."""
    pot = path("M18 46 H46 L42 63 H22 Z", "#D98B66") + rect(15, 43, 34, 6, "#E5A07D", 2.5)
    stalks = line("M32 44 Q31 30 18 22 M32 44 Q33 28 33 14 M32 44 Q34 32 48 26", "#5E9C60", 3)
    leaves = rotate(30, 24, 34, ellipse(24, 34, 6, 2.8, "#86BF79")) + rotate(
        -30, 41, 34, ellipse(41, 34, 6, 2.8, "#74B06C")
    )
    bulbs = joined(
        glow(x, y, r * 2.4)
        + circle(x, y, r, _PALE)
        + circle(x, y, r, "none", stroke=_WARM, stroke_width=1.6)
        + rect(x - 2.6, y + r - 1, 5.2, 4, "#8FA0B2", 1)
        for x, y, r in ((17, 17, 7), (33, 9, 6.6), (49, 21, 6))
    )
    return stalks + leaves + bulbs + pot


def _fish_shades() -> str:
    """A goldfish with sunglasses: its tank has been light for days."""
    water = circle(32, 34, 27, "#BFE6F0") + ellipse(32, 14, 19, 5, "#E6F6FA")
    ball = circle(32, 34, 27, "none", stroke="#7FB0C4", stroke_width=3)
    gravel = clip(circle(32, 34, 25, "#fff"), rect(4, 52, 56, 12, "#E2CC9C"))
    fish = (
        path("M14 36 l-8 -7 v15 Z", COLOURS["coral600"])
        + ellipse(29, 36, 16, 10.5, COLOURS["coral400"])
        + ellipse(28, 31, 11, 3.4, COLOURS["coral200"])
    )
    glasses = (
        rect(28, 29, 9, 7, _INK, 3)
        + rect(39, 30, 7, 6, _INK, 3)
        + line("M36 31.4 h4 M28 31 l-8 1", _INK, 1.8)
        + line("M30 31 l3 -1", _MINT, 1.4)
    )
    smile = line("M38 41 q3 1.4 6 -1", "#7E3325", 1.8)
    bubbles = circle(50, 22, 2.4, "#FFFFFF") + circle(47, 15, 1.6, "#FFFFFF")
    return (
        glow(32, 30, 34, 0.5)
        + water
        + gravel
        + fish
        + glasses
        + smile
        + bubbles
        + ball
        + line("M14 24 q4 -8 10 -11", "#FFFFFF", 3)
    )


def _warm_drawing() -> str:
    """A drawing of a sun whose paper curls: it is warm to the touch."""
    sheet = path("M10 10 H50 Q56 30 50 54 Q30 60 12 54 Q6 30 10 10 Z", "#FFFFFF") + path(
        "M50 54 q-8 1 -12 -6 q8 2 14 -6 Z", COLOURS["paper300"]
    )
    sun = glow(30, 30, 22) + circle(30, 30, 9, COLOURS["amber400"])
    rays = joined(
        rotate(turn, 30, 30, line("M30 16 V11", COLOURS["amber400"], 3)) for turn in range(0, 360, 45)
    )
    grass = line("M14 48 q4 -4 7 0 t7 0 t7 0", COLOURS["leaf400"], 3)
    steam = line("M18 6 q-3 -2 0 -5 M32 6 q-3 -2 0 -5 M45 7 q3 -3 0 -6", COLOURS["coral300"], 2)
    edge = path(
        "M10 10 H50 Q56 30 50 54 Q30 60 12 54 Q6 30 10 10 Z",
        "none",
        stroke=COLOURS["paper400"],
        stroke_width=1.6,
    )
    return sheet + sun + rays + grass + edge + steam + sparkle(58, 42, 4, _MINT)


LIGHT_TRACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "locker_light": _locker_light,
        "shadow_asleep": _shadow_asleep,
        "daylight_patch": _daylight_patch,
        "light_crumbs": _light_crumbs,
        "yawning_lamp": _yawning_lamp,
        "day_jar": _day_jar,
        "switch_blanket": _switch_blanket,
        "moths": _moths,
        "sundial": _sundial,
        "bulb_plant": _bulb_plant,
        "fish_shades": _fish_shades,
        "warm_drawing": _warm_drawing,
    }
)
"""Trace name -> its drawing."""
