"""The evening in the terminal: the debrief of the day, and then on to the next morning.

Knows a play and its agency. Nothing has to be done here: every step can be skipped, and stopping is fine.
"""

from __future__ import annotations

from alibi.core.commands import NextDay
from alibi.play.agency import Agency, Play
from alibi.terminal.console import Act, Option
from alibi.terminal.day import DayInTerminal
from alibi.terminal.debrief import DebriefInTerminal
from alibi.terminal.sharing import SharingInTerminal, keep_sentence
from alibi.terminal.time_machine import use_time_machine


class EveningInTerminal:
    """Between two school days. `day` is the day in the terminal that goes on in the morning."""

    def __init__(self, play: Play, agency: Agency, day: DayInTerminal) -> None:
        self.play, self.agency, self.day = play, agency, day
        self.console, self.session = day.console, play.session

    def run(self) -> None:
        """Look back once, and then whatever the child wants, until the next day begins or time was turned back."""
        world = self.session.world
        self.console.head(f"{world.day.name}: de dag is klaar")
        self.day.teller.recent.clear()
        self._look_back()
        while self.session.world.day_over:
            self.console.ask("Het is avond. Wat wil je?", self._options(), foot=True)()

    def _options(self) -> list[Option[Act]]:
        days, number = self.session.case.days, self.session.world.day_number
        options: list[Option[Act]] = [
            Option(f"Door naar {days[number + 1].name}", self._on),
            Option("Nog eens terugkijken op vandaag", self._look_back),
            Option("Agenda, planner en zaakbord", self.day.agenda.open, "a"),
            Option("Hulp instellen", self.day.set_support), Option("Delen met mijn mentor", self._share)]
        back: Act = lambda: _done(use_time_machine(self.day.teller))  # noqa: E731 — one name for one act
        return [*options, *([Option("Tijdmachine", back, "t", "tijdmachine")] if self.session.can_take_back else [])]

    def _look_back(self) -> None:
        DebriefInTerminal(self.session, self.console).run()
        keep_sentence(self.session, self.console)

    def _share(self) -> None:
        SharingInTerminal(self.play, self.agency, self.console).run()

    def _on(self) -> None:
        self.day.teller.do(NextDay())


def _done(_: object) -> None:
    """What came of it has been said already."""
