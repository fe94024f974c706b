"""The parts of a portrait's face that speak: eyes, brows, nose and small marks.

Knows how an expression's numbers become shapes. Knows neither hair nor clothes. Children have larger eyes
that sit lower than those of adults; a guest's eyes are large and dark with a soft shine.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.guest import Guest
from alibi.art.moods import Brow, Expression, Eye
from alibi.art.person import Look
from alibi.art.svg import circle, clip, ellipse, group, line, move, path
from alibi.palette import mix

MIDDLE = 200
"""The x of the middle of the face in a portrait."""


@dataclass(frozen=True)
class FacePlan:
    """Where things sit in a face: heights of eyes, mouth, nose and brows, and half the eye distance."""

    eyes: float
    mouth: float
    nose: float
    brows: float
    eye_distance: float


def face_plan(look: Look) -> FacePlan:
    """The places in this person's face."""
    if look.adult:
        return FacePlan(eyes=188, mouth=254, nose=224, brows=161, eye_distance=35)
    return FacePlan(eyes=196, mouth=250, nose=226, brows=157 if look.visitor else 165, eye_distance=37)


@dataclass(frozen=True)
class _Lids:
    """Half the width and height of an eye with the curves of its lids, as path pieces."""

    width: float
    height: float
    upper: str
    lower: str
    outer_corner: float
    inner_corner: float


def _lids(look: Look, eye: Eye) -> _Lids:
    w, h = (27.0, 25.0) if look.visitor else (16.5, 11.5) if look.adult else (19.0, 15.5)
    closing = max(eye.lower, 0.86) if look.visitor else eye.lower
    inner, outer = -eye.tilt * 0.5, eye.tilt * 0.75
    top = eye.upper
    upper = (
        f"M{-w:.2f},{inner + 2:.2f} C{-w * 0.72:.2f},{-h * top * 1.12 + inner * 0.6:.2f} "
        f"{w * 0.55:.2f},{-h * top * 1.22 + outer * 0.5:.2f} {w:.2f},{outer:.2f}"
    )
    lower = (
        f" C{w * 0.62:.2f},{h * closing * 0.92 + outer * 0.4:.2f} "
        f"{-w * 0.55:.2f},{h * closing * 0.98 + inner * 0.5:.2f} {-w:.2f},{inner + 2:.2f} Z"
    )
    return _Lids(w, h, upper, lower, outer, inner)


def eyes(look: Look, mood: Expression) -> str:
    """Both eyes; the viewer's left one is mirrored but looks the same way."""
    plan = face_plan(look)
    right = mood.other_eye or mood.eye
    return _eye(look, mood.eye, MIDDLE - plan.eye_distance, plan.eyes, -1) + _eye(
        look, right, MIDDLE + plan.eye_distance, plan.eyes, 1
    )


def _eye(look: Look, eye: Eye, x: float, y: float, side: int) -> str:
    lids = _lids(look, eye)
    ball = _guest_ball(look.guest, lids, eye, side) if look.guest else _ball(look, lids, eye, side)
    drawn = ball + _lash_lines(look, lids, eye)
    return move(x, y, group(drawn, transform=f"scale({side} 1)"))


def _ball(look: Look, lids: _Lids, eye: Eye, side: int) -> str:
    shape = lids.upper + lids.lower
    iris = 9.4 if look.adult else 12.2
    x, y = eye.gaze_x * side, eye.gaze_y - 0.5
    inside = (
        ellipse(0, -lids.height * 0.92, lids.width * 1.1, lids.height * 0.42, "#A9B4C6", opacity=0.38),
        circle(x, y, iris, look.eyes),
        circle(x, y + iris * 0.42, iris * 0.62, mix(look.eyes, "#FFE9C9", 0.38), opacity=0.75),
        circle(x, y, iris, "none", stroke=mix(look.eyes, "#000000", 0.5), stroke_width=2),
        circle(x, y, iris * 0.54 * eye.pupil, "#14161F"),
        circle(x - iris * 0.34 * side, y - iris * 0.38, iris * 0.30, "#FFFFFF"),
        circle(x + iris * 0.36 * side, y + iris * 0.36, iris * 0.14, "#FFFFFF", opacity=0.85),
    )
    return path(shape, "#FFFDF9") + clip(path(shape), *inside)


def _guest_ball(guest: Guest, lids: _Lids, eye: Eye, side: int) -> str:
    shape = lids.upper + lids.lower
    x, y = eye.gaze_x * side, eye.gaze_y
    shine = (
        ellipse(x * 0.6, y + 6, lids.width * 0.75, lids.height * 0.55, guest.eye_light, opacity=0.8),
        circle(-7 * side + x, y - 7, 5.2, "#FFFFFF"),
        circle(7 * side + x * 0.4, y + 6, 2.6, guest.glint),
    )
    return path(shape, guest.eye) + clip(path(shape), *shine)


def _lash_lines(look: Look, lids: _Lids, eye: Eye) -> str:
    w, h, outer = lids.width, lids.height, lids.outer_corner
    colour = look.guest.lash if look.guest else "#170D0C" if look.dark_skinned else "#2A1A1B"
    low = (
        f"M{-w * 0.5:.2f},{h * eye.lower * 0.80 + lids.inner_corner * 0.4:.2f} "
        f"Q{w * 0.25:.2f},{h * eye.lower * 0.98:.2f} {w * 0.86:.2f},{h * eye.lower * 0.30 + outer:.2f}"
    )
    drawn = _eyelid(look, lids, eye) + line(lids.upper, colour, 4.6) + line(low, colour, 1.6, opacity=0.45)
    if look.has("lashes"):
        drawn += line(f"M{w + 1:.2f},{outer:.2f} l6,-5", colour, 3.4)
    return drawn


def _eyelid(look: Look, lids: _Lids, eye: Eye) -> str:
    """The skin above the eye: a crease, or the whole lid when it hangs low."""
    w, h = lids.width, lids.height
    tones = look.skin_tones
    if eye.heavy_lid:
        lid = f"{lids.upper} C{w * 0.7:.2f},{-h * 1.15:.2f} {-w * 0.6:.2f},{-h * 1.15:.2f} {-w:.2f},2 Z"
        fold = f"M{-w * 0.86:.2f},{-h * 0.34:.2f} Q0,{-h * 1.32:.2f} {w * 0.92:.2f},{-h * 0.42:.2f}"
        lid_tone = mix(tones.base, tones.shade, 0.55)
        return path(lid, lid_tone) + line(fold, mix(tones.shade, tones.line, 0.35), 2.6)
    if look.visitor:
        return ""
    top = -h * eye.upper
    crease = (
        f"M{-w * 0.7:.2f},{top * 1.18 - 4:.2f} Q{w * 0.1:.2f},{top * 1.4 - 4.5:.2f} "
        f"{w * 0.9:.2f},{top * 0.8 - 3.5:.2f}"
    )
    return line(crease, tones.shade, 2.2, opacity=0.8)


def brows(look: Look, mood: Expression) -> str:
    """Both brows."""
    plan = face_plan(look)
    reach = plan.eye_distance + 1
    right = mood.other_brow or mood.brow
    return _brow(look, mood.brow, MIDDLE - reach, plan.brows, -1) + _brow(
        look, right, MIDDLE + reach, plan.brows, 1
    )


def _brow(look: Look, brow: Brow, x: float, y: float, side: int) -> str:
    weight = look.brows * (1.12 if look.adult else 1) * (1.12 if look.dark_skinned else 1)
    inner, middle, outer = brow.inner, brow.middle - 5, brow.outer + 1
    shape = (
        f"M-20,{inner - 3.2 * weight:.2f} Q2,{middle - 5.4 * weight:.2f} 23,{outer:.2f} "
        f"Q2,{middle + 2.6 * weight:.2f} -19,{inner + 3.6 * weight:.2f} Z"
    )
    drawn = path(shape, look.brow_colour, stroke=look.brow_colour, stroke_width=2.2, stroke_linejoin="round")
    return move(x, y, group(drawn, transform=f"scale({side} 1)"))


def nose(look: Look) -> str:
    """The nose; a guest has two small openings."""
    tones = look.skin_tones
    if look.visitor:
        return ellipse(195, 228, 2.6, 3.6, tones.line, opacity=0.7) + ellipse(
            206, 228, 2.6, 3.6, tones.line, opacity=0.7
        )
    y = face_plan(look).nose
    bridge = (
        f"M203,{y - 22} C207,{y - 8} 214,{y - 2} 210,{y + 5} C206,{y + 9} 198,{y + 8} 194,{y + 5} "
        f"C200,{y + 2} 203,{y - 8} 203,{y - 22} Z"
    )
    tip = f"M191,{y + 3} C192,{y + 8} 208,{y + 9} 211,{y + 2}"
    return path(bridge, tones.shade) + line(tip, mix(tones.shade, tones.line, 0.55), 3)


def frown(look: Look, mood: Expression) -> str:
    """The two short lines between the brows of an angry face; nothing for the other moods."""
    if mood.mark != "frown":
        return ""
    y = face_plan(look).eyes - 20
    tone = look.skin_tones.line if look.visitor else mix(look.skin_tones.shade, look.skin_tones.line, 0.25)
    return line(f"M194,{y} q2,8 -1,13", tone, 3) + line(f"M206,{y} q-2,8 1,13", tone, 3)


def drops(look: Look, mood: Expression) -> str:
    """The tear of a sad face or the drop at the temple of a nervous one; nothing for the other moods."""
    if mood.mark == "tear":
        plan = face_plan(look)
        x, y = MIDDLE - plan.eye_distance - 14, plan.eyes + 19
        tear = path(
            f"M{x},{y} c-9,13 -9,21 0,22 c9,-1 9,-9 0,-22 Z", "#9FD4F2", stroke="#5EA3D0", stroke_width=1.6
        )
        return tear + circle(x - 2, y + 15, 2.2, "#FFFFFF")
    if mood.mark == "drop":
        shape = "M284,128 c-13,19 -13,30 0,31 c13,-1 13,-12 0,-31 Z"
        return path(shape, "#BFE3F7", stroke="#5EA3D0", stroke_width=1.8) + circle(280, 149, 3, "#FFFFFF")
    return ""
