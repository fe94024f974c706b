"""A case that somebody handed on: which file, who made it and what is in it, and only then beside the other cases.

Knows the port of the workshop, which finds the files and reads them elsewhere. Does not know what is in a file.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from alibi.play.maker import Done, HandedOn, Work
from alibi.ui.client import Client
from alibi.ui.maker_outcome import put_table
from alibi.ui.maker_screen import maker_of
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box
from alibi.ui.screen import Screen
from alibi.ui.widgets import Heading, Panel, TextBlock
from alibi.ui.widgets_press import Button

TOP, LEFT = 92, 40
NONE = "Ik zie geen bestand met een zaak. De naam van zo’n bestand eindigt op .alibi."
PUT_IT = "Zet het bestand in een van deze mappen, en kijk opnieuw:"
FOUND = "Deze bestanden zag ik. Kies er één. Je ziet eerst wat erin zit."


class MakerTakeScreen(Screen):
    """A list of files; what is in one; that it was taken in."""

    start_focus = "bestand:0"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.files: tuple[HandedOn, ...] = ()
        self.chosen: Path | None = None
        self.work: Work | None = None
        self.done: Done | None = None
        self._look_again()

    # --- work -------------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        self.files = maker_of(self.client).handed_on()

    def tick(self, dt: float) -> None:
        done = self.work.look() if self.work is not None else None
        if done is not None:
            self.work, self.done, self.focus = None, done, ""

    def _look_in(self, path: Path) -> None:
        self.chosen = path
        self.work = maker_of(self.client).look_in(path)

    def _take(self) -> None:
        assert self.chosen is not None and self.done is not None, "only what was looked into is taken in"
        self.work, self.done = maker_of(self.client).take_in(self.chosen, self.done.seal), None

    def _let_go(self) -> None:
        """Back to the files; nothing was written."""
        self._stop()
        self.done, self.focus = None, ""
        self._look_again()

    def _stop(self) -> None:
        if self.work is not None:
            self.work.stop()
            self.work = None

    def back(self) -> None:
        if self.work is not None or (self.done is not None and not self.done.case):
            self._let_go()
        else:
            self.client.close()

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        page.put(Heading("kop", "Neem een zaak aan"), LEFT, 28, 900)
        room = Box(24, TOP, SCREEN_W - 48, self._foot(page) - 16 - TOP)
        page.put(Panel(radius=20), *room)
        with page.scroll("blad", room.grown(-12)) as inner:
            self._sheet(inner, inner.x + 12, inner.y + 6, inner.w - 24)

    def _sheet(self, inner: Page, x: int, y: int, w: int) -> None:
        if self.work is not None:
            inner.put(Heading("bezig", self.work.doing, step="subhead"), x, y, w)
        elif self.done is not None:
            y = inner.put(Heading("titel", self.done.sentence, step="subhead"), x, y, w).bottom + 6
            if self.done.more:
                y = inner.put(TextBlock("meer", self.done.more, colour="quiet"), x, y, w).bottom + 14
            if self.done.table:
                put_table(inner, x, y, w, self.done.table, headed=False)
        else:
            self._put_files(inner, x, y, w)

    def _put_files(self, inner: Page, x: int, y: int, w: int) -> None:
        if self.files:
            y = inner.put(TextBlock("uitleg", FOUND), x, y, w).bottom + 12
            inner.column([Button(f"bestand:{number}", one.path.name, partial(self._look_in, one.path), icon="case",
                                 subtitle=f"{one.day.day}-{one.day.month}-{one.day.year} · {one.path.parent}")
                          for number, one in enumerate(self.files)], x, y, w, gap=10)
            return
        y = inner.put(Heading("geen", NONE, step="subhead"), x, y, w).bottom + 10
        y = inner.put(TextBlock("uitleg", PUT_IT), x, y, w).bottom + 8
        for folder in maker_of(self.client).inbox():
            y = inner.put(TextBlock("", str(folder), step="small", colour="quiet"), x, y, w).bottom + 4

    def _foot(self, page: Page) -> int:
        """What can be done; gives the y above it."""
        bottom = SCREEN_H - 24
        waiting = self.work is not None or (self.done is not None and not self.done.case)
        words = "Stop hiermee" if self.work is not None else "Liever niet" if waiting and self._can_take() else "Terug"
        back = Button("terug", words, self.back, icon="close" if self.work is not None else "arrow_left", kind="quiet")
        top = page.put_above(back, LEFT, bottom, 360).y
        if self._can_take():
            take = Button("aannemen", "Neem deze zaak aan", self._take, kind="primary", icon="check")
            top = min(top, page.put_above(take, 420, bottom, 480).y)
        elif self.work is None and self.done is None:
            again = Button("opnieuw", "Kijk opnieuw", self._look_again, icon="undo")
            top = min(top, page.put_above(again, 420, bottom, 480).y)
        return top

    def _can_take(self) -> bool:
        return self.done is not None and bool(self.done.seal)
