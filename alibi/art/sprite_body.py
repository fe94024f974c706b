"""Legs, torso and arms of a walking figure.

Knows the tops of `person.TOPS` at walking size. Knows neither heads nor wheelchairs.
"""

from __future__ import annotations

from alibi.art.person import Look
from alibi.art.sprite_pose import Pose
from alibi.art.svg import circle, clip, ellipse, joined, line, move, path, rect, rotate
from alibi.art.tones import darker, lighter
from alibi.palette import COLOURS, mix

_OPEN_TOPS = ("jacket", "varsity", "blazer", "agent")
_SHIRT = "#F7F5EF"


def legs(look: Look, pose: Pose) -> str:
    """Both legs and shoes, in step."""
    return _legs_sideways(look, pose) if pose.sideways else _legs_facing(look, pose)


def _legs_facing(look: Look, pose: Pose) -> str:
    drawn = ""
    toward = 1 if pose.direction == "south" else -0.5
    for side in (-1, 1):
        swing = pose.step * side
        x = 40 + side * 7.2
        floor = 101 - max(0, -swing) * 5 + max(0, swing) * 1.5 * toward
        leg = look.legs if side < 0 else darker(look.legs)
        shoe = look.shoes if side < 0 else darker(look.shoes, 0.3)
        top = 78 + pose.torso * 0.5
        drawn += rect(x - 5.6, top, 11.2, floor - 2 - top, leg, 4)
        drawn += path(
            f"M{x - 6.4:.2f},{floor} q0,-6.5 6.4,-6.5 q6.4,0 6.4,6.5 q0,3.2 -3,3.2 l-6.8,0 q-3,0 -3,-3.2 Z",
            shoe,
        )
    return drawn


def _legs_sideways(look: Look, pose: Pose) -> str:
    drawn = ""
    for side in (1, -1):
        swing = pose.step * side
        lift = 1.5 if swing < 0 else 0
        leg = darker(look.legs) if side > 0 else look.legs
        shoe = darker(look.shoes, 0.3) if side > 0 else look.shoes
        top = 77 + pose.torso * 0.5
        foot = f"M34,{102 - lift} l0,-5 q0,-2 2,-2 l8,0 q8,1.5 8,6 q0,2.6 -2.4,2.6 l-15,0 q-2.6,0 -2.6,-1.6 Z"
        drawn += rotate(
            -20 * swing, 40, 78, rect(34.6, top, 11.4, 100 - lift - top, leg, 4.5) + path(foot, shoe)
        )
    return drawn


def _sleeves(look: Look) -> tuple[str, str]:
    """Sleeve colours in light and in shade; a varsity jacket has sleeves in its second colour."""
    cloth = look.second_colour if look.top == "varsity" else look.top_colour
    return cloth, darker(cloth, 0.2)


def arm_facing(look: Look, pose: Pose, side: int, swing: float) -> str:
    """One arm seen from the front or the back; `side` is -1 (viewer's left) or 1."""
    skin = look.skin_tones.base if side < 0 else look.skin_tones.shade
    sleeve = _sleeves(look)[0 if side < 0 else 1]
    x, y = 40 + side * (15 if pose.direction == "south" else 14.5), 62 + pose.torso
    hand_x, hand_y = x + side * 2.5, 82 + pose.torso + swing
    if look.wheelchair:
        hand_x, hand_y = x + side * 4, 79 + pose.torso + swing * 0.5
    reach = 0.42 if look.top == "tee" else 0.9
    bare = line(f"M{x},{y} L{hand_x},{hand_y}", skin, 7.6) if look.top == "tee" else ""
    cuff = f"L{x + (hand_x - x) * reach:.1f},{y + (hand_y - y) * reach:.1f}"
    return bare + line(f"M{x},{y} {cuff}", sleeve, 9) + circle(hand_x, hand_y + 1.5, 4.4, skin)


def arm_sideways(look: Look, pose: Pose, angle: float, far: bool) -> str:
    """One arm seen from the side, turned by `angle` degrees; in a wheelchair the hand rests on the wheel."""
    skin = look.skin_tones.shade if far else look.skin_tones.base
    sleeve = _sleeves(look)[1 if far else 0]
    y = pose.torso
    bare = line(f"M41,{62 + y} L41,{80 + y}", skin, 7.2) if look.top == "tee" else ""
    end = 68 if look.top == "tee" else 79
    drawn = bare + line(f"M41,{62 + y} L41,{end + y}", sleeve, 8.6) + circle(41, 82.5 + y, 4.3, skin)
    return rotate(-28 if look.wheelchair else angle, 41, 62, drawn)


def torso_facing(look: Look, pose: Pose) -> str:
    """Neck and torso from the front or the back."""
    shape = "M25,62 C25,56 30,54 40,54 C50,54 55,56 55,62 L54.5,84 C54.5,88 25.5,88 25.5,84 Z"
    neck = rect(35.5, 48, 9, 10, look.skin_tones.shade, 3)
    cloth = path(shape, look.top_colour) + clip(
        path(shape), rect(47, 50, 12, 42, darker(look.top_colour, 0.25), opacity=0.55), _stripes(look)
    )
    trim = _front(look, shape) if pose.direction == "south" else _back(look)
    return move(0, pose.torso, neck, cloth, trim)


def _stripes(look: Look) -> str:
    if look.top != "sweater":
        return ""
    return rect(20, 70, 40, 5, look.second_colour) + rect(20, 79, 40, 4, look.second_colour, opacity=0.9)


def _front(look: Look, shape: str) -> str:
    dark, light = darker(look.top_colour, 0.25), lighter(look.top_colour, 0.18)
    drawn = ""
    if look.top in _OPEN_TOPS:
        drawn = clip(path(shape), _open_front(look, dark))
    elif look.top == "shirt":
        drawn = path("M34,54 L40,61 L46,54 Z", light) + line("M40,61 v24", dark, 1.4)
    elif look.top == "tee":
        drawn = line("M34,55 Q40,61 46,55", light, 2.2)
    elif look.top == "sweater":
        drawn = line("M34,55 Q40,60 46,55", look.second_colour, 2.2)
    elif look.top == "hoodie":
        cords = line("M37,64 v7", look.second_colour, 1.6) + line("M43,64 v6", look.second_colour, 1.6)
        pocket = path("M32,77 L48,77 L50,86 L30,86 Z", dark, opacity=0.5)
        drawn = line("M31,56 Q40,68 49,56", light, 4) + cords + pocket
    return drawn + _straps(look) + _lanyard(look)


def _open_front(look: Look, dark: str) -> str:
    inside = _SHIRT if look.top in ("blazer", "agent") else look.second_colour
    panel = path("M34,52 L46,52 L44,90 L36.5,90 Z", inside)
    edges = line("M34,54 L36.5,88", dark, 1.6) + line("M46,54 L44,88", dark, 1.6)
    tie = path("M39,56 h3 l1,18 l-2.5,4 l-2.5,-4 Z", look.second_colour) if look.top == "agent" else ""
    return panel + edges + tie


def _straps(look: Look) -> str:
    if not look.has("backpack"):
        return ""
    strap = COLOURS["ink950"]
    return line("M31,56 L30.5,76", strap, 3.2) + line("M49,56 L49.5,76", strap, 3.2)


def _lanyard(look: Look) -> str:
    if not look.has("lanyard"):
        return ""
    cord = COLOURS["sky600"]
    badge = rect(36, 71, 8, 9, "#FFFFFF", 1.5) + rect(37.5, 73, 5, 1.6, COLOURS["sky400"])
    return line("M35,56 L39,72", cord, 1.6) + line("M45,56 L41,72", cord, 1.6) + badge


def _back(look: Look) -> str:
    drawn = ellipse(40, 58, 12, 7, darker(look.top_colour, 0.25)) if look.top == "hoodie" else ""
    if look.top in ("shirt", "blazer", "agent"):
        drawn += line("M33,56 Q40,59 47,56", darker(look.top_colour, 0.25), 1.8)
    if look.has("backpack"):
        drawn += joined(
            (
                rect(28.5, 56, 23, 28, COLOURS["ink700"], 7),
                rect(32, 68, 16, 11, COLOURS["ink600"], 4),
                rect(37, 54, 6, 4, COLOURS["ink900"], 2),
                rect(32, 66, 16, 2, COLOURS["amber400"], 1),
            )
        )
    return drawn


def torso_sideways(look: Look, pose: Pose) -> str:
    """Neck and torso from the side, looking to the viewer's right."""
    shape = "M30,62 C30,56 34,54 41,54 C48,54 51,57 51,64 L50,84 C50,88 31,88 31,84 Z"
    dark, light = darker(look.top_colour, 0.25), lighter(look.top_colour, 0.18)
    neck = rect(36, 48, 9, 10, look.skin_tones.shade, 3)
    bag = strap = ""
    if look.has("backpack"):
        bag = (
            rect(20, 57, 14, 27, COLOURS["ink700"], 6)
            + rect(20, 68, 6, 11, COLOURS["ink600"], 3)
            + rect(20, 66, 13, 2, COLOURS["amber400"], 1)
        )
        strap = line("M38,56 Q46,66 40,76", COLOURS["ink950"], 3)
    cloth = path(shape, look.top_colour) + clip(
        path(shape), rect(28, 50, 8, 42, dark, opacity=0.45), _stripes(look), _side_panel(look)
    )
    hood = (
        ellipse(33, 57, 7, 6, dark) + line("M34,56 Q42,63 48,57", light, 3.4) if look.top == "hoodie" else ""
    )
    return move(0, pose.torso, neck, bag, cloth, hood, strap)


def _side_panel(look: Look) -> str:
    if look.top not in _OPEN_TOPS:
        return ""
    inside = _SHIRT if look.top in ("blazer", "agent") else look.second_colour
    return path("M47,54 L54,54 L54,90 L46.5,90 Z", mix(inside, look.top_colour, 0.06))
