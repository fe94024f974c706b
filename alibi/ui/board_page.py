"""The case board: the secret page. The child lays cards of who was where on cells of person and signal.

Knows where all of it stands, and what hand and keys mean; what is done with it is in alibi.ui.board_deeds.
"""

from __future__ import annotations

from alibi.core.case import Alibi
from alibi.play.names import amid
from alibi.ui import board_words as words
from alibi.ui.agenda_page import RIGHT, TOP, close_button, draw_ink
from alibi.ui.agenda_strip import BARE, Strip
from alibi.ui.board_cards import NoteCard
from alibi.ui.board_deeds import ASK, SURE, BoardDeeds, Said
from alibi.ui.board_grid import BoardGrid
from alibi.ui.board_table import BoardCell, tilt_of
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import NOWHERE, Box, Painter
from alibi.ui.widgets import TARGET, Chip, Heading, Panel, Pen, TextBlock
from alibi.ui.widgets_press import Button

LEFT, FOOT = 136, 692
TABLE_WIDE, TRAY_WIDE = 690, 386
BUTTON_WIDE, BUTTON_TALL = 216, 60
STRIP_TALL = 66
"""Kept free for what is said, so that rows stay where they are when it comes."""
NOT_NOW, LIFT = "vraag.nee", "pak"


class BoardPage(BoardDeeds):
    """Zaak."""

    name, label, icon, tone, title, in_binder = "zaak", "Zaak", "case", "ink", "Zaakbord", False

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        page.put(close_button(self.book), RIGHT - TARGET, TOP - 6)
        box = page.put(Heading("", self.title), LEFT + 4, TOP - 4)
        beside = self.world.case.title if self._counts_below() else words.count_words(self.world)
        wide = LEFT + TABLE_WIDE - box.right - 18
        line = page.put(TextBlock("", beside, colour="quiet"), box.right + 18, box.y + 6, wide)
        top = max(box.bottom, line.bottom) + 12
        page.put(Panel(fill="ink900", edge="ink900"), LEFT - 12, top - 8, TABLE_WIDE + 22, FOOT - top + 16)
        bottom = self._put_foot(page)
        with page.scroll("bord", Box(LEFT - 8, top - 4, TABLE_WIDE + 30, bottom - top + 4)) as inner:
            kept = 0 if self.said.text or self._roomy() else STRIP_TALL
            BoardGrid(self.client, self, TABLE_WIDE).put(inner, bottom - top - 12 - kept)
        self._put_tray(page, top)

    def _roomy(self) -> bool:
        """Whether there is room for the count below the table; with larger text it stands beside the title."""
        return self.look.settings.text_scale == 100

    def _counts_below(self) -> bool:
        """Whether how many it can be stands below the table: not while something is said there."""
        return self._roomy() and not self.said.text

    def _put_foot(self, page: Page) -> int:
        """The count, or what is said now with its buttons; gives the y above them."""
        if self._counts_below():
            counted = Strip("telling", words.count_words(self.world), icon="people", hue=BARE)
            return page.put_above(counted, LEFT, FOOT, TABLE_WIDE).y - 4
        y = FOOT
        if not self.said.text:
            return y
        said, buttons = self.said, self._strip_buttons()
        beside = BUTTON_WIDE if len(buttons) == 1 and self._roomy() else 0
        if buttons and not beside:
            y = self._put_buttons(page, buttons, y)
        strip = Strip("gezegd", said.text, icon=said.icon, face=said.face, hue=said.hue)
        box = page.put_above(strip, LEFT, y, TABLE_WIDE - beside, BUTTON_TALL if beside else 0)
        if beside:
            page.put(buttons[0], box.right + 8, box.y, beside - 8, box.h)
        return box.y - 8

    def _put_buttons(self, page: Page, buttons: list[Button], bottom: int) -> int:
        """Beside each other above a height; gives the y above them."""
        wide = (TABLE_WIDE - 10 * (len(buttons) - 1)) // len(buttons)
        high = max(button.tall(self.look, wide) for button in buttons)
        for number, button in enumerate(buttons):
            page.put(button, LEFT + number * (wide + 10), bottom - high, wide, high)
        return bottom - high - 8

    def _strip_buttons(self) -> list[Button]:
        if self.said.ask:
            name = self.world.case.index.person[self.said.ask].name
            return [Button(SURE, f"Vraag het aan {amid(name)}", self._ask, kind="primary", icon="chat"),
                    Button(NOT_NOW, "Toch niet", self._calm_down, icon="undo")]
        return [Button(f"{LIFT}.{alibi.id}", "Pak kaartje terug", self._lifter(alibi.id), icon="undo")
                for alibi in self.laid_on(*self.said.cell)]

    # --- the tray ---------------------------------------------------------------------------------------

    def _put_tray(self, page: Page, top: int) -> None:
        x = RIGHT - TRAY_WIDE
        cards = self.cards()
        head = page.put(Heading("", "Kaartjes", step="subhead"), x, TOP)
        found = len(self.world.alibis) + len(self.world.rumours)
        chip = Chip("", f"{found} gevonden", hue="mint")
        if head.right + 16 + chip.wide(self.look) <= RIGHT - TARGET - 12:
            page.put(chip, head.right + 16, TOP - 2)
        else:
            top = page.put(chip, x, head.bottom + 6).bottom + 10
        ask = Button(ASK, f"Vraag iemand: “{self.world.case.unmasking.ask}”", self._start_asking,
                     kind="card" if self.said.ask else "primary", icon="chat")
        y = page.put_above(ask, x, FOOT, TRAY_WIDE).y - 10
        y = page.put_above(Strip("motto", words.MOTTO, icon="bulb", hue="plain"), x, y, TRAY_WIDE).y - 10
        with page.scroll("kaartjes", Box(x - 8, top - 8, TRAY_WIDE + 30, y - top + 8)) as inner:
            if cards:
                inner.grid([self._note(card, number) for number, card in enumerate(cards)], inner.x + 2, inner.y + 6,
                           TRAY_WIDE - 6, 2 if self._roomy() else 1, gap=14)
            else:
                text = words.ALL_LAID if self.world.alibis else words.NO_CARDS
                inner.put(TextBlock("", text, colour="quiet"), inner.x, inner.y + 4, TRAY_WIDE - 10)

    def _note(self, card: words.Card, number: int) -> NoteCard:
        held = self.carry.thing == card.id
        return NoteCard(f"kaart.{card.id}", words.title_of(self.world, card), self._taker(card.id), text=card.text,
                        source=words.source_of(self.world, card), sure=isinstance(card, Alibi), tilt=tilt_of(number),
                        held=held and not self.carry.dragged,
                        gone=(held and self.carry.dragged) or self.slide.thing == card.id)

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        if command.name in ("next", "previous") and self.carry.thing:
            self._next_cell(1 if command.name == "next" else -1)
            return True
        return self.carry.by_hand(command, self._grab, self._drop)

    def _next_cell(self, by: int) -> None:
        """Tab goes from cell to cell while a card is held."""
        cells = [f"cel.{person}.{signal.id}" for person in self.world.case.board for signal in self.world.signals]
        if cells:
            at = cells.index(self.book.focus) if self.book.focus in cells else -1 if by > 0 else 0
            self.book.focus_on(cells[(at + by) % len(cells)])

    def _grab(self, x: int, y: int) -> tuple[str, Box] | None:
        """A card at a point: in the tray, or laid on a cell."""
        at = self.book.at(x, y)
        if at is not None and isinstance(at.widget, NoteCard):
            return at.widget.key.removeprefix("kaart."), at.widget.box
        if at is not None and isinstance(at.widget, BoardCell):
            _, person, signal = at.widget.key.split(".")
            laid = self.laid_on(person, signal)
            return (laid[0].id, at.widget.box) if laid else None
        return None

    def _drop(self, card: str, x: int, y: int) -> None:
        at = self.book.at(x, y)
        if at is not None and isinstance(at.widget, BoardCell):
            _, person, signal = at.widget.key.split(".")
            if not self._lies(card) or self.world.laid(card) != signal:
                self.lay(card, person, signal, self.carry.box)
        elif self._lies(card):
            self.lift(card)
        else:
            self.said = Said()

    def back(self) -> bool:
        if self.carry.thing:
            held = self.carry.thing
            self.carry.let_go()
            self.said = Said()
            if self.book.ring:
                self.book.focus_on(f"kaart.{held}")
        elif self.said.text or self.asking:
            self._calm_down()
        else:
            return False
        return True

    def keeps_open(self) -> bool:
        """Nothing is lost when the board closes."""
        self.carry.let_go()
        return False

    def tick(self, dt: float) -> None:
        self.slide.tick(dt)

    @property
    def moment(self) -> object:
        return self.slide.done

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        draw_ink(painter)

    def over(self, painter: Painter) -> None:
        """The card that hangs on the pointer, or glides back."""
        card = self._moving()
        if card is not None:
            card.draw(Pen(painter, self.look, self.tone))

    def over_box(self) -> Box:
        card = self._moving()
        return card.box if card is not None else NOWHERE

    @property
    def drags_on(self) -> bool:
        return self.carry.dragged

    def _moving(self) -> NoteCard | None:
        thing = self.carry.thing if self.carry.dragged else self.slide.thing
        if not thing:
            return None
        index = self.world.case.index
        card = self._note(index.alibi.get(thing) or index.rumour[thing], 0)
        home = self.book.widget(f"kaart.{thing}")
        wide = home.box.w if home else 176
        box = self.carry.box if self.carry.dragged else self.slide.at(home.box if home else self.slide.start)
        card.box = Box(box.x, box.y, wide, card.tall(self.look, wide))
        card.held, card.gone = self.carry.dragged, False
        return card
