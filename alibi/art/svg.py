"""A small kit of SVG strings: every function returns a piece of a picture as text.

Knows SVG syntax. Knows no people, school or palette. A piece is a plain string, so pieces are put together
with `+` and `"".join`. Ids of clips, gradients and filters are derived from what they hold: the same drawing
gives the same text every time, in any order and in any process, and two equal definitions share one id.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from typing import TypeAlias

Attribute: TypeAlias = str | float | None
"""Value of an SVG attribute; None leaves the attribute out."""

Stop: TypeAlias = tuple[float, str, float]
"""A gradient stop: place 0-1, colour, opacity 0-1."""

BODY_FONT = "Atkinson Hyperlegible Next"
HEAD_FONT = "Lexend"


def number(value: float) -> str:
    """A number as short SVG text: at most two decimals, no trailing zeros, never `-0`."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shown in ("", "-0") else shown


def attributes(values: dict[str, Attribute]) -> str:
    """` name="value"` for each given value; `stroke_width` becomes `stroke-width`."""
    parts = []
    for name, value in values.items():
        if value is None:
            continue
        shown = value if isinstance(value, str) else number(value)
        parts.append(f' {name.rstrip("_").replace("_", "-")}="{escape(shown)}"')
    return "".join(parts)


def rect(
    x: float, y: float, width: float, height: float, fill: str, radius: float = 0, **extra: Attribute
) -> str:
    """A rectangle with its top left corner at x, y; `radius` rounds the corners."""
    place: dict[str, Attribute] = {"x": x, "y": y, "width": width, "height": height}
    rounding: dict[str, Attribute] = {"rx": radius} if radius else {}
    return f"<rect{attributes({**place, **rounding, 'fill': fill, **extra})}/>"


def circle(x: float, y: float, radius: float, fill: str, **extra: Attribute) -> str:
    """A circle around x, y."""
    return f"<circle{attributes({'cx': x, 'cy': y, 'r': radius, 'fill': fill, **extra})}/>"


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **extra: Attribute) -> str:
    """An upright ellipse around x, y with half-axes rx and ry."""
    return f"<ellipse{attributes({'cx': x, 'cy': y, 'rx': rx, 'ry': ry, 'fill': fill, **extra})}/>"


def path(data: str, fill: str = "none", **extra: Attribute) -> str:
    """A filled outline; `data` is SVG path data."""
    return f"<path{attributes({'d': data, 'fill': fill, **extra})}/>"


def line(data: str, stroke: str, width: float = 2, **extra: Attribute) -> str:
    """A stroke with round ends and joins along `data` (SVG path data), not filled."""
    drawn: dict[str, Attribute] = {
        "d": data,
        "fill": "none",
        "stroke": stroke,
        "stroke_width": width,
        "stroke_linecap": "round",
        "stroke_linejoin": "round",
    }
    return f"<path{attributes({**drawn, **extra})}/>"


def group(*pieces: str, **extra: Attribute) -> str:
    """Pieces that share attributes such as `opacity` or `transform`."""
    return f"<g{attributes(extra)}>{''.join(pieces)}</g>"


def move(x: float, y: float, *pieces: str, scale: float | None = None, **extra: Attribute) -> str:
    """Pieces shifted by x, y and, when asked, scaled around the new origin."""
    turn = f"translate({number(x)} {number(y)})"
    if scale is not None:
        turn += f" scale({scale:.4g})"
    return group(*pieces, transform=turn, **extra)


def mirror(width: float, *pieces: str) -> str:
    """Pieces of a picture `width` wide, seen in a mirror (left and right swapped)."""
    return group(*pieces, transform=f"translate({number(width)} 0) scale(-1 1)")


def rotate(degrees: float, x: float, y: float, *pieces: str) -> str:
    """Pieces turned clockwise around x, y."""
    return group(*pieces, transform=f"rotate({number(degrees)} {number(x)} {number(y)})")


def clip(shape: str, *pieces: str) -> str:
    """Pieces, shown only inside `shape` (one or more drawn pieces)."""
    name = derived_id("c", shape)
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{"".join(pieces)}</g>'


def linear_gradient(
    stops: Sequence[Stop], start: tuple[float, float] = (0, 0), end: tuple[float, float] = (0, 1)
) -> tuple[str, str]:
    """A gradient over the box it fills, top to bottom unless told: its `url(#...)` and its definition."""
    ends = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
    return _gradient("linearGradient", ends, stops)


def radial_gradient(
    stops: Sequence[Stop], centre: tuple[float, float] = (0.5, 0.5), radius: float = 0.5
) -> tuple[str, str]:
    """A gradient from a centre outward over the box it fills: its `url(#...)` and its definition."""
    place = f'cx="{number(centre[0])}" cy="{number(centre[1])}" r="{number(radius)}"'
    return _gradient("radialGradient", place, stops)


def blur(spread: float, *pieces: str, **extra: Attribute) -> str:
    """Pieces blurred by `spread` px (standard deviation of a Gaussian).

    The blurred area reaches half the piece's own size outside it: keep pieces larger than four spreads.
    """
    name = f"b{number(spread).replace('.', '_')}"
    margin = 'x="-50%" y="-50%" width="200%" height="200%"'
    blurring = f'<filter id="{name}" {margin}><feGaussianBlur stdDeviation="{number(spread)}"/></filter>'
    return blurring + group(*pieces, filter=f"url(#{name})", **extra)


def soft_shadow(
    x: float, y: float, width: float, height: float, radius: float = 16, drop: float = 6, spread: float = 9
) -> str:
    """The soft dark shadow of a panel at x, y, falling `drop` px down."""
    return blur(spread, rect(x, y + drop, width, height, "#0B1422", radius, opacity=0.28))


def text(
    x: float,
    y: float,
    words: str,
    size: float = 20,
    fill: str = "#101D30",
    weight: int = 400,
    font: str = BODY_FONT,
    anchor: str = "start",
) -> str:
    """One line of words with its base line at y. Needs a baker that was given the font's file."""
    look: dict[str, Attribute] = {
        "x": x,
        "y": y,
        "font_family": font,
        "font_size": size,
        "font_weight": str(weight),
        "fill": fill,
        "text_anchor": anchor,
    }
    return f"<text{attributes(look)}>{escape(words)}</text>"


def document(width: float, height: float, *pieces: str) -> str:
    """A whole SVG picture of width x height px."""
    w, h = number(width), number(height)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
    return f"{opening}{''.join(pieces)}</svg>"


def derived_id(prefix: str, content: str) -> str:
    """A name for a definition that depends on its content alone."""
    return prefix + sha256(content.encode()).hexdigest()[:12]


def joined(pieces: Iterable[str]) -> str:
    """Pieces drawn one over the other, first one lowest."""
    return "".join(pieces)


def _gradient(kind: str, place: str, stops: Sequence[Stop]) -> tuple[str, str]:
    inside = "".join(
        f'<stop offset="{number(at)}" stop-color="{colour}" stop-opacity="{number(opacity)}"/>'
        for at, colour, opacity in stops
    )
    name = derived_id("g", kind + place + inside)
    return f"url(#{name})", f'<{kind} id="{name}" {place}>{inside}</{kind}>'
