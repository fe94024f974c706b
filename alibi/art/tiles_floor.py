"""What lies on the ground: floors indoors, paving and grass outdoors, and pictures laid into a floor.

Knows drawings of 64 x 64 px that join without a seam. Does not know walls or rooms. A drawing larger than a
tile is cut into pieces `name.column.row`.
"""

from __future__ import annotations

from math import cos, pi, sin

from alibi.art.school_shapes import TILE, darker, lighter
from alibi.art.svg import (
    blur,
    circle,
    ellipse,
    group,
    joined,
    line,
    linear_gradient,
    mirror,
    move,
    path,
    rect,
)
from alibi.palette import colour, mix

COMPASS_TILES = 3
RUG_TILES = (4, 3)
LIGHT_TILES = 3
MAT_TILES = 3
COURT_TILES = (4, 4)
HALL_TILES = (6, 4)
FLOOR_MAT_TILES = (3, 2)


def floor_pieces() -> dict[str, str]:
    """Every piece of floor by name."""
    pieces = {"buiten": rect(0, 0, TILE, TILE, colour("ink950"))}
    pieces |= _checks("gang", colour("floor100"), colour("floor200"))
    pieces |= _checks("aula", "#EAD9C2", "#E3D0B5")
    pieces |= _checks("kopie", "#E3E2DA", "#DAD9D0")
    pieces |= _stone("hal", "#EEE8DB", "#E7DFCF")
    pieces |= _cut("hout", _planks("#D9B98A"), 2, 2)
    pieces |= _cut("parket", _planks("#C99F74"), 2, 2)
    pieces |= _checks("lino", "#DCE3D8", "#D3DCD0") | _checks("sportvloer", "#D9A873", "#D6A36D")
    pieces |= _stone("plavuizen", "#F0E4D2", "#E7D8C2")
    pieces |= {f"klinkers.{k}": _clinkers(k) for k in range(2)}
    pieces |= _carpet("tapijt", "#D3C9DF", "#CEC3DB")
    pieces |= _yard()
    pieces |= _inlays()
    return pieces


def _cut(name: str, drawing: str, columns: int, rows: int) -> dict[str, str]:
    cells = [(column, row) for row in range(rows) for column in range(columns)]
    return {f"{name}.{c}.{r}": move(-c * TILE, -r * TILE, drawing) for c, r in cells}


def _checks(name: str, first: str, second: str) -> dict[str, str]:
    """Two squares of linoleum; `.0` where column + row is even."""
    plain = {f"{name}.0": rect(0, 0, TILE, TILE, first), f"{name}.1": rect(0, 0, TILE, TILE, second)}
    return plain


def _stone(name: str, first: str, second: str) -> dict[str, str]:
    """Two large flagstones with a fine joint."""
    joint = darker(second, 0.1)
    edges = rect(0, 0, TILE, 1.5, joint, opacity=0.7) + rect(0, 0, 1.5, TILE, joint, opacity=0.7)
    lit = rect(1.5, 1.5, TILE, 1.5, "#FFFFFF", opacity=0.5)
    return {
        f"{name}.0": rect(0, 0, TILE, TILE, first) + edges + lit,
        f"{name}.1": rect(0, 0, TILE, TILE, second) + edges + lit,
    }


def _carpet(name: str, first: str, second: str) -> dict[str, str]:
    """Two carpet tiles with a woven fleck that reaches no edge."""
    wool = darker(second, 0.1)
    fleck = joined(
        rect(4 + (i * 23) % 54, 4 + (i * 37) % 54, 5, 1.8, wool, 1, opacity=0.55) for i in range(14)
    )
    return {
        f"{name}.0": rect(0, 0, TILE, TILE, first) + fleck,
        f"{name}.1": rect(0, 0, TILE, TILE, second) + mirror(TILE, fleck),
    }


def _planks(wood: str) -> str:
    """Planks of 128 x 16 px, shifted row by row; the pattern repeats every 128 px both ways."""
    seam, lit, deep = mix(wood, "#6A4828", 0.16), mix(wood, "#FFF6E0", 0.16), mix(wood, "#6A4828", 0.06)
    pieces = [rect(0, 0, 128, 128, wood)]
    for row in range(8):
        y, shift = row * 16, (row * 53) % 128
        tint = (lit, wood, deep, wood)[(row * 3) % 4]
        for x in (shift - 128, shift):
            pieces.append(rect(x, y, 128, 16, tint, opacity=0.6) + rect(x, y, 1.6, 16, seam, opacity=0.8))
        pieces.append(rect(0, y, 128, 1.4, seam, opacity=0.8))
    return joined(pieces)


def _yard() -> dict[str, str]:
    pieces = {f"tegels.{k}": _paving(k) for k in range(2)}
    pieces |= {f"gras.{k}": _grass(k) for k in range(2)}
    kerb = rect(0, 0, TILE, 10, "#CFC8BA") + rect(0, 0, TILE, 2, "#E4DED2") + rect(0, 10, TILE, 3, "#8E8778")
    pieces["straat"] = rect(0, 0, TILE, TILE, "#8C93A0") + kerb
    stones = ("#A8A296", "#C7C1B4", "#96907F")
    gravel = joined(circle((i * 29) % 64, (i * 47) % 64, 1.4 + i % 3 * 0.5, stones[i % 3]) for i in range(34))
    pieces["grind"] = rect(0, 0, TILE, TILE, "#B7B1A4") + gravel
    pieces |= {f"sedum.{k}": _sedum(k) for k in range(2)}
    return pieces


def _paving(parity: int) -> str:
    """Four concrete pavers of 32 px; the joints fall on the edges of the tile."""
    shades = ("#D9D3C6", "#D3CCBD", "#DDD8CC", "#CFC8B9")
    pieces = []
    for i in range(4):
        x, y, tint = i % 2 * 32, i // 2 * 32, shades[(i * 3 + parity * 2 + i // 2) % 4]
        pieces.append(rect(x, y, 32, 32, "#B8B0A0") + rect(x + 1, y + 1, 30.5, 30.5, tint, 1.5))
        pieces.append(rect(x + 1.5, y + 1.5, 29, 1.5, "#FFFFFF", 1, opacity=0.45))
    return joined(pieces)


def _grass(parity: int) -> str:
    base = rect(0, 0, TILE, TILE, "#A5CB85" if parity == 0 else "#A0C780")
    blades = joined(
        line(f"M{8 + (i * 19 + parity * 11) % 48} {14 + (i * 31) % 44} l3 -6 m1 6 l3 -5", "#82B066", 1.6)
        for i in range(5)
    )
    flowers = (
        circle(46, 20, 2.2, colour("paper50")) + circle(46, 20, 0.9, colour("amber400")) if parity else ""
    )
    return base + blades + flowers


def _sedum(parity: int) -> str:
    """A green roof: low cushions of plants."""
    tints = (colour("leaf400"), colour("leaf300"), "#C9B46A", "#B98A7C")
    cushions = joined(
        ellipse(
            6 + (i * 23 + parity * 9) % 54, 6 + (i * 41) % 54, 5, 3.6, tints[(i + parity) % 4], opacity=0.75
        )
        for i in range(12)
    )
    return rect(0, 0, TILE, TILE, "#93B878") + cushions


def _clinkers(parity: int) -> str:
    """Bricks of a bicycle path, laid in courses."""
    shades = ("#CDBFAE", "#C4B4A2", "#D4C7B7", "#BFAE9B")
    pieces = [rect(0, 0, TILE, TILE, "#A89886")]
    for row in range(4):
        for k in range(-1, 2):
            x, y = k * 32 + (16 if row % 2 else 0), row * 16
            tint = shades[(row * 3 + k * 2 + parity) % 4]
            pieces.append(
                rect(x + 1, y + 1, 30, 14, tint, 1.5) + rect(x + 2, y + 1.5, 28, 1.4, "#FFFFFF", opacity=0.22)
            )
    return joined(pieces)


def _inlays() -> dict[str, str]:
    pieces = _cut("kompas", _compass(), COMPASS_TILES, COMPASS_TILES)
    pieces |= _cut("kleed", _rug(), *RUG_TILES)
    pieces |= _cut("licht", _light_pool(), LIGHT_TILES, LIGHT_TILES)
    pieces |= _cut("mat", _mat(MAT_TILES), MAT_TILES, 1) | _cut("mat_smal", _mat(2), 2, 1)
    pieces |= _cut("veld", _court(), *COURT_TILES)
    pieces |= _cut("sportveld", _hall_lines(), *HALL_TILES) | _cut("gymmat", _floor_mats(), *FLOOR_MAT_TILES)
    return pieces


def _compass() -> str:
    """The school's emblem in the floor of the hall: a compass rose, 176 px across."""
    middle = COMPASS_TILES * TILE / 2
    ring = circle(middle, middle, 88, "#D5C7A9") + circle(middle, middle, 82, "#F4EEE0")
    inner = circle(middle, middle, 66, "none", stroke="#D5C7A9", stroke_width=3)
    ticks = joined(_tick(middle, angle) for angle in range(0, 360, 15))
    minor = joined(_needle(middle, angle, 58, "#E1D4B8", "#CBBB97") for angle in (45, 135, 225, 315))
    major = joined(_needle(middle, angle, 78, colour("sky400"), colour("sky600")) for angle in (90, 180, 270))
    north = _needle(middle, 0, 78, colour("coral400"), colour("coral600"))
    hub = circle(middle, middle, 8, "#F4EEE0")
    # Faded: it lies in the floor, and people walk over it.
    return group(ring, ticks, inner, minor, major, north, hub, opacity=0.8)


def _tick(middle: float, degrees: int) -> str:
    angle = degrees * pi / 180
    near, far = 72, 78
    start = f"{middle + near * sin(angle):.2f} {middle - near * cos(angle):.2f}"
    end = f"{middle + far * sin(angle):.2f} {middle - far * cos(angle):.2f}"
    return line(f"M{start} L{end}", "#CBBB97", 2)


def _needle(middle: float, degrees: int, length: float, light: str, dark: str) -> str:
    """One point of the rose: a lit half and a shaded half."""
    half = length * 0.17
    left = path(f"M0 {-length} L{-half:.2f} {-half:.2f} L0 0 Z", light)
    right = path(f"M0 {-length} L{half:.2f} {-half:.2f} L0 0 Z", dark)
    return f'<g transform="translate({middle:g} {middle:g}) rotate({degrees})">{left}{right}</g>'


def _rug() -> str:
    width, height = RUG_TILES[0] * TILE, RUG_TILES[1] * TILE
    fringe = joined(rect(x, y, 3, 6, "#E9DCC0") for x in range(16, width - 16, 8) for y in (6, height - 12))
    cloth = rect(8, 10, width - 16, height - 20, "#C96F5C", 10)
    border = rect(18, 20, width - 36, height - 40, "none", 6, stroke="#F0D9A8", stroke_width=4)
    diamonds = joined(
        path(f"M{x} {height / 2 - 34} l22 34 l-22 34 l-22 -34 Z", tint, opacity=0.9)
        for x, tint in ((width / 2 - 62, "#E6A184"), (width / 2, "#F0D9A8"), (width / 2 + 62, "#E6A184"))
    )
    return fringe + cloth + border + diamonds


def _light_pool() -> str:
    """Sunlight through a window, falling slantwise over the floor."""
    paint, gradient = linear_gradient([(0, "#FFFBEA", 0.95), (1, "#FFF7DC", 0)])
    panes = path("M26 14 L86 14 L126 172 L54 172 Z M98 14 L150 14 L182 172 L138 172 Z", paint)
    return gradient + blur(6, panes)


def _mat(tiles: int) -> str:
    """A ribbed mat before a door."""
    width = tiles * TILE
    cloth = rect(10, 10, width - 20, 44, "#5B6675", 5) + rect(10, 10, width - 20, 3, "#7A8696", 2)
    ribs = joined(rect(x, 16, 2, 32, lighter("#5B6675", 0.14)) for x in range(18, width - 16, 7))
    return cloth + ribs + rect(10, 50, width - 20, 4, "#434D5A", 2)


def _court() -> str:
    """White lines for basketball on the paving, faded by feet."""
    edge = "M16 8 H240 M16 8 V248 M240 8 V248"
    bucket = "M80 8 V120 H176 V8 M80 120 A48 48 0 0 0 176 120"
    far_throw = "M36 8 V60 A92 110 0 0 0 220 60 V8"
    return line(f"{edge} {bucket} {far_throw}", "#FFFFFF", 4, opacity=0.75)


def _hall_lines() -> str:
    """Lines of several games on the floor of the gym, one colour for each."""
    width, height = HALL_TILES[0] * TILE, HALL_TILES[1] * TILE
    middle, half = width / 2, height / 2
    white = f"M10 8 H{width - 10} V{height - 8} H10 Z M{middle} 8 V{height - 8}"
    ring = circle(middle, half, 46, "none", stroke="#FFFFFF", stroke_width=4, opacity=0.85)
    left = f"M10 {half - 56} A56 56 0 0 1 10 {half + 56}"
    right = f"M{width - 10} {half - 56} A56 56 0 0 0 {width - 10} {half + 56}"
    squares = f"M66 40 H{width - 66} V{height - 40} H66 Z"
    return (
        line(squares, colour("sky600"), 3, opacity=0.55)
        + line(f"{left} {right}", colour("coral600"), 3.4, opacity=0.7)
        + line(white, "#FFFFFF", 4, opacity=0.85)
        + ring
    )


def _floor_mats() -> str:
    """Three thin mats in a row, to fall on."""
    mat = "#3F78A8"
    pieces = []
    for k in range(3):
        x = 6 + k * 61
        pieces.append(rect(x, 16, 58, 98, darker(mat, 0.3), 5) + rect(x, 12, 58, 98, mat, 5))
        pieces.append(rect(x, 12, 58, 3, lighter(mat), 3) + rect(x + 6, 60, 46, 2, "#FFFFFF", opacity=0.4))
    return joined(pieces)
