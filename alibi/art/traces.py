"""Traces: the absurd physical things that a visitor leaves, as 64x64 pictures.

Knows one small picture per trace. A trace is a thing or a place, never a trait of a person. Here mint may be
used: it is what the scanner shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.stapler import Stapler, sleeping_letters, sparkle, stapler
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
from alibi.art.traces_day import DAY_TRACES
from alibi.art.traces_light import LIGHT_TRACES
from alibi.art.traces_outdoors import OUTDOOR_TRACES
from alibi.palette import COLOURS

SIZE = 64

_MINT, _PALE_MINT = COLOURS["mint400"], COLOURS["mint200"]
_INK = COLOURS["ink900"]


def _walking_stapler() -> str:
    return move(1, 7, stapler(Stapler()), scale=0.515) + sparkle(55, 10, 6, _MINT) + sparkle(46, 4, 3, _MINT)


def _sleeping_stapler() -> str:
    return move(1, 11, stapler(Stapler(asleep=True)), scale=0.515) + move(
        0, 0, sleeping_letters(9, 16, COLOURS["ink500"]), scale=0.95
    )


def _clip(x: float, y: float, turn: float, ink: str) -> str:
    wire = f"M{x},{y} v14 a4.5,4.5 0 0 0 9,0 v-17 a3.2,3.2 0 0 0 -6.4,0 v14 a1.5,1.5 0 0 0 3,0 v-9"
    return rotate(turn, x + 4, y + 6, line(wire, ink, 2.2))


def _paperclips() -> str:
    """A saucer of paperclips, put down like food."""
    shadow = ellipse(32, 50, 28, 8, COLOURS["ink950"], opacity=0.18)
    rim, inside = (
        ellipse(32, 44, 28, 13, COLOURS["paper50"], stroke=COLOURS["paper400"], stroke_width=2),
        ellipse(32, 43, 19, 8, COLOURS["sky100"]),
    )
    clips = _clip(18, 24, -28, COLOURS["sky600"]) + _clip(28, 20, 6, COLOURS["coral600"])
    return shadow + rim + inside + clips + _clip(39, 26, 34, COLOURS["plum600"])


def _mint_smoke() -> str:
    """A soft puff of mint in the air, with a leaf in it."""
    puffs = (
        (30, 52, 7),
        (22, 44, 9),
        (36, 40, 11),
        (26, 30, 11),
        (42, 25, 10),
        (32, 16, 9),
        (46, 12, 5),
        (20, 12, 4),
    )
    halo = blur(5, joined(circle(x, y, r + 3, _MINT, opacity=0.5) for x, y, r in puffs))
    body = joined(circle(x, y, r, COLOURS["mint300"]) for x, y, r in puffs)
    light = clip(body, joined(circle(x - 2.5, y - 2.5, r * 0.9, COLOURS["mint100"]) for x, y, r in puffs))
    curl = line("M26,34 q6,-6 11,0 t-6,6 M36,22 q4,-5 9,-1", COLOURS["mint400"], 2)
    light += curl
    leaf = path("M44,58 C36,50 42,42 54,42 C54,52 52,58 44,58 Z", COLOURS["mint600"]) + line(
        "M45,57 L51,46", _PALE_MINT, 1.6
    )
    return halo + body + light + leaf


def _late_shadow() -> str:
    """Two shoes that have walked on, and a shadow on the tiles that is still on its way."""
    tiles = line("M2,26 H62 M2,46 H62 M16,10 V62 M44,10 V62", COLOURS["paper400"], 1.2, opacity=0.7)
    ink = COLOURS["ink500"]
    figure = (
        circle(20, 20, 8, ink)
        + rect(13, 27, 14, 18, ink, 6)
        + line("M14,31 L7,24 M26,31 L32,41", ink, 4.6)
        + line("M20,13 q1,-4 4,-4 M18,12 q-2,-3 -5,-2", ink, 2.4)
        + line("M17,43 L15,58 M23,43 L26,58", ink, 5.4)
    )
    fallen = group(figure, transform="translate(9 0) skewX(-14)")
    edge = blur(2.5, group(figure, transform="translate(9 0) skewX(-14)"), opacity=0.6)
    shoes = rect(50, 50, 12, 8, COLOURS["coral600"], 4) + rect(44, 55, 12, 7, COLOURS["coral400"], 3.5)
    dial = circle(50, 16, 10.5, COLOURS["paper50"], stroke=_INK, stroke_width=2.4)
    wake = line("M38,40 h6 M38,47 h8", _MINT, 2.4)
    return (
        tiles
        + edge
        + group(fallen, opacity=0.8)
        + wake
        + shoes
        + dial
        + line("M50,16 V9.8 M50,16 L54.4,18.8", _INK, 2.4)
    )


def _copies() -> str:
    """A copied sheet with the footprints of something that staples as it walks."""
    back = rotate(-7, 32, 34, rect(13, 7, 38, 50, COLOURS["paper200"], 3))
    sheet = rect(14, 6, 38, 52, "#FFFFFF", 3, stroke=COLOURS["paper400"], stroke_width=1.6)
    words = joined(rect(20, 13 + at * 6, (26, 20, 24)[at], 2.4, COLOURS["ink300"], 1.2) for at in range(3))
    steps = ((20, 52, 20), (26, 45, 30), (29, 37, 12), (37, 33, 40), (42, 25, 20))
    prints = joined(
        rotate(turn, x, y, line(f"M{x - 2},{y} v-4 M{x + 2.5},{y - 1.5} v-4", COLOURS["mint600"], 2.2))
        for x, y, turn in steps
    )
    return back + sheet + words + prints


def _moon_dust() -> str:
    """A little heap of grey-lilac dust that glitters."""
    heap = path(
        "M6,54 C14,50 18,38 28,36 C36,34 40,42 46,44 C52,46 54,52 60,54 C46,60 20,60 6,54 Z",
        COLOURS["plum200"],
    )
    shade = path(
        "M34,37 C40,42 48,46 60,54 C50,59 42,58 36,58 C42,52 38,44 34,37 Z", COLOURS["plum300"], opacity=0.8
    )
    grains = joined(
        circle(x, y, 1.5, COLOURS["plum400"])
        for x, y in ((16, 52), (24, 46), (31, 51), (40, 50), (48, 54), (27, 40), (10, 57))
    )
    crescent = path("M42,8 A12,12 0 1 0 54,24 A10,10 0 0 1 42,8 Z", COLOURS["amber300"])
    return (
        crescent
        + heap
        + shade
        + grains
        + sparkle(20, 26, 5, _MINT)
        + sparkle(33, 18, 3.5, _MINT)
        + sparkle(12, 38, 3, _MINT)
    )


def _glowing_locker() -> str:
    """A locker with mint light behind its door."""
    fill, gradient = linear_gradient(((0, COLOURS["mint100"], 1), (1, _MINT, 1)))
    halo = blur(4, rect(16, 8, 32, 48, _MINT, 4, opacity=0.9))
    frame = rect(13, 4, 38, 56, "#32465F", 4)
    light = rect(17, 8, 30, 48, fill, 2)
    door = path("M17,8 L38,12 L38,60 L17,56 Z", "#5E93B5") + path(
        "M17,8 L20,8.6 L20,56.6 L17,56 Z", "#86B4D0"
    )
    slots = joined(line(f"M23,{18 + at * 4} l10,1.8", "#3F6F8F", 1.8) for at in range(3))
    return gradient + halo + frame + light + door + slots + circle(34, 38, 2.2, "#EAF0F4")


def _humming() -> str:
    """Notes of a little song in the quiet."""
    pair = line("M20,44 V18 L40,13 V39", _INK, 3.2) + line("M20,24 L40,19", _INK, 3.2)
    heads = rotate(-18, 15, 45, ellipse(15, 45, 6, 4.6, _INK)) + rotate(
        -18, 35, 40, ellipse(35, 40, 6, 4.6, _INK)
    )
    single = line("M53,48 V34 q5,1 6,6", COLOURS["mint600"], 2.6) + rotate(
        -18, 50, 49, ellipse(50, 49, 4.2, 3.2, COLOURS["mint600"])
    )
    waves = line("M6,12 q5,-5 10,0 t10,0", _MINT, 2.4) + line("M40,58 q4,-4 8,0 t8,0", _MINT, 2.2)
    return waves + pair + heads + single


def _bicycle_bell() -> str:
    """A bicycle bell that rings softly by itself."""
    bar = line("M8,52 C20,46 44,46 56,52", "#2A2A33", 6)
    dome = path("M14,44 C14,26 24,18 32,18 C40,18 50,26 50,44 Z", "#C9D2DA") + path(
        "M38,19.5 C46,24 50,32 50,44 L40,44 C43,34 42,26 38,19.5 Z", "#9AA6B2"
    )
    shine = line("M20,38 C20,30 24,25 29,23", "#FFFFFF", 3)
    rim = rect(12, 42, 40, 5, "#8794A1", 2.5) + circle(32, 17, 3, "#8794A1")
    sound = line("M7,30 C7,20 12,13 18,9 M57,30 C57,20 52,13 46,9", _MINT, 2.6)
    return sound + bar + dome + shine + rim


TRACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "stapler": _walking_stapler,
        "stapler_sleeping": _sleeping_stapler,
        "paperclips": _paperclips,
        "mint_smoke": _mint_smoke,
        "late_shadow": _late_shadow,
        "copies": _copies,
        "moon_dust": _moon_dust,
        "glow_locker": _glowing_locker,
        "note_hum": _humming,
        "bell": _bicycle_bell,
        **LIGHT_TRACES,
        **DAY_TRACES,
        **OUTDOOR_TRACES,
    }
)
"""Trace name -> its drawing."""
