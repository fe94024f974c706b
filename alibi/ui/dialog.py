"""A small window over a screen: a question or a message, with one to four answers.

Knows its own card. Does not know what the answers mean. What lies under it stays visible, veiled, and cannot be
reached. Esc does what `on_back` says: always the answer that changes nothing.

    client.stage.push(Dialog(look, "Stoppen?", "Alles is bewaard.", [
        Answer("blijf", "Verder spelen", stay, kind="primary"), Answer("stop", "Stoppen voor nu", leave)], stay))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from alibi.ui.page import Page
from alibi.ui.painter import SCREEN, SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.ports import Sound, Voice
from alibi.ui.screen import Screen
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Heading, Panel, TextBlock
from alibi.ui.widgets_press import Action, Button

WIDE = 600
PAD = 32
VEIL = 170


@dataclass(frozen=True, slots=True)
class Answer:
    """One button of a dialog."""

    key: str
    label: str
    on: Action
    kind: Literal["primary", "card", "quiet"] = "card"
    icon: str = ""


class Dialog(Screen):
    """A question over the screen."""

    covers = False

    def __init__(self, look: Look, title: str, text: str, answers: Sequence[Answer], on_back: Action,
                 sound: Sound | None = None, voice: Voice | None = None) -> None:
        super().__init__(look, sound, voice)
        self.title, self.text, self.answers, self.on_back = title, text, tuple(answers), on_back

    def backdrop(self, painter: Painter) -> None:
        """A veil over what lies below."""
        painter.panel(SCREEN, paint("ink950", VEIL))

    def back(self) -> None:
        """The answer that changes nothing."""
        self.on_back()

    def _card(self) -> Box:
        """The card, in the middle, as high as its text needs and the screen allows."""
        look, room = self.look, WIDE - 2 * PAD
        high = PAD + Heading(text=self.title, step="subhead").tall(look, room) + 8
        high += TextBlock(text=self.text).tall(look, room) + 24
        high += sum(Button(a.key, a.label, icon=a.icon).tall(look, room) + 12 for a in self.answers) + PAD
        high = min(high, SCREEN_H - 32)
        return Box((SCREEN_W - WIDE) // 2, (SCREEN_H - high) // 2, WIDE, high)

    def layout(self, page: Page) -> None:
        """Card, words, answers; it scrolls when the text is very large."""
        card = self._card()
        page.put(Panel(shadow=16, radius=20), *card)
        with page.scroll("dialoog", card.grown(-8)) as inner:
            x, w = card.x + PAD, WIDE - 2 * PAD - 8
            y = inner.put(Heading("titel", self.title, step="subhead"), x, card.y + PAD - 4, w).bottom + 8
            y = inner.put(TextBlock("tekst", self.text), x, y, w).bottom + 20
            inner.column([Button(a.key, a.label, a.on, kind=a.kind, icon=a.icon) for a in self.answers], x, y, w,
                         gap=12)
