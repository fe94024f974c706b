"""The wheelchair of a walking figure: what lies under the person, and what lies over.

Knows the chair from three sides (west mirrors east). Knows no faces or clothes except legs and shoes, which
rest on the chair.
"""

from __future__ import annotations

from math import cos, pi, sin

from alibi.art.person import Look
from alibi.art.sprite_pose import Pose
from alibi.art.svg import circle, ellipse, joined, line, rect
from alibi.art.tones import darker
from alibi.palette import COLOURS

_TYRE = "#1C2737"
_SPOKE_TURN = (0, 22, 45, 67)
"""How far the wheel has turned in each frame, in degrees."""


def chair_below(look: Look, pose: Pose) -> str:
    """Seat, wheels and resting legs: everything behind the torso."""
    if pose.sideways:
        return _side_frame() + _side_legs(look)
    wheels = joined(
        rect(40 + side * 24 - 3.6, 68, 7.2, 36, _TYRE, 3.6)
        + rect(40 + side * 24 - 1.4, 71, 2, 28, COLOURS["ink300"], 1)
        for side in (-1, 1)
    )
    if pose.direction == "north":
        return wheels
    seat = rect(20, 62, 40, 26, COLOURS["ink800"], 6) + rect(23, 82, 34, 8, COLOURS["ink700"], 4)
    return seat + wheels + _front_legs(look)


def chair_above(look: Look, pose: Pose) -> str:
    """The part of the chair in front of the torso: the back rest from behind, the big wheel from the side."""
    if pose.sideways:
        return _wheel(36, 88, 16, pose.frame)
    if pose.direction == "south":
        return ""
    rest = rect(21, 58, 38, 36, COLOURS["ink800"], 7) + rect(25, 62, 30, 24, COLOURS["ink700"], 5)
    handles = rect(15, 56, 10, 6, COLOURS["ink900"], 3) + rect(55, 56, 10, 6, COLOURS["ink900"], 3)
    return rest + handles


def _front_legs(look: Look) -> str:
    return joined(
        (
            rect(28, 82, 10.5, 14, look.legs, 4),
            rect(41.5, 82, 10.5, 14, darker(look.legs), 4),
            rect(27, 94, 12, 7, look.shoes, 3.5),
            rect(41, 94, 12, 7, darker(look.shoes, 0.3), 3.5),
            rect(25, 100, 30, 4, COLOURS["ink600"], 2),
        )
    )


def _side_frame() -> str:
    back = rect(22, 50, 6, 40, COLOURS["ink800"], 3) + rect(14, 50, 12, 5, COLOURS["ink900"], 2.5)
    bar = line("M30,86 L58,86 L62,98 L68,99", COLOURS["ink600"], 4)
    return back + bar + circle(60, 100, 5, _TYRE) + circle(60, 100, 2, COLOURS["ink300"])


def _side_legs(look: Look) -> str:
    shin = rect(51, 80, 9, 18, darker(look.legs), 4)
    return rect(34, 78, 24, 10, look.legs, 5) + shin + rect(51, 94, 15, 7, look.shoes, 3.5)


def _wheel(x: float, y: float, radius: float, frame: int) -> str:
    rim = COLOURS["ink300"]
    spokes = ""
    for index in range(6):
        angle = (_SPOKE_TURN[frame] + index * 60) * pi / 180
        reach = radius * 0.8
        spokes += line(f"M{x},{y} L{x + reach * cos(angle):.1f},{y + reach * sin(angle):.1f}", rim, 1.1)
    tyre = ellipse(x, y, radius, radius, "none", stroke=_TYRE, stroke_width=4.4)
    inner = ellipse(x, y, radius * 0.8, radius * 0.8, "none", stroke=rim, stroke_width=1.2)
    return tyre + inner + spokes + circle(x, y, 2.4, COLOURS["ink400"])
