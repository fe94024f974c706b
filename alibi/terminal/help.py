"""Help in the terminal: how to play with lines, school words explained, and whom to talk to for real.

Knows a console and the glossary of a case. Costs no time and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from alibi.core.case import Case
from alibi.play.glossary import words_explained
from alibi.terminal.console import Console, Option

HOW = (
    "Typ het nummer of de letter van wat je kiest. Druk dan op Enter.",
    "Het begin van de woorden mag ook. Typ bijvoorbeeld: noor. Of: aula.",
    "Een lege regel leest de lijst nog eens voor. De letter l leest de laatste zinnen nog eens voor.",
    "Een blokje is vijf minuten schooltijd. De tijd staat stil zolang jij niets doet.",
    "Kost iets tijd? Dat staat er altijd bij. Staat er niets bij, dan kost het geen tijd.",
    "Met de scanner zie je wat hier vreemd is. Scannen kost geen tijd.",
    "Op het zaakbord leg je kaartjes: wie was waar, en hoe laat? Het zaakbord zit in de agenda.",
    "De tijdmachine neemt je laatste stap terug. Dat mag altijd.",
    "Stoppen mag altijd. Alles wordt vanzelf bewaard.",
)
FOR_REAL = (
    "Zit je ergens mee, ook buiten het spel? Vertel het je mentor, of iemand thuis.",
    "De Kindertelefoon is gratis: 0800-0432.",
)
_ALL, _DONE = "*", ""


def say_help(console: Console, now: Iterable[str] = ()) -> None:
    """The help page, with what is a tip now."""
    console.head("Hulp")
    for words in (*now, *HOW, *FOR_REAL):
        console.say(words)


class SchoolWords:
    """The glossary: words that were just read come first. `read` gives the sentences that were read last."""

    def __init__(self, case: Case, console: Console, read: Callable[[], Iterable[str]]) -> None:
        self.case, self.console, self.read = case, console, read
        self.meaning = dict(case.glossary)

    def open(self) -> None:
        """Explain words until the child has enough."""
        self.console.head("Woorden")
        every = [Option(word, word) for word in self.meaning]
        listed = [Option(word, word) for word in words_explained(self.case, self.read())]
        while True:
            picked = self.console.ask("Welk woord? Je mag ook zelf een woord typen.", [
                *listed, Option("Alle woorden", _ALL, "a"), Option("Terug", _DONE, "d")], every)
            if picked == _DONE:
                return
            if picked == _ALL:
                listed = every
            else:
                self.console.say(f"{picked}: {self.meaning[picked]}")
