"""What the debrief and the sharing have in common: Agent Vos in the ink column, the heading, the card, the buttons.

Knows where things stand and how they grow with the text. Does not know questions, moments or commands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN, SCREEN_H, Box, Painter
from alibi.ui.style import HUES, Look, paint
from alibi.ui.widgets import Heading, Image, Panel, Pen, TextBlock, Widget, chip_icon
from alibi.ui.widgets_frame import SpeechBubble
from alibi.ui.widgets_press import Button

COLUMN = Box(0, 0, 330, SCREEN_H)
BUBBLE = Box(22, 34, 286, 140)
PORTRAIT = Box(-16, SCREEN_H - 414, 360, 414)
LEFT, WIDE = 362, 886
RIGHT = LEFT + WIDE
TOP, FOOT = 30, SCREEN_H - 24
GAP = 14
VOS, VOS_NAME = "vos", "Agent Vos"
TILE = 38


class VosSays(NamedTuple):
    """One calm sentence of Vos, and the face that goes with it."""

    text: str
    mood: str = "neutral"


def draw_column(client: Client, painter: Painter, says: VosSays) -> None:
    """Paper at the right (or ink, when the child chose dark), and Vos at the left."""
    painter.panel(SCREEN, paint(client.look.tone("world").ground))
    painter.image("backdrop.debrief", 0, 0, part=COLUMN)
    portrait = f"portrait.{VOS}.{says.mood}"
    if portrait in client.pictures:
        painter.clip(COLUMN)
        painter.image(portrait, PORTRAIT.x, PORTRAIT.y, size=(PORTRAIT.w, PORTRAIT.h))
        painter.clip(None)


def put_column(client: Client, page: Page, says: VosSays) -> None:
    """The bubble of Vos, with a button to hear it."""
    people = client.world.case.index.person
    name = people[VOS].name if VOS in people else VOS_NAME
    page.put(SpeechBubble("vos", name, says.text, on_read=lambda: client.voice.say(says.text), tail="down",
                          step="choice"), *BUBBLE)


def put_heading(page: Page, title: str, below: str, beside: Widget | None = None) -> int:
    """The heading of the paper side, a sentence below it, and a widget at the right. Gives the y below."""
    room = WIDE - (beside.wide(page.look) + GAP if beside else 0)
    y = page.put(Heading("kop", title), LEFT, TOP, room).bottom
    y = page.put(TextBlock("onderkop", below, colour="quiet"), LEFT, y, room).bottom
    if beside:
        y = max(y, page.put_before(beside, RIGHT, TOP + 4).bottom)
    return y + GAP


def put_buttons(page: Page, buttons: Sequence[Button]) -> int:
    """The buttons at the foot, two or more: the first at the left, the others at the right. Large text wraps inside
    them. Gives the y above them."""
    first, *others = (button.wide(page.look) for button in buttons)
    room = WIDE - first - GAP * len(others)
    if sum(others) > room and len(others) > 1:
        first, *others = [(WIDE - GAP * len(others)) // len(buttons)] * len(buttons)
    elif sum(others) > room:
        others = [room]
    wide = [first, *others]
    high = max(button.tall(page.look, w) for button, w in zip(buttons, wide, strict=True))
    page.put(buttons[0], LEFT, FOOT - high, first, high)
    x = RIGHT - sum(others) - GAP * (len(others) - 1)
    for button, w in zip(buttons[1:], others, strict=True):
        x = page.put(button, x, FOOT - high, w, high).right + GAP
    return FOOT - high - GAP


def put_card(page: Page, top: int, bottom: int) -> Box:
    """A card as large as there is room for; gives the room for a scroll area inside it."""
    card = Box(LEFT, top, WIDE, bottom - top)
    page.put(Panel(), *card)
    return Box(card.x + 8, card.y + 8, card.w - 12, card.h - 16)


def put_portrait(page: Page, room: Box, picture: str) -> Box:
    """A portrait in the corner of the card, on its edge; gives the room that is left beside it."""
    size = (350, round(350 * 460 / 400))
    page.put(Image("", picture, size=size), room.right - size[0] - GAP, room.bottom + 6 - size[1], *size)
    return room._replace(w=room.w - size[0] - 2 * GAP)


@dataclass
class CardHead(Heading):
    """The head of a card: an icon on a tile, and what the card is about."""

    icon: str = field(default="", kw_only=True)
    hue: str = field(default="mint", kw_only=True)
    step: str = field(default="subhead", kw_only=True)

    def tall(self, look: Look, w: int) -> int:
        return max(TILE, super().tall(look, w - TILE - GAP))

    def draw(self, pen: Pen) -> None:
        tile = Box(self.box.x, self.box.y + (min(self.box.h, TILE + 8) - TILE) // 2, TILE, TILE)
        on_ink = pen.tone(self) is pen.look.tone("ink")
        pen.painter.panel(tile, paint("ink700" if on_ink else HUES[self.hue][0]), 10)
        pen.icon(self.icon, chip_icon(self.hue, on_ink), *tile.centre)
        style = self.style(pen.look, pen.tone(self))
        room = Box(tile.right + GAP, self.box.y, self.box.w - TILE - GAP, 0)
        high = pen.look.tall(style, self.text, room.w)
        pen.lines(self.text, style, room._replace(y=self.box.y + (self.box.h - high) // 2))


@dataclass
class FaceRow(Widget):
    """A person's face with a word or two beside it; without a picture the words stand alone."""

    picture: str = ""
    title: str = field(default="", kw_only=True)
    below: str = field(default="", kw_only=True)
    role = "text"

    def said(self) -> str:
        return f"{self.title}: {self.below}" if self.title and self.below else self.title or self.below

    def _left(self) -> int:
        return 64 if self.picture else 0

    def tall(self, look: Look, w: int) -> int:
        room = w - self._left()
        high = look.tall(look.style("body_strong", "ink900"), self.title, room) if self.title else 0
        high += look.tall(look.style("body", "ink900"), self.below, room) if self.below else 0
        return max(54 if self.picture else 0, high)

    def draw(self, pen: Pen) -> None:
        look, tone, box = pen.look, pen.tone(self), self.box
        if self.picture:
            disc = Box(box.x, box.centre[1] - 25, 50, 50)
            pen.painter.panel(disc, paint(tone.sunken), 25, paint(tone.edge), 2)
            pen.painter.image(self.picture, disc.x + 1, disc.y + 1, size=(48, 48))
        room = Box(box.x + self._left(), box.y, box.w - self._left(), 0)
        strong, body = look.style("body_strong", tone.text), look.style("body", tone.text)
        high = (look.tall(strong, self.title, room.w) if self.title else 0)
        high += look.tall(body, self.below, room.w) if self.below else 0
        y = box.y + (box.h - high) // 2
        y = pen.lines(self.title, strong, room._replace(y=y)) if self.title else y
        if self.below:
            pen.lines(self.below, body, room._replace(y=y))
