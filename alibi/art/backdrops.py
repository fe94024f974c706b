"""What lies behind the screens: blurred places, the ring of stars, ink and paper.

Knows which part of each 1280x720 picture must stay calm: the right side of a talk, the left column of the
look back. Knows none of the words that come over it.
"""

from __future__ import annotations

from alibi.art.night_sky import stars
from alibi.art.place_scenes import PLACES
from alibi.art.svg import blur, circle, clip, joined, line, linear_gradient, radial_gradient, rect
from alibi.palette import COLOURS

WIDTH, HEIGHT = 1280, 720
DEBRIEF_COLUMN = 330
"""Width in px of the ink column of the look back."""

_BLUR = 6.5
_RINGS = ((250, 0.38), (312, 0.24), (378, 0.14))
_REVEAL_MIDDLE = (430, 390)


def place_backdrop(place: str) -> str:
    """A place out of focus, light behind the portrait and darker under the words at the right.

    Raises KeyError for a place outside `place_scenes.PLACES`.
    """
    scene = PLACES[place]()
    ink = COLOURS["ink900"]
    dim, dim_gradient = linear_gradient(
        (
            (0, ink, 0.08),
            (0.28, ink, 0.2),
            (0.45, ink, 0.5),
            (0.62, ink, 0.76),
            (0.8, ink, 0.86),
            (1, ink, 0.9),
        ),
        (0, 0),
        (1, 0),
    )
    stage, stage_gradient = radial_gradient(
        ((0, "#FFFDF3", 0.72), (0.55, "#FFFDF3", 0.32), (1, "#FFFDF3", 0))
    )
    top, top_gradient = linear_gradient(((0, ink, 0.62), (0.55, ink, 0.34), (1, ink, 0)))
    # The sharp scene lies under the blurred one, because a blur fades out at the picture's edge.
    soft = scene + blur(_BLUR, scene)
    light = stage_gradient + circle(276, 400, 330, stage)
    return (
        soft
        + dim_gradient
        + rect(0, 0, WIDTH, HEIGHT, dim)
        + light
        + top_gradient
        + rect(0, 0, WIDTH, 110, top)
        + _dark_foot(0.8)
    )


def reveal_backdrop() -> str:
    """Night, mint light and calm rings around the place where someone shows who they are."""
    x, y = _REVEAL_MIDDLE
    night, night_gradient = linear_gradient(((0, "#12233A", 1), (1, COLOURS["ink950"], 1)))
    mint = COLOURS["mint400"]
    glow, glow_gradient = radial_gradient(((0, COLOURS["mint300"], 0.58), (0.55, mint, 0.18), (1, mint, 0)))
    rings = joined(
        circle(x, y, radius, "none", stroke=COLOURS["mint300"], stroke_width=1.6, opacity=opacity)
        for radius, opacity in _RINGS
    )
    sky = night_gradient + rect(0, 0, WIDTH, HEIGHT, night) + glow_gradient + circle(x, y, 400, glow)
    return sky + rings + stars(2, 100, WIDTH, HEIGHT) + _dark_foot(0.9)


def ink_backdrop() -> str:
    """The dark table under the agenda: ink with a faint grid of dots."""
    ink, faint = COLOURS["ink950"], COLOURS["ink800"]
    glow, gradient = radial_gradient(((0, COLOURS["ink800"], 0.9), (1, ink, 0)), (0.5, 0.4), 0.75)
    dots = joined(circle(x, y, 1.3, faint) for x in range(20, WIDTH, 40) for y in range(20, HEIGHT, 40))
    return rect(0, 0, WIDTH, HEIGHT, ink) + gradient + rect(0, 0, WIDTH, HEIGHT, glow) + dots


def debrief_backdrop() -> str:
    """An ink column with a quiet pattern at the left, paper for the questions at the right."""
    column = rect(0, 0, DEBRIEF_COLUMN, HEIGHT, COLOURS["ink900"])
    mint = COLOURS["mint400"]
    glow, gradient = radial_gradient(((0, mint, 0.34), (1, mint, 0)))
    rain = joined(
        line(f"M{-160 + at * 38},{HEIGHT} L{20 + at * 38},0", COLOURS["ink800"], 1.5, opacity=0.7)
        for at in range(14)
    )
    inside = clip(column, rain, circle(DEBRIEF_COLUMN / 2, 430, 250, glow))
    return rect(0, 0, WIDTH, HEIGHT, COLOURS["paper100"]) + gradient + column + inside


def _dark_foot(opacity: float) -> str:
    """Darkness rising from the lower edge, so that a bust does not end in a hard line."""
    ink = COLOURS["ink950"]
    fill, gradient = linear_gradient(((0, ink, 0), (1, ink, opacity)))
    return gradient + rect(0, 600, WIDTH, 120, fill)
