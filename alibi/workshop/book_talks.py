"""The talks of a case for the booklet: every line, choice and effect, in words, with the place in its file.

Knows how a talk reads on paper. Does not know pages or templates.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.content.diagnostics import Mark
from alibi.core.case import END, NARRATOR, SILENCE, Case, Choice, Line, Scene, Start, Talk
from alibi.core.school_time import beats_in_words
from alibi.play.telling import MOOD_WORDS
from alibi.review.marks import Marks
from alibi.workshop.in_words import CaseWords


@dataclass(frozen=True, slots=True)
class LineOnPaper:
    """Who says what; `who` is "" for what can be seen."""

    who: str
    mood: str
    text: str


@dataclass(frozen=True, slots=True)
class ChoiceOnPaper:
    """`notes` are what it takes and asks; `effects` what comes of it; `then` the scene it leads to, in words."""

    number: int
    text: str
    notes: tuple[str, ...]
    skill: str
    effects: tuple[str, ...]
    feedback: str
    then: str
    link: str
    quiet: bool


@dataclass(frozen=True, slots=True)
class SceneOnPaper:
    key: str
    about: str
    lines: tuple[LineOnPaper, ...]
    choices: tuple[ChoiceOnPaper, ...]
    then: str
    link: str
    place: str


@dataclass(frozen=True, slots=True)
class StartOnPaper:
    scene: str
    when: str


@dataclass(frozen=True, slots=True)
class TalkOnPaper:
    id: str
    title: str
    by_itself: bool
    place: str
    starts: tuple[StartOnPaper, ...]
    scenes: tuple[SceneOnPaper, ...]


class Talks:
    """The talks of one case."""

    def __init__(self, case: Case, words: CaseWords, marks: Marks) -> None:
        self.case, self.words, self.marks = case, words, marks

    def all(self) -> tuple[TalkOnPaper, ...]:
        """Talks with people first, in the order of the cast; then what happens by itself."""
        order = {person.id: number for number, person in enumerate(self.case.people)}
        talks = sorted(self.case.talks, key=lambda talk: (not talk.person, order.get(talk.person, 0)))
        return tuple(map(self._talk, talks))

    def _talk(self, talk: Talk) -> TalkOnPaper:
        scenes = [scene for scene in self.case.scenes if scene.talk == talk.id]
        return TalkOnPaper(talk.id, self.words.talk(talk.id), talk.starts_by_itself, f"talk/{talk.id}.yaml",
                           tuple(self._start(start, talk) for start in talk.starts), tuple(map(self._scene, scenes)))

    def _start(self, start: Start, talk: Talk) -> StartOnPaper:
        say = self.words.say
        variants = say(" of ").join(self.words.person(self.case.index.variant[one].visitor) for one in start.variants)
        asked = (say(f"gast is {variants}") if variants else "", self.words.condition(start.when, talk.id),
                 say("één keer") if start.once and talk.person else "")
        return StartOnPaper(start.scene, "; ".join(one for one in asked if one) or say("altijd"))

    def _scene(self, scene: Scene) -> SceneOnPaper:
        choices = tuple(self._choice(scene, choice, number) for number, choice in enumerate(scene.choices, 1))
        then = "" if choices else self._then(scene.then, scene.talk)
        return SceneOnPaper(scene.key, scene.about, tuple(map(self._line, scene.lines)), choices, then,
                            _link(scene.then), place_of(self.marks.of("scene", scene.key)))

    def _line(self, line: Line) -> LineOnPaper:
        if line.who == NARRATOR:
            return LineOnPaper("", "", line.text)
        person = self.case.index.person.get(line.who)
        return LineOnPaper(person.name if person else line.who,
                           "" if line.mood == "neutral" else self.words.say(MOOD_WORDS.get(line.mood, line.mood)),
                           line.text)

    def _choice(self, scene: Scene, choice: Choice, number: int) -> ChoiceOnPaper:
        notes = (f"kost {beats_in_words(choice.costs)}" if choice.costs else "",
                 f"alleen als: {self.words.condition(choice.needs, scene.talk)}" if choice.needs else "")
        return ChoiceOnPaper(
            number, choice.text, tuple(self.words.say(note) for note in notes if note),
            self.words.chance(choice.chance) if choice.chance else "", self.words.effects(choice.effects),
            choice.feedback, self._then(choice.then, scene.talk), _link(choice.then), choice.id == SILENCE)

    def _then(self, then: str, talk: str) -> str:
        """Where it goes on, "" when the talk ends there."""
        if then in ("", END):
            return ""
        return then.removeprefix(f"{talk}/")


def _link(then: str) -> str:
    return "" if then in ("", END) else then


def place_of(mark: Mark) -> str:
    """File and line of a mark without the folder of the case: "talk/noor.yaml:16"."""
    return f"{mark.source.shown.partition('/')[2] or mark.source.shown}:{mark.line}"
