"""What is asked before a case is packed to hand on: who made it, under which short name, who read it through.

Knows the fields and what is proposed in them. Does not know how a case is packed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alibi.play.maker import Sharing
from alibi.ui.page import Page
from alibi.ui.widgets import Heading, TextBlock
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button

FIRST_FIELD = "author"
LONGEST = 60
ASKS = (
    (FIRST_FIELD, "Hoe heet je? Dit ziet wie je zaak krijgt."),
    ("id", "Korte naam vóór je zaken (a–z, 0–9 en _)"),
    ("reviewed_by", "Wie heeft de zaak nagekeken? Dit mag leeg blijven."),
)
SMALL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class ShareForm:
    """Three fields, and the button that packs. A short name is proposed as long as none was typed."""

    def __init__(self, sharing: Sharing, short_name: Callable[[str], str]) -> None:
        self.short_name = short_name
        self.words = {FIRST_FIELD: sharing.author, "id": sharing.id, "reviewed_by": sharing.reviewed_by}
        self.ready = dict(self.words)
        self.typed_id = bool(sharing.id)

    def answers(self) -> Mapping[str, str]:
        """What was filled in."""
        return {key: words.strip() for key, words in self.words.items() if words.strip()}

    def _write(self, key: str, text: str) -> None:
        self.words[key] = text
        if key == "id":
            self.typed_id = True
        elif key == FIRST_FIELD and not self.typed_id:
            self.words["id"] = self.ready["id"] = self.short_name(text)

    def put(self, page: Page, x: int, y: int, w: int, pack: Callable[[], None]) -> None:
        """Heading, fields, button."""
        y = page.put(Heading("blad", "Wie maakte deze zaak?", step="subhead"), x, y, w).bottom + 6
        words = "De zaak wordt eerst nagekeken. Klopt alles, dan komt er één bestand om door te geven."
        y = page.put(TextBlock("uitleg", words, colour="quiet"), x, y, w).bottom + 14
        for key, ask in ASKS:
            accept = SMALL.__contains__ if key == "id" else None
            field = TextField(key, ask, text=self.words[key], limit=LONGEST, accept=accept,
                              proposed=self.words[key] == self.ready[key],
                              change=lambda text, key=key: self._write(key, text))  # type: ignore[misc]
            y = page.put(field, x, y, w).bottom + 14
        page.put(Button("pakin", "Geef door", pack, icon="share", kind="primary"), x, y)
