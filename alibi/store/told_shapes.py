"""What is told of a play, as shapes: moments, answers, promises, in words.

Knows what belongs together in a telling. Does not know where the words come from.
"""

from __future__ import annotations

from dataclasses import dataclass

NO_BEAT = -1
"""For what happened on a day, at no particular hour."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One choice or deed, a step of homework, or a promise that was kept or went by while nothing was chosen (`kind`
    choice, deed, task or promise). `number` is the one to strike out or
    discuss, `id` the one that a journal and its dossier share. `beat` is NO_BEAT for the last two. `words` is
    literally what was chosen or done, `offered` what else could have been chosen, `happened` what came of it, `about`
    the ids by which a question can be about it."""

    number: int
    id: str
    kind: str
    day: str
    beat: int
    place: str
    situation: str
    words: str
    offered: tuple[str, ...]
    happened: str
    skill: str
    skill_words: str
    sign: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayTold:
    id: str
    words: str
    ended: bool


@dataclass(frozen=True, slots=True)
class LineTold:
    """How full the head was, as the child drew it: beats, and 0-4 at each."""

    day: str
    at: tuple[int, ...]
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnswerTold:
    """`picked` are ready answers, `own_words` the child's; `about` the told ids that the question is about;
    `mentor` a hint for the mentor."""

    day: str
    question: str
    words: str
    about: tuple[str, ...]
    skill: str
    mentor: str
    picked: tuple[str, ...]
    own_words: str


@dataclass(frozen=True, slots=True)
class AimTold:
    day: str
    id: str
    words: str
    skill: str


@dataclass(frozen=True, slots=True)
class PromiseTold:
    """`state` is made, kept, broken or explained; `moment` the number of the entry in which it got there."""

    id: str
    words: str
    person: str
    state: str
    moment: int


@dataclass(frozen=True, slots=True)
class TaskTold:
    """`steps` out of heard, noted, estimated, planned, worked_on, done, packed, more_time, handed_in, in the order they
    happened; `noted_under` is the line of the agenda the child wrote it on. It takes `half_hours` (0: done at once);
    `worked` of them were done, `estimated` is what the child thought beforehand, 0 when it did not say."""

    id: str
    words: str
    steps: tuple[str, ...]
    noted_under: str
    half_hours: int = 0
    estimated: int = 0
    worked: int = 0


@dataclass(frozen=True, slots=True)
class StrainTold:
    """What came between the child and a person; `state` is angry, cooled or mended, `moment` the number of the entry
    in which it got there."""

    id: str
    words: str
    person: str
    state: str
    moment: int


@dataclass(frozen=True, slots=True)
class SupportTold:
    """How much help was set in an area, by game, child or mentor; `words` say so, with the reason when the game did."""

    area: str
    level: str
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is told of one play. `discuss` are numbers of moments."""

    case: str
    title: str
    look: str
    help: str
    days: tuple[DayTold, ...]
    moments: tuple[Moment, ...]
    lines: tuple[LineTold, ...]
    answers: tuple[AnswerTold, ...]
    aims: tuple[AimTold, ...]
    discuss: tuple[int, ...]
    kept_sentences: tuple[str, ...]
    promises: tuple[PromiseTold, ...]
    tasks: tuple[TaskTold, ...]
    changes: tuple[str, ...]
    guest: str
    ends: tuple[str, ...]
    shared: bool
    strains: tuple[StrainTold, ...] = ()
    support: tuple[SupportTold, ...] = ()

    @property
    def line(self) -> LineTold | None:
        """The line of the last day that has one."""
        return self.lines[-1] if self.lines else None

    @property
    def aim(self) -> AimTold | None:
        return self.aims[-1] if self.aims else None

    def moment(self, number: int) -> Moment | None:
        return next((moment for moment in self.moments if moment.number == number), None)
