"""How things look: text sizes, colours of paper and ink, and the child's own settings on top.

Knows the type scale, the two tones and what text size, spacing and font choice do to them. Does not know widgets or
drawing. Colours come from alibi.palette; nothing else in a screen names a colour by number.

A `Look` is shared by all screens; `change` puts new settings in force at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from alibi.palette import rgba
from alibi.play.settings import Settings
from alibi.ui.letters import LINE_HEIGHT, Letters
from alibi.ui.painter import Style

LEAST_PX = 16
WIDE_LINES = 1.65
"""Line height with the setting for more room."""
DYSLEXIC_SIZE = 0.88
"""OpenDyslexic is drawn larger on its body than Atkinson: this brings both to about the same height of an x."""

paint = lru_cache(maxsize=256)(rgba)
"""A colour by its palette name and alpha; see alibi.palette.rgba."""


class Letter(NamedTuple):
    """A step of the type scale: style name of the letter table, pixels at 100 %."""

    font: str
    px: int


SCALE: Mapping[str, Letter] = MappingProxyType({
    "title": Letter("title", 40),
    "head": Letter("head_bold", 28),
    "subhead": Letter("head", 22),
    "name": Letter("head", 20),
    "speech": Letter("text", 22),
    "choice": Letter("text", 20),
    "button": Letter("semi", 20),
    "body": Letter("text", 18),
    "body_strong": Letter("strong", 18),
    "italic": Letter("italic", 18),
    "label": Letter("strong", 16),
    "small": Letter("text", 16),
    "clock": Letter("head_bold", 20),
    "key": Letter("head_bold", 16),
})
"""The type scale. "clock" and "key" are Lexend, whose zero has no slash: for times, rooms and keys."""

BOLD = frozenset({"strong", "semi", "head", "head_bold", "title", "label"})


class Tone(NamedTuple):
    """The colours of one ground, as palette names. All text pairs reach WCAG AA on their ground."""

    ground: str
    card: str
    card_hover: str
    edge: str
    sunken: str
    text: str
    quiet: str
    off: str
    off_text: str
    primary: str
    primary_hover: str
    on_primary: str
    accent: str
    on_accent: str
    ring: str
    link: str
    badge: str
    on_badge: str
    icon: str
    icon_on_primary: str
    icon_off: str
    icon_accent: str
    notice: str
    notice_edge: str
    notice_text: str
    notice_icon: str


PAPER = Tone(
    ground="paper100", card="paper50", card_hover="white", edge="paper300", sunken="paper200",
    text="ink900", quiet="ink600", off="paper200", off_text="paper600",
    primary="mint600", primary_hover="mint700", on_primary="white", accent="mint700", on_accent="white",
    ring="mint600", link="mint700", badge="ink700", on_badge="paper50",
    icon="ink900", icon_on_primary="paper50", icon_off="ink900", icon_accent="mint600",
    notice="amber100", notice_edge="amber400", notice_text="amber900", notice_icon="amber700")
INK = Tone(
    ground="ink900", card="ink800", card_hover="ink700", edge="ink500", sunken="ink950",
    text="paper50", quiet="ink200", off="ink700", off_text="ink200",
    primary="mint400", primary_hover="mint300", on_primary="ink950", accent="mint700", on_accent="white",
    ring="mint400", link="mint300", badge="ink700", on_badge="paper50",
    icon="paper50", icon_on_primary="ink900", icon_off="paper50", icon_accent="mint300",
    notice="amber100", notice_edge="amber400", notice_text="amber900", notice_icon="amber700")
TONES: Mapping[str, Tone] = MappingProxyType({"paper": PAPER, "ink": INK})

HUES: Mapping[str, tuple[str, str, str]] = MappingProxyType({
    "mint": ("mint100", "mint700", "mint300"),
    "amber": ("amber100", "amber700", "amber300"),
    "coral": ("coral100", "coral700", "coral300"),
    "sky": ("sky100", "sky700", "sky300"),
    "plum": ("plum100", "plum700", "plum300"),
    "leaf": ("leaf200", "leaf700", "leaf300"),
    "ink": ("ink100", "ink700", "ink200"),
})
"""Hue -> fill and text on paper, text and edge on ink."""


class Look:
    """The letters and the settings in force; gives styles and colours by meaning."""

    def __init__(self, letters: Letters, settings: Settings | None = None) -> None:
        self.letters = letters
        self.settings = settings or Settings()

    def change(self, settings: Settings) -> None:
        """Put other settings in force."""
        self.settings = settings

    def tone(self, name: str) -> Tone:
        """The colours of "paper" or "ink"; "world" is paper, or ink when the child chose dark."""
        if name == "world":
            name = "ink" if self.settings.dark else "paper"
        return TONES[name]

    def px(self, size: int) -> int:
        """A text size at 100 % as the child has it; never below LEAST_PX."""
        return max(LEAST_PX, round(size * self.settings.text_scale / 100))

    def style(self, step: str, colour: str) -> Style:
        """A step of SCALE in a palette colour, with the child's font and text size."""
        letter = SCALE[step]
        return self.style_of(letter.font, letter.px, colour)

    def style_of(self, font: str, px: int, colour: str) -> Style:
        """A style outside the scale (`px` at 100 %), with the child's font and text size."""
        if self.settings.font == "opendyslexic":
            return Style("dyslexic_bold" if font in BOLD else "dyslexic",
                         max(LEAST_PX, round(self.px(px) * DYSLEXIC_SIZE)), paint(colour))
        return Style(font, self.px(px), paint(colour))

    def leading(self, style: Style) -> int:
        """From one line to the next, in pixels."""
        return round(style.px * (WIDE_LINES if self.settings.spacing else LINE_HEIGHT))

    def width(self, style: Style, line: str) -> int:
        """The width of one line in pixels."""
        return self.letters.width(style, line)

    def wrap(self, style: Style, text: str, room: int) -> tuple[str, ...]:
        """A text in lines of at most `room` pixels."""
        return self.letters.wrap(style, text, max(1, room))

    def tall(self, style: Style, text: str, room: int) -> int:
        """The height of a wrapped text in pixels."""
        return len(self.wrap(style, text, room)) * self.leading(style)


def fitting(look: Look, style: Style, label: str, room: int) -> Style:
    """The style, as much smaller as a label needs to stand on one line; never below LEAST_PX. A word that is still too
    wide there is set in the narrower letters: whole words read better than broken ones."""
    while style.px > LEAST_PX and look.width(style, label) > room:
        style = style._replace(px=style.px - 1)
    return style if look.width(style, label) <= room else style._replace(font="label")
