"""The debrief in the terminal: look back, choose one thing to try. Every step can be skipped.

Knows the questions of `play.debrief`. What the child picks is kept at once; picking it again takes it away.
"""

from __future__ import annotations

from alibi.core.commands import Answer, ChooseAim, DrawLine
from alibi.core.rules import LONGEST_WORDS
from alibi.core.world import World
from alibi.play.debrief import LEVEL_WORDS, Asked, LinePoint, line_points, questions_for
from alibi.play.session import Session
from alibi.terminal.console import Console, Option

HOW_FULL, TO_TRY = "Hoe vol was je hoofd vandaag?", "Wat wil je in het echt proberen?"
NO_NAMES = "Schrijf geen echte namen van anderen op."
ON, OWN = "v", "\n"
"""The letter that goes on, everywhere in the debrief, and the value of own words, which no ready answer has."""
THE_REST = -1
"""No level of a head: the rest of the line stays as it is."""


class DebriefInTerminal:
    """Three questions and a line, in plain text."""

    def __init__(self, session: Session, console: Console) -> None:
        self.session, self.console = session, console

    @property
    def world(self) -> World:
        return self.session.world

    def run(self) -> None:
        """Ask what there is to ask, if the child wants to look back."""
        if not self.console.ask_yes("Wil je even terugkijken? Dat duurt hoogstens drie minuten.",
                                    "Ja, ik kijk terug", "Nee, ik sla het over"):
            return
        self._line()
        for asked in questions_for(self.session):
            self._question(asked)
        if self.session.case.debrief.missions:
            self._aim()

    # --- the day's line ---------------------------------------------------------------------------------

    def _line(self) -> None:
        """The line starts empty; the child draws it, or does not."""
        self.console.head(HOW_FULL)
        self.console.say("Dat weet jij alleen. Overslaan mag, ook bij elk moment apart.")
        points = line_points(self.session)
        drawn = dict(zip(self.world.diary.line_at, self.world.diary.line_levels, strict=True))
        for number, point in enumerate(points, 1):
            level = self._level(point, f"Moment {number} van {len(points)}", drawn.get(point.beat))
            if level == THE_REST:
                return
            if level != drawn.get(point.beat):
                drawn = {beat: one for beat, one in {**drawn, point.beat: level}.items() if one is not None}
                at = tuple(sorted(drawn))
                self.session.do(DrawLine(at, tuple(drawn[beat] for beat in at)))

    def _level(self, point: LinePoint, which: str, before: int | None) -> int | None:
        chosen = "" if before is None else f" Je koos: {LEVEL_WORDS[before]}."
        options: list[Option[int | None]] = [Option(words, level) for level, words in enumerate(LEVEL_WORDS)]
        on = Option("Verder" if chosen else "Dit moment sla ik over", before, ON)
        options += [on, Option("De rest van de lijn sla ik over", THE_REST, "x")]
        return self.console.ask(f"{which}: {point.time}, {point.words}.{chosen}", options, above=HOW_FULL)

    # --- questions --------------------------------------------------------------------------------------

    def _question(self, asked: Asked) -> None:
        """Ready answers are ticked one by one; own words are always possible."""
        self.console.head(asked.ask)
        while True:
            picked, words = self._answer(asked)
            chosen = [*picked, *([f"“{words}”"] if words else [])]
            said = f"Jij koos: {' '.join(chosen)} Nog iets?" if chosen else "Kies wat past. Meer dan één mag."
            answer = self.console.ask(said, [
                *(Option(f"{ready} (gekozen)" if ready in picked else ready, ready) for ready in asked.answers),
                Option("Ik schrijf het zelf", OWN), Option("Verder" if chosen else "Ik sla dit over", "", ON)],
                above=asked.ask)
            if not answer:
                return
            if answer == OWN:
                words = self._own_words()
            else:
                picked = tuple(ready for ready in asked.answers if (ready in picked) != (ready == answer))
            self.session.do(Answer(asked.id, picked, words))

    def _answer(self, asked: Asked) -> tuple[tuple[str, ...], str]:
        """What stands there now: ticked answers and own words."""
        return next(((picked, words) for question, picked, words in self.world.diary.answers if question == asked.id),
                    ((), ""))

    def _own_words(self) -> str:
        self.console.say(f"Schrijf maar. {NO_NAMES} Een lege regel haalt je woorden weg.")
        return self.console.line()[:LONGEST_WORDS]

    def _aim(self) -> None:
        self.console.head(TO_TRY)
        before = self.world.diary.aim
        options = [Option(f"{mission.text} (gekozen)" if mission.id == before else mission.text, mission.id)
                   for mission in self.session.case.debrief.missions]
        nothing = [Option("Ik kies toch niets", "")] if before else []
        on = Option("Verder" if before else "Ik sla dit over", before, ON)
        mission = self.console.ask("Kies er één, of geen.", [*options, *nothing, on], above=TO_TRY)
        if mission != before:
            self.session.do(ChooseAim(mission))
