"""The case board in the terminal: traces of the guest, who can still be the guest, cards to lay, and the question.

Knows a teller. The rules say whether a card stays, and why not; nothing is ever laid by itself.
"""

from __future__ import annotations

from alibi.core.case import Alibi, Rumour, Signal
from alibi.core.commands import LayAlibi, LiftAlibi, Unmask
from alibi.core.happenings import AlibiLaid
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.telling import why_it_fits
from alibi.terminal.console import Act, Option
from alibi.terminal.teller import Teller

MOTTO = "Anders zijn is geen bewijs. Zoek feiten: waar was iemand, en wanneer?"
NO_SIGNALS = "Er is nog geen spoor van de gast. Een spoor vind je met de scanner, in de les, of bij mensen."
NO_CARDS = "Er is nog geen kaartje. Praat met mensen, lees lijsten, en kijk rond in de les."
ALL_LAID = "Al je kaartjes liggen op het bord."
CLOSE = "d"


class Board:
    """Lay, take back and ask, until the child closes it or the guest is found."""

    def __init__(self, teller: Teller) -> None:
        self.teller, self.console = teller, teller.console

    @property
    def world(self) -> World:
        return self.teller.world

    def open(self) -> None:
        self.console.head("Zaakbord")
        self._say_all()
        ask = self.world.case.unmasking.ask
        options: list[Option[Act | None]] = [
            Option("Leg een kaartje", self._lay), Option("Pak een kaartje terug", self._lift),
            Option(f"Vraag iemand: “{ask}”", self._unmask), Option("Lees het bord nog eens", self._say_all),
            Option("Zaakbord dicht", None, CLOSE)]
        while not self.world.scene:
            act = self.console.ask("Wat doe je op het bord?", options)
            if act is None:
                return
            act()

    # --- reading ----------------------------------------------------------------------------------------

    def _say_all(self) -> None:
        world = self.world
        self.console.say(world.case.question)
        self.console.say(MOTTO)
        for number, signal in enumerate(world.signals, 1):
            self.console.say(f"Spoor {number}: {self._cell(signal)}. {signal.text}")
        if not world.signals:
            self.console.say(NO_SIGNALS)
        for person in world.case.board:
            self.console.say(self._stand(person))
        self.console.say(self._count())
        for card in self._cards():
            self.console.say(f"{'Gerucht' if isinstance(card, Rumour) else 'Kaartje'}: {card.text}")
        if not self._cards():
            self.console.say(ALL_LAID if world.alibis else NO_CARDS)

    def _cell(self, signal: Signal) -> str:
        """Place and time of a trace, with the day when there are more."""
        case = self.world.case
        day = f"{case.days[signal.day].name} " if len(case.days) > 1 else ""
        return f"{case.index.place[signal.place].name}, {day}{time_of(signal.beat)}"

    def _stand(self, person: str) -> str:
        world = self.world
        name = world.case.index.person[person].name
        laid = [alibi.text for alibi in world.alibis if alibi.who == person and world.laid(alibi.id)]
        if person not in world.elsewhere:
            return f"{name}: kan nog."
        return f"{name}: was ergens anders. {' '.join(laid)}"

    def _count(self) -> str:
        """How many people it can still be, counted from the laid cards."""
        left = len(set(self.world.case.board) - self.world.elsewhere)
        if left == 1:
            return "Nog één mens kan het zijn."
        return f"Nog {left} mensen kunnen het zijn." if left else "Iedereen was ergens anders. Kijk de kaartjes na."

    def _cards(self) -> list[Alibi | Rumour]:
        """The cards that are not on the board."""
        return [*(alibi for alibi in self.world.alibis if not self.world.laid(alibi.id)), *self.world.rumours]

    # --- laying and asking ------------------------------------------------------------------------------

    def _lay(self) -> None:
        if not self._cards() or not self.world.signals:
            self.console.say(NO_SIGNALS if not self.world.signals else ALL_LAID if self.world.alibis else NO_CARDS)
            return
        card = self._pick("Welk kaartje?", [(card.text, card.id) for card in self._cards()])
        person = card and self._pick("Bij wie leg je het?", self._people())
        signal = person and self._pick("Bij welk spoor leg je het?", [
            (self._cell(signal), signal.id) for signal in self.world.signals])
        if signal:
            self._laid(card, person, signal)

    def _laid(self, card: str, person: str, signal: str) -> None:
        index = self.world.case.index
        for happening in self.teller.do(LayAlibi(card, person, signal)) or ():
            if isinstance(happening, AlibiLaid):
                self.teller.say(why_it_fits(self.world.case, index.alibi[card], index.signal[signal]))
                self.teller.say(self._count())

    def _lift(self) -> None:
        laid = [(alibi.text, alibi.id) for alibi in self.world.alibis if self.world.laid(alibi.id)]
        if not laid:
            self.console.say("Er ligt nog geen kaartje op het bord.")
            return
        card = self._pick("Welk kaartje pak je terug?", laid)
        if card and self.teller.do(LiftAlibi(card)) is not None:
            self.teller.say("Het kaartje ligt weer bij je andere kaartjes.")
            self.teller.say(self._count())

    def _unmask(self) -> None:
        ask = self.world.case.unmasking.ask
        person = self._pick(f"Aan wie vraag je: “{ask}” Vragen mag altijd. Het kost geen tijd.", self._people())
        if person:
            self.console.say(f"Jij: {ask}")
            self.teller.do(Unmask(person))

    def _people(self) -> list[tuple[str, str]]:
        return [(self.world.case.index.person[who].name, who) for who in self.world.case.board]

    def _pick(self, question: str, things: list[tuple[str, str]]) -> str:
        """One of the things by its words; "" when the child wants none."""
        return self.console.ask(question, [*(Option(words, thing) for words, thing in things),
                                           Option("Toch niet", "", CLOSE)])
