"""What the floor plan looks like: floors with their walls and doors, the names of rooms, and the steps of a way.

Knows a plan and colours. Does not know the world nor which way there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from alibi.ui.floor_plan import Floor, FloorPlan, Gap
from alibi.ui.painter import NOWHERE, Box, Style
from alibi.ui.style import Look, fitting, paint
from alibi.ui.widgets import Pen, Widget
from alibi.ui.widgets_press import Pressable

DOT = 16
"""Half of the dot that says where one is, and a little air, px."""
FLOOR_WORDS = ("Beneden", "Boven")


def floor_words(number: int) -> str:
    """How a floor is called."""
    return f"Verdieping {number} · {FLOOR_WORDS[min(number, 1)].lower()}" if number > 0 else FLOOR_WORDS[0]


def floor_colour(on_paper: bool, wings: Mapping[str, str], place: str, chosen: str) -> str:
    """The colour of a room's floor: its wing, or mint for the chosen place. The name says the same."""
    if place == chosen:
        return "mint200" if on_paper else "mint700"
    if on_paper:
        return wings.get(place, "paper50")
    return "ink800" if place in wings else "ink900"


@dataclass
class Plate(Widget):
    """The floors themselves: walls, rooms, doors, the way. What stands on it is read from the rooms."""

    plan: FloorPlan = field(kw_only=True)
    fills: dict[str, str] = field(default_factory=dict, kw_only=True)
    chosen: str = field(default="", kw_only=True)
    way: list[list[tuple[int, int]]] = field(default_factory=list, kw_only=True)

    def draw(self, pen: Pen) -> None:
        """Walls first, then floors, doors and the way."""
        for floor in self.plan.floors:
            self._draw_floor(pen, floor)
        mint = paint("mint600" if self._on_paper(pen) else "mint400")
        for line in self.way:
            pen.painter.lines(line, mint, 5)
        if self.way:
            x, y = self.way[-1][-1]
            pen.painter.panel(Box(x - 8, y - 8, 16, 16), mint, 8)

    def _on_paper(self, pen: Pen) -> bool:
        return pen.tone(self) is pen.look.tone("paper")

    def _draw_floor(self, pen: Pen, floor: Floor) -> None:
        wall = "ink700" if self._on_paper(pen) else "ink400"
        for room in floor.rooms:
            for box in room.boxes:
                pen.painter.panel(box.grown(3), paint(wall))
        for room in floor.rooms:
            for box in room.boxes:
                pen.painter.panel(box, paint(floor_colour(self._on_paper(pen), self.fills, room.place, self.chosen)))
        self._draw_inner_walls(pen, floor, wall)
        for gap in floor.gaps:
            self._draw_gap(pen, floor, gap)

    def _draw_inner_walls(self, pen: Pen, floor: Floor, wall: str) -> None:
        """Places that touch have a line between them, unless that whole side is open."""
        boxes = [(room.place, box) for room in floor.rooms for box in room.boxes]
        open_sides = {frozenset((gap.a, gap.b)) for gap in floor.gaps if gap.open_side and not gap.stairs}
        for number, (place, box) in enumerate(boxes):
            for other, touching in boxes[number + 1:]:
                side = _side(box, touching)
                if place != other and side is not None:
                    loose = frozenset((place, other)) in open_sides
                    pen.painter.panel(side.grown(0 if loose else 1), paint("ink300" if loose else wall))

    def _draw_gap(self, pen: Pen, floor: Floor, gap: Gap) -> None:
        if gap.stairs:
            sign = _stairs_sign(floor, gap)
            pen.painter.panel(sign, paint("paper200" if self._on_paper(pen) else "ink700"), 4,
                              paint("ink700" if self._on_paper(pen) else "ink400"), 3)
            pen.icon("stairs", "ink900" if self._on_paper(pen) else "paper50", *sign.centre)
        elif not gap.open_side:
            pen.painter.panel(gap.box, paint("paper50" if self._on_paper(pen) else "ink900"))


def _stairs_sign(floor: Floor, gap: Gap) -> Box:
    """Where the sign of stairs stands: behind the wall they are in; where another room is there, before it."""
    x, y = gap.box.centre[0], gap.box.bottom - 34
    taken = any(box.x < x < box.right and box.y < y < box.bottom and room.place not in (gap.a, gap.b)
                for room in floor.rooms for box in room.boxes)
    return Box(x - 26, gap.box.y if taken else y, 52, 34)


def _side(one: Box, other: Box) -> Box | None:
    """The line along which two boxes touch."""
    top, bottom = max(one.y, other.y), min(one.bottom, other.bottom)
    left, right = max(one.x, other.x), min(one.right, other.right)
    if left == right and bottom > top:
        return Box(left - 1, top, 2, bottom - top)
    if top == bottom and right > left:
        return Box(left, top - 1, right - left, 2)
    return None


@dataclass
class PlanRoom(Pressable):
    """A place on the plan: its short name, a lock when it is shut now, a dot when you are there."""

    short: str = field(default="", kw_only=True)
    shut: str = field(default="", kw_only=True)
    here: bool = field(default=False, kw_only=True)
    spot: tuple[int, int] | None = field(default=None, kw_only=True)
    room: Box = field(default=NOWHERE, kw_only=True)
    ground: str = field(default="paper50", kw_only=True)
    """The colour of its floor: behind the name, so that a way does not look like a line through it."""
    corner = 8

    def said(self) -> str:
        """Name, whether you are there, and whether it is shut."""
        here = ". Jij bent hier" if self.here else ""
        return f"{self.label}{here}{'. Nu dicht' if self.shut else ''}"

    def value(self) -> str:
        """What stands on the plan, when that is another word."""
        return "" if self.short.lower() in self.label.lower().split() else self.short

    def _style(self, look: Look, colour: str) -> Style:
        return fitting(look, look.style_of("head", 17, colour), self.short, self.room.w - 8)

    def draw(self, pen: Pen) -> None:
        """Words in the middle of its largest box, the dot where the spot is."""
        tone, look, room = pen.tone(self), pen.look, self.room
        style, name, dot = self._placed(look, tone.text)
        leading, y, shut = look.leading(style), name.y, self.shut and not dot
        if shut and room.h >= leading + 30:
            y -= 14
            pen.icon("lock", "ink900" if tone is look.tone("paper") else "paper50", room.centre[0], y + leading + 12)
        elif shut:
            pen.icon("lock", "ink900" if tone is look.tone("paper") else "paper50", room.right - 16, room.centre[1])
        pen.painter.panel(Box(name.x - 5, y + 1, name.w + 10, name.h - 2).cut(room), paint(self.ground), 6)
        pen.painter.text(self.short, name.x, y, style)
        if pen.hover == self.key and not self.selected:
            pen.painter.panel(room, None, 4, paint(tone.ring), 3)
        if dot:
            self._draw_dot(pen, dot)

    def _placed(self, look: Look, colour: str) -> tuple[Style, Box, tuple[int, int] | None]:
        """The letter of the name, where it stands, and the dot. In a room that is too low for both below each other
        the dot stands before the name; in one that is too narrow for that as well, below it at the edge."""
        style, room, dot = self._style(look, colour), self.room, self.spot if self.here else None
        wide, high = look.width(style, self.short), look.letters.height(style)
        name = Box(room.centre[0] - wide // 2, room.centre[1] - high // 2, wide, high)
        if dot is None:
            return style, name, None
        y = beside_the_dot(name, room, dot)
        if y is not None:
            return style, name._replace(y=y), dot
        beside = room.w - 2 * DOT - 8
        style = fitting(look, style, self.short, beside)
        wide, high = look.width(style, self.short), look.letters.height(style)
        if wide > beside:
            name = Box(room.centre[0] - wide // 2, room.y + 2, wide, high)
            return style, name, (room.centre[0], max(room.bottom - DOT + 1, name.bottom + DOT - 3))
        x = room.right - 4 - beside + (beside - wide) // 2
        return style, Box(x, room.centre[1] - high // 2, wide, high), (room.x + DOT + 2, room.centre[1])

    def _draw_dot(self, pen: Pen, spot: tuple[int, int]) -> None:
        x, y = spot
        pen.painter.panel(Box(x - 14, y - 14, 28, 28), paint("white"), 14, paint("mint700"), 3)
        pen.painter.panel(Box(x - 7, y - 7, 14, 14), paint("mint700"), 7)


def beside_the_dot(name: Box, room: Box, dot: tuple[int, int]) -> int | None:
    """Where the name of a room goes, so that the dot does not stand on it: in the middle, else above or below, nearest
    to the middle; None in a room that is too low for that."""
    if not name.grown(DOT).holds(*dot):
        return name.y
    free = [y for y in (dot[1] - DOT - name.h, dot[1] + DOT) if room.y + 4 <= y <= room.bottom - name.h - 4]
    return min(free, key=lambda y: abs(y - name.y), default=None)


@dataclass
class WayStep(Widget):
    """One place on the way, with a dot and a line to the next."""

    text: str = ""
    last: bool = field(default=False, kw_only=True)
    icon: str = field(default="", kw_only=True)

    def said(self) -> str:
        """The words."""
        return self.text

    def tall(self, look: Look, w: int) -> int:
        """Its lines."""
        return look.tall(look.style("body", "ink900"), self.text, w - 46) + 10

    def draw(self, pen: Pen) -> None:
        """Dot, line, words."""
        tone, look, box = pen.tone(self), pen.look, self.box
        middle = box.y + look.leading(look.style("body", tone.text)) // 2
        line = paint("mint600" if tone is look.tone("paper") else "mint400")
        if not self.last:
            pen.painter.panel(Box(box.x + 14, middle, 4, box.h), line)
        pen.painter.panel(Box(box.x + 7, middle - 9, 18, 18), line, 9)
        if self.icon:
            pen.painter.panel(Box(box.x, middle - 16, 32, 32), paint(tone.card), 16, line, 3)
            pen.icon(self.icon, tone.icon_accent, box.x + 16, middle)
        pen.lines(self.text, look.style("body_strong" if self.last else "body", tone.text),
                  Box(box.x + 44, box.y, box.w - 46, 0))
