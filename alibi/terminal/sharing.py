"""Sharing in the terminal: the child sees what its mentor would see, leaves out what it likes, and decides.

Knows the preview and the decision of `play.sharing`. Nothing leaves the computer: a yes makes a file, no more.
"""

from __future__ import annotations

from pathlib import Path

from alibi.core.commands import KeepSentence, PickToDiscuss, Share, StrikeOut
from alibi.core.rules import MOST_TO_DISCUSS
from alibi.play.agency import Agency, Play
from alibi.play.debrief import lines_to_keep
from alibi.play.session import Session
from alibi.play.sharing import AnswerShown, MomentShown, Preview, SharingProblem, hand_over, preview_of
from alibi.terminal.console import Act, Console, Option
from alibi.terminal.moments import pick_one, pick_some

ALSO = ("Bij een gesprek staat ook wat je nog meer kon kiezen.",
        "Je mentor leest ook hoe vaak je iets koos: vaak, soms of nog weinig.")
MENTOR_OPENS = ("Je mentor opent het met de opdracht hieronder. Achter --out komt de map voor het blad.",
                "Op deze computer kan het ook zonder opdracht: start het spel in een venster en kies "
                "“Voor mentor en ouders”.")
NOT_READ_YET = "Wat je nog niet las, ziet je mentor ook. Je kunt het altijd nog lezen."
CLOSE, ON = "d", "v"
AT_ONCE = 6
"""So many moments are read before the child is asked whether to read on."""
Moments = tuple[MomentShown, ...]


class SharingInTerminal:
    """Preview, decision, and one sentence to keep."""

    def __init__(self, play: Play, agency: Agency, console: Console) -> None:
        self.play, self.agency, self.console = play, agency, console

    def run(self) -> None:
        """Until the child has decided."""
        self._read()
        before = self.play.session.world.diary.shared
        if before is not None:
            self.console.say(f"Eerder koos je: {'delen' if before else 'niet delen'}. Je mag nu iets anders kiezen.")
        acts: list[Option[Act | bool]] = [
            Option("Ja, maak het bestand voor mijn mentor", True), Option("Nee, niet delen", False),
            Option("Momenten weglaten", self._strike), Option("Momenten terugzetten", self._put_back),
            Option("Kiezen waar ik over wil praten", self._discuss), Option("Lees alles nog eens", self._read)]
        while True:
            chosen = self.console.ask("Wil je dit delen met je mentor? Jij beslist.", acts)
            if isinstance(chosen, bool):
                self._decide(chosen)
                break
            chosen()
        keep_sentence(self.play.session, self.console)

    # --- looking ----------------------------------------------------------------------------------------

    def _preview(self) -> Preview | None:
        try:
            return preview_of(self.play)
        except SharingProblem as sorry:
            self.console.say(sorry.sentence)
            return None

    def _read(self) -> None:
        preview = self._preview()
        if preview is None:
            return
        self.console.head("Dit ziet je mentor")
        self.console.say("Nu ziet alleen jij dit. Alles weglaten of niet delen mag ook.")
        if preview.proud:
            self._say_answer(preview.proud)
        for at in range(0, len(preview.moments), AT_ONCE):
            if at and not self._reads_on(at, len(preview.moments)):
                self.console.say(NOT_READ_YET)
                return
            for number, moment in enumerate(preview.moments[at : at + AT_ONCE], at):
                if not number or preview.moments[number - 1].part != moment.part:
                    self.console.head(moment.part)
                self.console.say(_whole(moment))
        if not preview.moments:
            self.console.say("Er staan nu geen momenten op.")
        self._read_rest(preview)

    def _reads_on(self, read: int, of: int) -> bool:
        """A long list is read in parts, and the child may have heard enough."""
        return self.console.ask(f"Dit waren {read} van de {of} momenten.", [
            Option("Verder lezen", True, ON), Option("Genoeg gelezen", False, CLOSE)])

    def _read_rest(self, preview: Preview) -> None:
        if preview.plan:
            self.console.say(f"Mijn als-dan-plan: {preview.plan}")
        if preview.line:
            drawn = ", ".join(f"{time} {words}" for time, words in preview.line)
            self.console.say(f"Mijn lijn van de dag: {drawn}.")
        for answer in preview.answers:
            self._say_answer(answer)
        for words in (*preview.facts, *ALSO):
            self.console.say(words)

    def _say_answer(self, answer: AnswerShown) -> None:
        if answer.words:
            self.console.say(f"{answer.question} {' '.join(f'“{words}”' for words in answer.words)}")

    # --- choosing what goes along -----------------------------------------------------------------------

    def _strike(self) -> None:
        self._move("Welk moment laat je weg?", True, "Er is geen moment om weg te laten.",
                   ("Dit moment gaat niet mee. Terugzetten mag altijd.",
                    "{} momenten gaan niet mee. Terugzetten mag altijd."))

    def _put_back(self) -> None:
        self._move("Welk moment zet je terug?", False, "Er is geen moment weggelaten.",
                   ("Dit moment gaat weer mee.", "{} momenten gaan weer mee."))

    def _move(self, question: str, out: bool, none: str, said: tuple[str, str]) -> None:
        """Leave moments out, or put them back: one, or more at once."""
        preview = self._preview()
        here = [moment for moment in preview.moments if moment.left_out != out] if preview else []
        if not here:
            self.console.say(none)
            return
        picked = pick_some(self.console, question, here)
        for moment in picked:
            self.play.session.do(StrikeOut(moment.number, out=out))
        if picked:
            self.console.say(said[len(picked) > 1].format(len(picked)))

    def _discuss(self) -> None:
        """At most two; picking one again takes it away."""
        while True:
            preview = self._preview()
            here = [moment for moment in preview.moments if not moment.left_out] if preview else []
            picked = [moment.number for moment in here if moment.picked]
            number = pick_one(self.console, f"Waar wil je over praten? Kies er hoogstens {MOST_TO_DISCUSS}.", here,
                              "Klaar")
            if not number:
                return
            now = [one for one in picked if one != number] if number in picked else [*picked, number]
            if len(now) > MOST_TO_DISCUSS:
                self.console.say("Je koos er al twee. Kies er eerst één nog een keer: dan gaat die weg.")
            else:
                self.play.session.do(PickToDiscuss(tuple(now)))

    # --- deciding ---------------------------------------------------------------------------------------

    def _decide(self, yes: bool) -> None:
        self.play.session.do(Share(yes))
        if not yes:
            self.console.say("Er is niets gedeeld. Alles blijft op deze computer.")
            return
        try:
            self._say_where(hand_over(self.agency, self.play))
        except SharingProblem as sorry:
            self.console.say(sorry.sentence)

    def _say_where(self, file: Path) -> None:
        self.console.head("Dit bestand is voor je mentor")
        self.console.say_exactly(str(file))
        self.console.say("Je geeft het zelf. Het spel stuurt niets weg.")
        self.console.say(MENTOR_OPENS[0])
        self.console.say_exactly(f'mentor_export "{file}" --out mentorbladen')
        self.console.say(MENTOR_OPENS[1])


def keep_sentence(session: Session, console: Console) -> None:
    """One sentence of the day for the child itself; nothing is asked when one was kept today already."""
    heard = lines_to_keep(session)
    if not heard:
        return
    sentence = console.ask("Wil je één zin van vandaag bewaren? Dat hoeft niet.", [
        *(Option(f"{line.name}: “{line.text}”", line.text) for line in heard), Option("Geen zin", "", CLOSE)])
    if sentence:
        session.do(KeepSentence(sentence))
        console.say("Deze zin is bewaard. Hij staat op je zinnenkaart.")


def _whole(moment: MomentShown) -> str:
    """When and where, what happened before, what the child chose, what came of it."""
    marks = "Dit gaat niet mee. " if moment.left_out else "Hier wil ik over praten. " if moment.picked else ""
    skill = f"Vaardigheid: {moment.skill}" if moment.skill else ""
    parts = (f"{moment.when}.", moment.situation, f"Jij: {moment.words}", moment.happened, skill)
    return f"- {marks}{' '.join(part for part in parts if part)}"
