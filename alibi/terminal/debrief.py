"""The debrief in the terminal: look back, choose one thing to try, see what would be shared, and decide."""

from __future__ import annotations

from alibi.core.commands import Answer, ChooseAim, DrawLine, PickToDiscuss, Share, StrikeOut
from alibi.core.rules import MOST_TO_DISCUSS
from alibi.play.agency import Agency, Moment, Play
from alibi.play.debrief import Asked, line_points, questions_for
from alibi.terminal.agenda import HEAD_WORDS
from alibi.terminal.console import Console, Option

SKIP = "Ik sla dit over"


class DebriefInTerminal:
    """The end of a day in plain text."""

    def __init__(self, play: Play, agency: Agency, console: Console) -> None:
        self.play, self.agency, self.console = play, agency, console
        self.session = play.session

    def run(self) -> None:
        self._say_end()
        if self.console.ask_yes("Wil je even terugkijken? Dat duurt hoogstens drie minuten."):
            self._line()
            for asked in questions_for(self.session):
                self._question(asked)
            self._aim()
        self._share()

    def _say_end(self) -> None:
        ending = self.session.world.ending
        if ending:
            self.console.head(ending.title)
            self.console.say(ending.text)

    def _line(self) -> None:
        """The day's line starts empty; the child draws it, or does not."""
        if not self.console.ask_yes("Hoe vol was je hoofd vandaag? Wil je dat aangeven?"):
            return
        points = line_points(self.session)
        levels = tuple(self.console.ask(f"{point.time}, {point.words}:", [
            Option(words, level) for level, words in enumerate(HEAD_WORDS)]) for point in points)
        self.session.do(DrawLine(tuple(point.beat for point in points), levels))

    def _question(self, asked: Asked) -> None:
        picked = self.console.ask(asked.ask, [*(Option(answer, answer) for answer in asked.answers),
                                              Option("Ik schrijf het zelf", "…"), Option(SKIP, "")])
        words = ""
        if picked == "…":
            self.console.say("Schrijf maar:")
            picked, words = "", self.console.line()
        if picked or words:
            self.session.do(Answer(asked.id, (picked,) if picked else (), words))

    def _aim(self) -> None:
        missions = self.session.case.debrief.missions
        mission = self.console.ask("Wat wil je echt proberen?", [
            *(Option(mission.text, mission.id) for mission in missions), Option(SKIP, "")])
        self.session.do(ChooseAim(mission))

    # --- sharing ----------------------------------------------------------------------------------------

    def _share(self) -> None:
        """The child sees exactly what a mentor would see, and can leave out any moment."""
        while True:
            moments = self.play.told().moments
            self._preview(moments)
            choice = self.console.ask("Delen met je mentor?", [
                Option("Ja, deel dit", "yes"), Option("Nee, niet delen", "no"),
                *([Option("Een moment weglaten", "strike")] if moments else []),
                *([Option("Een moment terugzetten", "back")] if self.play.struck_out() else []),
                *([Option("Kiezen waar ik over wil praten", "discuss")] if moments else [])])
            if choice in ("yes", "no"):
                return self._decide(choice == "yes")
            {"strike": self._strike, "back": self._put_back, "discuss": self._discuss}[choice]()

    def _preview(self, moments: tuple[Moment, ...]) -> None:
        self.console.head("Dit ziet je mentor")
        if not moments:
            self.console.say("Geen momenten.")
        for moment in moments:
            parts = (moment.situation, f"Jij: {moment.words}", moment.happened)
            self.console.say(f"- {' '.join(part for part in parts if part)}")

    def _strike(self) -> None:
        self.session.do(StrikeOut(self._pick("Welk moment laat je weg?", self.play.told().moments)))

    def _put_back(self) -> None:
        self.session.do(StrikeOut(self._pick("Welk moment zet je terug?", self.play.struck_out()), out=False))

    def _discuss(self) -> None:
        chosen: list[int] = []
        while len(chosen) < MOST_TO_DISCUSS:
            left = tuple(moment for moment in self.play.told().moments if moment.number not in chosen)
            number = self._pick("Waar wil je over praten?", left, "Klaar")
            if not number:
                break
            chosen.append(number)
        self.session.do(PickToDiscuss(tuple(chosen)))

    def _pick(self, question: str, moments: tuple[Moment, ...], done: str = "") -> int:
        options = [Option(f"{moment.situation} {moment.words}".strip(), moment.number) for moment in moments]
        return self.console.ask(question, [*options, *([Option(done, 0)] if done else [])])

    def _decide(self, yes: bool) -> None:
        self.session.do(Share(yes))
        if not yes:
            self.console.say("Er is niets gedeeld.")
            return
        path = self.agency.share(self.play)
        self.console.say(f"Dit bestand is voor je mentor: {path}")
