"""The table of the case board: people at the left, signals on top, and a cell where they meet.

Knows how the three look. Does not know which cards fit.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.ui.board_cards import TILTS, draw_pin, tilted
from alibi.ui.board_words import CAN_BE, ELSEWHERE
from alibi.ui.items import Item
from alibi.ui.painter import Box, Style
from alibi.ui.style import LEAST_PX, Look, paint
from alibi.ui.widgets import Pen, Widget
from alibi.ui.widgets_press import Pressable

FACE, LOW_FACE = 56, 40
PAD = 8
SMALLEST = 0.6
"""How much smaller words may be for one line, as a part of the size that was chosen."""
DIMMED = 110
"""Of 255: a face that was elsewhere. Its name and state stay as clear as the others."""
EDGE = 2
"""Beside the words of a laid note."""
PHOTO_PART = (260, 130)
"""The piece of a backdrop that a photo shows, in its own pixels after scaling to a quarter."""


def squeezed_style(look: Look, style: Style, text: str, room: int) -> Style:
    """The style, smaller until the longest word stands on one line; never below LEAST_PX, then rather lighter."""
    def too_wide(style: Style) -> bool:
        return max((look.width(style, word) for word in text.split()), default=0) > room

    while style.px > LEAST_PX and too_wide(style):
        style = style._replace(px=style.px - 1)
    return style._replace(font="text") if style.font == "strong" and too_wide(style) else style


def one_line_style(look: Look, style: Style, text: str, room: int) -> Style:
    """The style, as much smaller as it takes to stand on one line; where that is too small, for whole words."""
    least = max(LEAST_PX, round(style.px * SMALLEST))
    smaller = style
    while smaller.px > least and look.width(smaller, text) > room:
        smaller = smaller._replace(px=smaller.px - 1)
    return smaller if look.width(smaller, text) <= room else squeezed_style(look, style, text, room)


@dataclass
class PersonHead(Pressable):
    """One row's person: face, name, and whether this can still be the guest. To press only while `asking`. `low` where
    there are many rows and columns: a smaller face."""

    face: str = field(default="", kw_only=True)
    elsewhere: bool = field(default=False, kw_only=True)
    asking: bool = field(default=False, kw_only=True)
    low: bool = field(default=False, kw_only=True)
    corner = 14

    @property
    def _face(self) -> int:
        return LOW_FACE if self.low else FACE

    @property
    def _between(self) -> int:
        return PAD if self.low else 12

    @property
    def usable(self) -> bool:
        """Only when the child is going to ask someone."""
        return self.asking

    def item(self, focus: str) -> Item | None:
        """A button while asking, else words."""
        found = super().item(focus)
        return found and found._replace(role="button" if self.asking else "text", usable=self.asking)

    def value(self) -> str:
        """Whether this can still be the guest."""
        return ELSEWHERE if self.elsewhere else CAN_BE

    def _room(self, w: int) -> int:
        return w - self._face - 2 * PAD - self._between + (4 if self.low else 0)

    def _words(self, look: Look, w: int) -> int:
        return (look.tall(self._name(look, w, "white"), self.label, self._room(w))
                + look.tall(self._state(look, w, "white"), self.value(), self._room(w)))

    def _name(self, look: Look, w: int, colour: str) -> Style:
        return one_line_style(look, look.style("button", colour), self.label, self._room(w))

    def _state(self, look: Look, w: int, colour: str) -> Style:
        return one_line_style(look, look.style("small", colour), self.value(), self._room(w))

    def tall(self, look: Look, w: int) -> int:
        """Face or words, whichever is taller."""
        return max(self._face + 14, self._words(look, w) + (8 if self.low else 14))

    def draw(self, pen: Pen) -> None:
        """Face, name, state."""
        look, box = pen.look, self.box
        if self.asking:
            pen.painter.panel(box, paint("ink600" if pen.hover == self.key else "ink700"), self.corner,
                              paint("mint400"), 2)
        face = self._face
        frame = Box(box.x + PAD, box.centre[1] - face // 2, face, face)
        pen.painter.panel(frame, paint("ink200" if not self.elsewhere else "ink700"), 14)
        pen.painter.image(self.face, frame.x, frame.y, size=(face, face), alpha=DIMMED if self.elsewhere else 255)
        room = Box(frame.right + self._between, box.y + (box.h - self._words(look, box.w)) // 2, self._room(box.w), 0)
        y = pen.lines(self.label, self._name(look, box.w, "ink300" if self.elsewhere else "white"), room)
        pen.lines(self.value(), self._state(look, box.w, "ink300" if self.elsewhere else "amber200"),
                  room._replace(y=y))


@dataclass
class SignalPhoto(Pressable):
    """A signal as a photo: the place with its trace, and below it where and when."""

    place: str = field(default="", kw_only=True)
    time: str = field(default="", kw_only=True)
    backdrop: str = field(default="", kw_only=True)
    trace: str = field(default="", kw_only=True)
    tilt: int = field(default=0, kw_only=True)
    corner = 6
    picture_tall = 58

    def said(self) -> str:
        """What it tells."""
        return f"Spoor. {self.label}"

    def _styles(self, look: Look, w: int) -> tuple[Style, Style]:
        room = w - 6
        return (one_line_style(look, look.style("label", "ink900"), self.place, room),
                one_line_style(look, look.style("key", "ink900"), self.time, w - 2))

    def tall(self, look: Look, w: int) -> int:
        """Picture and two lines."""
        place, time = self._styles(look, w)
        return 8 + self.picture_tall + look.tall(place, self.place, w - 6) + look.tall(time, self.time, w - 2) + 12

    def draw(self, pen: Pen) -> None:
        """Paper, picture, words, pin."""
        look, box = pen.look, self.box
        pen.painter.panel(box.grown(-4), paint("ink950"), 4, shadow=8)
        pen.painter.shape(tilted(box, self.tilt), paint("white" if pen.hover == self.key else "paper50"))
        photo = Box(box.x + 8, box.y + 9, box.w - 16, self.picture_tall)
        self._draw_photo(pen, photo)
        place, time = self._styles(look, box.w)
        y = pen.lines(self.place, place, Box(box.x + 3, photo.bottom + 4, box.w - 6, 0), "centre")
        pen.lines(self.time, time, Box(box.x + 1, y, box.w - 2, 0), "centre")
        draw_pin(pen, box.centre[0], box.y + 3, "mint400")

    def _draw_photo(self, pen: Pen, photo: Box) -> None:
        wide, high = 320, 180
        pen.painter.panel(photo, paint("ink900"))
        if self.backdrop:
            part = Box((wide - photo.w) // 2, (high - photo.h) // 2 + 20, photo.w, photo.h)
            pen.painter.image(self.backdrop, photo.x, photo.y, size=(wide, high), part=part)
            pen.painter.panel(photo, paint("ink900", 120))
        glow = photo.h + 24
        crop = Box(0, 12, glow, photo.h)
        pen.painter.image("fx.glow", photo.centre[0] - glow // 2, photo.y, size=(glow, glow), part=crop)
        if self.trace:
            pen.painter.image(self.trace, photo.centre[0] - 24, photo.bottom - 52, size=(48, 48))


@dataclass
class BoardCell(Pressable):
    """Where a person and a signal meet: empty, or the place where this person was instead. `open` while the child
    has a card in its hand."""

    where: str = field(default="", kw_only=True)
    more: int = field(default=0, kw_only=True)
    open: bool = field(default=False, kw_only=True)
    tilt: int = field(default=0, kw_only=True)
    corner = 12
    sound = "kies"

    def tall(self, look: Look, w: int) -> int:
        """A target at least."""
        style, icon = self._style(look, w), 26
        return max(52, look.tall(style, self._words(), w - 2 * EDGE) + icon) if self.where else 52

    def _words(self) -> str:
        return f"{self.where} (+{self.more})" if self.more else self.where

    def _style(self, look: Look, w: int) -> Style:
        return squeezed_style(look, look.style("label", "ink900"), self._words(), w - 2 * EDGE)

    def draw(self, pen: Pen) -> None:
        """A dashed hole, or a small note."""
        box, look = self.box, pen.look
        hot = self.open and (pen.hover == self.key or pen.focus == self.key)
        if not self.where:
            pen.painter.panel(box, paint("mint900") if hot else paint("ink900"), self.corner,
                              paint("mint400" if self.open else "ink400"), 3 if hot else 2, dash=7)
            if self.open:
                pen.icon("plus", "mint300", *box.centre)
            return
        pen.painter.panel(box.grown(-4), paint("ink950"), 4, shadow=6)
        pen.painter.shape(tilted(box, self.tilt), paint("amber100" if pen.hover == self.key else "amber200"))
        style = self._style(look, box.w)
        high = look.tall(style, self._words(), box.w - 2 * EDGE)
        top = box.y + (box.h - high - 22) // 2
        pen.icon("cross", "coral700", box.centre[0], top + 11)
        pen.lines(self._words(), style, Box(box.x + EDGE, top + 22, box.w - 2 * EDGE, 0), "centre")


@dataclass
class RowPanel(Widget):
    """The ground of one row; lighter while this person can still be the guest."""

    lit: bool = False

    def draw(self, pen: Pen) -> None:
        """A soft bar."""
        pen.painter.panel(self.box, paint("ink800" if self.lit else "ink900"), 16, paint("ink600"), 2)


def tilt_of(number: int) -> int:
    """The tilt of the n-th thing on the board: always the same, never all alike."""
    return TILTS[number % len(TILTS)]
