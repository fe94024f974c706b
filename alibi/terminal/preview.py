"""A preview in the terminal: a case from any moment, in plain lines, shown anew once a file was saved.

Knows a port on the case (alibi.play.preview) and a console. Whatever is typed after a save first brings the new
version: an empty line is enough. Nothing is kept.
"""

from __future__ import annotations

from alibi.play.preview import NOTHING_IS_KEPT, News, PreviewPort, PreviewSession
from alibi.terminal.console import Act, Console, InputEnded, Option
from alibi.terminal.day import DayInTerminal, Leave
from alibi.terminal.repeat import repeat_steps

ALL_WELL, STEP_NOT_POSSIBLE = 0, 1


class _Again(Exception):
    """The author wants to begin again."""


class _Changed(Exception):
    """Files were saved; `news` is what came of it."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self.news = news


class PreviewInTerminal:
    """One preview, until the author stops. `steps` are done first, as with any play."""

    def __init__(self, port: PreviewPort, console: Console, steps: str = "") -> None:
        self.port, self.console, self.steps = port, console, steps
        self.session = PreviewSession(port.begin().world)

    def run(self) -> int:
        """0 when the author stops, 1 when one of the written steps was not possible."""
        self.console.heard = self._look
        self.console.say(NOTHING_IS_KEPT)
        day = self._greeted()
        try:
            if self.steps and not repeat_steps(self.session, self.steps, self.console):
                return STEP_NOT_POSSIBLE
            while True:
                day = self._played(day)
        except (Leave, InputEnded, KeyboardInterrupt):
            self.console.say("Gestopt.")
            return ALL_WELL

    def _played(self, day: DayInTerminal) -> DayInTerminal:
        """Play until something else is to be shown; the day to go on with."""
        try:
            day.run()
            return self._ended()
        except _Again:
            return self._begun_again()
        except _Changed as changed:
            return self._shown(changed.news, day)

    def _ended(self) -> DayInTerminal:
        ending = self.session.world.ending
        if ending:
            self.console.say(f"{ending.title}. {ending.text}")
        if not self.console.ask_yes("Dit is het einde van de proef.", "Begin opnieuw", "Stoppen"):
            raise Leave
        return self._begun_again()

    def _begun_again(self) -> DayInTerminal:
        self.session.put(self.port.begin().world)
        return self._greeted()

    def _shown(self, news: News, day: DayInTerminal) -> DayInTerminal:
        """The same moment in the new version; what is wrong with it when it cannot be shown."""
        if news.opened is None:
            self.console.say_exactly(news.problem)
            self.console.say("Je speelt verder met de vorige versie.")
            return day
        self.console.say("Dit moment is er niet meer. De proef begint opnieuw." if news.anew else
                         "De zaak is opnieuw gelezen.")
        self.session.put(news.opened.world)
        return self._greeted()

    def _greeted(self) -> DayInTerminal:
        """A day in the terminal, with two more things that can always be asked."""
        day = DayInTerminal(self.session, self.console, lambda: "")
        more: tuple[Option[Act], ...] = (Option("Waar staat dit?", self._where, "v", "waar staat dit"),
                                         Option("Begin opnieuw", _again, "r", "begin opnieuw"))
        self.console.always = (*more, *self.console.always)
        day.greet(False)
        return day

    def _where(self) -> None:
        """File and line of the open scene and its choices, and the facts now."""
        world = self.session.world
        if world.scene:
            self.console.say(f"Scène {world.scene.key}: {self.port.place_of('scene', world.scene.key)}")
            for choice in world.choices:
                place = self.port.place_of("choice", f"{world.scene.key}/{choice.id}")
                self.console.say(f"  {choice.id}: {place}")
        for deed in world.deeds if not world.scene else ():
            self.console.say(f"  {deed.id}: {self.port.place_of('deed', deed.id)}")
        self.console.say(f"Feiten: {', '.join(self.port.facts(world)) or '–'}")

    def _look(self) -> None:
        news = self.port.look_now(self.session.world)
        if news is not None:
            raise _Changed(news)


def _again() -> None:
    raise _Again
