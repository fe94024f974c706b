"""A card in the middle of the screen, over what was there: the base of small windows.

Knows a title, a few sentences and a few buttons. What lies under it stays visible and cannot be reached. Does not know
what it is about; the title screen has such cards too, before any rule of the game is brought in.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN, SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.widgets import Heading, TextBlock, Widget
from alibi.ui.widgets_press import Button

VEIL = 150
WIDE = 620
PAD, TOP, FOOT = 36, 28, 28
"""Beside, above and below what it holds."""
GAP = 12


class ModalScreen(Screen):
    """A card in the middle with a heading, sentences and buttons below each other."""

    covers = False
    tone = "world"
    title = ""

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client

    def sentences(self) -> Sequence[str]:
        """What the card says."""
        return ()

    def buttons(self) -> Sequence[Button]:
        """What can be done; the first is the one most children want."""
        return ()

    def layout(self, page: Page) -> None:
        box = self.card()
        y = page.put(Heading("kop", self.title, step="head"), box.x + PAD, box.y + TOP, WIDE - 2 * PAD).bottom + 10
        inside = Box(box.x + PAD - 8, y - 8, WIDE - 2 * PAD + 30, box.bottom - y)
        with page.scroll("inhoud", inside) as inner:
            inner.column(self._parts(), inner.x, inner.y, WIDE - 2 * PAD, gap=GAP)

    def _parts(self) -> list[Widget]:
        return [*(TextBlock("", sentence) for sentence in self.sentences()), *self.buttons()]

    def card(self) -> Box:
        """As tall as it needs, never taller than the screen."""
        room = WIDE - 2 * PAD
        parts = sum(part.tall(self.look, room) + GAP for part in self._parts()) - GAP
        head = self.look.tall(self.look.style("head", "ink900"), self.title, room)
        high = min(SCREEN_H - 40, TOP + head + 10 + parts + FOOT)
        return Box((SCREEN_W - WIDE) // 2, (SCREEN_H - high) // 2, WIDE, high)

    def backdrop(self, painter: Painter) -> None:
        painter.panel(SCREEN, paint("ink950", VEIL))
        tone = self.look.tone(self.tone)
        painter.panel(self.card(), paint(tone.ground), 24, paint(tone.edge), 2, shadow=20)

    def back(self) -> None:
        self.client.close()
