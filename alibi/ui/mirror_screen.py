"""The mirror in the hall: which agent am I, and a name for it that stays on this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alibi.core.commands import ChooseAgent
from alibi.play.looks import AGENTS
from alibi.ui.client import Client
from alibi.ui.page import RING_ROOM, Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.widgets import Heading, Pen, TextBlock
from alibi.ui.widgets_frame import BAR_GUTTER
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button, Pressable, Toggle

CARD = (168, 166)
COLUMNS, GAP = 4, 12
LONGEST_NAME = 20
PANEL = Box(48, 16, 780, 688)
INSIDE = Box(72, 28, 708, 660)
HALF = 380
FRAME = Box(872, 60, 352, 610)


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

    tone = "world"
    start_focus = "agent_1"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.chosen, self.name = AGENTS[0].look, ""

    def layout(self, page: Page) -> None:
        head = page.put(Heading("", "De spiegel in de hal", step="head"), INSIDE.x, INSIDE.y, INSIDE.w)
        ask = page.put(TextBlock("", "Wie ben jij vandaag? Kies je agent."), INSIDE.x, head.bottom, INSIDE.w)
        foot = self._top_of_foot()
        with page.scroll("agenten", Box(INSIDE.x - RING_ROOM, ask.bottom + 2, INSIDE.w + RING_ROOM + BAR_GUTTER,
                                        foot - ask.bottom - 16)) as inner:
            y = inner.y
            for number, agent in enumerate(AGENTS):
                row, column = divmod(number, COLUMNS)
                y = inner.y + row * (CARD[1] + GAP)
                inner.put(self._card(agent.look, agent.words), inner.x + column * (CARD[0] + GAP), y, *CARD)
            self._put_name(inner, y + CARD[1] + GAP)
        self._put_foot(page, foot)

    def _card(self, look: str, words: str) -> AgentCard:
        card = AgentCard(look, words, self._picker(look), selected=look == self.chosen)
        card.picture = f"portrait.{look}.{'happy' if look == self.chosen else 'neutral'}"
        return card

    def _picker(self, look: str) -> Callable[[], None]:
        def pick() -> None:
            self.chosen = look
        return pick

    def _put_name(self, page: Page, y: int) -> None:
        """The name, and how clearly anger may show; below each other where the words need the width."""
        asked = "Naam van je agent (mag leeg blijven)"
        fits = self.look.width(self.look.style("label", "ink900"), asked) <= HALF
        beside = fits and self.look.settings.text_scale == 100
        wide = HALF if beside else INSIDE.w
        field = page.put(TextField("naam", asked, text=self.name, change=self._rename, limit=LONGEST_NAME), page.x, y,
                         wide)
        warning = "Gebruik niet je echte naam. Deze naam blijft op deze computer."
        below = page.put(TextBlock("", warning, step="small"), page.x, field.bottom + 4, wide).bottom
        clearly = Toggle("boos", "Hoe duidelijk is iemand boos?", selected=self.look.settings.anger == "duidelijk",
                         words=("zacht", "duidelijk"), on_change=self._set_anger)
        if beside:
            page.put(clearly, page.x + HALF + 16, y + 24, INSIDE.w - HALF - 16)
        else:
            page.put(clearly, page.x, below + GAP, wide)

    def _done(self) -> Button:
        return Button("klaar", "Dit ben ik", self.done, kind="primary", icon="check")

    def _top_of_foot(self) -> int:
        return INSIDE.bottom - self._done().tall(self.look, INSIDE.w)

    def _put_foot(self, page: Page, top: int) -> None:
        done = self._done()
        x = page.put_before(done, INSIDE.right, top, max(260, done.wide(self.look))).x
        code = TextBlock("", f"Je codenaam is {self.client.playing.code}. Zo vind je jouw spel terug.", step="small")
        room = x - 16 - INSIDE.x
        page.put(code, INSIDE.x, top + max(0, (INSIDE.bottom - top - code.tall(self.look, room)) // 2), room)

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
        painter.image("backdrop.hall", 0, 0, size=(SCREEN_W, SCREEN_H))
        tone = self.look.tone(self.tone)
        painter.panel(PANEL, paint(tone.ground), 24, paint(tone.edge), 2, shadow=14)
        painter.panel(FRAME, paint("wood500"), 30, paint("wood700"), 4, shadow=16)
        painter.panel(FRAME.grown(-18), paint("sky100"), 20, paint("wood300"), 4)
        painter.image(f"portrait.{self.chosen}.happy", FRAME.x - 6, FRAME.bottom - 18 - 422, size=(364, 419))
