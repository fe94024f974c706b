"""What one reads or looks at on a wall: boards, screens, posters, room plates and sign posts.

Knows drawings only. No picture holds words: plates and boards leave an empty field that the map's signs fill.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.art.props_shape import Prop, hanging, standing
from alibi.art.school_shapes import SHADE, contact_shadow, lighter, lines_of_text, slab
from alibi.art.svg import circle, clip, ellipse, joined, line, linear_gradient, move, path, rect, rotate
from alibi.palette import colour


def board_props() -> tuple[Prop, ...]:
    """Boards, posters and signs."""
    return (*_boards(), *_posters(), *_signs())


def _boards() -> list[Prop]:
    return [
        _notice_board(),
        _chalkboard("schoolbord", ""),
        _chalkboard("schoolbord_week", _week_in_chalk()),
        _smart_board(),
        _hall_screen(),
        _menu_board(),
        _key_cupboard(),
        _post_boxes(),
        _floor_plan(),
    ]


def _note(
    x: float, y: float, width: float, height: float, paper: str, turn: float, pin: str, inside: str
) -> str:
    """A sheet of paper under a pin, a little askew."""
    return rotate(
        turn,
        x + width / 2,
        y + height / 2,
        rect(x + 1.5, y + 2.5, width, height, "#6A4828", 1, opacity=0.35),
        rect(x, y, width, height, paper, 1.5),
        inside,
        circle(x + width / 2, y + 3, 3, pin),
    )


def _notice_board() -> Prop:
    w, h = 150, 78
    cork = joined(circle(5 + (i * 53) % 140, 5 + (i * 31) % 68, 1.2, "#B4875A") for i in range(26))
    frame = rect(0, 0, w + 10, h + 10, colour("wood600"), 5) + rect(0, 0, w + 10, 3, colour("wood400"), 2)
    flyer = rect(12, 14, 30, 13, colour("sky300"), 2) + lines_of_text(12, 32, 28, 3)
    poster = circle(122, 26, 10, colour("leaf300")) + lines_of_text(107, 42, 30, 3)
    notes = (
        _note(8, 8, 38, 48, colour("paper50"), -3, colour("coral400"), flyer)
        + _note(
            52, 10, 44, 34, colour("amber200"), 2, colour("sky600"), lines_of_text(57, 18, 32, 4, "#A8834A")
        )
        + _note(102, 7, 40, 54, colour("paper50"), 1.5, colour("coral400"), poster)
        + _note(
            56, 49, 36, 22, colour("plum200"), -2, colour("amber400"), lines_of_text(60, 56, 26, 2, "#8B78BD")
        )
    )
    return hanging("prikbord", (160, 88), frame + move(5, 5, rect(0, 0, w, h, "#C99F6F"), cork, notes))


def _chalkboard(name: str, written: str) -> Prop:
    """A green board with what stands on it in chalk."""
    w, h = 196, 66
    frame = rect(0, 0, w + 12, h + 12, "#C9D2DA", 6) + rect(0, 0, w + 12, 4, "#FFFFFF", 3)
    green = rect(6, 6, w, h, "#23534A", 3) + path(
        f"M6 {h} L70 6 H110 L46 {h + 6} H6 Z", "#FFFFFF", opacity=0.05
    )
    tray = rect(4, h + 12, w + 4, 7, colour("wood500"), 3) + rect(4, h + 12, w + 4, 2, colour("wood300"), 1)
    chalk = rect(30, h + 9, 16, 4, "#FFFFFF", 2) + rect(54, h + 9, 12, 4, colour("coral300"), 2)
    return hanging(name, (w + 12, h + 20), frame + green + written + tray + chalk)


def _week_in_chalk() -> str:
    """Five days side by side, each with its lessons; Wednesday's are few, and on Friday something is marked."""
    chalk, tints = "#F2F4EC", ("#F2F4EC", colour("amber200"), colour("coral200"), colour("sky200"))
    lines = line("M13 22 H201 M50 12 V66 M88 12 V66 M126 12 V66 M164 12 V66", chalk, 1.6, opacity=0.75)
    names = joined(rect(18 + day * 38, 14, (20, 22, 26, 24, 20)[day], 3.4, chalk, 1.5) for day in range(5))
    lessons = joined(
        rect(17 + day * 38, 28 + k * 9.5, (26, 21, 27, 23)[(day + k) % 4], 5, tints[(day * 3 + k) % 4], 2, opacity=0.9)
        for day, count in enumerate((4, 4, 3, 4, 3))
        for k in range(count)
    )
    star = path("M182 55 l1.9 3.8 4.2 .6 -3 3 .7 4.2 -3.8 -2 -3.8 2 .7 -4.2 -3 -3 4.2 -.6 Z", colour("amber300"))
    return lines + names + lessons + star


def _smart_board() -> Prop:
    """The digital board: a lit screen with a drawing, never with words."""
    w, h = 172, 72
    glow, gradient = linear_gradient([(0, "#FDFBF6", 1), (1, "#EAF1F4", 1)])
    frame = rect(0, 0, w + 14, h + 14, "#33475F", 5) + rect(0, 0, w + 14, 3, "#5B7492", 2)
    chart = joined(
        rect(96 + i * 17, h - 8 - high, 11, high, paint, 1.5)
        for i, (high, paint) in enumerate(
            (
                (18, colour("sky300")),
                (34, colour("amber300")),
                (26, colour("coral300")),
                (42, colour("leaf300")),
            )
        )
    )
    sums = lines_of_text(14, 16, 62, 5, "#8CA3B8", 9)
    screen = move(7, 7, gradient, rect(0, 0, w, h, glow, 2), sums, chart)
    tray = rect(50, h + 14, 86, 6, "#46607F", 3) + rect(62, h + 12, 20, 3, colour("coral400"), 1.5)
    return hanging("digibord", (w + 14, h + 20), frame + screen + tray)


def _hall_screen() -> Prop:
    """The big screen with the timetable of the day: coloured bars in rows, one row marked as changed."""
    w, h = 196, 96
    frame = rect(0, 0, w + 12, h + 12, "#1B2B43", 6) + rect(0, 0, w + 12, 3, "#5B7492", 2)
    head = (
        rect(0, 0, w, 18, "#2F5175") + rect(8, 7, 70, 5, "#CFDDEA", 2) + rect(w - 38, 7, 30, 5, "#CFDDEA", 2)
    )
    paints = (colour("sky400"), colour("plum400"), colour("amber400"), colour("coral400"), colour("leaf400"))
    rows = ""
    for i, paint in enumerate(paints):
        y = 25 + i * 14
        if i == 2:
            rows += rect(3, y - 3, w - 6, 14, colour("amber100"), 3)
        ink = colour("amber700") if i == 2 else "#8CA3B8"
        rows += rect(8, y, 8, 8, paint, 2) + rect(24, y + 2, 44 + (i * 17) % 26, 4, ink, 2)
        rows += rect(118, y + 2, 24, 4, ink, 2) + rect(154, y + 2, 28, 4, ink, 2)
    shine = path("M120 0 H160 L100 96 H60 Z", "#FFFFFF", opacity=0.06)
    screen = clip(rect(0, 0, w, h, "#FFFFFF", 3), rect(0, 0, w, h, "#21364F"), head, rows, shine)
    return hanging("halscherm", (w + 12, h + 12), frame + move(6, 6, screen))


def _menu_board() -> Prop:
    w, h = 130, 62
    frame = (
        rect(0, 0, w, h, "#33475F", 6)
        + rect(0, 0, w, 3, "#5B7492", 2)
        + rect(6, 6, w - 12, h - 12, "#1F3047", 4)
    )
    bowl = path("M22 30 h34 c0 12 -8 17 -17 17 c-9 0 -17 -5 -17 -17 Z", colour("coral400"))
    bowl += rect(20, 27, 38, 4, "#FDFBF6", 2) + line("M32 22 q3 -4 0 -7 M44 22 q3 -4 0 -7", "#CFDDEA", 2)
    return hanging("menubord", (w, h), frame + bowl + lines_of_text(72, 20, 42, 4, "#A9C1D8", 8))


def _key_cupboard() -> Prop:
    body = slab(0, 0, 62, 66, "#8FA0B2", 4) + rect(6, 7, 50, 52, "#E6EEF5", 2)
    keys = joined(
        circle(14 + c * 11.5, 14 + r * 16, 2.6, "none", stroke=paint, stroke_width=2)
        + rect(13 + c * 11.5, 17 + r * 16, 2, 7, paint)
        for c in range(4)
        for r in range(3)
        for paint in (colour("amber400") if (c + r) % 3 else colour("coral400"),)
    )
    return hanging("sleutelkast", (62, 66), body + keys)


def _post_boxes() -> Prop:
    body = slab(0, 0, 118, 66, colour("wood500"), 3)
    for i in range(12):
        x, y = 6 + i % 4 * 27, 6 + i // 4 * 19
        paper = rect(x + 3, y + 9 - i % 3, 18, 5, ("#FDFBF6", colour("amber200"), colour("sky200"))[i % 3], 1)
        body += rect(x, y, 24, 16, "#5E4226", 1.5) + (paper if i % 5 else "")
    return hanging("postvakken", (118, 66), body)


def _floor_plan() -> Prop:
    """The plan of the school on the wall: rooms in the colours of their wings."""
    frame = rect(2, 3, 52, 60, SHADE, 3, opacity=0.25) + rect(0, 0, 52, 60, colour("wood500"), 4)
    paper = rect(4, 4, 44, 52, colour("paper50"), 2) + rect(0, 0, 52, 2.5, colour("wood300"), 1)
    rooms = ((8, 9, 16, 12, "sky300"), (27, 9, 17, 12, "sky300"), (8, 24, 36, 6, "paper300"))
    lower = ((8, 33, 11, 11, "coral300"), (22, 33, 8, 11, "coral300"), (33, 33, 11, 11, "coral300"))
    walls = joined(rect(x, y, w, h, colour(name), 1) for x, y, w, h, name in (*rooms, *lower))
    here = circle(26, 49, 3, colour("amber400"))
    return hanging("plattegrond", (54, 63), frame + paper + walls + here)


def _posters() -> list[Prop]:
    return [
        _poster("poster_bergen", colour("coral400"), _mountains()),
        _poster("poster_golven", colour("sky600"), _ripples()),
        _poster(
            "poster_zon", colour("plum400"), circle(23, 24, 11, "#FFFFFF", opacity=0.9) + _poster_lines()
        ),
        _poster("poster_blad", colour("leaf600"), _leaf_drawing()),
        _poster("poster_kaart", "#8FC3DD", _world()),
    ]


def _poster(name: str, paint: str, drawing: str) -> Prop:
    back = rect(2, 3, 46, 56, SHADE, 2, opacity=0.25) + rect(0, 0, 46, 56, colour("paper50"), 2)
    return hanging(
        name, (48, 59), back + clip(rect(4, 4, 38, 48, "#FFFFFF", 1), rect(4, 4, 38, 48, paint), drawing)
    )


def _poster_lines() -> str:
    return rect(11, 40, 24, 2.4, "#FFFFFF", 1, opacity=0.9) + rect(15, 45, 16, 2.4, "#FFFFFF", 1, opacity=0.9)


def _mountains() -> str:
    return path("M4 52 L18 24 L28 38 L34 28 L42 52 Z", "#FFFFFF", opacity=0.75) + circle(33, 16, 5, "#FFF3C4")


def _ripples() -> str:
    rings = joined(
        ellipse(23, 28, 14 * k, 17 * k, "none", stroke="#FFFFFF", stroke_width=1.8) for k in (1, 0.55)
    )
    return rings + circle(23, 28, 3.5, colour("amber200"))


def _leaf_drawing() -> str:
    blade = path("M23 12 C36 22 36 36 23 46 C10 36 10 22 23 12 Z", colour("leaf200"))
    return blade + line("M23 16 V46 M23 26 l6 -4 M23 32 l-6 -4 M23 38 l5 -4", colour("leaf700"), 1.6)


def _world() -> str:
    land = path(
        "M6 18 q8 -8 14 0 q-2 10 -8 12 q-8 -4 -6 -12 Z M24 22 q8 -10 16 -4 q2 12 -6 16 q-10 0 -10 -12 Z",
        "#E9DFAE",
    )
    return (
        land
        + path("M18 38 q8 -4 12 2 q-4 8 -10 6 Z", "#E9DFAE")
        + line("M4 30 H42 M23 4 V52", "#FFFFFF", 0.8)
    )


def _signs() -> list[Prop]:
    """Plates and boards with an empty field for the map's own text."""
    return [
        _plate("bordje_a", 84, colour("coral600")),
        _plate("bordje_b", 84, colour("sky600")),
        _plate("bordje_c", 84, colour("leaf600")),
        _plate("bordje_a_breed", 128, colour("coral600")),
        _plate("bordje_b_breed", 128, colour("sky600")),
        _name_board("naambord", 132),
        _name_board("naambord_breed", 204),
        _name_board("gevelbord", 268, fall=164),
        _number_plate(),
        _note_on_door(),
        _arrow_board("pijlbord_links", to_right=False),
        _arrow_board("pijlbord_rechts", to_right=True),
        _sign_post(),
    ]


def _plate(name: str, width: int, paint: str) -> Prop:
    """A room plate: pale field, a band in the colour of the wing."""
    body = rect(2, 3, width - 2, 34, SHADE, 5, opacity=0.3) + rect(0, 0, width - 2, 34, colour("paper50"), 5)
    band = rect(0, 0, 12, 34, paint, 5) + rect(7, 0, 5, 34, paint) + rect(0, 0, width - 2, 2, "#FFFFFF", 1)
    return Prop(name, width, 38, body + band, field=(14, 3, width - 20, 28), sign="room")


def _name_board(name: str, width: int, fall: int = 158) -> Prop:
    """A board above a door. The picture reaches down to the floor so that it stays in front of walkers."""
    dark = "#2B3F5B"
    board = (
        rect(2, 4, width - 4, 44, SHADE, 8, opacity=0.35)
        + rect(0, 0, width - 2, 44, dark, 8)
        + rect(0, 0, width - 2, 3, "#5B7492", 2)
        + rect(5, 5, width - 12, 34, "none", 5, stroke="#46607F", stroke_width=2)
    )
    return Prop(name, width, fall, board, field=(8, 6, width - 18, 32), sign="board")


def _number_plate() -> Prop:
    body = rect(1, 2, 38, 24, SHADE, 4, opacity=0.3) + rect(0, 0, 38, 24, colour("paper50"), 4)
    body += rect(0, 0, 38, 2, "#FFFFFF", 1)
    return Prop("nummerbordje", 40, 27, body, field=(2, 2, 34, 20), sign="label")


def _note_on_door() -> Prop:
    """A sheet of paper with tape: a notice that somebody put up in a hurry."""
    sheet = rect(3, 7, 40, 46, SHADE, 1, opacity=0.28) + rect(1, 4, 40, 46, colour("paper50"), 1.5)
    mark = path(
        "M10 20 h18 m-6 -6 l7 6 l-7 6",
        "none",
        stroke=colour("coral600"),
        stroke_width=3.2,
        stroke_linecap="round",
    )
    tape = rotate(-4, 21, 4, rect(11, 0, 20, 8, colour("amber200"), 1, opacity=0.9))
    return hanging("briefje", (46, 56), rotate(-2, 21, 27, sheet, mark, lines_of_text(8, 34, 26, 2)) + tape)


def _arrow_board(name: str, *, to_right: bool) -> Prop:
    """A direction board on the wall: an arrow and an empty field."""
    width, blue = 148, colour("sky700")
    board = rect(2, 3, width - 2, 30, SHADE, 5, opacity=0.3) + rect(0, 0, width - 2, 30, blue, 5)
    board += rect(0, 0, width - 2, 2.5, lighter(blue), 2)
    x, turn = (width - 26, 1) if to_right else (24, -1)
    shaft = f"M{x - 7 * turn} 15 H{x + 8 * turn} M{x + 2 * turn} 8 L{x + 9 * turn} 15 L{x + 2 * turn} 22"
    field = (6, 2, 110, 26) if to_right else (34, 2, 110, 26)
    return Prop(name, width, 33, board + line(shaft, "#FFFFFF", 3.4), field=field, sign="board")


def _sign_post() -> Prop:
    """A board on a foot, to be read in passing."""
    pole = (
        contact_shadow(64, 0, 34, 7) + rect(61, -40, 6, 40, "#56626F", 2) + rect(44, -6, 40, 7, "#46515E", 3)
    )
    board = rect(2, -74, 126, 40, SHADE, 6, opacity=0.25) + rect(0, -78, 126, 40, colour("paper50"), 6)
    edge = (
        rect(0, -78, 126, 3, "#FFFFFF", 2)
        + rect(0, -78, 10, 40, colour("sky600"), 5)
        + rect(6, -78, 4, 40, colour("sky600"))
    )
    post = standing("wegwijzer", (130, 80), pole + board + edge, (46, -8, 36, 10))
    return replace(post, field=(14, 6, 108, 28), sign="label")
