"""Traces of a day that has come along in a suitcase, as 64x64 pictures: spots of sun, and what lives by them.

Knows one small picture per trace. Mint marks what the scanner saw; the light itself is warm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.stapler import Stapler, sparkle, stapler
from alibi.art.svg import (
    blur,
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
from alibi.art.traces_light import glow
from alibi.palette import COLOURS

_WARM, _LIGHT, _PALE = COLOURS["amber300"], "#FFF0B8", "#FFF8DF"
_MINT, _INK = COLOURS["mint400"], COLOURS["ink900"]


def _sun_spot() -> str:
    """A patch of sunlight on a floor, and no window anywhere."""
    warm = blur(4, ellipse(32, 44, 29, 15, _WARM, opacity=0.75))
    panes = path("M14 32 L29 32 L32 43 L15 43 Z M33 32 L47 32 L53 43 L36 43 Z", _LIGHT)
    panes += path("M15 46 L33 46 L36 58 L16 58 Z M37 46 L54 46 L60 58 L40 58 Z", _LIGHT)
    dust = joined(
        circle(x, y, r, _PALE) for x, y, r in ((20, 22, 1.8), (30, 14, 1.3), (38, 24, 1.6), (46, 12, 1.2))
    )
    beam = path("M24 4 L44 4 L58 50 L12 50 Z", _LIGHT, opacity=0.22)
    return warm + beam + panes + dust + sparkle(56, 20, 4, _MINT)


def _sun_spot_small() -> str:
    """The same, as small as a pea."""
    ruler = rect(8, 53, 48, 6, COLOURS["amber200"], 1.5) + joined(
        rect(12 + k * 5, 53, 1.2, 3, COLOURS["amber700"]) for k in range(9)
    )
    spot = glow(32, 40, 15) + ellipse(32, 42, 5, 3.2, _PALE)
    ring = circle(32, 40, 17, "none", stroke=_MINT, stroke_width=2, stroke_dasharray="5 4")
    return ruler + spot + ring


def _towel() -> str:
    """A stapler that sunbathes on a towel."""
    cloth, stripe = COLOURS["sky300"], COLOURS["coral300"]
    towel = path("M2 46 L46 42 L62 56 L12 62 Z", cloth)
    stripes = clip(towel, path("M12 45 L20 44.4 L32 60 L22 61 Z M30 43.6 L37 43 L51 57.6 L42 58.6 Z", stripe))
    sun = glow(53, 11, 16) + circle(53, 11, 6, _LIGHT)
    pet = move(3, 8, stapler(Stapler()), scale=0.5)
    shades = rect(5, 25.5, 10, 7, _INK, 3) + rect(17, 25.5, 10, 7, _INK, 3)
    shades += line("M14 27.4 h4 M26 27.6 l14 2", _INK, 1.8) + line("M8 27.6 l3 -1 M20 27.6 l3 -1", _MINT, 1.4)
    return sun + towel + stripes + pet + shades


def _rooster() -> str:
    """A cockerel that thinks it is morning all day."""
    tail = path("M16 40 C2 34 4 16 14 14 C10 24 16 26 20 30 Z", "#2F6E5B") + path(
        "M18 38 C8 28 14 14 24 14 C18 22 22 28 26 32 Z", COLOURS["sky600"]
    )
    body = ellipse(30, 42, 17, 13, COLOURS["coral400"]) + path(
        "M38 44 C34 26 40 14 48 16 C54 18 52 26 50 34 C48 44 44 48 40 48 Z", COLOURS["amber400"]
    )
    wing = path("M20 40 q10 -6 18 2 q-6 10 -14 8 Z", COLOURS["coral600"])
    comb = (
        circle(45, 12, 3.6, COLOURS["coral600"])
        + circle(49.6, 11, 3.8, COLOURS["coral600"])
        + circle(53, 14, 3, COLOURS["coral600"])
    )
    beak = path("M53 20 l9 2 l-9 4 Z", "#E58A3C") + ellipse(53, 29, 2.6, 4, COLOURS["coral600"])
    eye = circle(48.6, 20, 3, "#FFFFFF") + circle(49.2, 20, 1.5, _INK)
    legs = line("M28 54 v7 l-4 2 M28 61 l4 2 M36 53 v8 l-4 2 M36 61 l4 2", "#E58A3C", 2.6)
    song = line("M58 8 q3 -3 5 0 M60 34 q3 2 3 5", _MINT, 2.2)
    return legs + tail + body + wing + comb + beak + eye + song


def _postcard() -> str:
    """A postcard with the marks of a stapler where a stamp would be."""
    card = rotate(
        -5,
        32,
        34,
        rect(3, 13, 58, 42, COLOURS["ink950"], 3, opacity=0.18),
        rect(2, 11, 58, 42, COLOURS["paper50"], 3),
    )
    sky, gradient = linear_gradient([(0, "#12233A", 1), (1, "#5A4C86", 1)])
    picture = rotate(
        -5,
        32,
        34,
        gradient,
        rect(6, 15, 28, 34, sky, 2),
        circle(24, 24, 6, "#5E93B5"),
        path("M6 42 q14 -9 28 0 v7 h-28 Z", COLOURS["plum200"]),
    )
    words = rotate(
        -5, 32, 34, joined(rect(38, 32 + k * 5, (18, 15, 17)[k], 2, COLOURS["ink300"], 1) for k in range(3))
    )
    stamp = rotate(
        -5,
        32,
        34,
        rect(47, 15, 10, 12, "none", 1, stroke=COLOURS["paper400"], stroke_width=1.2, stroke_dasharray="2 2"),
    )
    clicks = rotate(
        -5,
        32,
        34,
        line("M48 19 h6 M50 23 h6 M41 22 h5", COLOURS["ink500"], 2)
        + line("M48 18 v3 M54 18 v3 M50 22 v3 M56 22 v3", COLOURS["ink500"], 1.4),
    )
    return card + picture + words + stamp + clicks + sparkle(58, 56, 4, _MINT)


def _clock_half_three() -> str:
    """A clock on the wall that says half past two, as it has all day."""
    face = circle(33, 36, 26, COLOURS["ink950"], opacity=0.18) + circle(
        32, 33, 26, COLOURS["paper50"], stroke=_INK, stroke_width=4
    )
    marks = joined(
        rotate(turn, 32, 33, rect(31, 10, 2, 5 if turn % 90 else 7, COLOURS["ink500"], 1))
        for turn in range(0, 360, 30)
    )
    hands = line("M32 33 V51", _INK, 3) + line("M32 33 L44 29.8", _INK, 4)
    sleep = line("M24 24 q3 2.4 6 0 M35 24 q3 2.4 6 0", _INK, 1.8)
    return face + marks + sleep + hands + circle(32, 33, 3, COLOURS["coral400"]) + sparkle(58, 8, 4, _MINT)


def _grass() -> str:
    """Grass that grows out of the vents of a locker."""
    door = (
        rect(11, 2, 42, 60, "#32465F", 4)
        + rect(14, 4, 36, 58, "#D09A54", 3)
        + rect(14, 4, 36, 4, "#E4BE8A", 2)
    )
    vents = joined(rect(22, y, 20, 3, "#7A5426", 1.5) for y in (16, 26, 36))
    blades = joined(
        line(f"M{24 + k * 4} {y + 1} q{(k % 3 - 1) * 3} 3 {(k % 3 - 1) * 5} {7 + k * 3 % 5}", tint, 2.4)
        for y in (16, 26, 36)
        for k, tint in enumerate(("#5E9C60", "#86BF79", "#4F8A55", "#74B06C", "#5E9C60"))
    )
    daisy = joined(
        rotate(turn, 42, 44, ellipse(42, 40.6, 1.6, 3, "#FFFFFF")) for turn in range(0, 360, 60)
    ) + circle(42, 44, 1.8, COLOURS["amber400"])
    lock = circle(45, 54, 2.6, "#EAF0F4")
    lit = line("M14 12 V60 M50 12 V60", _LIGHT, 1.6)
    return door + lit + vents + blades + daisy + lock + sparkle(58, 10, 3.6, _MINT)


def _shade_plant() -> str:
    """Plants in pots that all lean the same way."""
    plants = ""
    for x, paint in ((12, "#D98B66"), (30, COLOURS["sky400"]), (48, "#C7A57A")):
        stalk = line(f"M{x} 46 q1 -14 12 -22", "#5E9C60", 2.8)
        leaves = rotate(56, x + 11, 25, ellipse(x + 11, 25, 3.6, 8, "#86BF79")) + rotate(
            84, x + 6, 33, ellipse(x + 8, 33, 3, 7, "#74B06C")
        )
        leaves += rotate(40, x + 3, 38, ellipse(x + 4, 36, 2.6, 6, "#5E9C60"))
        pot = path(f"M{x - 8} 46 h16 l-3 16 h-10 Z", paint) + rect(
            x - 9, 44, 18, 5, COLOURS["paper200"], 2, opacity=0.55
        )
        plants += stalk + leaves + pot
    way = line("M50 8 h10 m-4 -4 l4.4 4 l-4.4 4", _MINT, 2.4)
    return plants + way


def _stars() -> str:
    """Very small stars on a ceiling."""
    tile = rect(2, 4, 60, 56, COLOURS["ink800"], 8) + line("M32 4 V60 M2 32 H62", COLOURS["ink700"], 1.4)
    places = (
        (12, 14, 2.4),
        (24, 24, 1.6),
        (40, 12, 2),
        (53, 22, 2.6),
        (16, 44, 2),
        (29, 52, 1.5),
        (43, 42, 2.8),
        (55, 50, 1.7),
        (8, 30, 1.4),
    )
    stars = joined(group(sparkle(x, y, r * 1.9, _PALE), opacity=0.95) for x, y, r in places)
    halo = blur(2.4, joined(circle(x, y, r + 1.4, _WARM, opacity=0.7) for x, y, r in places))
    joins = line("M12 14 L24 24 L40 12 L53 22 L43 42", _MINT, 1, opacity=0.75)
    return tile + halo + joins + stars


DAY_TRACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "sun_spot": _sun_spot,
        "sun_spot_small": _sun_spot_small,
        "towel": _towel,
        "rooster": _rooster,
        "postcard": _postcard,
        "clock_half_three": _clock_half_three,
        "grass": _grass,
        "shade_plant": _shade_plant,
        "stars": _stars,
    }
)
"""Trace name -> its drawing."""
