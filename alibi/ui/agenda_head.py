"""How full is my head: five steps that only the child sets, and what it could do.

Knows the level the child chose, which places are calm now and what helps here. Knows no rule that reads the level; no
step is better than another, so all have the same colour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.core.case import Deed
from alibi.core.commands import Do, SetHead
from alibi.core.school_time import beats_in_words
from alibi.play.debrief import LEVEL_WORDS
from alibi.play.places import BUSY_WORDS, CalmPlace, ask_for_rest, calm_places, resting
from alibi.ui.agenda_day_widgets import SideCard
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, AgendaPage, Book
from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_press import Button, Pressable

HEAD = 92


@dataclass
class HeadCard(Pressable):
    """One step: a head that is filled so far, and its word."""

    level: int = field(default=0, kw_only=True)
    role = "choice"
    sound = "kies"
    corner = 18

    def tall(self, look: Look, w: int) -> int:
        """Head and word."""
        return HEAD + 44 + look.tall(look.style("button", "ink900"), self.label, w - 16)

    def draw(self, pen: Pen) -> None:
        """Card, head, word, and a tick when it is the one."""
        tone, look, box = pen.tone(self), pen.look, self.box
        edge = tone.text if self.selected else tone.link if pen.hover == self.key else tone.edge
        on_ink = tone is look.tone("ink")
        fill = "ink700" if on_ink and self.selected else "ink900" if on_ink else "white" if self.selected else tone.card
        pen.painter.panel(box, paint(fill), self.corner, paint(edge), 4 if self.selected else 2)
        self._draw_head(pen, box.centre[0], box.y + 18)
        style = look.style("button", tone.text)
        pen.lines(self.label, style, Box(box.x + 8, box.y + 18 + HEAD + 14, box.w - 16, 0), "centre")
        if self.selected:
            pen.icon("check", "paper50" if on_ink else "ink900", box.right - 22, box.y + 22)

    def _draw_head(self, pen: Pen, x: int, y: int) -> None:
        """A round head; its filling rises with the level."""
        on_ink = pen.tone(self) is pen.look.tone("ink")
        line, filling = ("ink200", "ink400") if on_ink else ("ink700", "ink300")
        head = Box(x - HEAD // 2, y, HEAD, HEAD)
        for ear in (head.x - 6, head.right - 8):
            pen.painter.panel(Box(ear, head.centre[1] - 12, 14, 24), paint("ink800" if on_ink else "paper100"), 7,
                              paint(line), 3)
        pen.painter.panel(head, paint("ink800" if on_ink else "paper50"), HEAD // 2, paint(line), 3)
        inner = head.grown(-9)
        high = inner.h * self.level // (len(LEVEL_WORDS) - 1)
        if high:
            self._fill(pen, inner, high, filling)

    def _fill(self, pen: Pen, inner: Box, high: int, colour: str) -> None:
        """The lower part of a circle, row by row: a clip would open the scroll area it may stand in."""
        radius = inner.w / 2
        for row in range(inner.h - high, inner.h):
            off = row + 0.5 - radius
            half = round(max(0.0, radius * radius - off * off) ** 0.5)
            pen.painter.panel(Box(inner.centre[0] - half, inner.y + row, 2 * half, 1), paint(colour))


class HeadPage(AgendaPage):
    """Mijn hoofd."""

    name, label, icon, title = "hoofd", "Mijn hoofd", "leaf", "Mijn hoofd"

    def __init__(self, client: Client, book: Book) -> None:
        super().__init__(client, book)
        entries = client.playing.session.entries
        self.was_set = any(isinstance(entry.command, SetHead) for entry in entries)

    def layout(self, page: Page) -> None:
        y = self.put_head(page, "Hoe vol is je hoofd nu?")
        wide = RIGHT - LEFT
        with page.scroll("hoofd", Box(LEFT - 8, y - 8, wide + 30, BOTTOM - y + 8)) as inner:
            cards = [HeadCard(f"hoofd.{level}", words, self._setter(level), level=level,
                              selected=self.was_set and level == self.world.head)
                     for level, words in enumerate(LEVEL_WORDS)]
            below = inner.grid(cards, inner.x, inner.y, wide, 5)
            words = "Alleen jij kiest dit. Het spel verandert het nooit. Niemand geeft er punten voor."
            below = inner.put(TextBlock("", words), inner.x, below + 4, wide).bottom + 18
            below = inner.put(Heading("", "Is je hoofd vol? Dit kun je doen.", step="subhead"), inner.x,
                              below, wide).bottom + 12
            inner.grid(self._tips(), inner.x, below, wide, 2)

    def _setter(self, level: int) -> Callable[[], None]:
        return lambda: self._set(level)

    def _set(self, level: int) -> None:
        self.was_set = True
        self.client.do(SetHead(level))

    def _tips(self) -> list[Widget]:
        """What helps many people; buttons where the game can do it at once."""
        stand = [Button("rust", "Zet de rustige stand aan", lambda: self.client.open("settings"), icon="settings",
                        subtitle="Bij Instellingen: minder mensen en zacht geluid")]
        return [Button("pauze", "Even pauze", lambda: self.client.open("pause"), icon="pause",
                       subtitle="De tijd staat stil zolang je wilt"),
                *map(self._here, resting(self.world)), *map(self._to_place, calm_places(self.world)),
                *([] if self.look.settings.calm else stand),
                SideCard("", "Vragen mag", ask_for_rest(self.world), icon="chat"),
                SideCard("", "Zonder woorden", "Adem langzaam uit. Kijk even naar buiten.", icon="leaf")]

    def _here(self, deed: Deed) -> Button:
        costs = f"Hier. Kost {beats_in_words(deed.costs)}" if deed.costs else "Hier. Kost geen tijd"
        return Button(f"doe.{deed.id}", deed.text.rstrip("."), lambda: self._do(deed), icon="hand", subtitle=costs)

    def _do(self, deed: Deed) -> None:
        """Back to the map, where it happens and what came of it is said."""
        self.client.do(Do(deed.id))
        self.book.leave()

    def _to_place(self, place: CalmPlace) -> Button:
        far = f"{beats_in_words(place.beats)} lopen" if place.beats else "vlakbij"
        return Button(f"rustig.{place.id}", f"{place.name[0].upper()}{place.name[1:]}", self._shower(place.id),
                      icon="map", subtitle=f"Nu {BUSY_WORDS[place.busy]}, {far}. Toon op de kaart")

    def _shower(self, place: str) -> Callable[[], None]:
        return lambda: self.book.show_place(place)
