"""Small signs that come over the world: focus ring, route, scan ring, glow, talk bubble, shadow.

Knows size and drawing of each. All are still pictures: what moves is decided by the screen, slowly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from alibi.art.icons import icon
from alibi.art.svg import blur, circle, ellipse, group, joined, line, path, radial_gradient, rect
from alibi.palette import COLOURS


@dataclass(frozen=True)
class Effect:
    """A picture of `width` x `height` px and the function that draws it."""

    width: int
    height: int
    draw: Callable[[], str]


def _reveal_line() -> str:
    """The edge of light along which a portrait changes; wide enough to cover a straight cut at x = 30."""
    edge = "M27,-10 C40,120 18,230 30,330 C42,430 20,520 33,730"
    halo = blur(7, line(edge, COLOURS["mint200"], 18, opacity=0.9))
    return halo + line(edge, COLOURS["mint100"], 9, opacity=0.8) + line(edge, "#FFFFFF", 4)


def _scan_ring() -> str:
    """One calm ring."""
    mint = COLOURS["mint300"]
    halo = blur(4, circle(128, 128, 112, "none", stroke=mint, stroke_width=9, opacity=0.55))
    inner = circle(128, 128, 100, "none", stroke=mint, stroke_width=1.4, opacity=0.4)
    return halo + circle(128, 128, 112, "none", stroke=COLOURS["mint400"], stroke_width=3.5) + inner


def _focus_foot() -> str:
    """The ring on the floor under the player."""
    white = ellipse(36, 15, 31, 11.5, "none", stroke="#FFFFFF", stroke_width=5)
    ring = ellipse(
        36, 15, 31, 11.5, COLOURS["mint400"], fill_opacity=0.25, stroke=COLOURS["mint600"], stroke_width=2.6
    )
    return white + ring


def _glow() -> str:
    mint = COLOURS["mint400"]
    fill, gradient = radial_gradient(((0, COLOURS["mint200"], 0.85), (0.4, mint, 0.45), (1, mint, 0)))
    return gradient + circle(80, 80, 80, fill)


def _route_dot() -> str:
    return circle(8, 8, 6.5, "#FFFFFF") + circle(8, 8, 4.4, COLOURS["mint600"])


def _route_end() -> str:
    mint = COLOURS["mint600"]
    return ellipse(26, 11, 24, 9, COLOURS["mint400"], opacity=0.45) + ellipse(
        26, 11, 15, 5.5, mint, opacity=0.8
    )


def _bubble() -> str:
    """A white bubble with three dots: someone here would like to talk."""
    shadow = blur(2.5, rect(6, 6, 44, 32, COLOURS["ink950"], 14, opacity=0.3))
    panel = rect(6, 4, 44, 32, "#FFFFFF", 14) + path("M19,35 L28,45 L37,35 Z", "#FFFFFF")
    return shadow + panel + joined(circle(x, 20, 3.2, COLOURS["ink500"]) for x in (19, 28, 37))


def _bubble_with(sign: str, ink: str) -> str:
    """A white bubble with a small sign in it."""
    shadow = blur(2.5, rect(6, 6, 44, 32, COLOURS["ink950"], 14, opacity=0.3))
    panel = rect(6, 4, 44, 32, "#FFFFFF", 14) + path("M19,35 L28,45 L37,35 Z", "#FFFFFF")
    return shadow + panel + group(icon(sign, 26, ink), transform="translate(15 7)")


def _angry() -> str:
    """Someone here is angry at you: a cloud with a bolt. Its word stands beside it wherever it is read."""
    return _bubble_with("storm", "coral700")


def _cooled() -> str:
    """Someone here was angry and is not yet all right with you: a cloud."""
    return _bubble_with("cloud", "sky700")


def _barrier() -> str:
    """Nobody can go through here now: a board with slanting stripes on two legs."""
    amber, ink = COLOURS["amber400"], COLOURS["ink900"]
    legs = joined(rect(x, 40, 9, 50, COLOURS["ink700"], 3) + rect(x - 7, 86, 23, 7, COLOURS["ink700"], 3)
                  for x in (18, 113))
    shade = ellipse(70, 92, 64, 7, COLOURS["ink950"], opacity=0.2)
    stripes = joined(path(f"M{x},46 L{x + 16},46 L{x + 4},14 L{x - 12},14 Z", ink) for x in (22, 54, 86, 118))
    board = rect(6, 14, 128, 32, amber, 6) + group(stripes, opacity=0.88)
    lamps = joined(circle(x, 9, 7, COLOURS["amber300"], stroke=ink, stroke_width=2) for x in (20, 120))
    return shade + legs + lamps + board + rect(6, 14, 128, 32, "none", 6, stroke=ink, stroke_width=3)


def _shadow() -> str:
    return ellipse(30, 9, 28, 7.5, COLOURS["ink950"], opacity=0.2)


EFFECTS: Mapping[str, Effect] = MappingProxyType(
    {
        "reveal_line": Effect(60, 720, _reveal_line),
        "scan_ring": Effect(256, 256, _scan_ring),
        "focus_foot": Effect(72, 30, _focus_foot),
        "glow": Effect(160, 160, _glow),
        "route_dot": Effect(16, 16, _route_dot),
        "route_end": Effect(52, 22, _route_end),
        "bubble": Effect(56, 48, _bubble),
        "shadow": Effect(60, 18, _shadow),
        "angry": Effect(56, 48, _angry),
        "cooled": Effect(56, 48, _cooled),
        "barrier": Effect(140, 100, _barrier),
    }
)
"""Effect name -> size and drawing."""
