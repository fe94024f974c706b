"""The head of a walking figure from the front, the back and the side (looking right).

Knows the order of skin, face, hair and aids. Hair is drawn by `sprite_hair` (front and side) and
`sprite_hair_back`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.guest import around_sprite
from alibi.art.person import Look
from alibi.art.sprite_face import face_east, face_south
from alibi.art.sprite_hair import behind_head, hair_east, hair_south, scarf_east, scarf_south
from alibi.art.sprite_hair_back import hair_north
from alibi.art.svg import circle, clip, line, move, path, rect
from alibi.palette import COLOURS

_HEAD = "M17,32 C17,16 27,10 40,10 C53,10 63,16 63,32 C63,46 53,55 40,55 C27,55 17,46 17,32 Z"
_PROFILE = (
    "M18,33 C18,16 28,10 42,10 C56,10 62,18 62.5,30 C63,34 66.5,39 65.5,41 C65,42.5 62.5,42 62.5,44 "
    "C62,51 56,55 46,55 C28,55 18,47 18,33 Z"
)
_AID_TIP = "#DDEAF3"


def head(look: Look, direction: str) -> str:
    """The head with its middle near (40, 33), 46 px wide and 45 px high."""
    return _around(look) + _VIEWS[direction](look) + _worn(look, direction)


def _south(look: Look) -> str:
    if look.hair == "hijab":
        return scarf_south(look, face_south(look))
    tones = look.skin_tones
    skin = path(_HEAD, tones.shade) + clip(path(_HEAD), move(-3, -1, path(_HEAD, tones.base)))
    return behind_head(look, "south") + _ears(look) + skin + face_south(look) + hair_south(look)


def _north(look: Look) -> str:
    if look.hair == "hijab":
        return hair_north(look)
    tones = look.skin_tones
    skin = path(_HEAD, tones.shade)
    if look.hair == "none":
        skin += clip(path(_HEAD), move(-4, -3, path(_HEAD, tones.base)))
    return _ears(look) + skin + hair_north(look)


def _east(look: Look) -> str:
    if look.hair == "hijab":
        return scarf_east(look, face_east(look))
    tones = look.skin_tones
    shade = path("M16,40 C24,54 44,58 64,50 L60,60 L16,60 Z", tones.shade)
    skin = path(_PROFILE, tones.base) + clip(path(_PROFILE), shade)
    return behind_head(look, "east") + skin + face_east(look) + hair_east(look, _ear_east(look))


_VIEWS: Mapping[str, Callable[[Look], str]] = MappingProxyType(
    {"south": _south, "north": _north, "east": _east}
)


def _ears(look: Look) -> str:
    if look.hair in ("long", "bob") or look.guest:
        return ""
    return circle(16.5, 36, 4.4, look.skin_tones.base) + circle(63.5, 36, 4.4, look.skin_tones.shade)


def _ear_east(look: Look) -> str:
    if look.guest:
        return ""
    return circle(36, 37, 4.8, look.skin_tones.base) + line("M35,35 q3,2 1,5", look.skin_tones.shade, 1.4)


def _around(look: Look) -> str:
    return around_sprite(look.planet) if look.guest and look.hair == "none" else ""


def _worn(look: Look, direction: str) -> str:
    return _headphones(look, direction) + _hearing_aid(look, direction) + _earrings(look, direction)


def _headphones(look: Look, direction: str) -> str:
    if not look.has("headphones"):
        return ""
    band, cup, light = COLOURS["ink800"], COLOURS["ink700"], COLOURS["amber300"]
    top = 8 if look.hair == "buzz" else 3
    if direction == "east":
        cups = rect(31, 29, 11, 16, cup, 5) + rect(34, 32, 5, 10, light, 2.5)
        return line(f"M36.5,36 C35.5,{15 + top} 37,{6 + top} 40,{3 + top}", band, 3.6) + cups
    cups = rect(11, 28, 8, 15, cup, 4) + rect(61, 28, 8, 15, cup, 4) + rect(12.5, 31, 3, 9, light, 1.5)
    return line(f"M15,34 C12,{7 + top} 24,{top} 40,{top} C56,{top} 68,{7 + top} 65,34", band, 3.6) + cups


def _hearing_aid(look: Look, direction: str) -> str:
    if not look.has("hearing_aid"):
        return ""
    blue = COLOURS["sky600"]
    if direction == "south":
        return line("M14.5,31 q-4,1 -3,6", blue, 3) + circle(14.6, 38.5, 1.6, _AID_TIP)
    if direction == "north":
        return line("M65.5,31 q4,1 3,6", blue, 3)
    return line("M36,31 q-5,1 -4,7", blue, 3) + circle(35.6, 39.5, 1.6, _AID_TIP)


def _earrings(look: Look, direction: str) -> str:
    if not look.has("earrings"):
        return ""
    gold = COLOURS["amber400"]
    if direction == "east":
        return circle(36, 43, 1.7, gold)
    return circle(15.5, 42, 1.7, gold) + circle(64.5, 42, 1.7, gold)
