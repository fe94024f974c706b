"""What a person wears or uses on or around the head in a portrait, and the back of a wheelchair.

Knows glasses, hearing aids, headphones, earrings, facial hair and freckles. Knows no clothes or hair styles.
"""

from __future__ import annotations

from alibi.art.face import MIDDLE, face_plan
from alibi.art.person import Look
from alibi.art.svg import circle, clip, ellipse, group, joined, line, path, rect
from alibi.palette import COLOURS, mix

_FRECKLES = (
    (150, 224),
    (160, 230),
    (142, 232),
    (154, 238),
    (240, 224),
    (250, 230),
    (258, 224),
    (246, 238),
    (232, 231),
)
_FRAME = "#26313F"
_LENS = "#DCEFF8"
_DARK_LENS = "#12161F"
_AID_TIP = "#DDEAF3"

_BAND = "M112,190 C108,96 160,58 200,58 C240,58 292,96 288,190"
_BAND_ON_BUZZ = "M112,190 C112,118 150,81 200,81 C250,81 288,118 288,190"
"""The band of headphones lies on the hair: very short hair is lower."""


def freckles(look: Look) -> str:
    """Freckles over cheeks and nose."""
    if not look.has("freckles"):
        return ""
    return joined(circle(x, y, 2, look.skin_tones.line, opacity=0.45) for x, y in _FRECKLES)


def facial_hair(look: Look, face_outline: str) -> str:
    """Beard and moustache, drawn before the mouth; the outline of the face holds the beard in."""
    tones, y = look.skin_tones, face_plan(look).mouth
    colour = mix(look.hair_tones.base, tones.base, 0.12)
    drawn = ""
    if look.has("beard"):
        beard = (
            "M118,206 C126,226 134,236 150,236 C170,234 184,238 200,238 C216,238 230,234 250,236 "
            "C266,236 274,226 282,206 L284,310 L116,310 Z"
        )
        drawn += clip(path(face_outline), path(beard, colour))
        drawn += ellipse(MIDDLE, y + 3, 25, 9, mix(tones.base, tones.lip, 0.35))
    return drawn


def moustache(look: Look) -> str:
    """A moustache over the upper lip, drawn after the mouth."""
    if not look.has("moustache"):
        return ""
    y = face_plan(look).mouth - 9
    colour = look.hair_tones.base
    half = (
        f"M{MIDDLE},{y - 6} C{MIDDLE + 12},{y - 13} {MIDDLE + 32},{y - 5} {MIDDLE + 40},{y + 9} "
        f"C{MIDDLE + 28},{y + 6} {MIDDLE + 12},{y + 10} {MIDDLE},{y + 3} Z"
    )
    both = path(half, colour) + group(
        path(half, mix(colour, "#FFFFFF", 0.12)), transform="translate(400 0) scale(-1 1)"
    )
    return both + line(
        f"M{MIDDLE + 8},{y} Q{MIDDLE + 20},{y - 3} {MIDDLE + 31},{y + 3}",
        look.hair_tones.dark,
        2,
        opacity=0.4,
    )


def glasses(look: Look) -> str:
    """Glasses; clear enough to see eyes and brows."""
    if not look.has("glasses"):
        return ""
    plan = face_plan(look)
    r, y, distance = 25 if look.adult else 28, plan.eyes, plan.eye_distance
    drawn = ""
    for side in (-1, 1):
        x = MIDDLE + side * distance
        drawn += rect(x - r, y - r * 0.82, 2 * r, r * 1.66, _LENS, 14, opacity=0.2)
        drawn += rect(x - r, y - r * 0.82, 2 * r, r * 1.66, "none", 14, stroke=_FRAME, stroke_width=4.6)
        drawn += line(f"M{x + side * r},{y - 6} L{MIDDLE + side * 82},{y - 10}", _FRAME, 4.4)
        drawn += line(f"M{x - r + 8},{y - 4} l9,-11", "#FFFFFF", 3.4, opacity=0.7)
    left, right = MIDDLE - distance + r, MIDDLE + distance - r
    return drawn + line(f"M{left},{y - 3} Q{MIDDLE},{y - 10} {right},{y - 3}", _FRAME, 4.6)


def sunglasses(look: Look) -> str:
    """Dark glasses with a mint glint."""
    if not look.has("sunglasses"):
        return ""
    y, glint = face_plan(look).eyes, COLOURS["mint300"]
    left = f"M140,{y - 14} L196,{y - 14} L192,{y + 10} C188,{y + 22} 154,{y + 22} 146,{y + 8} Z"
    right = f"M204,{y - 14} L260,{y - 14} L254,{y + 8} C246,{y + 22} 212,{y + 22} 208,{y + 10} Z"
    frame = (
        path(left, _DARK_LENS) + path(right, _DARK_LENS) + line(f"M118,{y - 10} L282,{y - 10}", _DARK_LENS, 5)
    )
    return frame + line(f"M152,{y - 6} l14,0 M216,{y - 6} l14,0", glint, 3, opacity=0.8)


def at_the_ears(look: Look) -> str:
    """Hearing aid, headphones and earrings."""
    drawn = ""
    if look.has("hearing_aid"):
        drawn += line("M116,186 C104,184 100,198 106,208", COLOURS["sky600"], 8)
        drawn += line("M107,207 C110,214 114,214 117,210", _AID_TIP, 4) + circle(118, 208, 4.4, _AID_TIP)
    if look.has("headphones"):
        drawn += line(_BAND_ON_BUZZ if look.hair == "buzz" else _BAND, COLOURS["ink800"], 11)
        drawn += rect(98, 172, 28, 54, COLOURS["ink700"], 13) + rect(274, 172, 28, 54, COLOURS["ink700"], 13)
        drawn += rect(102, 178, 10, 42, COLOURS["amber300"], 5)
    if look.has("earrings"):
        gold = COLOURS["amber400"]
        drawn += circle(117, 224, 5, gold) + circle(283, 224, 5, mix(gold, "#000000", 0.15))
    return drawn


def wheelchair_back(look: Look) -> str:
    """The back rest and push handles behind someone's shoulders."""
    if not look.wheelchair:
        return ""
    rest = rect(70, 356, 260, 140, COLOURS["ink800"], 26) + rect(82, 366, 236, 120, COLOURS["ink700"], 20)
    handle = (
        rect(118, 340, 18, 60, COLOURS["ink600"], 8)
        + rect(112, 326, 44, 20, COLOURS["ink900"], 10)
        + rect(116, 329, 36, 6, COLOURS["ink500"], 3)
    )
    sides = (group(handle, transform=f"translate({MIDDLE} 0) scale({side} 1)") for side in (-1, 1))
    return rest + joined(sides)
