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
    """A clock on the wall that is right, and its shadow, whose hands are still on their way."""
    ink = COLOURS["ink500"]
    behind = circle(43, 44, 17, ink) + circle(43, 44, 13.5, COLOURS["ink400"])
    behind += line("M43,44 V34 M43,44 L35,40", ink, 3.2)
    face = circle(22, 21, 17, COLOURS["paper50"], stroke=_INK, stroke_width=3.2)
    marks = joined(rotate(turn, 22, 21, rect(21, 6.5, 2, 3.6, COLOURS["ink300"], 1)) for turn in range(0, 360, 30))
    hands = line("M22,21 V10 M22,21 L29,25.5", _INK, 2.6) + circle(22, 21, 2, COLOURS["coral600"])
    wake = line("M45,14 q8,5 10,13 M14,48 q3,8 10,11", _MINT, 2.4)
    return blur(1.6, behind) + group(behind, opacity=0.75) + face + marks + hands + wake


def _shadow_first() -> str:
    """The shadow of a stapler slides past on the tiles; the stapler comes later."""
    tiles = line("M2,30 H62 M2,48 H62 M16,14 V62 M44,14 V62", COLOURS["paper400"], 1.2, opacity=0.7)
    ink = COLOURS["ink500"]
    arm = path("M2,38 C2,33 6,31 10,31 L33,35 C37,36 38,41 35,43 L4,43 Z", ink)
    flat = arm + rect(3, 44, 34, 5, ink, 2.5) + line("M9,48 l-3,8 M16,48 l2,8 M26,48 l-2,8 M33,48 l3,8", ink, 3.2)
    shadow = group(flat, transform="translate(14 -4) skewX(-16)", opacity=0.8)
    late = move(39, 6, stapler(Stapler()), scale=0.21)
    return tiles + shadow + late + line("M40,33 h-6 M44,37 h-8", _MINT, 2)


def _shadow_drinks() -> str:
    """A cup of coffee that stands, and its shadow, which drinks already."""
    table = rect(2, 48, 60, 10, COLOURS["wood400"], 3) + rect(2, 48, 60, 3, COLOURS["wood300"], 1.5)
    ink = COLOURS["ink500"]
    early = path("M6,24 h18 l-2,18 q-1,3 -4,3 h-6 q-3,0 -4,-3 Z", ink) + circle(
        26, 32, 5, "none", stroke=ink, stroke_width=3.2)
    shadow = group(rotate(-58, 16, 32, early), opacity=0.8, transform="translate(1 -6)")
    drops = circle(5, 40, 2, ink, opacity=0.7) + circle(9, 45, 1.5, ink, opacity=0.7)
    cup = path("M34,24 h20 l-2,22 q-.4,3 -4,3 h-8 q-3.6,0 -4,-3 Z", COLOURS["coral400"])
    cup += circle(56, 34, 5, "none", stroke=COLOURS["coral600"], stroke_width=3)
    cup += rect(34, 32, 19, 4, COLOURS["paper50"])
    coffee = ellipse(44, 24, 10, 2.8, COLOURS["paper50"]) + ellipse(44, 24.4, 8.4, 1.9, COLOURS["wood700"])
    steam = line("M40,17 q-3,-4 0,-8 M48,17 q3,-4 0,-8", COLOURS["ink300"], 2)
    return table + shadow + drops + cup + coffee + steam + sparkle(58, 10, 4, _MINT)


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
    """An empty place on the desk, as large as a stapler; in it lies glittering dust, and beside it a note."""
    desk = path("M3,30 H57 L62,60 H-1 Z", COLOURS["wood400"]) + path("M3,30 H57 L57.6,33 H2.4 Z", COLOURS["wood300"])
    place = path("M9,37 H37 q3,0 3.4,3 L42,52 q.2,3 -3,3 H8 q-3,0 -2.8,-3 L6,40 q.2,-3 3,-3 Z", COLOURS["wood300"],
                 stroke=COLOURS["wood700"], stroke_width=1.8, stroke_dasharray="4 3")
    heap = path("M8,51 C13,49 15,40 22,38.5 C28,37.5 31,44 35,46 C38,48 39,50 41,51 C33,55 16,55 8,51 Z",
                COLOURS["plum200"])
    shade = path("M26,39 C30,43 35,46 41,51 C35,54 31,54 26,54 C30,49 28,43 26,39 Z", COLOURS["plum300"], opacity=0.8)
    places = ((14, 49), (20, 44), (25, 49), (31, 49), (22, 41))
    grains = joined(circle(x, y, 1.3, COLOURS["plum400"]) for x, y in places)
    note = rotate(7, 51, 43, rect(45, 35, 13, 17, COLOURS["paper50"], 1.5), rect(47.5, 39, 8, 1.8, COLOURS["ink400"]),
                  rect(47.5, 43, 5, 1.8, COLOURS["ink400"]))
    lights = sparkle(17, 26, 5, _MINT) + sparkle(31, 20, 3.5, _MINT) + sparkle(8, 18, 3, _MINT)
    return desk + place + heap + shade + grains + note + lights


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
        "shadow_first": _shadow_first,
        "shadow_drinks": _shadow_drinks,
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
