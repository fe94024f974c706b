"""Hair of a walking figure from the front and from the side (looking right), and the headscarf there.

Knows outlines at 80x112 px for every word of `person.HAIRS`. Hair from behind is drawn by `sprite_hair_back`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.art.person import Look
from alibi.art.svg import circle, clip, ellipse, joined, line, move, path, rect
from alibi.art.tones import HairTones, darker, lighter
from alibi.palette import COLOURS

_SWEPT = (
    "M15,38 C11,16 22,6 40,6 C58,6 69,16 65,38 C64,32 63,28 61,25 C54,22 48,19 43,16 C37,19 "
    "26,21 20,25 C18,29 16,33 15,38 Z"
)
_SOUTH: Mapping[str, str] = MappingProxyType(
    {
        "short": "M15,34 C12,16 22,7 32,6 C44,2 60,6 64,16 C67,24 66,30 65,34 C63,30 62,26 61,23 "
        "C57,26 54,24 51,22 C48,25 44,25 41,22 C38,25 33,25 30,22 C26,26 20,25 18,27 C17,30 16,32 15,34 Z",
        "sidepart": "M15,35 C11,16 22,5 40,5 C58,5 69,16 65,35 C64,31 63,27 61,24 C52,24 44,20 36,17 "
        "C28,17 22,22 19,26 C17,29 16,32 15,35 Z",
        "wavy": "M13,42 C10,16 22,5 40,5 C58,5 70,16 67,42 C63,42 63,34 61,26 C54,25 48,22 45,18 "
        "C42,23 36,26 30,26 C25,26 20,28 19,34 C18,40 17,43 13,42 Z",
        "long": "M11,72 C11,50 13,44 13,34 C11,14 24,5 40,5 C56,5 69,14 67,34 C67,44 69,50 69,72 "
        "C64,70 62,56 62,40 C62,32 60,28 58,25 C50,24 44,20 41,15 C37,20 30,24 22,26 C19,30 18,34 18,40 "
        "C18,56 16,70 11,72 Z",
        "bob": "M11,54 C11,44 13,40 13,32 C11,13 24,5 40,5 C56,5 69,13 67,32 C67,40 69,44 69,54 "
        "C64,56 62,52 62,46 C63,36 62,30 60,26 C52,24 48,25 40,25 C32,25 28,24 20,26 C18,30 17,36 18,46 "
        "C18,52 16,56 11,54 Z",
        "ponytail": _SWEPT,
        "bun": _SWEPT,
        "braids": "M14,40 C11,16 22,6 40,6 C58,6 69,16 66,40 C64,32 63,28 61,25 C54,21 46,18 40,14 "
        "C34,18 26,21 19,25 C17,29 16,33 14,40 Z",
        "buzz": "M16,33 C14,15 24,8 40,8 C56,8 66,15 64,33 C63,27 61,22 58,20 C50,16 30,16 22,20 "
        "C19,22 17,27 16,33 Z",
        "receding": "M15,35 C12,16 22,7 40,7 C58,7 68,16 65,35 C63,28 62,22 59,18 C50,12 30,12 21,18 "
        "C18,22 17,28 15,35 Z",
    }
)
_SIDE_SHORT = (
    "M15,36 C12,16 24,5 38,5 C50,2 62,8 64,20 C60,24 56,22 52,20 C48,24 44,24 40,30 C39,33 37,32 35,32 "
    "C32,36 32,42 30,48 C22,48 17,44 15,36 Z"
)
_SIDE_CLOSE = (
    "M16,36 C13,17 24,8 40,8 C52,8 60,14 61,22 C54,18 48,18 44,20 C40,26 40,30 37,32 C33,34 32,40 30,46 "
    "C22,46 18,42 16,36 Z"
)
_EAST: Mapping[str, str] = MappingProxyType(
    {
        "long": "M13,72 C15,56 14,44 14,34 C12,14 26,5 42,5 C56,5 64,13 63,24 C56,22 52,20 48,18 "
        "C42,28 40,36 41,46 C42,58 40,68 36,74 C28,79 18,78 13,72 Z",
        "bob": "M13,54 C14,46 14,40 14,32 C12,13 26,5 42,5 C57,5 65,14 63,27 C56,25 50,25 46,25 "
        "C42,30 41,38 42,48 C42,54 38,57 30,57 C22,58 16,57 13,54 Z",
        "wavy": "M14,46 C11,16 24,5 42,5 C56,5 66,14 64,28 C58,26 54,22 52,19 C48,25 44,27 40,30 "
        "C38,36 36,42 34,50 C30,54 27,49 24,52 C20,54 17,50 14,46 Z",
        "buzz": _SIDE_CLOSE,
        "receding": _SIDE_CLOSE,
    }
)
_BEHIND_SOUTH: Mapping[str, str] = MappingProxyType(
    {
        "long": "M12,34 C10,14 24,4 40,4 C56,4 70,14 68,34 L69,72 C62,78 18,78 11,72 Z",
        "bob": "M12,32 C10,13 24,4 40,4 C56,4 70,13 68,32 L69,54 C62,59 18,59 11,54 Z",
        "wavy": "M13,32 C11,13 24,5 40,5 C56,5 69,13 67,32 L66,48 C60,52 20,52 14,48 Z",
        "locs": "M13,32 C11,13 24,5 40,5 C56,5 69,13 67,32 L67,48 L13,48 Z",
    }
)
_CURLS_SOUTH = (
    (17, 27, 8),
    (20, 17, 9),
    (29, 10, 9.5),
    (40, 9, 9.5),
    (51, 10, 9.5),
    (60, 17, 9),
    (63, 27, 8),
    (25, 20, 6.5),
    (34, 17, 7),
    (46, 17, 7),
    (55, 20, 6.5),
)
_CURLS_EAST = (
    (18, 38, 8),
    (15, 28, 8),
    (19, 17, 9),
    (28, 10, 9.5),
    (39, 9, 9.5),
    (50, 11, 9),
    (58, 18, 7),
    (30, 24, 10),
    (24, 36, 8),
    (44, 18, 8),
    (52, 20, 5),
)
_LOCS_SOUTH = (
    (15, 26, 50),
    (20, 22, 46),
    (65, 26, 50),
    (60, 22, 46),
    (27, 16, 26),
    (34, 14, 24),
    (41, 14, 23),
    (48, 14, 24),
    (54, 16, 27),
)
_LOCS_EAST = (
    (24, 15, 50),
    (28, 21, 54),
    (32, 27, 54),
    (36, 33, 46),
    (44, 46, 24),
    (48, 53, 23),
    (50, 59, 24),
)
_LOCKED_SOUTH = "M15,33 C12,14 24,6 40,6 C56,6 68,14 65,33 C62,26 58,22 52,21 L28,21 C22,22 18,26 15,33 Z"
_LOCKED_EAST = "M15,36 C12,16 24,6 40,6 C54,6 64,12 63,22 L40,26 L30,46 L18,46 Z"
_AFRO_GROWTH = 1.12


def behind_head(look: Look, direction: str) -> str:
    """Hair that lies behind the head: a tail, a bun, the far side of long hair."""
    tones, hair = look.hair_tones, look.hair
    if hair in ("ponytail", "bun"):
        return _tail(tones, direction) if hair == "ponytail" else _bun(tones, direction)
    if hair in ("curly", "afro"):
        x, rx = (40, 29) if direction == "south" else (34, 26)
        return ellipse(x, 26, rx, 24, tones.dark)
    if direction == "south":
        return path(_BEHIND_SOUTH[hair], tones.dark) if hair in _BEHIND_SOUTH else ""
    if hair != "long":
        return ""
    fall = "M14,34 C12,14 26,4 42,4 C58,4 66,14 64,24 L42,40 L40,74 C32,79 18,78 12,73 C14,58 14,46 14,34 Z"
    return path(fall, tones.dark)


def _tail(tones: HairTones, direction: str) -> str:
    tie = COLOURS["coral400"]
    if direction == "south":
        fall = "M58,12 C72,10 76,26 73,40 C72,50 73,56 69,60 C64,52 66,36 60,24 Z"
        return (
            path(fall, tones.base)
            + line("M67,22 C70,32 69,42 69,50", tones.dark, 1.4, opacity=0.5)
            + circle(60, 14, 3.6, tie)
        )
    fall = "M20,16 C8,14 4,28 7,42 C8,52 7,58 11,62 C17,54 14,38 22,28 Z"
    return (
        path(fall, tones.base)
        + line("M12,26 C10,36 11,44 11,52", tones.dark, 1.4, opacity=0.5)
        + circle(18, 18, 3.6, tie)
    )


def _bun(tones: HairTones, direction: str) -> str:
    x, y = (40, 9) if direction == "south" else (21, 12)
    knot = circle(x, y, 8.5, tones.dark) + circle(x - 1, y - 0.8, 7.6, tones.base)
    return knot + line(f"M{x - 5},{y - 4} q4,-4 8,-1", tones.light, 1.6, opacity=0.7)


def hair_south(look: Look) -> str:
    """Hair over the face, from the front."""
    tones, hair = look.hair_tones, look.hair
    if hair == "none":
        return ""
    if hair in ("curly", "afro"):
        return _curls(look, _CURLS_SOUTH, 40)
    if hair == "locs":
        return path(_LOCKED_SOUTH, tones.base) + _locs(tones, _LOCS_SOUTH)
    outline = _SOUTH[hair]
    shade = path("M60,12 C68,20 67,32 64,40 L60,26 C61,20 61,16 60,12 Z", tones.dark, opacity=0.6)
    shine = line("M21,18 C26,11 36,8.5 46,9.5", tones.light, 3.2, opacity=0.75)
    drawn = path(outline, tones.base) + clip(path(outline), shine, shade)
    return drawn + (braid(tones, 14.5, 42) + braid(tones, 65.5, 42) if hair == "braids" else "")


def hair_east(look: Look, ear: str) -> str:
    """Hair from the side; `ear` is drawn over or under it as the style asks."""
    tones, hair = look.hair_tones, look.hair
    if hair == "none":
        return ear
    if hair in ("curly", "afro"):
        return ear + _curls(look, _CURLS_EAST, 34)
    if hair == "locs":
        return ear + path(_LOCKED_EAST, tones.base) + _locs(tones, _LOCS_EAST)
    outline = _EAST.get(hair, _SIDE_SHORT)
    shine = line("M24,16 C30,10 40,8 50,10", tones.light, 3, opacity=0.7)
    shade = path("M12,30 C16,50 24,60 34,76 L12,80 Z", tones.dark, opacity=0.4)
    drawn = path(outline, tones.base) + clip(path(outline), shine, shade)
    drawn += "" if hair in ("long", "bob") else ear
    return drawn + (braid(tones, 27, 46) if hair == "braids" else "")


def _curls(look: Look, curls: tuple[tuple[float, float, float], ...], middle: float) -> str:
    """Curls around a middle; an afro grows outward from it."""
    tones = look.hair_tones
    k = _AFRO_GROWTH if look.hair == "afro" else 1
    placed = [(middle + (x - middle) * k, 30 + (y - 30) * (k if y > 14 else 1), r) for x, y, r in curls]
    lit = [curl for curl in placed if curl[1] < 26]
    shine = joined(
        line(f"M{x - r * 0.4:.1f},{y - r * 0.1:.1f} a4,4 0 0 1 5,-4", tones.light, 1.5, opacity=0.75)
        for x, y, r in lit
    )
    return joined(circle(x, y, r, tones.base) for x, y, r in placed) + shine


def _locs(tones: HairTones, strands: tuple[tuple[float, float, float], ...]) -> str:
    """Locs from the front (x, start, end) or the side (start x, end x, end), in two tones by turns."""
    drawn = ""
    for index, (first, second, end) in enumerate(strands):
        tone = tones.base if index % 2 else tones.lock
        side = strands is _LOCS_EAST
        course = f"M{first},12 Q{second},20 {second},{end}" if side else f"M{first},{second} L{first},{end}"
        drawn += line(course, tone, 5.8)
        if not side and second < 20:
            drawn += line(f"M{first - 1},12 l0,9", tones.light, 1.2, opacity=0.6)
    return drawn


def braid(tones: HairTones, x: float, y: float, edge: str | None = None) -> str:
    """One braid of five links hanging from x, y, with an amber band."""
    links = joined(
        ellipse(
            x,
            y + index * 6.3,
            4.6,
            4.2,
            tones.base if index % 2 else tones.lock,
            stroke=edge,
            stroke_width=0.8 if edge else None,
        )
        for index in range(5)
    )
    return links + rect(x - 3.4, y + 28, 6.8, 4, COLOURS["amber400"], 1.6)


def scarf_south(look: Look, face: str) -> str:
    """A headscarf from the front around a face."""
    cloth, dark, light = look.scarf, darker(look.scarf, 0.25), lighter(look.scarf, 0.22)
    outline = (
        "M12,36 C10,16 24,5 40,5 C56,5 70,16 68,36 C68,46 66,52 62,58 C58,66 50,68 40,68 C30,68 22,66 18,58 "
        "C14,52 12,46 12,36 Z"
    )
    opening = (
        "M20,34 C20,20 28,14.5 40,14.5 C52,14.5 60,20 60,34 C60,46 52,54.5 40,54.5 C28,54.5 20,46 20,34 Z"
    )
    shade = path("M58,14 C68,24 68,44 60,58 C56,64 50,66 44,67 C60,56 64,34 58,14 Z", dark, opacity=0.7)
    skin = path(opening, look.skin_tones.shade) + clip(
        path(opening), move(-2.5, 1, path(opening, look.skin_tones.base))
    )
    folds = line("M24,52 Q40,66 58,56", dark, 1.8) + line("M27,61 Q40,67 52,63", dark, 1.4, opacity=0.6)
    return (
        path(outline, cloth)
        + shade
        + skin
        + face
        + folds
        + line("M17,24 C20,14 28,9 36,8", light, 2.4, opacity=0.7)
    )


def scarf_east(look: Look, face: str) -> str:
    """A headscarf from the side around a face."""
    cloth, dark, light = look.scarf, darker(look.scarf, 0.25), lighter(look.scarf, 0.22)
    outline = (
        "M13,36 C11,14 26,5 42,5 C56,5 64,14 64,26 L62,54 C62,62 54,68 42,68 C30,69 20,66 17,58 "
        "C14,52 13,46 13,36 Z"
    )
    opening = (
        "M42,18 C56,14 63,22 63,34 C65,38 65,40 62.5,41 C62.5,50 56,55 48,54.5 C42,52 40,46 "
        "40,36 C40,28 40,22 42,18 Z"
    )
    folds = line("M30,56 Q44,66 58,58", dark, 1.8) + line("M40,22 C36,32 36,46 42,54", dark, 1.6, opacity=0.5)
    shade = path("M14,40 C16,54 22,64 34,67 C24,60 20,48 22,34 Z", dark, opacity=0.5)
    shine = line("M18,24 C22,14 30,9 38,8", light, 2.4, opacity=0.7)
    return path(outline, cloth) + path(opening, look.skin_tones.base) + face + folds + shine + shade
