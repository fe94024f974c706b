"""The face of a walking figure: eyes, brows, cheeks, mouth and glasses at 80x112 px.

Knows a calm face from the front and from the side. Walking figures show no moods: portraits do.
"""

from __future__ import annotations

from alibi.art.person import Look
from alibi.art.svg import circle, ellipse, joined, line, path, rect
from alibi.palette import mix

_EYE = "#1B1720"
_FRAME = "#26313F"


def face_south(look: Look) -> str:
    """The face from the front."""
    xs = (30, 50) if look.hair == "none" else (31.5, 48.5) if look.hair == "hijab" else (31, 49)
    cheeks = _cheek(look, xs[0] - 4, 42.5) + _cheek(look, xs[1] + 4, 42.5)
    middle = sum(xs) / 2
    drawn = joined(_eye(look, x) for x in xs) + cheeks + _freckles(look, xs) + _beard_south(look)
    drawn += _mouth(look, middle)
    if look.has("glasses"):
        bridge = line(f"M{xs[0] + 6},{34.5} L{xs[1] - 6},{34.5}", _FRAME, 1.8)
        drawn += joined(_lens(x) for x in xs) + bridge
    if look.has("sunglasses"):
        drawn += joined(rect(x - 6.5, 31, 13, 9, "#12161F", 4) for x in xs) + line(
            "M20,33 L60,33", "#12161F", 2
        )
    return drawn


def face_east(look: Look) -> str:
    """The face from the side, looking to the viewer's right."""
    x = 54.5 if look.hair == "hijab" else 53.5
    drawn = _eye(look, x) + _cheek(look, x - 3, 43) + _beard_east(look) + _mouth(look, x + 3)
    if look.has("glasses"):
        drawn += _lens(x) + line(f"M{x - 6},{34.5} L34,34", _FRAME, 1.8)
    if look.has("sunglasses"):
        drawn += rect(x - 6.5, 31, 13, 9, "#12161F", 4) + line(f"M{x - 6},33 L34,33", "#12161F", 2)
    return drawn


def _eye(look: Look, x: float) -> str:
    if look.guest:
        return ellipse(x, 35, 5, 5.5, look.guest.eye) + circle(x - 1.4, 33, 1.5, "#FFFFFF")
    ball = ellipse(x, 35.5, 3.1, 4.1, _EYE) + circle(x - 1, 33.8, 1.15, "#FFFFFF")
    return ball + line(f"M{x - 3.6},28.6 q3.6,-2.4 7.2,-.4", look.brow_colour, 1.9 * look.brows)


def _cheek(look: Look, x: float, y: float) -> str:
    return ellipse(x, y, 3.6, 2.2, look.skin_tones.blush, opacity=0.65)


def _freckles(look: Look, xs: tuple[float, ...]) -> str:
    if not look.has("freckles"):
        return ""
    spots = ((xs[0] - 3, 40.4), (xs[0] + 0.6, 41.4), (xs[1] - 0.6, 41.4), (xs[1] + 3, 40.4))
    return joined(circle(x, y, 0.8, look.skin_tones.line, opacity=0.55) for x, y in spots)


def _mouth(look: Look, x: float) -> str:
    tones = look.skin_tones
    colour = tones.lip if look.has("beard") else mix(tones.lip, "#3A1712", 0.35)
    drawn = line(f"M{x - 3.4},46 q3.4,2.6 6.8,0", colour, 1.9)
    if look.has("moustache"):
        drawn += line(f"M{x - 5},45 Q{x - 2},42.4 {x},43.6 Q{x + 2},42.4 {x + 5},45", look.hair_tones.base, 3)
    return drawn


def _beard_south(look: Look) -> str:
    if not look.has("beard"):
        return ""
    shape = "M18,38 C22,42 28,43 40,43 C52,43 58,42 62,38 C62,48 54,55 40,55 C26,55 18,48 18,38 Z"
    return path(shape, mix(look.hair_tones.base, look.skin_tones.base, 0.1))


def _beard_east(look: Look) -> str:
    if not look.has("beard"):
        return ""
    shape = "M38,42 L62,42 C62,50 54,55 44,55 C38,54 36,48 38,42 Z"
    return path(shape, mix(look.hair_tones.base, look.skin_tones.base, 0.1))


def _lens(x: float) -> str:
    glass = rect(x - 6, 30, 12, 11, "#DCEFF8", 5, opacity=0.3)
    return glass + rect(x - 6, 30, 12, 11, "none", 5, stroke=_FRAME, stroke_width=1.8)
