"""Night skies: stars, moon, a passing craft with its tail, clouds.

Knows where light sits in a dark picture. Knows no buildings or people. Stars are scattered by a seeded
generator: the same seed gives the same sky everywhere.
"""

from __future__ import annotations

from random import Random

from alibi.art.svg import blur, circle, ellipse, group, linear_gradient, path, rect
from alibi.palette import COLOURS

_CLOUDS = ((980, 250, 1.0, 0.35), (520, 300, 1.3, 0.26), (1190, 330, 1.1, 0.30))
_CLOUD = "#FFE1C6"


def stars(seed: int, count: int, width: float, height: float, fading_at: float | None = None) -> str:
    """`count` small stars over width x height; with `fading_at` they fade out towards that height."""
    chance = Random(seed)
    drawn = ""
    for _ in range(count):
        x, y = chance.uniform(0, width), chance.uniform(0, height)
        radius = 0.9 + chance.random() ** 3 * 1.2
        bright = chance.uniform(0.15, 0.6) if fading_at is None else max(0.12, 0.9 - y / fading_at)
        drawn += circle(x, y, radius, "#FFFFFF", opacity=bright)
    return drawn


def dusk(width: float, height: float) -> str:
    """A sky from night blue to the last warm light at the horizon."""
    fill, gradient = linear_gradient(
        (
            (0, "#0E1A33", 1),
            (0.42, "#24406B", 1),
            (0.70, "#6C7FA8", 1),
            (0.86, "#E2A58A", 1),
            (1, "#F6CB93", 1),
        )
    )
    return gradient + rect(0, 0, width, height, fill)


def moon(x: float, y: float) -> str:
    """A full moon with its glow."""
    crater = "#F0E2BE"
    face = (
        circle(x, y, 44, "#FFF6E0") + circle(x - 14, y - 12, 8, crater) + circle(x + 14, y + 10, 11, crater)
    )
    return blur(26, circle(x, y, 62, "#FFF3D2", opacity=0.45)) + face + circle(x + 6, y - 20, 5, crater)


def passing_craft() -> str:
    """A small craft with a mint tail, high in the sky."""
    fill, gradient = linear_gradient(
        ((0, COLOURS["mint300"], 0), (1, COLOURS["mint200"], 0.95)), (0, 0), (1, 1)
    )
    tail = gradient + path("M596,40 L850,152 L846,160 Z", fill)
    halo = blur(5, circle(850, 157, 10, COLOURS["mint300"]))
    return tail + halo + ellipse(852, 158, 11, 4.5, "#EFFFF9") + ellipse(852, 155, 5, 4, COLOURS["mint300"])


def clouds() -> str:
    """Three low clouds catching the last light."""
    drawn = ""
    for x, y, size, opacity in _CLOUDS:
        drawn += group(
            ellipse(x, y, 90 * size, 12 * size, _CLOUD),
            ellipse(x - 40 * size, y - 6 * size, 44 * size, 13 * size, _CLOUD),
            ellipse(x + 30 * size, y - 9 * size, 50 * size, 16 * size, _CLOUD),
            opacity=opacity,
        )
    return drawn
