"""Clothes in a portrait: neck, top, and what hangs from the shoulders.

Knows the eight tops of `person.TOPS`. Knows nothing above the chin. Everything is drawn on adult shoulders;
those of a child are a little smaller and higher, which `portrait` takes care of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.person import Look
from alibi.art.svg import circle, clip, joined, line, path, rect
from alibi.art.tones import darker, lighter
from alibi.palette import COLOURS, mix

_BODY = (
    "M44,520 C44,404 80,370 142,351 C150,349 156,346 160,341 C172,378 228,378 240,341 "
    "C244,346 250,349 258,351 C320,370 356,404 356,520 Z"
)
_LIGHT_SHOULDER = "M44,520 C46,420 66,390 100,372 C84,400 80,430 84,520 Z"
_DARK_SHOULDER = "M300,350 C350,380 360,420 356,520 L290,520 C306,430 308,390 300,350 Z"
_FRONT_PANEL = "M128,330 L272,330 L256,520 L144,520 Z"


def behind_neck(look: Look) -> str:
    """What lies behind the head: the hood of a hoodie."""
    if look.top != "hoodie":
        return ""
    hood = "M118,352 C110,300 150,286 200,286 C250,286 290,300 282,352 C260,372 140,372 118,352 Z"
    return path(hood, darker(look.top_colour))


def clothes(look: Look) -> str:
    """Neck and top, with straps, lanyard and keys when this person has them."""
    return _neck(look) + TOPS_DRAWN[look.top](look) + _straps(look) + _lanyard(look)


def _neck(look: Look) -> str:
    tones = look.skin_tones
    skin = "M164,262 L164,338 C150,350 150,352 160,372 L240,372 C250,352 250,350 236,338 L236,262 Z"
    shadow = "M164,282 C180,306 222,308 236,270 L236,316 C222,338 184,334 164,306 Z"
    return path(skin, tones.base) + path(shadow, tones.shade)


def _shaded_body(look: Look) -> str:
    dark, light = darker(look.top_colour), lighter(look.top_colour)
    return path(_BODY, look.top_colour) + clip(
        path(_BODY),
        path(_DARK_SHOULDER, dark, opacity=0.6),
        path(_LIGHT_SHOULDER, light, opacity=0.45),
        line("M104,520 C104,440 108,420 116,404", dark, 4, opacity=0.55),
        line("M296,520 C296,440 292,420 286,404", dark, 4, opacity=0.8),
    )


def _hoodie(look: Look) -> str:
    dark, light, lining = darker(look.top_colour), lighter(look.top_colour), look.second_colour
    collar = (
        "M138,346 C150,384 180,404 200,408 C220,404 250,384 262,346 C272,352 276,362 270,374 "
        "C254,406 224,426 200,430 C176,426 146,406 130,374 C124,362 128,352 138,346 Z"
    )
    in_shade = (
        "M262,346 C272,352 276,362 270,374 C254,406 224,426 200,430 L200,408 C220,404 250,384 262,346 Z"
    )
    inside = (
        "M164,340 C176,366 190,376 200,378 C210,376 224,366 236,340 L240,352 C230,384 212,396 200,400 "
        "C188,396 170,384 160,352 Z"
    )
    cords = line("M178,420 q-4,24 2,40", lining, 5) + line("M222,420 q5,20 0,34", lining, 5)
    return (
        _shaded_body(look)
        + path(collar, light)
        + path(in_shade, dark, opacity=0.35)
        + cords
        + path(inside, lining)
    )


def _round_collar(look: Look, trim: str) -> str:
    below = line("M158,342 C170,374 186,384 200,385 C214,384 230,374 242,342", darker(look.top_colour), 13)
    return below + line("M158,340 C170,371 186,381 200,382 C214,381 230,371 242,340", trim, 8)


def _tee(look: Look) -> str:
    return _shaded_body(look) + _round_collar(look, lighter(look.top_colour))


def _sweater(look: Look) -> str:
    stripes = joined(
        path(
            f"M30,{420 + at} Q200,{440 + at} 370,{420 + at} l0,15 Q200,{455 + at} 30,{435 + at} Z",
            look.second_colour,
            opacity=0.92,
        )
        for at in (0, 34)
    )
    return _shaded_body(look) + clip(path(_BODY), stripes) + _round_collar(look, look.second_colour)


def _open_jacket(look: Look) -> str:
    """A shirt with an open jacket over it; a varsity jacket has sleeves in the second colour."""
    dark, light = darker(look.top_colour), lighter(look.top_colour)
    left = "M44,520 C44,404 82,368 148,347 C150,390 164,430 168,520 Z"
    right = "M356,520 C356,404 318,368 252,347 C250,390 236,430 232,520 Z"
    shirt = path(_BODY, look.top_colour) + clip(path(_BODY), path(_FRONT_PANEL, look.second_colour))
    neckline = line(
        "M160,344 C172,374 186,382 200,383 C214,382 228,374 240,344", darker(look.second_colour, 0.18), 9
    )
    sides = (
        path(left, look.top_colour)
        + path(right, look.top_colour)
        + clip(path(left), path(_LIGHT_SHOULDER, light, opacity=0.5))
        + clip(path(right), path(_DARK_SHOULDER, dark, opacity=0.7))
    )
    if look.top == "varsity":
        sides += clip(
            path(left), path("M30,520 L40,380 L104,356 L100,520 Z", look.second_colour, opacity=0.95)
        )
        sides += clip(
            path(right), path("M370,520 L360,380 L296,356 L300,520 Z", darker(look.second_colour, 0.12))
        )
    edges = line("M148,347 C150,390 164,430 168,470", dark, 5) + line(
        "M252,347 C250,390 236,430 232,470", dark, 5
    )
    collar = path("M148,346 C140,360 138,378 146,394 C154,386 158,372 160,352 Z", light) + path(
        "M252,346 C260,360 262,378 254,394 C246,386 242,372 240,352 Z", dark
    )
    return shirt + neckline + sides + edges + collar


def _pointed_collar(cloth: str) -> str:
    edge = darker(cloth, 0.22)
    return (
        path("M164,336 L200,376 L176,398 C164,384 154,364 154,346 Z", lighter(cloth, 0.35))
        + path("M236,336 L200,376 L224,398 C236,384 246,364 246,346 Z", darker(cloth, 0.08))
        + line("M164,337 L200,376 L176,398", edge, 2.4)
        + line("M236,337 L200,376 L224,398", edge, 2.4)
    )


def _shirt(look: Look) -> str:
    dark = darker(look.top_colour)
    buttons = line("M200,384 L200,470", dark, 3) + circle(200, 412, 4, dark) + circle(200, 446, 4, dark)
    return _shaded_body(look) + buttons + _pointed_collar(look.top_colour)


def _suit(look: Look) -> str:
    """A white shirt under a jacket; an agent wears a tie in the second colour."""
    dark, light, cloth = darker(look.top_colour), lighter(look.top_colour), "#F7F5EF"
    left = "M44,520 C44,404 82,368 146,348 C150,390 176,440 182,520 Z"
    right = "M356,520 C356,404 318,368 254,348 C250,390 224,440 218,520 Z"
    tie = ""
    if look.top == "agent":
        knot = path("M188,366 L212,366 L208,384 L192,384 Z", mix(look.second_colour, "#000000", 0.25))
        tie = path("M190,376 L210,376 L216,520 L184,520 Z", look.second_colour) + knot
    shirt = (
        path(_BODY, look.top_colour)
        + clip(path(_BODY), path(_FRONT_PANEL, cloth))
        + tie
        + _pointed_collar(cloth)
    )
    jacket = (
        path(left, look.top_colour)
        + path(right, look.top_colour)
        + clip(path(right), path(_DARK_SHOULDER, dark, opacity=0.7))
        + clip(path(left), path(_LIGHT_SHOULDER, light, opacity=0.35))
    )
    lapels = path("M146,348 L128,380 L146,392 L138,404 L182,470 C176,440 152,390 150,347 Z", light) + path(
        "M254,348 L272,380 L254,392 L262,404 L218,470 C224,440 248,390 250,347 Z", dark
    )
    return shirt + jacket + lapels


def _straps(look: Look) -> str:
    if not look.has("backpack"):
        return ""
    cloth, buckle = COLOURS["ink700"], COLOURS["amber400"]
    left = path("M98,368 C90,400 88,440 90,520 L118,520 C116,430 118,396 128,356 Z", cloth)
    right = path("M302,368 C310,400 312,440 310,520 L282,520 C284,430 282,396 272,356 Z", cloth)
    return left + right + rect(92, 420, 26, 10, buckle, 3) + rect(284, 420, 26, 10, buckle, 3)


def _lanyard(look: Look) -> str:
    if not look.has("lanyard"):
        return ""
    cords = line("M160,350 L192,440", COLOURS["sky600"], 6) + line("M240,350 L208,440", COLOURS["sky700"], 6)
    return cords + rect(178, 434, 44, 36, "#FFFFFF", 5) + rect(184, 441, 32, 6, COLOURS["sky300"], 2)


TOPS_DRAWN: Mapping[str, Callable[[Look], str]] = MappingProxyType(
    {
        "hoodie": _hoodie,
        "tee": _tee,
        "sweater": _sweater,
        "jacket": _open_jacket,
        "varsity": _open_jacket,
        "shirt": _shirt,
        "blazer": _suit,
        "agent": _suit,
    }
)
