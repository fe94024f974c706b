"""Puts one frame of a walking figure together: 80x112 px, foot point (40, 104).

Knows the order of layers. Children are drawn a little smaller than adults within the same frame, so that
frames are never scaled on screen. West is east seen in a mirror, aids included.
"""

from __future__ import annotations

from alibi.art.person import Look
from alibi.art.sprite_body import arm_facing, arm_sideways, legs, torso_facing, torso_sideways
from alibi.art.sprite_head import head
from alibi.art.sprite_pose import FOOT, WIDTH, Pose, pose
from alibi.art.sprite_wheelchair import chair_above, chair_below
from alibi.art.svg import ellipse, group, mirror, move

_CHILD_SIZE = 0.95
_ADULT_HEAD = 0.94
_ARM_SWING = 3.6
_ARM_TURN = 22


def sprite(look: Look, direction: str, frame: int, shadow: bool = True) -> str:
    """One frame as SVG pieces. Raises ValueError for an unknown direction, IndexError for a frame past 3."""
    if direction == "west":
        return mirror(WIDTH, sprite(look, "east", frame, shadow))
    stance = pose(look, direction, frame)
    body = _sideways(look, stance) if stance.sideways else _facing(look, stance)
    figure = _shadow(look, shadow) + body + move(0, stance.head, _sized_head(look, direction))
    if look.adult:
        return figure
    k = _CHILD_SIZE
    return move(FOOT[0] * (1 - k), FOOT[1] * (1 - k), figure, scale=k)


def _shadow(look: Look, wanted: bool) -> str:
    if not wanted:
        return ""
    return ellipse(FOOT[0], FOOT[1], 29 if look.wheelchair else 22, 6.5, "#0B1422", opacity=0.2)


def _sized_head(look: Look, direction: str) -> str:
    drawn = head(look, direction)
    if not look.adult:
        return drawn
    k = _ADULT_HEAD
    return group(drawn, transform=f"translate({40 * (1 - k):.2f} {55 * (1 - k):.2f}) scale({k})")


def _facing(look: Look, stance: Pose) -> str:
    swing = stance.step * _ARM_SWING
    torso = torso_facing(look, stance)
    if stance.direction == "south":
        body = torso + arm_facing(look, stance, -1, swing) + arm_facing(look, stance, 1, -swing)
    else:
        body = arm_facing(look, stance, -1, swing) + arm_facing(look, stance, 1, -swing) + torso
    return _seated_or_walking(look, stance, body)


def _sideways(look: Look, stance: Pose) -> str:
    turn = stance.step * _ARM_TURN
    far = arm_sideways(look, stance, turn, far=True)
    near = arm_sideways(look, stance, -turn, far=False)
    body = far + torso_sideways(look, stance)
    return _seated_or_walking(look, stance, body) + near


def _seated_or_walking(look: Look, stance: Pose, body: str) -> str:
    if look.wheelchair:
        return chair_below(look, stance) + body + chair_above(look, stance)
    return legs(look, stance) + body
