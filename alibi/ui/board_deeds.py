"""What a child does at the case board: take a card, lay it, take it back, and put the friendly test.

Knows what is found, what is laid, what the child holds, and what is said about it. Asks the rules for everything:
nothing is struck out by itself, and nobody is called the guest here. How it looks is in alibi.ui.board_page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alibi.core.case import Alibi, Signal
from alibi.core.commands import LayAlibi, LiftAlibi, Unmask
from alibi.core.happenings import AlibiLaid, CardSlidBack, GuestAsked
from alibi.ui import board_words as words
from alibi.ui.agenda_carry import Carry, Slide
from alibi.ui.agenda_page import AgendaPage, Book
from alibi.ui.client import Client
from alibi.ui.painter import Box

ASK, SURE = "vraag", "vraag.ja"


@dataclass(frozen=True)
class Said:
    """What the strip says now; `cell` (person, signal) when it is about a laid card, `ask` a person to be asked."""

    text: str = ""
    hue: str = "plain"
    icon: str = "bulb"
    face: str = ""
    cell: tuple[str, str] = ("", "")
    ask: str = ""


class BoardDeeds(AgendaPage):
    """A page at which all this can be done."""

    def __init__(self, client: Client, book: Book) -> None:
        super().__init__(client, book)
        self.carry, self.slide = Carry(), Slide()
        self.said, self.asking = Said(), False

    # --- what there is ----------------------------------------------------------------------------------

    def cards(self) -> list[words.Card]:
        """The cards that are not on the board, alibis first."""
        return [*(alibi for alibi in self.world.alibis if not self.world.laid(alibi.id)), *self.world.rumours]

    def laid_on(self, person: str, signal: str) -> list[Alibi]:
        """The cards on a cell."""
        return [alibi for alibi in self.world.alibis
                if alibi.who == person and self.world.laid(alibi.id) == signal]

    @property
    def is_open(self) -> bool:
        """Whether the child has a card in its hand."""
        return bool(self.carry.thing)

    # --- laying and taking back -------------------------------------------------------------------------

    def _taker(self, card: str) -> Callable[[], None]:
        return lambda: self.take(card)

    def take(self, card: str) -> None:
        """Pick a card up, or put it back when it is held already."""
        self.asking = False
        if self.carry.thing == card:
            self.carry.let_go()
            self.said = Said()
            return
        self.carry.pick_up(card)
        signals = self.world.signals
        self._tell(Said(words.CHOOSE_CELL, icon="hand") if signals else Said(words.NO_SIGNALS, icon="search"))
        if self.book.ring and signals:
            self.book.focus_on(f"cel.{self.world.case.board[0]}.{signals[0].id}")

    def presser(self, person: str, signal: Signal) -> Callable[[], None]:
        """What pressing a cell does."""
        return lambda: self.use_cell(person, signal)

    def use_cell(self, person: str, signal: Signal) -> None:
        """Lay the held card here; without one, say what lies here."""
        if self.carry.thing:
            self.lay(self.carry.thing, person, signal.id)
            return
        laid = self.laid_on(person, signal.id)
        self.asking = False
        if laid:
            self._tell(Said(words.what_follows(self.world, laid, signal), icon="pin", cell=(person, signal.id)))
        else:
            self._tell(Said(words.PICK_FIRST, icon="hand"))

    def lay(self, card: str, person: str, signal: str, start: Box | None = None) -> None:
        """Ask the rules to lay a card; it stays with its reason, or glides back with one."""
        cell = self.book.widget(f"cel.{person}.{signal}")
        self.carry.let_go()
        if self._lies(card):
            self.client.do(LiftAlibi(card))
        happened = self.client.do(LayAlibi(card, person, signal))
        reply = self.tell()
        if any(isinstance(what, AlibiLaid) for what in happened):
            index = self.world.case.index
            fits = words.what_follows(self.world, [index.alibi[card]], index.signal[signal])
            self._tell(Said(fits, icon="pin", hue="mint", cell=(person, signal)))
            self.book.bring_into_view(f"cel.{person}.{signal}")
            return
        if any(isinstance(what, CardSlidBack) for what in happened):
            self.slide.begin(card, start or (cell.box if cell else Box(0, 0, 1, 1)), self.look.settings.calm)
        self._tell(Said(reply, icon="undo", hue="amber"))
        if self.book.ring:
            self.book.focus_on(f"kaart.{card}")

    def _lies(self, card: str) -> bool:
        return card in self.world.case.index.alibi and bool(self.world.laid(card))

    def _lifter(self, card: str) -> Callable[[], None]:
        return lambda: self.lift(card)

    def lift(self, card: str) -> None:
        """Take a laid card back to the others."""
        self.client.do(LiftAlibi(card))
        self.tell()
        self.said = Said()
        if self.book.ring:
            self.book.focus_on(f"kaart.{card}")

    def teller(self, signal: Signal) -> Callable[[], None]:
        """What pressing a photo does."""
        return lambda: self._tell(Said(signal.text, icon="scan", hue="mint"))

    def _tell(self, said: Said) -> None:
        self.said = said
        self.book.say(said.text)

    # --- the friendly test ------------------------------------------------------------------------------

    def _start_asking(self) -> None:
        self.carry.let_go()
        self.asking = True
        self._tell(Said(words.WHO_TO_ASK, icon="chat"))
        if self.book.ring:
            self.book.focus_on(f"mens.{self.world.case.board[0]}")

    def chooser(self, person: str) -> Callable[[], None]:
        """What pressing a person does."""
        return lambda: self._choose(person)

    def _choose(self, person: str) -> None:
        self._tell(Said(words.question_to(self.world, person), face=f"face.{person}", ask=person))
        if self.book.ring:
            self.book.focus_on(SURE)

    def _ask(self) -> None:
        """Ask. The reply is kind and the same for everybody; when it is the guest, a talk opens."""
        person = self.said.ask
        happened = self.client.do(Unmask(person))
        self.asking = False
        if self.world.scene:
            self.said = Said()
            self.book.leave()
            return
        reply = self.tell()
        asked = any(isinstance(what, GuestAsked) for what in happened)
        self._tell(Said(reply, face=f"face.{person}" if asked else ""))
        if self.book.ring:
            self.book.focus_on(ASK)

    def _calm_down(self) -> None:
        self.asking, self.said = False, Said()
        if self.book.ring:
            self.book.focus_on(ASK)
