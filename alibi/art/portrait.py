"""Puts one person's bust together: 400x460 px, in one of the eight moods.

Knows the order of layers and the outline of a head. The parts are drawn by the modules it calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.art.clothes import behind_neck, clothes
from alibi.art.face import MIDDLE, brows, drops, eyes, face_plan, frown, nose
from alibi.art.guest import around_portrait
from alibi.art.hair import portrait_hair
from alibi.art.moods import MOODS, Expression
from alibi.art.mouth import mouth
from alibi.art.person import Look
from alibi.art.svg import blur, clip, ellipse, group, joined, line, move, path, rect, rotate
from alibi.art.wearing import (
    at_the_ears,
    facial_hair,
    freckles,
    glasses,
    moustache,
    sunglasses,
    wheelchair_back,
)
from alibi.palette import mix

WIDTH, HEIGHT = 400, 460

_OUTLINES: Mapping[str, str] = MappingProxyType(
    {
        "oval": "M120,176 C118,116 150,92 200,92 C250,92 282,116 280,176 C280,232 250,290 200,290 "
        "C150,290 120,232 120,176 Z",
        "round": "M116,182 C114,118 150,94 200,94 C250,94 286,118 284,182 C284,240 250,286 200,286 "
        "C150,286 116,240 116,182 Z",
        "square": "M120,174 C118,116 148,92 200,92 C252,92 282,116 280,174 L278,222 C274,258 240,290 200,290 "
        "C160,290 126,258 122,222 Z",
        "heart": "M118,172 C116,112 150,90 200,90 C250,90 284,112 282,172 C282,222 238,294 200,294 "
        "C162,294 118,222 118,172 Z",
    }
)
_ADULT_OUTLINE = (
    "M124,170 C122,106 152,80 200,80 C248,80 278,106 276,170 L274,222 C270,262 236,300 200,300 "
    "C164,300 130,262 126,222 Z"
)
_CHILD_SHOULDERS = 0.93
"""Shoulders of a child as a share of those of an adult."""


def portrait(look: Look, mood: str) -> str:
    """The bust of a person as SVG pieces on 400x460 px. Raises KeyError for a mood outside `MOODS`."""
    expression = MOODS[mood]
    hair = portrait_hair(look)

    def tilted(piece: str) -> str:
        return rotate(expression.head_tilt, MIDDLE, 310, piece)

    shoulders = move(0, expression.shoulders, _sized(look, behind_neck(look)), _sized(look, clothes(look)))
    head = move(0, expression.shoulders * 0.35, _head(look, expression))
    drawn = wheelchair_back(look) + tilted(hair.back) + shoulders + tilted(head)
    return clip(rect(0, 0, WIDTH, HEIGHT, "#FFFFFF"), drawn)


def _sized(look: Look, piece: str) -> str:
    """Shoulders at the size and height of this person."""
    if look.adult:
        return piece
    k = _CHILD_SHOULDERS
    return move(MIDDLE * (1 - k), 345 * (1 - k) - 20, piece, scale=k)


def face_outline(look: Look) -> str:
    """The outline of the face, as path data."""
    return _ADULT_OUTLINE if look.adult else _OUTLINES[look.face]


def _head(look: Look, mood: Expression) -> str:
    outline = face_outline(look)
    layers = (
        _around(look)
        + _ears(look)
        + _skin(look, mood, outline)
        + freckles(look)
        + facial_hair(look, outline),
        nose(look) + eyes(look, mood) + brows(look, mood) + frown(look, mood),
        mouth(look, mood.mouth, face_plan(look).mouth) + moustache(look),
        portrait_hair(look).front + glasses(look) + at_the_ears(look) + sunglasses(look),
        drops(look, mood),
    )
    return joined(layers)


def _skin(look: Look, mood: Expression, outline: str) -> str:
    """The face in light and shade, with the shadow of the hair and blushing cheeks."""
    tones = look.skin_tones
    lit = move(-13, -7, path(outline, tones.base))
    cheeks = ellipse(146, 232, 20, 12, tones.blush, opacity=mood.blush) + ellipse(
        252, 232, 20, 12, tones.blush, opacity=mood.blush
    )
    return path(outline, tones.shade) + clip(path(outline), lit, portrait_hair(look).cast, blur(6, cheeks))


def _ears(look: Look) -> str:
    if look.hair == "hijab" or look.guest:
        return ""
    tones = look.skin_tones
    x = 77 if look.adult else 82
    left = ellipse(x, 200, 15, 22, tones.base) + line(f"M{x + 2},190 q8,8 0,20", tones.shade, 3.4)
    inside = mix(tones.shade, tones.line, 0.3)
    right = ellipse(x, 200, 15, 22, tones.shade) + line(f"M{x + 2},190 q8,8 0,20", inside, 3.4)
    temples = ""
    if look.adult and look.hair != "none":
        # An adult face is narrower than the hair around it; without these, light shows between the two.
        temples = rect(118, 150, 14, 46, tones.base) + rect(268, 150, 14, 46, tones.shade)
    return temples + group(left, transform=f"translate({MIDDLE} 0) scale(-1 1)") + move(MIDDLE, 0, right)


def _around(look: Look) -> str:
    return around_portrait(look.planet) if look.guest and look.hair == "none" else ""
