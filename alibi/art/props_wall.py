"""What hangs on or stands against a wall: lockers, windows, radiators, coats, the mirror and safety things.

Knows drawings only. What one reads on a wall is in `props_boards`.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, darker, lighter
from alibi.art.svg import circle, clip, ellipse, joined, line, linear_gradient, move, path, rect, rotate
from alibi.palette import colour

LOCKER = (36, 118)


def wall_props() -> tuple[Prop, ...]:
    """Everything for a wall, except doors and what one reads."""
    return (*_lockers(), *_windows(), *_safety(), *_clothes())


def _lockers() -> list[Prop]:
    blue, orange, plum = ("#5E93B5", "#6FA3A0"), ("#D09A54", "#C98B5A"), (colour("plum400"), "#8A86BE")
    return [
        _locker_row("kluisjes_blauw", 5, blue, "star"),
        _locker_row("kluisjes_oranje", 5, orange, "dot"),
        _numbered_lockers(orange),
        _locker_row("kluisjes_paars", 3, plum, "star"),
        _locker_row("kluisjes_blauw_kort", 3, blue, "dot"),
        _locker_row("kluisjes_oranje_kort", 3, orange, "star"),
    ]


def _locker_row(name: str, count: int, paints: tuple[str, str], sticker: str) -> Prop:
    width, height = count * LOCKER[0] + 8, LOCKER[1] + 10
    case = rect(0, -LOCKER[1] - 6, width, LOCKER[1] + 6, "#32465F", 4)
    boxes = joined(_locker(4 + i * LOCKER[0], k, paints[i % 2]) for i in range(count) for k in (0, 1))
    top = rect(0, -height, width, 7, "#47617F", 3) + rect(0, -height, width, 2, "#6F88A8", 1)
    foot = rect(0, -4, width, 4, "#22324A")
    gems = _sticker(23, -84, sticker) + _sticker(width - 30, -28, "dot" if sticker == "star" else "star")
    shadow = rect(2, 0, width, 6, SHADE, 3, opacity=0.22)
    return standing(name, (width, height), shadow + case + boxes + top + foot + gems, (0, -60, width, 66))


def _numbered_lockers(paints: tuple[str, str]) -> Prop:
    """The orange lockers with a large empty plate on the middle one, for its number."""
    row = _locker_row("kluisjes_214", 5, paints, "dot")
    left, top = 4 + 2 * LOCKER[0] - 1, row.height - row.sink - LOCKER[1] // 2 + 14
    plate = rect(left, top, LOCKER[0], 21, colour("paper50"), 3) + rect(left, top, LOCKER[0], 2, "#FFFFFF", 1)
    return replace(row, drawing=row.drawing + plate, field=(left, top, LOCKER[0], 21), sign="label")


def _locker(x: float, row: int, paint: str) -> str:
    """One small door: vents, lock and a blank number plate."""
    width, height = LOCKER[0] - 3, LOCKER[1] / 2 - (3 if row else 1)
    y = -LOCKER[1] + row * LOCKER[1] / 2 - (0 if row else 2)
    deep = darker(paint, 0.26)
    vents = joined(rect(x + 9, y + 9 + j * 5, width - 17, 2.2, deep, 1) for j in range(3))
    return (
        rect(x + 1.5, y, width, height, paint, 3)
        + rect(x + 1.5, y, width, 3, lighter(paint), 1.5)
        + rect(x + width - 4, y + 3, 4, height - 4, deep, opacity=0.5)
        + vents
        + circle(x + width - 8, y + height * 0.62, 2.6, "#EAF0F4")
        + rect(x + 7, y + height * 0.55, 11, 8, "#F6F1E4", 1.5)
    )


def _sticker(x: float, y: float, kind: str) -> str:
    if kind == "star":
        rays = "l1.8 4 4.3 .4 -3.2 2.9 1 4.2 -3.9 -2.2 -3.9 2.2 1 -4.2 -3.2 -2.9 4.3 -.4 Z"
        return path(f"M{x} {y - 6} {rays}", colour("amber300"))
    return circle(x, y, 5, colour("coral300")) + circle(x - 1.5, y - 1, 1, "#FFFFFF")


def _windows() -> list[Prop]:
    return [
        _window("raam", 160, 84),
        _window("raam_smal", 96, 84),
        _inner_window(),
        _facade_window(),
        _radiator("radiator", 10),
        _radiator("radiator_kort", 6),
    ]


def _window(name: str, width: int, height: int) -> Prop:
    """A window to the outside: sky, clouds, trees."""
    sky, gradient = linear_gradient([(0, "#A8D8F0", 1), (0.62, "#D8EEF4", 1), (1, "#CFE6C6", 1)])
    w, h = width - 12, height - 16
    trees = joined(
        circle(w * share, h + drop, radius, tint)
        for share, drop, radius, tint in (
            (0.14, 3, 20, "#8DBF73"),
            (0.36, 8, 24, "#7FB267"),
            (0.7, 6, 26, "#8DBF73"),
            (0.93, 2, 20, "#74A85E"),
        )
    )
    clouds = joined(
        ellipse(w * share, h * at, rx, ry, "#FFFFFF", opacity=0.88)
        for share, at, rx, ry in ((0.2, 0.34, 20, 6), (0.3, 0.26, 14, 7), (0.74, 0.22, 17, 5))
    )
    shine = path(f"M{w * 0.1} {h} L{w * 0.42} 0 H{w * 0.56} L{w * 0.24} {h} Z", "#FFFFFF", opacity=0.24)
    view = clip(rect(0, 0, w, h, "#FFFFFF"), rect(0, 0, w, h, sky), clouds, trees, shine)
    bars = rect(w / 2 - 2.5, 0, 5, h, "#F8F5EC") + rect(0, h * 0.36, w, 3.5, "#F8F5EC")
    sill = rect(-6, h + 2, width, 8, "#D9D2C0", 2) + rect(-6, h + 2, width, 2.5, "#F1ECDF", 1)
    body = rect(-6, -6, width, h + 12, "#F8F5EC", 4) + gradient + view + bars + sill
    return hanging(name, (width, height), move(6, 6, body))


def _inner_window() -> Prop:
    """A pane between corridor and classroom: half-closed blinds and a hint of the room."""
    w, h = 148, 70
    room, gradient = linear_gradient([(0, "#F3E9D4", 1), (1, "#DCC7A2", 1)])
    desks = joined(
        rect(x, h - 16, 34, 5, "#B9986A", 2) + rect(x + 4, h - 11, 3, 11, "#8C7A60") for x in (12, 60, 106)
    )
    board = rect(48, 20, 52, 24, "#7FA6A0", 2)
    blinds = joined(rect(0, y, w, 3.4, "#FDFBF6", opacity=0.9) for y in range(2, 28, 7))
    shine = path(f"M96 {h} L128 0 H146 L114 {h} Z", "#FFFFFF", opacity=0.3)
    view = clip(rect(0, 0, w, h, "#FFFFFF", 3), rect(0, 0, w, h, room), board, desks, blinds, shine)
    frame = rect(-6, -6, w + 12, h + 12, "#F4F0E4", 4) + rect(-6, h + 3, w + 12, 4, "#CFC8B4", 2)
    bar = rect(w / 2 - 2.5, 0, 5, h, "#F4F0E4")
    return hanging("raam_binnen", (160, 84), move(6, 6, frame, gradient, view, bar))


def _facade_window() -> Prop:
    """A window of the school seen from the yard."""
    w, h = 116, 74
    glass, gradient = linear_gradient([(0, "#7FB2CF", 1), (1, "#C6E1EA", 1)])
    shine = path(f"M14 {h} L50 0 H74 L38 {h} Z", "#FFFFFF", opacity=0.35)
    curtain = rect(0, 0, 12, h, "#F0E6D2", opacity=0.8) + rect(w - 12, 0, 12, h, "#F0E6D2", opacity=0.8)
    view = clip(rect(0, 0, w, h, "#FFFFFF"), rect(0, 0, w, h, glass), shine, curtain)
    frame = rect(-6, -6, w + 12, h + 12, "#FDFBF6", 3) + rect(-6, h + 4, w + 12, 3, "#D9D2C0")
    bars = rect(w / 3 - 2, 0, 4, h, "#FDFBF6") + rect(w * 2 / 3 - 2, 0, 4, h, "#FDFBF6")
    sill = rect(-10, h + 6, w + 20, 9, "#CFC8BA", 2) + rect(-10, h + 6, w + 20, 2.5, "#EAE5DA", 1)
    return hanging("raam_gevel", (136, 96), move(10, 6, frame, gradient, view, bars, sill))


def _radiator(name: str, ribs: int) -> Prop:
    width = ribs * 12 + 4
    body = rect(0, -42, width, 7, "#FFFFFF", 3) + rect(4, -2, width - 8, 5, SHADE, 2, opacity=0.2)
    for i in range(ribs):
        body += rect(2 + i * 12, -38, 10, 35, "#F1EFE8", 3) + rect(9 + i * 12, -36, 3, 31, "#CFCBBE", 1.5)
    return standing(name, (width, 42), body, (0, -30, width, 32))


def _safety() -> list[Prop]:
    clock = (
        circle(22, 24, 19, "#9FB3AE")
        + circle(22, 22, 19, "#FFFFFF", stroke=colour("wallcap700"), stroke_width=3.5)
        + joined(rotate(a, 22, 22, rect(21, 7, 2, 4, "#7C8CA0")) for a in range(0, 360, 30))
        + line("M22 22 L27 28.5", colour("wallcap700"), 3)
        + line("M22 22 L16 13", colour("wallcap700"), 2.2)
        + circle(22, 22, 2, colour("coral400"))
    )
    # Exit signs are green by rule; leaf, because mint belongs to the mission.
    exit_sign = (
        rect(0, 0, 58, 24, colour("leaf600"), 4)
        + path(
            "M32 12 h10 m-4 -4 l4.5 4 l-4.5 4",
            "none",
            stroke="#FFFFFF",
            stroke_width=2.6,
            stroke_linecap="round",
        )
        + rect(9, 5, 9, 14, "#FFFFFF", 1)
        + rect(11, 7, 5, 12, colour("leaf600"))
    )
    bell = circle(17, 19, 15, "#8B2F22", opacity=0.35) + circle(17, 17, 15, colour("coral600"))
    bell += circle(14, 13, 6, colour("coral400")) + circle(17, 17, 4, "#F6E0B0")
    return [
        hanging("klok", (44, 46), clock),
        hanging("nooduitgang", (58, 24), exit_sign),
        hanging("schoolbel", (34, 36), bell),
        hanging("brandblusser", (24, 42), move(9, 36, _extinguisher())),
    ]


def _extinguisher() -> str:
    return (
        rect(-6, -26, 12, 30, colour("coral600"), 5)
        + rect(-6, -26, 4, 30, colour("coral400"), 3)
        + rect(-3, -32, 6, 7, "#2A2A33", 2)
        + rect(-3, -14, 6, 9, "#FDFBF6", 1)
        + line("M3 -30 q8 2 6 14", "#2A2A33", 2.4)
    )


def _clothes() -> list[Prop]:
    """A rail with coats, and the tall mirror of the hall."""
    coats = (
        (14, colour("coral400")),
        (46, colour("sky600")),
        (78, colour("amber400")),
        (110, colour("leaf600")),
    )
    rail = rect(0, 4, 132, 9, colour("wood500"), 4) + rect(0, 4, 132, 3, colour("wood300"), 2)
    rack = rail + joined(_coat(x, paint) for x, paint in coats)
    frame = rect(4, 6, 80, 124, SHADE, 12, opacity=0.28) + rect(0, 0, 80, 126, colour("wood500"), 12)
    frame += rect(0, 0, 80, 4, colour("wood300"), 2) + rect(7, 7, 66, 112, "#A9C9D6", 8)
    glass, gradient = linear_gradient([(0, "#E6F3F7", 1), (0.6, "#C4DFE8", 1), (1, "#B4CFD6", 1)])
    shine = path("M7 84 L73 18 V44 L7 110 Z M7 60 L58 7 H66 L7 68 Z", "#FFFFFF", opacity=0.45)
    mirror = frame + gradient + clip(rect(7, 7, 66, 112, "#FFFFFF", 8), rect(7, 7, 66, 112, glass), shine)
    return [hanging("kapstok", (132, 84), rack), hanging("spiegel", (84, 130), mirror)]


def _coat(x: float, paint: str) -> str:
    deep = darker(paint, 0.22)
    body = path(f"M{x - 4} 22 q8 -9 16 0 l6 40 q-14 8 -28 0 Z", paint)
    return (
        circle(x + 4, 13, 3, "#EDEFF2")
        + body
        + path(f"M{x + 4} 20 V65 q9 0 14 -3 l-6 -40 Z", deep, opacity=0.35)
        + line(f"M{x + 4} 26 V62", deep, 2)
        + path(f"M{x - 2} 21 q6 7 12 0", "none", stroke=lighter(paint, 0.4), stroke_width=3)
    )
