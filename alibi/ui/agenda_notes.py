"""Own notes, and the sentences that were kept. What is written here stays on this computer.

Knows the child's own pages of the diary. Nothing here is read by the rules or shown to a mentor.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core.commands import WriteNote
from alibi.core.rules import LONGEST_WORDS
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, AgendaPage
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Chip, Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button

SIDE_WIDE = 348
FIELD = "notitie"
WRITE = "schrijf"


@dataclass
class RuledNote(Widget):
    """A note on ruled paper."""

    text: str = ""
    quote: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        """The words."""
        return self.text

    def tall(self, look: Look, w: int) -> int:
        """Its lines with air."""
        return look.tall(look.style("italic", "ink900"), self.text, w - 54) + 24

    def draw(self, pen: Pen) -> None:
        """Paper, a line under every row of words, a margin at the left."""
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        pen.painter.panel(box, paint("ink900" if on_ink else "paper50"), 10, paint(tone.edge), 2)
        pen.painter.panel(Box(box.x + 26, box.y + 8, 2, box.h - 16), paint("coral300" if not on_ink else "ink500"))
        style = look.style("italic", tone.text)
        leading = look.leading(style)
        for row in range(len(look.wrap(style, self.text, box.w - 54))):
            y = box.y + 12 + (row + 1) * leading - 3
            pen.painter.panel(Box(box.x + 34, y, box.w - 46, 1), paint("ink700" if on_ink else "sky200"))
        pen.lines(self.text, style, Box(box.x + 40, box.y + 12, box.w - 54, 0))


class NotesPage(AgendaPage):
    """Notities."""

    name, label, icon, title = "notities", "Notities", "note", "Notities"
    draft = ""

    def layout(self, page: Page) -> None:
        y = top = self.put_head(page, "voor jou alleen")
        wide = RIGHT - LEFT - SIDE_WIDE - 26
        y = page.put(Chip("", "Deze bladzijde blijft op deze computer.", icon="lock", hue="ink"), LEFT, y).bottom + 14
        field = TextField(FIELD, "Schrijf iets op, bijvoorbeeld wie waar was", text=self.draft, change=self._draft,
                          limit=LONGEST_WORDS, rows=2)
        y = page.put(field, LEFT, y, wide).bottom + 10
        empty = not self.draft.strip()
        button = Button(WRITE, "Schrijf op", self._write, kind="primary", icon="pen", disabled=empty,
                        reason="Typ eerst iets." if empty else "")
        y = page.put(button, LEFT, y).bottom + 16
        with page.scroll("notities", Box(LEFT - 8, y - 8, wide + 16, BOTTOM - y + 16)) as inner:
            inner.column(self._notes(), inner.x, inner.y, inner.w, gap=10)
        self._put_sentences(page, top)

    def _notes(self) -> list[Widget]:
        """The last note first."""
        notes: list[Widget] = [RuledNote("", note) for note in reversed(self.world.diary.notes)]
        return notes or [TextBlock("", "Hier staat nog niets.", colour="quiet")]

    def _put_sentences(self, page: Page, top: int) -> None:
        x = RIGHT - SIDE_WIDE
        y = page.put(Heading("", "Zinnenkaart", step="subhead"), x, top, SIDE_WIDE).bottom + 6
        y = page.put(TextBlock("", "Zinnen die je wilt bewaren.", colour="quiet"), x, y, SIDE_WIDE).bottom + 10
        kept: list[Widget] = [RuledNote("", sentence, quote=True) for sentence in self.world.diary.sentences]
        with page.scroll("zinnen", Box(x - 8, y - 8, SIDE_WIDE + 30, BOTTOM - y + 16)) as inner:
            inner.column(kept or [TextBlock("", "Je hebt nog geen zin bewaard.", colour="quiet")], inner.x, inner.y,
                         SIDE_WIDE, gap=10)

    def _draft(self, text: str) -> None:
        self.draft = text

    def _write(self) -> None:
        if self.draft.strip():
            self.client.do(WriteNote(self.draft.strip()))
            self.draft = ""

    def keeps_open(self) -> bool:
        """A note that was typed and not written down is written down: nothing typed is lost."""
        self._write()
        return False
