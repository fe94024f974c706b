"""The places that may lie behind a talk, as plain scenes before they are blurred.

Knows which large shapes make a place recognisable when it is out of focus. Knows no fine detail: that would
only cost work and disappear.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.svg import circle, clip, ellipse, joined, linear_gradient, path, rect
from alibi.palette import COLOURS, mix

_WIDE = 1280
_SHELF = ("coral400", "sky400", "amber400", "plum400", "leaf400", "paper200", "sky600", "coral200")


def _room(wall: str, wainscot: str, floor: str) -> str:
    """A wall with wainscot above a floor that begins at 430."""
    fill, gradient = linear_gradient(((0, mix(wall, "#FFFFFF", 0.4), 1), (1, wall, 1)))
    back = gradient + rect(0, 0, _WIDE, 430, fill) + rect(0, 290, _WIDE, 140, wainscot)
    return back + rect(0, 412, _WIDE, 18, mix(wainscot, "#0B1422", 0.3)) + rect(0, 430, _WIDE, 290, floor)


def _pane(x: float, y: float, width: float, height: float) -> str:
    fill, gradient = linear_gradient(((0, "#A8D8F0", 1), (0.65, "#DDF1F4", 1), (1, "#CFE6C6", 1)))
    frame = rect(x - 10, y - 10, width + 20, height + 20, "#F8F5EC", 6)
    trees = circle(x + width * 0.25, y + height, height * 0.28, "#8DBF73") + circle(
        x + width * 0.75, y + height * 1.02, height * 0.36, "#74A85E"
    )
    bar = rect(x + width / 2 - 5, y, 10, height, "#F8F5EC")
    glass = rect(x, y, width, height, fill)
    return gradient + frame + glass + clip(glass, trees) + bar


def _door(x: float, colour: str) -> str:
    leaf = rect(x - 12, 122, 164, 300, "#F4F0E4", 6) + rect(x, 134, 140, 288, colour)
    return leaf + rect(x + 24, 166, 40, 120, "#BFE0E8", 6) + rect(x + 80, 172, 48, 34, COLOURS["paper50"], 4)


def _lockers(x: float, count: int, first: str, second: str) -> str:
    return joined(
        rect(x + at * 58, 150 + row * 132, 52, 126, first if (at + row) % 2 else second, 5)
        + circle(x + at * 58 + 38, 220 + row * 132, 5, "#EAF0F4")
        for at in range(count)
        for row in (0, 1)
    )


def _plant(x: float, y: float, size: float) -> str:
    greens = ("#4F8A55", "#74B06C", "#5E9C60", "#86BF79")
    leaves = joined(
        ellipse(
            x + (at - 1.5) * 22 * size, y - 70 * size - (at % 2) * 26 * size, 24 * size, 48 * size, greens[at]
        )
        for at in range(4)
    )
    pot = path(
        f"M{x - 34 * size},{y - 56 * size} h{68 * size} l{-10 * size},{56 * size} h{-48 * size} Z", "#D98B66"
    )
    return leaves + pot


def _desk(x: float, y: float, width: float) -> str:
    top = rect(x, y, width, 62, "#D8B487", 8) + rect(x, y + 54, width, 16, COLOURS["wood600"], 4)
    legs = rect(x + 16, y + 66, 12, 70, "#6B7888") + rect(x + width - 28, y + 66, 12, 70, "#56626F")
    return legs + top + rect(x + width * 0.2, y + 10, 60, 36, "#FFFFFF", 3)


def _round_table(x: float, y: float, colour: str) -> str:
    chairs = ellipse(x - 150, y + 22, 44, 28, "#6BA0C2") + ellipse(x + 150, y + 22, 44, 28, "#6BA0C2")
    foot = rect(x - 12, y, 24, 74, "#56626F", 4) + ellipse(x, y + 80, 130, 26, "#3A2E1A", opacity=0.2)
    return (
        chairs
        + foot
        + ellipse(x, y + 10, 122, 58, mix(colour, "#5A2A1C", 0.4))
        + ellipse(x, y, 122, 56, colour)
    )


def _shelves(x: float, y: float, width: float, rows: int) -> str:
    drawn = rect(x - 10, y - 10, width + 20, rows * 92 + 14, COLOURS["wood600"], 6)
    for row in range(rows):
        top = y + row * 92
        drawn += rect(x, top, width, 80, "#4E3722")
        at, index = x + 4.0, row * 3
        while at < x + width - 26:
            thick, tall = 14 + (index * 7) % 12, 54 + (index * 11) % 20
            drawn += rect(at, top + 80 - tall, thick, tall, COLOURS[_SHELF[index % len(_SHELF)]], 2)
            at, index = at + thick + 2, index + 1
    return drawn


def yard() -> str:
    """The yard: sky, trees, the school's front, paving."""
    fill, gradient = linear_gradient(((0, "#9FD0EC", 1), (0.6, "#DFF0F2", 1), (1, "#FBEBCB", 1)))
    sky = (
        gradient
        + rect(0, 0, _WIDE, 470, fill)
        + ellipse(240, 90, 130, 26, "#FFFFFF")
        + ellipse(360, 120, 110, 22, "#FFFFFF")
    )
    school = rect(420, 120, 900, 310, "#D9A27C") + rect(400, 100, 920, 30, "#8C6239")
    windows = joined(
        rect(470 + at * 120, 170 + row * 120, 76, 76, "#BFE0EC", 4) for at in range(7) for row in (0, 1)
    )
    trees = (
        circle(60, 300, 130, "#86B56F") + circle(180, 330, 110, "#74A85E") + circle(330, 350, 86, "#8DBF73")
    )
    trunks = rect(64, 380, 24, 80, "#7A5A3C") + rect(186, 390, 20, 70, "#7A5A3C")
    paving = rect(0, 440, _WIDE, 280, "#DCCFB8") + joined(
        rect(0, 500 + at * 70, _WIDE, 4, "#C4B59A") for at in range(3)
    )
    bikes = joined(
        circle(440 + at * 90, 452, 34, "none", stroke="#3A4658", stroke_width=8)
        + rect(430 + at * 90, 410, 60, 9, COLOURS[("coral400", "sky400", "amber400")[at % 3]], 4)
        for at in range(9)
    )
    return (
        sky
        + trees
        + trunks
        + school
        + windows
        + paving
        + bikes
        + rect(60, 560, 300, 26, COLOURS["wood400"], 8)
    )


def hall() -> str:
    """The hall: glass doors with morning light, the desk, a screen."""
    base = _room("#DFE8E4", "#8FBDB4", "#E9E0CE")
    doors = joined(rect(60 + at * 110, 90, 96, 330, "#D6ECF2", 4) for at in range(4)) + rect(
        44, 74, 460, 18, "#F8F5EC"
    )
    light = path("M70,430 L500,430 L640,720 L-40,720 Z", "#FFF6D8", opacity=0.7)
    screen = rect(640, 110, 220, 130, "#22324A", 10) + rect(652, 122, 196, 106, "#35608A", 6)
    desk = rect(720, 350, 480, 150, COLOURS["wood500"], 14) + rect(700, 330, 520, 34, COLOURS["wood300"], 10)
    return base + doors + light + screen + desk + _plant(580, 440, 1.1) + _plant(1230, 440, 1.2)


def corridor() -> str:
    """The corridor: doors and lockers."""
    base = _room("#DFE8E4", "#8FBDB4", "#E6DCC8")
    doors = _door(30, "#256A9E") + _door(530, "#256A9E") + _door(1060, "#256A9E")
    lockers = _lockers(210, 5, "#5E93B5", "#6FA3A0") + _lockers(716, 5, "#D09A54", "#C98B5A")
    light = path("M200,430 L420,430 L560,720 L120,720 Z", "#FFF6D8", opacity=0.6)
    return base + doors + lockers + light


def classroom() -> str:
    """A classroom: board, windows, desks."""
    base = _room("#DCE6CE", "#B4C99E", "#D9B98A")
    board = rect(460, 96, 420, 200, "#C9D2DA", 10) + rect(474, 110, 392, 172, "#2E6155")
    chalk = (
        rect(510, 150, 160, 8, "#E8F5EC", 4)
        + rect(510, 180, 220, 8, "#FFE9A8", 4)
        + rect(510, 210, 120, 8, "#E8F5EC", 4)
    )
    windows = _pane(50, 90, 300, 210) + _pane(960, 90, 260, 210)
    desks = joined(_desk(20 + at * 320, 520, 260) for at in range(4))
    return base + board + chalk + windows + _plant(400, 430, 0.9) + desks


def canteen() -> str:
    """The aula, where one eats: high windows, round tables, a menu board."""
    base = _room("#F4DDBE", "#E5B57F", "#E6D3BB")
    windows = _pane(60, 70, 240, 200) + _pane(380, 70, 240, 200) + _pane(700, 70, 240, 200)
    board = rect(1010, 80, 220, 150, "#33475F", 8) + joined(
        rect(1036, 112 + at * 32, 150 - at * 20, 10, "#FFE0A1", 5) for at in range(3)
    )
    places = ((190, 560, "#E8A07F"), (640, 520, "#8FC7B5"), (1080, 570, "#E9C46F"))
    return base + windows + board + joined(_round_table(x, y, colour) for x, y, colour in places)


def library() -> str:
    """The mediatheek: shelves of books, a lamp, a couch."""
    base = _room("#F1E6D2", "#CDA06B", "#C9A77C")
    lamp = circle(470, 190, 150, "#FFF3C8", opacity=0.65) + path("M424,170 h92 l-18,-70 h-56 Z", "#F4B13E")
    stand = rect(464, 170, 10, 260, "#6A4828")
    couch = (
        rect(60, 470, 420, 120, "#5C7FA6", 40)
        + rect(40, 440, 90, 150, "#4A6C93", 34)
        + rect(410, 440, 90, 150, "#4A6C93", 34)
    )
    shelves = _shelves(40, 60, 340, 4) + _shelves(580, 60, 360, 4) + _shelves(980, 60, 280, 4)
    return (
        base
        + shelves
        + lamp
        + stand
        + couch
        + rect(600, 540, 420, 40, COLOURS["wood300"], 10)
        + _plant(560, 440, 1.0)
    )


def gym() -> str:
    """The gym: high windows, wall bars, mats, the lines of a court."""
    base = _room("#DCE9EE", "#9DBBC6", "#D9A46A")
    windows = joined(_pane(60 + at * 420, 60, 320, 120) for at in range(3))
    bars = joined(rect(90 + side * 900, 230 + at * 26, 220, 9, "#B98A54", 4) for side in (0, 1) for at in range(8))
    lines = ellipse(640, 590, 300, 74, "#F4F0E4", opacity=0.7) + ellipse(640, 590, 286, 64, "#D9A46A")
    mats = rect(420, 390, 250, 54, COLOURS["sky600"], 12) + rect(436, 348, 220, 48, COLOURS["leaf400"], 12)
    return base + windows + bars + lines + mats + circle(980, 520, 46, "#E07B39")


def home() -> str:
    """A room at home towards evening: a bed, a desk with a lamp, a window with a low sun."""
    base = _room("#F3E2CB", "#D8B48A", "#C79A68")
    window = _pane(120, 80, 300, 220) + circle(330, 230, 44, "#FFC56B") + rect(96, 60, 40, 270, "#E9A15B", 10)
    bed = rect(40, 440, 470, 150, COLOURS["sky600"], 34) + rect(60, 420, 150, 84, COLOURS["paper50"], 26)
    desk = rect(700, 380, 420, 26, COLOURS["wood300"], 8) + rect(720, 404, 26, 160, "#8A6239")
    lamp = circle(900, 290, 130, "#FFF3C8", opacity=0.7) + path("M860,300 h80 l-16,-58 h-48 Z", "#F4B13E")
    foot = rect(894, 300, 12, 82, "#6A4828") + rect(1076, 404, 26, 160, "#8A6239")
    return base + window + bed + lamp + desk + foot + _shelves(980, 90, 240, 2) + _plant(600, 440, 1.0)


def aula_at_night() -> str:
    """The aula with the light out: dark tables, and a small star for each pupil of a class at the ceiling."""
    base = _room("#1B2A48", "#162339", "#14202F")
    windows = joined(rect(60 + at * 320, 70, 240, 200, "#22345A", 8) for at in range(3))
    tables = _round_table(190, 560, "#26374F") + _round_table(640, 520, "#22324A") + _round_table(1080, 570, "#26374F")
    stars = joined(
        circle(60 + at * 44, 40 + (at * 37) % 96, 26, "#FFE7A0", opacity=0.35)
        + circle(60 + at * 44, 40 + (at * 37) % 96, 10, "#FFF6D8")
        for at in range(27)
    )
    return base + windows + tables + stars


PLACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "plein": yard,
        "hall": hall,
        "gang": corridor,
        "lokaal": classroom,
        "aula": canteen,
        "mediatheek": library,
        "gymzaal": gym,
        "thuis": home,
        "nacht": aula_at_night,
    }
)
"""Name of a place as used in a picture's name -> its scene."""
