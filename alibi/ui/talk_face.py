"""The face of who speaks in a talk: the portrait, and what the face scan points at.

Knows moods, the portrait of 400x460 and where its face lies. Callouts stand beside the face, never on it and never
off the screen: their words wrap, and only when that is not enough they get smaller.

Anger is never hidden and never another face. With the setting "mild" who is angry stands further off: the same face,
smaller. The name tag says it in words in both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.face_scan import Callout, callouts
from alibi.ui.painter import SCREEN_H, Box, Style
from alibi.ui.style import LEAST_PX, Look, paint
from alibi.ui.widgets import Pen, Widget

PORTRAIT = (400, 460)
NEAR, FAR = Box(36, 168, 480, 552), Box(96, 306, 360, 414)
"""Where a portrait stands: close by, and (mild anger) further off."""
LEFT, RIGHT = 14, 546
FACE_LEFT, FACE_RIGHT = 124, 292
"""The sides of a face in a portrait; hair may lie under a callout, a face may not."""
PAD = 12
LIFT = {"brows": -44, "eyes": -34, "mouth": 26, "shoulders": -46}
ANGRY = "angry"


def place_of_portrait(mood: str, anger: str) -> Box:
    """Where the portrait stands for a mood, with the child's setting for anger."""
    return FAR if mood == ANGRY and anger == "mild" else NEAR


@dataclass
class FaceScan(Widget):
    """What there is to see in a face, named beside it. `box` is that of the portrait."""

    mood: str = field(default="neutral", kw_only=True)
    name: str = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        """The parts in words."""
        words = ", ".join(one.words for one in callouts(self.mood))
        return f"Het gezicht van {self.name}: {words}." if words else ""

    def draw(self, pen: Pen) -> None:
        """A dot on each part, a line, and its words."""
        for callout in callouts(self.mood):
            label, style, rows = self.label(pen.look, callout)
            at = self.point(callout)
            inner = label.right if callout.side == "left" else label.x
            pen.painter.line(*at, inner, label.centre[1], paint("mint300"), 2)
            pen.painter.panel(Box(at[0] - 6, at[1] - 6, 12, 12), paint("mint600"), 6, paint("white"), 2)
            pen.painter.panel(label, paint("ink900"), 14, paint("mint600"), 2)
            for number, row in enumerate(rows):
                pen.painter.text(row, label.x + PAD, label.y + 6 + number * pen.look.leading(style), style)

    def point(self, callout: Callout) -> tuple[int, int]:
        """A part of the face on the screen."""
        return (self.box.x + callout.x * self.box.w // PORTRAIT[0], self.box.y + callout.y * self.box.h // PORTRAIT[1])

    def face(self) -> tuple[int, int]:
        """The left and right side of the face on the screen."""
        return (self.box.x + FACE_LEFT * self.box.w // PORTRAIT[0], self.box.x + FACE_RIGHT * self.box.w // PORTRAIT[0])

    def label(self, look: Look, callout: Callout) -> tuple[Box, Style, tuple[str, ...]]:
        """Where the words of a callout stand, in which style and lines."""
        left, right = self.face()
        room = (left - LEFT if callout.side == "left" else RIGHT - right) - 2 * PAD
        style = look.style("label", "paper50")
        while style.px > LEAST_PX and max(look.width(style, word) for word in callout.words.split()) > room:
            style = style._replace(px=style.px - 1)
        rows = look.wrap(style, callout.words, room)
        wide = max(look.width(style, row) for row in rows) + 2 * PAD
        high = len(rows) * look.leading(style) + 10
        x = LEFT if callout.side == "left" else RIGHT - wide
        y = self.point(callout)[1] + LIFT[callout.part] - high // 2
        return Box(x, min(y, SCREEN_H - high - 8), wide, high), style, rows
