"""Looking back in the terminal: the moments of a play as numbered lines, and at each: what if?

Knows a replay and a console. Keeps nothing: there is no log here.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.play.facts import Fact
from alibi.play.replay import Moment, Outcome, Replay, Trial
from alibi.play.telling import words_of
from alibi.terminal.console import Console, InputEnded, Option

NEXT, BEFORE, LIST, TRY, STOP = "v", "t", "a", "w", "s"
CLOSE, STAY = "d", "Toch niet"
ALL_WELL = 0


class LookBackInTerminal:
    """Walks through the moments until the child stops."""

    def __init__(self, replay: Replay, console: Console) -> None:
        self.replay, self.console = replay, console
        self.number = 0

    def run(self) -> int:
        """From the first moment on; 0 always."""
        self.console.head("Terugkijken")
        if not self.replay.moments:
            self.console.say("Hier is nog niets gekozen of gedaan.")
            return ALL_WELL
        self.console.say("Wat je hier probeert, verandert niets aan wat je hebt gespeeld.")
        try:
            while self._show(self.replay.moments[self.number]):
                pass
        except (InputEnded, KeyboardInterrupt):
            pass
        self.console.say("Klaar met terugkijken.")
        return ALL_WELL

    def _show(self, moment: Moment) -> bool:
        """One moment and what to do next; False to stop."""
        world = moment.before
        place = world.case.index.place[world.place].name
        self.console.head(f"Moment {self.number + 1} van {len(self.replay.moments)}: "
                          f"{world.day.name}, {moment.time}, {place}")
        self.console.say(moment.situation)
        self.console.say(f"Jij koos: “{moment.words}”")
        picked = self.console.ask("Wat wil je?", self._ways(moment))
        if picked == TRY:
            self._what_if(moment)
        elif picked == LIST:
            self.number = self._from_list()
        else:
            self.number += {NEXT: 1, BEFORE: -1}.get(picked, 0)
        return picked != STOP

    def _ways(self, moment: Moment) -> list[Option[str]]:
        last = self.number == len(self.replay.moments) - 1
        ways = [] if last else [Option("Volgend moment", NEXT, NEXT)]
        ways += [Option("Vorig moment", BEFORE, BEFORE)] if self.number else []
        ways += [Option("Wat als? Probeer iets anders", TRY, TRY)] if self._others(self.replay.what_if(moment)) else []
        return [*ways, Option("Alle momenten", LIST, LIST), Option("Stop met terugkijken", STOP, STOP)]

    def _from_list(self) -> int:
        """Of several days the day is asked for first: a list of a week is long, and says no days."""
        moments, days = self.replay.moments, dict[str, list[int]]()
        for number, moment in enumerate(moments):
            days.setdefault(moment.before.day.name, []).append(number)
        stay = Option(STAY, [self.number], CLOSE)
        here = next(iter(days.values())) if len(days) == 1 else self.console.ask("Van welke dag?", [
            *(Option(f"{day.capitalize()}: {_how_many(numbers)}", numbers) for day, numbers in days.items()), stay])
        if len(days) > 1 and here is stay.value:
            return self.number
        return self.console.ask("Naar welk moment?", [
            *(Option(f"{moments[at].time} {moments[at].words}", at) for at in here), Option(STAY, self.number, CLOSE)])

    # --- what if ----------------------------------------------------------------------------------------

    @staticmethod
    def _others(trial: Trial) -> list[int]:
        return [number for number, option in enumerate(trial.options) if not option.was]

    def _what_if(self, moment: Moment) -> None:
        """Choose on until the talk is over, then hear both outcomes one after the other."""
        trial = self.replay.what_if(moment)
        while trial.options:
            question = "Wat als je dit koos?" if not trial.taken else "En dan?"
            options = trial.options
            number = self.console.ask(question, [Option(options[at].words, at) for at in self._others(trial)])
            said = len(trial.captions)
            trial = trial.take(options[number])
            for caption in trial.captions[said:]:
                self.console.say(words_of(self.replay.case, caption))
        beside = self.replay.compare(trial)
        self.console.head("Zo ging het")
        self.console.say(f"Jij koos: “{moment.words}”")
        self._tell(beside.was)
        self.console.head("Wat als")
        self.console.say(" ".join(f"“{words}”" for words in trial.taken))
        self._tell(beside.instead)

    def _tell(self, side: Outcome) -> None:
        for fact in _lines(side.facts, "Er veranderde niets dat het spel onthoudt."):
            self.console.say(fact)
        if side.later:
            self.console.say("Later die dag, als de rest hetzelfde gaat:")
            for fact in _lines(side.later):
                self.console.say(fact)


def _how_many(numbers: list[int]) -> str:
    return f"{len(numbers)} {'moment' if len(numbers) == 1 else 'momenten'}"


def _lines(facts: tuple[Fact, ...], nothing: str = "") -> Iterator[str]:
    yield from (f"- {fact.text}" for fact in facts)
    if not facts and nothing:
        yield nothing
