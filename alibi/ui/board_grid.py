"""Puts the table of the case board on a page: photos of signals on top, a row for each person, a cell where they meet.

Knows what is found and laid, and how wide and tall all of it is: with many signals the rows are low, so that the whole
table is seen at once. What pressing means is asked of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from alibi.core.case import Alibi, Person, Signal, Trace
from alibi.core.world import World
from alibi.ui import board_words as words
from alibi.ui.agenda_strip import Strip
from alibi.ui.board_table import BoardCell, PersonHead, RowPanel, SignalPhoto, tilt_of
from alibi.ui.client import Client
from alibi.ui.page import Page

CELL_MOST = 160
CELL_GAP = 8
NAME_GAP = 6
MOST_SPARE = 14
MANY = 5
"""From this many signals on the names get less room, so that the columns keep theirs."""
WIDE_NAMES = {100: 218, 125: 236, 150: 250}
NARROW_NAMES = {100: 194, 125: 200, 150: 200}
"""By size of text, pixels."""
ROOM_BACKDROP, HALL_BACKDROP = "backdrop.lokaal", "backdrop.hall"


class Uses(Protocol):
    """What the page says of the table."""

    asking: bool
    """Whether a person can be chosen, to be asked."""

    @property
    def is_open(self) -> bool:
        """Whether the child has a card in its hand."""

    def laid_on(self, person: str, signal: str) -> list[Alibi]:
        """The cards on a cell."""

    def chooser(self, person: str) -> Callable[[], None]:
        """What pressing a person does."""

    def teller(self, signal: Signal) -> Callable[[], None]:
        """What pressing a photo does."""

    def presser(self, person: str, signal: Signal) -> Callable[[], None]:
        """What pressing a cell does."""


class BoardGrid:
    """The table of one world, `wide` pixels wide."""

    def __init__(self, client: Client, uses: Uses, wide: int) -> None:
        self.client, self.uses, self.wide = client, uses, wide
        self.world: World = client.world
        self.look = client.look
        self.many = len(self.world.signals) >= MANY
        names = NARROW_NAMES if self.many else WIDE_NAMES
        self.names = names.get(self.look.settings.text_scale, names[150])
        room = wide - self.names - NAME_GAP - 6
        self.each = min(CELL_MOST, room // max(1, len(self.world.signals)) - CELL_GAP)
        self.gap = 6 if self.many else 8
        """Between two rows."""
        self.spare = 0
        """What a row may be taller than it needs."""

    def put(self, page: Page, room: int) -> None:
        """All of it at the top left of a page; where less than `room` pixels are needed, the rows get what is left."""
        self.spare = 0
        needed = self._put(Page(page.look, page.area)) - self.gap - page.y
        self.spare = max(0, min(MOST_SPARE, (room - needed) // max(1, len(self.world.case.board))))
        self._put(page)

    def _put(self, page: Page) -> int:
        y = self._put_photos(page)
        for number, person in enumerate(self.world.case.board):
            y = self._put_row(page, self.world.case.index.person[person], number, y)
        return y

    def _x(self, page: Page, number: int) -> int:
        return page.x + self.names + NAME_GAP + number * (self.each + CELL_GAP)

    def _put_photos(self, page: Page) -> int:
        """The signals as photos; without any, a word about where to look."""
        signals = self.world.signals
        if not signals:
            return page.put(Strip("leeg", words.NO_SIGNALS, icon="search"), page.x, page.y, self.wide).bottom + 10
        photos = [self._photo(signal, number) for number, signal in enumerate(signals)]
        high = max(photo.tall(self.look, self.each) for photo in photos)
        for number, photo in enumerate(photos):
            page.put(photo, self._x(page, number), page.y + 4, self.each, high)
        return page.y + 4 + high + self.gap + 4

    def _photo(self, signal: Signal, number: int) -> SignalPhoto:
        case, pictures = self.world.case, self.client.pictures
        place = case.index.place[signal.place]
        shown = f"backdrop.{place.id}"
        if shown not in pictures:
            shown = ROOM_BACKDROP if place.floor else HALL_BACKDROP
        return SignalPhoto(f"spoor.{signal.id}", signal.text, self.uses.teller(signal), place=place.short,
                           time=words.when_short(self.world, signal.day, signal.beat), backdrop=shown,
                           trace=self._trace_of(signal), tilt=tilt_of(number) // 2)

    def _trace_of(self, signal: Signal) -> str:
        """The picture of the trace that shows this signal; else of one at that place."""
        def shows(trace: Trace) -> int:
            found = any(effect.name == f"clue.{signal.id}" for effect in trace.effects)
            return 0 if found else 1 if trace.id == signal.id else 2

        near = [trace for trace in self.world.case.traces if trace.picture in self.client.pictures
                and (shows(trace) < 2 or trace.place == signal.place)]
        return min(near, key=shows).picture if near else ""

    def _put_row(self, page: Page, person: Person, row: int, y: int) -> int:
        elsewhere = person.id in self.world.elsewhere
        head = PersonHead(f"mens.{person.id}", person.name, self.uses.chooser(person.id), face=f"face.{person.id}",
                          elsewhere=elsewhere, asking=self.uses.asking, low=self.many)
        cells = [self._cell(person.id, signal, row + number) for number, signal in enumerate(self.world.signals)]
        high = max(head.tall(self.look, self.names), *(cell.tall(self.look, self.each) + 12 for cell in cells), 0)
        high += self.spare
        page.put(RowPanel(lit=not elsewhere), page.x, y, self.wide, high)
        page.put(head, page.x, y, self.names, high)
        for number, cell in enumerate(cells):
            page.put(cell, self._x(page, number), y + 6, self.each, high - 12)
        return y + high + self.gap

    def _cell(self, person: str, signal: Signal, number: int) -> BoardCell:
        laid = self.uses.laid_on(person, signal.id)
        where = self.world.case.index.place[laid[0].place].short if laid else ""
        return BoardCell(f"cel.{person}.{signal.id}", words.cell_words(self.world, person, signal, laid),
                         self.uses.presser(person, signal), where=where, more=max(0, len(laid) - 1),
                         open=self.uses.is_open, tilt=tilt_of(number))
