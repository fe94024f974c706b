"""What is fixed in the week planner: heads of days and how busy they are, names of rows, small lessons, the legend.

Knows words, icons and colours that are given. Does not know days, lessons or rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.agenda_week_widgets import BAR, PAD, draw_block, lift
from alibi.ui.painter import Box
from alibi.ui.style import HUES, Look, fitting, paint
from alibi.ui.widgets import Pen, Widget, icon_size
from alibi.ui.widgets_amount import draw_segments

LESSON_TALL = 34
GAUGE_TALL, BAND_TALL = 20, 12
GAUGE_MOST = 4
BUSY_WORDS = ("vrij", "rustig", "halfvol", "druk", "vol")


@dataclass
class DayHead(Widget):
    """The name of a day above its column; dark when it is today, quiet when it is over."""

    text: str = ""
    today: bool = field(default=False, kw_only=True)
    over: bool = field(default=False, kw_only=True)
    role = "heading"

    def said(self) -> str:
        return f"{self.text}, vandaag" if self.today else f"{self.text}, voorbij" if self.over else self.text

    def shown(self) -> str:
        """What stands there."""
        return f"{self.text} · nu" if self.today else self.text

    def tall(self, look: Look, w: int) -> int:
        return look.leading(look.style_of("head", 16, "ink900")) + 10

    def wide(self, look: Look) -> int:
        return look.width(look.style_of("head", 16, "ink900"), self.shown()) + 20

    def draw(self, pen: Pen) -> None:
        tone = pen.tone(self)
        if self.today:
            pen.painter.panel(self.box, paint(tone.badge), self.box.h // 2)
        style = pen.look.style_of("head", 16, tone.on_badge if self.today else tone.quiet if self.over else tone.text)
        pen.lines(self.shown(), style, self.box._replace(y=self.box.y + 5), "centre")


@dataclass
class RowLabel(Widget):
    """What a row of the week is called: an icon with a word below, a word, or a time."""

    text: str = ""
    icon: str = field(default="", kw_only=True)

    def said(self) -> str:
        return self.text

    def wide(self, look: Look) -> int:
        style = look.style("label", "ink900") if self.icon else look.style_of("head", 16, "ink900")
        return look.width(style, self.text) + 8

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        if not self.icon:
            style = look.style_of("head", 16, tone.quiet)
            pen.lines(self.text, style, box._replace(y=box.y + (box.h - look.leading(style)) // 2))
            return
        style, size = look.style("label", tone.text), icon_size(look)
        y = box.y + 12
        pen.icon(self.icon, tone.icon, box.x + (box.w - 8) // 2, y + size // 2, size)
        pen.lines(self.text, style, Box(box.x, y + size + 4, box.w - 8, 0), "centre")


@dataclass
class WeekLesson(Widget):
    """One lesson, small. `change` are the words of a known change, `mark` what is shown of it ("uitval", "B1.02")."""

    title: str = ""
    hue: str = field(default="sky", kw_only=True)
    change: str = field(default="", kw_only=True)
    mark: str = field(default="", kw_only=True)
    gone: bool = field(default=False, kw_only=True)
    """Whether the lesson is dropped."""
    corner = 10

    def said(self) -> str:
        change = f" Wijziging: {self.change}" if self.change else ""
        return f"{self.title}.{change}"

    def tall(self, look: Look, w: int) -> int:
        return max(LESSON_TALL, look.leading(look.style("label", "ink900")) + 12)

    def draw(self, pen: Pen) -> None:
        look, box = pen.look, self.box
        on_ink = pen.tone(self) is look.tone("ink")
        fill, dark, light = HUES["amber" if self.change else self.hue]
        ink = light if on_ink else dark
        pen.painter.panel(box, paint("ink900" if on_ink else fill), self.corner, paint(ink) if self.change else None, 2,
                          dash=6 if self.change else 0)
        style = look.style("label", ink if not self.change else "amber200" if on_ink else "amber900")
        left = box.x + PAD
        if self.change:
            pen.icon("swap", "amber300" if on_ink else "amber700", box.x + 17, box.centre[1])
            left = box.x + 34
        else:
            pen.painter.panel(Box(box.x, box.y + 5, BAR, box.h - 10), paint(ink), 2)
        words = self.mark if self.gone or (self.mark and look.width(style, f"{self.title} {self.mark}")
                                           > box.right - left - 6) else f"{self.title} {self.mark}".strip()
        style = fitting(look, style, words, box.right - left - 4)
        pen.painter.text(look.letters.shorten(style, words, box.right - left - 4), left,
                         box.y + (box.h - look.leading(style)) // 2 + lift(look, style), style)


@dataclass
class DayBusy(Widget):
    """How busy one day is outside school, below its name: blocks with a word beside them, below where it is narrow."""

    day: str = ""
    level: int = field(default=0, kw_only=True)
    role = "progress"

    def said(self) -> str:
        return f"Drukte {self.day}: {BUSY_WORDS[self.level]}"

    def _beside(self, look: Look, w: int) -> int:
        """The width of the word when it stands beside the blocks; 0 when it stands below them."""
        word = look.width(look.style("small", "ink900"), BUSY_WORDS[self.level])
        return word if word + 64 <= w else 0

    def tall(self, look: Look, w: int) -> int:
        words = look.leading(look.style("small", "ink900"))
        return max(GAUGE_TALL, words) if self._beside(look, w) else GAUGE_TALL + words

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink, style = tone is look.tone("ink"), look.style("small", tone.quiet)
        full = ("mint400" if on_ink else "mint600") if self.level < GAUGE_MOST else "amber300" if on_ink else "amber700"
        beside = self._beside(look, box.w)
        blocks = Box(box.x + 4, box.y + (max(0, box.h - BAND_TALL) // 2 if beside else 2),
                     box.w - 8 - (beside + 8 if beside else 0), BAND_TALL)
        draw_segments(pen, blocks, self.level, GAUGE_MOST, (full, "ink600" if on_ink else "paper300"))
        if beside:
            pen.lines(BUSY_WORDS[self.level], style, Box(blocks.right + 8, box.y, beside + 4, 0))
        else:
            pen.lines(BUSY_WORDS[self.level], style, Box(box.x, box.y + GAUGE_TALL, box.w, 0), "centre")


@dataclass
class Legend(Widget):
    """What the looks of the week mean; an entry is a word and "change", "busy", "room", or the hue of a block."""

    entries: tuple[tuple[str, str], ...] = ()

    def said(self) -> str:
        return "Uitleg: " + ", ".join(words for words, _ in self.entries)

    def _places(self, look: Look, w: int) -> list[tuple[int, int]]:
        """Where each entry stands: beside each other, in more rows when the width is full."""
        style, places, x, y = look.style("small", "ink900"), [], 0, 0
        for words, _ in self.entries:
            wide = look.width(style, words) + 56
            if x and x + wide > w + 24:
                x, y = 0, y + look.leading(style) + 6
            places.append((x, y))
            x += wide
        return places

    def tall(self, look: Look, w: int) -> int:
        places = self._places(look, w)
        return (places[-1][1] if places else 0) + look.leading(look.style("small", "ink900")) + 4

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        style = look.style("small", tone.text)
        for (words, kind), (x, y) in zip(self.entries, self._places(look, box.w), strict=True):
            swatch = Box(box.x + x, box.y + y + (look.leading(style) - 18) // 2, 24, 18)
            if kind in HUES:
                draw_block(pen, swatch, kind, on_ink, corner=5)
            else:
                fill, edge, dash = {
                    "change": ("ink900" if on_ink else "amber100", "amber300" if on_ink else "amber700", 4),
                    "busy": (tone.sunken, tone.sunken, 0),
                    "room": ("ink900" if on_ink else "paper50", tone.edge, 4)}[kind]
                pen.painter.panel(swatch, paint(fill), 5, paint(edge), 2, dash=dash)
            pen.lines(words, style, Box(swatch.right + 8, box.y + y, look.width(style, words), 0))
