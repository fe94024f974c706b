"""The parts of a case that talk: lines, choices, scenes, and when a talk opens; and what choices and deeds share.

Knows which facts these have. Conditions are kept as text in the small condition language (`conditions.py`). Does
not know a day, YAML or files. `case.py` is the door to all shapes of a case.
"""

from __future__ import annotations

from dataclasses import dataclass

NARRATOR = ""
MOODS = ("neutral", "happy", "sad", "nervous", "angry", "surprised", "bored", "thoughtful")
SIGNS = ("+", "-", "~")
END = "end"
SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Line:
    """One bubble: `who` is a person id, or NARRATOR for what can be seen; `mood` one of MOODS."""

    who: str
    mood: str
    text: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One change of one variable ("trust.noor", "clue.wei_puzzel"): added to it, or put in its place."""

    name: str
    value: int
    add: bool = False


@dataclass(frozen=True, slots=True)
class Chance:
    """What a choice or deed says about a skill: `sign` + helpful, - not helpful, ~ no chance either way."""

    skill: str
    sign: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the pupil can say or leave unsaid in a scene; `then` is a scene key or END."""

    id: str
    text: str
    then: str = END
    needs: str = ""
    chance: Chance | None = None
    costs: int = 0
    effects: tuple[Effect, ...] = ()
    feedback: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of a talk. Without choices it goes on to `then` after its lines. `about` says for the
    mentor's page, in one neutral sentence, what the situation was."""

    key: str
    talk: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    then: str = END
    about: str = ""
    place_picture: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """One line of a talk's start list: the first whose condition fits opens `scene`."""

    scene: str
    once: bool = False
    when: str = ""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk with `person`, or with nobody: an event that starts by itself as soon as a start line fits."""

    id: str
    person: str
    starts: tuple[Start, ...]

    @property
    def starts_by_itself(self) -> bool:
        return not self.person
