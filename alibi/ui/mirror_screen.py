"""The mirror in the hall: which agent am I, and a name for it that stays on this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alibi.core.commands import ChooseAgent
from alibi.play.looks import AGENTS
from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.painter import Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.widgets import Heading, Pen, TextBlock
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button, Pressable, Toggle

CARD = (164, 196)
LONGEST_NAME = 20


class AgentCard(Pressable):
    """One ready-made agent to pick."""

    corner = 20
    picture = ""

    def draw(self, pen: Pen) -> None:
        fill = "mint100" if self.selected else "paper50" if pen.hover != self.key else "white"
        edge, width = ("mint600", 4) if self.selected else ("paper300", 2)
        pen.painter.panel(self.box, paint(fill), self.corner, paint(edge), width, shadow=6)
        inside = self.box.grown(-8)
        size = (inside.w, round(inside.w * 460 / 400))
        part = Box(0, 0, 400, min(460, round(400 * inside.h / inside.w)))
        pen.painter.image(self.picture, inside.x, inside.y, size=(size[0], round(part.h * size[0] / 400)), part=part)


class MirrorScreen(Screen):
    """Opens once, when the child first stands in the hall."""

    tone = "paper"
    start_focus = "agent_1"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.chosen, self.name = AGENTS[0].look, ""

    def layout(self, page: Page) -> None:
        page.put(Heading("", "De spiegel in de hal", step="head"), 72, 40)
        page.put(TextBlock("", "Wie ben jij vandaag? Kies je agent."), 72, 84, 640)
        cards = [self._card(agent.look, agent.words) for agent in AGENTS]
        for number, card in enumerate(cards):
            page.put(card, 72 + number % 4 * (CARD[0] + 14), 128 + number // 4 * (CARD[1] + 14), *CARD)
        self._put_name(page)

    def _card(self, look: str, words: str) -> AgentCard:
        card = AgentCard(look, words, self._picker(look), selected=look == self.chosen)
        card.picture = f"portrait.{look}.{'happy' if look == self.chosen else 'neutral'}"
        return card

    def _picker(self, look: str) -> Callable[[], None]:
        def pick() -> None:
            self.chosen = look
        return pick

    def _put_name(self, page: Page) -> None:
        y = page.put(TextField("naam", "Naam van je agent (mag leeg blijven)", text=self.name, change=self._rename,
                               limit=LONGEST_NAME), 72, 546, 400).bottom
        warning = "Gebruik niet je echte naam. Deze naam blijft op deze computer."
        page.put(TextBlock("", warning, step="small"), 72, y + 4, 400)
        page.put(Toggle("boos", "Boos mag duidelijk", selected=self.look.settings.anger == "duidelijk", shape="pill",
                        icon="people", on_change=self._set_anger), 500, 546)
        page.put(Button("klaar", "Dit ben ik", self.done, kind="primary", icon="check"), 500, 598, 270)
        page.put(TextBlock("", f"Je codenaam is {self.client.playing.code}. Zo heet je map.", step="small"),
                 500, 654, 310)

    def _rename(self, text: str) -> None:
        self.name = text

    def _set_anger(self, clearly: bool) -> None:
        """How clearly anger may show; mild unless the child wants otherwise."""
        self.client.change_settings(replace(self.look.settings, anger="duidelijk" if clearly else "mild"))

    def done(self) -> None:
        self.client.do(ChooseAgent(self.chosen, self.name.strip()))
        self.client.close()

    def back(self) -> None:
        self.done()

    def backdrop(self, painter: Painter) -> None:
        painter.image("backdrop.hall", 0, 0)
        painter.panel(Box(48, 20, 780, 680), paint("paper100"), 24, paint("paper300"), 2, shadow=14)
        frame = Box(872, 60, 352, 610)
        painter.panel(frame, paint("wood500"), 30, paint("wood700"), 4, shadow=16)
        painter.panel(frame.grown(-18), paint("sky100"), 20, paint("wood300"), 4)
        painter.image(f"portrait.{self.chosen}.happy", frame.x - 24 + 18, frame.bottom - 18 - 420 - 2,
                      size=(364, 419))
