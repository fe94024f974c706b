"""What every widget is, the pen that draws them, and the widgets that only show: panel, text, picture, chip, key.

Knows boxes, tones and text. Does not know scenes, focus order or the mouse (alibi.ui.screen does). Widgets that can be
used are in alibi.ui.widgets_press (buttons, cards, switches), alibi.ui.widgets_input (slider, text field) and
alibi.ui.widgets_frame (speech bubble, notice); the rail is in alibi.ui.widgets_rail, amounts and progress in
alibi.ui.widgets_amount.

A widget is made anew for every layout: it holds what it shows, and functions to call; never state of its own.
`Page.put` (alibi.ui.page) gives it a box; a widget grows in height until its text fits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from alibi.ui.items import Item
from alibi.ui.painter import NOWHERE, Box, Painter, Style
from alibi.ui.style import HUES, Look, Tone, paint

TARGET = 44
"""The least width and height of anything that can be pressed, in pixels."""
RING = 4
RING_GAP = 2

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Pen:
    """A painter with the look in force and what the child points at now."""

    painter: Painter
    look: Look
    ground: str
    """The tone of the screen: "paper", "ink" or "world"."""
    focus: str = ""
    hover: str = ""
    down: str = ""

    def tone(self, widget: Widget) -> Tone:
        """The colours a widget draws with."""
        return self.look.tone(widget.tone or self.ground)

    def lines(self, text: str, style: Style, box: Box, align: Align = "left") -> int:
        """Draw a wrapped text in the width of a box, from its top; gives the y below it."""
        leading = self.look.leading(style)
        lift = (leading - self.look.letters.height(style)) // 2
        y = box.y
        for line in self.look.wrap(style, text, box.w):
            if line:
                free = box.w - self.look.width(style, line)
                shift = 0 if align == "left" else free // 2 if align == "centre" else free
                self.painter.text(line, box.x + shift, y + lift, style)
            y += leading
        return y

    def icon(self, name: str, colour: str, cx: int, cy: int, size: int = 24) -> None:
        """Draw an icon (24 or 32 pixels) around a middle point."""
        self.painter.image(f"icon{size}.{name}.{colour}", cx - size // 2, cy - size // 2)


def icon_size(look: Look) -> int:
    """Icons grow with the text: 24 pixels, or 32 beside larger text."""
    return 24 if look.settings.text_scale == 100 else 32


@dataclass(eq=False, repr=False)
class Widget:
    """One thing on a page. `key` is unique on its page; "" for what cannot be used. A thing, not a value: widgets are
    not compared or printed, and what is left out for that makes the start a twentieth shorter."""

    key: str = ""
    box: Box = field(default=NOWHERE, kw_only=True)
    tone: str = field(default="", kw_only=True)
    """"paper", "ink", "world", or "" for that of the screen."""

    role = "text"
    corner = 16
    """The radius of its corners, also of the focus ring."""
    draws_parts = False
    """Whether its parts are in its own drawing."""

    @property
    def usable(self) -> bool:
        """Whether focus may land on it."""
        return False

    def tall(self, look: Look, w: int) -> int:
        """The least height in which it fits at a width."""
        return 0

    def wide(self, look: Look) -> int:
        """Its natural width on one line."""
        return 0

    def parts(self) -> list[Widget]:
        """The widgets inside it, placed."""
        return []

    def said(self) -> str:
        """What a voice says for it; "" for decoration."""
        return ""

    def item(self, focus: str) -> Item | None:
        """Its line in the reading of the screen."""
        label = self.said()
        if not label:
            return None
        return Item(self.key, self.role, label, self.box, focused=bool(self.key) and self.key == focus,
                    usable=self.usable)

    def draw(self, pen: Pen) -> None:
        """Draw it, without its parts and without the focus ring."""

    def press(self, at: tuple[int, int] | None) -> None:
        """Use it: Enter, Space, or a click or tap at a point."""

    def turn(self, by: int) -> bool:
        """Left (-1) or right (+1) while it has the focus; True when it took that for itself."""
        return False


@dataclass(eq=False, repr=False)
class Panel(Widget):
    """A card to put things on. `fill` and `edge` are palette names; "" takes the card of the tone."""

    fill: str = field(default="", kw_only=True)
    edge: str = field(default="", kw_only=True)
    radius: int = field(default=18, kw_only=True)
    shadow: int = field(default=0, kw_only=True)
    dash: int = field(default=0, kw_only=True)
    least: int = field(default=0, kw_only=True)

    def tall(self, look: Look, w: int) -> int:
        """Its least height."""
        return self.least

    def draw(self, pen: Pen) -> None:
        """The card."""
        tone = pen.tone(self)
        pen.painter.panel(self.box, paint(self.fill or tone.card), self.radius, paint(self.edge or tone.edge), 2,
                          shadow=self.shadow, dash=self.dash)


@dataclass(eq=False, repr=False)
class TextBlock(Widget):
    """Text that wraps. `step` is one of style.SCALE; `colour` "text", "quiet", "link" or a palette name."""

    text: str = ""
    step: str = field(default="body", kw_only=True)
    colour: str = field(default="text", kw_only=True)
    align: Align = field(default="left", kw_only=True)

    def style(self, look: Look, tone: Tone) -> Style:
        """Its text style on a tone."""
        names = {"text": tone.text, "quiet": tone.quiet, "link": tone.link}
        return look.style(self.step, names.get(self.colour, self.colour))

    def tall(self, look: Look, w: int) -> int:
        """The height of its lines."""
        return look.tall(look.style(self.step, "ink900"), self.text, w)

    def wide(self, look: Look) -> int:
        """The width of its longest line when nothing wraps."""
        return max(look.width(look.style(self.step, "ink900"), line) for line in self.text.split("\n"))

    def said(self) -> str:
        """The text itself."""
        return self.text

    def draw(self, pen: Pen) -> None:
        """The lines."""
        pen.lines(self.text, self.style(pen.look, pen.tone(self)), self.box, self.align)


@dataclass(eq=False, repr=False)
class Heading(TextBlock):
    """The title of a screen or card."""

    step: str = field(default="head", kw_only=True)
    role = "heading"


@dataclass(eq=False, repr=False)
class Image(Widget):
    """A picture by name, with words for who cannot see it ("" for decoration)."""

    picture: str = ""
    words: str = field(default="", kw_only=True)
    size: tuple[int, int] | None = field(default=None, kw_only=True)
    role = "image"

    def tall(self, look: Look, w: int) -> int:
        """Its own height, when a size was given."""
        return self.size[1] if self.size else 0

    def said(self) -> str:
        """What it shows."""
        return self.words

    def draw(self, pen: Pen) -> None:
        """The picture."""
        pen.painter.image(self.picture, self.box.x, self.box.y, size=self.size)


@dataclass(eq=False, repr=False)
class Chip(Widget):
    """A word in a pill: a fact, never a button. `hue` is one of style.HUES."""

    text: str = ""
    hue: str = field(default="ink", kw_only=True)
    icon: str = field(default="", kw_only=True)
    corner = 17

    def tall(self, look: Look, w: int) -> int:
        """One line with air."""
        return look.leading(look.style("label", "ink900")) + 12

    def wide(self, look: Look) -> int:
        """The word, its icon, and 12 pixels at both ends."""
        return look.width(look.style("label", "ink900"), self.text) + 24 + (28 if self.icon else 0)

    def said(self) -> str:
        """The word."""
        return self.text

    def draw(self, pen: Pen) -> None:
        """A filled pill on paper, an outlined one on ink."""
        fill, dark, light = HUES[self.hue]
        on_ink = pen.tone(self) is pen.look.tone("ink")
        style = pen.look.style("label", light if on_ink else dark)
        if on_ink:
            pen.painter.panel(self.box, paint("ink800"), self.box.h // 2, paint(light), 2)
        else:
            pen.painter.panel(self.box, paint(fill), self.box.h // 2)
        x = self.box.x + 12
        if self.icon:
            pen.icon(self.icon, chip_icon(self.hue, on_ink), x + 10, self.box.centre[1])
            x += 28
        top = self.box.y + (self.box.h - pen.look.leading(style)) // 2
        pen.lines(self.text, style, Box(x, top, self.box.right - x, 0))


def chip_icon(hue: str, on_ink: bool) -> str:
    """The icon colour that goes with a hue; icons are baked in few colours."""
    on_paper = {"mint": "mint700", "amber": "amber700", "coral": "coral700", "sky": "sky700"}
    dark = {"mint": "mint300", "amber": "amber300"}
    return dark.get(hue, "paper50") if on_ink else on_paper.get(hue, "ink900")


@dataclass(eq=False, repr=False)
class KeyCap(Widget):
    """A key of the keyboard, as a small cap."""

    text: str = ""

    def tall(self, look: Look, w: int) -> int:
        """One line with air, and the rim below."""
        return look.px(16) + 14

    def wide(self, look: Look) -> int:
        """At least square."""
        return max(self.tall(look, 0) - 2, look.width(look.style("key", "paper50"), self.text) + 16)

    def draw(self, pen: Pen) -> None:
        """Rim, cap, letter."""
        draw_key(pen, self.box, self.text)


def draw_key(pen: Pen, box: Box, text: str, *, fill: str = "ink700", colour: str = "paper50") -> None:
    """A cap with a letter or number in the middle."""
    pen.painter.panel(box, paint("ink950"), 8)
    cap = Box(box.x, box.y, box.w, box.h - 2)
    pen.painter.panel(cap, paint(fill), 8)
    style = pen.look.style("key", colour)
    top = cap.y + (cap.h - pen.look.leading(style)) // 2
    pen.lines(text, style, Box(cap.x, top, cap.w, 0), "centre")
