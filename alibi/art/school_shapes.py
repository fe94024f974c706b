"""Shapes that school furniture and school walls share: contact shadows, lit slabs, wall faces and caps.

Knows the light of the school (it comes from the top left) and the measures of a wall. Knows no furniture,
tiles or rooms. Every shape takes whole pixels and returns a piece of SVG.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.svg import clip, ellipse, joined, linear_gradient, rect
from alibi.palette import colour, mix

TILE = 64
CAP = 24
"""Height of a wall's upper side as seen from above, px."""
HIGH_FACE = 152
"""Visible height of a wall that can hold a door, px."""
LOW_FACE = 104
"""Visible height of a room's plain back wall, px."""
HIGH_ROWS = 3
LOW_ROWS = 2
CLEAR = HIGH_ROWS * TILE - CAP - HIGH_FACE
"""Strip at the top of a high wall through which the floor behind it shows, px."""
SIDE = 12
"""Width of the half of a side wall that stands in one room, px."""

SHADE = "#3A3320"
"""Colour of shadows indoors: warm, never black."""
STEEL = "#56626F"
STEEL_LIGHT = "#8FA0B2"


@dataclass(frozen=True, slots=True)
class WallStyle:
    """The paint of a wall: upper part (top and bottom of its gradient), wainscot, and skirting."""

    top: str
    upper: str
    wainscot: str
    skirting: str
    brick: bool = False


_PLAIN = (colour("wall100"), colour("wall200"))
_CREAM = ("#F8F1E3", "#F0E6D2")
WALLS: dict[str, WallStyle] = {
    "school": WallStyle(*_PLAIN, colour("wainscot400"), colour("wainscot600")),
    "groen": WallStyle(*_PLAIN, "#C9D9B6", "#7E9A6A"),
    "blauw": WallStyle(*_PLAIN, "#B9D3E6", "#6F96B4"),
    "geel": WallStyle(*_CREAM, "#EFD9A0", "#BF9A4C"),
    "oranje": WallStyle(*_CREAM, "#F2C99B", "#B8814B"),
    "paars": WallStyle(*_CREAM, "#D9CDEA", "#8F7BB4"),
    "zand": WallStyle(*_CREAM, "#E3D6BE", "#A08F6D"),
    "sport": WallStyle("#EEF1F2", "#E2E8EA", "#D9B98A", "#A97D4B"),
    "sterren": WallStyle("#DCE8F6", "#CFDFF1", "#F2E7D3", "#B99B6A"),
    "steen": WallStyle("#CF9A7C", "#C58D6F", "#B87F63", "#8D5B45", brick=True),
}


def lighter(hex_colour: str, share: float = 0.26) -> str:
    """The lit edge of a thing of this colour."""
    return mix(hex_colour, "#FFFFFF", share)


def darker(hex_colour: str, share: float = 0.28) -> str:
    """The edge of a thing of this colour that lies in the shade."""
    return mix(hex_colour, colour("ink950"), share)


def warm_dark(hex_colour: str, share: float = 0.4) -> str:
    """The shaded side of wood and other warm materials."""
    return mix(hex_colour, "#5A3A1C", share)


def contact_shadow(x: float, y: float, rx: float, ry: float, strength: float = 0.22) -> str:
    """The soft ellipse where a thing meets the floor."""
    return ellipse(x, y, rx, ry, SHADE, opacity=strength)


def slab(x: float, y: float, width: float, height: float, fill: str, radius: float = 3) -> str:
    """A box front: base, lit top and left edge, shaded right and lower edge."""
    return (
        rect(x, y, width, height, fill, radius)
        + rect(x, y, width, 3, lighter(fill), min(radius, 1.5))
        + rect(x, y + 2, 3, height - 4, lighter(fill, 0.18))
        + rect(x + width - 4, y + 3, 4, height - 5, darker(fill, 0.2), opacity=0.7)
        + rect(x, y + height - 4, width, 4, darker(fill), min(radius, 2), opacity=0.75)
    )


def lines_of_text(x: float, y: float, width: float, count: int, ink: str = "#9AA5B4", step: float = 6) -> str:
    """Grey bars that stand for writing: real words are never part of a picture."""
    return joined(rect(x, y + i * step, width - (i % 2) * 7, 2.2, ink, 1) for i in range(count))


def wall_face(width: float, height: float, style: WallStyle) -> str:
    """The painted face of a wall with its top left corner at 0, 0: upper part, wainscot, skirting."""
    if style.brick:
        return _brick_face(width, height, style)
    paint, gradient = linear_gradient([(0, style.top, 1), (1, style.upper, 1)])
    rail = round(height * 0.6)
    return (
        gradient
        + rect(0, 0, width, height, paint)
        + rect(0, 0, width, 10, colour("wall300"), opacity=0.7)
        + rect(0, rail, width, height - rail, style.wainscot)
        + rect(0, rail, width, 4, lighter(style.wainscot, 0.4))
        + rect(0, rail + 4, width, 3, darker(style.wainscot, 0.14))
        + rect(0, height - 12, width, 12, style.skirting)
        + rect(0, height - 12, width, 2.5, lighter(style.skirting))
    )


def cap(width: float) -> str:
    """The upper side of a wall, seen from above, with its top left corner at 0, 0."""
    return (
        rect(0, 0, width, CAP, colour("wallcap700"))
        + rect(0, 0, width, 3, colour("wallcap600"))
        + rect(0, CAP - 4, width, 4, colour("wallcap900"))
    )


def floor_shadow(width: float, depth: float = 30) -> str:
    """The shadow that a wall throws on the floor in front of it, fading over `depth` px."""
    paint, gradient = linear_gradient([(0, SHADE, 0.3), (1, SHADE, 0)])
    return gradient + rect(0, 0, width, depth, paint)


def _brick_face(width: float, height: float, style: WallStyle) -> str:
    """Outside wall: courses of 16 px that repeat every 64 px, a stone plinth below."""
    bricks = [rect(0, 0, width, height, style.upper)]
    joint, lit = darker(style.wainscot, 0.1), style.top
    for row in range(int(height // 16) + 1):
        y = row * 16
        shift = 16 if row % 2 else 0
        for k in range(-1, int(width // 32) + 1):
            x = k * 32 + shift
            tint = lit if (row * 5 + k * 2) % 4 == 0 else style.upper
            bricks.append(rect(x, y, 30.5, 14.5, tint) + rect(x + 30.5, y, 1.5, 16, joint, opacity=0.55))
        bricks.append(rect(0, y + 14.5, width, 1.5, joint, opacity=0.55))
    plinth = rect(0, height - 18, width, 18, "#B9B2A6") + rect(0, height - 18, width, 3, "#D6D0C4")
    eaves = rect(0, 0, width, 8, SHADE, opacity=0.28)
    return clip(rect(0, 0, width, height, "#FFFFFF"), *bricks, plinth, eaves)
