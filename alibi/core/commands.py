"""What a pupil can ask of the rules, in the imperative. Plain data: text, numbers, truth values, tuples of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Begin:
    """Open a play; the seed picks the variant and is the only chance there is."""

    seed: int
    help: str = "none"


@dataclass(frozen=True, slots=True)
class ChooseAgent:
    """At the mirror: one of the ready-made looks, and a name that stays on this computer."""

    look: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Go:
    """Cross into a neighbouring place."""

    place: str


@dataclass(frozen=True, slots=True)
class Talk:
    """Speak to a person who is here."""

    person: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Pick a choice of the open scene ("silence" is always there)."""

    choice: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on from an open scene that has no choices."""


@dataclass(frozen=True, slots=True)
class Do:
    """Do a deed of this place."""

    deed: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Let one beat pass; at home, the time up to the next half hour."""


@dataclass(frozen=True, slots=True)
class Scan:
    """See what is strange here."""


@dataclass(frozen=True, slots=True)
class NoteTask:
    """Write a task that was heard under a line of the agenda."""

    task: str
    slot: str


@dataclass(frozen=True, slots=True)
class DoTask:
    """Do the work of a task, or one half hour of it; `answer` is one of its answers, "" when it has none."""

    task: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class NextDay:
    """The evening is over: on to the next morning."""


@dataclass(frozen=True, slots=True)
class EstimateTask:
    """How many half hours the child thinks a task will take."""

    task: str
    half_hours: int


@dataclass(frozen=True, slots=True)
class PlanTask:
    """Plan one half hour of a task in a part of a day (planner.PARTS)."""

    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class UnplanTask:
    """Take one planned half hour off the plan."""

    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class MovePlan:
    """Move one planned half hour to another part of a day; that costs nothing, ever."""

    task: str
    from_day: str
    from_part: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class KeepFree:
    """Keep one half hour of a part of a day for nothing at all."""

    day: str
    part: str


@dataclass(frozen=True, slots=True)
class GiveBackFree:
    """One half hour that was kept free can be planned again."""

    day: str
    part: str


@dataclass(frozen=True, slots=True)
class SetSupport:
    """How much help there is in one area (diary.AREAS) from the next morning on: full, hints or none. `by` is game,
    child or mentor, `because` says why, in one sentence. Level auto leaves the area to the game again."""

    area: str
    level: str
    by: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class LayAlibi:
    """Lay a card of the case board on the cell of a person and a signal."""

    card: str
    person: str
    signal: str


@dataclass(frozen=True, slots=True)
class LiftAlibi:
    """Take a laid card from the board again."""

    card: str


@dataclass(frozen=True, slots=True)
class Unmask:
    """The friendly test: ask this person."""

    person: str


@dataclass(frozen=True, slots=True)
class SetHead:
    """How full my head is, 0-4; only the child sets it."""

    level: int


@dataclass(frozen=True, slots=True)
class KeepSentence:
    """Keep one sentence of the day on the card of sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """A note in the agenda; it never leaves the computer."""

    text: str


@dataclass(frozen=True, slots=True)
class DrawLine:
    """The line of the debrief for the day that is over: how full the head was at each of `at` (beats), 0-4."""

    at: tuple[int, ...]
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in the debrief: `picked` are ready answers, `words` the child's own."""

    question: str
    picked: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ChooseAim:
    """One thing to try for real; "" for none."""

    mission: str


@dataclass(frozen=True, slots=True)
class StrikeOut:
    """Leave the moment of entry `moment` out of everything that is shared; `out` False puts it back."""

    moment: int
    out: bool = True


@dataclass(frozen=True, slots=True)
class PickToDiscuss:
    """At most two moments the child wants to talk about."""

    moments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """The child has seen what would be shared, and decides."""

    yes: bool


Command = (
    Begin | ChooseAgent | Go | Talk | Choose | GoOn | Do | Wait | Scan | NoteTask | DoTask | NextDay | LayAlibi
    | LiftAlibi | Unmask | SetHead | EstimateTask | PlanTask | UnplanTask | MovePlan | KeepFree | GiveBackFree
    | SetSupport | KeepSentence | WriteNote | DrawLine | Answer | ChooseAim | StrikeOut | PickToDiscuss | Share
)
COMMANDS: tuple[type[Command], ...] = Command.__args__
