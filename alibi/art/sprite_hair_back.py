"""Hair of a walking figure from behind.

Knows a nape for every style: where hair ends, how strands run from the crown, which band of light makes a
head round. Without strands and a nape, hair from behind looks like a helmet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from alibi.art.person import Look
from alibi.art.sprite_hair import braid
from alibi.art.svg import circle, clip, ellipse, joined, line, path
from alibi.art.tones import HairTones, darker, lighter
from alibi.palette import COLOURS

_SHORT = (
    "M15,36 C11,14 24,5 40,5 C56,5 69,14 65,36 C65,42 63,46 60,48 C58,46 57,50 54,49.5 C52,47.5 50,52 "
    "47,51.5 "
    "C45,49 42,53.5 40,53 C38,53.5 35,49 33,51.5 C30,52 28,47.5 26,49.5 C23,50 22,46 20,48 C17,46 "
    "15,42 15,36 Z"
)
_COMBED = (
    "M15,36 C11,14 24,5 40,5 C56,5 69,14 65,36 C65,42 63,46 59,48 C53,51 47,51.5 40,51.5 "
    "C33,51.5 27,51 21,48 C17,46 15,42 15,36 Z"
)
_CLOSE = (
    "M16,34 C14,14 24,8 40,8 C56,8 66,14 64,34 C63,41 60,45 55,46.5 C50,45 30,45 25,46.5 C20,45 17,41 16,34 Z"
)
_WAVY = (
    "M13,34 C11,13 24,5 40,5 C56,5 69,13 67,34 C69,42 68,49 65,54 C62,51 59,56 55,57 C52,54 49,59 44,59 "
    "C41,56 38,59 34,59 C30,59 28,54 25,57 C21,56 18,51 15,54 C12,49 11,42 13,34 Z"
)
_LONG = (
    "M12,34 C10,14 24,4 40,4 C56,4 70,14 68,34 C68,50 69.5,62 68,73 C64,77 60,74 55,77.5 C50,80 45,78 40,81 "
    "C35,78 30,80 25,77.5 C20,74 16,77 12,73 C10.5,62 12,50 12,34 Z"
)
_BOB = (
    "M12,32 C10,13 24,4 40,4 C56,4 70,13 68,32 C68,42 70,48 68.5,54 C64,58 60,55.5 56,57 "
    "C46,55 34,55 24,57 C20,55.5 16,58 11.5,54 C10,48 12,42 12,32 Z"
)
_CURLS = (
    (15, 25),
    (20, 15),
    (30, 9),
    (41, 8),
    (52, 9),
    (60, 15),
    (65, 25),
    (64, 36),
    (58, 45),
    (47, 49),
    (33, 49),
    (22, 45),
    (16, 36),
)
_CURL_LIGHTS = (
    (22, 18),
    (33, 12),
    (46, 12),
    (28, 27),
    (41, 23),
    (53, 24),
    (34, 38),
    (48, 37),
    (21, 33),
    (58, 33),
)
_LOCS = ((15, 50), (21, 55), (28, 58), (35, 60), (42, 60), (49, 59), (56, 56), (63, 52))
_LOCKED = "M15,36 C11,14 24,5 40,5 C56,5 69,14 65,36 C64,46 56,50 40,50 C24,50 16,46 15,36 Z"


def hair_north(look: Look) -> str:
    """Hair (or a headscarf) from behind."""
    return _NORTH[look.hair](look)


def _mass(tones: HairTones, outline: str, strands: Sequence[str], band: str = "") -> str:
    """Hair with strands, a light patch at the upper left and shade at the right."""
    shine = line("M20,24 C23,15 31,10 40,9.5", tones.light, 3.4, opacity=0.65)
    shade = path("M57,7 C73,20 72,50 62,82 L52,82 C62,60 66,28 57,7 Z", tones.dark, opacity=0.42)
    drawn = joined(line(course, tones.dark, 1.5, opacity=0.55) for course in strands)
    halo = line(band, tones.light, 3.6, opacity=0.38) if band else ""
    return path(outline, tones.base) + clip(path(outline), shade, halo, drawn, shine)


def _short(look: Look) -> str:
    crown = (
        "M40,15 C32,20 26,28 23,42",
        "M42,15 C40,24 37,36 35,47",
        "M43,15 C49,22 52,34 52,46",
        "M44,14 C54,18 60,28 61,42",
        "M40,15 q3,-3 6,0",
    )
    return _mass(look.hair_tones, _SHORT, crown)


def _combed(look: Look) -> str:
    rows = (
        "M31,9 C29,14 30,18 33,21",
        "M31,13 C24,20 21,30 20,42",
        "M34,18 C44,18 56,24 61,38",
        "M34,22 C44,26 52,34 54,47",
        "M32,22 C34,32 36,40 37,49",
    )
    return _mass(look.hair_tones, _COMBED, rows)


def _buzz(look: Look) -> str:
    tones = look.hair_tones
    shine = line("M21,24 C24,15 32,11 41,11", tones.light, 3, opacity=0.4)
    return path(_CLOSE, tones.base, opacity=0.93) + clip(path(_CLOSE), shine)


def _receding(look: Look) -> str:
    crown = ellipse(40, 17, 11, 7.5, look.skin_tones.shade, opacity=0.55)
    rows = (
        "M27,22 C23,28 21,36 21,43",
        "M34,25 C32,33 31,40 31,47",
        "M46,25 C48,33 49,40 49,47",
        "M53,22 C57,28 59,36 59,43",
    )
    return _mass(look.hair_tones, _COMBED, rows) + crown


def _wavy(look: Look) -> str:
    waves = (
        "M38,9 C30,18 26,26 24,34 C22,42 26,46 25,54",
        "M41,9 C38,20 36,28 38,36 C40,44 36,48 37,57",
        "M44,9 C50,18 50,26 48,34 C47,42 52,48 50,56",
        "M48,9 C58,16 61,26 60,36 C59,44 63,48 62,52",
    )
    return _mass(look.hair_tones, _WAVY, waves, "M15,29 Q28,21 40,22 Q52,21 65,29")


def _long(look: Look) -> str:
    falls = (
        "M38,8 C28,18 22,36 21,74",
        "M40,8 C35,24 32,46 32,77",
        "M42,8 C45,24 47,46 47,77",
        "M45,8 C56,18 60,38 60,74",
        "M40,5 L40,14",
    )
    return _mass(look.hair_tones, _LONG, falls, "M14,31 Q28,22 40,23 Q52,22 66,31")


def _bob(look: Look) -> str:
    falls = (
        "M38,8 C28,16 21,32 20,54",
        "M40,8 C36,22 34,38 34,54",
        "M42,8 C45,22 47,38 47,54",
        "M45,8 C56,16 60,34 61,54",
    )
    return _mass(look.hair_tones, _BOB, falls, "M14,29 Q28,20 40,21 Q52,20 66,29")


def _ponytail(look: Look) -> str:
    tones = look.hair_tones
    pulled = (
        "M17,34 Q26,26 38,22",
        "M22,45 Q29,34 38,24",
        "M40,50 L41,26",
        "M58,45 Q51,34 44,24",
        "M63,34 Q54,26 44,22",
        "M30,9 Q35,14 39,19",
        "M50,9 Q46,14 43,19",
    )
    tail = "M35,22 C45,16 51,28 49,44 C48,58 45,66 40,71 C34,64 31,48 33,34 C33,28 33,24 35,22 Z"
    strands = line("M40,26 C38,40 38,54 40,64", tones.dark, 1.3, opacity=0.6) + line(
        "M45,28 C46,40 45,52 43,60", tones.dark, 1.2, opacity=0.5
    )
    shine = line("M37,30 C36,40 36,48 37,54", tones.light, 1.8, opacity=0.6)
    head = _mass(tones, _COMBED, pulled)
    return (
        head
        + path(tail, tones.base, stroke=tones.dark, stroke_width=1.2)
        + strands
        + shine
        + circle(41, 21, 4, COLOURS["coral400"])
    )


def _bun(look: Look) -> str:
    tones = look.hair_tones
    pulled = (
        "M17,34 Q24,24 34,17",
        "M23,45 Q28,32 36,20",
        "M40,50 L40,22",
        "M57,45 Q52,32 44,20",
        "M63,34 Q56,24 46,17",
    )
    knot = circle(40, 12.5, 9.4, tones.dark) + circle(39.3, 11.6, 8.4, tones.base)
    turns = line("M34,9 q5,-4 10,0", tones.light, 1.9, opacity=0.7) + line(
        "M34,14 q6,4 11,-1", tones.dark, 1.4, opacity=0.6
    )
    return _mass(tones, _COMBED, pulled) + knot + turns


def _braids(look: Look) -> str:
    tones = look.hair_tones
    rows = (
        "M40,6 L40,46",
        "M36,8 C28,18 24,30 24,46",
        "M30,9 C22,16 18,26 17,38",
        "M44,8 C52,18 56,30 56,46",
        "M50,9 C58,16 62,26 63,38",
    )
    return _mass(tones, _COMBED, rows) + braid(tones, 25, 48, tones.dark) + braid(tones, 55, 48, tones.dark)


def _curls(look: Look) -> str:
    tones = look.hair_tones
    grown = look.hair == "afro"
    core = ellipse(40, 29, 29, 25, tones.base) if grown else ellipse(40, 28, 26, 23, tones.base)
    size = 8.4 if grown else 7.2
    shade = path("M58,8 C76,22 70,50 54,56 C64,42 66,24 58,8 Z", tones.dark, opacity=0.35)
    dots = joined(circle(x, y, size, tones.base) for x, y in _CURLS)
    shine = joined(
        line(f"M{x - 3},{y} a4,4 0 0 1 5,-4", tones.light, 1.5, opacity=0.7) for x, y in _CURL_LIGHTS
    )
    shadow = joined(
        line(f"M{x + 3},{y + 3} a4,4 0 0 1 -5,3", tones.dark, 1.3, opacity=0.6) for x, y in _CURL_LIGHTS
    )
    return core + dots + clip(core + dots, shade) + shadow + shine


def _locs(look: Look) -> str:
    tones = look.hair_tones
    drawn = path(_LOCKED, tones.dark)
    for index, (x, end) in enumerate(_LOCS):
        start = 40 + (x - 40) * 0.4
        drawn += line(f"M{start:.1f},10 Q{x},24 {x},{end}", tones.base if index % 2 else tones.lock, 6)
        drawn += line(f"M{start - 1:.1f},13 Q{x - 1.5},22 {x - 1.5},34", tones.light, 1.1, opacity=0.5)
    return drawn


def _scarf(look: Look) -> str:
    cloth, dark, light = look.scarf, darker(look.scarf, 0.25), lighter(look.scarf, 0.22)
    outline = (
        "M12,36 C10,16 24,5 40,5 C56,5 70,16 68,36 C68,48 67,56 64,62 C60,70 50,76 40,79 C30,76 20,70 16,62 "
        "C13,56 12,48 12,36 Z"
    )
    folds = (
        path("M57,10 C70,24 70,50 62,66 C56,72 50,75 44,77 C60,60 64,34 57,10 Z", dark, opacity=0.5),
        line("M20,50 Q40,64 61,50", dark, 1.8, opacity=0.8),
        line("M19,58 Q40,74 61,58", dark, 1.6, opacity=0.65),
        line("M40,58 L40,79", dark, 1.4, opacity=0.4),
        line("M24,44 Q40,54 56,44", light, 1.5, opacity=0.45),
        line("M17,26 C20,15 28,9.5 37,8.5", light, 2.4, opacity=0.7),
    )
    return path(outline, cloth) + clip(path(outline), *folds)


def _bald(look: Look) -> str:
    shine = line("M22,22 C26,15 33,12.5 40,12.5", lighter(look.skin_tones.base, 0.35), 3, opacity=0.8)
    return shine + line("M35,49 q5,2 10,0", look.skin_tones.line, 1.2, opacity=0.3)


_NORTH: Mapping[str, Callable[[Look], str]] = MappingProxyType(
    {
        "short": _short,
        "sidepart": _combed,
        "wavy": _wavy,
        "curly": _curls,
        "afro": _curls,
        "buzz": _buzz,
        "receding": _receding,
        "long": _long,
        "bob": _bob,
        "ponytail": _ponytail,
        "bun": _bun,
        "braids": _braids,
        "locs": _locs,
        "hijab": _scarf,
        "none": _bald,
    }
)
