"""Shapes of an SVG picture as text: boxes, lines, words, links.

Knows SVG and the colours by name. Does not know what a picture shows. Every word is escaped here.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from alibi.palette import colour
from alibi.workshop.graph_layers import Point

FONT = ('"Atkinson Hyperlegible Next", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", '
        '"DejaVu Sans", sans-serif')


def words(x: float, y: float, text: str, px: float = 12, bold: bool = False, fill: str = "ink900",
          anchor: str = "start", italic: bool = False) -> str:
    """One line of text with its foot at y."""
    weight = ' font-weight="700"' if bold else ""
    style = ' font-style="italic"' if italic else ""
    return (f'<text x="{x:g}" y="{y:g}" font-size="{px:g}"{weight}{style} fill="{colour(fill)}" '
            f'text-anchor="{anchor}">{escape(text)}</text>')


def box(x: float, y: float, wide: float, tall: float, fill: str = "white", edge: str = "ink700", width: float = 1.4,
        radius: float = 6, dash: str = "") -> str:
    """A box with round corners; no edge when `edge` is ""."""
    line = f' stroke="{colour(edge)}" stroke-width="{width:g}"' if edge else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{tall:g}" rx="{radius:g}" '
            f'fill="{colour(fill) if fill else "none"}"{line}{dashed}/>')


def rule(x1: float, y1: float, x2: float, y2: float, stroke: str = "paper300", width: float = 1,
         dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{colour(stroke)}" '
            f'stroke-width="{width:g}"{dashed}/>')


def curve(points: Sequence[Point], width: float, stroke: str = "ink500", dash: str = "") -> str:
    """A smooth line from left to right through the points, with an arrow at its end."""
    (x, y), *rest = points
    way = [f"M{x:g} {y:g}"]
    for there_x, there_y in rest:
        bend = (there_x - x) / 2
        way.append(f"C{x + bend:g} {y:g} {there_x - bend:g} {there_y:g} {there_x:g} {there_y:g}")
        x, y = there_x, there_y
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'<path d="{" ".join(way)}" fill="none" stroke="{colour(stroke)}" stroke-width="{width:g}" '
            f'stroke-opacity="0.8"{dashed}/>{_arrow(x, y, width, stroke)}')


def _arrow(x: float, y: float, width: float, stroke: str) -> str:
    size = 5 + width
    return (f'<path d="M{x - size:g} {y - size * .7:g} L{x:g} {y:g} L{x - size:g} {y + size * .7:g}" fill="none" '
            f'stroke="{colour(stroke)}" stroke-width="2"/>')


def link(anchor: str, inner: str) -> str:
    """Something that leads to another place on the page."""
    return f'<a href="#{escape(anchor, quote=True)}">{inner}</a>'


def group(inner: str, x: float = 0, y: float = 0, anchor: str = "", title: str = "") -> str:
    """A part of a picture, moved; `anchor` is its name for links, `title` what it is for who cannot see it."""
    name = f' id="{escape(anchor, quote=True)}"' if anchor else ""
    said = f"<title>{escape(title)}</title>" if title else ""
    return f'<g transform="translate({x:g} {y:g})"{name}>{said}{inner}</g>'


def picture(inner: str, wide: float, tall: float, title: str) -> str:
    """A whole picture."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(title, quote=True)}" '
            f'width="{wide:g}" height="{tall:g}" viewBox="0 0 {wide:g} {tall:g}" '
            f"font-family='{FONT}'>{inner}</svg>")
