"""Recorded plays of a case as a story, for the booklet: what a child would read and do, in order.

Knows how to tell a play; the sentences are those of the game itself (`play.telling`). A step that no longer fits ends
the story with the reason: that is for the check to report.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from alibi.core.case import Case
from alibi.core.commands import Do, DoTask, LayAlibi, Scan, Unmask
from alibi.core.happenings import ChoiceMade, Waited
from alibi.play.telling import tell, words_of
from alibi.review.marks import Marks
from alibi.review.recorded import Misstep, RecordedPlay, Replay, Taken, read_plays
from alibi.review.report import Findings
from alibi.workshop.in_words import CaseWords

DONE, HEARD = "done", "heard"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`kind` is "done" for what the child does, "heard" for what it then reads."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What happens in one place at one time."""

    head: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One recorded play. `words` are those read on the day with the most; `stopped` why it could not go on; `whole`
    says that it is told from beginning to end: the first that finds each guest."""

    name: str
    about: str
    guest: str
    ending: str
    good: bool
    words: int
    steps: int
    stopped: str
    passages: tuple[Passage, ...]
    whole: bool = False


def stories(case: Case, folder: Path, words: CaseWords, marks: Marks) -> tuple[Story, ...]:
    """Every recorded play that can be read, in the order of the files."""
    told = [_Telling(case, words, play).story() for play in read_plays(case, folder, Findings(marks))]
    first = {story.guest: story.name for story in reversed(told) if story.good and not story.stopped}
    return tuple(replace(story, whole=first.get(story.guest) == story.name) for story in told)


class _Telling:
    """Tells one play from its first step to its last."""

    def __init__(self, case: Case, words: CaseWords, play: RecordedPlay) -> None:
        self.case, self.words, self.play = case, words, play
        self.replay = Replay(case, play.variant)
        self.heads: list[str] = []
        self.told: list[list[Sentence]] = []

    def story(self) -> Story:
        stopped = ""
        self._tell(self.replay.first)
        for text, _ in self.play.steps:
            try:
                for taken in self.replay.take(text):
                    self._tell(taken)
            except Misstep as why:
                stopped = self.words.say(f"Stap “{text}” kan niet meer: {why}")
                break
        world, guest = self.replay.world, self.case.index.variant[self.play.variant].visitor
        ending = world.ending
        passages = tuple(Passage(head, tuple(said)) for head, said in zip(self.heads, self.told, strict=True) if said)
        return Story(self.play.name, self.play.about, self.case.index.person[guest].name,
                     ending.title if ending else self.words.say("geen einde"), bool(ending and ending.good),
                     self.replay.most_words, len(self.replay.commands), stopped, passages)

    def _tell(self, taken: Taken) -> None:
        did = self.words.say(self._did(taken))
        if did and self.told:
            self.told[-1].append(Sentence(DONE, did))
        self._go_on_at(taken)
        news = (one for one in taken.happened if not isinstance(one, Waited))
        self.told[-1] += [Sentence(HEARD, self.words.say(words_of(self.case, caption)))
                          for caption in tell(taken.world, news)]

    def _go_on_at(self, taken: Taken) -> None:
        """A new passage for a new place or time."""
        world = taken.world
        day = f"{world.day.name}, " if len(self.case.days) > 1 else ""
        head = f"{day}{world.time}, {self.words.place(world.place)}"
        if not self.heads or self.heads[-1] != head:
            self.heads.append(head)
            self.told.append([])

    def _did(self, taken: Taken) -> str:
        """What the child does, in words; "" for what is seen by what comes of it."""
        made = next((one for one in taken.happened if isinstance(one, ChoiceMade)), None)
        if made:
            return f"Jij: {self.words.choice(f'{made.scene}/{made.choice}')}"
        command, index = taken.command, self.case.index
        if isinstance(command, Do):
            return f"Je doet: {index.deed[command.deed].text}"
        if isinstance(command, DoTask):
            return f"Je werkt aan: {index.task[command.task].text}"
        if isinstance(command, LayAlibi):
            return f"Je legt een kaartje op het zaakbord: {self._card(command.card)}"
        if isinstance(command, Unmask):
            return f"Je vraagt aan {self.words.person(command.person)}: {self.case.unmasking.ask}"
        return "Je kijkt met de scanner." if isinstance(command, Scan) else ""

    def _card(self, card: str) -> str:
        return next((clue.text for clue in self.case.clues if clue.id == card), card)
